export * from "../generated/public-service-portal/index.js";
