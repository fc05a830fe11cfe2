import { type Bilingual, Failure, joinBytes } from "@egov-vn/core";
import { Inflate } from "fflate";
import type { Base64Fault } from "./edxml/base64.js";
import type { ContentFacts } from "./edxml/content.js";
import { type FileKind, fileKind, isPackaging } from "./file-kind.js";
import type { Limits } from "./limits.js";
import { isUsualMethod, methodName, zipFacts } from "./zip-facts.js";

/** Why an attached file could not be given out whole. */
export type AttachmentFault =
  /** There is no attachment at that place. */
  | "absent"
  /** Its text is not base64 throughout. */
  | "base64"
  /** Its zip is broken, locked, holds several files, or holds another file than it says. */
  | "zip"
  /** Unpacked it is larger than the limit. */
  | "size"
  /** Unpacked it is more times larger than packed than the limit: a zip bomb. */
  | "ratio"
  /** The packet around it could not be read to its end. */
  | "packet";

const WORDS: Readonly<Record<AttachmentFault, Bilingual>> = {
  absent: {
    vi: "Gói tin không có tệp đính kèm thứ {number}.",
    en: "The packet has no attachment number {number}.",
  },
  base64: {
    vi: "Tệp đính kèm thứ {number}: {detail}.",
    en: "Attachment {number}: {detail}.",
  },
  zip: {
    vi: "Không giải nén được tệp đính kèm thứ {number}: {detail}.",
    en: "Attachment {number} cannot be unzipped: {detail}.",
  },
  size: {
    vi: "Tệp đính kèm thứ {number} giải nén ra quá giới hạn {detail} byte.",
    en: "Attachment {number} unpacks to more than the limit of {detail} bytes.",
  },
  ratio: {
    vi: "Tệp đính kèm thứ {number} giải nén ra quá {detail} lần dung lượng khi nén, như một quả bom nén.",
    en: "Attachment {number} unpacks to more than {detail} times its packed size, as a zip bomb does.",
  },
  packet: {
    vi: "Gói tin hỏng trước khi hết tệp đính kèm thứ {number}: {detail}.",
    en: "The packet is broken before the end of attachment {number}: {detail}.",
  },
};

/** An attached file that could not be given out whole. What came before it may have been given out already. */
export class AttachmentError extends Failure {
  override readonly name = "AttachmentError";

  constructor(
    readonly fault: AttachmentFault,
    /** The place among the attachments, from 0. */
    readonly index: number,
    /** More of what happened: the limit, or what is wrong with the zip. */
    readonly detail: Bilingual | string | number = "",
    options?: ErrorOptions,
  ) {
    super(`documents.attachment.${fault}`, WORDS[fault], { number: index + 1, detail }, options);
  }
}

/** How an attached file is given out. */
export interface Unpacking {
  /** What its bytes are, as packed. */
  readonly kind: FileKind;
  /** `zip` when it is unzipped on the way: it was zipped only to be sent. */
  readonly packed: "raw" | "zip";
  /** What keeps it from being given out as its sender had it. */
  readonly fault?: "base64" | "zip";
  /** The fault in words. */
  readonly note?: Bilingual;
}

const BASE64: Readonly<Record<Base64Fault, Bilingual>> = {
  character: {
    vi: "nội dung có ký tự không thuộc base64; các ký tự đó bị bỏ qua",
    en: "its text has characters that are not base64; they were ignored",
  },
  padding: { vi: "nội dung base64 có số dấu = không đúng", en: "its base64 has a wrong number of =" },
  length: {
    vi: "nội dung base64 bị cắt cụt; chỉ có phần đầu của tệp",
    en: "its base64 is cut off; there is only the beginning of the file",
  },
  afterPadding: { vi: "nội dung base64 còn dữ liệu sau dấu =", en: "its base64 goes on after an =" },
};

/** Returns why a zip round a file cannot be taken off. */
function obstacle(facts: NonNullable<ReturnType<typeof zipFacts>>): Bilingual | undefined {
  if (facts.problem === "truncated") return { vi: "tệp nén bị cắt cụt", en: "the zip is cut off" };
  if (facts.problem === "damaged") return { vi: "mục lục của tệp nén bị hỏng", en: "the zip's directory is damaged" };
  // To give out the first of several would lose the rest without a word.
  const count = facts.count ?? 0;
  if (count !== 1) return { vi: `tệp nén chứa ${count} tệp`, en: `the zip holds ${count} files` };
  const [entry] = facts.entries ?? [];
  if (!entry) return { vi: "mục lục của tệp nén bị hỏng", en: "the zip's directory is damaged" };
  if (entry.encrypted) return { vi: "tệp nén có mật khẩu", en: "the zip has a password" };
  return isUsualMethod(entry.method) ? undefined : otherMethod(entry.method);
}

function otherMethod(method: number): Bilingual {
  const name = methodName(method);
  return { vi: `tệp nén dùng phương pháp nén ${name}`, en: `the zip uses the compression method ${name}` };
}

/**
 * Decides how an attached file is given out, by what was seen of its body. What cannot be unzipped is given out as it
 * lies in the packet: nothing that is there is withheld.
 *
 * @param extension the file's, by its name, lower case, without the dot.
 */
export function unpackingOf(
  facts: Pick<ContentFacts, "head" | "tail" | "size" | "fault">,
  extension: string,
): Unpacking {
  const kind = fileKind(facts.head);
  const zip = zipFacts(facts);
  const only = zip?.entries?.length === 1 ? zip.entries[0]?.name : undefined;
  const damaged = facts.fault && ({ fault: "base64", note: BASE64[facts.fault.kind] } as const);
  if (!zip || !isPackaging(kind, extension, only)) return { kind, packed: "raw", ...damaged };
  const reason = obstacle(zip);
  if (reason) return { kind, packed: "raw", fault: "zip", note: reason };
  return { kind, packed: "zip", ...damaged };
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** Carries a CRC-32 (APPNOTE 4.4.7), kept inverted and begun with -1, over more bytes. */
function crcAfter(crc: number, bytes: Uint8Array): number {
  let rest = crc;
  for (let at = 0; at < bytes.length; at += 1) {
    rest = (CRC_TABLE[(rest ^ (bytes[at] as number)) & 0xff] as number) ^ (rest >>> 8);
  }
  return rest;
}

const CENTRAL = [0x50, 0x4b, 0x01, 0x02] as const;
const CENTRAL_CRC = 16;

/** Returns the CRC-32 in the last record of a zip's directory, which is the only one of a packaging zip. */
function declaredCrc(tail: Uint8Array): number | undefined {
  for (let at = tail.length - CENTRAL_CRC - 4; at >= 0; at -= 1) {
    if (!CENTRAL.every((byte, index) => tail[at + index] === byte)) continue;
    return new DataView(tail.buffer, tail.byteOffset + at, CENTRAL_CRC + 4).getUint32(CENTRAL_CRC, true);
  }
  return undefined;
}

// Deflate expands at most 1,032 times, so that a piece of this size never becomes more than 8 MB at once.
const PIECE = 8 * 1024;
const LOCAL_HEADER = 30;
// What follows the one entry of a packaging zip is its directory, a few hundred bytes.
const TAIL = 16 * 1024;
// An inflater that took this much and gave nothing has met the end of its stream; it would hoard the rest.
const IDLE = 64 * 1024;
const DEFLATED = 8;
const ENCRYPTED = 1;
const NOTHING = new Uint8Array(0);

/**
 * Takes one attachment's packed bytes in pieces and gives out those of the file. Nothing is held but a head and a tail.
 *
 * The entry is inflated from its local header on, and what came out is compared with the directory when that has
 * arrived. To search for the end of the entry by its signature, as streaming unzippers do, cuts off every zipped xlsx:
 * a file that is itself a zip is stored as it is, signatures and all.
 */
export class Unpacker {
  /** Bytes given out. */
  size = 0;

  #head: Uint8Array | undefined;
  #tail: Uint8Array = NOTHING;
  #taken = 0;
  #inflate: Inflate | undefined;
  #stored = 0;
  #skip = 0;
  #idle = 0;
  #crc = -1;
  #out: Uint8Array[] = [];

  constructor(
    readonly index: number,
    readonly packed: Unpacking["packed"],
    readonly limits: Limits,
  ) {
    this.#head = packed === "zip" ? NOTHING : undefined;
  }

  /** @throws AttachmentError */
  *push(bytes: Uint8Array): Generator<Uint8Array> {
    if (!this.#head) {
      yield* this.#take(bytes);
      return;
    }
    this.#head = joinBytes([this.#head, bytes]);
    if (this.#head.length < LOCAL_HEADER) return;
    const head = this.#head;
    this.#head = undefined;
    this.#entry(new DataView(head.buffer, head.byteOffset, LOCAL_HEADER));
    yield* this.#take(head);
  }

  /** @throws AttachmentError */
  end(): void {
    if (this.packed === "raw") return;
    const entry = zipFacts({ head: ZIP_START, tail: this.#tail, size: this.#taken })?.entries?.[0];
    if (entry?.size !== this.size) {
      this.#broken({
        vi: `giải nén được ${this.size} byte, mục lục ghi ${entry?.size ?? "không rõ"}`,
        en: `${this.size} bytes came out where its directory says ${entry?.size ?? "nothing"}`,
      });
    }
    if (declaredCrc(this.#tail) !== ~this.#crc >>> 0) {
      this.#broken({ vi: "mã kiểm tra CRC-32 khác với mục lục", en: "its CRC-32 is another than its directory says" });
    }
  }

  /** Reads the local header (APPNOTE 6.3.10, section 4.3.7). */
  #entry(header: DataView): void {
    const method = header.getUint16(8, true);
    if ((header.getUint16(6, true) & ENCRYPTED) !== 0)
      this.#broken({ vi: "tệp nén có mật khẩu", en: "the zip has a password" });
    if (!isUsualMethod(method)) this.#broken(otherMethod(method));
    this.#skip = LOCAL_HEADER + header.getUint16(26, true) + header.getUint16(28, true);
    if (method === DEFLATED) {
      this.#inflate = new Inflate((data) => {
        if (data.length > 0) this.#out.push(data);
      });
    } else this.#stored = header.getUint32(18, true);
  }

  *#take(bytes: Uint8Array): Generator<Uint8Array> {
    if (this.packed === "raw") {
      this.#taken += bytes.length;
      yield this.#count(bytes);
      return;
    }
    this.#tail = joinBytes([this.#tail, bytes.subarray(-TAIL)]).slice(-TAIL);
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.slice(at, at + PIECE);
      this.#taken += piece.length;
      const skipped = Math.min(this.#skip, piece.length);
      this.#skip -= skipped;
      yield* this.#unwrap(piece.subarray(skipped));
    }
  }

  *#unwrap(piece: Uint8Array): Generator<Uint8Array> {
    if (!this.#inflate) {
      const own = piece.subarray(0, this.#stored);
      this.#stored -= own.length;
      if (own.length > 0) yield this.#count(own);
      return;
    }
    if (piece.length === 0 || this.#idle > IDLE) return;
    try {
      this.#inflate.push(piece);
    } catch (error) {
      this.#broken({ vi: "dữ liệu nén bị hỏng", en: "the compressed data is damaged" }, { cause: error });
    }
    const out = this.#out;
    this.#out = [];
    this.#idle = out.length === 0 ? this.#idle + piece.length : 0;
    for (const data of out) yield this.#count(data);
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.size += bytes.length;
    if (this.packed === "zip") this.#crc = crcAfter(this.#crc, bytes);
    const { unpacked, ratio, ratioFrom } = this.limits;
    if (this.size > unpacked) throw new AttachmentError("size", this.index, unpacked);
    if (this.size > ratioFrom && this.size > ratio * this.#taken) {
      throw new AttachmentError("ratio", this.index, ratio);
    }
    return bytes;
  }

  #broken(detail: Bilingual, options?: ErrorOptions): never {
    throw new AttachmentError("zip", this.index, detail, options);
  }
}

const ZIP_START = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
