// The model and the standard
export { procedureStandard } from "./standard.js";
export {
  AgenciesSchema,
  AgencySchema,
  AmountSchema,
  CaseSchema,
  ComponentSchema,
  ComponentSetSchema,
  FeeSchema,
  FormSchema,
  LegalBasisSchema,
  MethodSchema,
  NamedSchema,
  ProcedureSchema,
  PublicationSchema,
  ReturnMethodSchema,
  StepSchema,
} from "./schema.js";

// Parts of a procedure
export { agenciesOf, componentsOf, feesOf, OPTIONAL_PARTS, partStatus, timeLimits } from "./parts.js";
export { amountsInText, currencyOf, readAmount, thousandfold } from "./money.js";

// Types
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
  Method,
  Named,
  Procedure,
  ProcedureCase,
  Publication,
  PublicationEvent,
  Step,
} from "./schema.js";
