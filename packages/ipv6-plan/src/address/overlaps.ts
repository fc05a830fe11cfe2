import type { Prefix } from "./prefix.js";
import { sortedPlaces } from "./sort-prefixes.js";

/** Two prefixes of a list by their places in it: `outer` contains `inner`, or they are the same. */
export interface Overlap {
  readonly outer: number;
  readonly inner: number;
}

/**
 * Every pair of a list that overlaps, one at a time: sorted by the inner one's place in the order of addresses, and the
 * widest outer one first. Takes the time of a sort and of the pairs there are. Of two equal prefixes the earlier in the list
 * is `outer`.
 *
 * @example
 * ```ts
 * [...overlapsAmong([Prefix.from("2001:db8:1::/48"), Prefix.from("2001:db8::/32")])]; // [{ outer: 1, inner: 0 }]
 * ```
 */
export function* overlapsAmong(prefixes: readonly Prefix[]): Generator<Overlap, void, undefined> {
  const around: number[] = [];
  for (const inner of sortedPlaces(prefixes)) {
    const prefix = prefixes[inner] as Prefix;
    while (around.length > 0 && !prefixes[around[around.length - 1] as number]?.contains(prefix)) around.pop();
    for (const outer of around) yield { outer, inner };
    around.push(inner);
  }
}
