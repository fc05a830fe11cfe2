/** Letters that only fonts made for Vietnamese have. */
const LETTERS = [..."ạếựỡỹ"].map((letter) => letter.codePointAt(0) as number);

/** Whether a table of segments (format 4) leads a letter to a glyph. */
function inSegments(view: DataView, at: number, code: number): boolean {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts, deltas, ranges] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map((to) => at + to) as [
    number,
    number,
    number,
    number,
  ];
  for (let segment = 0; segment < count; segment += 1) {
    if (view.getUint16(ends + segment * 2) < code) continue;
    const start = view.getUint16(starts + segment * 2);
    if (start > code) return false;
    const range = view.getUint16(ranges + segment * 2);
    if (range === 0) return ((code + view.getUint16(deltas + segment * 2)) & 0xffff) !== 0;
    return view.getUint16(ranges + segment * 2 + range + (code - start) * 2) !== 0;
  }
  return false;
}

/** Whether a table of groups (format 12) holds a letter. */
function inGroups(view: DataView, at: number, code: number): boolean {
  const count = view.getUint32(at + 12);
  for (let group = 0; group < count; group += 1) {
    const place = at + 16 + group * 12;
    if (view.getUint32(place) <= code && code <= view.getUint32(place + 4)) return true;
  }
  return false;
}

function holds(view: DataView, code: number): boolean {
  const tables = view.getUint16(4);
  for (let table = 0; table < tables; table += 1) {
    const record = 12 + table * 16;
    if (view.getUint32(record) !== 0x636d6170) continue;
    const map = view.getUint32(record + 8);
    const count = view.getUint16(map + 2);
    for (let sub = 0; sub < count; sub += 1) {
      const at = map + view.getUint32(map + 4 + sub * 8 + 4);
      const format = view.getUint16(at);
      if (format === 4 && inSegments(view, at, code)) return true;
      if (format === 12 && inGroups(view, at, code)) return true;
    }
  }
  return false;
}

/**
 * Tells whether a font (TTF or OTF) has the letters of Vietnamese: without them a picture shows boxes.
 *
 * @example
 * hasVietnamese(new Uint8Array()) // => false: it is no font
 */
export function hasVietnamese(font: Uint8Array): boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  try {
    return LETTERS.every((code) => holds(view, code));
  } catch {
    // It ends before its tables do: it is no font.
    return false;
  }
}
