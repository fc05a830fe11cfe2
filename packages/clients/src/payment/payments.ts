import { localDateTimeAt } from "@egov-vn/core";
import { getBill, initPayment, queryPayment } from "../generated/payment/operations.js";
import type { PaymentNotice, ReceiptDetails } from "../generated/payment/types.js";
import { checksumFindings, sha256 } from "../inbound/checksum.js";
import { NOTICE_HASHED } from "../inbound/payment-notice.js";
import type { Journal } from "../journal/journal.js";
import { memoryJournal } from "../journal/memory-journal.js";
import { sendOnce } from "../journal/send-once.js";
import { CallFailure, type FailureRow, type Outcome } from "../runtime/call-failure.js";
import type { CallOptions, Client } from "../runtime/client.js";

/** Who calls the payment platform. */
export interface PaymentAccount {
  /** `MaDoiTac`. */
  readonly partner: string;
  /** The secret that was agreed with the platform. */
  readonly secret: string;
  /** Remembers what was started. Default: in memory, until the process ends. */
  readonly journal?: Journal;
}

/** A payment that is to be started. */
export interface PaymentOrder {
  /** `MaThamChieu`: the same for the same payment. */
  readonly reference: string;
  /** In đồng. */
  readonly amount: number;
  readonly receipt: ReceiptDetails;
  /** The address of the one who pays. */
  readonly ip: string;
  /** Words for the bank, without marks. */
  readonly words: string;
  /** `MaKenhThanhToan`. Default `1`. */
  readonly channel?: string;
  /** `MaNganHang`. Default: the platform asks. */
  readonly bank?: string;
}

/** The payment platform, as one partner uses it. */
export interface Payments {
  /** Starts a payment, and gives the address where it is made. The same reference is started once. */
  start(order: PaymentOrder, options?: CallOptions): Promise<Outcome<{ readonly url: string }>>;
  /** Asks whether a payment was made. What is not paid is a failure with the platform's code; the answer's checksum is held. */
  verify(reference: string, options?: CallOptions): Promise<Outcome<PaymentNotice>>;
  /** Gets the receipt as PDF. */
  receipt(reference: string, options?: CallOptions): Promise<Outcome<Uint8Array>>;
}

const VERSION = "1.0.6";
const NOT_STARTED: FailureRow = [
  "notStarted",
  "rejected",
  "Nền tảng thanh toán không trả về địa chỉ thanh toán của {reference}: {code}. {said}",
  "The payment platform gave no address for {reference}: {code}. {said}",
];
const BAD_CHECKSUM: FailureRow = [
  "badChecksum",
  "contract",
  "Mã xác thực trong câu trả lời về {reference} không đúng. Chưa được coi là đã thanh toán; hãy kiểm tra khóa bí mật.",
  "The checksum of the answer about {reference} is wrong. Take it for unpaid, and check the secret.",
];

interface Started {
  readonly MaLoi?: string;
  readonly MoTaLoi?: string;
  readonly UrlThanhToan?: string;
}

/** Reads the JSON that the platform puts into the text of `message`. */
function startedIn(message: string | undefined): Started {
  try {
    return JSON.parse(message ?? "{}") as Started;
  } catch {
    return {};
  }
}

/**
 * Makes the verbs of the payment platform 1.0.6. Checksums are SHA-256 of the values in the order of the message's table,
 * joined by `|`, and the secret; one implementation confirms the order.
 *
 * @example
 * const { verify } = payments(client, { partner: "PARTNER01", secret: "…" });
 * const paid = (await verify("H99.12-241115-0001-1")).ok;
 */
export function payments(client: Client, { partner, secret, journal = memoryJournal() }: PaymentAccount): Payments {
  const checksum = (values: readonly unknown[]): Promise<string> => sha256([...values.map(String), secret].join("|"));
  const now = (): string => localDateTimeAt(new Date(client.clock.now())).replace(/\D/g, "");
  const asked = async <Kind extends "QUERY" | "GET_BILL">(kind: Kind, reference: string) => {
    const scalars = {
      LoaiBanTin: kind,
      PhienBan: VERSION,
      MaDoiTac: partner,
      MaThamChieu: reference,
      ThoiGianGD: now(),
    } as const;
    return { ...scalars, MaXacThuc: await checksum(Object.values(scalars)) };
  };
  return {
    async start({ reference, amount, receipt, ip, words, channel = "1", bank = "" }, options) {
      const scalars = {
        LoaiBanTin: "INIT",
        PhienBan: VERSION,
        MaDoiTac: partner,
        MaThamChieu: reference,
        SoTien: amount,
        LoaiHinhThanhToan: "PAY",
        MaKenhThanhToan: channel,
        MaThietBi: ip,
        NgonNgu: "vi",
        MaTienTe: "VND",
        MaNganHang: bank,
        ThongTinGiaoDich: words,
        ThoiGianGD: now(),
        Ip: ip,
      } as const;
      const body = { ...scalars, MaXacThuc: await checksum(Object.values(scalars)), ThongTinBienLai: receipt };
      const outcome = await sendOnce(journal, initPayment, client, { body }, `payment:${reference}`, options);
      if (!outcome.ok) return outcome;
      const { UrlThanhToan: url, MaLoi, MoTaLoi } = startedIn(outcome.value.message);
      if (url) return { ...outcome, value: { url } };
      const { attempts, status } = outcome;
      const facts = { operation: initPayment.data.id, attempts, status, peerCode: MaLoi, problem: outcome.value };
      const params = { reference, code: MaLoi ?? "?", said: MoTaLoi ?? "" };
      return { ok: false, failure: new CallFailure(NOT_STARTED, facts, params) };
    },
    async verify(reference, options) {
      const outcome = await queryPayment.result(client, { body: await asked("QUERY", reference) }, options);
      if (!outcome.ok) return outcome;
      const { value, attempts, status } = outcome;
      const computed = await checksum(NOTICE_HASHED.map((name) => value[name] ?? ""));
      const findings = checksumFindings(value.MaXacThuc, computed, "/MaXacThuc");
      if (findings.length === 0 && value.MaThamChieu === reference) return outcome;
      const facts = { operation: queryPayment.data.id, attempts, status, findings, problem: value };
      return { ok: false, failure: new CallFailure(BAD_CHECKSUM, facts, { reference }) };
    },
    async receipt(reference, options) {
      return getBill.result(client, { body: await asked("GET_BILL", reference) }, options);
    },
  };
}
