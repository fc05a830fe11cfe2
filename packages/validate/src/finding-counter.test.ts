import { defineRule, type Finding, ruleCatalogue } from "@egov-vn/core";
import { expect, it } from "vitest";
import { FindingCounter } from "./finding-counter.js";

const words = { title: ["Một", "One"], message: ["Một", "One"], remedy: ["Sửa", "Correct"] } as const;
const basis = { interoperability: ["x"], evidence: { vi: "x", en: "y" } } as const;
const rules = ruleCatalogue([
  defineRule({ id: "AAA-001", severity: "error", ...words, basis }),
  defineRule({ id: "AAA-002", severity: "warning", once: "name", ...words, basis }),
]);
const finding = (rule: Finding["rule"], params: Finding["params"] = {}): Finding => {
  return { rule, severity: rule === "AAA-001" ? "error" : "warning", path: "", params };
};

it("counts all, lists a hundred of a rule, and says how many more there are", () => {
  const counter = new FindingCounter(rules);
  let listed = 0;
  for (let value = 0; value < 250; value += 1) {
    const findings = [finding("AAA-001")];
    counter.count(findings);
    listed += counter.toList(findings).length;
  }
  expect(listed).toBe(100);
  expect(counter.rest()).toMatchObject([{ rule: "EGV-004", params: { of: "AAA-001", count: 150 } }]);
  expect(counter.counts([]).severities).toEqual({ error: 250, warning: 0, info: 0 });
});

it("reports a rule once for each value of its parameter, also when several counters saw it", () => {
  const whole = new FindingCounter(rules);
  const listed: unknown[] = [];
  for (const part of [0, 1, 2]) {
    const counter = new FindingCounter(rules);
    const findings = ["TenLa", "KhacLa", `Rieng${part}`].flatMap((name) => [
      finding("AAA-002", { name }),
      finding("AAA-002", { name }),
    ]);
    counter.count(findings);
    const own = counter.toList(findings);
    expect(own).toHaveLength(3);
    whole.add(structuredClone(counter.numbers));
    listed.push(...whole.toList(own).map(({ params }) => params.name));
  }
  expect(listed).toEqual(["TenLa", "KhacLa", "Rieng0", "Rieng1", "Rieng2"]);
  expect(whole.rest()).toEqual([]);
  expect(whole.counts([])).toEqual({
    severities: { error: 0, warning: 5, info: 0 },
    rules: { "AAA-002": 5 },
    unchecked: {},
  });
});
