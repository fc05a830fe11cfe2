import { CONTENT_ELEMENT } from "./fields.js";

const NEEDLE = new TextEncoder().encode(CONTENT_ELEMENT);
/** Bytes in the name of the element that holds a body. */
export const CONTENT_NAME_LENGTH = NEEDLE.length;
const LAST = NEEDLE.length - 1;
// Boyer–Moore–Horspool: how far to move when the last byte of the window is this one.
const SKIP = new Uint8Array(256).fill(NEEDLE.length);
for (let index = 0; index < LAST; index += 1) SKIP[NEEDLE[index] as number] = LAST - index;

/** Returns where the name next stands in bytes of UTF-8, or -1. */
export function indexOfContentName(bytes: Uint8Array, from: number): number {
  let end = from + LAST;
  while (end < bytes.length) {
    let at = LAST;
    while (at >= 0 && bytes[end - LAST + at] === NEEDLE[at]) at -= 1;
    if (at < 0) return end - LAST;
    end += SKIP[bytes[end] as number] as number;
  }
  return -1;
}
