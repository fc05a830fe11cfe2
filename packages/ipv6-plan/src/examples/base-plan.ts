import type { RuleExample } from "@egov-vn/core";
import type { Node, Plan } from "../schema.js";
import { writeYaml } from "../yaml-writer.js";
import { smallPlan } from "./small-plan.js";

const [realm] = smallPlan.realms as [Plan["realms"][number]];
const [root] = smallPlan.roots as [Plan["roots"][number]];
const [layout] = smallPlan.layouts as [Plan["layouts"][number]];

/** The one network of the base. */
export const LAN: Node = { prefix: "3fff:40:4:8001::/64", kind: "lan", unit: "xa-a", role: "staff", vlan: 11 };
/** Its one unit. */
export const UNIT: Plan["units"][number] = {
  id: "xa-a",
  code: "99001",
  name: "Xã Ví Dụ A",
  kind: "commune",
  tier: 4,
  index: 0x80,
  since: "2026-01-15",
};
/** Its one root and that root's layout. */
export { layout as LAYOUT, root as ROOT };

/** As little of a plan as keeps every rule. */
export const basePlan: Plan = {
  id: "vi-du",
  version: 1,
  title: "Quy hoạch ví dụ",
  owner: "Tỉnh Ví Dụ",
  date: "2026-01-15",
  realms: [realm],
  roots: [root],
  layouts: [layout],
  roles: [
    { id: "staff", title: "Cán bộ", subnet: 1, zone: "staff", vlan: 11, requiredFor: ["commune"] },
    { id: "management", title: "Quản trị", subnet: 0, zone: "management" },
  ],
  units: [UNIT],
  nodes: [LAN],
};

/** Changes the one network of the base. */
export const lan = (changes: Partial<Node>): Partial<Plan> => ({ nodes: [{ ...LAN, ...changes }] });
/** Adds nodes to the base. */
export const nodes = (...more: Node[]): Partial<Plan> => ({ nodes: [LAN, ...more] });

const yaml = (changes: Partial<Plan> = {}): string => writeYaml({ ...basePlan, ...changes });

/** Makes the example of a rule that the base keeps and its changed form breaks; both are written when somebody asks. */
export const planExample = (changes: Partial<Plan>) => (): RuleExample => ({ passing: yaml(), failing: yaml(changes) });

/** Makes the example of a rule that is broken by how the base is written. */
export const yamlExample = (broken: (text: string) => string) => (): RuleExample => ({
  passing: yaml(),
  failing: broken(yaml()),
});
