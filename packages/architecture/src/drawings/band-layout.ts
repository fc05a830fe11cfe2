import { wrapText } from "@egov-vn/core/markup";
import type { BandBox, BandDrawing, BoxState } from "./bands.js";

/** Where a part of a picture stands. */
export interface PlacedPart {
  readonly kind: "band" | "group" | "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly code?: string;
  readonly state?: BoxState;
}

/** A picture laid out: its size and its parts, outer ones first. */
export interface BandLayout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly PlacedPart[];
}

const WIDTH = 1120;
const SIDE = 190;
const GAP = 8;
const TITLE = 22;
const LINE = 15;
export const BOX_SIZE = 12;
const BOX_WIDTH = 168;
const MOST_LINES = 4;

interface Laid {
  readonly height: number;
  readonly parts: PlacedPart[];
}

const boxLines = (box: BandBox, width: number): string[] =>
  wrapText(box.code === undefined ? box.name : `${box.code} ${box.name}`, width - 14, BOX_SIZE, MOST_LINES);

/** Lays boxes out in rows; a row is as high as its highest box. */
function boxes(list: readonly BandBox[], x: number, y: number, width: number): Laid {
  const columns = Math.max(1, Math.floor((width + GAP) / (Math.min(BOX_WIDTH, width) + GAP)));
  const each = (width - GAP * (columns - 1)) / columns;
  const parts: PlacedPart[] = [];
  let top = y;
  for (let from = 0; from < list.length; from += columns) {
    const row = list.slice(from, from + columns).map((box) => ({
      box,
      lines: boxLines(box, each),
      notes: box.note === undefined ? [] : wrapText(box.note, each - 14, 10, 2),
    }));
    const height = Math.max(...row.map(({ lines, notes }) => lines.length * LINE + notes.length * 12)) + 12;
    for (const [at, { box, lines, notes }] of row.entries()) {
      parts.push({
        kind: "box",
        x: x + at * (each + GAP),
        y: top,
        width: each,
        height,
        lines,
        ...(notes.length > 0 && { note: notes.join("\n") }),
        ...(box.code !== undefined && { code: box.code }),
        state: box.state,
      });
    }
    top += height + GAP;
  }
  return { height: Math.max(0, top - y - GAP), parts };
}

function group(title: string, list: readonly BandBox[], x: number, y: number, width: number): Laid {
  const lines = wrapText(title, width - 2 * GAP, 12, 3);
  const head = lines.length * LINE + 8;
  const inner = boxes(list, x + GAP, y + head, width - 2 * GAP);
  const height = head + inner.height + GAP;
  return { height, parts: [{ kind: "group", x, y, width, height, lines }, ...inner.parts] };
}

/**
 * Lays a picture of bands out: groups side by side while they fit, boxes in a grid, what runs across at the right. The same
 * drawing is laid out alike on every machine.
 */
export function layOutBands(drawing: BandDrawing): BandLayout {
  const across = drawing.across.filter(({ boxes: list }) => list.length > 0);
  const right = across.length > 0 ? SIDE + GAP : 0;
  const width = WIDTH - 2 * GAP - right;
  const parts: PlacedPart[] = [];
  const start = 64;
  let y = start;
  for (const band of drawing.bands) {
    const own: PlacedPart[] = [];
    let top = y + TITLE + 6;
    const perRow = Math.min(band.groups.length, 3);
    const each = (width - 2 * GAP - GAP * (perRow - 1)) / Math.max(1, perRow);
    for (let from = 0; from < band.groups.length; from += perRow) {
      const row = band.groups.slice(from, from + perRow);
      // The last row fills the width, so that no band ends in a hole.
      const wide = row.length < perRow ? (width - 2 * GAP - GAP * (row.length - 1)) / row.length : each;
      const laid = row.map(({ title, boxes: list }, at) => group(title, list, 2 * GAP + at * (wide + GAP), top, wide));
      const height = Math.max(...laid.map((one) => one.height));
      for (const {
        parts: [frame, ...rest],
      } of laid)
        own.push({ ...(frame as PlacedPart), height }, ...rest);
      top += height + GAP;
    }
    parts.push({ kind: "band", x: GAP, y, width, height: top - y, lines: [band.title] }, ...own);
    y = top + GAP;
  }
  if (across.length > 0) {
    let top = start;
    for (const { title, boxes: list } of across) {
      const laid = group(title, list, WIDTH - GAP - SIDE, top, SIDE);
      parts.push(...laid.parts);
      top += laid.height + GAP;
    }
    y = Math.max(y, top);
  }
  return { width: WIDTH, height: y + 30, parts };
}
