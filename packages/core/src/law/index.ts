// Types
export type { LapsedCitation } from "./basis.js";
export { basisLine, basisLines, citationsLine, lapsedCitations, resolveBasis } from "./basis.js";
export type {
  Instrument,
  InstrumentChange,
  InstrumentKind,
  LawConfidence,
  LawRegister,
  LawSource,
  LawTables,
  PlaceSuccession,
  Power,
  PowerHolder,
  ReadPart,
} from "./instrument.js";
export { readRegister } from "./instrument.js";
export { instrumentName } from "./instrument-name.js";
export { listPowers, powerOn } from "./powers.js";
export { registered } from "./registered.js";
export type { ResolvedCitation, Successor } from "./resolve.js";
export { resolveCitation } from "./resolve.js";
export type { Standing, StandingStatus, UnknownReason } from "./standing.js";
export { standingOf } from "./standing.js";
export type { InstrumentChain } from "./trace.js";
export { findInstrument, listInstruments, searchInstruments, traceInstrument } from "./trace.js";
export { CONFIDENCE_NAMES, KIND_NAMES, lawDayText, lawSourceText, standingNote, standingText } from "./words.js";
