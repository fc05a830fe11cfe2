import type { CheckContext, JsonPointer, Params, Profile, RuleInfo, Violation } from "@egov-vn/core";
import { PEERS } from "../rules/basis.js";
import { type Body, bodiesOf } from "../rules/body-facts.js";
import { at, documentRule, each, packetRule, readerFindings } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import { type DocumentPacket, isUnparsed, type Packet } from "../schema.js";
import { javaDay, javaDayText } from "./java-date.js";
import { rawOf, writtenDates } from "./written.js";

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

type Defaulted = readonly [path: JsonPointer, element: string, fallback: number, of: (d: DocumentPacket) => unknown];
/** What the library puts in place of an integer that is empty or no integer. */
const DEFAULTS: readonly Defaulted[] = [
  ["/other/priority", "Priority", 0, ({ other }) => other?.priority],
  ["/other/pages", "PageAmount", 1, ({ other }) => other?.pages],
  ["/other/copies", "PromulgationAmount", 1, ({ other }) => other?.copies],
  ["/documentType/type", "Type", 2, ({ documentType }) => documentType?.type],
  ["/documentType/detail", "TypeDetail", -1, ({ documentType }) => documentType?.detail],
];

/** Fields that other messages refer to, so that a stray space breaks the link. */
const IDENTIFYING: ReadonlyMap<JsonPointer, string> = new Map([
  ["/documentId", "DocumentId"],
  ["/code/number", "CodeNumber"],
  ["/code/notation", "CodeNotation"],
  ["/trace/business/documentId", "Bussiness/DocumentId"],
]);

const info = (rule: Omit<RuleInfo, "basis">): RuleInfo => ({ ...rule, basis: tested });

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
    documentRule(
      info({
        id: "SDK-001",
        title: { vi: "SteeringType làm thư viện dừng", en: "SteeringType makes the library break off" },
        message: {
          vi: 'SteeringType "{raw}" không phải số nguyên: thư viện dừng vì lỗi và không đọc được gì.',
          en: 'SteeringType "{raw}" is not an integer: the library breaks off and reads nothing.',
        },
        remedy: {
          vi: "Ghi một số nguyên, hoặc bỏ hẳn phần tử.",
          en: "Write an integer, or leave the element out.",
        },
        severity: "error",
      }),
      ({ steeringType }, context) => {
        if (isUnparsed(steeringType)) return at("/steeringType", { raw: steeringType.unparsed });
        return emptyAt(context, "/steeringType", { raw: "" });
      },
    ),
    documentRule(
      info({
        id: "SDK-002",
        title: { vi: "Không mở được tệp zip nên mất mọi tệp", en: "A zip cannot be opened, so all files are lost" },
        message: {
          vi: "{name}: thư viện coi là zip nhưng không mở được; ZipException.",
          en: "{name}: the library takes it for a zip that it cannot open; ZipException.",
        },
        remedy: {
          vi: "Ghi ContentType đúng với nội dung; chỉ ghi application/zip khi nội dung là zip.",
          en: "Write a ContentType that fits the bytes; application/zip only for a zip.",
        },
        severity: "error",
      }),
      (document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) =>
          unzips(body) && body.facts !== undefined && !isReadable(body.zip) ? atLabel(body) : undefined,
        ),
    ),
    documentRule(
      info({
        id: "SDK-003",
        title: {
          vi: "Thiếu nội dung tệp làm thư viện dừng",
          en: "A missing body makes the library break off",
        },
        message: {
          vi: "{name} không có ContentTransferEncoded: NullPointerException.",
          en: "{name} has no ContentTransferEncoded: NullPointerException.",
        },
        remedy: { vi: "Ghi nội dung tệp.", en: "Write the file's content." },
        severity: "error",
      }),
      (document, context) =>
        each(document.attachments && bodiesOf(document, context), ({ attachment, facts, index }) =>
          facts === undefined
            ? at(`/attachments/${index}/content`, { name: attachment.attachmentName ?? `#${index + 1}` })
            : undefined,
        ),
    ),
    packetRule(
      info({
        id: "SDK-004",
        title: { vi: "Ngày bị hiểu thành ngày khác", en: "A date is read as another day" },
        message: {
          vi: '{element} "{raw}" được thư viện đọc là {read} mà không báo.',
          en: '{element} "{raw}" is silently read as {read}.',
        },
        remedy: { vi: "Ghi một ngày có thật theo yyyy/MM/dd.", en: "Write a real day as yyyy/MM/dd." },
        severity: "warning",
      }),
      (packet, context) =>
        each(writtenDates(packet, context), ({ path, element, raw }) => {
          const day = javaDay(raw);
          const read = day && javaDayText(day);
          if (read === undefined || read === raw) return undefined;
          // 2024/5/6 is the day that it says, only written short.
          const padded = raw.replaceAll(/\d+/g, (digits) => digits.padStart(2, "0"));
          return WIRE_DATE.test(padded) && read === padded ? undefined : at(path, { element, raw, read });
        }),
    ),
    packetRule(
      info({
        id: "SDK-005",
        title: { vi: "Ngày bị mất", en: "A date is lost" },
        message: {
          vi: '{element} "{raw}" được thư viện đọc thành rỗng mà không báo.',
          en: '{element} "{raw}" is silently read as nothing.',
        },
        remedy: { vi: "Ghi theo yyyy/MM/dd.", en: "Write it as yyyy/MM/dd." },
        severity: "warning",
      }),
      (packet, context) =>
        each(writtenDates(packet, context), ({ path, element, raw }) =>
          javaDay(raw) === undefined ? at(path, { element, raw }) : undefined,
        ),
    ),
    packetRule(
      info({
        id: "SDK-006",
        title: { vi: "Thời điểm bị mất", en: "A time is lost" },
        message: {
          vi: 'Timestamp "{raw}" được thư viện đọc thành rỗng mà không báo.',
          en: 'Timestamp "{raw}" is silently read as nothing.',
        },
        remedy: {
          vi: "Ghi theo yyyy/MM/dd HH:mm:ss, đủ giây.",
          en: "Write it as yyyy/MM/dd HH:mm:ss, seconds included.",
        },
        severity: "warning",
      }),
      (packet, context) =>
        each(timesOf(packet), ([path, value]) => {
          if (value === undefined) return undefined;
          const raw = rawOf(context, path, isUnparsed(value) ? value.unparsed : "");
          return raw === "" || FULL_TIME.test(raw) ? undefined : at(path, { raw });
        }),
    ),
    documentRule(
      info({
        id: "SDK-007",
        title: { vi: "Số bị thay bằng giá trị mặc định", en: "A number is replaced by a default" },
        message: {
          vi: '{element} "{raw}" được thư viện đọc là {fallback}.',
          en: '{element} "{raw}" is read as {fallback}.',
        },
        remedy: {
          vi: "Ghi một số nguyên, hoặc bỏ hẳn phần tử.",
          en: "Write an integer, or leave the element out.",
        },
        severity: "warning",
      }),
      (document, context) =>
        each(DEFAULTS, ([path, element, fallback, of]) => {
          const value = of(document);
          if (isUnparsed(value)) return at(path, { element, raw: value.unparsed, fallback });
          return emptyAt(context, path, { element, raw: "", fallback });
        }),
    ),
    documentRule(
      info({
        id: "SDK-008",
        title: { vi: "Nghiệp vụ bị bỏ qua", en: "The business action is ignored" },
        message: {
          vi: "<Business…> viết đúng chính tả nên thư viện không đọc: văn bản thành văn bản mới.",
          en: "<Business…> is spelt correctly, so the library does not read it: the document becomes a new one.",
        },
        remedy: { vi: "Ghi Bussiness, hai chữ s.", en: "Write Bussiness, with a double s." },
        severity: "warning",
      }),
      (_, context) =>
        each(readerFindings(context, envelopeRules.businessSpelling).slice(0, 1), ({ at: place }) => ({
          path: "/trace/business",
          ...(place && { at: place }),
        })),
    ),
    packetRule(
      info({
        id: "SDK-009",
        title: { vi: "Không gian tên của phong bì làm thư viện dừng", en: "The envelope's namespace breaks it off" },
        message: {
          vi: 'edXMLEnvelope thuộc "{namespace}": NullPointerException.',
          en: 'edXMLEnvelope is in "{namespace}": NullPointerException.',
        },
        remedy: {
          vi: "Dùng không gian tên http://www.mic.gov.vn/TBT/QCVN_102_2016.",
          en: "Use the namespace http://www.mic.gov.vn/TBT/QCVN_102_2016.",
        },
        severity: "error",
      }),
      (_, context) =>
        each(readerFindings(context, envelopeRules.foreignNamespace), ({ at: place, params }) => ({
          path: "",
          params: { namespace: params.namespace ?? "" },
          ...(place && { at: place }),
        })),
    ),
    documentRule(
      info({
        id: "SDK-010",
        title: { vi: "Thư viện tự sinh mã định danh văn bản", en: "The library invents a document id" },
        message: {
          vi: "Không có DocumentId: bên nhận thấy một UUID ngẫu nhiên, mỗi lần đọc một khác.",
          en: "There is no DocumentId: the receiver sees a random UUID, another at each reading.",
        },
        remedy: { vi: "Ghi DocumentId.", en: "Write DocumentId." },
        severity: "warning",
      }),
      ({ documentId }) => (documentId === undefined ? at("/documentId") : undefined),
    ),
    documentRule(
      info({
        id: "SDK-011",
        title: { vi: "Thông tin không được đọc lại", en: "Something is never read back" },
        message: {
          vi: "Thư viện ghi được {element} của TraceHeaderList nhưng không bao giờ đọc.",
          en: "The library can write {element} of TraceHeaderList but never reads it.",
        },
        remedy: {
          vi: "Đừng dựa vào {element} khi bên nhận dùng thư viện này.",
          en: "Do not rely on {element} with a receiver that uses this library.",
        },
        severity: "info",
      }),
      ({ trace }) =>
        each(["id", "version", "paper"] as const, (key) => {
          const value = trace?.[key];
          // Every writer puts version="1.0": nothing is lost by not reading it.
          if (value === undefined || (key === "version" && value === USUAL_VERSION)) return undefined;
          return at(`/trace/${key}`, { element: key === "paper" ? "Paper" : key });
        }),
    ),
    documentRule(
      info({
        id: "SDK-012",
        title: { vi: "Chữ ký sẽ không còn xác minh được", en: "The signature will no longer verify" },
        message: {
          vi: "Sau khi thư viện ghi lại, Signature rơi vào không gian tên QCVN và bị thụt dòng lại.",
          en: "When the library writes the packet again, Signature falls into the QCVN namespace and is re-indented.",
        },
        remedy: {
          vi: "Dựa vào chữ ký số trong tệp đính kèm.",
          en: "Rely on the signatures inside the attached files.",
        },
        severity: "info",
      }),
      ({ signature }, context) =>
        signature !== undefined && readerFindings(context, envelopeRules.signatureMoved).length === 0
          ? at("/signature")
          : undefined,
    ),
    documentRule(
      info({
        id: "SDK-013",
        title: { vi: "Khoảng trắng thừa trở thành một phần của giá trị", en: "White space becomes part of a value" },
        message: {
          vi: "Thư viện không cắt khoảng trắng quanh {element}; so khớp với bản gốc sẽ sai.",
          en: "The library keeps the white space round {element}; comparing it with the original fails.",
        },
        remedy: { vi: "Bỏ khoảng trắng thừa.", en: "Remove the white space." },
        severity: "warning",
      }),
      (_, context) =>
        each(readerFindings(context, envelopeRules.surroundingSpace), ({ path, at: place }) =>
          IDENTIFYING.has(path)
            ? { path, params: { element: IDENTIFYING.get(path) as string }, ...(place && { at: place }) }
            : undefined,
        ),
    ),
    documentRule(
      info({
        id: "SDK-014",
        title: { vi: "Một phần của tệp bị coi là cả tệp", en: "A part of a file is taken for the file" },
        message: {
          vi: "{name}: nội dung là chính tệp đó chứ không phải bao nén; thư viện giải nén và chỉ đưa ra mục đầu tiên bên trong.",
          en: "{name}: the bytes are the file itself, not a zip round it; the library unzips them and hands out the first entry.",
        },
        remedy: {
          vi: "Ghi ContentType của chính tệp, như application/docx; hoặc nén tệp thêm một lần.",
          en: "Write the file's own ContentType, such as application/docx; or zip the file once more.",
        },
        severity: "warning",
      }),
      (document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) =>
          unzips(body) && isReadable(body.zip) && !body.wrapped ? atLabel(body) : undefined,
        ),
    ),
    documentRule(
      info({
        id: "SDK-015",
        title: { vi: "Tệp nén được đưa ra dưới tên của tệp khác", en: "A zip is handed out under another file's name" },
        message: {
          vi: "{name} được nén nhưng ghi là {label}: thư viện không giải nén, bên nhận có một tệp zip mang tên này.",
          en: "{name} is zipped but labelled {label}: the library does not unzip it, and the receiver gets a zip of that name.",
        },
        remedy: {
          vi: "Ghi application/zip, hoặc gửi tệp không nén.",
          en: "Write application/zip, or send the file unzipped.",
        },
        severity: "warning",
      }),
      (document, context) =>
        each(document.attachments && bodiesOf(document, context), (body) => {
          const label = body.attachment.contentType;
          if (label === undefined || unzips(body) || !body.wrapped) return undefined;
          const { path, params } = atLabel(body);
          return at(path, { ...params, label });
        }),
    ),
  ],
};
