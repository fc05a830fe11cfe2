import type { Bilingual, Finding, JsonPointer, LocalDate } from "@egov-vn/core";
import { toFinding } from "@egov-vn/core";
import { architectureIndex } from "./model/architecture-index.js";
import { architectureRules } from "./rules/index.js";
import { type ArchitectureRule, bindsOn } from "./rules/judging.js";
import type { Architecture } from "./schema.js";

/** The four verdicts of the ministry's guide: Đáp ứng, Chưa đáp ứng, Chưa đủ cơ sở đánh giá, Không áp dụng. */
export type RuleVerdict = "met" | "unmet" | "no-basis" | "not-applicable";

/** The words of the four verdicts. */
export const VERDICT_WORDS: Readonly<Record<RuleVerdict, Bilingual>> = {
  met: { vi: "Đáp ứng", en: "Met" },
  unmet: { vi: "Chưa đáp ứng", en: "Not met" },
  "no-basis": { vi: "Chưa đủ cơ sở đánh giá", en: "Not enough basis" },
  "not-applicable": { vi: "Không áp dụng", en: "Not applicable" },
};

/** What one rule says of a file. */
export interface Assessment {
  readonly rule: ArchitectureRule;
  readonly verdict: RuleVerdict;
  /** How many things keep the rule. */
  readonly met: number;
  readonly findings: readonly Finding[];
  /** What the file would have to say so that the rule could tell. */
  readonly lacks: readonly { readonly path: JsonPointer; readonly what: Bilingual }[];
}

/** Judges a file by one rule. */
export function assessRule(rule: ArchitectureRule, file: Architecture, asOf: LocalDate = file.cutOff): Assessment {
  const findings: Finding[] = [];
  const lacks: { path: JsonPointer; what: Bilingual }[] = [];
  let met = 0;
  if (bindsOn(rule, asOf)) {
    for (const outcome of rule.judge(architectureIndex(file), { asOf })) {
      if (outcome.kind === "met") met += 1;
      else if (outcome.kind === "no-basis") lacks.push({ path: outcome.path, what: outcome.lacks });
      else {
        const finding = toFinding(rule, { path: outcome.path, params: outcome.params ?? {} });
        if (finding) findings.push(finding);
      }
    }
  }
  const verdict = findings.length > 0 ? "unmet" : lacks.length > 0 ? "no-basis" : met > 0 ? "met" : "not-applicable";
  return { rule, verdict, met, findings, lacks };
}

/**
 * Judges a file by every rule, with the guide's four verdicts. A rule that lacks its facts never says that it is met.
 *
 * @param options `asOf` is the day of the law and of deadlines; by default the data cut-off day of the file.
 * @example
 * assess(file, { asOf: "2026-11-28" }).filter(({ verdict }) => verdict === "unmet").map(({ rule }) => rule.number)
 */
export function assess(file: Architecture, options: { readonly asOf?: LocalDate } = {}): Assessment[] {
  return architectureRules.map((rule) => assessRule(rule, file, options.asOf));
}
