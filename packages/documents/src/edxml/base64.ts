/**
 * Streaming base64 (RFC 4648) from bytes to bytes. It exists because attachments run to hundreds of megabytes: nothing
 * here grows with their size, and every character is checked while it is decoded.
 */

const SPACE = 64;
const PAD = 65;
const INVALID = 66;

const CODES = new Uint8Array(256).fill(INVALID);
for (const [index, letter] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries()) {
  CODES[letter.charCodeAt(0)] = index;
}
for (const space of " \t\r\n") CODES[space.charCodeAt(0)] = SPACE;
CODES["=".charCodeAt(0)] = PAD;
const URL_CODES: Readonly<Record<number, number>> = { ["-".charCodeAt(0)]: 62, ["_".charCodeAt(0)]: 63 };

/** Why a text is not base64. */
export type Base64Fault = "character" | "padding" | "length" | "afterPadding";

// One buffer serves all decoders: each empties it before it returns.
const OUT_SIZE = 48 * 1024;
const OUT = new Uint8Array(OUT_SIZE);

/** Decodes base64 pushed in pieces of any size. */
export class Base64Decoder {
  /** Decoded bytes so far. */
  size = 0;
  /** The first fault, and where: an index into the pushed bytes. Decoding goes on past bad characters. */
  fault: { readonly kind: Base64Fault; readonly index: number } | undefined;
  /** White space seen, which the official SDK never writes. */
  spaces = 0;
  /** The last `=` are left off, as readers of base64 commonly allow. */
  unpadded = false;
  /** `-` or `_` stand for `+` and `/`, as in addresses (RFC 4648, section 5). */
  url = false;

  #consumed = 0;
  #bits = 0;
  #held = 0;
  #padding = 0;
  readonly #emit: (bytes: Uint8Array) => void;

  /** @param emit gets the decoded bytes; the array is reused, so it must copy what it keeps. */
  constructor(emit: (bytes: Uint8Array) => void) {
    this.#emit = emit;
  }

  push(chunk: Uint8Array): void {
    const out = OUT;
    const codes = CODES;
    const end = chunk.length;
    let filled = 0;
    let index = 0;
    while (index < end) {
      if (this.#held === 0 && this.#padding === 0) {
        // Whole groups of four letters, the only case that has to be fast.
        const last = end - 3;
        while (index < last) {
          const a = codes[chunk[index] as number] as number;
          const b = codes[chunk[index + 1] as number] as number;
          const c = codes[chunk[index + 2] as number] as number;
          const d = codes[chunk[index + 3] as number] as number;
          if ((a | b | c | d) >= SPACE) break;
          out[filled] = (a << 2) | (b >> 4);
          out[filled + 1] = (b << 4) | (c >> 2);
          out[filled + 2] = (c << 6) | d;
          filled += 3;
          index += 4;
          if (filled === OUT_SIZE) {
            this.#flush(filled);
            filled = 0;
          }
        }
        if (index >= end) break;
      }
      let code = codes[chunk[index] as number] as number;
      if (code === INVALID) {
        const other = URL_CODES[chunk[index] as number];
        if (other !== undefined) {
          code = other;
          this.url = true;
        }
      }
      if (code < SPACE) {
        if (this.#padding > 0) this.#fail("afterPadding", this.#consumed + index);
        this.#bits = (this.#bits << 6) | code;
        this.#held += 1;
        if (this.#held === 4) {
          out[filled] = this.#bits >> 16;
          out[filled + 1] = this.#bits >> 8;
          out[filled + 2] = this.#bits;
          filled += 3;
          this.#bits = 0;
          this.#held = 0;
          if (filled === OUT_SIZE) {
            this.#flush(filled);
            filled = 0;
          }
        }
      } else if (code === SPACE) this.spaces += 1;
      else if (code === PAD) this.#padding += 1;
      else this.#fail("character", this.#consumed + index);
      index += 1;
    }
    this.#flush(filled);
    this.#consumed += end;
  }

  /** Emits what is left. An incomplete last group gives the bytes that it determines, and a fault. */
  end(): void {
    const held = this.#held;
    const padding = this.#padding;
    if (held > 1) {
      const bits = this.#bits << (6 * (4 - held));
      OUT[0] = bits >> 16;
      OUT[1] = bits >> 8;
      this.#flush(held - 1);
    }
    if (held === 1) this.#fail("length", this.#consumed);
    else if (held > 1 && padding === 0) this.unpadded = true;
    else if (padding !== (held === 0 ? 0 : 4 - held)) this.#fail("padding", this.#consumed);
  }

  #flush(length: number): void {
    this.size += length;
    if (length > 0) this.#emit(OUT.subarray(0, length));
  }

  #fail(kind: Base64Fault, index: number): void {
    this.fault ??= { kind, index };
  }
}

const LETTERS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const EQUALS = 0x3d;

/**
 * Returns bytes as base64 in ASCII bytes, on one line, padded.
 *
 * @example
 * new TextDecoder().decode(encodeBase64(new Uint8Array([77, 97]))) // => "TWE="
 */
export function encodeBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const whole = bytes.length - (bytes.length % 3);
  let at = 0;
  for (let index = 0; index < whole; index += 3) {
    const bits = ((bytes[index] as number) << 16) | ((bytes[index + 1] as number) << 8) | (bytes[index + 2] as number);
    out[at] = LETTERS[bits >> 18] as number;
    out[at + 1] = LETTERS[(bits >> 12) & 63] as number;
    out[at + 2] = LETTERS[(bits >> 6) & 63] as number;
    out[at + 3] = LETTERS[bits & 63] as number;
    at += 4;
  }
  if (whole < bytes.length) {
    const bits = ((bytes[whole] as number) << 16) | ((bytes[whole + 1] ?? 0) << 8);
    out[at] = LETTERS[bits >> 18] as number;
    out[at + 1] = LETTERS[(bits >> 12) & 63] as number;
    out[at + 2] = bytes.length - whole === 2 ? (LETTERS[(bits >> 6) & 63] as number) : EQUALS;
    out[at + 3] = EQUALS;
  }
  return out;
}
