import { type Citation, cite, isWithin, type LocalDate, type Period } from "@egov-vn/core";

/** A level of administration that receives or settles dossiers: `tỉnh`, `huyện`, `xã`. */
export type AdministrativeLevel = "province" | "district" | "commune";

/** From this day on there are provinces and communes only. */
export const FIRST_DAY_WITHOUT_DISTRICTS: LocalDate = "2025-07-01";

/** How the levels of a province's one-stop system hang together during some time. */
export interface Interconnection {
  readonly period: Period;
  /** From the top down. Dossiers pass between neighbours in this list. */
  readonly levels: readonly [AdministrativeLevel, AdministrativeLevel, ...AdministrativeLevel[]];
  readonly citation: Citation;
}

const INTERCONNECTIONS: readonly Interconnection[] = [
  {
    period: { from: "2018-02-13", to: "2025-06-30" },
    levels: ["province", "district", "commune"],
    citation: cite("cv-1665-vpcp-kstt-2018"),
  },
  {
    period: { from: FIRST_DAY_WITHOUT_DISTRICTS },
    levels: ["province", "commune"],
    citation: cite("qd-19-2025"),
  },
];

/**
 * Returns how the levels hang together on a day: province, district, commune until 30/6/2025, province and commune from
 * 1/7/2025, when the list of Quyết định 19/2025/QĐ-TTg, which has no districts, came into force. Before Công văn
 * 1665/VPCP-KSTT of 13/2/2018, which asked for the three levels to be interconnected, it is `undefined`.
 *
 * @example
 * interconnection("2025-06-30")?.levels // => ["province", "district", "commune"]
 * interconnection("2025-07-01")?.levels // => ["province", "commune"]
 */
export function interconnection(asOf: LocalDate): Interconnection | undefined {
  return INTERCONNECTIONS.find(({ period }) => isWithin(asOf, period));
}

/** One leg of a dossier's way between levels. */
export interface RouteLeg {
  readonly from: AdministrativeLevel;
  readonly to: AdministrativeLevel;
  readonly direction: "up" | "down";
}

/** The way of a dossier, or why it has no way. */
export type Route =
  | { readonly legs: readonly RouteLeg[]; readonly levels: readonly AdministrativeLevel[] }
  | { readonly impossible: "no-such-level"; readonly level: AdministrativeLevel; readonly asOf: LocalDate }
  | { readonly impossible: "no-mechanism"; readonly asOf: LocalDate };

/**
 * Returns the levels a dossier passes from where it was received to where it is settled, on a day. A dossier received at a
 * commune for the province passes the district before 1/7/2025 and goes straight to the province afterwards. Within one
 * level there are no legs.
 *
 * @example
 * route("commune", "province", "2025-07-01") // => { legs: [{ from: "commune", to: "province", direction: "up" }], … }
 * route("district", "province", "2025-07-01") // => { impossible: "no-such-level", level: "district", … }
 */
export function route(received: AdministrativeLevel, settled: AdministrativeLevel, asOf: LocalDate): Route {
  const net = interconnection(asOf);
  if (net === undefined) return { impossible: "no-mechanism", asOf };
  const absent = [received, settled].find((level) => !net.levels.includes(level));
  if (absent !== undefined) return { impossible: "no-such-level", level: absent, asOf };
  const [from, to] = [net.levels.indexOf(received), net.levels.indexOf(settled)];
  const step = from < to ? 1 : -1;
  const levels: AdministrativeLevel[] = [received];
  const legs: RouteLeg[] = [];
  for (let here = from; here !== to; here += step) {
    const leg = { from: net.levels[here], to: net.levels[here + step] } as Pick<RouteLeg, "from" | "to">;
    legs.push({ ...leg, direction: step === 1 ? "down" : "up" });
    levels.push(leg.to);
  }
  return { legs, levels };
}

const WORD_BREAK = "(?<![\\p{L}\\p{N}])";
const DISTRICT = new RegExp(
  `${WORD_BREAK}(?:cấp\\s+huyện|(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|HĐND|Phòng [\\p{L} ,-]{1,80}?|Chi nhánh [\\p{L} ,-]{1,80}?|Công an|Bộ phận [\\p{L} ,-]{1,80}?)\\s+(?:huyện|quận|thị xã))${WORD_BREAK.replace("?<!", "?!")}`,
  "iu",
);

// Most names lack these words, and a search for one word takes a fraction of a search for the whole.
const DISTRICT_WORD = /huyện|quận|thị xã/iu;

/**
 * Returns whether the name of a unit is that of a district's agency: of a `huyện`, `quận` or `thị xã`. A city under a
 * province is not told from one under the central government by its name, so it is not counted.
 *
 * @example
 * districtNamed("UBND huyện Mẫu") // => true
 * districtNamed("UBND xã Huyện Mẫu") // => false
 */
export function districtNamed(unit: string): boolean {
  const name = unit.normalize("NFC");
  return DISTRICT_WORD.test(name) && DISTRICT.test(name);
}

/** Returns the level that the name of a unit shows, `undefined` when it shows no level. */
export function levelNamed(unit: string): AdministrativeLevel | undefined {
  const name = unit.normalize("NFC");
  if (districtNamed(name)) return "district";
  if (new RegExp(`${WORD_BREAK}(?:xã|phường|thị trấn|đặc khu)\\s`, "iu").test(name)) return "commune";
  return new RegExp(`${WORD_BREAK}(?:Sở|tỉnh)\\s`, "iu").test(name) ? "province" : undefined;
}
