export * from "../generated/payment/index.js";
