import type { Params } from "./language.js";

const SHOWN = 3;

/** Returns how many letters must be added, removed or changed to make one text the other (Levenshtein). */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const changed = (row[j - 1] as number) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[right.length] as number;
}

/**
 * Returns the three names most like a text, nearest first.
 *
 * @example
 * nearest("DOC-03", ["DOC-030", "EGV-001", "DOC-031"]) // => ["DOC-030", "DOC-031", "EGV-001"]
 */
export function nearest(text: string, names: Iterable<string>): string[] {
  const ranked = Array.from(names, (name) => ({ name, far: distance(text, name) }));
  ranked.sort((left, right) => left.far - right.far || (left.name < right.name ? -1 : 1));
  return ranked.slice(0, SHOWN).map(({ name }) => name);
}

/**
 * Returns the name that was probably meant, or `undefined` when no name is close: at most a third of the letters differ.
 * Capitals count as small letters.
 *
 * @example
 * nearestName("TaiLieuNopp", ["TaiLieuNop", "MaHoSo"]) // => "TaiLieuNop"
 */
export function nearestName(text: string, names: Iterable<string>): string | undefined {
  const typed = text.toLowerCase();
  let best: string | undefined;
  let far = Math.floor(Math.max(typed.length, 3) / 3) + 1;
  for (const name of names) {
    if (Math.abs(name.length - typed.length) >= far) continue;
    const steps = distance(typed, name.toLowerCase());
    if (steps >= far) continue;
    best = name;
    far = steps;
  }
  return best;
}

/** Returns the parameters of a finding on an unknown name: the name, the nearest known name, and the sentence on it. */
export function unknownName(name: string, known: Iterable<string>): Params {
  const nearest = nearestName(name, known);
  if (nearest === undefined) return { name, near: { vi: "", en: "" } };
  return { name, nearest, near: { vi: ` Tên gần nhất là “${nearest}”.`, en: ` Did you mean “${nearest}”?` } };
}
