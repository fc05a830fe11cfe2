import * as z from "zod";
import { checksumFindings, sha256 } from "./checksum.js";
import { jsonReply, type Receiver, type ReceiverOptions, readJson, receiver } from "./receiver.js";

const text = z.string();

/** A payment notice as the payment platform sends it. */
const PaymentNoticeSchema = z.looseObject({
  LoaiBanTin: text.max(50),
  MaLoi: text,
  MaDoiTac: text.max(50),
  MaThamChieu: text.min(1).max(255),
  SoTien: z.union([z.number(), text]),
  MaTienTe: text,
  MaGiaoDich: text,
  MaNganHang: text,
  ThoiGianGD: text.max(50),
  ThongTinGiaoDich: text,
  MaXacThuc: text.max(255),
});

/** What the payment platform tells of a payment; `MaLoi` `00` means paid. */
export type PaymentNotice = z.infer<typeof PaymentNoticeSchema>;

/** The order in which the values are hashed. Source: an implementation of platform 1.0.6. */
export const NOTICE_HASHED = [
  "LoaiBanTin",
  "MaLoi",
  "MaDoiTac",
  "MaThamChieu",
  "SoTien",
  "MaTienTe",
  "MaGiaoDich",
  "MaNganHang",
  "ThoiGianGD",
  "ThongTinGiaoDich",
] as const;

/** What is needed to receive payment notices. */
export interface PaymentNoticeOptions extends ReceiverOptions {
  /** The secret that was agreed with the platform. */
  readonly secret: string;
  /** Takes checksums that lack their leading zeros, as one implementation writes them. Default: no. */
  readonly shortChecksums?: boolean;
}

/**
 * Makes a receiver of payment notices (IPN) of the national payment platform 1.0.6: checks `MaXacThuc`, the SHA-256 of the
 * values joined by `|` and the secret. The same notice is known again by reference, transaction and error code.
 *
 * @example
 * const receive = paymentNotices({ secret });
 * const reply = await answer(receive, bytes, headers, (notice) => markPaid(notice.MaThamChieu, notice.MaLoi === "00"));
 */
export function paymentNotices({
  secret,
  shortChecksums = false,
  ...options
}: PaymentNoticeOptions): Receiver<PaymentNotice> {
  return receiver<PaymentNotice>(
    {
      kind: "payment",
      read: readJson,
      schema: PaymentNoticeSchema,
      async verify(event) {
        const computed = await sha256([...NOTICE_HASHED.map((name) => String(event[name])), secret].join("|"));
        return checksumFindings(event.MaXacThuc, computed, "/MaXacThuc", shortChecksums);
      },
      idOf: ({ MaThamChieu, MaGiaoDich, MaLoi }) => JSON.stringify([MaThamChieu, MaGiaoDich, MaLoi]),
      answer: (how) =>
        how === "accepted"
          ? jsonReply({ MaLoi: "00", MoTaLoi: "Thành công" })
          : how === "refused"
            ? jsonReply({ MaLoi: "01", MoTaLoi: "Dữ liệu hoặc mã xác thực không hợp lệ" }, 400)
            : jsonReply({ MaLoi: "99", MoTaLoi: "Chưa xử lý được, hãy gửi lại" }, 503),
    },
    options,
  );
}
