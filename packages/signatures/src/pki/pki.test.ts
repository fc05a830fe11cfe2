import { X509Certificate } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extension, type Identity, keyNamed, makeCrl, makeHouse, makeIdentity, pemOf } from "../../test/authority.js";
import { context, int, octets, oid, primitive, seq } from "../../test/der-writer.js";
import { makeOcsp } from "../../test/ocsp-writer.js";
import { ask, isInstalled } from "../../test/tools.js";
import { certificatesIn, readCertificate } from "./certificate.js";
import { readCrl, revocationListsIn } from "./crl.js";
import { readOcsp } from "./ocsp.js";
import { type CertificatePath, findPath } from "./path.js";
import { type Revocation, revocationOf } from "./revocation.js";
import type { Trust } from "./trust.js";

const { root, authority, signer } = makeHouse();
const read = (identity: Identity) => readCertificate(identity.certificate);

const trusting = (anchor: Identity, ...others: readonly Identity[]): Trust => ({
  anchors: [
    {
      fingerprint: read(anchor).fingerprint,
      name: "Gốc thử",
      from: "2024-01-01",
      to: "2034-01-01",
      source: "kiểm thử",
      scope: "domestic",
      uses: ["sign"],
    },
  ],
  certificates: [anchor, ...others].map(read),
});
const trust = trusting(root);

const path = (leaf: Identity, others: readonly Identity[], by = trust): Promise<CertificatePath> =>
  findPath(read(leaf), others.map(read), by, "sign");

describe("certificates", () => {
  it("says what node:crypto says", () => {
    for (const identity of [root, authority, signer]) {
      const ours = read(identity);
      const theirs = new X509Certificate(identity.certificate);
      expect(ours.fingerprint).toBe(theirs.fingerprint256.replaceAll(":", "").toLowerCase());
      expect(ours.serial.toUpperCase().replace(/^0+/, "")).toBe(theirs.serialNumber.replace(/^0+/, ""));
      expect(ours.isCa).toBe(theirs.ca);
      expect(new Date(ours.notAfter)).toEqual(new Date(theirs.validTo));
      expect(theirs.subject).toContain(ours.subject.commonName);
    }
  });

  it("keeps the number of a person's paper out of every text", () => {
    const more = [["0.9.2342.19200300.100.1.1", "CMND:012345678901"]] as const;
    const one = read(makeIdentity({ name: "Nguyễn Mẫu 012345678901", more, issuer: authority }));
    expect(one.subject.commonName).toBe("Nguyễn Mẫu •••");
    const { key: _, ...shown } = one.subject;
    expect(JSON.stringify({ ...shown, raw: "" })).not.toContain("012345678901");
  });

  it("takes PEM with several certificates", () => {
    const pem = [root, authority].map(({ certificate }) => pemOf("CERTIFICATE", certificate)).join("\n");
    expect(certificatesIn(new TextEncoder().encode(pem)).map(({ subject }) => subject.commonName)).toEqual([
      "Gốc Thử Nghiệm",
      "Chứng thực Thử Nghiệm",
    ]);
  });

  it("throws nothing but failures when bytes are changed", () => {
    const { certificate } = signer;
    fc.assert(
      fc.property(fc.nat(certificate.length - 1), fc.nat(255), (at, octet) => {
        const changed = certificate.slice();
        changed[at] = octet;
        try {
          readCertificate(changed);
        } catch (error) {
          expect(error).toHaveProperty("code");
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("paths to an anchor", () => {
  it("is complete with the intermediate one, from the signature or from the caller", async () => {
    expect((await path(signer, [authority])).state).toBe("complete");
    expect((await path(signer, [], trusting(root, authority))).state).toBe("complete");
  });

  it("is incomplete without it", async () => {
    expect((await path(signer, [])).state).toBe("incomplete");
  });

  it("leads to a root that the caller does not trust", async () => {
    const found = await path(signer, [authority, root], { anchors: [], certificates: [] });
    expect(found.state).toBe("unknown-anchor");
    expect(found.certificates).toHaveLength(3);
  });

  it("is weak when a certificate is signed with SHA-1, unless that is asked for", async () => {
    const old = makeIdentity({ name: "Gốc 2010", isCa: true, keys: keyNamed("old", "rsa") });
    const sub = makeIdentity({ name: "Cấp dưới 2010", isCa: true, issuer: old, signedBy: "rsa-sha1" });
    const leaf = makeIdentity({ name: "Sở Cũ", issuer: sub });
    expect((await path(leaf, [sub], trusting(old))).state).toBe("weak");
    expect((await path(leaf, [sub], { ...trusting(old), allowLegacySha1: true })).state).toBe("complete");
    // The signature of an anchor is not looked at.
    expect((await path(leaf, [], trusting(sub))).state).toBe("complete");
  });

  it("is weak by a key of 1024 bits", async () => {
    const leaf = makeIdentity({ name: "Khóa ngắn", issuer: authority, keys: keyNamed("short", "rsa-1024") });
    expect((await path(leaf, [authority])).state).toBe("weak");
  });

  it.each([
    ["a certificate that is no authority's", {}],
    ["an authority whose key may not sign certificates", { isCa: true, usage: [0, 6] }],
    [
      "a critical extension that is not understood",
      { isCa: true, extensions: [extension("1.2.3.4", octets(new Uint8Array(1)), true)] },
    ],
  ] as const)("does not lead over %s", async (_, parts) => {
    const middle = makeIdentity({ name: "Ở giữa", issuer: root, ...parts });
    const leaf = makeIdentity({ name: "Sở Giả", issuer: middle });
    expect((await path(leaf, [middle])).state).toBe("not-allowed");
  });

  it("does not get longer than an authority allows", async () => {
    const third = makeIdentity({ name: "Cấp ba", isCa: true, issuer: authority });
    const leaf = makeIdentity({ name: "Sở Xa", issuer: third });
    expect((await path(leaf, [third, authority])).state).toBe("not-allowed");
  });

  it("does not take a certificate of the same name and another key", async () => {
    const forged = makeIdentity({ name: "Chứng thực Thử Nghiệm", isCa: true, keys: keyNamed("forged") });
    const leaf = makeIdentity({ name: "Sở Giả", issuer: forged });
    expect((await path(leaf, [authority])).state).not.toBe("complete");
  });

  it("ends soon when a hundred certificates of one name and key name each other", async () => {
    const keys = keyNamed("loop");
    const loop = makeIdentity({ name: "Vòng", isCa: true, keys });
    const many = Array.from({ length: 100 }, () => makeIdentity({ name: "Vòng", isCa: true, issuer: loop, keys }));
    const leaf = makeIdentity({ name: "Sở Vòng", issuer: loop });
    expect((await path(leaf, many)).state).not.toBe("complete");
  });
});

describe("revocation", () => {
  const at = Date.UTC(2026, 2, 5);
  const chain = [read(signer), read(authority), read(root)];
  const asked = (more: Partial<Trust>, embedded: readonly Uint8Array[] = [], when = at): Promise<Revocation> =>
    revocationOf(chain, { ...trust, ...more }, when, embedded);
  const lists = (...bytes: readonly Uint8Array[]): Partial<Trust> => ({ crls: bytes.map(readCrl) });
  const ofRoot = makeCrl(root);

  it("is unknown without evidence, never good", async () => {
    expect(await asked({})).toEqual({ state: "unknown", why: "none" });
  });

  it("is unknown when only one of two authorities has a list", async () => {
    expect((await asked(lists(makeCrl(authority)))).state).toBe("unknown");
    expect((await asked(lists(ofRoot))).state).toBe("unknown");
  });

  it("is good by a list of each, also by one that came along", async () => {
    expect(await asked(lists(makeCrl(authority), ofRoot))).toEqual({ state: "good" });
    expect(await asked({}, [makeCrl(authority), ofRoot])).toEqual({ state: "good" });
  });

  it("tells since when, and of whom", async () => {
    const crl = makeCrl(authority, { revoked: [[signer.serial, "2026-03-02"]] });
    expect(await asked(lists(crl, ofRoot))).toEqual({ state: "revoked", since: Date.UTC(2026, 2, 2), which: "signer" });
    const higher = makeCrl(root, { revoked: [[authority.serial, "2026-03-01"]] });
    expect(await asked(lists(makeCrl(authority), higher))).toMatchObject({ state: "revoked", which: "authority" });
  });

  it("is good at a time before the revocation", async () => {
    const crl = makeCrl(authority, { revoked: [[signer.serial, "2026-03-20"]] });
    expect((await asked(lists(crl, ofRoot))).state).toBe("good");
  });

  it("is stale after the next update", async () => {
    const late = Date.UTC(2026, 5, 1);
    const crls = lists(makeCrl(authority), ofRoot);
    expect(await asked(crls, [], late)).toEqual({ state: "unknown", why: "stale" });
  });

  it("takes no list by another key of the same name", async () => {
    const forged = makeIdentity({ name: "Chứng thực Thử Nghiệm", isCa: true, keys: keyNamed("forged") });
    expect(await asked(lists(makeCrl(forged), ofRoot))).toEqual({ state: "unknown", why: "wrong-issuer" });
  });

  it("takes no list that is about other certificates, or says what is not understood", async () => {
    const scope = (...members: readonly Uint8Array[]): Uint8Array => extension("2.5.29.28", seq(...members), true);
    const authoritiesOnly = makeCrl(authority, { extensions: [scope(primitive(2, Uint8Array.of(255)))] });
    expect(await asked(lists(authoritiesOnly, ofRoot))).toEqual({ state: "unknown", why: "unclear" });
    const usersOnly = makeCrl(authority, { extensions: [scope(primitive(1, Uint8Array.of(255)))] });
    expect(await asked(lists(usersOnly, ofRoot))).toEqual({ state: "good" });
    const delta = makeCrl(authority, { extensions: [extension("2.5.29.27", int(3), true)] });
    expect(await asked(lists(delta, ofRoot))).toEqual({ state: "unknown", why: "unclear" });
  });

  it("takes a list of one place only for certificates that name the place", async () => {
    const place = (address: string): Uint8Array =>
      context(0, context(0, primitive(6, new TextEncoder().encode(address))));
    const first = "http://crl.example.com/1.crl";
    const named = makeIdentity({
      name: "Sở Mẫu",
      issuer: authority,
      extensions: [extension("2.5.29.31", seq(seq(place(first))))],
    });
    const byPlace = (address: string): Uint8Array =>
      makeCrl(authority, { extensions: [extension("2.5.29.28", seq(place(address)), true)] });
    const ask = (address: string): Promise<Revocation> =>
      revocationOf(
        [read(named), read(authority), read(root)],
        { ...trust, ...lists(byPlace(address), ofRoot) },
        at,
        [],
      );
    expect((await ask(first)).state).toBe("good");
    expect(await ask("http://crl.example.com/2.crl")).toEqual({ state: "unknown", why: "unclear" });
  });

  describe("by OCSP", () => {
    const responses = (...bytes: readonly Uint8Array[]): Partial<Trust> => ({
      ...lists(ofRoot),
      ocsps: bytes.map(readOcsp),
    });
    const signing = extension("2.5.29.37", seq(oid("1.3.6.1.5.5.7.3.9")));
    const responder = makeIdentity({ name: "OCSP Mẫu", issuer: authority, extensions: [signing] });

    it("by the issuer itself and by its responder", async () => {
      expect(await asked(responses(makeOcsp(authority, signer)))).toEqual({ state: "good" });
      expect(await asked(responses(makeOcsp(authority, signer, { responder })))).toEqual({ state: "good" });
    });

    it("tells since when", async () => {
      const revoked = makeOcsp(authority, signer, { status: { revoked: "2026-03-03" } });
      expect(await asked(responses(revoked))).toMatchObject({ state: "revoked", since: Date.UTC(2026, 2, 3) });
    });

    it("unknown stays unknown", async () => {
      expect((await asked(responses(makeOcsp(authority, signer, { status: "unknown" })))).state).toBe("unknown");
    });

    it("takes no response by a certificate that is not for it", async () => {
      const other = makeIdentity({ name: "Không phải OCSP", issuer: authority });
      expect((await asked(responses(makeOcsp(authority, signer, { responder: other })))).state).toBe("unknown");
    });

    it("takes no response about another certificate, nor an old one", async () => {
      expect((await asked(responses(makeOcsp(authority, responder)))).state).toBe("unknown");
      const old = makeOcsp(authority, signer, { from: "2026-01-01", to: "2026-01-02" });
      expect(await asked(responses(old))).toEqual({ state: "unknown", why: "stale" });
    });

    it("revoked by one source is revoked, whatever another says", async () => {
      const crl = makeCrl(authority, { revoked: [[signer.serial, "2026-03-02"]] });
      const both = { ...lists(crl, ofRoot), ocsps: [readOcsp(makeOcsp(authority, signer))] };
      expect((await asked(both)).state).toBe("revoked");
    });
  });
});

describe.skipIf(!isInstalled("openssl"))("openssl agrees (skipped where it is not installed)", () => {
  const files = {
    "root.pem": pemOf("CERTIFICATE", root.certificate),
    "sub.pem": pemOf("CERTIFICATE", authority.certificate),
    "leaf.pem": pemOf("CERTIFICATE", signer.certificate),
  };

  it("on the path and its list", () => {
    const revoked = makeCrl(authority, { revoked: [[signer.serial, "2026-03-02"]] });
    const at = String(Date.UTC(2026, 2, 5) / 1000);
    const verify = (crl: Uint8Array): string =>
      ask(
        "openssl",
        [
          "verify",
          "-attime",
          at,
          "-crl_check",
          "-CAfile",
          "{root.pem}",
          "-untrusted",
          "{sub.pem}",
          "-CRLfile",
          "{a.crl}",
          "{leaf.pem}",
        ],
        { ...files, "a.crl": pemOf("X509 CRL", crl) },
      ).text;
    expect(verify(makeCrl(authority))).toContain("leaf.pem: OK");
    expect(verify(revoked)).toContain("certificate revoked");
  });

  it("on the response", () => {
    const answer = (der: Uint8Array): string =>
      ask(
        "openssl",
        [
          "ocsp",
          "-respin",
          "{a.der}",
          "-issuer",
          "{sub.pem}",
          "-cert",
          "{leaf.pem}",
          "-CAfile",
          "{root.pem}",
          "-verify_other",
          "{sub.pem}",
          "-no_nonce",
          "-validity_period",
          "999999999",
        ],
        { ...files, "a.der": der },
      ).text;
    expect(answer(makeOcsp(authority, signer))).toMatch(/: good[\s\S]*verify OK/);
    expect(answer(makeOcsp(authority, signer, { status: { revoked: "2026-03-03" } }))).toMatch(/: revoked/);
  });

  it("reads a list that openssl wrote", () => {
    const { text } = ask(
      "openssl",
      [
        "ca",
        "-gencrl",
        "-config",
        "{ca.cnf}",
        "-keyfile",
        "{key.pem}",
        "-cert",
        "{root.pem}",
        "-crldays",
        "30",
        "-md",
        "sha256",
      ],
      {
        ...files,
        "key.pem": root.key.export({ type: "pkcs8", format: "pem" }),
        "index.txt": "",
        "ca.cnf": "[ca]\ndefault_ca=one\n[one]\ndatabase=./index.txt\n",
      },
    );
    const pem = text.slice(text.indexOf("-----BEGIN"));
    expect(revocationListsIn(new TextEncoder().encode(pem))[0]?.issuer.commonName).toBe("Gốc Thử Nghiệm");
  });
});
