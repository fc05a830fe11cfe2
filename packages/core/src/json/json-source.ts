import { type ByteLine, ByteLines } from "../byte-lines.js";
import type { Decoded } from "../decoded.js";
import type { Finding, SourceSpan } from "../finding.js";
import type { JsonPointer } from "../json-pointer.js";
import { type Grading, toFinding } from "../rule.js";
import { chunksOf, joinBytes, type Source } from "../source.js";
import type { ReadContext } from "../standard.js";
import { EXPECTED, jsonRules } from "./json-rules.js";
import { jsonFault } from "./json-scan.js";
import { JsonText } from "./json-text.js";

const MEBIBYTE = 2 ** 20;
/** A value longer than this is not read: what is made of its text must fit into memory, and into one string. */
const LARGEST_MIB = 256;
/** Bytes that a value, or a line of NDJSON, may have to be read. */
export const LARGEST_RECORD = LARGEST_MIB * MEBIBYTE;

const NEWLINE = 10;
const OPEN_LIST = 91;
const OPEN_OBJECT = 123;

/** One JSON value of a source, and the way back to where it is written. */
export class JsonRecord implements Pick<Decoded<unknown>, "findings" | "locate" | "raw" | "line"> {
  #places: JsonText | undefined;

  /**
   * @param value `undefined` when the text is not JSON; `findings` then says where it stops being it.
   * @param firstLine the number of the text's first line in its source.
   */
  constructor(
    readonly value: unknown,
    readonly findings: readonly Finding[],
    readonly text: string,
    readonly firstLine: number,
  ) {}

  get #text(): JsonText {
    this.#places ??= new JsonText(this.text, this.firstLine);
    return this.#places;
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    return this.#text.locate(path);
  }

  raw(path: JsonPointer): string | undefined {
    return this.#text.raw(path);
  }

  line(number: number): string | undefined {
    return this.#text.line(number);
  }
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
const NONE: readonly Finding[] = [];

/** How findings are graded, and how bytes become text. */
export type JsonReading = Grading & Pick<ReadContext, "decodeUtf8">;

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Returns the value written in some bytes, in UTF-8 or, after a byte order mark, in UTF-16. It never throws.
 *
 * @param written the bytes, or their text when it is known already.
 * @param firstLine the number of their first line in the source.
 */
export function jsonRecord(written: string | Uint8Array, firstLine = 1, reading: JsonReading = {}): JsonRecord {
  const text = typeof written === "string" ? written : plainText(written, reading);
  if (text !== undefined && text.charCodeAt(0) < 0x80) {
    try {
      return new JsonRecord(JSON.parse(text), NONE, text, firstLine);
    } catch {
      // Looked into below.
    }
  }
  const bytes = typeof written === "string" ? new TextEncoder().encode(written) : written;
  return oddRecord(bytes, firstLine, reading);
}

/** Returns the text of UTF-8; `undefined` of anything else, and after a byte order mark. */
function plainText(bytes: Uint8Array, { decodeUtf8 = decodeStrictly }: JsonReading): string | undefined {
  // Every byte order mark begins above what begins JSON.
  return (bytes[0] as number) < 0x80 ? decodeUtf8(bytes) : undefined;
}

/** Returns a record with what is odd about it. */
function oddRecord(bytes: Uint8Array, firstLine: number, grading: Grading): JsonRecord {
  const findings: Finding[] = [];
  const report = (rule: (typeof jsonRules)[keyof typeof jsonRules], params: Finding["params"], at?: SourceSpan) => {
    const finding = toFinding(rule, { path: "", params, ...(at && { at }) }, grading);
    if (finding) findings.push(finding);
  };
  const { encoding, mark } = encodingOf(bytes);
  const body = mark > 0 ? bytes.subarray(mark) : bytes;
  if (encoding !== "UTF-8") report(jsonRules.otherEncoding, { encoding }, { line: firstLine, column: 1 });
  let text: string | undefined;
  if (encoding.startsWith("UTF-16")) text = new TextDecoder(encoding.toLowerCase()).decode(body);
  else {
    text = decodeStrictly(body);
    if (text === undefined) {
      text = lenient.decode(body);
      report(jsonRules.notUtf8, {}, new JsonText(text, firstLine).place(text.indexOf("\ufffd")));
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { offset, expected } = jsonFault(text) ?? { offset: 0, expected: "value" };
    report(jsonRules.notJson, { expected: EXPECTED[expected] }, new JsonText(text, firstLine).place(offset));
  }
  return new JsonRecord(value, findings, text, firstLine);
}

/**
 * Tells the encoding of bytes by their byte order mark, and the length of the mark. JSON begins with a letter of ASCII and
 * holds no NUL, so without a mark a NUL among the first two bytes tells UTF-16.
 */
export function encodingOf(bytes: Uint8Array): { encoding: string; mark: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "UTF-8 + BOM", mark: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "UTF-16LE", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "UTF-16BE", mark: 2 };
  if (bytes.length > 1 && bytes[0] !== 0 && bytes[1] === 0) return { encoding: "UTF-16LE", mark: 0 };
  if (bytes.length > 1 && bytes[0] === 0 && bytes[1] !== 0) return { encoding: "UTF-16BE", mark: 0 };
  return { encoding: "UTF-8", mark: 0 };
}

/**
 * Yields the JSON values of a source, one at a time: of NDJSON (one object or list per line) every line's, else the one
 * value of the whole document. Blank lines are skipped; a line that is not JSON is a record with a finding, and the
 * next line is read as if nothing had happened. Memory grows with the longest record, not with the source.
 *
 * @example
 * for await (const { value, findings } of jsonRecords(file.stream())) use(value, findings);
 */
export async function* jsonRecords(
  source: Source,
  reading: JsonReading = {},
): AsyncGenerator<JsonRecord, void, undefined> {
  const { chunks, encoding } = await inUtf8(chunksOf(source));
  let records = recordsIn(chunks, reading);
  if (encoding !== undefined) records = withEncoding(records, encoding, reading);
  yield* records;
}

async function* recordsIn(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  reading: JsonReading,
): AsyncGenerator<JsonRecord, void, undefined> {
  const start = await firstLines(chunks);
  if (!start.lines) {
    if (start.tooLarge) yield tooLarge(1, reading);
    else if (firstInk(start.bytes) !== -1) yield jsonRecord(start.bytes, 1, reading);
    return;
  }
  const lines = new ByteLines(LARGEST_RECORD);
  yield* recordsOf(lines.push(start.bytes), reading);
  for await (const chunk of chunks) yield* recordsOf(lines.push(chunk), reading);
  yield* recordsOf(lines.end(), reading);
}

/** Returns the chunks of a source in UTF-8, and its encoding when that is UTF-16. */
async function inUtf8(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<{ chunks: AsyncGenerator<Uint8Array, void, undefined>; encoding?: string }> {
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const step = await chunks.next();
    if (step.done) break;
    // A chunk may be overwritten once the next is asked for.
    if (first.length > 0) first = joinBytes([first, step.value]);
    else first = step.value.length < 2 ? step.value.slice() : step.value;
  }
  const { encoding, mark } = encodingOf(first);
  if (!encoding.startsWith("UTF-16")) return { chunks: resumed(first, chunks) };
  return { chunks: transcoded(resumed(first.subarray(mark), chunks), encoding), encoding };
}

async function* resumed(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, undefined>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (first.length > 0) yield first;
  yield* rest;
}

async function* transcoded(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  encoding: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding.toLowerCase());
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** Yields records, the first with a finding on the encoding of their source. */
async function* withEncoding(
  records: AsyncGenerator<JsonRecord, void, undefined>,
  encoding: string,
  grading: Grading,
): AsyncGenerator<JsonRecord, void, undefined> {
  const violation = { path: "", params: { encoding }, at: { line: 1, column: 1 } };
  let finding = toFinding(jsonRules.otherEncoding, violation, grading);
  for await (const record of records) {
    const { value, findings, text, firstLine } = record;
    yield finding ? new JsonRecord(value, [finding, ...findings], text, firstLine) : record;
    finding = undefined;
  }
}

function* recordsOf(lines: Iterable<ByteLine>, reading: JsonReading): Generator<JsonRecord, void, undefined> {
  for (const { bytes, number } of lines) {
    const record = lineRecord(bytes, number, reading);
    if (record) yield record;
  }
}

/**
 * Returns the value of a line of NDJSON; of a blank one, nothing.
 *
 * @param line its bytes, or their text; `undefined` for a line that was too long to be kept.
 */
export function lineRecord(
  line: string | Uint8Array | undefined,
  number: number,
  reading: JsonReading = {},
): JsonRecord | undefined {
  if (line === undefined) return tooLarge(number, reading);
  const blank = typeof line === "string" ? !INK.test(line) : firstInk(line) === -1;
  return blank ? undefined : jsonRecord(line, number, reading);
}

function tooLarge(line: number, grading: Grading): JsonRecord {
  const violation = { path: "", params: { limit: LARGEST_MIB }, at: { line, column: 1 } };
  const finding = toFinding(jsonRules.tooLarge, violation, grading);
  return new JsonRecord(undefined, finding ? [finding] : NONE, "", line);
}

interface Start {
  readonly lines: boolean;
  /** What was read to find out: of a document, all of it. */
  readonly bytes: Uint8Array;
  readonly tooLarge?: boolean;
}

/** Reads until it is known whether the source is NDJSON: all of it when it is not. */
async function firstLines(chunks: AsyncGenerator<Uint8Array, void, undefined>): Promise<Start> {
  const seen: Uint8Array[] = [];
  let size = 0;
  let undecided = true;
  let next = 0;
  for (;;) {
    const step = await chunks.next();
    if (!step.done) {
      seen.push(step.value);
      size += step.value.length;
      if (size > LARGEST_RECORD) return { lines: false, bytes: new Uint8Array(0), tooLarge: true };
    }
    // Looking again only when there is twice as much keeps the whole linear.
    if (undecided && (step.done || size >= next)) {
      const bytes = joinBytes(seen);
      const lines = isLines(bytes, step.done === true);
      if (lines) return { lines, bytes };
      undecided = lines === undefined;
      next = size * 2;
    }
    if (step.done) return { lines: false, bytes: joinBytes(seen) };
  }
}

/** Returns whether bytes begin NDJSON; `undefined` when more of them are needed to tell. */
export function isLines(bytes: Uint8Array, whole: boolean): boolean | undefined {
  const mark = bytes[0] === 0xef ? 3 : 0;
  const first = lineFrom(bytes, mark);
  if (first === undefined) return whole ? false : undefined;
  const second = lineFrom(bytes, first.next);
  if (second === undefined) return whole ? false : undefined;
  if (isRecord(first.bytes)) return true;
  // The first record may be a broken one: then the second tells, as no line inside a document is a whole object.
  if (first.bytes[0] !== OPEN_OBJECT) return false;
  if (second.next > bytes.length && !whole) return undefined;
  return isRecord(second.bytes);
}

/** Returns the next line with ink in it, from its first ink; `next` is past the end when the line has no end yet. */
function lineFrom(bytes: Uint8Array, from: number): { bytes: Uint8Array; next: number } | undefined {
  const ink = firstInk(bytes, from);
  if (ink === -1) return undefined;
  const end = bytes.indexOf(NEWLINE, ink);
  return end === -1
    ? { bytes: bytes.subarray(ink), next: bytes.length + 1 }
    : { bytes: bytes.subarray(ink, end), next: end + 1 };
}

function isRecord(line: Uint8Array): boolean {
  if (line[0] !== OPEN_OBJECT && line[0] !== OPEN_LIST) return false;
  try {
    JSON.parse(lenient.decode(line));
    return true;
  } catch {
    return false;
  }
}

/** Anything but the white space of JSON. */
const INK = /[^ \t\r\n]/;

function firstInk(bytes: Uint8Array, from = 0): number {
  for (let here = from; here < bytes.length; here += 1) {
    const byte = bytes[here] as number;
    if (byte !== 32 && byte !== 9 && byte !== 10 && byte !== 13) return here;
  }
  return -1;
}
