import {
  type Bilingual,
  defineFailures,
  Failure,
  type Finding,
  renderFinding,
  ruleCatalogue,
  withNames,
} from "@egov-vn/core";
import { packetSchema, schemaFailures } from "./rules/schema.js";

/** What the builders of packets throw. */
export const failures = defineFailures("documents", {
  noDocumentId: {
    vi: "Văn bản bị tác động không có mã định danh nên bên nhận không tìm được nó. Hãy ghi mã định danh cho văn bản đó.",
    en: "The document acted on has no document id, so receivers could not find it. Give that document its id.",
  },
  badAgencyCode: {
    vi: "Mã cơ quan “{code}” không được rỗng và không được có dấu phẩy, vì dấu phẩy ngăn các phần của mã định danh văn bản.",
    en: "The agency code “{code}” must not be empty or hold a comma, which parts a document id.",
  },
  badNumber: {
    vi: "Số văn bản “{number}” không được rỗng. Hãy ghi số, hoặc tự ghi mã định danh văn bản.",
    en: "The document number “{number}” must not be empty. Give a number, or give the document id itself.",
  },
  badContentId: {
    vi: "ContentId “{contentId}” không được có dấu / hoặc \\, vì bên nhận dùng mã này làm tên tệp. Hãy ghi một mã khác, như một UUID.",
    en: "The content id “{contentId}” must not hold / or \\: receivers make a file's name of it. Give another, such as a UUID.",
  },
  unnamedReceiver: {
    vi: "Văn bản có nhiều nơi nhận. Hãy nêu một trong các mã: {codes}.",
    en: "The document has several receivers. Name one of them: {codes}.",
  },
  noHeader: {
    vi: "Gói tin không có edXMLHeader ở trước các tệp đính kèm nên không có chỗ ghi chữ ký. Hãy ghi lại gói tin theo QCVN 102:2016.",
    en: "The packet has no edXMLHeader before its attachments, so that a signature has no place. Write it by QCVN 102:2016.",
  },
  noSuchReceiver: {
    vi: "Văn bản không gửi cho “{code}”. Hãy nêu một trong các mã: {codes}.",
    en: "The document was not sent to “{code}”. Name one of its receivers: {codes}.",
  },
});

const catalogue = ruleCatalogue(schemaFailures.rules);

function reasonsOf(findings: readonly Finding[]): Bilingual {
  const named = findings.map((finding) => withNames(finding, undefined, packetSchema));
  const inWords = (language: "vi" | "en"): string =>
    named
      .map((finding) =>
        catalogue.has(finding.rule) ? renderFinding(finding, catalogue, language).message : finding.rule,
      )
      .join(" ");
  return { vi: inWords("vi"), en: inWords("en") };
}

/** Thrown when a value cannot be written so that a reader gets it back; `findings` says what and where. */
export class UnwritablePacketError extends Failure {
  override readonly name = "UnwritablePacketError";

  constructor(readonly findings: readonly Finding[]) {
    const words = { vi: "Gói tin không ghi được. {reasons}", en: "The packet cannot be written. {reasons}" };
    super("documents.unwritable", words, { reasons: reasonsOf(findings) });
  }
}
