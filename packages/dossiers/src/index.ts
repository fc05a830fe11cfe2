// The dossier and its parts
export {
  AddressSchema,
  AttachmentSchema,
  CodeAtSourceSchema,
  DatabaseConsultedSchema,
  DossierComponentSchema,
  DossierFeeSchema,
  DossierResultSchema,
  DossierSchema,
  dayOf,
  IdentityDocumentSchema,
  isDateTime,
  OtherPaperSchema,
  PersonSchema,
  ProgressStepSchema,
  StatusAtSourceSchema,
  SupplementSchema,
} from "./schema.js";
export {
  applicantKinds,
  applicantKindTitles,
  channels,
  channelTitles,
  collectionTimes,
  copyKinds,
  dossierStatuses,
  feeTypes,
  filingPlaces,
  identityDocumentKinds,
  onlinePayments,
  returnChannels,
  sourceSystems,
  sourceSystemTitles,
  statusTitles,
} from "./enums.js";

// Standards, their formats and what goes round a request
export { dossierStandard, dossierStandardOf, progressStandard, progressStandardOf } from "./standard.js";
export { dossierFormats, progressFormats } from "./codec/formats.js";
export { canonicalDossiers, canonicalSteps } from "./codec/canonical.js";
export { dvcqgDossiers, dvcqgSteps } from "./codec/dvcqg.js";
export { iGateDossiers } from "./codec/igate.js";
export { lgspDossiers, lgspSteps } from "./codec/lgsp.js";
export { ministryDossiers } from "./codec/ministry.js";

// The parts of a table of fields
export { codeIn, flagAs, numeral, ownCode, reuse, some, wholeNumber, words } from "./codec/leaves.js";
export { momentIn } from "./codec/moment.js";
export { readMoment, writeMoment } from "./codec/moment.js";
export { readEnvelope, redactedLine, revealSession, Session, writeEnvelope } from "./envelope.js";

// Codes of each system, which cannot be mixed up
export {
  codeList,
  convertCode,
  dvcqgApplicantKinds,
  dvcqgChannels,
  dvcqgCollectionTimes,
  dvcqgFeeTypes,
  dvcqgFilingPlaces,
  dvcqgIdentityDocumentKinds,
  dvcqgOnlinePayments,
  dvcqgReturnChannels,
  dvcqgStatuses,
  gatewayOpenCpsTable,
  iGateStatus,
  lgspApplicantKinds,
  lgspReturnChannels,
  ministryApplicantKinds,
  ministryCopyKinds,
  ministryStatuses,
  openCpsWords,
} from "./code-lists.js";
export { statusAmongTheTen } from "./rules/status.js";

// Sending: messages, replies, what to do next
export {
  writeBareList,
  writeCapNhatTienDo,
  writeDongBoHoSo,
  writeRecord,
} from "./exchange/write.js";
export { classifyReply } from "./exchange/replies.js";
export { replyFamilies } from "./exchange/reply-families.js";
export { BATCH_SIZE, fingerprint, planBatches, planUpsert, settleBatch } from "./exchange/upsert.js";
export { textLimits, truncateDossier, truncateStep } from "./text-limits.js";

// Looking at a dossier
export { attachmentsOf, looksReachable } from "./rules/papers.js";

// Levels of administration
export {
  districtNamed,
  FIRST_DAY_WITHOUT_DISTRICTS,
  interconnection,
  levelNamed,
  route,
} from "./interconnection.js";

// Deadlines and holidays; also an entry of their own, `@egov-vn/dossiers/deadline`
export * from "./deadline/index.js";

// State machine
export { apply, history, openTransitions } from "./state/state.js";
export { DossierEventSchema } from "./state/events.js";
export { TRANSITIONS } from "./state/transitions.js";
export { stateRules } from "./state/rules.js";

// Printable forms
export { renderForm } from "./forms/render.js";
export { FORM_EDITIONS, formEditionOn, formKinds, formOn } from "./forms/editions.js";
export {
  apologyOf,
  controlSlipOf,
  receiptOf,
  refusalOf,
  stopNoticeOf,
  supplementRequestOf,
  trackingBookOf,
} from "./forms/fill.js";
export { formExamples } from "./forms/examples.js";
export {
  ApologyFormSchema,
  ControlSlipFormSchema,
  DossierFormSchema,
  FormHeadSchema,
  FormPartySchema,
  ReceiptFormSchema,
  RefusalFormSchema,
  StopNoticeFormSchema,
  SupplementRequestFormSchema,
  TrackingBookFormSchema,
} from "./forms/schema.js";

// Types
export type { CodeList, CodeOf, ConvertedCode, IGateStatus, OpenCpsTable, OpenCpsWord } from "./code-lists.js";
export type { DossierFormat, NeededField, Needs } from "./codec/dossier-format.js";
export type { MomentEncoding, ReadMoment, WrittenEncoding } from "./codec/moment.js";
export type { RequestEnvelope } from "./envelope.js";
export type { ClassifiedReply, DossierCall, ReplyContext, ReplyOutcome } from "./exchange/replies.js";
export type { ReplyFamily } from "./exchange/reply-families.js";
export type { AnsweredCall, BatchItem, DossierBatch, UpsertKnowledge, UpsertPlan } from "./exchange/upsert.js";
export type { WrittenMessage } from "./exchange/write.js";
export type { AdministrativeLevel, Interconnection, Route, RouteLeg } from "./interconnection.js";
export type { PlacedAttachment } from "./rules/papers.js";
export type { OverlongText, Truncated } from "./text-limits.js";
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
  CodeAtSource,
  DatabaseConsulted,
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
} from "./schema.js";
export type { Applied, DossierState, History, Obligation, StateSettings } from "./state/state.js";
export type { DossierEvent, DossierEventKind } from "./state/events.js";
export type { Transition } from "./state/transitions.js";
export type { FormEdition, FormEntry, FormKind, FormNumber } from "./forms/editions.js";
export type { Filled } from "./forms/fill.js";
export type { Paper } from "./forms/page.js";
export type {
  ApologyForm,
  ControlSlipForm,
  DossierForm,
  FormHead,
  FormParty,
  ReceiptForm,
  RefusalForm,
  StopNoticeForm,
  SupplementRequestForm,
  TrackingBookForm,
} from "./forms/schema.js";
