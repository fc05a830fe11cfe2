import type { LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, type Listing, listOn, type OutsideCoverage } from "./answer.js";
import type { Commune } from "./commune-table.js";
import { diffRows, type ListDiff } from "./diff.js";
import type { District } from "./districts.js";
import { failures } from "./failures.js";
import { type Following, followIn, type Tracing, traceIn } from "./following.js";
import { historyTable, type Unit } from "./history-table.js";
import { originIn, successionIn } from "./lineage.js";
import { type Found, type ListName, lookupIn, LISTS as lookupLists, type NotCovered } from "./lookup.js";
import { namedLike } from "./names.js";
import type { Province } from "./provinces.js";
import type { Origin, Succession } from "./succession.js";
import type { Listed } from "./table.js";

export { resolveAddress } from "./history-addresses.js";
export type { Unit } from "./history-table.js";

const covers = () => historyTable().lineage.covers;

function answerOf<T extends Unit>(code: string, width: number, when: AsOf): Answer<T> {
  const rows = code.length === width ? (historyTable().lineage.byCode.get(code) ?? []) : [];
  return answerFrom(rows as readonly T[], covers(), when);
}

const listed = <T extends Listed>(rows: readonly T[], { asOf }: Required<AsOf>): Listing<T> =>
  listOn(rows, covers(), asOf);

function named<T extends District | Commune>(name: string, rows: readonly T[], when: AsOf): Answer<T> {
  const fitting = namedLike(
    name,
    rows,
    (row) => [row.name],
    (row) => row.kind,
  );
  return answerFrom(fitting, covers(), when);
}

/**
 * Returns what a two-digit province code meant, on any day since 31/8/2004. Hà Tây (28), which joined Hà Nội on 1/8/2008, has no
 * agency codes: they are younger.
 *
 * @example
 * province("28", { asOf: "2008-07-31" }) // => { kind: "one", value: { name: "Hà Tây", … } }
 */
export const province = (code: string, when: AsOf = {}): Answer<Province> => answerOf(code, 2, when);

/**
 * Returns the provinces in force on a day, by code.
 *
 * @example
 * requireCovered(provinces({ asOf: "2008-07-31" })).length // => 64
 */
export const provinces = (when: Required<AsOf>): Listing<Province> => listed(historyTable().provinces, when);

/**
 * Returns the province of a name, on any day since 31/8/2004.
 *
 * @example
 * provinceNamed("ha tay") // => { kind: "one", value: { code: "28", … } }
 */
export function provinceNamed(name: string, when: AsOf = {}): Answer<Province> {
  const fitting = namedLike(name, historyTable().provinces, (row) => [row.name, ...row.aliases]);
  return answerFrom(fitting, covers(), when);
}

/**
 * Returns what a three-digit district code meant, on any day since 31/8/2004. A code that kept its seat changed its name.
 *
 * @example
 * district("769", { asOf: "2020-12-31" }) // => { kind: "one", value: { fullName: "Quận 2", … } }
 * district("769", { asOf: "2021-01-01" }) // => { kind: "one", value: { fullName: "Thành phố Thủ Đức", … } }
 */
export const district = (code: string, when: AsOf = {}): Answer<District> => answerOf(code, 3, when);

/**
 * Returns the districts in force on a day, by code; of a province when its code is given.
 *
 * @example
 * requireCovered(districts({ asOf: "2018-12-24" })).length // => 713
 * requireCovered(districts({ asOf: "2018-12-24", provinceCode: "24" })).length // => 10
 */
export function districts({ provinceCode, ...when }: Required<AsOf> & { provinceCode?: string }): Listing<District> {
  const rows = historyTable().districts;
  return listed(provinceCode === undefined ? rows : rows.filter((row) => row.provinceCode === provinceCode), when);
}

/**
 * Returns the district of a name, in a province when its code is given.
 *
 * @example
 * districtNamed("Yên Dũng", { asOf: "2018-12-24" }) // => { kind: "one", value: { code: "221", … } }
 */
export function districtNamed(
  name: string,
  { provinceCode, ...when }: AsOf & { provinceCode?: string } = {},
): Answer<District> {
  const rows = historyTable().districts;
  return named(name, provinceCode === undefined ? rows : rows.filter((row) => row.provinceCode === provinceCode), when);
}

/**
 * Returns what a five-digit commune code meant, on any day since 31/8/2004. The code stayed with the seat, the name may have come
 * from the partner; 03388 and 11344 were given twice.
 *
 * @example
 * commune("00235", { asOf: "2018-12-24" }) // => { kind: "one", value: { fullName: "Phường Ngã Tư Sở", … } }
 * commune("00235", { asOf: "2025-06-30" }) // => { kind: "one", value: { fullName: "Phường Thịnh Quang", … } }
 */
export const commune = (code: string, when: AsOf = {}): Answer<Commune> => answerOf(code, 5, when);

/**
 * Returns the communes in force on a day, by code.
 *
 * @example
 * requireCovered(communes({ asOf: "2018-12-24" })).length // => 11162
 * communes({ asOf: "2004-01-01" }) // => { kind: "outside-coverage", covers: { from: "2004-08-31" }, … }
 */
export const communes = (when: Required<AsOf>): Listing<Commune> => listed(historyTable().communes, when);

/**
 * Returns the communes of a province (two digits) or district (three) on a day, by code.
 *
 * @example
 * requireCovered(communesOf("24", { asOf: "2018-12-24" })).length // => 230
 */
export const communesOf = (parentCode: string, when: Required<AsOf>): Listing<Commune> =>
  listed(historyTable().byParent.get(parentCode) ?? [], when);

/**
 * Returns the commune of a name, within a province or district when its code is given. A name is safer than a code: the code
 * may have passed to the unit of another name.
 *
 * @example
 * communeNamed("Cẩm Đình", { parentCode: "28" }) // => { kind: "one", value: { code: "09736", … } }
 */
export function communeNamed(
  name: string,
  { parentCode, ...when }: AsOf & { parentCode?: string } = {},
): Answer<Commune> {
  const { communes: all, byParent } = historyTable();
  return named(name, parentCode === undefined ? all : (byParent.get(parentCode) ?? []), when);
}

function lineageFor(code: string) {
  if (/^(?:\d{2}|\d{3}|\d{5})$/.test(code)) return historyTable().lineage;
  throw failures.noUnitCode({ code });
}

/**
 * Returns what became of the province, district or commune that bore a code on a day: the next change. A unit of which parts
 * went elsewhere is `partial`, also where it kept its code and most of its land.
 *
 * @throws Failure when the code does not have one of these shapes.
 * @example
 * successors("27103", "2018-12-24") // => { kind: "followed", day: "2021-01-01", certainty: "certain", links: [{ unit: { code: "27094", … }, … }], … }
 */
export const successors = (code: string, at: LocalDate): Succession<Unit> => successionIn(lineageFor(code), code, at);

/**
 * Returns what the province, district or commune that bears a code on a day came from: the last change. `opened`: the official
 * list does not say what it was made out of.
 *
 * @throws Failure when the code does not have one of these shapes.
 * @example
 * predecessors("01", "2010-01-01") // => { kind: "preceded", day: "2008-08-01", continued: true, … }
 */
export const predecessors = (code: string, at: LocalDate): Origin<Unit> => originIn(lineageFor(code), code, at);

/**
 * Returns where the province, district or commune that bore a code on a day went, over all changes up to a later day. A code
 * that had ended before the day asked about is followed from its last day; `endedOn` says so, and nothing is certain then.
 *
 * Expect about one wrong unit in a hundred. Before 2016 most divisions of units that kept their code are hidden: the official
 * list does not name the parent of 579 communes.
 *
 * @throws Failure when the code does not have one of these shapes, or `until` lies before `at`.
 * @example
 * follow("27103", "2018-12-24", "2025-07-01") // => { reached: [{ unit: { fullName: "Phường An Khánh" } }], … }
 */
export const follow = (code: string, at: LocalDate, until: LocalDate): Following<Unit> =>
  followIn(lineageFor(code), code, at, until);

/**
 * Returns what the province, district or commune that bears a code on a day was made out of, as things stood on an earlier day.
 *
 * @throws Failure when the code does not have one of these shapes, or `since` lies after `at`.
 * @example
 * trace("24", "2026-01-01", "2018-12-24") // => { reached: [{ unit: { name: "Bắc Giang" } }, { unit: { name: "Bắc Ninh" } }], … }
 */
export const trace = (code: string, at: LocalDate, since: LocalDate): Tracing<Unit> =>
  traceIn(lineageFor(code), code, at, since);

/** The lists of units that {@link diff} compares. */
export interface UnitLists {
  readonly provinces: Province;
  readonly districts: District;
  readonly communes: Commune;
}

/**
 * Returns how a list of units differs between two days since 31/8/2004, or which of them it does not cover.
 *
 * @example
 * requireCovered(diff("provinces", "2007-12-31", "2008-12-31")).removed.map(({ name }) => name) // => ["Hà Tây"]
 * requireCovered(diff("communes", "2019-01-01", "2020-12-31")).removed.length // => 551
 */
export function diff<K extends keyof UnitLists>(
  list: K,
  day1: LocalDate,
  day2: LocalDate,
): ListDiff<UnitLists[K]> | OutsideCoverage {
  const rows = historyTable()[list] as readonly UnitLists[K][];
  return diffRows(listOn(rows, covers(), day1), listOn(rows, covers(), day2));
}

/**
 * Returns the rows that a code or a name stands for, list by list, the oldest first; units since 31/8/2004.
 *
 * @example
 * lookup("769").map((found) => "row" in found && found.row.name) // => ["2", "Thủ Đức"]
 */
export function lookup(
  text: string,
  options: { readonly asOf?: LocalDate; readonly lists?: readonly ListName[] } = {},
): readonly (Found | NotCovered)[] {
  const { provinces: ofProvinces, districts: ofDistricts, communes: ofCommunes } = historyTable();
  const lists = {
    ...lookupLists,
    provinces: { ...lookupLists.provinces, rows: () => ofProvinces, covers },
    districts: { ...lookupLists.districts, rows: () => ofDistricts, covers },
    communes: { ...lookupLists.communes, rows: () => ofCommunes, covers },
  };
  return lookupIn(lists, text, options);
}

/**
 * Returns every row of a list of units since 31/8/2004, of every day: a unit has a row for each name, rank and place it had.
 *
 * @example
 * unitRows("provinces").filter(({ code }) => code === "28").map(({ name }) => name) // => ["Hà Tây"]
 */
export const unitRows = <K extends keyof UnitLists>(list: K): readonly UnitLists[K][] =>
  historyTable()[list] as readonly UnitLists[K][];
