export * from "../generated/postal/index.js";
