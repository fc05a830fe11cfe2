import { createHash } from "node:crypto";
import { deflateSync } from "node:zlib";
import { type CmsParts, makeCms } from "./cms-writer.js";
import { joined } from "./der-writer.js";

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** How references are written: as a table, or as streams with the objects packed in streams too. */
export type Layout = "table" | "streams";

/** Objects of a PDF by number, as text; a stream is its dictionary's text and its bytes. */
export type Objects = Readonly<Record<number, string | readonly [dictionary: string, bytes: Uint8Array]>>;

/** A page that says “Công văn”, with a catalogue, a page tree, a font and an empty form. */
export function plainObjects(text = "Cong van so 1/SM-VP"): Record<number, Objects[number]> {
  return {
    1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R>>",
    2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[]>>",
    4: ["", latin(`BT /F1 24 Tf 72 720 Td (${text}) Tj ET`)],
    5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    6: "<</Fields[]/SigFlags 3>>",
  };
}

/** A file that is added to revision by revision. */
export class PdfWriter {
  bytes: Uint8Array;
  size = 1;
  #start = 0;

  constructor(
    readonly layout: Layout = "table",
    version = "1.7",
  ) {
    this.bytes = latin(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  }

  #add(text: string | Uint8Array): void {
    this.bytes = joined(this.bytes, typeof text === "string" ? latin(text) : text);
  }

  #object(number: number, object: Objects[number]): void {
    if (typeof object === "string") {
      this.#add(`${number} 0 obj\n${object}\nendobj\n`);
      return;
    }
    const [dictionary, bytes] = object;
    this.#add(`${number} 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`);
    this.#add(bytes);
    this.#add("\nendstream\nendobj\n");
  }

  /**
   * Adds a revision.
   *
   * @param plain numbers of objects that stand by themselves in any layout; signatures must.
   */
  revision(objects: Objects, plain: readonly number[] = [], trailer = ""): this {
    const numbers = Object.keys(objects).map(Number);
    const packed = numbers.filter(
      (number) => this.layout === "streams" && typeof objects[number] === "string" && !plain.includes(number),
    );
    const places = new Map<number, readonly [kind: number, one: number, two: number]>();
    for (const number of numbers) {
      if (packed.includes(number)) continue;
      places.set(number, [1, this.bytes.length, 0]);
      this.#object(number, objects[number] as Objects[number]);
    }
    this.size = Math.max(this.size, ...numbers.map((number) => number + 1));
    if (this.layout === "table") this.#table(places, trailer);
    else this.#streams(objects, packed, places, trailer);
    return this;
  }

  #end(start: number): void {
    this.#start = start;
    this.#add(`startxref\n${start}\n%%EOF\n`);
  }

  #trailer(more: string): string {
    const previous = this.#start === 0 ? "" : `/Prev ${this.#start}`;
    return `/Size ${this.size}/Root 1 0 R${previous}${more}`;
  }

  #table(places: ReadonlyMap<number, readonly [number, number, number]>, trailer: string): void {
    const start = this.bytes.length;
    const line = (offset: number, kind: string, generation = 0): string =>
      `${String(offset).padStart(10, "0")} ${String(generation).padStart(5, "0")} ${kind} \n`;
    this.#add(`xref\n${this.#start === 0 ? `0 1\n${line(0, "f", 65535)}` : ""}`);
    for (const [number, [, offset]] of places) this.#add(`${number} 1\n${line(offset, "n")}`);
    this.#add(`trailer\n<<${this.#trailer(trailer)}>>\n`);
    this.#end(start);
  }

  #streams(
    objects: Objects,
    packed: readonly number[],
    places: Map<number, readonly [number, number, number]>,
    trailer: string,
  ): void {
    if (packed.length > 0) {
      const texts = packed.map((number) => latin(`${objects[number] as string} `));
      let at = 0;
      const heads = texts.map(({ length }, index) => {
        at += length;
        return `${packed[index]} ${at - length}`;
      });
      const head = latin(`${heads.join(" ")} `);
      const container = this.size;
      this.size += 1;
      for (const [index, number] of packed.entries()) places.set(number, [2, container, index]);
      places.set(container, [1, this.bytes.length, 0]);
      const bytes = new Uint8Array(deflateSync(joined(head, ...texts)));
      const dictionary = `/Type/ObjStm/N ${packed.length}/First ${head.length}/Filter/FlateDecode`;
      this.#object(container, [dictionary, bytes]);
    }
    const own = this.size;
    this.size += 1;
    const start = this.bytes.length;
    places.set(own, [1, start, 0]);
    const sorted = [...places].sort(([left], [right]) => left - right);
    const rows = sorted.map(([, [kind, one, two]]) =>
      [kind, one >> 24, one >> 16, one >> 8, one, two >> 8, two].map((octet) => octet & 255),
    );
    // Each row after the one above it, as PNG's predictor Up has it.
    const predicted = rows.flatMap((row, index) => [
      2,
      ...row.map((octet, at) => (octet - (rows[index - 1]?.[at] ?? 0)) & 255),
    ]);
    const parts = `/Type/XRef/W[1 4 2]/Index[${sorted.map(([number]) => `${number} 1`).join(" ")}]`;
    const packing = "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>";
    const bytes = new Uint8Array(deflateSync(Uint8Array.from(predicted)));
    this.#object(own, [`${parts}${packing}${this.#trailer(trailer)}`, bytes]);
    this.#end(start);
  }
}

/** How a signature is put into a file; what is left out is as it should be. */
export interface Signing extends Omit<CmsParts, "digest"> {
  readonly field?: string;
  readonly subFilter?: string;
  readonly type?: string;
  readonly more?: readonly Uint8Array[];
  /** More of the signature's dictionary. */
  readonly dictionary?: string;
  /** Other objects of the same revision. */
  readonly objects?: Objects;
  /** Writes another byte range. */
  readonly range?: (range: readonly [number, number, number, number]) => readonly number[];
  readonly room?: number;
  /** Makes the CMS from the digest, in place of the usual one. */
  readonly cms?: (digest: Uint8Array, signed: Uint8Array) => Uint8Array;
  readonly rectangle?: string;
  /** Puts the signature into a stream of objects, where it must not be. */
  readonly packed?: boolean;
}

const BLANK = "0000000000";

/** The fields and annotations of a file, so that a further signature can be added. */
export interface SignedPdf {
  readonly writer: PdfWriter;
  readonly fields: readonly number[];
}

/** Starts a file with one page. */
export const plainPdf = (layout: Layout = "table", version = "1.7"): SignedPdf => ({
  writer: new PdfWriter(layout, version).revision(plainObjects()),
  fields: [],
});

/** Adds a signature to a file as a revision of its own. */
export function signPdf({ writer, fields }: SignedPdf, signing: Signing): SignedPdf {
  const { subFilter = "adbe.pkcs7.detached", type = "Sig", room = 16_000, rectangle = "[400 760 560 820]" } = signing;
  const [field, value] = [writer.size, writer.size + 1];
  const all = [...fields, field];
  const references = all.map((number) => `${number} 0 R`).join(" ");
  const gap = `<${"0".repeat(room)}>`;
  const range = `[0 ${BLANK} ${BLANK} ${BLANK}]`;
  writer.revision(
    {
      6: `<</Fields[${references}]/SigFlags 3>>`,
      3: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R/Annots[${references}]>>`,
      [field]: `<</Type/Annot/Subtype/Widget/FT/Sig/T(${signing.field ?? `Chu ky ${all.length}`})/F 132/P 3 0 R/Rect${rectangle}/V ${value} 0 R>>`,
      [value]: `<</Type/${type}/Filter/Adobe.PPKLite/SubFilter/${subFilter}/ByteRange${range}/Contents${gap}${signing.dictionary ?? ""}>>`,
      ...signing.objects,
    },
    signing.packed ? [] : [value],
  );
  if (signing.packed) return { writer, fields: all };
  const text = Buffer.from(writer.bytes);
  const from = text.lastIndexOf(gap);
  const to = from + gap.length;
  const right = [0, from, to, text.length - to] as const;
  const written = (signing.range?.(right) ?? right).map((number, index) =>
    index === 0 ? String(number) : String(number).padStart(10, "0"),
  );
  text.write(`[${written.join(" ")}]`, text.lastIndexOf(range), "latin1");
  const signed = Buffer.concat([text.subarray(0, from), text.subarray(to)]);
  const digest = createHash(signing.hash ?? "sha256")
    .update(signed)
    .digest();
  const cms = signing.cms?.(digest, signed) ?? makeCms({ ...signing, digest });
  text.write(Buffer.from(cms).toString("hex"), from + 1, "latin1");
  writer.bytes = new Uint8Array(text);
  return { writer, fields: all };
}
