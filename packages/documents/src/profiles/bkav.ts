import { type Answer, defineRule, type JsonPointer, type Profile, type RuleParts } from "@egov-vn/core";
import { lacking, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { at, each, onDocuments, onStatuses } from "../rules/check.js";
import { dayText } from "../rules/day-text.js";
import { repeatedReceivers } from "../rules/parties.js";
import { type DocumentPacket, isUnparsed, type Packet, type StatusPacket } from "../schema.js";
import { rawDate } from "./written.js";

const checker = {
  interoperability: [PEERS.bkav],
  evidence: {
    vi: "Mã nguồn máy chủ eDoc của Bkav (Checker.java, EdocTraceService.java, XmlUtil.java), dùng ở Tây Ninh và Lâm Đồng.",
    en: "The source of Bkav's eDoc server (Checker.java, EdocTraceService.java, XmlUtil.java), used in Tây Ninh and Lâm Đồng.",
  },
} as const;

type Needed<T> = readonly [path: JsonPointer, of: (packet: T) => unknown];

/** What Checker.java refuses a document without, beyond what no packet can lack. */
const DOCUMENT: readonly Needed<DocumentPacket>[] = [
  ["/code/number", ({ code }) => code?.number],
  ["/code/notation", ({ code }) => code?.notation],
  ["/promulgation/date", ({ promulgation }) => promulgation?.date],
];
const STATUS: readonly Needed<StatusPacket>[] = [
  ["/responseFor/organId", ({ responseFor }) => responseFor?.organId],
  ["/responseFor/code", ({ responseFor }) => responseFor?.code],
  ["/responseFor/documentId", ({ responseFor }) => responseFor?.documentId],
];
const WIRE_DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const HIGHEST_PRIORITY = 4;
const ORGAN_GROUPS = 4;
const FORWARDED_STEERING = 1;
const COMMENT_COLUMN = 75;

const missing =
  <T>(fields: readonly Needed<T>[]) =>
  (packet: T): Answer =>
    each(fields, ([path, of]) => (of(packet) === undefined ? at(path) : undefined));

const requiredWords: Pick<RuleParts, "title" | "message" | "remedy"> = {
  title: ["Bkav từ chối vì thiếu trường bắt buộc", "Bkav refuses it for a missing field"],
  message: ["Bkav từ chối: thiếu {field}.", "Bkav refuses it: {field} is missing."],
  remedy: ["Ghi {field}.", "Write {field}."],
};

/** What Bkav's eDoc server refuses, misreads or changes. */
export const bkav: Profile<Packet> = {
  id: PEERS.bkav,
  title: { vi: "Máy chủ eDoc của Bkav", en: "Bkav's eDoc server" },
  evidence: checker.evidence,
  rules: [
    defineRule<Packet>({
      id: "BKV-001",
      severity: "error",
      basis: checker,
      ...requiredWords,
      check: onDocuments(missing(DOCUMENT)),
      example: lacking("document", "edXML:CodeNumber"),
    }),
    defineRule<Packet>({
      id: "BKV-002",
      severity: "error",
      basis: checker,
      title: ["Bkav từ chối mã loại văn bản", "Bkav refuses the type code"],
      message: ["Bkav chỉ nhận {field} 1 hoặc 2, không nhận {value}.", "Bkav takes {field} 1 or 2 only, not {value}."],
      remedy: ["Ghi 1 hoặc 2.", "Write 1 or 2."],
      check: onDocuments(({ documentType }) => {
        const value = documentType?.type;
        if (documentType === undefined || value === 1 || value === 2) return undefined;
        const shown = typeof value === "number" ? String(value) : isUnparsed(value) ? value.unparsed : "∅";
        return at("/documentType/type", { value: shown });
      }),
      example: setting("document", "edXML:Type", "2", "18"),
    }),
    defineRule<Packet>({
      id: "BKV-003",
      severity: "error",
      basis: checker,
      title: ["Thiếu DocumentType làm Bkav dừng", "Without DocumentType Bkav breaks off"],
      message: [
        "Bkav đọc {field} mà không kiểm tra có hay không.",
        "Bkav reads {field} without looking whether it is there.",
      ],
      remedy: ["Ghi {field}.", "Write {field}."],
      check: onDocuments(({ documentType }) => (documentType === undefined ? at("/documentType") : undefined)),
      example: lacking("document", "edXML:DocumentType"),
    }),
    defineRule<Packet>({
      id: "BKV-004",
      severity: "error",
      basis: checker,
      title: ["Bkav từ chối ngày viết khác yyyy/MM/dd", "Bkav refuses a date not written yyyy/MM/dd"],
      message: ['{field} là "{raw}".', '{field} is "{raw}".'],
      remedy: ["Ghi một ngày có thật theo yyyy/MM/dd.", "Write a real day as yyyy/MM/dd."],
      check: onDocuments(({ promulgation }, context) => {
        const date = promulgation?.date;
        if (date === undefined) return undefined;
        const path = "/promulgation/date";
        const raw = rawDate(context, path, date);
        return !isUnparsed(date) && WIRE_DATE.test(raw) ? undefined : at(path, { raw });
      }),
      example: setting("document", "edXML:PromulgationDate", "2024/05/06", "06/05/2024"),
    }),
    defineRule<Packet>({
      id: "BKV-005",
      severity: "error",
      basis: checker,
      title: ["Bkav từ chối ngày ban hành ở tương lai", "Bkav refuses a promulgation date in the future"],
      message: ["{field} là {date}, sau {asOf}.", "{field} is {date}, after {asOf}."],
      remedy: ["Chỉ gửi khi văn bản đã ban hành.", "Send only what has been issued."],
      check: onDocuments(({ promulgation }, { asOf }) => {
        const date = promulgation?.date;
        return typeof date === "string" && date > asOf
          ? at("/promulgation/date", { date: dayText(date), asOf: dayText(asOf) })
          : undefined;
      }),
      example: setting("document", "edXML:PromulgationDate", "2024/05/06", "2042/05/06"),
    }),
    defineRule<Packet>({
      id: "BKV-006",
      severity: "error",
      basis: checker,
      title: ["Bkav từ chối nơi nhận bị lặp", "Bkav refuses a repeated receiver"],
      message: ["{organId} có hơn một lần trong To.", "{organId} stands in To more than once."],
      remedy: ["Giữ lại một To cho mỗi cơ quan.", "Keep one To for each agency."],
      check: onDocuments(repeatedReceivers),
      example: setting("document", "edXML:OrganId", "000.00.03.H99", "H99.02"),
    }),
    defineRule<Packet>({
      id: "BKV-007",
      severity: "error",
      basis: checker,
      title: ["Bkav từ chối độ khẩn ngoài 0–4", "Bkav refuses an urgency outside 0 to 4"],
      message: ["{field} là {value}.", "{field} is {value}."],
      remedy: ["Ghi một giá trị từ 0 đến 4.", "Write a value from 0 to 4."],
      check: onDocuments(({ other }) => {
        const value = other?.priority;
        return typeof value === "number" && (value < 0 || value > HIGHEST_PRIORITY)
          ? at("/other/priority", { value })
          : undefined;
      }),
      example: setting("document", "edXML:Priority", "0", "5"),
    }),
    defineRule<Packet>({
      id: "BKV-008",
      severity: "warning",
      basis: checker,
      title: ["Mã cơ quan có quá bốn nhóm", "An agency code has more than four groups"],
      message: ["{organId} có {count} nhóm cách nhau bằng dấu chấm.", "{organId} has {count} groups."],
      remedy: [
        "Kiểm tra với bên nhận trước khi gửi; mã theo Quyết định 20/2020 có thể dài hơn.",
        "Ask the receiver first; codes by Decision 20/2020 may be longer.",
      ],
      check: onDocuments(({ from, to }) => {
        const groups = (organId: string, path: JsonPointer) => {
          const count = organId.split(".").length;
          return count > ORGAN_GROUPS ? at(path, { organId, count }) : undefined;
        };
        const sender = groups(from.organId, "/from/organId");
        const receivers = each(to, ({ organId }, index) => groups(organId, `/to/${index}/organId`));
        return sender ? [sender, ...receivers] : receivers;
      }),
      example: setting("document", "edXML:OrganId", "H99.02", "H99.02.01.01.01"),
    }),
    defineRule<Packet>({
      id: "BKV-009",
      severity: "warning",
      basis: checker,
      title: ["Loại chỉ đạo bị đổi khi chuyển tiếp", "The steering type changes when forwarded"],
      message: [
        "Bkav ghi đè {field} {value} thành 1 khi chuyển tới VPCP.",
        "Bkav overwrites {field} {value} with 1 when it forwards to VPCP.",
      ],
      remedy: [
        "Nêu việc chỉ đạo cả trong trích yếu nếu bên nhận cần biết.",
        "Say in the subject that it steers, if the receiver must know.",
      ],
      check: onDocuments(({ steeringType: value }) =>
        // 0 and 1 are both written for "not steering": nothing is lost between them.
        typeof value === "number" && value > FORWARDED_STEERING ? at("/steeringType", { value }) : undefined,
      ),
      example: setting("document", "edXML:SteeringType", "0", "2"),
    }),
    defineRule<Packet>({
      id: "BKV-010",
      severity: "error",
      basis: checker,
      ...requiredWords,
      check: onStatuses(missing(STATUS)),
      example: lacking("status-03", "edXML:Code"),
    }),
    defineRule<Packet>({
      id: "BKV-011",
      severity: "error",
      basis: checker,
      title: ["Thiếu StaffInfo làm Bkav dừng", "Without StaffInfo Bkav breaks off"],
      message: ["Bkav đọc {field} của trạng thái mà không kiểm tra.", "Bkav reads {field} of a status unchecked."],
      remedy: ["Ghi {field}.", "Write {field}."],
      check: onStatuses(({ staff }) => (staff === undefined ? at("/staff") : undefined)),
      example: lacking("status-03", "edXML:StaffInfo"),
    }),
    defineRule<Packet>({
      id: "BKV-012",
      severity: "warning",
      basis: checker,
      title: ["Bkav không tìm thấy văn bản theo Code", "Bkav cannot find the document by Code"],
      message: [
        'Bkav tìm theo số/ký hiệu; {field} "{code}" không có dấu /.',
        'Bkav looks it up by number/notation; {field} "{code}" has no /.',
      ],
      remedy: ["Ghi CodeNumber và CodeNotation nối bằng dấu /.", "Write CodeNumber and CodeNotation joined by /."],
      check: onStatuses(({ responseFor }) => {
        const code = responseFor?.code;
        return code !== undefined && !code.includes("/") ? at("/responseFor/code", { code }) : undefined;
      }),
      example: setting("status-03", "edXML:Code", "45/CQB-TH", "45"),
    }),
    defineRule<Packet>({
      id: "BKV-013",
      severity: "info",
      basis: checker,
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
      basis: checker,
      title: ["Bkav không đọc được mã trạng thái", "Bkav cannot read the status code"],
      message: ['{field} "{code}" không phải là số.', '{field} "{code}" is not a number.'],
      remedy: ["Ghi mã hai chữ số.", "Write a code of two digits."],
      check: onStatuses(({ statusCode: code }) => (/^\d+$/.test(code) ? undefined : at("/statusCode", { code }))),
      example: setting("status-06", "edXML:StatusCode", "06", "done"),
    }),
    defineRule<Packet>({
      id: "BKV-015",
      severity: "warning",
      basis: checker,
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
  ],
};
