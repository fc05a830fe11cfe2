import { createHash } from "node:crypto";
import { exampleXml } from "@egov-vn/documents";
import { describe, expect, it } from "vitest";
import { memoryJournal } from "../journal/index.js";
import {
  answer,
  carrierEvents,
  carrierTime,
  paymentNotices,
  portalCalls,
  type Receiver,
  signingResults,
  statusPackets,
  zaloEvents,
} from "./index.js";

const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

const SECRET = "agreed-s3cret";
const paid = {
  LoaiBanTin: "IPN",
  MaLoi: "00",
  MaDoiTac: "PARTNER01",
  MaThamChieu: "000.00.01.H99-260305-0001-1",
  SoTien: 50000,
  MaTienTe: "VND",
  MaGiaoDich: "TX1",
  MaNganHang: "BANK",
  ThoiGianGD: "20260305143210",
  ThongTinGiaoDich: "Nộp phí hồ sơ",
};
const noticeOf = (values: object = paid) => ({
  ...values,
  MaXacThuc: sha([...Object.values(values), SECRET].join("|")),
});
const zalo = (event: object, secret = SECRET) => {
  const body = JSON.stringify(event, null, 1);
  const { app_id, timestamp } = event as { app_id: string; timestamp: string };
  return { body, headers: { "X-ZEvent-Signature": `mac=${sha(app_id + body + timestamp + secret)}` } };
};
const message = {
  app_id: "1",
  event_name: "user_send_text",
  sender: { id: "9" },
  recipient: { id: "2" },
  message: { msg_id: "m1", text: "Xin chào" },
  timestamp: "1772700000000",
};
const carried = { tracking_code: "EV1VN", status_code: 100, status_name: "Đã phát", datetime: "05/03/2026 08:30:00" };
const signed = {
  sp_id: "SP",
  status_code: 200,
  message: "SUCCESS",
  transaction_id: "T1",
  signed_files: [{ doc_id: "D", signature_value: "AA==" }],
};

/** Each kind of call: what arrives well, what arrives badly, and the rule that tells. */
const kinds: readonly {
  readonly name: string;
  readonly receive: (more?: object) => Receiver<unknown>;
  readonly good: { readonly body: unknown; readonly headers?: Record<string, string> };
  readonly bad: readonly { readonly body: unknown; readonly headers?: Record<string, string>; readonly rule: string }[];
  readonly event: object;
  readonly accepted: object;
}[] = [
  {
    name: "payment notice",
    receive: (more) => paymentNotices({ secret: SECRET, ...more }),
    good: { body: noticeOf() },
    bad: [
      { body: { ...noticeOf(), SoTien: 5 }, rule: "CAL-010" },
      { body: { ...noticeOf(), MaXacThuc: "" }, rule: "CAL-010" },
      { body: { ...noticeOf(), MaThamChieu: undefined }, rule: "CAL-901" },
      { body: "{", rule: "CAL-012" },
      { body: "null", rule: "CAL-902" },
    ],
    event: { MaThamChieu: paid.MaThamChieu, SoTien: 50000 },
    accepted: { MaLoi: "00" },
  },
  {
    name: "carrier event",
    receive: (more) => carrierEvents(more),
    good: { body: carried, headers: { "EMS-Transaction": "t-1" } },
    bad: [
      { body: carried, rule: "CAL-901" },
      { body: { ...carried, datetime: "2026-03-05" }, headers: { "ems-transaction": "t-2" }, rule: "CAL-905" },
    ],
    event: { tracking_code: "EV1VN" },
    accepted: { code: "success", transaction: "t-1" },
  },
  {
    name: "result of signing",
    receive: (more) => signingResults({ spId: "SP", ...more }),
    good: { body: signed },
    bad: [{ body: { ...signed, sp_id: "OTHER" }, rule: "CAL-010" }],
    event: { transaction_id: "T1" },
    accepted: {},
  },
  {
    name: "call of the portal",
    receive: (more) => portalCalls({ service: "nhantbthuedvcqg", securityKey: SECRET, ...more }),
    good: { body: { SecurityKey: SECRET, MaHoSo: "H1" } },
    bad: [
      { body: { SecurityKey: "x", MaHoSo: "H1" }, rule: "CAL-010" },
      { body: { MaHoSo: "H1" }, rule: "CAL-010" },
      { body: "[]", rule: "CAL-902" },
    ],
    event: { MaHoSo: "H1" },
    accepted: { error_code: "0" },
  },
  {
    name: "event of Zalo",
    receive: (more) => zaloEvents({ secret: SECRET, ...more }),
    good: zalo(message),
    bad: [
      { ...zalo(message, "other"), rule: "CAL-010" },
      { body: JSON.stringify(message), headers: zalo(message).headers, rule: "CAL-010" },
      { body: message, rule: "CAL-010" },
    ],
    event: { message: { text: "Xin chào" } },
    accepted: {},
  },
  {
    name: "status packet",
    receive: (more) => statusPackets(more),
    good: { body: exampleXml["status-03"] },
    bad: [
      { body: exampleXml.document, rule: "CAL-012" },
      { body: "<a>", rule: "CAL-012" },
    ],
    event: { kind: "status", statusCode: "03" },
    accepted: { status: "OK", ErrorCode: "0" },
  },
];

describe.each(kinds)("$name", ({ receive, good, bad, event, accepted }) => {
  it("is read, checked, and answered", async () => {
    const received = await receive()(bytesOf(good.body), good.headers ?? {});
    expect(received).toMatchObject({ state: "new", event, reply: { status: 200 } });
    expect(JSON.parse(received.reply.body)).toMatchObject(accepted);
  });

  it.each(bad)("is refused for $rule", async ({ body, headers, rule }) => {
    const refused = receive();
    const received = await refused(bytesOf(body), headers ?? {});
    expect(received.state).toBe("refused");
    expect(received.findings.map((finding) => finding.rule)).toContain(rule);
    const reply = await answer(refused, bytesOf(body), headers ?? {}, () => {
      throw new Error("worked on what was refused");
    });
    expect(reply).toEqual(received.reply);
    expect(reply).not.toEqual((await receive()(bytesOf(good.body), good.headers ?? {})).reply);
  });

  it("is dealt with once, also when it comes again while that goes on, and after a restart", async () => {
    const journal = memoryJournal();
    let worked = 0;
    let release = (): void => {};
    const work = () =>
      new Promise<void>((resolve) => {
        worked += 1;
        release = resolve;
      });
    const first = receive({ journal });
    const running = answer(first, bytesOf(good.body), good.headers ?? {}, work);
    while (worked === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const meanwhile = await first(bytesOf(good.body), good.headers ?? {});
    expect(meanwhile.state).toBe("in-progress");
    release();
    const reply = await running;
    const again = await answer(receive({ journal }), bytesOf(good.body), good.headers ?? {}, work);
    expect(again).toEqual(reply);
    expect(worked).toBe(1);
  });

  it("comes again when the work failed", async () => {
    const kept = receive();
    const errors: unknown[] = [];
    let worked = 0;
    const work = () => {
      worked += 1;
      if (worked === 1) throw new Error("no disk");
    };
    const first = await answer(kept, bytesOf(good.body), good.headers ?? {}, work, (error) => void errors.push(error));
    const second = await answer(kept, bytesOf(good.body), good.headers ?? {}, work);
    expect([errors.length, worked, second.status]).toEqual([1, 2, 200]);
    expect(first).not.toEqual(second);
  });
});

it("takes a checksum without its leading zeros only when it is asked to, and says so", async () => {
  // The first amount whose checksum begins with a zero.
  const amount = Array.from({ length: 1000 }, (_, index) => index + 1).find((SoTien) =>
    noticeOf({ ...paid, SoTien }).MaXacThuc.startsWith("0"),
  ) as number;
  const notice = noticeOf({ ...paid, SoTien: amount });
  const short = bytesOf({ ...notice, MaXacThuc: notice.MaXacThuc.replace(/^0+/, "").toUpperCase() });
  expect(await paymentNotices({ secret: SECRET })(short, {})).toMatchObject({ state: "refused" });
  expect(await paymentNotices({ secret: SECRET, shortChecksums: true })(short, {})).toMatchObject({
    state: "new",
    findings: [{ rule: "CAL-011", severity: "warning" }],
  });
});

it("tells a failed payment from the paid one after it", async () => {
  const receive = paymentNotices({ secret: SECRET });
  for (const MaLoi of ["01", "00"]) {
    const received = await receive(bytesOf(noticeOf({ ...paid, MaLoi })), {});
    expect(received.state).toBe("new");
    await received.done();
  }
});

it("ignores what one's own official account sent", async () => {
  const own = zalo({ ...message, event_name: "oa_send_text" });
  expect(await zaloEvents({ secret: SECRET })(bytesOf(own.body), own.headers)).toMatchObject({
    state: "ignored",
    reply: { status: 200 },
  });
});

it("orders a carrier's events by their own time", () => {
  expect(["06/03/2026 01:00:00", "05/03/2026 23:00:00"].map((datetime) => carrierTime({ datetime })).sort()).toEqual([
    "2026-03-05T23:00:00",
    "2026-03-06T01:00:00",
  ]);
});

it("reads headers of a Request and of node:http alike", async () => {
  const { body, headers } = zalo(message);
  for (const given of [
    new Headers(headers),
    { "x-zevent-signature": headers["X-ZEvent-Signature"] },
    { "x-zevent-signature": [headers["X-ZEvent-Signature"]] },
  ]) {
    expect((await zaloEvents({ secret: SECRET })(bytesOf(body), given)).state).toBe("new");
  }
});
