import type { LocalDate } from "@egov-vn/core";
import { type AddressLayer, readingOf } from "./address-layer.js";
import { type Match, namedUnits } from "./address-names.js";
import type { AddressReading, AddressResolution, OldAddress, ResolveOptions } from "./address-types.js";
import { NAMING, presentLayer, resolveIn, scopesOf } from "./addresses.js";
import { districtSuccessors } from "./commune-questions.js";
import type { Commune } from "./commune-table.js";
import { type District, FIRST_DAY_WITHOUT_DISTRICTS } from "./districts.js";
import { followIn, type Reached } from "./following.js";
import { historyTable, type Unit } from "./history-table.js";
import { shifted } from "./lineage.js";
import type { Certainty, SuccessionLink } from "./succession.js";
import { type Listed, once } from "./table.js";

const EVE = shifted(FIRST_DAY_WITHOUT_DISTRICTS, -1);

/** Returns the rows that began before the districts ended. */
const ofOldDays = <T extends Listed>(rows: readonly T[]): T[] => rows.filter(({ period }) => period.from <= EVE);

/** Whether two units were there on one day. */
function met(one: Listed, other: Listed): boolean {
  const [until, end] = [one.period.to ?? EVE, other.period.to ?? EVE];
  return one.period.from <= end && other.period.from <= until;
}

/** Returns the last day on which a commune lay in a district, or was there at all. */
function lastDay({ period }: Commune, within: District | undefined): LocalDate {
  const days = [period.to ?? EVE, within?.period.to ?? EVE, EVE].sort();
  return days[0] as LocalDate;
}

/** Returns a way as one link: as sure as its weakest step. */
function linkOf({ unit, steps }: Reached<Unit>, certainty: Certainty): SuccessionLink<Commune> {
  const [last] = steps.slice(-1);
  const { sources, confidence } = unit;
  const link = last?.link ?? { relation: "whole", detail: "unchanged", sources, confidence };
  const worst =
    steps
      .map((step) => step.link.confidence)
      .sort()
      .at(-1) ?? confidence;
  const relation = certainty === "certain" ? "whole" : certainty === "partial" ? "part" : "unclear";
  return { ...link, unit: unit as Commune, relation, confidence: worst };
}

/** Returns what a unit of older days is now. A unit of which all parts came together again is one answer after all. */
function followed(match: Match<Commune>, at: LocalDate, asOf: LocalDate): AddressReading {
  const following = followIn(historyTable().lineage, match.unit.code, at, asOf);
  if (following.kind !== "followed") return readingOf(match, [], "unclear");
  const reached = following.reached.filter(({ unit }) => unit.code.length === 5);
  const { certainty, lost } = following;
  const weak = reached.some(({ steps }) => steps.some(({ link }) => link.confidence >= "C"));
  const together = certainty === "partial" && reached.length === 1 && lost.length === 0 && !weak;
  const sure = together ? "certain" : certainty;
  return readingOf(
    match,
    reached.map((way) => linkOf(way, sure)),
    sure,
  );
}

/** Returns where a district of older days lies now: anywhere in the districts of 2025 that it went to. */
function followedDistrict(match: Match<District>): AddressReading {
  const following = followIn(historyTable().lineage, match.unit.code, match.unit.period.to ?? EVE, EVE);
  const reached = following.kind === "followed" ? following.reached.map(({ unit }) => unit.code) : [];
  const links = new Map(reached.flatMap(districtSuccessors).map((link) => [link.unit.code, link]));
  return readingOf(match, [...links.values()], links.size > 0 ? "partial" : "unclear");
}

/** Returns the latest row of each unit: one unit under one name has a row for each rank and place. */
function latest<T extends Listed>(matches: readonly T[]): T[] {
  const byUnit = new Map<string, T>();
  for (const unit of matches) {
    const key = `${unit.code} ${unit.name}`;
    const known = byUnit.get(key);
    if (!known || known.period.from < unit.period.from) byUnit.set(key, unit);
  }
  return [...byUnit.values()];
}

/** The units since 31/8/2004. */
const olderLayer = once((): AddressLayer => {
  const { provinces, districts, communes } = historyTable();
  const named = namedUnits(latest(ofOldDays(provinces)), NAMING.provinces);
  return {
    provinces: named,
    districts: namedUnits(ofOldDays(districts), NAMING.districts),
    communes: namedUnits(ofOldDays(communes), NAMING.communes),
    today: undefined,
    scopes: (text, asOf) => scopesOf(named, text, asOf),
    isInDistrict: (commune, district) => commune.districtCode === district.code && met(commune, district),
    isMadeOf: () => false,
    read: (match, asOf, within) => followed(match, lastDay(match.unit, within), asOf),
    readDistrict: followedDistrict,
  };
});

/**
 * Returns what an address of any day since 31/8/2004 is now, as `resolveAddress` of the communes does; what those do not find,
 * or find contradicted, is looked for among the units that ended before 1/3/2025: Quận 2, Quận Thủ Đức, Hà Tây.
 *
 * @param options the day as of which new units are named.
 * @throws Failure when `asOf` lies before 2025-07-01: there were no new units then.
 * @example
 * resolveAddress("P. Thảo Điền, Quận 2, TP.HCM") // => { kind: "certain", to: { fullName: "Phường An Khánh", … }, … }
 * resolveAddress("Xã Cẩm Đình, Huyện Phúc Thọ, Hà Tây") // => { kind: "certain", to: { fullName: "Xã Phúc Lộc", … }, … }
 */
export const resolveAddress = (address: OldAddress | string, options: ResolveOptions = {}): AddressResolution =>
  resolveIn([presentLayer(), olderLayer()], address, options);
