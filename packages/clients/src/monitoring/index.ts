export * from "../generated/monitoring/index.js";
export type { SignBytes } from "./incidents.js";
export { incidents } from "./incidents.js";
