const HEX = Array.from({ length: 0x100 }, (_, value) => value.toString(16));
const HEX_PAIR = HEX.map((text) => text.padStart(2, "0"));

/** A group of 16 bits in as few digits as it needs. */
function group(value: number): string {
  return value < 0x100 ? (HEX[value] as string) : (HEX[value >>> 8] as string) + (HEX_PAIR[value & 0xff] as string);
}

const groups = new Int32Array(8);

/** The text of RFC 5952 section 4: lower case, no leading zeros, the first longest run of two or more zero groups as `::`. */
export function formatText(w0: number, w1: number, w2: number, w3: number): string {
  groups[0] = w0 >>> 16;
  groups[1] = w0 & 0xffff;
  groups[2] = w1 >>> 16;
  groups[3] = w1 & 0xffff;
  groups[4] = w2 >>> 16;
  groups[5] = w2 & 0xffff;
  groups[6] = w3 >>> 16;
  groups[7] = w3 & 0xffff;
  let best = -1;
  let bestLength = 1;
  for (let at = 0; at < 8; at += 1) {
    if (groups[at] !== 0) continue;
    const start = at;
    while (at < 8 && groups[at] === 0) at += 1;
    if (at - start > bestLength) {
      best = start;
      bestLength = at - start;
    }
  }
  let text = "";
  for (let at = 0; at < 8; at += 1) {
    if (at === best) {
      text += "::";
      at += bestLength - 1;
    } else {
      text += at === 0 || at === best + bestLength ? group(groups[at] as number) : `:${group(groups[at] as number)}`;
    }
  }
  return text;
}
