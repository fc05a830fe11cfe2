import { failures } from "../failures.js";
import { type PdfDictionary, PdfName, PdfReference, PdfString, type PdfValue } from "./values.js";

/** What was read so far ends within a value: more of the file is needed. */
export class NeedsMore {}

const DEEPEST = 64;
const SPACE: ReadonlySet<number> = new Set([0, 9, 10, 12, 13, 32]);
const code = (letter: string): number => letter.charCodeAt(0);
const DELIMITER: ReadonlySet<number> = new Set(Array.from("()<>[]{}/%", code));
/** Tells an octet of a name or a keyword; the end of the file is no octet. */
const isRegular = (octet: number): boolean => octet !== -1 && !SPACE.has(octet) && !DELIMITER.has(octet);
const [OPEN, CLOSE, LESS, MORE, LEFT, RIGHT, SLASH, PERCENT, HASH, BACK] = Array.from("()<>[]/%#\\", code) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const [LF, CR] = [10, 13];
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
const LATIN = new TextDecoder("latin1");

/** Reads values (ISO 32000-1, section 7.3) out of a piece of a file. */
export class PdfLexer {
  at = 0;

  /**
   * @param base offset of the piece in the file.
   * @param isLast nothing follows the piece.
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly base: number,
    readonly isLast: boolean,
  ) {}

  #wrong(part: string): Error {
    return failures.pdf({ part: `${part} (byte ${this.base + this.at})` });
  }

  #peek(ahead = 0): number {
    const octet = this.bytes[this.at + ahead];
    if (octet !== undefined) return octet;
    if (!this.isLast) throw new NeedsMore();
    return -1;
  }

  /** Goes to the next octet that is neither white space nor part of a comment. */
  skipSpace(): void {
    for (;;) {
      const octet = this.#peek();
      if (octet === PERCENT) while (this.#peek() !== LF && this.#peek() !== CR && this.#peek() !== -1) this.at += 1;
      else if (SPACE.has(octet)) this.at += 1;
      else return;
    }
  }

  /** Takes a word of regular letters: a keyword or a number. */
  word(): string {
    this.skipSpace();
    const from = this.at;
    while (isRegular(this.#peek())) this.at += 1;
    return LATIN.decode(this.bytes.subarray(from, this.at));
  }

  /** Takes this word. */
  expect(word: string): void {
    const found = this.word();
    if (found !== word) throw this.#wrong(`“${word}”`);
  }

  /** Takes a whole number that is not negative. */
  count(): number {
    const word = this.word();
    if (!/^\d{1,15}$/.test(word)) throw this.#wrong("0–9");
    return Number(word);
  }

  /** Takes a word if it is this one. */
  skips(word: string): boolean {
    const from = this.at;
    if (this.word() === word) return true;
    this.at = from;
    return false;
  }

  /** Returns the offset in the file of the bytes of a stream, whose keyword was just taken. */
  streamStart(): number {
    if (this.#peek() === CR && this.#peek(1) === LF) return this.base + this.at + 2;
    if (this.#peek() === LF) return this.base + this.at + 1;
    throw this.#wrong("stream");
  }

  /** Takes a value. */
  value(depth = 0): PdfValue {
    if (depth > DEEPEST) throw this.#wrong("[[[…");
    this.skipSpace();
    const octet = this.#peek();
    if (octet === SLASH) return this.#name();
    if (octet === OPEN) return this.#literal();
    if (octet === LEFT) return this.#array(depth);
    if (octet === LESS) return this.#peek(1) === LESS ? this.#dictionary(depth) : this.#hex();
    return this.#plain();
  }

  #plain(): PdfValue {
    const word = this.word();
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw this.#wrong("0–9");
    if (!/^\d{1,10}$/.test(word)) return Number(word);
    const after = this.at;
    const generation = this.word();
    if (/^\d{1,5}$/.test(generation) && this.word() === "R") return new PdfReference(Number(word), Number(generation));
    this.at = after;
    return Number(word);
  }

  #name(): PdfName {
    this.at += 1;
    const octets: number[] = [];
    for (let octet = this.#peek(); isRegular(octet); octet = this.#peek()) {
      this.at += 1;
      if (octet !== HASH) {
        octets.push(octet);
        continue;
      }
      const digits = String.fromCharCode(this.#peek(), this.#peek(1));
      if (!/^[\da-fA-F]{2}$/.test(digits)) throw this.#wrong("#");
      octets.push(Number.parseInt(digits, 16));
      this.at += 2;
    }
    return new PdfName(LATIN.decode(Uint8Array.from(octets)));
  }

  #array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.#peek() === RIGHT) break;
      values.push(this.value(depth + 1));
    }
    this.at += 1;
    return values;
  }

  #dictionary(depth: number): PdfDictionary {
    this.at += 2;
    const values = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.#peek() === MORE) break;
      if (this.#peek() !== SLASH) throw this.#wrong("<<");
      const { name } = this.#name();
      // A reader that takes the first and one that takes the last would see two documents.
      if (values.has(name)) throw failures.twice({ part: `/${name}` });
      values.set(name, this.value(depth + 1));
    }
    if (this.#peek(1) !== MORE) throw this.#wrong(">>");
    this.at += 2;
    return values;
  }

  #hex(): PdfString {
    const from = this.at;
    this.at += 1;
    let digits = "";
    const octets: number[] = [];
    for (let octet = this.#peek(); octet !== MORE; octet = this.#peek()) {
      this.at += 1;
      if (SPACE.has(octet)) continue;
      digits += String.fromCharCode(octet);
      if (!/^[\da-fA-F]+$/.test(digits)) throw this.#wrong("<…>");
      if (digits.length < 2) continue;
      octets.push(Number.parseInt(digits, 16));
      digits = "";
    }
    if (digits !== "") octets.push(Number.parseInt(`${digits}0`, 16));
    this.at += 1;
    return new PdfString(Uint8Array.from(octets), this.base + from, this.base + this.at, true);
  }

  #literal(): PdfString {
    const from = this.at;
    this.at += 1;
    const octets: number[] = [];
    for (let open = 1; open > 0; ) {
      const octet = this.#peek();
      if (octet === -1) throw this.#wrong("(…)");
      this.at += 1;
      if (octet === BACK) {
        this.#escaped(octets);
        continue;
      }
      if (octet === OPEN) open += 1;
      else if (octet === CLOSE) open -= 1;
      if (open > 0) octets.push(octet);
    }
    return new PdfString(Uint8Array.from(octets), this.base + from, this.base + this.at, false);
  }

  #escaped(octets: number[]): void {
    const letter = String.fromCharCode(this.#peek());
    if (/[0-7]/.test(letter)) {
      let digits = "";
      while (digits.length < 3 && /[0-7]/.test(String.fromCharCode(this.#peek()))) {
        digits += String.fromCharCode(this.#peek());
        this.at += 1;
      }
      octets.push(Number.parseInt(digits, 8) & 0xff);
      return;
    }
    this.at += 1;
    if (letter === "\r" && this.#peek() === LF) this.at += 1;
    if (letter === "\r" || letter === "\n") return;
    octets.push(ESCAPES[letter] ?? code(letter));
  }
}
