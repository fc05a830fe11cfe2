import { isWithin, type LocalDate, type Period } from "@egov-vn/core";
import type { Listed } from "./table.js";

/**
 * The answer to "what is this?". It is one row; or several that fit, for the asker to decide between; or none, with the
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

/** When a question is meant. There is no hidden "today": without a day, every day counts. */
export interface AsOf {
  readonly asOf?: LocalDate;
}

/** Returns the days that rows cover together: from the first day of the oldest to the last day, when all have ended. */
export function coverageOf(rows: readonly Listed[]): Period {
  let from = "9999-12-31" as LocalDate;
  let to: LocalDate | undefined = "0001-01-01";
  for (const { period } of rows) {
    if (period.from < from) from = period.from;
    if (period.to === undefined) to = undefined;
    else if (to !== undefined && period.to > to) to = period.to;
  }
  return to === undefined ? { from } : { from, to };
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
