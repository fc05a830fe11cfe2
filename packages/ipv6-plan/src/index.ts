// The plan and its shape
export { PlanSchema } from "./schema.js";
export { canonicalPlan } from "./canonical.js";
export { ipv6PlanStandard } from "./standard.js";
export { allPlanRules as ipv6PlanRules } from "./rules/index.js";
export { invariants, planRules } from "./rules/catalogue.js";

// Examples
export { oneCommune } from "./examples/one-commune.js";
export { smallPlan } from "./examples/small-plan.js";

// A plan as a file
export { decodeYaml, parseYaml } from "./plan-file.js";
export { rewriteYaml, writeYaml } from "./yaml-writer.js";

// Work on plans
export { commonDepartments, profileLayouts, profileRoles } from "./verbs/profiles.js";
export { layOutPlan, newPlan } from "./verbs/new-plan.js";
export { addNode, addUnit, retire } from "./verbs/change-plan.js";
export { diffPlans } from "./verbs/diff-plans.js";
export { mergePlans } from "./verbs/merge-plans.js";
export { forecast } from "./verbs/forecast.js";
export { aclSize, routes, tradeOff } from "./verbs/trade-off.js";
export { explainAddress } from "./verbs/explain-address.js";

// Bits, levels and use
export { composed, placedFields, unitPrefix, valuesIn } from "./model/bit-fields.js";
export { planIndex, rootsOfUnit } from "./model/plan-index.js";
export { levelsOf } from "./model/levels.js";
export { usageOf } from "./model/usage.js";

// Exports, imports, and checks of texts that were exported
export { exportPlan, exportTargets } from "./exports/targets.js";
export { exportRules } from "./exports/export-rules.js";
export { importNetBox } from "./exports/netbox.js";
export { importPhpIpam } from "./exports/phpipam.js";
export { checkFrr } from "./exports/check-frr.js";
export { checkKea } from "./exports/check-kea.js";
export { checkRadvd } from "./exports/check-radvd.js";
export { checkReverseZone } from "./exports/check-reverse-zone.js";

// Drawings, and the plan as a document; the Word form is in the entry `@egov-vn/ipv6-plan/docx`
export { bitRulerSvg } from "./drawings/bit-ruler.js";
export { nibbleMapSvg } from "./drawings/nibble-map.js";
export { prefixTreeSvg } from "./drawings/prefix-tree.js";
export { mapOf, mapsOf, rulerOf, treeDrawing, treesOf } from "./drawings/from-plan.js";
export { planDocument } from "./document/plan-document.js";
export { documentHtml, drawingSvg } from "./document/html.js";
export { documentMarkdown } from "./document/markdown.js";

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
export type { NewPlanOptions, NewRoot, NewUnit, PlanOutline } from "./verbs/new-plan.js";
export type { AddedNode, AddedUnit, Author, Changed, Retiree } from "./verbs/change-plan.js";
export type { MovedNetwork, PlanDiff, PlanTable, RowChange } from "./verbs/diff-plans.js";
export type { Merged, MergeOptions } from "./verbs/merge-plans.js";
export type { Forecast } from "./verbs/forecast.js";
export type { RoleCost, TradeOff } from "./verbs/trade-off.js";
export type { ExplainedAddress, ExplainedField } from "./verbs/explain-address.js";
export type { FieldValues, PlacedField } from "./model/bit-fields.js";
export type { PlacedNode, PlacedRoot, PlanIndex } from "./model/plan-index.js";
export type { Level } from "./model/levels.js";
export type { Usage } from "./model/usage.js";
export type { Exported, ExportFile, ExportOptions } from "./exports/exported.js";
export type { ExportTarget } from "./exports/targets.js";
export type { ImportedNodes } from "./exports/netbox.js";
export type { BitRuler, RulerField } from "./drawings/bit-ruler.js";
export type { CellState, MapCell, NibbleMap } from "./drawings/nibble-map.js";
export type { PlanMap } from "./drawings/from-plan.js";
export type { PrefixTree, TreeLimits } from "./drawings/prefix-tree.js";
export type { Block, Column, Drawing, PlanDocument } from "./document/content.js";
export type { DocumentOptions } from "./document/plan-document.js";
