import { failures } from "../failures.js";
import type { PdfLexer } from "./lexer.js";
import { isArray, type PdfDictionary } from "./values.js";

/** Where an object is. */
export type Entry =
  | { readonly kind: "free" }
  | { readonly kind: "at"; readonly offset: number; readonly generation: number }
  | { readonly kind: "in"; readonly container: number; readonly index: number };

/** One cross-reference section: what a revision of the file added or changed. */
export interface Section {
  readonly offset: number;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: PdfDictionary;
}

const MOST_ENTRIES = 8_000_000;

/** Reads a table of references; the lexer stands behind the word `xref`. */
export function tableEntries(lexer: PdfLexer): Map<number, Entry> {
  const entries = new Map<number, Entry>();
  while (!lexer.skips("trailer")) {
    const first = lexer.count();
    const count = lexer.count();
    for (let index = 0; index < count; index += 1) {
      const offset = lexer.count();
      const generation = lexer.count();
      const kind = lexer.word();
      if (kind !== "n" && kind !== "f") throw failures.pdf({ part: "xref" });
      add(entries, first + index, kind === "n" ? { kind: "at", offset, generation } : { kind: "free" });
    }
  }
  return entries;
}

function add(entries: Map<number, Entry>, number: number, entry: Entry): void {
  if (entries.size >= MOST_ENTRIES) throw failures.pdf({ part: "xref" });
  if (entries.has(number)) throw failures.twice({ part: `xref ${number}` });
  entries.set(number, entry);
}

/** Reads the bytes of a stream of references (ISO 32000-1, section 7.5.8). */
export function streamEntries(dictionary: PdfDictionary, bytes: Uint8Array): Map<number, Entry> {
  const widths = numbersIn(dictionary, "W");
  if (widths.length !== 3 || widths.some((width) => width > 6)) throw failures.pdf({ part: "/W" });
  const [first = 0, second = 0, third = 0] = widths;
  const size = dictionary.get("Size");
  if (typeof size !== "number") throw failures.missing({ part: "/Size" });
  const ranges = dictionary.has("Index") ? numbersIn(dictionary, "Index") : [0, size];
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] as number);
    at += width;
    return value;
  };
  for (let range = 0; range + 1 < ranges.length; range += 2) {
    const [from = 0, count = 0] = ranges.slice(range, range + 2);
    for (let index = 0; index < count; index += 1) {
      if (at + first + second + third > bytes.length) throw failures.pdf({ part: "/Index" });
      const kind = first === 0 ? 1 : field(first);
      const [one, two] = [field(second), field(third)];
      add(entries, from + index, entryOf(kind, one, two));
    }
  }
  return entries;
}

function entryOf(kind: number, one: number, two: number): Entry {
  if (kind === 0) return { kind: "free" };
  if (kind === 1) return { kind: "at", offset: one, generation: two };
  if (kind === 2) return { kind: "in", container: one, index: two };
  throw failures.pdf({ part: "/W" });
}

/** Returns a list of whole numbers that are not negative. */
export function numbersIn(dictionary: PdfDictionary, key: string): readonly number[] {
  const values = dictionary.get(key);
  const isCount = (value: unknown): value is number =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
  if (!isArray(values) || !values.every(isCount)) throw failures.pdf({ part: `/${key}` });
  return values as readonly number[];
}
