import type { LocalDate } from "@egov-vn/core";
import { type AddressLayer, deeper, inLayers, notFound, oneOf, resolveParts } from "./address-layer.js";
import type { AddressReading, AddressResolution, NotFound, OldAddress } from "./address-types.js";
import { nameKey } from "./names.js";

type Level = "commune" | "district" | "province";

const LEVELS: Readonly<Record<string, readonly Level[]>> = {
  xa: ["commune"],
  phuong: ["commune"],
  "thi-tran": ["commune"],
  "dac-khu": ["commune"],
  quan: ["district"],
  huyen: ["district"],
  "thi-xa": ["district"],
  "thanh-pho": ["district", "province"],
  tinh: ["province"],
};
const ANY: readonly Level[] = ["commune", "district", "province"];

const COUNTRY = /[\s,.–—-]*(?:\b(?:chxhcn\s+)?(?:việt\s*nam|viet\s*nam|vn|v\.n)|(?<![\d/])\d{5,6})[\s,.]*$/iu;
const ENDS = /^[\s,.:–—-]+|[\s,:–—-]+$|(?<=\p{L}{2}|\d)\.\s*$/gu;
const FORMER = /\s*\(\s*(?:cũ|cu|old)\s*\)|\s+cũ(?=\s*(?:[,;.\n]|$))/giu;
const STREET =
  /\d|^(?:số|so|đường|duong|phố|pho|ngõ|ngo|ngách|ngach|hẻm|hem|kiệt|thôn|thon|ấp|ap|bản|ban|tổ|to|khu|kp|khóm|khom|buôn|buon|làng|lang|xóm|xom|đội|doi|lô|lo|street|road|no)\b/iu;

const TITLE =
  "(?:thành phố|thanh pho|thị trấn|thi tran|thị xã|thi xa|đặc khu|dac khu|huyện|huyen|quận|quan|phường|phuong|tỉnh|tinh|(?<!\\bth[ịi]\\s)x[ãa])\\s|(?:tp|tx|tt|[pfqhxt])\\.|(?:tp|tx)\\s|tp(?=\\p{Lu})|[pfq]\\d";
// Where one part may end and the next begin without a comma: before a title, after an English one, at a dash.
const SOFT_CUTS = new RegExp(
  `\\s+[–—-]\\s+|\\s*[–—]\\s*|\\s+(?=${TITLE})|(?<=\\s(?:commune|ward|town|township|district|city))\\s+`,
  "giu",
);
const HARD_CUTS = /\s*(?:[,;\n\r\t|()]|(?<=\p{L}{3,}|\d)\.\s+(?=\p{Lu}))\s*/u;

/** Returns an address without what stands after it: a country, a postcode, a full stop. */
function withoutEnd(text: string): string {
  let rest = text.replaceAll(ENDS, "").trim();
  for (let shorter = rest.replace(COUNTRY, ""); shorter !== rest && shorter.trim() !== ""; ) {
    rest = shorter;
    shorter = rest.replace(COUNTRY, "");
  }
  return rest;
}

const partsOf = (text: string): string[] =>
  text
    .split(HARD_CUTS)
    .map((part) => part.replaceAll(ENDS, "").trim())
    .filter((part) => part !== "");

const MOST_SOFT_CUTS = 5;
const MOST_WORDS = 14;

/** An address in parts. */
interface Division {
  readonly parts: readonly string[];
  /** Whether the parts were cut where no separator stands. Then what stands in front must look like a street. */
  readonly isCut: boolean;
}

/** Returns the ways to take a text apart, from those that its separators give to those that only its words allow. */
function* divisions(text: string): Generator<Division> {
  const parts = partsOf(text);
  yield { parts, isCut: false };
  // The last parts matter: what stands before them is a street.
  const [before, last] = [parts.slice(0, -4), parts.slice(-4)];
  const pieces = last.map((part) => {
    const cuts = [...part.matchAll(SOFT_CUTS)].filter(({ index }) => index > 0);
    return { part, cuts: cuts.slice(-MOST_SOFT_CUTS) };
  });
  const count = pieces.reduce((sum, { cuts }) => sum + cuts.length, 0);
  if (count > 0 && count <= 2 * MOST_SOFT_CUTS) {
    const subsets = Array.from({ length: 2 ** Math.min(count, MOST_SOFT_CUTS) - 1 }, (_, bits) => bits + 1);
    const size = (bits: number): number => bits.toString(2).replaceAll("0", "").length;
    for (const bits of subsets.sort((one, other) => size(other) - size(one))) {
      let place = count;
      const cut = [...pieces].reverse().flatMap(({ part, cuts }) => {
        const found: string[] = [];
        let rest = part;
        for (const { index, 0: gap } of [...cuts].reverse()) {
          place -= 1;
          if (((bits >> (count - 1 - place)) & 1) === 0) continue;
          found.push(rest.slice(index + gap.length));
          rest = rest.slice(0, index);
        }
        return [...found, rest];
      });
      yield { parts: [...before, ...partsOf(cut.reverse().join(","))], isCut: true };
    }
  }
  // Without any separator, or with one left out before the province, every word may begin a part.
  const words = (parts.at(-1) ?? "").split(/\s+/);
  if (words.length > MOST_WORDS) return;
  const joined = (from: number, to?: number): string => words.slice(from, to).join(" ");
  for (let at = 1; at < words.length; at += 1) {
    if (parts.length === 1) {
      for (let between = 1; between < at; between += 1)
        yield { parts: [joined(0, between), joined(between, at), joined(at)], isCut: true };
    }
    yield { parts: [...parts.slice(0, -1), joined(0, at), joined(at)], isCut: true };
  }
}

/** Returns the levels that the title of a part leaves possible. */
function levelsOf(layers: readonly AddressLayer[], part: string | undefined): readonly Level[] {
  if (part === undefined) return [];
  const { kinds } = nameKey(part);
  const isName = layers.some(
    ({ provinces, districts, communes }) => provinces.isName(part) || districts.isName(part) || communes.isName(part),
  );
  return kinds && !isName ? kinds.flatMap((kind) => LEVELS[kind] ?? []) : ANY;
}

const readingsIn = (resolution: AddressResolution): readonly AddressReading[] =>
  resolution.kind === "ambiguous" ? resolution.readings : resolution.kind === "not-found" ? [] : [resolution];

/** Returns what the parts of an address amount to: the last three at most, the province at the end. */
function resolveDivided(
  layers: readonly AddressLayer[],
  { parts, isCut }: Division,
  asOf: LocalDate,
): AddressResolution {
  const [third, second, last = ""] = [parts.at(-3), parts.at(-2), parts.at(-1)];
  const ask = (address: OldAddress): AddressResolution =>
    inLayers(layers, (layer) => resolveParts(layer, address, asOf));
  const isProvince = (part: string, of: AddressLayer): boolean =>
    levelsOf(layers, part).includes("province") &&
    of.scopes(part, asOf).some(({ old, now }) => old.length + now.length > 0);
  const levels = levelsOf(layers, second);

  const inNoProvince = (): AddressResolution | undefined =>
    second !== undefined && levels.includes("commune") && levelsOf(layers, last).includes("district")
      ? ask({ province: "", district: last, commune: second })
      : undefined;

  if (!layers.some((layer) => isProvince(last, layer))) {
    const found = inNoProvince();
    if (found && found.kind !== "not-found") return found;
    const first = parts[0] ?? "";
    if (parts.length > 1 && parts.length <= 4 && layers.some((layer) => isProvince(first, layer)))
      return resolveDivided(layers, { parts: [...parts].reverse(), isCut }, asOf);
    return ask({ province: last, commune: "" });
  }
  if (second === undefined) return ask({ province: last, commune: "" });

  const thirdLevels = levelsOf(layers, third);
  // Two communes in a row contradict each other: one of them was cut out of something else.
  const isOneOfTwo = !thirdLevels.includes("district") && thirdLevels.includes("commune");
  const isTorn = third !== undefined && (isOneOfTwo || (isCut && !STREET.test(third)));
  const asCommune = (): AddressResolution =>
    isTorn ? notFound("district", second, () => []) : ask({ province: last, commune: second });
  const asDistrict = (): AddressResolution => ask({ province: last, district: second, commune: "" });
  // "TP Bắc Ninh" may be the old city, of which the province bears the name.
  const city = parts.length === 2 && nameKey(last).kinds?.includes("thanh-pho") ? inNoProvince() : undefined;
  if (city) return either(asCommune(), city);
  if (!levels.includes("district")) return asCommune();
  const titled = !levels.includes("commune");
  if (third !== undefined && thirdLevels.includes("commune")) {
    const found = ask({ province: last, district: second, commune: third });
    if (found.kind !== "not-found") return found;
    if (found.part === "district") {
      const commune = titled ? found : asCommune();
      return commune.kind === "not-found" ? deeper(found, commune) : commune;
    }
    if (titled || !STREET.test(third)) return found;
  }
  if (titled) return asDistrict();
  return either(asCommune(), asDistrict());
}

/** Returns what two ways to understand an address amount to. */
function either(one: AddressResolution, other: AddressResolution): AddressResolution {
  if (other.kind === "not-found") return one;
  if (one.kind === "not-found") return other;
  return oneOf([...readingsIn(one), ...readingsIn(other)], () => notFound("commune", "", () => []));
}

/** Returns what an address in one text is now. */
export function resolveText(layers: readonly AddressLayer[], text: string, asOf: LocalDate): AddressResolution {
  const plain = text.normalize("NFC").replaceAll(FORMER, "");
  const short = withoutEnd(plain);
  let best: NotFound | undefined;
  for (const form of new Set([short, plain])) {
    for (const division of divisions(form)) {
      const found = resolveDivided(layers, division, asOf);
      if (found.kind !== "not-found") return found;
      // What the separators say is missing is missing, unless they do not even leave a province.
      if (best === undefined || best.part === "province") best = best === undefined ? found : deeper(best, found);
    }
  }
  return best as NotFound;
}
