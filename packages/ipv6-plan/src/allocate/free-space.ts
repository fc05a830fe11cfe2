import { Prefix } from "../address/prefix.js";
import { type AddressRange, rangeToPrefixes } from "../address/ranges.js";
import { sortPrefixes } from "../address/sort-prefixes.js";
import { FreeTrie, NONE, ROOT } from "./free-trie.js";
import type { AssignmentOrder } from "./order.js";
import { type OrderSearch, orderSearch } from "./order-search.js";

/**
 * Which free block is taken: the lowest (`first`), the highest (`last`), the lowest in the smallest gap that will do
 * (`best-fit`), or the first in an order of RFC 3531 (`rightmost` is the same as `first`).
 */
export type Strategy = "first" | "last" | "best-fit" | AssignmentOrder;

/** The block that is looked for. */
export interface Wish {
  readonly length: number;
  /** `first` unless given. */
  readonly strategy?: Strategy;
  /**
   * Whether the block's sibling must be free too, so that the block can double where it is. It stays free as long as every
   * wish asks for the same.
   */
  readonly reserveNeighbour?: boolean;
}

/** A prefix of a plan. */
export interface Occupant {
  readonly prefix: Prefix;
  /** Whether others are given space inside it. */
  readonly container?: boolean;
}

export interface FreeSpaceOptions {
  /** Whether space inside containers may be given out; only what is in them is used then, and an empty one is free. */
  readonly insideContainers?: boolean;
  /** What is kept back. */
  readonly reserves?: Iterable<Prefix | AddressRange>;
}

/** The orders of one length that are kept ready. */
const KEPT_ORDERS = 8;

/**
 * The free space of a block: what is next, how much there is, and where. Only what is used takes memory and time, whatever
 * the size of the block, and the answers depend on nothing but what is used: not on the order in which it was added. A block
 * that a person chose is asked about with {@link FreeSpace.inTheWay} and noted with {@link FreeSpace.add}.
 *
 * @example
 * ```ts
 * const space = FreeSpace.of(Prefix.from("2001:db8::/32"), [Prefix.from("2001:db8::/48")]);
 * space.next({ length: 48, strategy: "leftmost" })?.toString(); // "2001:db8:8000::/48"
 * space.count(64); // 4294901760n
 * ```
 */
export class FreeSpace {
  readonly parent: Prefix;
  readonly #trie: FreeTrie;
  readonly #orders = new Map<string, OrderSearch>();

  private constructor(parent: Prefix, expected: number) {
    this.parent = parent;
    this.#trie = new FreeTrie(parent, expected);
  }

  /**
   * The free space of a block of which some is used. Occupants may come in any order, be inside one another, and lie outside
   * the block, where they do not matter.
   */
  static of(parent: Prefix, occupants: Iterable<Prefix | Occupant>, options: FreeSpaceOptions = {}): FreeSpace {
    const { insideContainers = false, reserves = [] } = options;
    const used: Prefix[] = [];
    for (const occupant of occupants) {
      const { prefix, container = false }: Occupant = "prefix" in occupant ? occupant : { prefix: occupant };
      // The containers around the block are what it is in, not what it is used for.
      if (!(container && (insideContainers || prefix.contains(parent)))) used.push(prefix);
    }
    for (const reserve of reserves) {
      if ("address" in reserve) used.push(reserve);
      else used.push(...rangeToPrefixes(reserve.first, reserve.last));
    }
    const space = new FreeSpace(parent, used.length);
    // In order, as the way down to each is then mostly the way to the one before, and still in memory.
    for (const prefix of sortPrefixes(used)) {
      const inside = space.#inside(prefix);
      if (inside) space.#trie.add(inside, false);
    }
    space.#trie.refreshAll();
    return space;
  }

  /** The block that the wish finds; undefined when there is no such block. */
  next({ length, strategy = "first", reserveNeighbour = false }: Wish): Prefix | undefined {
    const most = reserveNeighbour ? length - 1 : length;
    if (length > 128 || most < this.parent.length || !this.#hasFree(most)) return undefined;
    if (strategy === "last") return Prefix.of(this.#gap(1, this.parent.length, most).last, length);
    if (strategy === "first" || strategy === "rightmost")
      return firstIn(this.#gap(0, this.parent.length, most), length);
    if (strategy === "best-fit") {
      const smallest = this.#trie.histogram.findLastIndex((gaps, of) => of <= most && gaps > 0);
      return firstIn(this.#gap(0, smallest, smallest), length);
    }
    return firstIn(this.#firstInOrder(strategy, length, most), length);
  }

  /** Takes the block that the wish finds. */
  take(wish: Wish): Prefix | undefined {
    const prefix = this.next(wish);
    if (prefix) this.add(prefix);
    return prefix;
  }

  /** Notes that a prefix is used; one may be used more than once. What lies outside the block does not matter. */
  add(prefix: Prefix): void {
    const inside = this.#inside(prefix);
    if (!inside) return;
    this.#trie.add(inside, true);
    this.#forgetChanged();
  }

  /** Takes back that a prefix is used; false when it was not. */
  remove(prefix: Prefix): boolean {
    const inside = this.#inside(prefix);
    if (!inside || !this.#trie.remove(inside)) return false;
    this.#forgetChanged();
    return true;
  }

  /** Whether all of a prefix of the block is free. */
  isFree(prefix: Prefix): boolean {
    return this.parent.contains(prefix) && this.#trie.inTheWay(prefix) === undefined;
  }

  /**
   * The used prefix that is in the way of one: the widest around it, otherwise the first inside it; undefined when it is
   * free.
   */
  inTheWay(prefix: Prefix): Prefix | undefined {
    return this.#trie.inTheWay(this.#inside(prefix) ?? prefix);
  }

  /** How many free blocks of a length there are, exactly: aligned ones, all of which could be given out. */
  count(length: number): bigint {
    let total = 0n;
    this.#trie.histogram.forEach((gaps, of) => {
      if (gaps > 0 && of <= length) total += BigInt(gaps) << BigInt(length - of);
    });
    return total;
  }

  /** How many blocks of a length the whole has, how many are free, and how many have something used in them. */
  counts(length: number): { readonly total: bigint; readonly free: bigint; readonly touched: bigint } {
    const total = this.parent.count(length);
    const free = this.count(length);
    return { total, free, touched: total - free };
  }

  /** How many addresses are used, exactly; what is used twice counts once. */
  get usedAddresses(): bigint {
    return this.counts(128).touched;
  }

  /** How many largest free prefixes there are of each length; only lengths that occur. */
  gapLengths(): ReadonlyMap<number, number> {
    return new Map([...this.#trie.histogram.entries()].filter(([, gaps]) => gaps > 0));
  }

  /** The largest free prefixes, lowest first, one at a time. */
  *gaps(): Generator<Prefix, void, undefined> {
    const trie = this.#trie;
    if (this.#isAllFree()) {
      yield this.parent;
      return;
    }
    const ahead: (number | Prefix)[] = [ROOT];
    for (let item = ahead.pop(); item !== undefined; item = ahead.pop()) {
      if (item instanceof Prefix) {
        yield item;
        continue;
      }
      if (trie.isUsed(item)) continue;
      const start = trie.length(item);
      // The stack gives back the last first, so the high side goes in before the low one.
      for (const side of [1, 0]) {
        const child = trie.child(item, side);
        if (child === NONE) {
          ahead.push(trie.beside(item, start, side));
          continue;
        }
        const passed = Array.from({ length: trie.length(child) - start - 1 }, (_, index) => start + 1 + index);
        for (const at of passed) if (trie.bit(child, at) === 0) ahead.push(trie.beside(child, at));
        ahead.push(child);
        for (const at of passed.reverse()) if (trie.bit(child, at) === 1) ahead.push(trie.beside(child, at));
      }
    }
  }

  /** The free blocks of a length, lowest first, one at a time. */
  *blocks(length: number): Generator<Prefix, void, undefined> {
    for (const gap of this.gaps()) {
      if (gap.length > length) continue;
      const count = gap.count(length);
      for (let index = 0n; index < count; index += 1n) yield gap.child(length, index);
    }
  }

  /** What a prefix takes of the block. */
  #inside(prefix: Prefix): Prefix | undefined {
    if (this.parent.contains(prefix)) return prefix;
    return prefix.contains(this.parent) ? this.parent : undefined;
  }

  #isAllFree(): boolean {
    return this.#trie.isBare(ROOT) && !this.#trie.isUsed(ROOT);
  }

  #hasFree(most: number): boolean {
    return this.#isAllFree() || this.#trie.hasFree(ROOT, this.parent.length, most);
  }

  /** The lowest (`toward` 0) or highest (1) of the largest free prefixes with a length from `least` to `most`; there is one. */
  #gap(toward: number, least: number, most: number): Prefix {
    const trie = this.#trie;
    if (this.#isAllFree()) return this.parent;
    let node: number = ROOT;
    for (;;) {
      const start = trie.length(node);
      const side = this.#sideHasFree(node, toward, least, most) ? toward : 1 - toward;
      const child = trie.child(node, side);
      if (child === NONE) return trie.beside(node, start, side);
      const [from, to] = [Math.max(start + 1, least - 1), Math.min(trie.length(child), most) - 1];
      for (let at = from; at <= to; at += 1) if (trie.bit(child, at) !== toward) return trie.beside(child, at);
      if (!trie.hasFree(child, least, most)) {
        for (let at = to; at >= from; at -= 1) if (trie.bit(child, at) === toward) return trie.beside(child, at);
      }
      node = child;
    }
  }

  #sideHasFree(node: number, side: number, least: number, most: number): boolean {
    const trie = this.#trie;
    const [start, child] = [trie.length(node), trie.child(node, side)];
    if (child === NONE) return start + 1 >= least && start + 1 <= most;
    return Math.max(start + 2, least) <= Math.min(trie.length(child), most) || trie.hasFree(child, least, most);
  }

  #firstInOrder(order: AssignmentOrder, length: number, most: number): Prefix {
    if (this.#isAllFree()) return this.parent;
    const key = `${order} ${length} ${most}`;
    const search = this.#orders.get(key) ?? orderSearch(this.#trie, order, length, most);
    // Used last is kept longest.
    this.#orders.delete(key);
    this.#orders.set(key, search);
    for (const oldest of this.#orders.keys()) if (this.#orders.size > KEPT_ORDERS) this.#orders.delete(oldest);
    const found = search.choose();
    if (!found) throw new Error("a free block was counted and not found");
    return this.#trie.beside(found.node, found.position, found.side);
  }

  #forgetChanged(): void {
    const changed = this.#trie.lastWay();
    for (const search of this.#orders.values()) search.forget(changed);
  }
}

/** The first block of a length in a prefix. */
function firstIn(prefix: Prefix, length: number): Prefix {
  return Prefix.of(prefix.first, length);
}
