export * from "../generated/signature/index.js";
