import { misreadingOf, pairsIn, UNSPELT_PAIRS } from "./legacy-vietnamese.js";
import { composed, JOINERS, ZERO_WIDTH, ZERO_WIDTHS } from "./vietnamese-spelling.js";

export { fromTcvn3, fromVni } from "./legacy-vietnamese.js";

/**
 * What may be wrong with a text:
 *
 * - `decomposed`: letters built from a base and combining marks, or anything else that is not in NFC;
 * - `tcvn3`, `vni`: bytes of the old encodings read as Latin-1, `C«ng v¨n` and `Coâng vaên`;
 * - `utf8-as-latin1`: UTF-8 bytes read as Latin-1 or Windows-1252, `CÃ´ng vÄƒn`;
 * - `look-alike`: Ð or Ɖ in place of Đ, ð or ɖ in place of đ, or a Cyrillic or Greek letter inside a Latin word;
 * - `no-break-space`: U+00A0, U+202F, U+2007;
 * - `zero-width`: U+200B to U+200D, U+2060, U+FEFF, U+00AD, save the joiners that emoji and other scripts need;
 * - `control`: a C0 or C1 control, or DEL, other than tab, line feed and carriage return;
 * - `replacement`: U+FFFD, which says that a letter has been lost;
 * - `lone-surrogate`: half of a UTF-16 pair.
 */
export type TextProblemKind =
  | "decomposed"
  | "tcvn3"
  | "vni"
  | "utf8-as-latin1"
  | "look-alike"
  | "no-break-space"
  | "zero-width"
  | "control"
  | "replacement"
  | "lone-surrogate";

/** One thing wrong with a text, at the first place where it is. */
export interface TextProblem {
  readonly kind: TextProblemKind;
  /** UTF-16 index of the first place. */
  readonly index: number;
  /** UTF-16 length of the first place: a letter with its marks, a misread word, or one character. */
  readonly length: number;
  /** At most 24 UTF-16 units round the place, safe to print: what cannot be seen is `‹U+XXXX›`. */
  readonly sample: string;
  /** The whole text repaired, given when nothing of this kind is left in it. */
  readonly suggestion?: string;
}

interface Place {
  readonly kind: TextProblemKind;
  readonly index: number;
  readonly length: number;
}

const CLEAN: readonly TextProblem[] = Object.freeze([]);
const SAMPLE_LENGTH = 24;

/** What Vietnamese text is made of, with the first and last letter of each range. */
const VIETNAMESE_RANGES = "\t\n\r\r ~ÀÃÈÊÌÍÒÕÙÚÝÝàãèêìíòõùúýýĂăĐđĨĩŨũƠơƯưẠỹ–—‘’“”••……₫₫";
const FOREIGN = 1 << 15;

/**
 * For each UTF-16 unit up to the last of {@link VIETNAMESE_RANGES}: whether it is foreign to it (bit 15), and which of
 * the {@link UNSPELT_PAIRS} it may begin (bits 0 to 4) or end (bits 5 to 9). A table is five times as fast as a
 * regular expression with so many ranges.
 */
const UNITS = new Uint16Array(0x20ac).fill(FOREIGN);
for (let at = 0; at < VIETNAMESE_RANGES.length; at += 2) {
  UNITS.fill(0, VIETNAMESE_RANGES.charCodeAt(at), VIETNAMESE_RANGES.charCodeAt(at + 1) + 1);
}
for (const [pair, { first, second }] of UNSPELT_PAIRS.entries()) {
  const mark = (letters: string, bit: number): void => {
    for (const letter of letters + letters.toUpperCase())
      UNITS[letter.charCodeAt(0)] = (UNITS[letter.charCodeAt(0)] ?? 0) | bit;
  };
  mark(first, 1 << pair);
  mark(second, 32 << pair);
}

/** Whether a text has anything but what Vietnamese is made of, or two letters side by side that no spelling has. */
function isSuspect(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = UNITS[text.charCodeAt(index)] ?? FOREIGN;
    if ((unit & FOREIGN) !== 0 || (before & (unit >> 5)) !== 0) return true;
    before = unit & 31;
  }
  return false;
}

const ZERO_WIDTHS_BUT_SOFT_HYPHEN = new RegExp(`${ZERO_WIDTH}|${JOINERS}`, "gu");
const NO_BREAK_SPACES = /[\u00A0\u202F\u2007]/g;

/** Đ begins a word, or stands among capitals as in TTĐT; elsewhere these are letters of Icelandic or Ewe. */
const FALSE_D = /(?<!\p{L})[ÐðƉɖ]|(?<=\p{Lu})[ÐƉ]/gu;
const TRUE_D: Readonly<Record<string, string>> = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ" };

const LATIN_TWINS = new Map(
  pairsIn(`
  АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw
  ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo`),
);
const WORDS = /[\p{L}\p{M}]+/gu;
/** Greek letters that look like no Latin one are units and symbols: kΩ, Δt. */
const STRANGER = /\p{Script=Cyrillic}|[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]/u;

function decomposedPlace(text: string): Place | undefined {
  const whole = composed(text);
  if (whole === text) return undefined;
  let index = 0;
  while (text[index] === whole[index]) index++;
  if (/[\uDC00-\uDFFF]/.test(text[index] ?? "")) index--;
  const length = /^[\s\S]\p{M}*/u.exec(text.slice(index))?.[0].length ?? 0;
  return { kind: "decomposed", index, length };
}

/** Where in a word a Cyrillic or Greek letter stands for a Latin one; -1 when fewer than half its letters are Latin. */
function strangerIn(word: string): number {
  const latin = word.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const other = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.length ?? 0;
  return latin === 0 || latin < other ? -1 : word.search(STRANGER);
}

function lookAlikePlace(text: string): Place {
  const words = STRANGER.test(text) ? text.matchAll(WORDS) : [];
  const mixed = Array.from(words).find(([word]) => strangerIn(word) !== -1);
  const [index = -1] = [text.search(FALSE_D), mixed === undefined ? -1 : mixed.index + strangerIn(mixed[0])]
    .filter((place) => place !== -1)
    .sort((a, b) => a - b);
  return { kind: "look-alike", index, length: 1 };
}

const CHARACTERS: readonly (readonly [TextProblemKind, RegExp])[] = [
  ["no-break-space", NO_BREAK_SPACES],
  ["zero-width", ZERO_WIDTHS],
  ["control", /(?![\t\n\r])\p{Cc}/u],
  ["replacement", /\uFFFD/],
  ["lone-surrogate", /\p{Cs}/u],
];

function placesIn(text: string): Place[] {
  const misread = misreadingOf(text);
  const rest = misread?.masked ?? text;
  const characters = CHARACTERS.map(([kind, pattern]): Place => ({ kind, index: rest.search(pattern), length: 1 }));
  return [misread, decomposedPlace(text), lookAlikePlace(rest), ...characters]
    .filter((place) => place !== undefined)
    .filter((place) => place.index !== -1)
    .sort((a, b) => a.index - b.index);
}

/** Shows what cannot be seen; a space is seen, and so is a mark on its letter. */
const shown = (character: string): string =>
  /(?! )[\p{C}\p{Z}]/u.test(character)
    ? `‹U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}›`
    : character;

function sampleAt(text: string, index: number): string {
  const before = Array.from(text.slice(Math.max(0, index - SAMPLE_LENGTH), index), shown).reverse();
  const [place = "", ...after] = Array.from(text.slice(index, index + SAMPLE_LENGTH), shown);
  let sample = place;
  for (let step = 0; step < SAMPLE_LENGTH; step++) {
    const wider = sample + (after[step] ?? "");
    if (wider.length > SAMPLE_LENGTH) break;
    sample = wider;
    const both = (before[step] ?? "") + sample;
    if (both.length > SAMPLE_LENGTH) break;
    sample = both;
  }
  return sample;
}

/**
 * Returns what is wrong with a text as Vietnamese in Unicode, at most one problem of a kind, ordered by index. Clean
 * text costs one pass over its units and gives the same frozen empty list each time. Foreign names, symbols and other
 * scripts are no problem; a guess that is not sure is not made.
 *
 * Source: TCVN 6909:2001 (Unicode, precomposed letters), Unicode UAX #15 (NFC).
 *
 * @example
 * checkVietnameseText("C«ng v¨n")[0]?.suggestion // => "Công văn"
 */
export function checkVietnameseText(text: string): readonly TextProblem[] {
  if (!isSuspect(text)) return CLEAN;
  const places = placesIn(text);
  if (places.length === 0) return CLEAN;
  const suggestion = repairVietnameseText(text);
  const left = suggestion === text ? places : placesIn(suggestion);
  return places.map(({ kind, index, length }) => {
    const problem = { kind, index, length, sample: sampleAt(text, index) };
    return left.some((place) => place.kind === kind) ? problem : { ...problem, suggestion };
  });
}

function latinTwins(word: string): string {
  if (strangerIn(word) === -1) return word;
  const latin = Array.from(word, (letter) => LATIN_TWINS.get(letter) ?? letter).join("");
  return STRANGER.test(latin) ? word : latin;
}

function repairedOnce(text: string): string {
  const whole = composed(text);
  const misread = misreadingOf(whole);
  const readable = misread?.meant ?? whole;
  // In TCVN3 that could not be decoded, the soft hyphen is ư and Ð is é: taking them for faults would lose letters.
  const isTcvn3 = misread?.kind === "tcvn3" && misread.meant === undefined;
  return readable
    .replace(FALSE_D, (letter) => (isTcvn3 && letter === "Ð" ? letter : (TRUE_D[letter] as string)))
    .replace(WORDS, latinTwins)
    .replace(NO_BREAK_SPACES, " ")
    .replace(isTcvn3 ? ZERO_WIDTHS_BUT_SOFT_HYPHEN : ZERO_WIDTHS, "");
}

/**
 * Returns a text with what can be repaired repaired: NFC, Đ and đ for their look-alikes, Latin letters for Cyrillic and
 * Greek twins in a Latin word, plain spaces for no-break ones, zero-width characters removed, and TCVN3, VNI and misread
 * UTF-8 decoded where {@link checkVietnameseText} finds them. TCVN3 or VNI next to proper Unicode stays, as nothing tells
 * their letters apart; so do controls, U+FFFD and lone surrogates. Repairing twice changes nothing more.
 *
 * Source: TCVN 6909:2001, Unicode UAX #15.
 *
 * @example
 * repairVietnameseText("Ðồng\u00A0Nai") // => "Đồng Nai"
 */
export function repairVietnameseText(text: string): string {
  let before = text;
  for (;;) {
    if (!isSuspect(before)) return before;
    const after = repairedOnce(before);
    if (after === before) return after;
    before = after;
  }
}
