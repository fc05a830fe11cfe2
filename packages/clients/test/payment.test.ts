import { createHash } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { contract } from "../src/generated/payment/mock.js";
import { payments } from "../src/payment/index.js";
import { type Given, journeys } from "./journeys.js";
import { provinceServer, startProvince } from "./province.js";

const server = provinceServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const SECRET = "a-secret";
const hash = (values: readonly unknown[]): string =>
  createHash("sha256")
    .update([...values, SECRET].join("|"))
    .digest("hex");
const ORDER = {
  reference: "H99.12-241115-0001-1",
  amount: 50_000,
  receipt: { MaDonVi: "H99.12", MaHoSo: "H99.12-241115-0001", TKThuHuong: "0000000000", MaNHThuHuong: "BANK" },
  ip: "127.0.0.1",
  words: "Nop phi ho so mau",
};
const PDF = new Uint8Array([37, 80, 68, 70]);

/** A platform that holds checksums, and knows a payment by its reference. */
function platformOf(given?: Given, secret = SECRET, message?: string) {
  const started: string[] = [];
  const checked = ({ MaXacThuc, ThongTinBienLai: _, ...scalars }: Record<string, unknown>): void => {
    if (MaXacThuc !== hash(Object.values(scalars))) throw new Error(`wrong checksum of ${JSON.stringify(scalars)}`);
  };
  const province = startProvince(
    server,
    contract,
    {
      initPayment({ body }) {
        checked(body);
        started.push(body.MaThamChieu);
        const url = `https://thanhtoan.example.com/${body.MaThamChieu}`;
        return { error_code: "0", message: message ?? JSON.stringify({ MaLoi: "00", UrlThanhToan: url }) };
      },
      queryPayment({ body }) {
        checked(body);
        const answer = {
          LoaiBanTin: "QUERY",
          MaLoi: started.includes(body.MaThamChieu) ? "00" : "02",
          MaDoiTac: body.MaDoiTac,
          MaThamChieu: body.MaThamChieu,
          SoTien: 50_000,
          MaTienTe: "VND",
          MaGiaoDich: "TX1",
          MaNganHang: "BANK",
          ThoiGianGD: "20241115143210",
          ThongTinGiaoDich: "Nop phi ho so mau",
        };
        return { ...answer, MaXacThuc: hash(Object.values(answer)) };
      },
      getBill({ body }) {
        checked(body);
        return PDF;
      },
    },
    given,
  );
  return { started, province, verbs: payments(province.client, { partner: "PARTNER01", secret }) };
}

describe("a payment", () => {
  journeys(["initPayment", "queryPayment", "getBill"], (given) => {
    const { started, province, verbs } = platformOf(given);
    return {
      async run() {
        const start = await verbs.start(ORDER);
        if (!start.ok) throw start.failure;
        const paid = await verbs.verify(ORDER.reference);
        if (!paid.ok) throw paid.failure;
        const receipt = await verbs.receipt(ORDER.reference);
        if (!receipt.ok) throw receipt.failure;
        expect(receipt.value).toEqual(PDF);
        // What the journal has is its reply as it came.
        return paid.value.MaGiaoDich === "TX1" && start.value.url.endsWith(ORDER.reference);
      },
      check() {
        expect(started).toEqual([ORDER.reference]);
        if (given?.id === "busy") expect(province.waits).toEqual([2000]);
      },
    };
  });

  it("that was not made is a failure with the platform's code", async () => {
    const { verbs } = platformOf();
    expect(await verbs.verify("unknown")).toMatchObject({ ok: false, failure: { kind: "rejected", peerCode: "02" } });
  });

  it("is taken for unpaid when the checksum of the answer is another's", async () => {
    const { started, province } = platformOf();
    started.push(ORDER.reference);
    const { verify } = payments(
      {
        ...province.client,
        fetch: async (url, init) => {
          const reply = await province.client.fetch(url, init);
          const text = (await reply.text()).replace('"SoTien":50000', '"SoTien":90000');
          return new Response(text, { headers: { "content-type": "application/json" } });
        },
      },
      { partner: "PARTNER01", secret: SECRET },
    );
    expect(await verify(ORDER.reference)).toMatchObject({
      ok: false,
      failure: { kind: "contract", findings: [{ path: "/MaXacThuc" }] },
    });
  });

  it.each(['{"MaLoi": "09", "MoTaLoi": "Hết hạn mức"}', "không phải JSON"])(
    "without an address is a failure: %s",
    async (message) => {
      const outcome = await platformOf(undefined, SECRET, message).verbs.start(ORDER);
      expect(outcome).toMatchObject({ ok: false, failure: { kind: "rejected", code: "clients.notStarted" } });
      if (!outcome.ok) expect(outcome.failure.text("vi")).toContain(ORDER.reference);
    },
  );
});
