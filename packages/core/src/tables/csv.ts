import { csvCells } from "./csv-cells.js";

/** A row of a table and the line it begins on, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

// A spreadsheet takes a cell that begins so for a formula, wherever the file came from.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Tells whether a spreadsheet would take a text for a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** Returns a text that no spreadsheet runs: an apostrophe before what would be a formula. {@link unguardFormula} takes it off. */
export const guardFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Returns the text that was {@link guardFormula}; any other text stays. */
export const unguardFormula = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

/** How a table is written. */
export interface CsvStyle {
  /** Default: a line feed; RFC 4180 and Excel have `\r\n`. */
  readonly lineEnd?: "\n" | "\r\n";
  /** Puts a byte order mark in front, without which Excel misreads Vietnamese. */
  readonly mark?: true;
}

const cell = (value: string | number | null): string => {
  if (typeof value !== "string") return value === null ? "" : String(value);
  const safe = guardFormula(value);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Returns a table as CSV (RFC 4180), formulas guarded. */
export function writeCsv(
  rows: readonly (readonly (string | number | null)[])[],
  { lineEnd = "\n", mark }: CsvStyle = {},
): string {
  return (mark ? "\ufeff" : "") + rows.map((row) => row.map(cell).join(",") + lineEnd).join("");
}

/** A quote that opens a cell and is not closed as it must be. */
interface UnclosedQuote {
  readonly line: number;
  /** The cell's place in its row, from 0. */
  readonly cell: number;
}

/** What the text of a table holds. */
export interface CsvTable {
  readonly rows: readonly CsvRow[];
  /** Cells whose quote does not end before a separator or a line's end: they were read as they stand, up to there. */
  readonly unclosed: readonly UnclosedQuote[];
}

/**
 * Returns the rows of a CSV table, guards taken off. Separator is `,`, or `;` when the first line has more of these
 * (spreadsheets in Vietnamese write so); a byte order mark is skipped, empty lines too. A quote that is never closed
 * takes no other row with it: its cell ends where the next one begins.
 */
export function readCsv(source: string): CsvTable {
  const text = source.replace(/^\ufeff/, "");
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = head.split(";").length > head.split(",").length ? ";" : ",";
  const { rows, unclosed } = csvCells(text, separator);
  return {
    rows: rows
      .filter(([only, second]) => second !== undefined || only?.text !== "" || only.quoted)
      .map((row) => ({ line: row[0]?.at.line ?? 0, cells: row.map((one) => unguardFormula(one.text)) })),
    unclosed: unclosed.map(([row, column]) => ({ line: rows[row]?.[column]?.at.line ?? 0, cell: column })),
  };
}
