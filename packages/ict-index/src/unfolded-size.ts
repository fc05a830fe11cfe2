import { Inflate } from "fflate";

const SLICE = 4096;
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const UNKNOWN = 0xffffffff;
const DEFLATED = 8;

/**
 * Returns how many bytes a ZIP unfolds to, or `undefined` when it is no ZIP. The bytes are counted as they unfold, not
 * taken from what the file says of itself, and no bytes are kept; counting ends above the limit.
 */
export function unfoldedSize(bytes: Uint8Array, limit: number): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  let size = 0;
  let entry = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  for (let number = 0; number < count && size <= limit; number += 1) {
    if (entry + ENTRY_LENGTH > bytes.length || view.getUint32(entry, true) !== ENTRY) return undefined;
    const method = view.getUint16(entry + 10, true);
    const packed = view.getUint32(entry + 20, true);
    const local = view.getUint32(entry + 42, true);
    if (local + LOCAL_LENGTH > bytes.length) return undefined;
    const start = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, packed === UNKNOWN ? bytes.length : start + packed);
    size += method === DEFLATED ? inflatedSize(data, limit - size) : data.length;
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true)) as [
      number,
      number,
      number,
    ];
    entry += ENTRY_LENGTH + name + extra + comment;
  }
  return size;
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let here = view.byteLength - END_LENGTH; here >= first; here -= 1) {
    if (view.getUint32(here, true) === END) return here;
  }
  return undefined;
}

function inflatedSize(data: Uint8Array, limit: number): number {
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
  });
  try {
    for (let from = 0; from < data.length && size <= limit; from += SLICE) {
      inflate.push(data.subarray(from, from + SLICE), from + SLICE >= data.length);
    }
  } catch {
    // What does not unfold is for the reader to say.
  }
  return size;
}
