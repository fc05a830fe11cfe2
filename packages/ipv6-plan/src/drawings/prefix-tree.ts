import type { Language } from "@egov-vn/core";
import { MUTED, RULE, svgDrawing, svgLine, svgText, textWidth, wrapText } from "@egov-vn/core/markup";
import { drawingWords } from "./drawing-words.js";

/** A prefix with what lies inside it. */
export interface PrefixTree {
  readonly prefix: string;
  readonly name: string;
  /** A word or two about it: a role, a VLAN, a state. */
  readonly note?: string;
  readonly children: readonly PrefixTree[];
}

/** How much of a tree is drawn; what is left out is counted in its place. */
export interface TreeLimits {
  /** Levels below the top; all without it. */
  readonly depth?: number;
  /** Branches of one parent; all without it. */
  readonly branches?: number;
}

const WIDTH = 1000;
const MARGIN = 20;
const ROW = 21;
const STEP = 26;

/** One row: a branch, or how many were left out. */
interface Row {
  readonly level: number;
  readonly parent: number;
  readonly prefix: string;
  readonly name: string;
  readonly note: string;
  readonly leftOut: boolean;
}

/** Returns how many prefixes a tree has, itself included. */
export function treeSize(tree: PrefixTree): number {
  let size = 0;
  const stack: PrefixTree[] = [tree];
  for (let next = stack.pop(); next; next = stack.pop()) {
    size += 1;
    stack.push(...next.children);
  }
  return size;
}

/** Returns the rows of a tree from top to bottom, with what was left out counted. */
export function treeRows(trees: readonly PrefixTree[], limits: TreeLimits, language: Language): readonly Row[] {
  const say = drawingWords(language);
  const { depth = 125, branches = Number.POSITIVE_INFINITY } = limits;
  const rows: Row[] = [];
  const omit = (level: number, parent: number, hidden: readonly PrefixTree[]): void => {
    const count = hidden.reduce((sum, tree) => sum + treeSize(tree), 0);
    rows.push({ level, parent, prefix: "", name: say("more", { count }), note: "", leftOut: true });
  };
  const visit = (tree: PrefixTree, level: number, parent: number): void => {
    const own = rows.length;
    const cut = level >= depth && tree.children.length > 0;
    const inside = cut ? say("inside", { count: treeSize(tree) - 1 }) : "";
    const note = [tree.note ?? "", inside].filter((part) => part !== "").join(", ");
    rows.push({ level, parent, prefix: tree.prefix, name: tree.name, note, leftOut: false });
    if (cut) return;
    // A line that says "one more" takes as much room as the one.
    const shown = tree.children.length > branches + 1 ? tree.children.slice(0, branches) : tree.children;
    for (const child of shown) visit(child, level + 1, own);
    if (shown.length < tree.children.length) omit(level + 1, own, tree.children.slice(shown.length));
  };
  for (const tree of trees) visit(tree, 0, -1);
  return rows;
}

/**
 * Returns prefixes as an SVG tree, a row each: prefix, name, note.
 *
 * @param id prefix of the ids inside, unique in the page.
 */
export function prefixTreeSvg(
  trees: readonly PrefixTree[],
  title: string,
  language: Language,
  limits: TreeLimits = {},
  id = "tree",
): string {
  return prefixTreePages(trees, title, language, limits, id, Number.POSITIVE_INFINITY)[0] as string;
}

/** A row with the lines of its texts and how far down it stands on its page. */
interface DrawnRow {
  readonly row: Row;
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly page: number;
  readonly middle: number;
}

/**
 * Returns a tree as {@link prefixTreeSvg} does, as drawings that are no higher than `most`.
 *
 * @param id prefix of the ids inside, unique in the page; each drawing adds its number.
 */
export function prefixTreePages(
  trees: readonly PrefixTree[],
  title: string,
  language: Language,
  limits: TreeLimits,
  id: string,
  most: number,
): string[] {
  const say = drawingWords(language);
  const titles = wrapText(title, WIDTH - 2 * MARGIN, 18, 9);
  const top = 26 + titles.length * 22;
  const [rows, ends] = placedRows(treeRows(trees, limits, language), top, most - 16);
  const total = trees.reduce((sum, tree) => sum + treeSize(tree), 0);
  const shown = rows.filter(({ row }) => !row.leftOut).length;
  const description = say("treeAbout", { total, shown });
  return ends.map((end, page) => {
    const heads = titles.map((words, line) => svgText(MARGIN, 28 + line * 22, words, { size: 18, bold: true }));
    const drawn = rows.filter((one) => one.page === page).map((one) => rowSvg(one, rows, top));
    const own = ends.length === 1 ? id : `${id}-${page + 1}`;
    return svgDrawing(WIDTH, end + 16, { title, description, language }, heads.join("") + drawn.join(""), own);
  });
}

const prefixEnd = ({ level, prefix }: Row): number =>
  // Monospaced digits are 0.6 em wide in all the fonts named.
  Math.max(MARGIN + level * STEP + prefix.length * 12.5 * 0.62 + 14, MARGIN + 300);

/** Returns rows in their places, as high as their lines, and the lower end of each page. */
function placedRows(rows: readonly Row[], top: number, most: number): [DrawnRow[], number[]] {
  const placed: DrawnRow[] = [];
  const ends = [top];
  for (const row of rows) {
    const notes = row.note === "" ? [] : wrapText(row.note, 200, 11.5, 9);
    const noteWidth = Math.max(0, ...notes.map((words) => textWidth(words, 11.5)));
    const from = row.leftOut ? MARGIN + row.level * STEP : prefixEnd(row);
    const names = wrapText(row.name, WIDTH - MARGIN - from - noteWidth - 12, 13, 9);
    const height = ROW + (Math.max(names.length, notes.length, 1) - 1) * 16;
    if ((ends.at(-1) as number) + height > most && (ends.at(-1) as number) > top) ends.push(top);
    const page = ends.length - 1;
    const y = ends[page] as number;
    placed.push({ row, names, notes, page, middle: y + height / 2 });
    ends[page] = y + height;
  }
  return [placed, ends];
}

function rowSvg({ row, names, notes, page, middle }: DrawnRow, rows: readonly DrawnRow[], top: number): string {
  const x = MARGIN + row.level * STEP;
  const parts: string[] = [];
  const parent = rows[row.parent];
  if (parent) {
    const rail = x - STEP + 8;
    const from = parent.page === page ? parent.middle + 7 : top;
    parts.push(svgLine(rail, from, rail, middle, 1, RULE), svgLine(rail, middle, x - 2, middle, 1, RULE));
  }
  const baseline = (lines: readonly string[], line: number): number =>
    middle + 4.5 + (line - (lines.length - 1) / 2) * 16;
  const nameAt = row.leftOut ? x + 2 : prefixEnd(row);
  const style = row.leftOut ? { size: 12, colour: MUTED } : { size: 13, bold: row.level === 0 };
  return [
    ...parts,
    row.leftOut ? "" : svgText(x + 2, middle + 4.5, row.prefix, { size: 12.5, mono: true, bold: row.level === 0 }),
    ...names.map((words, line) => svgText(nameAt, baseline(names, line), words, style)),
    ...notes.map((words, line) =>
      svgText(WIDTH - MARGIN, baseline(notes, line), words, { size: 11.5, anchor: "end", colour: MUTED }),
    ),
  ].join("");
}
