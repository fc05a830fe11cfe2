import type { LocalDate } from "@egov-vn/core";
import { failures } from "./failures.js";
import { type Lineage, originIn, shifted, successionIn } from "./lineage.js";
import { type Certainty, certaintyOf, type NoAnswer, type SuccessionLink } from "./succession.js";
import type { Listed } from "./table.js";

/** One change on the way from a unit to another. */
export interface FollowedStep<T> {
  readonly day: LocalDate;
  readonly link: SuccessionLink<T>;
}

/** A unit that was reached, and the changes on the way, in the order in which they were gone through. */
export interface Reached<T> {
  readonly unit: T;
  readonly steps: readonly FollowedStep<T>[];
}

/** A unit on the way that ended, and of which no source says where it went. */
export interface Lost<T> {
  readonly unit: T;
  readonly day: LocalDate;
}

/**
 * Where a unit was followed to, over all changes between two days.
 *
 * `certain`: one unit was reached, all of the first went into it, and every step says so by sources that agree. `partial`:
 * a unit on the way was divided; even one unit reached is then a candidate. `unclear`: on a step the sources differ or
 * only one weak one has it, or the code had ended before the day asked about. `lost` are units on the way that ended, and of
 * which no source says where they went; then `reached` may be empty.
 */
export type Following<T> =
  | {
      readonly kind: "followed";
      readonly unit: T;
      readonly certainty: Certainty;
      readonly reached: readonly Reached<T>[];
      readonly lost: readonly Lost<T>[];
      /** The last day of the code, when it had ended before the day asked about. Old codes live on in records. */
      readonly endedOn?: LocalDate;
    }
  | NoAnswer<T>;

const RANK = { certain: 0, partial: 1, unclear: 2 } as const;

/** Returns the less sure of two. */
export const worse = (one: Certainty, other: Certainty): Certainty => (RANK[one] >= RANK[other] ? one : other);

type Change<T> =
  | { readonly kind: "change"; readonly day: LocalDate; readonly links: readonly SuccessionLink<T>[] }
  | { readonly kind: "end"; readonly lost?: Lost<T> };

/** Walks from a unit over change after change, along every link, and gathers where the ways end. */
function walked<T extends Listed>(
  start: T,
  at: LocalDate,
  change: (unit: T, at: LocalDate) => Change<T>,
  arrival: (day: LocalDate) => LocalDate,
  certaintyAt: (links: readonly SuccessionLink<T>[]) => Certainty,
): { certainty: Certainty; reached: Reached<T>[]; lost: Lost<T>[] } {
  const reached = new Map<T, Reached<T>>();
  const lost = new Map<T, Lost<T>>();
  const seen = new Set<string>();
  let certainty: Certainty = "certain";
  const visit = (unit: T, day: LocalDate, steps: readonly FollowedStep<T>[]): void => {
    const key = `${unit.code} ${day}`;
    if (seen.has(key)) return;
    seen.add(key);
    const next = change(unit, day);
    if (next.kind === "end") {
      if (next.lost) lost.set(unit, next.lost);
      else if (!reached.has(unit)) reached.set(unit, { unit, steps });
      return;
    }
    certainty = worse(certainty, certaintyAt(next.links));
    for (const link of next.links) visit(link.unit, arrival(next.day), [...steps, { day: next.day, link }]);
  };
  visit(start, at, []);
  if (lost.size > 0) certainty = worse(certainty, reached.size > 0 ? "partial" : "unclear");
  return { certainty, reached: [...reached.values()], lost: [...lost.values()] };
}

function inOrder(earlier: LocalDate, later: LocalDate): void {
  if (later < earlier) throw failures.daysReversed({ later, earlier });
}

/** Returns where the unit that bore a code on a day was followed to, up to and on a later day. */
export function followIn<T extends Listed>(
  lineage: Lineage<T>,
  code: string,
  at: LocalDate,
  until: LocalDate,
): Following<T> {
  inOrder(at, until);
  let day = at;
  let start = successionIn(lineage, code, day);
  if (start.kind === "none") {
    const ends = start.known.flatMap(({ period: { to } }) => (to !== undefined && to < at ? [to] : [])).sort();
    const last = ends.at(-1);
    if (last === undefined) return start;
    day = last;
    start = successionIn(lineage, code, day);
  }
  if (!("unit" in start)) return start;
  const found = walked(
    start.unit,
    day,
    (unit, on): Change<T> => {
      const next = successionIn(lineage, unit.code, on);
      if (next.kind === "followed" && next.day <= until) return { kind: "change", day: next.day, links: next.links };
      if (next.kind !== "closed" || next.day > until) return { kind: "end" };
      return { kind: "end", lost: { unit, day: next.day } };
    },
    (on) => on,
    certaintyOf,
  );
  if (day === at) return { kind: "followed", unit: start.unit, ...found };
  return { kind: "followed", unit: start.unit, ...found, certainty: "unclear", endedOn: day };
}

/** What a unit was made out of, over all changes since an earlier day. */
export type Tracing<T> =
  | {
      readonly kind: "traced";
      readonly unit: T;
      /** The units of the earlier day, with the changes on the way back. */
      readonly reached: readonly Reached<T>[];
      /** Units on the way that are younger than the earlier day, and whose origin no source names. */
      readonly unknown: readonly T[];
    }
  | NoAnswer<T>;

/** Returns what the unit that bears a code on a day was made out of, as things stood on an earlier day. */
export function traceIn<T extends Listed>(
  lineage: Lineage<T>,
  code: string,
  at: LocalDate,
  since: LocalDate,
): Tracing<T> {
  inOrder(since, at);
  const { covers } = lineage;
  if (since < covers.from) return { kind: "none", reason: "outside-coverage", known: [], covers };
  const start = originIn(lineage, code, at);
  if (!("unit" in start)) return start;
  const { unit } = start;
  const { reached, lost } = walked<T>(
    unit,
    at,
    (row, on) => {
      const last = originIn(lineage, row.code, on);
      if (last.kind !== "preceded" || last.day <= since)
        return { kind: "end", ...(row.period.from > since && { lost: { unit: row, day: row.period.from } }) };
      const { confidence, sources } = row;
      const itself = { unit: row, relation: "whole", detail: "unchanged", confidence, sources } as const;
      return { kind: "change", day: last.day, links: last.continued ? [...last.links, itself] : last.links };
    },
    (day) => shifted(day, -1),
    () => "certain",
  );
  return { kind: "traced", unit, reached, unknown: lost.map((end) => end.unit) };
}
