import { EXAMPLE_BODIES } from "./bodies.js";
import { elementOf, gap, lacking, type PacketExample, replacing, setting } from "./rule-example.js";

const DOCUMENT_ID = "H99.01,2024/05/06,123/CQA-VP";
const SUBJECT = "V/v rà soát danh mục thiết bị năm 2024";
const FILE_NAME = "Cong van 123.pdf";
const FIRST_HOP = "<edXML:TraceHeader>\n          <edXML:OrganId>H99.01</edXML:OrganId>";
const NEW_ACTION = "<edXML:BussinessDocType>0</edXML:BussinessDocType>";
const REVOCATION = "<edXML:BussinessDocType>1</edXML:BussinessDocType>";
const EARLIER = "<edXML:DocumentId>H99.01,2024/04/02,98/CQA-VP</edXML:DocumentId>";
const SHA1 = "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
const SHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

const id = (to: string): PacketExample => setting("document", "edXML:DocumentId", DOCUMENT_ID, to);
const subject = (to: string): PacketExample => setting("document", "edXML:Subject", SUBJECT, to);
const fileName = (to: string): PacketExample => setting("document", "AttachmentName", FILE_NAME, to);
const zip = (to: string): PacketExample => replacing("packed", `>${EXAMPLE_BODIES.zip}<`, `>${to}<`);
const status = (base: Parameters<typeof setting>[0], from: string, to: string): PacketExample =>
  setting(base, "edXML:StatusCode", from, to);

/** A file one byte over 50 MB: made when it is asked for. */
export const OVERSIZED: PacketExample = {
  base: "document",
  value: ["/attachments/0/content", () => new Uint8Array(50 * 1024 ** 2 + 1)],
  shown: ["≤ 50 MB", "> 50 MB"],
};

/** A packet that breaks each rule that is checked on the packet's values. */
export const valueExamples = {
  "DOC-050": lacking("document", "edXML:DocumentId"),
  "DOC-051": lacking("document", "edXML:CodeNumber"),
  "DOC-052": lacking("document", "edXML:PromulgationDate"),
  "DOC-053": lacking("document", "edXML:OrganName"),
  "DOC-054": lacking("document", "edXML:OrganAdd"),
  "DOC-055": lacking("document", "edXML:SteeringType"),
  "DOC-056": lacking("document", "edXML:DocumentType"),
  "DOC-058": setting("document", "edXML:PromulgationDate", "2024/05/06", "2042/05/06"),
  "DOC-059": setting("document", "edXML:DueDate", "2024/05/20", "2024/04/20"),
  "DOC-060": setting("document", "edXML:Priority", "0", "5"),
  "DOC-061": setting("document", "edXML:PageAmount", "2", "-2"),
  "DOC-062": setting("document", "edXML:SteeringType", "0", "1"),
  "DOC-063": setting("document", "edXML:SteeringType", "0", "9"),
  "DOC-064": setting("document", "edXML:OrganizationInCharge", "Tỉnh mẫu", "H99"),
  "DOC-065": setting("document", "edXML:Email", "vanthu@coquanmau-a.example", "coquanmau-a.example"),
  "DOC-066": id("123/CQA-VP"),
  "DOC-067": id("3f0c9a52-7c1b-4a8e-9d6f-5b2e8c4a1d70"),
  "DOC-068": id("H99.01-2024-123/CQA-VP"),
  "DOC-069": id("H99.01,2024-05-06,123/CQA-VP"),
  "DOC-070": id("H99.01,2024/02/30,123/CQA-VP"),
  "DOC-071": id("H99.07,2024/05/06,123/CQA-VP"),
  "DOC-072": id("H99.01,2024/05/07,123/CQA-VP"),
  "DOC-073": id("H99.01,2024/05/06,124/CQA-VP"),
  "DOC-074": replacing("update", EARLIER, "<edXML:DocumentId>98/CQA-VP</edXML:DocumentId>"),
  "DOC-075": replacing(
    "reply",
    elementOf("reply", "edXML:ResponseFor"),
    elementOf("reply", "edXML:ResponseFor").replace("<edXML:Code>45/", "<edXML:Code>46/"),
  ),
  "DOC-076": setting("document", "edXML:Type", "2", "18"),
  "DOC-077": lacking("document", "edXML:Type"),
  "DOC-078": lacking("document", "edXML:TypeName"),
  "DOC-079": setting("document", "edXML:TypeName", "Công văn", "Văn bản điện tử mới"),
  "DOC-080": setting("document", "edXML:Type", "2", "1"),
  "DOC-081": setting("document", "edXML:OrganId", "H99.02", "vxp.saas.03"),
  "DOC-082": setting("document", "edXML:OrganId", "000.00.03.H99", "000.0003.H99"),
  "DOC-083": setting("document", "edXML:OrganId", "H99.02", "H99.02.01.01.01.01.01.01.01.01.01.01.01"),
  "DOC-084": setting("document", "edXML:OrganId", "H99.01", "00.99.W00"),
  "DOC-085": setting("document", "edXML:OrganId", "000.00.03.H99", "H99.02"),
  "DOC-086": setting("document", "edXML:OrganId", "000.00.03.H99", "000.00.02.H99"),
  "DOC-090": lacking("document", "edXML:TraceHeaderList"),
  "DOC-091": replacing("document", "<edXML:OrganId>00.99.W00</edXML:OrganId>", gap("edXML:OrganId")),
  "DOC-092": setting("document", "edXML:OrganId", "00.99.W00", "null"),
  "DOC-093": lacking("document", "edXML:Timestamp"),
  "DOC-094": setting("document", "edXML:Timestamp", "2024/05/06 08:31:12", "2024/05/06 08:29:12"),
  "DOC-095": replacing("document", FIRST_HOP, FIRST_HOP.replace("H99.01", "H99.05")),
  "DOC-096": setting("document", "edXML:Timestamp", "2024/05/06 08:31:12", "2042/05/06 08:31:12"),
  "DOC-097": setting("document", "edXML:BussinessDocType", "0", "7"),
  "DOC-098": lacking("document", "edXML:BussinessDocType"),
  "DOC-099": setting("update", "edXML:DocumentInfo", "0", "2"),
  "DOC-100": setting("update", "edXML:ReceiverType", "1", "3"),
  "DOC-101": setting("document", "edXML:Paper", "0", "12"),
  "DOC-110": lacking("revocation", "edXML:ResponseFor"),
  "DOC-111": replacing(
    "revocation",
    elementOf("revocation", "edXML:ResponseFor"),
    gap("edXML:ResponseFor"),
    REVOCATION,
    EARLIER + REVOCATION,
  ),
  "DOC-112": replacing("update", EARLIER, gap("edXML:DocumentId")),
  "DOC-113": setting("update", "edXML:DocumentReceiver", "1", "0"),
  "DOC-114": setting("update", "edXML:DocumentReceiver", "1", "0"),
  "DOC-115": lacking("replacement", "edXML:ReplacementInfoList"),
  "DOC-116": replacing("replacement", EARLIER, gap("edXML:DocumentId")),
  "DOC-117": replacing("document", NEW_ACTION, EARLIER + NEW_ACTION),
  "DOC-118": setting("update", "edXML:BussinessDocType", "2", "0"),
  "DOC-120": status("status-15", "15", "14"),
  "DOC-121": status("status-15", "15", "999"),
  "DOC-122": status("status-06", "06", "done"),
  "DOC-123": lacking("status-03", "edXML:ResponseFor"),
  "DOC-124": lacking("status-03", "edXML:Code"),
  "DOC-125": lacking("status-03", "edXML:StaffInfo"),
  "DOC-126": lacking("status-02", "edXML:Description"),
  "DOC-127": setting("status-13", "edXML:OrganId", "H99.02", "H99.03"),
  "DOC-128": setting("status-03", "edXML:OrganId", "H99.01", "H99.02"),
  "DOC-129": lacking("status-03", "edXML:Timestamp"),
  "DOC-130": setting("status-03", "edXML:Timestamp", "2024/05/06 09:00:00", "2024/04/01 09:00:00"),
  "DOC-140": setting("document", "edXML:ContentId", "cid:1", "cid:2"),
  "DOC-141": setting("document", "ContentId", "cid:1", "cid:2"),
  "DOC-142": lacking("document", "ContentId"),
  "DOC-143": replacing(
    "document",
    "</edXML:Reference>",
    "</edXML:Reference><edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId></edXML:Reference>",
  ),
  "DOC-144": setting("document", "ContentType", "application/pdf", "application/octet-stream"),
  "DOC-145": fileName("Cong van 124.pdf"),
  "DOC-146": fileName("Cong van 123.PDF"),
  "DOC-147": lacking("document", "edXML:Reference", "AttachmentEncoded"),
  "DOC-150": lacking("document", "AttachmentName"),
  "DOC-151": fileName("Cong van 123"),
  "DOC-152": fileName("../Cong van 123.pdf"),
  "DOC-153": fileName("Cong van 123?.pdf"),
  "DOC-154": lacking("document", "edXML:ContentTransferEncoded"),
  "DOC-155": replacing("document", `>${EXAMPLE_BODIES.pdf}<`, "><"),
  "DOC-156": replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.slice(0, -1)}*<`),
  "DOC-157": replacing("document", `>${EXAMPLE_BODIES.pdf}<`, `>${EXAMPLE_BODIES.pdf.replace("Q", "Q ")}<`),
  "DOC-158": OVERSIZED,
  "DOC-159": lacking("document", "ContentType"),
  "DOC-160": setting("document", "ContentType", "application/pdf", "application/zip"),
  "DOC-161": setting("packed", "ContentType", "application/zip", "application/pdf"),
  "DOC-162": fileName("Cong van 123.png"),
  "DOC-163": zip(EXAMPLE_BODIES.zipCut),
  "DOC-164": zip(EXAMPLE_BODIES.zipOfTwo),
  "DOC-165": zip(EXAMPLE_BODIES.zipOfPath),
  "DOC-166": zip(EXAMPLE_BODIES.zipBomb),
  "DOC-167": zip(EXAMPLE_BODIES.zipLocked),
  "DOC-168": zip(EXAMPLE_BODIES.zipOfDoc),
  "DOC-170": setting(
    "signed",
    "DigestValue",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
    "FwgIqsSYJshUS2+wlOM61L+q7Aw=",
  ),
  "DOC-171": replacing(
    "signed",
    `<SignatureMethod Algorithm="${SHA256}" />`,
    `<SignatureMethod Algorithm="${SHA1}" />`,
  ),
  "DOC-172": replacing(
    "signed",
    '<Transform Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#" />',
    '<Transform Algorithm="http://www.w3.org/TR/xml-exc-c14n#" />',
  ),
  "DOC-173": setting("signed", "X509Certificate", EXAMPLE_BODIES.certificate, "MIIFqTCCBJG"),
  "DOC-174": lacking("signed", "SignatureValue"),
  "DOC-175": replacing("signed", 'URI="cid:1"', 'URI="cid:9"'),
  "DOC-180": subject(SUBJECT.normalize("NFD")),
  "DOC-181": subject("C«ng v¨n vÒ viÖc rµ so¸t danh môc thiÕt bÞ"),
  "DOC-182": subject("Coâng vaên veà vieäc raø soaùt danh muïc thieát bò"),
  "DOC-183": subject("CÃ´ng vÄƒn thÃ´ng bÃ¡o"),
  "DOC-184": subject("V/v rà soát danh mục thiết bị tỉnh Ðồng Mẫu"),
  "DOC-185": subject("V/v\u00A0rà soát danh mục thiết bị năm 2024"),
  "DOC-186": subject("V/v rà soát\u200B danh mục thiết bị năm 2024"),
  "DOC-187": subject("V/v rà soát\u0085 danh mục thiết bị năm 2024"),
  "DOC-188": subject("V/v rà so\uFFFDt danh mục thiết bị năm 2024"),
  "DOC-190": setting("document", "edXML:TyperNotation", "NVM", "Nguyễn Văn Mẫu"),
} as const satisfies Readonly<Record<string, PacketExample>>;
