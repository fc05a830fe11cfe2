// What is thrown to people, without the rest: for programs that are weighed.

export type { FailureCatalogue, FailureParameters } from "./failure.js";
export { defineFailures, Failure, isFailure, reasonOf } from "./failure.js";
export type { Bilingual, Language, Param, Params } from "./language.js";
