import { type HashName, hashOf } from "../asn1/algorithms.js";
import { Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { failures } from "../failures.js";
import { digestOf, sameBytes } from "../hashing.js";
import { readSignedData, type SignedData } from "./signed-data.js";
import { signatureMaths } from "./signed-maths.js";

/** A time-stamp token (RFC 3161). */
export interface TimeStampToken {
  readonly signedData: SignedData;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly hash: HashName;
  /** The digest of what was stamped. */
  readonly imprint: Uint8Array;
}

/**
 * Reads a time-stamp token.
 *
 * @throws Failure when the bytes are not a time-stamp token.
 */
export function readTimeStamp(bytes: Uint8Array): TimeStampToken {
  const signedData = readSignedData(bytes);
  const { contentType, content } = signedData;
  if (contentType !== OID.tstInfo || !content) throw failures.missing({ part: "TSTInfo" });
  const fields = Der.whole(content).fields();
  fields.take(TAG.integer).number();
  fields.take(TAG.oid).oid();
  const imprint = fields.take(TAG.sequence).fields();
  const hash = hashOf(imprint.take(TAG.sequence));
  const digest = imprint.take(TAG.octetString).octets();
  imprint.end();
  fields.take(TAG.integer).integer();
  const time = fields.take(TAG.generalizedTime).time();
  return { signedData, time, hash, imprint: digest };
}

/** Tells whether the token's own signature is right; its certificate's path is judged by others. */
export async function isStampRight({ signedData }: TimeStampToken, allowSha1: boolean): Promise<boolean> {
  const { signer, hash, content, messageDigest } = signedData;
  if (!signer || !content || (hash === "SHA-1" && !allowSha1)) return false;
  if (!signer.extendedKeyUsageCritical || signer.extendedKeyUsage?.join() !== OID.timeStamping) return false;
  if (!sameBytes(digestOf(hash, content), messageDigest)) return false;
  return (await signatureMaths(signedData, signer)) === "right";
}
