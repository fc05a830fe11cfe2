import type { Certificate } from "../pki/certificate.js";
import { calledOf } from "../pki/names.js";
import type { FiveAnswers, VerdictWord } from "./answers.js";

/** A signature with the five answers, which are kept apart, and one word by policy. */
export interface VerifiedSignature extends FiveAnswers {
  /** Who signed, as the certificate says; the numbers of personal papers are hidden. */
  readonly signer: string;
  readonly organization?: string;
  /** Who issued the certificate. */
  readonly issuer?: string;
  readonly certificate?: Certificate;
  readonly word: VerdictWord;
}

/** Returns what a certificate says of who signed. */
export function signerOf(certificate: Certificate | undefined): Omit<VerifiedSignature, keyof FiveAnswers | "word"> {
  if (!certificate) return { signer: "?" };
  const { commonName, organization } = certificate.subject;
  return {
    signer: calledOf(certificate.subject),
    ...(organization !== undefined && organization !== commonName && { organization }),
    ...{ certificate, issuer: calledOf(certificate.issuer) },
  };
}
