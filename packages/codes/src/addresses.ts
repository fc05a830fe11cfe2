import type { LocalDate } from "@egov-vn/core";
import { communesOf, districtSuccessors, successors } from "./commune-questions.js";
import { type Commune, communeOn, REARRANGED } from "./commune-table.js";
import { type District, districtRows } from "./districts.js";
import { namedLike } from "./names.js";
import { type Province, provinces } from "./provinces.js";
import type { SuccessionDetail, SuccessionLink } from "./succession.js";
import { once } from "./table.js";

/** An address of before 1/7/2025. Each part is a name, with or without its title and its marks, or a code. */
export interface OldAddress {
  readonly province: string;
  /** May be missing or empty; then every district of the province is searched, and the new communes as well. */
  readonly district?: string;
  /** May be empty when the district is given: five island districts had no communes, and became one unit each. */
  readonly commune: string;
}

export interface ResolveOptions {
  /** The day as of which new units are named. Default: 2025-07-01, the day of the change. */
  readonly asOf?: LocalDate;
}

/**
 * What an old address is now.
 *
 * - `certain`: the whole commune went to one commune, and both official sources say so.
 * - `partial`: the commune was divided; the address lies in one of the candidates.
 * - `unclear`: the sources differ, or only one has it; the candidates are to be checked by a person.
 * - `current`: it is not an old address: such a commune exists on the given day.
 * - `ambiguous`: several communes bear the name; each reading is given.
 * - `not-found`: the first part that fits nothing.
 */
export type AddressResolution =
  | AddressReading
  | { readonly kind: "ambiguous"; readonly readings: readonly AddressReading[] }
  | NotFound;

/** One reading of an old address. */
export type AddressReading =
  | {
      readonly kind: "certain";
      readonly from: Commune | District;
      readonly to: Commune;
      readonly detail: SuccessionDetail;
    }
  | {
      readonly kind: "partial" | "unclear";
      readonly from: Commune | District;
      readonly candidates: readonly SuccessionLink<Commune>[];
    }
  | { readonly kind: "current"; readonly to: Commune };

/** The first part of an address that fits nothing. */
export interface NotFound {
  readonly kind: "not-found";
  readonly part: "province" | "district" | "commune";
  readonly given: string;
}

const EVE = "2025-06-30" as LocalDate;

const provincesOfEve = once(() => provinces({ asOf: EVE }));
const districtsByProvince = once(() => {
  const byProvince = new Map<string, District[]>();
  for (const row of districtRows())
    byProvince.set(row.provinceCode, [...(byProvince.get(row.provinceCode) ?? []), row]);
  return byProvince;
});

const oldProvinces = (given: string): readonly Province[] => {
  const all = provincesOfEve();
  return /^\d{2}$/.test(given) ? all.filter(({ code }) => code === given) : namedLike(given, all, namesOfProvince);
};
const namesOfProvince = (row: Province): string[] => [row.name, ...row.aliases];

const oldDistricts = (given: string, within: readonly Province[]): readonly District[] => {
  const all = within.flatMap(({ code }) => districtsByProvince().get(code) ?? []);
  if (/^\d{3}$/.test(given)) return all.filter(({ code }) => code === given);
  return namedLike(
    given,
    all,
    (row) => [row.name],
    (row) => row.kind,
  );
};

const members = new Map<string, readonly Commune[]>();

function membersOf(parentCode: string, day: LocalDate): readonly Commune[] {
  const key = `${parentCode} ${day}`;
  let found = members.get(key);
  if (!found) {
    found = communesOf(parentCode, { asOf: day });
    members.set(key, found);
  }
  return found;
}

const chosen = (given: string, among: readonly Commune[]): readonly Commune[] =>
  /^\d{5}$/.test(given)
    ? among.filter(({ code, otherCode }) => code === given || otherCode === given)
    : namedLike(
        given,
        among,
        (row) => [row.name],
        (row) => row.kind,
      );

function readingOf(from: Commune, asOf: LocalDate): AddressReading {
  const succession = successors(from.code, EVE);
  const links = succession.kind === "followed" ? succession.links : [];
  return readingFrom(from, links, succession.kind === "followed" ? succession.certainty : "unclear", asOf);
}

// Without a commune an address lies anywhere in its district, unless the district had none.
function districtReading(from: District, asOf: LocalDate): AddressReading {
  const links = districtSuccessors(from.code);
  const whole = links.length === 1 && links[0]?.relation === "whole";
  return readingFrom(from, links, whole ? "certain" : "partial", asOf);
}

function readingFrom(
  from: Commune | District,
  links: readonly SuccessionLink<Commune>[],
  certainty: "certain" | "partial" | "unclear",
  asOf: LocalDate,
): AddressReading {
  const candidates = links.map((link) => ({ ...link, unit: communeOn(link.unit.code, asOf) ?? link.unit }));
  const [first] = candidates;
  if (certainty !== "certain" || !first) {
    return { kind: certainty === "partial" ? "partial" : "unclear", from, candidates };
  }
  return { kind: "certain", from, to: first.unit, detail: first.detail };
}

/**
 * Returns what an address of before 1/7/2025 is now. Nothing is guessed: a divided or disputed commune comes back with
 * its candidates, a name that several communes bear with every reading.
 *
 * Sources: the resolutions 1654 to 1687/NQ-UBTVQH15 and the conversion table of the National Statistics Office.
 *
 * @param options the day as of which new units are named.
 * @throws RangeError when `asOf` lies before 2025-07-01: there were no new units then.
 * @example
 * resolveAddress({ province: "Hà Nội", district: "Q. Ba Đình", commune: "P. Phúc Xá" }) // => { kind: "certain", to: { fullName: "Phường Hồng Hà", … }, … }
 * resolveAddress({ province: "TP.HCM", district: "Quận 5", commune: "Phường 20" }) // => { kind: "not-found", part: "commune", given: "Phường 20" }
 */
export function resolveAddress(address: OldAddress, { asOf = REARRANGED }: ResolveOptions = {}): AddressResolution {
  if (asOf < REARRANGED) throw new RangeError(`asOf is ${asOf}; new communes exist from ${REARRANGED} on`);
  const [province, district, commune] = [address.province, address.district ?? "", address.commune].map((part) =>
    part.trim(),
  ) as [string, string, string];

  const inProvinces = oldProvinces(province);
  if (inProvinces.length === 0) return { kind: "not-found", part: "province", given: province };
  const inDistricts = district === "" ? [] : oldDistricts(district, inProvinces);
  if (district !== "" && inDistricts.length === 0) return { kind: "not-found", part: "district", given: district };

  if (commune === "" && district !== "")
    return oneOf(
      inDistricts.map((row) => districtReading(row, asOf)),
      commune,
    );

  const parents = inDistricts.length > 0 ? inDistricts : inProvinces;
  const old = chosen(
    commune,
    parents.flatMap(({ code }) => membersOf(code, EVE)),
  );
  const readings: AddressReading[] = old.map((from) => readingOf(from, asOf));
  if (district === "") {
    const today = provinces({ asOf }).filter(({ name }) => inProvinces.some((was) => was.name === name));
    const current = chosen(
      commune,
      today.flatMap(({ code }) => membersOf(code, asOf)),
    );
    readings.push(...current.map((to): AddressReading => ({ kind: "current", to })));
  }
  return oneOf(readings, commune);
}

function oneOf(readings: readonly AddressReading[], given: string): AddressResolution {
  const [only, second] = readings;
  if (!only) return { kind: "not-found", part: "commune", given };
  return second ? { kind: "ambiguous", readings } : only;
}
