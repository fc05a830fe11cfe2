import { type Finding, incompleteTexts, type RuleId, renderFinding, ruleCatalogue, schemaRules } from "@egov-vn/core";
import { expect, it } from "vitest";
import * as z from "zod";
import { callRules, explain } from "./rules.js";
import { schemaFindings } from "./runtime/schema-findings.js";

const catalogue = ruleCatalogue(callRules);

it("has words for every rule, in both languages", () => {
  expect(incompleteTexts(callRules)).toEqual([]);
});

const schema = z.strictObject({
  required: z.string(),
  type: z.string(),
  tooSmall: z.string().min(3),
  tooBig: z.array(z.string()).max(1),
  format: z.string().regex(/^\d+$/),
  value: z.enum(["a", "b"]),
  union: z.union([z.object({ a: z.string() }), z.object({ b: z.string() })]),
  multipleOf: z.number().multipleOf(5),
  custom: z.string().refine(() => false, "never"),
});
const value = {
  type: 1,
  tooSmall: "a",
  tooBig: ["a", "b"],
  format: "x",
  value: "c",
  union: {},
  multipleOf: 7,
  custom: "",
  extra: 1,
};

it("numbers what a schema says as core does, which has the words", () => {
  const core = schemaRules("CAL", { interoperability: ["x"], evidence: { vi: "a", en: "b" } });
  const issues = schema.safeParse(value).error?.issues ?? [];
  expect(issues).toHaveLength(10);
  const ours = schemaFindings(schema, value, "", false).map(({ rule }) => rule);
  expect(ours).toEqual(issues.map((issue) => core.finding(issue, value).rule.id));
  expect(new Set(ours).size).toBe(10);
});

it("gives every parameter that the words name", () => {
  const findings = schemaFindings(schema, value, "/body", false);
  for (const language of ["vi", "en"] as const) {
    for (const { message, remedy } of explain(findings, language)) expect(message + remedy).not.toMatch(/\{\w+\}/);
  }
  expect(explain(findings, "vi").map(({ message }) => message)).toContain("body.type phải là chuỗi, không phải số.");
  expect(explain(findings, "en").map(({ message }) => message)).toContain("body.required is missing.");
});

it("has each rule that the sources report", async () => {
  const { readdirSync, readFileSync } = await import("node:fs");
  const folder = new URL(".", import.meta.url);
  const reported = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes(".test.") && !/rules\.ts|generated/.test(name))
    .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(/CAL-\d{3}/g)].map(([id]) => id));
  expect(reported.length).toBeGreaterThan(0);
  for (const id of reported) if (id !== "CAL-911") expect(catalogue.has(id as RuleId), id).toBe(true);
  const finding: Finding = { rule: "CAL-001", severity: "error", path: "/docId", params: {} };
  expect(renderFinding(finding, catalogue, "vi").message).toContain("/docId");
});
