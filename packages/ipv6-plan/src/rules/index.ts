import type { Rule } from "@egov-vn/core";
import type { Plan } from "../schema.js";
import { dhcpRules } from "./dhcp.js";
import { fieldRules } from "./fields.js";
import { leafRules } from "./leaves.js";
import { lifecycleRules } from "./lifecycle.js";
import { nestingRules } from "./nesting.js";
import { referenceRules } from "./references.js";
import { renumberRules } from "./renumbering.js";
import { rootRules } from "./roots.js";
import { routingRules } from "./routing.js";
import { textRules } from "./text.js";
import { transitionRules } from "./transition.js";
import { zoneRules } from "./zones.js";

/** Every rule of a plan, by id. */
export const allPlanRules: readonly Rule<Plan>[] = [
  ...textRules,
  ...nestingRules,
  ...fieldRules,
  ...leafRules,
  ...rootRules,
  ...zoneRules,
  ...routingRules,
  ...dhcpRules,
  ...lifecycleRules,
  ...renumberRules,
  ...transitionRules,
  ...referenceRules,
].sort((left, right) => (left.id < right.id ? -1 : 1));
