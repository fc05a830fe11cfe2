import type { Language } from "@egov-vn/core";
import {
  FAINT,
  fitText,
  INK,
  MUTED,
  RULE,
  svgBox,
  svgDrawing,
  svgLine,
  svgText,
  textWidth,
} from "@egov-vn/core/markup";
import { drawingWords } from "./drawing-words.js";

/** What is known of a block: given to somebody, kept back, no longer to be used, or free. */
export type CellState = "occupied" | "reserved" | "retired" | "free";

/** One block of a map. */
export interface MapCell {
  /** Its place among the blocks of the same length, from 0. */
  readonly index: number;
  readonly state: Exclude<CellState, "free">;
  /** A few characters that fit the cell, such as a code. */
  readonly label: string;
  /** The whole name, shown on pointing and read aloud. */
  readonly name: string;
}

/** The blocks of one length inside a prefix: up to 256 of them, a row for each value of the high digit. */
export interface NibbleMap {
  readonly prefix: string;
  readonly name: string;
  /** The length of the prefix, and that of its blocks: 1 to 8 bits longer. */
  readonly length: number;
  readonly blockLength: number;
  /** Blocks that are not free, each index once. */
  readonly cells: readonly MapCell[];
}

const WIDTH = 1000;
const MARGIN = 20;
const GUTTER = 34;
const STATES: readonly CellState[] = ["occupied", "reserved", "retired", "free"];

/** Solid, hatched, crossed, white: apart without any colour. */
const fillOf = (state: CellState, id: string): string =>
  ({ occupied: "#c9dcef", reserved: `url(#${id}-reserved)`, retired: `url(#${id}-retired)`, free: "#ffffff" })[state];

const patterns = (id: string): string =>
  [
    `<pattern id="${id}-reserved" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="7" height="7" fill="#fbf6e6"/><line x1="0" y1="0" x2="0" y2="7" stroke="#8f7a2f" stroke-width="1.6"/></pattern>`,
    `<pattern id="${id}-retired" width="8" height="8" patternUnits="userSpaceOnUse">`,
    `<rect width="8" height="8" fill="#f3f3f3"/><path d="M0 0L8 8M8 0L0 8" stroke="#6b6b6b" stroke-width="1.1"/></pattern>`,
  ].join("");

/** Returns how many blocks of a map are in each state. */
export function mapCounts(map: NibbleMap): Readonly<Record<CellState, number>> {
  const counts = { occupied: 0, reserved: 0, retired: 0, free: 2 ** (map.blockLength - map.length) };
  for (const cell of map.cells) {
    counts[cell.state] += 1;
    counts.free -= 1;
  }
  return counts;
}

/**
 * Returns the blocks of a prefix as an SVG grid, the digits of the address at its edges, with a legend that counts.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function nibbleMapSvg(map: NibbleMap, language: Language, id = "map"): string {
  const say = drawingWords(language);
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const rows = 2 ** Math.max(0, bits - 4);
  const cellWidth = (WIDTH - 2 * MARGIN - GUTTER) / columns;
  const cellHeight = rows === 1 ? 46 : 30;
  const [left, top] = [MARGIN + GUTTER, 92];
  const title = say("mapTitle", { name: map.name === "" ? map.prefix : `${map.name} · ${map.prefix}` });
  const about = say("mapAbout", { blocks: 2 ** bits, length: map.blockLength });
  const parts: string[] = [
    svgText(MARGIN, 28, fitText(title, WIDTH - 2 * MARGIN, 18), { size: 18, bold: true }),
    svgText(MARGIN, 50, fitText(about, WIDTH - 2 * MARGIN, 12), { size: 12, colour: MUTED }),
  ];
  for (let column = 0; column < columns; column += 1) {
    parts.push(
      svgText(left + (column + 0.5) * cellWidth, top - 8, `_${column.toString(16)}`, {
        size: 12,
        anchor: "middle",
        mono: true,
      }),
    );
  }
  if (rows > 1) {
    for (let row = 0; row < rows; row += 1) {
      parts.push(
        svgText(left - 8, top + row * cellHeight + 20, `${row.toString(16)}_`, { size: 12, anchor: "end", mono: true }),
      );
    }
  }
  const taken = new Map(map.cells.map((cell) => [cell.index, cell]));
  for (let index = 0; index < 2 ** bits; index += 1) {
    const cell = taken.get(index);
    const state = cell?.state ?? "free";
    const [x, y] = [left + (index % columns) * cellWidth, top + Math.floor(index / columns) * cellHeight];
    const digits = index.toString(16).padStart(bits > 4 ? 2 : 1, "0");
    parts.push(
      svgBox(x, y, cellWidth, cellHeight, fillOf(state, id), `${digits}: ${cell ? cell.name : say("free")}`, RULE),
    );
    if (!cell || cell.label === "") continue;
    const words = fitText(cell.label, cellWidth - 4, 11);
    const baseline = y + cellHeight / 2 + 4;
    if (state !== "occupied") {
      const plate = Math.min(cellWidth - 4, textWidth(words, 11) + 6);
      parts.push(
        `<rect x="${x + (cellWidth - plate) / 2}" y="${baseline - 11}" width="${plate}" height="15" fill="#ffffff"/>`,
      );
    }
    parts.push(svgText(x + cellWidth / 2, baseline, words, { size: 11, anchor: "middle" }));
  }
  parts.push(
    svgLine(left, top, left, top + rows * cellHeight, 1.6),
    svgLine(left, top, left + columns * cellWidth, top, 1.6),
  );
  const counts = mapCounts(map);
  const bottom = top + rows * cellHeight + 24;
  let x = left;
  for (const state of STATES) {
    if (state === "retired" && counts.retired === 0) continue;
    const words = `${say(state)}: ${counts[state]}`;
    parts.push(
      svgBox(x, bottom, 22, 15, fillOf(state, id), "", INK),
      svgText(x + 29, bottom + 12, words, { size: 12.5 }),
    );
    x += 29 + textWidth(words, 12.5) + 26;
  }
  parts.push(svgLine(MARGIN, bottom + 28, WIDTH - MARGIN, bottom + 28, 0.8, FAINT));
  const description = [about, ...STATES.map((state) => `${say(state)}: ${counts[state]}.`)].join(" ");
  return svgDrawing(WIDTH, bottom + 34, { title, description, language }, parts.join(""), id, patterns(id));
}
