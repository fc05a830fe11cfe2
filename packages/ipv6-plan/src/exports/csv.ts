/** A row of a table and the line it begins on, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

// A spreadsheet takes a cell that begins so for a formula, wherever the file came from.
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

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

/**
 * Returns the rows of a CSV table, guards taken off. Separator is `,`, or `;` when the first line has more of these
 * (spreadsheets in Vietnamese write so); a byte order mark is skipped, empty lines too. A quote that is never closed
 * ends with the file.
 */
export function readCsv(source: string): TableRow[] {
  const text = source.replace(/^\ufeff/, "");
  const head = text.slice(0, text.search(/[\r\n]|$/));
  const separator = head.split(";").length > head.split(",").length ? ";" : ",";
  const rows: TableRow[] = [];
  let [cells, current, quoted, wasQuoted]: [string[], string, boolean, boolean] = [[], "", false, false];
  let [line, began] = [1, 1];
  const endRow = (): void => {
    cells.push(unguarded(current));
    if (cells.length > 1 || cells[0] !== "" || wasQuoted) rows.push({ line: began, cells });
    [cells, current, wasQuoted] = [[], "", false];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string;
    if (character === "\n") line += 1;
    if (quoted) {
      if (character !== '"') current += character;
      else if (text[at + 1] === '"') {
        current += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && current === "") [quoted, wasQuoted] = [true, true];
    else if (character === separator) {
      cells.push(unguarded(current));
      current = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") {
        at += 1;
        line += 1;
      }
      endRow();
      began = line;
    } else current += character;
  }
  if (current !== "" || cells.length > 0 || wasQuoted) endRow();
  return rows;
}
