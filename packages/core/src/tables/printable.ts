// Input must not steer the terminal: C0 and C1 controls, and the marks that reorder text (CVE-2021-42574).
const UNSAFE = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
const DELETE = 0x7f;

/**
 * Returns text that shows what it holds: control characters as their pictures (`␛`), the marks that reorder text as `�`,
 * one unit for each so that columns stay. Tabs stay.
 *
 * @example
 * printable("\u001b[31mred") // => "␛[31mred"
 */
export function printable(text: string): string {
  return text.replaceAll(UNSAFE, picture);
}

/** Returns text that shows what it holds, as {@link printable} does, its lines kept apart. */
export function printableLines(text: string): string {
  return text.replaceAll(UNSAFE, (character) =>
    character === "\n" || character === "\r" ? character : picture(character),
  );
}

function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (character === "\t") return character;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === DELETE ? "␡" : "�";
}

/**
 * Writes a value as JSON in which nothing steers a terminal or reorders a line: such characters are escaped, so a program
 * reads what was there and a person sees it.
 *
 * @example
 * visibleJson({ name: "a\u202eb" }) // => '{"name":"a\\u202eb"}'
 */
export function visibleJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replaceAll(UNSAFE, (character) =>
    character === "\n" ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
