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
  const places = sortedPlaces(prefixes);
  const around = placesAround(prefixes, places);
  for (let at = 0; at < places.length; at += 1) {
    const inner = places[at] as number;
    if (around[inner] === NONE) continue;
    const outers: number[] = [];
    for (let outer = around[inner] as number; outer !== NONE; outer = around[outer] as number) outers.push(outer);
    for (const outer of outers.reverse()) yield { outer, inner };
  }
}

const NONE = -1;

/** For every prefix the place of the narrowest around it. Not in the generator, whose loops the engine does not compile soon. */
function placesAround(prefixes: readonly Prefix[], places: Uint32Array): Int32Array {
  const around = new Int32Array(prefixes.length).fill(NONE);
  let before = NONE;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number;
    const prefix = prefixes[place] as Prefix;
    while (before !== NONE && !(prefixes[before] as Prefix).contains(prefix)) before = around[before] as number;
    around[place] = before;
    before = place;
  }
  return around;
}
