import { createPublicKey, verify, X509Certificate } from "node:crypto";
import { toBase64 } from "@egov-vn/clients/runtime";
import {
  mySignCertificates,
  mySignHash,
  mySignStatus,
  smartCaConfirm,
  smartCaGetCertificate,
  smartCaSign,
  smartCaSignWithOtp,
  smartCaStatus,
} from "@egov-vn/clients/signature";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince, type ProvinceOptions } from "../index.js";

const TEXT = new TextEncoder().encode("van ban mau");

async function scene(options: ProvinceOptions = {}) {
  const province = createProvince(options);
  const vendor = vendorOf(province);
  const { spId, spPassword, users } = province.accounts.signature;
  const account = { sp_id: spId, sp_password: spPassword, user_id: users[0] as string };
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", TEXT));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sign_files = [{ data_to_be_signed: hex, doc_id: "1", file_type: "pdf", sign_type: "hash" } as const];
  const client = vendor.client("signature/smartCaSign");
  const sign = (transaction_id = "t1", more: object = {}) =>
    smartCaSign.result(client, { body: { ...account, sign_files, transaction_id, ...more } });
  const status = (tranId = "t1") => smartCaStatus.result(client, { tranId, body: { sp_id: spId } as never });
  const certificate = async () => {
    const reply = await smartCaGetCertificate(client, { body: { ...account, transaction_id: "c" } });
    return new X509Certificate(Buffer.from(reply.data?.user_certificates[0]?.cert_data ?? "", "base64"));
  };
  const isSigned = async (value: string | undefined) =>
    verify(
      "RSA-SHA256",
      TEXT,
      createPublicKey((await certificate()).publicKey.export({ type: "spki", format: "pem" })),
      Buffer.from(value ?? "", "base64"),
    );
  return { province, vendor, account, digest, sign_files, client, sign, status, isSigned };
}

const firstSignature = (outcome: unknown) =>
  (outcome as { value: { data: { signatures: { signature_value: string }[] } } }).value.data.signatures[0]
    ?.signature_value;

describe("remote signing", () => {
  it("waits for the signer, then gives a signature that the certificate confirms", async () => {
    const { province, sign, status, isSigned } = await scene();
    const submitted = await sign();
    expect(submitted).toMatchObject({ ok: true, value: { message: "sig_wait_for_user_confirm" } });
    expect(await status()).toMatchObject({ value: { message: "sig_wait_for_user_confirm", data: { signatures: [] } } });
    await province.advance("30s");
    expect(await isSigned(firstSignature(await status()))).toBe(true);
    const code = (submitted as { value: { data: { tran_code: string } } }).value.data.tran_code;
    expect(firstSignature(await status(code))).toBe(firstSignature(await status()));
  });

  it("is refused by the signer, or runs out", async () => {
    const refusing = await scene({ settings: { signer: "refuses" } });
    await refusing.sign();
    await refusing.province.advance("30s");
    expect(await refusing.status()).toMatchObject({ ok: false, failure: { peerMessage: "sig_user_refused" } });
    const idle = await scene({ settings: { signer: "does-nothing" } });
    await idle.sign();
    await idle.province.advance("4m");
    expect(await idle.status()).toMatchObject({ value: { message: "sig_wait_for_user_confirm" } });
    await idle.province.advance("2m");
    expect(await idle.status()).toMatchObject({ ok: false, failure: { peerMessage: "sig_expired" } });
  });

  it("refuses a used number, a file instead of a hash, and accounts that it does not know", async () => {
    const { sign, status } = await scene();
    await sign();
    expect(await sign()).toMatchObject({ ok: false, failure: { peerCode: "400" } });
    const file = [{ data_to_be_signed: "AAAA", doc_id: "1", file_type: "pdf", sign_type: "file" }];
    expect(await sign("t2", { sign_files: file })).toMatchObject({ ok: false, failure: { peerCode: "400" } });
    expect(await sign("t3", { sp_password: "x" })).toMatchObject({ ok: false, failure: { peerCode: "401" } });
    expect(await sign("t4", { user_id: "000000000009" })).toMatchObject({ ok: false, failure: { peerCode: "403" } });
    expect(await status("t4")).toMatchObject({ ok: false });
  });

  it("with password and code is confirmed by its consent", async () => {
    const { account, client, sign_files, status, isSigned } = await scene();
    const own = { ...account, password: "x", transaction_id: "t9" };
    const submitted = await smartCaSignWithOtp(client, {
      body: { ...own, otp: "000000", serial_number: "01", sign_files } as never,
    });
    const sad = String((submitted.data as { sad?: string } | undefined)?.sad);
    expect(await smartCaConfirm.result(client, { body: { ...own, sad: "wrong" } })).toMatchObject({ ok: false });
    expect(await smartCaConfirm.result(client, { body: { ...own, sad } })).toMatchObject({ ok: true });
    expect(await isSigned(firstSignature(await status("t9")))).toBe(true);
  });

  it("of MySign goes by its token", async () => {
    const { province, vendor, digest, isSigned } = await scene();
    const { clientId: client_id, clientSecret: client_secret, users } = province.accounts.signature;
    const own = { client_id, client_secret };
    const who = { ...own, profile_id: "adss:ras:profile:001", user_id: users[0] as string };
    const [credential] = await mySignCertificates(vendor.mySign, { body: { ...who, certificates: "chain" } });
    const body = {
      ...own,
      credentialID: credential?.credential_id ?? "",
      numSignatures: 1,
      documents: [{ document_id: "1", document_name: "mau.pdf" }],
      hash: [toBase64(digest)],
      hashAlgo: "2.16.840.1.101.3.4.2.1",
      signAlgo: "1.2.840.113549.1.1.1",
      async: 1,
    };
    const { transactionId = "" } = await mySignHash(vendor.mySign, { body });
    expect(await mySignStatus(vendor.mySign, { body: { transactionId } })).toMatchObject({ status: "0" });
    await province.advance("30s");
    const signed = await mySignStatus(vendor.mySign, { body: { transactionId } });
    expect([signed.status, await isSigned(signed.signatures?.[0])]).toEqual(["1", true]);
  });
});
