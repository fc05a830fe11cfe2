import type { Bilingual, LocalDate } from "@egov-vn/core";
import type { Answer } from "./answer.js";
import type { Confidence, SourceId } from "./table.js";

/** How much of a unit went to another: all of it, a part, or the sources differ. */
export type Relation = "whole" | "part" | "unclear";

/** Why one unit follows another, as the resolutions, the conversion table and the official list put it. */
export type SuccessionDetail =
  | "merged"
  | "unchanged"
  | "renamed"
  | "reclassified"
  | "moved"
  | "whole-area"
  | "district-became-special-zone"
  | "part"
  | "part-of-area"
  | "part-of-area-whole-population"
  | "part-of-population"
  | "area-without-code"
  | "sources-differ";

/** Returns how much a detail amounts to. */
export function relationOf(detail: SuccessionDetail): Relation {
  if (detail === "sources-differ") return "unclear";
  return detail.startsWith("part") || detail === "area-without-code" ? "part" : "whole";
}

/** One step from a unit to another. */
export interface SuccessionLink<T> {
  readonly unit: T;
  readonly relation: Relation;
  readonly detail: SuccessionDetail;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
  /** The decree or resolution, where the table names it: `1278/NQ-UBTVQH15`. */
  readonly instrument?: string;
}

/** No one unit bore the code that day. */
export type NoAnswer<T> = Exclude<Answer<T>, { kind: "one" }>;

/**
 * What became of the unit that bore a code on a day: the next change after that day, and no later one.
 *
 * - `in-force`: nothing; the list knows of no later change.
 * - `followed`: other units, or the same one changed, from `day` on. `certain`: all of it went to one unit, by sources
 *   that agree. `partial`: it was divided; which part an address lies in cannot be told from the code. `unclear`: the
 *   sources differ, or only one of them has it.
 * - `closed`: it ended and no successor is named, for the reason given.
 * - `none`, `ambiguous`: no one unit bore the code that day.
 */
export type Succession<T> =
  | { readonly kind: "in-force"; readonly unit: T }
  | {
      readonly kind: "followed";
      readonly unit: T;
      readonly day: LocalDate;
      readonly certainty: Certainty;
      readonly links: readonly SuccessionLink<T>[];
    }
  | { readonly kind: "closed"; readonly unit: T; readonly day: LocalDate; readonly reason: Bilingual }
  | NoAnswer<T>;

/** How surely a unit was followed; see {@link Succession}. */
export type Certainty = "certain" | "partial" | "unclear";

/**
 * What the unit that bears a code on a day came from: the last change up to that day. It mirrors {@link Succession}: a unit
 * names another as its predecessor exactly where that one names it as its successor.
 *
 * - `preceded`: the units that the links name. `continued`: the unit itself was there before as well, under the same name,
 *   and took them in.
 * - `opened`: the list shows it from that day on, and no source names what it was made out of.
 * - `first`: the list begins with it.
 */
export type Origin<T> =
  | { readonly kind: "first"; readonly unit: T }
  | { readonly kind: "opened"; readonly unit: T; readonly day: LocalDate }
  | {
      readonly kind: "preceded";
      readonly unit: T;
      readonly day: LocalDate;
      readonly links: readonly SuccessionLink<T>[];
      readonly continued?: true;
    }
  | NoAnswer<T>;

/** A succession by codes, as a row of the tables holds it: what went where, on which day. */
export interface Step {
  /** `""` when no source names what a new unit was made out of. */
  readonly from: string;
  readonly to: string;
  readonly day: LocalDate;
  readonly detail: SuccessionDetail;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
  readonly instrument?: string;
}

/** Returns how surely the links of one change lead on. */
export function certaintyOf(links: readonly SuccessionLink<unknown>[]): Certainty {
  const whole = links.filter(({ relation }) => relation === "whole");
  if (links.some(({ relation }) => relation === "unclear") || whole.length > 1) return "unclear";
  const [only, second] = links;
  if (second || only?.relation !== "whole") return "partial";
  return only.confidence < "C" ? "certain" : "unclear";
}
