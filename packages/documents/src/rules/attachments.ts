import type { Bilingual, CheckContext, Params, RuleInfo } from "@egov-vn/core";
import { EXTENSIONS, type FileKind } from "../file-kind.js";
import type { BodyFacts } from "../reading.js";
import { neededBy, PEERS } from "./basis.js";
import { type Body, bodiesOf } from "./body-facts.js";
import { at, documentRule, each } from "./check.js";

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
  ["application/docx", ["ooxml"]],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["ooxml"]],
  ["application/vnd.ms-excel", ["ole2"]],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["ooxml"]],
  ["image/jpeg", ["jpeg"]],
  ["image/png", ["png"]],
]);
const ZIP = "application/zip";
/** Kinds that their first bytes prove, so that another label or extension is wrong. */
const PROVEN = new Set<FileKind>(["pdf", "zip", "ooxml", "odf", "ole2", "png", "jpeg", "gif", "tiff", "rar", "7z"]);
const KNOWN_EXTENSIONS = new Set(Object.values(EXTENSIONS).flat());

const nameOf = ({ attachment, index }: Body): string => attachment.attachmentName ?? `#${index + 1}`;

/** Returns a rule that is checked on the bytes of each attached file; the answer is the finding's parameters. */
const onBodies = (
  info: RuleInfo,
  field: "content" | "contentType" | "attachmentName",
  check: (body: Body, context: CheckContext) => Params | undefined,
) =>
  documentRule(info, (document, context) =>
    each(document.attachments && bodiesOf(document, context), (body) => {
      const params = check(body, context);
      return params && at(`/attachments/${body.index}/${field}`, { name: nameOf(body), ...params });
    }),
  );

/** The bytes of attached files, against their labels and names. */
export const attachmentRules = [
  onBodies(
    {
      id: "DOC-154",
      title: { vi: "Tệp đính kèm không có nội dung", en: "An attachment has no content element" },
      message: { vi: "{name} không có ContentTransferEncoded.", en: "{name} has no ContentTransferEncoded." },
      remedy: { vi: "Ghi nội dung tệp theo base64.", en: "Write the file's content as base64." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức dừng vì lỗi NullPointerException.",
        "The official library breaks off with a NullPointerException.",
      ),
    },
    "content",
    ({ facts }) => (facts === undefined ? {} : undefined),
  ),
  onBodies(
    {
      id: "DOC-155",
      title: { vi: "Tệp đính kèm rỗng", en: "An attachment is empty" },
      message: { vi: "{name} có 0 byte.", en: "{name} has 0 bytes." },
      remedy: { vi: "Kiểm tra bước đọc tệp trước khi đóng gói.", en: "Look at the step that read the file." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Bên nhận được một tệp không mở được.",
        "The receiver gets a file that does not open.",
      ),
    },
    "content",
    ({ facts }) => (facts?.size === 0 ? {} : undefined),
  ),
  onBodies(
    {
      id: "DOC-156",
      title: { vi: "Nội dung tệp không phải base64", en: "The content is not base64" },
      message: {
        vi: "{name}: {reason}, ở ký tự thứ {index}.",
        en: "{name}: {reason}, at character {index}.",
      },
      remedy: { vi: "Mã hóa lại toàn bộ tệp, không cắt, không nối.", en: "Encode the whole file again, uncut." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk, PEERS.bkav],
        "Nội dung giải mã ra sẽ thiếu hoặc sai; chữ ký số trong tệp không còn hợp lệ.",
        "What is decoded lacks something or is wrong; signatures inside the file no longer hold.",
      ),
    },
    "content",
    ({ facts }) => facts?.fault && { reason: FAULTS[facts.fault.kind], index: facts.fault.index + 1 },
  ),
  onBodies(
    {
      id: "DOC-157",
      title: { vi: "Có khoảng trắng trong base64", en: "There is white space in the base64" },
      message: { vi: "{name} có {count} khoảng trắng hoặc xuống dòng.", en: "{name} has {count} spaces or line ends." },
      remedy: { vi: "Ghi base64 trên một dòng.", en: "Write the base64 on one line." },
      severity: "info",
      oddity: true,
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức ghi một dòng, và đọc được cả khi có xuống dòng.",
        "The official library writes one line, and reads it with line breaks as well.",
      ),
    },
    "content",
    ({ facts }) => (facts && facts.spaces > 0 ? { count: facts.spaces } : undefined),
  ),
  onBodies(
    {
      id: "DOC-158",
      title: { vi: "Tệp đính kèm lớn hơn 50 MB", en: "An attachment is larger than 50 MB" },
      message: { vi: "{name} có {size} MB.", en: "{name} has {size} MB." },
      remedy: {
        vi: "Giảm dung lượng, hoặc thỏa thuận trước với bên nhận.",
        en: "Make it smaller, or agree beforehand.",
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.langSon, PEERS.axis],
        "Khoảng 50 MB theo hướng dẫn kết nối được trích dẫn và theo một cổng; giới hạn của trục chưa xác nhận được.",
        "About 50 MB by the connection guide, as quoted, and by one gateway; the axis's own limit is not confirmed.",
      ),
    },
    "content",
    ({ facts }) => (facts && facts.size > LARGEST ? { size: Math.ceil(facts.size / MEGABYTE) } : undefined),
  ),
  onBodies(
    {
      id: "DOC-159",
      title: { vi: "Thiếu kiểu tệp", en: "The media type is missing" },
      message: { vi: "{name} không có ContentType.", en: "{name} has no ContentType." },
      remedy: { vi: "Ghi kiểu đúng của nội dung như đã đóng gói.", en: "Write the true type of the body as packed." },
      severity: "warning",
      oddity: true,
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức coi là application/zip, rồi dừng vì lỗi nếu nội dung không phải zip.",
        "The official library takes it for application/zip, then breaks off if the bytes are no zip.",
      ),
    },
    "contentType",
    ({ attachment }) => (attachment.contentType === undefined ? {} : undefined),
  ),
  onBodies(
    {
      id: "DOC-160",
      title: { vi: "Ghi là zip nhưng không phải zip", en: "Labelled as zip, but not a zip" },
      message: {
        vi: "{name} ghi application/zip, nội dung là {kind}.",
        en: "{name} says application/zip, it is {kind}.",
      },
      remedy: { vi: "Ghi đúng kiểu, hoặc nén tệp.", en: "Write the true type, or zip the file." },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức dừng với ZipException và mất mọi tệp đính kèm; đã thử trực tiếp.",
        "The official library breaks off with a ZipException and loses all attachments; tested on the library itself.",
      ),
    },
    "contentType",
    ({ attachment, kind, zip }) =>
      attachment.contentType?.toLowerCase() === ZIP && kind !== undefined && kind !== "empty" && zip === undefined
        ? { kind }
        : undefined,
  ),
  onBodies(
    {
      id: "DOC-161",
      title: { vi: "Kiểu tệp không đúng với nội dung", en: "The label does not fit the bytes" },
      message: { vi: "{name} ghi {label}, nội dung là {kind}.", en: "{name} says {label}, the bytes are {kind}." },
      remedy: {
        vi: "Ghi kiểu của nội dung như đã đóng gói: tệp nén là application/zip.",
        en: "Write the type of the body as packed: a zipped file is application/zip.",
      },
      severity: "warning",
      oddity: true,
      basis: neededBy(
        [PEERS.axis, PEERS.sdk],
        "Gặp trong tệp tải từ trục: ghi application/pdf, nội dung là zip; thư viện chính thức khi đó không giải nén.",
        "Seen in files from the axis: labelled application/pdf, zipped; the official library then does not unzip.",
      ),
    },
    "contentType",
    ({ attachment, kind }) => {
      const label = attachment.contentType;
      const kinds = label === undefined ? undefined : LABELLED.get(label.toLowerCase());
      return kinds !== undefined && kind !== undefined && PROVEN.has(kind) && !kinds.includes(kind)
        ? { label: label as string, kind }
        : undefined;
    },
  ),
  onBodies(
    {
      id: "DOC-162",
      title: { vi: "Phần mở rộng không đúng với nội dung", en: "The extension does not fit the bytes" },
      message: { vi: "{name} có nội dung là {kind}.", en: "The bytes of {name} are {kind}." },
      remedy: { vi: "Đặt lại phần mở rộng theo nội dung.", en: "Name the file by what it holds." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Bên nhận mở tệp theo phần mở rộng; thư viện chính thức cũng chọn cách giải nén theo đó.",
        "Receivers open files by extension; the official library decides by it whether to unzip.",
      ),
    },
    "attachmentName",
    ({ extension, kind, wrapped }) =>
      !wrapped &&
      kind !== undefined &&
      PROVEN.has(kind) &&
      KNOWN_EXTENSIONS.has(extension) &&
      !EXTENSIONS[kind].includes(extension)
        ? { kind }
        : undefined,
  ),
] as const;
