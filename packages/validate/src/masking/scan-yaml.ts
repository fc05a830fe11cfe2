import type { PersonalFields } from "./personal-fields.js";
import type { TakeValue } from "./scan-json.js";

/** What may be a key, in a block or between braces: signs that have come into it by mistake are taken as parts of it. */
const KEY = /(?<=^|[\s{}[\],<"'-])[^\s:,{}[\]#"']+["']?[ \t]*:/gu;
/** A text in quotes that ends where a value may end. */
const QUOTED = /[ \t]*(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=\s*(?:[,}\]#]|$))/uy;
const STRAY = /[^\p{L}\p{N}_.-]+/gu;
const AFTER_KEY = /[\s"'{}[\]<]/;
/** What stands round a value. */
const LEAD = /^[\s"'{}[\]<>:-]*/;
const TAIL = /[\s"'{}[\],]*$/;

interface Key {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the keys of a line. A colon without the blank after it is that of a key where the key tells of a person. */
function keysOf(line: string, fields: PersonalFields): Key[] {
  const keys: Key[] = [];
  KEY.lastIndex = 0;
  for (let match = KEY.exec(line); match; match = KEY.exec(line)) {
    const name = match[0].replaceAll(STRAY, "");
    const end = KEY.lastIndex;
    if (end < line.length && !AFTER_KEY.test(line[end] as string) && !fields.hasName(name)) continue;
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
    const inner = written.replace(TAIL, "").replace(LEAD, "");
    const kind = inner === "" ? undefined : kindOf(name);
    const at = from + (LEAD.exec(written)?.[0].length ?? 0);
    if (kind !== undefined) take(at, at + inner.length, kind);
  };
  for (const line of text.split("\n")) {
    const comment = /(?:^|\s)#/.exec(line)?.index ?? line.length;
    const own = line.slice(0, comment);
    const keys = keysOf(own, fields);
    const before = own.slice(0, keys[0]?.start ?? own.length);
    // A colon or a bracket that nothing stands before has lost its key.
    value(/^\s*[:}\]]/.test(before) ? undefined : last, start, before);
    for (const [index, key] of keys.entries()) {
      value(key.name, start + key.end, own.slice(key.end, keys[index + 1]?.start));
      last = key.name;
    }
    start += line.length + 1;
  }
}
