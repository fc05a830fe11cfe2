import type { CheckContext, JsonPointer, Violation } from "@egov-vn/core";
import { extensionOf } from "../file-kind.js";
import type { Attachment, DocumentPacket, Reference } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, documentRule, each, NONE } from "./check.js";
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
  if (references === undefined) return NONE;
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
  documentRule(
    {
      id: "DOC-140",
      title: { vi: "Danh mục có tệp mà gói tin không có", en: "The manifest lists a file that is not there" },
      message: {
        vi: 'Không có tệp đính kèm nào mang ContentId "{contentId}" ({name}).',
        en: 'No attachment has the ContentId "{contentId}" ({name}).',
      },
      remedy: { vi: "Đính kèm tệp, hoặc bỏ mục này.", en: "Attach the file, or remove the entry." },
      severity: "error",
      basis: joined,
    },
    (document, context) => {
      const { files } = contentIds(document, context);
      return each(document.manifest?.references, ({ contentId, attachmentName }, index) =>
        contentId === undefined || files.has(contentId)
          ? undefined
          : at(`/manifest/references/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      );
    },
  ),
  documentRule(
    {
      id: "DOC-141",
      title: { vi: "Tệp đính kèm không có trong danh mục", en: "An attachment is not in the manifest" },
      message: {
        vi: 'Danh mục không có ContentId "{contentId}" ({name}).',
        en: 'The manifest has no ContentId "{contentId}" ({name}).',
      },
      remedy: { vi: "Thêm một Reference cho tệp này.", en: "Add a Reference for the file." },
      severity: "warning",
      basis: joined,
    },
    (document, context) => {
      const { references } = contentIds(document, context);
      return each(document.attachments, ({ contentId, attachmentName }, index) =>
        contentId === undefined || references.has(contentId)
          ? undefined
          : at(`/attachments/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      );
    },
  ),
  documentRule(
    {
      id: "DOC-142",
      title: { vi: "Thiếu ContentId", en: "ContentId is missing" },
      message: { vi: "Không có ContentId nên không ghép được.", en: "There is no ContentId to join on." },
      remedy: {
        vi: "Ghi cùng một ContentId ở Reference và Attachment.",
        en: "Write one ContentId in both Reference and Attachment.",
      },
      severity: "error",
      basis: joined,
    },
    ({ manifest, attachments }) => {
      const inManifest = each(manifest?.references, ({ contentId }, index) =>
        contentId === undefined ? at(`/manifest/references/${index}/contentId`) : undefined,
      );
      const inFiles = each(attachments, ({ contentId }, index) =>
        contentId === undefined ? at(`/attachments/${index}/contentId`) : undefined,
      );
      return inManifest === NONE ? inFiles : [...inManifest, ...inFiles];
    },
  ),
  documentRule(
    {
      id: "DOC-143",
      title: { vi: "ContentId bị dùng hai lần", en: "A ContentId is used twice" },
      message: {
        vi: 'ContentId "{contentId}" đã được dùng cho một tệp khác.',
        en: 'The ContentId "{contentId}" already stands for another file.',
      },
      remedy: { vi: "Mỗi tệp một ContentId, ví dụ một UUID.", en: "Give each file its own, such as a UUID." },
      severity: "error",
      basis: joined,
    },
    (document, context) => {
      const { references, files } = contentIds(document, context);
      const inManifest = repeats("/manifest/references", document.manifest?.references, references);
      const inFiles = repeats("/attachments", document.attachments, files);
      return inManifest === NONE ? inFiles : [...inManifest, ...inFiles];
    },
  ),
  documentRule(
    {
      id: "DOC-144",
      title: { vi: "Hai nơi ghi kiểu tệp khác nhau", en: "The two media types differ" },
      message: {
        vi: "Danh mục ghi {inManifest}, tệp ghi {inFile}.",
        en: "The manifest says {inManifest}, the file says {inFile}.",
      },
      remedy: { vi: "Ghi cùng một kiểu ở cả hai chỗ.", en: "Write the same type in both." },
      severity: "info",
      oddity: true,
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Thư viện chính thức ghi application/zip cho mọi mục vì lập danh mục trước khi đóng gói tệp; không bên nào so hai giá trị.",
        "The official library writes application/zip for every entry, as it makes the manifest before the bodies; nobody compares them.",
      ),
    },
    (document, context) =>
      eachPair(document, context, ({ contentType: inFile }, { contentType: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && inFile !== inManifest
          ? at(`/attachments/${index}/contentType`, { inManifest, inFile })
          : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-145",
      title: { vi: "Tên tệp hai nơi khác nhau", en: "The two file names differ" },
      message: {
        vi: 'Danh mục ghi "{inManifest}", tệp ghi "{inFile}".',
        en: 'The manifest says "{inManifest}", the file says "{inFile}".',
      },
      remedy: { vi: "Ghi cùng một tên ở cả hai chỗ.", en: "Write the same name in both." },
      severity: "warning",
      basis: joined,
    },
    (document, context) =>
      eachPair(document, context, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && inFile !== inManifest && !sameButCase(inFile, inManifest)
          ? at(`/attachments/${index}/attachmentName`, { inManifest, inFile })
          : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-146",
      title: { vi: "Phần mở rộng khác nhau ở chữ hoa, chữ thường", en: "The extensions differ in case" },
      message: {
        vi: 'Danh mục ghi "{inManifest}", tệp ghi "{inFile}".',
        en: 'The manifest says "{inManifest}", the file says "{inFile}".',
      },
      remedy: { vi: "Ghi cùng một tên ở cả hai chỗ.", en: "Write the same name in both." },
      severity: "info",
      basis: neededBy(
        [PEERS.axis],
        "Phần mở rộng viết hoa là bình thường; nhưng năm 2019 trục đã nén một tệp .PDF mà nó không nén khi là .pdf.",
        "Capitals in extensions are normal; but in 2019 the axis zipped a .PDF that it does not zip as .pdf.",
      ),
    },
    (document, context) =>
      eachPair(document, context, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
        inFile !== undefined && inManifest !== undefined && sameButCase(inFile, inManifest)
          ? at(`/attachments/${index}/attachmentName`, { inManifest, inFile })
          : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-147",
      title: { vi: "Văn bản không có tệp đính kèm", en: "The document has no attachment" },
      message: { vi: "Gói tin không có tệp nào.", en: "The packet holds no file." },
      remedy: { vi: "Đính kèm văn bản đã ký số.", en: "Attach the signed document." },
      severity: "info",
      basis: neededBy(
        [PEERS.axis],
        "Định dạng cho phép, nhưng chỉ gói tin ngoài chuẩn mới không có tệp nào.",
        "The format allows it, but only packets outside the standard were seen without any.",
      ),
    },
    ({ attachments, manifest }) =>
      attachments === undefined && manifest?.references === undefined ? at("/attachments") : undefined,
  ),
] as const;
