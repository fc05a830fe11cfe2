import {
  type Basis,
  type Codec,
  cite,
  jsonCodec,
  jsonHead,
  type LocalDate,
  type Standard,
  schemaRules,
} from "@egov-vn/core";
import { fitOfKeys, yamlCodec } from "@egov-vn/core/yaml";
import { baseArchitecture, yamlExample } from "./examples/base.js";
import { architectureRules } from "./rules/index.js";
import { judgedOn } from "./rules/judging.js";
import { FORMATS } from "./schema/titled.js";
import { type Architecture, ArchitectureSchema } from "./schema.js";
import { tableCodec, templateCodec } from "./template/codecs.js";
import { templateRules } from "./template/template-rules.js";
import { linkedFileRules } from "./verbs/linked-files.js";
import { yamlRules } from "./yaml-rules.js";
import { canonicalArchitecture, writeArchitecture } from "./yaml-writer.js";

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Khuôn dạng hồ sơ kiến trúc của gói này, công bố dưới dạng JSON Schema.",
    en: "The shape of this package's architectures, published as JSON Schema.",
  },
};

const failures = schemaRules("ARC", schemaBasis, {
  formats: FORMATS,
  examples: {
    required: yamlExample((text) => text.replace(/^issuer:.*\n/m, "")),
    type: yamlExample((text) => text.replace('version: "1.0"', "version: 1.0")),
    tooSmall: yamlExample((text) => text.replace("provinceName: Ví Dụ", 'provinceName: ""')),
    format: yamlExample((text) => text.replace("id: vi-du", "id: Ví Dụ")),
    value: yamlExample((text) => text.replace("lifeCycle: operating", "lifeCycle: running")),
    unknownKey: yamlExample((text) => text.replace("objects:", "objets: []\nobjects:")),
  },
});

/** Tables that an architecture has and other files seldom. */
const SIGNS: ReadonlySet<string> = new Set([
  "framework",
  "cutOff",
  "objects",
  "relations",
  "mappings",
  "gaps",
  "unitSets",
  "figures",
  "coverage",
  "statements",
]);
const standard = (): Standard<Architecture> => architectureStandard;

const json: Codec<Architecture> = {
  ...jsonCodec<Architecture>({
    id: "json",
    title: { vi: "Hồ sơ kiến trúc JSON", en: "JSON architecture" },
    standard,
    document: (file) => canonicalArchitecture(file as Architecture),
  }),
  recognises: (head) => fitOfKeys(Object.keys(jsonHead(head)?.document ?? {}), { signs: SIGNS, standard }),
};

/**
 * The standard of a province's digital architecture: read from YAML and JSON, judged by the rules A01 to M06 on the data
 * cut-off day of each file.
 *
 * @example
 * for await (const { report } of validateSource(architectureStandard, architectureStandard.codecs[0]!, bytes, { asOf: "2026-11-28" }))
 *   console.log(report.verdict, report.findings.length);
 */
export const architectureStandard: Standard<Architecture> = {
  id: "architecture",
  edition: "1",
  title: { vi: "Khung kiến trúc số cấp tỉnh", en: "Digital architecture of a province" },
  legalBasis: [cite("qd-1425-ttg-2026"), cite("nd-224-2026", "Điều 22")],
  validity: { from: "2015-04-30" },
  schema: ArchitectureSchema as unknown as Standard<Architecture>["schema"],
  codecs: [
    yamlCodec<Architecture>({
      title: { vi: "Hồ sơ kiến trúc YAML", en: "YAML architecture" },
      standard,
      rules: yamlRules,
      signs: SIGNS,
      write: writeArchitecture,
    }),
    json,
    templateCodec(standard),
    tableCodec(standard),
  ],
  rules: architectureRules,
  readerRules: [
    ...Object.values(yamlRules),
    ...Object.values(templateRules),
    ...Object.values(linkedFileRules),
    ...failures.rules,
  ],
  schemaFinding: (issue, value) => failures.finding(issue, value),
  profiles: [],
  examples: [
    {
      name: "two-systems",
      title: { vi: "Một tỉnh tưởng tượng, hai hệ thống", en: "An invented province, two systems" },
      value: baseArchitecture,
    },
  ],
};

/**
 * Returns the standard whose rules judge by the law and deadlines of a day; without one, each file by its own cut-off day.
 *
 * @example
 * standardOn("2027-02-01").rules.length // what would be wrong on that day?
 */
export function standardOn(day?: LocalDate): Standard<Architecture> {
  if (day === undefined) return architectureStandard;
  return { ...architectureStandard, rules: architectureRules.map((rule) => judgedOn(rule, day)) };
}
