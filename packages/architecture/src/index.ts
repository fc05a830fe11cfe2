// The file and its shape
export { architectureStandard, standardOn } from "./standard.js";
export { ArchitectureSchema } from "./schema.js";
export { canonicalArchitecture, rewriteArchitecture, writeArchitecture } from "./yaml-writer.js";
export { parseYaml } from "@egov-vn/core/yaml";

// Judging it
export { assess, assessRule, VERDICT_WORDS } from "./assess.js";
export { architectureRules } from "./rules/index.js";

// Work on files
export { checklist } from "./verbs/checklist.js";
export { diffArchitectures } from "./verbs/diff-architectures.js";
export { gapList } from "./verbs/gap-list.js";
export { linkFindings } from "./verbs/linked-files.js";
export { migrate } from "./verbs/migrate.js";
export { newArchitecture, platformRecord } from "./verbs/new-architecture.js";
export { publicCopy } from "./verbs/public-copy.js";
export { digestOf } from "./model/digest.js";

// Tables
export {
  communeComponent,
  communeComponents,
  describedService,
  describedServices,
  frameworkOn,
  LAYERS,
  nationalFrameworks,
  nationalPlatforms,
  referenceBlock,
  referenceBlocks,
} from "./tables/tables.js";
export { VALUES, valueKey, valueWords } from "./tables/values.js";
export { TEMPLATE, TEMPLATE_EDITION } from "./template/template.js";

// Types
export type { Assessment, RuleVerdict } from "./assess.js";
export type { ArchitectureRule, RuleNumber } from "./rules/judging.js";
export type {
  Act,
  Architecture,
  ArchitectureObject,
  Claim,
  Coverage,
  DataCentre,
  Diagram,
  Figure,
  Gap,
  Goal,
  Mapping,
  Merger,
  Network,
  Pair,
  Relation,
  Statement,
  Task,
  Unit,
  UnitSet,
  Version,
} from "./schema.js";
export type {
  CommuneComponent,
  DescribedService,
  NationalFramework,
  NationalPlatform,
  ReferenceBlock,
} from "./tables/tables.js";
export type { ChecklistItem } from "./verbs/checklist.js";
export type { ArchitectureChange, ArchitectureDiff, ComparedTable } from "./verbs/diff-architectures.js";
export type { GapList, RoadmapStep } from "./verbs/gap-list.js";
export type { FileKind } from "./verbs/linked-files.js";
export type { MigrateOptions, Migrated } from "./verbs/migrate.js";
export type { NewArchitecture } from "./verbs/new-architecture.js";
export type { PublicCopy, PublicRemark } from "./verbs/public-copy.js";
export type { ValueList } from "./tables/values.js";
export type { SheetName, TemplateField } from "./template/template.js";
