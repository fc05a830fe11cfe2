import { printableLines } from "../tables/printable.js";

/** Text that is markup already. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What a template may be filled with; `undefined` and `false` are nothing. */
export type MarkupPart = Markup | string | number | undefined | false | readonly MarkupPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
// XML 1.0 also cannot carry lone surrogates and two code points that are no characters.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/**
 * Returns text so that it is text in XML and HTML, in content and in quoted attributes. Control characters are shown as
 * pictures; a page must not be made to read otherwise than it is.
 *
 * @example
 * escapeMarkup("<b>") // => "&lt;b&gt;"
 */
export function escapeMarkup(text: string): string {
  return printableLines(text)
    .replaceAll(ILLEGAL, "�")
    .replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string);
}

function rendered(part: MarkupPart): string {
  if (part === undefined || part === false) return "";
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return part.map(rendered).join("");
  return escapeMarkup(String(part));
}

/**
 * Returns markup from a template; whatever is put into it is escaped unless it is markup itself.
 *
 * @example
 * markup`<p>${"a < b"}</p>`.text // => "<p>a &lt; b</p>"
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    text += rendered(part) + (strings[index + 1] ?? "");
  });
  return new Markup(text);
}
