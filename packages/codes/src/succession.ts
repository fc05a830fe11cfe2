import { type Bilingual, isWithin, type LocalDate } from "@egov-vn/core";
import type { Answer } from "./answer.js";
import type { Confidence, Listed, SourceId } from "./table.js";

/** How much of a unit went to another: all of it, a part, or the sources differ. */
export type Relation = "whole" | "part" | "unclear";

/** Why one unit follows another, as the resolutions and the conversion table put it. */
export type SuccessionDetail =
  | "merged"
  | "unchanged"
  | "renamed"
  | "reclassified"
  | "whole-area"
  | "district-became-special-zone"
  | "part"
  | "part-of-area"
  | "part-of-area-whole-population"
  | "part-of-population"
  | "area-without-code"
  | "sources-differ";

const RELATIONS: Readonly<Record<SuccessionDetail, Relation>> = {
  merged: "whole",
  unchanged: "whole",
  renamed: "whole",
  reclassified: "whole",
  "whole-area": "whole",
  "district-became-special-zone": "whole",
  part: "part",
  "part-of-area": "part",
  "part-of-area-whole-population": "part",
  "part-of-population": "part",
  "area-without-code": "part",
  "sources-differ": "unclear",
};

/** Returns how much a detail amounts to. */
export const relationOf = (detail: SuccessionDetail): Relation => RELATIONS[detail];

/** One step from a unit to another. */
export interface SuccessionLink<T> {
  readonly unit: T;
  readonly relation: Relation;
  readonly detail: SuccessionDetail;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

/** No one unit bore the code that day. */
export type NoAnswer<T> = Exclude<Answer<T>, { kind: "one" }>;

/**
 * What became of the unit that bore a code on a day.
 *
 * - `in-force`: nothing; the list knows of no later change.
 * - `followed`: other units, or the same one changed, from `day` on. `certain`: all of it went to one unit, by sources
 *   that agree. `partial`: it was divided; which part an address lies in cannot be told from the code. `unclear`: the
 *   sources differ, or only one of them has it.
 * - `closed`: it ended and the law names no successor, for the reason given.
 * - `none`, `ambiguous`: no one unit bore the code that day.
 */
export type Succession<T> =
  | { readonly kind: "in-force"; readonly unit: T }
  | {
      readonly kind: "followed";
      readonly unit: T;
      readonly day: LocalDate;
      readonly certainty: "certain" | "partial" | "unclear";
      readonly links: readonly SuccessionLink<T>[];
    }
  | { readonly kind: "closed"; readonly unit: T; readonly day: LocalDate; readonly reason: Bilingual }
  | NoAnswer<T>;

/** What the unit that bears a code on a day came from; `first` when the list begins with it. */
export type Origin<T> =
  | { readonly kind: "first"; readonly unit: T }
  | {
      readonly kind: "preceded";
      readonly unit: T;
      readonly day: LocalDate;
      readonly links: readonly SuccessionLink<T>[];
    }
  | NoAnswer<T>;

/** One step by codes, as the tables hold it. */
export interface CodeStep {
  readonly code: string;
  readonly detail: SuccessionDetail;
  readonly sources: readonly SourceId[];
  readonly confidence: Confidence;
}

/** What a list must offer for its history to be walked. */
export interface Lineage<T extends Listed> {
  /** Returns the rows of a code, of every day. */
  rows(code: string): readonly T[];
  answer(code: string, at: LocalDate): Answer<T>;
  /** Returns the steps onward from a row that ended. */
  after(row: T): readonly CodeStep[];
  /** Returns the steps that led to a row. */
  before(row: T): readonly CodeStep[];
  /** Returns why a row ended without a successor. */
  closing(row: T): Bilingual;
}

const shifted = (day: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;

// The same code the day after, without a step in the tables: the unit was renamed or changed its rank.
function changeOf<T extends Listed>(before: T, after: T): SuccessionDetail {
  return before.name === after.name ? "reclassified" : "renamed";
}

function linksOf<T extends Listed>(lineage: Lineage<T>, steps: readonly CodeStep[], day: LocalDate) {
  return steps.flatMap(({ code, detail, sources, confidence }): SuccessionLink<T>[] => {
    const unit = lineage.rows(code).find((row) => isWithin(day, row.period));
    return unit ? [{ unit, relation: relationOf(detail), detail, sources, confidence }] : [];
  });
}

function certaintyOf(links: readonly SuccessionLink<unknown>[]): "certain" | "partial" | "unclear" {
  const whole = links.filter(({ relation }) => relation === "whole");
  if (links.some(({ relation }) => relation === "unclear") || whole.length > 1) return "unclear";
  const [only, second] = links;
  if (second || only?.relation !== "whole") return "partial";
  return only.confidence === "A" || only.confidence === "B" ? "certain" : "unclear";
}

/** Returns what became of the unit that bore a code on a day. */
export function successionIn<T extends Listed>(lineage: Lineage<T>, code: string, at: LocalDate): Succession<T> {
  const answer = lineage.answer(code, at);
  if (answer.kind !== "one") return answer;
  const unit = answer.value;
  if (unit.period.to === undefined) return { kind: "in-force", unit };
  const day = shifted(unit.period.to, 1);
  const links = linksOf(lineage, lineage.after(unit), day);
  if (links.length === 0) {
    const same = lineage.rows(code).find((row) => row.period.from === day);
    if (!same) return { kind: "closed", unit, day, reason: lineage.closing(unit) };
    const { sources, confidence } = same;
    links.push({ unit: same, relation: "whole", detail: changeOf(unit, same), sources, confidence });
  }
  return { kind: "followed", unit, day, certainty: certaintyOf(links), links };
}

/** Returns what the unit that bears a code on a day came from. */
export function originIn<T extends Listed>(lineage: Lineage<T>, code: string, at: LocalDate): Origin<T> {
  const answer = lineage.answer(code, at);
  if (answer.kind !== "one") return answer;
  const unit = answer.value;
  const day = unit.period.from;
  const eve = shifted(day, -1);
  const links = linksOf(lineage, lineage.before(unit), eve);
  if (links.length === 0) {
    const same = lineage.rows(code).find((row) => row.period.to === eve);
    if (!same) return { kind: "first", unit };
    const { sources, confidence } = unit;
    links.push({ unit: same, relation: "whole", detail: changeOf(same, unit), sources, confidence });
  }
  return { kind: "preceded", unit, day, links };
}
