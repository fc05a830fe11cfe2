import { methodKnown, type SignatureMethod } from "../asn1/algorithms.js";
import { context, Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { failures } from "../failures.js";
import { digestOf, hexOf } from "../hashing.js";
import { type PublicKey, publicKeyOf, sameAlgorithms, verifyMaths } from "./key.js";
import { type DistinguishedName, nameOf } from "./names.js";
import { readSigned } from "./signed.js";

/** What a certificate (RFC 5280) says, as far as signatures need it. */
export interface Certificate {
  readonly raw: Uint8Array;
  /** SHA-256 of the whole, in hexadecimal digits. */
  readonly fingerprint: string;
  readonly serial: string;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly key: PublicKey;
  /** The bits of the subject's public key, as revocation lists digest them. */
  readonly keyBits: Uint8Array;
  readonly isCa: boolean;
  readonly pathLength?: number;
  /** Numbers of the bits of keyUsage; absent where the extension is. */
  readonly keyUsage?: ReadonlySet<number>;
  readonly extendedKeyUsage?: readonly string[];
  readonly extendedKeyUsageCritical: boolean;
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  /** Where its revocation lists are published; a list of one place says nothing of certificates of another. */
  readonly crlPoints: readonly string[];
  /** Critical extensions that this reader does not understand: such a certificate proves nothing. */
  readonly unknownCritical: readonly string[];
  /** How the issuer signed; absent when the method is not known. */
  readonly method?: SignatureMethod;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Bits of keyUsage. */
export const USAGE = { digitalSignature: 0, nonRepudiation: 1, keyCertSign: 5, crlSign: 6 } as const;

const UNDERSTOOD: ReadonlySet<string> = new Set([
  OID.subjectKeyId,
  OID.keyUsage,
  OID.subjectAltName,
  OID.basicConstraints,
  OID.certificatePolicies,
  OID.authorityKeyId,
  OID.extendedKeyUsage,
  OID.crlDistributionPoints,
]);

interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

/** Reads a list of extensions; one that is there twice is refused. */
export function extensionsOf(list: Der | undefined): ReadonlyMap<string, Extension> {
  const found = new Map<string, Extension>();
  for (const member of list?.expect(TAG.sequence).members() ?? []) {
    const fields = member.fields();
    const oid = fields.take(TAG.oid).oid();
    const critical = fields.optional(TAG.boolean)?.boolean() ?? false;
    const value = fields.take(TAG.octetString).octets();
    fields.end();
    if (found.has(oid)) throw failures.twice({ part: oid });
    found.set(oid, { critical, value });
  }
  return found;
}

/**
 * Reads a certificate in DER.
 *
 * @throws Failure when the bytes are not a certificate of version 3 or less in strict DER.
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  const { tbs, method, signature } = readSigned(bytes);
  const fields = tbs.fields();
  fields.optional(context(0));
  const serial = hexOf(fields.take(TAG.integer).integer());
  sameAlgorithms(fields.take(TAG.sequence), method);
  const issuer = nameOf(fields.take(TAG.sequence));
  const times = fields.take(TAG.sequence).fields();
  const [notBefore, notAfter] = [times.take().time(), times.take().time()];
  times.end();
  const subject = nameOf(fields.take(TAG.sequence));
  const info = fields.take(TAG.sequence);
  fields.optional(context(1, false), context(1));
  fields.optional(context(2, false), context(2));
  const extensions = extensionsOf(fields.optional(context(3))?.members()[0]);
  fields.end();
  const known = methodKnown(method);
  return {
    raw: bytes,
    fingerprint: hexOf(digestOf("SHA-256", bytes)),
    ...{ serial, issuer, subject, notBefore, notAfter },
    key: publicKeyOf(info),
    keyBits: (info.members()[1] as Der).bits(),
    ...extended(extensions),
    ...(known && { method: known }),
    signed: tbs.raw,
    signature,
  };
}

type Extended = Pick<
  Certificate,
  | "isCa"
  | "pathLength"
  | "keyUsage"
  | "extendedKeyUsage"
  | "extendedKeyUsageCritical"
  | "subjectKeyId"
  | "authorityKeyId"
  | "crlPoints"
  | "unknownCritical"
>;

function extended(extensions: ReadonlyMap<string, Extension>): Extended {
  const read = (oid: string): Der | undefined => {
    const extension = extensions.get(oid);
    return extension && Der.whole(extension.value);
  };
  const basic = read(OID.basicConstraints)?.fields();
  const isCa = basic?.optional(TAG.boolean)?.boolean() ?? false;
  const pathLength = basic?.optional(TAG.integer)?.number();
  basic?.end();
  const keyUsage = read(OID.keyUsage)?.namedBits();
  const extendedKeyUsage = read(OID.extendedKeyUsage)
    ?.expect(TAG.sequence)
    .members()
    .map((member) => member.oid());
  const subjectKeyId = read(OID.subjectKeyId)?.octets();
  const authorityKeyId = read(OID.authorityKeyId)?.fields().optional(context(0, false))?.content;
  const unknownCritical = [...extensions].flatMap(([oid, { critical }]) =>
    critical && !UNDERSTOOD.has(oid) ? [oid] : [],
  );
  return {
    isCa,
    ...(pathLength !== undefined && { pathLength }),
    ...(keyUsage && { keyUsage }),
    ...(extendedKeyUsage && { extendedKeyUsage }),
    extendedKeyUsageCritical: extensions.get(OID.extendedKeyUsage)?.critical ?? false,
    ...(subjectKeyId && { subjectKeyId: hexOf(subjectKeyId) }),
    ...(authorityKeyId && { authorityKeyId: hexOf(authorityKeyId) }),
    crlPoints: pointsOf(read(OID.crlDistributionPoints)),
    unknownCritical,
  };
}

/** Returns the addresses of CRL distribution points (RFC 5280, section 4.2.1.13). */
function pointsOf(points: Der | undefined): string[] {
  return (points?.expect(TAG.sequence).members() ?? []).flatMap((point) =>
    addressesOf(point.fields().optional(context(0))),
  );
}

/** Returns the addresses of a distribution point's full name. */
export function addressesOf(name: Der | undefined): string[] {
  const full = name?.members().find(({ tag }) => tag === context(0));
  const addresses = full?.members().filter(({ tag }) => tag === context(6, false)) ?? [];
  return addresses.map(({ content }) => new TextDecoder("latin1").decode(content));
}

/** Tells whether a certificate names another as its issuer. */
export function namesIssuer(certificate: Certificate, issuer: Certificate): boolean {
  if (certificate.issuer.key !== issuer.subject.key) return false;
  const { authorityKeyId } = certificate;
  return authorityKeyId === undefined || issuer.subjectKeyId === undefined || authorityKeyId === issuer.subjectKeyId;
}

/** Tells whether the issuer's key made the signature of a certificate. */
export async function isIssuedBy(certificate: Certificate, issuer: Certificate): Promise<boolean> {
  const { method, signed, signature } = certificate;
  return method !== undefined && (await verifyMaths(issuer.key, method, signed, signature)) === "right";
}

/** Reads every certificate of a file: DER, or PEM with any number of them. */
export function certificatesIn(bytes: Uint8Array): Certificate[] {
  return pemBlocks(bytes, "CERTIFICATE").map(readCertificate);
}

/** Returns the bytes of each PEM block of a kind; bytes that are no PEM are one block. */
export function pemBlocks(bytes: Uint8Array, label: string): Uint8Array[] {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.includes("-----BEGIN ")) return [bytes];
  const blocks = text.matchAll(new RegExp(`-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`, "g"));
  return Array.from(blocks, ([, body = ""]) =>
    Uint8Array.from(atob(body.replaceAll(/\s+/g, "")), (letter) => letter.charCodeAt(0)),
  );
}
