import { gap, lacking, type PacketExample, replacing, setting } from "./rule-example.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
const MEGABYTE = 1024 ** 2;

const limited = (limits: Extract<PacketExample, { limits?: unknown }>["limits"], most: number): PacketExample => ({
  base: "document",
  limits: limits ?? {},
  shown: [`≤ ${most}`, `> ${most}`],
});

const valued = (path: string, value: unknown, passing: string): PacketExample => ({
  base: "document",
  value: [path, () => value],
  shown: [`${path}: ${passing}`, `${path}: ${JSON.stringify(value)}`],
});

/** A packet that breaks each rule of the reader and of the schema. */
export const readerExamples = {
  "DOC-001": replacing("document", DECLARATION, `1212${DECLARATION}`),
  "DOC-002": replacing(
    "document",
    "<edXML:CodeNumber>123</edXML:CodeNumber>",
    "<edXML:CodeNumber>123</edXML:CodeNotation>",
  ),
  "DOC-003": replacing("document", DECLARATION, `${DECLARATION}\n<!DOCTYPE edXML [<!ENTITY a SYSTEM "file:///a">]>`),
  "DOC-004": {
    base: "document",
    shown: ["Cơ quan mẫu A (43 C6 A1 …)", "C� quan mẫu A (43 FF A1 …)"],
    bytes: (text) => {
      const bytes = new TextEncoder().encode(text);
      bytes[bytes.indexOf(0xc6)] = 0xff;
      return bytes;
    },
  },
  "DOC-005": replacing("document", 'encoding="UTF-8"', 'encoding="UTF-16"'),
  "DOC-006": {
    base: "document",
    shown: [DECLARATION, '<?xml version="1.0" encoding="UTF-16"?> (FF FE …)'],
    bytes: (text) => {
      const wide = `\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
      return new Uint8Array(Uint16Array.from(wide, (_, index) => wide.charCodeAt(index)).buffer);
    },
  },
  "DOC-007": {
    base: "document",
    shown: ["3C 3F 78 6D 6C (<?xml)", "EF BB BF 3C 3F 78 6D 6C (BOM, <?xml)"],
    bytes: (text) => new TextEncoder().encode(`\uFEFF${text}`),
  },
  "DOC-008": replacing("document", DECLARATION, gap("?xml")),
  "DOC-009": { base: "document", shown: [`${DECLARATION}…`, "0 byte"], bytes: () => new Uint8Array(0) },
  "DOC-010": limited({ markup: 2_000 }, 16 * MEGABYTE),
  "DOC-011": limited({ depth: 3 }, 64),
  "DOC-012": limited({ elements: 20 }, 200_000),
  "DOC-013": limited({ attachments: 0 }, 1_000),
  "DOC-014": limited({ attachment: 10 }, 2 * 1024 * MEGABYTE),
  "DOC-020": replacing(
    "document",
    "<edXML:MessageHeader>",
    "<edXML:Header>",
    "</edXML:MessageHeader>",
    "</edXML:Header>",
  ),
  "DOC-021": replacing("document", `<edXML xmlns="${NAMESPACE}">`, '<edXML xmlns="http://www.e-doc.vn/Schema/">'),
  "DOC-022": replacing("document", "<edXML:DueDate>2024/05/20</edXML:DueDate>", "<vb:DueDate>2024/05/20</vb:DueDate>"),
  "DOC-023": replacing(
    "document",
    `<edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
    '<edXML:edXMLEnvelope xmlns:edXML="http://coquanmau-a.example">',
  ),
  "DOC-024": replacing("document", "<edXML:Bussiness>", "<edXML:Business>", "</edXML:Bussiness>", "</edXML:Business>"),
  "DOC-025": replacing(
    "document",
    '<edXML:edXMLManifest version="1.0">',
    '<edXML:Manifest version="1.0">',
    "</edXML:edXMLManifest>",
    "</edXML:Manifest>",
  ),
  "DOC-026": replacing(
    "document",
    "<edXML:DueDate>2024/05/20</edXML:DueDate>",
    "<edXML:Deadline>2024/05/20</edXML:Deadline>",
  ),
  "DOC-027": replacing(
    "document",
    "<edXML:DueDate>2024/05/20</edXML:DueDate>",
    "<edXML:DueDate>2024/05/20</edXML:DueDate><edXML:DueDate>2024/05/21</edXML:DueDate>",
  ),
  "DOC-028": replacing("document", "<edXML:Place>Tỉnh Mẫu</edXML:Place>", "<edXML:Place />"),
  "DOC-029": setting("document", "edXML:DocumentId", "H99.01,2024/05/06,123/CQA-VP", " H99.01,2024/05/06,123/CQA-VP "),
  "DOC-030": setting("document", "edXML:DueDate", "2024/05/20", "20/05/2024"),
  "DOC-031": setting("document", "edXML:DueDate", "2024/05/20", "2024/02/30"),
  "DOC-032": setting("document", "edXML:Timestamp", "2024/05/06 08:30:00", "2024/05/06 08:30"),
  "DOC-033": setting("document", "edXML:Timestamp", "2024/05/06 08:30:00", "sáng 6/5"),
  "DOC-034": setting("document", "edXML:Priority", "0", "00"),
  "DOC-035": setting("document", "edXML:Priority", "0", "thường"),
  "DOC-036": setting("document", "edXML:Direction", "false", "không"),
  "DOC-037": setting("document", "edXML:Direction", "false", "0"),
  "DOC-038": setting("document", "ContentId", "cid:1", "1"),
  "DOC-039": setting("document", "ContentId", "cid:1", "cid:cid:1"),
  "DOC-040": setting("status-01", "edXML:StatusCode", "01", "1"),
  "DOC-041": replacing(
    "document",
    `<edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
    `<Boundary>mau</Boundary><edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">`,
  ),
  "DOC-042": replacing(
    "document",
    "<AttachmentEncoded>",
    "<edXMLAttachments>",
    "</AttachmentEncoded>",
    "</edXMLAttachments>",
  ),
  "DOC-043": replacing("signed", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#">', "<Signature>"),
  "DOC-044": replacing("document", "<edXML:Code>", "<edXML:Code>Số 123"),
  "DOC-901": lacking("document", "edXML:OrganId"),
  "DOC-902": valued("/subject", 5, '"V/v …"'),
  "DOC-903": valued("/to", [], '[{ "organId": "H99.02" }]'),
  "DOC-905": replacing("document", '<edXML:edXMLManifest version="1.0">', '<edXML:edXMLManifest version=" 1.0">'),
  "DOC-907": valued("/secrecy", "A", "∅"),
  "DOC-908": valued("/steeringType", {}, "0"),
} as const satisfies Readonly<Record<string, PacketExample>>;
