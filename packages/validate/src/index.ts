// Checking, in three lines
export { check } from "./check.js";

// The pieces: for those who check many inputs, or present findings themselves
export { loadBases } from "./basis-text.js";
export { RECOGNITION_HEAD } from "./check-source.js";
export { dayText, timeText } from "./dates.js";
export { engineRules } from "./engine-rules.js";
export { FindingCounter } from "./finding-counter.js";
export { FindingPresenter } from "./finding-presenter.js";
export { LoadedStandards, rulesFor } from "./loaded-standards.js";
export { partOfFindings } from "./part-of-findings.js";
export { PersonalData, withoutPersonalData } from "./masking/personal-data.js";
export { messageOf, reasonOf, systemReason } from "./read-failure.js";
export { wholeFiles } from "./result.js";
export { tellSourceOnce } from "./source-once.js";
export { countParts, Tally } from "./run.js";
export { allStandards, onlyStandard } from "./standard-list.js";
export { fitsPattern } from "./suppression.js";
export { reasonWords } from "./words.js";

export type { Bases, BasisText, LawStanding } from "./basis-text.js";
export type * from "./result.js";
export type { RunSettings, Summary } from "./run.js";
export type { CheckSettings } from "./settings.js";
export type { IgnoredRule, Suppressions } from "./suppression.js";
export type { StandardList } from "./standard-list.js";
export type { CheckOptions, CheckReport, FindingInWords, RecognisedFormat } from "./check.js";
