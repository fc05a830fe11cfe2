import type { PersonalFields } from "./personal-fields.js";
import type { TakeValue } from "./scan-json.js";

/**
 * A key with what stands after it on its line, in a block or between braces, be it with the blank or without. Signs that
 * have come into a key or a value by mistake are taken as parts of it.
 */
const PAIR =
  /(?:^|[{,\s-])([^\s:,{}[\]#][^\s:,]*)\s*:(?:[ \t]*("(?:[^"\\\n]|\\.)*"(?=\s*(?:[,}\]#]|$))|'[^'\n]*'(?=\s*(?:[,}\]#]|$))|[^\s,{}[\]#][^\n,{}[\]#]*)|(?=\s|$))/gmu;
const STRAY = /[^\p{L}\p{N}_.-]+/gu;

/**
 * Goes through a piece of YAML, whole or broken, and gives out the values that tell of a person. It goes by the key of a
 * value; of a line without a key, by the last key before it.
 */
export function scanYaml(text: string, fields: PersonalFields, take: TakeValue): void {
  let last: string | undefined;
  let start = 0;
  for (const line of text.split("\n")) {
    let found = false;
    for (const match of line.matchAll(PAIR)) {
      const [whole, written = "", value] = match;
      const key = written.replaceAll(STRAY, "");
      found = true;
      last = key;
      const kind = fields.named(key, [], false);
      const end = start + match.index + whole.length;
      if (value === undefined || kind === undefined) continue;
      const quoted = /^["']/.test(value) ? 1 : 0;
      take(end - value.length + quoted, value.length > 1 && /["']$/.test(value) ? end - 1 : end, kind);
    }
    const bare = line.replace(/^[\s-]*/, "");
    if (!found && bare !== "" && !bare.startsWith("#")) {
      const kind = last === undefined ? "unknown" : fields.named(last, [], false);
      if (kind !== undefined) take(start + line.length - bare.length, start + line.length, kind);
    }
    start += line.length + 1;
  }
}
