import { joinBytes } from "./source.js";

const NEWLINE = 10;

/** One line of a source, without its line feed. */
export interface ByteLine {
  /** From 1. */
  readonly number: number;
  /** `undefined` when the line is longer than may be kept. They may be overwritten once the next line is asked for. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Cuts bytes into lines, whatever chunks they arrive in. Memory grows with the longest line that is kept.
 *
 * @example
 * const lines = new ByteLines(2 ** 20);
 * for await (const chunk of source) for (const { number, bytes } of lines.push(chunk)) use(number, bytes);
 * for (const { number, bytes } of lines.end()) use(number, bytes);
 */
export class ByteLines {
  #number = 1;
  #carried: Uint8Array[] = [];
  #carriedSize = 0;

  /** @param longest bytes that a line may have to be kept. */
  constructor(readonly longest: number) {}

  /** Lines that have been given out. */
  get count(): number {
    return this.#number - 1;
  }

  /** Yields the lines that end in a chunk. Nothing of the chunk is used after the last of them. */
  *push(chunk: Uint8Array): Generator<ByteLine, void, undefined> {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      yield this.#line(chunk.subarray(from, end));
      from = end + 1;
    }
    if (from === chunk.length) return;
    this.#carriedSize += chunk.length - from;
    // Of a line that will not be kept anyway only the length matters.
    if (this.#carriedSize > this.longest) this.#carried = [];
    else this.#carried.push(chunk.slice(from));
  }

  /** Yields the last line when no line feed ends it, unless it is empty. */
  *end(): Generator<ByteLine, void, undefined> {
    if (this.#carriedSize > 0) yield this.#line(new Uint8Array(0));
  }

  #line(rest: Uint8Array): ByteLine {
    const size = this.#carriedSize + rest.length;
    const whole = this.#carriedSize === 0 ? rest : joinBytes([...this.#carried, rest]);
    this.#carried = [];
    this.#carriedSize = 0;
    this.#number += 1;
    return { number: this.#number - 1, bytes: size > this.longest ? undefined : whole };
  }
}
