import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Address } from "./address.js";

/** Spellings written for these tests, with what they stand for; null is no address. */
const TEXTS: readonly (readonly [written: string, answer: string | null])[] = [
  ["2001:db8:0:0:4:0:0:9", "2001:db8::4:0:0:9"],
  ["2001:DB8:0000:00c4::A", "2001:db8:0:c4::a"],
  ["2001:db8:7:0:7:7:7:7", "2001:db8:7:0:7:7:7:7"],
  ["2001:db8:7::7:7:7:7", "2001:db8:7:0:7:7:7:7"],
  ["0:0:0:0:0:0:0:0", "::"],
  ["::", "::"],
  ["1::", "1::"],
  ["::0:2", "::2"],
  ["1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"],
  ["::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"],
  ["0:0:3:0:0:0:7:8", "0:0:3::7:8"],
  ["0:0:3:4:0:0:7:8", "::3:4:0:0:7:8"],
  ["1:0:0:4:5:6:0:0", "1::4:5:6:0:0"],
  ["::ffff:198.51.100.7", "::ffff:c633:6407"],
  ["64:ff9b::203.0.113.255", "64:ff9b::cb00:71ff"],
  ["1:2:3:4:5:6:0.0.0.0", "1:2:3:4:5:6::"],
  ["::1.2.3.4", "::102:304"],
  ["ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["", null],
  [":", null],
  [":::", null],
  ["1", null],
  ["1:", null],
  ["1:2:3:4:5:6:7", null],
  ["1:2:3:4:5:6:7:", null],
  ["1:2:3:4:5:6:7:8:", null],
  ["1:2:3:4:5:6:7:8::", null],
  ["1:2:3:4::5:6:7:8", null],
  ["1:2:3:4:5:6:7:8:9", null],
  ["1::2::3", null],
  ["1:::2", null],
  ["2001:db8::00001", null],
  ["2001:db8::g", null],
  ["2001:db8::-1", null],
  ["2001:db8::1 ", null],
  ["\t2001:db8::1", null],
  ["2001:db8::1%3", null],
  ["[2001:db8::1]", null],
  ["2001:db8::1/128", null],
  ["2001:db8::\u0661", null],
  ["２001:db8::1", null],
  ["198.51.100.7", null],
  ["::198.51.100", null],
  ["::198.51.100.7.1", null],
  ["::198.51.100.256", null],
  ["::198.51.100.07", null],
  ["::198.51..7", null],
  ["::198.51.100.7:1", null],
  ["::198.51.100.a", null],
  ["198.51.100.7::", null],
  ["1:2:3:4:5:6:7:1.2.3.4", null],
];

const anyNumber = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
/** Numbers whose groups are often zero, so that `::` matters. */
const sparse = fc
  .array(fc.oneof(fc.constant(0), fc.constant(0), fc.nat(15), fc.nat(0xffff)), { minLength: 8, maxLength: 8 })
  .map((groups) => groups.reduce((number, group) => (number << 16n) | BigInt(group), 0n));
const number = fc.oneof(anyNumber, sparse);

/** RFC 5952 by its sentences, from a number. */
function wantedText(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, at) => ((value >> BigInt(112 - 16 * at)) & 0xffffn).toString(16)).join(
    ":",
  );
  const runs = [...groups.matchAll(/(?<![^:])0(:0)+(?![^:])/g)];
  const longest = runs.reduce((best, run) => (run[0].length > best.length ? run[0] : best), "");
  if (longest === "") return groups;
  const at = runs.find((run) => run[0] === longest)?.index ?? 0;
  return `${groups.slice(0, Math.max(0, at - 1))}::${groups.slice(at + longest.length + 1)}`;
}

describe("an address as text", () => {
  it.each(TEXTS)("reads %j as %j", (written, answer) => {
    expect(Address.parse(written)?.toString() ?? null).toBe(answer);
  });

  it("has as many cases as were written", () => expect(TEXTS.length).toBe(51));

  it("is what RFC 5952 says, and is read as the same", () => {
    fc.assert(
      fc.property(number, (value) => {
        const address = Address.fromBigInt(value);
        expect(address.toString()).toBe(wantedText(value));
        expect(Address.from(address.toString()).toBigInt()).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it("is an address or none, and no text makes it fail", () => {
    const letters = fc.constantFrom(..."0123456789abcdefABCDEF:::...%/[] g");
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 45 }), (parts) => {
        const address = Address.parse(parts.join(""));
        expect(address === undefined || Address.from(address.toString()).equals(address)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("is refused by from with what it was", () => {
    expect(() => Address.from("::g")).toThrow("“::g” is not an IPv6 address");
  });
});

describe("an address as a number", () => {
  it("is the same in words and back", () => {
    fc.assert(
      fc.property(number, (value) => {
        const { words } = Address.fromBigInt(value);
        expect(Address.fromWords(...words).toBigInt()).toBe(value);
      }),
    );
    expect(Address.from("8000::ffff:ffff").words).toEqual([0x8000_0000, 0, 0, 0xffff_ffff]);
    expect(() => Address.fromBigInt(-1n)).toThrow(Failure);
    expect(() => Address.fromBigInt(1n << 128n)).toThrow(Failure);
  });

  it("is ordered and moved as the number is", () => {
    fc.assert(
      fc.property(number, number, (left, right) => {
        const [a, b] = [Address.fromBigInt(left), Address.fromBigInt(right)];
        expect(Math.sign(a.compare(b))).toBe(left < right ? -1 : left > right ? 1 : 0);
        expect(a.equals(b)).toBe(left === right);
        expect(a.plus(right - left).equals(b)).toBe(true);
      }),
    );
    expect(() => Address.from("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff").plus(1)).toThrow(Failure);
    expect(() => Address.from("::").plus(-1)).toThrow(Failure);
    expect(() => Address.from("::").plus(0.5)).toThrow(Failure);
  });

  it("gives any bits", () => {
    const bits = fc.nat(128).chain((from) => fc.tuple(fc.constant(from), fc.nat(128 - from)));
    fc.assert(
      fc.property(number, bits, (value, [from, width]) => {
        const wanted = (value >> BigInt(128 - from - width)) & ((1n << BigInt(width)) - 1n);
        expect(Address.fromBigInt(value).field(from, width)).toBe(wanted);
      }),
      { numRuns: 1000 },
    );
    expect(Address.from("2001:db8:44:1203::").field(48, 8)).toBe(0x12n);
    expect(() => Address.from("::").field(120, 9)).toThrow(Failure);
    expect(() => Address.from("::").field(-1, 9)).toThrow(Failure);
  });

  it("has a name in ip6.arpa", () => {
    expect(Address.from("2001:db8::7:c").reverseName()).toBe(
      "c.0.0.0.7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    );
  });

  it("is its text in JSON", () => expect(JSON.stringify([Address.from("2001:DB8::1")])).toBe('["2001:db8::1"]'));
});
