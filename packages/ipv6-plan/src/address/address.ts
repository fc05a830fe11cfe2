import { addressFailures } from "./failures.js";
import { formatText } from "./format-text.js";
import { read, readText } from "./read-text.js";

const LAST = (1n << 128n) - 1n;
const MASK32 = 0xffff_ffffn;

/**
 * An IPv6 address: 128 bits, immutable, without a zone.
 *
 * @example
 * ```ts
 * Address.from("2001:0DB8:0:0::1").toString(); // "2001:db8::1"
 * Address.from("2001:db8::ff").plus(1).toString(); // "2001:db8::100"
 * ```
 */
export class Address {
  // Signed words are small integers to the engine; unsigned ones would be boxed.
  /** @internal */ readonly w0: number;
  /** @internal */ readonly w1: number;
  /** @internal */ readonly w2: number;
  /** @internal */ readonly w3: number;

  private constructor(w0: number, w1: number, w2: number, w3: number) {
    this.w0 = w0;
    this.w1 = w1;
    this.w2 = w2;
    this.w3 = w3;
  }

  /**
   * The address a text stands for, or `undefined` for any other text. Every form of RFC 4291 section 2.2 is read, the
   * one with a dotted IPv4 tail too; a zone, brackets, white space or a leading zero in the IPv4 tail are not.
   */
  static parse(text: string): Address | undefined {
    return readText(text, 0, text.length) ? Address.lastRead() : undefined;
  }

  /**
   * {@link Address.parse} for text that is known to be good.
   *
   * @throws Failure when it is not an address.
   */
  static from(text: string): Address {
    const address = Address.parse(text);
    if (!address) throw addressFailures.notAnAddress({ text });
    return address;
  }

  /** From four words of 32 bits, the highest first; signed or unsigned. */
  static fromWords(a: number, b: number, c: number, d: number): Address {
    return new Address(a | 0, b | 0, c | 0, d | 0);
  }

  /**
   * From a number of 128 bits.
   *
   * @throws Failure when it is negative or does not fit.
   */
  static fromBigInt(value: bigint): Address {
    if (value < 0n || value > LAST) throw addressFailures.not128Bits({ number: `${value}` });
    const word = (shift: bigint) => Number((value >> shift) & MASK32) | 0;
    return new Address(word(96n), word(64n), word(32n), word(0n));
  }

  /** @internal What the text reader left. */
  static lastRead(): Address {
    return new Address(read[0] as number, read[1] as number, read[2] as number, read[3] as number);
  }

  /** The four unsigned words of 32 bits, the highest first. */
  get words(): readonly [number, number, number, number] {
    return [this.w0 >>> 0, this.w1 >>> 0, this.w2 >>> 0, this.w3 >>> 0];
  }

  /** The address as a number. */
  toBigInt(): bigint {
    const [a, b, c, d] = this.words;
    return (BigInt(a) << 96n) | (BigInt(b) << 64n) | (BigInt(c) << 32n) | BigInt(d);
  }

  /** The text of RFC 5952 section 4, always hexadecimal: `::ffff:c000:201`, not `::ffff:192.0.2.1`. */
  toString(): string {
    return formatText(this.w0, this.w1, this.w2, this.w3);
  }

  toJSON(): string {
    return this.toString();
  }

  equals(other: Address): boolean {
    return this.w0 === other.w0 && this.w1 === other.w1 && this.w2 === other.w2 && this.w3 === other.w3;
  }

  /** Negative, zero or positive: the order of the numbers. */
  compare(other: Address): number {
    if (this.w0 !== other.w0) return this.w0 >>> 0 < other.w0 >>> 0 ? -1 : 1;
    if (this.w1 !== other.w1) return this.w1 >>> 0 < other.w1 >>> 0 ? -1 : 1;
    if (this.w2 !== other.w2) return this.w2 >>> 0 < other.w2 >>> 0 ? -1 : 1;
    if (this.w3 !== other.w3) return this.w3 >>> 0 < other.w3 >>> 0 ? -1 : 1;
    return 0;
  }

  /**
   * The address `n` further on; `n` may be negative.
   *
   * @throws Failure past either end of the address space, and for a number that is not whole.
   */
  plus(n: bigint | number): Address {
    if (typeof n === "number" && !Number.isInteger(n)) throw addressFailures.notWhole({ number: String(n) });
    return Address.fromBigInt(this.toBigInt() + BigInt(n));
  }

  /**
   * The number in the bits `from` to `from + width - 1`, where bit 0 is the highest.
   *
   * @throws Failure when the bits are not within 0 to 127.
   */
  field(from: number, width: number): bigint {
    if (!(Number.isInteger(from) && Number.isInteger(width) && from >= 0 && width >= 0 && from + width <= 128))
      throw addressFailures.noBits({ from, to: from + width - 1 });
    if (width <= 32) return BigInt(this.bits(from, width));
    return BigInt.asUintN(width, this.toBigInt() >> BigInt(128 - from - width));
  }

  /** {@link Address.field} for at most 32 bits, as a number; without a check. */
  bits(from: number, width: number): number {
    if (width === 0) return 0;
    const shift = from & 31;
    const high = this.word(from >>> 5) << shift;
    const low = shift === 0 ? 0 : this.word((from >>> 5) + 1) >>> (32 - shift);
    return (high | low) >>> (32 - width);
  }

  /** The name in `ip6.arpa` (RFC 3596 section 2.5): 32 nibbles, the lowest first; without a final dot. */
  reverseName(): string {
    let name = "";
    for (let from = 124; from >= 0; from -= 4) name += `${this.bits(from, 4).toString(16)}.`;
    return `${name}ip6.arpa`;
  }

  /** @internal A word by its place; 0 past the last. */
  word(place: number): number {
    return place === 0 ? this.w0 : place === 1 ? this.w1 : place === 2 ? this.w2 : place === 3 ? this.w3 : 0;
  }
}
