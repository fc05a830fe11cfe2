import { failures } from "../failures.js";
import { digestOf, type MakeHash } from "../hashing.js";
import { readCertificate } from "../pki/certificate.js";
import { rawEcdsa, verifyMaths } from "../pki/key.js";
import type { Signer } from "../signer.js";
import { Canonicaliser } from "./canonical.js";
import { XMLDSIG_NAMESPACE, type XmlObserver, type XmlStart } from "./events.js";
import { ENVELOPED, EXCLUSIVE, methodNamed, WRITTEN } from "./methods.js";

/** Digests a packet that is not signed yet, while it is read. */
export class EnvelopeDigester implements XmlObserver {
  readonly #hash: ReturnType<MakeHash>;
  readonly #canonical: Canonicaliser;

  constructor(makeHash: MakeHash) {
    const hash = makeHash("SHA-256");
    this.#hash = hash;
    this.#canonical = new Canonicaliser({ kind: "exclusive", prefixes: [] }, (bytes) => hash.update(bytes));
  }

  /** @throws Failure when the packet has a signature. */
  open(start: XmlStart): void {
    if (start.local === "Signature") throw failures.twice({ part: "Signature" });
    this.#canonical.open(start);
  }

  close(): void {
    this.#canonical.close();
  }

  text(text: string): void {
    this.#canonical.text(text);
  }

  raw(bytes: Uint8Array, isPlain: boolean): void {
    this.#canonical.raw(bytes, isPlain);
  }

  decoded(): void {}

  comment(): void {}

  instruction(target: string, body: string): void {
    this.#canonical.instruction(target, body);
  }

  refuse(part: string): never {
    throw failures.unsupported({ part });
  }

  /** Returns the digest of the whole packet in the exclusive canonical form. */
  end(): Uint8Array {
    this.#canonical.end();
    return this.#hash.digest();
  }
}

/**
 * Makes the signature of a packet: exclusive canonical form, SHA-256, and the certificates of the signer.
 *
 * @param digest of the packet, by an {@link EnvelopeDigester}.
 * @returns the element, to be put in at the end of `edXMLHeader` as it is.
 * @throws Failure when the value is not by the key of the signer's certificate; whatever the signer throws.
 */
export async function makeEnvelopeSignature(digest: Uint8Array, signer: Signer): Promise<string> {
  const [own] = signer.certificates;
  const method = WRITTEN[signer.method];
  const known = methodNamed(method);
  if (!own || !known) throw failures.missing({ part: "X509Certificate" });
  const algorithm = (element: string, name: string): string => `<${element} Algorithm="${name}"></${element}>`;
  const inside = [
    algorithm("CanonicalizationMethod", EXCLUSIVE),
    algorithm("SignatureMethod", method),
    '<Reference URI="">',
    `<Transforms>${algorithm("Transform", ENVELOPED)}${algorithm("Transform", EXCLUSIVE)}</Transforms>`,
    algorithm("DigestMethod", WRITTEN.digest),
    `<DigestValue>${base64(digest)}</DigestValue>`,
    "</Reference>",
  ].join("");
  // What is signed is written in its canonical form from the start; in its place the namespace comes from the signature.
  const data = new TextEncoder().encode(`<SignedInfo xmlns="${XMLDSIG_NAMESPACE}">${inside}</SignedInfo>`);
  const given = await signer.sign({ data, digest: digestOf("SHA-256", data) });
  const isDer = known.kind === "ecdsa" && given.length !== 2 * P256_WIDTH;
  const value = isDer ? rawEcdsa(given, P256_WIDTH) : given;
  const { key } = readCertificate(own);
  if (!value || (await verifyMaths(key, known, data, value, "raw")) !== "right")
    throw failures.mismatch({ part: "SignatureValue, X509Certificate" });
  const certificates = signer.certificates.map((bytes) => `<X509Certificate>${base64(bytes)}</X509Certificate>`);
  return [
    `<Signature xmlns="${XMLDSIG_NAMESPACE}"><SignedInfo>${inside}</SignedInfo>`,
    `<SignatureValue>${base64(value)}</SignatureValue>`,
    `<KeyInfo><X509Data>${certificates.join("")}</X509Data></KeyInfo></Signature>`,
  ].join("");
}

const P256_WIDTH = 32;

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const octet of bytes) text += String.fromCharCode(octet);
  return btoa(text);
}
