import { nearest, nearestName } from "@egov-vn/core";
import type { AddressDoubt } from "./address-types.js";
import { collect } from "./lineage.js";
import { hasMarks, type NameKey, nameKey, soundOf, wholeNameKey } from "./names.js";
import type { Listed } from "./table.js";

/** A unit that a part of an address fits, and what in it contradicts the unit. */
export interface Match<T> {
  readonly unit: T;
  readonly doubt?: AddressDoubt;
}

/** How the units of one level are named. */
export interface Naming<T> {
  readonly names: (unit: T) => readonly string[];
  /** What the title in front of a name says; absent where it says nothing: a province that became a city kept its name. */
  readonly kind?: (unit: T) => string;
  /** How many digits their codes have. */
  readonly width: number;
}

/** Units of one level, found by how addresses write their names or codes. */
export interface NamedUnits<T> {
  /**
   * Returns the units among those asked for that a text may mean.
   *
   * @param everyTitle whether the units of another title stay when some bear the title that is written.
   */
  readonly find: (text: string, within: (unit: T) => boolean, everyTitle?: boolean) => Match<T>[];
  /** Whether a unit bears just this name, with what looks like a title in it. */
  readonly isName: (text: string) => boolean;
  /** Returns the units whose names are most like a text: the same name first, then at most a third of its letters off. */
  readonly near: (text: string, within: (unit: T) => boolean) => T[];
}

const TITLE_OF_LETTER: Readonly<Record<string, string>> = { q: "Quận", h: "Huyện", x: "Xã", p: "Phường", f: "Phường" };
const LETTER = /^([qhpxf])(?:\s+|(?=\p{Lu}\p{Ll}))/iu;
const STUCK_LETTER = /^([QHPXFqhpxf])(?=\p{Lu}\p{Ll})/u;
const BRVT = /^(?:t(?:ỉnh|\.)?\s*)?br\s*[-–—.]?\s*vt$/iu;
/** Numbers of wards and districts as words and Roman figures. */
export const NUMERALS: Readonly<Record<string, string>> = {
  i: "1",
  ii: "2",
  iii: "3",
  iv: "4",
  v: "5",
  vi: "6",
  vii: "7",
  viii: "8",
  ix: "9",
  x: "10",
  xi: "11",
  xii: "12",
  nhất: "1",
  nhì: "2",
  hai: "2",
  ba: "3",
  tư: "4",
  bốn: "4",
  năm: "5",
  sáu: "6",
  bảy: "7",
  tám: "8",
  chín: "9",
  mười: "10",
  "mười một": "11",
  "mười hai": "12",
};

/** Returns what else a text may stand for. Tried only where nothing is found as it stands: a letter may begin a name. */
function* otherForms(text: string): Generator<string> {
  if (BRVT.test(text)) yield "Bà Rịa - Vũng Tàu";
  const letter = (/^[qhpxf]\s/iu.test(text) ? LETTER : STUCK_LETTER).exec(text);
  const written = letter
    ? `${TITLE_OF_LETTER[(letter[1] as string).toLowerCase()]} ${text.slice(letter[0].length)}`
    : text;
  if (letter) yield written;
  const { marked, kinds } = nameKey(written);
  const number = kinds && NUMERALS[marked];
  if (number) yield `${kinds.includes("phuong") ? "Phường" : "Quận"} ${number}`;
}

interface Entry<T> {
  readonly unit: T;
  readonly keys: readonly NameKey[];
}

/** Returns units so that they can be found by how addresses write them. */
export function namedUnits<T extends Listed>(units: readonly T[], naming: Naming<T>): NamedUnits<T> {
  const [byName, bySound, byCode] = [
    new Map<string, Entry<T>[]>(),
    new Map<string, Entry<T>[]>(),
    new Map<string, T[]>(),
  ];
  for (const unit of units) {
    const names = naming.names(unit);
    const entry = { unit, keys: names.map(wholeNameKey) };
    for (const folded of new Set(entry.keys.map((key) => key.folded))) {
      collect(byName, folded, entry);
      collect(bySound, soundOf(folded), entry);
    }
    collect(byCode, unit.code, unit);
    const { otherCode } = unit as { otherCode?: string };
    if (otherCode !== undefined) collect(byCode, otherCode, unit);
  }

  /** Returns the entries that bear a key, judged by marks and titles. */
  function judged(
    entries: readonly Entry<T>[],
    asked: NameKey,
    whole: NameKey,
    everyTitle: boolean,
    form: (text: string) => string,
  ): Match<T>[] {
    const [own, all] = [form(asked.marked), form(whole.marked)];
    const exactly = ({ keys }: Entry<T>): boolean => keys.some(({ marked }) => [own, all].includes(form(marked)));
    const marked = hasMarks(asked);
    const exact = marked ? entries.filter(exactly) : [];
    const fitting = exact.length > 0 ? exact : entries;
    const isWhole = ({ keys }: Entry<T>): boolean =>
      own !== all && keys.some(({ folded }) => form(folded) === form(whole.folded));
    const entitled = (entry: Entry<T>): boolean => {
      if (!asked.kinds || !naming.kind || isWhole(entry)) return true;
      return asked.kinds.includes(naming.kind(entry.unit));
    };
    const titled = naming.kind && asked.kinds && !everyTitle ? fitting.filter(entitled) : [];
    return (titled.length > 0 ? titled : fitting).map((entry): Match<T> => {
      if (marked && exact.length === 0) return { unit: entry.unit, doubt: "marks-differ" };
      return entitled(entry) ? { unit: entry.unit } : { unit: entry.unit, doubt: "title-differs" };
    });
  }

  function named(text: string, within: (unit: T) => boolean, everyTitle: boolean): Match<T>[] {
    const whole = wholeNameKey(text);
    const asked = nameKey(text, whole);
    const entries = (index: ReadonlyMap<string, Entry<T>[]>, form: (key: string) => string): Entry<T>[] => [
      ...new Set(
        [asked, whole].flatMap(({ folded }) => index.get(form(folded)) ?? []).filter(({ unit }) => within(unit)),
      ),
    ];
    const found = judged(entries(byName, String), asked, whole, everyTitle, String);
    if (found.length > 0) return found;
    for (const form of otherForms(text)) {
      const other = named(form, within, everyTitle);
      if (other.length > 0) return other;
    }
    return judged(entries(bySound, soundOf), asked, whole, everyTitle, soundOf);
  }

  /** A code, which a spreadsheet may have robbed of its leading zeros; or a name. */
  function find(text: string, within: (unit: T) => boolean, everyTitle = false): Match<T>[] {
    const { width } = naming;
    if (!/^\d+$/.test(text) || text.length > width) return named(text, within, everyTitle);
    const coded = (byCode.get(text.padStart(width, "0")) ?? []).filter(within);
    if (text.length === width) return coded.map((unit) => ({ unit }));
    // "1" is Quận 1 or Phường 1 as well.
    const numbered = named(text, within, everyTitle).filter(({ unit }) => !coded.includes(unit));
    return [...coded.map((unit) => ({ unit })), ...numbered];
  }

  function near(text: string, within: (unit: T) => boolean): T[] {
    const { folded } = nameKey(text);
    const names = new Map<string, T[]>();
    for (const unit of units) if (within(unit)) collect(names, nameKey(unit.name).folded, unit);
    const like = nearest(folded, names.keys()).filter((name) => nearestName(folded, [name]) !== undefined);
    return like.flatMap((name) => names.get(name) ?? []).slice(0, 3);
  }

  const isName = (text: string): boolean => byName.has(wholeNameKey(text).folded);
  return { find, isName, near };
}
