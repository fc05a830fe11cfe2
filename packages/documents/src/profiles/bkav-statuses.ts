import { type Basis, defineRule, type FieldPath, type Rule, type RuleParts, type Violation } from "@egov-vn/core";
import { lacking, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { at, onStatuses } from "../rules/check.js";
import type { Packet } from "../schema.js";
import { eachField } from "./written.js";

/** Known from its source only. */
export const read: Basis = {
  interoperability: [PEERS.bkav],
  evidence: {
    vi: "Mã nguồn công khai tháng 5/2021 của máy chủ eDoc Bkav (Checker.java, EdocTraceService.java, XmlUtil.java), đã đọc, chưa chạy; máy chủ này dùng ở Tây Ninh và Lâm Đồng.",
    en: "The public source of May 2021 of Bkav's eDoc server (Checker.java, EdocTraceService.java, XmlUtil.java), read and not run; the server is used in Tây Ninh and Lâm Đồng.",
  },
};

/** What the server refuses a status without. */
const BKAV_NEEDED_IN_STATUS: readonly FieldPath[] = [
  "/responseFor/organId",
  "/responseFor/code",
  "/responseFor/documentId",
];
const COMMENT_COLUMN = 75;

/** The words of what is refused because a field is missing. */
export const requiredWords: Pick<RuleParts, "title" | "message" | "remedy"> = {
  title: ["Bkav từ chối vì thiếu trường bắt buộc", "Bkav refuses it for a missing field"],
  message: ["Bkav từ chối: thiếu {field}.", "Bkav refuses it: {field} is missing."],
  remedy: ["Ghi {field}.", "Write {field}."],
};

/** Lists the fields that a packet lacks; a list that is not there has no items that could lack anything. */
export function missing(packet: Packet, fields: readonly FieldPath[]): Violation[] {
  const found: Violation[] = [];
  for (const field of fields) {
    eachField(packet, field, (value, path) => {
      if (value === undefined) found.push(at(path()));
    });
  }
  return found;
}

/** What the server does with statuses. */
export const statusRulesOfBkav: readonly Rule<Packet>[] = [
  defineRule<Packet>({
    id: "BKV-010",
    severity: "error",
    basis: read,
    ...requiredWords,
    check: onStatuses((status) => missing(status, BKAV_NEEDED_IN_STATUS)),
    example: lacking("status-03", "edXML:Code"),
  }),
  defineRule<Packet>({
    id: "BKV-011",
    severity: "error",
    basis: read,
    title: ["Thiếu StaffInfo làm Bkav dừng", "Without StaffInfo Bkav breaks off"],
    message: ["Bkav đọc {field} của trạng thái mà không kiểm tra.", "Bkav reads {field} of a status unchecked."],
    remedy: ["Ghi {field}.", "Write {field}."],
    check: onStatuses(({ staff }) => (staff === undefined ? at("/staff") : undefined)),
    example: lacking("status-03", "edXML:StaffInfo"),
  }),
  defineRule<Packet>({
    id: "BKV-012",
    severity: "warning",
    basis: read,
    title: ["Bkav không tìm thấy văn bản theo Code", "Bkav cannot find the document by Code"],
    message: [
      'Bkav tìm theo số/ký hiệu; {field} "{code}" không có dấu /.',
      'Bkav looks it up by number/notation; {field} "{code}" has no /.',
    ],
    remedy: ["Ghi số và ký hiệu nối bằng dấu /.", "Write number and notation joined by /."],
    check: onStatuses(({ responseFor }) => {
      const code = responseFor?.code;
      return code !== undefined && !code.includes("/") ? at("/responseFor/code", { code }) : undefined;
    }),
    example: setting("status-03", "edXML:Code", "45/CQB-TH", "45"),
  }),
  defineRule<Packet>({
    id: "BKV-013",
    severity: "info",
    basis: read,
    title: ["Bkav lưu mã trạng thái dạng số", "Bkav keeps the status code as a number"],
    message: [
      "Khi Bkav chuyển tiếp, {field} {code} thành {sent}.",
      "When Bkav passes it on, {field} {code} becomes {sent}.",
    ],
    remedy: ["Không cần sửa; bên nhận nên hiểu cả hai.", "No need to change it; receivers should take both."],
    check: onStatuses(({ statusCode: code }) =>
      /^0\d$/.test(code) ? at("/statusCode", { code, sent: code.slice(1) }) : undefined,
    ),
    example: setting("status-15", "edXML:StatusCode", "15", "05"),
  }),
  defineRule<Packet>({
    id: "BKV-014",
    severity: "error",
    basis: read,
    title: ["Bkav không đọc được mã trạng thái", "Bkav cannot read the status code"],
    message: ['{field} "{code}" không phải là số.', '{field} "{code}" is not a number.'],
    remedy: ["Ghi mã hai chữ số.", "Write a code of two digits."],
    check: onStatuses(({ statusCode: code }) => (/^\d+$/.test(code) ? undefined : at("/statusCode", { code }))),
    example: setting("status-06", "edXML:StatusCode", "06", "done"),
  }),
  defineRule<Packet>({
    id: "BKV-015",
    severity: "warning",
    basis: read,
    title: ["Ý kiến dài hơn cột lưu của Bkav", "The remark is longer than Bkav's column"],
    message: [
      "{field} có {length} ký tự, cột lưu được {limit}.",
      "{field} has {length} characters, the column {limit}.",
    ],
    remedy: ["Rút gọn ý kiến.", "Shorten the remark."],
    check: onStatuses(({ description }) =>
      description !== undefined && description.length > COMMENT_COLUMN
        ? at("/description", { length: description.length, limit: COMMENT_COLUMN })
        : undefined,
    ),
    example: setting(
      "status-06",
      "edXML:Description",
      "Hoàn thành xử lý",
      `Hoàn thành xử lý, ${"xem tệp đính kèm, ".repeat(4)}`.trim(),
    ),
  }),
];
