import type { Bilingual, Citation, LocalDate } from "@egov-vn/core";
import { failures } from "../failures.js";
import { type FeaturePath, featureAt, type ServiceFeatures } from "../features.js";
import type { ServiceLevel } from "../scales.js";

/** Whether something holds; `unknown` when features that decide it are not known. */
export type Answer = "met" | "not-met" | "unknown";

/** A condition on a service: a feature that must be there, one that must not, or several such. */
export type Condition =
  | FeaturePath
  | { readonly no: FeaturePath }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** A way of reading a scale where its sources conflict. */
export interface ReadingInfo {
  readonly id: string;
  readonly title: Bilingual;
  /** The day from which there is this reading; without it there always is. */
  readonly from?: LocalDate;
}

/** One thing that a scale asks of a service, with the article it rests on. */
export interface Criterion {
  /** Stable: `L3-RESULT`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly citation: Citation;
  /** By id of the reading where the sources conflict; the citation of a reading goes before the criterion's own. */
  readonly condition:
    | Condition
    | { readonly readings: Readonly<Record<string, { readonly condition: Condition; readonly citation?: Citation }>> };
}

/** A level or form and all that it asks. */
export interface Step<L extends ServiceLevel> {
  readonly level: L;
  readonly criteria: readonly Criterion[];
  /** Readings under which there is such a level; all of them when absent. */
  readonly readings?: readonly string[];
}

/** A scale: its steps from the highest down, and what is asked of a service whatever its level. */
export interface ScaleCriteria<L extends ServiceLevel> {
  readonly scale: L["scale"];
  readonly title: Bilingual;
  readonly citation: Citation;
  readonly readings: readonly [ReadingInfo, ...ReadingInfo[]];
  readonly steps: readonly Step<L>[];
  /** Asked of every service of the scale; they do not move its level. */
  readonly duties: readonly Criterion[];
}

/** Returns the answer that holds only when all do. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes("not-met")) return "not-met";
  return answers.includes("unknown") ? "unknown" : "met";
}

function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes("met")) return "met";
  return answers.includes("unknown") ? "unknown" : "not-met";
}

/** Returns whether a condition holds of a service. */
export function holds(condition: Condition, features: ServiceFeatures): Answer {
  if (typeof condition === "string" || "no" in condition) {
    const wanted = typeof condition === "string";
    const found = featureAt(features, typeof condition === "string" ? condition : condition.no);
    if (found === undefined) return "unknown";
    return found === wanted ? "met" : "not-met";
  }
  return "all" in condition
    ? allOf(condition.all.map((part) => holds(part, features)))
    : anyOf(condition.any.map((part) => holds(part, features)));
}

/** Returns the features a condition looks at, each once. */
export function featuresOf(condition: Condition): FeaturePath[] {
  if (typeof condition === "string") return [condition];
  if ("no" in condition) return [condition.no];
  const parts = "all" in condition ? condition.all : condition.any;
  return [...new Set(parts.flatMap(featuresOf))];
}

/** Returns the features that keep a condition from holding, each once: those that are missing or the wrong way. */
export function lackingIn(condition: Condition, features: ServiceFeatures): FeaturePath[] {
  if (holds(condition, features) === "met") return [];
  if (typeof condition === "string") return [condition];
  if ("no" in condition) return [condition.no];
  const parts = "all" in condition ? condition.all : condition.any;
  // Where there is another way, no message asks to give up what is there, such as a fee that is charged.
  const ways = "all" in condition ? parts : parts.filter((part) => !isKept(part, features));
  return [...new Set((ways.length > 0 ? ways : parts).flatMap((part) => lackingIn(part, features)))];
}

const isKept = (condition: Condition, features: ServiceFeatures): boolean =>
  typeof condition === "object" && "no" in condition && featureAt(features, condition.no) === true;

/** Returns a criterion's condition under a reading, with the citation it rests on there. */
export function underReading(criterion: Criterion, reading: string): { condition: Condition; citation: Citation } {
  const { condition, citation } = criterion;
  if (typeof condition === "string" || !("readings" in condition)) return { condition, citation };
  const own = condition.readings[reading];
  if (!own) throw failures.noSuchReading({ criterion: criterion.id, reading });
  return { condition: own.condition, citation: own.citation ?? citation };
}

/** Returns a criterion with its words as a pair, Vietnamese first. */
export function criterion(
  id: string,
  [vi, en]: readonly [string, string],
  citation: Citation,
  condition: Criterion["condition"],
): Criterion {
  return { id, title: { vi, en }, citation, condition };
}
