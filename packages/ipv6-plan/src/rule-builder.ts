import type { Basis, Bilingual, RuleId, RuleInfo, Severity } from "@egov-vn/core";

type Words = readonly [vi: string, en: string];

const both = ([vi, en]: Words): Bilingual => ({ vi, en });

/** Returns a rule with its words given as pairs, Vietnamese first. */
export function rule<const Id extends RuleId>(
  id: Id,
  severity: Severity,
  basis: Basis,
  words: { title: Words; message: Words; remedy: Words },
  extra: Pick<RuleInfo, "oddity" | "unchecked" | "readings"> = {},
): RuleInfo & { readonly id: Id } {
  const { title, message, remedy } = words;
  return { id, severity, basis, title: both(title), message: both(message), remedy: both(remedy), ...extra };
}
