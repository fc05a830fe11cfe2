import type { Bilingual, Citation, LocalDate } from "@egov-vn/core";
import {
  type Answer,
  allOf,
  type Criterion,
  featuresOf,
  holds,
  lackingIn,
  type ReadingInfo,
  type ScaleCriteria,
  type Step,
  underReading,
} from "./criteria/criterion.js";
import { criteria2022, criteria2026 } from "./criteria/forms.js";
import { criteria2011 } from "./criteria/level-2011.js";
import { criteriaProactive } from "./criteria/proactive.js";
import { type FeaturePath, featureAt, type ServiceFeatures } from "./features.js";
import { bound } from "./law.js";
import {
  bindsScale,
  type Form2022,
  type Form2026,
  gradeOf,
  type Level2011,
  type LevelOf,
  type ProactiveLevel,
  partialForm,
  type Scale,
  type ServiceLevel,
  scaleOn,
} from "./scales.js";

/** The criteria of the four scales as data. */
export const scaleCriteria: { readonly [S in Scale]: ScaleCriteria<LevelOf<S>> } = {
  "level-2011": criteria2011,
  "form-2022": criteria2022,
  "form-2026": criteria2026,
  "proactive-2026": criteriaProactive,
};

/** What a service reaches under one reading. */
export type Settled<L extends ServiceLevel = ServiceLevel> =
  | { readonly kind: "reached"; readonly level: L }
  /** Not even the lowest step. */
  | { readonly kind: "none" }
  /** Features that decide are not known: the levels that remain, highest first, and whether `none` does. */
  | { readonly kind: "undecided"; readonly possible: readonly L[]; readonly orNone: boolean };

/** What a service reaches: `contested` when the readings of the law lead to different levels. */
export type Outcome<L extends ServiceLevel = ServiceLevel> = Settled<L> | { readonly kind: "contested" };

/** A criterion that keeps a service from a level, and the features that would have to be there, or to be known. */
export interface Missing {
  readonly criterion: Criterion;
  readonly answer: Exclude<Answer, "met">;
  readonly features: readonly FeaturePath[];
}

/** One reading of the law, what it leads to, and what is missing for the next level under it. */
export interface Reading<L extends ServiceLevel = ServiceLevel> {
  readonly id: string;
  readonly title: Bilingual;
  readonly outcome: Settled<L>;
  readonly next?: { readonly level: L; readonly missing: readonly Missing[] };
}

/** How a service fares by one criterion. */
export interface CriterionResult {
  readonly criterion: Criterion;
  readonly citation: Citation;
  /** `met`, `not-met` or `unknown` under every reading; when they differ see `byReading`. */
  readonly answer: Answer | "contested";
  readonly byReading: Readonly<Record<string, Answer>>;
  /** The features looked at, with what is known of them. */
  readonly features: readonly { readonly path: FeaturePath; readonly value: boolean | undefined }[];
}

/** A service checked against one scale on one day. */
export interface Assessment<L extends ServiceLevel = ServiceLevel> {
  readonly scale: L["scale"];
  readonly title: Bilingual;
  readonly asOf: LocalDate;
  /** Whether the scale's instrument binds on the day. */
  readonly binding: boolean;
  readonly outcome: Outcome<L>;
  /** At least one; several where the sources conflict. */
  readonly readings: readonly Reading<L>[];
  /** What decides the level, each criterion once. */
  readonly criteria: readonly CriterionResult[];
  /** What texts in force on the day also ask, and what does not move the level. */
  readonly duties: readonly CriterionResult[];
}

// Một phần carries what is published about it, so it is made from the features.
function levelOf<L extends ServiceLevel>(step: Step<L>, features: ServiceFeatures): L {
  const level: ServiceLevel = step.level;
  if (level.scale !== "form-2026" || level.form !== "mot-phan") return step.level;
  const { reasons, provision } = features.publication ?? {};
  return partialForm(reasons, provision === "" ? undefined : provision) as L;
}

function settle<L extends ServiceLevel>(
  { steps }: ScaleCriteria<L>,
  reading: ReadingInfo,
  features: ServiceFeatures,
): Omit<Reading<L>, "id" | "title"> {
  const known = steps.filter((step) => step.readings?.includes(reading.id) ?? true);
  const answers = known.map((step) =>
    allOf(step.criteria.map((one) => holds(underReading(one, reading.id).condition, features))),
  );
  const sure = answers.indexOf("met");
  const reachable = sure === -1 ? known.length : sure;
  const open = known.slice(0, reachable).filter((_, place) => answers[place] === "unknown");
  const orNone = sure === -1;
  const certain = known[sure];
  const outcome: Settled<L> =
    open.length > 0
      ? {
          kind: "undecided",
          possible: [...open, ...(certain ? [certain] : [])].map((step) => levelOf(step, features)),
          orNone,
        }
      : certain
        ? { kind: "reached", level: levelOf(certain, features) }
        : { kind: "none" };
  const above = known[reachable - 1];
  if (!above) return { outcome };
  const missing = above.criteria.flatMap((one): Missing[] => {
    const { condition } = underReading(one, reading.id);
    const answer = holds(condition, features);
    return answer === "met" ? [] : [{ criterion: one, answer, features: lackingIn(condition, features) }];
  });
  return { outcome, next: { level: levelOf(above, features), missing } };
}

function resultOf(one: Criterion, readings: readonly ReadingInfo[], features: ServiceFeatures): CriterionResult {
  const under = readings.map((reading) => ({ reading, ...underReading(one, reading.id) }));
  const answers = under.map(({ reading, condition }) => [reading.id, holds(condition, features)] as const);
  const distinct = [...new Set(answers.map(([, answer]) => answer))];
  const paths = [...new Set(under.flatMap(({ condition }) => featuresOf(condition)))];
  return {
    criterion: one,
    citation: under[0]?.citation ?? one.citation,
    answer: distinct.length === 1 ? (distinct[0] as Answer) : "contested",
    byReading: Object.fromEntries(answers),
    features: paths.map((path) => ({ path, value: featureAt(features, path) })),
  };
}

const sameAs = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Returns what readings come to together: while one of them is undecided, so is the whole. */
function together<L extends ServiceLevel>(outcomes: readonly Settled<L>[], steps: readonly Step<L>[]): Outcome<L> {
  const [first, ...others] = outcomes as [Settled<L>, ...Settled<L>[]];
  if (others.every((other) => sameAs(other, first))) return first;
  if (outcomes.every(({ kind }) => kind !== "undecided")) return { kind: "contested" };
  const levels = outcomes.flatMap((one): readonly L[] =>
    one.kind === "undecided" ? one.possible : one.kind === "reached" ? [one.level] : [],
  );
  const possible = steps.flatMap(({ level }) => levels.find((one) => gradeOf(one) === gradeOf(level)) ?? []);
  const orNone = outcomes.some((one) => one.kind === "none" || (one.kind === "undecided" && one.orNone));
  return { kind: "undecided", possible, orNone };
}

/**
 * Returns how a service fares by one scale, whether or not that scale binds on the day; the day chooses between readings
 * that came with later instruments, and no criterion rests on one that was not yet in force.
 *
 * @example
 * assessBy("proactive-2026", { proactive: { reminds: true, prepares: false } }, "2026-07-01").outcome
 * // => { kind: "reached", level: { scale: "proactive-2026", level: 1 } }
 */
export function assessBy<S extends Scale>(
  scale: S,
  features: ServiceFeatures,
  asOf: LocalDate,
): Assessment<LevelOf<S>> {
  const data = scaleCriteria[scale] as unknown as ScaleCriteria<LevelOf<S>>;
  const infos = data.readings.filter(({ from }) => from === undefined || asOf >= from);
  const readings = infos.map((info) => ({ id: info.id, title: info.title, ...settle(data, info, features) }));
  const asked = new Map(data.steps.flatMap(({ criteria }) => criteria.map((one) => [one.id, one] as const)));
  // Before the circular the decree alone said what a level asks; a scale looked at before its own day has nothing older.
  const isThere = ({ citation }: { readonly citation: Citation }): boolean =>
    bound(citation, asOf) || !bound(data.citation, asOf);
  const results = (list: Iterable<Criterion>) =>
    Array.from(list, (one) => {
      const result = resultOf(one, infos, features);
      return isThere(result) ? result : { ...result, citation: data.citation };
    });
  return {
    scale: data.scale,
    title: data.title,
    asOf,
    binding: bindsScale(scale, asOf),
    outcome: together(
      readings.map(({ outcome }) => outcome),
      data.steps,
    ),
    readings,
    criteria: results(asked.values()),
    duties: results(data.duties.filter(isThere)),
  };
}

/** A service checked against the scales of a day. */
export interface Assessed {
  /** The scale services are classed by; absent before 1/10/2011, when there was no scale. */
  readonly service?: Assessment<Level2011 | Form2022 | Form2026>;
  /** The proactive scale, from 1/7/2026. */
  readonly proactive?: Assessment<ProactiveLevel>;
}

/**
 * Returns the level or form that a service reaches by the scales of a day, with the reasons: each criterion met, not met or
 * unknown, the article it rests on, and what is missing for the next level. Where decree and circular conflict, both
 * readings are worked out. A feature that is not known leaves the outcome undecided.
 *
 * @example
 * assess({}, "2026-07-01").service?.outcome.kind // => "undecided"
 * assess({ filing: { online: false } }, "2026-07-01").service?.outcome.kind // => "none"
 */
export function assess(features: ServiceFeatures, asOf: LocalDate): Assessed {
  const scale = scaleOn(asOf);
  return {
    ...(scale && { service: assessBy(scale, features, asOf) }),
    ...(bindsScale("proactive-2026", asOf) && { proactive: assessBy("proactive-2026", features, asOf) }),
  };
}

/** Returns the criteria of one level of a scale; empty for one that asks nothing. */
export function criteriaFor(level: ServiceLevel): readonly Criterion[] {
  const steps: readonly Step<ServiceLevel>[] = scaleCriteria[level.scale].steps;
  return steps.find((step) => gradeOf(step.level) === gradeOf(level))?.criteria ?? [];
}
