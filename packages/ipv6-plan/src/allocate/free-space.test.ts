import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Prefix } from "../address/prefix.js";
import { FreeSpace, type Strategy, type Wish } from "./free-space.js";
import { rankOf, valueAt, valuesInOrder } from "./order.js";

const STRATEGIES: readonly Strategy[] = ["first", "last", "best-fit", "leftmost", "rightmost", "centermost"];

/** Blocks of at most 256 places, so that every one can be looked at. */
const BITS = 8;
const parents = fc
  .constantFrom("2001:db8::/24", "2001:db8::/44", "2001:db8:0:8000::/58", "2001:db8::/92", "2001:db8::100/120", "::/0")
  .map((text) =>
    Prefix.of(Prefix.parse(text)?.address ?? Prefix.from("2001:d00::/24").address, Number(text.split("/")[1])),
  );
const inside = (parent: Prefix) =>
  fc.nat(BITS).chain((bits) => fc.nat(2 ** bits - 1).map((index) => parent.child(parent.length + bits, index)));
const scene = parents.chain((parent) =>
  fc.record({
    parent: fc.constant(parent),
    used: fc.array(inside(parent), { maxLength: 10 }),
    wish: fc.record({
      length: fc.nat(BITS).map((bits) => parent.length + bits),
      strategy: fc.constantFrom(...STRATEGIES),
      reserveNeighbour: fc.boolean(),
    }),
  }),
);

/** Looks at every block there is. */
function bruteForce(parent: Prefix, used: readonly Prefix[], wish: Required<Wish>): Prefix | undefined {
  const { length, strategy, reserveNeighbour } = wish;
  const bits = length - parent.length;
  const free = (prefix: Prefix) => !used.some((other) => other.overlaps(prefix));
  const blocks = Array.from({ length: 2 ** bits }, (_, index) => parent.child(length, index)).filter((block) => {
    if (!reserveNeighbour) return free(block);
    return length > parent.length && free(block.parent(length - 1));
  });
  const gapOf = (block: Prefix) => {
    let gap = block;
    while (gap.length > parent.length && free(gap.parent(gap.length - 1))) gap = gap.parent(gap.length - 1);
    return gap.length;
  };
  const rank = (block: Prefix): bigint => {
    const index = parent.indexOf(block);
    if (strategy === "last") return -index;
    if (strategy === "best-fit") return (BigInt(-gapOf(block)) << 10n) + index;
    if (strategy === "first" || bits === 0) return index;
    return rankOf(strategy, bits, index);
  };
  return blocks.reduce<Prefix | undefined>(
    (best, block) => (!best || rank(block) < rank(best) ? block : best),
    undefined,
  );
}

describe("the next free block", () => {
  it("is the one that looking at all of them finds", () => {
    fc.assert(
      fc.property(scene, ({ parent, used, wish }) => {
        const found = FreeSpace.of(parent, used).next(wish);
        expect(found?.toString()).toBe(bruteForce(parent, used, wish)?.toString());
      }),
      { numRuns: 3000 },
    );
  });

  it("is the same after any additions and removals as if it had been so from the start", () => {
    fc.assert(
      fc.property(scene, fc.array(fc.nat(), { maxLength: 20 }), ({ parent, used, wish }, choices) => {
        const space = FreeSpace.of(parent, []);
        const present: Prefix[] = [];
        // Asking in between has the kept orders follow every change.
        for (const prefix of used) {
          space.add(prefix);
          present.push(prefix);
          space.next(wish);
        }
        for (const choice of choices) {
          if (choice % 2 === 0 && present.length > 0) {
            const [gone] = present.splice(choice % present.length, 1) as [Prefix];
            expect(space.remove(gone)).toBe(true);
            if (!present.some((other) => other.equals(gone))) expect(space.remove(gone)).toBe(false);
          } else {
            const prefix = space.take(wish);
            if (prefix) present.push(prefix);
          }
          expect(space.next(wish)?.toString()).toBe(bruteForce(parent, present, wish)?.toString());
        }
        const anew = FreeSpace.of(parent, present);
        expect(space.gapLengths()).toEqual(anew.gapLengths());
        expect(Array.from(space.gaps(), String)).toEqual(Array.from(anew.gaps(), String));
      }),
      { numRuns: 500 },
    );
  });

  it("leaves what was given as it is, and never gives it again", () => {
    fc.assert(
      fc.property(scene, ({ parent, used, wish }) => {
        const space = FreeSpace.of(parent, used);
        const given: Prefix[] = [];
        for (let prefix = space.take(wish); prefix; prefix = space.take(wish)) {
          expect([...used, ...given].some((other) => other.overlaps(prefix as Prefix))).toBe(false);
          given.push(prefix);
        }
        // With a neighbour kept free, each takes two.
        const left = FreeSpace.of(parent, used).count(wish.reserveNeighbour ? wish.length - 1 : wish.length);
        expect(BigInt(given.length)).toBe(left);
        const half = FreeSpace.of(parent, [...used, ...given.slice(0, given.length / 2)].reverse());
        expect(half.next(wish)?.toString()).toBe(given[Math.floor(given.length / 2)]?.toString());
      }),
      { numRuns: 300 },
    );
  });

  it("is found in blocks of any size at once", () => {
    const space = FreeSpace.of(Prefix.from("2001:d08::/29"), [Prefix.from("2001:d08::/64")]);
    const next = (strategy: Strategy, length = 64) => space.next({ length, strategy })?.toString();
    expect(next("first")).toBe("2001:d08:0:1::/64");
    expect(next("last")).toBe("2001:d0f:ffff:ffff::/64");
    expect(next("best-fit")).toBe("2001:d08:0:1::/64");
    expect(next("leftmost")).toBe("2001:d0c::/64");
    expect(next("centermost")).toBe("2001:d08:2::/64");
    expect(next("leftmost", 128)).toBe("2001:d0c::/128");
    expect(next("centermost", 128)).toBe("2001:d08:0:1::/128");
    expect(space.count(64)).toBe((1n << 35n) - 1n);
    expect(space.count(128)).toBe((1n << 99n) - (1n << 64n));
    expect(space.blocks(64).next().value?.toString()).toBe("2001:d08:0:1::/64");
    expect(space.gapLengths()).toEqual(new Map(Array.from({ length: 35 }, (_, index) => [30 + index, 1])));
  });

  it("ranks exactly where a number of 53 bits would not", () => {
    const parent = Prefix.from("2001:db8::/64");
    for (const strategy of ["leftmost", "centermost"] as const) {
      const space = FreeSpace.of(parent, []);
      for (let rank = 0; rank < 300; rank += 1)
        expect(space.take({ length: 128, strategy })?.toString()).toBe(
          parent.child(128, valueAt(strategy, 64, rank)).toString(),
        );
    }
    // All but one address at the end: only the rank's highest bits differ.
    const all = FreeSpace.of(parent, FreeSpace.of(parent, [parent.child(128, (1n << 64n) - 3n)]).gaps());
    expect(all.next({ length: 128, strategy: "leftmost" })?.toString()).toBe("2001:db8::ffff:ffff:ffff:fffd/128");
    expect(all.count(128)).toBe(1n);
  });

  it("is none when nothing fits", () => {
    const parent = Prefix.from("2001:db8::/32");
    const space = FreeSpace.of(parent, [Prefix.from("2001:db8::/33"), Prefix.from("2001:db8:c000::/34")]);
    for (const strategy of STRATEGIES) {
      expect(space.next({ length: 33, strategy })).toBeUndefined();
      expect(space.next({ length: 31, strategy })).toBeUndefined();
      expect(space.next({ length: 129, strategy })).toBeUndefined();
      expect(space.next({ length: 34, strategy, reserveNeighbour: true })).toBeUndefined();
      expect(space.next({ length: 34, strategy })?.toString()).toBe("2001:db8:8000::/34");
      expect(FreeSpace.of(parent, [Prefix.from("2001::/16")]).next({ length: 64, strategy })).toBeUndefined();
      expect(FreeSpace.of(parent, []).next({ length: 32, strategy, reserveNeighbour: true })).toBeUndefined();
      expect(FreeSpace.of(parent, []).next({ length: 32, strategy })?.equals(parent)).toBe(true);
    }
  });
});

describe("what is used", () => {
  const parent = Prefix.from("2001:db8:40::/44");
  const unit = Prefix.from("2001:db8:44:100::/56");

  it("is what is inside containers, when they are open", () => {
    const occupants = [
      { prefix: Prefix.from("2001:db8::/32"), container: true },
      { prefix: parent, container: true },
      { prefix: unit, container: true },
      { prefix: unit.child(64, 1) },
      { prefix: unit.child(56, 0).child(60, 8), container: true },
    ];
    const closed = FreeSpace.of(unit, occupants);
    const open = FreeSpace.of(unit, occupants, { insideContainers: true });
    expect(closed.counts(64)).toEqual({ total: 256n, free: 239n, touched: 17n });
    expect(open.next({ length: 64 })?.toString()).toBe("2001:db8:44:100::/64");
    expect(open.counts(64)).toEqual({ total: 256n, free: 255n, touched: 1n });
    expect(FreeSpace.of(parent, occupants.slice(0, 1)).count(44)).toBe(1n);
    expect(FreeSpace.of(parent, occupants.slice(1)).counts(56).touched).toBe(1n);
    expect(FreeSpace.of(parent, occupants.slice(2)).next({ length: 56, strategy: "last" })?.toString()).toBe(
      "2001:db8:4f:ff00::/56",
    );
  });

  it("is what is kept back", () => {
    const reserves = [unit.child(60, 0), { first: unit.child(64, 0xf0).first, last: unit.child(64, 0xfe).last }];
    const space = FreeSpace.of(unit, [], { reserves });
    expect(space.next({ length: 64 })?.toString()).toBe("2001:db8:44:110::/64");
    expect(space.next({ length: 64, strategy: "last" })?.toString()).toBe("2001:db8:44:1ff::/64");
    expect(space.count(64)).toBe(256n - 16n - 15n);
  });

  it("says what is in the way", () => {
    const space = FreeSpace.of(parent, [unit, unit.child(64, 9), unit.child(64, 4)]);
    const way = (text: string) => space.inTheWay(Prefix.from(text))?.toString();
    expect(way("2001:db8:44:104::/64")).toBe("2001:db8:44:100::/56");
    expect(way("2001:db8:44::/48")).toBe("2001:db8:44:100::/56");
    expect(way("2001:db8::/32")).toBe("2001:db8:44:100::/56");
    expect(way("2001:db8:44:200::/56")).toBeUndefined();
    space.remove(unit);
    expect(way("2001:db8:44:100::/56")).toBe("2001:db8:44:104::/64");
    expect(way("2001:db8:44:105::/64")).toBeUndefined();
    expect(space.isFree(Prefix.from("2001:db8:44:105::/64"))).toBe(true);
    expect(space.isFree(Prefix.from("2001:db8:44:104::/64"))).toBe(false);
    expect(space.isFree(Prefix.from("2001:db8::/64"))).toBe(false);
  });

  it("is counted once, exactly, and gives free blocks that add up", () => {
    fc.assert(
      fc.property(scene, ({ parent: whole, used }) => {
        const space = FreeSpace.of(whole, used);
        const last = whole.length + BITS;
        const places = Array.from({ length: 2 ** BITS }, (_, index) => whole.child(last, index));
        const taken = places.filter((place) => used.some((prefix) => prefix.contains(place)));
        expect(space.usedAddresses).toBe(BigInt(taken.length) << BigInt(128 - last));
        for (let length = whole.length; length <= last; length += 1) {
          const { total, free, touched } = space.counts(length);
          expect(free + touched).toBe(total);
          const blocks = Array.from(space.blocks(length));
          expect(BigInt(blocks.length)).toBe(free);
          expect(blocks.every((block) => block.length === length && space.isFree(block))).toBe(true);
        }
        for (const place of places) expect(space.isFree(place)).toBe(!taken.includes(place));
      }),
      { numRuns: 100 },
    );
  });

  it("outside the block does not matter", () => {
    const space = FreeSpace.of(unit, [Prefix.from("2001:db8:44:200::/56")]);
    space.add(Prefix.from("2001:db8:45::/48"));
    expect(space.count(56)).toBe(1n);
    expect(space.remove(Prefix.from("2001:db8:45::/48"))).toBe(false);
  });
});

describe("the orders of RFC 3531", () => {
  it("start as the RFC says", () => {
    const first = (order: "leftmost" | "rightmost" | "centermost", bits: number, count: number) =>
      Array.from({ length: count }, (_, rank) => Number(valueAt(order, bits, rank)));
    expect(first("leftmost", 8, 8)).toEqual([0, 128, 64, 192, 32, 160, 96, 224]);
    expect(first("rightmost", 8, 4)).toEqual([0, 1, 2, 3]);
    expect(first("centermost", 8, 8)).toEqual([0, 8, 16, 24, 4, 12, 20, 28]);
    expect(first("centermost", 5, 6)).toEqual([0, 4, 8, 12, 2, 6]);
    expect(first("centermost", 1, 2)).toEqual([0, 1]);
  });

  it("are every value once, there and back", () => {
    const orders = fc.constantFrom("leftmost", "rightmost", "centermost");
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 10 }), (order, bits) => {
        const values = Array.from(valuesInOrder(order, bits));
        expect(new Set(values).size).toBe(2 ** bits);
        expect(values).toEqual(values.map((_, rank) => valueAt(order, bits, rank)));
      }),
    );
    fc.assert(
      fc.property(orders, fc.bigInt({ min: 0n, max: (1n << 96n) - 1n }), (order, rank) => {
        expect(rankOf(order, 96, valueAt(order, 96, rank))).toBe(rank);
      }),
    );
    expect(() => valueAt("leftmost", 4, 16)).toThrow("16 does not fit 4 bits");
    expect(() => rankOf("leftmost", 4, -1)).toThrow(Failure);
  });
});
