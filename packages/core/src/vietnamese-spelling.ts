// How names are compared and spelt. What may be wrong with a text is in vietnamese-text.ts, apart from here: its tables weigh
// much more, and a page that asks for a province has no use for them.

export const ZERO_WIDTH = "[\\u200B\\u2060\\uFEFF]";
/** Joiners are part of emoji and of how Persian and Indic words are spelt. */
export const JOINERS =
  "(?<![\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F]|(?![\\p{Script=Latin}\\p{Script=Inherited}])[\\p{L}\\p{M}])[\\u200C\\u200D]";
export const ZERO_WIDTHS = new RegExp(`${ZERO_WIDTH}|\\u00AD|${JOINERS}`, "gu");

const TONES = /[\u0300\u0301\u0303\u0309]/g;
const VOWEL_MARKS = /[\u0302\u0306]/g;

/** Returns a text in NFC, with tones that were put before the vowel's own mark put after it, so that they compose too. */
export function composed(text: string): string {
  const normal = text.normalize("NFC");
  if (!/[\u0302\u0306]/.test(normal)) return normal;
  return normal
    .normalize("NFD")
    .replace(/[\u0300-\u0303\u0306\u0309]{2,}/g, (marks) => marks.replace(TONES, "") + marks.replace(VOWEL_MARKS, ""))
    .normalize("NFC");
}

/**
 * Returns a text as a key to compare names by: small letters with no marks, d for đ and its look-alikes, white space
 * collapsed and trimmed, zero-width characters gone, the rest in NFC. Where the tone stood no longer matters.
 *
 * Source: Unicode UAX #15 (NFD, NFC).
 *
 * @example
 * foldVietnamese("  Sở Y tế tỉnh  HOÀ BÌNH ") // => "so y te tinh hoa binh"
 */
export function foldVietnamese(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .toLowerCase()
    .replace(/[đðɖ]/g, "d")
    .replace(ZERO_WIDTHS, "")
    .replace(/\s+/g, " ")
    .trim()
    .normalize("NFC");
}

/** Words that end in oa, oe or uy: the only ones that the two styles write differently. `qu` is an onset of its own. */
const MOVABLE_TONE =
  /(?<![\p{L}\p{M}])((?:ngh?|ch|gi|kh|nh|ph|th|tr|[bcdđghklmnprstvx])?)([oòóỏõọ][aàáảãạeèéẻẽẹ]|[uùúủũụ][yỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

/**
 * Returns a text, in NFC, with the tone of words ending in oa, oe and uy where a style puts it: on the first vowel
 * (`old`: hòa, khỏe, thủy) or on the main one (`new`: hoà, khoẻ, thuỷ). Other words are the same in both: quý, già, hoàn.
 *
 * Source: the letters of TCVN 6909:2001, Unicode UAX #15 (NFC). No standard binds to either style.
 *
 * @example
 * toVietnameseTonePlacement("Hoà Bình, Thuỷ Nguyên, quý", "old") // => "Hòa Bình, Thủy Nguyên, quý"
 */
export function toVietnameseTonePlacement(text: string, style: "old" | "new"): string {
  return composed(text).replace(MOVABLE_TONE, (word, onset: string, vowels: string) => {
    const [first = "", second = "", ...more] = vowels.normalize("NFD").replace(/\p{M}/gu, "");
    const [tone = "", ...tones] = vowels.normalize("NFD").match(/\p{M}/gu) ?? [];
    if (more.length > 0 || tones.length > 0) return word;
    return (onset + (style === "old" ? first + tone + second : first + second + tone)).normalize("NFC");
  });
}
