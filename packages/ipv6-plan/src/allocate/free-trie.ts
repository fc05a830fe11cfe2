import { Address } from "../address/address.js";
import { Prefix } from "../address/prefix.js";

/** No node. */
export const NONE = -1;
/** The node of the whole block. */
export const ROOT = 0;

/**
 * What is used of a block, as a binary tree with a node only where a used prefix is or two part. What is free is not stored:
 * it is a side of a node without a child, or what an edge of several bits passes by. Nothing is free under a used node.
 *
 * Every node knows the lengths of the largest free blocks under it, so that a search goes straight down. Numbers in typed
 * arrays, as a plan has up to a million prefixes.
 */
export class FreeTrie {
  /** How many largest free blocks there are of each length. */
  readonly histogram = new Uint32Array(129);
  #capacity: number;
  #words: Int32Array;
  #lengths: Uint8Array;
  /** How often a node's prefix was added; 0 for a fork. */
  #uses: Uint32Array;
  /** At `2 * node` the child with the next bit clear, after it the one with it set. */
  #children: Int32Array;
  /** The lengths of the largest free blocks under a node: bit `length - 1` of four words. */
  #free: Int32Array;
  #size = 0;
  readonly #spare: number[] = [];
  readonly #path = new Int32Array(130);
  #pathLength = 0;

  /** @param expected How many prefixes will be added; there may be more. */
  constructor(parent: Prefix, expected: number) {
    // A prefix needs a node and at most one fork.
    this.#capacity = 2 * expected + 16;
    this.#words = new Int32Array(4 * this.#capacity);
    this.#lengths = new Uint8Array(this.#capacity);
    this.#uses = new Uint32Array(this.#capacity);
    this.#children = new Int32Array(2 * this.#capacity);
    this.#free = new Int32Array(4 * this.#capacity);
    this.#newNode(parent.address, parent.length, 0);
    this.histogram[parent.length] = 1;
    this.#refresh(ROOT);
  }

  length(node: number): number {
    return this.#lengths[node] as number;
  }

  isUsed(node: number): boolean {
    return this.#uses[node] !== 0;
  }

  child(node: number, side: number): number {
    return this.#children[2 * node + side] as number;
  }

  /** Whether nothing is under a node: true of used prefixes without others inside, and of the root while nothing is used. */
  isBare(node: number): boolean {
    return this.#children[2 * node] === NONE && this.#children[2 * node + 1] === NONE;
  }

  /** A bit of a node's prefix; bit 0 is the highest. */
  bit(node: number, position: number): number {
    return ((this.#words[4 * node + (position >>> 5)] as number) >>> (31 - (position & 31))) & 1;
  }

  address(node: number): Address {
    const [a = 0, b = 0, c = 0, d = 0] = this.#words.subarray(4 * node, 4 * node + 4);
    return Address.fromWords(a, b, c, d);
  }

  /** The free block that leaves the way to a node at a bit, or, with `side`, the missing child of a node. */
  beside(node: number, position: number, side = 1 - this.bit(node, position)): Prefix {
    return Prefix.of(this.address(node), position).child(position + 1, side);
  }

  prefix(node: number): Prefix {
    return Prefix.of(this.address(node), this.length(node));
  }

  /** Whether a largest free block with a length from `least` to `most` is under a node. */
  hasFree(node: number, least: number, most: number): boolean {
    for (let word = 0; word < 4; word += 1) {
      const start = Math.max(0, least - 1 - 32 * word);
      const end = Math.min(31, most - 1 - 32 * word);
      const wanted = start > end ? 0 : (-1 << start) & (-1 >>> (31 - end));
      if (((this.#free[4 * node + word] as number) & wanted) !== 0) return true;
    }
    return false;
  }

  /** The nodes that the last change changed, outer first. */
  lastWay(): Int32Array {
    return this.#path.subarray(0, this.#pathLength);
  }

  /** Adds a used prefix; many may be added without `refresh` before {@link FreeTrie.refreshAll}. */
  add(prefix: Prefix, refresh: boolean): void {
    const node = this.#descend(prefix);
    if (!this.#isCovered()) this.#account(node, prefix, -1);
    if (this.length(node) === prefix.length) this.#uses[node] = (this.#uses[node] as number) + 1;
    else this.#attach(node, prefix);
    if (refresh) this.#refreshPath();
  }

  /** Takes back a prefix that was added; false when it was not. */
  remove(prefix: Prefix): boolean {
    const node = this.#descend(prefix);
    const uses = this.#uses[node] as number;
    if (this.length(node) !== prefix.length || uses === 0) return false;
    this.#uses[node] = uses - 1;
    if (uses === 1) {
      this.#dissolve(this.#pathLength - 1);
      const around = this.#descend(prefix);
      if (!this.#isCovered()) this.#account(around, prefix, 1);
    }
    this.#refreshPath();
    return true;
  }

  /** Works out every node again. */
  refreshAll(node: number = ROOT): void {
    for (let side = 0; side < 2; side += 1) {
      const child = this.child(node, side);
      if (child !== NONE) this.refreshAll(child);
    }
    this.#refresh(node);
  }

  /** The used prefix in the way of one: the widest around it, otherwise the first inside it; undefined when it is free. */
  inTheWay(prefix: Prefix): Prefix | undefined {
    let node = this.#descend(prefix);
    for (const around of this.lastWay()) if (this.isUsed(around)) return this.prefix(around);
    if (this.length(node) < prefix.length) node = this.child(node, bitOf(prefix.address, this.length(node)));
    if (node === NONE || !prefix.contains(this.address(node))) return undefined;
    while (!this.isUsed(node)) {
      if (this.isBare(node)) return undefined;
      node = this.child(node, this.child(node, 0) === NONE ? 1 : 0);
    }
    return this.prefix(node);
  }

  /** Walks down to the last node that is around a prefix, or is it; the way stays in the path. */
  #descend(prefix: Prefix): number {
    let node: number = ROOT;
    this.#path[0] = node;
    this.#pathLength = 1;
    while (this.length(node) < prefix.length) {
      const child = this.child(node, bitOf(prefix.address, this.length(node)));
      if (child === NONE || this.length(child) > prefix.length || this.#shared(child, prefix) < this.length(child))
        break;
      node = child;
      this.#path[this.#pathLength] = node;
      this.#pathLength += 1;
    }
    return node;
  }

  #isCovered(): boolean {
    for (let at = 0; at < this.#pathLength; at += 1) if (this.#uses[this.#path[at] as number] !== 0) return true;
    return false;
  }

  /** Makes a node for a used prefix under a node, with a fork before it where the edge there parts from it. */
  #attach(node: number, prefix: Prefix): void {
    const slot = 2 * node + bitOf(prefix.address, this.length(node));
    const child = this.#children[slot] as number;
    const shared = child === NONE ? prefix.length : Math.min(prefix.length, this.#shared(child, prefix));
    const leaf = this.#newNode(prefix.address, prefix.length, 1);
    if (shared === prefix.length) {
      this.#children[slot] = leaf;
      if (child !== NONE) this.#children[2 * leaf + this.bit(child, shared)] = child;
    } else {
      const fork = this.#newNode(Prefix.of(prefix.address, shared).address, shared, 0);
      this.#children[slot] = fork;
      this.#children[2 * fork + bitOf(prefix.address, shared)] = leaf;
      this.#children[2 * fork + this.bit(child, shared)] = child;
      this.#path[this.#pathLength] = fork;
      this.#pathLength += 1;
    }
    this.#path[this.#pathLength] = leaf;
    this.#pathLength += 1;
  }

  /** Takes the node at a place of the path out of the tree unless it is used or a fork, and then the one above it. */
  #dissolve(place: number): void {
    const node = this.#path[place] as number;
    const low = this.child(node, 0);
    const high = this.child(node, 1);
    if (node === ROOT || this.isUsed(node) || (low !== NONE && high !== NONE)) return;
    const above = this.#path[place - 1] as number;
    this.#children[2 * above + this.bit(node, this.length(above))] = low === NONE ? high : low;
    this.#spare.push(node);
    this.#dissolve(place - 1);
  }

  /**
   * Keeps the histogram when a prefix that `node` is the last around gets used (`sign` -1) or free (1): the free block
   * around it falls into those next to its way, or what is free inside it vanishes.
   */
  #account(node: number, prefix: Prefix, sign: number): void {
    const length = this.length(node);
    const child = length === prefix.length ? NONE : this.child(node, bitOf(prefix.address, length));
    const shared = child === NONE ? length : this.#shared(child, prefix);
    if (this.isBare(node)) this.#divide(length, prefix.length, sign);
    else if (length === prefix.length) this.#tally(node, sign);
    else if (shared < prefix.length) this.#divide(shared + 1, prefix.length, sign);
    else this.#tallyEdge(prefix.length, child, sign);
  }

  #divide(length: number, into: number, sign: number): void {
    this.#count(length, sign);
    for (let other = length + 1; other <= into; other += 1) this.#count(other, -sign);
  }

  #tally(node: number, sign: number): void {
    for (let side = 0; side < 2; side += 1) {
      const child = this.child(node, side);
      if (child === NONE) this.#count(this.length(node) + 1, sign);
      else this.#tallyEdge(this.length(node) + 1, child, sign);
    }
  }

  /** The free blocks next to the way from a length to a node, and those under it. */
  #tallyEdge(from: number, node: number, sign: number): void {
    for (let other = from + 1; other <= this.length(node); other += 1) this.#count(other, sign);
    if (!this.isUsed(node)) this.#tally(node, sign);
  }

  #count(length: number, sign: number): void {
    this.histogram[length] = (this.histogram[length] as number) + sign;
  }

  #refreshPath(): void {
    for (let at = this.#pathLength - 1; at >= 0; at -= 1) this.#refresh(this.#path[at] as number);
  }

  #refresh(node: number): void {
    for (let word = 0; word < 4; word += 1) this.#free[4 * node + word] = 0;
    if (this.isUsed(node)) return;
    const length = this.length(node);
    if (this.isBare(node)) {
      this.#mark(node, length, length);
      return;
    }
    for (let side = 0; side < 2; side += 1) {
      const child = this.child(node, side);
      if (child === NONE) {
        this.#mark(node, length + 1, length + 1);
        continue;
      }
      this.#mark(node, length + 2, this.length(child));
      for (let word = 0; word < 4; word += 1) {
        const at = 4 * node + word;
        this.#free[at] = (this.#free[at] as number) | (this.#free[4 * child + word] as number);
      }
    }
  }

  /** Notes free blocks of the lengths from `least` to `most` under a node; there is no bit for `::/0`. */
  #mark(node: number, least: number, most: number): void {
    for (let length = Math.max(1, least); length <= most; length += 1) {
      const at = 4 * node + ((length - 1) >>> 5);
      this.#free[at] = (this.#free[at] as number) | (1 << ((length - 1) & 31));
    }
  }

  /** How many bits a node's prefix has in common with another, at most the node's length. */
  #shared(node: number, { address: { w0, w1, w2, w3 } }: Prefix): number {
    const length = this.#lengths[node] as number;
    let differing = (this.#words[4 * node] as number) ^ w0;
    if (differing !== 0) return Math.min(length, Math.clz32(differing));
    differing = (this.#words[4 * node + 1] as number) ^ w1;
    if (differing !== 0) return Math.min(length, 32 + Math.clz32(differing));
    differing = (this.#words[4 * node + 2] as number) ^ w2;
    if (differing !== 0) return Math.min(length, 64 + Math.clz32(differing));
    return Math.min(length, 96 + Math.clz32((this.#words[4 * node + 3] as number) ^ w3));
  }

  #newNode(address: Address, length: number, uses: number): number {
    const node = this.#spare.pop() ?? this.#size++;
    if (node >= this.#capacity) this.#grow();
    this.#words[4 * node] = address.w0;
    this.#words[4 * node + 1] = address.w1;
    this.#words[4 * node + 2] = address.w2;
    this.#words[4 * node + 3] = address.w3;
    this.#lengths[node] = length;
    this.#uses[node] = uses;
    this.#children[2 * node] = NONE;
    this.#children[2 * node + 1] = NONE;
    return node;
  }

  #grow(): void {
    this.#capacity *= 2;
    this.#words = grown(this.#words, new Int32Array(4 * this.#capacity));
    this.#lengths = grown(this.#lengths, new Uint8Array(this.#capacity));
    this.#uses = grown(this.#uses, new Uint32Array(this.#capacity));
    this.#children = grown(this.#children, new Int32Array(2 * this.#capacity));
    this.#free = grown(this.#free, new Int32Array(4 * this.#capacity));
  }
}

function bitOf(address: Address, position: number): number {
  return (address.word(position >>> 5) >>> (31 - (position & 31))) & 1;
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
