import { skipSpace } from "./json-scan.js";
import { encodingOf, isLines } from "./json-source.js";

/** What the first bytes of JSON show. */
export interface JsonHead {
  /** Set when one record per line follows. */
  readonly lines: boolean;
  /** The document, or the first line's, as far as the bytes go. */
  readonly document: unknown;
}

const heads = new WeakMap<Uint8Array, { readonly head: JsonHead | undefined }>();

/**
 * Reads what the first bytes of a source show when they begin an object or a list. A document that is cut off is read as
 * far as its last whole part.
 *
 * @example
 * jsonHead(new TextEncoder().encode('{"MaHoSo": "H99", "ChuHo'))?.document // => { MaHoSo: "H99" }
 */
export function jsonHead(bytes: Uint8Array): JsonHead | undefined {
  let known = heads.get(bytes);
  if (!known) {
    known = { head: lookAt(bytes) };
    heads.set(bytes, known);
  }
  return known.head;
}

function lookAt(bytes: Uint8Array): JsonHead | undefined {
  const { encoding, mark } = encodingOf(bytes);
  const wide = encoding.startsWith("UTF-16");
  const text = new TextDecoder(wide ? encoding.toLowerCase() : "utf-8").decode(bytes.subarray(mark));
  if (!/^\s*[{[]/.test(text)) return undefined;
  const many = isLines(wide ? new TextEncoder().encode(text) : bytes, false) === true;
  // Lines of UTF-16 are read by the source, not one by one from its bytes.
  const lines = many && !wide;
  if (!many) return { lines, document: parseBeginning(text) };
  for (const line of text.split("\n", MOST_BROKEN_LINES)) {
    const document = line.trim() === "" ? undefined : parseBeginning(line);
    if (document !== undefined) return { lines, document };
  }
  return { lines, document: undefined };
}

/** Lines that may be broken before a whole one is looked for no longer. */
const MOST_BROKEN_LINES = 20;

/**
 * Parses the beginning of a JSON text up to its last whole part, and closes what is open there; a text value is kept as
 * far as it goes. Returns `undefined` when the text is not JSON from the start.
 *
 * @example
 * parseBeginning('{"data": [{"MaHoSo": "H99"}, {"MaHo') // => { data: [{ MaHoSo: "H99" }, {}] }
 */
export function parseBeginning(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const open: string[] = [];
  let safe = 0;
  let closers = "";
  let before = "";
  for (let here = skipSpace(text, 0); here < text.length; ) {
    const letter = text[here] as string;
    if (letter === "{" || letter === "[") {
      open.push(letter === "{" ? "}" : "]");
      before = letter;
      here += 1;
    } else if (letter === "}" || letter === "]") {
      if (open.pop() !== letter) break;
      before = letter;
      here += 1;
    } else if (letter === '"') {
      const end = endOfString(text, here);
      const isValue = before === ":" || open.at(-1) === "]";
      if (end === undefined) {
        const cut = isValue ? parsed(`${closedString(text)}${[...open].reverse().join("")}`) : undefined;
        if (cut !== undefined) return cut;
        break;
      }
      here = end;
      // A name is no part until its value is there.
      if (!isValue) {
        here = skipSpace(text, here);
        if (text[here] !== ":") break;
        continue;
      }
    } else if (letter === "," || letter === ":") {
      here = skipSpace(text, here + 1);
      before = letter;
      continue;
    } else {
      const end = endOfWord(text, here);
      if (end === text.length || end === here) break;
      here = end;
    }
    safe = here;
    closers = open.join("");
    here = skipSpace(text, here);
  }
  return safe === 0 ? undefined : parsed(text.slice(0, safe) + [...closers].reverse().join(""));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Closes a string that is cut off, without the escape that it may be cut in. */
const closedString = (text: string): string => `${text.replace(/(?<!\\)((?:\\\\)*)\\(?:u[\da-fA-F]{0,3})?$/, "$1")}"`;

function endOfString(text: string, start: number): number | undefined {
  for (let here = start + 1; here < text.length; here += 1) {
    if (text[here] === "\\") here += 1;
    else if (text[here] === '"') return here + 1;
  }
  return undefined;
}

function endOfWord(text: string, start: number): number {
  let here = start;
  while (here < text.length && /[-+.\w]/.test(text[here] as string)) here += 1;
  return here;
}
