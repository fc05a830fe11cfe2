import { defineRule, ruleCatalogue, type Severity } from "@egov-vn/core";
import { expect, it } from "vitest";
import type { FilePart, ReportedFinding } from "./result.js";
import { tellSourceOnce } from "./source-once.js";

const words = { title: ["Một", "One"], message: ["Một", "One"], remedy: ["Sửa", "Correct"] } as const;
const basis = { interoperability: ["x"], evidence: { vi: "x", en: "y" } } as const;
const rules = ruleCatalogue([
  defineRule({ id: "AAA-001", severity: "warning", once: "code", ofSource: true, ...words, basis }),
  defineRule({ id: "AAA-002", severity: "warning", once: "code", ...words, basis }),
]);

type Rule = "AAA-001" | "AAA-002";
const finding = (rule: Rule, code: string, severity: Severity = "warning"): ReportedFinding => ({
  rule,
  severity,
  path: "",
  params: { code },
});

/** A file that is told of in two parts. */
function partsOf(file: string, codec: string, findings: readonly ReportedFinding[]): FilePart[] {
  const counts: Record<Rule, number> = { "AAA-001": 0, "AAA-002": 0 };
  const severities: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { rule, severity } of findings) {
    counts[rule as Rule] += 1;
    severities[severity] += 1;
  }
  const of = { file, standard: "mau@1", codec };
  return [
    { ...of, findings: findings.slice(0, 1) },
    {
      ...of,
      findings: findings.slice(1),
      outcome: {
        verdict: "pass",
        checked: { values: 1, rules: 2 },
        records: { pass: 1, fail: 0, error: 0, skipped: 0 },
        counts: { severities, rules: counts, unchecked: {} },
      },
    },
  ];
}

async function told(...files: FilePart[][]) {
  const seen: Record<string, { codes: unknown[]; counted: number }> = {};
  async function* all(): AsyncGenerator<FilePart> {
    yield* files.flat();
  }
  for await (const { file, findings, outcome } of tellSourceOnce(all(), rules)) {
    seen[file] ??= { codes: [], counted: 0 };
    const one = seen[file] as { codes: unknown[]; counted: number };
    one.codes.push(...findings.map(({ rule, params }) => `${rule} ${String(params.code)}`));
    if (outcome) {
      const { severities, rules: counts } = outcome.counts;
      one.counted = severities.error + severities.warning;
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(one.counted);
    }
  }
  return seen;
}

it("tells what is of the source in the first file alone, and counts it there alone", async () => {
  const one = [finding("AAA-001", "DT12"), finding("AAA-001", "DT13"), finding("AAA-002", "a")];
  const two = [finding("AAA-001", "DT12"), finding("AAA-002", "a"), finding("AAA-001", "DT11")];
  expect(await told(partsOf("1", "x", one), partsOf("2", "x", two), partsOf("3", "y", two))).toEqual({
    1: { codes: ["AAA-001 DT12", "AAA-001 DT13", "AAA-002 a"], counted: 3 },
    2: { codes: ["AAA-002 a", "AAA-001 DT11"], counted: 2 },
    3: { codes: ["AAA-001 DT12", "AAA-002 a", "AAA-001 DT11"], counted: 3 },
  });
});

it("keeps errors, and what does not count, in every file", async () => {
  const failing = [finding("AAA-001", "DT12", "error")];
  const put = [{ ...finding("AAA-001", "DT12"), suppressed: { by: "baseline" as const } }];
  const seen = await told(partsOf("1", "x", failing), partsOf("2", "x", failing), partsOf("3", "x", put));
  expect(Object.values(seen).map(({ codes }) => codes.length)).toEqual([1, 1, 1]);
});
