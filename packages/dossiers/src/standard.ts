import { type Basis, type Citation, type RuleExample, type RuleInfo, type Standard, schemaRules } from "@egov-vn/core";
import { dossierCodecs, progressCodecs } from "./codec/codecs.js";
import { dossierExamples, progressExamples } from "./examples/canonical.js";
import { readerExamples } from "./examples/reader.js";
import type { ExampledRule } from "./rules/build.js";
import { dossierRules, progressRules } from "./rules/index.js";
import { dossierProfiles, peerRules } from "./rules/peers.js";
import { readerRules } from "./rules/reader.js";
import { type Dossier, DossierSchema, FORMATS, type ProgressStep, ProgressStepSchema } from "./schema.js";
import { stateRuleExamples, stateRules } from "./state/rules.js";

const legalBasis: readonly Citation[] = [
  { instrument: "Nghị định 61/2018/NĐ-CP", repealed: "2025-07-01" },
  { instrument: "Thông tư 01/2018/TT-VPCP", inForce: "2019-01-06" },
];

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Mô hình hồ sơ chuẩn hóa của thư viện này; mỗi khuôn dạng truyền được đọc về cùng mô hình.",
    en: "The canonical dossier of this library; every wire format is read into it.",
  },
};

const dossierFailures = schemaRules("DOS", schemaBasis, { formats: FORMATS });
const stepFailures = dossierFailures;

const examplesOf = (rules: readonly ExampledRule<never>[]): Record<string, RuleExample> =>
  Object.fromEntries(rules.map(({ id, examples }) => [id, examples]));

const reported: readonly RuleInfo[] = Object.values(readerRules);

/**
 * One-stop dossiers. Read from the national portal's `DongBoHoSoMC`, the ministries' adapter, the older LGSP document,
 * iGate's lists and the canonical JSON; written in all of them but iGate's.
 *
 * @example
 * for await (const { report } of validateSource(dossierStandard, dossierStandard.codecs[1], file.stream(), { asOf })) …
 */
export const dossierStandard: Standard<Dossier> = {
  id: "dossier",
  edition: "2018",
  title: { vi: "Hồ sơ thủ tục hành chính một cửa", en: "One-stop dossiers" },
  legalBasis,
  validity: { from: "2019-01-06" },
  schema: DossierSchema,
  codecs: dossierCodecs(() => dossierStandard),
  rules: dossierRules,
  readerRules: [...reported, ...dossierFailures.rules, ...Object.values(stateRules)],
  schemaFinding: dossierFailures.finding,
  profiles: dossierProfiles,
  examples: dossierExamples,
  ruleExamples: {
    ...readerExamples,
    ...stateRuleExamples,
    ...examplesOf(dossierRules as readonly ExampledRule<never>[]),
    ...examplesOf(Object.values(peerRules) as readonly ExampledRule<never>[]),
  },
};

/**
 * Steps of processing: `CapNhatTienDoHoSoMC`, the older LGSP's `DocumentTraces`, canonical JSON. A standard of its own: a
 * step is an event that is only ever added, sent by a service of its own, and held to other rules than the dossier.
 */
export const progressStandard: Standard<ProgressStep> = {
  id: "dossier-progress",
  edition: "2018",
  title: { vi: "Tiến độ xử lý hồ sơ một cửa", en: "Progress of one-stop dossiers" },
  legalBasis,
  validity: { from: "2019-01-06" },
  schema: ProgressStepSchema,
  codecs: progressCodecs(() => progressStandard),
  rules: progressRules,
  readerRules: [...reported, ...stepFailures.rules],
  schemaFinding: stepFailures.finding,
  profiles: [],
  examples: progressExamples,
  ruleExamples: { ...readerExamples, ...examplesOf(progressRules as readonly ExampledRule<never>[]) },
};
