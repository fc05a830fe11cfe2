import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestId, extension, keyNamed, makeHouse, makeIdentity, pemOf } from "../../test/authority.js";
import { attribute, type CmsParts, makeCms, makeStamp } from "../../test/cms-writer.js";
import { joined, octets, oid, seq } from "../../test/der-writer.js";
import { ask, isInstalled } from "../../test/tools.js";
import { verifyMaths } from "../pki/key.js";
import { readSignedData } from "./signed-data.js";
import { isStampRight, readTimeStamp } from "./time-stamp.js";

const content = new TextEncoder().encode("Công văn số 1/SM-VP của Sở Mẫu");
const digest = createHash("sha256").update(content).digest();
const rsa = makeHouse("rsa");
const ec = makeHouse("ec");

async function maths(cms: Uint8Array): Promise<string> {
  const { signer, method, signed, signature } = readSignedData(cms);
  if (!signer || !method) return "unsupported";
  return verifyMaths(signer.key, method, signed, signature);
}

describe("signatures that are right", () => {
  it.each([
    ["RSA PKCS#1 v1.5", { signer: rsa.signer }],
    ["RSASSA-PSS", { signer: rsa.signer, method: "rsa-pss" }],
    ["ECDSA P-256", { signer: ec.signer }],
    ["a bound certificate", { signer: ec.signer, bindsCertificate: true, time: "2026-03-05T05:00:00Z" }],
  ] as const)("%s", async (_, parts) => {
    const cms = makeCms({ digest, ...parts });
    expect(await maths(cms)).toBe("right");
    expect(readSignedData(cms).messageDigest).toEqual(new Uint8Array(digest));
  });

  it("ECDSA P-384", async () => {
    const { authority } = ec;
    const signer = makeIdentity({ name: "Sở Mẫu 384", issuer: authority, keys: keyNamed("384", "ec-384") });
    expect(await maths(makeCms({ digest, signer }))).toBe("right");
  });

  it("tells the signer's clock and whether the certificate is bound", () => {
    const read = readSignedData(makeCms({ signer: ec.signer, digest, time: "2026-03-05T05:00:00Z" }));
    expect(read.signingTime).toBe(Date.UTC(2026, 2, 5, 5));
    expect(read.binding).toBeUndefined();
    expect(readSignedData(makeCms({ signer: ec.signer, digest, bindsCertificate: true })).binding?.hash).toBe(
      "SHA-256",
    );
  });
});

describe("signatures that are wrong", () => {
  it("says so of a value that is not by the key", async () => {
    const spoil = (signature: Uint8Array): Uint8Array => signature.map((octet, at) => (at === 40 ? octet ^ 1 : octet));
    expect(await maths(makeCms({ signer: rsa.signer, digest, spoil }))).toBe("wrong");
  });

  it("says so of any changed byte, or refuses it", async () => {
    const cms = makeCms({ signer: ec.signer, digest, time: "2026-03-05T05:00:00Z" });
    const { certificate } = ec.signer;
    const from = Buffer.from(cms).indexOf(certificate);
    // The certificate is judged by its own signature.
    const places = fc.nat(cms.length - 1).filter((at) => at < from || at >= from + certificate.length);
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = cms.slice();
        changed[at] = (changed[at] as number) ^ change;
        let said: unknown;
        try {
          const read = readSignedData(changed);
          const same = Buffer.from(read.messageDigest).equals(digest);
          said = same ? await maths(changed) : "differs";
        } catch (error) {
          said = error;
          expect(error).toHaveProperty("code");
        }
        // The version numbers and the certificates' identity are signed by no one; the verdict may stay.
        if (said === "right") expect(readSignedData(changed).signed).toEqual(readSignedData(cms).signed);
      }),
      { numRuns: 600 },
    );
  });

  const refused: readonly (readonly [string, Partial<CmsParts>, string])[] = [
    ["no signed attributes", { noAttributes: true }, "signatures.missing"],
    [
      "two digests of the message",
      { more: [attribute("1.2.840.113549.1.9.4", octets(new Uint8Array(32)))] },
      "signatures.twice",
    ],
    ["SHA-1 named first and SHA-256 inside", { digestAlgorithms: [digestId("sha1")] }, "signatures.mismatch"],
    ["a method of another digest", { signer: rsa.signer, method: "rsa-sha1" }, "signatures.mismatch"],
    [
      "another content type in the attributes",
      {
        attributes: [
          attribute("1.2.840.113549.1.9.3", oid("1.2.3.4")),
          attribute("1.2.840.113549.1.9.4", octets(digest)),
        ],
      },
      "signatures.mismatch",
    ],
    [
      "a bound certificate that is another",
      {
        more: [attribute("1.2.840.113549.1.9.16.2.47", seq(seq(seq(octets(new Uint8Array(32))))))],
      },
      "signatures.mismatch",
    ],
  ];
  it.each(refused)("refuses %s", (_, parts, code) => {
    expect(() => readSignedData(makeCms({ signer: ec.signer, digest, ...parts }))).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it("refuses a length that goes on to a mark (BER)", () => {
    const cms = makeCms({ signer: ec.signer, digest });
    const open = joined(Uint8Array.of(0x30, 0x80), cms.subarray(4), Uint8Array.of(0, 0));
    expect(() => readSignedData(open)).toThrow(expect.objectContaining({ code: "signatures.derLength" }));
  });

  it("takes no key whose exponent is 3, for which paddings were forged", async () => {
    const signer = makeIdentity({ name: "Số mũ 3", issuer: ec.authority, keys: keyNamed("e3", "rsa-e3") });
    expect(await maths(makeCms({ signer, digest }))).toBe("unsupported");
  });

  it("takes no method that does not go with the key", async () => {
    const { key } = readSignedData(makeCms({ signer: ec.signer, digest })).signer ?? {};
    if (!key) throw new TypeError("no key");
    expect(await verifyMaths(key, { kind: "rsa-pkcs1", hash: "SHA-256" }, content, new Uint8Array(256))).toBe("wrong");
  });

  it("computes no method that it does not know", async () => {
    const signer = makeIdentity({ name: "Ed", issuer: ec.authority, keys: keyNamed("ed", "ec") });
    const cms = makeCms({ signer, digest, method: "ecdsa" });
    const known = Buffer.from(oid("1.2.840.10045.4.3.2"));
    const at = Buffer.from(cms).lastIndexOf(known);
    const changed = cms.slice();
    changed[at + known.length - 1] = 9;
    expect(await maths(changed)).toBe("unsupported");
  });
});

describe("time stamps (RFC 3161)", () => {
  const stamping = extension("2.5.29.37", seq(oid("1.3.6.1.5.5.7.3.8")), true);
  const tsa = makeIdentity({ name: "Dấu thời gian Mẫu", issuer: ec.authority, extensions: [stamping] });
  const over = new TextEncoder().encode("chữ ký");

  it("are read: time, digest, signature", async () => {
    const token = readTimeStamp(makeStamp(tsa, over, "2026-03-05T05:00:07Z"));
    expect(token.time).toBe(Date.UTC(2026, 2, 5, 5, 0, 7));
    expect(Buffer.from(token.imprint)).toEqual(createHash("sha256").update(over).digest());
    expect(await isStampRight(token, false)).toBe(true);
  });

  it("prove nothing by a certificate that is not for time stamps", async () => {
    expect(await isStampRight(readTimeStamp(makeStamp(ec.signer, over, "2026-03-05T05:00:07Z")), false)).toBe(false);
  });

  it("prove nothing when what is stamped was changed", async () => {
    const token = makeStamp(tsa, over, "2026-03-05T05:00:07Z", { digest: new Uint8Array(32) });
    expect(await isStampRight(readTimeStamp(token), false)).toBe(false);
  });

  it.skipIf(!isInstalled("openssl"))("openssl agrees", () => {
    const files = {
      "token.der": makeStamp(tsa, over, "2026-03-05T05:00:07Z", { certificates: [tsa, ec.authority] }),
      "data.bin": over,
      "root.pem": pemOf("CERTIFICATE", ec.root.certificate),
    };
    const args = ["ts", "-verify", "-data", "{data.bin}", "-in", "{token.der}", "-token_in", "-CAfile", "{root.pem}"];
    expect(ask("openssl", args, files).text).toContain("Verification: OK");
    expect(ask("openssl", args, { ...files, "data.bin": "khác" }).text).toContain("Verification: FAILED");
  });
});

describe.skipIf(!isInstalled("openssl"))("openssl agrees (skipped where it is not installed)", () => {
  const verified = (cms: Uint8Array): boolean =>
    ask(
      "openssl",
      [
        "cms",
        "-verify",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "{a.p7s}",
        "-content",
        "{a.txt}",
        "-noverify",
        "-out",
        "{o}",
      ],
      { "a.p7s": cms, "a.txt": content },
    ).code === 0;

  it.each([
    ["RSA PKCS#1 v1.5", { signer: rsa.signer }],
    ["RSASSA-PSS", { signer: rsa.signer, method: "rsa-pss" }],
    ["ECDSA P-256", { signer: ec.signer }],
    ["a bound certificate", { signer: ec.signer, bindsCertificate: true }],
  ] as const)("%s is right", (_, parts) => {
    expect(verified(makeCms({ digest, ...parts }))).toBe(true);
  });

  it("a spoilt value is wrong", async () => {
    const spoil = (signature: Uint8Array): Uint8Array => signature.map((octet, at) => (at === 40 ? octet ^ 1 : octet));
    const cms = makeCms({ signer: rsa.signer, digest, spoil });
    expect([verified(cms), await maths(cms)]).toEqual([false, "wrong"]);
  });

  it("reads what openssl itself signed", async () => {
    const files = {
      "c.pem": pemOf("CERTIFICATE", rsa.signer.certificate),
      "k.pem": rsa.signer.key.export({ type: "pkcs8", format: "pem" }),
      "a.txt": content,
    };
    const sign = [
      "cms",
      "-sign",
      "-binary",
      "-signer",
      "{c.pem}",
      "-inkey",
      "{k.pem}",
      "-in",
      "{a.txt}",
      "-md",
      "sha256",
      "-outform",
      "PEM",
    ];
    for (const more of [[], ["-keyopt", "rsa_padding_mode:pss"], ["-cades"]]) {
      const { text } = ask("openssl", [...sign, ...more], files);
      const cms = Buffer.from(text.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
      expect(await maths(new Uint8Array(cms)), more.join(" ")).toBe("right");
    }
  });
});

it("finds the signer among the certificates, if it is there", () => {
  const cms = makeCms({ signer: ec.signer, digest, certificates: [ec.signer, ec.authority, ec.root] });
  expect(readSignedData(cms).signer?.subject.commonName).toBe("Sở Mẫu");
  expect(readSignedData(makeCms({ signer: ec.signer, digest, certificates: [] })).signer).toBeUndefined();
});
