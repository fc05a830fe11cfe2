import type { PersonalFields } from "./personal-fields.js";
import type { TakeValue } from "./scan-json.js";

/** What may be a key, in a block or between braces: signs that have come into it by mistake are taken as parts of it. */
const KEY = /(?<=^|[\s,])[^\s:,#][^\s:,]*[ \t]*:/gu;
/** A text in quotes that ends where a value may end. */
const QUOTED = /[ \t]*(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=\s*(?:[,}\]#]|$))/uy;
const LAST_WORD = /[\p{L}\p{N}_]+$/u;
/** Letters that a key has at the most. */
const LONGEST_KEY = 64;
const STRAY = /[^\p{L}\p{N}_.-]+/gu;
const AFTER_KEY = /[\s"'{}[\]<]/;
/** What stands before a value, and after it. */
const LEAD = /[\s"'{}[\]<>:-]/;
const TAIL = /[\s"'{}[\],]/;

interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

// Patterns that end in `$` would take the square of a hostile line's length.
/** Returns where a run of signs begins that ends at a place. */
function beginOf(sign: RegExp, text: string, end: number): number {
  let at = end;
  while (at > 0 && sign.test(text[at - 1] as string)) at -= 1;
  return at;
}

/** Returns whether a key may stand at a place where nothing is wrong: after a bracket or comma, or nothing but dashes. */
function mayBegin(line: string, at: number): boolean {
  const blank = beginOf(/\s/, line, at);
  return "{[,".includes(line[blank - 1] ?? ",") || beginOf(/[\s-]/, line, blank) === 0;
}

/**
 * Returns the keys of a line. A colon without the blank after it is that of a key where the key tells of a person; a word in
 * the middle of a text is a key where the format has it.
 */
function keysOf(line: string, fields: PersonalFields): Key[] {
  const keys: Key[] = [];
  KEY.lastIndex = 0;
  for (let match = KEY.exec(line); match; match = KEY.exec(line)) {
    const name = match[0].replaceAll(STRAY, "");
    const end = KEY.lastIndex;
    if (end < line.length && !AFTER_KEY.test(line[end] as string) && !fields.hasName(name)) continue;
    if (!fields.knows(name) && !mayBegin(line, match.index)) continue;
    keys.push({ name, start: match.index, end });
    QUOTED.lastIndex = end;
    if (QUOTED.test(line)) KEY.lastIndex = QUOTED.lastIndex;
  }
  return keys;
}

/**
 * Goes through a piece of YAML, whole or broken, and gives out the values that tell of a person. It goes by the key of a
 * value; of what has no key on its line, by the last key before it.
 */
export function scanYaml(text: string, fields: PersonalFields, take: TakeValue): void {
  let last: string | undefined;
  let start = 0;
  const kindOf = (name: string | undefined) => (name === undefined ? "unknown" : fields.named(name, [], false));
  const value = (name: string | undefined, from: number, written: string): void => {
    const end = beginOf(TAIL, written, written.length);
    let begin = 0;
    while (begin < end && LEAD.test(written[begin] as string)) begin += 1;
    const kind = begin === end ? undefined : kindOf(name);
    if (kind !== undefined) take(from + begin, from + end, kind);
  };
  // The last word of the line before: a key may have been broken in two.
  let tail = "";
  for (const line of text.split("\n")) {
    const comment = /(?:^|\s)#/.exec(line)?.index ?? line.length;
    const own = line.slice(0, comment);
    const keys = keysOf(own, fields);
    const before = own.slice(0, keys[0]?.start ?? own.length);
    // A colon or a bracket that nothing stands before has lost its key.
    value(/^\s*[:}\]]/.test(before) ? undefined : last, start, before);
    for (const [index, key] of keys.entries()) {
      const whole = tail + key.name;
      last = key.start === 0 && fields.hasName(whole) ? whole : key.name;
      value(last, start + key.end, own.slice(key.end, keys[index + 1]?.start));
    }
    tail = LAST_WORD.exec(line.slice(-LONGEST_KEY))?.[0] ?? "";
    start += line.length + 1;
  }
}
