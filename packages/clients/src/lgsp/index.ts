export * from "../generated/lgsp/index.js";
