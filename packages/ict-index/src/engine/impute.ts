import type { Imputation } from "../method.js";
import { meanOf, medianOf } from "./statistics.js";
import { definedValues, type Table } from "./table.js";

/** A value that was filled in for a missing answer. */
export interface Filled {
  readonly unit: string;
  readonly criterion: string;
  readonly value: number;
}

/** One year's figure of a unit. */
export interface Point {
  readonly time: number;
  readonly value: number;
}

/**
 * Returns what stands for a missing year: `latest` carries the last earlier figure forward; `constant` takes the nearest
 * figure, the earlier of two as near; `linear` draws a line between the figures around it, and outside them holds the
 * nearest. `NaN` when there is no figure.
 *
 * @example
 * overTime([{ time: 2018, value: 1 }, { time: 2020, value: 3 }], 2019, "linear") // => 2
 */
export function overTime(points: readonly Point[], time: number, how: "latest" | "constant" | "linear"): number {
  const sorted = points.filter((point) => !Number.isNaN(point.value)).sort((left, right) => left.time - right.time);
  const before = sorted.filter((point) => point.time <= time).at(-1);
  const after = sorted.find((point) => point.time >= time);
  if (how === "latest") return before?.value ?? Number.NaN;
  if (!before || !after) return (before ?? after)?.value ?? Number.NaN;
  if (how === "constant") return (time - before.time <= after.time - time ? before : after).value;
  if (before.time === after.time) return before.value;
  return before.value + ((after.value - before.value) * (time - before.time)) / (after.time - before.time);
}

/**
 * Returns a column with its missing values filled in where that is possible, and what was filled. Places where the
 * criterion does not apply stay missing.
 *
 * @param panel returns the column of another year, after the same division, with its units.
 */
export function impute(
  code: string,
  column: Float64Array,
  how: Imputation,
  table: Table,
  panel: (other: Table) => Float64Array | undefined,
): { column: Float64Array; filled: Filled[]; left: string[] } {
  const skip = table.notApplicable?.get(code);
  const gaps: number[] = [];
  column.forEach((value, place) => {
    if (Number.isNaN(value) && !skip?.[place]) gaps.push(place);
  });
  if (gaps.length === 0) return { column, filled: [], left: [] };
  const stand = standIns(column, how, table, panel);
  const changed = column.slice();
  const filled: Filled[] = [];
  const left: string[] = [];
  for (const place of gaps) {
    const [unit, value] = [table.units[place] as string, stand(place)];
    if (Number.isNaN(value)) left.push(unit);
    else filled.push({ unit, criterion: code, value });
    changed[place] = value;
  }
  return { column: changed, filled, left };
}

function standIns(
  column: Float64Array,
  how: Imputation,
  table: Table,
  panel: (other: Table) => Float64Array | undefined,
): (place: number) => number {
  switch (how.by) {
    case "mean":
    case "median": {
      const value = how.by === "mean" ? meanOf(column) : medianOf(column);
      return () => value;
    }
    case "group-mean":
    case "group-median": {
      const names = table.groups?.get(how.group) ?? [];
      const average = how.by === "group-mean" ? meanOf : medianOf;
      const byGroup = new Map<string, number>();
      return (place) => {
        const name = names[place];
        if (name === undefined) return Number.NaN;
        let value = byGroup.get(name);
        if (value === undefined) {
          value = average(definedValues(column.filter((_, other) => names[other] === name)));
          byGroup.set(name, value);
        }
        return value;
      };
    }
    case "panel": {
      const years = (table.panel ?? []).map((year) => ({
        time: year.time,
        column: panel(year.table),
        places: new Map(year.table.units.map((unit, place) => [unit, place])),
      }));
      return (place) => {
        const unit = table.units[place] as string;
        const points = years.map(({ time, column: other, places }) => ({
          time,
          value: other?.[places.get(unit) ?? -1] ?? Number.NaN,
        }));
        return overTime(points, table.time ?? Number.NaN, how.how);
      };
    }
  }
}
