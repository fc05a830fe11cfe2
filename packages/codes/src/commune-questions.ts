import type { LocalDate } from "@egov-vn/core";
import { type Answer, type AsOf, answerFrom } from "./answer.js";
import { type Commune, communeCoverage, communeLineage, communeOn, communeTable, REARRANGED } from "./commune-table.js";
import { diffRows, type ListDiff } from "./history.js";
import { namedLike } from "./names.js";
import { type Origin, originIn, relationOf, type Succession, type SuccessionLink, successionIn } from "./succession.js";
import { inForce } from "./table.js";

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
  return answerFrom(communeTable().byCode.get(code) ?? [], communeCoverage(), when);
}

/**
 * Returns the communes in force on a day, by code.
 *
 * @example
 * communes({ asOf: "2025-06-30" }).length // => 10035
 * communes({ asOf: "2025-07-01" }).length // => 3321
 */
export function communes({ asOf }: Required<AsOf>): readonly Commune[] {
  return inForce(communeTable().rows, asOf);
}

/**
 * Returns the communes of a province (two digits) or district (three) on a day, by code.
 *
 * @example
 * communesOf("75", { asOf: "2026-04-30" }).length // => 95
 */
export function communesOf(parentCode: string, { asOf }: Required<AsOf>): readonly Commune[] {
  return inForce(communeTable().byParent.get(parentCode) ?? [], asOf);
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
  return answerFrom(fitting, communeCoverage(), when);
}

// What was once asked, by code; migrations ask the same few thousand codes millions of times.
const known = new Map<string, { from: LocalDate; to: LocalDate; succession: Succession<Commune> }[]>();
const NO_END = "9999-12-31" as LocalDate;

/**
 * Returns what became of the commune that bore a code on a day. `certain` only when all of it went to one commune and
 * both sources say so; a divided commune is `partial`, a disputed one `unclear`.
 *
 * @example
 * successors("00001", "2025-06-30") // => { kind: "followed", certainty: "certain", links: [{ unit: { fullName: "Phường Hồng Hà", … }, … }], … }
 * successors("00016", "2025-06-30").certainty // => "partial"
 */
export function successors(code: string, at: LocalDate): Succession<Commune> {
  const asked = known.get(code);
  if (asked) {
    for (const { from, to, succession } of asked) if (at >= from && at <= to) return succession;
  }
  const succession = successionIn(communeLineage, code, at);
  if ("unit" in succession) {
    const { from, to = NO_END } = succession.unit.period;
    const entry = { from, to, succession };
    if (asked) asked.push(entry);
    else known.set(code, [entry]);
  }
  return succession;
}

/**
 * Returns what the commune that bears a code on a day came from.
 *
 * @example
 * predecessors("26842", "2025-07-01") // => { kind: "preceded", day: "2025-07-01", … }
 */
export function predecessors(code: string, at: LocalDate): Origin<Commune> {
  return originIn(communeLineage, code, at);
}

const linkTo = (code: string): SuccessionLink<Commune>[] =>
  (communeTable().after.get(code) ?? []).flatMap(({ code: to, detail, sources, confidence }) => {
    const unit = communeOn(to, REARRANGED);
    return unit ? [{ unit, relation: relationOf(detail), detail, sources, confidence }] : [];
  });

/**
 * Returns where the land of twelve communes went that were dissolved before the list begins (1/3/2025), by their codes.
 * Only one source still has them, with no names; every link says confidence `C`. Other codes give an empty list.
 *
 * @example
 * dissolvedEarlier("07732")[0]?.unit.code // => "07210"
 */
export function dissolvedEarlier(code: string): readonly SuccessionLink<Commune>[] {
  return communeTable().byCode.has(code) || code.length !== 5 ? [] : linkTo(code);
}

/**
 * Returns the communes that the land of a district went to. Five island districts had no communes and each became one
 * special zone (`whole`); any other district lives on in the communes named (`part`: each took some of it).
 *
 * @example
 * districtSuccessors("755").map(({ unit }) => unit.fullName) // => ["Đặc khu Côn Đảo"]
 */
export function districtSuccessors(code: string): readonly SuccessionLink<Commune>[] {
  const whole = linkTo(code);
  if (whole.length > 0) return whole;
  const found = new Map<string, SuccessionLink<Commune>>();
  for (const member of communesOf(code, { asOf: "2025-06-30" as LocalDate })) {
    for (const link of linkTo(member.code)) {
      if (!found.has(link.unit.code)) found.set(link.unit.code, { ...link, relation: "part", detail: "part" });
    }
  }
  return [...found.values()];
}

/**
 * Returns how the list of communes differs between two days, by code.
 *
 * @example
 * diffCommunes("2026-04-29", "2026-04-30").changed.length // => 10
 */
export function diffCommunes(day1: LocalDate, day2: LocalDate): ListDiff<Commune> {
  return diffRows(communes({ asOf: day1 }), communes({ asOf: day2 }));
}
