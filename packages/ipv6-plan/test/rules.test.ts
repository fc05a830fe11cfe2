import { type Finding, incompleteTexts, rulesOf, validateSource } from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { smallPlan } from "../src/examples/small-plan.js";
import { invariants, planRules } from "../src/rules/catalogue.js";
import { ipv6PlanStandard } from "../src/standard.js";
import { writeYaml } from "../src/yaml-writer.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [yaml] = ipv6PlanStandard.codecs;

async function findings(source: Uint8Array): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const { report } of validateSource(ipv6PlanStandard, yaml as never, source, { asOf: "2026-03-05" })) {
    found.push(...report.findings);
  }
  return found;
}

/** Only bytes can break these two: the examples show what they are about. */
const OF_BYTES = new Set(["IPV-102", "IPV-104"]);

describe("the rules of a plan", () => {
  test("every invariant P01 to P22 has its rule, and texts are complete", () => {
    expect(Object.keys(invariants)).toEqual(Array.from({ length: 22 }, (_, n) => `P${String(n + 1).padStart(2, "0")}`));
    for (const [number, names] of Object.entries(invariants)) {
      for (const name of names) expect(planRules[name].title.vi.startsWith(number), name).toBe(true);
    }
    const own = rulesOf(ipv6PlanStandard).filter(({ id }) => id.startsWith("IPV-"));
    expect(incompleteTexts(own)).toEqual([]);
  });

  test("each rule's passing example keeps all rules, its failing example breaks it", async () => {
    let tried = 0;
    expect(Object.keys(ipv6PlanStandard.ruleExamples).sort()).toEqual(
      rulesOf(ipv6PlanStandard)
        .map(({ id }) => id as string)
        .sort(),
    );
    for (const [id, { passing, failing }] of Object.entries(ipv6PlanStandard.ruleExamples)) {
      // Examples of exports are no plans; they are tried beside the exports.
      if (id.startsWith("IPX-")) continue;
      expect(await findings(bytes(passing)), `${id} passing`).toEqual([]);
      if (OF_BYTES.has(id)) continue;
      expect(
        (await findings(bytes(failing))).map(({ rule }) => rule),
        `${id} failing`,
      ).toContain(id);
      tried += 1;
    }
    expect(tried).toBe(38);
  });

  test("the example plan has no finding", async () => {
    expect(await findings(bytes(writeYaml(smallPlan)))).toEqual([]);
  });
});
