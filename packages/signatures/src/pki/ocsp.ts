import { type HashName, hashOf, methodOf, type SignatureMethod } from "../asn1/algorithms.js";
import { context, Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { failures } from "../failures.js";
import { digestOf, hexOf, sameBytes } from "../hashing.js";
import { type Certificate, readCertificate } from "./certificate.js";
import { nameOf } from "./names.js";

/** What a responder says of one certificate. */
export interface CertificateStatus {
  readonly hash: HashName;
  readonly issuerName: Uint8Array;
  readonly issuerKey: Uint8Array;
  readonly serial: string;
  readonly state: "good" | "revoked" | "unknown";
  readonly since?: number;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
}

/** An OCSP response (RFC 6960). */
export interface OcspResponse {
  /** The responder, by the key of its name or by the digest of its key. */
  readonly responder: { readonly name: string } | { readonly key: Uint8Array };
  readonly statuses: readonly CertificateStatus[];
  readonly certificates: readonly Certificate[];
  readonly method: SignatureMethod;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Reads a response in DER.
 *
 * @throws Failure when the bytes are not an OCSP response, or the responder gives no answer.
 */
export function readOcsp(bytes: Uint8Array): OcspResponse {
  const response = Der.whole(bytes).fields();
  if (response.take(TAG.enumerated).number(TAG.enumerated) !== 0) throw failures.missing({ part: "responseBytes" });
  const wrapped = response.take(context(0)).members()[0]?.fields();
  response.end();
  if (wrapped?.take(TAG.oid).oid() !== OID.basicOcsp) throw failures.unsupported({ part: "responseType" });
  const basic = Der.whole(wrapped.take(TAG.octetString).octets()).fields();
  const data = basic.take(TAG.sequence);
  const method = methodOf(basic.take(TAG.sequence));
  const signature = basic.take(TAG.bitString).bits();
  const list = basic.optional(context(0))?.members()[0]?.members() ?? [];
  basic.end();
  const fields = data.fields();
  fields.optional(context(0));
  const byName = fields.optional(context(1))?.members()[0];
  const byKey = byName ? undefined : fields.take(context(2)).members()[0]?.octets();
  fields.take(TAG.generalizedTime).time();
  const statuses = fields.take(TAG.sequence).members().map(statusOf);
  return {
    responder: byName ? { name: nameOf(byName).key } : { key: byKey as Uint8Array },
    statuses,
    certificates: list.map(({ raw }) => readCertificate(raw)),
    ...{ method, signed: data.raw, signature },
  };
}

function statusOf(single: Der): CertificateStatus {
  const fields = single.fields();
  const id = fields.take(TAG.sequence).fields();
  const hash = hashOf(id.take(TAG.sequence));
  const [issuerName, issuerKey] = [id.take().octets(), id.take().octets()];
  const serial = hexOf(id.take(TAG.integer).integer());
  id.end();
  const status = fields.take();
  const state = status.tag === context(0, false) ? "good" : status.tag === context(1) ? "revoked" : "unknown";
  const since = state === "revoked" ? status.members()[0]?.time() : undefined;
  const thisUpdate = fields.take(TAG.generalizedTime).time();
  const nextUpdate = fields.optional(context(0))?.members()[0]?.time();
  return {
    ...{ hash, issuerName, issuerKey, serial, state, thisUpdate },
    ...(since !== undefined && { since }),
    ...(nextUpdate !== undefined && { nextUpdate }),
  };
}

/** Returns what a response says of a certificate of this issuer. */
export function statusIn(
  { statuses }: OcspResponse,
  certificate: Certificate,
  issuer: Certificate,
): CertificateStatus | undefined {
  return statuses.find(
    ({ hash, issuerName, issuerKey, serial }) =>
      serial === certificate.serial &&
      sameBytes(issuerName, digestOf(hash, issuer.subject.raw)) &&
      sameBytes(issuerKey, digestOf(hash, issuer.keyBits)),
  );
}

/** Tells whether a certificate is the one that a response says it is by. */
export function isResponder({ responder }: OcspResponse, certificate: Certificate): boolean {
  return "name" in responder
    ? responder.name === certificate.subject.key
    : sameBytes(responder.key, digestOf("SHA-1", certificate.keyBits));
}
