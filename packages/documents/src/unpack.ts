import { joinBytes } from "@egov-vn/core";
import { Unzip, UnzipInflate } from "fflate";
import { EXTENSIONS, type FileKind, fileKind } from "./file-kind.js";
import type { Limits } from "./limits.js";
import { extensionOf } from "./rules/body-facts.js";

/** Why an attached file could not be given out whole. */
export type AttachmentFault =
  /** There is no attachment at that place. */
  | "absent"
  /** Its text is not base64. */
  | "base64"
  /** Its zip is broken, encrypted, or ends early. */
  | "zip"
  /** Unpacked it is larger than the limit. */
  | "size"
  /** Unpacked it is more times larger than packed than the limit: a zip bomb. */
  | "ratio"
  /** The packet around it could not be read to its end. */
  | "packet";

const WORDS: Record<AttachmentFault, string> = {
  absent: "there is no attachment at this place",
  base64: "its text is not valid base64",
  zip: "its zip is broken, encrypted or cut off",
  size: "unpacked it exceeds the size limit",
  ratio: "it unpacks to far more than it packs, as a zip bomb does",
  packet: "the packet is broken before its end",
};

/** An attached file that could not be given out whole. What came before it may have been given out already. */
export class AttachmentError extends Error {
  override readonly name = "AttachmentError";

  constructor(
    readonly fault: AttachmentFault,
    /** The place among the attachments, from 0. */
    readonly index: number,
    /** More of what happened: the limit, the character, the zip library's word. */
    readonly detail: string | number | undefined = undefined,
  ) {
    super(`attachment ${index + 1}: ${WORDS[fault]}${detail === undefined ? "" : ` (${detail})`}`);
  }
}

// Deflate expands at most 1,032 times, so that a piece of this size never becomes more than 8 MB at once.
const PIECE = 8 * 1024;
const ENOUGH = 1024;
const RATIO_COUNTS_FROM = 1024 * 1024;
const ZIP_BASED = new Set([...EXTENSIONS.ooxml, ...EXTENSIONS.odf]);

const ENTRY_NAME = 30;

/** Returns the name of a zip's first entry, as its local header has it. */
function firstEntryName(head: Uint8Array): string {
  const length = (head[26] ?? 0) | ((head[27] ?? 0) << 8);
  return new TextDecoder().decode(head.subarray(ENTRY_NAME, ENTRY_NAME + length));
}

/**
 * Returns whether a body is a zip that only packs the file which its name promises. A docx begins as a zip as well: it
 * was packed once more only when the first entry is itself called docx.
 */
function isPackaging(kind: FileKind, head: Uint8Array, extension: string): boolean {
  if (kind !== "zip" || extension === "zip") return false;
  return !ZIP_BASED.has(extension) || extensionOf(firstEntryName(head)) === extension;
}

/** Takes one attachment's packed bytes in pieces and gives out those of the file. Nothing is held but a head. */
export class Unpacker {
  /** Known after the first bytes. */
  kind: FileKind = "empty";
  packed: "raw" | "zip" = "raw";
  /** Bytes given out. */
  size = 0;

  #head: Uint8Array | undefined = new Uint8Array(0);
  #taken = 0;
  #unzip: Unzip | undefined;
  #entries = 0;
  #done = false;
  #out: Uint8Array[] = [];

  constructor(
    readonly index: number,
    readonly extension: string,
    readonly limits: Limits,
  ) {}

  /** @throws AttachmentError */
  *push(bytes: Uint8Array): Generator<Uint8Array> {
    if (this.#head) {
      this.#head = joinBytes([this.#head, bytes]);
      if (this.#head.length < ENOUGH) return;
      yield* this.#begin();
    } else yield* this.#take(bytes);
  }

  /** @throws AttachmentError */
  *end(): Generator<Uint8Array> {
    if (this.#head) yield* this.#begin();
    if (!this.#unzip || this.#done) return;
    yield* this.#inflate(new Uint8Array(0), true);
    if (!this.#done) throw new AttachmentError("zip", this.index, "cut off");
  }

  *#begin(): Generator<Uint8Array> {
    const head = this.#head as Uint8Array;
    this.#head = undefined;
    this.kind = fileKind(head);
    if (isPackaging(this.kind, head, this.extension)) {
      this.packed = "zip";
      if (((head[6] ?? 0) & 1) === 1) throw new AttachmentError("zip", this.index, "encrypted");
      this.#unzip = new Unzip((file) => {
        this.#entries += 1;
        // The first entry is the file; the official reader takes no other.
        if (this.#entries > 1) return;
        file.ondata = (error, data, final) => {
          if (error) throw new AttachmentError("zip", this.index, error.message);
          this.#out.push(data);
          if (final) this.#done = true;
        };
        file.start();
      });
      this.#unzip.register(UnzipInflate);
    }
    yield* this.#take(head);
  }

  *#take(bytes: Uint8Array): Generator<Uint8Array> {
    if (!this.#unzip) {
      this.#taken += bytes.length;
      yield this.#count(bytes);
      return;
    }
    for (let at = 0; at < bytes.length && !this.#done; at += PIECE) {
      yield* this.#inflate(bytes.subarray(at, at + PIECE), false);
    }
  }

  *#inflate(piece: Uint8Array, final: boolean): Generator<Uint8Array> {
    this.#taken += piece.length;
    try {
      // The library keeps what it is given; ours is overwritten by the next block.
      this.#unzip?.push(piece.slice(), final);
    } catch (error) {
      if (error instanceof AttachmentError) throw error;
      throw new AttachmentError("zip", this.index, error instanceof Error ? error.message : String(error));
    }
    const out = this.#out;
    this.#out = [];
    for (const bytes of out) if (bytes.length > 0) yield this.#count(bytes);
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.size += bytes.length;
    const { unpacked, ratio } = this.limits;
    if (this.size > unpacked) throw new AttachmentError("size", this.index, unpacked);
    if (this.size > RATIO_COUNTS_FROM && this.size > ratio * this.#taken) {
      throw new AttachmentError("ratio", this.index, ratio);
    }
    return bytes;
  }
}
