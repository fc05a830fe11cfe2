import type { LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, coverageOf } from "./answer.js";
import { districtBlocks } from "./generated/districts.js";
import { diffRows, type ListDiff } from "./history.js";
import { namedLike } from "./names.js";
import { headOf, inForce, type Listed, once, unpackUnits } from "./table.js";

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

const table = once(() => {
  const rows = districtBlocks.flatMap((block) => {
    const head = headOf(block);
    return block.units.flatMap((text) =>
      Array.from(unpackUnits(text, 3), ({ code, name, letter, parent }): District => {
        const [kind, title] = KINDS[letter as keyof typeof KINDS];
        return { code, name, kind, fullName: `${title} ${name}`, provinceCode: parent, ...head };
      }),
    );
  });
  return { rows, byCode: new Map(rows.map((row) => [row.code, row])), covers: coverageOf(rows) };
});

/** Returns every row of the list. */
export const districtRows = (): readonly District[] => table().rows;

/**
 * Returns the district of a three-digit code. Covers 1/3/2025 to 30/6/2025, the last day of the level; the districts of
 * that time are older than the list's first day.
 *
 * @example
 * district("001") // => { kind: "one", value: { fullName: "Quận Ba Đình", provinceCode: "01", … } }
 * district("001", { asOf: "2025-07-01" }) // => { kind: "none", reason: "not-in-force", … }
 */
export function district(code: string, when: AsOf = {}): Answer<District> {
  const { byCode, covers } = table();
  const row = byCode.get(code);
  return answerFrom(row ? [row] : [], covers, when);
}

/**
 * Returns the districts in force on a day, by code: 696 until 30/6/2025, none from 1/7/2025.
 *
 * @example
 * districts({ asOf: "2025-06-30" }).length // => 696
 * districts({ asOf: "2025-07-01" }).length // => 0
 */
export function districts({ asOf }: Required<AsOf>): readonly District[] {
  return inForce(table().rows, asOf);
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
  const { rows, covers } = table();
  const fitting = namedLike(
    name,
    provinceCode === undefined ? rows : rows.filter((row) => row.provinceCode === provinceCode),
    (row) => [row.name],
    (row) => row.kind,
  );
  return answerFrom(fitting, covers, when);
}

/**
 * Returns how the list of districts differs between two days, by code.
 *
 * @example
 * diffDistricts("2025-06-30", "2025-07-01").removed.length // => 696
 */
export function diffDistricts(day1: LocalDate, day2: LocalDate): ListDiff<District> {
  return diffRows(districts({ asOf: day1 }), districts({ asOf: day2 }));
}
