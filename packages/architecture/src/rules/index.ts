import { dataCentreRules } from "./data-centres.js";
import { documentRules } from "./documents.js";
import type { ArchitectureRule } from "./judging.js";
import { mappingRules } from "./mappings.js";
import { networkRules } from "./networks.js";
import { objectRules } from "./object-records.js";
import { peopleRules } from "./people-and-money.js";
import { printedFigureRules } from "./printed-figures.js";
import { printedWordRules } from "./printed-words.js";
import { relationRules } from "./relation-records.js";
import { securityRules } from "./security.js";
import { serviceRules } from "./services.js";
import { platformRules } from "./shared-platforms.js";
import { versionRules } from "./versions.js";
import { workRules } from "./work.js";

/** Every rule of an architecture, by id. */
export const architectureRules: readonly ArchitectureRule[] = [
  ...objectRules,
  ...relationRules,
  ...mappingRules,
  ...workRules,
  ...documentRules,
  ...platformRules,
  ...securityRules,
  ...networkRules,
  ...dataCentreRules,
  ...serviceRules,
  ...peopleRules,
  ...printedFigureRules,
  ...printedWordRules,
  ...versionRules,
].sort((left, right) => (left.id < right.id ? -1 : 1));
