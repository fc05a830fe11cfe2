import { extensionOf } from "../file-kind.js";
import { neededBy, PEERS } from "./basis.js";
import { at, documentRule, each } from "./check.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSAFE = /[/\\\u0000-\u001f\u007f]|^\.\.?$|^[A-Za-z]:/;
const UNWRITABLE = /[<>:"|?*]|[. ]$/;
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Returns whether a name would lead out of the folder that it is written to, or is no file name at all. */
export const isUnsafeName = (name: string): boolean => UNSAFE.test(name);

/** Names of attached files. */
export const fileNameRules = [
  documentRule(
    {
      id: "DOC-150",
      title: { vi: "Tệp đính kèm không có tên", en: "An attachment has no name" },
      message: {
        vi: "Tệp đính kèm thứ {number} không có AttachmentName.",
        en: "Attachment number {number} has no AttachmentName.",
      },
      remedy: { vi: "Ghi tên tệp kèm phần mở rộng.", en: "Write the file's name with its extension." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Tên trong tệp nén là ngẫu nhiên; tên thật chỉ có ở AttachmentName.",
        "Names inside the zip are random; the real one is in AttachmentName only.",
      ),
    },
    ({ attachments }) =>
      each(attachments, ({ attachmentName }, index) =>
        attachmentName === undefined ? at(`/attachments/${index}/attachmentName`, { number: index + 1 }) : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-151",
      title: { vi: "Tên tệp không có phần mở rộng", en: "A file name has no extension" },
      message: { vi: '"{name}" không có phần mở rộng.', en: '"{name}" has no extension.' },
      remedy: { vi: "Thêm phần mở rộng, ví dụ .pdf.", en: "Add one, such as .pdf." },
      severity: "warning",
      basis: neededBy(
        [PEERS.sdk],
        "Thư viện chính thức quyết định nén hay không, và giải nén hay không, theo phần mở rộng.",
        "The official library decides by the extension whether to zip and whether to unzip.",
      ),
    },
    ({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && extensionOf(name) === ""
          ? at(`/attachments/${index}/attachmentName`, { name })
          : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-152",
      title: { vi: "Tên tệp là một đường dẫn hoặc có ký tự điều khiển", en: "A file name is a path or has controls" },
      message: { vi: '"{name}" không phải là một tên tệp.', en: '"{name}" is not a file name.' },
      remedy: {
        vi: "Chỉ ghi tên tệp: không có / \\ .. hay ký tự điều khiển.",
        en: "Write the bare name: no / \\ .. and no control characters.",
      },
      severity: "error",
      basis: neededBy(
        [PEERS.sdk],
        "Bên ghi tệp ra đĩa theo tên này có thể ghi đè tệp ngoài thư mục; thư viện chính thức tin cả tên trong tệp nén.",
        "Whoever writes files by such names may overwrite others outside the folder; the official library trusts even names inside a zip.",
      ),
    },
    ({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && isUnsafeName(name) ? at(`/attachments/${index}/attachmentName`, { name }) : undefined,
      ),
  ),
  documentRule(
    {
      id: "DOC-153",
      title: { vi: "Tên tệp mà Windows không ghi được", en: "A file name that Windows cannot write" },
      message: { vi: '"{name}" không ghi được ra đĩa trên Windows.', en: '"{name}" cannot be written on Windows.' },
      remedy: {
        vi: 'Tránh < > : " | ? *, dấu chấm hay khoảng trắng ở cuối, và tên thiết bị như CON, NUL.',
        en: 'Avoid < > : " | ? *, a dot or space at the end, and device names such as CON and NUL.',
      },
      severity: "warning",
      basis: neededBy(
        [PEERS.dotnet, PEERS.axis],
        "Phần lớn máy văn thư chạy Windows; hệ điều hành từ chối các tên này.",
        "Most registry desks run Windows, which refuses such names.",
      ),
    },
    ({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && !isUnsafeName(name) && (DEVICE.test(name) || UNWRITABLE.test(name))
          ? at(`/attachments/${index}/attachmentName`, { name })
          : undefined,
      ),
  ),
] as const;
