import type { Transform, Treatment } from "../method.js";
import { extentOf, kurtosisOf, skewnessOf } from "./statistics.js";

/** What was done to one column. */
export interface Treated {
  readonly column: Float64Array;
  /** The skewness and kurtosis before and after. */
  readonly before: { readonly skewness: number; readonly kurtosis: number };
  readonly after: { readonly skewness: number; readonly kurtosis: number };
  /** How many units' values were moved by winsorising. */
  readonly moved: number;
  readonly transformed?: Transform;
}

/**
 * Returns the column with up to `points` outlying values pulled in to the next value: the largest when the column is
 * skewed to the right, else the smallest, equal values together. `stop` ends it early.
 */
export function winsorise(
  column: Float64Array,
  points: number,
  stop: (column: Float64Array) => boolean = () => false,
): { column: Float64Array; moved: number } {
  const changed = column.slice();
  const moved = new Set<number>();
  while (moved.size < points && !stop(changed)) {
    const [low, high] = extentOf(changed);
    if (!(low < high)) break;
    const fromTop = !(skewnessOf(changed) < 0);
    const outer = fromTop ? high : low;
    let next = fromTop ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    for (const value of changed) {
      if (fromTop ? value < outer && value > next : value > outer && value < next) next = value;
    }
    changed.forEach((value, place) => {
      if (value !== outer) return;
      changed[place] = next;
      moved.add(place);
    });
  }
  return { column: changed, moved: moved.size };
}

/**
 * Returns a column transformed against skew. `shifted` is ln(x - min + 0.01 range); `by-skew` mirrors it for columns
 * skewed to the left; `plus-one` is ln(x - min + 1); `gii` is ln((max - 1)(x - min)/(max - min) + 1), the Global
 * Innovation Index's, for columns whose maximum is positive.
 */
export function transform(column: Float64Array, how: Transform): Float64Array {
  const [low, high] = extentOf(column);
  const step = 0.01 * (high - low);
  if (how.by === "winsorise") return winsorise(column, how.points).column;
  if (how.by === "box-cox") {
    const { lambda } = how;
    return column.map((x) => (lambda === 0 ? Math.log(x - low + 1) : ((x - low + 1) ** lambda - 1) / lambda));
  }
  switch (how.form) {
    case "shifted":
      return column.map((x) => Math.log(x - low + step));
    case "by-skew":
      return skewnessOf(column) < 0
        ? column.map((x) => -Math.log(high - x + step))
        : column.map((x) => Math.log(x - low + step));
    case "plus-one":
      return column.map((x) => Math.log(x - low + 1));
    case "gii":
      return column.map((x) => Math.log(((high - 1) * (x - low)) / (high - low) + 1));
  }
}

/** Returns a column after the treatment: see {@link Treatment}. A column without spread is left alone. */
export function treat(column: Float64Array, how: Treatment, code = ""): Treated {
  const shape = (of: Float64Array) => ({ skewness: skewnessOf(of), kurtosis: kurtosisOf(of) });
  const before = shape(column);
  const passes = (of: Float64Array): boolean => {
    const { skewness, kurtosis } = of === column ? before : shape(of);
    // A column too short or too flat to judge is not an outlier's fault.
    return !(Math.abs(skewness) >= how.skew && kurtosis >= how.kurtosis);
  };
  const asked = how.each?.[code];
  if (asked) {
    const changed = transform(column, asked);
    return { column: changed, before, after: shape(changed), moved: 0, transformed: asked };
  }
  if (passes(column)) return { column, before, after: before, moved: 0 };
  const pulled = winsorise(column, how.winsorise, passes);
  if (passes(pulled.column) || !how.otherwise) {
    return { column: pulled.column, before, after: shape(pulled.column), moved: pulled.moved };
  }
  const changed = transform(column, how.otherwise);
  return { column: changed, before, after: shape(changed), moved: 0, transformed: how.otherwise };
}
