import { createPublicKey } from "node:crypto";
import { describe, expect, it } from "vitest";
import { keyNamed, makeIdentity } from "../../signatures/test/authority.js";
import { exampleXml } from "../src/index.js";
import { GOOD_PACKETS } from "./good-packets.js";
import { EXCLUSIVE, INCLUSIVE, type SigningXml, signXml } from "./sign-xml.js";
import { CHAIN, EC_SIGNER, HOUSE, TRUST, verifiedPacket } from "./trusted-house.js";

const rsa: SigningXml = { signer: HOUSE.signer, certificates: CHAIN };
const ec: SigningXml = { signer: EC_SIGNER, certificates: [EC_SIGNER, HOUSE.authority] };
const forms: readonly (readonly [string, Partial<SigningXml>])[] = [
  ["exclusive", {}],
  ["exclusive with prefixes", { prefixes: ["edXML", ""] }],
  ["inclusive", { form: INCLUSIVE }],
  ["prefixed and indented", { prefix: "ds", space: "\n        " }],
  ["inclusive, indented", { form: `${INCLUSIVE}#WithComments`, space: "\r\n  " }],
  ["exclusive with comments", { form: `${EXCLUSIVE}WithComments` }],
];

describe.each(Object.entries(GOOD_PACKETS))("a packet in the layout %s", (_, packet) => {
  it.each(forms)("signed in the form %s is valid, however its bytes arrive", async (_form, more) => {
    for (const how of [rsa, ec]) {
      const signed = signXml(packet, { ...how, ...more });
      const told = await verifiedPacket(signed);
      expect(told).toMatchObject({ word: "valid", maths: "right" });
      expect(told.verification?.signature.envelope.covers).toEqual({ document: true, attachments: [] });
      for (const size of [1, 7, 1000]) expect((await verifiedPacket(signed, { size })).word).toBe("valid");
    }
  });

  it("covers attached files by cid:, both ways, and says which", async () => {
    const text = /ContentTransferEncoded[^>]*>([^<]*)</.exec(packet)?.[1]?.replaceAll("&#xD;", "\r") as string;
    const id = /<ContentId>(?:cid:)?([^<]*)</.exec(packet)?.[1] as string;
    const bytes = Buffer.from(text, "base64");
    for (const [data, as] of [
      [text, "text"],
      [bytes, "bytes"],
    ] as const) {
      const both = signXml(packet, { ...rsa, references: [{}, { uri: `cid:${id}`, data }] });
      const told = await verifiedPacket(both, { size: 5 });
      expect(told.word).toBe("valid");
      expect(told.rules).toContain("SIG-056");
      expect(told.verification?.signature.envelope.covers.attachments).toEqual([{ index: 0, contentId: id, as }]);
      const alone = await verifiedPacket(signXml(packet, { ...rsa, references: [{ uri: `cid:${id}`, data }] }));
      expect(alone).toMatchObject({ word: "unknown", maths: "right" });
      expect(alone.rules).toContain("SIG-055");
    }
    const other = await verifiedPacket(signXml(packet, { ...rsa, references: [{ uri: `cid:${id}`, data: "khác" }] }));
    expect(other.maths).toBe("altered");
    const missing = await verifiedPacket(signXml(packet, { ...rsa, references: [{ uri: "cid:không-có", data: "" }] }));
    expect(missing.maths).toBe("unreadable");
  });

  it("RSA-PSS is read", async () => {
    const pss = makeIdentity({
      name: "Sở Mẫu",
      issuer: HOUSE.authority,
      keys: { privateKey: HOUSE.signer.key, publicKey: createPublicKey(HOUSE.signer.key) },
      method: "rsa-pss",
    });
    const told = await verifiedPacket(signXml(packet, { signer: pss, certificates: [pss, HOUSE.authority] }));
    expect(told).toMatchObject({ word: "valid", maths: "right" });
    expect(told.rules).not.toContain("SIG-010");
  });

  it("after the axis wrote it again: an answer of its own, never a wrong signature", async () => {
    // What a signer makes who signs first and puts the signature into the packet afterwards.
    const alone = signXml(packet, { ...rsa, form: INCLUSIVE });
    const moved = alone.replace('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">', "<Signature>");
    expect(await verifiedPacket(moved)).toMatchObject({ word: "unknown", maths: "rewritten" });
    const indented = signXml(packet, rsa).replace("<SignedInfo>", "<SignedInfo>\n  ");
    const told = await verifiedPacket(indented);
    expect(told).toMatchObject({ word: "unknown", maths: "rewritten", rules: ["SIG-053"] });
  });
});

describe("an envelope's signature", () => {
  it("the dummy of the samples in the packet's namespace is not verifiable, not wrong", async () => {
    const moved = exampleXml.signed.replace('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">', "<Signature>");
    expect(await verifiedPacket(moved)).toMatchObject({ word: "unknown", maths: "rewritten", rules: ["SIG-052"] });
  });

  it("no signature, no answer", async () => {
    expect((await verifiedPacket(exampleXml.document)).verification).toBeUndefined();
  });

  it("SHA-1 counts by a switch only", async () => {
    const old = makeIdentity({
      name: "Sở Cũ",
      issuer: HOUSE.authority,
      method: "rsa-sha1",
      keys: keyNamed("signer", "rsa"),
    });
    const signed = signXml(GOOD_PACKETS.sdk, {
      signer: old,
      certificates: [old, HOUSE.authority],
      references: [{ digestMethod: "http://www.w3.org/2000/09/xmldsig#sha1" }],
    });
    expect(await verifiedPacket(signed)).toMatchObject({ word: "unknown", maths: "right" });
    const told = await verifiedPacket(signed, { trust: { ...TRUST, allowLegacySha1: true } });
    expect(told.word).toBe("valid");
  });

  it("unknown without a path, with a certificate that only the caller has, valid", async () => {
    const bare = signXml(GOOD_PACKETS.sdk, { ...rsa, certificates: [HOUSE.signer] });
    expect((await verifiedPacket(bare)).word).toBe("valid");
    expect((await verifiedPacket(bare, { trust: { anchors: [], certificates: [] } })).word).toBe("unknown");
  });
});
