export * from "../generated/document-axis/index.js";
