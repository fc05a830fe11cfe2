// Code lists
export { province, provinceNamed, provinceOfAgency, provinceRows, provinces } from "./provinces.js";
export { agencies, agency, agencyGroups, agencyNamed, agencyRows } from "./agencies.js";
export { sector, sectorNamed, sectorRows } from "./sectors.js";
export { loadCommunes } from "./load-communes.js";
export { loadHistory } from "./load-history.js";
export { loadTerms } from "./load-terms.js";

// Questions in time
export { diff, diffableLists } from "./diff.js";
export { predecessors, successors } from "./successions.js";
export { onlyOne, requireCovered } from "./answer.js";
export { hasSingleSource, tableSource } from "./table.js";

// Identifiers of agencies, dossiers, procedures and documents
export { AgencyIdSchema, agencyId, toDecision20, toQcvn102 } from "./identifiers/agency-id.js";
export { DossierCodeSchema, dossierCode } from "./identifiers/dossier-code.js";
export { ProcedureCodeSchema, procedureCode } from "./identifiers/procedure-code.js";
export { SectorCodeSchema, sectorCode } from "./identifiers/sector-code.js";
export { ComponentCodeSchema, componentCode, ResultCodeSchema, resultCode } from "./identifiers/paper-codes.js";
export { DocumentIdSchema, documentId } from "./identifiers/document-id.js";

// Identifiers of persons and organisations
export {
  CitizenNumberSchema,
  citizenNumber,
  HealthCardNumberSchema,
  healthCardNumber,
  OldIdNumberSchema,
  oldIdNumber,
  SocialInsuranceNumberSchema,
  socialInsuranceNumber,
} from "./identifiers/personal-numbers.js";
export { BudgetUnitCodeSchema, budgetUnitCode, TaxCodeSchema, taxCheckDigit, taxCode } from "./identifiers/tax-code.js";
export { reveal } from "./identifiers/redacted.js";

// Any identifier
export { identifierRules, identifiers, identify } from "./identifiers/identify.js";

// Types
export type { Agency, AgencyGroup } from "./agencies.js";
export type { Answer, AsOf, CoveredRows, Listing, OutsideCoverage } from "./answer.js";
export type { DiffableLists, ListDiff } from "./diff.js";
export type { FollowedStep, Following, Lost, Reached, Tracing } from "./following.js";
export type { CommuneQuestions } from "./load-communes.js";
export type { HistoryQuestions } from "./load-history.js";
export type { Province } from "./provinces.js";
export type {
  Certainty,
  NoAnswer,
  Origin,
  Relation,
  Succession,
  SuccessionDetail,
  SuccessionLink,
} from "./succession.js";
export type { Confidence, Listed, SourceId, TableSource } from "./table.js";
export type { TermQuestions } from "./load-terms.js";
export type { Sector } from "./sectors.js";
export type { AgencyId, AgencyIdParts, ConvertedAgencyId } from "./identifiers/agency-id.js";
export type { DocumentId, DocumentIdParts } from "./identifiers/document-id.js";
export type { DossierCode, DossierCodeParts } from "./identifiers/dossier-code.js";
export type {
  Explanation,
  Identifier,
  IdentifierExample,
  IdentifierOptions,
  IdentifierPart,
  IdentifierReading,
  IdentifierRule,
  ShownRule,
} from "./identifiers/family.js";
export type { AnyIdentifier } from "./identifiers/identify.js";
export type { ComponentCode, PaperCodeParts, ResultCode } from "./identifiers/paper-codes.js";
export type {
  CitizenNumber,
  CitizenNumberParts,
  HealthCardNumber,
  HealthCardNumberParts,
  OldIdNumber,
  OldIdNumberParts,
  SocialInsuranceNumber,
  SocialInsuranceNumberParts,
} from "./identifiers/personal-numbers.js";
export type { ProcedureCode, ProcedureCodeParts } from "./identifiers/procedure-code.js";
export type { RedactedNumber } from "./identifiers/redacted.js";
export type { SectorCode, SectorCodeParts } from "./identifiers/sector-code.js";
export type { BudgetUnitCode, BudgetUnitCodeParts, TaxCode, TaxCodeParts } from "./identifiers/tax-code.js";
