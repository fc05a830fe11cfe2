import type { PersonalFields } from "./personal-fields.js";
import type { TakeValue } from "./scan-json.js";

const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?(?:\?>|$)|<![^>]*(?:>|$)|<\/([^\s<>/]*)[^<>]*(?:>|$)|<([^\s<>/!?]+)([^<>]*?)(\/?)(?:>|$)|[^<]+|</g;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Goes through a piece of XML, whole or broken, and gives out the texts that tell of a person. It follows the elements that
 * a text lies in; where it cannot tell which field a text is of, the text is given out.
 *
 * @param whole whether the piece begins where a document does.
 */
export function scanXml(text: string, fields: PersonalFields, whole: boolean, take: TakeValue): void {
  const open: string[] = [];
  let known = whole;
  // Set by a `<` that begins no tag: a broken tag may have said which element the text is of.
  let astray = false;
  const value = (start: number, found: string): void => {
    const inner = found.trim();
    if (inner === "") return;
    const name = open.at(-1);
    const kind = name === undefined || astray ? "unknown" : fields.named(name, open.slice(0, -1), known);
    const from = start + found.indexOf(inner);
    // Where the reader cut a long run out, the tags in it are gone: what follows may be of any element.
    const cut = inner.indexOf("…");
    if (kind !== undefined) take(from, from + inner.length, kind);
    else if (cut !== -1) {
      known = false;
      take(from + cut, from + inner.length, "unknown");
    }
  };
  for (const match of text.matchAll(TOKEN)) {
    const [token, closed, opened, , empty] = match;
    const { index } = match;
    if (token.startsWith("<!--")) value(index + 4, token.slice(4).replace(/-->$/, ""));
    else if (token.startsWith("<![CDATA[")) value(index + 9, token.slice(9).replace(/\]\]>$/, ""));
    else if (closed !== undefined) {
      const at = open.lastIndexOf(local(closed));
      if (at === -1) known = false;
      else open.length = at;
      astray = false;
    } else if (opened !== undefined) {
      if (!empty) open.push(local(opened));
      astray = false;
    } else if (token === "<") astray = true;
    else if (!token.startsWith("<")) value(index, token);
  }
}
