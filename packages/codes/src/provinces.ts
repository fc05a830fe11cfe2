import { type Answer, type AsOf, answerFrom, type Listing } from "./answer.js";
import { provinceBlocks, provinceSteps } from "./generated/provinces.js";
import { answerIn, lineageOf, listIn } from "./lineage.js";
import { namedLike } from "./names.js";
import { stepsOf, unpackSteps } from "./steps.js";
import { type Block, type Listed, once, type ProvinceRow, rowsOf } from "./table.js";

/** A province or centrally-run city under one name, in one rank, over one period. */
export interface Province extends Listed {
  readonly kind: "tinh" | "thanh-pho";
  /** `Tỉnh Bắc Giang`, `Thành phố Huế`. */
  readonly fullName: string;
  /** The level-1 code of its People's Committee. It follows the *name*; the statistical code follows the *seat*. */
  readonly committeeCode: string;
  /** The level-1 code of its People's Council. */
  readonly councilCode: string;
  /** Area codes of landlines (2017), with the 0; a merged province has several. */
  readonly areaCodes: readonly string[];
  /** Other spellings in use. */
  readonly aliases: readonly string[];
}

const TITLES = { tinh: "Tỉnh", "thanh-pho": "Thành phố" } as const;

/** Returns the rows of blocks of provinces. */
export const provincesOf = (blocks: readonly Block<ProvinceRow>[]): Province[] =>
  rowsOf(blocks, ([code, name, kind, committeeCode, areaCodes, aliases], head): Province => {
    const rank = kind as Province["kind"];
    return {
      code,
      name,
      kind: rank,
      fullName: `${TITLES[rank]} ${name}`,
      committeeCode,
      councilCode: `K${committeeCode.slice(1)}`,
      areaCodes: areaCodes.split(" "),
      aliases: aliases?.split("|") ?? [],
      ...head,
    };
  });

/** The history of the provinces. */
export const provinceLineage = once(() => lineageOf(provincesOf(provinceBlocks), stepsOf(provinceSteps, unpackSteps)));

/** Returns every row of the list, of every day. */
export const provinceRows = (): readonly Province[] => provinceLineage().rows;

/**
 * Returns what a two-digit statistical code meant. The code alone is not enough: seven codes changed hands on 1/7/2025.
 * Without a day, a code with several meanings is answered as `ambiguous`.
 *
 * Covers 1/8/2008 (63 provinces) to now, with the 34 provinces of 1/7/2025 and the cities of 30/4, 1/9 and 20/9/2026.
 * Source: Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg.
 *
 * @example
 * province("24", { asOf: "2025-06-30" }) // => { kind: "one", value: { name: "Bắc Giang", committeeCode: "H02", … } }
 * province("24", { asOf: "2025-07-01" }) // => { kind: "one", value: { name: "Bắc Ninh", committeeCode: "H05", … } }
 * province("27", { asOf: "2026-01-01" }) // => { kind: "none", reason: "not-in-force", known: [{ name: "Bắc Ninh", … }], … }
 */
export function province(code: string, when: AsOf = {}): Answer<Province> {
  return answerIn(provinceLineage(), code, when);
}

/**
 * Returns the provinces in force on a day, by code, with the days that the list covers.
 *
 * @example
 * provinces({ asOf: "2007-12-31" }) // => { kind: "outside-coverage", covers: { from: "2008-08-01" }, … }
 * requireCovered(provinces({ asOf: "2025-06-30" })).length // => 63
 * requireCovered(provinces({ asOf: "2025-07-01" })).length // => 34
 */
export function provinces(when: Required<AsOf>): Listing<Province> {
  return listIn(provinceLineage(), when);
}

/**
 * Returns the province of a name: with or without marks, in either tone placement, with or without its title, by a usual
 * abbreviation, by an old name. A name that stayed while the unit grew is `ambiguous` unless the day is given.
 *
 * @example
 * provinceNamed("khanh hoa", { asOf: "2026-01-01" }) // => { kind: "one", value: { code: "56", … } }
 * provinceNamed("Tỉnh Bắc Ninh", { asOf: "2025-06-30" }) // => { kind: "one", value: { code: "27", … } }
 */
export function provinceNamed(name: string, when: AsOf = {}): Answer<Province> {
  // The rank in front of a name is no help: a province that became a city kept its name.
  const fitting = namedLike(name, provinceRows(), (row) => [row.name, ...row.aliases]);
  return answerFrom(fitting, provinceLineage().covers, when);
}

/**
 * Returns the province whose People's Committee or Council has a level-1 code.
 *
 * @example
 * provinceOfAgency("H05", { asOf: "2025-06-30" }) // => { kind: "one", value: { code: "27", name: "Bắc Ninh", … } }
 */
export function provinceOfAgency(agencyCode: string, when: AsOf = {}): Answer<Province> {
  return answerFrom(
    provinceRows().filter((row) => row.committeeCode === agencyCode || row.councilCode === agencyCode),
    provinceLineage().covers,
    when,
  );
}
