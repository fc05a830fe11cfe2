/**
 * The rules that reports on signatures mention.
 *
 * @packageDocumentation
 */
import { envelopeRules } from "./rules/envelope-rules.js";
import { formRules } from "./rules/form-rules.js";
import { mathsRules } from "./rules/maths-rules.js";
import { trustRules } from "./rules/trust-rules.js";

/** Every rule about signatures: what was signed, its form, whom it leads to, when, revocation, envelopes. */
export const signatureRules = { ...mathsRules, ...formRules, ...trustRules, ...envelopeRules } as const;
