import { type Bilingual, type CheckContext, defineRule, type Params } from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { lacking, naming, oversized, replacing, setting } from "../examples/rule-example.js";
import { EXTENSIONS, type FileKind } from "../file-kind.js";
import type { BodyFacts } from "../reading.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { type Body, bodiesOf } from "./body-facts.js";
import { at, type Check, each, onDocuments } from "./check.js";
import { KIND_NAMES } from "./kind-names.js";

const MEGABYTE = 1024 * 1024;
const LARGEST = 50 * MEGABYTE;

type Faults = NonNullable<BodyFacts["fault"]>["kind"];
const FAULTS: Readonly<Record<Faults, Bilingual>> = {
  character: { vi: "có ký tự không thuộc base64", en: "there is a character that is not base64" },
  padding: { vi: "thiếu hoặc thừa dấu =", en: "an = is missing or too many" },
  length: { vi: "bị cắt cụt, thừa một ký tự lẻ", en: "it is cut off, with one odd character left" },
  afterPadding: { vi: "còn dữ liệu sau dấu =", en: "there is data after an =" },
};

const LABELLED: ReadonlyMap<string, readonly FileKind[]> = new Map<string, readonly FileKind[]>([
  ["application/pdf", ["pdf"]],
  ["application/doc", ["ole2", "rtf"]],
  ["application/msword", ["ole2", "rtf"]],
  ["application/rtf", ["rtf"]],
  ["application/docx", ["ooxml"]],
  ["application/vnd.ms-excel", ["ole2"]],
  ["text/plain", ["text"]],
  ["text/html", ["text", "xml"]],
  ["text/xml", ["text", "xml"]],
  ["application/xml", ["text", "xml"]],
  ["image/jpeg", ["jpeg"]],
  ["image/png", ["png"]],
  ["image/gif", ["gif"]],
  ["image/bmp", ["bmp"]],
  ["image/tiff", ["tiff"]],
]);
const ZIP = "application/zip";
/** Kinds that their first bytes prove, so that another label or extension is wrong. */
const PROVEN: ReadonlySet<FileKind> = new Set<FileKind>([
  "pdf",
  "zip",
  "ooxml",
  "odf",
  "ole2",
  "rtf",
  "png",
  "jpeg",
  "gif",
  "tiff",
  "bmp",
  "rar",
  "7z",
  "gzip",
  "executable",
]);
/** Kinds whose files always begin in the same way, so that other first bytes are something else. */
const ALWAYS_SIGNED: readonly FileKind[] = ["pdf", "ooxml", "odf", "png", "jpeg", "gif", "tiff", "bmp", "rar", "7z"];
const SIGNED_EXTENSIONS: ReadonlySet<string> = new Set(ALWAYS_SIGNED.flatMap((kind) => EXTENSIONS[kind]));

/** Returns the kinds that a label allows, or `undefined` when it says nothing. */
function kindsOfLabel(label: string): readonly FileKind[] | undefined {
  const type = label.trim().toLowerCase();
  if (type.startsWith("application/vnd.openxmlformats-officedocument.")) return ["ooxml"];
  if (type.startsWith("application/vnd.oasis.opendocument.")) return ["odf"];
  return LABELLED.get(type);
}

/** Returns whether bytes contradict the name's extension: other bytes are proven, or its own are missing. */
function contradictsName(kind: FileKind, extension: string): boolean {
  if (!KNOWN_EXTENSIONS.has(extension) || EXTENSIONS[kind].includes(extension)) return false;
  return PROVEN.has(kind) || (kind !== "empty" && SIGNED_EXTENSIONS.has(extension));
}
const KNOWN_EXTENSIONS = new Set(Object.values(EXTENSIONS).flat());

const nameOf = ({ attachment, index }: Body): string => attachment.attachmentName ?? `#${index + 1}`;

/** Makes a check of the bytes of each attached file; the answer is the finding's parameters. */
const onBodies = (
  field: "content" | "contentType" | "attachmentName",
  check: (body: Body, context: CheckContext) => Params | undefined,
): Check<Packet> =>
  onDocuments((document, context) =>
    each(document.attachments && bodiesOf(document, context), (body) => {
      const params = check(body, context);
      return params && at(`/attachments/${body.index}/${field}`, { name: nameOf(body), ...params });
    }),
  );

/** The bytes of attached files, against their labels and names. */
export const attachmentRules = [
  defineRule<Packet>({
    id: "DOC-154",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức dừng vì lỗi.",
      "The official library breaks off with a NullPointerException.",
    ),
    title: ["Tệp đính kèm không có nội dung", "An attachment has no content element"],
    message: ["{name} không có ContentTransferEncoded.", "{name} has no ContentTransferEncoded."],
    remedy: ["Ghi nội dung tệp theo base64.", "Write the file's content as base64."],
    check: onBodies("content", ({ facts }) => (facts === undefined ? {} : undefined)),
    example: lacking("document", "edXML:ContentTransferEncoded"),
  }),
  defineRule<Packet>({
    id: "DOC-155",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Bên nhận được một tệp không mở được.",
      "The receiver gets a file that does not open.",
    ),
    title: ["Tệp đính kèm rỗng", "An attachment is empty"],
    message: ["{name} là tệp rỗng (0 byte).", "{name} is empty (0 bytes)."],
    remedy: ["Kiểm tra bước đọc tệp trước khi đóng gói.", "Look at the step that read the file."],
    check: onBodies("content", ({ facts }) => (facts?.size === 0 ? {} : undefined)),
    example: replacing("document", `>${EXAMPLE_BODIES.pdf}<`, "><"),
  }),
  defineRule<Packet>({
    id: "DOC-156",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Nội dung giải mã ra sẽ thiếu hoặc sai; chữ ký số trong tệp không còn hợp lệ.",
      "What is decoded lacks something or is wrong; signatures inside the file no longer hold.",
    ),
    title: ["Nội dung tệp không phải base64", "The content is not base64"],
    message: ["{name}: {reason}, ở ký tự thứ {index}.", "{name}: {reason}, at character {index}."],
    remedy: ["Mã hóa lại toàn bộ tệp, không cắt, không nối.", "Encode the whole file again, uncut."],
    check: onBodies(
      "content",
      ({ facts }) => facts?.fault && { reason: FAULTS[facts.fault.kind], index: facts.fault.index + 1 },
    ),
    example: replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.slice(0, -1)}*<`),
  }),
  defineRule<Packet>({
    id: "DOC-157",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức ghi một dòng, và đọc được cả khi có xuống dòng.",
      "The official library writes one line, and reads it with line breaks as well.",
    ),
    title: ["Có khoảng trắng trong base64", "There is white space in the base64"],
    message: ["{name} có {count} khoảng trắng hoặc xuống dòng.", "{name} has {count} spaces or line ends."],
    remedy: ["Ghi base64 trên một dòng.", "Write the base64 on one line."],
    check: onBodies("content", ({ facts }) => (facts && facts.spaces > 0 ? { count: facts.spaces } : undefined)),
    example: replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.replace("Q", "Q ")}<`),
  }),
  defineRule<Packet>({
    id: "DOC-148",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Hai bộ đọc đã chạy thử đều nhận; bộ đọc chặt chẽ từ chối.",
      "Both readers that were run take it; strict readers refuse it.",
    ),
    title: ["Base64 thiếu dấu = ở cuối", "The base64 lacks its last ="],
    message: [
      "{name}: nội dung base64 thiếu dấu = ở cuối; vẫn giải mã được.",
      "{name}: the base64 lacks its last =; it was decoded.",
    ],
    remedy: ["Ghi base64 đủ dấu = ở cuối.", "Write the base64 with its last =."],
    check: onBodies("content", ({ facts }) => (facts?.unpadded ? {} : undefined)),
    example: replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.replace(/=+$/, "")}<`),
  }),
  defineRule<Packet>({
    id: "DOC-149",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk, PEERS.bkav],
      "Hai bộ đọc đã chạy thử đều nhận; bộ đọc chặt chẽ từ chối.",
      "Both readers that were run take it; strict readers refuse it.",
    ),
    title: ["Base64 dùng bảng chữ của địa chỉ", "The base64 is that of addresses"],
    message: [
      "{name}: nội dung base64 dùng - và _ thay cho + và /; vẫn giải mã được.",
      "{name}: the base64 has - and _ for + and /; it was decoded.",
    ],
    remedy: ["Ghi base64 thông thường, với + và /.", "Write plain base64, with + and /."],
    check: onBodies("content", ({ facts }) => (facts?.url ? {} : undefined)),
    example: replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.replace("+", "-")}<`),
  }),
  defineRule<Packet>({
    id: "DOC-158",
    severity: "warning",
    basis: neededBy(
      [PEERS.langSon, PEERS.axis],
      "Khoảng 50 MB theo hướng dẫn kết nối được trích dẫn và theo một cổng; giới hạn của trục chưa xác nhận được.",
      "About 50 MB by the connection guide, as quoted, and by one gateway; the axis's own limit is not confirmed.",
    ),
    title: ["Tệp đính kèm lớn hơn 50 MB", "An attachment is larger than 50 MB"],
    message: [
      "{name} có {size} MB, lớn hơn mức 50 MB mà các hệ thống nhận.",
      "{name} has {size} MB, more than the 50 MB that systems take.",
    ],
    remedy: ["Giảm dung lượng, hoặc thỏa thuận trước với bên nhận.", "Make it smaller, or agree beforehand."],
    check: onBodies("content", ({ facts }) =>
      facts && facts.size > LARGEST ? { size: Math.ceil(facts.size / MEGABYTE) } : undefined,
    ),
    example: oversized,
  }),
  defineRule<Packet>({
    id: "DOC-159",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức coi là application/zip, rồi dừng vì lỗi nếu nội dung không phải zip.",
      "The official library takes it for application/zip, then breaks off if the bytes are no zip.",
    ),
    title: ["Thiếu kiểu tệp", "The media type is missing"],
    message: ["{name} không có {field}.", "{name} has no {field}."],
    remedy: ["Ghi kiểu đúng của nội dung như đã đóng gói.", "Write the true type of the body as packed."],
    check: onBodies("contentType", ({ attachment }) => (attachment.contentType === undefined ? {} : undefined)),
    example: lacking("document", "ContentType"),
  }),
  defineRule<Packet>({
    id: "DOC-160",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức dừng với ZipException và mất mọi tệp đính kèm; đã thử trực tiếp.",
      "The official library breaks off with a ZipException and loses all attachments; tested on the library itself.",
    ),
    title: ["Ghi là zip nhưng không phải zip", "Labelled as zip, but not a zip"],
    message: ["{name} ghi application/zip, nội dung là {kind}.", "{name} says application/zip, it is {kind}."],
    remedy: ["Ghi đúng kiểu, hoặc nén tệp.", "Write the true type, or zip the file."],
    check: onBodies("contentType", ({ attachment, kind, zip }) =>
      attachment.contentType?.toLowerCase() === ZIP && kind !== undefined && kind !== "empty" && zip === undefined
        ? { kind: KIND_NAMES[kind] }
        : undefined,
    ),
    example: setting("document", "ContentType", "application/pdf", "application/zip"),
  }),
  defineRule<Packet>({
    id: "DOC-161",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.axis, PEERS.sdk],
      "Gặp trong tệp tải từ trục: ghi application/pdf, nội dung là zip; thư viện chính thức khi đó không giải nén.",
      "Seen in files from the axis: labelled application/pdf, zipped; the official library then does not unzip.",
    ),
    title: ["Kiểu tệp không đúng với nội dung", "The label does not fit the bytes"],
    message: ["{name} ghi {label}, nội dung là {kind}.", "{name} says {label}, the bytes are {kind}."],
    remedy: [
      "Ghi kiểu của nội dung như đã đóng gói: tệp nén là application/zip.",
      "Write the type of the body as packed: a zipped file is application/zip.",
    ],
    check: onBodies("contentType", ({ attachment, kind }) => {
      const label = attachment.contentType;
      const kinds = label === undefined ? undefined : kindsOfLabel(label);
      if (label === undefined || kinds === undefined || kind === undefined || kinds.includes(kind)) return undefined;
      const wrong = PROVEN.has(kind) || (kind !== "empty" && kinds.every((one) => ALWAYS_SIGNED.includes(one)));
      return wrong ? { label, kind: KIND_NAMES[kind] } : undefined;
    }),
    example: setting("packed", "ContentType", "application/zip", "application/pdf"),
  }),
  defineRule<Packet>({
    id: "DOC-162",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Bên nhận mở tệp theo phần mở rộng; thư viện chính thức cũng chọn cách giải nén theo đó.",
      "Receivers open files by extension; the official library decides by it whether to unzip.",
    ),
    title: ["Phần mở rộng không đúng với nội dung", "The extension does not fit the bytes"],
    message: [
      "Nội dung của {name} là {kind}, không đúng với phần mở rộng.",
      "The bytes of {name} are {kind}, which its extension does not say.",
    ],
    remedy: ["Đặt lại phần mở rộng theo nội dung.", "Name the file by what it holds."],
    check: onBodies("attachmentName", ({ extension, kind, wrapped }) =>
      !wrapped && kind !== undefined && contradictsName(kind, extension) ? { kind: KIND_NAMES[kind] } : undefined,
    ),
    example: naming("Cong van 123.png"),
  }),
] as const;
