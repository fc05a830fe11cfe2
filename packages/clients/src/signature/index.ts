export * from "../generated/signature/index.js";
export type { MySignAccount, SignerOrder } from "./signers.js";
export { mySignSigner, smartCaSigner } from "./signers.js";
export type { SigningAccount, SigningOrder, SigningResult, SmartCa } from "./smart-ca.js";
export { smartCa } from "./smart-ca.js";
