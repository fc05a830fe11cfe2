import { isWithin, type LocalDate, type Period } from "@egov-vn/core";
import { failures } from "./failures.js";
import { inForce, type Listed } from "./table.js";

/**
 * The answer to "what is this?". It is one row; or several that fit, for the asker to decide between; or no row, with the
 * reason. A code list never guesses, and never throws over what it does not know.
 */
export type Answer<T> =
  | { readonly kind: "one"; readonly value: T }
  | { readonly kind: "ambiguous"; readonly candidates: readonly [T, T, ...T[]] }
  | {
      readonly kind: "none";
      /**
       * `unknown`: never listed. `not-in-force`: listed, but not on that day. `outside-coverage`: the list does not
       * reach back that far, so nothing is known either way.
       */
      readonly reason: "unknown" | "not-in-force" | "outside-coverage";
      /** The rows of other days that would have fitted. */
      readonly known: readonly T[];
      /** The days the list covers. */
      readonly covers: Period;
    };

/** The answer about days that a list does not reach back to: nothing is known of them, not even that there was nothing. */
export interface OutsideCoverage {
  readonly kind: "outside-coverage";
  /** The days asked about that the list does not cover. */
  readonly days: readonly LocalDate[];
  /** The days that it covers. */
  readonly covers: Period;
}

/** The rows of a list on a day, in the order of their codes, with the days that the list covers. */
export interface CoveredRows<T> extends ReadonlyArray<T> {
  readonly kind: "listed";
  readonly covers: Period;
}

/** The answer to "what is in the list on this day?": its rows, or that the list does not cover the day. */
export type Listing<T> = CoveredRows<T> | OutsideCoverage;

/** When a question is meant. There is no hidden "today": without a day, every day counts. */
export interface AsOf {
  readonly asOf?: LocalDate;
}

/** Returns the days that rows cover together: from the first day of the oldest to the last day, when all have ended. */
export function coverageOf(rows: readonly Listed[]): Period {
  const [from = "9999-12-31"] = rows.map(({ period }) => period.from).sort();
  const ends = rows.flatMap(({ period }) => period.to ?? []).sort();
  const to = ends.at(-1);
  return to === undefined || ends.length < rows.length ? { from } : { from, to };
}

/** Returns the answer that the rows fitting a question amount to on a day, or over all days. */
export function answerFrom<T extends Listed>(fitting: readonly T[], covers: Period, { asOf }: AsOf): Answer<T> {
  const current = asOf === undefined ? fitting : fitting.filter((row) => isWithin(asOf, row.period));
  const [first, second, ...rest] = current;
  if (first && second) return { kind: "ambiguous", candidates: [first, second, ...rest] };
  if (first) return { kind: "one", value: first };
  const before = asOf !== undefined && asOf < covers.from;
  const reason = before ? "outside-coverage" : fitting.length > 0 ? "not-in-force" : "unknown";
  return { kind: "none", reason, known: fitting, covers };
}

/** Returns the listing of rows on a day, or of every day. */
export function listOn<T extends Listed>(rows: readonly T[], covers: Period, asOf: LocalDate | undefined): Listing<T> {
  if (asOf !== undefined && asOf < covers.from) return { kind: "outside-coverage", days: [asOf], covers };
  return Object.assign(asOf === undefined ? [...rows] : inForce(rows, asOf), { kind: "listed" as const, covers });
}

/**
 * Returns a list or a difference, for callers who know that their day is covered.
 *
 * @throws Failure when the list does not cover the day; the message names both.
 * @example
 * requireCovered(provinces({ asOf: "2025-07-01" })).length // => 34
 */
export function requireCovered<T extends object>(answer: T | OutsideCoverage): T {
  if ("days" in answer) {
    const { days, covers } = answer as OutsideCoverage;
    throw failures.dayNotCovered({ from: covers.from, days: days.join(", ") });
  }
  return answer as T;
}

/**
 * Returns the row of an answer, or `undefined` when the answer is not exactly one row. For callers who have decided what
 * to do with the other two kinds.
 *
 * @example
 * onlyOne(province("24", { asOf: "2026-01-01" }))?.name // => "Bắc Ninh"
 * onlyOne(province("24")) // => undefined
 */
export function onlyOne<T>(answer: Answer<T>): T | undefined {
  return answer.kind === "one" ? answer.value : undefined;
}
