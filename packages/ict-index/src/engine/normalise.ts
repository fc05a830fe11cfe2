import type { Normalisation } from "../method.js";
import type { Criterion } from "../schema.js";
import { ascendingRanks } from "./rank.js";
import { deviationOf, extentOf, isFlat, meanOf } from "./statistics.js";

/** Why a column could not be normalised: all units alike, or something that the method needs is not given. */
export type Undefined = "alike" | "no-target" | "no-goalposts" | "no-points" | "no-reference";

/** Returns whether a normalised value depends on the other units of the set. */
export function isRelative(how: Normalisation, criterion: Criterion): boolean {
  switch (how.by) {
    case "goalposts":
    case "as-is":
      return false;
    case "points":
      return criterion.points?.by === "share-of-best";
    default:
      return true;
  }
}

/**
 * Returns the points a value earns, 0 to the rule's maximum; `NaN` stays missing.
 *
 * @param best the best value of the set, for `share-of-best`.
 * @param count the second figure, for `rate-plus-count`.
 * @example
 * pointsFor({ by: "steps", max: 20, steps: [{ from: 4, points: 20 }, { from: 3, points: 15 }] }, 3) // => 15
 */
export function pointsFor(
  rule: NonNullable<Criterion["points"]>,
  value: number,
  best = Number.NaN,
  count = Number.NaN,
): number {
  const capped = (points: number): number => Math.min(rule.max, Math.max(0, points));
  if (Number.isNaN(value)) return Number.NaN;
  switch (rule.by) {
    case "ratio":
      return capped(value * rule.max);
    case "steps": {
      const reached = rule.steps.filter((step) => value >= step.from);
      return capped(Math.max(0, ...reached.map((step) => step.points)));
    }
    case "yes-no":
      return value > 0 ? rule.max : 0;
    case "share-of-best":
      return capped((value / best) * rule.max);
    case "points":
      return capped(value);
    case "rate-plus-count":
      return capped(Math.min(1, value) * rule.rate + (Number.isNaN(count) ? 0 : Math.min(count, rule.count)));
  }
}

/** Returns the criterion's own values with its direction applied: more is better. */
export function directed(column: Float64Array, criterion: Criterion): Float64Array {
  return criterion.direction === -1 ? column.map((value) => -value) : column;
}

/**
 * Returns a column normalised, or the reason why it cannot be. Missing values stay missing.
 *
 * @param column the criterion's values in their natural sign.
 * @param units names of the units, to find the one that `distance-to-reference` names.
 * @param second the second figure of `rate-plus-count` criteria.
 */
export function normalise(
  column: Float64Array,
  how: Normalisation,
  criterion: Criterion,
  units: readonly string[],
  second?: Float64Array,
): Float64Array | Undefined {
  const values = directed(column, criterion);
  const sign = criterion.direction ?? 1;
  const [low, high] = extentOf(values);
  const empty = Number.isNaN(low);
  const between = (bottom: number, top: number, to: readonly [number, number] = [0, 1]): Float64Array => {
    const [floor, ceiling] = to;
    const span = top - bottom;
    return values.map((value) => ((value - bottom) / span) * (ceiling - floor) + floor);
  };
  switch (how.by) {
    case "as-is":
      return values;
    case "points": {
      const rule = criterion.points;
      if (!rule) return "no-points";
      return column.map((value, place) => pointsFor(rule, value, sign === 1 ? high : -low, second?.[place]) / rule.max);
    }
    case "goalposts": {
      const posts = how.posts?.[criterion.code] ?? criterion.goalposts;
      if (!posts) return "no-goalposts";
      const [worst, best] = sign === 1 ? posts : [-posts[1], -posts[0]];
      const [floor, ceiling] = how.to ?? [0, 1];
      return values.map(
        (value) => Math.min(1, Math.max(0, (value - worst) / (best - worst))) * (ceiling - floor) + floor,
      );
    }
    default:
  }
  if (empty) return values;
  if (isFlat(low, high)) return "alike";
  switch (how.by) {
    case "min-max":
      return between(low, high, how.to);
    case "distance-to-max":
      return between(low, high);
    case "share-of-max":
      return values.map((value) => value / high);
    case "z-score": {
      const [mean, deviation] = [meanOf(values), deviationOf(values)];
      const [centre, spread] = [how.mean ?? 0, how.sd ?? 1];
      return values.map((value) => ((value - mean) / deviation) * spread + centre);
    }
    case "rank":
      return ascendingRanks(values);
    case "borda":
      return ascendingRanks(values).map((rank) => rank - 1);
    case "percentile": {
      let count = 0;
      for (const value of values) if (!Number.isNaN(value)) count += 1;
      return ascendingRanks(values).map((rank) => (rank - 1) / (count - 1));
    }
    case "distance-to-target": {
      if (criterion.target === undefined) return "no-target";
      const distances = between(low, criterion.target * sign);
      return how.cap ? distances.map((value) => Math.min(1, value)) : distances;
    }
    case "distance-to-reference": {
      const reference = values[units.indexOf(how.unit)];
      // At the minimum the distance would be divided by zero.
      if (reference === undefined || Number.isNaN(reference) || reference === low) return "no-reference";
      return between(low, reference);
    }
  }
}
