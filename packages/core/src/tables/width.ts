const ZERO = /^[\p{M}\p{Cf}\p{Cc}]/u;
const WIDE =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation})/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for.
const STYLES = /\u001b\[[\d;]*m/g;

const segmenter = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** One character as a reader sees it, however many code points it is made of. */
export interface Cell {
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  /** One past its last unit. */
  readonly end: number;
  /** Columns of a terminal: 0, 1 or 2. */
  readonly width: number;
}

/** Returns the characters of a text with their widths: `ế` is one column, composed or not; a Chinese character two. */
export function cellsOf(text: string): Cell[] {
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({
    text: segment,
    at: index,
    end: index + segment.length,
    width: ZERO.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1,
  }));
}

/**
 * Returns how many columns a text takes on a terminal; colours take no column.
 *
 * @example
 * displayWidth("Tiếng Việt".normalize("NFD")) // => 10
 */
export function displayWidth(text: string): number {
  const plain = text.replaceAll(STYLES, "");
  return cellsOf(plain).reduce((width, cell) => width + cell.width, 0);
}

/** Returns a text filled up with spaces to so many columns. */
export function padToWidth(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Returns a text broken at spaces into lines of so many columns, the first behind a lead, the others indented.
 *
 * @param room columns there are.
 * @param indent of the other lines; default: to the lead.
 */
export function wrapToWidth(text: string, lead: string, room: number, indent = displayWidth(lead)): string[] {
  const lines: string[] = [];
  let line = lead;
  let width = displayWidth(lead);
  let isEmpty = true;
  for (const word of text.split(" ")) {
    const more = displayWidth(word);
    if (!isEmpty && width + more + 1 > room) {
      lines.push(line);
      line = " ".repeat(indent);
      width = indent;
      isEmpty = true;
    }
    if (!isEmpty) {
      line += " ";
      width += 1;
    }
    line += word;
    width += more;
    isEmpty = false;
  }
  return [...lines, line];
}
