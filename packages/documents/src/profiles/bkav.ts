import { type Basis, defineRule, type FieldPath, type Profile, type Violation, writeDay } from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { lacking, replacing, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { at, each, noticed, onDocuments } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import { repeatedReceivers } from "../rules/parties.js";
import type { Packet } from "../schema.js";
import { missing, read, requiredWords, statusRulesOfBkav } from "./bkav-statuses.js";
import { atLabel, atObstacle, isFileName, isUnzipped, nameOf, onFiles, zipObstacle } from "./java-attachments.js";
import { javaDayText, javaStrictDay } from "./java-date.js";
import { javaInt } from "./java-int.js";
import { misreadEncoding, refusedEncoding } from "./java-xml.js";
import { eachField, writtenAt } from "./written.js";

/** Known from running the server's checker on packets with one fault each. */
const ran: Basis = {
  interoperability: [PEERS.bkav],
  evidence: {
    vi: "Bản công khai tháng 5/2021 của máy chủ eDoc Bkav được chạy ngày 28/11/2026 với 139 gói tin, mỗi gói một lỗi.",
    en: "The public version of May 2021 of Bkav's eDoc server was run on 28/11/2026 on 139 packets with one fault each.",
  },
};
/** What the server refuses a document without. */
const BKAV_NEEDED: readonly FieldPath[] = [
  "/from/organName",
  "/to/*/organName",
  "/to/*/address",
  "/code/number",
  "/code/notation",
  "/promulgation/date",
  "/summary",
  "/trace/hops",
  "/trace/hops/*/organId",
];
/** What it refuses a document with a type without. */
const BKAV_TYPE_NAME: FieldPath = "/documentType/name";
/** Where it stops at a text that is no integer of Java's. */
const BKAV_INTEGERS: readonly FieldPath[] = ["/steeringType", "/trace/business/docType", "/trace/business/paper"];
/** What it takes as the type, and what it puts in place of a text that is no integer. */
const BKAV_TYPES: readonly number[] = [1, 2];
const TYPE_DEFAULT = 2;
/** Agency codes: the most groups that it takes. */
const BKAV_GROUPS: readonly FieldPath[] = ["/from/organId", "/to/*/organId"];
const BKAV_MOST_GROUPS = 4;
const FORWARDED_STEERING = 1;

/** Lists the agency codes of too many groups. */
function longCodes(packet: Packet): Violation[] {
  const found: Violation[] = [];
  for (const field of BKAV_GROUPS) {
    eachField(packet, field, (value, path) => {
      const organId = String(value);
      const count = organId.split(".").length;
      if (count > BKAV_MOST_GROUPS) found.push(at(path(), { organId, count, limit: BKAV_MOST_GROUPS }));
    });
  }
  return found;
}

/** What Bkav's eDoc server refuses, misreads or changes. */
export const bkav: Profile<Packet> = {
  id: PEERS.bkav,
  title: { vi: "Máy chủ eDoc của Bkav", en: "Bkav's eDoc server" },
  evidence: {
    vi: "Bản công khai tháng 5/2021, được chạy ngày 28/11/2026 với 139 gói tin văn bản; phần trạng thái được đọc từ mã nguồn.",
    en: "The public version of May 2021, run on 28/11/2026 on 139 documents; what concerns statuses was read in the source.",
  },
  rules: [
    defineRule<Packet>({
      id: "BKV-001",
      severity: "error",
      basis: ran,
      ...requiredWords,
      check: onDocuments((document) =>
        missing(document, document.documentType ? [...BKAV_NEEDED, BKAV_TYPE_NAME] : BKAV_NEEDED),
      ),
      example: lacking("document", "edXML:CodeNumber"),
    }),
    defineRule<Packet>({
      id: "BKV-002",
      severity: "error",
      basis: ran,
      title: ["Bkav từ chối mã loại văn bản", "Bkav refuses the type code"],
      message: ["Bkav chỉ nhận {field} 1 hoặc 2, không nhận {value}.", "Bkav takes {field} 1 or 2 only, not {value}."],
      remedy: ["Ghi 1 hoặc 2.", "Write 1 or 2."],
      check: onDocuments((document, context) =>
        each(writtenAt(document, context, "/documentType/type"), ({ path, text }) => {
          const value = text === undefined ? TYPE_DEFAULT : (javaInt(text) ?? TYPE_DEFAULT);
          return BKAV_TYPES.includes(value) ? undefined : at(path, { value: String(value) });
        }),
      ),
      example: setting("document", "edXML:Type", "2", "18"),
    }),
    defineRule<Packet>({
      id: "BKV-003",
      severity: "error",
      basis: ran,
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
      basis: ran,
      title: ["Bkav từ chối ngày viết khác yyyy/MM/dd", "Bkav refuses a date not written yyyy/MM/dd"],
      message: [
        '{field} là "{raw}"; Bkav từ chối ngày không ghi theo yyyy/MM/dd.',
        '{field} is "{raw}"; Bkav refuses a date not written yyyy/MM/dd.',
      ],
      remedy: ["Ghi một ngày có thật theo yyyy/MM/dd.", "Write a real day as yyyy/MM/dd."],
      check: onDocuments((document, context) =>
        each(writtenAt(document, context, "/promulgation/date"), ({ path, text }) =>
          text !== undefined && text.trim() !== "" && !javaStrictDay(text) ? at(path, { raw: text.trim() }) : undefined,
        ),
      ),
      example: setting("document", "edXML:PromulgationDate", "2024/05/06", "06/05/2024"),
    }),
    defineRule<Packet>({
      id: "BKV-005",
      severity: "error",
      basis: ran,
      title: ["Bkav từ chối ngày ban hành ở tương lai", "Bkav refuses a promulgation date in the future"],
      message: [
        "{field} là {date}, sau {asOf}; Bkav từ chối ngày ở tương lai.",
        "{field} is {date}, after {asOf}; Bkav refuses a day in the future.",
      ],
      remedy: ["Chỉ gửi khi văn bản đã ban hành.", "Send only what has been issued."],
      check: onDocuments((document, context) =>
        each(writtenAt(document, context, "/promulgation/date"), ({ path, text }) => {
          const day = text === undefined ? undefined : javaStrictDay(text);
          const date = day && javaDayText(day);
          if (date === undefined || date <= context.asOf.replaceAll("-", "/")) return undefined;
          return at(path, { date: date.split("/").reverse().join("/"), asOf: writeDay(context.asOf) });
        }),
      ),
      example: setting("document", "edXML:PromulgationDate", "2024/05/06", "2042/05/06"),
    }),
    defineRule<Packet>({
      id: "BKV-006",
      severity: "error",
      basis: ran,
      title: ["Bkav từ chối nơi nhận bị lặp", "Bkav refuses a repeated receiver"],
      message: [
        "{organId} có hơn một lần trong To, nên Bkav từ chối gói tin.",
        "{organId} stands in To more than once, so Bkav refuses the packet.",
      ],
      remedy: ["Giữ lại một To cho mỗi cơ quan.", "Keep one To for each agency."],
      check: onDocuments(repeatedReceivers),
      example: setting("document", "edXML:OrganId", "000.00.03.H99", "H99.02"),
    }),
    defineRule<Packet>({
      id: "BKV-008",
      severity: "error",
      basis: ran,
      title: ["Bkav từ chối mã cơ quan có quá bốn nhóm", "Bkav refuses an agency code of more than four groups"],
      message: [
        "{field} là {organId}, có {count} nhóm cách nhau bằng dấu chấm; Bkav nhận đến {limit}.",
        "{field} is {organId}, of {count} groups; Bkav takes up to {limit}.",
      ],
      remedy: [
        "Dùng mã có đến bốn nhóm khi gửi cho máy chủ này; mã theo Quyết định 20/2020 có thể dài hơn.",
        "Send this server a code of up to four groups; codes by Decision 20/2020 may be longer.",
      ],
      check: onDocuments(longCodes),
      example: setting("document", "edXML:OrganId", "H99.02", "H99.02.01.01.01"),
    }),
    defineRule<Packet>({
      id: "BKV-009",
      severity: "warning",
      basis: read,
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
      id: "BKV-016",
      severity: "error",
      basis: ran,
      title: ["Bkav dừng vì một số nguyên viết sai", "Bkav breaks off at a badly written integer"],
      message: [
        '{field} "{raw}" không phải số nguyên 32 bit viết liền: Bkav dừng vì lỗi.',
        '{field} "{raw}" is not a bare integer of 32 bits: Bkav breaks off.',
      ],
      remedy: [
        "Ghi một số nguyên, không có khoảng trắng, hoặc bỏ hẳn phần tử.",
        "Write an integer without white space, or leave the element out.",
      ],
      check: onDocuments((document, context) =>
        each(
          BKAV_INTEGERS.flatMap((field) => writtenAt(document, context, field)),
          ({ path, text }) => (text === undefined || javaInt(text) !== undefined ? undefined : at(path, { raw: text })),
        ),
      ),
      example: setting("document", "edXML:Paper", "0", "1.0"),
    }),
    defineRule<Packet>({
      id: "BKV-017",
      severity: "error",
      basis: ran,
      title: ["Bkav không giải nén được tệp nên từ chối", "Bkav cannot unzip a file and refuses the packet"],
      message: [
        "{name}: Bkav coi là zip nhưng không giải nén được ({reason}).",
        "{name}: Bkav takes it for a zip that it cannot unzip ({reason}).",
      ],
      remedy: [
        "Ghi ContentType đúng với nội dung; chỉ ghi application/zip khi nội dung là zip của một tệp, nén bằng deflate.",
        "Write a ContentType that fits the bytes; application/zip only for a zip of one file, made with deflate.",
      ],
      check: onFiles((body) => {
        if (!isUnzipped(body)) return undefined;
        const obstacle = zipObstacle(body);
        if (obstacle) return atObstacle(body, obstacle);
        return body.zip?.count === 0
          ? atLabel(body, { reason: { vi: "tệp nén rỗng", en: "the zip is empty" } })
          : undefined;
      }),
      example: replacing("packed", `>${EXAMPLE_BODIES.zip}<`, `>${EXAMPLE_BODIES.zipBzip2}<`),
    }),
    defineRule<Packet>({
      id: "BKV-018",
      severity: "error",
      basis: ran,
      title: ["Thiếu nội dung hoặc tên tệp làm Bkav dừng", "A missing body or file name makes Bkav break off"],
      message: ["{name} không có {field}: Bkav dừng vì lỗi.", "{name} has no {field}: Bkav breaks off."],
      remedy: ["Ghi {field}.", "Write {field}."],
      check: onFiles((body) => {
        const { attachment, facts, index } = body;
        const name = nameOf(body);
        if (facts === undefined) return at(`/attachments/${index}/content`, { name });
        return attachment.attachmentName === undefined && !isUnzipped(body)
          ? at(`/attachments/${index}/attachmentName`, { name })
          : undefined;
      }),
      example: lacking("document", "edXML:ContentTransferEncoded"),
    }),
    defineRule<Packet>({
      id: "BKV-019",
      severity: "error",
      basis: ran,
      title: ["Bkav từ chối bảng mã khai báo", "Bkav refuses the declared encoding"],
      message: [
        'Khai báo encoding="{declared}" không đúng với nội dung hoặc không có thật: Bkav từ chối cả tệp.',
        'The declaration encoding="{declared}" does not fit the bytes or names no encoding: Bkav refuses the file.',
      ],
      remedy: ['Ghi encoding="UTF-8".', 'Write encoding="UTF-8".'],
      check: refusedEncoding,
      example: replacing("document", 'encoding="UTF-8"', 'encoding="UTF-16"'),
    }),
    defineRule<Packet>({
      id: "BKV-020",
      severity: "warning",
      basis: ran,
      title: ["Chữ bị đọc theo bảng mã khai báo", "Letters are read in the declared encoding"],
      message: [
        'Tệp là UTF-8 nhưng khai báo {declared}: Bkav nhận gói tin và đọc "{raw}" là "{read}".',
        'The file is UTF-8 but declares {declared}: Bkav takes the packet and reads "{raw}" as "{read}".',
      ],
      remedy: ['Ghi encoding="UTF-8".', 'Write encoding="UTF-8".'],
      check: misreadEncoding,
      example: replacing("document", 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    }),
    defineRule<Packet>({
      id: "BKV-021",
      severity: "error",
      basis: ran,
      title: ["Văn bản ghi trong Status làm Bkav dừng", "A document in Status makes Bkav break off"],
      message: [
        "<{name}> chỉ dùng cho trạng thái; Bkav không thấy MessageHeader của văn bản nên dừng vì lỗi.",
        "<{name}> is for statuses; Bkav finds no MessageHeader of the document and breaks off.",
      ],
      remedy: ["Ghi MessageHeader.", "Write MessageHeader."],
      check: onDocuments((_, context) =>
        noticed(context, envelopeRules.statusElement).map(({ at: place, params }) => ({
          path: "",
          params: { name: params.name ?? "" },
          at: place,
        })),
      ),
      example: replacing(
        "document",
        "<edXML:MessageHeader>",
        "<edXML:Status>",
        "</edXML:MessageHeader>",
        "</edXML:Status>",
      ),
    }),
    defineRule<Packet>({
      id: "BKV-022",
      severity: "error",
      basis: ran,
      title: ["ContentId không làm tên tệp được", "A ContentId cannot name a file"],
      message: [
        '{field} "{contentId}" không làm tên tệp được, nên Bkav từ chối gói tin.',
        '{field} "{contentId}" cannot name a file, so Bkav refuses the packet.',
      ],
      remedy: ["Ghi một mã không có dấu /, như một UUID.", "Write an id without /, such as a UUID."],
      check: onFiles(({ attachment: { contentId }, index }) =>
        contentId === undefined || isFileName(contentId)
          ? undefined
          : at(`/attachments/${index}/contentId`, { contentId }),
      ),
      example: replacing(
        "document",
        "<edXML:ContentId>cid:1</edXML:ContentId>",
        "<edXML:ContentId>cid:2024/1</edXML:ContentId>",
        "<ContentId>cid:1</ContentId>",
        "<ContentId>cid:2024/1</ContentId>",
      ),
    }),
    ...statusRulesOfBkav,
  ],
};
