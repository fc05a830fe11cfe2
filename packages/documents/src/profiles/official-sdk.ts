import {
  type CheckContext,
  defineRule,
  type JsonPointer,
  type Params,
  type Profile,
  type Violation,
} from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { lacking, replacing, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { type Body, bodiesOf } from "../rules/body-facts.js";
import { at, each, onDocuments, readerFindings } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import { type DocumentPacket, isUnparsed, type Packet } from "../schema.js";
import { javaDay, javaDayText } from "./java-date.js";
import { rawOf, writtenDates } from "./written.js";

const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
const TRACE_END = "</edXML:TraceHeaderList>";
const SIGNATURE =
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>Q2jhu68=</SignatureValue></Signature>';

const tested = {
  interoperability: [PEERS.sdk],
  evidence: {
    vi: "Thử trực tiếp bằng cách đưa từng biến thể của một gói tin đầy đủ vào EdXML102-0.0.3.jar.",
    en: "Tested by giving variants of a complete packet to EdXML102-0.0.3.jar itself.",
  },
} as const;

const WIRE_DATE = /^\d{4}\/\d{2}\/\d{2}$/;
const FULL_TIME = /^\d+\/\d+\/\d+ \d+:\d+:\d+/;
const ZIP = "application/zip";
const USUAL_VERSION = "1.0";

type Defaulted = readonly [path: JsonPointer, fallback: number, of: (d: DocumentPacket) => unknown];
/** What the library puts in place of an integer that is empty or no integer. */
const DEFAULTS: readonly Defaulted[] = [
  ["/other/priority", 0, ({ other }) => other?.priority],
  ["/other/pages", 1, ({ other }) => other?.pages],
  ["/other/copies", 1, ({ other }) => other?.copies],
  ["/documentType/type", 2, ({ documentType }) => documentType?.type],
  ["/documentType/detail", -1, ({ documentType }) => documentType?.detail],
];

/** Fields that other messages refer to, so that a stray space breaks the link. */
const IDENTIFYING: ReadonlySet<JsonPointer> = new Set([
  "/documentId",
  "/code/number",
  "/code/notation",
  "/trace/business/documentId",
]);

/** Returns a violation where the reader found an empty element: the value has none to point at. */
function emptyAt(context: CheckContext, path: JsonPointer, params: Params): Violation | undefined {
  const empty = readerFindings(context, envelopeRules.emptyElement).find((finding) => finding.path === path);
  return empty && { path, params, ...(empty.at && { at: empty.at }) };
}

/** The library unzips what is labelled as a zip, or not labelled, unless its name says that a zip is what is meant. */
const unzips = ({ attachment, extension }: Body): boolean =>
  (attachment.contentType ?? ZIP).toLowerCase() === ZIP && extension !== "zip";

const isReadable = (zip: Body["zip"]): boolean =>
  zip !== undefined && (zip.problem === undefined || zip.problem === "outOfReach");

/** Returns a violation at an attached file's label, or at its content when it has none. */
const atLabel = ({ attachment, index }: Body): Violation =>
  at(`/attachments/${index}/${attachment.contentType === undefined ? "content" : "contentType"}`, {
    name: attachment.attachmentName ?? `#${index + 1}`,
  });

function timesOf(packet: Packet): (readonly [JsonPointer, unknown])[] {
  if (packet.kind === "status") return [["/timestamp", packet.timestamp]];
  return (packet.trace?.hops ?? []).map(({ timestamp }, index) => [`/trace/hops/${index}/timestamp`, timestamp]);
}

/** What the official Java library of VPCP and VNPT refuses, misreads or loses. */
export const officialSdk: Profile<Packet> = {
  id: PEERS.sdk,
  title: {
    vi: "Thư viện Java chính thức (VPCP/VNPT, EdXML102)",
    en: "The official Java library (VPCP/VNPT, EdXML102)",
  },
  evidence: {
    vi: "Bản 0.0.3 (2018), đã chạy thử với các mẫu và các biến thể của chúng.",
    en: "Version 0.0.3 (2018), run on the samples and on variants of them.",
  },
  rules: [
    defineRule<Packet>({
      id: "SDK-001",
      severity: "error",
      basis: tested,
      title: ["SteeringType làm thư viện dừng", "SteeringType makes the library break off"],
      message: [
        '{field} "{raw}" không phải số nguyên: thư viện dừng vì lỗi và không đọc được gì.',
        '{field} "{raw}" is not an integer: the library breaks off and reads nothing.',
      ],
      remedy: ["Ghi một số nguyên, hoặc bỏ hẳn phần tử.", "Write an integer, or leave the element out."],
      check: onDocuments(({ steeringType }, context) => {
        if (isUnparsed(steeringType)) return at("/steeringType", { raw: steeringType.unparsed });
        return emptyAt(context, "/steeringType", { raw: "" });
      }),
      example: setting("document", "edXML:SteeringType", "0", ""),
    }),
    defineRule<Packet>({
      id: "SDK-002",
      severity: "error",
      basis: tested,
      title: ["Không mở được tệp zip nên mất mọi tệp", "A zip cannot be opened, so all files are lost"],
      message: [
        "{name}: thư viện coi là zip nhưng không mở được; ZipException.",
        "{name}: the library takes it for a zip that it cannot open; ZipException.",
      ],
      remedy: [
        "Ghi ContentType đúng với nội dung; chỉ ghi application/zip khi nội dung là zip.",
        "Write a ContentType that fits the bytes; application/zip only for a zip.",
      ],
      check: onDocuments((document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) =>
          unzips(body) && body.facts !== undefined && !isReadable(body.zip) ? atLabel(body) : undefined,
        ),
      ),
      example: setting("document", "ContentType", "application/pdf", "application/zip"),
    }),
    defineRule<Packet>({
      id: "SDK-003",
      severity: "error",
      basis: tested,
      title: ["Thiếu nội dung tệp làm thư viện dừng", "A missing body makes the library break off"],
      message: [
        "{name} không có ContentTransferEncoded: NullPointerException.",
        "{name} has no ContentTransferEncoded: NullPointerException.",
      ],
      remedy: ["Ghi nội dung tệp.", "Write the file's content."],
      check: onDocuments((document, context) =>
        each(document.attachments && bodiesOf(document, context), ({ attachment, facts, index }) =>
          facts === undefined
            ? at(`/attachments/${index}/content`, { name: attachment.attachmentName ?? `#${index + 1}` })
            : undefined,
        ),
      ),
      example: lacking("document", "edXML:ContentTransferEncoded"),
    }),
    defineRule<Packet>({
      id: "SDK-004",
      severity: "warning",
      basis: tested,
      title: ["Ngày bị hiểu thành ngày khác", "A date is read as another day"],
      message: [
        '{field} "{raw}" được thư viện đọc là {read} mà không báo.',
        '{field} "{raw}" is silently read as {read}.',
      ],
      remedy: ["Ghi một ngày có thật theo yyyy/MM/dd.", "Write a real day as yyyy/MM/dd."],
      check: (packet, context) =>
        each(writtenDates(packet, context), ({ path, raw }) => {
          const day = javaDay(raw);
          const read = day && javaDayText(day);
          if (read === undefined || read === raw) return undefined;
          // 2024/5/6 is the day that it says, only written short.
          const padded = raw.replaceAll(/\d+/g, (digits) => digits.padStart(2, "0"));
          return WIRE_DATE.test(padded) && read === padded ? undefined : at(path, { raw, read });
        }),
      example: setting("document", "edXML:DueDate", "2024/05/20", "20/05/2024"),
    }),
    defineRule<Packet>({
      id: "SDK-005",
      severity: "warning",
      basis: tested,
      title: ["Ngày bị mất", "A date is lost"],
      message: [
        '{field} "{raw}" được thư viện đọc thành rỗng mà không báo.',
        '{field} "{raw}" is silently read as nothing.',
      ],
      remedy: ["Ghi theo yyyy/MM/dd.", "Write it as yyyy/MM/dd."],
      check: (packet, context) =>
        each(writtenDates(packet, context), ({ path, raw }) =>
          javaDay(raw) === undefined ? at(path, { raw }) : undefined,
        ),
      example: setting("document", "edXML:DueDate", "2024/05/20", "2024-05-20"),
    }),
    defineRule<Packet>({
      id: "SDK-006",
      severity: "warning",
      basis: tested,
      title: ["Thời điểm bị mất", "A time is lost"],
      message: [
        '{field} "{raw}" được thư viện đọc thành rỗng mà không báo.',
        '{field} "{raw}" is silently read as nothing.',
      ],
      remedy: ["Ghi theo yyyy/MM/dd HH:mm:ss, đủ giây.", "Write it as yyyy/MM/dd HH:mm:ss, seconds included."],
      check: (packet, context) =>
        each(timesOf(packet), ([path, value]) => {
          if (value === undefined) return undefined;
          const raw = rawOf(context, path, isUnparsed(value) ? value.unparsed : "");
          return raw === "" || FULL_TIME.test(raw) ? undefined : at(path, { raw });
        }),
      example: setting("document", "edXML:Timestamp", "2024/05/06 08:30:00", "2024/05/06 08:30"),
    }),
    defineRule<Packet>({
      id: "SDK-007",
      severity: "warning",
      basis: tested,
      title: ["Số bị thay bằng giá trị mặc định", "A number is replaced by a default"],
      message: ['{field} "{raw}" được thư viện đọc là {fallback}.', '{field} "{raw}" is read as {fallback}.'],
      remedy: ["Ghi một số nguyên, hoặc bỏ hẳn phần tử.", "Write an integer, or leave the element out."],
      check: onDocuments((document, context) =>
        each(DEFAULTS, ([path, fallback, of]) => {
          const value = of(document);
          if (isUnparsed(value)) return at(path, { raw: value.unparsed, fallback });
          return emptyAt(context, path, { raw: "", fallback });
        }),
      ),
      example: setting("document", "edXML:PageAmount", "2", ""),
    }),
    defineRule<Packet>({
      id: "SDK-008",
      severity: "warning",
      basis: tested,
      title: ["Nghiệp vụ bị bỏ qua", "The business action is ignored"],
      message: [
        "<Business…> viết đúng chính tả nên thư viện không đọc: văn bản thành văn bản mới.",
        "<Business…> is spelt correctly, so the library does not read it: the document becomes a new one.",
      ],
      remedy: ["Ghi Bussiness, hai chữ s.", "Write Bussiness, with a double s."],
      check: onDocuments((_, context) =>
        each(readerFindings(context, envelopeRules.businessSpelling).slice(0, 1), ({ at: place }) => ({
          path: "/trace/business",
          ...(place && { at: place }),
        })),
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
      basis: tested,
      title: ["Không gian tên của phong bì làm thư viện dừng", "The envelope's namespace breaks it off"],
      message: [
        'edXMLEnvelope thuộc "{namespace}": NullPointerException.',
        'edXMLEnvelope is in "{namespace}": NullPointerException.',
      ],
      remedy: [
        "Dùng không gian tên http://www.mic.gov.vn/TBT/QCVN_102_2016.",
        "Use the namespace http://www.mic.gov.vn/TBT/QCVN_102_2016.",
      ],
      check: (_, context) =>
        each(readerFindings(context, envelopeRules.foreignNamespace), ({ at: place, params }) => ({
          path: "",
          params: { namespace: params.namespace ?? "" },
          ...(place && { at: place }),
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
      basis: tested,
      title: ["Thư viện tự sinh mã định danh văn bản", "The library invents a document id"],
      message: [
        "Không có {field}: bên nhận thấy một UUID ngẫu nhiên, mỗi lần đọc một khác.",
        "There is no {field}: the receiver sees a random UUID, another at each reading.",
      ],
      remedy: ["Ghi {field}.", "Write {field}."],
      check: onDocuments(({ documentId }) => (documentId === undefined ? at("/documentId") : undefined)),
      example: lacking("document", "edXML:DocumentId"),
    }),
    defineRule<Packet>({
      id: "SDK-011",
      severity: "info",
      basis: tested,
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
      basis: tested,
      title: ["Chữ ký sẽ không còn xác minh được", "The signature will no longer verify"],
      message: [
        "Sau khi thư viện ghi lại, Signature rơi vào không gian tên QCVN và bị thụt dòng lại.",
        "When the library writes the packet again, Signature falls into the QCVN namespace and is re-indented.",
      ],
      remedy: ["Dựa vào chữ ký số trong tệp đính kèm.", "Rely on the signatures inside the attached files."],
      check: onDocuments(({ signature }, context) =>
        signature !== undefined && readerFindings(context, envelopeRules.signatureMoved).length === 0
          ? at("/signature")
          : undefined,
      ),
      example: replacing("document", TRACE_END, TRACE_END + SIGNATURE),
    }),
    defineRule<Packet>({
      id: "SDK-013",
      severity: "warning",
      basis: tested,
      title: ["Khoảng trắng thừa trở thành một phần của giá trị", "White space becomes part of a value"],
      message: [
        "Thư viện không cắt khoảng trắng quanh {field}; so khớp với bản gốc sẽ sai.",
        "The library keeps the white space round {field}; comparing it with the original fails.",
      ],
      remedy: ["Bỏ khoảng trắng thừa.", "Remove the white space."],
      check: onDocuments((_, context) =>
        each(readerFindings(context, envelopeRules.surroundingSpace), ({ path, at: place }) =>
          IDENTIFYING.has(path) ? { path, ...(place && { at: place }) } : undefined,
        ),
      ),
      example: setting(
        "document",
        "edXML:DocumentId",
        "H99.01,2024/05/06,123/CQA-VP",
        " H99.01,2024/05/06,123/CQA-VP ",
      ),
    }),
    defineRule<Packet>({
      id: "SDK-014",
      severity: "warning",
      basis: tested,
      title: ["Một phần của tệp bị coi là cả tệp", "A part of a file is taken for the file"],
      message: [
        "{name}: nội dung là chính tệp đó chứ không phải bao nén; thư viện giải nén và chỉ đưa ra mục đầu tiên bên trong.",
        "{name}: the bytes are the file itself, not a zip round it; the library unzips them and hands out the first entry.",
      ],
      remedy: [
        "Ghi ContentType của chính tệp, như application/docx; hoặc nén tệp thêm một lần.",
        "Write the file's own ContentType, such as application/docx; or zip the file once more.",
      ],
      check: onDocuments((document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) =>
          unzips(body) && isReadable(body.zip) && !body.wrapped ? atLabel(body) : undefined,
        ),
      ),
      example: replacing(
        "document",
        "<AttachmentName>Cong van 123.pdf</AttachmentName>",
        "<AttachmentName>Cong van 123.docx</AttachmentName>",
        "<ContentType>application/pdf</ContentType>",
        "<ContentType>application/zip</ContentType>",
        `>${EXAMPLE_BODIES.pdf}<`,
        `>${EXAMPLE_BODIES.docx}<`,
      ),
    }),
    defineRule<Packet>({
      id: "SDK-015",
      severity: "warning",
      basis: tested,
      title: ["Tệp nén được đưa ra dưới tên của tệp khác", "A zip is handed out under another file's name"],
      message: [
        "{name} được nén nhưng ghi là {label}: thư viện không giải nén, bên nhận có một tệp zip mang tên này.",
        "{name} is zipped but labelled {label}: the library does not unzip it, and the receiver gets a zip of that name.",
      ],
      remedy: ["Ghi application/zip, hoặc gửi tệp không nén.", "Write application/zip, or send the file unzipped."],
      check: onDocuments((document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) => {
          const label = body.attachment.contentType;
          if (label === undefined || unzips(body) || !body.wrapped) return undefined;
          const { path, params } = atLabel(body);
          return at(path, { ...params, label });
        }),
      ),
      example: setting("packed", "ContentType", "application/zip", "application/pdf"),
    }),
  ],
};
