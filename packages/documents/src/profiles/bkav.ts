import type { Bilingual, JsonPointer, Profile, RuleInfo, Severity } from "@egov-vn/core";
import { PEERS } from "../rules/basis.js";
import { type Answer, at, documentRule, each, statusRule } from "../rules/check.js";
import { repeatedReceivers } from "../rules/parties.js";
import type { DocumentPacket, Packet, StatusPacket } from "../schema.js";
import { isUnparsed } from "../schema.js";
import { rawDate } from "./written.js";

const checker = {
  interoperability: [PEERS.bkav],
  evidence: {
    vi: "Mã nguồn máy chủ eDoc của Bkav (Checker.java, EdocTraceService.java, XmlUtil.java), dùng ở Tây Ninh và Lâm Đồng.",
    en: "The source of Bkav's eDoc server (Checker.java, EdocTraceService.java, XmlUtil.java), used in Tây Ninh and Lâm Đồng.",
  },
} as const;

const info = (
  id: RuleInfo["id"],
  severity: Severity,
  title: Bilingual,
  message: Bilingual,
  remedy: Bilingual,
): RuleInfo => ({ id, severity, title, message, remedy, basis: checker });

type Needed<T> = readonly [path: JsonPointer, element: string, of: (packet: T) => unknown];

/** What Checker.java refuses a document without, beyond what no packet can lack. */
const DOCUMENT: readonly Needed<DocumentPacket>[] = [
  ["/code/number", "Code/CodeNumber", ({ code }) => code?.number],
  ["/code/notation", "Code/CodeNotation", ({ code }) => code?.notation],
  ["/promulgation/date", "PromulgationInfo/PromulgationDate", ({ promulgation }) => promulgation?.date],
];
const STATUS: readonly Needed<StatusPacket>[] = [
  ["/responseFor/organId", "ResponseFor/OrganId", ({ responseFor }) => responseFor?.organId],
  ["/responseFor/code", "ResponseFor/Code", ({ responseFor }) => responseFor?.code],
  ["/responseFor/documentId", "ResponseFor/DocumentId", ({ responseFor }) => responseFor?.documentId],
];
const WIRE_DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const HIGHEST_PRIORITY = 4;
const ORGAN_GROUPS = 4;
const FORWARDED_STEERING = 1;
const COMMENT_COLUMN = 75;

const missing =
  <T>(fields: readonly Needed<T>[]) =>
  (packet: T): Answer =>
    each(fields, ([path, element, of]) => (of(packet) === undefined ? at(path, { element }) : undefined));

const requiredWords = [
  { vi: "Bkav từ chối vì thiếu trường bắt buộc", en: "Bkav refuses it for a missing field" },
  { vi: "Bkav từ chối: thiếu {element}.", en: "Bkav refuses it: {element} is missing." },
  { vi: "Ghi {element}.", en: "Write {element}." },
] as const;

/** What Bkav's eDoc server refuses, misreads or changes. */
export const bkav: Profile<Packet> = {
  id: PEERS.bkav,
  title: { vi: "Máy chủ eDoc của Bkav", en: "Bkav's eDoc server" },
  evidence: checker.evidence,
  rules: [
    documentRule(info("BKV-001", "error", ...requiredWords), missing(DOCUMENT)),
    documentRule(
      info(
        "BKV-002",
        "error",
        { vi: "Bkav từ chối mã loại văn bản", en: "Bkav refuses the type code" },
        { vi: "Bkav chỉ nhận Type 1 hoặc 2, không nhận {value}.", en: "Bkav takes Type 1 or 2 only, not {value}." },
        { vi: "Ghi 1 hoặc 2.", en: "Write 1 or 2." },
      ),
      ({ documentType }) => {
        const value = documentType?.type;
        if (documentType === undefined || value === 1 || value === 2) return undefined;
        const shown = typeof value === "number" ? String(value) : isUnparsed(value) ? value.unparsed : "∅";
        return at("/documentType/type", { value: shown });
      },
    ),
    documentRule(
      info(
        "BKV-003",
        "error",
        { vi: "Thiếu DocumentType làm Bkav dừng", en: "Without DocumentType Bkav breaks off" },
        {
          vi: "Bkav đọc DocumentType mà không kiểm tra có hay không.",
          en: "Bkav reads DocumentType without looking whether it is there.",
        },
        { vi: "Ghi DocumentType.", en: "Write DocumentType." },
      ),
      ({ documentType }) => (documentType === undefined ? at("/documentType") : undefined),
    ),
    documentRule(
      info(
        "BKV-004",
        "error",
        { vi: "Bkav từ chối ngày viết khác yyyy/MM/dd", en: "Bkav refuses a date not written yyyy/MM/dd" },
        { vi: '{element} là "{raw}".', en: '{element} is "{raw}".' },
        { vi: "Ghi một ngày có thật theo yyyy/MM/dd.", en: "Write a real day as yyyy/MM/dd." },
      ),
      ({ promulgation }, context) => {
        const date = promulgation?.date;
        if (date === undefined) return undefined;
        const path = "/promulgation/date";
        const raw = rawDate(context, path, date);
        return !isUnparsed(date) && WIRE_DATE.test(raw)
          ? undefined
          : at(path, { element: "PromulgationInfo/PromulgationDate", raw });
      },
    ),
    documentRule(
      info(
        "BKV-005",
        "error",
        { vi: "Bkav từ chối ngày ban hành ở tương lai", en: "Bkav refuses a promulgation date in the future" },
        { vi: "Ngày ban hành {date} sau {asOf}.", en: "The promulgation date {date} is after {asOf}." },
        { vi: "Chỉ gửi khi văn bản đã ban hành.", en: "Send only what has been issued." },
      ),
      ({ promulgation }, { asOf }) => {
        const date = promulgation?.date;
        return typeof date === "string" && date > asOf ? at("/promulgation/date", { date, asOf }) : undefined;
      },
    ),
    documentRule(
      info(
        "BKV-006",
        "error",
        { vi: "Bkav từ chối nơi nhận bị lặp", en: "Bkav refuses a repeated receiver" },
        { vi: "{organId} có hơn một lần trong To.", en: "{organId} stands in To more than once." },
        { vi: "Giữ lại một To cho mỗi cơ quan.", en: "Keep one To for each agency." },
      ),
      repeatedReceivers,
    ),
    documentRule(
      info(
        "BKV-007",
        "error",
        { vi: "Bkav từ chối độ khẩn ngoài 0–4", en: "Bkav refuses an urgency outside 0 to 4" },
        { vi: "Priority là {value}.", en: "Priority is {value}." },
        { vi: "Ghi một giá trị từ 0 đến 4.", en: "Write a value from 0 to 4." },
      ),
      ({ other }) => {
        const value = other?.priority;
        return typeof value === "number" && (value < 0 || value > HIGHEST_PRIORITY)
          ? at("/other/priority", { value })
          : undefined;
      },
    ),
    documentRule(
      info(
        "BKV-008",
        "warning",
        { vi: "Mã cơ quan có quá bốn nhóm", en: "An agency code has more than four groups" },
        { vi: "{organId} có {count} nhóm cách nhau bằng dấu chấm.", en: "{organId} has {count} groups." },
        {
          vi: "Kiểm tra với bên nhận trước khi gửi; mã theo Quyết định 20/2020 có thể dài hơn.",
          en: "Ask the receiver first; codes by Decision 20/2020 may be longer.",
        },
      ),
      ({ from, to }) => {
        const groups = (organId: string, path: JsonPointer) => {
          const count = organId.split(".").length;
          return count > ORGAN_GROUPS ? at(path, { organId, count }) : undefined;
        };
        const sender = groups(from.organId, "/from/organId");
        const receivers = each(to, ({ organId }, index) => groups(organId, `/to/${index}/organId`));
        return sender ? [sender, ...receivers] : receivers;
      },
    ),
    documentRule(
      info(
        "BKV-009",
        "warning",
        { vi: "Loại chỉ đạo bị đổi khi chuyển tiếp", en: "The steering type changes when forwarded" },
        {
          vi: "Bkav ghi đè SteeringType {value} thành 1 khi chuyển tới VPCP.",
          en: "Bkav overwrites SteeringType {value} with 1 when it forwards to VPCP.",
        },
        {
          vi: "Nêu việc chỉ đạo cả trong trích yếu nếu bên nhận cần biết.",
          en: "Say in the subject that it steers, if the receiver must know.",
        },
      ),
      ({ steeringType: value }) =>
        // 0 and 1 are both written for "not steering": nothing is lost between them.
        typeof value === "number" && value > FORWARDED_STEERING ? at("/steeringType", { value }) : undefined,
    ),
    statusRule(info("BKV-010", "error", ...requiredWords), missing(STATUS)),
    statusRule(
      info(
        "BKV-011",
        "error",
        { vi: "Thiếu StaffInfo làm Bkav dừng", en: "Without StaffInfo Bkav breaks off" },
        {
          vi: "Bkav đọc StaffInfo của trạng thái mà không kiểm tra.",
          en: "Bkav reads a status's StaffInfo unchecked.",
        },
        { vi: "Ghi StaffInfo.", en: "Write StaffInfo." },
      ),
      ({ staff }) => (staff === undefined ? at("/staff") : undefined),
    ),
    statusRule(
      info(
        "BKV-012",
        "warning",
        { vi: "Bkav không tìm thấy văn bản theo Code", en: "Bkav cannot find the document by Code" },
        {
          vi: 'Bkav tìm theo số/ký hiệu; "{code}" không có dấu /.',
          en: 'Bkav looks it up by number/notation; "{code}" has no /.',
        },
        { vi: "Ghi CodeNumber và CodeNotation nối bằng dấu /.", en: "Write CodeNumber and CodeNotation joined by /." },
      ),
      ({ responseFor }) => {
        const code = responseFor?.code;
        return code !== undefined && !code.includes("/") ? at("/responseFor/code", { code }) : undefined;
      },
    ),
    statusRule(
      info(
        "BKV-013",
        "info",
        { vi: "Bkav lưu mã trạng thái dạng số", en: "Bkav keeps the status code as a number" },
        {
          vi: "Khi Bkav chuyển tiếp, {code} thành {sent}.",
          en: "When Bkav passes it on, {code} becomes {sent}.",
        },
        { vi: "Không cần sửa; bên nhận nên hiểu cả hai.", en: "No need to mend it; receivers should take both." },
      ),
      ({ statusCode: code }) => (/^0\d$/.test(code) ? at("/statusCode", { code, sent: code.slice(1) }) : undefined),
    ),
    statusRule(
      info(
        "BKV-014",
        "error",
        { vi: "Bkav không đọc được mã trạng thái", en: "Bkav cannot read the status code" },
        { vi: '"{code}" không phải là số.', en: '"{code}" is not a number.' },
        { vi: "Ghi mã hai chữ số.", en: "Write a code of two digits." },
      ),
      ({ statusCode: code }) => (/^\d+$/.test(code) ? undefined : at("/statusCode", { code })),
    ),
    statusRule(
      info(
        "BKV-015",
        "warning",
        { vi: "Ý kiến dài hơn cột lưu của Bkav", en: "The remark is longer than Bkav's column" },
        {
          vi: "Description có {length} ký tự, cột lưu được {limit}.",
          en: "Description has {length} characters, the column {limit}.",
        },
        { vi: "Rút gọn ý kiến.", en: "Shorten the remark." },
      ),
      ({ description }) =>
        description !== undefined && description.length > COMMENT_COLUMN
          ? at("/description", { length: description.length, limit: COMMENT_COLUMN })
          : undefined,
    ),
  ],
};
