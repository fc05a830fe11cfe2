import type { Language } from "@egov-vn/core";
import {
  FAINT,
  INK,
  MUTED,
  RULE,
  svgBox,
  svgDrawing,
  svgLine,
  svgText,
  textWidth,
  wrapText,
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
const GUTTER = 56;
/** The size of the labels in cells. */
const LABEL = 11.5;
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

/** Rows of a map: one of them, or several that follow each other and are wholly free. */
export interface MapRow {
  readonly from: number;
  readonly to: number;
}

/** Returns the rows of a map from the first to the last; free rows that follow each other are one. */
export function mapRows(map: NibbleMap): MapRow[] {
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const used = new Set(map.cells.map(({ index }) => Math.floor(index / columns)));
  const rows: MapRow[] = [];
  for (let row = 0; row < 2 ** bits / columns; row += 1) {
    const last = rows.at(-1);
    if (last && !used.has(row) && !used.has(last.to)) rows[rows.length - 1] = { from: last.from, to: row };
    else rows.push({ from: row, to: row });
  }
  return rows;
}

/** Returns the digits at the edge of a row: `3_`, or `7_–d_` of several. */
export function rowDigits({ from, to }: MapRow): string {
  return from === to ? `${from.toString(16)}_` : `${from.toString(16)}_–${to.toString(16)}_`;
}

/** What stands in the cells of a map. */
export interface MapLabels {
  /** The lines of each cell that has a label. */
  readonly lines: ReadonlyMap<number, readonly string[]>;
  /** What the numbers in cells mean whose labels are too long for a cell. */
  readonly notes: readonly string[];
}

/** Returns the labels of a map: those that fit no cell, in the lines given, are numbers with notes. */
export function mapLabels(map: NibbleMap, width: number, size: number, most: number): MapLabels {
  const numbers = new Map<string, number>();
  const lines = new Map<number, readonly string[]>();
  for (const { index, label } of map.cells) {
    if (label === "") continue;
    const wrapped = wrapText(label, width, size, Number.MAX_SAFE_INTEGER);
    if (wrapped.length <= most && wrapped.join(" ") === label.trim().replace(/\s+/g, " ")) lines.set(index, wrapped);
    else {
      const number = numbers.get(label) ?? numbers.size + 1;
      numbers.set(label, number);
      lines.set(index, [`(${number})`]);
    }
  }
  return { lines, notes: [...numbers].map(([label, number]) => `(${number}) ${label}`) };
}

/**
 * Returns the blocks of a prefix as an SVG grid, the digits of the address at its edges, with a legend that counts. Free
 * rows that follow each other are one row.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function nibbleMapSvg(map: NibbleMap, language: Language, id = "map"): string {
  const say = drawingWords(language);
  const bits = map.blockLength - map.length;
  const columns = 2 ** Math.min(4, bits);
  const single = bits <= 4;
  const cellWidth = (WIDTH - 2 * MARGIN - GUTTER) / columns;
  const cellHeight = single ? 58 : 32;
  const title = say("mapTitle", { name: map.name === "" ? map.prefix : `${map.name} · ${map.prefix}` });
  const about = say("mapAbout", { blocks: 2 ** bits, length: map.blockLength });
  const titles = wrapText(title, WIDTH - 2 * MARGIN, 18, 9);
  const abouts = wrapText(about, WIDTH - 2 * MARGIN, 13, 9);
  const parts: string[] = [
    ...titles.map((words, row) => svgText(MARGIN, 28 + row * 22, words, { size: 18, bold: true })),
    ...abouts.map((words, row) =>
      svgText(MARGIN, 28 + titles.length * 22 + row * 16, words, { size: 13, colour: MUTED }),
    ),
  ];
  const [left, top] = [MARGIN + GUTTER, 54 + titles.length * 22 + abouts.length * 16];
  for (let column = 0; column < columns; column += 1) {
    const x = left + (column + 0.5) * cellWidth;
    parts.push(svgText(x, top - 8, `_${column.toString(16)}`, { size: 13, anchor: "middle", mono: true }));
  }
  const taken = new Map(map.cells.map((cell) => [cell.index, cell]));
  const labels = mapLabels(map, cellWidth - 4, LABEL, single ? 4 : 2);
  let y = top;
  for (const row of mapRows(map)) {
    if (!single)
      parts.push(svgText(left - 8, y + cellHeight / 2 + 4, rowDigits(row), { size: 13, anchor: "end", mono: true }));
    if (row.from !== row.to) {
      const words = say("freeBlocks", { count: (row.to - row.from + 1) * columns });
      parts.push(
        svgBox(left, y, columns * cellWidth, cellHeight, fillOf("free", id), words, RULE),
        svgText(left + (columns * cellWidth) / 2, y + cellHeight / 2 + 4, words, {
          size: 13,
          anchor: "middle",
          colour: MUTED,
        }),
      );
    } else {
      for (let column = 0; column < columns; column += 1) {
        const index = row.from * columns + column;
        const cell = taken.get(index);
        const state = cell?.state ?? "free";
        const x = left + column * cellWidth;
        const digits = index.toString(16).padStart(single ? 1 : 2, "0");
        const hint = `${digits}: ${cell ? cell.name : say("free")}`;
        parts.push(svgBox(x, y, cellWidth, cellHeight, fillOf(state, id), hint, RULE));
        parts.push(cellText(labels.lines.get(index) ?? [], x, y, cellWidth, cellHeight, state));
      }
    }
    y += cellHeight;
  }
  parts.push(svgLine(left, top, left, y, 1.6), svgLine(left, top, left + columns * cellWidth, top, 1.6));
  const counts = mapCounts(map);
  let [x, bottom] = [left, y + 24];
  for (const state of STATES) {
    if (state === "retired" && counts.retired === 0) continue;
    const words = `${say(state)}: ${counts[state]}`;
    parts.push(
      svgBox(x, bottom, 22, 15, fillOf(state, id), "", INK),
      svgText(x + 29, bottom + 12, words, { size: 13 }),
    );
    x += 29 + textWidth(words, 13) + 26;
  }
  for (const note of labels.notes.flatMap((text) => wrapText(text, WIDTH - MARGIN - left, 13, 9))) {
    bottom += 18;
    parts.push(svgText(left, bottom + 18, note, { size: 13 }));
  }
  parts.push(svgLine(MARGIN, bottom + 28, WIDTH - MARGIN, bottom + 28, 0.8, FAINT));
  const description = [about, ...STATES.map((state) => `${say(state)}: ${counts[state]}.`)].join(" ");
  return svgDrawing(WIDTH, bottom + 34, { title, description, language }, parts.join(""), id, patterns(id));
}

/** Returns the lines of a label in the middle of its cell, on white where the cell has a pattern. */
function cellText(
  lines: readonly string[],
  x: number,
  y: number,
  width: number,
  height: number,
  state: CellState,
): string {
  return lines
    .map((words, row) => {
      const baseline = y + height / 2 + 4 + (row - (lines.length - 1) / 2) * (LABEL + 1.5);
      const plate = Math.min(width - 4, textWidth(words, LABEL) + 6);
      const back =
        state === "occupied"
          ? ""
          : svgBox(x + (width - plate) / 2, baseline - LABEL, plate, LABEL + 4, "#ffffff", "", "none");
      return back + svgText(x + width / 2, baseline, words, { size: LABEL, anchor: "middle" });
    })
    .join("");
}
