import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changed, DOCUMENT, STATUS } from "../test/packets.js";
import { readPacket, readPacketFrom } from "./read.js";
import type { PacketReading } from "./reading.js";
import type { DocumentPacket } from "./schema.js";

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
