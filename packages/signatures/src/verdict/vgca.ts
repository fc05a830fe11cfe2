import type { FiveAnswers } from "./answers.js";

/** What developers know from the signing kit of the public-duty authority (VGCA), by the names of its answers. */
export type VgcaCode =
  | "Ok"
  | "CertExpired"
  | "NotYetValid"
  | "InvalidCertChain"
  | "UntrustedRoot"
  | "OnlineCheckingCertDisabled"
  | "CertIsRevoked"
  | "CaCertIsRevoked"
  | "InvalidCrl";

/**
 * Returns what the kit of VGCA would call the answers on a certificate. It has no names for the maths: those come first,
 * and a signature whose maths is not right has no such code.
 */
export function vgcaCodeOf({ maths, trust, time, revocation }: FiveAnswers): VgcaCode | undefined {
  if (maths.state !== "right") return undefined;
  if (trust.state === "unknown-anchor" || trust.state === "not-trusted-then") return "UntrustedRoot";
  if (trust.state !== "complete") return "InvalidCertChain";
  if (time.validity === "too-early") return "NotYetValid";
  if (time.validity !== "valid") return "CertExpired";
  if (revocation.state === "revoked") return revocation.which === "signer" ? "CertIsRevoked" : "CaCertIsRevoked";
  if (revocation.state === "unknown") return revocation.why === "none" ? "OnlineCheckingCertDisabled" : "InvalidCrl";
  return "Ok";
}
