// The plan and its shape; further entries: `@egov-vn/ipv6-plan/exports` for what other systems take and give,
// `@egov-vn/ipv6-plan/document` for the plan as a document and its drawings, `@egov-vn/ipv6-plan/docx` for its Word form
export {
  AddressTextSchema,
  AnnouncementSchema,
  AsnSchema,
  AssignedSchema,
  ChangeSchema,
  DelegationSchema,
  DhcpSchema,
  DnsSchema,
  FieldSchema,
  FieldValueSchema,
  FilterSchema,
  GrowthSchema,
  LayoutSchema,
  MoveSchema,
  NodeSchema,
  PlanBasisSchema,
  PlanSchema,
  PolicySchema,
  PoolSchema,
  PrefixTextSchema,
  RangeSchema,
  RealmSchema,
  RegistrySchema,
  RenumberSchema,
  RetiredSchema,
  ReviewSchema,
  RoleSchema,
  RootSchema,
  RoutingSchema,
  SiteSchema,
  StageSchema,
  UnitSchema,
  ZoneSchema,
} from "./schema.js";
export { canonicalPlan } from "./canonical.js";
export { ipv6PlanStandard } from "./standard.js";
export { invariants, allPlanRules as ipv6PlanRules } from "./rules/index.js";

// Examples
export { oneCommune } from "./examples/one-commune.js";
export { smallPlan } from "./examples/small-plan.js";

// A plan as a file
export { decodeYaml, parseYaml } from "./plan-file.js";
export { rewriteYaml, writeYaml } from "./yaml-writer.js";

// Work on plans
export { commonDepartments, profileLayouts, profileRoles } from "./verbs/profiles.js";
export { layOutPlan } from "./verbs/lay-out-plan.js";
export { newPlan } from "./verbs/new-plan.js";
export { addNode, addUnit, retire } from "./verbs/change-plan.js";
export { diffPlans } from "./verbs/diff-plans.js";
export { mergePlans } from "./verbs/merge-plans.js";
export { communeSuccessors } from "./verbs/commune-successors.js";
export { forecast } from "./verbs/forecast.js";
export { aclSize, routes, tradeOff } from "./verbs/trade-off.js";
export { explainAddress } from "./verbs/explain-address.js";

// Bits, levels and use
export { composePrefix, placedFields, unitPrefix, valuesIn } from "./model/bit-fields.js";
export { planIndex, rootsOfUnit } from "./model/plan-index.js";
export { levelsOf } from "./model/levels.js";
export { usageOf } from "./model/usage.js";

// Addresses: more of them in the entry `@egov-vn/ipv6-plan/addresses`
export { Address } from "./address/address.js";
export { Prefix } from "./address/prefix.js";
export { PrefixSet } from "./address/prefix-set.js";
export { readAddress, readPrefix } from "./address/read-prefix.js";

// Types
export type {
  Announcement,
  Assigned,
  Change,
  Delegation,
  Dhcp,
  Dns,
  Field,
  FieldValue,
  Filter,
  Growth,
  Layout,
  Move,
  Node,
  Plan,
  PlanBasis,
  Policy,
  Pool,
  Range,
  Realm,
  Registry,
  Renumber,
  Retired,
  Review,
  Role,
  Root,
  Routing,
  Site,
  Stage,
  Unit,
  Zone,
} from "./schema.js";
export type { DepartmentName, ProfileId } from "./verbs/profiles.js";
export type { NewRoot, NewUnit, PlanOutline } from "./verbs/lay-out-plan.js";
export type { NewPlanOptions } from "./verbs/new-plan.js";
export type { AddedNode, AddedUnit, Author, Changed, Retiree } from "./verbs/change-plan.js";
export type { MovedNetwork, PlanDiff, PlanTable, RowChange } from "./verbs/diff-plans.js";
export type { Merged, MergeOptions, SuccessorUnit } from "./verbs/merge-plans.js";
export type { Forecast } from "./verbs/forecast.js";
export type { RoleCost, TradeOff } from "./verbs/trade-off.js";
export type { ExplainedAddress, ExplainedField } from "./verbs/explain-address.js";
export type { FieldValues, PlacedField } from "./model/bit-fields.js";
export type { PlacedNode, PlacedRoot, PlanIndex } from "./model/plan-index.js";
export type { Level } from "./model/levels.js";
export type { Usage } from "./model/usage.js";
