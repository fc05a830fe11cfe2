import type { LetterLines } from "@egov-vn/core/markup";
import type { Column, Block as PlanBlock } from "@egov-vn/ipv6-plan/document";
import type { BandDrawing } from "../drawings/bands.js";

/** A piece of the document: those of a plan document, and pictures of bands. */
export type Block =
  | Exclude<PlanBlock, { kind: "figure" }>
  | { readonly kind: "picture"; readonly caption: string; readonly drawing: BandDrawing };

/** Mẫu 01 free of any form: what is on the first page, then the blocks in reading order. */
export interface ArchitectureDocument {
  readonly language: "vi";
  readonly title: string;
  readonly subtitle: string;
  /** By which text it is made, or the version where the subtitle is another. */
  readonly version: string;
  /** The lines around the text: agency, national title, number, day, who signs. */
  readonly letter: LetterLines;
  readonly blocks: readonly Block[];
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: "heading", level, text });
export const annex = (text: string): Block => ({ kind: "heading", level: 1, text, newPage: true });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
/** A place that a person must write in: the file has nothing for it. */
export const toWrite = (what: string): Block => ({ kind: "gap", text: `[Cần viết] ${what}` });
/** Makes a diagram with its code and title below it. */
export const picture = (drawing: BandDrawing): Block => ({
  kind: "picture",
  caption: `${drawing.code}. ${drawing.title}`,
  drawing,
});
/** What was written, or the place to write it. */
export const written = (text: string | undefined, what: string): Block =>
  text === undefined ? toWrite(what) : paragraph(text);

/** A column: its head and its share of the width. */
export type ColumnOf = readonly [head: string, width: number, column?: Column];

/** A table, or the remark that there is nothing. */
export function table(
  caption: string,
  columns: readonly ColumnOf[],
  rows: readonly (readonly string[])[],
  empty = "Hồ sơ chưa có dòng nào.",
): Block {
  if (rows.length === 0) return { kind: "gap", text: `${caption}: ${empty}` };
  return {
    kind: "table",
    caption,
    heads: columns.map(([head]) => head),
    widths: columns.map(([, width]) => width),
    columns: columns.map(([, , column]) => column ?? "words"),
    rows,
  };
}
