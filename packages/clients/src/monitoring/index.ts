export * from "../generated/monitoring/index.js";
