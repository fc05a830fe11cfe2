import { defineRule } from "@egov-vn/core";
import { lacking, naming } from "../examples/rule-example.js";
import { extensionOf } from "../file-kind.js";
import type { Packet } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";
import { at, each, onDocuments } from "./check.js";

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSAFE = /[/\\\u0000-\u001f\u007f]|^\.\.?$|^[A-Za-z]:/;
const UNWRITABLE = /[<>:"|?*]|[. ]$/;
const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;

/** Returns whether a name would lead out of the folder that it is written to, or is no file name at all. */
export const isUnsafeName = (name: string): boolean => UNSAFE.test(name);

/** Names of attached files. */
export const fileNameRules = [
  defineRule<Packet>({
    id: "DOC-150",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Tên trong tệp nén là ngẫu nhiên; tên thật chỉ có ở AttachmentName.",
      "Names inside the zip are random; the real one is in AttachmentName only.",
    ),
    title: ["Tệp đính kèm không có tên", "An attachment has no name"],
    message: ["Tệp đính kèm không có {field}.", "There is no {field}."],
    remedy: ["Ghi tên tệp kèm phần mở rộng.", "Write the file's name with its extension."],
    check: onDocuments(({ attachments }) =>
      each(attachments, ({ attachmentName }, index) =>
        attachmentName === undefined ? at(`/attachments/${index}/attachmentName`) : undefined,
      ),
    ),
    example: lacking("document", "AttachmentName"),
  }),
  defineRule<Packet>({
    id: "DOC-151",
    severity: "warning",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện chính thức quyết định nén hay không, và giải nén hay không, theo phần mở rộng.",
      "The official library decides by the extension whether to zip and whether to unzip.",
    ),
    title: ["Tên tệp không có phần mở rộng", "A file name has no extension"],
    message: ['"{name}" không có phần mở rộng.', '"{name}" has no extension.'],
    remedy: ["Thêm phần mở rộng, ví dụ .pdf.", "Add one, such as .pdf."],
    check: onDocuments(({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && extensionOf(name) === ""
          ? at(`/attachments/${index}/attachmentName`, { name })
          : undefined,
      ),
    ),
    example: naming("Cong van 123"),
  }),
  defineRule<Packet>({
    id: "DOC-152",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bên ghi tệp ra đĩa theo tên này có thể ghi đè tệp ngoài thư mục; thư viện chính thức tin cả tên trong tệp nén.",
      "A program that writes files by such names may overwrite files outside the folder. The official library trusts even names inside a zip.",
    ),
    title: ["Tên tệp là một đường dẫn hoặc có ký tự điều khiển", "A file name is a path or has controls"],
    message: ['"{name}" không phải là một tên tệp.', '"{name}" is not a file name.'],
    remedy: [
      "Chỉ ghi tên tệp: không có / \\ .. hay ký tự điều khiển.",
      "Write the bare name: no / \\ .. and no control characters.",
    ],
    check: onDocuments(({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && isUnsafeName(name) ? at(`/attachments/${index}/attachmentName`, { name }) : undefined,
      ),
    ),
    example: naming("../Cong van 123.pdf"),
  }),
  defineRule<Packet>({
    id: "DOC-153",
    severity: "warning",
    basis: neededBy(
      [PEERS.dotnet, PEERS.axis],
      "Phần lớn máy văn thư chạy Windows; hệ điều hành từ chối các tên này.",
      "Most registry desks run Windows, which refuses such names.",
    ),
    title: ["Tên tệp mà Windows không ghi được", "A file name that Windows cannot write"],
    message: ['"{name}" không ghi được ra đĩa trên Windows.', '"{name}" cannot be written on Windows.'],
    remedy: [
      'Tránh < > : " | ? *, dấu chấm hay khoảng trắng ở cuối, và tên thiết bị như CON, NUL.',
      'Avoid < > : " | ? *, a dot or space at the end, and device names such as CON and NUL.',
    ],
    check: onDocuments(({ attachments }) =>
      each(attachments, ({ attachmentName: name }, index) =>
        name !== undefined && !isUnsafeName(name) && (DEVICE.test(name) || UNWRITABLE.test(name))
          ? at(`/attachments/${index}/attachmentName`, { name })
          : undefined,
      ),
    ),
    example: naming("Cong van 123?.pdf"),
  }),
] as const;
