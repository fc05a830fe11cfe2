import type { LocalDate, Period } from "@egov-vn/core";
import { type Agency, agencies } from "./agencies.js";
import type { Listing, OutsideCoverage } from "./answer.js";
import { listIn } from "./lineage.js";
import { type Province, provinces } from "./provinces.js";
import { type Sector, sectorLineage } from "./sectors.js";
import type { Listed } from "./table.js";

/** How a list differs between two days that it covers. */
export interface ListDiff<T> {
  readonly kind: "compared";
  readonly added: readonly T[];
  readonly removed: readonly T[];
  /** Codes on both days that stand for something else, or for the same under another name, rank or parent. */
  readonly changed: readonly { readonly before: T; readonly after: T }[];
  /** How many codes stand for the same on both days. */
  readonly same: number;
  /** The days that the list covers. */
  readonly covers: Period;
}

/** Returns how two states of a list differ, by code, or which of the two days the list does not cover. */
export function diffRows<T extends Listed>(before: Listing<T>, after: Listing<T>): ListDiff<T> | OutsideCoverage {
  if (before.kind !== "listed" || after.kind !== "listed") {
    const days = [before, after].flatMap((listing) => (listing.kind === "listed" ? [] : listing.days));
    return { kind: "outside-coverage", days: [...new Set(days)], covers: before.covers };
  }
  const old = new Map(before.map((row) => [row.code, row]));
  const now = new Map(after.map((row) => [row.code, row]));
  const changed: { before: T; after: T }[] = [];
  let same = 0;
  for (const [code, row] of now) {
    const was = old.get(code);
    if (!was) continue;
    if (meansTheSame(was, row)) same += 1;
    else changed.push({ before: was, after: row });
  }
  return {
    kind: "compared",
    added: after.filter(({ code }) => !old.has(code)),
    removed: before.filter(({ code }) => !now.has(code)),
    changed,
    same,
    covers: before.covers,
  };
}

type Placed = Listed & { kind?: string; provinceCode?: string; districtCode?: string };

function meansTheSame(was: Placed, is: Placed): boolean {
  // The end of the districts changed no commune.
  const moved = was.districtCode && is.districtCode && was.districtCode !== is.districtCode;
  return was.name === is.name && was.kind === is.kind && was.provinceCode === is.provinceCode && !moved;
}

/** The lists of the main entry that {@link diff} compares, with their rows. */
export interface DiffableLists {
  readonly provinces: Province;
  readonly agencies: Agency;
  readonly sectors: Sector;
}

const STATES: { readonly [K in keyof DiffableLists]: (asOf: LocalDate) => Listing<DiffableLists[K]> } = {
  provinces: (asOf) => provinces({ asOf }),
  agencies: (asOf) => agencies({ asOf }),
  sectors: (asOf) => listIn(sectorLineage(), { asOf }),
};

/** Returns the names of the lists that {@link diff} compares. */
export const diffableLists = (): readonly (keyof DiffableLists)[] => Object.keys(STATES) as (keyof DiffableLists)[];

/**
 * Returns how a list differs between two days, or which of them it does not cover. For districts and communes:
 * {@link loadCommunes}; for older days: `loadHistory`; for small lists: `loadTerms`.
 *
 * @example
 * const change = requireCovered(diff("provinces", "2025-06-30", "2025-07-01"));
 * change.removed.length // => 29
 * change.changed.find(({ after }) => after.code === "24")?.before.name // => "Bắc Giang"
 * diff("provinces", "2007-12-31", "2008-12-31") // => { kind: "outside-coverage", days: ["2007-12-31"], covers: { from: "2008-08-01" } }
 */
export function diff<K extends keyof DiffableLists>(
  list: K,
  day1: LocalDate,
  day2: LocalDate,
): ListDiff<DiffableLists[K]> | OutsideCoverage {
  const state: (asOf: LocalDate) => Listing<DiffableLists[K]> = STATES[list];
  return diffRows(state(day1), state(day2));
}
