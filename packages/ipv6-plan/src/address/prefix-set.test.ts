import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Address } from "./address.js";
import { overlapsAmong } from "./overlaps.js";
import { Prefix } from "./prefix.js";
import { PrefixSet } from "./prefix-set.js";
import { rangeToPrefixes } from "./ranges.js";
import { sortPrefixes } from "./sort-prefixes.js";

/** Everything happens in a space of 256 places, so that a plain set of numbers is the oracle. */
const SPACE = Prefix.from("2001:db8::/32");
const PLACES = 256;
const place = (index: number) => SPACE.child(40, index);
const small = fc
  .integer({ min: 32, max: 40 })
  .chain((length) => fc.nat(2 ** (length - 32) - 1).map((index) => SPACE.child(length, index)));
const list = fc.array(small, { maxLength: 12 });
const placesOf = (prefixes: readonly Prefix[]) =>
  new Set(
    Array.from({ length: PLACES }, (_, index) => index).filter((at) => prefixes.some((p) => p.contains(place(at)))),
  );
const setOf = (places: Iterable<number>) => PrefixSet.of([...places].map(place));

describe("a set of prefixes", () => {
  it("joins, meets and takes away as a set of numbers does", () => {
    fc.assert(
      fc.property(list, list, (left, right) => {
        const [a, b] = [PrefixSet.of(left), PrefixSet.of(right)];
        const [x, y] = [placesOf(left), placesOf(right)];
        const all = [...Array(PLACES).keys()];
        expect(a.union(b).toJSON()).toEqual(setOf(all.filter((at) => x.has(at) || y.has(at))).toJSON());
        expect(a.intersect(b).toJSON()).toEqual(setOf(all.filter((at) => x.has(at) && y.has(at))).toJSON());
        expect(a.subtract(b).toJSON()).toEqual(setOf(all.filter((at) => x.has(at) && !y.has(at))).toJSON());
        expect(a.count(40)).toBe(BigInt(x.size));
        expect(a.count(128)).toBe(BigInt(x.size) << 88n);
        expect(a.equals(setOf(x))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is written with the fewest prefixes", () => {
    fc.assert(
      fc.property(list, (given) => {
        const { prefixes } = PrefixSet.of(given);
        for (const [at, prefix] of prefixes.entries()) {
          const next = prefixes[at + 1];
          if (!next) continue;
          expect(prefix.last.compare(next.first)).toBe(-1);
          expect(prefix.sibling()?.equals(next)).toBe(false);
        }
      }),
    );
  });

  it("knows what is in it", () => {
    fc.assert(
      fc.property(list, small, (given, prefix) => {
        const set = PrefixSet.of(given);
        const places = [...Array(PLACES).keys()].filter((at) => prefix.contains(place(at)));
        const taken = placesOf(given);
        expect(set.contains(prefix)).toBe(places.every((at) => taken.has(at)));
        expect(set.overlaps(prefix)).toBe(places.some((at) => taken.has(at)));
        expect(set.contains(prefix.last)).toBe(taken.has(places.at(-1) as number));
        expect(set.prefixesIn(prefix).map(String)).toEqual(
          set.toJSON().filter((text) => prefix.contains(Prefix.from(text))),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("is ranges as well, to the ends of the space", () => {
    const all = PrefixSet.of(["::/0"]);
    expect(all.ranges().map(({ first, last }) => `${first} ${last}`)).toEqual([
      ":: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ]);
    expect(all.count(128)).toBe(1n << 128n);
    expect(rangeToPrefixes(Address.from("::"), Prefix.from("::/0").last).map(String)).toEqual(["::/0"]);
    expect(rangeToPrefixes(Address.from("::1"), Prefix.from("::/0").last).length).toBe(128);
    expect(() => rangeToPrefixes(Address.from("::2"), Address.from("::1"))).toThrow("::1 is before ::2");
    expect(all.subtract(PrefixSet.of(["2001:db8::1/128"])).size).toBe(128);
    expect(PrefixSet.empty.ranges()).toEqual([]);
    fc.assert(
      fc.property(list, (given) => {
        const set = PrefixSet.of(given);
        const again = set.ranges().flatMap(({ first, last }) => rangeToPrefixes(first, last));
        expect(again.map(String)).toEqual(set.toJSON());
      }),
    );
  });

  it("is written as text", () => {
    const set = PrefixSet.of(["2001:db8:8000::/33", "2001:db8::/34"]);
    expect(`${set}`).toBe("2001:db8::/34 2001:db8:8000::/33");
    expect([...set].length).toBe(2);
    expect(() => PrefixSet.of(["2001:db8::1/32"])).toThrow(Failure);
  });
});

describe("a list of prefixes", () => {
  const wide = fc
    .tuple(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat(128))
    .map(([value, length]) => Prefix.of(Address.fromBigInt(value), length));

  it("is sorted as compare says, equal ones as they came", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(wide, small), { maxLength: 40 }), (given) => {
        expect(sortPrefixes(given)).toEqual([...given].sort((left, right) => left.compare(right)));
        const sorted = sortPrefixes(given);
        for (const [at, prefix] of sorted.entries()) {
          const next = sorted[at + 1];
          if (next?.equals(prefix)) expect(given.indexOf(prefix)).toBeLessThan(given.indexOf(next));
        }
      }),
    );
  });

  it("has the overlaps that comparing each with each finds", () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 30 }), (given) => {
        const found = Array.from(overlapsAmong(given), ({ outer, inner }) => `${outer} ${inner}`).sort();
        const wanted = given.flatMap((outer, here) =>
          given.flatMap((inner, there) => {
            const equal = outer.equals(inner);
            return here !== there && outer.contains(inner) && (!equal || here < there) ? [`${here} ${there}`] : [];
          }),
        );
        expect(found).toEqual(wanted.sort());
      }),
      { numRuns: 500 },
    );
  });
});
