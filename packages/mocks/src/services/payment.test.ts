import { answer, paymentNotices } from "@egov-vn/clients/inbound";
import { contract } from "@egov-vn/clients/mock/payment";
import {
  getBill,
  initPayment,
  payGovCheckReturn,
  payGovInit,
  payGovReceipt,
  queryPayment,
} from "@egov-vn/clients/payment";
import { toBase64, toHex } from "@egov-vn/clients/runtime";
import { describe, expect, it } from "vitest";
import { vendorOf } from "../../test/vendor.js";
import { createProvince, type ProvinceOptions } from "../index.js";

const sha256 = async (text: string) => toHex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
const sample = contract.find(({ operation }) => operation.id === "initPayment")?.request as Record<string, unknown>;
const REFERENCE = "H99.12-260302-0001-1";

function scene(options: ProvinceOptions = {}) {
  const province = createProvince(options);
  const vendor = vendorOf(province);
  const { partnerCode, secret, accessKey } = province.accounts.payment;
  const signed = async (body: Record<string, unknown>) => ({
    ...body,
    MaXacThuc: await sha256([...Object.values(body).filter((value) => typeof value !== "object"), secret].join("|")),
  });
  const init = async (more: object = {}) => {
    const { MaXacThuc: _, ThongTinBienLai, ...scalars } = sample;
    const body = await signed({ ...scalars, MaDoiTac: partnerCode, MaThamChieu: REFERENCE });
    const input = { body: { ...body, ThongTinBienLai, ...more } } as unknown as Parameters<typeof initPayment>[1];
    return initPayment.result(vendor.client("payment/initPayment"), input);
  };
  const asking = async (LoaiBanTin: string, MaThamChieu = REFERENCE) =>
    (await signed({
      LoaiBanTin,
      PhienBan: "1.0.6",
      MaDoiTac: partnerCode,
      MaThamChieu,
      ThoiGianGD: "20260302080000",
    })) as never;
  const query = async (reference?: string) =>
    queryPayment.result(vendor.client("payment/queryPayment"), { body: await asking("QUERY", reference) });
  const bill = async () => getBill.result(vendor.client("payment/getBill"), { body: await asking("GET_BILL") });
  return { province, vendor, init, query, bill, secret, accessKey, partnerCode };
}

describe("payment", () => {
  it("is started, open, settled by the clock, and has a receipt then", async () => {
    const { province, init, query, bill } = scene();
    const started = await init();
    expect(started).toMatchObject({ ok: true, value: { error_code: "0" } });
    expect(JSON.parse((started as { value: { message: string } }).value.message).UrlThanhToan).toContain(REFERENCE);
    expect(await query()).toMatchObject({ ok: false, failure: { peerCode: "01" } });
    expect(await bill()).toMatchObject({ ok: false, failure: { status: 404 } });
    await province.advance("2m");
    expect(await query()).toMatchObject({ ok: true, value: { MaLoi: "00", SoTien: 50_000, MaGiaoDich: "GD00000001" } });
    const paper = await bill();
    expect(new TextDecoder().decode((paper as { value: Uint8Array }).value)).toMatch(
      /^%PDF-1\.4[\s\S]*GD00000001[\s\S]*%%EOF\n$/,
    );
    expect(await init()).toMatchObject({ ok: false, failure: { peerMessage: expect.stringContaining("đã tồn tại") } });
  });

  it("that fails is told as failed", async () => {
    const { province, init, query } = scene({ settings: { payer: "fails" } });
    await init();
    await province.advance("2m");
    expect(await query()).toMatchObject({ ok: false, failure: { peerCode: "02" } });
  });

  it("is refused with a wrong checksum, and unknown ones are not found", async () => {
    const { init, query } = scene();
    expect(await init({ SoTien: 1 })).toMatchObject({
      ok: false,
      failure: { peerMessage: "Mã xác thực không hợp lệ" },
    });
    expect(await query()).toMatchObject({ ok: false, failure: { peerCode: "-1" } });
  });

  it("is told to the vendor's own receiver, which takes it once though it comes twice", async () => {
    const dealt: string[] = [];
    let received: ReturnType<typeof paymentNotices> | undefined;
    const replies: number[] = [];
    const { province, init, secret } = scene({
      callBacks: { "payment/paymentNotice": "https://vendor.example/ipn" },
      fetch: async (_url, { body, headers }) => {
        received ??= paymentNotices({ secret });
        const bytes = new TextEncoder().encode(String(body));
        const reply = await answer(received, bytes, headers as Record<string, string>, (notice) => {
          dealt.push(notice.MaThamChieu);
        });
        replies.push(reply.status);
        return reply;
      },
    });
    province.faults.add({ kind: "duplicate-call-back", operation: "payment/paymentNotice" });
    await init();
    await province.advance("2m");
    expect([dealt, replies]).toEqual([[REFERENCE], [200, 200]]);
    expect(province.callBacks).toHaveLength(2);
  });

  it("through PayGov leads to the address of a receipt", async () => {
    const { province, vendor, partnerCode, secret, accessKey } = scene();
    const orderId = "H99.12-260302-0002-01";
    const base = {
      partnerCode,
      returnUrl: "https://vendor.example",
      orderInfo: "Nop phi",
      requestCode: "1",
      ipAddress: "127.0.0.1",
    };
    const client = vendor.withBearer("payment/payGovInit");
    expect(await payGovInit(client, { body: { ...base, orderId, amount: 10 } })).toMatchObject({
      data: { url: expect.any(String) },
    });
    const check = () => payGovCheckReturn.result(vendor.withBearer("payment/payGovCheckReturn"), { body: { orderId } });
    expect(await check()).toMatchObject({ ok: false });
    await province.advance("2m");
    expect(await check()).toMatchObject({ ok: true });
    const paids = toBase64('["GD00000001"]');
    const body = {
      partnerCode,
      accessKey,
      payerId: "000000000001",
      payerName: "NGUYEN VAN MAU",
      docCode: orderId,
      paids,
    };
    const receipt = (checksum: string, more: object = {}) =>
      payGovReceipt.result(vendor.withBearer("payment/payGovReceipt"), { body: { ...body, ...more, checksum } });
    const checksum = await sha256(secret + Object.values(body).join(""));
    expect(await receipt(checksum)).toMatchObject({
      ok: true,
      value: { transactionReceipt: expect.stringContaining("GD00000001") },
    });
    expect(await receipt("0".repeat(64))).toMatchObject({ ok: false, failure: { status: 403 } });
  });
});
