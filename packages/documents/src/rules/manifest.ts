import type { Violation } from "@egov-vn/core";
import { extensionOf } from "../file-kind.js";
import type { Attachment, DocumentPacket, Reference } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, documentRule, each, NONE } from "./check.js";

const joined = neededBy(
  [PEERS.sdk, PEERS.axis],
  "Mỗi mục trong danh mục ứng với một tệp, ghép bằng ContentId; mọi mẫu chính thức đều như vậy.",
  "Each entry of the manifest goes with one file, joined on ContentId, in every official sample.",
);

const has = (items: readonly { contentId?: string | undefined }[] | undefined, id: string): boolean =>
  items?.some((item) => item.contentId === id) ?? false;

/** Looks at each file together with the manifest entry that goes with it. */
function eachPair(
  { manifest, attachments }: DocumentPacket,
  check: (attachment: Attachment, reference: Reference, index: number) => Violation | undefined,
): readonly Violation[] {
  const references = manifest?.references;
  if (references === undefined) return NONE;
  return each(attachments, (attachment, index) => {
    const { contentId } = attachment;
    const reference =
      contentId === undefined ? undefined : references.find((candidate) => candidate.contentId === contentId);
    return reference && check(attachment, reference, index);
  });
}

const repeats =
  (path: string) =>
  ({ contentId }: { contentId?: string | undefined }, index: number, all: readonly Reference[]) =>
    contentId !== undefined && all.findIndex((item) => item.contentId === contentId) < index
      ? at(`${path}/${index}/contentId`, { contentId })
      : undefined;

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
    ({ manifest, attachments }) =>
      each(manifest?.references, ({ contentId, attachmentName }, index) =>
        contentId === undefined || has(attachments, contentId)
          ? undefined
          : at(`/manifest/references/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      ),
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
    ({ manifest, attachments }) =>
      each(attachments, ({ contentId, attachmentName }, index) =>
        contentId === undefined || has(manifest?.references, contentId)
          ? undefined
          : at(`/attachments/${index}/contentId`, { contentId, name: attachmentName ?? "?" }),
      ),
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
    ({ manifest, attachments }) => {
      const references = manifest?.references ?? [];
      const files = attachments ?? [];
      if (references.length < 2 && files.length < 2) return undefined;
      const inManifest = repeats("/manifest/references");
      const inFiles = repeats("/attachments");
      return [
        ...each(references, (item, index) => inManifest(item, index, references)),
        ...each(files, (item, index) => inFiles(item, index, files)),
      ];
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
      basis: neededBy(
        [PEERS.sdk, PEERS.axis],
        "Thư viện chính thức ghi application/zip cho mọi mục vì lập danh mục trước khi đóng gói tệp; không bên nào so hai giá trị.",
        "The official library writes application/zip for every entry, as it makes the manifest before the bodies; nobody compares them.",
      ),
    },
    (document) =>
      eachPair(document, ({ contentType: inFile }, { contentType: inManifest }, index) =>
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
    (document) =>
      eachPair(document, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
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
    (document) =>
      eachPair(document, ({ attachmentName: inFile }, { attachmentName: inManifest }, index) =>
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
