import {
  mean,
  median,
  sampleCorrelation,
  sampleKurtosis,
  sampleSkewness,
  sampleStandardDeviation,
  sampleVariance,
} from "simple-statistics";
import { definedValues } from "./table.js";

// simple-statistics is typed for plain arrays and only reads by index and length.
const list = (column: Float64Array): number[] => column as unknown as number[];

/** The smallest and the largest value that is there; `NaN` twice when there is no value. */
export function extentOf(column: Float64Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? [Number.NaN, Number.NaN] : [low, high];
}

/**
 * Returns whether a range is no range: its ends differ by no more than rounding does, or so little that a variance of
 * them would vanish. Stretching such a range would turn noise into ranks.
 *
 * @param size how large the figures are that the ends were computed from.
 */
export function isFlat(low: number, high: number, size = Math.max(Math.abs(low), Math.abs(high))): boolean {
  return high - low <= size * 1e-12 || high - low < 1e-150;
}

/** Returns the mean of the values that are there, `NaN` when there is no value. */
export function meanOf(column: Float64Array): number {
  const values = definedValues(column);
  return values.length === 0 ? Number.NaN : mean(list(values));
}

/** Returns the median of the values that are there, `NaN` when there is no value. */
export function medianOf(column: Float64Array): number {
  const values = definedValues(column);
  return values.length === 0 ? Number.NaN : median(list(values));
}

/** Returns the standard deviation with n - 1, `NaN` for fewer than two values. */
export function deviationOf(column: Float64Array): number {
  const values = definedValues(column);
  return values.length < 2 ? Number.NaN : sampleStandardDeviation(list(values));
}

/** Returns the bias-corrected skewness (G1, Joanes and Gill 1998), `NaN` for fewer than three values or no spread. */
export function skewnessOf(column: Float64Array): number {
  const values = definedValues(column);
  const [low, high] = extentOf(values);
  return values.length < 3 || low === high ? Number.NaN : sampleSkewness(list(values));
}

/** Returns the bias-corrected excess kurtosis (G2, Joanes and Gill 1998), `NaN` for fewer than four values or no spread. */
export function kurtosisOf(column: Float64Array): number {
  const values = definedValues(column);
  const [low, high] = extentOf(values);
  return values.length < 4 || low === high ? Number.NaN : sampleKurtosis(list(values));
}

/** What is known of one column. Shares are of all units. */
export interface ColumnStatistics {
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly median: number;
  readonly deviation: number;
  readonly skewness: number;
  readonly kurtosis: number;
  /** How many values are there, are not zero, are different, and how often the commonest occurs. */
  readonly answered: number;
  readonly nonZero: number;
  readonly unique: number;
  readonly same: number;
}

/** Returns the statistics of one column. */
export function statisticsOf(column: Float64Array): ColumnStatistics {
  const values = definedValues(column);
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [min, max] = extentOf(values);
  return {
    min,
    max,
    mean: meanOf(values),
    median: medianOf(values),
    deviation: deviationOf(values),
    skewness: skewnessOf(values),
    kurtosis: kurtosisOf(values),
    answered: values.length,
    nonZero: values.length - (counts.get(0) ?? 0),
    unique: counts.size,
    same: Math.max(0, ...counts.values()),
  };
}

export type CorrelationKind = "pearson" | "spearman" | "kendall";

/**
 * Returns the correlation of two columns over the units that have both, `NaN` for fewer than three units or when one
 * does not vary. Kendall's is tau-b, which allows for ties.
 */
export function correlationOf(left: Float64Array, right: Float64Array, kind: CorrelationKind = "pearson"): number {
  const xs: number[] = [];
  const ys: number[] = [];
  left.forEach((value, place) => {
    const other = right[place] as number;
    if (Number.isNaN(value) || Number.isNaN(other)) return;
    xs.push(value);
    ys.push(other);
  });
  if (xs.length < 3) return Number.NaN;
  if (kind === "pearson") return sampleCorrelation(xs, ys);
  if (kind === "kendall") return kendall(xs, ys);
  // The library ranks ties by position; average ranks make the result independent of the order of the units.
  return sampleCorrelation(averageRanks(xs), averageRanks(ys));
}

function averageRanks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to += 1;
    for (let position = from; position < to; position += 1) ranks[order[position] as number] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

function kendall(xs: readonly number[], ys: readonly number[]): number {
  let [agree, tiedX, tiedY] = [0, 0, 0];
  const pairs = (xs.length * (xs.length - 1)) / 2;
  for (let one = 0; one < xs.length; one += 1) {
    for (let two = one + 1; two < xs.length; two += 1) {
      const dx = Math.sign((xs[one] as number) - (xs[two] as number));
      const dy = Math.sign((ys[one] as number) - (ys[two] as number));
      agree += dx * dy;
      if (dx === 0) tiedX += 1;
      if (dy === 0) tiedY += 1;
    }
  }
  return agree / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
}

/**
 * Returns Cronbach's alpha of columns, k/(k-1) × (1 - sum of variances ÷ variance of the sum), over the units that
 * have them all; `NaN` for fewer than two columns.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  const size = columns[0]?.length ?? 0;
  const complete = Array.from({ length: size }, (_, place) => place).filter((place) =>
    columns.every((column) => !Number.isNaN(column[place])),
  );
  if (columns.length < 2 || complete.length < 2) return Number.NaN;
  const picked = columns.map((column) => complete.map((place) => column[place] as number));
  const sums = complete.map((_, row) => picked.reduce((sum, column) => sum + (column[row] as number), 0));
  const parts = picked.reduce((sum, column) => sum + sampleVariance(column), 0);
  return (columns.length / (columns.length - 1)) * (1 - parts / sampleVariance(sums));
}
