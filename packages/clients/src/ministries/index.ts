export * from "../generated/ministries/index.js";
