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

// Standards, their rules and formats
export { dossierStandard, progressStandard } from "./standard.js";

// Deadlines and holidays
export { deadline } from "./deadline/deadline.js";
export { workingCalendar } from "./deadline/calendar.js";
export { lunarOf, solarOf } from "./deadline/lunar.js";
export { dayWords, OCCASION_NAMES, reasonWords, stepText } from "./deadline/steps.js";
export { USUAL_OFFICE_HOURS } from "./deadline/office-hours.js";

// State machine
export { apply, history, openTransitions } from "./state/state.js";
export { DossierEventSchema } from "./state/events.js";
export { TRANSITIONS } from "./state/transitions.js";
export { stateRuleExamples, stateRules } from "./state/rules.js";

// Printable forms
export { FORMS, renderForm } from "./forms/render.js";
export {
  apologyOf,
  controlSlipOf,
  receiptOf,
  refusalOf,
  supplementRequestOf,
  trackingBookOf,
} from "./forms/fill.js";
export { formExamples } from "./forms/examples.js";
export { DossierFormSchema } from "./forms/schema.js";

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
export type {
  ComputedDeadline,
  CountedFrom,
  DeadlineRequest,
  DeadlineResult,
  NoDeadline,
} from "./deadline/deadline.js";
export type {
  CalendarDay,
  CalendarOptions,
  CalendarYear,
  DayReason,
  HolidayConfidence,
  HolidaySource,
  ProposedSwap,
  WorkingCalendar,
} from "./deadline/calendar.js";
export type { Occasion } from "./deadline/holiday-table.js";
export type { LunarDate } from "./deadline/lunar.js";
export type { OfficeHours, OfficeSession } from "./deadline/office-hours.js";
export type { DeadlineStep, StepCode } from "./deadline/steps.js";
export type { Applied, DossierState, History, Obligation, StateSettings } from "./state/state.js";
export type { DossierEvent, DossierEventKind } from "./state/events.js";
export type { FormNumber, Transition } from "./state/transitions.js";
export type { Filled } from "./forms/fill.js";
export type {
  ApologyForm,
  ControlSlipForm,
  DossierForm,
  FormHead,
  FormParty,
  ReceiptForm,
  RefusalForm,
  SupplementRequestForm,
  TrackingBookForm,
} from "./forms/schema.js";
