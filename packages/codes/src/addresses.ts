import type { LocalDate } from "@egov-vn/core";
import { type AddressLayer, inLayers, readingOf, resolveParts, type Scope } from "./address-layer.js";
import { type Match, type NamedUnits, type Naming, NUMERALS, namedUnits } from "./address-names.js";
import { resolveText } from "./address-text.js";
import type { AddressReading, AddressResolution, OldAddress, ResolveOptions } from "./address-types.js";
import { requireCovered } from "./answer.js";
import { communes, districtSuccessors, predecessors, successors } from "./commune-questions.js";
import { type Commune, communeTable, FIRST_DAY_OF_NEW_COMMUNES } from "./commune-table.js";
import { type District, districtRows } from "./districts.js";
import { failures } from "./failures.js";
import { worse } from "./following.js";
import { shifted } from "./lineage.js";
import { type Province, provinces } from "./provinces.js";
import type { Certainty, SuccessionLink } from "./succession.js";
import { successors as provinceSuccessors } from "./successions.js";
import { once } from "./table.js";

/** The day whose units an old address names. */
const EVE = shifted(FIRST_DAY_OF_NEW_COMMUNES, -1);

// Usual names of cities that the lists do not have; other spellings of one sound are understood without.
const DISTRICT_ALIASES: Readonly<Record<string, readonly string[]>> = {
  "Buôn Ma Thuột": ["Buôn Mê Thuột", "Ban Mê Thuột", "BMT"],
  "Phan Rang-Tháp Chàm": ["Phan Rang"],
};
const PROVINCE_ALIASES: Readonly<Record<string, readonly string[]>> = {
  "Hà Nội": ["HN", "Tp.HN"],
  "Hồ Chí Minh": ["HCMC", "Saigon", "Thành phố HCM"],
  "Đà Nẵng": ["ĐN", "Danang"],
  Huế: ["Thừa Thiên - Huế", "Thừa Thiên Huế", "TT Huế", "TTH"],
};

const arabic = (name: string): readonly string[] => {
  const number = NUMERALS[name.toLowerCase()];
  return number === undefined ? [] : [number];
};

/** How addresses name the units of each level. */
export const NAMING: {
  readonly provinces: Naming<Province>;
  readonly districts: Naming<District>;
  readonly communes: Naming<Commune>;
} = {
  provinces: { names: ({ name, aliases }) => [name, ...aliases, ...(PROVINCE_ALIASES[name] ?? [])], width: 2 },
  districts: { names: ({ name }) => [name, ...(DISTRICT_ALIASES[name] ?? [])], kind: ({ kind }) => kind, width: 3 },
  communes: { names: ({ name }) => [name, ...arabic(name)], kind: ({ kind }) => kind, width: 5 },
};

const today = new Map<LocalDate, NamedUnits<Commune>>();

/** The days on which communes began, in their order. */
const firstDays = once(() => [...new Set(communeTable().rows.map(({ period }) => period.from))].sort());

/** Returns the communes of a day by their names. A day that changed nothing shares them with the day before. */
function communesOn(asOf: LocalDate): NamedUnits<Commune> {
  const since = firstDays().findLast((day) => day <= asOf) ?? FIRST_DAY_OF_NEW_COMMUNES;
  const known = today.get(since) ?? namedUnits(requireCovered(communes({ asOf: since })), NAMING.communes);
  today.set(since, known);
  return known;
}

/** The provinces that an old address names. */
const oldProvinces = once(() => requireCovered(provinces({ asOf: EVE })));

/** The province of today that each province of before lies in, by their codes. */
const mergedInto = once(
  () =>
    new Map(
      oldProvinces().map(({ code }): [string, string] => {
        const succession = provinceSuccessors(code, EVE);
        return [code, succession.kind === "followed" ? (succession.links[0]?.unit.code ?? code) : code];
      }),
    ),
);

/** The provinces and districts that each commune of 1/7/2025 was made out of, by its code. */
const madeOf = once(() => {
  const origins = new Map<string, ReadonlySet<string>>();
  for (const { code } of requireCovered(communes({ asOf: FIRST_DAY_OF_NEW_COMMUNES }))) {
    const origin = predecessors(code, FIRST_DAY_OF_NEW_COMMUNES);
    const units = origin.kind === "preceded" ? origin.links.map(({ unit }) => unit) : [];
    origins.set(
      code,
      new Set(
        units.flatMap((unit) => [unit.provinceCode, "districtCode" in unit ? (unit.districtCode ?? "") : unit.code]),
      ),
    );
  }
  return origins;
});

/** Returns where the text of a province may lie. Seven codes changed hands: by its code, a province may be of either side. */
export function scopesOf(old: NamedUnits<Province>, text: string, asOf: LocalDate): Scope[] {
  const was = old.find(text, () => true);
  const code = /^\d{1,2}$/.test(text) ? text.padStart(2, "0") : undefined;
  const rows = requireCovered(provinces({ asOf }));
  const now = rows.flatMap((unit): Match<Province>[] => {
    if (unit.code === code) return [{ unit }];
    const same = was.find((match) => match.unit.name === unit.name);
    return same ? [{ ...same, unit }] : [];
  });
  // The parts of a merged province go by its name, and the communes of today still by the names of its parts.
  const partners = oldProvinces().flatMap((unit): Match<Province>[] => {
    const whole = now.find((match) => match.unit.code === mergedInto().get(unit.code));
    return whole && was.every((match) => match.unit.code !== unit.code) ? [{ ...whole, unit }] : [];
  });
  const wholes = was.flatMap(({ unit: { code: of }, ...match }) =>
    rows
      .filter((unit) => unit.code === mergedInto().get(of) && now.every((same) => same.unit !== unit))
      .map((unit) => ({ ...match, unit, of })),
  );
  return [
    { old: was, now },
    { old: partners, now: wholes },
  ];
}

/** The units of 30/6/2025 and since. */
export const presentLayer = once((): AddressLayer => {
  const named = namedUnits(oldProvinces(), NAMING.provinces);
  return {
    provinces: named,
    districts: namedUnits(districtRows(), NAMING.districts),
    communes: namedUnits(requireCovered(communes({ asOf: EVE })), NAMING.communes),
    today: communesOn,
    scopes: (text, asOf) => scopesOf(named, text, asOf),
    isInDistrict: (commune, { code }) => commune.districtCode === code,
    isMadeOf: ({ code }, of) => madeOf().get(code)?.has(of) ?? false,
    read: oldReading,
    readDistrict: districtReading,
  };
});

function oldReading(match: Match<Commune>, asOf: LocalDate): AddressReading {
  const succession = successors(match.unit.code, EVE);
  const links = succession.kind === "followed" ? succession.links : [];
  return readingFrom(match, links, succession.kind === "followed" ? succession.certainty : "unclear", asOf);
}

// Without a commune an address lies anywhere in its district, unless the district had no communes.
function districtReading(match: Match<District>, asOf: LocalDate): AddressReading {
  const links = districtSuccessors(match.unit.code);
  const whole = links.length === 1 && links[0]?.relation === "whole";
  return readingFrom(match, links, whole ? "certain" : "partial", asOf);
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
  match: Match<Commune | District>,
  links: readonly SuccessionLink<Commune>[],
  certainty: Certainty,
  asOf: LocalDate,
): AddressReading {
  const ways = links.map((link) => onward(link, FIRST_DAY_OF_NEW_COMMUNES, asOf));
  const sure = ways.reduce((worst, way) => worse(worst, way.certainty), certainty);
  return readingOf(
    match,
    ways.flatMap((way) => way.links),
    sure,
  );
}

/** Returns what an address is now, by the units of layers: what the first does not find is looked for in the next. */
export function resolveIn(
  layers: readonly AddressLayer[],
  address: OldAddress | string,
  { asOf = FIRST_DAY_OF_NEW_COMMUNES }: ResolveOptions,
): AddressResolution {
  if (asOf < FIRST_DAY_OF_NEW_COMMUNES) throw failures.dayBeforeNewCommunes({ asOf, first: FIRST_DAY_OF_NEW_COMMUNES });
  if (typeof address !== "string") return inLayers(layers, (layer) => resolveParts(layer, address, asOf));
  return resolveText(layers, address, asOf);
}

/**
 * Returns what an address of before 1/7/2025 is now, given in parts or as one text. Nothing is guessed: a divided or disputed
 * commune comes back with its candidates, a name that several communes bear with every reading, and a part that contradicts
 * the unit it was taken for (Xã for a Phường, Phúc Xà for Phúc Xá) as `unclear` with its `doubt`. What is not found comes back
 * with the units that may have been meant.
 *
 * Parts may carry titles in Vietnamese or English, written out or abbreviated. A text may have any separators or just titles,
 * a street in front, a country or postcode behind. An old commune may stand in its province of today, a new one in its old
 * province or district. Without a district the address may be a new one; then a two-digit province is read as it stood on
 * either side of the change. Names that ended before 1/3/2025: `loadHistory`.
 *
 * Sources: the resolutions 1654 to 1687/NQ-UBTVQH15 and the conversion table of the National Statistics Office.
 *
 * @param options the day as of which new units are named.
 * @throws Failure when `asOf` lies before 2025-07-01: there were no new units then.
 * @example
 * resolveAddress("Số 5, P. Phúc Xá, Q. Ba Đình, Hà Nội") // => { kind: "certain", to: { fullName: "Phường Hồng Hà", … }, … }
 * resolveAddress({ province: "Hà Nội", district: "Ba Đình", commune: "Xã Phúc Xá" }) // => { kind: "unclear", doubt: "title-differs", … }
 * resolveAddress({ province: "TP.HCM", district: "Quận 5", commune: "Phường 20" }) // => { kind: "not-found", part: "commune", given: "Phường 20", … }
 */
export const resolveAddress = (address: OldAddress | string, options: ResolveOptions = {}): AddressResolution =>
  resolveIn([presentLayer()], address, options);
