// Editions and sheets

export { type Classified, type ClassReading, classify } from "./classify.js";
export { checkSheet } from "./check-sheet.js";
// Reading and writing sheets
export { type Cell, cellAddress, type Grid } from "./codec/grid.js";
export { type ReadGrid, readGrid } from "./codec/read-grid.js";
export { type Reading, readNumber } from "./codec/read-number.js";
export type { Fit } from "./codec/headings.js";
export { type Choice, chooseEdition, editionOfSheet } from "./edition-choice.js";
export { parseEdition } from "./edition-file.js";
export {
  binhPhuoc2014,
  dti2020,
  dti2022,
  dti2025,
  editionById,
  editionOn,
  editions,
  ictIndex2016,
  ictIndex2022,
  mic2017,
  micAppendix1b,
} from "./editions/index.js";
export {
  type PublishedIndex,
  type PublishedPart,
  papiIndex,
  parIndex,
  pciIndex,
  publishedIndices,
} from "./editions/published-indices.js";
export { publishedMinistries, publishedProvinces } from "./editions/published-scores.js";
// The engine, step by step
export { aggregate, outrankingMatrix, type Siblings } from "./engine/aggregate.js";
export {
  codesAtLevel,
  correlations,
  criteriaOf,
  meanShift,
  type Removal,
  removeOne,
  type Standing,
  strengthsAndWeaknesses,
} from "./engine/audit.js";
export { type Contribution, contributions } from "./engine/contributions.js";
export { type ColumnMemory, type Evaluation, evaluate, evaluator, relativeSteps } from "./engine/evaluate.js";
export { type Filled, overTime, type Point } from "./engine/impute.js";
export { effectiveWeights, type Layout, layoutOf, weightsOf } from "./engine/layout.js";
export { isRelative, normalise, pointsFor, type Undefined } from "./engine/normalise.js";
export { ranksOf, ranksWithin } from "./engine/rank.js";
export { type Availability, screen } from "./engine/screen.js";
export {
  alternatives,
  bootstrapIndices,
  type Design,
  type Factor,
  type Interval,
  methodAt,
  noisyWeights,
  type Outputs,
  type Random,
  type RankRange,
  rankRange,
  type Sensitivity,
  type SobolIndex,
  seededRandom,
  sensitivity,
  sobolDesign,
  sobolIndices,
  winsorisations,
} from "./engine/sensitivity.js";
export { SOBOL_DIMENSIONS, sobolSequence } from "./engine/sobol-sequence.js";
export {
  type ColumnStatistics,
  type CorrelationKind,
  correlationOf,
  cronbachAlpha,
  statisticsOf,
} from "./engine/statistics.js";
export { selectUnits, type Table, tableOf, withChanges } from "./engine/table.js";
export { type Treated, transform, treat, winsorise } from "./engine/treat.js";
export {
  type Balanced,
  balanceWeights,
  type Components,
  principalComponents,
  principalWeights,
} from "./engine/weights.js";
// Examples
export { inventedAgencies, inventedAgencyRating } from "./examples/agencies.js";
export { bacGiang2018, inventedProvinces } from "./examples/provinces.js";
export {
  type Aggregation,
  AggregationSchema,
  type Imputation,
  ImputationSchema,
  type Method,
  MethodSchema,
  type Normalisation,
  NormalisationSchema,
  type Transform,
  TransformSchema,
  type Treatment,
  TreatmentSchema,
} from "./method.js";
// The questions officials ask
export { compareYears, type Shift } from "./questions/compare-years.js";
export { checkPublished } from "./questions/check-published.js";
export { type Check, chanceOfError, consistency } from "./questions/consistency.js";
export type { PublishedRow } from "./questions/published-row.js";
export type { Changes } from "./questions/counterfactual.js";
export { type CriterionStory, type Explanation, explain } from "./questions/explain.js";
export { type Plan, reach, type Step } from "./questions/reach.js";
export type { Bound } from "./questions/reach-search.js";
export { type Move, whatIf } from "./questions/what-if.js";
// Results
export { htmlReport, type ReportOptions } from "./report/html-report.js";
export { type ResultJson, resultCsv, resultJson } from "./report/result-grids.js";
export { ictIndexRules } from "./rules/all-rules.js";
export { answerRules, type HeldSheet } from "./rules/answer-rules.js";
export { indexRules } from "./rules/index-rules.js";
export { publishedRules } from "./rules/published-rules.js";
export { sheetRules } from "./rules/sheet-rules.js";
export {
  type Answer,
  AnswerSchema,
  type Confidence,
  ConfidenceSchema,
  type Criterion,
  CriterionSchema,
  type Edition,
  EditionSchema,
  type Group,
  GroupSchema,
  type IndexNode,
  isCriterion,
  type PointsRule,
  PointsRuleSchema,
  type RatingClass,
  RatingClassSchema,
  type Sheet,
  SheetSchema,
  type Unit,
  UnitSchema,
} from "./schema.js";
export { rank, type Scored, type ScoreOptions, score, scoreTable, type UnitScore } from "./score.js";
export { answerValue, applies, columnCodes, tableOfSheet } from "./sheet-table.js";
export { csvTemplate, formTemplate, ictIndexStandard, sheetStandard, sheetStandardOf } from "./standard.js";
