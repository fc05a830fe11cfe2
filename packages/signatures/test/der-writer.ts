/** Joins runs of bytes. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Writes a value: its tag, its shortest length, its content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = joined(...parts);
  if (content.length < 128) return joined(Uint8Array.of(tag, content.length), content);
  const digits: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return joined(Uint8Array.of(tag, 128 + digits.length, ...digits), content);
}

export const seq = (...parts: readonly Uint8Array[]): Uint8Array => tlv(0x30, ...parts);

/** A set in the order that DER asks for. */
export const setOf = (...parts: readonly Uint8Array[]): Uint8Array =>
  tlv(0x31, ...parts.toSorted((left, right) => Buffer.compare(left, right)));

export const context = (number: number, ...parts: readonly Uint8Array[]): Uint8Array => tlv(0xa0 + number, ...parts);
export const primitive = (number: number, content: Uint8Array): Uint8Array => tlv(0x80 + number, content);
export const octets = (content: Uint8Array): Uint8Array => tlv(0x04, content);
export const bits = (content: Uint8Array): Uint8Array => tlv(0x03, Uint8Array.of(0), content);
export const bool = (value: boolean): Uint8Array => tlv(0x01, Uint8Array.of(value ? 0xff : 0));
export const nothing = (): Uint8Array => tlv(0x05);
export const utf8 = (text: string): Uint8Array => tlv(0x0c, new TextEncoder().encode(text));

/** Writes a number of any size that is not negative. */
export function int(value: number | bigint): Uint8Array {
  let digits = value.toString(16);
  if (digits.length % 2 === 1) digits = `0${digits}`;
  const content = Buffer.from(digits, "hex");
  return tlv(0x02, (content[0] as number) >= 0x80 ? joined(Uint8Array.of(0), content) : content);
}

export function oid(text: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  const octetsOf = (arc: number): number[] => {
    const found = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) found.unshift(128 + (left % 128));
    return found;
  };
  return tlv(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(octetsOf)));
}

const digitsOf = (time: Date): string => `${time.toISOString().replaceAll(/[-:T]|\.\d+Z/g, "")}Z`;
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Writes a time as certificates do: two digits of the year before 2050. */
export const utcTime = (time: Date): Uint8Array => tlv(0x17, ascii(digitsOf(time).slice(2)));
export const generalizedTime = (time: Date): Uint8Array => tlv(0x18, ascii(digitsOf(time)));
