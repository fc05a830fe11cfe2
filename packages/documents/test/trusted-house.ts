import {
  EnvelopeReader,
  type EnvelopeVerification,
  portableHash,
  readCertificate,
  readCrl,
  type Trust,
  verifyEnvelope,
} from "@egov-vn/signatures";
import { type Identity, makeCrl, makeHouse, makeIdentity } from "../../signatures/test/authority.js";
import { type PacketReading, readPacketFrom } from "../src/index.js";

/** A throw-away authority, and signers below it. */
export const HOUSE = makeHouse("rsa");
export const EC_SIGNER = makeIdentity({ name: "Phòng Mẫu", issuer: HOUSE.authority });
export const CHAIN: readonly Identity[] = [HOUSE.signer, HOUSE.authority];
const AT = Date.UTC(2026, 2, 5, 5);

/** Whom the tests trust: the root, with lists in which no one is revoked. */
export const TRUST: Trust = {
  anchors: [
    {
      fingerprint: readCertificate(HOUSE.root.certificate).fingerprint,
      name: "Gốc thử",
      from: "2024-01-01",
      to: "2034-01-01",
      source: "kiểm thử",
      scope: "domestic",
      uses: ["sign"],
    },
  ],
  certificates: [HOUSE.root, HOUSE.authority].map(({ certificate }) => readCertificate(certificate)),
  crls: [makeCrl(HOUSE.root), makeCrl(HOUSE.authority)].map(readCrl),
};

/** What was told of a packet. */
export interface Told {
  readonly reading: PacketReading;
  readonly verification: EnvelopeVerification | undefined;
  readonly word: string | undefined;
  readonly maths: string | undefined;
  readonly rules: readonly string[];
}

/** Reads and verifies a packet in one pass. */
export async function verifiedPacket(
  packet: string | Uint8Array,
  { trust = TRUST, size = 1 << 20 }: { readonly trust?: Trust; readonly size?: number } = {},
): Promise<Told> {
  const bytes = typeof packet === "string" ? new TextEncoder().encode(packet) : packet;
  const observer = new EnvelopeReader(portableHash);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const reading = await readPacketFrom(pieces(), { observer });
  const signature = observer.end();
  const verification = signature && (await verifyEnvelope(signature, { trust, at: AT }));
  return {
    ...{ reading, verification },
    word: verification?.signature.word,
    maths: verification?.signature.maths.state,
    rules: verification?.findings.map(({ rule }) => rule) ?? [],
  };
}
