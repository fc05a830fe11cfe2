import { methodOf, type SignatureMethod } from "../asn1/algorithms.js";
import { context, Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { hexOf } from "../hashing.js";
import { addressesOf, extensionsOf, pemBlocks } from "./certificate.js";
import { sameAlgorithms } from "./key.js";
import { type DistinguishedName, nameOf } from "./names.js";
import { readSigned } from "./signed.js";

/** A list of revoked certificates (RFC 5280, section 5). */
export interface RevocationList {
  readonly issuer: DistinguishedName;
  readonly thisUpdate: number;
  readonly nextUpdate?: number;
  /** When each was revoked, by serial number. */
  readonly revoked: ReadonlyMap<string, number>;
  /** What it is about; an extension that is not understood leaves it about nothing. */
  readonly about: "all" | "users" | "authorities" | "unclear";
  /** Where it is published, when it is only about the certificates that name one of these places. */
  readonly points?: readonly string[];
  readonly method: SignatureMethod;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Reads every revocation list of a file, in DER or PEM. */
export const revocationListsIn = (bytes: Uint8Array): RevocationList[] => pemBlocks(bytes, "X509 CRL").map(readCrl);

/**
 * Reads one list in DER.
 *
 * @throws Failure when the bytes are not a revocation list in strict DER.
 */
export function readCrl(bytes: Uint8Array): RevocationList {
  const { tbs, method, signature } = readSigned(bytes);
  const fields = tbs.fields();
  fields.optional(TAG.integer);
  sameAlgorithms(fields.take(TAG.sequence), method);
  const issuer = nameOf(fields.take(TAG.sequence));
  const thisUpdate = fields.take().time();
  const nextUpdate = fields.optional(TAG.utcTime, TAG.generalizedTime)?.time();
  const revoked = new Map<string, number>();
  let unclear = false;
  for (const entry of fields.optional(TAG.sequence)?.members() ?? []) {
    const parts = entry.fields();
    const serial = hexOf(parts.take(TAG.integer).integer());
    const since = parts.take().time();
    for (const [oid, { critical }] of extensionsOf(parts.optional(TAG.sequence)))
      if (critical && oid !== OID.crlReason && oid !== OID.invalidityDate) unclear = true;
    revoked.set(serial, Math.min(since, revoked.get(serial) ?? since));
  }
  const extensions = extensionsOf(fields.optional(context(0))?.members()[0]);
  fields.end();
  const scope = extensions.get(OID.issuingDistributionPoint);
  const { about, points } = scope ? scopeOf(scope.value) : { about: "all" as const };
  for (const [oid, { critical }] of extensions) if (critical && oid !== OID.issuingDistributionPoint) unclear = true;
  return {
    ...{ issuer, thisUpdate, revoked },
    ...(nextUpdate !== undefined && { nextUpdate }),
    about: unclear ? "unclear" : about,
    ...(points && { points }),
    method: methodOf(method),
    signed: tbs.raw,
    signature,
  };
}

function scopeOf(value: Uint8Array): Pick<RevocationList, "about" | "points"> {
  let about: RevocationList["about"] = "all";
  let points: readonly string[] | undefined;
  for (const member of Der.whole(value).expect(TAG.sequence).members()) {
    const { tag, content } = member;
    const isSet = content.length === 1 && content[0] !== 0;
    if (tag === context(0)) points = addressesOf(member);
    else if (tag === context(1, false) && isSet) about = "users";
    else if (tag === context(2, false) && isSet) about = "authorities";
    else return { about: "unclear" };
  }
  return { about, ...(points && { points }) };
}
