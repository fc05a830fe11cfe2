import type { Dossier, ProgressStep } from "../schema.js";
import type { DossierFormat } from "./dossier-format.js";

/** A dossier as the model has it. */
export const canonicalDossiers: DossierFormat<Dossier> = {
  id: "json",
  title: { vi: "Hồ sơ chuẩn hóa (JSON, NDJSON)", en: "Canonical dossier (JSON, NDJSON)" },
  required: ["code"],
};

/** A step as the model has it. */
export const canonicalSteps: DossierFormat<ProgressStep> = {
  id: "json",
  title: { vi: "Tiến độ chuẩn hóa (JSON, NDJSON)", en: "Canonical step (JSON, NDJSON)" },
  required: ["dossierCode"],
};
