import type { Failure } from "@egov-vn/core";
import { Address } from "./address.js";
import { addressFailures } from "./failures.js";
import { readText } from "./read-text.js";

/**
 * A prefix: an address whose bits after the length are zero, and the length. Immutable.
 *
 * @example
 * ```ts
 * const site = Prefix.from("2001:db8:40::/44");
 * site.child(56, 0x412).toString(); // "2001:db8:44:1200::/56"
 * site.count(64); // 1048576n
 * ```
 */
export class Prefix {
  readonly address: Address;
  readonly length: number;

  private constructor(address: Address, length: number) {
    this.address = address;
    this.length = length;
  }

  /**
   * The prefix a text stands for, or undefined. Strict: `address/length`, no zone, no bits set after the length, the length in
   * plain digits without leading zeros. {@link readPrefix} says what is wrong with others.
   */
  static parse(text: string): Prefix | undefined {
    const slash = text.lastIndexOf("/");
    if (slash < 0) return undefined;
    const length = readLength(text, slash + 1);
    if (length < 0 || !readText(text, 0, slash)) return undefined;
    const address = Address.lastRead();
    return isClear(address, length) ? new Prefix(address, length) : undefined;
  }

  /**
   * {@link Prefix.parse} for text that is known to be good.
   *
   * @throws Failure when it is not a prefix.
   */
  static from(text: string): Prefix {
    const prefix = Prefix.parse(text);
    if (!prefix) throw addressFailures.notAPrefix({ text });
    return prefix;
  }

  /**
   * The prefix of a length that an address is in: its later bits are cleared.
   *
   * @throws Failure when the length is not a whole number from 0 to 128.
   */
  static of(address: Address, length: number): Prefix {
    checkLength(length, 0);
    return new Prefix(isClear(address, length) ? address : masked(address, length), length);
  }

  /** `address/length`, the address as RFC 5952 writes it. */
  toString(): string {
    return `${this.address.toString()}/${this.length}`;
  }

  toJSON(): string {
    return this.toString();
  }

  equals(other: Prefix): boolean {
    return this.length === other.length && this.address.equals(other.address);
  }

  /** Negative, zero or positive: by address, then by length, so that a prefix comes before those inside it. */
  compare(other: Prefix): number {
    return this.address.compare(other.address) || this.length - other.length;
  }

  /** Whether an address, or the whole of a prefix, is inside. A prefix contains itself. */
  contains(other: Address | Prefix): boolean {
    if ("address" in other) return other.length >= this.length && sharesBits(this.address, other.address, this.length);
    return sharesBits(this.address, other, this.length);
  }

  /** Whether they have an address in common, which is to say that one contains the other. */
  overlaps(other: Prefix): boolean {
    return sharesBits(this.address, other.address, Math.min(this.length, other.length));
  }

  get first(): Address {
    return this.address;
  }

  get last(): Address {
    const { w0, w1, w2, w3 } = this.address;
    const { length } = this;
    return Address.fromWords(
      w0 | ~mask(length),
      w1 | ~mask(length - 32),
      w2 | ~mask(length - 64),
      w3 | ~mask(length - 96),
    );
  }

  /**
   * The prefix of a shorter or equal length that this one is in.
   *
   * @throws Failure for a longer one.
   */
  parent(length: number): Prefix {
    checkLength(length, 0);
    if (length > this.length) throw addressFailures.noParent({ prefix: `${this}`, length });
    return Prefix.of(this.address, length);
  }

  /**
   * The prefix of a longer or equal length at an index, counted from 0 at the lowest.
   *
   * @throws Failure when the prefix has no such part.
   */
  child(length: number, index: bigint | number): Prefix {
    checkLength(length, this.length);
    const width = length - this.length;
    if (typeof index === "bigint" || index > 0xffff_ffff) {
      const wide = BigInt(index);
      if (wide < 0n || wide >> BigInt(width) !== 0n) throw noChild(this, length, index);
      return new Prefix(this.address.plus(wide << BigInt(128 - length)), length);
    }
    if (!Number.isInteger(index) || index < 0 || (width < 32 && index >= 2 ** width))
      throw noChild(this, length, index);
    const shift = 128 - length;
    const within = shift & 31;
    const low = index << within;
    const high = within === 0 ? 0 : index >>> (32 - within);
    const place = shift >>> 5;
    const { w0, w1, w2, w3 } = this.address;
    return new Prefix(
      Address.fromWords(
        w0 | (place === 3 ? low : place === 2 ? high : 0),
        w1 | (place === 2 ? low : place === 1 ? high : 0),
        w2 | (place === 1 ? low : place === 0 ? high : 0),
        w3 | (place === 0 ? low : 0),
      ),
      length,
    );
  }

  /**
   * Where a prefix stands among those of its length in this one: {@link Prefix.child} the other way round.
   *
   * @throws Failure when it is not inside.
   */
  indexOf(child: Prefix): bigint {
    if (!this.contains(child)) throw addressFailures.notInside({ inner: `${child}`, outer: `${this}` });
    return child.address.field(this.length, child.length - this.length);
  }

  /**
   * How many prefixes of a length there are in this one, exactly.
   *
   * @throws Failure when the length is shorter than this one's.
   */
  count(length: number): bigint {
    checkLength(length, this.length);
    return 1n << BigInt(length - this.length);
  }

  /** The other half of the prefix that is one bit shorter; undefined for `::/0`. */
  sibling(): Prefix | undefined {
    if (this.length === 0) return undefined;
    const place = (this.length - 1) >>> 5;
    const flip = 1 << (31 - ((this.length - 1) & 31));
    const { w0, w1, w2, w3 } = this.address;
    return new Prefix(
      Address.fromWords(
        place === 0 ? w0 ^ flip : w0,
        place === 1 ? w1 ^ flip : w1,
        place === 2 ? w2 ^ flip : w2,
        place === 3 ? w3 ^ flip : w3,
      ),
      this.length,
    );
  }

  /**
   * The names of the zones in `ip6.arpa` that cover exactly this prefix (RFC 3596 section 2.5), lowest first: one when the
   * length is a multiple of 4, otherwise 2, 4 or 8.
   */
  reverseZones(): string[] {
    const length = Math.ceil(this.length / 4) * 4;
    return Array.from({ length: 2 ** (length - this.length) }, (_, index) => {
      const zone = this.child(length, index).address;
      let name = "";
      for (let from = length - 4; from >= 0; from -= 4) name += `${zone.bits(from, 4).toString(16)}.`;
      return `${name}ip6.arpa`;
    });
  }
}

/** The length at the end of a text: 1 to 3 plain digits, 0 to 128; otherwise -1. */
function readLength(text: string, start: number): number {
  const digits = text.length - start;
  if (digits < 1 || digits > 3 || (digits > 1 && text.charCodeAt(start) === 48)) return -1;
  let length = 0;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return -1;
    length = length * 10 + code - 48;
  }
  return length > 128 ? -1 : length;
}

function checkLength(length: number, least: number): void {
  if (!Number.isInteger(length) || length < least || length > 128) throw addressFailures.wrongLength({ least, length });
}

function noChild(parent: Prefix, length: number, index: bigint | number): Failure {
  return addressFailures.noChild({ prefix: `${parent}`, length, index: `${index}` });
}

/** The mask of a word in which the first `bits` bits are set; a number below 0 counts as 0, above 32 as 32. */
function mask(bits: number): number {
  return bits <= 0 ? 0 : bits >= 32 ? -1 : -1 << (32 - bits);
}

function masked({ w0, w1, w2, w3 }: Address, length: number): Address {
  return Address.fromWords(w0 & mask(length), w1 & mask(length - 32), w2 & mask(length - 64), w3 & mask(length - 96));
}

function isClear({ w0, w1, w2, w3 }: Address, length: number): boolean {
  return (
    ((w0 & ~mask(length)) | (w1 & ~mask(length - 32)) | (w2 & ~mask(length - 64)) | (w3 & ~mask(length - 96))) === 0
  );
}

/** Whether two addresses have the same first `length` bits. */
function sharesBits(left: Address, right: Address, length: number): boolean {
  if (length <= 32) return length === 0 || (left.w0 ^ right.w0) >>> (32 - length) === 0;
  if (left.w0 !== right.w0) return false;
  if (length <= 64) return (left.w1 ^ right.w1) >>> (64 - length) === 0;
  if (left.w1 !== right.w1) return false;
  if (length <= 96) return (left.w2 ^ right.w2) >>> (96 - length) === 0;
  return left.w2 === right.w2 && (left.w3 ^ right.w3) >>> (128 - length) === 0;
}
