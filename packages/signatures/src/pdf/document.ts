import { failures } from "../failures.js";
import type { ByteSource } from "./byte-source.js";
import { type Entry, type Section, streamEntries, tableEntries } from "./cross-references.js";
import { NeedsMore, PdfLexer } from "./lexer.js";
import { unpackedStream } from "./streams.js";
import { isDictionary, isOfType, type PdfDictionary, PdfReference, type PdfValue } from "./values.js";

const FIRST_WINDOW = 4096;
const LARGEST_VALUE = 256 * 1024 * 1024;
const TAIL = 2048;
const MOST_SECTIONS = 4096;
const MOST_KEPT = 10_000;
const LATIN = new TextDecoder("latin1");

/** An object as it stands in the file. */
export interface PlacedObject {
  readonly value: PdfValue;
  /** Offset of the bytes of its stream, if it has one. */
  readonly stream?: number;
}

/** A state of the document: what a reader saw when the file ended at a place. */
export interface Revision {
  readonly trailer: PdfDictionary;
  /** From the newest section to the oldest. */
  readonly sections: readonly Section[];
}

/** Reads values at an offset, as much of the file as they take. */
async function readAt<T>(source: ByteSource, offset: number, read: (lexer: PdfLexer) => T): Promise<T> {
  if (offset >= source.size) throw failures.pdf({ part: `xref → ${offset}` });
  for (let size = FIRST_WINDOW; ; size *= 4) {
    const to = Math.min(source.size, offset + size);
    try {
      return read(new PdfLexer(await source.read(offset, to), offset, to === source.size));
    } catch (error) {
      if (!(error instanceof NeedsMore)) throw error;
      if (size >= LARGEST_VALUE) throw failures.pdf({ part: `${offset}…` });
    }
  }
}

/** Returns where the last `startxref` before a place of the file points. */
export async function lastStartOf(source: ByteSource, end: number): Promise<number> {
  const tail = LATIN.decode(await source.read(Math.max(0, end - TAIL), end));
  const found = /^[\s\S]*startxref\s+(\d{1,15})\s+%%EOF/.exec(tail)?.[1];
  if (found === undefined) throw failures.missing({ part: "startxref" });
  return Number(found);
}

/** A PDF, read from its cross references: only the objects that are asked for are taken into memory. */
export class PdfDocument {
  readonly #objects = new Map<string, PlacedObject>();
  readonly #containers = new Map<number, ReadonlyMap<number, PdfValue>>();

  private constructor(
    readonly source: ByteSource,
    /** Such as `1.7`. */
    readonly version: string,
    /** From the newest to the oldest. */
    readonly sections: readonly Section[],
  ) {}

  /**
   * Reads the cross references of a PDF.
   *
   * @throws Failure when the file is not a PDF, or its structure is wrong.
   */
  static async open(source: ByteSource): Promise<PdfDocument> {
    const head = LATIN.decode(await source.read(0, Math.min(source.size, 16)));
    const version = /^%PDF-(\d\.\d)/.exec(head)?.[1];
    if (version === undefined) throw failures.pdf({ part: "%PDF" });
    const sections: Section[] = [];
    const seen = new Set<number>();
    let next: number | undefined = await lastStartOf(source, source.size);
    while (next !== undefined) {
      if (seen.has(next) || seen.size >= MOST_SECTIONS) throw failures.pdf({ part: "/Prev" });
      seen.add(next);
      const section: Section = await sectionAt(source, next);
      sections.push(section);
      const hybrid = section.trailer.get("XRefStm");
      // A reader that knows streams of references takes them before the older sections.
      if (typeof hybrid === "number") sections.push({ ...(await sectionAt(source, hybrid)), trailer: section.trailer });
      const previous = section.trailer.get("Prev");
      if (previous !== undefined && typeof previous !== "number") throw failures.pdf({ part: "/Prev" });
      next = previous;
    }
    return new PdfDocument(source, version, sections);
  }

  /** The document as it is now. */
  get newest(): Revision | undefined {
    return this.revisionBefore(this.source.size);
  }

  /** Returns the document as it was when the file ended at a place; `undefined` when no whole revision lies before it. */
  revisionBefore(end: number): Revision | undefined {
    const first = this.sections.findIndex(({ offset }) => offset < end);
    const sections = first === -1 ? [] : this.sections.slice(first);
    const [newest] = sections;
    return newest && { trailer: newest.trailer, sections };
  }

  /** Returns where an object is in a revision. */
  entry({ sections }: Revision, number: number): Entry | undefined {
    for (const { entries } of sections) {
      const entry = entries.get(number);
      if (entry) return entry;
    }
    return undefined;
  }

  /** Returns an object of a revision; one that is not there is `null`, as the format wants. */
  async object(revision: Revision, number: number): Promise<PlacedObject> {
    const entry = this.entry(revision, number);
    if (!entry || entry.kind === "free") return { value: null };
    if (entry.kind === "in") return this.#contained(revision, entry.container, number);
    return this.#at(entry.offset, number);
  }

  /** Returns what a value is, or refers to. */
  async resolved(revision: Revision, value: PdfValue | undefined): Promise<PdfValue> {
    if (!(value instanceof PdfReference)) return value ?? null;
    const { value: found } = await this.object(revision, value.number);
    if (found instanceof PdfReference) throw failures.pdf({ part: `${value.number} 0 R` });
    return found;
  }

  /** Returns the unpacked bytes of a stream. */
  async streamBytes(revision: Revision, number: number): Promise<Uint8Array> {
    const { value, stream } = await this.object(revision, number);
    if (!isDictionary(value) || stream === undefined) throw failures.pdf({ part: "stream" });
    const length = await this.resolved(revision, value.get("Length"));
    return unpackedStream(value, await streamBytes(this.source, stream, length));
  }

  async #at(offset: number, number: number): Promise<PlacedObject> {
    const key = `${offset} ${number}`;
    const known = this.#objects.get(key);
    if (known) return known;
    const placed = await objectAt(this.source, offset, number);
    if (this.#objects.size < MOST_KEPT) this.#objects.set(key, placed);
    return placed;
  }

  async #contained(revision: Revision, container: number, number: number): Promise<PlacedObject> {
    const entry = this.entry(revision, container);
    if (entry?.kind !== "at") throw failures.pdf({ part: "/ObjStm" });
    let held = this.#containers.get(entry.offset);
    if (!held) {
      const { value } = await this.#at(entry.offset, container);
      if (!isOfType(value, "ObjStm")) throw failures.pdf({ part: "/ObjStm" });
      held = objectsIn(value, await this.streamBytes(revision, container));
      this.#containers.set(entry.offset, held);
    }
    const value = held.get(number);
    if (value === undefined) throw failures.pdf({ part: `${number} 0 obj` });
    return { value };
  }
}

/** Reads every object of a stream of objects at once: each is asked for sooner or later, most more than once. */
function objectsIn(dictionary: PdfDictionary, bytes: Uint8Array): ReadonlyMap<number, PdfValue> {
  const [count, first] = [dictionary.get("N"), dictionary.get("First")];
  if (typeof count !== "number" || typeof first !== "number") throw failures.pdf({ part: "/ObjStm" });
  const heads = new PdfLexer(bytes.subarray(0, first), 0, true);
  const found = new Map<number, PdfValue>();
  for (let index = 0; index < count; index += 1) {
    const [number, at] = [heads.count(), heads.count()];
    // Unpacked bytes have no place in the file. Of an object that is there twice the first counts.
    if (!found.has(number)) found.set(number, new PdfLexer(bytes.subarray(first + at), Number.NaN, true).value());
  }
  return found;
}

async function objectAt(source: ByteSource, offset: number, number?: number): Promise<PlacedObject> {
  return readAt(source, offset, (lexer) => {
    if (lexer.count() !== number && number !== undefined) throw failures.pdf({ part: `${number} 0 obj` });
    lexer.count();
    lexer.expect("obj");
    const value = lexer.value();
    return isDictionary(value) && lexer.skips("stream") ? { value, stream: lexer.streamStart() } : { value };
  });
}

async function streamBytes(source: ByteSource, from: number, length: PdfValue): Promise<Uint8Array> {
  if (typeof length !== "number" || !Number.isInteger(length) || length < 0 || from + length > source.size)
    throw failures.pdf({ part: "/Length" });
  if (length > LARGEST_VALUE) throw failures.pdf({ part: "/Length" });
  return source.read(from, from + length);
}

async function sectionAt(source: ByteSource, offset: number): Promise<Section> {
  const table = await readAt(source, offset, (lexer) => {
    if (!lexer.skips("xref")) return undefined;
    const entries = tableEntries(lexer);
    const trailer = lexer.value();
    if (!isDictionary(trailer)) throw failures.pdf({ part: "trailer" });
    return { offset, entries, trailer };
  });
  if (table) return table;
  const { value, stream } = await objectAt(source, offset);
  if (!isOfType(value, "XRef") || stream === undefined) throw failures.pdf({ part: "xref" });
  const bytes = unpackedStream(value, await streamBytes(source, stream, value.get("Length") ?? null));
  return { offset, entries: streamEntries(value, bytes), trailer: value };
}
