import type { LocalDate } from "@egov-vn/core";
import type { Match, NamedUnits } from "./address-names.js";
import type { AddressDoubt, AddressReading, AddressResolution, NotFound, OldAddress } from "./address-types.js";
import type { Commune } from "./commune-table.js";
import type { District } from "./districts.js";
import type { Province } from "./provinces.js";
import type { Certainty, SuccessionLink } from "./succession.js";
import { once } from "./table.js";

/** The units of some days that addresses may name, and how they are followed to a later day. */
export interface AddressLayer {
  readonly provinces: NamedUnits<Province>;
  readonly districts: NamedUnits<District>;
  readonly communes: NamedUnits<Commune>;
  /** The communes that addresses of today name; absent in a layer of older days. */
  readonly today: ((asOf: LocalDate) => NamedUnits<Commune>) | undefined;
  /** Returns where a text may lie: under the province that it names, then under those that were merged with it. */
  readonly scopes: (text: string, asOf: LocalDate) => readonly Scope[];
  readonly isInDistrict: (commune: Commune, district: District) => boolean;
  /** Whether a commune of today was made out of communes of a province or district. */
  readonly isMadeOf: (commune: Commune, code: string) => boolean;
  readonly read: (match: Match<Commune>, asOf: LocalDate, within?: District) => AddressReading;
  readonly readDistrict: (match: Match<District>, asOf: LocalDate) => AddressReading;
}

/** Provinces that a text may mean, of before and of today. */
export interface Scope {
  readonly old: readonly Match<Province>[];
  /** With `of`, only the communes of today that were made out of that province. */
  readonly now: readonly (Match<Province> & { readonly of?: string })[];
}

const everywhere = (): boolean => true;

/** Returns matches within a parent that is itself in doubt. */
const inheritDoubt = <T>(doubt: AddressDoubt | undefined, matches: readonly Match<T>[]): readonly Match<T>[] =>
  doubt ? matches.map((match) => ({ ...match, doubt })) : matches;

/** Returns the units that one reading leaves possible. */
const possible = (reading: AddressReading): readonly string[] =>
  "to" in reading ? [reading.to.code] : [...new Set(reading.candidates.map(({ unit }) => unit.code))];

/** Returns what several readings amount to: one, when they all lead to one unit and one of them is sure of it. */
export function oneOf(readings: readonly AddressReading[], otherwise: () => NotFound): AddressResolution {
  const [only, second] = readings;
  if (!only) return otherwise();
  if (!second) return only;
  const sure = readings.find(({ kind }) => kind === "current") ?? readings.find(({ kind }) => kind === "certain");
  const units = new Set(readings.flatMap(possible));
  return sure && units.size === 1 ? sure : { kind: "ambiguous", readings };
}

/** Returns one reading of an address, as sure as the links of its unit are and as far as it does not contradict the unit. */
export function readingOf(
  { unit: from, doubt }: Match<Commune | District>,
  links: readonly SuccessionLink<Commune>[],
  certainty: Certainty,
): AddressReading {
  const kind = doubt && certainty === "certain" ? "unclear" : certainty;
  const candidates = links.map((link) => ({
    ...link,
    ...(doubt && kind === "unclear" && { relation: "unclear" as const }),
  }));
  const [first] = candidates;
  if (kind === "certain" && first) return { kind, from, to: first.unit, detail: first.detail };
  return { kind: kind === "partial" ? kind : "unclear", from, candidates, ...(doubt && { doubt }) };
}

const DEPTH = { province: 0, district: 1, commune: 2 } as const;

/** Returns which of two came further. */
export const deeper = (one: NotFound, other: NotFound): NotFound => (DEPTH[other.part] > DEPTH[one.part] ? other : one);

/** Whether a resolution says something that the address does not contradict. */
const isFree = (resolution: AddressResolution): boolean =>
  resolution.kind !== "not-found" && !("doubt" in resolution && resolution.doubt !== undefined);

/** Returns what the first layer finds; what it does not find, or finds contradicted, the next may find as it is written. */
export function inLayers(
  layers: readonly AddressLayer[],
  resolve: (layer: AddressLayer) => AddressResolution,
): AddressResolution {
  let best: AddressResolution | undefined;
  for (const layer of layers) {
    const resolution = resolve(layer);
    if (isFree(resolution)) return resolution;
    if (best === undefined) best = resolution;
    else if (best.kind === "not-found") best = resolution.kind === "not-found" ? deeper(best, resolution) : resolution;
  }
  return best as AddressResolution;
}

/** Returns that a part fits nothing. What may have been meant is sought when it is asked for: it costs more than all else. */
export function notFound(part: NotFound["part"], given: string, near: () => NotFound["near"]): NotFound {
  const found = once(near);
  return {
    kind: "not-found",
    part,
    given,
    get near() {
      return found();
    },
  };
}

interface Found {
  readonly old: readonly (Match<Commune> & { readonly within?: District })[];
  readonly now: readonly Match<Commune>[];
}

/** Returns the readings that contradict the address least: marks that fit one unit are no mistake in the name of another. */
function fitting({ old, now }: Found): Found {
  const some = [...old, ...now].some(({ doubt }) => doubt !== "marks-differ");
  const entitled = now.some(({ doubt }) => doubt === undefined);
  return {
    old: old.filter(({ doubt }) => (doubt !== "marks-differ" || !some) && (doubt !== "title-differs" || !entitled)),
    now: now.filter(({ doubt }) => doubt !== "marks-differ" || !some),
  };
}

function currentReading({ unit: to, doubt }: Match<Commune>): AddressReading {
  if (!doubt) return { kind: "current", to };
  const { sources, confidence } = to;
  const candidates = [{ unit: to, relation: "unclear", detail: "unchanged", sources, confidence }] as const;
  return { kind: "unclear", from: to, candidates, doubt };
}

const isSure = (found: Found): boolean => [...found.old, ...found.now].some(({ doubt }) => doubt === undefined);
const isEmpty = ({ old, now }: Found): boolean => old.length + now.length === 0;

/** Returns the first place that holds what was looked for without a doubt; else the first that holds anything. */
function firstOf(places: readonly (() => Found)[]): Found {
  let doubtful: Found | undefined;
  for (const place of places) {
    const found = place();
    if (isEmpty(found)) continue;
    if (isSure(found)) return found;
    doubtful ??= found;
  }
  return doubtful ?? { old: [], now: [] };
}

/** Returns what an address in parts is now, by the units of one layer. */
export function resolveParts(layer: AddressLayer, address: OldAddress, asOf: LocalDate): AddressResolution {
  const [province, district, commune] = [address.province, address.district ?? "", address.commune].map((part) =>
    part.trim(),
  ) as [string, string, string];
  const nowhere = province === "";
  const scopes: readonly Scope[] = nowhere ? [{ old: [], now: [] }] : layer.scopes(province, asOf);
  if (!nowhere && scopes.every(({ old, now }) => old.length + now.length === 0))
    return notFound("province", province, () => layer.provinces.near(province, everywhere));

  if (nowhere && (district === "" || commune === "")) return notFound("province", province, () => []);
  const isThere = ({ provinceCode }: District | Commune): boolean =>
    nowhere || scopes.some(({ old }) => old.some(({ unit }) => unit.code === provinceCode));
  if (district === "") {
    const found = firstOf(scopes.map((scope) => () => inScope(layer, scope, commune, asOf)));
    return oneOf(readingsOf(layer, found, asOf), () =>
      notFound("commune", commune, () => layer.communes.near(commune, isThere)),
    );
  }

  const districts = scopes.map(({ old }) => {
    if (nowhere) return layer.districts.find(district, everywhere);
    return old.flatMap(({ unit, doubt }) =>
      inheritDoubt(
        doubt,
        layer.districts.find(district, ({ provinceCode }) => provinceCode === unit.code),
      ),
    );
  });
  const all = districts.flat();
  if (all.length === 0) return notFound("district", district, () => layer.districts.near(district, isThere));
  if (commune === "") {
    const first = districts.find((matches) => matches.length > 0) ?? [];
    const readings = first.map((match) => layer.readDistrict(match, asOf));
    return oneOf(readings, () => notFound("commune", commune, () => []));
  }
  const found = firstOf([
    ...districts.map((matches) => () => inDistricts(layer, matches, commune)),
    ...districts.map((matches) => () => madeOf(layer, matches, commune, asOf)),
  ]);
  return oneOf(readingsOf(layer, found, asOf), () => notFound("commune", commune, () => alike(layer, all, commune)));
}

/** Returns the communes of a province, of before and of today, that a text may mean. */
function inScope(layer: AddressLayer, { old, now }: Scope, commune: string, asOf: LocalDate): Found {
  // One after another would hold marks against each province alone; they are held against all of them together.
  const doubts = new Map(old.map(({ unit, doubt }) => [unit.code, doubt]));
  const oldOnes = layer.communes
    .find(commune, ({ provinceCode }) => doubts.has(provinceCode), true)
    .map((match): Match<Commune> => {
      const doubt = match.doubt ?? doubts.get(match.unit.provinceCode);
      return doubt ? { ...match, doubt } : match;
    });
  const nowOnes = now.flatMap(({ unit, doubt, of }) =>
    inheritDoubt(
      doubt,
      layer
        .today?.(asOf)
        .find(commune, (row) => row.provinceCode === unit.code && (of === undefined || layer.isMadeOf(row, of))) ?? [],
    ),
  );
  return fitting({ old: oldOnes, now: nowOnes });
}

/** Returns the communes of districts that a text may mean. */
function inDistricts(layer: AddressLayer, districts: readonly Match<District>[], commune: string): Found {
  const of = (row: Commune): Match<District> | undefined => districts.find(({ unit }) => layer.isInDistrict(row, unit));
  const old = layer.communes
    .find(commune, (row) => of(row) !== undefined)
    .map((match) => {
      const parent = of(match.unit);
      const doubt = match.doubt ?? parent?.doubt;
      return { unit: match.unit, ...(doubt && { doubt }), ...(parent && { within: parent.unit }) };
    });
  return fitting({ old, now: [] });
}

/** Returns the communes of today that were made in districts and that a text may mean: new names are written with old districts. */
function madeOf(layer: AddressLayer, districts: readonly Match<District>[], commune: string, asOf: LocalDate): Found {
  const now = districts.flatMap(({ unit, doubt }) =>
    inheritDoubt(doubt, layer.today?.(asOf).find(commune, (row) => layer.isMadeOf(row, unit.code)) ?? []),
  );
  return fitting({ old: [], now });
}

/** Returns the readings of what was found; a commune that is there under several rows is read once, by its last. */
function readingsOf(layer: AddressLayer, { old, now }: Found, asOf: LocalDate): AddressReading[] {
  const byCode = new Map(old.map((match) => [match.unit.code, match]));
  return [...Array.from(byCode.values(), (match) => layer.read(match, asOf, match.within)), ...now.map(currentReading)];
}

/** Returns communes that may have been meant: of a name almost the same in the district, or of this name elsewhere near. */
function alike(layer: AddressLayer, districts: readonly Match<District>[], commune: string): Commune[] {
  const near = layer.communes.near(commune, (row) => districts.some(({ unit }) => layer.isInDistrict(row, unit)));
  const provinces = new Set(districts.map(({ unit }) => unit.provinceCode));
  const elsewhere = layer.communes.find(commune, ({ provinceCode }) => provinces.has(provinceCode));
  return [...new Set([...elsewhere.map(({ unit }) => unit), ...near])].slice(0, 3);
}
