import { failures } from "../failures.js";

/** First octets of the types that certificates and signatures are made of. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** Returns the first octet of a context tag. */
export const context = (number: number, constructed = true): number => 0x80 | (constructed ? 0x20 : 0) | number;

const CONSTRUCTED = 0x20;
const LONG_FORM = 0x80;
const DEEPEST = 64;

const hex = (octet: number | undefined): string => (octet === undefined ? "–" : `0x${octet.toString(16)}`);

/**
 * One value in the distinguished encoding rules (X.690, section 10). The reader takes no other encoding: no indefinite
 * length, no length that could be shorter, no high tag number, nothing after the last member.
 */
export class Der {
  private constructor(
    readonly bytes: Uint8Array,
    readonly start: number,
    readonly from: number,
    readonly end: number,
    readonly depth: number,
  ) {}

  /**
   * Reads the value that begins at an offset.
   *
   * @throws Failure when the bytes are not such a value.
   */
  static at(bytes: Uint8Array, start = 0, limit = bytes.length, depth = 0): Der {
    if (depth > DEEPEST) throw failures.derDeep();
    if (start + 2 > limit) throw failures.derCutOff({ at: start });
    if (((bytes[start] as number) & 0x1f) === 0x1f) throw failures.unsupported({ part: hex(bytes[start]) });
    const first = bytes[start + 1] as number;
    let from = start + 2;
    let length = first;
    if (first >= LONG_FORM) {
      const width = first - LONG_FORM;
      if (width === 0 || width > 4 || from + width > limit) throw failures.derLength({ at: start + 1 });
      length = 0;
      for (let index = 0; index < width; index += 1) length = length * 256 + (bytes[from + index] as number);
      if (bytes[from] === 0 || length < LONG_FORM) throw failures.derLength({ at: start + 1 });
      from += width;
    }
    if (from + length > limit) throw failures.derCutOff({ at: start });
    return new Der(bytes, start, from, from + length, depth);
  }

  /**
   * Reads bytes that are one value and nothing else.
   *
   * @throws Failure when they are not.
   */
  static whole(bytes: Uint8Array): Der {
    const value = Der.at(bytes);
    if (value.end !== bytes.length) throw failures.derTrailing({ at: value.end });
    return value;
  }

  get tag(): number {
    return this.bytes[this.start] as number;
  }

  /** The bytes of the content. */
  get content(): Uint8Array {
    return this.bytes.subarray(this.from, this.end);
  }

  /** The bytes of the whole value. */
  get raw(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  /** Returns itself when it has this tag. */
  expect(tag: number): this {
    if (this.tag !== tag) throw failures.derTag({ at: this.start, wanted: hex(tag), found: hex(this.tag) });
    return this;
  }

  /** Returns the members of a constructed value. */
  members(): Der[] {
    if ((this.tag & CONSTRUCTED) === 0) throw failures.derTag({ at: this.start, wanted: "{}", found: hex(this.tag) });
    const members: Der[] = [];
    for (let at = this.from; at < this.end; at = (members.at(-1) as Der).end) {
      members.push(Der.at(this.bytes, at, this.end, this.depth + 1));
    }
    return members;
  }

  /** Returns the members, to be taken in their order. */
  fields(tag: number = TAG.sequence): Fields {
    return new Fields(this.expect(tag).members(), this);
  }

  /** Returns an object identifier with dots. */
  oid(): string {
    const { content } = this.expect(TAG.oid);
    if (content.length === 0 || content.length > 64) throw failures.derValue({ at: this.start });
    const arcs: number[] = [];
    let arc = 0;
    let begins = true;
    for (const octet of content) {
      if (begins && octet === LONG_FORM) throw failures.derValue({ at: this.start });
      arc = arc * 128 + (octet & 0x7f);
      if (arc > Number.MAX_SAFE_INTEGER / 256) throw failures.derValue({ at: this.start });
      begins = octet < LONG_FORM;
      if (!begins) continue;
      if (arcs.length === 0) {
        const root = Math.min(2, Math.floor(arc / 40));
        arcs.push(root, arc - root * 40);
      } else arcs.push(arc);
      arc = 0;
    }
    if (!begins) throw failures.derValue({ at: this.start });
    return arcs.join(".");
  }

  /** Returns the octets of a whole number, the sign's octet left off a positive one. */
  integer(tag: number = TAG.integer): Uint8Array {
    const { content } = this.expect(tag);
    const [first = 0, second = 0] = content;
    const padded = content.length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
    if (content.length === 0 || padded) throw failures.derValue({ at: this.start });
    return content.length > 1 && first === 0 ? content.subarray(1) : content;
  }

  /** Returns a small whole number that is not negative. */
  number(tag: number = TAG.integer): number {
    const { content } = this;
    if (content.length > 5 || ((content[0] ?? 0) & 0x80) !== 0) throw failures.derValue({ at: this.start });
    return this.integer(tag).reduce((sum, octet) => sum * 256 + octet, 0);
  }

  boolean(): boolean {
    const { content } = this.expect(TAG.boolean);
    if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw failures.derValue({ at: this.start });
    return content[0] === 0xff;
  }

  /** Returns the octets of a string of bits that has no spare bits. */
  bits(): Uint8Array {
    const { content } = this.expect(TAG.bitString);
    if (content.length === 0 || content[0] !== 0) throw failures.derValue({ at: this.start });
    return content.subarray(1);
  }

  /** Returns the numbers of the bits that are set. */
  namedBits(): Set<number> {
    const { content } = this.expect(TAG.bitString);
    const set = new Set<number>();
    for (let index = 0; index < (content.length - 1) * 8; index += 1) {
      if (((content[1 + (index >> 3)] as number) & (0x80 >> (index & 7))) !== 0) set.add(index);
    }
    return set;
  }

  octets(): Uint8Array {
    return this.expect(TAG.octetString).content;
  }

  /** Returns a time in milliseconds since 1970. */
  time(): number {
    const text = String.fromCharCode(...this.content.subarray(0, 40));
    const wide = this.tag === TAG.generalizedTime;
    if (!wide) this.expect(TAG.utcTime);
    const parts = (
      wide ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/ : /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/
    ).exec(text);
    if (!parts) throw failures.derValue({ at: this.start });
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map(Number);
    const full = wide ? year : year + (year < 50 ? 2000 : 1900);
    const fraction = parts[7] === undefined ? 0 : Math.floor(Number(`0${parts[7]}`) * 1000);
    const time = Date.UTC(full, month - 1, day, hour, minute, second) + fraction;
    const real = new Date(time);
    if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
      throw failures.derValue({ at: this.start });
    return time;
  }
}

/** Members of a value, taken in their order. */
export class Fields {
  #next = 0;

  constructor(
    readonly members: readonly Der[],
    readonly of: Der,
  ) {}

  /** Takes the next member, of any type when no tag is given. */
  take(tag?: number): Der {
    const member = this.members[this.#next];
    if (!member) throw failures.derCutOff({ at: this.of.end });
    this.#next += 1;
    return tag === undefined ? member : member.expect(tag);
  }

  /** Takes the next member when it is of this type. */
  optional(...tags: number[]): Der | undefined {
    const member = this.members[this.#next];
    if (!member || !tags.includes(member.tag)) return undefined;
    this.#next += 1;
    return member;
  }

  /** Returns the members that were not taken. */
  rest(): readonly Der[] {
    return this.members.slice(this.#next);
  }

  /** Refuses members that were not taken. */
  end(): void {
    const [left] = this.rest();
    if (left) throw failures.derTrailing({ at: left.start });
  }
}
