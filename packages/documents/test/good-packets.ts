import { createDocument, exampleXml, writePacket } from "../src/index.js";

const NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

/** As the official library writes it: CRLF, prefixes, one line of Base64. */
const sdk = new TextDecoder().decode(
  writePacket(
    createDocument({
      from: { organId: "000.00.00.H99", organName: "Đơn vị gửi mẫu", address: "1 đường Mẫu" },
      to: [{ organId: "000.00.01.H99", organName: "Đơn vị nhận mẫu", address: "2 đường Mẫu" }],
      number: "12",
      notation: "UBND-VP",
      date: "2024-05-06",
      place: "Hà Nội",
      documentType: { type: 2, name: "Công văn" },
      steeringType: 0,
      subject: "Về việc A & B <thử> liên thông",
      sentAt: "2024-05-06T07:08:09",
      files: [{ name: "Công văn.pdf", bytes: new TextEncoder().encode("%PDF-1.7 mẫu\n%%EOF\n".repeat(40)) }],
    }),
  ),
);

/** As .NET writes it: `xsi` and `xsd` on the root, attributes of `xlink`, Base64 in lines with character references. */
const dotnet = `<?xml version="1.0" encoding="utf-8"?>
<edXML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns="${NAMESPACE}">
  <edXML:edXMLEnvelope xmlns:edXML="${NAMESPACE}">
    <edXML:edXMLHeader xml:lang="vi">
      <edXML:MessageHeader>
        <edXML:From><edXML:OrganId>H99.02</edXML:OrganId><edXML:OrganName>Sở Mẫu</edXML:OrganName></edXML:From>
        <edXML:To><edXML:OrganId>H99.03</edXML:OrganId><edXML:OrganName>Sở Khác</edXML:OrganName></edXML:To>
        <edXML:Code><edXML:CodeNumber>7</edXML:CodeNumber><edXML:CodeNotation>SM-VP</edXML:CodeNotation></edXML:Code>
        <edXML:Subject>V/v &quot;thử&quot;&#9;nghiệm<![CDATA[ <b>]]></edXML:Subject>
        <edXML:DocumentId>H99.02,2026/03/02,7/SM-VP</edXML:DocumentId>
      </edXML:MessageHeader>
      <edXML:DigitalSignature/>
    </edXML:edXMLHeader>
    <edXML:edXMLBody>
      <edXML:edXMLManifest version="1.0">
        <edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:type="simple" xlink:role="XLinkRole" xlink:href="cid:7a">
          <edXML:AttachmentName>thư.pdf</edXML:AttachmentName><edXML:ContentType>application/pdf</edXML:ContentType><edXML:ContentId>cid:7a</edXML:ContentId>
        </edXML:Reference>
      </edXML:edXMLManifest>
    </edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded>
    <Attachment><ContentType>application/pdf</ContentType><ContentId>7a</ContentId><edXML:ContentTransferEncoded xmlns:edXML="${NAMESPACE}">JVBERi0xLjQKJUNv&#xD;
bmcgdmFuIG1hdQo=</edXML:ContentTransferEncoded><AttachmentName>thư.pdf</AttachmentName></Attachment>
  </AttachmentEncoded>
</edXML>
`;

/** Three packets that differ in layout; none is signed. */
export const GOOD_PACKETS: Readonly<Record<"sdk" | "dotnet" | "packed", string>> = {
  sdk,
  dotnet,
  packed: exampleXml.packed,
};
