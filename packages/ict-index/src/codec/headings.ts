import type { Edition } from "../schema.js";
import { columnCodes, layoutOfEdition } from "../sheet-table.js";
import { type Cell, textOf } from "./grid.js";
import { foldHeading, labelOf, PART_SUFFIX, type Part } from "./labels.js";

/** A criterion, or a second figure of one, and the part of its answer that a column holds. */
export interface Heading {
  readonly code: string;
  readonly part: Part;
}

const PARTS = ["numerator", "denominator", "evidence", "value"] as const;

/** The headings that an edition knows: codes with the suffix of a part, and titles in both languages. */
export class Headings {
  readonly #codes: ReadonlyMap<string, string>;
  readonly #titles = new Map<string, string>();

  constructor(edition: Edition) {
    this.#codes = new Map(columnCodes(edition).map((code) => [code.toLowerCase(), code]));
    for (const { code, title } of layoutOfEdition(edition).criteria) {
      this.#titles.set(foldHeading(title.vi), code);
      this.#titles.set(foldHeading(title.en), code);
    }
  }

  /** The number of criteria and second figures. */
  get size(): number {
    return this.#codes.size;
  }

  /** Returns what a heading stands for, or `undefined`. */
  of(cell: Cell | undefined): Heading | undefined {
    return this.named(textOf(cell));
  }

  /** Returns what a heading's text stands for, or `undefined`. */
  named(text: string): Heading | undefined {
    if (text === "") return undefined;
    const small = text.toLowerCase();
    for (const part of PARTS) {
      const suffix = PART_SUFFIX[part];
      if (suffix !== "" && !small.endsWith(suffix)) continue;
      const code = this.#codes.get(small.slice(0, small.length - suffix.length));
      if (code !== undefined) return { code, part };
    }
    const titled = this.#titles.get(foldHeading(text));
    return titled === undefined ? undefined : { code: titled, part: "value" };
  }
}

const known = new WeakMap<Edition, Headings>();

/** Returns the headings of an edition, made once. */
export function headingsOf(edition: Edition): Headings {
  const headings = known.get(edition) ?? new Headings(edition);
  known.set(edition, headings);
  return headings;
}

/** How well texts fit the criteria of an edition. */
export interface Fit {
  readonly edition: Edition;
  /** Texts that name a criterion. */
  readonly matched: number;
  /** Texts that are no label of the form, those that match included. */
  readonly texts: number;
  /** The share of texts that match, 0..1. */
  readonly share: number;
  /** The share of the edition's criteria that are matched, 0..1. */
  readonly covered: number;
}

/** Tells how well headings, or codes, fit the criteria of an edition. */
export function fitOf(edition: Edition, texts: readonly string[]): Fit {
  const headings = headingsOf(edition);
  const own = texts.filter((text) => text.trim() !== "" && labelOf(text) === undefined);
  const found = own.map((text) => headings.named(text)?.code).filter((code) => code !== undefined);
  const matched = found.length;
  const share = own.length === 0 ? 0 : matched / own.length;
  return { edition, matched, texts: own.length, share, covered: new Set(found).size / headings.size };
}
