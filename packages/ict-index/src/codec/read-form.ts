import { toPointer, unknownName } from "@egov-vn/core";
import { sheetRules } from "../rules/sheet-rules.js";
import type { Unit } from "../schema.js";
import { columnCodes } from "../sheet-table.js";
import { type Cell, cellAddress, isBlank, textOf } from "./grid.js";
import type { AnswerCells, GridReading, Place } from "./grid-reading.js";
import { type Heading, headingsOf } from "./headings.js";
import { foldHeading, type LabelKey, labelOf, labelTexts, type Part, partOf } from "./labels.js";
import { readNumber } from "./read-number.js";

/** The text next to a label above a form. */
export interface Setting {
  readonly text: string;
  readonly label: string;
  readonly place: Place;
}

/** Finds a label in the rows above a table or a form, and the text behind it. */
export function settingAbove(
  rows: readonly (readonly (Cell | undefined)[])[],
  until: number,
  label: LabelKey,
): Setting | undefined {
  for (const [row, cells] of rows.slice(0, until).entries()) {
    const column = cells.findIndex((cell) => labelOf(textOf(cell)) === label);
    if (column < 0) continue;
    const behind = cells.findIndex((cell, place) => place > column && !isBlank(cell));
    const text = behind < 0 ? "" : textOf(cells[behind]);
    return { text, label: textOf(cells[column]), place: [row, behind < 0 ? column : behind] };
  }
  return undefined;
}

/** Returns whether a cell of a row holds a figure, in addition to the criterion. */
const holdsFigure = (cell: Cell | undefined, part: Part | undefined): boolean => {
  if (part === undefined || part === "evidence" || isBlank(cell)) return false;
  return cell?.number !== undefined || readNumber(textOf(cell), foldHeading(textOf(cell))).kind !== "other";
};

/**
 * Reads the form of one unit: a row for each criterion, the parts of its answer in columns, the unit's name above.
 *
 * @param header the row that names the parts.
 */
export function readForm(reading: GridReading, header: number): Unit[] {
  const { rows } = reading.grid;
  const headings = headingsOf(reading.edition);
  const parts = partsOf(reading, header);
  for (const [column, cell] of (rows[header] ?? []).entries()) {
    const text = textOf(cell);
    if (text === "" || labelOf(text) !== undefined) continue;
    reading.report(sheetRules.unknownColumn, [header, column], unknownName(text, labelTexts()));
  }
  const answers = new Map<string, AnswerCells>();
  const first = new Map<string, Place>();
  for (const [offset, row] of rows.slice(header + 1).entries()) {
    const line = header + 1 + offset;
    const column = row.findIndex((cell) => headings.of(cell));
    if (column < 0) {
      reportStrange(reading, parts, line, row);
      continue;
    }
    const { code } = headings.of(row[column]) as Heading;
    const earlier = first.get(code);
    if (earlier) {
      const params = { text: textOf(row[column]), criterion: code, first: cellAddress(...earlier) };
      reading.report(sheetRules.criterionTwice, [line, column], params);
      continue;
    }
    first.set(code, [line, column]);
    const cells: AnswerCells = {};
    for (const [number, part] of parts.entries()) {
      const cell = row[number];
      if (!part || !cell) continue;
      cells[part] = { cell, place: [line, number], name: `${textOf(row[column])} · ${textOf(rows[header]?.[number])}` };
    }
    answers.set(code, cells);
    reportStray(reading, parts, header, line, row);
  }
  const unit = settingAbove(rows, header, "unit");
  const name = settingAbove(rows, header, "name");
  const block = settingAbove(rows, header, "block");
  if (!unit?.text && !name?.text) {
    reading.report(sheetRules.nameless, unit?.place ?? name?.place ?? [0, 0]);
    return [];
  }
  for (const [key, setting] of [
    ["code", unit],
    ["name", name],
    ["block", block],
  ] as const) {
    if (setting) reading.keep(toPointer(["units", 0, key]), setting.place, setting.label);
  }
  const code = unit?.text || name?.text || "";
  reading.names.set("/units/0", code);
  return [reading.unit({ code, name: name?.text || code, block: block?.text ?? "", place: 0, answers })];
}

/** Finds the part of an answer that each column holds; a column that repeats a part is reported, and the first counts. */
function partsOf(reading: GridReading, header: number): (Part | undefined)[] {
  const first = new Map<Part, number>();
  return (reading.grid.rows[header] ?? []).map((cell, column) => {
    const part = partOf(textOf(cell));
    if (part === undefined) return undefined;
    const earlier = first.get(part);
    if (earlier === undefined) {
      first.set(part, column);
      return part;
    }
    const params = { text: textOf(cell), criterion: textOf(cell), first: cellAddress(header, earlier) };
    reading.report(sheetRules.criterionTwice, [header, column], params);
    return undefined;
  });
}

/** Reports the cells of a criterion's row that stand after its figures in columns without a heading. */
function reportStray(
  reading: GridReading,
  parts: readonly (Part | undefined)[],
  header: number,
  line: number,
  row: readonly (Cell | undefined)[],
): void {
  const from = parts.findIndex((part) => part !== undefined);
  for (const [column, cell] of row.entries()) {
    if (column <= from || isBlank(cell) || !isBlank(reading.grid.rows[header]?.[column])) continue;
    reading.report(sheetRules.strayCell, [line, column], { text: textOf(cell) });
  }
}

/** Reports a row with figures whose criterion is not known; titles of groups and remarks have no figures. */
function reportStrange(
  reading: GridReading,
  parts: readonly (Part | undefined)[],
  line: number,
  row: readonly (Cell | undefined)[],
): void {
  if (!row.some((cell, column) => holdsFigure(cell, parts[column]))) return;
  const column = row.findIndex((cell) => !isBlank(cell));
  const known = columnCodes(reading.edition);
  reading.report(sheetRules.unknownRow, [line, column], unknownName(textOf(row[column]), known));
}
