import type { LocalDate } from "@egov-vn/core";
import { requireCovered } from "./answer.js";
import { communesOf, districtSuccessors, successors } from "./commune-questions.js";
import { type Commune, FIRST_DAY_OF_NEW_COMMUNES } from "./commune-table.js";
import { type District, districtRows } from "./districts.js";
import { failures } from "./failures.js";
import { worse } from "./following.js";
import { shifted } from "./lineage.js";
import { hasMarks, namedLike, nameKey, wholeNameKey } from "./names.js";
import { type Province, provinces } from "./provinces.js";
import type { Certainty, SuccessionDetail, SuccessionLink } from "./succession.js";
import { once } from "./table.js";

/**
 * An address of before 1/7/2025. Each part is a name, with or without its title and its marks, or a code, with or without
 * its leading zeros.
 */
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
 * - `certain`: the whole commune went to one commune, both official sources say so, and no part of the address
 *   contradicts the unit it was taken for.
 * - `partial`: the commune was divided; the address lies in one of the candidates.
 * - `unclear`: the sources differ, or only one has it, or the address contradicts the unit (see `doubt`); the
 *   candidates are to be checked by a person.
 * - `current`: it is not an old address: such a commune exists on the given day.
 * - `ambiguous`: several communes bear the name; each reading is given.
 * - `not-found`: the first part that fits nothing.
 */
export type AddressResolution =
  | AddressReading
  | { readonly kind: "ambiguous"; readonly readings: readonly AddressReading[] }
  | NotFound;

/**
 * What in an address contradicts the unit it was taken for: its title (Xã for a Phường), or its marks (Phúc Xà for Phúc
 * Xá). A part without a title, or without any marks, contradicts nothing.
 */
export type AddressDoubt = "title-differs" | "marks-differ";

/** One reading of an old address. A reading in doubt is never `certain` and never `current`. */
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
      /** Present when the address contradicts `from`. Then every link of an `unclear` reading is `unclear`. */
      readonly doubt?: AddressDoubt;
    }
  | { readonly kind: "current"; readonly to: Commune };

/** The first part of an address that fits nothing. */
export interface NotFound {
  readonly kind: "not-found";
  readonly part: "province" | "district" | "commune";
  readonly given: string;
}

/** The day whose units an old address names. */
const EVE = shifted(FIRST_DAY_OF_NEW_COMMUNES, -1);

const provincesOfEve = once(() => requireCovered(provinces({ asOf: EVE })));
const districtsByProvince = once(() => {
  const byProvince = new Map<string, District[]>();
  for (const row of districtRows())
    byProvince.set(row.provinceCode, [...(byProvince.get(row.provinceCode) ?? []), row]);
  return byProvince;
});

/** A unit that a part of an address fits, and what in it contradicts the unit. */
interface Match<T> {
  readonly unit: T;
  readonly doubt?: AddressDoubt;
}

/** How the units of one level are named. */
interface Naming<T> {
  readonly names: (unit: T) => readonly string[];
  readonly kind?: (unit: T) => string;
}

const UNTITLED: Naming<Province> = { names: ({ name, aliases }) => [name, ...aliases] };
const TITLED: Naming<{ readonly name: string; readonly kind: string }> = {
  names: ({ name }) => [name],
  kind: ({ kind }) => kind,
};

function doubtOf<T>(given: string, unit: T, { names, kind }: Naming<T>): AddressDoubt | undefined {
  const [asked, whole] = [nameKey(given), wholeNameKey(given)];
  const keys = names(unit).map(wholeNameKey);
  const bears = (part: "marked" | "folded", key: typeof asked): boolean => keys.some((own) => own[part] === key[part]);
  if (hasMarks(asked) && !bears("marked", asked) && !bears("marked", whole)) return "marks-differ";
  const isWhole = whole.marked !== asked.marked && bears("folded", whole);
  return asked.kind !== undefined && kind && !isWhole && kind(unit) !== asked.kind ? "title-differs" : undefined;
}

// Understood only where nothing is found as it stands: a letter alone may begin a name.
const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?:t(?:ỉnh|\.)?\s*)?br\s*[-–—.]?\s*vt$/iu, "Bà Rịa - Vũng Tàu"],
  [/^q\s+/iu, "Quận "],
  [/^h\s+/iu, "Huyện "],
  [/^p\s+/iu, "Phường "],
  [/^x\s+/iu, "Xã "],
];

function writtenOut(given: string): string {
  for (const [short, long] of SHORT_FORMS) if (short.test(given)) return given.replace(short, long);
  return given;
}

function named<T extends object>(given: string, among: readonly T[], naming: Naming<T>): Match<T>[] {
  const match = (text: string): Match<T>[] =>
    namedLike(text, among, naming.names, naming.kind).map((unit) => {
      const doubt = doubtOf(text, unit, naming);
      return doubt ? { unit, doubt } : { unit };
    });
  const found = match(given);
  const long = found.length > 0 ? given : writtenOut(given);
  return long === given ? found : match(long);
}

/** Returns the units of a code, which a spreadsheet may have robbed of its leading zeros, or of a name. */
function matched<T extends object & { readonly code: string }>(
  given: string,
  among: readonly T[],
  width: number,
  naming: Naming<T>,
): Match<T>[] {
  if (!/^\d+$/.test(given) || given.length > width) return named(given, among, naming);
  const code = given.padStart(width, "0");
  const coded = among.filter((unit) => unit.code === code || (unit as { otherCode?: string }).otherCode === code);
  if (given.length === width) return coded.map((unit) => ({ unit }));
  // "1" is Quận 1 or Phường 1 as well.
  const numbered = named(given, among, naming).filter(({ unit }) => !coded.includes(unit));
  return [...coded.map((unit) => ({ unit })), ...numbered];
}

const members = new Map<string, readonly Commune[]>();

function membersOf(parentCode: string, day: LocalDate): readonly Commune[] {
  const key = `${parentCode} ${day}`;
  let found = members.get(key);
  if (!found) {
    found = requireCovered(communesOf(parentCode, { asOf: day }));
    members.set(key, found);
  }
  return found;
}

function oldReading({ unit: from, doubt }: Match<Commune>, asOf: LocalDate): AddressReading {
  const succession = successors(from.code, EVE);
  const links = succession.kind === "followed" ? succession.links : [];
  return readingFrom({ from, doubt }, links, succession.kind === "followed" ? succession.certainty : "unclear", asOf);
}

// Without a commune an address lies anywhere in its district, unless the district had none.
function districtReading({ unit: from, doubt }: Match<District>, asOf: LocalDate): AddressReading {
  const links = districtSuccessors(from.code);
  const whole = links.length === 1 && links[0]?.relation === "whole";
  return readingFrom({ from, doubt }, links, whole ? "certain" : "partial", asOf);
}

interface Way {
  readonly links: readonly SuccessionLink<Commune>[];
  readonly certainty: Certainty;
}

/** Returns where a link leads by a later day. A unit that only changed its name or rank is named as it is then. */
function onward(link: SuccessionLink<Commune>, at: LocalDate, asOf: LocalDate): Way {
  const next = successors(link.unit.code, at);
  if (!("day" in next) || next.day > asOf) return { links: [link], certainty: "certain" };
  if (next.kind === "closed") return { links: [link], certainty: "unclear" };
  const [only, second] = next.links;
  if (only && !second && only.unit.code === link.unit.code) return onward({ ...link, unit: only.unit }, next.day, asOf);
  const ways = next.links.map((further) =>
    onward(link.relation === "whole" ? further : { ...further, relation: link.relation }, next.day, asOf),
  );
  return {
    links: ways.flatMap((way) => way.links),
    certainty: ways.reduce((worst, way) => worse(worst, way.certainty), next.certainty),
  };
}

function readingFrom(
  { from, doubt }: { readonly from: Commune | District; readonly doubt: AddressDoubt | undefined },
  links: readonly SuccessionLink<Commune>[],
  certainty: Certainty,
  asOf: LocalDate,
): AddressReading {
  const ways = links.map((link) => onward(link, FIRST_DAY_OF_NEW_COMMUNES, asOf));
  const sure = ways.reduce((worst, way) => worse(worst, way.certainty), certainty);
  const kind = doubt && sure === "certain" ? "unclear" : sure;
  const candidates = ways
    .flatMap((way) => way.links)
    .map((link) => ({ ...link, ...(doubt && kind === "unclear" && { relation: "unclear" as const }) }));
  const [first] = candidates;
  if (kind === "certain" && first) return { kind, from, to: first.unit, detail: first.detail };
  return { kind: kind === "partial" ? kind : "unclear", from, candidates, ...(doubt && { doubt }) };
}

function currentReading({ unit: to, doubt }: Match<Commune>): AddressReading {
  if (!doubt) return { kind: "current", to };
  const { sources, confidence } = to;
  const candidates = [{ unit: to, relation: "unclear", detail: "unchanged", sources, confidence }] as const;
  return { kind: "unclear", from: to, candidates, doubt };
}

/**
 * Returns what an address of before 1/7/2025 is now. Nothing is guessed: a divided or disputed commune comes back with
 * its candidates, a name that several communes bear with every reading, and a part that contradicts the unit it was taken
 * for (Xã for a Phường, Phúc Xà for Phúc Xá) as `unclear` with its `doubt`. Without a district the address may be a new one;
 * then a two-digit province is read as it stood on either side of the change.
 *
 * Sources: the resolutions 1654 to 1687/NQ-UBTVQH15 and the conversion table of the National Statistics Office.
 *
 * @param options the day as of which new units are named.
 * @throws Failure when `asOf` lies before 2025-07-01: there were no new units then.
 * @example
 * resolveAddress({ province: "Hà Nội", district: "Q. Ba Đình", commune: "P. Phúc Xá" }) // => { kind: "certain", to: { fullName: "Phường Hồng Hà", … }, … }
 * resolveAddress({ province: "Hà Nội", district: "Ba Đình", commune: "Xã Phúc Xá" }) // => { kind: "unclear", doubt: "title-differs", … }
 * resolveAddress({ province: "TP.HCM", district: "Quận 5", commune: "Phường 20" }) // => { kind: "not-found", part: "commune", given: "Phường 20" }
 */
export function resolveAddress(
  address: OldAddress,
  { asOf = FIRST_DAY_OF_NEW_COMMUNES }: ResolveOptions = {},
): AddressResolution {
  if (asOf < FIRST_DAY_OF_NEW_COMMUNES) throw failures.dayBeforeNewCommunes({ asOf, first: FIRST_DAY_OF_NEW_COMMUNES });
  const [province, district, commune] = [address.province, address.district ?? "", address.commune].map((part) =>
    part.trim(),
  ) as [string, string, string];

  const inProvinces = matched(province, provincesOfEve(), 2, UNTITLED);
  if (inProvinces.length === 0) return { kind: "not-found", part: "province", given: province };
  const inDistricts =
    district === ""
      ? []
      : inProvinces.flatMap(({ unit: { code }, doubt }) =>
          within(doubt, matched(district, districtsByProvince().get(code) ?? [], 3, TITLED)),
        );
  if (district !== "" && inDistricts.length === 0) return { kind: "not-found", part: "district", given: district };

  if (commune === "" && district !== "")
    return oneOf(
      inDistricts.map((match) => districtReading(match, asOf)),
      commune,
    );

  const parents: readonly Match<Province | District>[] = district === "" ? inProvinces : inDistricts;
  const old = among(commune, parents, EVE);
  const current = district === "" ? among(commune, provincesNow(province, inProvinces, asOf), asOf) : [];
  // Marks that fit one unit are not taken for a mistake in the name of another.
  const some = [...old, ...current].some(({ doubt }) => doubt !== "marks-differ");
  const fitting = (match: Match<Commune>): boolean => !some || match.doubt !== "marks-differ";
  return oneOf(
    [
      ...old.filter(fitting).map((match) => oldReading(match, asOf)),
      ...current.filter(fitting).map((match) => currentReading(match)),
    ],
    commune,
  );
}

const within = <T>(doubt: AddressDoubt | undefined, matches: readonly Match<T>[]): readonly Match<T>[] =>
  doubt ? matches.map((match) => ({ ...match, doubt })) : matches;

/** Returns the communes of a day that a text may mean, among those of all the units together. */
function among(given: string, parents: readonly Match<Province | District>[], day: LocalDate): Match<Commune>[] {
  const doubtIn = new Map<Commune, AddressDoubt | undefined>();
  for (const { unit, doubt } of parents) for (const row of membersOf(unit.code, day)) doubtIn.set(row, doubt);
  return matched(given, [...doubtIn.keys()], 5, TITLED).map((match) => {
    const doubt = match.doubt ?? doubtIn.get(match.unit);
    return doubt ? { ...match, doubt } : match;
  });
}

// Seven codes changed hands: by its code, a province of today may be another than the one that bore it before.
function provincesNow(given: string, was: readonly Match<Province>[], asOf: LocalDate): Match<Province>[] {
  const code = /^\d{1,2}$/.test(given) ? given.padStart(2, "0") : undefined;
  return requireCovered(provinces({ asOf })).flatMap((unit) => {
    if (unit.code === code) return [{ unit }];
    const same = was.find((match) => match.unit.name === unit.name);
    return same ? [{ ...same, unit }] : [];
  });
}

function oneOf(readings: readonly AddressReading[], given: string): AddressResolution {
  const [only, second] = readings;
  if (!only) return { kind: "not-found", part: "commune", given };
  return second ? { kind: "ambiguous", readings } : only;
}
