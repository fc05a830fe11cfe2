import type { Dossier, ProgressStep } from "../schema.js";
import type { ExampledRule } from "./build.js";
import { declaredRules } from "./declared.js";
import { identifierRules } from "./identifiers.js";
import { paperRules } from "./papers.js";
import { partyRules } from "./parties.js";
import { formatRules, stepFormatRules } from "./peers.js";
import { stepRules } from "./progress.js";
import { statusRules } from "./status.js";
import { timeRules } from "./times.js";

/** Every rule on a dossier, by id. */
export const dossierRules: readonly ExampledRule<Dossier>[] = [
  ...formatRules,
  ...identifierRules,
  ...timeRules,
  ...statusRules,
  ...paperRules,
  ...partyRules,
  ...declaredRules,
].sort((left, right) => left.id.localeCompare(right.id));

/** Every rule on a step of processing, by id. */
export const progressRules: readonly ExampledRule<ProgressStep>[] = [...stepRules, ...stepFormatRules].sort(
  (left, right) => left.id.localeCompare(right.id),
);
