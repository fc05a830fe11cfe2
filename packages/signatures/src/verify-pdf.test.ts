import { incompleteTexts, renderFinding, ruleCatalogue } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { extension, type Identity, keyNamed, makeCrl, makeHouse, makeIdentity } from "../test/authority.js";
import { makeStamp } from "../test/cms-writer.js";
import { oid, seq } from "../test/der-writer.js";
import { makeOcsp } from "../test/ocsp-writer.js";
import { plainPdf, type SignedPdf, type Signing, signPdf } from "../test/pdf-writer.js";
import { NO_TRUST, readCertificate, readCrl, sourceOfBytes, type Trust, verifyPdf } from "./index.js";
import { signatureRules } from "./rules.js";

const { root, authority, signer } = makeHouse("rsa");
const stamping = extension("2.5.29.37", seq(oid("1.3.6.1.5.5.7.3.8")), true);
const tsa = makeIdentity({ name: "Dấu thời gian Mẫu", issuer: authority, extensions: [stamping] });
const at = Date.UTC(2026, 2, 5, 5);
const chain = { signer, certificates: [signer, authority, root], time: "2026-03-04T03:00:00Z" } as const;
const pades: Partial<Signing> = { method: "rsa-pss", subFilter: "ETSI.CAdES.detached", bindsCertificate: true };

const trusting = (anchor: Identity, more: Partial<Trust["anchors"][number]> = {}): Trust => ({
  anchors: [
    {
      fingerprint: readCertificate(anchor.certificate).fingerprint,
      name: "Gốc thử",
      from: "2024-01-01",
      to: "2034-01-01",
      source: "kiểm thử",
      scope: "domestic",
      uses: ["sign", "time-stamp"],
      ...more,
    },
  ],
  certificates: [readCertificate(anchor.certificate)],
  crls: [makeCrl(root), makeCrl(authority)].map(readCrl),
});
const trust = trusting(root);

async function told(file: SignedPdf | Uint8Array, settings: Partial<Parameters<typeof verifyPdf>[1]> = {}) {
  const bytes = file instanceof Uint8Array ? file : file.writer.bytes;
  const { signatures, findings } = await verifyPdf(sourceOfBytes(bytes), { trust, at, ...settings });
  return { signatures, words: signatures.map(({ word }) => word), rules: findings.map(({ rule }) => rule), findings };
}

const signed = (parts: Partial<Signing> = {}): SignedPdf => signPdf(plainPdf(), { ...chain, ...parts });

describe("the word", () => {
  it("valid: maths, path, time and revocation are all known and right", async () => {
    const { words, rules, signatures } = await told(signed(pades));
    expect(words).toEqual(["valid"]);
    expect(rules).toEqual(["SIG-030"]);
    expect(signatures[0]).toMatchObject({
      signer: "Sở Mẫu",
      maths: { state: "right" },
      form: { state: "as-prescribed", deviations: [] },
      trust: { state: "complete" },
      time: { state: "claimed", validity: "valid", at: Date.UTC(2026, 2, 4, 3) },
      revocation: { state: "good" },
    });
  });

  it("valid with notes on the form: the profile of real letters", async () => {
    const { words, rules } = await told(signed());
    expect(words).toEqual(["valid"]);
    expect(rules).toEqual(["SIG-010", "SIG-013", "SIG-014", "SIG-030"]);
  });

  it("unknown without any trust, never valid", async () => {
    const { words, rules } = await told(signed(), { trust: NO_TRUST });
    expect(words).toEqual(["unknown"]);
    expect(rules).toEqual(expect.arrayContaining(["SIG-021", "SIG-041"]));
  });

  it("unknown without revocation lists", async () => {
    const { crls: _, ...without } = trust;
    const { words, rules } = await told(signed(), { trust: without });
    expect([words, rules.includes("SIG-041")]).toEqual([["unknown"], true]);
  });

  it("unknown for the leaf alone, until the caller has the intermediate one", async () => {
    const leaf = signed({ certificates: [signer] });
    expect((await told(leaf)).rules).toContain("SIG-020");
    const more = { ...trust, certificates: [...trust.certificates, readCertificate(authority.certificate)] };
    expect((await told(leaf, { trust: more })).words).toEqual(["valid"]);
  });

  it("unknown without the signer's certificate, until the caller has it", async () => {
    const bare = signed({ certificates: [] });
    expect((await told(bare)).words).toEqual(["unknown"]);
    const more = [authority, signer].map(({ certificate }) => readCertificate(certificate));
    const having = { ...trust, certificates: [...trust.certificates, ...more] };
    expect((await told(bare, { trust: having })).words).toEqual(["valid"]);
  });

  it("recognised-foreign by an anchor of that scope", async () => {
    const foreign = { ...trusting(root, { scope: "foreign" }) };
    expect((await told(signed(), { trust: foreign })).words).toEqual(["recognised-foreign"]);
  });

  it("unknown by an anchor that is trusted on other days, or for other uses", async () => {
    expect((await told(signed(), { trust: trusting(root, { to: "2025-12-31" }) })).words).toEqual(["unknown"]);
    expect((await told(signed(), { trust: trusting(root, { uses: ["time-stamp"] }) })).words).toEqual(["unknown"]);
  });

  it("invalid: a wrong value, changed bytes, a certificate that is not for signing", async () => {
    const spoil = (value: Uint8Array): Uint8Array => value.map((octet, place) => (place === 9 ? octet ^ 8 : octet));
    expect(await told(signed({ spoil }))).toMatchObject({ words: ["invalid"] });
    const { bytes } = signed().writer;
    const changed = Buffer.from(bytes);
    changed.write("2", changed.indexOf("so 1/SM") + 3, "latin1");
    const { words, rules } = await told(new Uint8Array(changed));
    expect([words, rules.includes("SIG-002")]).toEqual([["invalid"], true]);
    const forKeys = makeIdentity({ name: "Mã hóa", issuer: authority, keys: keyNamed("signer", "rsa"), usage: [2] });
    const other = await told(signed({ signer: forKeys, certificates: [forKeys, authority] }));
    expect([other.words, other.rules.includes("SIG-017")]).toEqual([["invalid"], true]);
  });

  it("unknown by SHA-1, unless that is asked for", async () => {
    const old = signed({ hash: "sha1", method: "rsa-sha1" });
    const { words, rules } = await told(old);
    expect([words, rules.includes("SIG-012")]).toEqual([["unknown"], true]);
    expect((await told(old, { trust: { ...trust, allowLegacySha1: true } })).words).toEqual(["valid"]);
  });

  it("unknown by a key of 1024 bits", async () => {
    const short = makeIdentity({ name: "Khóa ngắn", issuer: authority, keys: keyNamed("short", "rsa-1024") });
    const { words, rules } = await told(signed({ signer: short, certificates: [short, authority] }));
    expect([words, rules.includes("SIG-011")]).toEqual([["unknown"], true]);
  });
});

describe("time", () => {
  const late = Date.UTC(2035, 0, 1);
  const lists = (day: string, to: string, revoked: readonly (readonly [bigint, string])[] = []): Partial<Trust> => ({
    crls: [makeCrl(root, { from: day, to }), makeCrl(authority, { from: day, to, revoked })].map(readCrl),
  });
  const stamped = (time: string): Partial<Signing> => ({
    stamp: (value) => makeStamp(tsa, value, time, { certificates: [tsa, authority] }),
  });

  it("after the certificate's end nothing proves the signer's own clock", async () => {
    const { words, rules } = await told(signed(), { at: late });
    expect([words, rules.includes("SIG-032")]).toEqual([["unknown"], true]);
  });

  it("a time stamp proves it", async () => {
    const { words, signatures } = await told(signed(stamped("2026-03-04T03:00:05Z")), { at: late });
    expect(words).toEqual(["valid"]);
    expect(signatures[0]?.time).toEqual({ state: "stamped", at: Date.UTC(2026, 2, 4, 3, 0, 5), validity: "valid" });
  });

  it("a time stamp after the end says: expired", async () => {
    const short = makeIdentity({
      name: "Ngắn hạn",
      issuer: authority,
      keys: keyNamed("signer", "rsa"),
      to: "2026-02-01",
    });
    const parts = { signer: short, certificates: [short, authority], ...stamped("2026-03-04T03:00:05Z") };
    const { words, rules } = await told(signed(parts));
    expect([words, rules.includes("SIG-031")]).toEqual([["expired"], true]);
    // Without one, a signer whose own clock says so is believed.
    const { stamp: _, ...own } = parts;
    expect((await told(signed(own))).words).toEqual(["expired"]);
  });

  it("a time stamp over the whole document proves what was signed before it", async () => {
    const stamp: Signing = {
      signer: tsa,
      type: "DocTimeStamp",
      subFilter: "ETSI.RFC3161",
      cms: (_, bytes) => makeStamp(tsa, bytes, "2026-03-04T04:00:00Z", { certificates: [tsa, authority] }),
    };
    const { words, signatures } = await told(signPdf(signed(), stamp), { at: late });
    expect(words).toEqual(["valid", "valid"]);
    expect(signatures[0]?.time).toMatchObject({ state: "stamped", at: Date.UTC(2026, 2, 4, 4) });
  });

  it("a stamp of something else is wrong; one of an unknown authority does not count", async () => {
    const other = signed({ stamp: () => makeStamp(tsa, new Uint8Array(3), "2026-03-04T03:00:05Z") });
    const wrong = await told(other);
    expect([wrong.words, wrong.rules.includes("SIG-033")]).toEqual([["invalid"], true]);
    const unknown = await told(signed(stamped("2026-03-04T03:00:05Z")), { trust: trusting(root, { uses: ["sign"] }) });
    expect([unknown.words, unknown.rules.includes("SIG-034")]).toEqual([["valid"], true]);
    expect(unknown.signatures[0]?.time.state).toBe("claimed");
  });

  it("revoked now, and still valid when a stamp is from before", async () => {
    const revoked = { ...trust, ...lists("2026-03-01", "2026-04-01", [[signer.serial, "2026-03-04"]]) };
    const now = await told(signed(), { trust: revoked });
    expect([now.words, now.rules.includes("SIG-040")]).toEqual([["revoked"], true]);
    const before = await told(signed(stamped("2026-03-03T03:00:05Z")), { trust: revoked });
    expect(before.words).toEqual(["valid"]);
  });

  it("takes evidence that the file brings along", async () => {
    const { crls: _, ...without } = trust;
    const bringing = signed({ crls: [makeCrl(root), makeCrl(authority)] });
    expect((await told(bringing, { trust: without })).words).toEqual(["valid"]);
    const { writer } = signed();
    writer.revision({
      1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/DSS 50 0 R>>",
      50: "<</Certs[51 0 R]/CRLs[52 0 R]/OCSPs[53 0 R]>>",
      51: ["", authority.certificate],
      52: ["", makeCrl(root)],
      53: ["", makeOcsp(authority, signer)],
    });
    const { words, rules } = await told(writer.bytes, { trust: without });
    expect([words, rules.includes("SIG-007")]).toEqual([["valid"], true]);
  });
});

describe("what was done after signing", () => {
  const over = "<</Type/Annot/Subtype/Square/Rect[0 0 595 842]>>";
  const page = (annotations: string): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[${annotations}]>>`;

  it("another signature leaves it valid; content makes it invalid; what lies over it, unknown", async () => {
    const two = await told(signPdf(signed(), chain));
    expect([two.words, two.rules.includes("SIG-007")]).toEqual([["valid", "valid"], true]);
    const content = await told(signed().writer.revision({ 5: "<</Type/Font/BaseFont/Courier>>" }).bytes);
    expect([content.words, content.rules.includes("SIG-005")]).toEqual([["invalid"], true]);
    const overlaid = await told(signed().writer.revision({ 3: page("7 0 R 50 0 R"), 50: over }).bytes);
    expect([overlaid.words, overlaid.rules.includes("SIG-006")]).toEqual([["unknown"], true]);
  });

  it("a certifying signer may forbid it", async () => {
    const certifying = (level: number): SignedPdf =>
      signed({ dictionary: `/Reference[<</TransformMethod/DocMDP/TransformParams<</P ${level}>>>>]` });
    const annotated = (file: SignedPdf): Uint8Array =>
      file.writer.revision({ 3: page("7 0 R 50 0 R"), 50: over }).bytes;
    expect((await told(annotated(certifying(2)))).words).toEqual(["invalid"]);
    expect((await told(annotated(certifying(3)))).words).toEqual(["unknown"]);
    expect((await told(signPdf(certifying(1), chain))).words).toEqual(["invalid", "valid"]);
    expect((await told(signPdf(certifying(2), chain))).words).toEqual(["valid", "valid"]);
  });
});

describe("a file", () => {
  it("without signatures says so, and is not a pass", async () => {
    expect((await told(plainPdf())).rules).toEqual(["SIG-050"]);
  });

  it("that is no PDF is a finding, not an error", async () => {
    expect((await told(new TextEncoder().encode("<html>"))).rules).toEqual(["SIG-051"]);
  });

  it("older than PDF 1.4", async () => {
    expect((await told(signPdf(plainPdf("table", "1.3"), chain))).rules).toContain("SIG-016");
  });
});

describe("rules", () => {
  const catalogue = ruleCatalogue(Object.values(signatureRules));

  it("are complete in both languages", () => {
    expect(incompleteTexts(catalogue.values())).toEqual([]);
  });

  it("find their parameters", async () => {
    const { crls: _, ...without } = trust;
    for (const file of [signed(), signed({ certificates: [signer] }), signPdf(signed(), chain)]) {
      const { findings } = await told(file, { trust: without });
      for (const finding of findings)
        for (const language of ["vi", "en"] as const)
          expect(Object.values(renderFinding(finding, catalogue, language)).join(" ")).not.toMatch(/[{}]/);
    }
  });
});

it("keeps the number of a person's paper out of what it tells", async () => {
  const more = [["0.9.2342.19200300.100.1.1", "CMND:012345678901"]] as const;
  const person = makeIdentity({ name: "Nguyễn Văn Mẫu", more, issuer: authority, keys: keyNamed("person", "rsa") });
  const { signatures, findings } = await told(signed({ signer: person, certificates: [person, authority] }));
  expect(signatures[0]?.signer).toBe("Nguyễn Văn Mẫu");
  expect(JSON.stringify(findings)).not.toContain("012345678901");
});
