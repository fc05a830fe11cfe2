import type { LocalDate } from "@egov-vn/core";
import { type Agency, agencies, agencyLineage } from "./agencies.js";
import { type Province, province, provinceMergers, provinceRows, provinces } from "./provinces.js";
import { type Lineage, type Origin, originIn, type Succession, successionIn } from "./succession.js";
import type { Listed } from "./table.js";
import {
  documentTypes,
  type EnumerationName,
  enumeration,
  enumerationNames,
  type Sector,
  sectorRows,
  type Term,
} from "./terms.js";

/** The history of the provinces. */
const provinceLineage: Lineage<Province> = {
  rows: (code) => provinceRows().filter((row) => row.code === code),
  answer: (code, at) => province(code, { asOf: at }),
  after: ({ code, period }) =>
    provinceMergers().flatMap(({ oldCode, newCode, day, sources, confidence }) =>
      oldCode === code && period.to !== undefined && period.to < day && period.from < day
        ? [{ code: newCode, detail: "merged" as const, sources, confidence }]
        : [],
    ),
  before: ({ code, period }) =>
    provinceMergers().flatMap(({ oldCode, newCode, day, sources, confidence }) =>
      newCode === code && period.from === day
        ? [{ code: oldCode, detail: "merged" as const, sources, confidence }]
        : [],
    ),
  closing: () => NO_SUCCESSOR,
};

const NO_SUCCESSOR = { vi: "Bảng không có đơn vị kế tục.", en: "The table has no successor." };

/**
 * Returns what became of the province (two digits) or level-1 agency (a letter and two digits) that bore a code on a
 * day. Districts and communes: {@link loadCommunes}.
 *
 * @throws RangeError when the code has none of these shapes.
 * @example
 * successors("24", "2025-06-30") // => { kind: "followed", day: "2025-07-01", certainty: "certain", links: [{ unit: { code: "24", name: "Bắc Ninh", … }, relation: "whole", … }], … }
 * successors("G04", "2025-01-01") // => { kind: "closed", day: "2025-04-14", reason: { … }, … }
 */
export function successors(code: string, at: LocalDate): Succession<Province | Agency> {
  if (/^\d{2}$/.test(code)) return successionIn(provinceLineage, code, at);
  if (/^[A-Z]\d{2}$/.test(code)) return successionIn(agencyLineage, code, at);
  throw wrongShape(code);
}

/**
 * Returns what the province or level-1 agency that bears a code on a day came from.
 *
 * @throws RangeError when the code has none of these shapes.
 * @example
 * predecessors("24", "2025-07-01") // => { kind: "preceded", day: "2025-07-01", links: [{ unit: { code: "24", name: "Bắc Giang", … }, … }, { unit: { code: "27", name: "Bắc Ninh", … }, … }], … }
 */
export function predecessors(code: string, at: LocalDate): Origin<Province | Agency> {
  if (/^\d{2}$/.test(code)) return originIn(provinceLineage, code, at);
  if (/^[A-Z]\d{2}$/.test(code)) return originIn(agencyLineage, code, at);
  throw wrongShape(code);
}

const wrongShape = (code: string): RangeError =>
  new RangeError(
    `"${code}" is no province (24) or level-1 agency (H02); for districts and communes, load @egov-vn/codes/communes`,
  );

/** How a list differs between two days. */
export interface ListDiff<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** Codes on both days that stand for something else, or for the same under another name, rank or parent. */
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  /** How many codes stand for the same on both days. */
  readonly same: number;
}

/** Returns how two states of a list differ, by code. */
export function diffRows<T extends Listed>(before: readonly T[], after: readonly T[]): ListDiff<T> {
  const old = new Map(before.map((row) => [row.code, row]));
  const now = new Map(after.map((row) => [row.code, row]));
  const changed: { before: T; after: T }[] = [];
  let same = 0;
  for (const [code, row] of now) {
    const was = old.get(code);
    if (!was) continue;
    if (meaningOf(was) === meaningOf(row)) same += 1;
    else changed.push({ before: was, after: row });
  }
  return {
    added: after.filter(({ code }) => !old.has(code)),
    removed: before.filter(({ code }) => !now.has(code)),
    changed,
    same,
  };
}

const meaningOf = (row: Listed): string => {
  const { name, kind, provinceCode } = row as Listed & { kind?: string; provinceCode?: string };
  return [name, kind, provinceCode].join("|");
};

/** The lists of the main entry that {@link diff} compares, with their rows. */
export interface DiffableLists {
  readonly provinces: Province;
  readonly agencies: Agency;
  readonly sectors: Sector;
  readonly "document-types": Term;
}

const on = <T extends Listed>(rows: readonly T[], asOf: LocalDate): T[] =>
  rows.filter(({ period }) => asOf >= period.from && (period.to === undefined || asOf <= period.to));

const STATES: { readonly [K in keyof DiffableLists]: (asOf: LocalDate) => readonly DiffableLists[K][] } = {
  provinces: (asOf) => provinces({ asOf }),
  agencies: (asOf) => agencies({ asOf }),
  sectors: (asOf) => on(sectorRows(), asOf),
  "document-types": (asOf) => on(documentTypes(), asOf),
};

/** Returns the names of the lists that {@link diff} compares, the small code lists included. */
export const diffableLists = (): readonly (keyof DiffableLists | EnumerationName)[] => [
  ...(Object.keys(STATES) as (keyof DiffableLists)[]),
  ...enumerationNames(),
];

/**
 * Returns how a list differs between two days. For districts and communes: {@link loadCommunes}.
 *
 * @example
 * const change = diff("provinces", "2025-06-30", "2025-07-01");
 * change.removed.length // => 29
 * change.changed.find(({ after }) => after.code === "24")?.before.name // => "Bắc Giang"
 */
export function diff<K extends keyof DiffableLists>(
  list: K,
  day1: LocalDate,
  day2: LocalDate,
): ListDiff<DiffableLists[K]>;
export function diff(list: EnumerationName, day1: LocalDate, day2: LocalDate): ListDiff<Term>;
export function diff(list: keyof DiffableLists | EnumerationName, day1: LocalDate, day2: LocalDate): ListDiff<Listed> {
  if (!(list in STATES)) {
    const name = list as EnumerationName;
    return diffRows<Listed>(enumeration(name, { asOf: day1 }), enumeration(name, { asOf: day2 }));
  }
  const state = STATES[list as keyof DiffableLists];
  return diffRows<Listed>(state(day1), state(day2));
}
