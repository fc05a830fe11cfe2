import { algorithmOf, type SignatureMethod } from "../asn1/algorithms.js";
import { Der, TAG } from "../asn1/der.js";
import { OID } from "../asn1/oids.js";
import { failures } from "../failures.js";
import { sameBytes } from "../hashing.js";

type Curve = "P-256" | "P-384" | "P-521";

/** The public key of a certificate. */
export type PublicKey =
  | {
      readonly kind: "rsa";
      readonly bits: number;
      readonly modulus: Uint8Array;
      readonly exponent: Uint8Array;
      /** The key may sign by RSASSA-PSS only. */
      readonly pssOnly: boolean;
    }
  | { readonly kind: "ec"; readonly curve: Curve; readonly bits: number; readonly point: Uint8Array }
  | { readonly kind: "other"; readonly oid: string };

const CURVES: Readonly<Record<string, readonly [Curve, bits: number]>> = {
  "1.2.840.10045.3.1.7": ["P-256", 256],
  "1.3.132.0.34": ["P-384", 384],
  "1.3.132.0.35": ["P-521", 521],
};

/** Reads a SubjectPublicKeyInfo (RFC 5280, section 4.1.2.7). */
export function publicKeyOf(value: Der): PublicKey {
  const fields = value.fields();
  const { oid, parameters } = algorithmOf(fields.take(TAG.sequence));
  const bits = fields.take(TAG.bitString).bits();
  fields.end();
  if (oid === OID.rsa || oid === OID.rsaPss) {
    const numbers = Der.whole(bits).fields();
    const modulus = numbers.take().integer();
    const exponent = numbers.take().integer();
    numbers.end();
    return { kind: "rsa", bits: bitLength(modulus), modulus, exponent, pssOnly: oid === OID.rsaPss };
  }
  const curve = oid === OID.ecPublicKey && parameters?.tag === TAG.oid ? CURVES[parameters.oid()] : undefined;
  if (!curve) return { kind: "other", oid };
  const [name, size] = curve;
  const width = Math.ceil(size / 8);
  // Compressed points are not read by WebCrypto.
  if (bits[0] !== 4 || bits.length !== 1 + 2 * width) return { kind: "other", oid };
  return { kind: "ec", curve: name, bits: size, point: bits };
}

function bitLength(number: Uint8Array): number {
  return number.length === 0 ? 0 : (number.length - 1) * 8 + (32 - Math.clz32(number[0] as number));
}

/** The answer of the maths. `unsupported`: the method or the key is not one that this library computes. */
export type Maths = "right" | "wrong" | "unsupported";

const base64url = (bytes: Uint8Array): string => {
  let text = "";
  for (const octet of bytes) text += String.fromCharCode(octet);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};

/** A copy that WebCrypto's types take. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/**
 * Tells whether a signature over bytes is by a key.
 *
 * @param form `der` for an ECDSA signature as X.509 and CMS write it, `raw` as XML writes it.
 */
export async function verifyMaths(
  key: PublicKey,
  method: SignatureMethod,
  data: Uint8Array,
  signature: Uint8Array,
  form: "der" | "raw" = "der",
): Promise<Maths> {
  if (key.kind === "other") return "unsupported";
  if ((key.kind === "ec") !== (method.kind === "ecdsa")) return "wrong";
  if (key.kind === "rsa") {
    const odd = ((key.exponent.at(-1) ?? 0) & 1) === 1;
    // An exponent of 3 was never needed, and forged paddings were made for it.
    const tooSmall = key.exponent.length === 1 && (key.exponent[0] as number) < 17;
    if (!odd || tooSmall || key.exponent.length > 4) return "unsupported";
    if (signature.length !== Math.ceil(key.bits / 8) || (key.pssOnly && method.kind !== "rsa-pss")) return "wrong";
    const name = method.kind === "rsa-pss" ? "RSA-PSS" : "RSASSA-PKCS1-v1_5";
    const jwk = { kty: "RSA", n: base64url(key.modulus), e: base64url(key.exponent), ext: true };
    const imported = await importKey(jwk, { name, hash: method.hash });
    if (!imported) return "unsupported";
    const how = method.kind === "rsa-pss" ? { name, saltLength: method.saltLength } : { name };
    return (await crypto.subtle.verify(how, imported, own(signature), own(data))) ? "right" : "wrong";
  }
  const width = (key.point.length - 1) / 2;
  const raw = form === "raw" ? signature : rawEcdsa(signature, width);
  if (raw?.length !== 2 * width) return "wrong";
  const [x, y] = [key.point.subarray(1, 1 + width), key.point.subarray(1 + width)];
  const jwk = { kty: "EC", crv: key.curve, x: base64url(x), y: base64url(y), ext: true };
  const imported = await importKey(jwk, { name: "ECDSA", namedCurve: key.curve });
  if (!imported) return "unsupported";
  const how = { name: "ECDSA", hash: method.hash };
  return (await crypto.subtle.verify(how, imported, own(raw), own(data))) ? "right" : "wrong";
}

async function importKey(
  jwk: JsonWebKey,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("jwk", jwk, algorithm, false, ["verify"]);
  } catch {
    return undefined;
  }
}

/** Returns the two numbers of an ECDSA signature side by side, each as wide as the key. */
export function rawEcdsa(signature: Uint8Array, width: number): Uint8Array | undefined {
  try {
    const fields = Der.whole(signature).fields();
    const [r, s] = [fields.take().integer(), fields.take().integer()];
    fields.end();
    if (r.length > width || s.length > width) return undefined;
    const raw = new Uint8Array(2 * width);
    raw.set(r, width - r.length);
    raw.set(s, 2 * width - s.length);
    return raw;
  } catch {
    return undefined;
  }
}

/** Refuses a certificate whose algorithm identifiers differ. */
export function sameAlgorithms(inner: Der, outer: Der): void {
  if (!sameBytes(inner.raw, outer.raw)) throw failures.mismatch({ part: "signatureAlgorithm" });
}
