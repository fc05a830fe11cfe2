import { type JsonPointer, toPointer, unknownName } from "@egov-vn/core";
import { sheetRules } from "../rules/sheet-rules.js";
import type { Unit } from "../schema.js";
import { columnCodes } from "../sheet-table.js";
import { type Cell, cellAddress, isBlank, textOf } from "./grid.js";
import type { AnswerCells, GridReading } from "./grid-reading.js";
import { type Heading, headingsOf } from "./headings.js";
import { foldHeading, labelOf, labelTexts, PART_SUFFIX, partOf } from "./labels.js";
import { readNumber } from "./read-number.js";
import { isNote, isSummary } from "./summary-words.js";

type Lead = "unit" | "name" | "block";

type Column =
  | { readonly is: Lead; readonly name: string }
  | ({ readonly is: "answer"; readonly name: string } & Heading)
  | { readonly is: "number" };

/** The rows of headings, and what each column holds. */
interface TableHead {
  /** The first and the last row of headings. */
  readonly rows: readonly [number, number];
  readonly columns: readonly (Column | undefined)[];
}

/** Rows above the row of codes that headings may be merged over. */
const MERGED_ROWS = 2;

/** Returns the lead that a label heads in a table: a bare “Mã” there is the unit's. */
function leadOf(text: string): Lead | "number" | undefined {
  const label = labelOf(text);
  if (label === "code") return "unit";
  return label === "unit" || label === "name" || label === "block" || label === "number" ? label : undefined;
}

/** Reads the headings: in one row, or merged over several, a criterion's parts below its code. */
function headOf(reading: GridReading, header: number): TableHead {
  const { rows } = reading.grid;
  const headings = headingsOf(reading.edition);
  const own = rows[header] ?? [];
  let last = header;
  const below = rows[header + 1] ?? [];
  const parts = below.filter((cell) => partOf(textOf(cell)) !== undefined).length >= 2 ? below : undefined;
  if (parts) last += 1;
  // Titles of the criteria may stand below their codes.
  const isHeading = (row: readonly (Cell | undefined)[]): boolean =>
    row.filter((cell) => headings.of(cell)).length >= Math.min(2, headings.size);
  while (isHeading(rows[last + 1] ?? [])) last += 1;
  const width = Math.max(
    own.length,
    parts?.length ?? 0,
    ...rows.slice(Math.max(0, header - MERGED_ROWS), header).map((row) => row.length),
  );
  let first = header;
  let carried: { heading: Heading; text: string } | undefined;
  const leads = new Map<Lead | "number", number>();
  const columns = Array.from({ length: width }, (_, column): Column | undefined => {
    const text = textOf(own[column]);
    const heading = headings.named(text);
    const part = partOf(textOf(parts?.[column]));
    if (heading) {
      carried = { heading, text };
      if (part === undefined) return { is: "answer", name: text, ...heading };
      return { is: "answer", name: `${text} · ${textOf(parts?.[column])}`, code: heading.code, part };
    }
    // Merged over the columns of its parts, a code stands in the first of them alone.
    if (text === "" && part !== undefined && carried) {
      return { is: "answer", name: `${carried.text} · ${textOf(parts?.[column])}`, code: carried.heading.code, part };
    }
    carried = undefined;
    const over = text === "" ? headingAbove(reading, header, column) : undefined;
    const label = text === "" ? textOf(over?.cell) : text;
    const lead = leadOf(label);
    if (lead !== undefined) {
      if (over) first = Math.min(first, over.row);
      const earlier = leads.get(lead);
      if (earlier !== undefined) {
        const params = { text: label, criterion: label, first: cellAddress(header, earlier) };
        reading.report(sheetRules.criterionTwice, [header, column], params);
        return undefined;
      }
      leads.set(lead, column);
      return lead === "number" ? { is: "number" } : { is: lead, name: label };
    }
    if (text === "") return undefined;
    const known = [...labelTexts(), ...columnCodes(reading.edition)];
    reading.report(sheetRules.unknownColumn, [header, column], unknownName(text, known));
    return undefined;
  });
  return { rows: [first, last], columns };
}

/** Finds a heading that is merged over the row of codes and rows above it. */
function headingAbove(reading: GridReading, header: number, column: number): { row: number; cell: Cell } | undefined {
  for (let row = header - 1; row >= Math.max(0, header - MERGED_ROWS); row -= 1) {
    const cell = reading.grid.rows[row]?.[column];
    if (cell && !isBlank(cell)) return { row, cell };
  }
  return undefined;
}

/** Leaves out the columns that repeat a criterion: the first counts, and the repetition is reported. */
function withoutRepeated(reading: GridReading, { rows, columns }: TableHead): TableHead {
  const first = new Map<string, number>();
  const kept = columns.map((column, place) => {
    if (column?.is !== "answer") return column;
    const key = column.code + PART_SUFFIX[column.part];
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, place);
      return column;
    }
    const params = { text: column.name, criterion: column.code, first: cellAddress(rows[1], earlier) };
    reading.report(sheetRules.criterionTwice, [rows[1], place], params);
    return undefined;
  });
  return { rows, columns: kept };
}

/**
 * Reads a table: a row for each unit, a column for each part of an answer.
 *
 * @param header the row of codes, or of titles, of criteria.
 * @returns the units, and the first row of the headings.
 */
export function readTable(reading: GridReading, header: number): { readonly units: Unit[]; readonly first: number } {
  const head = withoutRepeated(reading, headOf(reading, header));
  const { columns } = head;
  for (const code of reading.criteria) {
    if (columns.some((column) => column?.is === "answer" && column.code === code)) continue;
    reading.report(sheetRules.missingColumn, [header, 0], { criterion: code });
  }
  const units: Unit[] = [];
  const seen = new Map<string, string>();
  const rows = reading.grid.rows.slice(head.rows[1] + 1);
  for (const [offset, row] of rows.entries()) {
    const line = head.rows[1] + 1 + offset;
    const again = headingsAgain(reading, head, row);
    if (again === "same") continue;
    if (again === "other") {
      const left = rows.slice(offset).filter((one) => !one.every(isBlank)).length;
      reading.report(sheetRules.secondTable, [line, row.findIndex((cell) => !isBlank(cell))], { rows: left });
      break;
    }
    const unit = readRow(reading, head, line, row, { place: units.length, seen });
    if (unit) units.push(unit);
  }
  return { units, first: head.rows[0] };
}

/** Tells whether a row repeats the headings, as printed pages do, or begins a table with other columns. */
function headingsAgain(
  reading: GridReading,
  { columns }: TableHead,
  row: readonly (Cell | undefined)[],
): "same" | "other" | undefined {
  const headings = headingsOf(reading.edition);
  const found = row.flatMap((cell, place) => {
    const heading = headings.of(cell);
    return heading ? [{ place, heading }] : [];
  });
  if (found.length < 2) return undefined;
  const isSame = found.every(({ place, heading }) => {
    const column = columns[place];
    return column?.is === "answer" && column.code === heading.code;
  });
  return isSame ? "same" : "other";
}

/** Tells a figure, also one that cannot be read for sure, from a signature or a remark that stands in its column. */
function isFigure(cell: Cell | undefined): boolean {
  if (!cell || cell.number !== undefined || cell.uncalculated) return cell !== undefined;
  const { kind } = readNumber(cell.text, foldHeading(cell.text));
  return kind !== "other" && kind !== "empty";
}

function readRow(
  reading: GridReading,
  { columns, rows: [top, bottom] }: TableHead,
  line: number,
  row: readonly (Cell | undefined)[],
  { place, seen }: { readonly place: number; readonly seen: Map<string, string> },
): Unit | undefined {
  const filled = row.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
  if (filled.length === 0) return undefined;
  const columnOf = (is: Lead): number => columns.findIndex((column) => column?.is === is);
  const pick = (is: Lead): string => textOf(row[columnOf(is)]);
  const lead = [columnOf("unit"), columnOf("name")].filter((column) => column >= 0);
  const figures = filled.filter((column) => columns[column]?.is === "answer" && isFigure(row[column]));
  const texts = filled.filter((column) => !figures.includes(column)).map((column) => textOf(row[column]));
  const firstLead = Math.max(0, Math.min(...(lead.length > 0 ? lead : [0])));
  const start: [number, number] = [line, filled[0] as number];
  if (isSummary(pick("unit"), pick("name"), texts)) {
    reading.report(sheetRules.summaryRow, start, { text: texts.find((text) => text !== "") ?? "" });
    return undefined;
  }
  const [code, name] = [pick("unit") || pick("name"), pick("name") || pick("unit")];
  // A line of text below the table or within it says something, but counts nothing.
  const named = filled.filter((column) => lead.includes(column)).length;
  if (figures.length === 0 && (named < lead.length || code === "" || isNote(texts[0] ?? ""))) {
    reading.report(sheetRules.noteRow, start, { text: texts.find((text) => text !== "") ?? "" });
    return undefined;
  }
  if (code === "") {
    reading.report(sheetRules.nameless, [line, firstLead]);
    return undefined;
  }
  const headed = reading.grid.rows.slice(top, bottom + 1);
  for (const column of filled) {
    if (columns[column] !== undefined || headed.some((cells) => !isBlank(cells[column]))) continue;
    reading.report(sheetRules.strayCell, [line, column], { text: textOf(row[column]) });
  }
  const earlier = seen.get(code);
  if (earlier !== undefined) {
    reading.report(sheetRules.unitTwice, [line, firstLead], { unit: name, first: earlier });
    return undefined;
  }
  seen.set(code, cellAddress(line, firstLead));
  const answers = new Map<string, AnswerCells>();
  for (const [number, column] of columns.entries()) {
    const cell = row[number];
    if (column?.is !== "answer" || !cell) continue;
    const cells = answers.get(column.code) ?? {};
    answers.set(column.code, { ...cells, [column.part]: { cell, place: [line, number], name: column.name } });
  }
  const at = (...rest: string[]): JsonPointer => toPointer(["units", place, ...rest]);
  reading.keep(at(), [line, firstLead], code);
  for (const [is, key] of [
    ["unit", "code"],
    ["name", "name"],
    ["block", "block"],
  ] as const) {
    const column = columns[columnOf(is)];
    if (column?.is === is) reading.keep(at(key), [line, columnOf(is)], column.name);
  }
  return reading.unit({ code, name, block: pick("block"), place, answers });
}
