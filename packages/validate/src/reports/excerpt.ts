import { type Cell, cellsOf, displayWidth, printable } from "@egov-vn/core/tables";
import type { Excerpt } from "../result.js";

/** A source line cut to fit: what stands before the span, the span, and what stands after it. */
export interface ExcerptPieces {
  readonly before: string;
  /** Absent when the place in the line is not known; empty when it is between two characters. */
  readonly span?: string;
  readonly after: string;
}

const TAB = "  ";
/** Of the room round a cut line's span, how much stands before it. */
const BEFORE = 1 / 3;

const textOf = (cells: readonly Cell[]): string => cells.map((cell) => cell.text).join("");
const widthOf = (cells: readonly Cell[]): number => cells.reduce((width, cell) => width + cell.width, 0);

/**
 * Returns a source line, cut round the span when it is too long, `…` standing for the rest. A span never splits a
 * character: it covers every one it touches.
 *
 * @param room columns there are.
 */
export function excerptPieces(excerpt: Excerpt, room: number): ExcerptPieces {
  const cells = cellsOf(printable(excerpt.text)).map((cell) =>
    cell.text === "\t" ? { ...cell, text: TAB, width: TAB.length } : cell,
  );
  const { column } = excerpt;
  if (column === undefined) return { before: "", after: fitting(cells, room) };
  const start = column - 1;
  const end = Math.max(start, (excerpt.endColumn ?? column) - 1);
  const from = cells.filter((cell) => cell.end <= start).length;
  const to = Math.max(from, cells.filter((cell) => cell.at < end).length);
  const span = cells.slice(from, to);
  if (widthOf(cells) <= room) {
    return { before: textOf(cells.slice(0, from)), span: textOf(span), after: textOf(cells.slice(to)) };
  }
  const spanText = fitting(span, room - 2);
  const left = room - 2 - Math.min(widthOf(span), room - 2);
  const before = lastFitting(cells.slice(0, from), Math.floor(left * BEFORE) + 1);
  return { before, span: spanText, after: fitting(cells.slice(to), room - displayWidth(before + spanText)) };
}

/** Returns the first of the cells, as many as there is room for. */
function fitting(cells: readonly Cell[], room: number): string {
  if (widthOf(cells) <= room) return textOf(cells);
  let width = 1;
  const kept = cells.filter((cell) => {
    width += cell.width;
    return width <= room;
  });
  return room < 1 ? "" : `${textOf(kept)}…`;
}

/** Returns the last of the cells, as many as there is room for. */
function lastFitting(cells: readonly Cell[], room: number): string {
  if (widthOf(cells) <= room) return textOf(cells);
  let width = 1;
  let first = cells.length;
  while (first > 0 && width + (cells[first - 1] as Cell).width <= room) {
    first -= 1;
    width += (cells[first] as Cell).width;
  }
  return `…${textOf(cells.slice(first))}`;
}

/**
 * Returns a source line and carets to stand under its span, by columns of the terminal, not characters: combining marks
 * take no column and wide characters two.
 *
 * @param room columns there are.
 */
export function caretLines(excerpt: Excerpt, room: number): { readonly text: string; readonly marks?: string } {
  const { before, span, after } = excerptPieces(excerpt, room);
  const text = `${before}${span ?? ""}${after}`.trimEnd();
  if (span === undefined) return { text };
  const carets = "^".repeat(Math.max(1, displayWidth(span.trimEnd())));
  return { text, marks: " ".repeat(displayWidth(before)) + carets };
}
