import { describe, expect, it } from "vitest";
import { UnwritablePacketError } from "../failures.js";
import { readPacket } from "../read.js";
import type { DocumentPacket } from "../schema.js";
import { packetChunks, writePacket } from "../write.js";

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const packetIn = (file: string) => {
  const { value } = readPacket(file);
  if (!value) throw new Error("the file has no value");
  return value;
};

const DOCUMENT: DocumentPacket = {
  kind: "document",
  from: { organId: "000.00.00.H99" },
  to: [{ organId: "000.00.01.H99", organName: "Sở Mẫu" }],
  documentId: "000.00.00.H99,2024/05/06,12/UBND-VP",
  code: { number: "12", notation: "UBND-VP" },
  promulgation: { date: "2024-05-06" },
  subject: "a <b> & \"c\" 'd' ]]> 😀",
  summary: "dòng 1\n\tdòng 2",
  dueDate: { unparsed: "2014/02/30" },
  other: { direction: false, appendixes: ["Một", "Hai"] },
  trace: {
    id: 'a"<\t\n>',
    version: "1.0",
    business: { docType: 2, changes: [{ documentInfo: 1, receivers: [{ organId: "A", receiverType: 0 }] }] },
    hops: [{ organId: "000.00.00.H99", timestamp: "2024-05-06T07:08:09" }],
  },
  signature: {
    canonicalizationMethod: "urn:c14n",
    signatureMethod: "urn:rsa",
    references: [{ uri: "", transforms: ["urn:t1", "urn:t2"], digestMethod: "urn:sha", digestValue: "AAAA" }],
    signatureValue: "BBBB",
    subjectName: "CN=mau",
    certificate: "CCCC",
  },
  manifest: { version: "1.0", references: [{ contentId: "1", contentType: "text/plain", attachmentName: "a.txt" }] },
  attachments: [
    { contentId: "1", attachmentName: "a.txt", fieldName: "f", mimeType: "m", content: new Uint8Array([77, 97]) },
    { attachmentName: "rong.txt", content: new Uint8Array(0) },
  ],
};

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
  <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
    <edXML:edXMLHeader>
      <edXML:MessageHeader>
        <edXML:From>
          <edXML:OrganId>000.00.00.H99</edXML:OrganId>
        </edXML:From>
        <edXML:To>
          <edXML:OrganId>000.00.01.H99</edXML:OrganId>
          <edXML:OrganName>Sở Mẫu</edXML:OrganName>
        </edXML:To>
        <edXML:DocumentId>000.00.00.H99,2024/05/06,12/UBND-VP</edXML:DocumentId>
        <edXML:Code>
          <edXML:CodeNumber>12</edXML:CodeNumber>
          <edXML:CodeNotation>UBND-VP</edXML:CodeNotation>
        </edXML:Code>
        <edXML:PromulgationInfo>
          <edXML:PromulgationDate>2024/05/06</edXML:PromulgationDate>
        </edXML:PromulgationInfo>
        <edXML:Subject>a &lt;b&gt; &amp; "c" 'd' ]]&gt; &#x1f600;</edXML:Subject>
        <edXML:Content>dòng 1
\tdòng 2</edXML:Content>
        <edXML:DueDate>2014/02/30</edXML:DueDate>
        <edXML:OtherInfo>
          <edXML:Direction>false</edXML:Direction>
          <edXML:Appendixes>
            <edXML:Appendix>Một</edXML:Appendix>
            <edXML:Appendix>Hai</edXML:Appendix>
          </edXML:Appendixes>
        </edXML:OtherInfo>
      </edXML:MessageHeader>
      <edXML:TraceHeaderList id="a&quot;&lt;&#x9;&#xA;&gt;" version="1.0">
        <edXML:Bussiness>
          <edXML:BussinessDocType>2</edXML:BussinessDocType>
          <edXML:BussinessDocumentInfo>
            <edXML:DocumentInfo>1</edXML:DocumentInfo>
            <edXML:ReceiverList>
              <edXML:Receiver>
                <edXML:OrganId>A</edXML:OrganId>
                <edXML:ReceiverType>0</edXML:ReceiverType>
              </edXML:Receiver>
            </edXML:ReceiverList>
          </edXML:BussinessDocumentInfo>
        </edXML:Bussiness>
        <edXML:TraceHeader>
          <edXML:OrganId>000.00.00.H99</edXML:OrganId>
          <edXML:Timestamp>2024/05/06 07:08:09</edXML:Timestamp>
        </edXML:TraceHeader>
      </edXML:TraceHeaderList>
      <Signature>
        <SignedInfo>
          <CanonicalizationMethod Algorithm="urn:c14n" />
          <SignatureMethod Algorithm="urn:rsa" />
          <Reference URI="">
            <Transforms>
              <Transform Algorithm="urn:t1" />
              <Transform Algorithm="urn:t2" />
            </Transforms>
            <DigestMethod Algorithm="urn:sha" />
            <DigestValue>AAAA</DigestValue>
          </Reference>
        </SignedInfo>
        <SignatureValue>BBBB</SignatureValue>
        <KeyInfo>
          <X509Data>
            <X509SubjectName>CN=mau</X509SubjectName>
            <X509Certificate>CCCC</X509Certificate>
          </X509Data>
        </KeyInfo>
      </Signature>
    </edXML:edXMLHeader>
    <edXML:edXMLBody>
      <edXML:edXMLManifest version="1.0">
        <edXML:Reference>
          <edXML:ContentId>cid:1</edXML:ContentId>
          <edXML:ContentType>text/plain</edXML:ContentType>
          <edXML:AttachmentName>a.txt</edXML:AttachmentName>
        </edXML:Reference>
      </edXML:edXMLManifest>
    </edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  <AttachmentEncoded>
    <Attachment>
      <ContentId>cid:1</ContentId>
      <AttachmentName>a.txt</AttachmentName>
      <FieldName>f</FieldName>
      <MimeType>m</MimeType>
      <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">TWE=</edXML:ContentTransferEncoded>
    </Attachment>
    <Attachment>
      <AttachmentName>rong.txt</AttachmentName>
      <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016" />
    </Attachment>
  </AttachmentEncoded>
</edXML>
`.replaceAll("\n", "\r\n");

describe("the form", () => {
  it("is the official SDK's, whole", () => {
    expect(text(writePacket(DOCUMENT))).toBe(FILE);
  });

  it("gives the value back", () => {
    expect(packetIn(FILE)).toEqual(DOCUMENT);
  });

  it("leaves out groups that hold nothing", () => {
    const packet = { ...DOCUMENT, other: {}, manifest: {}, trace: { hops: [{}] }, responseFor: [{}, { code: "1/A" }] };
    const written = text(writePacket(packet));
    expect(written).not.toMatch(/OtherInfo|edXMLBody|TraceHeader/);
    expect(written.match(/<edXML:ResponseFor>/g)).toHaveLength(1);
  });

  it("is the same in chunks, and none holds a whole large body", () => {
    const content = Uint8Array.from({ length: 1_000_001 }, (_, index) => index * 7);
    const packet = { ...DOCUMENT, attachments: [{ contentId: "1", content }] };
    const chunks = [...packetChunks(packet)];
    expect(Buffer.concat(chunks).equals(writePacket(packet))).toBe(true);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(200_000);
  });
});

describe("what cannot be written", () => {
  const findingsOf = (packet: unknown) => {
    try {
      writePacket(packet as DocumentPacket);
    } catch (error) {
      if (error instanceof UnwritablePacketError) return error.findings.map(({ rule, path }) => `${rule} ${path}`);
      throw error;
    }
    return [];
  };

  it.each<[string, object, string]>([
    ["a missing sender", { from: undefined }, "DOC-901 /from"],
    ["text that XML cannot carry", { subject: "a\u0000b" }, "DOC-905 /subject"],
    [
      "a signature's URI that XML cannot carry",
      { signature: { references: [{ uri: "\u0001" }] } },
      "DOC-905 /signature/references/0/uri",
    ],
    ["unparsed text that XML cannot carry", { dueDate: { unparsed: "\ud800" } }, "DOC-905 /dueDate"],
    ["an integer that is not read back", { steeringType: 2 ** 52 }, "DOC-905 /steeringType"],
    ["minus zero", { steeringType: -0 }, "DOC-905 /steeringType"],
    ["a day before year 1", { dueDate: "0000-01-01" }, "DOC-905 /dueDate"],
    [
      "a time before year 1",
      { trace: { hops: [{ timestamp: "0000-01-01T00:00:00" }] } },
      "DOC-905 /trace/hops/0/timestamp",
    ],
    [
      "a content id with its prefix",
      { manifest: { references: [{ contentId: "cid:1" }] } },
      "DOC-905 /manifest/references/0/contentId",
    ],
    ["an attachment that was only measured", { attachments: [{ contentId: "1" }] }, "DOC-901 /attachments/0/content"],
  ])("names %s", (_, change, finding) => {
    expect(findingsOf({ ...DOCUMENT, ...change })).toEqual([finding]);
  });

  it("throws before the first chunk", () => {
    expect(() => packetChunks({ ...DOCUMENT, subject: "" })).toThrow(UnwritablePacketError);
  });
});
