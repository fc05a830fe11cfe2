import type { Bilingual } from "@egov-vn/core";
import { failures } from "../failures.js";
import {
  type AgenciesContacted,
  type Attitude,
  type Complaints,
  type Contacts,
  type DeskSettlement,
  type Duration,
  indicators,
  type OnlineProvision,
  type Publication,
  type Scored,
} from "./indicators.js";

/** What is known of one dossier; a part that is absent is not known, and not scored. */
export interface DossierFacts {
  readonly totalTime?: Duration;
  readonly agencyTime?: Duration;
  readonly contacts?: Contacts;
  readonly agencies?: AgenciesContacted;
  readonly publication?: Publication;
  readonly attitude?: Attitude;
}

/** What is known of an agency as a whole. */
export interface AgencyFacts {
  readonly desk?: DeskSettlement;
  readonly publication?: Publication;
  readonly complaints?: Complaints;
  readonly online?: OnlineProvision;
}

/** One of the nine indicators. */
export type IndicatorName = keyof typeof indicators;

const PER_DOSSIER = ["totalTime", "agencyTime", "contacts", "agencies", "publication", "attitude"] as const;
const PER_AGENCY = ["desk", "publication", "complaints", "online"] as const;

const scored = (name: IndicatorName, facts: unknown): Scored =>
  (indicators[name].score as (facts: unknown) => Scored)(facts);

/**
 * Returns the scores of one dossier by indicators 1–4, 6 and 7, those known.
 *
 * @example
 * scoreDossier({ totalTime: { taken: 3, allowed: 5 } }) // => { totalTime: { score: 2 } }
 */
export function scoreDossier(facts: DossierFacts): Partial<Record<keyof DossierFacts, Scored>> {
  return Object.fromEntries(
    PER_DOSSIER.flatMap((name) => (facts[name] === undefined ? [] : [[name, scored(name, facts[name])]])),
  );
}

/**
 * Returns the average of whole scores to one decimal. The circular says one decimal and not how to round; halves go up, in
 * whole-number arithmetic, so that 0.25 is 0.3 on every machine. `undefined` for no scores.
 *
 * @example
 * averageScore([0, 0, 0, 1]) // => 0.3
 */
export function averageScore(scores: readonly number[]): number | undefined {
  const count = scores.length;
  if (count === 0) return undefined;
  const sum = scores.reduce((so, score) => so + score, 0);
  return Math.floor((20 * sum + count) / (2 * count)) / 10;
}

/** An agency's score by one indicator: an average of dossiers, or its own score. */
export type IndicatorScore =
  | { readonly score: number; readonly of: number /** Dossiers that could not be scored. */; readonly left: number }
  | { readonly undecided: Bilingual };

/** An agency's scores, their total and its class. */
export interface AgencyScore {
  readonly indicators: Readonly<Record<IndicatorName, IndicatorScore>>;
  /** Out of 18; absent while an indicator has no score. */
  readonly total?: number;
  readonly class?: ScoreClass;
}

const NOT_KNOWN: Bilingual = { vi: "Không có số liệu.", en: "There are no figures." };

function ofDossiers(scores: readonly Scored[]): IndicatorScore {
  const known = scores.flatMap((one) => ("score" in one ? [one.score] : []));
  const score = averageScore(known);
  const left = scores.length - known.length;
  if (score !== undefined) return { score, of: known.length, left };
  const first = scores[0];
  return { undecided: first && "undecided" in first ? first.undecided : NOT_KNOWN };
}

/**
 * Returns an agency's scores by the nine indicators: 1–4 and 7 averaged over its dossiers to one decimal, 5, 8 and 9 its own,
 * 6 its own where given, else averaged. The total (at most 18) and the class are there only when all nine are.
 *
 * @param dossiers read once, one at a time.
 */
export function scoreAgency(dossiers: Iterable<DossierFacts>, facts: AgencyFacts): AgencyScore {
  const lists = Object.fromEntries(PER_DOSSIER.map((name) => [name, [] as Scored[]])) as Record<
    IndicatorName,
    Scored[]
  >;
  for (const dossier of dossiers) {
    for (const [name, one] of Object.entries(scoreDossier(dossier))) lists[name as IndicatorName].push(one);
  }
  const own = Object.fromEntries(
    PER_AGENCY.flatMap((name) => (facts[name] === undefined ? [] : [[name, [scored(name, facts[name])]]])),
  );
  const names = Object.keys(indicators) as IndicatorName[];
  const results = Object.fromEntries(names.map((name) => [name, ofDossiers(own[name] ?? lists[name] ?? [])])) as Record<
    IndicatorName,
    IndicatorScore
  >;
  const scores = names.flatMap((name) => {
    const one = results[name];
    return "score" in one ? [one.score] : [];
  });
  if (scores.length < names.length) return { indicators: results };
  // Tenths are added as whole numbers.
  const total = scores.reduce((so, score) => so + Math.round(score * 10), 0) / 10;
  return { indicators: results, total, class: classifyAgency(total) };
}

/** A class, from its lower edge up. */
export interface ScoreClass {
  readonly code: string;
  readonly title: Bilingual;
  /** Points it begins at, itself included; it ends below the next. */
  readonly from: number;
}

/** The classes of agencies by their total, highest first. */
export const agencyClasses = [
  { code: "xuat-sac", title: { vi: "Xuất sắc", en: "Excellent" }, from: 15 },
  { code: "tot", title: { vi: "Tốt", en: "Good" }, from: 12 },
  { code: "kha", title: { vi: "Khá", en: "Fair" }, from: 9 },
  { code: "trung-binh", title: { vi: "Trung bình", en: "Average" }, from: 6 },
  { code: "yeu", title: { vi: "Yếu", en: "Weak" }, from: 0 },
] as const satisfies readonly ScoreClass[];

/** The classes of officials, highest first: whether their tasks count as done. */
export const officialClasses = [
  { code: "hoan-thanh", title: { vi: "Hoàn thành nhiệm vụ", en: "Tasks done" }, from: 5 },
  {
    code: "hoan-thanh-70",
    title: { vi: "Hoàn thành từ 70 % đến dưới 100 % nhiệm vụ", en: "70 % to under 100 % of tasks done" },
    from: 3.5,
  },
  // What the circular makes of it was not in what could be read.
  { code: "duoi-3,5", title: { vi: "Dưới 3,5 điểm", en: "Below 3.5 points" }, from: 0 },
] as const satisfies readonly ScoreClass[];

const MOST_POINTS = 18;

function classIn<C extends ScoreClass>(classes: readonly C[], points: number): C {
  const found = classes.find(({ from }) => points >= from);
  if (!found) throw failures.scoreBelowZero({ points });
  return found;
}

/**
 * Returns an agency's class by its total of the nine indicators, 0 to 18: 15, 12, 9 and 6 begin a class.
 *
 * @throws Failure below 0, above 18 and for what is no number.
 * @example
 * classifyAgency(14.9).code // => "tot"
 */
export function classifyAgency(points: number): (typeof agencyClasses)[number] {
  // Nine indicators of 2 points at most.
  if (points > MOST_POINTS) throw failures.scoreTooHigh({ points, most: MOST_POINTS });
  return classIn(agencyClasses, points);
}

/**
 * Returns an official's class by points: 5 and more done; 3.5 to under 5 means 70 % to under 100 %; below that less.
 *
 * @throws Failure below 0 and for what is no number.
 * @example
 * classifyOfficial(3.5).code // => "hoan-thanh-70"
 */
export function classifyOfficial(points: number): (typeof officialClasses)[number] {
  return classIn(officialClasses, points);
}
