import type { Language } from "@egov-vn/core";
import type { LetterLines } from "@egov-vn/core/markup";
import type { BitRuler } from "../drawings/bit-ruler.js";
import type { NibbleMap } from "../drawings/nibble-map.js";
import type { PrefixTree, TreeLimits } from "../drawings/prefix-tree.js";

/** A drawing as data: each form of the document draws it with what it has. */
export type Drawing =
  | { readonly kind: "ruler"; readonly ruler: BitRuler }
  | { readonly kind: "map"; readonly map: NibbleMap }
  | {
      readonly kind: "tree";
      readonly title: string;
      readonly trees: readonly PrefixTree[];
      readonly limits: TreeLimits;
    };

/** How a column of a table stands: words, numbers at the right, or addresses in digits of one width. */
export type Column = "words" | "number" | "address";

/** A piece of the document. */
export type Block =
  /** An annex begins on a new page. */
  | { readonly kind: "heading"; readonly level: 1 | 2; readonly text: string; readonly newPage?: true }
  | { readonly kind: "paragraph"; readonly text: string }
  /** Something the plan does not say and a reader must know is missing. */
  | { readonly kind: "gap"; readonly text: string }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly Column[];
      /** Shares of the width, one for each column. */
      readonly widths: readonly number[];
      readonly heads: readonly string[];
      /** A row of one cell is a heading over the rows that follow. */
      readonly rows: readonly (readonly string[])[];
    }
  /** Who gets the document and who signs it. */
  | { readonly kind: "signature"; readonly letter: LetterLines }
  | { readonly kind: "figure"; readonly caption: string; readonly drawing: Drawing };

/** The plan document, free of any form: what is on the first page, then the blocks in reading order. */
export interface PlanDocument {
  readonly language: Language;
  /** What stands around the text: owner, national title, number, place and day. */
  readonly letter: LetterLines;
  readonly title: string;
  readonly subtitle: string;
  /** The version of the plan. */
  readonly version: string;
  readonly blocks: readonly Block[];
}
