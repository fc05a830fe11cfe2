import type {
  Basis,
  Bilingual,
  CheckContext,
  Rule,
  RuleExample,
  RuleId,
  RuleInfo,
  Severity,
  Violation,
} from "@egov-vn/core";

type Words = readonly [vi: string, en: string];

const both = ([vi, en]: Words): Bilingual => ({ vi, en });

export interface RuleWords {
  readonly title: Words;
  readonly message: Words;
  readonly remedy: Words;
}

type Extra = Pick<RuleInfo, "oddity" | "unchecked" | "readings">;

/** Returns a rule with its words given as pairs, Vietnamese first. */
export function info(id: RuleId, severity: Severity, basis: Basis, words: RuleWords, extra: Extra = {}): RuleInfo {
  const { title, message, remedy } = words;
  return { id, severity, basis, title: both(title), message: both(message), remedy: both(remedy), ...extra };
}

/** What a rule yields where there is nothing to say; one for all, as rules run a million times. */
export const NONE: readonly Violation[] = [];

/** A rule with a fragment, as it is written on the wire of the national portal, that keeps it and one that breaks it. */
export interface ExampledRule<T> extends Rule<T> {
  readonly examples: RuleExample;
}

/** Fields of the base example that are written otherwise; `undefined` leaves one out. */
export type Changes = Readonly<Record<string, unknown>>;

/** Returns a maker of rules on one kind of value. Examples are told by what they change in a sound one. */
export function ruleMaker<T>(base: Changes) {
  return (
    id: RuleId,
    severity: Severity,
    basis: Basis,
    words: RuleWords,
    check: (value: T, context: CheckContext) => readonly Violation[],
    failing: Changes,
    passing: Changes = {},
    extra: Extra = {},
  ): ExampledRule<T> => {
    const written = (changes: Changes): string => JSON.stringify({ ...base, ...changes });
    const examples = { passing: written(passing), failing: written(failing) };
    return { ...info(id, severity, basis, words, extra), check, examples };
  };
}
