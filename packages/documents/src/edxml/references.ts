/** The longest name that counts as a reference. XML itself has names of four letters at most. */
const LONGEST = 64;
const OPENING = /<!--|<!\[CDATA\[|<\?|&/g;
const ENDS: Readonly<Record<string, string>> = { "<!--": "-->", "<![CDATA[": "]]>", "<?": "?>" };
const REFERENCE = /&(?:#x[\da-fA-F]+|#\d+|[A-Za-z_:][\w:.-]*);/y;
/** What may still become a reference when more text comes. */
const BEGUN = /&(?:#(?:x[\da-fA-F]*|\d*)|[A-Za-z_:][\w:.-]*)?$/y;
/** What opens a reference, or a part without references. */
const HIDING = ["&", "<!", "<?"] as const;
/** The longest opening but one letter. */
const HELD = "<![CDATA[".length - 1;

/**
 * Finds the first `&` in markup that begins no reference. A tokeniser says so only when it meets the next `;`, which may
 * be at the far end of the file.
 */
export class ReferenceScan {
  #rest = "";
  /** Where the rest begins in all of the text. */
  #offset = 0;
  /** The end of the comment, section or instruction that the rest is in. */
  #until: string | undefined;
  /** Where the first `&` stands that begins no reference. */
  found: number | undefined;

  /** Looks at the next piece of the text. */
  push(piece: string): void {
    if (this.found !== undefined) return;
    // Most markup has neither references nor anything that could hide one.
    const plain = this.#until === undefined && !/[&<]/.test(this.#rest) && !HIDING.some((what) => piece.includes(what));
    if (plain && !piece.endsWith("<")) {
      this.#offset += this.#rest.length + piece.length;
      this.#rest = "";
    } else this.#scan(this.#rest + piece, false);
  }

  /** Looks at what was held back because more might have come. */
  end(): void {
    if (this.found === undefined) this.#scan(this.#rest, true);
  }

  #scan(text: string, last: boolean): void {
    let at = 0;
    let keep = text.length;
    while (at < text.length) {
      if (this.#until !== undefined) {
        const end = text.indexOf(this.#until, at);
        if (end === -1) {
          keep = last ? text.length : Math.max(at, text.length - this.#until.length + 1);
          break;
        }
        at = end + this.#until.length;
        this.#until = undefined;
        continue;
      }
      OPENING.lastIndex = at;
      const opening = OPENING.exec(text);
      if (!opening) {
        keep = last ? text.length : Math.max(at, text.length - HELD);
        break;
      }
      const here = opening.index;
      if (opening[0] !== "&") {
        this.#until = ENDS[opening[0]];
        at = here + opening[0].length;
        continue;
      }
      REFERENCE.lastIndex = here;
      BEGUN.lastIndex = here;
      const whole = REFERENCE.exec(text);
      if (!whole && !last && text.length - here < LONGEST && BEGUN.test(text)) {
        keep = here;
        break;
      }
      if (!whole || whole[0].length > LONGEST) {
        this.found = this.#offset + here;
        return;
      }
      at = here + whole[0].length;
    }
    this.#rest = text.slice(keep);
    this.#offset += keep;
  }
}

/** Returns the code that a character reference stands for, when XML allows it and ASCII holds it. */
export function asciiReferred(written: string): number | undefined {
  const match = /^&#(?:x([0-9A-Fa-f]+)|([0-9]+));$/.exec(written);
  const code = match ? Number.parseInt(match[1] ?? (match[2] as string), match[1] ? 16 : 10) : 0;
  return (code >= 0x20 && code < 0x7f) || code === 0x09 || code === 0x0a || code === 0x0d ? code : undefined;
}
