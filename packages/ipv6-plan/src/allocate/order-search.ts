import { type FreeTrie, NONE, ROOT } from "./free-trie.js";
import { type AssignmentOrder, placesOf } from "./order.js";

/** A free block: where it leaves the way to a node, or the side of a node that has no child. */
interface FreeSide {
  readonly node: number;
  /** The bit that tells the block from the one next to it. */
  readonly position: number;
  readonly side: number;
}

/** Finds the free block that is first in an order of RFC 3531, and follows changes of what is used. */
export interface OrderSearch {
  /** The block; undefined when no block fits. The root must not be bare. */
  choose(): FreeSide | undefined;
  /** Forgets what was known of nodes that changed. */
  forget(nodes: Iterable<number>): void;
}

/**
 * @param length The length of the blocks that are ranked.
 * @param most The greatest length of a largest free block that will do: `length`, or less where room must stay next to it.
 */
export function orderSearch(trie: FreeTrie, order: AssignmentOrder, length: number, most: number): OrderSearch {
  const bits = length - trie.length(ROOT);
  const ranks = placesOf(order, bits).map((place, rank) => ({ position: length - 1 - place, rank }));
  // Sums of weights are exact as numbers up to 53 bits, and several times as fast.
  if (bits <= 53) {
    const weights: number[] = [];
    for (const { position, rank } of ranks) weights[position] = 2 ** rank;
    const plus = (left: number, right: number) => left + right;
    const minus = (left: number, right: number) => left - right;
    return new WeightSearch({ zero: 0, end: 2 ** bits, plus, minus }, trie, weights, most);
  }
  const weights: bigint[] = [];
  for (const { position, rank } of ranks) weights[position] = 1n << BigInt(rank);
  const plus = (left: bigint, right: bigint) => left + right;
  const minus = (left: bigint, right: bigint) => left - right;
  return new WeightSearch({ zero: 0n, end: 1n << BigInt(bits), plus, minus }, trie, weights, most);
}

interface Arithmetic<N extends number | bigint> {
  readonly zero: N;
  /** More than any rank. */
  readonly end: N;
  readonly plus: (left: N, right: N) => N;
  readonly minus: (left: N, right: N) => N;
}

/**
 * In the orders of RFC 3531 every bit of an index has a weight and the rank is their sum: what lies under a node has at least
 * the weight of the way there. So the search leaves out every side that cannot be lower than the best so far, and remembers
 * for each node what it has shown, which stays true until something under the node changes.
 */
class WeightSearch<N extends number | bigint> implements OrderSearch {
  readonly #reckon: Arithmetic<N>;
  readonly #trie: FreeTrie;
  readonly #weights: readonly N[];
  readonly #most: number;
  /** The lowest rank under a node, counted from the node on, or only a number that it is not below. */
  readonly #least = new Map<number, N>();
  /** The nodes for which the number is the rank. */
  readonly #exact = new Set<number>();

  constructor(reckon: Arithmetic<N>, trie: FreeTrie, weights: readonly N[], most: number) {
    this.#reckon = reckon;
    this.#trie = trie;
    this.#weights = weights;
    this.#most = most;
  }

  forget(nodes: Iterable<number>): void {
    for (const node of nodes) {
      this.#least.delete(node);
      this.#exact.delete(node);
    }
  }

  choose(): FreeSide | undefined {
    let node: number = ROOT;
    while (this.#isBelow(node, this.#reckon.end)) {
      const next = this.#lowest(node, this.#leastOf(node), true);
      if (typeof next !== "number") return next;
      node = next;
    }
    return undefined;
  }

  /** Whether the lowest rank under a node is below a number; if it is, the rank is known then. */
  #isBelow(node: number, limit: N): boolean {
    if (this.#leastOf(node) >= limit) return false;
    if (this.#exact.has(node)) return true;
    const found = this.#trie.hasFree(node, 1, this.#most) ? this.#lowest(node, limit, false) : undefined;
    if (found === undefined) this.#least.set(node, limit);
    else this.#exact.add(node);
    return found !== undefined;
  }

  /**
   * The free side, or the child, with the lowest rank under a node, if it is below a limit, or, with `known`, is the limit.
   * The rank is kept as the node's.
   */
  #lowest(node: number, limit: N, known: boolean): FreeSide | number | undefined {
    const trie = this.#trie;
    const { plus, minus, zero } = this.#reckon;
    const length = trie.length(node);
    let best = limit;
    let found: FreeSide | number | undefined;
    if (length >= this.#most) return undefined;
    for (let side = 0; side < 2; side += 1) {
      const child = trie.child(node, side);
      let way = side === 0 ? zero : (this.#weights[length] as N);
      if (child === NONE) {
        if (way < best || (known && way === best)) {
          best = way;
          found = { node, position: length, side };
        }
        continue;
      }
      const end = Math.min(trie.length(child), this.#most);
      for (let position = length + 1; position < end; position += 1) {
        const weight = this.#weights[position] as N;
        const bit = trie.bit(child, position);
        const rank = bit === 0 ? plus(way, weight) : way;
        if (bit === 1) way = plus(way, weight);
        if (rank < best || (known && rank === best)) {
          best = rank;
          found = { node: child, position, side: 1 - bit };
        }
      }
      if (known) {
        if (this.#exact.has(child) && plus(way, this.#leastOf(child)) === best) found = child;
      } else if (way < best && this.#isBelow(child, minus(best, way))) {
        best = plus(way, this.#leastOf(child));
        found = child;
      }
    }
    if (found !== undefined) this.#least.set(node, best);
    return found;
  }

  #leastOf(node: number): N {
    return this.#least.get(node) ?? this.#reckon.zero;
  }
}
