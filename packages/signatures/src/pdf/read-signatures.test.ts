import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyNamed, makeHouse, makeIdentity } from "../../test/authority.js";
import { makeStamp } from "../../test/cms-writer.js";
import { joined } from "../../test/der-writer.js";
import {
  type Layout,
  type Objects,
  PdfWriter,
  plainObjects,
  plainPdf,
  type SignedPdf,
  signPdf,
} from "../../test/pdf-writer.js";
import { ask, isInstalled } from "../../test/tools.js";
import { nodeHash } from "../files.js";
import { verifyMaths } from "../pki/key.js";
import { sourceOfBlob, sourceOfBytes } from "./byte-source.js";
import { type PdfSignature, readPdfSignatures } from "./read-signatures.js";

const { root, authority, signer } = makeHouse("rsa");
const person = makeIdentity({ name: "Nguyễn Văn Mẫu", issuer: authority, keys: keyNamed("person", "rsa") });
const chain = { signer, certificates: [signer, authority, root] };

const read = async (bytes: Uint8Array): Promise<readonly PdfSignature[]> =>
  (await readPdfSignatures(sourceOfBytes(bytes))).signatures;

async function verdict({ failure, digest, cms }: PdfSignature): Promise<string> {
  if (failure) return failure.code;
  if (digest === "differs") return "differs";
  if (!cms?.signer || !cms.method) return "unsupported";
  return verifyMaths(cms.signer.key, cms.method, cms.signed, cms.signature);
}

const verdicts = async (bytes: Uint8Array): Promise<string[]> => Promise.all((await read(bytes)).map(verdict));

/** Adds a revision to a signed file. */
const changed = ({ writer }: SignedPdf, objects: Objects, trailer = ""): Uint8Array =>
  writer.revision(objects, [], trailer).bytes;

describe.each<Layout>(["table", "streams"])("signatures of a PDF whose references are %s", (layout) => {
  const once = (): SignedPdf => signPdf(plainPdf(layout), { ...chain, field: "Cơ quan" });

  it("a file without any", async () => {
    expect(await read(plainPdf(layout).writer.bytes)).toEqual([]);
  });

  it("one that covers the whole", async () => {
    const { bytes } = once().writer;
    const [signature] = await read(bytes);
    expect(await verdicts(bytes)).toEqual(["right"]);
    expect(signature).toMatchObject({
      kind: "signature",
      subFilter: "adbe.pkcs7.detached",
      later: [],
      isRemoved: false,
    });
    expect(signature?.coverage).toMatchObject({ covers: "whole", end: bytes.length, size: bytes.length });
    expect(signature?.rectangle).toEqual([400, 760, 560, 820]);
  });

  it("three in increments: each covers the file as it was", async () => {
    const second = signPdf(signPdf(plainPdf(layout), { signer: person }), { signer: person });
    const { bytes } = signPdf(second, chain).writer;
    const found = await read(bytes);
    expect(await verdicts(bytes)).toEqual(["right", "right", "right"]);
    expect(found.map(({ coverage }) => coverage?.covers)).toEqual(["revision", "revision", "whole"]);
    expect(found.map(({ later }) => later)).toEqual([["signature"], ["signature"], []]);
    expect(found.map(({ cms }) => cms?.signer?.subject.commonName)).toEqual([
      "Nguyễn Văn Mẫu",
      "Nguyễn Văn Mẫu",
      "Sở Mẫu",
    ]);
  });

  it("one wrong value among right ones, as a real letter had it", async () => {
    const spoil = (value: Uint8Array): Uint8Array => value.map((octet, at) => (at === 9 ? octet ^ 8 : octet));
    const { bytes } = signPdf(signPdf(plainPdf(layout), { signer: person, spoil }), chain).writer;
    expect(await verdicts(bytes)).toEqual(["wrong", "right"]);
  });

  it("a time stamp of the whole document", async () => {
    const stamp = {
      signer: person,
      type: "DocTimeStamp",
      subFilter: "ETSI.RFC3161",
      cms: (_: Uint8Array, signed: Uint8Array) => makeStamp(person, signed, "2026-03-05T05:00:00Z"),
    };
    const { bytes } = signPdf(once(), stamp).writer;
    const [first, second] = await read(bytes);
    expect(first?.later).toEqual(["time-stamp"]);
    expect(second).toMatchObject({ kind: "time-stamp", digest: "matches" });
    expect(second?.token?.time).toBe(Date.UTC(2026, 2, 5, 5));
  });

  it("reads from a Blob, with Node's digests, what it reads from bytes", async () => {
    const { bytes } = once().writer;
    const found = await readPdfSignatures(sourceOfBlob(new Blob([new Uint8Array(bytes)])), nodeHash);
    expect(found.signatures.map(({ digest }) => digest)).toEqual(["matches"]);
  });

  describe("changes after the signature", () => {
    const annotation = "<</Type/Annot/Subtype/Square/Rect[0 0 595 842]>>";
    const page = (more: string, annotations = "7 0 R"): string =>
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[${annotations}]${more}>>`;
    const cases: readonly (readonly [string, Objects, readonly string[]])[] = [
      ["the text of the page", { 4: plainObjects("Cong van so 2/SM-VP")[4] as string }, ["content"]],
      ["the page's own entries", { 3: page("/Rotate 90") }, ["pages"]],
      ["another page", { 2: "<</Type/Pages/Kids[3 0 R 50 0 R]/Count 2>>", 50: page("") }, ["pages"]],
      ["an annotation over the page", { 3: page("", "7 0 R 50 0 R"), 50: annotation }, ["annotations"]],
      ["the signature's place in the form", { 6: "<</Fields[]/SigFlags 3>>" }, ["content"]],
      ["another font", { 5: "<</Type/Font/Subtype/Type1/BaseFont/Courier>>" }, ["content"]],
      ["a field for text", { 6: "<</Fields[7 0 R 50 0 R]/SigFlags 3>>", 50: "<</FT/Tx/T(x)/V(y)>>" }, ["form"]],
      [
        "metadata",
        {
          1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/Metadata 50 0 R>>",
          50: ["/Type/Metadata", new Uint8Array(3)],
        },
        ["metadata"],
      ],
      ["what opens first", { 1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/OpenAction<<>>>>" }, ["content"]],
      [
        "data for later checks",
        {
          1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/DSS 50 0 R>>",
          50: "<</Certs[51 0 R]>>",
          51: ["", new Uint8Array(9)],
        },
        ["validation-data"],
      ],
      ["an object that nothing asks for", { 60: "<</A 1>>" }, []],
    ];
    it.each(cases)("%s", async (_, objects, wanted) => {
      const signed = once();
      // The field's number depends on the layout.
      const own = ([number, object]: [string, Objects[number]]) =>
        [number, typeof object === "string" ? object.replaceAll("7 0 R", `${signed.fields[0]} 0 R`) : object] as const;
      const bytes = changed(signed, Object.fromEntries(Object.entries(objects).map(own)));
      const [signature] = await read(bytes);
      expect(signature?.coverage?.covers).toBe("revision");
      expect(signature?.later).toEqual(wanted);
      expect(await verdicts(bytes)).toEqual(["right"]);
    });

    it("an object that the signed page asked for and that was not there", async () => {
      const writer = new PdfWriter(layout).revision({ ...plainObjects(), 3: page("", "40 0 R") });
      // The number is asked for by what is signed; the next free one is far behind it.
      writer.size = 41;
      const { bytes } = signPdf({ writer, fields: [] }, chain).writer;
      expect((await read(bytes))[0]?.later).toEqual([]);
      const objects = { ...plainObjects(), 4: ["/Resources<</XObject<</X 40 0 R>>>>", new Uint8Array(3)] } as const;
      const second = new PdfWriter(layout).revision(objects);
      second.size = 41;
      const dangling = changed(signPdf({ writer: second, fields: [] }, chain), {
        40: ["/Subtype/Form", new Uint8Array(3)],
      });
      expect((await read(dangling))[0]?.later).toEqual(["content"]);
    });

    it("what the signed part itself looks for behind its end", async () => {
      // The author left a reference to a place behind the signature, and filled the place afterwards.
      const text = (writer: PdfWriter): string => Buffer.from(writer.bytes).toString("latin1");
      const behind = 30_000;
      const prepared = plainPdf("table");
      const entry = /^\d{10} 00000 n/;
      const at = text(prepared.writer).indexOf("\n4 1\n") + 5;
      expect(text(prepared.writer).slice(at)).toMatch(entry);
      const { writer } = prepared;
      writer.bytes.set(new TextEncoder().encode(String(behind).padStart(10, "0")), at);
      const file = signPdf(prepared, { ...chain, room: 10_000 });
      const room = behind - file.writer.bytes.length;
      expect(room).toBeGreaterThan(0);
      const filled = new TextEncoder().encode(
        `${" ".repeat(room)}4 0 obj\n<</Length 1>>\nstream\nx\nendstream\nendobj\n`,
      );
      file.writer.bytes = joined(file.writer.bytes, filled);
      const bytes = changed(file, { 60: "<<>>" });
      expect((await read(bytes))[0]?.later).toEqual(["unknown"]);
    });

    it("another catalogue", async () => {
      const { writer } = once();
      writer.revision({ 50: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>" }, [], "/Root 50 0 R/Ignored 1");
      // The key stands twice: a reader that takes the first and one that takes the last would see two documents.
      await expect(read(writer.bytes)).rejects.toMatchObject({ code: "signatures.twice" });
    });

    it("bytes that no reference leads to", async () => {
      const { bytes } = once().writer;
      const longer = joined(bytes, new TextEncoder().encode(`% ${"x".repeat(40)}\n`));
      const [signature] = await read(longer);
      expect([signature?.coverage?.covers, signature?.later]).toEqual(["revision", ["unknown"]]);
    });

    it("a second startxref that leads to references of its own (incremental saving)", async () => {
      const { bytes } = once().writer;
      const text = Buffer.from(bytes).toString("latin1");
      const [, start = ""] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
      const again = joined(bytes, new TextEncoder().encode(`startxref\n${start}\n%%EOF\n`));
      const [same] = await read(again);
      expect([same?.coverage?.covers, same?.later]).toEqual(["revision", ["unknown"]]);
      const other = new PdfWriter(layout).revision(plainObjects("Cong van so 9/SM-VP"));
      const behind = joined(bytes, other.bytes);
      const said = await verdicts(behind).catch(({ code }: { code: string }) => [code]);
      const found = await read(behind).catch(() => []);
      expect(said.includes("right") && found.every(({ later }) => later.length === 0)).toBe(false);
    });

    it("layers whose visibility is changed (a shadow attack)", async () => {
      const layered = (shown: number, hidden: number): string =>
        `<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/OCProperties<</OCGs[40 0 R 41 0 R]/D<</ON[${shown} 0 R]/OFF[${hidden} 0 R]>>>>>>`;
      const objects = {
        ...plainObjects(),
        1: layered(40, 41),
        40: "<</Type/OCG/Name(a)>>",
        41: "<</Type/OCG/Name(b)>>",
      };
      const writer = new PdfWriter(layout).revision(objects);
      const bytes = changed(signPdf({ writer, fields: [] }, chain), { 1: layered(41, 40) });
      expect((await read(bytes))[0]?.later).toEqual(["content"]);
    });

    it("a signature that was taken out is still told of", async () => {
      const bytes = changed(once(), { 6: "<</Fields[]>>", 3: page("", "") });
      const [signature] = await read(bytes);
      expect(signature?.isRemoved).toBe(true);
      expect(signature?.later).toContain("content");
    });
  });

  describe("byte ranges that leave something open", () => {
    const ranges: readonly (readonly [
      string,
      (range: readonly [number, number, number, number]) => readonly number[],
    ])[] = [
      ["a wider gap", ([a, b, c, d]) => [a, b - 8, c, d]],
      ["a gap that ends later", ([a, b, c, d]) => [a, b, c + 8, d - 8]],
      ["a start that is not the first byte", ([, b, c, d]) => [5, b - 5, c, d]],
      ["parts that overlap", ([a, b, , d]) => [a, b, b - 20, d]],
      ["an end behind the file", ([a, b, c, d]) => [a, b, c, d + 100]],
      ["an end within the revision", ([a, b, c, d]) => [a, b, c, d - 60]],
      ["no second part", ([a, b, c]) => [a, b, c, 0]],
    ];
    it.each(ranges)("%s", async (_, range) => {
      expect(await verdicts(signPdf(plainPdf(layout), { ...chain, range }).writer.bytes)).toEqual(["signatures.pdf"]);
    });

    it("a signature within a stream of objects: its place there is none in the file", async () => {
      const { writer, fields } = signPdf(plainPdf("streams"), { ...chain, packed: true });
      const { document, signatures } = await readPdfSignatures(sourceOfBytes(writer.bytes));
      const { value } = await document.object(
        { trailer: new Map(), sections: document.sections },
        Number(fields[0]) + 1,
      );
      expect(value).toBeInstanceOf(Map);
      expect((value as ReadonlyMap<string, { readonly from: number }>).get("Contents")?.from).toBeNaN();
      expect(signatures.map(({ failure }) => failure?.code)).toEqual(["signatures.pdf"]);
    });

    it("a value of zeros", async () => {
      const cms = (): Uint8Array => new Uint8Array(200);
      const [said] = await verdicts(signPdf(plainPdf(layout), { ...chain, cms }).writer.bytes);
      expect(said).toMatch(/^signatures\./);
    });

    it("an empty value, and none", async () => {
      const file = once().writer.bytes;
      const text = Buffer.from(file).toString("latin1");
      const value = /\/Contents<[0-9a-f]+>/.exec(text)?.[0] as string;
      for (const empty of ["/Contents<>", "/Contents null", "/Contents()"]) {
        const spoilt = text.replace(value, empty.padEnd(value.length, " "));
        const said = await verdicts(new Uint8Array(Buffer.from(spoilt, "latin1")));
        expect(said.filter((word) => !word.startsWith("signatures."))).toEqual([]);
      }
    });

    it("bytes behind the CMS", async () => {
      const { writer } = once();
      const text = Buffer.from(writer.bytes);
      text.write("41", text.indexOf(Buffer.from("00>")), "latin1");
      expect(await verdicts(new Uint8Array(text))).toEqual(["signatures.derTrailing"]);
    });
  });

  it("any changed byte is told, or the file is refused", async () => {
    const { bytes } = once().writer;
    const text = Buffer.from(bytes).toString("latin1");
    const gap = text.indexOf("/Contents<") + 10;
    const behind = text.indexOf(">", gap);
    const places = fc.nat(bytes.length - 1).filter((at) => at < gap || at > behind);
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const spoilt = bytes.slice();
        spoilt[at] = (spoilt[at] as number) ^ change;
        let said: string[];
        try {
          said = await verdicts(spoilt);
        } catch (error) {
          expect(error).toHaveProperty("code");
          return;
        }
        expect(said).not.toContain("right");
      }),
      { numRuns: Number(process.env.EGOV_CHANGED_BYTES ?? 300) },
    );
  });

  it.skipIf(!isInstalled("pdfsig"))("pdfsig agrees (skipped where it is not installed)", async () => {
    const spoil = (value: Uint8Array): Uint8Array => value.map((octet, at) => (at === 9 ? octet ^ 8 : octet));
    const three = signPdf(signPdf(signPdf(plainPdf(layout), { signer: person, spoil }), { signer: person }), chain);
    const { text } = ask("pdfsig", ["-nocert", "{a.pdf}"], { "a.pdf": three.writer.bytes });
    expect(text.match(/Signature Validation: .*/g)).toEqual([
      "Signature Validation: Signature is Invalid.",
      "Signature Validation: Signature is Valid.",
      "Signature Validation: Signature is Valid.",
    ]);
    expect(text.match(/(?:Total|Not total) document signed/g)).toEqual([
      "Not total document signed",
      "Not total document signed",
      "Total document signed",
    ]);
    expect(await verdicts(three.writer.bytes)).toEqual(["wrong", "right", "right"]);
  });

  it.skipIf(!isInstalled("qpdf"))("qpdf finds no fault in the test's own file", () => {
    const { text } = ask("qpdf", ["--check", "{a.pdf}"], { "a.pdf": once().writer.bytes });
    expect(text).toContain("No syntax or stream encoding errors found");
  });
});

it("refuses what is no PDF, or is encrypted", async () => {
  await expect(read(new TextEncoder().encode("<html>"))).rejects.toMatchObject({ code: "signatures.pdf" });
  const { writer } = plainPdf();
  writer.revision({ 9: "<<>>" }, [], "/Encrypt 9 0 R");
  await expect(read(writer.bytes)).rejects.toMatchObject({ code: "signatures.unsupported" });
});

it("does not follow references in a circle", async () => {
  const text =
    "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n";
  await expect(read(new TextEncoder().encode(text))).rejects.toMatchObject({ code: "signatures.pdf" });
});
