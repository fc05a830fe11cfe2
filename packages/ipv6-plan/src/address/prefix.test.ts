import { Failure } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Address } from "./address.js";
import { Prefix } from "./prefix.js";
import { readAddress, readPrefix, type TextProblem } from "./read-prefix.js";

const READ: readonly (readonly [written: string, answer: string | undefined, problems: readonly TextProblem[]])[] = [
  ["2001:db8::/32", "2001:db8::/32", []],
  ["::/0", "::/0", []],
  ["2001:db8::1/128", "2001:db8::1/128", []],
  ["2001:DB8::/32", "2001:db8::/32", ["upper-case"]],
  ["2001:0db8::/32", "2001:db8::/32", ["leading-zeros"]],
  ["2001:db8:0:0::/32", "2001:db8::/32", ["compression"]],
  ["2001:db8:0:0:0:0:0:0/32", "2001:db8::/32", ["compression"]],
  ["2001:db8::1:0:0:0:0/64", "2001:db8:0:1::/64", ["compression"]],
  ["2001:db8:1::2:3:4:5/128", "2001:db8:1:0:2:3:4:5/128", ["compression"]],
  ["2001:db8::1/32", "2001:db8::/32", ["host-bits"]],
  ["2001:db8::/032", "2001:db8::/32", ["length-zeros"]],
  ["2001:db8::/000", "::/0", ["length-zeros", "host-bits"]],
  [" 2001:db8::/32\n", "2001:db8::/32", ["space"]],
  ["[2001:db8::]/32", "2001:db8::/32", ["brackets"]],
  ["fe80::%eth0/64", "fe80::/64", ["zone"]],
  ["fe80::/64%eth0", "fe80::/64", ["zone"]],
  ["::ffff:192.0.2.0/120", "::ffff:c000:200/120", ["ipv4-tail"]],
  ["0::FFFF:192.0.2.0/120", "::ffff:c000:200/120", ["upper-case", "ipv4-tail", "compression"]],
  ["2001:DB8::00FF/24", "2001:d00::/24", ["upper-case", "leading-zeros", "host-bits"]],
  ["2001:db8::", undefined, ["no-length"]],
  ["2001:db8::/", undefined, ["length"]],
  ["2001:db8::/+32", undefined, ["length"]],
  ["2001:db8::/1e1", undefined, ["length"]],
  ["2001:db8::/٣٢", undefined, ["length"]],
  ["2001:db8::/129", undefined, ["long"]],
  ["2001:db8::/4294967328", undefined, ["long"]],
  ["10.0.0.0/8", undefined, ["ipv4"]],
  ["10.0.0.1", undefined, ["ipv4"]],
  ["2001:db8/32", undefined, ["not-an-address"]],
  ["", undefined, ["not-an-address"]],
];

const prefix = fc
  .tuple(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat(128))
  .map(([value, length]) => Prefix.of(Address.fromBigInt(value), length));
/** Two prefixes that share some bits, so that one is often inside the other. */
const related = fc
  .tuple(prefix, fc.nat(128), fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), fc.nat(128))
  .map(([left, shared, value, length]) => {
    const spread = shared === 0 ? value : BigInt.asUintN(128 - shared, value);
    return [left, Prefix.of(Address.fromBigInt(left.address.toBigInt() ^ spread), length)] as const;
  });
const start = (value: Prefix) => value.address.toBigInt();
const end = (value: Prefix) => start(value) + (1n << BigInt(128 - value.length)) - 1n;

describe("a prefix as text", () => {
  it.each(READ)("reads %j as %j, with %j", (written, answer, problems) => {
    const reading = readPrefix(written);
    expect(reading.prefix?.toString()).toBe(answer);
    expect(reading.problems).toEqual(problems);
    // The strict reader takes every spelling of the address, and nothing else.
    const spelling = ["upper-case", "leading-zeros", "compression", "ipv4-tail"];
    expect(Prefix.parse(written)?.toString()).toBe(
      problems.every((problem) => spelling.includes(problem)) ? answer : undefined,
    );
  });

  it("has as many cases as were written", () => expect(READ.length).toBe(30));

  it("says of an address what is wrong with it", () => {
    expect(readAddress("2001:db8::1")).toEqual({ address: Address.from("2001:db8::1"), problems: [] });
    expect(readAddress("[2001:db8:0:0::1]").problems).toEqual(["brackets", "compression"]);
    expect(readAddress("fe80::1%eth0").problems).toEqual(["zone"]);
    expect(readAddress("2001:db8::1/64").problems).toEqual(["not-an-address"]);
    expect(readAddress("192.0.2.1").problems).toEqual(["ipv4"]);
  });

  it("is read as it was written, without a problem", () => {
    fc.assert(
      fc.property(prefix, (value) => {
        expect(Prefix.from(value.toString()).equals(value)).toBe(true);
        expect(readPrefix(value.toString()).problems).toEqual([]);
      }),
    );
    expect(() => Prefix.from("2001:db8::1/32")).toThrow("“2001:db8::1/32” is not an IPv6 prefix");
    expect(JSON.stringify(Prefix.from("2001:DB8::/32"))).toBe('"2001:db8::/32"');
  });
});

describe("a prefix among others", () => {
  it("contains, overlaps and is ordered as its numbers do", () => {
    fc.assert(
      fc.property(related, ([left, right]) => {
        expect(left.contains(right)).toBe(start(left) <= start(right) && end(right) <= end(left));
        expect(left.contains(right.address)).toBe(start(left) <= start(right) && start(right) <= end(left));
        expect(left.overlaps(right)).toBe(start(left) <= end(right) && start(right) <= end(left));
        const order = start(left) === start(right) ? left.length - right.length : start(left) < start(right) ? -1 : 1;
        expect(Math.sign(left.compare(right))).toBe(Math.sign(order));
        expect(left.last.toBigInt()).toBe(end(left));
      }),
      { numRuns: 2000 },
    );
  });

  it("has the halves its sibling says", () => {
    fc.assert(
      fc.property(prefix, (value) => {
        const sibling = value.sibling();
        expect(sibling === undefined).toBe(value.length === 0);
        if (value.length === 0) return;
        const parent = value.parent(value.length - 1);
        expect(sibling?.parent(value.length - 1).equals(parent)).toBe(true);
        expect([0, 1].map((index) => parent.child(value.length, index).toString()).sort()).toEqual(
          [value.toString(), String(sibling)].sort(),
        );
      }),
    );
  });

  it("counts and finds its children exactly", () => {
    const inside = prefix.chain((value) =>
      fc.integer({ min: value.length, max: 128 }).chain((length) => {
        const last = (1n << BigInt(length - value.length)) - 1n;
        return fc.tuple(fc.constant(value), fc.constant(length), fc.bigInt({ min: 0n, max: last }));
      }),
    );
    fc.assert(
      fc.property(inside, ([value, length, index]) => {
        const child = value.child(length, index);
        expect(start(child)).toBe(start(value) + (index << BigInt(128 - length)));
        expect(value.indexOf(child)).toBe(index);
        expect(child.parent(value.length).equals(value)).toBe(true);
        if (index <= 0xffff_ffffn) expect(value.child(length, Number(index)).equals(child)).toBe(true);
        expect(() => value.child(length, value.count(length))).toThrow(Failure);
      }),
      { numRuns: 1000 },
    );
    expect(Prefix.from("::/0").count(128)).toBe(1n << 128n);
    const site = Prefix.from("2001:db8:40::/44");
    expect(() => site.child(40, 0)).toThrow("The length must be from 44 to 128, not 40.");
    expect(() => site.child(48, 16)).toThrow("2001:db8:40::/44 has no /48 at 16");
    expect(() => site.child(48, -1)).toThrow(Failure);
    expect(() => site.child(48, 0.5)).toThrow(Failure);
    expect(() => site.count(43)).toThrow(Failure);
    expect(() => site.parent(45)).toThrow("2001:db8:40::/44 is in no /45: ask for a length no longer than its own.");
    expect(() => site.indexOf(Prefix.from("2001:db8::/48"))).toThrow(Failure);
    expect(() => Prefix.of(Address.from("::"), 129)).toThrow(Failure);
  });

  it("has the zones that cover it", () => {
    expect(Prefix.from("::/0").reverseZones()).toEqual(["ip6.arpa"]);
    expect(Prefix.from("2001:db8:40::/44").reverseZones()).toEqual(["4.0.0.8.b.d.0.1.0.0.2.ip6.arpa"]);
    expect(Prefix.from("2001:db8:4c::/46").reverseZones()).toEqual([
      "c.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
      "d.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
      "e.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
      "f.4.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    ]);
    fc.assert(
      fc.property(prefix, (value) => {
        const zones = value.reverseZones();
        const name = `.${value.last.reverseName()}`;
        expect(zones.length).toBe(2 ** ((4 - (value.length % 4)) % 4));
        expect(zones.filter((zone) => name.endsWith(`.${zone}`))).toEqual([zones.at(-1)]);
      }),
    );
  });
});
