import { connectionRules } from "./connections.js";
import { dataCentreRules } from "./data-centres.js";
import { documentRules } from "./documents.js";
import type { ArchitectureRule } from "./judging.js";
import { linkRules } from "./links.js";
import { mappingRules } from "./mappings.js";
import { networkRules } from "./networks.js";
import { objectCellRules } from "./object-cells.js";
import { objectConsistencyRules } from "./object-consistency.js";
import { objectIdentityRules } from "./object-identity.js";
import { peopleRules } from "./people-and-money.js";
import { portalRules } from "./portals.js";
import { printedArithmeticRules } from "./printed-arithmetic.js";
import { printedFormRules } from "./printed-forms.js";
import { printedNameRules } from "./printed-names.js";
import { printedStatementRules } from "./printed-statements.js";
import { relationRowRules } from "./relation-rows.js";
import { securityRules } from "./security.js";
import { serviceRules } from "./services.js";
import { platformRules } from "./shared-platforms.js";
import { versionRules } from "./versions.js";
import { workRules } from "./work.js";

/** Every rule of an architecture, by id. */
export const architectureRules: readonly ArchitectureRule[] = [
  ...objectIdentityRules,
  ...objectCellRules,
  ...objectConsistencyRules,
  ...relationRowRules,
  ...connectionRules,
  ...linkRules,
  ...mappingRules,
  ...workRules,
  ...documentRules,
  ...platformRules,
  ...securityRules,
  ...networkRules,
  ...dataCentreRules,
  ...portalRules,
  ...serviceRules,
  ...peopleRules,
  ...printedArithmeticRules,
  ...printedFormRules,
  ...printedStatementRules,
  ...printedNameRules,
  ...versionRules,
].sort((left, right) => (left.id < right.id ? -1 : 1));
