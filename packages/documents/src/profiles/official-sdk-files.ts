import { type Basis, defineRule, type Rule } from "@egov-vn/core";
import { EXAMPLE_BODIES } from "../examples/bodies.js";
import { lacking, replacing, setting } from "../examples/rule-example.js";
import { PEERS } from "../rules/basis.js";
import { at, noticed } from "../rules/check.js";
import { envelopeRules } from "../rules/envelope.js";
import type { Packet } from "../schema.js";
import { atLabel, atObstacle, isFileName, isUnzipped, nameOf, onFiles, zipObstacle } from "./java-attachments.js";

/** Known from running the library on packets with one fault each. */
export const ran: Basis = {
  interoperability: [PEERS.sdk],
  evidence: {
    vi: "Thư viện EdXML102-0.0.3.jar được chạy ngày 28/11/2026 với 139 gói tin, mỗi gói một lỗi, và với các biến thể của một gói tin đầy đủ.",
    en: "The library EdXML102-0.0.3.jar was run on 28/11/2026 on 139 packets with one fault each, and on variants of a complete packet.",
  },
};

/** What the library does with attached files. */
export const fileRulesOfSdk: readonly Rule<Packet>[] = [
  defineRule<Packet>({
    id: "SDK-002",
    severity: "error",
    basis: ran,
    title: ["Không mở được tệp zip nên mất mọi tệp", "A zip cannot be opened, so all files are lost"],
    message: [
      "{name}: thư viện coi là zip nhưng không giải nén được ({reason}), nên từ chối cả gói tin.",
      "{name}: the library takes it for a zip that it cannot unzip ({reason}), and refuses the whole packet.",
    ],
    remedy: [
      "Ghi ContentType đúng với nội dung; chỉ ghi application/zip khi nội dung là zip của một tệp, nén bằng deflate.",
      "Write a ContentType that fits the bytes; application/zip only for a zip of one file, made with deflate.",
    ],
    check: onFiles((body) => {
      const obstacle = isUnzipped(body) ? zipObstacle(body) : undefined;
      return obstacle && atObstacle(body, obstacle);
    }),
    example: setting("document", "ContentType", "application/pdf", "application/zip"),
  }),
  defineRule<Packet>({
    id: "SDK-003",
    severity: "error",
    basis: ran,
    title: ["Thiếu nội dung tệp làm thư viện dừng", "A missing body makes the library break off"],
    message: [
      "{name} không có ContentTransferEncoded: thư viện dừng vì lỗi.",
      "{name} has no ContentTransferEncoded: NullPointerException.",
    ],
    remedy: ["Ghi nội dung tệp.", "Write the file's content."],
    check: onFiles((body) =>
      body.facts === undefined ? at(`/attachments/${body.index}/content`, { name: nameOf(body) }) : undefined,
    ),
    example: lacking("document", "edXML:ContentTransferEncoded"),
  }),
  defineRule<Packet>({
    id: "SDK-014",
    severity: "warning",
    basis: ran,
    title: ["Một phần của tệp bị coi là cả tệp", "A part of a file is taken for the file"],
    message: [
      "{name}: nội dung là chính tệp đó chứ không phải bao nén; thư viện giải nén và chỉ đưa ra mục đầu tiên bên trong.",
      "{name}: the bytes are the file itself, not a zip round it; the library unzips them and hands out the first entry.",
    ],
    remedy: [
      "Ghi ContentType của chính tệp, như application/docx; hoặc nén tệp thêm một lần.",
      "Write the file's own ContentType, such as application/docx; or zip the file once more.",
    ],
    check: onFiles((body) =>
      isUnzipped(body) && body.zip && zipObstacle(body) === undefined && !body.wrapped ? atLabel(body) : undefined,
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
    basis: ran,
    title: ["Tệp nén được đưa ra dưới tên của tệp khác", "A zip is handed out under another file's name"],
    message: [
      "{name} được nén nhưng ghi là {label}: thư viện không giải nén, bên nhận có một tệp zip mang tên này.",
      "{name} is zipped but labelled {label}: the library does not unzip it, and the receiver gets a zip of that name.",
    ],
    remedy: ["Ghi application/zip, hoặc gửi tệp không nén.", "Write application/zip, or send the file unzipped."],
    check: onFiles((body) => {
      const label = body.attachment.contentType;
      return label === undefined || isUnzipped(body) || !body.wrapped ? undefined : atLabel(body, { label });
    }),
    example: setting("packed", "ContentType", "application/zip", "application/pdf"),
  }),
  defineRule<Packet>({
    id: "SDK-020",
    severity: "warning",
    basis: ran,
    title: ["Tệp đính kèm bị mất", "The attachments are lost"],
    message: [
      "AttachmentEncoded nằm trong edXMLEnvelope: thư viện không thấy tệp nào.",
      "AttachmentEncoded is inside edXMLEnvelope: the library sees no files.",
    ],
    remedy: ["Đưa AttachmentEncoded ra ngoài edXMLEnvelope.", "Move AttachmentEncoded out of edXMLEnvelope."],
    check: (_, context) =>
      noticed(context, envelopeRules.attachmentsInside).map(({ path, at: place }) => ({ path, at: place })),
    example: replacing(
      "document",
      "  </edXML:edXMLEnvelope>\n",
      "",
      "  </AttachmentEncoded>\n",
      "  </AttachmentEncoded></edXML:edXMLEnvelope>\n",
    ),
  }),
  defineRule<Packet>({
    id: "SDK-022",
    severity: "error",
    basis: ran,
    title: ["ContentId không làm tên tệp được", "A ContentId cannot name a file"],
    message: [
      '{field} "{contentId}" không làm tên tệp được: thư viện ghi tệp tạm theo mã này, không ghi được thì từ chối gói tin.',
      '{field} "{contentId}" cannot name a file: the library writes a file of that name, and refuses the packet when it cannot.',
    ],
    remedy: ["Ghi một mã không có dấu /, như một UUID.", "Write an id without /, such as a UUID."],
    check: onFiles(({ attachment: { contentId }, index }) =>
      contentId === undefined || isFileName(contentId)
        ? undefined
        : at(`/attachments/${index}/contentId`, { contentId }),
    ),
    example: replacing(
      "document",
      "<edXML:ContentId>cid:1</edXML:ContentId>",
      "<edXML:ContentId>cid:2024/1</edXML:ContentId>",
      "<ContentId>cid:1</ContentId>",
      "<ContentId>cid:2024/1</ContentId>",
    ),
  }),
  defineRule<Packet>({
    id: "SDK-023",
    severity: "error",
    basis: ran,
    title: ["Thiếu tên tệp làm thư viện dừng", "A missing file name makes the library break off"],
    message: [
      "Tệp không có {field} và không được ghi là zip: thư viện dừng vì lỗi.",
      "There is no {field}, and the file is not labelled as a zip: NullPointerException.",
    ],
    remedy: ["Ghi tên tệp kèm phần mở rộng.", "Write the file's name with its extension."],
    check: onFiles((body) =>
      body.attachment.attachmentName === undefined && !isUnzipped(body)
        ? at(`/attachments/${body.index}/attachmentName`)
        : undefined,
    ),
    example: lacking("document", "AttachmentName"),
  }),
];
