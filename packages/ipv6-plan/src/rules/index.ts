import type { Rule, RuleId } from "@egov-vn/core";
import type { Plan } from "../schema.js";
import { dhcpRules } from "./dhcp.js";
import { drainingRules } from "./draining.js";
import { fieldRules } from "./fields.js";
import { leafRules } from "./leaves.js";
import { lifecycleRules } from "./lifecycle.js";
import { nestingRules } from "./nesting.js";
import { referenceRules } from "./references.js";
import { renumberRules } from "./renumbering.js";
import { rootRules } from "./roots.js";
import { routingRules } from "./routing.js";
import { serverRules } from "./servers.js";
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
  ...serverRules,
  ...drainingRules,
].sort((left, right) => (left.id < right.id ? -1 : 1));

/** The invariants of a plan, by their numbers, and the ids of the rules that hold them. */
export const invariants: Readonly<Record<`P${number}`, readonly RuleId[]>> = {
  P01: ["IPV-001"],
  P02: ["IPV-002"],
  P03: ["IPV-003"],
  P04: ["IPV-004"],
  P05: ["IPV-005"],
  P06: ["IPV-006"],
  P07: ["IPV-007"],
  P08: ["IPV-008", "IPV-027"],
  P09: ["IPV-009"],
  P10: ["IPV-010"],
  P11: ["IPV-011", "IPV-028"],
  P12: ["IPV-012"],
  P13: ["IPV-013"],
  P14: ["IPV-014"],
  P15: ["IPV-015"],
  P16: ["IPV-016"],
  P17: ["IPV-017"],
  P18: ["IPV-018"],
  P19: ["IPV-019"],
  P20: ["IPV-020"],
  P21: ["IPV-021"],
  P22: ["IPV-022"],
};
