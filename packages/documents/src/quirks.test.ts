import { atPointer } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { changed, DOCUMENT, STATUS } from "../test/packets.js";
import { readPacket } from "./read.js";
import type { PacketReading } from "./reading.js";
import type { DocumentPacket, StatusPacket } from "./schema.js";

const rulesOf = (reading: PacketReading): string[] => reading.findings.map((finding) => finding.rule);
const _document = (text: string | Uint8Array): PacketReading & { value: DocumentPacket } => {
  const reading = readPacket(text);
  expect(reading.value?.kind, JSON.stringify(reading.findings)).toBe("document");
  return reading as PacketReading & { value: DocumentPacket };
};

const QUIRKS: readonly {
  what: string;
  text: string;
  rules: readonly string[];
  path?: string;
  value?: unknown;
}[] = [
  {
    what: "no prefixes at all",
    text: DOCUMENT.replaceAll(/edXML:(?=[A-Za-z])/g, "").replaceAll(/ xmlns:edXML="[^"]*"/g, ""),
    rules: [],
    path: "/subject",
    value: "V/v thử nghiệm liên thông",
  },
  {
    what: "another prefix",
    text: DOCUMENT.replaceAll("edXML:", "ed:").replaceAll("xmlns:edXML=", "xmlns:ed="),
    rules: [],
    path: "/code/number",
    value: "12",
  },
  {
    what: "root without a namespace",
    text: changed(DOCUMENT, ['<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">', "<edXML>"]),
    rules: [],
    path: "/subject",
    value: "V/v thử nghiệm liên thông",
  },
  {
    what: "root named EdXML",
    text: changed(DOCUMENT, ["<edXML xmlns", "<EdXML xmlns"], ["\n</edXML>", "\n</EdXML>"]),
    rules: ["DOC-025"],
  },
  {
    what: "envelope in another namespace",
    text: changed(DOCUMENT, [
      'Envelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"',
      'Envelope xmlns:edXML="urn:x"',
    ]),
    rules: ["DOC-023"],
  },
  {
    what: "Manifest instead of edXMLManifest",
    text: DOCUMENT.replaceAll("edXMLManifest", "Manifest"),
    rules: ["DOC-025"],
    path: "/manifest/references/0/attachmentName",
    value: "cong-van.pdf",
  },
  {
    what: "trace headers before the message header, Bussiness after the hops",
    text: (() => {
      const trace = /\s*<edXML:TraceHeaderList>[\s\S]*<\/edXML:TraceHeaderList>/.exec(DOCUMENT)?.[0] as string;
      const business = /\s*<edXML:Bussiness>[\s\S]*<\/edXML:Bussiness>/.exec(trace)?.[0] as string;
      const turned = changed(
        trace,
        [business, ""],
        ["\n      </edXML:TraceHeaderList>", `${business}</edXML:TraceHeaderList>`],
      );
      return changed(DOCUMENT, [trace, ""], ["<edXML:edXMLHeader>", `<edXML:edXMLHeader>${turned}`]);
    })(),
    rules: [],
    path: "/trace/business/docType",
    value: 0,
  },
  {
    what: "the numbered order: document id last",
    text: (() => {
      const id = "        <edXML:DocumentId>000.00.01.H99,2024/05/06,12/CQA-VP</edXML:DocumentId>\n";
      return changed(DOCUMENT, [id, ""], ["      </edXML:MessageHeader>", `${id}      </edXML:MessageHeader>`]);
    })(),
    rules: [],
    path: "/documentId",
    value: "000.00.01.H99,2024/05/06,12/CQA-VP",
  },
  {
    what: ".NET extras: Boundary, ContentId, ContentType, DigitalSignature",
    text: changed(
      DOCUMENT,
      [
        "  <edXML:edXMLEnvelope",
        "  <Boundary>b</Boundary><ContentId>a.edxml</ContentId><ContentType>text/xml</ContentType>\n  <edXML:edXMLEnvelope",
      ],
      ["    </edXML:edXMLHeader>", "      <edXML:DigitalSignature />\n    </edXML:edXMLHeader>"],
    ),
    rules: ["DOC-041", "DOC-041", "DOC-041", "DOC-041"],
  },
  {
    what: ".NET: attachment id without cid:, children in another order, unprefixed content, xlink attributes",
    text: changed(
      DOCUMENT,
      [
        "<edXML:Reference>",
        '<edXML:Reference xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="cid:1" xlink:type="simple">',
      ],
      [
        /<Attachment>[\s\S]*<\/Attachment>/.exec(DOCUMENT)?.[0] as string,
        "<Attachment><ContentType>application/pdf</ContentType><ContentId>1</ContentId><ContentTransferEncoded>JVBERi0xLjQK</ContentTransferEncoded><AttachmentName>cong-van.pdf</AttachmentName></Attachment>",
      ],
    ),
    rules: ["DOC-038"],
    path: "/attachments/0/contentId",
    value: "1",
  },
  {
    what: "AttachmentEncoded and its children prefixed",
    text: DOCUMENT.replace(/<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/, (block) =>
      block
        .replaceAll(/<(\/?)(?=[A-Z])/g, "<$1edXML:")
        .replace(
          "<edXML:AttachmentEncoded>",
          '<edXML:AttachmentEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">',
        ),
    ),
    rules: [],
    path: "/attachments/0/attachmentName",
    value: "cong-van.pdf",
  },
  {
    what: "prefixes outside their scope, as in the official kit's edoc.edxml",
    text: changed(
      DOCUMENT,
      ["<edXML:Reference>", '<edXML:Reference xlink:href="">'],
      ["<AttachmentEncoded>", "<edXML:AttachmentEncoded>"],
      ["</AttachmentEncoded>", "</edXML:AttachmentEncoded>"],
    ),
    rules: ["DOC-022", "DOC-022"],
    path: "/attachments/0/attachmentName",
    value: "cong-van.pdf",
  },
  {
    what: "Business spelt right",
    text: DOCUMENT.replaceAll("Bussiness", "Business"),
    rules: ["DOC-024", "DOC-024", "DOC-024"],
    path: "/trace/business/docType",
    value: 0,
  },
  {
    what: "cid: twice, in both places (the SDK's fault)",
    text: DOCUMENT.replaceAll("cid:1", "cid:cid:1"),
    rules: ["DOC-039", "DOC-039"],
    path: "/manifest/references/0/contentId",
    value: "1",
  },
  {
    what: "no body and no attachments",
    text: DOCUMENT.replace(/\s*<edXML:edXMLBody>[\s\S]*<\/edXML:edXMLBody>/, "").replace(
      /\s*<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/,
      "",
    ),
    rules: [],
    path: "/attachments",
    value: undefined,
  },
  {
    what: "base64 with line breaks",
    text: changed(DOCUMENT, ["JVBERi0xLjQK", "\n  JVBER\r\n  i0xLjQK\n"]),
    rules: [],
    path: "/attachments/0/content",
    value: new TextEncoder().encode("%PDF-1.4\n"),
  },
  {
    what: "base64 in CDATA",
    text: changed(DOCUMENT, ["JVBERi0xLjQK", "<![CDATA[JVBERi0xLjQK]]>"]),
    rules: [],
    path: "/attachments/0/content",
    value: new TextEncoder().encode("%PDF-1.4\n"),
  },
  {
    what: "base64 with references to line breaks, as .NET writes them",
    text: changed(DOCUMENT, ["JVBERi0xLjQK", "JVBER&#xD;\n&#13;&#10;i0xLj&#81;K"]),
    rules: [],
    path: "/attachments/0/content",
    value: new TextEncoder().encode("%PDF-1.4\n"),
  },
  {
    what: "a content element inside another: the outer one's text is the body",
    text: changed(DOCUMENT, ["JVBERi0xLjQK", "JVBE<ContentTransferEncoded>QUJD</ContentTransferEncoded>Ri0xLjQK"]),
    rules: ["DOC-026"],
    path: "/attachments/0/content",
    value: new TextEncoder().encode("%PDF-1.4\n"),
  },
  {
    what: "text where elements belong",
    text: changed(DOCUMENT, ["<edXML:Code>", "<edXML:Code>Số 12"]),
    rules: ["DOC-044"],
    path: "/code/number",
    value: "12",
  },
  {
    what: "a group of empty elements is empty once",
    text: changed(DOCUMENT, [
      "<edXML:SteeringType>",
      "<edXML:ResponseFor><edXML:OrganId/><edXML:Code></edXML:Code></edXML:ResponseFor><edXML:SteeringType>",
    ]),
    rules: ["DOC-028"],
    path: "/responseFor",
    value: undefined,
  },
  {
    what: "day first: read by Vietnamese custom, though the SDK makes the year 36 of it",
    text: changed(DOCUMENT, ["<edXML:PromulgationDate>2024/05/06", "<edXML:PromulgationDate>30/10/2020"]),
    rules: ["DOC-030"],
    path: "/promulgation/date",
    value: "2020-10-30",
  },
  {
    what: "date with dashes",
    text: changed(DOCUMENT, ["<edXML:PromulgationDate>2024/05/06", "<edXML:PromulgationDate>2024-05-06"]),
    rules: ["DOC-030"],
    path: "/promulgation/date",
    value: "2024-05-06",
  },
  {
    what: "a day that does not exist is kept as text, not rolled over",
    text: changed(DOCUMENT, ["<edXML:PromulgationDate>2024/05/06", "<edXML:PromulgationDate>2024/02/30"]),
    rules: ["DOC-031"],
    path: "/promulgation/date",
    value: { unparsed: "2024/02/30" },
  },
  {
    what: "timestamp without seconds",
    text: changed(DOCUMENT, ["07:08:09", "07:08"]),
    rules: ["DOC-032"],
    path: "/trace/hops/0/timestamp",
    value: "2024-05-06T07:08:00",
  },
  {
    what: "timestamp that is none",
    text: changed(DOCUMENT, ["2024/05/06 07:08:09", "hôm qua"]),
    rules: ["DOC-033"],
    path: "/trace/hops/0/timestamp",
    value: { unparsed: "hôm qua" },
  },
  {
    what: "SteeringType empty",
    text: changed(DOCUMENT, ["<edXML:SteeringType>0<", "<edXML:SteeringType><"]),
    rules: ["DOC-028"],
    path: "/steeringType",
    value: undefined,
  },
  {
    what: "SteeringType with an explanation",
    text: changed(DOCUMENT, ["<edXML:SteeringType>0<", "<edXML:SteeringType>1(không)<"]),
    rules: ["DOC-035"],
    path: "/steeringType",
    value: { unparsed: "1(không)" },
  },
  {
    what: "an integer with a leading zero",
    text: changed(DOCUMENT, ["<edXML:Priority>0<", "<edXML:Priority>02<"]),
    rules: ["DOC-034"],
    path: "/other/priority",
    value: 2,
  },
  {
    what: "Direction as 1",
    text: changed(DOCUMENT, ["<edXML:Direction>false<", "<edXML:Direction>1<"]),
    rules: ["DOC-037"],
    path: "/other/direction",
    value: true,
  },
  {
    what: "Direction as a word",
    text: changed(DOCUMENT, ["<edXML:Direction>false<", "<edXML:Direction>đến<"]),
    rules: ["DOC-036"],
    path: "/other/direction",
    value: { unparsed: "đến" },
  },
  {
    what: "white space round an agency field is no news, round a subject it is",
    text: changed(
      DOCUMENT,
      ["<edXML:OrganId>000.00.02.H99<", "<edXML:OrganId> 000.00.02.H99 <"],
      ["<edXML:Subject>V/v", "<edXML:Subject>  V/v"],
    ),
    rules: ["DOC-029"],
    path: "/to/0/organId",
    value: "000.00.02.H99",
  },
  {
    what: "an empty ResponseFor, which the axis leaves behind",
    text: changed(DOCUMENT, ["<edXML:SteeringType>", "<edXML:ResponseFor /><edXML:SteeringType>"]),
    rules: ["DOC-028"],
    path: "/responseFor",
    value: undefined,
  },
  {
    what: "attachments where nobody looks",
    text: changed(DOCUMENT, [
      "    <edXML:edXMLBody>",
      "    <edXML:edXMLAttachments><edXML:Attachment>x</edXML:Attachment></edXML:edXMLAttachments>\n    <edXML:edXMLBody>",
    ]),
    rules: ["DOC-042"],
  },
  {
    what: "an unknown element",
    text: changed(DOCUMENT, ["<edXML:Subject>", "<edXML:Secrecy>Mật</edXML:Secrecy><edXML:Subject>"]),
    rules: ["DOC-026"],
  },
  {
    what: "an element given twice",
    text: changed(DOCUMENT, ["<edXML:Subject>", "<edXML:Subject>Trích yếu đầu</edXML:Subject><edXML:Subject>"]),
    rules: ["DOC-027"],
    path: "/subject",
    value: "Trích yếu đầu",
  },
  {
    what: "a signature without its own namespace",
    text: changed(DOCUMENT, [
      "    </edXML:edXMLHeader>",
      "      <Signature><SignatureValue>QUJD</SignatureValue></Signature>\n    </edXML:edXMLHeader>",
    ]),
    rules: ["DOC-043"],
    path: "/signature/signatureValue",
    value: "QUJD",
  },
  {
    what: "a signature in the xmldsig namespace",
    text: changed(DOCUMENT, [
      "    </edXML:edXMLHeader>",
      '      <Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><Reference URI=""/></SignedInfo></Signature>\n    </edXML:edXMLHeader>',
    ]),
    rules: [],
    path: "/signature/references",
    value: [{ uri: "" }],
  },
];

describe("quirks of real producers", () => {
  it.each(QUIRKS)("$what", ({ text, rules, path, value }) => {
    const reading = _document(text);
    expect(rulesOf(reading)).toEqual(rules);
    for (const { at } of reading.findings) expect(at).toBeDefined();
    if (path !== undefined) expect(atPointer(reading.value, path)).toEqual(value);
  });

  it("are errors in strict reading", () => {
    const text = changed(DOCUMENT, ["<edXML:PromulgationDate>2024/05/06", "<edXML:PromulgationDate>2024-05-06"]);
    expect(readPacket(text).findings.map((finding) => finding.severity)).toEqual(["warning"]);
    expect(readPacket(text, { strict: true }).findings.map((finding) => finding.severity)).toEqual(["error"]);
  });

  it("keep what no field stands for", () => {
    const text = changed(DOCUMENT, ["<edXML:Subject>", "<edXML:Secrecy>Mật</edXML:Secrecy><edXML:Subject>"]);
    expect(_document(text).unread).toEqual([{ name: "edXML:Secrecy", path: "", text: "Mật" }]);
  });

  it("pad a status code, as Bkav sends one digit", () => {
    const reading = readPacket(changed(STATUS, ["<edXML:StatusCode>03<", "<edXML:StatusCode>3<"]));
    expect((reading.value as StatusPacket).statusCode).toBe("03");
    expect(reading.findings).toMatchObject([
      { rule: "DOC-040", path: "/statusCode", params: { raw: "3", value: "03" } },
    ]);
    expect(reading.raw("/statusCode")).toBe("3");
  });
});
