import { type ReadContext, reportOn } from "@egov-vn/core";
import { zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { changed, DOCUMENT, STATUS } from "../test/packets.js";
import { extractAttachments, openAttachment } from "./attachments.js";
import { edxmlCodec } from "./edxml/codec.js";
import type { Limits } from "./limits.js";
import { readPacket, readPacketFrom } from "./read.js";
import { parentFirst } from "./rules/organ-id.js";
import { documentExchange } from "./standard.js";
import { AttachmentError } from "./unpack.js";

/** Input that means harm, or looks as if: each ends in a finding or a clear error, soon, and in little memory. */

const MEMORY = 200 * 1024 * 1024;
// A guard against work that grows with the square of the input: that takes minutes. Speed is a matter of the bench.
const CPU_MS = 20_000;
let cases = 0;

/** Runs one case and holds it to 200 MB more and a second of processor time, which other work does not stretch. */
async function bounded<T>(run: () => T | Promise<T>): Promise<T> {
  const memory = process.memoryUsage().rss;
  const before = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(CPU_MS);
  expect(process.memoryUsage().rss - memory).toBeLessThan(MEMORY);
  cases += 1;
  return result;
}

afterAll(() => {
  expect(cases).toBeGreaterThanOrEqual(87);
});

const ROOT = "<edXML xmlns";
const before = (what: string): string => changed(DOCUMENT, [ROOT, `${what}\n${ROOT}`]);
const inSubject = (what: string): string => changed(DOCUMENT, ["V/v thử nghiệm liên thông", what]);
const withBody = (what: string): string => changed(DOCUMENT, ["JVBERi0xLjQK", what]);
const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join(
  "",
);

const ALL: ReadContext = { asOf: "2024-06-01", profiles: documentExchange.profiles.map((profile) => profile.id) };

/** Reads a packet and holds it to every rule there is. */
function validated(input: string | Uint8Array) {
  const reading = readPacket(input, ALL);
  return { reading, report: reportOn(documentExchange, edxmlCodec, reading, ALL) };
}

const digits = (value: number, width: number): string => String(value).padStart(width, "0");
/** Agency codes as QCVN 102:2016 has them, all distinct. */
const codeOf = (index: number): string => `${digits(index % 1000, 3)}.${digits(Math.floor(index / 1000), 2)}.01.H99`;
const repeated = (element: string, content: (id: string, index: number) => string): string =>
  Array.from(
    { length: 20_000 },
    (_, index) => `<edXML:${element}>${content(codeOf(index), index)}</edXML:${element}>`,
  ).join("");

describe("XML", () => {
  const nested = (depth: number): string => inSubject(`${"<a>".repeat(depth)}${"</a>".repeat(depth)}`);
  it.each<[name: string, text: string | Uint8Array, rule: string]>([
    ["entity bomb", before(`<!DOCTYPE edXML [<!ENTITY l0 "ha">${laughs}]>`), "DOC-003"],
    ["quadratic blow-up", before(`<!DOCTYPE edXML [<!ENTITY a "${"a".repeat(100_000)}">]>`), "DOC-003"],
    ["external entity, file", before('<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "DOC-003"],
    ["external entity, network", before('<!DOCTYPE edXML [<!ENTITY x SYSTEM "http://127.0.0.1/">]>'), "DOC-003"],
    ["parameter entity", before('<!DOCTYPE edXML [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>'), "DOC-003"],
    ["external subset", before('<!DOCTYPE edXML SYSTEM "http://127.0.0.1/a.dtd">'), "DOC-003"],
    ["public identifier", before('<!DOCTYPE edXML PUBLIC "-//x" "file:///dev/random">'), "DOC-003"],
    ["plain doctype", before("<!DOCTYPE edXML>"), "DOC-003"],
    ["doctype with comments in it", before("<!DOCTYPE edXML [<!-- ]> --><?pi ]>?>]>"), "DOC-003"],
    ["doctype that never ends", before(`<!DOCTYPE edXML [${"<!ENTITY a 'b'>".repeat(50_000)}`), "DOC-001"],
    ["doctype after the root", `${DOCUMENT}<!DOCTYPE edXML>`, "DOC-001"],
    ["doctype in small letters", before("<!doctype edXML>"), "DOC-001"],
    ["doctype within the root", inSubject("<!DOCTYPE x>"), "DOC-002"],
    ["entity nobody declared", inSubject("&nbsp;"), "DOC-016"],
    ["entity without an end", inSubject("&amp"), "DOC-016"],
    ["bare ampersand", inSubject("A & B"), "DOC-016"],
    ["reference to NUL", inSubject("&#0;"), "DOC-016"],
    ["reference to a surrogate", inSubject("&#xD800;"), "DOC-016"],
    ["reference beyond Unicode", inSubject("&#x110000;"), "DOC-016"],
    ["endless reference", inSubject(`&#${"9".repeat(100_000)};`), "DOC-016"],
    ["NUL in text", inSubject("a\u0000b"), "DOC-002"],
    ["NUL in a name", inSubject("<a\u0000/>"), "DOC-002"],
    ["control character", inSubject("a\u0008b"), "DOC-002"],
    ["U+FFFE", inSubject("a\ufffeb"), "DOC-002"],
    ["]]> in text", inSubject("a]]>b"), "DOC-002"],
    ["CDATA that never ends", inSubject("<![CDATA[ a"), "DOC-002"],
    ["comment that never ends", inSubject("<!-- a"), "DOC-002"],
    ["two dashes in a comment", inSubject("<!-- a -- b -->"), "DOC-002"],
    ["instruction that never ends", inSubject("<?php a"), "DOC-002"],
    ["second XML declaration", before('<?xml version="1.0"?>'), "DOC-001"],
    ["space before the declaration", ` ${DOCUMENT}`, "DOC-001"],
    ["second root", `${DOCUMENT}<edXML/>`, "DOC-001"],
    ["text after the root", `${DOCUMENT}end`, "DOC-001"],
    [
      "attribute twice",
      changed(DOCUMENT, [
        'version="1.0">\n        <edXML:Reference',
        'version="1.0" version="2">\n        <edXML:Reference',
      ]),
      "DOC-002",
    ],
    ["attribute without quotes", changed(DOCUMENT, ['Manifest version="1.0"', "Manifest version=1.0"]), "DOC-002"],
    ["< in an attribute", changed(DOCUMENT, ['Manifest version="1.0"', 'Manifest version="<"']), "DOC-002"],
    ["end tag of another", inSubject("</edXML:Content>"), "DOC-002"],
    ["end tag too many", inSubject("</edXML:Subject></edXML:Subject>"), "DOC-002"],
    ["nested one too deep", nested(60), "DOC-011"],
    ["nested 100,000 deep", nested(100_000), "DOC-011"],
    ["300,000 brothers", inSubject("<a/>".repeat(300_000)), "DOC-012"],
    ["100,000 unknown elements", inSubject("<a/>".repeat(100_000)), "DOC-026"],
    ["10,000 unknown names", inSubject(Array.from({ length: 10_000 }, (_, n) => `<a${n}/>`).join("")), "EGV-004"],
    [
      "20,000 receivers without a code",
      changed(DOCUMENT, [
        "<edXML:To>",
        `${"<edXML:To><edXML:OrganName>x</edXML:OrganName></edXML:To>".repeat(20_000)}<edXML:To>`,
      ]),
      "DOC-901",
    ],
    [
      "20,000 distinct receivers",
      changed(DOCUMENT, ["<edXML:To>", `${repeated("To", (id) => `<edXML:OrganId>${id}</edXML:OrganId>`)}<edXML:To>`]),
      "DOC-053",
    ],
    [
      "20,000 receivers, each by its old and its new code",
      changed(DOCUMENT, [
        "<edXML:To>",
        `${repeated("To", (id, index) => `<edXML:OrganId>${index % 2 === 0 ? id : parentFirst(codeOf(index - 1))}</edXML:OrganId>`)}<edXML:To>`,
      ]),
      "DOC-086",
    ],
    [
      "20,000 times one receiver",
      changed(DOCUMENT, ["<edXML:To>", `${repeated("To", () => "<edXML:OrganId>H99.02</edXML:OrganId>")}<edXML:To>`]),
      "BKV-006",
    ],
    [
      "20,000 references",
      changed(DOCUMENT, [
        "<edXML:Reference>",
        `${repeated("Reference", (id) => `<edXML:ContentId>cid:${id}</edXML:ContentId>`)}<edXML:Reference>`,
      ]),
      "DOC-140",
    ],
    [
      "20,000 hops",
      changed(DOCUMENT, [
        "<edXML:TraceHeader>",
        `${repeated("TraceHeader", () => "<edXML:Timestamp>2024/05/06 07:00:00</edXML:Timestamp>")}<edXML:TraceHeader>`,
      ]),
      "EGV-004",
    ],
    [
      "20,000 documents answered",
      changed(DOCUMENT, [
        "<edXML:SteeringType>",
        `${repeated("ResponseFor", () => "<edXML:PromulgationDate>2024/02/30</edXML:PromulgationDate>")}<edXML:SteeringType>`,
      ]),
      "EGV-004",
    ],
    ["17 MB of text", inSubject("a".repeat(17 * 1024 * 1024)), "DOC-010"],
    ["a name of a megabyte", inSubject(`<${"a".repeat(1024 * 1024)}/>`), "DOC-026"],
    [
      "10,000 attributes",
      inSubject(`<a ${Array.from({ length: 10_000 }, (_, index) => `a${index}=""`).join(" ")}/>`),
      "DOC-026",
    ],
    [
      "10,000 namespaces",
      inSubject(
        `<a ${Array.from({ length: 10_000 }, (_, index) => `xmlns:n${index}="u"`).join(" ")}>${"<b/>".repeat(10_000)}</a>`,
      ),
      "DOC-026",
    ],
    [
      "10,000 undeclared prefixes",
      inSubject(Array.from({ length: 10_000 }, (_, index) => `<p${index}:a/>`).join("")),
      "DOC-022",
    ],
    ["prefix of a built-in", inSubject("<constructor:a/>"), "DOC-022"],
    ["element of a built-in", inSubject("<__proto__/><constructor/><hasOwnProperty/>"), "DOC-026"],
    [
      "content element inside content",
      withBody("<edXML:ContentTransferEncoded>QUJD</edXML:ContentTransferEncoded>"),
      "DOC-026",
    ],
    ["content name in a comment", inSubject("a<!-- <ContentTransferEncoded> -->b"), "DOC-017"],
    ["content name in CDATA", inSubject("a<![CDATA[<ContentTransferEncoded>]]>b"), ""],
    [
      "content name in an attribute",
      changed(DOCUMENT, ["<edXML:Reference>", '<edXML:Reference a="ContentTransferEncoded>">']),
      "",
    ],
    [
      "2,000 attachments",
      changed(DOCUMENT, [
        "  <AttachmentEncoded>",
        `  <AttachmentEncoded>${"<Attachment><ContentTransferEncoded>QQ==</ContentTransferEncoded></Attachment>".repeat(2_000)}`,
      ]),
      "DOC-013",
    ],
    [
      "a status with everything twice",
      STATUS.replaceAll(/<edXML:StatusCode>.*<\/edXML:StatusCode>/g, (tag) => tag + tag),
      "DOC-027",
    ],
    ["only a declaration", '<?xml version="1.0"?>', "DOC-001"],
    ["only white space", "  \n ", "DOC-001"],
    ["only bytes of zero", new Uint8Array(5_000), "DOC-001"],
    ["a PDF", "%PDF-1.4\n1 0 obj", "DOC-001"],
    ["a zip", zipSync({ "a.edxml": new TextEncoder().encode(DOCUMENT) }), "DOC-001"],
    ["JSON", '{"edXML":{}}', "DOC-001"],
  ])("%s", async (_name, text, rule) => {
    const { reading, report } = await bounded(() => validated(text));
    const read = reading.findings.map((finding) => finding.rule as string);
    if (rule === "") expect(read).toEqual([]);
    else expect(report.findings.map((finding) => finding.rule)).toContain(rule);
    expect(report.verdict).not.toBe("error");
  });

  it.each(Array.from({ length: 20 }, (_, index) => Math.floor((DOCUMENT.length * (index + 1)) / 22)))(
    "cut off after %i characters",
    async (length) => {
      const reading = await bounded(() => readPacket(DOCUMENT.slice(0, length)));
      expect(reading.value).toBeUndefined();
      expect(reading.findings.at(-1)).toMatchObject({ severity: "error" });
    },
  );
});

describe("encodings", () => {
  const bytes = (...codes: number[]): Uint8Array => {
    const [left, right] = DOCUMENT.split("V/v thử nghiệm liên thông").map((part) => new TextEncoder().encode(part));
    return new Uint8Array([...(left as Uint8Array), ...codes, ...(right as Uint8Array)]);
  };
  it.each<[name: string, input: Uint8Array, rule: string]>([
    ["overlong slash", bytes(0xc0, 0xaf), "DOC-004"],
    ["surrogate in UTF-8", bytes(0xed, 0xa0, 0x80), "DOC-004"],
    ["beyond U+10FFFF", bytes(0xf5, 0x80, 0x80, 0x80), "DOC-004"],
    ["lead byte without its rest", bytes(0x41, 0xe1), "DOC-004"],
    ["Latin-1 letter", bytes(0x43, 0xe9, 0x6e), "DOC-004"],
    [
      "UTF-32",
      new Uint8Array(Array.from(DOCUMENT).flatMap((letter) => [letter.charCodeAt(0) & 255, 0, 0, 0])),
      "DOC-001",
    ],
    ["UTF-16 of odd length", new Uint8Array([0xff, 0xfe, 0x3c, 0x00, 0x65]), "DOC-001"],
    ["a byte order mark alone", new Uint8Array([0xef, 0xbb, 0xbf]), "DOC-009"],
    ["declared as windows-1258", new TextEncoder().encode(changed(DOCUMENT, ["UTF-8", "windows-1258"])), "DOC-005"],
    ["declared as something hostile", new TextEncoder().encode(changed(DOCUMENT, ["UTF-8", "../../etc"])), "DOC-001"],
  ])("%s", async (_name, input, rule) => {
    const reading = await bounded(() => readPacket(input));
    expect(reading.findings.map((finding) => finding.rule)).toContain(rule);
  });
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const packed = (name: string, bytes: Uint8Array): string =>
  changed(withBody(base64(bytes)), ["<AttachmentName>cong-van.pdf", `<AttachmentName>${name}`]);

async function drained(text: string, limits: Partial<Limits> = {}): Promise<number> {
  let size = 0;
  for await (const bytes of openAttachment(new TextEncoder().encode(text), 0, { limits })) size += bytes.length;
  return size;
}

/** A zip of one entry whose header can be made to lie. */
function zip(
  name: string,
  content: Uint8Array,
  lie: (bytes: Uint8Array, view: DataView) => void = () => {},
): Uint8Array {
  const bytes = zipSync({ [name]: content });
  lie(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return bytes;
}

describe("attachments", () => {
  const zeros = new Uint8Array(50 * 1024 * 1024);
  const text = new TextEncoder().encode("nội dung ".repeat(1000));
  it.each<[name: string, packet: () => string, fault: string, limits?: Partial<Limits>]>([
    ["base64 of one letter", () => withBody("Q"), "base64"],
    ["base64 with too much padding", () => withBody("QQ==="), "base64"],
    ["base64 that goes on after its padding", () => withBody("QQ==QUJD"), "base64"],
    ["base64 with a letter of Vietnamese", () => withBody("QUJĐ"), "base64"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the official kit's sample has this very text.
    ["a placeholder for the base64", () => withBody("${__StringFromFile(test.txt,,,)}"), "base64"],
    ["an entity in the base64", () => withBody("QU&amp;JD"), "base64"],
    ["zip bomb", () => packed("a.txt", zip("a.txt", zeros)), "ratio"],
    ["zip over the size limit", () => packed("a.txt", zip("a.txt", text)), "size", { unpacked: 1000 }],
    ["zip cut off", () => packed("a.txt", zip("a.txt", text).slice(0, 60)), "zip"],
    [
      "zip with damaged data",
      () =>
        packed(
          "a.txt",
          zip("a.txt", text, (bytes) => bytes.fill(255, 40, 60)),
        ),
      "zip",
    ],
    [
      "zip that says it is encrypted",
      () =>
        packed(
          "a.txt",
          zip("a.txt", text, (_, view) => view.setUint16(6, 1, true)),
        ),
      "zip",
    ],
    [
      "zip by a method nobody has",
      () =>
        packed(
          "a.txt",
          zip("a.txt", text, (_, view) => view.setUint16(8, 99, true)),
        ),
      "zip",
    ],
    [
      "attachment that is not there",
      () => changed(DOCUMENT, [/<AttachmentEncoded>[\s\S]*<\/AttachmentEncoded>/.exec(DOCUMENT)?.[0] as string, ""]),
      "absent",
    ],
    ["packet that breaks after it began", () => `${DOCUMENT.slice(0, DOCUMENT.indexOf("JVBER"))}QUJD<`, "packet"],
  ])("%s", async (_name, packet, fault, limits) => {
    const input = packet();
    const error = await bounded(() => drained(input, limits).then(String, (thrown: unknown) => thrown));
    expect(error).toBeInstanceOf(AttachmentError);
    expect(error).toMatchObject({ fault });
  });

  it("believes no declared size: 1 GB announced, a few bytes there", async () => {
    const liar = zip("a.txt", text, (bytes, view) => {
      view.setUint32(22, 1024 ** 3, true);
      const central = bytes.length - 22 - 46 - 5;
      view.setUint32(central + 24, 1024 ** 3, true);
    });
    const error = await bounded(() => drained(packed("a.txt", liar)).then(String, (thrown: unknown) => thrown));
    expect(error).toMatchObject({ fault: "zip" });
  });

  it.each(["../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "..\\..\\a", "a\u0000b", "con"])(
    "writes nothing by the zip's own name %j",
    async (entry) => {
      const names: string[] = [];
      const input = new TextEncoder().encode(packed("a.txt", zip(entry, text)));
      const files = await bounded(() =>
        extractAttachments(input, ({ safeName }) => {
          names.push(safeName);
          return { write: () => {}, close: () => {}, abort: () => {} };
        }),
      );
      expect(names).toEqual(["a.txt"]);
      expect(files).toMatchObject([{ size: text.length, packed: "zip" }]);
    },
  );

  it("stops at the limit in a body that never ends", async () => {
    const [left] = DOCUMENT.split("JVBERi0xLjQK");
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(left);
      const block = new Uint8Array(256 * 1024).fill(65);
      for (;;) {
        given += 1;
        yield block;
      }
    }
    const reading = await bounded(() => readPacketFrom(endless(), { limits: { attachment: 20 * 1024 * 1024 } }));
    expect(reading.findings.map((finding) => finding.rule)).toEqual(["DOC-014"]);
    expect(given).toBeLessThan(110);
  });

  it("stops at the limit in markup that never ends", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('<?xml version="1.0"?><edXML>');
      const block = new TextEncoder().encode("<!-- a -->".repeat(10_000));
      for (;;) yield block;
    }
    const reading = await bounded(() => readPacketFrom(endless(), { limits: { markup: 2_000_000 } }));
    expect(reading.findings.map((finding) => finding.rule)).toEqual(["DOC-010"]);
  });

  it("does not hold a tag that never ends", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('<?xml version="1.0"?><edXML><ContentTransferEncoded a="');
      const block = new TextEncoder().encode("a".repeat(100_000));
      for (;;) yield block;
    }
    const reading = await bounded(() => readPacketFrom(endless(), { limits: { markup: 2_000_000 } }));
    expect(reading.findings.map((finding) => finding.rule)).toEqual(["DOC-010"]);
  });
});
