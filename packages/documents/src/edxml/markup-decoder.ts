import { firstInvalidUtf8 } from "./encoding.js";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** A piece of markup as text, and the first byte of the whole that is no UTF-8, when it lies in this piece. */
interface DecodedMarkup {
  readonly piece: string;
  readonly invalid?: {
    /** In hexadecimal. */
    readonly byte: string;
    /** Its place in the piece. */
    readonly at: number;
  };
}

/** Decodes markup piece by piece. Bytes that are no UTF-8 become U+FFFD; the first of them is told. */
export class MarkupDecoder {
  #told = false;

  decode(bytes: Uint8Array): DecodedMarkup {
    try {
      return { piece: utf8.decode(bytes) };
    } catch {
      const piece = lenientUtf8.decode(bytes);
      // One is enough to say what is wrong, however the bytes were cut up.
      if (this.#told) return { piece };
      this.#told = true;
      const first = firstInvalidUtf8(bytes);
      const byte = (bytes[first] ?? 0).toString(16).toUpperCase().padStart(2, "0");
      return { piece, invalid: { byte, at: lenientUtf8.decode(bytes.subarray(0, first)).length } };
    }
  }
}
