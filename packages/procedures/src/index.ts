// The model and the standard
export { procedureStandard } from "./standard.js";
export {
  AgenciesSchema,
  AgencySchema,
  AmountSchema,
  CaseSchema,
  CHANNELS,
  ComponentSchema,
  ComponentSetSchema,
  FeeSchema,
  FormSchema,
  LEVELS,
  LegalBasisSchema,
  MethodSchema,
  NamedSchema,
  ProcedureSchema,
  PUBLICATION_EVENTS,
  PublicationSchema,
  ReturnMethodSchema,
  StepSchema,
  TimeLimitSchema,
} from "./schema.js";

// Parts of a procedure
export { agenciesOf, channelName, componentsOf, feesOf, OPTIONAL_PARTS, partStatus, timeLimits } from "./parts.js";
export { amountsInText, currencyOf, readAmount, thousandfold } from "./money.js";

// Catalogues of procedures
export { catalogue } from "./catalogue.js";
export { diffCatalogues, diffProcedures, EVENT_OF, valueText } from "./diff.js";
export { stats, UNSTATED } from "./stats.js";
export { consistency } from "./consistency.js";

// Local and national codes
export { CodeLinkSchema, codeMapping, derivedLink, suggestLinks } from "./code-mapping.js";

// Types
export type { Catalogue } from "./catalogue.js";
export type { CodeLink, CodeMapping, LinkAnswer, LinkSuggestion } from "./code-mapping.js";
export type { CountOf, ProcedureFigures } from "./consistency.js";
export type { CatalogueDiff, ChangedProcedure, FieldChange } from "./diff.js";
export type { CatalogueStats, Counts } from "./stats.js";
export type { OptionalPart, Placed, TimeLimit } from "./parts.js";
export type { ReadAmount } from "./money.js";
export type {
  Agencies,
  Agency,
  AgencyRole,
  Amount,
  Channel,
  Component,
  ComponentSet,
  Fee,
  Form,
  LegalBasis,
  Level,
  LimitOfTime,
  Method,
  Named,
  Procedure,
  ProcedureCase,
  Publication,
  PublicationEvent,
  Step,
} from "./schema.js";
