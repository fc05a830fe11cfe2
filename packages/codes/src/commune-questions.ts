import type { LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom, type Listing, listOn, type OutsideCoverage } from "./answer.js";
import { type Commune, communeTable } from "./commune-table.js";
import { diffRows, type ListDiff } from "./diff.js";
import { type District, FIRST_DAY_WITHOUT_DISTRICTS } from "./districts.js";
import { type Following, followIn, type Tracing, traceIn } from "./following.js";
import { type Lineage, linksOf, originIn, shifted, successionIn } from "./lineage.js";
import { namedLike } from "./names.js";
import type { Origin, Succession, SuccessionLink } from "./succession.js";
import { lineageFor, type MainUnit } from "./successions.js";

/**
 * Returns what a five-digit commune code meant. A commune that took in its neighbours on 1/7/2025 kept the code of the
 * one with its seat, so without a day most codes are `ambiguous`.
 *
 * Covers 1/3/2025 to now: 10,035 communes, then 3,321. Sources: Quyết định 19/2025/QĐ-TTg; the resolutions 1654 to
 * 1687/NQ-UBTVQH15; the conversion table of the National Statistics Office.
 *
 * @example
 * commune("00004", { asOf: "2025-06-30" }) // => { kind: "one", value: { fullName: "Phường Trúc Bạch", districtCode: "001", … } }
 * commune("00004", { asOf: "2025-07-01" }) // => { kind: "one", value: { fullName: "Phường Ba Đình", … } }
 */
export function commune(code: string, when: AsOf = {}): Answer<Commune> {
  const { byCode, covers } = communeTable();
  return answerFrom(byCode.get(code) ?? [], covers, when);
}

/**
 * Returns the communes in force on a day, by code, with the days that the list covers. Before 1/3/2025: `loadHistory`.
 *
 * @example
 * requireCovered(communes({ asOf: "2025-06-30" })).length // => 10035
 * requireCovered(communes({ asOf: "2025-07-01" })).length // => 3321
 */
export function communes({ asOf }: Required<AsOf>): Listing<Commune> {
  return listOn(communeTable().rows, communeTable().covers, asOf);
}

/**
 * Returns the communes of a province (two digits) or district (three) on a day, by code.
 *
 * @example
 * requireCovered(communesOf("75", { asOf: "2026-04-30" })).length // => 95
 */
export function communesOf(parentCode: string, { asOf }: Required<AsOf>): Listing<Commune> {
  return listOn(communeTable().byParent.get(parentCode) ?? [], communeTable().covers, asOf);
}

/**
 * Returns the commune of a name, within a province or district when its code is given. Many names occur more than once.
 *
 * @example
 * communeNamed("P. Trúc Bạch", { parentCode: "001" }) // => { kind: "one", value: { code: "00004", … } }
 */
export function communeNamed(
  name: string,
  { parentCode, ...when }: AsOf & { parentCode?: string } = {},
): Answer<Commune> {
  const table = communeTable();
  const fitting = namedLike(
    name,
    parentCode === undefined ? table.rows : (table.byParent.get(parentCode) ?? []),
    (row) => [row.name],
    (row) => row.kind,
  );
  return answerFrom(fitting, table.covers, when);
}

const lineage = (): Lineage<Commune> => communeTable().lineage as Lineage<Commune>;

// What was once asked, by code; migrations ask the same few thousand codes millions of times.
const known = new Map<string, { from: LocalDate; to: LocalDate; succession: Succession<Commune> }[]>();
const NO_END = "9999-12-31" as LocalDate;

/**
 * Returns what became of the commune that bore a code on a day: the next change. `certain` only when all of it went to one
 * commune and both sources say so; a divided commune is `partial`, a disputed one `unclear`. Over several changes:
 * {@link follow}.
 *
 * @example
 * successors("00001", "2025-06-30") // => { kind: "followed", certainty: "certain", links: [{ unit: { fullName: "Phường Hồng Hà", … }, … }], … }
 * successors("00016", "2025-06-30") // => { certainty: "partial", … }
 */
export function successors(code: string, at: LocalDate): Succession<Commune> {
  const asked = known.get(code);
  if (asked) {
    for (const { from, to, succession } of asked) if (at >= from && at <= to) return succession;
  }
  const { byCode, covers } = communeTable();
  if (!byCode.has(code)) return answerFrom<Commune>([], covers, { asOf: at }) as Succession<Commune>;
  const succession = successionIn(lineage(), code, at);
  if ("unit" in succession) {
    const { unit } = succession;
    const earlier = lineage()
      .out.get(unit.code)
      ?.findLast(({ day }) => day <= at)?.day;
    const from = earlier !== undefined && earlier > unit.period.from ? earlier : unit.period.from;
    const entry = { from, to: "day" in succession ? shifted(succession.day, -1) : NO_END, succession };
    if (asked) asked.push(entry);
    else known.set(code, [entry]);
  }
  return succession;
}

/**
 * Returns what the commune that bears a code on a day came from: the last change. Five special zones came from districts.
 *
 * @example
 * predecessors("26842", "2025-07-01") // => { kind: "preceded", day: "2025-07-01", … }
 * predecessors("26732", "2025-07-01") // => { kind: "preceded", links: [{ unit: { code: "755", fullName: "Huyện Côn Đảo", … }, … }], … }
 */
export function predecessors(code: string, at: LocalDate): Origin<Commune | District> {
  return originIn(communeTable().lineage, code, at);
}

const lineageOfAny = (code: string): Lineage<Commune | District | MainUnit> =>
  (/^\d{5}$/.test(code) ? communeTable().lineage : lineageFor(code)) as Lineage<Commune | District | MainUnit>;

/**
 * Returns where the commune, province, level-1 agency or sector that bore a code on a day went, over all changes up to a later
 * day.
 *
 * @throws Failure when the code has another shape, or `until` lies before `at`.
 * @example
 * follow("07279", "2025-06-30", "2026-10-01") // => { reached: [{ unit: { fullName: "Phường Bố Hạ" }, steps: [{…}, {…}] }], … }
 * follow("27", "2025-06-30", "2026-10-01") // => { reached: [{ unit: { fullName: "Thành phố Bắc Ninh" } }], … }
 */
export function follow(code: string, at: LocalDate, until: LocalDate): Following<Commune | District | MainUnit> {
  return followIn(lineageOfAny(code), code, at, until);
}

/**
 * Returns what the commune, province, level-1 agency or sector that bears a code on a day was made out of, as things stood on
 * an earlier day.
 *
 * @throws Failure when the code has another shape, or `since` lies after `at`.
 * @example
 * trace("00004", "2026-01-01", "2025-03-01") // => { kind: "traced", unit: { code: "00004" }, … }
 * trace("24", "2026-10-01", "2025-01-01") // => { reached: [{ unit: { name: "Bắc Giang" } }, { unit: { name: "Bắc Ninh" } }], … }
 */
export function trace(code: string, at: LocalDate, since: LocalDate): Tracing<Commune | District | MainUnit> {
  return traceIn(lineageOfAny(code), code, at, since);
}

const linksFrom = (code: string): SuccessionLink<Commune>[] =>
  linksOf(lineage(), communeTable().lineage.out.get(code) ?? [], "to");

/**
 * Returns where the land of twelve communes went that were dissolved before the list begins (1/3/2025), by their codes.
 * Only one source still has them, with no names; every link says confidence `C`. Other codes give an empty list.
 *
 * @example
 * dissolvedEarlier("07732")[0]?.unit.code // => "07210"
 */
export function dissolvedEarlier(code: string): readonly SuccessionLink<Commune>[] {
  return communeTable().byCode.has(code) || code.length !== 5 ? [] : linksFrom(code);
}

/**
 * Returns the communes that the land of a district went to when the districts ended. Five island districts had no communes
 * and each became one special zone (`whole`); any other district lives on in the communes named (`part`: each took some of
 * it).
 *
 * @example
 * districtSuccessors("755").map(({ unit }) => unit.fullName) // => ["Đặc khu Côn Đảo"]
 */
export function districtSuccessors(code: string): readonly SuccessionLink<Commune>[] {
  const whole = linksFrom(code);
  if (whole.length > 0) return whole;
  const found = new Map<string, SuccessionLink<Commune>>();
  const lastDay = shifted(FIRST_DAY_WITHOUT_DISTRICTS, -1);
  for (const member of communeTable().byParent.get(code) ?? []) {
    const succession = successors(member.code, lastDay);
    if (member.districtCode !== code || succession.kind !== "followed") continue;
    for (const link of succession.links) {
      if (!found.has(link.unit.code)) found.set(link.unit.code, { ...link, relation: "part", detail: "part" });
    }
  }
  return [...found.values()];
}

/**
 * Returns how the list of communes differs between two days, by code, or which of them it does not cover.
 *
 * @example
 * requireCovered(diffCommunes("2026-04-29", "2026-04-30")).changed.length // => 10
 * diffCommunes("2019-01-01", "2020-01-01") // => { kind: "outside-coverage", days: ["2019-01-01", "2020-01-01"], covers: { from: "2025-03-01" } }
 */
export function diffCommunes(day1: LocalDate, day2: LocalDate): ListDiff<Commune> | OutsideCoverage {
  return diffRows(communes({ asOf: day1 }), communes({ asOf: day2 }));
}
