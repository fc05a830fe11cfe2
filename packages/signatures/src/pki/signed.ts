import { Der, TAG } from "../asn1/der.js";

/** What an authority signed, how and with which result: the frame of certificates and revocation lists. */
export interface Signed {
  readonly tbs: Der;
  readonly method: Der;
  readonly signature: Uint8Array;
}

/**
 * Reads the frame of a certificate or of a revocation list (RFC 5280, sections 4.1.1 and 5.1.1).
 *
 * @throws Failure when the bytes have another structure.
 */
export function readSigned(bytes: Uint8Array): Signed {
  const fields = Der.whole(bytes).fields();
  const tbs = fields.take(TAG.sequence);
  const method = fields.take(TAG.sequence);
  const signature = fields.take(TAG.bitString).bits();
  fields.end();
  return { tbs, method, signature };
}
