/** A cell of delimited text. */
export interface CsvCell {
  readonly text: string;
  /** Where it begins, from 1. */
  readonly at: { readonly line: number; readonly column: number };
  /** Set when it stood between quotation marks. */
  readonly quoted?: true;
}

/** A text in cells. */
export interface CsvCells {
  readonly rows: readonly (readonly CsvCell[])[];
  /** Cells that begin with a quotation mark which is not closed where the cell ends: row and column from 0. */
  readonly unclosed: readonly (readonly [row: number, column: number])[];
}

const QUOTE = '"';

/**
 * Returns the cells of delimited text (RFC 4180), each with its place. A quotation mark that is not closed before a
 * delimiter or the end of a line is an ordinary character and is told: it swallows nothing.
 *
 * @param delimiter one character.
 */
export function csvCells(text: string, delimiter: string): CsvCells {
  const rows: CsvCell[][] = [];
  const unclosed: (readonly [number, number])[] = [];
  let row: CsvCell[] = [];
  let [here, line, lineStart] = [0, 1, 0];
  const isBreak = (at: number): boolean => text[at] === "\n" || text[at] === "\r";
  const endsCell = (at: number): boolean => at >= text.length || text[at] === delimiter || isBreak(at);
  while (here < text.length || row.length > 0) {
    const at = { line, column: here - lineStart + 1 };
    const quoted = text[here] === QUOTE ? quotedCell(text, here) : undefined;
    if (quoted && endsCell(quoted.end)) {
      row.push({ text: quoted.text, at, quoted: true });
      for (let place = here; place < quoted.end; place += 1) {
        if (text[place] !== "\n" && !(text[place] === "\r" && text[place + 1] !== "\n")) continue;
        line += 1;
        lineStart = place + 1;
      }
      here = quoted.end;
    } else {
      if (text[here] === QUOTE) unclosed.push([rows.length, row.length]);
      const start = here;
      while (!endsCell(here)) here += 1;
      row.push({ text: text.slice(start, here), at });
    }
    if (text[here] === delimiter) {
      here += 1;
      // A delimiter at the very end leaves an empty cell behind it.
      if (here < text.length) continue;
      row.push({ text: "", at: { line, column: here - lineStart + 1 } });
    }
    rows.push(row);
    row = [];
    if (here >= text.length) break;
    here += text[here] === "\r" && text[here + 1] === "\n" ? 2 : 1;
    line += 1;
    lineStart = here;
  }
  return { rows, unclosed };
}

/** Returns what a quoted cell holds and where it ends; `undefined` when it is not closed. */
function quotedCell(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let [held, from] = ["", start + 1];
  for (;;) {
    const mark = text.indexOf(QUOTE, from);
    if (mark < 0) return undefined;
    held += text.slice(from, mark);
    if (text[mark + 1] !== QUOTE) {
      // Some programs leave spaces behind the mark.
      let end = mark + 1;
      while (text[end] === " ") end += 1;
      return { text: held, end };
    }
    held += QUOTE;
    from = mark + 2;
  }
}
