import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { makeCrl, makeHouse, pemOf } from "../../test/authority.js";
import { makeOcsp } from "../../test/ocsp-writer.js";
import { plainPdf, signPdf } from "../../test/pdf-writer.js";
import { nodeHash, openFile, readTrust } from "../files.js";
import { readCertificate, verifyPdf } from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "egov-trust-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { root, authority, signer } = makeHouse("rsa");
const anchor = {
  fingerprint: readCertificate(root.certificate).fingerprint,
  name: "Gốc Thử Nghiệm",
  from: "2024-01-01",
  to: "2034-01-01",
  source: "kiểm thử",
};

const elsewhere = mkdtempSync(join(tmpdir(), "egov-lists-"));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

function written(name: string, content: string | Uint8Array, where = folder): string {
  const path = join(where, name);
  writeFileSync(path, content);
  return path;
}

describe("a trust folder", () => {
  it("without anchors is refused: it would trust no one without a word", async () => {
    await expect(readTrust(folder)).rejects.toMatchObject({ code: "signatures.noAnchors" });
  });

  it("gives anchors, certificates, lists and responses; a file is verified by it", async () => {
    written("goc.json", JSON.stringify(anchor));
    written("goc.pem", pemOf("CERTIFICATE", root.certificate) + pemOf("CERTIFICATE", authority.certificate));
    written("goc.crl", makeCrl(root));
    written("doc-toi.txt", "không đọc");
    const crl = written("cap-duoi.pem", pemOf("X509 CRL", makeCrl(authority)), elsewhere);
    const ocsp = written("phan-hoi.der", makeOcsp(authority, signer), elsewhere);
    const trust = await readTrust(folder, { crls: [crl], ocsps: [ocsp] });
    expect(trust).toMatchObject({
      crls: [expect.anything(), expect.anything()],
      ocsps: [expect.anything()],
    });
    expect(trust.anchors).toEqual([{ ...anchor, scope: "domestic", uses: ["sign"] }]);
    const pdf = written("cong-van.pdf", signPdf(plainPdf(), { signer, certificates: [signer] }).writer.bytes);
    const file = await openFile(pdf);
    const { signatures } = await verifyPdf(file, { trust, at: Date.UTC(2026, 2, 5), makeHash: nodeHash });
    await file.close();
    expect(signatures.map(({ word }) => word)).toEqual(["valid"]);
  });

  it.each([
    ["sai.json", "{", "signatures.notTrust", "sai.json"],
    ["sai.json", JSON.stringify({ ...anchor, fingerprint: "AB" }), "signatures.notTrust", "fingerprint"],
    ["sai.json", JSON.stringify([{ ...anchor, uses: ["all"] }]), "signatures.notTrust", "uses"],
    ["sai.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "signatures.notOfKind", "sai.pem"],
    ["sai.crl", "gì đó", "signatures.notOfKind", "sai.crl"],
  ])("says which file is wrong: %s", async (name, content, code, says) => {
    const path = written(name, content);
    const error = await readTrust(folder).catch((thrown) => thrown);
    rmSync(path);
    expect(error).toMatchObject({ code });
    expect(error.text("vi")).toContain(says);
  });
});
