import { describe, expect, it } from "vitest";
import { referenceJson } from "../../../../scripts/reference-data.js";
import { Address } from "./address.js";
import { hdThreshold } from "./hd-ratio.js";
import { eui64Address, solicitedNode } from "./interface-id.js";
import { embedIpv4, extractIpv4 } from "./nat64.js";
import { Prefix } from "./prefix.js";
import { PrefixSet } from "./prefix-set.js";
import { rangeToPrefixes } from "./ranges.js";
import { readPrefix } from "./read-prefix.js";
import { sortPrefixes } from "./sort-prefixes.js";
import { GLOBAL_UNICAST, SPECIAL_PURPOSE, specialPurposeOf } from "./special-purpose.js";

// biome-ignore lint/suspicious/noExplicitAny: the vectors' shape is theirs
const load = (name: string): any => referenceJson(`ipv6/${name}`);

interface Row {
  in: string;
  addr: string | null;
  prefix: string | null;
  hostBits?: boolean;
}

describe("the texts that CPython and glibc judged", () => {
  const rows: Row[] = Object.values<{ rows: Row[] }>(load("parse-vectors.json").groups).flatMap((group) => group.rows);

  it("reads every address, and nothing else, and writes RFC 5952", () => {
    for (const row of rows) expect(Address.parse(row.in)?.toString() ?? null, JSON.stringify(row.in)).toBe(row.addr);
    expect(rows.length).toBe(1668);
    expect(rows.filter((row) => row.addr !== null).length).toBe(1012);
  });

  it("reads every prefix, and says what is wrong with the others", () => {
    let strict = 0;
    let liberal = 0;
    for (const row of rows) {
      const label = JSON.stringify(row.in);
      const { prefix, problems } = readPrefix(row.in);
      const read = Prefix.parse(row.in);
      if (row.prefix === null) {
        expect(read, label).toBeUndefined();
        expect(problems.length, label).toBeGreaterThan(0);
        if (prefix)
          expect(
            ["space", "zone", "brackets"].some((kind) => (problems as string[]).includes(kind)),
            label,
          ).toBe(true);
      } else {
        expect(prefix?.toString(), label).toBe(row.prefix);
        expect(problems.includes("host-bits"), label).toBe(row.hostBits);
        liberal += 1;
        if (read) strict += 1;
        expect(read?.toString(), label).toBe(
          row.hostBits || problems.includes("length-zeros") ? undefined : row.prefix,
        );
      }
    }
    expect({ strict, liberal }).toEqual({ strict: 21, liberal: 26 });
  });
});

describe("what CPython answered about prefixes", () => {
  const ops = load("prefix-ops.json").ops;
  const prefix = Prefix.from;

  it("contains", () => {
    for (const [outer, inner, answer] of ops.contains_prefix)
      expect(prefix(outer).contains(prefix(inner)), `${outer} ${inner}`).toBe(answer);
    expect(ops.contains_prefix.length).toBe(200);
  });

  it("overlaps", () => {
    for (const [left, right, answer] of ops.overlaps) {
      expect(prefix(left).overlaps(prefix(right)), `${left} ${right}`).toBe(answer);
      expect(prefix(right).overlaps(prefix(left)), `${right} ${left}`).toBe(answer);
    }
    expect(ops.overlaps.length).toBe(200);
  });

  it("children by index, and the index of a child", () => {
    for (const [parent, length, index, answer] of ops.nth_subnet) {
      const child = prefix(parent).child(length, BigInt(index));
      expect(child.toString(), `${parent} ${length} ${index}`).toBe(answer);
      expect(prefix(parent).indexOf(child)).toBe(BigInt(index));
      if (BigInt(index) <= 0xffff_ffffn) expect(prefix(parent).child(length, Number(index)).equals(child)).toBe(true);
    }
    expect(ops.nth_subnet.length).toBe(150);
  });

  it("parents", () => {
    for (const [child, bits, answer] of ops.supernet)
      expect(
        prefix(child)
          .parent(prefix(child).length - bits)
          .toString(),
        `${child} ${bits}`,
      ).toBe(answer);
    expect(ops.supernet.length).toBe(75);
  });

  it("ranges as prefixes, and back", () => {
    for (const [first, last, answer] of ops.summarize_range) {
      const prefixes = rangeToPrefixes(Address.from(first), Address.from(last));
      expect(prefixes.map(String), `${first} ${last}`).toEqual(answer);
      expect(PrefixSet.of(prefixes).ranges()).toEqual([{ first: Address.from(first), last: Address.from(last) }]);
    }
    expect(ops.summarize_range.length).toBe(60);
  });

  it("the fewest prefixes", () => {
    for (const [given, answer] of ops.collapse) expect(PrefixSet.of(given).toJSON()).toEqual(answer);
    expect(ops.collapse.length).toBe(60);
  });

  it("what is left", () => {
    for (const [whole, taken, answer] of ops.exclude)
      expect(
        PrefixSet.of([whole])
          .subtract(PrefixSet.of([taken]))
          .toJSON(),
        `${whole} ${taken}`,
      ).toEqual(answer);
    expect(ops.exclude.length).toBe(75);
  });

  it("reverse zones", () => {
    for (const [text, answer] of ops.reverse_zones) expect(prefix(text).reverseZones(), text).toEqual(answer);
    expect(ops.reverse_zones.length).toBe(36);
  });

  it("the order", () => {
    const [texts] = ops.sort_network_then_length;
    const key = (item: Prefix) => (item.address.toBigInt() << 8n) | BigInt(item.length);
    const wanted = texts.map(prefix).sort((left: Prefix, right: Prefix) => (key(left) < key(right) ? -1 : 1));
    expect(sortPrefixes(texts.map(prefix)).map(String)).toEqual(wanted.map(String));
    expect(texts.length).toBe(120);
  });
});

describe("the tables of the RFCs", () => {
  const misc = load("rfc-misc.json");

  it("NAT64 of RFC 6052, both ways", () => {
    for (const [text, ipv4, answer] of misc.rfc6052.rows) {
      expect(embedIpv4(Prefix.from(text), ipv4).toString()).toBe(answer);
      expect(extractIpv4(Prefix.from(text), Address.from(answer))).toBe(ipv4);
    }
    expect(misc.rfc6052.rows.length).toBe(7);
  });

  it("names, interface identifiers, multicast", () => {
    for (const [text, answer] of misc.rfc3596.rows) expect(`${Address.from(text).reverseName()}`).toBe(answer);
    for (const [mac, answer] of misc.eui64.rows)
      expect(eui64Address(Prefix.from("2001:db8::/64"), mac).equals(Address.from(`2001:db8::${answer}`))).toBe(true);
    for (const [text, answer] of misc.solicitedNode.rows)
      expect(solicitedNode(Address.from(text)).toString()).toBe(answer);
    expect([misc.rfc3596.rows.length, misc.eui64.rows.length, misc.solicitedNode.rows.length]).toEqual([1, 2, 1]);
  });

  it("the HD ratio of 0.94 in /56", () => {
    for (const row of misc.hdRatio.rows) expect(hdThreshold(row.prefix)).toBe(row.threshold56_hd094);
    expect(misc.hdRatio.rows.length).toBe(29);
  });

  it("special-purpose space", () => {
    for (const row of misc.specialPurpose.rows) {
      const prefix = Prefix.from(row.prefix);
      if (prefix.equals(GLOBAL_UNICAST)) continue;
      expect(specialPurposeOf(prefix), row.prefix).toMatchObject({
        prefix,
        rfc: row.rfc,
        globallyReachable: row.globallyReachable,
      });
    }
    expect(misc.specialPurpose.rows.length).toBe(SPECIAL_PURPOSE.length + 1);
  });
});
