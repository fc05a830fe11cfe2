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
  return text.replaceAll(UNSAFE, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\t") return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === DELETE ? "␡" : "�";
  });
}
