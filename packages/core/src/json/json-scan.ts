/** What a JSON text should have held at the place where it stops being JSON (RFC 8259). */
export type JsonExpectation = "value" | "key" | "colon" | "comma-or-end" | "string-end" | "escape" | "number" | "end";

/** Where and why a text is not JSON. */
export interface JsonFault {
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly expected: JsonExpectation;
}

const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** What a string holds as it is: all but quotes, backslashes and control characters. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const WORD = /true|false|null/y;

function matchAt(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** Returns the offset of the next character that is not white space. */
export function skipSpace(text: string, offset: number): number {
  let here = offset;
  for (;;) {
    const code = text.charCodeAt(here);
    if (code !== SPACE && code !== NEWLINE && code !== RETURN && code !== TAB) return here;
    here += 1;
  }
}

/** Returns the offset after the string that begins at `offset`, or what is wrong with it. */
function skipString(text: string, offset: number): number | JsonFault {
  let here = offset + 1;
  for (;;) {
    const code = text.charCodeAt(here);
    if (code === QUOTE) return here + 1;
    if (code === BACKSLASH) {
      const after = matchAt(ESCAPE, text, here);
      if (after === -1) return { offset: here, expected: "escape" };
      here = after;
    } else if (code >= SPACE) here = matchAt(PLAIN, text, here);
    // A control character, or NaN past the end.
    else return { offset: here, expected: "string-end" };
  }
}

function skipScalar(text: string, offset: number): number | JsonFault {
  if (text.charCodeAt(offset) === QUOTE) return skipString(text, offset);
  const word = matchAt(WORD, text, offset);
  if (word !== -1) return word;
  const number = matchAt(NUMBER, text, offset);
  if (number !== -1) return number;
  return { offset, expected: text[offset] === "-" ? "number" : "value" };
}

/**
 * Returns the offset after the value that begins at `offset`, or what is wrong with it. Depth costs memory of one bit per
 * level and no stack: text nested a million times deep is read like any other.
 */
export function skipValue(text: string, offset: number): number | JsonFault {
  let here = skipSpace(text, offset);
  const first = text.charCodeAt(here);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return skipScalar(text, here);
  const inObject: boolean[] = [];
  for (;;) {
    // A value begins here.
    const code = text.charCodeAt(here);
    if (code === OPEN_OBJECT || code === OPEN_LIST) {
      const object = code === OPEN_OBJECT;
      inObject.push(object);
      here = skipSpace(text, here + 1);
      if (text.charCodeAt(here) === (object ? CLOSE_OBJECT : CLOSE_LIST)) {
        inObject.pop();
        here += 1;
      } else {
        if (!object) continue;
        const key = skipKey(text, here);
        if (typeof key !== "number") return key;
        here = key;
        continue;
      }
    } else {
      const after = skipScalar(text, here);
      if (typeof after !== "number") return after;
      here = after;
    }
    // A value has ended: close what it closes, go on to the next.
    for (;;) {
      const object = inObject.at(-1);
      if (object === undefined) return here;
      here = skipSpace(text, here);
      const next = text.charCodeAt(here);
      if (next === COMMA) {
        const start = skipSpace(text, here + 1);
        const after = object ? skipKey(text, start) : start;
        if (typeof after !== "number") return after;
        here = after;
        break;
      }
      if (next !== (object ? CLOSE_OBJECT : CLOSE_LIST)) return { offset: here, expected: "comma-or-end" };
      inObject.pop();
      here += 1;
    }
  }
}

/** Returns the offset of the value behind the key that begins at `offset`. */
function skipKey(text: string, offset: number): number | JsonFault {
  if (text.charCodeAt(offset) !== QUOTE) return { offset, expected: "key" };
  const after = skipString(text, offset);
  return typeof after === "number" ? skipColon(text, after) : after;
}

/** Returns the offset of the value behind the key that ends before `offset`. */
function skipColon(text: string, offset: number): number | JsonFault {
  const colon = skipSpace(text, offset);
  if (text.charCodeAt(colon) !== COLON) return { offset: colon, expected: "colon" };
  return skipSpace(text, colon + 1);
}

/**
 * Returns where a text stops being JSON, or `undefined` when it is.
 *
 * @example
 * jsonFault('{"a": 1,}') // => { offset: 8, expected: "key" }
 */
export function jsonFault(text: string): JsonFault | undefined {
  const after = skipValue(text, 0);
  if (typeof after !== "number") return after;
  const end = skipSpace(text, after);
  return end < text.length ? { offset: end, expected: "end" } : undefined;
}

/** Returns the offset after the string that begins at `offset` in a text that is JSON: its escapes need no second look. */
function afterString(text: string, offset: number): number {
  let here = offset + 1;
  for (;;) {
    const code = text.charCodeAt(here);
    if (code === QUOTE || Number.isNaN(code)) return here + 1;
    here += code === BACKSLASH ? 2 : 1;
  }
}

/**
 * Returns the offset after the value that begins at `offset` in a text that is JSON. Only quotes and brackets are looked at:
 * {@link skipValue} holds every sign to RFC 8259, which takes several times as long.
 */
function afterValue(text: string, offset: number): number {
  let here = offset;
  let depth = 0;
  for (;;) {
    const code = text.charCodeAt(here);
    if (code === QUOTE) {
      here = afterString(text, here);
      if (depth === 0) return here;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      depth += 1;
      here += 1;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      // A number or word ends before the bracket of what it is in.
      if (depth === 0) return here;
      depth -= 1;
      here += 1;
      if (depth === 0) return here;
    } else if ((code === COMMA && depth === 0) || Number.isNaN(code)) return here;
    else here += 1;
  }
}

/** The members of an object or a list, by key or index, with the offsets at which their values begin. */
export type JsonMembers = ReadonlyMap<string, number>;

/** Returns the members of the object or list that begins at `offset` in a JSON text; a scalar has no members. */
export function membersAt(text: string, offset: number): JsonMembers {
  const members = new Map<string, number>();
  const open = text.charCodeAt(offset);
  if (open !== OPEN_OBJECT && open !== OPEN_LIST) return members;
  const close = open === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST;
  let here = skipSpace(text, offset + 1);
  while (here < text.length && text.charCodeAt(here) !== close) {
    let key: string;
    if (open === OPEN_LIST) key = String(members.size);
    else {
      if (text.charCodeAt(here) !== QUOTE) return members;
      const end = afterString(text, here);
      const value = skipColon(text, end);
      if (typeof value !== "number") return members;
      const inner = text.slice(here + 1, end - 1);
      const isEscaped = inner.includes("\\");
      if (isEscaped && skipString(text, here) !== end) return members;
      key = isEscaped ? JSON.parse(`"${inner}"`) : inner;
      here = value;
    }
    // Of a key written twice the last one counts, as for JSON.parse.
    members.set(key, here);
    const after = afterValue(text, here);
    // Nothing is written here: the text is not JSON.
    if (after === here) return members;
    here = skipSpace(text, after);
    if (text.charCodeAt(here) === COMMA) here = skipSpace(text, here + 1);
  }
  return members;
}
