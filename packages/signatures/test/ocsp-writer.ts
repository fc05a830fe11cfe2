import { createHash } from "node:crypto";
import { digestId, type Identity, methodId, signBytes } from "./authority.js";
import { bits, context, generalizedTime, int, octets, oid, primitive, seq, tlv } from "./der-writer.js";

const sha1 = (bytes: Uint8Array): Uint8Array => createHash("sha1").update(bytes).digest();

/** What a response of a test says; what is left out is as it should be. */
export interface OcspParts {
  readonly status?: "good" | "unknown" | { readonly revoked: string };
  readonly responder?: Identity;
  readonly from?: string;
  readonly to?: string;
}

/** Returns the bits of the key within a SubjectPublicKeyInfo of an elliptic curve. */
const keyBits = ({ spki }: Identity): Uint8Array => spki.subarray(spki.length - 65);

/** Makes an OCSP response about a certificate of this issuer, whose key is on P-256. */
export function makeOcsp(issuer: Identity, about: Identity, parts: OcspParts = {}): Uint8Array {
  const { status = "good", responder = issuer, from = "2026-03-01", to = "2026-04-01" } = parts;
  const time = (text: string): Uint8Array => generalizedTime(new Date(`${text}T00:00:00Z`));
  const empty = new Uint8Array(0);
  const said =
    status === "good"
      ? primitive(0, empty)
      : status === "unknown"
        ? primitive(2, empty)
        : context(1, time(status.revoked));
  const id = seq(digestId("sha1"), octets(sha1(issuer.name)), octets(sha1(keyBits(issuer))), int(about.serial));
  const data = seq(context(1, responder.name), time(from), seq(seq(id, said, time(from), context(0, time(to)))));
  const basic = seq(
    data,
    methodId(responder.method),
    bits(signBytes(responder.key, responder.method, data)),
    ...(responder === issuer ? [] : [context(0, seq(responder.certificate))]),
  );
  return seq(tlv(0x0a, Uint8Array.of(0)), context(0, seq(oid("1.3.6.1.5.5.7.48.1.1"), octets(basic))));
}
