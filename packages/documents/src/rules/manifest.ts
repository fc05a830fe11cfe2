import { type CheckContext, defineRule, type JsonPointer, type Violation } from "@egov-vn/core";
import { lacking, naming, replacing, setting } from "../examples/rule-example.js";
import { extensionOf } from "../file-kind.js";
import type { Attachment, DocumentPacket, Packet, Reference } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, each, onDocuments } from "./check.js";
import { contentIds, type PlacesById } from "./content-ids.js";

const joined = neededBy(
  [PEERS.sdk, PEERS.axis],
  "Mỗi mục trong danh mục ứng với một tệp, ghép bằng ContentId; mọi mẫu chính thức đều như vậy.",
  "Each entry of the manifest goes with one file, joined on ContentId, in every official sample.",
);

/** Looks at each file together with the manifest entry that goes with it. */
function eachPair(
  document: DocumentPacket,
  context: CheckContext,
  check: (attachment: Attachment, reference: Reference, index: number) => Violation | undefined,
): readonly Violation[] {
  const references = document.manifest?.references;
  if (references === undefined) return [];
  const places = contentIds(document, context).references;
  return each(document.attachments, (attachment, index) => {
    const place = attachment.contentId === undefined ? undefined : places.get(attachment.contentId);
    return place === undefined ? undefined : check(attachment, references[place] as Reference, index);
  });
}

/** Returns a violation for each ContentId that stands earlier in the same list. */
const repeats = (
  path: JsonPointer,
  items: readonly { readonly contentId?: string | undefined }[] | undefined,
  places: PlacesById,
): readonly Violation[] =>
  each(items, ({ contentId }, index) =>
    contentId === undefined || places.get(contentId) === index
      ? undefined
      : at(`${path}/${index}/contentId`, { contentId }),
  );

function sameButCase(left: string, right: string): boolean {
  const stem = (name: string): string => name.slice(0, name.length - extensionOf(name).length);
  return left !== right && stem(left) === stem(right) && extensionOf(left) === extensionOf(right);
}

/** The manifest, and how the files join it. */
export const manifestRules = [
  defineRule<Packet>({
    id: "DOC-140",
    severity: "error",
    basis: joined,
    title: ["Danh mục có tệp mà gói tin không có", "The manifest lists a file that is not there"],
    message: [
      'Gói tin không có tệp đính kèm nào mang ContentId "{contentId}" ({name}).',
      'No attachment has the ContentId "{contentId}" ({name}).',
    ],
    remedy: ["Đính kèm tệp, hoặc bỏ mục này.", "Attach the file, or remove the entry."],
    check: onDocuments((document, context) => {
      const { files } = contentIds(document, context);
      return each(document.manifest?.references, ({ contentId, attachmentName }, index) =>
        contentId === undefined || files.has(contentId)
          ? undefined
          : at(`/manifest/references/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      );
    }),
    example: setting("document", "edXML:ContentId", "cid:1", "cid:2"),
  }),
  defineRule<Packet>({
    id: "DOC-141",
    severity: "warning",
    basis: joined,
    title: ["Tệp đính kèm không có trong danh mục", "An attachment is not in the manifest"],
    message: [
      'Danh mục không có ContentId "{contentId}" ({name}).',
      'The manifest has no ContentId "{contentId}" ({name}).',
    ],
    remedy: ["Thêm một Reference cho tệp này.", "Add a Reference for the file."],
    check: onDocuments((document, context) => {
      const { references } = contentIds(document, context);
      return each(document.attachments, ({ contentId, attachmentName }, index) =>
        contentId === undefined || references.has(contentId)
          ? undefined
          : at(`/attachments/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      );
    }),
    example: setting("document", "ContentId", "cid:1", "cid:2"),
  }),
  defineRule<Packet>({
    id: "DOC-142",
    severity: "error",
    basis: joined,
    title: ["Thiếu ContentId", "ContentId is missing"],
    message: ["Mục này không có {field} nên không ghép được.", "There is no {field} to join on."],
    remedy: [
      "Ghi cùng một ContentId ở Reference và Attachment.",
      "Write one ContentId in both Reference and Attachment.",
    ],
    check: onDocuments(({ manifest, attachments }) => {
      const inManifest = each(manifest?.references, ({ contentId }, index) =>
        contentId === undefined ? at(`/manifest/references/${index}/contentId`) : undefined,
      );
      const inFiles = each(attachments, ({ contentId }, index) =>
        contentId === undefined ? at(`/attachments/${index}/contentId`) : undefined,
      );
      return [...inManifest, ...inFiles];
    }),
    example: lacking("document", "ContentId"),
  }),
  defineRule<Packet>({
    id: "DOC-143",
    severity: "error",
    basis: joined,
    title: ["ContentId bị dùng hai lần", "A ContentId is used twice"],
    message: [
      '{field} "{contentId}" đã được dùng cho một tệp khác.',
      '{field} "{contentId}" already stands for another file.',
    ],
    remedy: ["Mỗi tệp một ContentId, ví dụ một UUID.", "Give each file its own, such as a UUID."],
    check: onDocuments((document, context) => {
      const { references, files } = contentIds(document, context);
      const inManifest = repeats("/manifest/references", document.manifest?.references, references);
      const inFiles = repeats("/attachments", document.attachments, files);
      return [...inManifest, ...inFiles];
    }),
    example: replacing(
      "document",
      "</edXML:Reference>",
      "</edXML:Reference><edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId></edXML:Reference>",
    ),
  }),
  defineRule<Packet>({
    id: "DOC-144",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk, PEERS.axis],
      "Thư viện chính thức ghi application/zip cho mọi mục vì lập danh mục trước khi đóng gói tệp; không bên nào so hai giá trị.",
      "The official library writes application/zip for every entry, as it makes the manifest before the bodies. No system compares the two values.",
    ),
    title: ["Hai nơi ghi kiểu tệp khác nhau", "The two media types differ"],
    message: [
      "Danh mục ghi {inManifest}, tệp ghi {inFile}.",
      "The manifest says {inManifest}, the file says {inFile}.",
    ],
    remedy: ["Ghi cùng một kiểu ở cả hai chỗ.", "Write the same type in both."],
    check: onDocuments((document, context) =>
      eachPair(document, context, ({ contentType: inFile }, { contentType: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && inFile !== inManifest
          ? at(`/attachments/${index}/contentType`, { inManifest, inFile })
          : undefined,
      ),
    ),
    example: setting("document", "ContentType", "application/pdf", "application/octet-stream"),
  }),
  defineRule<Packet>({
    id: "DOC-145",
    severity: "warning",
    basis: joined,
    title: ["Tên tệp hai nơi khác nhau", "The two file names differ"],
    message: [
      'Danh mục ghi "{inManifest}", tệp ghi "{inFile}".',
      'The manifest says "{inManifest}", the file says "{inFile}".',
    ],
    remedy: ["Ghi cùng một tên ở cả hai chỗ.", "Write the same name in both."],
    check: onDocuments((document, context) =>
      eachPair(document, context, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && inFile !== inManifest && !sameButCase(inFile, inManifest)
          ? at(`/attachments/${index}/attachmentName`, { inManifest, inFile })
          : undefined,
      ),
    ),
    example: naming("Cong van 124.pdf"),
  }),
  defineRule<Packet>({
    id: "DOC-146",
    severity: "info",
    basis: neededBy(
      [PEERS.axis],
      "Phần mở rộng viết hoa là bình thường; nhưng năm 2019 trục đã nén một tệp .PDF mà nó không nén khi là .pdf.",
      "Capitals in extensions are normal; but in 2019 the axis zipped a .PDF that it does not zip as .pdf.",
    ),
    title: ["Phần mở rộng khác nhau ở chữ hoa, chữ thường", "The extensions differ in case"],
    message: [
      'Danh mục ghi "{inManifest}", tệp ghi "{inFile}".',
      'The manifest says "{inManifest}", the file says "{inFile}".',
    ],
    remedy: ["Ghi cùng một tên ở cả hai chỗ.", "Write the same name in both."],
    check: onDocuments((document, context) =>
      eachPair(document, context, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && sameButCase(inFile, inManifest)
          ? at(`/attachments/${index}/attachmentName`, { inManifest, inFile })
          : undefined,
      ),
    ),
    example: naming("Cong van 123.PDF"),
  }),
  defineRule<Packet>({
    id: "DOC-147",
    severity: "info",
    basis: neededBy(
      [PEERS.axis],
      "Định dạng cho phép, nhưng chỉ gói tin ngoài chuẩn mới không có tệp nào.",
      "The format allows it, but only packets outside the standard were seen without any.",
    ),
    title: ["Văn bản không có tệp đính kèm", "The document has no attachment"],
    message: ["Gói tin không có tệp nào.", "The packet holds no file."],
    remedy: ["Đính kèm văn bản đã ký số.", "Attach the signed document."],
    check: onDocuments(({ attachments, manifest }) =>
      attachments === undefined && manifest?.references === undefined ? at("/attachments") : undefined,
    ),
    example: lacking("document", "edXML:Reference", "AttachmentEncoded"),
  }),
] as const;
