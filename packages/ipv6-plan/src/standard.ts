import { type Basis, type Codec, jsonCodec, type Standard, schemaRules } from "@egov-vn/core";
import { canonicalPlan } from "./canonical.js";
import { oneCommune } from "./examples/one-commune.js";
import { ruleExamples } from "./examples/rule-examples.js";
import { exportRules } from "./exports/export-rules.js";
import { yamlCodec } from "./plan-file.js";
import { allPlanRules } from "./rules/index.js";
import { FORMATS, type Plan, PlanSchema } from "./schema.js";
import { yamlRules } from "./yaml-rules.js";

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng quy hoạch của gói này, công bố dưới dạng JSON Schema.",
    en: "The shape of this package's plans, published as JSON Schema.",
  },
};

const failures = schemaRules("IPV", schemaBasis, { formats: FORMATS });

/** Failures that the schema of plans can have. */
const POSSIBLE = new Set(["IPV-901", "IPV-902", "IPV-903", "IPV-904", "IPV-905", "IPV-906", "IPV-907"]);

const json: Codec<Plan> = jsonCodec<Plan>({
  id: "json",
  title: { vi: "Quy hoạch JSON", en: "JSON plan" },
  standard: () => ipv6PlanStandard,
  recognises: ({ keys }) => keys.has("realms") && (keys.has("roots") || keys.has("layouts")),
  document: (plan) => canonicalPlan(plan as Plan),
});

/**
 * The standard of a province's IPv6 addressing plan: read from YAML and JSON, checked by the invariants P01 to P22.
 *
 * @example
 * for await (const { report } of validateSource(ipv6PlanStandard, ipv6PlanStandard.codecs[0], bytes, { asOf: "2026-03-01" }))
 *   console.log(report.verdict, report.findings.length);
 */
export const ipv6PlanStandard: Standard<Plan> = {
  id: "ipv6-plan",
  edition: "1",
  title: { vi: "Quy hoạch địa chỉ IPv6", en: "IPv6 addressing plan" },
  legalBasis: [{ instrument: "Thông tư 19/2023/TT-BTTTT", inForce: "2024-03-01" }],
  validity: { from: "2024-03-01" },
  schema: PlanSchema as unknown as Standard<Plan>["schema"],
  codecs: [yamlCodec(() => ipv6PlanStandard), json],
  rules: allPlanRules,
  readerRules: [
    ...Object.values(yamlRules),
    ...failures.rules.filter(({ id }) => POSSIBLE.has(id)),
    ...Object.values(exportRules),
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
  get ruleExamples() {
    return ruleExamples();
  },
};
