import { printable } from "@egov-vn/core/tables";
import type { Excerpt } from "./result.js";

/** UTF-16 units of a source line that a report carries; a whole packet may be one line. */
const LONGEST = 600;
/** Of the room round a cut line's span, how much stands before it. */
const BEFORE = 1 / 3;
const CUT = "…";

/** What must not be parted from the unit before it: the second half of a pair, and combining marks. */
const CONTINUES = /^[\p{M}\udc00-\udfff]$/u;

function whole(text: string, at: number): number {
  let end = at;
  while (end > 0 && CONTINUES.test(text[end] ?? "")) end -= 1;
  return end;
}

/**
 * Returns a line as an excerpt that shows what it holds, cut to a window round its span when it is long, `…` standing for the rest. Columns are
 * those of the text that is returned.
 *
 * @param line the line, already without personal data: what is masked cannot be told from a part of it.
 */
export function excerptWindow(line: string, column?: number, endColumn?: number): Excerpt {
  const text = printable(line);
  if (text.length <= LONGEST) {
    return { text, ...(column !== undefined && { column, endColumn: endColumn ?? column }) };
  }
  const start = Math.min((column ?? 1) - 1, text.length);
  const end = Math.max(start, (endColumn ?? 1) - 1);
  const lead = Math.floor(Math.max(0, LONGEST - (end - start)) * BEFORE);
  const first = Math.max(0, Math.min(start - lead, text.length - LONGEST));
  const from = whole(text, first);
  const last = whole(text, first + LONGEST);
  const to = end <= first + LONGEST ? Math.max(end, last) : last;
  const before = from > 0 ? CUT : "";
  const shown = `${before}${text.slice(from, to)}${to < text.length ? CUT : ""}`;
  if (column === undefined) return { text: shown };
  const shift = before.length - from;
  return { text: shown, column: start + 1 + shift, endColumn: Math.min(end, to) + 1 + shift };
}
