import type { Language } from "@egov-vn/core";
import { fitText, MUTED, RULE, svgDrawing, svgLine, svgText, textWidth } from "@egov-vn/core/markup";
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
  const say = drawingWords(language);
  const rows = treeRows(trees, limits, language);
  const top = 48;
  const middle = (row: number): number => top + row * ROW + ROW / 2;
  const parts: string[] = [svgText(MARGIN, 28, fitText(title, WIDTH - 2 * MARGIN, 18), { size: 18, bold: true })];
  rows.forEach((row, place) => {
    const x = MARGIN + row.level * STEP;
    if (row.parent >= 0) {
      const rail = x - STEP + 8;
      parts.push(
        svgLine(rail, middle(row.parent) + 7, rail, middle(place), 1, RULE),
        svgLine(rail, middle(place), x - 2, middle(place), 1, RULE),
      );
    }
    const baseline = middle(place) + 4.5;
    if (row.leftOut) {
      parts.push(svgText(x + 2, baseline, fitText(row.name, WIDTH - MARGIN - x, 12), { size: 12, colour: MUTED }));
      return;
    }
    // Monospaced digits are 0.6 em wide in all the fonts named.
    const prefixWidth = row.prefix.length * 12.5 * 0.62;
    const nameX = Math.max(x + prefixWidth + 14, MARGIN + 300);
    const noteWidth = Math.min(200, textWidth(row.note, 11.5));
    parts.push(svgText(x + 2, baseline, row.prefix, { size: 12.5, mono: true, bold: row.level === 0 }));
    parts.push(
      svgText(nameX, baseline, fitText(row.name, WIDTH - MARGIN - nameX - noteWidth - 12, 13), {
        size: 13,
        bold: row.level === 0,
      }),
    );
    if (row.note !== "")
      parts.push(
        svgText(WIDTH - MARGIN, baseline, fitText(row.note, 200, 11.5), { size: 11.5, anchor: "end", colour: MUTED }),
      );
  });
  const total = trees.reduce((sum, tree) => sum + treeSize(tree), 0);
  const description = say("treeAbout", { total, shown: rows.filter((row) => !row.leftOut).length });
  return svgDrawing(WIDTH, top + rows.length * ROW + 16, { title, description, language }, parts.join(""), id);
}
