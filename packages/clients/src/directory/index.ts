export * from "../generated/directory/index.js";
