/** A row of a table and the line it begins on, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

// A spreadsheet takes a cell that begins so for a formula, wherever the file came from.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Tells whether a spreadsheet would take a text for a formula. */
export const isFormula = (text: string): boolean => FORMULA.test(text);

/** Returns a text that no spreadsheet runs: an apostrophe before what would be a formula. {@link unguarded} takes it off. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Returns the text that was {@link guarded}; any other text stays. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text);

const cell = (text: string): string => {
  const safe = guarded(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Returns a table as CSV (RFC 4180) with LF line ends, formulas guarded. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}

/** A quote that opens a cell and is not closed as it must be. */
interface UnclosedQuote {
  readonly line: number;
  /** The cell's place in its row, from 0. */
  readonly cell: number;
}

/** What the text of a table holds. */
export interface CsvTable {
  readonly rows: readonly TableRow[];
  /** Cells whose quote does not end before a separator or a line's end: they were read as they stand, up to there. */
  readonly unclosed: readonly UnclosedQuote[];
}

/** Where a quoted cell ends, and its text; `undefined` when its quote is not closed. */
function quotedCell(text: string, start: number, separator: string): { text: string; end: number } | undefined {
  let cell = "";
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return undefined;
    cell += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      cell += '"';
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === " ") end += 1;
    const next = text[end];
    const ended = next === undefined || next === separator || next === "\n" || next === "\r";
    return ended ? { text: cell, end } : undefined;
  }
}

/**
 * Returns the rows of a CSV table, guards taken off. Separator is `,`, or `;` when the first line has more of these
 * (spreadsheets in Vietnamese write so); a byte order mark is skipped, empty lines too. A quote that is never closed
 * takes no other row with it: its cell ends with the line.
 */
export function readCsv(source: string): CsvTable {
  const text = source.replace(/^\ufeff/, "");
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = head.split(";").length > head.split(",").length ? ";" : ",";
  const rows: TableRow[] = [];
  const unclosed: UnclosedQuote[] = [];
  let [cells, current, wasQuoted]: [string[], string, boolean] = [[], "", false];
  let [line, began] = [1, 1];
  const endRow = (): void => {
    cells.push(unguarded(current));
    if (cells.length > 1 || cells[0] !== "" || wasQuoted) rows.push({ line: began, cells });
    [cells, current, wasQuoted] = [[], "", false];
  };
  let fresh = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === '"' && fresh) {
      const quoted = quotedCell(text, at, separator);
      if (quoted) {
        [current, wasQuoted, fresh] = [quoted.text, true, false];
        line += quoted.text.split("\n").length - 1;
        at = quoted.end - 1;
        continue;
      }
      unclosed.push({ line, cell: cells.length });
    }
    fresh = false;
    if (character === "\n") line += 1;
    if (character === separator) {
      cells.push(unguarded(current));
      [current, fresh] = ["", true];
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") {
        at += 1;
        line += 1;
      }
      endRow();
      [began, fresh] = [line, true];
    } else current += character;
  }
  if (current !== "" || cells.length > 0 || wasQuoted) endRow();
  return { rows, unclosed };
}
