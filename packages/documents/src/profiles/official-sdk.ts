import { defineRule, type FieldPath, type Profile } from "@egov-vn/core";
import { lacking, replacing, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { at, each, noticed, onDocuments } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import type { Packet } from "../schema.js";
import { type JavaDay, javaDay, javaDayText, javaTime, javaTimeText, namedDay } from "./java-date.js";
import { javaInt } from "./java-int.js";
import { misreadEncoding, refusedEncoding } from "./java-xml.js";
import { fileRulesOfSdk, ran } from "./official-sdk-files.js";
import { writtenAt } from "./written.js";

const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
const TRACE_END = "</edXML:TraceHeaderList>";
const SIGNATURE =
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>Q2jhu68=</SignatureValue></Signature>';
const USUAL_VERSION = "1.0";

/** Fields that the library reads as a day. A text that is not a day becomes nothing. */
const SDK_DAYS: readonly FieldPath[] = [
  "/promulgation/date",
  "/dueDate",
  "/responseFor/*/promulgationDate",
  "/responseFor/promulgationDate",
];
/** Fields that it reads as a time. */
const SDK_TIMES: readonly FieldPath[] = ["/trace/hops/*/timestamp", "/timestamp"];
/** Fields that it reads as an integer, and the number it puts in place of any other text. */
const SDK_DEFAULTS: readonly (readonly [field: FieldPath, fallback: number])[] = [
  ["/other/priority", 0],
  ["/other/pages", 1],
  ["/other/copies", 1],
  ["/documentType/type", 2],
  ["/documentType/detail", -1],
];
/** The field that must be an integer where there is one. */
const SDK_INTEGER: FieldPath = "/steeringType";

/** Fields that other messages refer to, so that a stray space breaks the link. */
const IDENTIFYING: ReadonlySet<string> = new Set([
  "/documentId",
  "/code/number",
  "/code/notation",
  "/trace/business/documentId",
]);

/** Tells whether a day is the one that a text names: a year of two digits names another to people. */
function isDayAsNamed(text: string, { year, month, day }: JavaDay): boolean {
  const named = namedDay(text);
  return named?.[0] === year && named[1] === month && named[2] === day && /^\s*\d{4}\//.test(text);
}

const isBlank = (text: string): boolean => text.trim() === "";
/** The number that a text names to people, as in `1.0`. */
const namedNumber = (text: string): number => Number(text.trim().replace(/^\+/, ""));

/** The paths of one kind of message do not lead anywhere in the other. */
const eachWritten = (
  packet: Packet,
  context: Parameters<typeof writtenAt>[1],
  fields: readonly FieldPath[],
  check: (path: string, text: string) => ReturnType<typeof at> | undefined,
) =>
  each(
    fields.flatMap((field) => writtenAt(packet, context, field)),
    ({ path, text }) => (text === undefined ? undefined : check(path, text)),
  );

/** What the official Java library of VPCP and VNPT refuses, misreads or loses. */
export const officialSdk: Profile<Packet> = {
  id: PEERS.sdk,
  title: {
    vi: "Thư viện Java chính thức (VPCP/VNPT, EdXML102)",
    en: "The official Java library (VPCP/VNPT, EdXML102)",
  },
  evidence: {
    vi: "Bản 0.0.3 (2018), được chạy ngày 28/11/2026 với 139 gói tin, mỗi gói một lỗi.",
    en: "Version 0.0.3 (2018), run on 28/11/2026 on 139 packets with one fault each.",
  },
  rules: [
    defineRule<Packet>({
      id: "SDK-001",
      severity: "error",
      basis: ran,
      title: ["SteeringType làm thư viện dừng", "SteeringType makes the library break off"],
      message: [
        '{field} "{raw}" không phải số nguyên 32 bit viết liền: thư viện dừng vì lỗi và không đọc được gì.',
        '{field} "{raw}" is not a bare integer of 32 bits: the library breaks off and reads nothing.',
      ],
      remedy: [
        "Ghi một số nguyên, không có khoảng trắng, hoặc bỏ hẳn phần tử.",
        "Write an integer without white space, or leave the element out.",
      ],
      check: onDocuments((document, context) =>
        eachWritten(document, context, [SDK_INTEGER], (path, raw) =>
          javaInt(raw) === undefined ? at(path, { raw }) : undefined,
        ),
      ),
      example: setting("document", "edXML:SteeringType", "0", ""),
    }),
    defineRule<Packet>({
      id: "SDK-004",
      severity: "error",
      basis: ran,
      title: ["Ngày bị hiểu thành ngày khác", "A date is read as another day"],
      message: [
        '{field} "{raw}" được thư viện đọc là {read} (năm/tháng/ngày) mà không báo.',
        '{field} "{raw}" is silently read as {read} (year/month/day).',
      ],
      remedy: ["Ghi một ngày có thật theo yyyy/MM/dd.", "Write a real day as yyyy/MM/dd."],
      check: (packet, context) =>
        eachWritten(packet, context, SDK_DAYS, (path, raw) => {
          const day = javaDay(raw);
          if (!day || isDayAsNamed(raw, day)) return undefined;
          return at(path, { raw: raw.trim(), read: javaDayText(day) });
        }),
      example: setting("document", "edXML:DueDate", "2024/05/20", "20/05/2024"),
    }),
    defineRule<Packet>({
      id: "SDK-005",
      severity: "warning",
      basis: ran,
      title: ["Ngày bị mất", "A date is lost"],
      message: [
        '{field} "{raw}" được thư viện đọc thành rỗng mà không báo.',
        '{field} "{raw}" is silently read as nothing.',
      ],
      remedy: ["Ghi theo yyyy/MM/dd.", "Write it as yyyy/MM/dd."],
      check: (packet, context) =>
        eachWritten(packet, context, SDK_DAYS, (path, raw) =>
          !isBlank(raw) && javaDay(raw) === undefined ? at(path, { raw: raw.trim() }) : undefined,
        ),
      example: setting("document", "edXML:DueDate", "2024/05/20", "2024-05-20"),
    }),
    defineRule<Packet>({
      id: "SDK-006",
      severity: "warning",
      basis: ran,
      title: ["Thời điểm bị mất", "A time is lost"],
      message: [
        '{field} "{raw}" được thư viện đọc thành rỗng mà không báo.',
        '{field} "{raw}" is silently read as nothing.',
      ],
      remedy: ["Ghi theo yyyy/MM/dd HH:mm:ss, đủ giây.", "Write it as yyyy/MM/dd HH:mm:ss, seconds included."],
      check: (packet, context) =>
        eachWritten(packet, context, SDK_TIMES, (path, raw) =>
          !isBlank(raw) && javaTime(timeAsRead(packet, raw)) === undefined ? at(path, { raw: raw.trim() }) : undefined,
        ),
      example: setting("document", "edXML:Timestamp", "2024/05/06 08:30:00", "2024/05/06 08:30"),
    }),
    defineRule<Packet>({
      id: "SDK-016",
      severity: "error",
      basis: ran,
      title: ["Thời điểm bị hiểu thành thời điểm khác", "A time is read as another time"],
      message: [
        '{field} "{raw}" được thư viện đọc là {read} (năm/tháng/ngày) mà không báo.',
        '{field} "{raw}" is silently read as {read} (year/month/day).',
      ],
      remedy: ["Ghi một thời điểm có thật theo yyyy/MM/dd HH:mm:ss.", "Write a real time as yyyy/MM/dd HH:mm:ss."],
      check: (packet, context) =>
        eachWritten(packet, context, SDK_TIMES, (path, raw) => {
          const time = javaTime(timeAsRead(packet, raw));
          if (!time) return undefined;
          const read = javaTimeText(time);
          const clock = raw.match(/\d+/g)?.slice(3, 6).map(Number).join();
          const same = isDayAsNamed(raw, time) && clock === read.match(/\d+/g)?.slice(3).map(Number).join();
          return same ? undefined : at(path, { raw: raw.trim(), read });
        }),
      example: setting("document", "edXML:Timestamp", "2024/05/06 08:30:00", "06/05/2024 08:30:00"),
    }),
    defineRule<Packet>({
      id: "SDK-007",
      severity: "error",
      basis: ran,
      title: ["Số bị thay bằng giá trị mặc định", "A number is replaced by a default"],
      message: [
        '{field} "{raw}" được thư viện đọc là {fallback} mà không báo.',
        '{field} "{raw}" is silently read as {fallback}.',
      ],
      remedy: [
        "Ghi một số nguyên, không có khoảng trắng, hoặc bỏ hẳn phần tử.",
        "Write an integer without white space, or leave the element out.",
      ],
      check: onDocuments((document, context) =>
        SDK_DEFAULTS.flatMap(([field, fallback]) =>
          eachWritten(document, context, [field], (path, raw) =>
            isBlank(raw) || javaInt(raw) !== undefined || namedNumber(raw) === fallback
              ? undefined
              : at(path, { raw: raw.trim(), fallback }),
          ),
        ),
      ),
      example: setting("document", "edXML:PageAmount", "2", "hai"),
    }),
    defineRule<Packet>({
      id: "SDK-017",
      severity: "warning",
      basis: ran,
      title: ["Số để trống được đọc là giá trị mặc định", "An empty number is read as a default"],
      message: [
        "{field} để trống; thư viện đọc là {fallback}, như khi không có phần tử.",
        "{field} is empty; the library reads {fallback}, as if the element were not there.",
      ],
      remedy: ["Ghi một số nguyên, hoặc bỏ hẳn phần tử.", "Write an integer, or leave the element out."],
      check: onDocuments((document, context) =>
        SDK_DEFAULTS.flatMap(([field, fallback]) =>
          eachWritten(document, context, [field], (path, raw) => (isBlank(raw) ? at(path, { fallback }) : undefined)),
        ),
      ),
      example: setting("document", "edXML:PageAmount", "2", ""),
    }),
    defineRule<Packet>({
      id: "SDK-008",
      severity: "warning",
      basis: ran,
      title: ["Nghiệp vụ bị bỏ qua", "The business action is ignored"],
      message: [
        "<Business…> viết đúng chính tả nên thư viện không đọc: văn bản thành văn bản mới.",
        "<Business…> is spelt correctly, so the library does not read it: the document becomes a new one.",
      ],
      remedy: ["Ghi Bussiness, hai chữ s.", "Write Bussiness, with a double s."],
      check: onDocuments((_, context) =>
        noticed(context, envelopeRules.businessSpelling)
          .slice(0, 1)
          .map(({ at: place }) => ({ path: "/trace/business", at: place })),
      ),
      example: replacing(
        "document",
        "<edXML:Bussiness>",
        "<edXML:Business>",
        "</edXML:Bussiness>",
        "</edXML:Business>",
      ),
    }),
    defineRule<Packet>({
      id: "SDK-009",
      severity: "error",
      basis: ran,
      title: ["Không gian tên của phong bì làm thư viện dừng", "The envelope's namespace breaks it off"],
      message: [
        'edXMLEnvelope thuộc "{namespace}": thư viện dừng vì lỗi.',
        'edXMLEnvelope is in "{namespace}": NullPointerException.',
      ],
      remedy: [`Dùng không gian tên ${NAMESPACE}.`, `Use the namespace ${NAMESPACE}.`],
      check: (_, context) =>
        noticed(context, envelopeRules.foreignNamespace).map(({ at: place, params }) => ({
          path: "",
          params: { namespace: params.namespace ?? "" },
          at: place,
        })),
      example: replacing(
        "document",
        `<edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
        '<edXML:edXMLEnvelope xmlns:edXML="http://coquanmau-a.example">',
      ),
    }),
    defineRule<Packet>({
      id: "SDK-010",
      severity: "warning",
      basis: ran,
      title: ["Thư viện tự sinh mã định danh văn bản", "The library invents a document id"],
      message: [
        "Gói tin không có {field}: bên nhận thấy một UUID ngẫu nhiên, mỗi lần đọc một khác.",
        "There is no {field}: the receiver sees a random UUID, another at each reading.",
      ],
      remedy: ["Ghi {field}.", "Write {field}."],
      check: onDocuments(({ documentId }) => (documentId === undefined ? at("/documentId") : undefined)),
      example: lacking("document", "edXML:DocumentId"),
    }),
    defineRule<Packet>({
      id: "SDK-011",
      severity: "info",
      basis: ran,
      title: ["Thông tin không được đọc lại", "Something is never read back"],
      message: [
        "Thư viện ghi được {field} nhưng không bao giờ đọc.",
        "The library can write {field} but never reads it.",
      ],
      remedy: [
        "Đừng dựa vào {field} khi bên nhận dùng thư viện này.",
        "Do not rely on {field} with a receiver that uses this library.",
      ],
      check: onDocuments(({ trace }) =>
        each(["id", "version", "paper"] as const, (key) => {
          const value = trace?.[key];
          // Every writer puts version="1.0": nothing is lost by not reading it.
          if (value === undefined || (key === "version" && value === USUAL_VERSION)) return undefined;
          return at(`/trace/${key}`);
        }),
      ),
      example: replacing("document", "<edXML:TraceHeaderList>", '<edXML:TraceHeaderList version="1.1">'),
    }),
    defineRule<Packet>({
      id: "SDK-012",
      severity: "info",
      basis: ran,
      title: ["Chữ ký sẽ không còn xác minh được", "The signature will no longer verify"],
      message: [
        "Sau khi thư viện ghi lại, Signature rơi vào không gian tên QCVN và bị thụt dòng lại.",
        "When the library writes the packet again, Signature falls into the QCVN namespace and is re-indented.",
      ],
      remedy: ["Dựa vào chữ ký số trong tệp đính kèm.", "Rely on the signatures inside the attached files."],
      check: onDocuments(({ signature }, context) =>
        signature !== undefined && noticed(context, envelopeRules.signatureMoved).length === 0
          ? at("/signature")
          : undefined,
      ),
      example: replacing("document", TRACE_END, TRACE_END + SIGNATURE),
    }),
    defineRule<Packet>({
      id: "SDK-013",
      severity: "warning",
      basis: ran,
      title: ["Khoảng trắng thừa trở thành một phần của giá trị", "White space becomes part of a value"],
      message: [
        "Thư viện không cắt khoảng trắng quanh {field}; so khớp với bản gốc sẽ sai.",
        "The library keeps the white space round {field}; comparing it with the original fails.",
      ],
      remedy: ["Bỏ khoảng trắng thừa.", "Remove the white space."],
      check: onDocuments((_, context) =>
        noticed(context, envelopeRules.surroundingSpace)
          .filter(({ path }) => IDENTIFYING.has(path))
          .map(({ path, at: place }) => ({ path, at: place })),
      ),
      example: setting(
        "document",
        "edXML:DocumentId",
        "H99.01,2024/05/06,123/CQA-VP",
        " H99.01,2024/05/06,123/CQA-VP ",
      ),
    }),
    defineRule<Packet>({
      id: "SDK-018",
      severity: "error",
      basis: ran,
      title: ["Chữ bị đọc theo bảng mã khai báo", "Letters are read in the declared encoding"],
      message: [
        'Tệp là UTF-8 nhưng khai báo {declared}: "{raw}" được thư viện đọc là "{read}".',
        'The file is UTF-8 but declares {declared}: "{raw}" is read as "{read}".',
      ],
      remedy: ['Ghi encoding="UTF-8".', 'Write encoding="UTF-8".'],
      check: misreadEncoding,
      example: replacing("document", 'encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    }),
    defineRule<Packet>({
      id: "SDK-019",
      severity: "error",
      basis: ran,
      title: ["Thư viện từ chối bảng mã khai báo", "The library refuses the declared encoding"],
      message: [
        'Khai báo encoding="{declared}" không đúng với nội dung hoặc không có thật: thư viện từ chối cả tệp.',
        'The declaration encoding="{declared}" does not fit the bytes or names no encoding: the library refuses the file.',
      ],
      remedy: ['Ghi encoding="UTF-8".', 'Write encoding="UTF-8".'],
      check: refusedEncoding,
      example: replacing("document", 'encoding="UTF-8"', 'encoding="UTF-16"'),
    }),
    defineRule<Packet>({
      id: "SDK-021",
      severity: "warning",
      basis: ran,
      title: ["Phần đầu ghi trong Status bị mất", "A header in Status is lost"],
      message: [
        "Thư viện chỉ đọc MessageHeader; mọi thứ trong <{name}> bị bỏ qua.",
        "The library reads MessageHeader only; everything in <{name}> is ignored.",
      ],
      remedy: ["Ghi MessageHeader.", "Write MessageHeader."],
      check: (_, context) =>
        noticed(context, envelopeRules.statusElement).map(({ at: place, params }) => ({
          path: "",
          params: { name: params.name ?? "" },
          at: place,
        })),
      example: replacing(
        "status-01",
        "<edXML:MessageHeader>",
        "<edXML:Status>",
        "</edXML:MessageHeader>",
        "</edXML:Status>",
      ),
    }),
    ...fileRulesOfSdk,
  ],
};

/** The library trims the time of a status and no other. */
const timeAsRead = ({ kind }: Packet, raw: string): string => (kind === "status" ? raw.trim() : raw);
