export * from "../generated/one-stop/index.js";
export type { OneStop, OneStopAccount } from "./one-stop.js";
export { oneStop } from "./one-stop.js";
