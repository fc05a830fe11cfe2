const MAX_BYTES = 200;
const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i;

const STEM = "tep-dinh-kem";

/** By set of taken names, the number that each name gets next: a thousand equal names are numbered in a thousand steps. */
const nextNumbers = new WeakMap<Set<string>, Map<string, number>>();

function cut(text: string, bytes: number): string {
  let kept = "";
  let size = 0;
  for (const character of text) {
    size += byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

/** Splits at the last dot, unless the tail is too long or too odd to be an extension. */
function split(name: string): [stem: string, extension: string] {
  const match = /^(.+?)(\.[A-Za-z0-9]{1,10})$/s.exec(name);
  return match ? [match[1] as string, match[2] as string] : [name, ""];
}

const tidy = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/g, "");

/**
 * Returns a file name that any system can write and that leads nowhere: no separators, control, direction or invisible
 * characters, no device name, no dot or space at either end, at most 200 bytes in UTF-8 with its extension kept. The same
 * name again gives the same result; a name that is taken gets a number.
 *
 * @param name what the sender calls the file; never a path.
 * @param taken names already used, compared without regard to case; the result is added.
 * @example
 * safeFileName("../../etc/Công văn.pdf", new Set()) // => "etc_Công văn.pdf"
 */
export function safeFileName(name: string | undefined, taken: Set<string> = new Set()): string {
  const plain = (name ?? "").normalize("NFC").replaceAll(LONE_SURROGATE, "_").replaceAll(FORBIDDEN, "_");
  const [rawStem, extension] = split(tidy(plain.replace(/^[._\s]+/, "")));
  const whole = tidy(cut(tidy(rawStem), MAX_BYTES - 1 - byteLength(extension))) || STEM;
  // Last, as what was trimmed away may have hidden that the name is a device's.
  const stem = DEVICE.test(whole + extension) ? `_${whole}` : whole;
  let chosen = stem + extension;
  const counts = nextNumbers.get(taken) ?? new Map<string, number>();
  nextNumbers.set(taken, counts);
  const first = chosen.toLowerCase();
  let number = counts.get(first) ?? 2;
  for (; taken.has(chosen.toLowerCase()); number += 1) {
    const mark = ` (${number})`;
    chosen = tidy(cut(stem, MAX_BYTES - byteLength(mark + extension))) + mark + extension;
  }
  counts.set(first, number);
  taken.add(chosen.toLowerCase());
  return chosen;
}
