// The dossier and its parts
export {
  AddressSchema,
  AttachmentSchema,
  DossierComponentSchema,
  DossierFeeSchema,
  DossierResultSchema,
  DossierSchema,
  dayOf,
  IdentityDocumentSchema,
  isDateTime,
  isUnparsed,
  OtherPaperSchema,
  PersonSchema,
  ProgressStepSchema,
  StatusAtSourceSchema,
  SupplementSchema,
  UnparsedSchema,
} from "./schema.js";
export { dossierStatuses, statusTitles } from "./enums.js";

// Deadlines and holidays

// State machine

// Printable forms

// Types
export type {
  ApplicantKind,
  Channel,
  CollectionTime,
  CopyKind,
  DossierStatus,
  FeeType,
  FilingPlace,
  IdentityDocumentKind,
  OnlinePayment,
  ReturnChannel,
  SourceSystem,
} from "./enums.js";
export type {
  Address,
  Attachment,
  Dossier,
  DossierComponent,
  DossierFee,
  DossierResult,
  IdentityDocument,
  Moment,
  OtherPaper,
  Person,
  ProgressStep,
  StatusAtSource,
  Supplement,
  Unparsed,
} from "./schema.js";
