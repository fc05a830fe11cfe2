import { ByteLines, LARGEST_RECORD } from "@egov-vn/core";

const NEWLINE = 10;

/**
 * Bytes of whole lines that become text together. To decode a line by itself costs more than its letters; a text of many
 * would outgrow what the engine keeps near.
 */
const BATCH = 16 * 1024;

/** Returns the text of UTF-8 bytes, `undefined` when they are not UTF-8. */
export type DecodeUtf8 = (bytes: Uint8Array) => string | undefined;

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Takes a line: its text where its neighbours are UTF-8 as well, else its bytes; `undefined` when it is too long. */
export type TakeLine = (line: string | Uint8Array | undefined, number: number) => void;

/** Cuts bytes into lines, whatever chunks they arrive in, most of them as text. */
export class LineSplitter {
  readonly #bytes = new ByteLines(LARGEST_RECORD);
  readonly #take: TakeLine;
  #count = 0;

  constructor(
    take: TakeLine,
    readonly decodeUtf8: DecodeUtf8 = decodeStrictly,
  ) {
    this.#take = take;
  }

  /** Lines that have been given out. */
  get count(): number {
    return this.#count;
  }

  /** Gives out the lines that end in a chunk. Nothing of the chunk is used after the last of them. */
  push(chunk: Uint8Array): void {
    // What goes on with the line begun before, and what begins one, are whole lines only together with other chunks.
    let from = chunk.indexOf(NEWLINE) + 1;
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    this.#single(chunk.subarray(0, from));
    while (from < end) {
      const last = chunk.subarray(from, Math.min(from + BATCH, end)).lastIndexOf(NEWLINE);
      const next = last === -1 ? chunk.indexOf(NEWLINE, from) + 1 : from + last + 1;
      const lines = chunk.subarray(from, next);
      const text = last === -1 ? undefined : this.decodeUtf8(lines);
      if (text === undefined) this.#single(lines);
      else this.#together(text);
      from = next;
    }
    this.#single(chunk.subarray(end));
  }

  /** Gives out the last line when no line feed ends it, unless it is empty. */
  end(): void {
    for (const { bytes } of this.#bytes.end()) this.#give(bytes);
  }

  #together(text: string): void {
    let from = 0;
    for (let feed = text.indexOf("\n"); feed !== -1; feed = text.indexOf("\n", from)) {
      this.#give(text.slice(from, feed));
      from = feed + 1;
    }
  }

  #single(bytes: Uint8Array): void {
    for (const line of this.#bytes.push(bytes)) this.#give(line.bytes);
  }

  #give(line: string | Uint8Array | undefined): void {
    this.#count += 1;
    this.#take(line, this.#count);
  }
}
