/** One file inside a zip, as the archive's directory declares it. */
export interface ZipEntry {
  /** The name as stored: never to be used as a path. */
  readonly name: string;
  /** Bytes unpacked, as declared; they have not been counted yet. */
  readonly size: number;
  readonly compressedSize: number;
  /** 0 stored, 8 deflated; others are rare. */
  readonly method: number;
  readonly encrypted: boolean;
}

/**
 * What keeps a zip's directory from being read:
 *
 * - `truncated`: the record that ends every zip is missing;
 * - `outOfReach`: the directory begins before the bytes that were given, because there are hundreds of entries;
 * - `damaged`: the directory contradicts itself.
 */
export type ZipProblem = "truncated" | "outOfReach" | "damaged";

/** What a zip's ends say of it, without unpacking anything. */
export interface ZipFacts {
  /** In the order of the directory; absent when that could not be read. */
  readonly entries?: readonly ZipEntry[];
  /** How many entries the last record announces, when there is one. */
  readonly count?: number;
  readonly problem?: ZipProblem;
}

/** The first bytes, the last bytes and the length of a body. When it is short, both may be all of it. */
export interface BodyEnds {
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  readonly size: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LOCATOR_64_SIZE = 20;
const END_64_SIZE = 56;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const ENCRYPTED = 1;
const EXTRA_64 = 0x0001;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const latin1 = new TextDecoder("latin1");

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

// Old tools store names in the code page of their machine and do not say which.
function nameOf(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

interface Directory {
  readonly count: number;
  readonly length: number;
  /** Index into the tail of the first byte after the directory. */
  readonly end: number;
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + tail.getUint16(at + 20, true) <= tail.byteLength) return at;
  }
  return -1;
}

function directoryOf(tail: DataView, end: number): Directory {
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const locator = end - LOCATOR_64_SIZE;
  const record = locator - END_64_SIZE;
  const wide = (count === FULL_16 || length === FULL_32) && record >= 0;
  if (!wide || tail.getUint32(locator, true) !== LOCATOR_64 || tail.getUint32(record, true) !== END_64) {
    return { count, length, end };
  }
  return {
    count: Number(tail.getBigUint64(record + 32, true)),
    length: Number(tail.getBigUint64(record + 40, true)),
    end: record,
  };
}

/** The sizes of an entry too large for 32 bits, from its extra fields. */
function wideSizes(extra: DataView, size: number, compressedSize: number): { size: number; compressedSize: number } {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === EXTRA_64) {
      const values: number[] = [];
      for (let value = at + 4; value + 8 <= Math.min(at + 4 + length, extra.byteLength); value += 8) {
        values.push(Number(extra.getBigUint64(value, true)));
      }
      return {
        size: size === FULL_32 ? (values.shift() ?? size) : size,
        compressedSize: compressedSize === FULL_32 ? (values.shift() ?? compressedSize) : compressedSize,
      };
    }
    at += 4 + length;
  }
  return { size, compressedSize };
}

function entriesOf(bytes: Uint8Array, tail: DataView, directory: Directory): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = directory.end - directory.length;
  while (entries.length < directory.count) {
    if (at + CENTRAL_SIZE > directory.end || tail.getUint32(at, true) !== CENTRAL) return undefined;
    const nameLength = tail.getUint16(at + 28, true);
    const extraLength = tail.getUint16(at + 30, true);
    const next = at + CENTRAL_SIZE + nameLength + extraLength + tail.getUint16(at + 32, true);
    if (next > directory.end) return undefined;
    const name = at + CENTRAL_SIZE;
    const extra = viewOf(bytes.subarray(name + nameLength, name + nameLength + extraLength));
    entries.push({
      name: nameOf(bytes.subarray(name, name + nameLength)),
      method: tail.getUint16(at + 10, true),
      encrypted: (tail.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      ...wideSizes(extra, tail.getUint32(at + 24, true), tail.getUint32(at + 20, true)),
    });
    at = next;
  }
  return entries;
}

const STORED = 0;
const DEFLATED = 8;

/** Returns whether every unzipper knows a method: stored or deflated. */
export const isUsualMethod = (method: number): boolean => method === STORED || method === DEFLATED;

/** The names of methods that packers offer (APPNOTE 6.3.10, section 4.4.5). */
const METHODS: Readonly<Record<number, string>> = {
  0: "store",
  8: "deflate",
  9: "deflate64",
  12: "bzip2",
  14: "lzma",
  93: "zstd",
  95: "xz",
  98: "ppmd",
  99: "AES",
};

/** Returns what messages call a method: its number and, where it has one, its name. */
export const methodName = (method: number): string =>
  METHODS[method] === undefined ? String(method) : `${method} (${METHODS[method]})`;

/**
 * Returns what the ends of a body say of it as a zip, or `undefined` when it does not begin as one. Nothing is unpacked,
 * and nothing is believed beyond the bytes that were given: sizes are what the archive declares.
 *
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3 (records), 4.5.3 (Zip64).
 *
 * @example
 * zipFacts({ head: bytes, tail: bytes, size: bytes.length }) // => undefined: a packet is no zip
 */
export function zipFacts(body: BodyEnds): ZipFacts | undefined {
  if (body.head.length < 4) return undefined;
  const signature = viewOf(body.head).getUint32(0, true);
  if (signature !== LOCAL && signature !== END) return undefined;
  const tail = viewOf(body.tail);
  const end = findEnd(tail);
  if (end === -1) return { problem: "truncated" };
  const directory = directoryOf(tail, end);
  const { count } = directory;
  if (directory.length > directory.end) {
    const before = body.size - body.tail.length;
    return { count, problem: directory.length > directory.end + before ? "damaged" : "outOfReach" };
  }
  const entries = entriesOf(body.tail, tail, directory);
  return entries ? { entries, count } : { count, problem: "damaged" };
}
