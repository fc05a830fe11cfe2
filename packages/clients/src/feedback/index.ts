export * from "../generated/feedback/index.js";
export type { CitizenFeedback } from "./citizen-feedback.js";
export { citizenFeedback } from "./citizen-feedback.js";
