import { failures } from "../failures.js";
import { context, type Der, TAG } from "./der.js";
import { OID } from "./oids.js";

/** The digests that are read. SHA-1 is computed, and refused unless the caller asks for it. */
export type HashName = "SHA-1" | "SHA-256" | "SHA-384" | "SHA-512";

/** How a signature was made. */
export type SignatureMethod =
  | { readonly kind: "rsa-pkcs1"; readonly hash: HashName }
  | { readonly kind: "rsa-pss"; readonly hash: HashName; readonly saltLength: number }
  | { readonly kind: "ecdsa"; readonly hash: HashName };

const HASHES: Readonly<Record<string, HashName>> = {
  "1.3.14.3.2.26": "SHA-1",
  "2.16.840.1.101.3.4.2.1": "SHA-256",
  "2.16.840.1.101.3.4.2.2": "SHA-384",
  "2.16.840.1.101.3.4.2.3": "SHA-512",
};

const RSA_WITH: Readonly<Record<string, HashName>> = {
  "1.2.840.113549.1.1.5": "SHA-1",
  "1.2.840.113549.1.1.11": "SHA-256",
  "1.2.840.113549.1.1.12": "SHA-384",
  "1.2.840.113549.1.1.13": "SHA-512",
};

const ECDSA_WITH: Readonly<Record<string, HashName>> = {
  "1.2.840.10045.4.1": "SHA-1",
  "1.2.840.10045.4.3.2": "SHA-256",
  "1.2.840.10045.4.3.3": "SHA-384",
  "1.2.840.10045.4.3.4": "SHA-512",
};

/** Reads an algorithm identifier: its name and its parameters. */
export function algorithmOf(value: Der): { readonly oid: string; readonly parameters: Der | undefined } {
  const fields = value.fields();
  const oid = fields.take(TAG.oid).oid();
  const [parameters] = fields.rest();
  if (parameters) fields.take();
  fields.end();
  return { oid, parameters };
}

const emptyOrNull = (parameters: Der | undefined): boolean =>
  parameters === undefined || (parameters.tag === TAG.null && parameters.content.length === 0);

/** Reads the identifier of a digest. */
export function hashOf(value: Der): HashName {
  const { oid, parameters } = algorithmOf(value);
  const hash = HASHES[oid];
  if (!hash || !emptyOrNull(parameters)) throw failures.unsupported({ part: oid });
  return hash;
}

/**
 * Reads the identifier of a signature.
 *
 * @param digest what was digested with, where the identifier names only the kind of key (RFC 3370, section 3.2).
 */
export function methodOf(value: Der, digest?: HashName): SignatureMethod {
  const { oid, parameters } = algorithmOf(value);
  if (oid === OID.rsaPss) return pssMethod(parameters);
  if (!emptyOrNull(parameters)) throw failures.unsupported({ part: oid });
  const rsa = RSA_WITH[oid] ?? (oid === OID.rsa ? digest : undefined);
  if (rsa) return { kind: "rsa-pkcs1", hash: rsa };
  const ecdsa = ECDSA_WITH[oid] ?? (oid === OID.ecPublicKey ? digest : undefined);
  if (ecdsa) return { kind: "ecdsa", hash: ecdsa };
  throw failures.unsupported({ part: oid });
}

/** Reads the identifier of a signature; `undefined` when the method is not known. */
export function methodKnown(value: Der, digest?: HashName): SignatureMethod | undefined {
  try {
    return methodOf(value, digest);
  } catch {
    return undefined;
  }
}

/** Reads the parameters of RSASSA-PSS (RFC 4055, section 3.1). The mask must be made with the digest's own function. */
function pssMethod(parameters: Der | undefined): SignatureMethod {
  if (!parameters) throw failures.missing({ part: "RSASSA-PSS-params" });
  const fields = parameters.fields();
  const inner = (value: Der | undefined): Der | undefined => value?.members()[0];
  const digest = inner(fields.optional(context(0)));
  const mask = inner(fields.optional(context(1)));
  const salt = inner(fields.optional(context(2)));
  const trailer = inner(fields.optional(context(3)));
  fields.end();
  const hash = digest ? hashOf(digest) : "SHA-1";
  const mgf = mask && algorithmOf(mask);
  const maskHash = mgf?.parameters ? hashOf(mgf.parameters) : "SHA-1";
  if ((mgf && mgf.oid !== OID.mgf1) || maskHash !== hash) throw failures.unsupported({ part: "MGF1" });
  if (trailer && trailer.number() !== 1) throw failures.unsupported({ part: "trailerField" });
  return { kind: "rsa-pss", hash, saltLength: salt ? salt.number() : 20 };
}
