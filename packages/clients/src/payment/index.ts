export * from "../generated/payment/index.js";
export type { PaymentAccount, PaymentOrder, Payments } from "./payments.js";
export { payments } from "./payments.js";
