import { createHash } from "node:crypto";
import { digestId, type Identity, type Method, methodId, signBytes } from "./authority.js";
import { context, generalizedTime, int, octets, oid, seq, setOf, tlv, utcTime } from "./der-writer.js";

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();

/** Writes an attribute of one value. */
export const attribute = (id: string, value: Uint8Array): Uint8Array => seq(oid(id), setOf(value));

/** What a CMS signature of a test says; what is left out is as it should be. */
export interface CmsParts {
  readonly signer: Identity;
  /** The digest of the content. */
  readonly digest: Uint8Array;
  readonly certificates?: readonly Identity[];
  readonly hash?: "sha1" | "sha256";
  readonly digestAlgorithms?: readonly Uint8Array[];
  readonly method?: Method;
  readonly time?: string;
  /** The attributes in place of the usual ones. */
  readonly attributes?: readonly Uint8Array[];
  readonly more?: readonly Uint8Array[];
  readonly noAttributes?: boolean;
  readonly bindsCertificate?: boolean;
  readonly contentType?: string;
  readonly content?: Uint8Array;
  /** Makes a time-stamp token of the signature. */
  readonly stamp?: (signature: Uint8Array) => Uint8Array;
  readonly crls?: readonly Uint8Array[];
  readonly spoil?: (signature: Uint8Array) => Uint8Array;
}

const DATA = "1.2.840.113549.1.7.1";

/** Makes a CMS signature. */
export function makeCms(parts: CmsParts): Uint8Array {
  const { signer, digest, certificates = [signer], method = signer.method, contentType = DATA, content } = parts;
  const hash = digestId(parts.hash ?? "sha256");
  const attributes = parts.attributes ?? [
    attribute("1.2.840.113549.1.9.3", oid(contentType)),
    attribute("1.2.840.113549.1.9.4", octets(digest)),
    ...(parts.time === undefined ? [] : [attribute("1.2.840.113549.1.9.5", utcTime(new Date(parts.time)))]),
    ...(parts.bindsCertificate
      ? [attribute("1.2.840.113549.1.9.16.2.47", seq(seq(seq(octets(sha256(signer.certificate))))))]
      : []),
    ...(parts.more ?? []),
  ];
  const set = setOf(...attributes);
  const made = signBytes(signer.key, method, set);
  const signature = parts.spoil?.(made) ?? made;
  const signed = set.slice();
  signed[0] = 0xa0;
  const stamp = parts.stamp?.(signature);
  const info = seq(
    int(1),
    seq(issuerOf(signer), int(signer.serial)),
    hash,
    ...(parts.noAttributes ? [] : [signed]),
    methodId(method),
    octets(signature),
    ...(stamp ? [context(1, attribute("1.2.840.113549.1.9.16.2.14", stamp))] : []),
  );
  return seq(
    oid("1.2.840.113549.1.7.2"),
    context(
      0,
      seq(
        int(content ? 3 : 1),
        setOf(...(parts.digestAlgorithms ?? [hash])),
        seq(oid(contentType), ...(content ? [context(0, octets(content))] : [])),
        ...(certificates.length === 0 ? [] : [tlv(0xa0, ...certificates.map(({ certificate }) => certificate))]),
        ...(parts.crls ? [tlv(0xa1, ...parts.crls)] : []),
        setOf(info),
      ),
    ),
  );
}

/** Returns the bytes of the issuer's name, as the certificate writes them. */
function issuerOf({ certificate }: Identity): Uint8Array {
  const header = (at: number): number => {
    const first = certificate[at + 1] as number;
    return at + 2 + (first < 128 ? 0 : first - 128);
  };
  const after = (at: number): number => {
    const first = certificate[at + 1] as number;
    let length = first;
    if (first >= 128) {
      length = 0;
      for (let index = 0; index < first - 128; index += 1)
        length = length * 256 + (certificate[at + 2 + index] as number);
    }
    return header(at) + length;
  };
  // Into the certificate, into what is signed; then past version, serial number and algorithm.
  const at = after(after(after(header(header(0)))));
  return certificate.subarray(at, after(at));
}

/** Makes a time-stamp token (RFC 3161). */
export function makeStamp(
  authority: Identity,
  over: Uint8Array,
  time: string,
  parts: Partial<CmsParts> & { readonly imprint?: Uint8Array } = {},
): Uint8Array {
  const info = seq(
    int(1),
    oid("1.3.6.1.4.1.99999.1"),
    seq(digestId("sha256"), octets(parts.imprint ?? sha256(over))),
    int(7),
    generalizedTime(new Date(time)),
  );
  return makeCms({
    signer: authority,
    digest: sha256(info),
    contentType: "1.2.840.113549.1.9.16.1.4",
    content: info,
    bindsCertificate: true,
    ...parts,
  });
}
