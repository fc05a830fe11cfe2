import { readFileSync } from "node:fs";
import fc from "fast-check";
import { XmlDocument, type XmlElement, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { arbitraryPacket } from "../../test/arbitrary-packet.js";
import {
  createDocument,
  createReplacement,
  createReply,
  createRevocation,
  createStatus,
  createUpdate,
  type DocumentDraft,
} from "../build.js";
import { readPacket } from "../read.js";
import type { Packet } from "../schema.js";
import { STATUS_CODES, type StatusCode } from "../status-codes.js";
import { writePacket } from "../write.js";
import * as table from "./fields.js";

const xsd = XmlDocument.fromBuffer(readFileSync(new URL("../../../../specs/xsd/edxml.xsd", import.meta.url)));
const validator = XsdValidator.fromDoc(xsd);

/** Returns what a real XML Schema validator has against a file. */
function failuresIn(file: Uint8Array | string): string[] {
  const document = typeof file === "string" ? XmlDocument.fromString(file) : XmlDocument.fromBuffer(file);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message);
    throw error;
  } finally {
    document.dispose();
  }
}

const DRAFT: DocumentDraft = {
  from: { organId: "000.00.00.H99", organName: "Đơn vị gửi mẫu", address: "1 đường Mẫu" },
  to: [{ organId: "000.00.01.H99", organName: "Đơn vị nhận mẫu", address: "2 đường Mẫu" }],
  number: "12",
  notation: "UBND-VP",
  date: "2024-05-06",
  place: "Hà Nội",
  documentType: { type: 2, name: "Công văn" },
  steeringType: 0,
  subject: "Về việc thử nghiệm liên thông",
  sentAt: "2024-05-06T07:08:09",
  files: [
    { name: "Công văn.pdf", bytes: new TextEncoder().encode("%PDF-1.7 mẫu") },
    { name: "Phụ lục.xlsx", bytes: new TextEncoder().encode("nội dung") },
  ],
};
const SENT = createDocument(DRAFT);
const LATER = { ...DRAFT, number: "13", reason: "Cập nhật" };
const CHANGES = { documentInfo: 1, documentReceiver: 0 };
const CODES = Object.keys(STATUS_CODES) as StatusCode[];
const built: [string, Packet][] = [
  ["a new document", SENT],
  ["a reply", createReply(SENT, { ...DRAFT, number: "14" })],
  ["a revocation", createRevocation(SENT, LATER)],
  ["an update", createUpdate(SENT, { ...LATER, changes: CHANGES })],
  ["a replacement", createReplacement([SENT], LATER)],
  ...CODES.map((code): [string, Packet] => [
    `status ${code}`,
    createStatus(SENT, code, {
      timestamp: "2024-05-06T08:00:00",
      staff: { staff: "Nguyễn Văn Mẫu" },
      description: "Ý kiến",
    }),
  ]),
];

describe("the XML Schema", () => {
  it.each(built)("takes %s as it is built and written, and it is read back", (_, packet) => {
    const bytes = writePacket(packet);
    expect(failuresIn(bytes)).toEqual([]);
    const reading = readPacket(bytes);
    expect(reading.value).toEqual(packet);
    expect(reading.findings).toEqual([]);
  });

  it("takes whatever is written of values that mean something", () => {
    let ran = 0;
    fc.assert(
      fc.property(arbitraryPacket({ odd: false }), (packet) => {
        expect(failuresIn(writePacket(packet))).toEqual([]);
        ran += 1;
      }),
      { numRuns: 200 },
    );
    expect(ran).toBe(200);
  });

  const file = new TextDecoder().decode(writePacket(createUpdate(SENT, { ...LATER, changes: CHANGES })));
  const status = new TextDecoder().decode(writePacket(createStatus(SENT, "03", { timestamp: "2024-05-06T08:00:00" })));
  it.each<[string, string, string | RegExp, string]>([
    ["no sender", file, /<edXML:From>[\s\S]*?<\/edXML:From>/, ""],
    ["no receiver", file, /<edXML:To>[\s\S]*?<\/edXML:To>/, ""],
    ["no subject", file, /<edXML:Subject>.*<\/edXML:Subject>/, ""],
    ["an empty element", file, /<edXML:Subject>.*<\/edXML:Subject>/, "<edXML:Subject />"],
    ["white space round text", file, "<edXML:OrganId>", "<edXML:OrganId> "],
    ["a date with dashes", file, "<edXML:PromulgationDate>2024/05/06", "<edXML:PromulgationDate>2024-05-06"],
    ["a time without seconds", file, " 07:08:09", " 07:08"],
    ["the right spelling", file, /Bussiness/g, "Business"],
    ["an unknown action", file, "<edXML:BussinessDocType>2", "<edXML:BussinessDocType>4"],
    ["a flag of 2", file, "<edXML:DocumentInfo>1", "<edXML:DocumentInfo>2"],
    ["an integer with a zero in front", file, "<edXML:SteeringType>0", "<edXML:SteeringType>01"],
    ["cid: twice", file, "cid:", "cid:cid:"],
    ["no cid:", file, "cid:", ""],
    ["what is not base64", file, /(ContentTransferEncoded[^>]*>)/, "$1*"],
    ["another order", file, /(<edXML:Subject>.*<\/edXML:Subject>)/, "$1<edXML:DocumentId>x</edXML:DocumentId>"],
    ["an unknown element", file, "<edXML:Subject>", "<edXML:Secrecy>1</edXML:Secrecy><edXML:Subject>"],
    ["the namespace of another body", file, /xmlns="[^"]*"/, 'xmlns="urn:x"'],
    ["an unknown status", status, "<edXML:StatusCode>03", "<edXML:StatusCode>14"],
    ["a status of one digit", status, "<edXML:StatusCode>03", "<edXML:StatusCode>3"],
    ["a status without its code", status, /<edXML:StatusCode>.*<\/edXML:StatusCode>/, ""],
  ])("refuses %s", (_, good, find, put) => {
    expect(failuresIn(good)).toEqual([]);
    const broken = good.replace(find, put);
    expect(broken).not.toBe(good);
    expect(failuresIn(broken).length).toBeGreaterThan(0);
  });
});

/** The names that the field table writes. */
function* namesIn(fields: table.Fields): Generator<string> {
  for (const field of Object.values(fields)) {
    if (field.kind === "list" && field.within !== undefined) yield* field.within.split("/");
    if (field.kind === "inside") yield* field.name.split("/");
    const node = field.kind === "list" || field.kind === "inside" ? field.item : field;
    if (node.name !== "") yield node.name;
    if (node.kind === "group") yield* namesIn(node.fields);
    else if (node.attribute !== undefined) yield `@${node.attribute}`;
  }
}

describe("the XML Schema and the field table", () => {
  const declared = (xpath: string): string[] =>
    xsd
      .find(xpath, { xs: "http://www.w3.org/2001/XMLSchema" })
      .map((element) => (element as XmlElement).attr("name")?.value ?? "");

  it("name the same elements and attributes", () => {
    const { documentHeaderFields, statusHeaderFields, traceList, signature, manifest, attachments } = table;
    const written = new Set([
      ...namesIn({ ...documentHeaderFields, traceList, signature, manifest, attachments }),
      ...namesIn(statusHeaderFields),
      ...[table.CONTENT_ELEMENT, "edXML", "edXMLEnvelope", "edXMLHeader", "MessageHeader", "edXMLBody"],
    ]);
    const inSchema = new Set([
      ...declared("//xs:element[@name]"),
      ...declared("//xs:attribute[@name]").map((name) => `@${name}`),
    ]);
    expect([...inSchema].sort()).toEqual([...written].sort());
    expect(written.size).toBeGreaterThan(100);
  });

  it("are in one namespace", () => {
    expect(xsd.root.attr("targetNamespace")?.value).toBe(table.EDXML_NAMESPACE);
  });

  it("say everything in both languages", () => {
    const notes = xsd.find("//xs:annotation", { xs: "http://www.w3.org/2001/XMLSchema" });
    expect(notes.length).toBeGreaterThan(80);
    for (const note of notes) {
      const texts = (note as XmlElement).find("xs:documentation", { xs: "http://www.w3.org/2001/XMLSchema" });
      expect(texts.map((text) => (text as XmlElement).attr("lang", "xml")?.value)).toEqual(["vi", "en"]);
    }
  });
});
