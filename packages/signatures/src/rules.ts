/**
 * The rules that reports on signatures mention.
 *
 * @packageDocumentation
 */
import { formRules } from "./rules/form-rules.js";
import { mathsRules } from "./rules/maths-rules.js";
import { trustRules } from "./rules/trust-rules.js";

/** Every rule about signatures: what was signed, its form, whom it leads to, when, and revocation. */
export const signatureRules = { ...mathsRules, ...formRules, ...trustRules } as const;
