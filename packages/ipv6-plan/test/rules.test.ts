import {
  type Codec,
  catalogueOf,
  type Finding,
  fieldsOf,
  incompleteTexts,
  renderFinding,
  rulesOf,
  validateSource,
} from "@egov-vn/core";
import { describe, expect, test } from "vitest";
import { smallPlan } from "../src/examples/small-plan.js";
import { decodeYaml } from "../src/plan-file.js";
import { allPlanRules, invariants } from "../src/rules/index.js";
import type { Plan } from "../src/schema.js";
import { ipv6PlanStandard } from "../src/standard.js";
import { writeYaml } from "../src/yaml-writer.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const [yaml, json] = ipv6PlanStandard.codecs as [Codec<Plan>, Codec<Plan>];

async function findings(source: Uint8Array, codec = yaml): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for await (const { report } of validateSource(ipv6PlanStandard, codec, source, { asOf: "2026-03-05" })) {
    found.push(...report.findings);
  }
  return found;
}

const ruleIds = (found: readonly Finding[]): string[] => found.map(({ rule }) => rule);
/** Rules of plans and their files; those of exports are tried where exports are. */
const own = rulesOf(ipv6PlanStandard).filter(({ id }) => id.startsWith("IPV-"));

describe("the rules of a plan", () => {
  test("every invariant P01 to P22 has its rule, and texts are complete", () => {
    expect(Object.keys(invariants)).toEqual(Array.from({ length: 22 }, (_, n) => `P${String(n + 1).padStart(2, "0")}`));
    const titles = new Map(allPlanRules.map(({ id, title }) => [id, title.vi]));
    for (const [number, ids] of Object.entries(invariants)) {
      for (const id of ids) expect(titles.get(id)?.startsWith(number), id).toBe(true);
    }
    expect(incompleteTexts(rulesOf(ipv6PlanStandard))).toEqual([]);
  });

  test("have examples, but for those that only bytes or size can show", () => {
    expect(own.filter(({ example }) => !example).map(({ id }) => id)).toEqual(["IPV-102", "IPV-104"]);
  });

  test.each(own.flatMap(({ id, example }) => (example ? [[id, example] as const] : [])))(
    "%s: its passing example keeps all rules, its failing example breaks it",
    async (id, example) => {
      const { passing, failing } = example();
      expect(await findings(bytes(passing))).toEqual([]);
      expect(ruleIds(await findings(bytes(failing)))).toContain(id);
    },
  );

  test("the example plan has no finding", async () => {
    expect(await findings(bytes(writeYaml(smallPlan)))).toEqual([]);
  });
});

describe("the names in messages", () => {
  const catalogue = catalogueOf(ipv6PlanStandard);
  /** Keys of the model that could not stand in a sentence by chance. */
  const keys = Array.from(fieldsOf(ipv6PlanStandard), ({ key }) => key).filter((key) => /[a-z][A-Z]/.test(key));

  test.each(own.flatMap(({ id, example }) => (example ? [[id, example] as const] : [])))(
    "%s: no text spells a key but in the name of a field",
    async (_id, example) => {
      const text = example().failing;
      const decoded = decodeYaml(ipv6PlanStandard, bytes(text), {});
      const written = decoded.value ? [await findings(bytes(JSON.stringify(decoded.value)), json)] : [];
      for (const found of [await findings(bytes(text)), ...written]) {
        for (const finding of found) {
          const bare = { ...finding, field: { field: "", name: "…" }, params: withoutNames(finding.params) };
          for (const language of ["vi", "en"] as const) {
            const { message, remedy } = renderFinding(bare, catalogue, language);
            for (const key of keys) expect(`${message} ${remedy}`).not.toMatch(new RegExp(`\\b${key}\\b`));
            expect(`${message} ${remedy}`).not.toMatch(/\{[a-z]+\}|\/(?:nodes|units|roots)\//i);
          }
        }
      }
    },
  );

  /** The fields that parameters name are names of the user's file, whatever they are. */
  function withoutNames(params: Finding["params"]): Finding["params"] {
    return Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        typeof value === "object" && "field" in value ? { field: "", name: "…" } : value,
      ]),
    );
  }

  test("are those of the user's file, with the titles", async () => {
    const text = writeYaml(smallPlan).replace("prefix: 3fff:40:4:4001::/64", "prefix: 3FFF:40:4:4001::/64");
    const [finding] = (await findings(bytes(text))) as [Finding];
    expect(renderFinding(finding, catalogue, "vi").message).toBe(
      "nodes[18].prefix (Khối địa chỉ) ghi “3FFF:40:4:4001::/64”: có chữ hoa.",
    );
    const unknown = writeYaml(smallPlan).replace("vlan: 19", "vlam: 19");
    const [strange] = (await findings(bytes(unknown))) as [Finding];
    expect([strange.rule, strange.path]).toEqual(["IPV-907", "/roles/3/vlam"]);
    expect(renderFinding(strange, catalogue, "vi").message).toBe(
      "Tiêu chuẩn không có trường roles[3].vlam. Tên gần nhất là “vlan”.",
    );
  });
});
