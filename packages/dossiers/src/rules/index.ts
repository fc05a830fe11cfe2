import type { Rule } from "@egov-vn/core";
import type { Dossier, ProgressStep } from "../schema.js";
import { declaredRules } from "./declared.js";
import { identifierRules } from "./identifiers.js";
import { paperRules } from "./papers.js";
import { partyRules } from "./parties.js";
import { stepRules } from "./progress.js";
import { statusRules } from "./status.js";
import { dossierTextRules, stepTextRules } from "./text.js";
import { stepTextLengthRules, textLengthRules } from "./text-length.js";
import { timeRules } from "./times.js";

/** The rules on a dossier of whatever format. */
export const dossierRules: readonly Rule<Dossier>[] = [
  ...identifierRules,
  ...timeRules,
  ...statusRules,
  ...paperRules,
  ...partyRules,
  ...declaredRules,
  ...dossierTextRules,
  ...textLengthRules,
];

/** The rules on a step of processing of whatever format. */
export const progressRules: readonly Rule<ProgressStep>[] = [...stepRules, ...stepTextRules, ...stepTextLengthRules];
