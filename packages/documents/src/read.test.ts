import { atPointer } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, DOCUMENT, STATUS } from "../test/packets.js";
import { readPacket, readPacketFrom } from "./read.js";
import type { PacketReading } from "./reading.js";
import type { DocumentPacket, StatusPacket } from "./schema.js";

const rulesOf = (reading: PacketReading): string[] => reading.findings.map((finding) => finding.rule);
const document = (text: string | Uint8Array): PacketReading & { value: DocumentPacket } => {
  const reading = readPacket(text);
  expect(reading.value?.kind, JSON.stringify(reading.findings)).toBe("document");
  return reading as PacketReading & { value: DocumentPacket };
};

describe("a packet in the usual form", () => {
  it("is read with nothing to say", () => {
    const { value, findings } = document(DOCUMENT);
    expect(findings).toEqual([]);
    expect(value.from).toEqual({ organId: "000.00.01.H99", organName: "Cơ quan mẫu A" });
    expect(value.to.map((to) => to.organId)).toEqual(["000.00.02.H99", "000.00.03.H99"]);
    expect(value.promulgation).toEqual({ place: "Hà Nội", date: "2024-05-06" });
    expect(value.other).toEqual({ priority: 0, pages: 2, direction: false });
    expect(value.trace?.hops).toEqual([{ organId: "000.00.01.H99", timestamp: "2024-05-06T07:08:09" }]);
    expect(value.attachments?.[0]?.contentId).toBe("1");
    expect(new TextDecoder().decode(value.attachments?.[0]?.content)).toBe("%PDF-1.4\n");
  });

  it("is a status when it has a StatusCode", () => {
    const { value, findings } = readPacket(STATUS);
    expect(findings).toEqual([]);
    expect(value).toMatchObject({ kind: "status", statusCode: "03", timestamp: "2024-05-06T08:00:00" });
  });

  it("reads the same from a stream, cut anywhere", async () => {
    const text = changed(DOCUMENT, ["JVBERi0xLjQK", "JVBER&#xD;\ni0x&#13;LjQK"]).replaceAll("\n", "\r\n");
    const bytes = new TextEncoder().encode(text);
    const whole = readPacket(bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 80 }), async (sizes) => {
        async function* pieces(): AsyncGenerator<Uint8Array> {
          let at = 0;
          for (let index = 0; at < bytes.length; index += 1) {
            const size = sizes[index % sizes.length] as number;
            yield bytes.subarray(at, at + size);
            at += size;
          }
        }
        const reading = await readPacketFrom(pieces(), { content: "keep" });
        expect(reading.value).toEqual(whole.value);
        expect(reading.findings).toEqual(whole.findings);
        expect(reading.locate("/attachments/0/attachmentName")).toEqual(whole.locate("/attachments/0/attachmentName"));
      }),
      { numRuns: 60 },
    );
  });
});

/** Facts of sections 2.2, 2.3, 9 and 13: what real producers do, what becomes of it, and what is said. */
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
    const reading = document(text);
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
    expect(document(text).unread).toEqual([{ name: "edXML:Secrecy", path: "", text: "Mật" }]);
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

describe("encodings", () => {
  const utf16 = (text: string, little: boolean, bom: boolean): Uint8Array => {
    const units = Array.from(bom ? `\ufeff${text}` : text);
    const bytes = new Uint8Array(units.join("").length * 2);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const unit of units.join("")) {
      view.setUint16(at, unit.charCodeAt(0), little);
      at += 2;
    }
    return bytes;
  };
  const declared16 = changed(DOCUMENT, ['encoding="UTF-8"', 'encoding="UTF-16"']);

  it.each([
    ["UTF-8 with a byte order mark", new TextEncoder().encode(`\ufeff${DOCUMENT}`), ["DOC-007"]],
    ["UTF-16 little-endian", utf16(declared16, true, true), ["DOC-006"]],
    ["UTF-16 big-endian", utf16(declared16, false, true), ["DOC-006"]],
    ["UTF-16 without a byte order mark", utf16(declared16, true, false), ["DOC-006"]],
    ["UTF-16 that says UTF-8", utf16(DOCUMENT, true, true), ["DOC-005", "DOC-006"]],
    ["UTF-8 that says UTF-16", new TextEncoder().encode(declared16), ["DOC-005"]],
    ["UTF-8 that says ISO-8859-1", new TextEncoder().encode(changed(DOCUMENT, ["UTF-8", "ISO-8859-1"])), ["DOC-005"]],
    ["an encoding nobody knows", new TextEncoder().encode(changed(DOCUMENT, ["UTF-8", "TCVN3"])), ["DOC-005"]],
    ["no declaration", new TextEncoder().encode(DOCUMENT.slice(DOCUMENT.indexOf("<edXML"))), ["DOC-008"]],
  ])("%s", (_name, bytes, rules) => {
    const reading = document(bytes);
    expect(rulesOf(reading)).toEqual(rules);
    expect(reading.value.subject).toBe("V/v thử nghiệm liên thông");
    expect(new TextDecoder().decode(reading.value.attachments?.[0]?.content)).toBe("%PDF-1.4\n");
  });

  it("is no question for text", () => {
    expect(rulesOf(document(changed(DOCUMENT, ["UTF-8", "ISO-8859-1"])))).toEqual([]);
    expect(rulesOf(document(declared16))).toEqual([]);
  });

  it("points at the first byte that is not UTF-8", () => {
    const bytes = Buffer.from(DOCUMENT);
    const at = bytes.indexOf("V/v");
    bytes[at] = 0xe9;
    const line = DOCUMENT.slice(0, DOCUMENT.indexOf("V/v")).split("\n");
    expect(readPacket(bytes).findings).toMatchObject([
      {
        rule: "DOC-004",
        at: { line: line.length, column: (line.at(-1) as string).length + 1 },
        params: { byte: "E9" },
      },
    ]);
  });
});

describe("places", () => {
  it("leads from any leaf to its text, and to the nearest parent of what is missing", () => {
    const reading = document(DOCUMENT);
    const lines = DOCUMENT.split("\n");
    const shown = (path: string): string => {
      const at = reading.locate(path);
      return (lines[(at?.line ?? 0) - 1] ?? "").slice((at?.column ?? 1) - 1, (at?.endColumn ?? 1) - 1);
    };
    expect(shown("/subject")).toBe("V/v thử nghiệm liên thông");
    expect(shown("/to/1/organId")).toBe("000.00.03.H99");
    expect(shown("/filingPlaces/0")).toBe("Như trên");
    expect(shown("/trace/business/docType")).toBe("0");
    expect(shown("/attachments/0/attachmentName")).toBe("cong-van.pdf");
    expect(shown("/to/1/organName")).toBe("<edXML:To>");
    expect(shown("/signature/certificate")).toBe("<edXML:edXMLHeader>");
    expect(shown("")).toMatch(/^<edXML xmlns/);
  });

  it("counts on over the bodies of attachments", () => {
    const body = `${"QUJD".repeat(19)}\n`.repeat(1000);
    const text = changed(DOCUMENT, ["JVBERi0xLjQK", `\n${body}`], ["\n</edXML>", "\n  <Extra/>\n</edXML>"]);
    const reading = document(text);
    const line = text.slice(0, text.indexOf("<Extra/>")).split("\n").length;
    expect(reading.findings).toMatchObject([{ rule: "DOC-026", at: { line, column: 3 } }]);
    expect(reading.line(line)).toBe("  <Extra/>");
    expect(reading.body(0)?.size).toBe(57_000);
    expect(reading.line(line + 2)).toBe("");
    expect(reading.line(line + 3)).toBeUndefined();
  });
});

describe("what is not a packet", () => {
  it.each([
    ["nothing", "", ["DOC-009", "DOC-001"]],
    ["another document", "<html><body/></html>", ["DOC-008", "DOC-020"]],
    ["an older format", '<edXML xmlns="http://www.e-doc.vn/Schema/"><x/></edXML>', ["DOC-008", "DOC-021"]],
    ["the flat variant of the guide", '<edXMLEnvelope xmlns="http://www.go.vn/eDoc"/>', ["DOC-008", "DOC-021"]],
    [
      "a packet without a subject",
      changed(DOCUMENT, ["<edXML:Subject>V/v thử nghiệm liên thông</edXML:Subject>", ""]),
      ["DOC-901"],
    ],
    ["a packet cut short", DOCUMENT.slice(0, 900), ["DOC-002"]],
    [
      "a packet with a DOCTYPE",
      changed(DOCUMENT, ["<edXML xmlns", '<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<edXML xmlns']),
      ["DOC-003"],
    ],
  ])("%s", (_name, text, rules) => {
    const reading = readPacket(text);
    expect(reading.value).toBeUndefined();
    expect(rulesOf(reading).sort()).toEqual([...rules].sort());
  });

  it("keeps what could be read of an incomplete one", () => {
    const reading = readPacket(changed(DOCUMENT, ["<edXML:Subject>V/v thử nghiệm liên thông</edXML:Subject>", ""]));
    expect(reading.partial).toMatchObject({ kind: "document", documentId: "000.00.01.H99,2024/05/06,12/CQA-VP" });
    expect(reading.findings[0]).toMatchObject({
      rule: "DOC-901",
      path: "/subject",
      at: { line: 5 },
    });
    expect(reading.nameOf("/subject")).toBe("Subject");
  });
});
