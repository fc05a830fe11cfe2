import {
  type Basis,
  defineRule,
  type Finding,
  type Language,
  type RenderedFinding,
  type RuleInfo,
  renderFinding,
  ruleCatalogue,
  schemaRules,
} from "@egov-vn/core";
import type { SchemaFinding } from "./runtime/schema-findings.js";

const basis: Basis = {
  interoperability: ["fetch", "RFC 9110", "RFC 3986"],
  evidence: {
    vi: "Trình duyệt và Node từ chối hoặc tự đổi các giá trị này khi gửi, nên bên nhận thấy một giá trị khác.",
    en: "Browsers and Node refuse or change these values on the way, so that the receiver sees others.",
  },
};

const written = [
  defineRule({
    id: "CAL-001",
    severity: "error",
    basis,
    title: ["Giá trị làm đổi đường dẫn", "The value changes the address"],
    message: [
      "{field} rỗng hoặc chỉ gồm dấu chấm, nên lời gọi sẽ đi tới một đường dẫn khác.",
      "{field} is empty or consists of dots, so the call would go to another address.",
    ],
    remedy: ["Ghi mã thật vào {field}.", "Give {field} its real code."],
  }),
  defineRule({
    id: "CAL-002",
    severity: "error",
    basis,
    title: ["Giá trị không ghi được vào tiêu đề HTTP", "The value cannot stand in an HTTP header"],
    message: [
      "{field} có ký tự ngoài ASCII, ký tự xuống dòng, hoặc khoảng trắng ở đầu hay cuối.",
      "{field} has a character outside ASCII, a line end, or a space at either end.",
    ],
    remedy: ["Bỏ các ký tự đó khỏi {field}.", "Take those characters out of {field}."],
  }),
  defineRule({
    id: "CAL-003",
    severity: "error",
    basis,
    title: ["Giá trị không ghi được thành chữ", "The value cannot be written as text"],
    message: [
      "{field} là {found}, không phải chuỗi, số hay đúng/sai.",
      "{field} is {found}, not text, a number or a boolean.",
    ],
    remedy: [
      "Ghi {field} thành chuỗi theo đúng khuôn dạng của bên nhận; với ngày tháng, không dùng kiểu ngày của ngôn ngữ lập trình.",
      "Write {field} as text in the receiver's format; of a date, do not give the programming language's own.",
    ],
  }),
  defineRule({
    id: "CAL-004",
    severity: "error",
    basis,
    title: ["Chuỗi bị đứt giữa một ký tự", "The text is cut inside a character"],
    message: ["{field} có nửa ký tự, không mã hóa được.", "{field} has half a character, which cannot be encoded."],
    remedy: ["Cắt chuỗi {field} ở ranh giới ký tự.", "Cut {field} between characters."],
  }),
  defineRule({
    id: "CAL-010",
    severity: "error",
    basis: {
      interoperability: ["SHA-256", "HMAC"],
      evidence: {
        vi: "Bên gửi ký trên từng byte; mã kiểm tra khác nghĩa là nội dung đã đổi hoặc khóa không đúng.",
        en: "Senders sign byte by byte; another checksum means that the content changed or the key is another.",
      },
    },
    title: ["Mã kiểm tra không khớp", "The checksum does not match"],
    message: [
      "Mã kiểm tra trong {field} không khớp với nội dung nhận được.",
      "The checksum in {field} does not match the content.",
    ],
    remedy: [
      "Kiểm tra khóa bí mật, và kiểm tra xem máy chủ có giữ nguyên từng byte nhận được không.",
      "Check the secret, and that the server hands on the bytes as they came.",
    ],
  }),
  defineRule({
    id: "CAL-011",
    severity: "warning",
    basis: {
      interoperability: ["KeyPay"],
      evidence: {
        vi: "Một bên cài đặt bỏ mất số 0 ở đầu, nên mã kiểm tra ngắn hơn 64 ký tự.",
        en: "One implementation loses leading zeros, so its checksum is shorter than 64 digits.",
      },
    },
    title: ["Mã kiểm tra thiếu số 0 ở đầu", "The checksum lacks its leading zeros"],
    message: ["Mã kiểm tra trong {field} thiếu số 0 ở đầu.", "The checksum in {field} lacks its leading zeros."],
    remedy: ["Báo cho bên gửi ghi đủ 64 ký tự.", "Tell the sender to write all 64 digits."],
  }),
  defineRule({
    id: "CAL-012",
    severity: "error",
    basis: {
      interoperability: ["RFC 8259"],
      evidence: { vi: "Lời gọi đến phải là JSON đúng cú pháp.", en: "Calls that arrive must be well-formed JSON." },
    },
    title: ["Lời gọi đến không đọc được", "A call that arrived cannot be read"],
    message: ["Nội dung nhận được không phải là {wanted}.", "What arrived is not {wanted}."],
    remedy: ["Báo cho bên gửi.", "Tell the sender."],
  }),
  defineRule({
    id: "CAL-013",
    severity: "info",
    basis: {
      interoperability: ["EMS", "Zalo"],
      evidence: {
        vi: "Bên gửi gửi lại khi không nhận được trả lời kịp thời.",
        en: "Senders send again what was not answered in time.",
      },
    },
    title: ["Lời gọi đến đã xử lý", "The call has been dealt with before"],
    message: ["Lời gọi mang mã {id} đã được xử lý.", "The call with the id {id} has been dealt with before."],
    remedy: ["Không cần làm gì.", "Nothing needs to be done."],
  }),
];

const ofSchemas = schemaRules("CAL", {
  interoperability: ["OpenAPI 3.1"],
  evidence: {
    vi: "Đặc tả của dịch vụ quy định khuôn dạng này.",
    en: "The specification of the service asks for this form.",
  },
});

/** The rules of calls: of what is looked at before one leaves, of replies, and of calls that arrive. */
export const callRules: readonly RuleInfo[] = [...written, ...ofSchemas.rules];

const catalogue = ruleCatalogue(callRules);

/** Stands for a value of a type, where the value itself is no longer there. */
const OF_TYPE: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  object: {},
  string: "",
  number: 0,
  boolean: false,
};

/**
 * Writes the findings of a call in words, each with its title, what is wrong, and what to do.
 *
 * @example
 * const outcome = await sendEdoc.result(axis, input);
 * if (!outcome.ok) for (const { message, remedy } of explain(outcome.failure.findings, "vi")) console.log(message, remedy);
 */
export function explain(findings: readonly Finding[], language: Language): RenderedFinding[] {
  return findings.map((finding: SchemaFinding) => {
    const { issue, found = "undefined", path } = finding;
    // Words of a field that is unknown name nothing else: what the field lies in is not here to be looked at.
    const params = issue
      ? { near: "", ...ofSchemas.finding({ ...issue, path: [] }, OF_TYPE[found]).params }
      : finding.params;
    const field = { field: path, name: path.slice(1).replaceAll("/", ".") };
    return renderFinding({ ...finding, field, params }, catalogue, language);
  });
}
