import type { Bilingual } from "@egov-vn/core";

/** Systems that spell the outcome of a call in the same way. */
export interface ReplyFamily {
  readonly id: string;
  readonly title: Bilingual;
  /** Where the code is in the reply. */
  readonly path: readonly string[];
  readonly ok: readonly string[];
  readonly exists?: readonly string[];
  readonly rejected?: readonly string[];
  /** Codes of a failure of the connection, the session or the rights. */
  readonly connection?: readonly string[];
  /** What any other code is: a refusal where every code but those of success is known to be one, else unknown. */
  readonly others: "rejected" | "unknown";
  /** How it is known. */
  readonly evidence: Bilingual;
}

const HTTP_REFUSALS = ["400", "404", "409", "422"];
const HTTP_CONNECTION = ["401", "403", "500", "502", "503", "504"];

/** The known families, each by the field its code is in. */
export const replyFamilies: readonly ReplyFamily[] = [
  {
    id: "dvcqg",
    title: { vi: "Cổng Dịch vụ công quốc gia", en: "National portal" },
    path: ["error_code"],
    ok: ["0", "00"],
    exists: ["3", "-3"],
    others: "rejected",
    evidence: {
      vi: "error_code là số 0, chuỗi “0” hoặc “00”; “3” và “-3” được một hệ thống cấp tỉnh coi là đã có.",
      en: "error_code is the number 0 or the text “0” or “00”; one provincial system takes “3” and “-3” for known.",
    },
  },
  {
    id: "coded",
    title: {
      vi: "Bộ kết nối cổng bộ; API của Cổng quốc gia năm 2026",
      en: "Ministries' adapter; the portal's API of 2026",
    },
    path: ["code"],
    ok: ["OK", "200", "201"],
    rejected: HTTP_REFUSALS,
    connection: HTTP_CONNECTION,
    others: "unknown",
    evidence: {
      vi: "{code, message, data}: code “200” (tài liệu của một bộ, lỗi 400, 401, 403, 404, 502) hoặc “OK” (≥ 10 bộ thu thập độc lập, trạng thái HTTP 201 cho phép đọc).",
      en: "{code, message, data}: code “200” (one ministry's document, errors 400, 401, 403, 404, 502) or “OK” (10 independent crawlers or more; HTTP 201 for a read).",
    },
  },
  {
    id: "status",
    title: { vi: "Liên thông hộ tịch; LGSP đời trước", en: "Civil status exchange; the older LGSP" },
    path: ["status"],
    ok: ["1", "200", "201"],
    rejected: ["0", ...HTTP_REFUSALS],
    connection: HTTP_CONNECTION,
    others: "unknown",
    evidence: {
      vi: "{status, statusDescription, errorCode, errorDescription} của liên thông khai sinh: 1 là thành công; {status, message} của LGSP đời trước theo trạng thái HTTP.",
      en: "{status, statusDescription, errorCode, errorDescription} of the birth registration exchange: 1 is success; {status, message} of the older LGSP goes by the HTTP status.",
    },
  },
  {
    id: "judicial-record",
    title: { vi: "Lý lịch tư pháp", en: "Judicial records" },
    path: ["statusCode"],
    ok: ["00"],
    rejected: ["01", "03"],
    others: "unknown",
    evidence: {
      vi: "statusCode “00” là nhận, “01” và “03” là lỗi.",
      en: "statusCode “00” is accepted, “01” and “03” are errors.",
    },
  },
  {
    id: "land",
    title: { vi: "Đất đai (VBDLIS)", en: "Land (VBDLIS)" },
    path: ["Result"],
    ok: ["1"],
    rejected: ["0"],
    others: "unknown",
    evidence: { vi: "{Result 1 hoặc 0, Message, Data}.", en: "{Result 1 or 0, Message, Data}." },
  },
  {
    id: "land-ilis",
    title: { vi: "Đất đai (ILIS)", en: "Land (ILIS)" },
    path: ["status", "success"],
    ok: ["true"],
    rejected: ["false"],
    others: "unknown",
    evidence: { vi: "{data, status {success, code, message}}.", en: "{data, status {success, code, message}}." },
  },
  {
    id: "capital-status",
    title: { vi: "VNPost; ký số VGCA", en: "VNPost; VGCA signing" },
    path: ["Status"],
    ok: ["0", "100"],
    others: "unknown",
    evidence: {
      vi: "Status “100” của VNPost và Status 0 của VGCA là thành công; các giá trị khác chưa có danh sách.",
      en: "Status “100” of VNPost and Status 0 of VGCA are success; no list of the other values was found.",
    },
  },
  {
    id: "payment",
    title: { vi: "Nền tảng thanh toán", en: "Payment platform" },
    path: ["MaLoi"],
    ok: ["00"],
    others: "rejected",
    evidence: { vi: "MaLoi “00” trong bản tin IPN.", en: "MaLoi “00” in the IPN message." },
  },
];
