import { foldVietnamese } from "@egov-vn/core";
import type { SearchEntry } from "./search-index.js";

/** Words of questions, in both languages, folded: they say what is asked and not what it is asked of. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  (
    "what which where when who whom whose why how does do did is are was were be been the a an of for to in on at by and or from since it its mean means must should show shows became become without live lives stand stands happened happen tell " +
    "la gi nao dau o khi ai cua cho thi ma va hoac tu den co khong the nhu phai nhung cac mot sao bi theo nay do thieu trong voi"
  ).split(" "),
);
/** A question is answered by what has this share of its words, by their weight. */
const LEAST_SHARE = 0.4;
/** Questions of two words that mean nothing apart. */
const QUESTION_PHRASES = / (?:bao gio|bao nhieu|tai sao|the nao) /g;

/** An entry, with its texts folded. */
interface Prepared {
  readonly entry: SearchEntry;
  readonly heading: string;
  readonly text: string;
  readonly kind: string;
  /** The heading in small letters, marks kept. */
  readonly marked: string;
}

/** What a search looks through, prepared once. */
export type SearchTable = readonly Prepared[];

const folded = (text: string): string => ` ${foldVietnamese(text).replaceAll(/[^\p{L}\p{N}/.:-]+/gu, " ")} `;

/** Prepares entries for {@link rankEntries}. */
export const prepareSearch = (entries: readonly SearchEntry[]): SearchTable =>
  entries.map((entry) => ({
    entry,
    heading: folded(entry[1]),
    text: folded(entry[3]),
    kind: folded(entry[0]),
    marked: ` ${entry[1].toLowerCase()} `,
  }));

/** Returns the words of a query that tell what is looked for: all of them where only words of questions are typed. */
export function wordsOfQuery(query: string): string[] {
  const words = folded(query)
    .replaceAll(QUESTION_PHRASES, " ")
    .split(" ")
    .map((word) => word.replaceAll(/^[.:-]+|[.:-]+$/g, ""))
    .filter(Boolean);
  const telling = words.filter((word) => !QUESTION_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** How well a word stands in a text: as a word, at the beginning of one, inside one, or not. */
function standing(text: string, word: string): number {
  let best = 0;
  for (let at = text.indexOf(word); at !== -1 && best < 1; at = text.indexOf(word, at + 1)) {
    const begins = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
    const ends = !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? "");
    best = Math.max(best, begins && ends ? 1 : begins ? 0.8 : word.length > 3 ? 0.3 : 0);
  }
  return best;
}

/**
 * Returns the entries that fit a query best. A rare word weighs more than a common one, a heading more than a text, and
 * words that stand together more than words apart. Words of questions do not count.
 */
export function rankEntries(table: SearchTable, query: string, most: number): SearchEntry[] {
  const words = wordsOfQuery(query);
  if (words.length === 0) return [];
  const found = table.map(({ heading, text, kind }) =>
    words.map((word) => {
      const inHeading = standing(heading, word);
      if (inHeading > 0) return 0.4 + 0.6 * inHeading;
      return Math.max(0.75 * standing(kind, word), 0.4 * standing(text, word));
    }),
  );
  const weights = words.map((_, at) => {
    const count = found.filter((own) => (own[at] ?? 0) > 0).length;
    return count === 0 ? 0 : Math.log(1 + table.length / count);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const phrase = ` ${words.join(" ")}`;
  // “SOC” is not “Sóc”: what is written as it was typed comes first.
  const typed = query
    .toLowerCase()
    .split(/[\s?,]+/)
    .filter((word) => words.includes(foldVietnamese(word)));
  const ranked = found.flatMap((own, at) => {
    const has = own.reduce((sum, fit, word) => sum + (fit > 0 ? (weights[word] ?? 0) : 0), 0);
    if (whole === 0 || has < LEAST_SHARE * whole) return [];
    const { entry, heading, text, marked } = table[at] as Prepared;
    const asTyped = typed.filter((word) => standing(marked, word) === 1).length / Math.max(1, typed.length);
    const score = own.reduce((sum, fit, word) => sum + fit * (weights[word] ?? 0), 0) / whole;
    const together = heading.startsWith(phrase)
      ? 0.4
      : heading.includes(phrase)
        ? 0.25
        : text.includes(phrase)
          ? 0.1
          : 0;
    return [{ entry, score: (score + together + 0.2 * asTyped) * (has / whole) ** 2 - heading.length / 5_000 }];
  });
  return ranked
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry }) => entry);
}
