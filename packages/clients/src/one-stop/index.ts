export * from "../generated/one-stop/index.js";
