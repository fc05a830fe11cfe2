import type { Aggregation } from "../method.js";

/** The children of one group: their values by unit, and their weights. */
export interface Siblings {
  readonly columns: readonly Float64Array[];
  readonly weights: readonly number[];
}

/** How one family of means is summed: each value's term, and the mean of a weighted sum of terms. */
function meanOfTerms(how: Exclude<Aggregation, { by: "copeland" }>): {
  term: (value: number) => number;
  mean: (average: number) => number;
} {
  switch (how.by) {
    case "arithmetic":
      return { term: (value) => value, mean: (average) => average };
    case "geometric":
      return { term: Math.log, mean: Math.exp };
    case "harmonic":
      return { term: (value) => 1 / value, mean: (average) => 1 / average };
    case "power":
      if (how.exponent === 0) return { term: Math.log, mean: Math.exp };
      return { term: (value) => value ** how.exponent, mean: (average) => average ** (1 / how.exponent) };
  }
}

/**
 * Returns the parent's value for each unit. Weights are normalised over the children that are there, in every mean; a
 * unit without children, or one whose values the mean is not defined for (geometric and harmonic need positive ones), is
 * missing.
 */
export function aggregate(how: Aggregation, { columns, weights }: Siblings): Float64Array {
  if (how.by === "copeland") return copeland({ columns, weights });
  const size = columns[0]?.length ?? 0;
  const sums = new Float64Array(size);
  const present = new Float64Array(size);
  const { term, mean } = meanOfTerms(how);
  const plain = how.by === "arithmetic";
  columns.forEach((column, child) => {
    const weight = weights[child] as number;
    if (weight === 0) return;
    for (let unit = 0; unit < size; unit += 1) {
      const value = column[unit] as number;
      if (Number.isNaN(value)) continue;
      sums[unit] = (sums[unit] as number) + weight * (plain ? value : positiveTerm(how, term, value));
      present[unit] = (present[unit] as number) + weight;
    }
  });
  for (let unit = 0; unit < size; unit += 1) {
    const share = present[unit] as number;
    sums[unit] = share === 0 ? Number.NaN : mean((sums[unit] as number) / share);
  }
  return sums;
}

function positiveTerm(how: Aggregation, term: (value: number) => number, value: number): number {
  const needsPositive = how.by !== "power" || how.exponent <= 0;
  return (needsPositive ? value <= 0 : value < 0) ? Number.NaN : term(value);
}

/**
 * Returns the share of weight on which a row's unit beats a column's, half for ties (0..1, 0 on the diagonal), over the
 * children that both units have.
 */
export function outrankingMatrix({ columns, weights }: Siblings): Float64Array[] {
  const size = columns[0]?.length ?? 0;
  return Array.from({ length: size }, (_, one) => {
    const row = new Float64Array(size);
    for (let two = 0; two < size; two += 1) {
      const { lead, shared } = duel(columns, weights, one, two);
      row[two] = one === two ? 0 : shared === 0 ? Number.NaN : (lead / shared + 1) / 2;
    }
    return row;
  });
}

function duel(
  columns: readonly Float64Array[],
  weights: readonly number[],
  one: number,
  two: number,
): { lead: number; shared: number } {
  let [lead, shared] = [0, 0];
  columns.forEach((column, child) => {
    const [mine, theirs] = [column[one] as number, column[two] as number];
    if (Number.isNaN(mine) || Number.isNaN(theirs)) return;
    lead += (weights[child] as number) * Math.sign(mine - theirs);
    shared += weights[child] as number;
  });
  return { lead, shared };
}

// Weights such as 0.1 + 0.2 and 0.3 tie on paper and must tie here.
const EVEN = 1e-12;

/** Returns Copeland scores: duels won less duels lost, a duel going to the unit ahead on more than half of the weight. */
function copeland({ columns, weights }: Siblings): Float64Array {
  const size = columns[0]?.length ?? 0;
  const scores = new Float64Array(size);
  for (let one = 0; one < size; one += 1) {
    for (let two = one + 1; two < size; two += 1) {
      const { lead, shared } = duel(columns, weights, one, two);
      if (Math.abs(lead) <= EVEN * shared) continue;
      scores[one] = (scores[one] as number) + Math.sign(lead);
      scores[two] = (scores[two] as number) - Math.sign(lead);
    }
  }
  // A unit with no child at all has no score, not an even one.
  for (let unit = 0; unit < size; unit += 1) {
    if (columns.every((column) => Number.isNaN(column[unit]))) scores[unit] = Number.NaN;
  }
  return scores;
}

/**
 * Returns each child's part of the parent's value for one unit; the parts sum to it. All the means are homogeneous of
 * degree one, so by Euler's theorem the value is the sum of each child's value times the derivative by it. `undefined` for
 * Copeland scores, which count duels and cannot be split.
 */
export function partsOf(
  how: Aggregation,
  values: readonly number[],
  weights: readonly number[],
  whole: number,
): number[] | undefined {
  if (how.by === "copeland") return undefined;
  const share = values.reduce((sum, value, child) => (Number.isNaN(value) ? sum : sum + (weights[child] as number)), 0);
  const part = (value: number, weight: number): number => {
    switch (how.by) {
      case "arithmetic":
        return weight * value;
      case "geometric":
        return weight * whole;
      case "harmonic":
        return (weight * whole ** 2) / value;
      case "power":
        return how.exponent === 0 ? weight * whole : weight * value ** how.exponent * whole ** (1 - how.exponent);
    }
  };
  return values.map((value, child) => {
    const weight = (weights[child] as number) / share;
    return Number.isNaN(value) || weight === 0 ? 0 : part(value, weight);
  });
}
