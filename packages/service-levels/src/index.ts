// The four scales
export {
  bindsScale,
  form2022,
  fullForm,
  gradeOf,
  level2011,
  levelName,
  partialForm,
  proactiveLevel,
  scaleOn,
  scales,
} from "./scales.js";
export {
  Form2022Schema,
  Form2026Schema,
  Level2011Schema,
  PartialReasonSchema,
  ProactiveLevelSchema,
  ServiceLevelSchema,
} from "./scales.js";

// What a service offers, and what that makes of it
export { featureAt, featureFlags, ServiceFeaturesSchema } from "./features.js";
export { assess, assessBy, criteriaFor, scaleCriteria } from "./assess.js";

// Declared levels
export { DeclaredLevelSchema, levelNamed, readDeclared } from "./declared.js";
export { checkDeclared, outcomeText } from "./check-declared.js";

// From one scale to another
export { mapLevel } from "./map-level.js";
export { levelProfiles, readByProfile } from "./level-profiles.js";

// The statistics the law asks for
export { groupings, StatisticsGathering, statistics } from "./statistics/statistics.js";
export { measures } from "./statistics/measures.js";
export { proactiveAnswers, satisfactionGrades, yearToDate } from "./statistics/record.js";

// Scoring: Thông tư 01/2018/TT-VPCP and Quyết định 766/QĐ-TTg
export { DESK_SHARES, indicators } from "./scoring/indicators.js";
export {
  agencyClasses,
  averageScore,
  classifyAgency,
  classifyOfficial,
  officialClasses,
  scoreAgency,
  scoreDossier,
} from "./scoring/score.js";
export { groups766, Index766WireSchema, readIndex766, TOTAL_766, writeIndex766 } from "./scoring/index-766.js";

// The standard and its rules
export { ServiceRecordSchema } from "./record.js";
export { levelRules, serviceLevelRules } from "./rules.js";
export { indexRules } from "./scoring/index-rules.js";
export { serviceFeaturesStandard } from "./standard.js";
export { fullFeatures, serviceRecordExamples } from "./examples/records.js";

// Types
export type { Assessed, Assessment, CriterionResult, Missing, Outcome, Reading, Settled } from "./assess.js";
export type { Answer, Condition, Criterion, ReadingInfo, ScaleCriteria, Step } from "./criteria/criterion.js";
export type { DeclaredLevel, DeclaredReading } from "./declared.js";
export type { FeatureFlag, FeaturePath, ServiceFeatures } from "./features.js";
export type { LevelProfile } from "./level-profiles.js";
export type { Mapped } from "./map-level.js";
export type { ServiceRecord } from "./record.js";
export type {
  Form2022,
  Form2026,
  Level2011,
  LevelOf,
  PartialReason,
  ProactiveLevel,
  Scale,
  ServiceLevel,
} from "./scales.js";
export type { Group766, Index766, Index766Wire, Score766 } from "./scoring/index-766.js";
export type {
  AgenciesContacted,
  Attitude,
  Complaints,
  Contacts,
  DeskKind,
  DeskSettlement,
  Duration,
  Indicator,
  OnlineProvision,
  Points,
  Publication,
  Scored,
} from "./scoring/indicators.js";
export type {
  AgencyFacts,
  AgencyScore,
  DossierFacts,
  IndicatorName,
  IndicatorScore,
  ScoreClass,
} from "./scoring/score.js";
export type { Measure, MeasureInfo, MeasureTest } from "./statistics/measures.js";
export type { CaseRecord, ProactiveAnswer, Satisfaction, StatisticsPeriod } from "./statistics/record.js";
export type { Grouping, Measured, Statistics, StatisticsGroup } from "./statistics/statistics.js";
