import { type FreeTrie, NONE, ROOT } from "./free-trie.js";
import { type AssignmentOrder, placesOf } from "./order.js";

/** Bits that a lane's number holds exactly. */
const LANE_BITS = 48;

/** The free block that comes first: it lies beside the way to a node at a bit, or is the whole side of one. */
export interface Choice {
  readonly node: number;
  /** The bit at which the block parts from the way to the node. */
  readonly position: number;
  readonly side: number;
}

/**
 * For every node the lowest rank, in an order of RFC 3531, that a free block of a length under it has.
 *
 * In these orders each bit of an index has a weight of its own and the rank is the sum, so the lowest rank under a node is
 * the lower of its two sides', and after a change only the nodes on the way to it are worked out anew. A rank has up to 128
 * bits, so it is kept in lanes of 48, the highest first.
 */
export class OrderCosts {
  readonly #trie: FreeTrie;
  /** The lengths a largest free block may have. */
  readonly #most: number;
  readonly #lanes: number;
  /** The lane and the weight in it of each bit of an address. */
  readonly #laneOf = new Uint8Array(128);
  readonly #weightOf = new Float64Array(128);
  /** Infinite in the first lane where nothing is free. */
  #costs: Float64Array;
  readonly #way: Float64Array;
  readonly #tried: Float64Array;
  readonly #best: Float64Array;

  /**
   * @param length The length of the blocks that are ranked.
   * @param most The greatest length of a largest free block that will do: `length`, or less where room must stay beside it.
   */
  constructor(trie: FreeTrie, order: AssignmentOrder, length: number, most: number) {
    const from = trie.length(ROOT);
    const places = placesOf(order, length - from);
    this.#trie = trie;
    this.#most = most;
    this.#lanes = Math.max(1, Math.ceil(places.length / LANE_BITS));
    for (const [rank, place] of places.entries()) {
      const position = length - 1 - place;
      this.#laneOf[position] = this.#lanes - 1 - Math.floor(rank / LANE_BITS);
      this.#weightOf[position] = 2 ** (rank % LANE_BITS);
    }
    this.#costs = new Float64Array(trie.capacity * this.#lanes);
    this.#way = new Float64Array(this.#lanes);
    this.#tried = new Float64Array(this.#lanes);
    this.#best = new Float64Array(this.#lanes);
    this.#refreshUnder(ROOT);
  }

  /** Works out the nodes anew that changed, outer first. */
  refresh(nodes: Int32Array): void {
    if (this.#costs.length < this.#trie.capacity * this.#lanes) {
      const costs = new Float64Array(this.#trie.capacity * this.#lanes);
      costs.set(this.#costs);
      this.#costs = costs;
    }
    for (let at = nodes.length - 1; at >= 0; at -= 1) this.#refreshNode(nodes[at] as number);
  }

  /** Where the free block with the lowest rank is; undefined when there is none. The root must not be bare. */
  choose(): Choice | undefined {
    let node: number = ROOT;
    while (this.#costs[node * this.#lanes] !== Number.POSITIVE_INFINITY) {
      const choice = this.#choiceAt(node);
      if (!choice || choice.position >= 0) return choice;
      node = choice.node;
    }
    return undefined;
  }

  #refreshUnder(node: number): void {
    for (let side = 0; side < 2; side += 1) {
      const child = this.#trie.child(node, side);
      if (child !== NONE) this.#refreshUnder(child);
    }
    this.#refreshNode(node);
  }

  #refreshNode(node: number): void {
    this.#choiceAt(node);
    this.#costs.set(this.#best, node * this.#lanes);
  }

  /** The best under a node, whose cost stays in `#best`; with a position of -1 it is under the child. */
  #choiceAt(node: number): Choice | undefined {
    const trie = this.#trie;
    let choice: Choice | undefined;
    this.#best.fill(Number.POSITIVE_INFINITY);
    if (trie.isUsed(node)) return undefined;
    const length = trie.length(node);
    for (let side = 0; side < 2; side += 1) {
      const child = trie.child(node, side);
      this.#way.fill(0);
      if (length < this.#most && side === 1) this.#step(this.#way, length);
      if (child === NONE) {
        if (length + 1 <= this.#most && this.#isBetter(this.#way)) choice = { node, position: length, side };
        continue;
      }
      const end = Math.min(trie.length(child), this.#most);
      for (let position = length + 1; position < end; position += 1) {
        const bit = trie.bit(child, position);
        this.#tried.set(this.#way);
        this.#step(bit === 0 ? this.#tried : this.#way, position);
        if (this.#isBetter(this.#tried)) choice = { node: child, position, side: 1 - bit };
      }
      if (trie.length(child) >= this.#most) continue;
      for (let lane = 0; lane < this.#lanes; lane += 1)
        this.#tried[lane] = (this.#way[lane] as number) + (this.#costs[child * this.#lanes + lane] as number);
      if (this.#isBetter(this.#tried)) choice = { node: child, position: -1, side };
    }
    return choice;
  }

  #step(cost: Float64Array, position: number): void {
    const lane = this.#laneOf[position] as number;
    cost[lane] = (cost[lane] as number) + (this.#weightOf[position] as number);
  }

  /** Keeps a cost when it is lower than the best so far. */
  #isBetter(cost: Float64Array): boolean {
    for (let lane = 0; lane < this.#lanes; lane += 1) {
      const difference = (cost[lane] as number) - (this.#best[lane] as number);
      if (difference > 0) return false;
      if (difference < 0) {
        this.#best.set(cost);
        return true;
      }
    }
    return false;
  }
}
