import { nearest } from "@egov-vn/core";
import { failures } from "../failures.js";

/**
 * Figures of many units in columns. `NaN` means missing; a column has one place for each unit, in the order of `units`.
 */
export interface Table {
  readonly units: readonly string[];
  /** By criterion code, and by the code of a denominator. */
  readonly columns: ReadonlyMap<string, Float64Array>;
  /** Groupings of the units, such as block or region. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** 1 where a criterion does not apply to a unit. */
  readonly notApplicable?: ReadonlyMap<string, Uint8Array>;
  /** The same units in other years, for imputation over time. */
  readonly panel?: readonly { readonly time: number; readonly table: Table }[];
  /** The year of this table; needed only with a panel. */
  readonly time?: number;
}

/**
 * Returns a table of rows given as objects.
 *
 * @throws Failure when two rows have the same unit.
 * @example
 * Array.from(tableOf([{ unit: "HN", values: { A: 1 } }, { unit: "DN", values: {} }]).columns.get("A") ?? []) // => [1, NaN]
 */
export function tableOf(
  rows: readonly {
    readonly unit: string;
    readonly values: Readonly<Record<string, number | undefined>>;
    readonly groups?: Readonly<Record<string, string>>;
    readonly notApplicable?: readonly string[];
  }[],
): Table {
  const units = rows.map((row) => row.unit);
  const seen = new Set<string>();
  for (const unit of units) {
    if (seen.has(unit)) throw failures.unitTwice({ unit });
    seen.add(unit);
  }
  const columns = new Map<string, Float64Array>();
  const groups = new Map<string, string[]>();
  const notApplicable = new Map<string, Uint8Array>();
  rows.forEach((row, place) => {
    for (const [code, value] of Object.entries(row.values)) {
      let column = columns.get(code);
      if (!column) {
        column = new Float64Array(rows.length).fill(Number.NaN);
        columns.set(code, column);
      }
      column[place] = value ?? Number.NaN;
    }
    for (const [name, group] of Object.entries(row.groups ?? {})) {
      const list = groups.get(name) ?? new Array<string>(rows.length).fill("");
      list[place] = group;
      groups.set(name, list);
    }
    for (const code of row.notApplicable ?? []) {
      const mask = notApplicable.get(code) ?? new Uint8Array(rows.length);
      mask[place] = 1;
      notApplicable.set(code, mask);
    }
  });
  return { units, columns, groups, notApplicable };
}

/** Returns the table with only some of its units, by place. */
export function selectUnits(table: Table, places: readonly number[]): Table {
  const picked = new Map<string, Float64Array>();
  for (const [code, column] of table.columns) {
    picked.set(
      code,
      Float64Array.from(places, (place) => column[place] as number),
    );
  }
  const groups = new Map<string, string[]>();
  for (const [name, list] of table.groups ?? [])
    groups.set(
      name,
      places.map((place) => list[place] as string),
    );
  const masks = new Map<string, Uint8Array>();
  for (const [code, mask] of table.notApplicable ?? []) {
    masks.set(
      code,
      Uint8Array.from(places, (place) => mask[place] as number),
    );
  }
  return {
    ...table,
    units: places.map((place) => table.units[place] as string),
    columns: picked,
    groups,
    notApplicable: masks,
  };
}

/**
 * Returns the table with some figures changed, for one unit. The original is not touched.
 *
 * @throws Failure when the unit or a column is not there.
 */
export function withChanges(table: Table, unit: string, changes: Readonly<Record<string, number>>): Table {
  const place = table.units.indexOf(unit);
  if (place < 0) throw failures.noUnit({ unit, near: nearest(unit, table.units) });
  const columns = new Map(table.columns);
  for (const [code, value] of Object.entries(changes)) {
    const column = table.columns.get(code);
    if (!column) throw failures.noColumn({ code, near: nearest(code, table.columns.keys()) });
    const changed = column.slice();
    changed[place] = value;
    columns.set(code, changed);
  }
  return { ...table, columns };
}

/** Returns the values that are not missing. */
export function definedValues(column: Float64Array): Float64Array {
  let count = 0;
  for (const value of column) if (!Number.isNaN(value)) count += 1;
  if (count === column.length) return column;
  return column.filter((value) => !Number.isNaN(value));
}
