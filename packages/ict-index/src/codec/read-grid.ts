import type { Finding, Grading, JsonPointer, SourceSpan } from "@egov-vn/core";
import { type Choice, chooseEdition } from "../edition-choice.js";
import { sheetRules } from "../rules/sheet-rules.js";
import type { Edition, Sheet } from "../schema.js";
import { type Grid, isBlank, textOf } from "./grid.js";
import { GridReading } from "./grid-reading.js";
import { headingsOf } from "./headings.js";
import { labelOf, partOf } from "./labels.js";
import { readForm, type Setting, settingAbove } from "./read-form.js";
import { readTable } from "./read-table.js";

/** A sheet read from a grid, and where each part of it stands. */
export interface ReadGrid {
  readonly sheet?: Sheet;
  readonly findings: readonly Finding[];
  /** By JSON Pointer. */
  readonly places: ReadonlyMap<JsonPointer, SourceSpan>;
  /** What the file calls each part, by JSON Pointer. */
  readonly names: ReadonlyMap<JsonPointer, string>;
  /** What the cells hold, as it is written, by JSON Pointer. */
  readonly texts: ReadonlyMap<JsonPointer, string>;
}

const SEARCHED_ROWS = 30;

/** Where the headings are: a table's row of codes, or the row that names the parts of a form's answers. */
interface Header {
  readonly row: number;
  readonly kind: "table" | "form";
}

const isLead = (text: string): boolean => {
  const label = labelOf(text);
  return label === "unit" || label === "name";
};

function headerOf(edition: Edition, grid: Grid): Header | undefined {
  const rows = grid.rows.slice(0, SEARCHED_ROWS);
  const headings = headingsOf(edition);
  const wide = rows.findIndex((row) => {
    const matched = row.filter((cell) => headings.of(cell)).length;
    // One criterion makes a table where the unit has a heading too.
    return matched >= 2 || (matched === 1 && (headings.size === 1 || row.some((cell) => isLead(textOf(cell)))));
  });
  const form = rows.findIndex((row) => row.filter((cell) => partOf(textOf(cell))).length >= 2);
  if (wide >= 0 && (form < 0 || wide < form)) return { row: wide, kind: "table" };
  return form < 0 ? undefined : { row: form, kind: "form" };
}

/**
 * Lists the texts that may be headings or codes of criteria: of the row that fits some edition best, or of the column under
 * a form's headings.
 */
function headingTexts(editions: readonly Edition[], grid: Grid): string[] {
  const rows = grid.rows.slice(0, SEARCHED_ROWS);
  const form = rows.findIndex((row) => row.filter((cell) => partOf(textOf(cell))).length >= 2);
  const matches = (row: Grid["rows"][number]): number =>
    Math.max(...editions.map((edition) => row.filter((cell) => headingsOf(edition).of(cell)).length));
  const best = rows.reduce((first, row, place) => (matches(row) > matches(rows[first] ?? []) ? place : first), 0);
  if (form >= 0 && matches(rows[best] ?? []) < 2) {
    return grid.rows.slice(form + 1).map((row) => textOf(row.find((cell) => !isBlank(cell))));
  }
  return (rows[best] ?? []).map(textOf);
}

const yearOf = (setting: Setting | undefined): number | undefined => {
  const year = Number(/\d{4}/.exec(setting?.text ?? "")?.[0]);
  return Number.isInteger(year) ? year : undefined;
};

/**
 * Returns the sheet in a grid of cells and what was wrong with it; each finding names its cell. Two forms are read: a table
 * with a row for each unit and a column for each criterion (found by code, or by its Vietnamese or English title), and a form
 * for one unit with a row for each criterion. Nothing that can be read in two ways is guessed, and what was not read is said.
 *
 * @param editions the edition of the sheet, or those it may be of: the one that it states counts, else the one that its
 * headings fit best, which is reported (`ICT-030`).
 * @param year the survey year when the file names no year.
 */
export function readGrid(
  editions: Edition | readonly Edition[],
  grid: Grid,
  year: number,
  grading: Grading = {},
): ReadGrid {
  const among = Array.isArray(editions) ? (editions as readonly Edition[]) : [editions as Edition];
  const stated = settingAbove(grid.rows, SEARCHED_ROWS, "edition");
  const statedYear = yearOf(settingAbove(grid.rows, SEARCHED_ROWS, "year"));
  const texts = headingTexts(among, grid);
  const choice = chooseEdition(among, { stated: stated?.text, year: statedYear, texts });
  const reading = new GridReading(choice.edition, grid, grading);
  const { findings, places, names, texts: written } = reading;
  const header = headerOf(choice.edition, grid);
  if (!header) {
    const params = { sheet: grid.name ?? "CSV", rows: SEARCHED_ROWS, edition: choice.edition.id };
    reading.report(sheetRules.noHeader, [0, 0], params);
    return { findings, places, names, texts: written };
  }
  const table = header.kind === "table" ? readTable(reading, header.row) : undefined;
  const units = table?.units ?? readForm(reading, header.row);
  const top = table?.first ?? header.row;
  const edition = keepSetting(reading, top, "edition");
  const ownYear = keepSetting(reading, top, "year");
  reportRowsAbove(reading, top, header.kind);
  const readYear = yearOf(ownYear);
  if (ownYear && ownYear.text !== "" && readYear === undefined) {
    reading.report(sheetRules.unreadYear, ownYear.place, { text: ownYear.text, year: String(year) }, "/year");
  }
  if (edition?.text === undefined || edition.text === "") reportChoice(reading, choice, header);
  if (grid.name !== undefined) names.set("/units", grid.name);
  return {
    sheet: { edition: edition?.text || choice.edition.id, year: readYear ?? year, units },
    findings,
    places,
    names,
    texts: written,
  };
}

function keepSetting(reading: GridReading, top: number, label: "edition" | "year"): Setting | undefined {
  const setting = settingAbove(reading.grid.rows, top, label);
  if (setting) reading.keep(`/${label}`, setting.place, setting.label);
  return setting;
}

function reportChoice(reading: GridReading, { edition, by, fit }: Choice, { row }: Header): void {
  if (by !== "fit" || !fit) return;
  const params = { edition: edition.id, matched: fit.matched, texts: fit.texts };
  reading.report(sheetRules.editionInferred, [row, 0], params, "/edition");
}

/** Reports the lines above the headings that say nothing a sheet has a place for. */
function reportRowsAbove(reading: GridReading, top: number, kind: Header["kind"]): void {
  const { rows } = reading.grid;
  const headings = headingsOf(reading.edition);
  for (const [row, cells] of rows.slice(0, top).entries()) {
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    const [first] = filled;
    // Titles of the criteria stand above their codes.
    if (first === undefined || filled.some((column) => labelOf(textOf(cells[column])) !== undefined)) continue;
    if (kind === "table" && row === top - 1 && filled.length > 1 && headings.size > 1) continue;
    reading.report(sheetRules.unusedRow, [row, first], { text: textOf(cells[first]) });
  }
}
