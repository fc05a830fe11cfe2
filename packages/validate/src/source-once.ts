import type { RuleCatalogue, RuleId, Severity } from "@egov-vn/core";
import type { FilePart, FindingCounts, ReportedFinding } from "./result.js";

/** Values that are told apart: a source may make up as many as it likes. */
const MOST_VALUES = 10_000;

/**
 * Yields the parts without the findings that an earlier file of the same format told of their common source, and counts
 * them no more. Errors stay: a file that fails says why.
 *
 * @param rules those of every standard that the parts speak of, by the time that they come.
 */
export async function* tellSourceOnce(parts: AsyncIterable<FilePart>, rules: RuleCatalogue): AsyncGenerator<FilePart> {
  /** The file that told each. */
  const told = new Map<string, string>();
  let left: ReportedFinding[] = [];
  for await (const part of parts) {
    const isTold = (finding: ReportedFinding): boolean => {
      const { once, ofSource } = rules.get(finding.rule) ?? {};
      const value = ofSource && once !== undefined ? finding.params[once] : undefined;
      if (value === undefined || finding.severity === "error" || finding.suppressed) return false;
      const key = JSON.stringify([part.standard, part.codec, finding.rule, value]);
      const by = told.get(key);
      if (by === undefined && told.size < MOST_VALUES) told.set(key, part.file);
      return by !== undefined && by !== part.file;
    };
    const again = part.findings.filter(isTold);
    left.push(...again);
    const { outcome } = part;
    const findings = again.length > 0 ? part.findings.filter((finding) => !again.includes(finding)) : part.findings;
    if (!outcome || left.length === 0) yield { ...part, findings };
    else yield { ...part, findings, outcome: { ...outcome, counts: withoutThose(outcome.counts, left) } };
    if (outcome) left = [];
  }
}

/** Returns the counts of a file without some of its findings. */
function withoutThose(counts: FindingCounts, findings: readonly ReportedFinding[]): FindingCounts {
  const severities: Record<Severity, number> = { ...counts.severities };
  const rules: Record<RuleId, number> = { ...counts.rules };
  for (const { rule, severity } of findings) {
    severities[severity] -= 1;
    const count = (rules[rule] ?? 0) - 1;
    if (count > 0) rules[rule] = count;
    else delete rules[rule];
  }
  return { ...counts, severities, rules };
}
