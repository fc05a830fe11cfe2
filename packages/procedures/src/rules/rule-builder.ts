import type { Basis, Bilingual, CheckContext, Rule, RuleId, RuleInfo, Severity, Violation } from "@egov-vn/core";
import type { Procedure } from "../schema.js";

type Words = readonly [vi: string, en: string];

const both = ([vi, en]: Words): Bilingual => ({ vi, en });

interface RuleWords {
  readonly title: Words;
  readonly message: Words;
  readonly remedy: Words;
}

type Extra = Pick<RuleInfo, "oddity" | "unchecked" | "readings">;

/** Returns a rule with its words given as pairs, Vietnamese first. */
export function rule(id: RuleId, severity: Severity, basis: Basis, words: RuleWords, extra: Extra = {}): RuleInfo {
  const { title, message, remedy } = words;
  return { id, severity, basis, title: both(title), message: both(message), remedy: both(remedy), ...extra };
}

/** Returns a rule with its check. */
export function checked(
  info: RuleInfo,
  check: (procedure: Procedure, context: CheckContext) => Iterable<Violation>,
): Rule<Procedure> {
  return { ...info, check };
}
