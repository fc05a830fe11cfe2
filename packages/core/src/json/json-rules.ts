import type { Bilingual } from "../language.js";
import { type Basis, defineRule } from "../rule.js";
import type { JsonExpectation } from "./json-scan.js";

const RFC_8259: Basis = {
  interoperability: ["RFC 8259"],
  evidence: {
    vi: "RFC 8259: JSON trao đổi giữa các hệ thống là văn bản UTF-8 không có BOM; bộ đọc chặt chẽ từ chối mọi thứ khác.",
    en: "RFC 8259: JSON that systems exchange is UTF-8 text without a BOM; strict readers refuse anything else.",
  },
};

/** What every reader of JSON reports. */
export const jsonRules = {
  notJson: defineRule({
    id: "EGV-005",
    title: ["Không phải JSON", "Not JSON"],
    message: ["Văn bản không còn là JSON từ đây: {expected}.", "The text stops being JSON here: {expected}."],
    remedy: [
      "Sửa chỗ này; nếu tệp bị cắt cụt, xin lại tệp từ nơi gửi.",
      "Correct this place; if the file was cut short, ask its sender for it again.",
    ],
    severity: "error",
    basis: RFC_8259,
  }),
  notUtf8: defineRule({
    id: "EGV-006",
    title: ["Có byte không phải UTF-8", "There are bytes that are not UTF-8"],
    message: [
      "Văn bản có byte không phải UTF-8; chúng được đọc thành U+FFFD.",
      "The text has bytes that are not UTF-8; they are read as U+FFFD.",
    ],
    remedy: ["Ghi lại văn bản bằng UTF-8.", "Write the text in UTF-8."],
    severity: "error",
    basis: RFC_8259,
  }),
  otherEncoding: defineRule({
    id: "EGV-007",
    title: ["JSON có BOM hoặc mã hóa UTF-16", "JSON with a BOM or in UTF-16"],
    message: ["Văn bản được ghi bằng {encoding}.", "The text is written in {encoding}."],
    remedy: ["Ghi bằng UTF-8 không có BOM.", "Write UTF-8 without a BOM."],
    severity: "warning",
    oddity: true,
    basis: RFC_8259,
  }),
  tooLarge: defineRule({
    id: "EGV-008",
    title: ["Giá trị JSON quá lớn", "A JSON value is too large"],
    message: [
      "Một giá trị dài hơn {limit} MiB nên không được đọc.",
      "A value is longer than {limit} MiB and was not read.",
    ],
    remedy: [
      "Gửi mỗi bản ghi trên một dòng (NDJSON); tệp đính kèm để ngoài, dẫn bằng đường dẫn.",
      "Send one record per line (NDJSON), with attachments outside and named by their address.",
    ],
    severity: "error",
    unchecked: "error",
    basis: RFC_8259,
  }),
  mistyped: defineRule({
    id: "EGV-009",
    title: ["Giá trị ghi khác kiểu quy ước", "A value is written as another type"],
    message: [
      "{field} được ghi là {found} thay vì {wanted}; vẫn hiểu được.",
      "{field} is written as {found} instead of {wanted}; it was understood.",
    ],
    remedy: ["Ghi {field} là {wanted}.", "Write {field} as {wanted}."],
    severity: "warning",
    oddity: true,
    basis: {
      interoperability: ["DVCQG", "LGSP"],
      evidence: {
        vi: "Các hệ thống một cửa ghi cùng một trường khi là chuỗi, khi là số hay đúng/sai; bên nhận dùng kiểu chặt chẽ sẽ từ chối.",
        en: "One-stop systems write the same field now as a string, now as a number or boolean; a receiver with strict types refuses it.",
      },
    },
  }),
  misshapen: defineRule({
    id: "EGV-010",
    title: ["Không đọc được giá trị", "A value cannot be read"],
    message: [
      "{field} là {found}, cần {wanted}; giá trị này không được dùng.",
      "{field} is {found} where {wanted} is needed; the value was not used.",
    ],
    remedy: ["Ghi {field} là {wanted}.", "Write {field} as {wanted}."],
    severity: "error",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Giá trị sai kiểu mà không suy ra được thì không được đoán.",
        en: "A value of the wrong type that implies nothing must not be guessed.",
      },
    },
  }),
  unknownField: defineRule({
    id: "EGV-011",
    title: ["Trường lạ", "An unknown field"],
    message: [
      "Khuôn dạng này không có trường {field}; giá trị được giữ nguyên.{near}",
      "The format has no field {field}; its value is kept.{near}",
    ],
    remedy: [
      "Kiểm tra lại tên trường, hoặc hỏi nơi nhận có đọc trường này không.",
      "Check the field's name, or ask the receiver whether it reads this field.",
    ],
    severity: "warning",
    once: "name",
    basis: {
      interoperability: ["@egov-vn"],
      evidence: {
        vi: "Tên trường gõ sai không gây lỗi ở bên nhận: giá trị mất mà không ai biết.",
        en: "A misspelt name causes no error at the receiver: the value is lost without notice.",
      },
    },
  }),
} as const;

/** What should have stood at a fault, in words. */
export const EXPECTED: Readonly<Record<JsonExpectation, Bilingual>> = {
  value: { vi: "thiếu một giá trị", en: "a value is missing" },
  key: { vi: "thiếu tên trường trong dấu nháy kép", en: "a name in double quotes is missing" },
  colon: { vi: "thiếu dấu hai chấm", en: "a colon is missing" },
  "comma-or-end": { vi: "thiếu dấu phẩy hoặc dấu đóng ngoặc", en: "a comma or a closing bracket is missing" },
  "string-end": {
    vi: "chuỗi không có nháy đóng hoặc có ký tự điều khiển",
    en: "a string does not end, or holds a control character",
  },
  escape: { vi: "chuỗi thoát sau dấu \\ không hợp lệ", en: "the escape after a backslash is not valid" },
  number: { vi: "số viết sai", en: "a number is wrongly written" },
  end: { vi: "thừa ký tự sau giá trị", en: "there are characters after the value" },
};

/** Returns what kind of JSON a value is, in words. */
export function jsonKind(value: unknown): Bilingual {
  if (value === null) return { vi: "null", en: "null" };
  if (Array.isArray(value)) return { vi: "danh sách", en: "a list" };
  return KINDS[typeof value] ?? { vi: "không có gì", en: "nothing" };
}

const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { vi: "chuỗi", en: "a string" },
  number: { vi: "số", en: "a number" },
  boolean: { vi: "đúng/sai", en: "a boolean" },
  object: { vi: "đối tượng", en: "an object" },
};
