import { contract, type Handlers } from "@egov-vn/clients/mock/payment";
import { service } from "@egov-vn/clients/payment";
import { fromBase64, toHex } from "@egov-vn/clients/runtime";
import type { Behaviours, Scene, ServiceMock, Task } from "../behaviour.js";
import { compactTime } from "../clock.js";

/** A payment as the platform knows it. */
export interface Payment {
  readonly reference: string;
  readonly partner: string;
  readonly amount: number;
  readonly words: string;
  readonly dossier: string;
  readonly state: "open" | "paid" | "failed";
  readonly transaction: string;
  readonly settledAt?: number;
}

/** The values that are hashed, in their order. Source: an implementation of platform 1.0.6. */
const HASHED = {
  INIT: "LoaiBanTin PhienBan MaDoiTac MaThamChieu SoTien LoaiHinhThanhToan MaKenhThanhToan MaThietBi NgonNgu MaTienTe MaNganHang ThongTinGiaoDich ThoiGianGD Ip".split(
    " ",
  ),
  QUERY: "LoaiBanTin PhienBan MaDoiTac MaThamChieu ThoiGianGD".split(" "),
  NOTICE:
    "LoaiBanTin MaLoi MaDoiTac MaThamChieu SoTien MaTienTe MaGiaoDich MaNganHang ThoiGianGD ThongTinGiaoDich".split(
      " ",
    ),
} as const;

const sha256 = async (text: string): Promise<string> =>
  toHex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));

const valuesOf = (value: object, names: readonly string[]): string[] =>
  names.map((name) => String((value as Readonly<Record<string, unknown>>)[name] ?? ""));

const checksum = (value: object, names: readonly string[], secret: string): Promise<string> =>
  sha256([...valuesOf(value, names), secret].join("|"));

/** Tells whether a message carries the partner's checksum. */
async function isGenuine(
  scene: Scene,
  body: { MaDoiTac: string; MaXacThuc: string },
  names: readonly string[],
): Promise<boolean> {
  const { partnerCode, secret } = scene.accounts.payment;
  return body.MaDoiTac === partnerCode && body.MaXacThuc.toLowerCase() === (await checksum(body, names, secret));
}

/** What is known of the codes is that 00 means paid; the others are ours. */
const CODES = {
  paid: ["00", "Thành công"],
  open: ["01", "Chưa thanh toán"],
  failed: ["02", "Thanh toán không thành công"],
} as const;

async function noticeOf(scene: Scene, payment: Payment, kind: "QUERY" | "IPN") {
  const [MaLoi, MoTaLoi] = CODES[payment.state];
  const notice = {
    LoaiBanTin: kind,
    MaLoi,
    MaDoiTac: payment.partner,
    MaThamChieu: payment.reference,
    SoTien: payment.amount,
    MaTienTe: "VND",
    MaGiaoDich: payment.transaction,
    MaNganHang: payment.state === "open" ? "" : "NGANHANGMAU",
    ThoiGianGD: compactTime(payment.settledAt ?? scene.now),
    ThongTinGiaoDich: payment.words,
  };
  const MaXacThuc = await checksum(notice, HASHED.NOTICE, scene.accounts.payment.secret);
  return { ...notice, MaXacThuc, MoTaLoi, TrangThaiGD: MaLoi };
}

function start(scene: Scene, payment: Omit<Payment, "state" | "transaction">): void {
  scene.state.put("payment", payment.reference, { ...payment, state: "open", transaction: "" });
  const after = scene.settings.payingTakes;
  if (after !== "never") scene.later({ task: "settle", after, data: { reference: payment.reference } });
}

const refused = (error_code: string, message: string) => ({ status: 200, body: { error_code, message } });
const WRONG_CHECKSUM = "Mã xác thực không hợp lệ";

const asPayGov = (scene: Scene): string => `https://paygov.example/thanh-toan/${scene.profile.id}`;

/** Writes a page of plain letters as PDF. */
function pdfOf(lines: readonly string[]): Uint8Array {
  const text = lines
    .map((line, index) => `BT /F1 12 Tf 60 ${760 - 20 * index} Td (${line.replace(/[()\\]/g, "")}) Tj ET`)
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, "0");
  });
  const start = file.length;
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join("")}`;
  file += `trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

function transactionsIn(paids: string): readonly unknown[] {
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(fromBase64(paids)));
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

const behaviours: Behaviours<Required<Handlers>> = {
  async initPayment(context) {
    const { body } = context.input;
    if (!(await isGenuine(context, body, HASHED.INIT))) return refused("-1", WRONG_CHECKSUM);
    if (context.state.get("payment", body.MaThamChieu))
      return refused("-1", `Mã tham chiếu ${body.MaThamChieu} đã tồn tại`);
    start(context, {
      reference: body.MaThamChieu,
      partner: body.MaDoiTac,
      amount: body.SoTien,
      words: body.ThongTinGiaoDich,
      dossier: body.ThongTinBienLai.MaHoSo,
    });
    const UrlThanhToan = `https://thanhtoan.example/${encodeURIComponent(body.MaThamChieu)}`;
    return {
      status: 200,
      body: { error_code: "0", message: JSON.stringify({ MaThamChieu: body.MaThamChieu, UrlThanhToan }) },
    };
  },
  async queryPayment(context) {
    const { body } = context.input;
    const payment = context.state.get<Payment>("payment", body.MaThamChieu);
    const genuine = await isGenuine(context, body, HASHED.QUERY);
    if (genuine && payment) return { status: 200, body: await noticeOf(context, payment, "QUERY") };
    const MoTaLoi = genuine ? `Không tìm thấy giao dịch ${body.MaThamChieu}` : WRONG_CHECKSUM;
    const { MaThamChieu, MaDoiTac } = body;
    const unknown = { LoaiBanTin: "QUERY", MaLoi: "-1", MaDoiTac, MaThamChieu, SoTien: 0, MaGiaoDich: "" };
    const MaXacThuc = await checksum(unknown, HASHED.NOTICE, context.accounts.payment.secret);
    return { status: 200, body: { ...unknown, MaXacThuc, MoTaLoi } };
  },
  async getBill(context) {
    const { body } = context.input;
    if (!(await isGenuine(context, body, HASHED.QUERY))) return { status: 400 };
    const payment = context.state.get<Payment>("payment", body.MaThamChieu);
    if (payment?.state !== "paid") return { status: 404 };
    const lines = [
      "BIEN LAI MAU",
      `Ma tham chieu: ${payment.reference}`,
      `So tien: ${payment.amount} VND`,
      payment.transaction,
    ];
    return { status: 200, body: pdfOf(lines) };
  },
  payGovInit(context) {
    const { body } = context.input;
    if (body.partnerCode !== context.accounts.payment.partnerCode) return refused("FAILED", "partnerCode không đúng");
    if (context.state.get("payment", body.orderId)) return refused("FAILED", `orderId ${body.orderId} đã tồn tại`);
    const { orderId, amount, orderInfo, partnerCode } = body;
    start(context, { reference: orderId, partner: partnerCode, amount, words: orderInfo, dossier: orderId });
    return { status: 200, body: { data: { url: `${asPayGov(context)}/${encodeURIComponent(orderId)}` } } };
  },
  payGovCheckReturn(context) {
    const payment = context.state.get<Payment>("payment", String(context.input.body.orderId ?? ""));
    return { status: 200, body: { error_code: payment?.state === "paid" ? "SUCCESSFUL" : "FAILED" } };
  },
  async payGovReceipt(context) {
    const { checksum: given, ...values } = context.input.body;
    const { secret, accessKey } = context.accounts.payment;
    const computed = await sha256(secret + Object.values(values).join(""));
    if (values.accessKey !== accessKey || given.toLowerCase() !== computed) return { status: 403 };
    const paid = context.state.list<Payment>("payment").filter(({ state }) => state === "paid");
    const wanted = transactionsIn(values.paids);
    if (wanted.length === 0 || !wanted.every((one) => paid.some(({ transaction }) => transaction === one)))
      return { status: 404 };
    return { status: 200, body: { transactionReceipt: `${asPayGov(context)}/bien-lai/${String(wanted[0])}` } };
  },
};

/** The payer decides: the payment is settled, and the vendor is told. */
const settle: Task = async (scene: Scene, { reference }: { reference: string }) => {
  const open = scene.state.get<Payment>("payment", reference);
  if (open?.state !== "open") return [];
  const state = scene.settings.payer === "pays" ? "paid" : "failed";
  const transaction = `GD${String(scene.ids.number("transaction")).padStart(8, "0")}`;
  const payment: Payment = { ...open, state, transaction, settledAt: scene.now };
  scene.state.put("payment", reference, payment);
  return [{ event: "payment/paymentNotice", body: await noticeOf(scene, payment, "IPN") }];
};

/** Payment: the national platform and PayGov, with the notice to the vendor's server. */
export const payment: ServiceMock = {
  service,
  contract,
  behaviours: behaviours as ServiceMock["behaviours"],
  tasks: { settle },
  refuse(operation, words) {
    if (operation === "initPayment" || operation === "payGovInit") return refused("-1", words);
    return operation === "payGovCheckReturn" ? { status: 200, body: { error_code: "FAILED" } } : undefined;
  },
};
