import { type Basis, type Codec, cite, jsonCodec, jsonHead, type Standard, schemaRules } from "@egov-vn/core";
import { canonicalPlan } from "./canonical.js";
import { basePlan, LAYOUT, yamlExample } from "./examples/base-plan.js";
import { oneCommune } from "./examples/one-commune.js";
import { exportRules } from "./exports/export-rules.js";
import { fitOfPlan, yamlCodec } from "./plan-file.js";
import { allPlanRules } from "./rules/index.js";
import { FORMATS, type Plan, PlanSchema } from "./schema.js";
import { yamlRules } from "./yaml-rules.js";
import { writeYaml } from "./yaml-writer.js";

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng quy hoạch của gói này, công bố dưới dạng JSON Schema.",
    en: "The shape of this package's plans, published as JSON Schema.",
  },
};

const changed = (changes: Partial<Plan>) => yamlExample(() => writeYaml({ ...basePlan, ...changes }));

const failures = schemaRules("IPV", schemaBasis, {
  formats: FORMATS,
  examples: {
    required: yamlExample((text) => text.replace(/^owner:.*\n/m, "")),
    type: yamlExample((text) => text.replace('code: "99001"', "code: 99001")),
    tooSmall: changed({ version: 0 }),
    tooBig: changed({ layouts: [{ ...LAYOUT, rootLength: 65 }] }),
    format: changed({ id: "Ví dụ" }),
    value: yamlExample((text) => text.replace("source: doc", "source: ripe")),
    unknownKey: yamlExample((text) => text.replace("realms:", "relams: []\nrealms:")),
  },
});

const json: Codec<Plan> = {
  ...jsonCodec<Plan>({
    id: "json",
    title: { vi: "Quy hoạch JSON", en: "JSON plan" },
    standard: () => ipv6PlanStandard,
    document: (plan) => canonicalPlan(plan as Plan),
  }),
  recognises: (head) => fitOfPlan(Object.keys(jsonHead(head)?.document ?? {})),
};

/**
 * The standard of a province's IPv6 addressing plan: read from YAML and JSON, checked by the invariants P01 to P22.
 *
 * @example
 * for await (const { report } of validateSource(ipv6PlanStandard, ipv6PlanStandard.codecs[0]!, bytes, { asOf: "2026-03-01" }))
 *   console.log(report.verdict, report.findings.length);
 */
export const ipv6PlanStandard: Standard<Plan> = {
  id: "ipv6-plan",
  edition: "1",
  title: { vi: "Quy hoạch địa chỉ IPv6", en: "IPv6 addressing plan" },
  legalBasis: [cite("tt-06-2026-bkhcn", "Điều 7"), cite("tt-19-2023-btttt")],
  validity: { from: "2024-03-01" },
  schema: PlanSchema as unknown as Standard<Plan>["schema"],
  codecs: [yamlCodec(() => ipv6PlanStandard), json],
  rules: allPlanRules,
  readerRules: [
    ...Object.values(yamlRules),
    ...failures.rules,
    ...Object.values(exportRules).sort((left, right) => (left.id < right.id ? -1 : 1)),
  ],
  schemaFinding: (issue, value) => failures.finding(issue, value),
  profiles: [],
  examples: [
    {
      name: "one-commune",
      title: { vi: "Một xã tưởng tượng, một mạng", en: "One invented commune, one network" },
      value: oneCommune,
    },
  ],
};
