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
