import {
  defineRule,
  type Finding,
  type JsonPointer,
  jsonCodec,
  type LocalDate,
  type Profile,
  type Rule,
  type RuleInfo,
  type Standard,
  schemaRules,
} from "@egov-vn/core";
import { assessBy } from "./assess.js";
import { checkDeclared } from "./check-declared.js";
import { json, online, record } from "./examples/fragments.js";
import { serviceRecordExamples } from "./examples/records.js";
import { CIRCULAR_32_2017, DECREE_42_2022, DECREE_43_2011, DECREE_224_2026 } from "./law.js";
import { type ServiceRecord, ServiceRecordSchema } from "./record.js";
import { levelRules, SHAPE } from "./rules.js";
import { fullForm, level2011, proactiveLevel } from "./scales.js";
import { indexRules } from "./scoring/index-rules.js";

const failures = schemaRules("LVL", SHAPE, {
  examples: {
    required: () => ({ passing: record(undefined), failing: json({ declared: fullForm }) }),
    type: () => ({
      passing: record(undefined, online),
      failing: json({ serviceFeatures: { filing: { online: "có" } } }),
    }),
    tooSmall: () => ({
      passing: json({ code: "1.009999", serviceFeatures: {} }),
      failing: json({ code: "", serviceFeatures: {} }),
    }),
    value: () => ({
      passing: record(undefined, { publication: { reasons: ["technical-incident"] } }),
      failing: json({ serviceFeatures: { publication: { reasons: ["lười"] } } }),
    }),
    unknownKey: () => ({ passing: record(undefined), failing: json({ serviceFeatures: {}, mucDo: 4 }) }),
    union: () => ({
      passing: record(fullForm),
      failing: json({ declared: { scale: "level-2011", level: 5 }, serviceFeatures: {} }),
    }),
  },
});

const checked = new WeakMap<ServiceRecord, { readonly asOf: LocalDate; readonly findings: readonly Finding[] }>();

// Every rule asks for the same findings, and only for its own of them.
function findingsOf(record: ServiceRecord, asOf: LocalDate): readonly Finding[] {
  const known = checked.get(record);
  if (known?.asOf === asOf) return known.findings;
  const findings = checkDeclared(record.declared, record.serviceFeatures, asOf);
  checked.set(record, { asOf, findings });
  return findings;
}

const rules: readonly Rule<ServiceRecord>[] = Object.values(levelRules).map((info: RuleInfo) => ({
  ...info,
  *check(record, { asOf }) {
    for (const { rule: id, path, params } of findingsOf(record, asOf)) if (id === info.id) yield { path, params };
  },
}));

const emcRule = defineRule<ServiceRecord>({
  id: "LVL-040",
  severity: "warning",
  basis: {
    interoperability: ["EMC"],
    evidence: {
      vi: "Một hệ thống một cửa cấp tỉnh gửi EMC cả mức độ 3 và 4 là toàn trình.",
      en: "One provincial one-stop system sends EMC both level 3 and level 4 as toàn trình.",
    },
  },
  title: ["Sẽ được đếm là toàn trình dù không phải", "Will be counted as toàn trình, although it is not"],
  message: [
    "Mức độ {level} sẽ được gửi cho EMC là toàn trình, trong khi dịch vụ không phải toàn trình.",
    "Level {level} will be sent to EMC as toàn trình, while the service is not.",
  ],
  remedy: ["Gửi đúng hình thức cung cấp.", "Send the form it is provided in."],
  *check({ declared, serviceFeatures }, { asOf }) {
    if (typeof declared !== "object" || declared.scale !== "level-2011" || declared.level < 3) return;
    const { outcome } = assessBy("form-2022", serviceFeatures, asOf);
    const isPartial =
      outcome.kind === "contested" || (outcome.kind === "reached" && outcome.level.form !== "toan-trinh");
    const path: JsonPointer = "/declared/level";
    // Level 3 short of level 4 cannot be toàn trình.
    if (declared.level === 3 || isPartial) yield { path, params: { level: declared.level } };
  },
  example: () => ({ passing: record(proactiveLevel(1)), failing: record(level2011(3)) }),
});

const profiles: readonly Profile<ServiceRecord>[] = [
  {
    id: "emc-tracker",
    title: { vi: "Theo dõi sử dụng EMC", en: "EMC usage tracking" },
    evidence: {
      vi: "Cách một hệ thống một cửa cấp tỉnh quy đổi mức độ khi gửi EMC.",
      en: "How one provincial one-stop system turns levels into forms when it reports to EMC.",
    },
    rules: [emcRule],
  },
];

/** What services offer and the levels they are declared at, as JSON: an object, a list, or NDJSON. */
export const serviceFeaturesStandard: Standard<ServiceRecord> = {
  id: "service-features",
  edition: "nd-224-2026",
  title: { vi: "Khả năng và mức độ dịch vụ công trực tuyến", en: "Features and levels of online services" },
  legalBasis: [DECREE_43_2011, CIRCULAR_32_2017, DECREE_42_2022, DECREE_224_2026],
  validity: { from: "2011-10-01" },
  schema: ServiceRecordSchema,
  codecs: [
    jsonCodec<ServiceRecord>({
      id: "json",
      title: { vi: "Khả năng dịch vụ JSON", en: "Service features as JSON" },
      standard: () => serviceFeaturesStandard,
      required: ["serviceFeatures"],
      fewestNames: 1,
    }),
  ],
  rules,
  readerRules: [...failures.rules, ...Object.values(indexRules)],
  schemaFinding: (issue, value) => failures.finding(issue, value),
  profiles,
  examples: serviceRecordExamples,
};
