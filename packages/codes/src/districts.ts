import type { LocalDate, Period } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, type Listing, listOn, type OutsideCoverage } from "./answer.js";
import { diffRows, type ListDiff } from "./diff.js";
import { districtBlocks } from "./generated/districts.js";
import { namedLike } from "./names.js";
import { unpackUnits } from "./packed-units.js";
import { headOf, type Listed, once, type PackedUnits } from "./table.js";

/** A district-level unit. The level was abolished on 1/7/2025. */
export interface District extends Listed {
  readonly kind: "quan" | "huyen" | "thi-xa" | "thanh-pho";
  readonly fullName: string;
  /** The two-digit code of its province, as it was. */
  readonly provinceCode: string;
}

const KINDS = {
  q: ["quan", "Quận"],
  h: ["huyen", "Huyện"],
  s: ["thi-xa", "Thị xã"],
  c: ["thanh-pho", "Thành phố"],
} as const;

/** The day from which on there are no districts. Other things changed that day too; each has a day of its own. */
export const FIRST_DAY_WITHOUT_DISTRICTS: LocalDate = "2025-07-01";

/** Returns the rows of packed districts. */
export const districtsOf = (blocks: readonly PackedUnits[]): District[] =>
  blocks.flatMap((block) => {
    const head = headOf(block);
    return block.units.flatMap((text) =>
      Array.from(unpackUnits(text, 3), ({ code, name, letter, parent }): District => {
        const [kind, title] = KINDS[letter as keyof typeof KINDS];
        return { code, name, kind, fullName: `${title} ${name}`, provinceCode: parent, ...head };
      }),
    );
  });

/** Returns every row of the list. */
export const districtRows = once((): readonly District[] => districtsOf(districtBlocks));

/** The list covers every day since: that there are no districts is known. */
export const DISTRICT_COVERAGE: Period = { from: "2025-03-01" };

/**
 * Returns the district of a three-digit code. Covers 1/3/2025 to 30/6/2025, the last day of the level; the districts of
 * that time are older than the list's first day.
 *
 * @example
 * district("001") // => { kind: "one", value: { fullName: "Quận Ba Đình", provinceCode: "01", … } }
 * district("001", { asOf: "2025-07-01" }) // => { kind: "none", reason: "not-in-force", … }
 */
export function district(code: string, when: AsOf = {}): Answer<District> {
  return answerFrom(
    districtRows().filter((row) => row.code === code),
    DISTRICT_COVERAGE,
    when,
  );
}

/**
 * Returns the districts in force on a day, by code: 696 until 30/6/2025, no district from 1/7/2025. Before 1/3/2025:
 * `loadHistory`.
 *
 * @example
 * requireCovered(districts({ asOf: "2025-06-30" })).length // => 696
 * requireCovered(districts({ asOf: "2025-07-01" })).length // => 0
 * districts({ asOf: "2018-12-24" }) // => { kind: "outside-coverage", covers: { from: "2025-03-01" }, … }
 */
export function districts({ asOf }: Required<AsOf>): Listing<District> {
  return listOn(districtRows(), DISTRICT_COVERAGE, asOf);
}

/**
 * Returns the district of a name, in a province when its code as of 30/6/2025 is given.
 *
 * @example
 * districtNamed("TX Sơn Tây", { provinceCode: "01" }) // => { kind: "one", value: { code: "269", … } }
 */
export function districtNamed(
  name: string,
  { provinceCode, ...when }: AsOf & { provinceCode?: string } = {},
): Answer<District> {
  const rows = districtRows();
  const fitting = namedLike(
    name,
    provinceCode === undefined ? rows : rows.filter((row) => row.provinceCode === provinceCode),
    (row) => [row.name],
    (row) => row.kind,
  );
  return answerFrom(fitting, DISTRICT_COVERAGE, when);
}

/**
 * Returns how the list of districts differs between two days, by code.
 *
 * @example
 * requireCovered(diffDistricts("2025-06-30", "2025-07-01")).removed.length // => 696
 */
export function diffDistricts(day1: LocalDate, day2: LocalDate): ListDiff<District> | OutsideCoverage {
  return diffRows(districts({ asOf: day1 }), districts({ asOf: day2 }));
}
