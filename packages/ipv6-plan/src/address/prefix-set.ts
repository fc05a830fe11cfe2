import type { Address } from "./address.js";
import { Prefix } from "./prefix.js";
import type { AddressRange } from "./ranges.js";
import { sortPrefixes } from "./sort-prefixes.js";

/**
 * A set of addresses as the fewest prefixes, lowest first. Immutable; every operation is exact at any size and takes the
 * time of the prefixes, never of the addresses.
 *
 * @example
 * ```ts
 * const free = PrefixSet.of(["2001:db8::/32"]).subtract(PrefixSet.of(["2001:db8::/34"]));
 * free.toString(); // "2001:db8:4000::/34 2001:db8:8000::/33"
 * free.count(48); // 49152n
 * ```
 */
export class PrefixSet implements Iterable<Prefix> {
  static readonly empty = new PrefixSet([]);

  /** The fewest prefixes that cover the set, lowest first: no two overlap, no two make up a shorter one. */
  readonly prefixes: readonly Prefix[];

  private constructor(prefixes: readonly Prefix[]) {
    this.prefixes = prefixes;
  }

  /**
   * The set of everything in the given prefixes, which may overlap and come in any order.
   *
   * @throws Failure for text that is not a prefix.
   */
  static of(prefixes: Iterable<Prefix | string>): PrefixSet {
    const values = Array.from(prefixes, (prefix) => (typeof prefix === "string" ? Prefix.from(prefix) : prefix));
    return new PrefixSet(collapsed(values));
  }

  /** How many prefixes the set is written with. */
  get size(): number {
    return this.prefixes.length;
  }

  /** Whether an address, or the whole of a prefix, is in the set; by binary search. */
  contains(item: Address | Prefix): boolean {
    return this.around(item) !== undefined;
  }

  /** The prefix of the set that an address or a prefix is in. */
  around(item: Address | Prefix): Prefix | undefined {
    const { prefixes } = this;
    const address = "address" in item ? item.address : item;
    const candidate = prefixes[after(prefixes, address, 0, prefixes.length) - 1];
    return candidate?.contains(item) ? candidate : undefined;
  }

  /** Whether the set has an address in common with a prefix. */
  overlaps(prefix: Prefix): boolean {
    return this.contains(prefix) || this.prefixesIn(prefix).length > 0;
  }

  /** The prefixes of the set that are inside a prefix. */
  prefixesIn(prefix: Prefix): readonly Prefix[] {
    const { prefixes } = this;
    let start = after(prefixes, prefix.address, 0, prefixes.length);
    const before = prefixes[start - 1];
    if (before && prefix.contains(before)) start -= 1;
    return prefixes.slice(start, after(prefixes, prefix.last, start, prefixes.length));
  }

  union(other: PrefixSet): PrefixSet {
    return new PrefixSet(collapsed([...this.prefixes, ...other.prefixes]));
  }

  intersect(other: PrefixSet): PrefixSet {
    const common: Prefix[] = [];
    let [here, there] = [0, 0];
    for (;;) {
      const left = this.prefixes[here];
      const right = other.prefixes[there];
      if (!left || !right) return new PrefixSet(common);
      if (left.overlaps(right)) common.push(left.length >= right.length ? left : right);
      // What ends first can meet nothing more.
      if (left.last.compare(right.last) <= 0) here += 1;
      else there += 1;
    }
  }

  /** What is in this set and not in the other. */
  subtract(other: PrefixSet): PrefixSet {
    const rest: Prefix[] = [];
    for (const prefix of this.prefixes) {
      if (other.contains(prefix)) continue;
      const taken = other.prefixesIn(prefix);
      pushGaps(prefix, taken, 0, taken.length, rest);
    }
    return new PrefixSet(rest);
  }

  equals(other: PrefixSet): boolean {
    return this.size === other.size && this.prefixes.every((prefix, at) => prefix.equals(other.prefixes[at] as Prefix));
  }

  /** How many whole prefixes of a length are in the set, exactly. With 128: how many addresses. */
  count(length: number): bigint {
    let total = 0n;
    for (const prefix of this.prefixes) if (prefix.length <= length) total += prefix.count(length);
    return total;
  }

  /** The set as ranges, as few as possible, lowest first. */
  ranges(): AddressRange[] {
    const ranges: { first: Address; last: Address }[] = [];
    for (const { first, last } of this.prefixes) {
      const previous = ranges.at(-1);
      if (previous?.last.plus(1).equals(first)) previous.last = last;
      else ranges.push({ first, last });
    }
    return ranges;
  }

  [Symbol.iterator](): Iterator<Prefix> {
    return this.prefixes[Symbol.iterator]();
  }

  toString(): string {
    return this.prefixes.join(" ");
  }

  toJSON(): string[] {
    return this.prefixes.map(String);
  }
}

/** Drops what is inside another and joins halves. */
function collapsed(prefixes: readonly Prefix[]): Prefix[] {
  const kept: Prefix[] = [];
  for (let prefix of sortPrefixes(prefixes)) {
    if (kept.at(-1)?.contains(prefix)) continue;
    let before = kept.at(-1);
    while (before?.sibling()?.equals(prefix)) {
      kept.pop();
      prefix = before.parent(before.length - 1);
      before = kept.at(-1);
    }
    kept.push(prefix);
  }
  return kept;
}

/** The place of the first prefix, from `start` on, whose address is after the given one. */
function after(prefixes: readonly Prefix[], address: Address, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((prefixes[middle] as Prefix).address.compare(address) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Adds to `gaps` the fewest prefixes that cover what of `whole` is not taken; `taken` is sorted, and its places `start` to `end` are inside. */
function pushGaps(whole: Prefix, taken: readonly Prefix[], start: number, end: number, gaps: Prefix[]): void {
  if (start === end) {
    gaps.push(whole);
    return;
  }
  if ((taken[start] as Prefix).length === whole.length) return;
  const low = whole.child(whole.length + 1, 0);
  const split = after(taken, low.last, start, end);
  pushGaps(low, taken, start, split, gaps);
  pushGaps(whole.child(whole.length + 1, 1), taken, split, end, gaps);
}
