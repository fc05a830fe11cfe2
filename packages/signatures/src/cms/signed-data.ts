import { type HashName, hashOf, methodKnown, type SignatureMethod } from "../asn1/algorithms.js";
import { context, Der, type Fields, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { failures } from "../failures.js";
import { digestOf, hexOf, sameBytes } from "../hashing.js";
import { type Certificate, readCertificate } from "../pki/certificate.js";
import { nameOf } from "../pki/names.js";

/** A signature in CMS (RFC 5652) by one signer. */
export interface SignedData {
  readonly contentType: string;
  /** The content, when the signature holds it. */
  readonly content?: Uint8Array;
  readonly certificates: readonly Certificate[];
  /** The signer's certificate, when it is among them. */
  readonly signer?: Certificate;
  /** Tells whether a certificate is the one that the signature names. */
  readonly isBy: (certificate: Certificate) => boolean;
  readonly hash: HashName;
  /** Absent when the method is not known. */
  readonly method?: SignatureMethod;
  /** What was signed: the attributes as a set. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** The signer's own clock, in milliseconds since 1970. */
  readonly signingTime?: number;
  /** The digest of the signer's certificate, when a signed attribute binds it (RFC 5035). */
  readonly binding?: { readonly hash: HashName; readonly digest: Uint8Array };
  readonly timeStamp?: Uint8Array;
  /** Revocation lists that came along. */
  readonly crls: readonly Uint8Array[];
}

/**
 * Reads a CMS signature. Nothing in it may have two meanings: one signer, each attribute once, digests that agree.
 *
 * @throws Failure when it is not such a signature.
 */
export function readSignedData(bytes: Uint8Array): SignedData {
  const info = Der.whole(bytes).fields();
  if (info.take(TAG.oid).oid() !== OID.signedData) throw failures.unsupported({ part: "ContentInfo" });
  const wrapped = info.take(context(0)).members();
  info.end();
  if (wrapped.length !== 1) throw failures.mismatch({ part: "ContentInfo" });
  const fields = (wrapped[0] as Der).fields();
  fields.take(TAG.integer).number();
  const digests = fields.take(TAG.set).members().map(hashOf);
  const encapsulated = fields.take(TAG.sequence).fields();
  const contentType = encapsulated.take(TAG.oid).oid();
  const content = encapsulated.optional(context(0))?.members()[0]?.octets();
  encapsulated.end();
  const certificates = (fields.optional(context(0))?.members() ?? [])
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ raw }) => readCertificate(raw));
  const crls = (fields.optional(context(1))?.members() ?? [])
    .filter(({ tag }) => tag === TAG.sequence)
    .map(({ raw }) => raw);
  const signers = fields.take(TAG.set).members();
  fields.end();
  if (signers.length === 0) throw failures.missing({ part: "SignerInfo" });
  if (signers.length > 1) throw failures.twice({ part: "SignerInfo" });
  return {
    contentType,
    ...(content && { content }),
    certificates,
    crls,
    ...signerOf((signers[0] as Der).fields(), contentType, digests, certificates),
  };
}

type SignerPart = Omit<SignedData, "contentType" | "content" | "certificates" | "crls">;

function signerOf(
  fields: Fields,
  contentType: string,
  digests: readonly HashName[],
  certificates: readonly Certificate[],
): SignerPart {
  fields.take(TAG.integer).number();
  const isBy = identified(fields);
  const signer = certificates.find(isBy);
  const hash = hashOf(fields.take(TAG.sequence));
  if (!digests.includes(hash)) throw failures.mismatch({ part: "digestAlgorithms" });
  const set = fields.optional(context(0));
  if (!set) throw failures.missing({ part: "signedAttrs" });
  const method = methodKnown(fields.take(TAG.sequence), hash);
  if (method && method.hash !== hash) throw failures.mismatch({ part: "digestAlgorithm" });
  const signature = fields.take(TAG.octetString).octets();
  const unsigned = attributesOf(fields.optional(context(1)));
  fields.end();
  const attributes = attributesOf(set);
  if (attributes.get(OID.contentType)?.oid() !== contentType) throw failures.mismatch({ part: "contentType" });
  const messageDigest = attributes.get(OID.messageDigest)?.octets();
  if (!messageDigest) throw failures.missing({ part: "messageDigest" });
  const signingTime = attributes.get(OID.signingTime)?.time();
  const timeStamp = unsigned.get(OID.timeStampToken)?.raw;
  const binding = bindingIn(attributes);
  if (binding && signer && !isBound(signer, binding)) throw failures.mismatch({ part: "signingCertificate" });
  // What is signed is the set itself, without the tag that it has here (RFC 5652, section 5.4).
  const signed = set.raw.slice();
  signed[0] = TAG.set;
  return {
    ...(signer && { signer }),
    ...{ isBy, hash },
    ...(method && { method }),
    ...{ signed, signature, messageDigest },
    ...(signingTime !== undefined && { signingTime }),
    ...(binding && { binding }),
    ...(timeStamp && { timeStamp }),
  };
}

function identified(fields: Fields): SignedData["isBy"] {
  const keyId = fields.optional(context(0, false));
  if (keyId) return ({ subjectKeyId }) => subjectKeyId === hexOf(keyId.content);
  const named = fields.take(TAG.sequence).fields();
  const issuer = nameOf(named.take(TAG.sequence));
  const serial = hexOf(named.take(TAG.integer).integer());
  named.end();
  return (one) => one.serial === serial && one.issuer.key === issuer.key;
}

/** Reads attributes, each of one value and each once. */
function attributesOf(set: Der | undefined): ReadonlyMap<string, Der> {
  const found = new Map<string, Der>();
  for (const member of set?.members() ?? []) {
    const fields = member.fields();
    const oid = fields.take(TAG.oid).oid();
    const values = fields.take(TAG.set).members();
    fields.end();
    if (found.has(oid)) throw failures.twice({ part: oid });
    if (values.length !== 1) throw failures.mismatch({ part: oid });
    found.set(oid, values[0] as Der);
  }
  return found;
}

/** Reads the attribute that binds the signer's certificate (RFC 5035), when it is there. */
function bindingIn(attributes: ReadonlyMap<string, Der>): SignedData["binding"] {
  const second = attributes.get(OID.signingCertificateV2);
  const id = (second ?? attributes.get(OID.signingCertificate))?.fields().take(TAG.sequence).members()[0]?.fields();
  if (!id) return undefined;
  const algorithm = second ? id.optional(TAG.sequence) : undefined;
  const hash = algorithm ? hashOf(algorithm) : second ? "SHA-256" : "SHA-1";
  return { hash, digest: id.take(TAG.octetString).octets() };
}

/** Tells whether a certificate is the one that a signature binds. */
export function isBound(certificate: Certificate, { hash, digest }: NonNullable<SignedData["binding"]>): boolean {
  return sameBytes(digestOf(hash, certificate.raw), digest);
}
