import { readFileSync } from "node:fs";
import { type Finding, placeFindings, reportOn } from "@egov-vn/core";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { extractAttachments } from "./attachments.js";
import { createDocument, createReplacement, createStatus } from "./build.js";
import { edxmlCodec } from "./edxml/codec.js";
import { EXAMPLE_BODIES } from "./examples/bodies.js";
import { exampleXml } from "./examples/index.js";
import { readPacket } from "./read.js";
import { refusals } from "./refusals.js";
import type { DocumentPacket, Party } from "./schema.js";
import { documentExchange } from "./standard.js";
import { writePacket } from "./write.js";

/** Inputs that went wrong once, with the right answer to each. */
const asOf = "2024-06-01";
const profiles = ["official-sdk", "bkav", "dotnet"];
const XML = exampleXml.document;

const findingsIn = (xml: string, asked: readonly string[] = []): readonly Finding[] => {
  const bytes = new TextEncoder().encode(xml);
  return reportOn(documentExchange, edxmlCodec, readPacket(bytes, { asOf }), { asOf, profiles: asked }).findings;
};
const rulesIn = (xml: string, asked: readonly string[] = []): string[] =>
  findingsIn(xml, asked).map(({ rule }) => rule);
const replaced = (...pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((xml, [from, to]) => {
    if (!xml.includes(from)) throw new Error(`the packet has no ${from}`);
    return xml.replace(from, () => to);
  }, XML);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const withFile = (name: string, label: string, body: string): string =>
  XML.replaceAll("Cong van 123.pdf", name)
    .replaceAll("application/pdf", label)
    .replace(`>${EXAMPLE_BODIES.pdf}<`, () => `>${body}<`);

async function extracted(xml: string): Promise<{ names: string[]; sizes: number[]; notes: (string | undefined)[] }> {
  const files = await extractAttachments(new TextEncoder().encode(xml), () => ({ write() {}, close() {}, abort() {} }));
  return {
    names: files.map(({ safeName }) => safeName),
    sizes: files.map(({ size }) => size),
    notes: files.map(({ note }) => note?.en),
  };
}

describe("reading", () => {
  it.each([
    ["Sở KH&CN tỉnh", "&CN"],
    ["Sở Mẫu & Cộng sự", "&"],
    ["Sở Mẫu &nbsp;A", "&nbsp;"],
    [`Sở Mẫu &${"a".repeat(100)};`, "&aaaaaaaaaaaaaaaaaaaa"],
  ])("places the & of %j", (name, text) => {
    const xml = replaced(["Cơ quan mẫu A", name]);
    const line = XML.split("\n").findIndex((one) => one.includes("Cơ quan mẫu A")) + 1;
    const column = (xml.split("\n")[line - 1] as string).indexOf("&") + 1;
    expect(findingsIn(xml)).toMatchObject([{ rule: "DOC-016", params: { text }, at: { line, column } }]);
  });

  it("takes an & in comments, sections and addresses of namespaces as it is", () => {
    const xml = replaced(
      ["<edXML:MessageHeader>", "<!-- A & B --><edXML:MessageHeader>"],
      ["Rà soát danh mục thiết bị<", "<![CDATA[Sở KH&CN]]><"],
    );
    expect(rulesIn(xml)).toEqual([]);
    expect((readPacket(xml).value as DocumentPacket).summary).toBe("Sở KH&CN");
  });

  it.each([
    [
      "MIME",
      '------=_Part_0_1\nContent-Type: text/xml; charset=utf-8\nContent-Id: <Start>\n\n<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header><e:MessageHeader xmlns:e="http://www.inetcloud.vn/ns/edxml"/></S:Header></S:Envelope>\n------=_Part_0_1--',
    ],
    [
      "SOAP",
      '<?xml version="1.0"?>\n<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/" xmlns:edXML="http://www.e-doc.vn/Schema/"><S:Header><edXML:MessageHeader/></S:Header></S:Envelope>',
    ],
    [
      "a flat envelope",
      '<?xml version="1.0"?><edXMLEnvelope xmlns="http://www.go.vn/eDoc"><Subject>A</Subject></edXMLEnvelope>',
    ],
  ])("names the format of before 2016: %s", (_, text) => {
    expect(rulesIn(text)).toEqual(["DOC-021"]);
    expect(edxmlCodec.recognises(new TextEncoder().encode(text))).toBeGreaterThan(0.5);
  });

  it("takes no text for a packet that only mentions one", () => {
    const heads = [
      '{"xml": "<edXML xmlns=\\"x\\">"}',
      "Gói tin <edXML> có edXMLEnvelope",
      "a,b\n<edXML>,1",
      "%PDF <edXML>",
    ];
    expect(heads.map((head) => edxmlCodec.recognises(new TextEncoder().encode(head)))).toEqual([0, 0, 0, 0]);
  });

  it("says what is missing round an envelope", () => {
    const envelope = /<edXML:edXMLEnvelope[\s\S]*<\/edXML:edXMLEnvelope>/.exec(XML)?.[0] as string;
    expect(findingsIn(envelope)).toMatchObject([
      { rule: "DOC-008" },
      { rule: "DOC-020", params: { missing: { en: "<edXML> is missing round it" } } },
    ]);
  });

  it.each(["edXML:edXMLEnvelope", "edXML:edXMLHeader", "edXML:MessageHeader"])(
    "reads only the first <%s>, and joins no lists over two",
    (name) => {
      const own = new RegExp(`<${name}[ >][\\s\\S]*</${name}>`).exec(XML)?.[0] as string;
      const other = own.replaceAll("H99.0", "H98.0").replaceAll("000.00.03.H99", "000.00.03.H98");
      const xml = XML.replace(own, () => other + own);
      const packet = readPacket(xml).value as DocumentPacket;
      expect(packet.to.map(({ organId }) => organId)).toEqual(["H98.02", "000.00.03.H98"]);
      expect(packet.from.organId).toBe("H98.01");
      expect(findingsIn(xml)).toContainEqual(expect.objectContaining({ rule: "DOC-018", severity: "error" }));
    },
  );

  it("joins no attachments over two places", () => {
    const files = /<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/.exec(XML)?.[0] as string;
    const inside = files.replaceAll("cid:1", "cid:2");
    const xml = XML.replace("</edXML:edXMLEnvelope>", () => `${inside}</edXML:edXMLEnvelope>`);
    const packet = readPacket(xml).value as DocumentPacket;
    expect(packet.attachments?.map(({ contentId }) => contentId)).toEqual(["2"]);
    expect(rulesIn(xml)).toContain("DOC-018");
  });

  it.each([
    ["a comment in a value", "<edXML:CodeNumber>123<", "<edXML:CodeNumber>1<!-- x -->23<"],
    ["an instruction in a value", "<edXML:CodeNumber>123<", "<edXML:CodeNumber>1<?x y?>23<"],
    [
      "a comment in a file",
      `>${EXAMPLE_BODIES.pdf}<`,
      `>${EXAMPLE_BODIES.pdf.slice(0, 40)}<!-- ${EXAMPLE_BODIES.pdf.slice(40)} --><`,
    ],
  ])("reports %s", (_, from, to) => {
    expect(findingsIn(replaced([from, to]))).toContainEqual(
      expect.objectContaining({ rule: "DOC-017", severity: "error" }),
    );
  });

  it("reads a status of Bkav's server, which its profile knows", () => {
    const xml = exampleXml["status-01"].replaceAll("edXML:MessageHeader>", "edXML:Status>").replace(">01<", ">1<");
    expect(readPacket(xml).value).toMatchObject({ kind: "status", statusCode: "01", from: { organId: "H99.01" } });
    const severities = findingsIn(xml, ["bkav"]).map(({ rule, severity }) => [rule, severity]);
    expect(severities).toEqual([
      ["DOC-019", "warning"],
      ["DOC-040", "warning"],
      ["BKV-013", "info"],
    ]);
    expect(rulesIn(xml, ["official-sdk"])).toContain("SDK-021");
  });

  it("says of an urgency of 9 that no source has it, and not that Bkav refuses it", () => {
    const xml = replaced(["<edXML:Priority>0<", "<edXML:Priority>9<"]);
    expect(rulesIn(xml, profiles)).toEqual(["DOC-060"]);
  });
});

describe("attached files", () => {
  it("are found inside the envelope, which the official library does not do", async () => {
    const files = / {2}<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>\n/.exec(XML)?.[0] as string;
    const xml = XML.replace(files, "").replace("  </edXML:edXMLEnvelope>", () => `${files}  </edXML:edXMLEnvelope>`);
    expect(rulesIn(xml, ["official-sdk"])).toEqual(["DOC-045", "SDK-020"]);
    expect((await extracted(xml)).sizes[0]).toBeGreaterThan(50);
  });

  it.each([
    [
      "several files",
      base64(zipSync({ "a.doc": Uint8Array.of(1), "b.doc": Uint8Array.of(2) })),
      "DOC-164",
      "holds 2 files",
    ],
    ["another method", EXAMPLE_BODIES.zipBzip2, "DOC-169", "method 12 (bzip2)"],
  ])("are given out themselves when they are zips of %s", async (_, body, rule, reason) => {
    const xml = withFile("a.doc", "application/zip", body);
    expect(rulesIn(xml)).toContain(rule);
    const { names, notes } = await extracted(xml);
    expect(names).toEqual(["a.doc.zip"]);
    expect(notes[0]).toContain(reason);
  });

  it.each([
    ["without padding", EXAMPLE_BODIES.pdf.replace(/=+$/, ""), "DOC-148"],
    ["of addresses", EXAMPLE_BODIES.pdf.replaceAll("+", "-").replaceAll("/", "_"), "DOC-149"],
  ])("are decoded from base64 %s", async (_, body, rule) => {
    const xml = replaced([EXAMPLE_BODIES.pdf, body]);
    expect(findingsIn(xml)).toMatchObject([{ rule, severity: "info" }]);
    expect((await extracted(xml)).notes).toEqual([undefined]);
  });

  it.each([
    ["a.txt", "text/plain", EXAMPLE_BODIES.zip, ["DOC-161"]],
    ["a.png", "image/png", EXAMPLE_BODIES.zip, ["DOC-161"]],
    [
      "a.pdf",
      "application/pdf",
      base64(new TextEncoder().encode("<html><body>Lỗi 404</body></html>")),
      ["DOC-161", "DOC-162"],
    ],
    ["a.jpg", "image/jpeg", base64(new TextEncoder().encode("Không tìm thấy")), ["DOC-161", "DOC-162"]],
    ["a.docx", "application/docx", base64(Uint8Array.from({ length: 90 }, (_, at) => at * 7)), ["DOC-161", "DOC-162"]],
    [
      "a.odt",
      "application/vnd.oasis.opendocument.text",
      base64(
        zipSync({ mimetype: [new TextEncoder().encode("application/vnd.oasis.opendocument.text"), { level: 0 }] }),
      ),
      [],
    ],
  ])("contradict their name or label: %s as %s", (name, label, body, rules) => {
    const asked = new Set(["DOC-161", "DOC-162"]);
    expect(
      rulesIn(withFile(name, label, body))
        .filter((rule) => asked.has(rule))
        .sort(),
    ).toEqual(rules);
  });
});

const SENDER: Party = { organId: "H99.01", organName: "Cơ quan mẫu A", address: "Số 1 phố Mẫu" };
const RECEIVERS = ["H99.02", "H99.03", "H99.04"].map(
  (organId): Party => ({
    organId,
    organName: `Cơ quan mẫu ${organId}`,
    address: "Số 2 phố Mẫu",
  }),
);
const DRAFT = {
  from: SENDER,
  to: [RECEIVERS[0] as Party, RECEIVERS[1] as Party] as const,
  number: "12",
  notation: "UBND-VP",
  date: "2024-05-06",
  documentType: { type: 2, name: "Công văn" },
  subject: "V/v thử nghiệm",
  summary: "Thử nghiệm liên thông",
  steeringType: 0,
  sentAt: "2024-05-06T07:08:09",
} as const;

describe("what is built", () => {
  it("replaces several documents for all their receivers", () => {
    const first = createDocument(DRAFT);
    const second = createDocument({ ...DRAFT, number: "13", to: [RECEIVERS[1] as Party, RECEIVERS[2] as Party] });
    const packet = createReplacement([first, second], {
      ...DRAFT,
      to: undefined,
      number: "14",
      reason: "Thay thế",
    } as never);
    expect(packet.to.map(({ organId }) => organId)).toEqual(["H99.02", "H99.03", "H99.04"]);
    const missing = { ...packet, to: packet.to.slice(0, 2) };
    const ids = (value: DocumentPacket) =>
      placeFindings(
        findingsIn(new TextDecoder().decode(writePacket(value))),
        readPacket(writePacket(value)),
        documentExchange,
      ).map(({ rule }) => rule);
    expect(ids(packet)).not.toContain("DOC-119");
    expect(ids(missing)).toContain("DOC-119");
  });

  it("may attach one file twice", () => {
    const file = { name: "a.pdf", bytes: new TextEncoder().encode("%PDF-1.4 x") };
    const packet = createDocument({ ...DRAFT, files: [file, file, file] });
    expect(new Set(packet.attachments?.map(({ contentId }) => contentId)).size).toBe(3);
    expect(rulesIn(new TextDecoder().decode(writePacket(packet)), profiles)).toEqual([]);
    expect(() => createDocument({ ...DRAFT, files: [{ ...file, contentId: "2024/1" }] })).toThrow(/must not hold \//);
  });

  it("takes a number with the year in it, and text as forms give it", () => {
    const packet = createDocument({
      ...DRAFT,
      number: "01/2020",
      subject: " Dòng một\r\nDòng hai  ",
      summary: "a\r\n",
    });
    expect(packet).toMatchObject({ documentId: "H99.01,2024/05/06,01/2020/UBND-VP", subject: "Dòng một\nDòng hai" });
    expect(readPacket(writePacket(packet)).value).toEqual(packet);
    expect(rulesIn(new TextDecoder().decode(writePacket(packet)))).not.toContain("DOC-073");
  });

  it("is taken by every known peer, or it is said which will not take it", () => {
    expect(refusals(createDocument(DRAFT), { asOf })).toEqual([]);
    const bare = createDocument({ ...DRAFT, to: [{ organId: "H99.02", organName: "Cơ quan mẫu B" }] });
    expect(refusals(bare, { asOf })).toMatchObject([
      { peer: "bkav", findings: [{ rule: "BKV-001", path: "/to/0/address", field: { title: { vi: "Địa chỉ" } } }] },
    ]);
  });

  it("is taken by every known peer when it is made as the README shows", () => {
    const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");
    const literal = /createDocument\((\{[\s\S]*?\n\})\);/.exec(readme)?.[1] as string;
    const json = literal
      .replaceAll(/^\s*(\w+): /gm, '"$1": ')
      .replaceAll(/([{,] )(\w+): /g, '$1"$2": ')
      .replace('bytes": pdf', 'bytes": "%PDF-1.4"')
      .replaceAll(/,(\s*[}\]])/g, "$1");
    const draft = JSON.parse(json) as Parameters<typeof createDocument>[0] & {
      files: { name: string; bytes: unknown }[];
    };
    const files = draft.files.map(({ name, bytes }) => ({ name, bytes: new TextEncoder().encode(String(bytes)) }));
    const packet = createDocument({ ...draft, files });
    expect(refusals(packet, { asOf: "2024-05-06" })).toEqual([]);
    const found = findingsIn(new TextDecoder().decode(writePacket(packet)), profiles);
    expect(found.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("is a status that Bkav's server takes, when that is asked for", () => {
    const document = createDocument({ ...DRAFT, to: [RECEIVERS[0] as Party] });
    const status = createStatus(document, "03", {
      timestamp: "2024-05-06T08:00:00",
      staff: { staff: "Nguyễn Văn Mẫu" },
    });
    const xml = new TextDecoder().decode(writePacket(status, { peer: "bkav" }));
    expect(xml).toContain("<edXML:Status>");
    expect(readPacket(xml).value).toEqual(status);
    expect(new TextDecoder().decode(writePacket(status))).toContain("<edXML:MessageHeader>");
  });
});
