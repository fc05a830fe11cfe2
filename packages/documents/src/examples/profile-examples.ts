import { EXAMPLE_BODIES } from "./bodies.js";
import { readerExamples } from "./reader-examples.js";
import { lacking, type PacketExample, replacing, setting } from "./rule-example.js";
import { OVERSIZED, valueExamples } from "./value-examples.js";

const TRACE_END = "</edXML:TraceHeaderList>";
const SIGNATURE =
  '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignatureValue>Q2jhu68=</SignatureValue></Signature>';

/** A packet that breaks each rule of the interoperability profiles. */
export const profileExamples = {
  "SDK-001": setting("document", "edXML:SteeringType", "0", ""),
  "SDK-002": valueExamples["DOC-160"],
  "SDK-003": valueExamples["DOC-154"],
  "SDK-004": setting("document", "edXML:DueDate", "2024/05/20", "20/05/2024"),
  "SDK-005": setting("document", "edXML:DueDate", "2024/05/20", "2024-05-20"),
  "SDK-006": readerExamples["DOC-032"],
  "SDK-007": setting("document", "edXML:PageAmount", "2", ""),
  "SDK-008": readerExamples["DOC-024"],
  "SDK-009": readerExamples["DOC-023"],
  "SDK-010": valueExamples["DOC-050"],
  "SDK-011": replacing("document", "<edXML:TraceHeaderList>", '<edXML:TraceHeaderList version="1.1">'),
  "SDK-012": replacing("document", TRACE_END, TRACE_END + SIGNATURE),
  "SDK-013": readerExamples["DOC-029"],
  "SDK-014": replacing(
    "document",
    "<AttachmentName>Cong van 123.pdf</AttachmentName>",
    "<AttachmentName>Cong van 123.docx</AttachmentName>",
    "<ContentType>application/pdf</ContentType>",
    "<ContentType>application/zip</ContentType>",
    `>${EXAMPLE_BODIES.pdf}<`,
    `>${EXAMPLE_BODIES.docx}<`,
  ),
  "SDK-015": valueExamples["DOC-161"],
  "BKV-001": valueExamples["DOC-051"],
  "BKV-002": valueExamples["DOC-076"],
  "BKV-003": valueExamples["DOC-056"],
  "BKV-004": setting("document", "edXML:PromulgationDate", "2024/05/06", "06/05/2024"),
  "BKV-005": valueExamples["DOC-058"],
  "BKV-006": valueExamples["DOC-085"],
  "BKV-007": valueExamples["DOC-060"],
  "BKV-008": setting("document", "edXML:OrganId", "H99.02", "H99.02.01.01.01"),
  "BKV-009": setting("document", "edXML:SteeringType", "0", "2"),
  "BKV-010": valueExamples["DOC-124"],
  "BKV-011": valueExamples["DOC-125"],
  "BKV-012": setting("status-03", "edXML:Code", "45/CQB-TH", "45"),
  "BKV-013": setting("status-15", "edXML:StatusCode", "15", "05"),
  "BKV-014": valueExamples["DOC-122"],
  "BKV-015": setting(
    "status-06",
    "edXML:Description",
    "Hoàn thành xử lý",
    `Hoàn thành xử lý, ${"xem tệp đính kèm, ".repeat(4)}`.trim(),
  ),
  "NET-001": replacing("document", "<edXML:From>", "<From>", "</edXML:From>", "</From>"),
  "NET-002": readerExamples["DOC-022"],
  "NET-003": readerExamples["DOC-039"],
  "NET-004": readerExamples["DOC-024"],
  "NET-005": valueExamples["DOC-062"],
  "NET-006": valueExamples["DOC-101"],
  "NET-007": setting("status-16", "edXML:StatusCode", "16", "15"),
  "NET-008": OVERSIZED,
  "NET-009": lacking("document", "edXML:TypeName"),
} as const satisfies Readonly<Record<string, PacketExample>>;
