/** Where the reader leaves what it read: four words of 32 bits, signed. One reader runs at a time, so one place is enough. */
export const read = new Int32Array(4);

const groups = new Int32Array(8);
const COLON = 58;
const DOT = 46;

/** The value of a hexadecimal digit by its code, or -1. */
const DIGIT = Int8Array.from({ length: 128 }, (_, code) => {
  const value = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(value) ? -1 : value;
});

/**
 * Reads the text of an address (RFC 4291 section 2.2, without a zone) between two places of a string into {@link read};
 * false when it is not one.
 */
export function readText(text: string, start: number, end: number): boolean {
  let at = start;
  let count = 0;
  let gap = -1;
  if (end - start < 2) return false;
  if (text.charCodeAt(at) === COLON) {
    if (text.charCodeAt(at + 1) !== COLON) return false;
    gap = 0;
    at += 2;
  }
  while (at < end) {
    if (count === 8) return false;
    const groupStart = at;
    let value = 0;
    let code = 0;
    for (; at < end; at += 1) {
      code = text.charCodeAt(at);
      const digit = code < 128 ? (DIGIT[code] as number) : -1;
      if (digit < 0) break;
      value = (value << 4) | digit;
    }
    const digits = at - groupStart;
    if (at < end && code === DOT) {
      const tail = count > 6 ? -1 : readIpv4(text, groupStart, end);
      if (tail < 0) return false;
      groups[count] = tail >>> 16;
      groups[count + 1] = tail & 0xffff;
      count += 2;
      break;
    }
    if (digits === 0 || digits > 4) return false;
    groups[count] = value;
    count += 1;
    if (at === end) break;
    if (code !== COLON) return false;
    at += 1;
    if (at === end) return false;
    if (text.charCodeAt(at) === COLON) {
      if (gap >= 0) return false;
      gap = count;
      at += 1;
    }
  }
  if (gap < 0 ? count !== 8 : count > 7) return false;
  if (gap >= 0) {
    const shift = 8 - count;
    for (let index = count - 1; index >= gap; index -= 1) groups[index + shift] = groups[index] as number;
    groups.fill(0, gap, gap + shift);
  }
  read[0] = ((groups[0] as number) << 16) | (groups[1] as number);
  read[1] = ((groups[2] as number) << 16) | (groups[3] as number);
  read[2] = ((groups[4] as number) << 16) | (groups[5] as number);
  read[3] = ((groups[6] as number) << 16) | (groups[7] as number);
  return true;
}

/** The number that four dotted decimals of 0 to 255 without leading zeros are, or -1. */
export function readIpv4(text: string, start: number, end: number): number {
  let number = 0;
  let part = 0;
  let digits = 0;
  let dots = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DOT) {
      if (digits === 0 || dots === 3) return -1;
      number = (number << 8) | part;
      dots += 1;
      part = 0;
      digits = 0;
    } else {
      if (code < 48 || code > 57 || (digits > 0 && part === 0)) return -1;
      part = part * 10 + code - 48;
      digits += 1;
      if (part > 255) return -1;
    }
  }
  if (digits === 0 || dots !== 3) return -1;
  return ((number << 8) | part) >>> 0;
}
