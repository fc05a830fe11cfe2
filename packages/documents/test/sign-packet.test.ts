import type { Signer } from "@egov-vn/signatures";
import { describe, expect, it } from "vitest";
import { pemOf, signBytes } from "../../signatures/test/authority.js";
import { ask, isInstalled } from "../../signatures/test/tools.js";
import { exampleXml, signPacket } from "../src/index.js";
import { GOOD_PACKETS } from "./good-packets.js";
import { EC_SIGNER, HOUSE, verifiedPacket } from "./trusted-house.js";

const chain = (own: typeof EC_SIGNER): Uint8Array[] => [own.certificate, HOUSE.authority.certificate];
const rsa: Signer = {
  certificates: chain(HOUSE.signer),
  method: "rsa-sha256",
  sign: async ({ data }) => signBytes(HOUSE.signer.key, "rsa-sha256", data),
};
const ecdsa: Signer = {
  certificates: chain(EC_SIGNER),
  method: "ecdsa-sha256",
  sign: async ({ data }) => signBytes(EC_SIGNER.key, "ecdsa", data),
};
const SIGNERS = [
  ["RSA-SHA256", rsa],
  ["ECDSA P-256", ecdsa],
] as const;

describe.each(Object.entries(GOOD_PACKETS))("signing a packet in the layout %s", (_, packet) => {
  it.each(SIGNERS)("by %s: valid, and nothing else is changed", async (_name, signer) => {
    const signed = await signPacket(new TextEncoder().encode(packet), signer);
    const text = new TextDecoder().decode(signed);
    expect((await verifiedPacket(signed)).word).toBe("valid");
    expect(text.replace(/<Signature .*<\/Signature>/, "")).toBe(packet);
    if (!isInstalled("xmlsec1")) return;
    const args = ["--verify", "--enabled-key-data", "x509", "--trusted-pem", "{root.pem}", "{a.xml}"];
    const files = { "root.pem": pemOf("CERTIFICATE", HOUSE.root.certificate), "a.xml": signed };
    expect(ask("xmlsec1", args, files).text).toContain("OK");
    const spoilt = text.replace(/(?<=<edXML:Subject>)./, "x");
    expect(ask("xmlsec1", args, { ...files, "a.xml": spoilt }).code).not.toBe(0);
  });
});

describe("signing refuses", () => {
  const bytes = new TextEncoder().encode(GOOD_PACKETS.sdk);

  it("a value that is not by the certificate", async () => {
    const other: Signer = { ...rsa, sign: async ({ digest }) => signBytes(HOUSE.signer.key, "rsa-sha256", digest) };
    await expect(signPacket(bytes, other)).rejects.toMatchObject({ code: "signatures.mismatch" });
    await expect(signPacket(bytes, { ...rsa, certificates: [] })).rejects.toMatchObject({ code: "signatures.missing" });
  });

  it("a packet that is signed, that is no packet, that is not in UTF-8, or whose attachments come first", async () => {
    const sign = (packet: string | Uint8Array) =>
      signPacket(typeof packet === "string" ? new TextEncoder().encode(packet) : packet, rsa);
    await expect(sign(exampleXml.signed)).rejects.toMatchObject({ code: "signatures.twice" });
    await expect(sign("<a/>")).rejects.toMatchObject({ code: "documents.noHeader" });
    const wide = Buffer.from(`\uFEFF${GOOD_PACKETS.sdk}`, "utf16le");
    await expect(sign(new Uint8Array(wide))).rejects.toMatchObject({ code: "signatures.unsupported" });
    const [attached = ""] = /<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/.exec(GOOD_PACKETS.sdk) ?? [];
    const first = GOOD_PACKETS.sdk.replace(attached, "").replace("<edXML:edXMLEnvelope", (tag) => attached + tag);
    await expect(sign(first)).rejects.toMatchObject({ code: "documents.noHeader" });
  });
});
