// Findings, rules and verdicts
export { defineRule, incompleteTexts, renderFinding, ruleCatalogue, toFinding } from "./rule.js";
export { checkingRules, firstOfAKind, limitRepeats, verdictOf } from "./report.js";
export { schemaRules } from "./schema-rules.js";
export { exampleExcerpt } from "./rule-example.js";
export {
  catalogueOf,
  checkDecoded,
  checkRules,
  checkSchema,
  placeFindings,
  reportOn,
  validateSource,
  withNames,
} from "./validate.js";

// Fields and failures
export { type Difference, differencesOf } from "./differences.js";
export { describeField, FieldTable, fieldAt, fieldsOf, joinNames } from "./field.js";
export { defineFailures, Failure, isFailure, reasonOf } from "./failure.js";
export { nearest, nearestName, unknownName } from "./nearest.js";
export { personalKindOfName } from "./personal-names.js";

// Standards and sources
export { rulesOf, standardName } from "./standard.js";
export { chunksOf, joinBytes, peek } from "./source.js";
export { ByteLines } from "./byte-lines.js";

// Law and time
export { citationText } from "./citation.js";
export { cite } from "./law/cite.js";
export {
  DURATION_UNITS,
  DurationSchema,
  durationText,
  isUnparsed,
  parseDurationText,
  parseDurationUnit,
  UnparsedSchema,
} from "./duration.js";
export {
  instantOf,
  isWithin,
  localDate,
  localDateAt,
  localDateTime,
  localDateTimeAt,
  parseLocalDate,
  TIME_ZONE,
  writeDay,
  writeTime,
} from "./local-time.js";
export { LocalDateSchema, LocalDateTimeSchema } from "./local-time-schema.js";

// JSON, on the wire and off it
export { jsonFault } from "./json/json-scan.js";
export { JsonText } from "./json/json-text.js";
export { JsonRecord, jsonRecord, jsonRecords, LARGEST_RECORD, lineRecord } from "./json/json-source.js";
export { jsonHead, parseBeginning } from "./json/json-head.js";
export { anything, field, flat, leaf, list, number, object, placeOfItem, text } from "./json/json-wire.js";
export { WireReading } from "./json/wire-reading.js";
export { decodeWire, jsonCodec, modelNames, namesAtTop } from "./json/json-codec.js";
export { proves } from "./json/wire-yield.js";
export { scalarSchema, textSchema } from "./json/wire-shape.js";
export type { WireListYield, WireObjectYield, WireYield } from "./json/wire-yield.js";
export { fitOfNames, topNames, wireNames } from "./json/wire-fields.js";
export { jsonKind, jsonRules } from "./json/json-rules.js";

// Figures that somebody printed
export { checkDeclaredFigures, figureRules, printedNumber } from "./declared-figures.js";

// Text and places
export { atPointer, fromPointer, toPointer } from "./json-pointer.js";
export { fieldText, fillTemplate, placeholdersOf } from "./language.js";
export { checkVietnameseText, fromTcvn3, fromVni, repairVietnameseText } from "./vietnamese-text.js";
export { foldVietnamese, toVietnameseTonePlacement } from "./vietnamese-spelling.js";

// Types
export type { ByteLine } from "./byte-lines.js";
export type { Citation } from "./citation.js";
export type { InstrumentKey } from "./law/generated/instrument-keys.js";
export type {
  DeclaredFigures,
  DeclaredPart,
  DeclaredShare,
  DeclaredTotal,
  FigureCheck,
  PrintedNumber,
} from "./declared-figures.js";
export type { Decoded } from "./decoded.js";
export type { Duration, DurationUnit, Unparsed } from "./duration.js";
export type { Extension, ExtensionHost, ExtensionOutput, ExtensionStream } from "./extension.js";
export type { FailureCatalogue, FailureParameters, PlaceholderOf } from "./failure.js";
export type { Field, FieldFacts, FieldName, FieldPath, PersonalKind } from "./field.js";
export type { Finding, RuleId, Severity, SourceSpan } from "./finding.js";
export type { InnerValue, JsonCodecParts, WireFormat } from "./json/json-codec.js";
export type { JsonExpectation, JsonFault } from "./json/json-scan.js";
export type { JsonHead } from "./json/json-head.js";
export type { JsonReading } from "./json/json-source.js";
export type { ObjectOptions, WireField, WireFields, WireGroup, WireFieldOptions } from "./json/json-wire.js";
export type { Wire, WireKey } from "./json/wire-reading.js";
export type {
  JsonSchema,
  LeafSchema,
  WireLeafShape,
  WireListShape,
  WireObjectShape,
  WireShape,
  WireShapeField,
} from "./json/wire-shape.js";
export type { WireName } from "./json/wire-fields.js";
export type { JsonPointer } from "./json-pointer.js";
export type { Bilingual, Language, Param, Params } from "./language.js";
export type { LocalDate, LocalDateTime, Period } from "./local-time.js";
export type { Checked, Report, Verdict } from "./report.js";
export type {
  Answer,
  Basis,
  CheckContext,
  CheckedRuleParts,
  Grading,
  RenderedFinding,
  Rule,
  RuleCatalogue,
  RuleExample,
  RuleInfo,
  RuleParts,
  Violation,
  Words,
} from "./rule.js";
export type { FormatWords, SchemaFailure, SchemaRules, SchemaWords } from "./schema-rules.js";
export type { Source } from "./source.js";
export type { Codec, Example, LineReader, Profile, ReadContext, Standard } from "./standard.js";
export type { SchemaOf, Validated } from "./validate.js";
export type { TextProblem, TextProblemKind } from "./vietnamese-text.js";
