import { Unzip, UnzipInflate, UnzipPassThrough } from "fflate";

/** Text that is unfolded to recognise a sheet; headings stand at its beginning. */
const MOST_TEXT = 2 ** 20;
const SLICE = 1024;

const PARTS = /^xl\/(?:sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
const CELL_TEXT = /<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, digits, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(digits);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/**
 * Returns the texts of cells that stand in the beginning of a workbook, as far as it can be unfolded.
 *
 * @param head the first bytes of the file; what is cut off is left out.
 */
export function workbookTexts(head: Uint8Array): string[] {
  const texts: string[] = [];
  let unfolded = 0;
  const unzip = new Unzip((file) => {
    if (!PARTS.test(file.name)) return;
    const decoder = new TextDecoder();
    let rest = "";
    file.ondata = (error, data) => {
      if (error) return;
      unfolded += data.length;
      rest += decoder.decode(data, { stream: true });
      let read = 0;
      for (const match of rest.matchAll(CELL_TEXT)) {
        texts.push(unescaped(match[1] as string));
        read = match.index + match[0].length - 1;
      }
      rest = rest.slice(read);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let from = 0; from < head.length && unfolded < MOST_TEXT; from += SLICE) {
      unzip.push(head.subarray(from, from + SLICE));
    }
  } catch {
    // A damaged file: what was read of it until here is all there is.
  }
  return texts;
}
