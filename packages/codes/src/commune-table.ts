import type { Bilingual, LocalDate, Period } from "@egov-vn/core";
import { type District, districtRows } from "./districts.js";
import { communeBlocks, communeSources, communeSteps, otherCodes, otherSteps } from "./generated/communes.js";
import { indexedSteps } from "./indexed-steps.js";
import { byCodeOf, collect, type Lineage, lineageOf } from "./lineage.js";
import { unpackUnits } from "./packed-units.js";
import { stepsOf, unpackSteps } from "./steps.js";
import { addSources, headOf, type Listed, once, type PackedSteps, type PackedUnits } from "./table.js";

/** A commune-level unit under one name, in one rank, in one parent, over one period. */
export interface Commune extends Listed {
  readonly kind: "xa" | "phuong" | "thi-tran" | "dac-khu";
  readonly fullName: string;
  /** The two-digit code of the province that it lay in at the time. */
  readonly provinceCode: string;
  /** The three-digit code of its district; absent from 1/7/2025. */
  readonly districtCode?: string;
  /** Another code that some sources give it: 06978 for 06970 (Ba Chẽ), 23737 for 23938 (Ia Mơ). Both are read. */
  readonly otherCode?: string;
}

const KINDS = {
  x: ["xa", "Xã"],
  p: ["phuong", "Phường"],
  t: ["thi-tran", "Thị trấn"],
  k: ["dac-khu", "Đặc khu"],
} as const;

/** The day the commune level was rearranged all over the country. */
export const FIRST_DAY_OF_NEW_COMMUNES: LocalDate = "2025-07-01";

/** The packed tables of communes, as the generator writes them. */
export interface PackedCommunes {
  readonly communeBlocks: readonly PackedUnits[];
  readonly otherCodes: readonly (readonly [other: string, code: string])[];
  readonly communeSteps: readonly PackedSteps[];
  readonly otherSteps: readonly PackedSteps[];
}

/** The communes of all days. */
export interface CommuneTable {
  readonly rows: readonly Commune[];
  readonly byCode: ReadonlyMap<string, readonly Commune[]>;
  readonly byParent: ReadonlyMap<string, readonly Commune[]>;
  readonly covers: Period;
  /** Their history, with the districts: five became communes themselves. */
  readonly lineage: Lineage<Commune | District>;
}

/** Returns the title of a kind of commune, and the word for the kind, by its letter in the packed tables. */
export const communeKind = (letter: string): readonly [Commune["kind"], string] => KINDS[letter as keyof typeof KINDS];

function unpackRows({ communeBlocks: blocks, otherCodes: pairs }: PackedCommunes, districts: readonly District[]) {
  const provinceOf = new Map(districts.map(({ code, provinceCode }) => [code, provinceCode]));
  const others = new Map(pairs.map(([other, code]) => [code, other]));
  return blocks.flatMap((block) => {
    const head = headOf(block);
    return block.units.flatMap((text) =>
      Array.from(unpackUnits(text, 5), ({ code, name, letter, parent }): Commune => {
        const [kind, title] = communeKind(letter);
        const provinceCode = provinceOf.get(parent);
        const place = provinceCode === undefined ? { provinceCode: parent } : { provinceCode, districtCode: parent };
        const otherCode = provinceCode === undefined ? others.get(code) : undefined;
        return { code, name, kind, fullName: `${title} ${name}`, ...place, ...(otherCode && { otherCode }), ...head };
      }),
    );
  });
}

/** Returns communes by the code of their province, and by that of their district. */
export function byParentOf(rows: readonly Commune[]): Map<string, Commune[]> {
  const byParent = new Map<string, Commune[]>();
  for (const row of rows) {
    collect(byParent, row.provinceCode, row);
    if (row.districtCode !== undefined) collect(byParent, row.districtCode, row);
  }
  return byParent;
}

const WHERE_TO: Bilingual = {
  vi: "Không nguồn nào cho biết xã này nhập vào đâu.",
  en: "No source says where this commune went.",
};

/** Returns the table that packed communes hold. */
export function communeTableOf(packed: PackedCommunes, districts: readonly District[]): CommuneTable {
  const rows = unpackRows(packed, districts);
  const byCode = byCodeOf(rows);
  const codes = [...byCode.keys()].sort();
  for (const [other, code] of packed.otherCodes) {
    for (const row of byCode.get(code) ?? []) if (row.otherCode === other) collect(byCode, other, row);
  }
  const steps = [...stepsOf(packed.communeSteps, indexedSteps(codes)), ...stepsOf(packed.otherSteps, unpackSteps)];
  const units = new Map<string, readonly (Commune | District)[]>([...byCodeOf(districts), ...byCode]);
  const lineage = lineageOf<Commune | District>(rows, steps, () => WHERE_TO, units);
  return { rows, byCode, byParent: byParentOf(rows), covers: lineage.covers, lineage };
}

/** The whole table, unpacked at the first question. */
export const communeTable = once(() => {
  addSources(communeSources);
  return communeTableOf({ communeBlocks, otherCodes, communeSteps, otherSteps }, districtRows());
});
