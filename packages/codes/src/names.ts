import { foldVietnamese, toVietnameseTonePlacement } from "@egov-vn/core";

// Written out, abbreviated or in English before a name: "Tỉnh", "TP.", "Q.", "TX", "P.", "F.", "Ward". Longest first.
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:thành phố|thanh pho|t\.?\s?phố|tp\.?)\s*/u, "thanh-pho"],
  [/^(?:thị trấn|thi tran|tt\.?|t\.t\.)\s+|^(?:tt|t\.t)\.\s*/u, "thi-tran"],
  [/^(?:thị xã|thi xa|tx\.?|t\.x\.)\s+|^(?:tx|t\.x)\.\s*/u, "thi-xa"],
  [/^(?:đặc khu|dac khu|đk\.?|dk\.?)\s+/u, "dac-khu"],
  [/^(?:tỉnh|tinh|t\.|province)\s+/u, "tinh"],
  [/^(?:quận|quan)\s+|^q\.?\s*(?=\d)|^q\.\s*/u, "quan"],
  [/^(?:huyện|huyen|h\.)\s*/u, "huyen"],
  [/^(?:district|dist\.?)\s+|^d\.?\s*(?=\d)/u, "quan huyen"],
  [/^(?:phường|phuong|ph\.|ward)\s+|^[pfw]\.?\s*(?=\d)|^[pf]\.\s*/u, "phuong"],
  [/^(?:xã|xa|commune)\s+|^x\.\s*/u, "xa"],
];

// After a name, in English.
const TITLES_AFTER: readonly (readonly [RegExp, string])[] = [
  [/\s+(?:province|prov)\.?$/u, "tinh"],
  [/\s+city$/u, "thanh-pho"],
  [/\s+dist(?:rict)?\.?$/u, "quan huyen"],
  [/\s+town(?:ship|let)?$/u, "thi-tran thi-xa"],
  [/\s+ward$/u, "phuong"],
  [/\s+commune$/u, "xa"],
  [/\s+special zone$/u, "dac-khu"],
];

// An English title is a title for certain; "Phuong Mai Ward" is no ward named Mai.
const ALL_TITLES = [...TITLES_AFTER, ...TITLES];

/** A name as it is compared. */
export interface NameKey {
  /** Lower case, tone marks in one placement, title taken off. */
  readonly marked: string;
  /** The same without any marks. */
  readonly folded: string;
  /** What the title says that the unit is, when there is one: an English town is a thị trấn or a thị xã. */
  readonly kinds?: readonly string[];
}

// "Phường 01", "P01" and "Phường 1" are one ward.
const LEADING_ZEROS = /^0+(?=\d)/;

const squeeze = (text: string): string =>
  text
    .replaceAll(/\s*[-–—]\s*/g, " - ")
    .replaceAll(/[’ʼ`]/g, "'")
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim()
    .replaceAll(/\b0+(?=\d)/g, "");

const HAS_MARKS = /[^\p{ASCII}]/u;

/** Returns whether a name was typed with marks, so that they can be held against it. */
export const hasMarks = (key: NameKey): boolean => HAS_MARKS.test(key.marked);

// No Vietnamese syllable ends in k; names of other languages that do are marked as each writer likes: Đắk, Đăk, Đak.
const FOREIGN_SYLLABLES = /\p{L}+k(?!\p{L})/gu;

/** Returns a name without taking a title off, as it is compared. */
export function wholeNameKey(name: string): NameKey {
  const lower = toVietnameseTonePlacement(squeeze(name).toLowerCase(), "old");
  const marked = lower.replaceAll(FOREIGN_SYLLABLES, foldVietnamese);
  return { marked, folded: foldVietnamese(marked) };
}

const Y_MARKED: Readonly<Record<string, string>> = { y: "i", ý: "í", ỳ: "ì", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };

/**
 * Returns a key as it is the same for spellings of one sound: Qui Nhơn and Quy Nhơn, Bắc Cạn and Bắc Kạn, Kontum and Kon Tum,
 * Cư Mgar and Cư M'gar. "ay" is another sound than "ai", "kh" another than "ch".
 */
export const soundOf = (text: string): string =>
  text
    .replaceAll(/(?<![aăâáàảãạắằẳẵặấầẩẫậ])[yýỳỷỹỵ]/gu, (letter) => Y_MARKED[letter] as string)
    .replaceAll(/k(?!h)/gu, "c")
    .replaceAll(/[^\p{L}\d]/gu, "");

/**
 * Returns a name as it is compared: case, tone placement ("Hòa" and "Hoà"), spaces and dashes do not matter, a title in
 * front is taken off and kept apart.
 *
 * @example
 * nameKey("TP. Huế") // => { marked: "huế", folded: "hue", kinds: ["thanh-pho"] }
 */
export function nameKey(name: string, whole: NameKey = wholeNameKey(name)): NameKey {
  for (const [title, kinds] of ALL_TITLES) {
    if (!title.test(whole.marked)) continue;
    const rest = whole.marked.replace(title, "").replace(LEADING_ZEROS, "");
    if (rest !== "") return { marked: rest, folded: foldVietnamese(rest), kinds: kinds.split(" ") };
  }
  return whole;
}

const tableKeys = new WeakMap<object, readonly NameKey[]>();

/**
 * Returns the items whose name is meant. A name typed with marks must have the same marks when that leaves something; a
 * name typed without fits every marking. A title narrows the choice when that leaves something.
 */
export function namedLike<T extends object>(
  name: string,
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  kindOf?: (item: T) => string,
): T[] {
  const whole = wholeNameKey(name);
  const asked = nameKey(name, whole);
  const keysOf = (item: T): readonly NameKey[] => {
    let keys = tableKeys.get(item);
    if (!keys) {
      keys = namesOf(item).map(wholeNameKey);
      tableKeys.set(item, keys);
    }
    return keys;
  };
  const fits = (part: "marked" | "folded"): T[] =>
    items.filter((item) => keysOf(item).some((key) => key[part] === asked[part] || key[part] === whole[part]));
  const exact = hasMarks(asked) ? fits("marked") : [];
  const fitting = exact.length > 0 ? exact : fits("folded");
  const titled = kindOf ? fitting.filter((item) => asked.kinds?.includes(kindOf(item))) : [];
  return titled.length > 0 ? titled : fitting;
}
