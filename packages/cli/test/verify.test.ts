import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readCertificate } from "@egov-vn/signatures";
import { afterAll, describe, expect, it } from "vitest";
import { signXml } from "../../documents/test/sign-xml.js";
import { keyNamed, makeCrl, makeHouse, makeIdentity, pemOf } from "../../signatures/test/authority.js";
import { plainPdf, type Signing, signPdf } from "../../signatures/test/pdf-writer.js";
import { egov } from "./call.js";
import { PACKET } from "./packets.js";

const folder = mkdtempSync(join(tmpdir(), "egov-verify-"));
const trust = mkdtempSync(join(tmpdir(), "egov-trust-"));
afterAll(() => {
  for (const made of [folder, trust]) rmSync(made, { recursive: true, force: true });
});
const { root, authority, signer } = makeHouse("rsa");
const pades: Signing = {
  signer,
  certificates: [signer, authority],
  method: "rsa-pss",
  subFilter: "ETSI.CAdES.detached",
  bindsCertificate: true,
  time: "2026-03-04T03:00:00Z",
};
const put = (name: string, bytes: Uint8Array | string, where = folder): string => {
  writeFileSync(join(where, name), bytes);
  return name;
};
const anchor = {
  fingerprint: readCertificate(root.certificate).fingerprint,
  name: "Gốc thử",
  from: "2024-01-01",
  to: "2034-01-01",
  source: "kiểm thử",
};
put("goc.json", JSON.stringify(anchor), trust);
put("goc.pem", pemOf("CERTIFICATE", root.certificate), trust);
put("goc.crl", makeCrl(root), trust);
put("cap-duoi.crl", makeCrl(authority));
const signed = signPdf(plainPdf(), pades).writer.bytes;
put("cong-van.pdf", signed);

const call = (...argv: readonly string[]) => egov(["verify", ...argv], { cwd: folder });
const trusting = ["--trust", trust, "--crl", "cap-duoi.crl"];

describe("egov verify", () => {
  it("tells signer, time and what is covered, the five answers and the word", async () => {
    const { code, stdout } = await call("cong-van.pdf", ...trusting);
    expect(code).toBe(0);
    for (const text of [
      "Chữ ký 1: hợp lệ",
      "Sở Mẫu",
      "10:00:00 04/03/2026",
      "toàn bộ tệp",
      "dẫn tới gốc tin cậy (Gốc thử)",
    ])
      expect(stdout).toContain(text);
    const english = await call("cong-van.pdf", ...trusting, "--lang", "en");
    expect(english.stdout).toContain("Signature 1: valid");
  });

  it("is never green without trust or revocation lists: exit code 3", async () => {
    const without = await call("cong-van.pdf");
    expect([without.code, without.stdout.includes("Chữ ký 1: chưa xác định")]).toEqual([3, true]);
    expect((await call("cong-van.pdf", "--trust", trust)).code).toBe(3);
  });

  it("ends with 1 on a signature that is wrong", async () => {
    const changed = Buffer.from(signed);
    changed.write("2", changed.indexOf("so 1/SM") + 3, "latin1");
    const { code, stdout } = await call(put("sua.pdf", changed), ...trusting);
    expect([code, stdout.includes("không hợp lệ"), stdout.includes("SIG-002")]).toEqual([1, true, true]);
  });

  it("checks for another time", async () => {
    const { code, stdout } = await call("cong-van.pdf", ...trusting, "--at", "2035-01-01T08:00:00");
    expect([code, stdout.includes("SIG-032")]).toEqual([3, true]);
    expect((await call("cong-van.pdf", "--at", "2026-02-30")).code).toBe(2);
  });

  it("gives data and a page to print", async () => {
    const { stdout } = await call("cong-van.pdf", ...trusting, "--format", "json");
    const [file] = JSON.parse(stdout).files;
    expect(file).toMatchObject({ file: "cong-van.pdf", verdict: "pass" });
    expect(file.signatures[0]).toMatchObject({
      word: "valid",
      vgca: "Ok",
      signer: "Sở Mẫu",
      maths: { state: "right" },
      form: { state: "as-prescribed" },
      trust: { state: "complete", anchor: "Gốc thử" },
      time: { state: "claimed", validity: "valid", at: "2026-03-04T03:00:00.000Z" },
      revocation: { state: "good" },
      coverage: { covers: "whole" },
    });
    await call("cong-van.pdf", ...trusting, "--format", "html", "-o", "ket-qua.html");
    const page = readFileSync(join(folder, "ket-qua.html"), "utf8");
    expect(page).toContain('data-word="valid">hợp lệ');
    expect(page).not.toContain("<script");
  });

  it("verifies the PDFs that are attached to a packet", async () => {
    const body = Buffer.from(signed).toString("base64");
    put("goi.edxml", PACKET.replace(/(ContentTransferEncoded>)[^<]+/, `$1${body}`));
    const { code, stdout } = await call("goi.edxml", ...trusting);
    expect(stdout).toContain("goi.edxml › 1.");
    expect([code, stdout.includes("Chữ ký 1: hợp lệ")]).toEqual([0, true]);
  });

  it("verifies the envelope of a packet and its PDFs in one pass, from a pipe as well", async () => {
    const body = Buffer.from(signed).toString("base64");
    const packet = PACKET.replace(/(ContentTransferEncoded>)[^<]+/, `$1${body}`);
    const enveloped = signXml(packet, { signer, certificates: [signer, authority] });
    put("phong-bi.edxml", enveloped);
    const { code, stdout } = await call("phong-bi.edxml", ...trusting);
    expect(code).toBe(0);
    for (const text of ["Chữ ký trên phong bì: hợp lệ", "toàn bộ gói tin, gồm các tệp đính kèm", "Chữ ký 1: hợp lệ"])
      expect(stdout).toContain(text);
    const piped = await egov(["verify", "-", ...trusting, "--format", "json"], { cwd: folder, stdin: enveloped });
    const files = JSON.parse(piped.stdout).files;
    expect(files.flatMap(({ signatures }: { signatures: object[] }) => signatures)).toMatchObject([
      { kind: "envelope", word: "valid", covers: { document: true } },
      { kind: "signature", word: "valid" },
    ]);
    put("sua-phong-bi.edxml", enveloped.replace("liên thông phần mềm", "liên thông phân mềm"));
    const changed = await call("sua-phong-bi.edxml", ...trusting);
    expect([changed.code, changed.stdout.includes("SIG-002")]).toEqual([1, true]);
    put("truc-ghi-lai.edxml", enveloped.replace(/<Signature xmlns="[^"]+"/, "<Signature"));
    const moved = await call("truc-ghi-lai.edxml", ...trusting);
    expect(moved.stdout).toContain("không xác minh được sau khi trục ghi lại gói tin");
    expect(moved.stdout).not.toContain("Chữ ký trên phong bì: hợp lệ");
  });

  it("says what it cannot check", async () => {
    const none = await call(put("khong-ky.pdf", plainPdf().writer.bytes));
    expect([none.code, none.stdout.includes("SIG-050")]).toEqual([3, true]);
    expect((await call("khong-co.pdf")).code).toBe(2);
    expect((await call(put("la.txt", "xin chào"))).code).toBe(3);
    expect((await call("cong-van.pdf", "--trust", "khong-co")).code).toBe(2);
    expect((await call("cong-van.pdf", "--crl", "la.txt")).stderr).toContain("la.txt");
  });

  it("shows no number of a person's paper, no key and no certificate, in any form", async () => {
    const number = "012345678901";
    const person = makeIdentity({
      name: `NGUYEN VAN MAU ${number}`,
      more: [["0.9.2342.19200300.100.1.1", `CMND:${number}`]],
      issuer: authority,
      keys: keyNamed("signer", "rsa"),
    });
    const certificate = Buffer.from(person.certificate).toString("base64");
    const subject = `<X509SubjectName>CN=NGUYEN VAN MAU,UID=CMND:${number}</X509SubjectName>`;
    const data = `<X509Data>${subject}<X509Certificate>${certificate}</X509Certificate></X509Data>`;
    const pdf = signPdf(plainPdf(), { ...pades, signer: person, certificates: [person, authority] }).writer.bytes;
    const packet = PACKET.replace(/(ContentTransferEncoded>)[^<]+/, `$1${Buffer.from(pdf).toString("base64")}`);
    put("ca-nhan.edxml", signXml(packet, { signer: person, keyInfo: `<KeyInfo>${data}</KeyInfo>` }));
    put("ca-nhan.pdf", pdf);
    const calls: readonly (readonly string[])[] = [
      ...["text", "json", "html"].flatMap((format) => [
        ["verify", "ca-nhan.edxml", ...trusting, "--format", format],
        ["verify", "ca-nhan.pdf", ...trusting, "--format", format],
      ]),
      ["inspect", "ca-nhan.edxml"],
      ["inspect", "ca-nhan.edxml", "--format", "json"],
      ["validate", "ca-nhan.edxml"],
    ];
    for (const argv of calls) {
      const { stdout, stderr } = await egov([...argv], { cwd: folder });
      expect(stdout, argv.join(" ")).not.toBe("");
      for (const secret of [number, number.slice(0, 9), certificate.slice(0, 60), certificate.slice(-60)])
        expect([argv.join(" "), `${stdout}${stderr}`.includes(secret)]).toEqual([argv.join(" "), false]);
    }
  });

  it("explains its rules", async () => {
    const { code, stdout } = await egov(["explain", "SIG-001"]);
    expect([code, stdout.includes("Giá trị chữ ký sai")]).toEqual([0, true]);
  });
});
