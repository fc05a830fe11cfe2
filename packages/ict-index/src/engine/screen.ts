import type { Method } from "../method.js";
import type { Table } from "./table.js";

/** How much a unit answered, as shares of the criteria that apply to it. */
export interface Availability {
  readonly unit: string;
  readonly missing: number;
  readonly zero: number;
  /** 0..1. */
  readonly answered: number;
  /** 0..1. */
  readonly nonZero: number;
  readonly included: boolean;
}

/**
 * Returns how much each unit answered and whether it stays in: by the share of answers, and by the share that is neither
 * missing nor zero.
 */
export function screen(
  table: Table,
  columns: readonly Float64Array[],
  codes: readonly string[],
  limits: NonNullable<Method["screen"]>,
): Availability[] {
  return table.units.map((unit, place) => {
    let [asked, missing, zero] = [0, 0, 0];
    columns.forEach((column, number) => {
      if (table.notApplicable?.get(codes[number] as string)?.[place]) return;
      asked += 1;
      if (Number.isNaN(column[place])) missing += 1;
      else if (column[place] === 0) zero += 1;
    });
    const answered = asked === 0 ? 0 : 1 - missing / asked;
    // Of the answers given, not of all criteria: a gap is no zero.
    const nonZero = asked === missing ? 0 : 1 - zero / (asked - missing);
    const included = answered >= (limits.answered ?? 0) && nonZero >= (limits.nonZero ?? 0);
    return { unit, missing, zero, answered, nonZero, included };
  });
}
