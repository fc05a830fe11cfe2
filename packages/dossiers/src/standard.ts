import { type Basis, type Citation, cite, type Rule, type Standard, schemaRules } from "@egov-vn/core";
import { codecOf, type DossierFormat } from "./codec/dossier-format.js";
import { dossierFormats, progressFormats } from "./codec/formats.js";
import { needProfiles, needRules } from "./codec/needs.js";
import { dossierExamples, progressExamples } from "./examples/canonical.js";
import { changedCanonical } from "./examples/wire.js";
import { dossierRules, progressRules } from "./rules/index.js";
import { readerRules } from "./rules/reader.js";
import { type Dossier, DossierSchema, FORMATS, type ProgressStep, ProgressStepSchema } from "./schema.js";
import { stateRules } from "./state/rules.js";

const legalBasis: readonly Citation[] = [
  cite("nd-118-2025"),
  cite("tt-03-2025-vpcp"),
  cite("nd-61-2018"),
  cite("tt-01-2018-vpcp"),
];

const schemaBasis: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Mô hình hồ sơ chuẩn hóa của thư viện này; mỗi khuôn dạng truyền được đọc về cùng mô hình.",
    en: "The canonical dossier of this library; every wire format is read into it.",
  },
};

const failures = schemaRules("DOS", schemaBasis, {
  formats: FORMATS,
  examples: {
    required: changedCanonical({ statusAtSource: { code: "1" } }),
    type: changedCanonical({ subject: 1 }),
    tooSmall: changedCanonical({ fees: [] }),
    format: changedCanonical({ subject: " thừa khoảng trắng " }),
    value: changedCanonical({ statusAtSource: { system: "khác" } }),
    unknownKey: changedCanonical({ chuHoSo: "NGUYỄN VĂN MẪU" }),
    union: changedCanonical({ hasDigitisedComponents: {} }),
  },
});

const byId = <T>(rules: readonly Rule<T>[]): Rule<T>[] =>
  [...rules].sort((left, right) => left.id.localeCompare(right.id));

/**
 * Makes the standard of dossiers out of the formats in which they are read and written.
 *
 * @example
 * dossierStandardOf([...dossierFormats, ours]).codecs.at(-1)?.id // => "so-mau"
 */
export function dossierStandardOf(formats: readonly DossierFormat<Dossier>[]): Standard<Dossier> {
  const standard: Standard<Dossier> = {
    id: "dossier",
    edition: "2018",
    title: { vi: "Hồ sơ thủ tục hành chính một cửa", en: "One-stop dossiers" },
    legalBasis,
    validity: { from: "2019-01-06" },
    schema: DossierSchema,
    codecs: formats.map((format) => codecOf(format, () => standard)),
    rules: byId([...needRules(formats), ...dossierRules]),
    readerRules: [...Object.values(readerRules), ...failures.rules, ...Object.values(stateRules)],
    schemaFinding: failures.finding,
    profiles: needProfiles(formats),
    examples: dossierExamples,
  };
  return standard;
}

/** The same of steps of processing. */
export function progressStandardOf(formats: readonly DossierFormat<ProgressStep>[]): Standard<ProgressStep> {
  const standard: Standard<ProgressStep> = {
    id: "dossier-progress",
    edition: "2018",
    title: { vi: "Tiến độ xử lý hồ sơ một cửa", en: "Progress of one-stop dossiers" },
    legalBasis,
    validity: { from: "2019-01-06" },
    schema: ProgressStepSchema,
    codecs: formats.map((format) => codecOf(format, () => standard)),
    rules: byId([...needRules(formats), ...progressRules]),
    readerRules: [...Object.values(readerRules), ...failures.rules],
    schemaFinding: failures.finding,
    profiles: needProfiles(formats),
    examples: progressExamples,
  };
  return standard;
}

/**
 * One-stop dossiers. Read from the national portal's `DongBoHoSoMC`, the ministries' adapter, the older LGSP document,
 * iGate's lists and the canonical JSON; written in all of them but iGate's.
 *
 * @example
 * for await (const { report } of validateSource(dossierStandard, dossierStandard.codecs[0]!, bytes, { asOf: "2026-03-05" }))
 *   console.log(report.verdict);
 */
export const dossierStandard: Standard<Dossier> = dossierStandardOf(dossierFormats);

/**
 * Steps of processing: `CapNhatTienDoHoSoMC`, the older LGSP's `DocumentTraces`, canonical JSON. A standard of its own: a
 * step is an event that is only ever added. A service of its own sends it, and other rules than the dossier's check it.
 */
export const progressStandard: Standard<ProgressStep> = progressStandardOf(progressFormats);
