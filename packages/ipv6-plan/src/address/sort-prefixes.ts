import type { Prefix } from "./prefix.js";

/**
 * The places of prefixes in the order of {@link Prefix.compare}; equal ones stay in the order they came in.
 *
 * Sorted by bytes from the last to the first, as comparing a hundred thousand objects takes several times as long; bytes
 * that are the same in all of them, which in a plan most are, cost nothing.
 */
export function sortedPlaces(prefixes: readonly Prefix[]): Uint32Array {
  const size = prefixes.length;
  let places = Uint32Array.from({ length: size }, (_, place) => place);
  let next = new Uint32Array(size);
  const keys = Array.from({ length: 5 }, () => new Int32Array(size));
  const [words0, words1, words2, words3, lengths] = keys as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (let place = 0; place < size; place += 1) {
    const { address, length } = prefixes[place] as Prefix;
    words0[place] = address.w0;
    words1[place] = address.w1;
    words2[place] = address.w2;
    words3[place] = address.w3;
    lengths[place] = length;
  }
  for (const key of [lengths, words3, words2, words1, words0]) {
    const first = key[0] as number;
    let differing = 0;
    for (let place = 0; place < size; place += 1) differing |= (key[place] as number) ^ first;
    for (let shift = 0; shift < 32; shift += 8) {
      if (((differing >>> shift) & 0xff) === 0) continue;
      countingSort(key, shift, places, next);
      [places, next] = [next, places];
    }
  }
  return places;
}

function countingSort(key: Int32Array, shift: number, places: Uint32Array, sorted: Uint32Array): void {
  const starts = new Uint32Array(257);
  for (let index = 0; index < places.length; index += 1) {
    const digit = ((key[places[index] as number] as number) >>> shift) & 0xff;
    starts[digit + 1] = (starts[digit + 1] as number) + 1;
  }
  for (let digit = 1; digit < 257; digit += 1)
    starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
  for (let index = 0; index < places.length; index += 1) {
    const place = places[index] as number;
    const digit = ((key[place] as number) >>> shift) & 0xff;
    const to = starts[digit] as number;
    sorted[to] = place;
    starts[digit] = to + 1;
  }
}

/**
 * Prefixes in the order of {@link Prefix.compare}: by address, outer before inner.
 * @example
 * ```ts
 * sortPrefixes([Prefix.from("2001:db8:1::/48"), Prefix.from("2001:db8::/32")]).join(" ");
 * // "2001:db8::/32 2001:db8:1::/48"
 * ```
 */
export function sortPrefixes(prefixes: readonly Prefix[]): Prefix[] {
  return Array.from(sortedPlaces(prefixes), (place) => prefixes[place] as Prefix);
}
