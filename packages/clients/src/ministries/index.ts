export * from "../generated/ministries/index.js";
export type { LookupReason, PersonStated, Population, RegisterOptions } from "./verbs.js";
export { civilStatus, judicialRecords, population } from "./verbs.js";
