import type { Finding } from "@egov-vn/core";
import { allAnswerRules } from "./rules/answer-rules.js";
import { finding } from "./rules/finding.js";
import type { Edition, Sheet } from "./schema.js";

/**
 * Returns what is wrong with a sheet's answers: figures outside their range, values that contradict their numerator and
 * denominator (nothing is corrected silently), unknown criteria and blocks, gaps.
 */
export function checkSheet(edition: Edition, sheet: Sheet): Finding[] {
  const context = { asOf: edition.period.from };
  return allAnswerRules.flatMap((rule) =>
    Array.from(rule.check({ edition, sheet }, context), ({ path, params = {} }) => finding(rule, path, params)),
  );
}
