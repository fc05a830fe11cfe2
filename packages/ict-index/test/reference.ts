import { parseCsv } from "hucre/csv";
import { expect } from "vitest";
import { referenceText as referenceFile } from "../../../scripts/reference-data.js";
import { type Group, layoutOf, type Table } from "../src/index.js";

/** Returns a reference file's text. */
export const referenceText = (path: string): string => referenceFile(`ict-index/${path}`);

/** Returns the rows of a reference CSV as objects. */
export function referenceRows(path: string): Record<string, string>[] {
  const [head, ...rows] = parseCsv(referenceText(path), { typeInference: false });
  return rows
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries((head ?? []).map((name, place) => [String(name), String(row[place] ?? "")])));
}

const number = (text: string | undefined): number =>
  text === undefined || text === "" || text === "NaN" ? Number.NaN : Number(text);

/** Returns a reference CSV of units × columns as columns by name, in the order of `units`. */
export function referenceColumns(path: string, units: readonly string[]): Map<string, Float64Array> {
  const rows = new Map(referenceRows(path).map((row) => [row.uCode as string, row]));
  const names = Object.keys(rows.values().next().value ?? {}).filter((name) => name !== "uCode");
  return new Map(names.map((name) => [name, Float64Array.from(units, (unit) => number(rows.get(unit)?.[name]))]));
}

/** The ASEM tree as a group, with directions, targets, weights and denominators. */
export function asemTree(): Group {
  const meta = referenceRows("coinr-asem/input/ASEM_iMeta.csv").filter((row) => row.Level !== "");
  const nodeOf = (row: Record<string, string>): Group => {
    const code = row.iCode as string;
    const title = { vi: row.iName as string, en: row.iName as string };
    const children = meta.filter((other) => other.Parent === code).map(nodeOf);
    if (children.length > 0) return { code, title, weight: Number(row.Weight), children };
    return {
      code,
      title,
      weight: Number(row.Weight),
      direction: Number(row.Direction) as 1 | -1,
      ...(row.Target !== "" && { target: Number(row.Target) }),
      ...(row.Denominator !== "" && { denominatedBy: row.Denominator }),
    } as unknown as Group;
  };
  return nodeOf(meta.find((row) => row.Parent === "" && row.Level === "4") as Record<string, string>);
}

/** The ASEM figures of 51 units. */
export function asemTable(): Table {
  const rows = referenceRows("coinr-asem/input/ASEM_iData.csv");
  const units = rows.map((row) => row.uCode as string);
  const tree = layoutOf(asemTree());
  const wanted = [...tree.criteria.map((criterion) => criterion.code), "Area", "Energy", "GDP", "Population"];
  return {
    units,
    columns: new Map(wanted.map((code) => [code, Float64Array.from(rows, (row) => number(row[code]))])),
    groups: new Map([["EurAsia", rows.map((row) => row.EurAsia_group as string)]]),
  };
}

/** Asserts that numbers agree to 1e-9, absolutely for small and relatively for large ones; returns how many it compared. */
export function expectSame(
  found: ArrayLike<number>,
  wanted: ArrayLike<number>,
  what: string,
  tolerance = 1e-9,
): number {
  expect(found.length, what).toBe(wanted.length);
  for (let place = 0; place < wanted.length; place += 1) {
    const [mine, theirs] = [found[place] as number, wanted[place] as number];
    const close = Number.isNaN(theirs)
      ? Number.isNaN(mine)
      : Math.abs(mine - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
    if (!close) expect(mine, `${what}, place ${place}`).toBe(theirs);
  }
  return wanted.length;
}

/** Compares the columns of a file with columns found, by name; returns how many numbers were compared. */
export function expectFile(
  path: string,
  units: readonly string[],
  found: (name: string) => ArrayLike<number> | undefined,
): number {
  let compared = 0;
  for (const [name, wanted] of referenceColumns(`coinr-asem/oracle/${path}`, units)) {
    const mine = found(name);
    expect(mine, `${path}: no column ${name}`).toBeDefined();
    compared += expectSame(mine as ArrayLike<number>, wanted, `${path} ${name}`);
  }
  expect(compared, path).toBeGreaterThan(0);
  return compared;
}
