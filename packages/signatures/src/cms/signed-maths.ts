import type { Certificate } from "../pki/certificate.js";
import { type Maths, verifyMaths } from "../pki/key.js";
import type { SignedData } from "./signed-data.js";

const known = new WeakMap<Uint8Array, Map<string, Promise<Maths>>>();

/** Tells whether the value of a CMS signature is by the key of a certificate. It is computed once, however often asked. */
export function signatureMaths({ method, signed, signature }: SignedData, certificate: Certificate): Promise<Maths> {
  if (!method) return Promise.resolve("unsupported");
  const answers = known.get(signature) ?? new Map<string, Promise<Maths>>();
  known.set(signature, answers);
  const answer = answers.get(certificate.fingerprint) ?? verifyMaths(certificate.key, method, signed, signature);
  answers.set(certificate.fingerprint, answer);
  return answer;
}
