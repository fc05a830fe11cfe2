export * from "../generated/feedback/index.js";
