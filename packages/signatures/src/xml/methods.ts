import type { HashName, SignatureMethod } from "../asn1/algorithms.js";
import type { CanonicalForm } from "./canonical.js";

const XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
const MORE = "http://www.w3.org/2001/04/xmldsig-more#";
const MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
const XMLENC = "http://www.w3.org/2001/04/xmlenc#";

export const EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
const INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
export const ENVELOPED = `${XMLDSIG}enveloped-signature`;
export const BASE64 = `${XMLDSIG}base64`;

/** The names of canonical forms. Comments within the signature are refused, so that forms with them are the same. */
const FORMS: Readonly<Record<string, CanonicalForm["kind"]>> = {
  [EXCLUSIVE]: "exclusive",
  [`${EXCLUSIVE}WithComments`]: "exclusive",
  [INCLUSIVE]: "inclusive",
  [`${INCLUSIVE}#WithComments`]: "inclusive",
};

/** Returns the kind of canonical form that a name stands for. */
export const formNamed = (name: string): CanonicalForm["kind"] | undefined =>
  Object.hasOwn(FORMS, name) ? FORMS[name] : undefined;

const DIGESTS: Readonly<Record<string, HashName>> = {
  [`${XMLDSIG}sha1`]: "SHA-1",
  [`${XMLENC}sha256`]: "SHA-256",
  [`${MORE}sha384`]: "SHA-384",
  [`${XMLENC}sha512`]: "SHA-512",
};

/** Returns the digest that a name stands for. */
export const digestNamed = (name: string): HashName | undefined =>
  Object.hasOwn(DIGESTS, name) ? DIGESTS[name] : undefined;

const BITS: readonly (readonly [bits: string, hash: HashName, saltLength: number])[] = [
  ["sha1", "SHA-1", 20],
  ["sha256", "SHA-256", 32],
  ["sha384", "SHA-384", 48],
  ["sha512", "SHA-512", 64],
];

const METHODS: Readonly<Record<string, SignatureMethod>> = Object.fromEntries(
  BITS.flatMap(([bits, hash, saltLength]): (readonly [string, SignatureMethod])[] => [
    [`${bits === "sha1" ? XMLDSIG : MORE}rsa-${bits}`, { kind: "rsa-pkcs1", hash }],
    [`${MORE}ecdsa-${bits}`, { kind: "ecdsa", hash }],
    [`${MORE_2007}${bits}-rsa-MGF1`, { kind: "rsa-pss", hash, saltLength }],
  ]),
);

/** Returns the way of signing that a name stands for (RFC 6931). */
export const methodNamed = (name: string): SignatureMethod | undefined =>
  Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;

/** The names that this library writes. */
export const WRITTEN = {
  digest: `${XMLENC}sha256`,
  "rsa-sha256": `${MORE}rsa-sha256`,
  "ecdsa-sha256": `${MORE}ecdsa-sha256`,
} as const;
