import { foldVietnamese, toVietnameseTonePlacement } from "@egov-vn/core";

// Written out or abbreviated before a name: "Tỉnh", "TP.", "Q.", "TX", "P.", "TT.". Longest first.
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^(?:thành phố|thanh pho|t\.?\s?phố|tp\.?)\s*/u, "thanh-pho"],
  [/^(?:thị trấn|thi tran|tt\.?)\s+|^tt\.\s*/u, "thi-tran"],
  [/^(?:thị xã|thi xa|tx\.?)\s+|^tx\.\s*/u, "thi-xa"],
  [/^(?:đặc khu|dac khu|đk\.?|dk\.?)\s+/u, "dac-khu"],
  [/^(?:tỉnh|tinh|t\.)\s+/u, "tinh"],
  [/^(?:quận|quan)\s+|^q\.?\s*(?=\d)|^q\.\s*/u, "quan"],
  [/^(?:huyện|huyen|h\.)\s*/u, "huyen"],
  [/^(?:phường|phuong)\s+|^p\.?\s*(?=\d)|^p\.\s*/u, "phuong"],
  [/^(?:xã|xa)\s+|^x\.\s*/u, "xa"],
];

/** A name as it is compared. */
export interface NameKey {
  /** Lower case, tone marks in one placement, title taken off. */
  readonly marked: string;
  /** The same without any marks. */
  readonly folded: string;
  /** What the title said the unit was, when there was one. */
  readonly kind?: string;
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

/** Returns a name without taking a title off, as it is compared. */
export function wholeNameKey(name: string): NameKey {
  const marked = toVietnameseTonePlacement(squeeze(name).toLowerCase(), "old");
  return { marked, folded: foldVietnamese(marked) };
}

/**
 * Returns a name as it is compared: case, tone placement ("Hòa" and "Hoà"), spaces and dashes do not matter, a title in
 * front is taken off and kept apart.
 *
 * @example
 * nameKey("TP. Huế") // => { marked: "huế", folded: "hue", kind: "thanh-pho" }
 */
export function nameKey(name: string, whole: NameKey = wholeNameKey(name)): NameKey {
  for (const [title, kind] of TITLES) {
    const match = title.exec(whole.marked);
    const rest = match ? whole.marked.slice(match[0].length).replace(LEADING_ZEROS, "") : "";
    if (rest !== "") return { marked: rest, folded: foldVietnamese(rest), kind };
  }
  return whole;
}

const tableKeys = new WeakMap<object, readonly NameKey[]>();

/**
 * Returns the items whose name is meant. A name typed with marks is held to them when that leaves something; a name
 * typed without fits every marking. A title narrows the choice when that leaves something.
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
  const titled = kindOf ? fitting.filter((item) => kindOf(item) === asked.kind) : [];
  return titled.length > 0 ? titled : fitting;
}
