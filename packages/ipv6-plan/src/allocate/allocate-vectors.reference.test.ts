import { describe, expect, it } from "vitest";
import { referenceJson } from "../../../../scripts/reference-data.js";
import { Prefix } from "../address/prefix.js";
import { FreeSpace, type Strategy } from "./free-space.js";
import { type AssignmentOrder, rankOf, valueAt, valuesInOrder } from "./order.js";

// biome-ignore lint/suspicious/noExplicitAny: the vectors' shape is theirs
const load = (name: string): any => referenceJson(`ipv6/${name}`);

interface Case {
  parent: string;
  length: number;
  used: string[];
  expect: Record<"first" | "last" | "leftmost" | "centermost" | "bestfit", string | null> & {
    free: number | string;
    maximalFree: string[] | number;
    usedFraction: [string, string];
    used64: number;
    total64: string;
  };
}

const STRATEGIES = [
  ["first", "first"],
  ["last", "last"],
  ["leftmost", "leftmost"],
  ["centermost", "centermost"],
  ["bestfit", "best-fit"],
] as const;

describe("brute force over CPython", () => {
  const cases: Case[] = load("allocation-cases.json").cases;

  it("finds the same block, counts the same and leaves the same", () => {
    for (const { parent, length, used, expect: wanted } of cases) {
      const label = `${parent} /${length} ${used.length} used`;
      const whole = Prefix.from(parent);
      const taken = used.map(Prefix.from);
      const space = FreeSpace.of(whole, taken);
      for (const [name, strategy] of STRATEGIES)
        expect(space.next({ length, strategy })?.toString() ?? null, `${label} ${name}`).toBe(wanted[name]);
      expect(space.count(length), label).toBe(BigInt(wanted.free));
      const gaps = Array.from(space.gaps(), String);
      if (typeof wanted.maximalFree === "number") expect(gaps.length, label).toBe(wanted.maximalFree);
      else expect(gaps, label).toEqual(wanted.maximalFree);
      expect([space.usedAddresses, whole.count(128)].map(String), label).toEqual(wanted.usedFraction);
      const used64 = taken.reduce((sum, prefix) => sum + (prefix.length <= 64 ? prefix.count(64) : 0n), 0n);
      expect(used64, label).toBe(BigInt(wanted.used64));
      expect(space.counts(64).total, label).toBe(BigInt(wanted.total64));
    }
    expect(cases.length).toBe(130);
  });
});

describe("the orders of RFC 3531", () => {
  it("are the tables' for 1 to 8 bits", () => {
    const { orders } = load("rfc3531-orders.json");
    let values = 0;
    for (const [bits, tables] of Object.entries<Record<AssignmentOrder, number[]>>(orders)) {
      for (const [name, table] of Object.entries(tables)) {
        const order = name as AssignmentOrder & Strategy;
        expect(Array.from(valuesInOrder(order, Number(bits)), Number)).toEqual(table);
        for (const [rank, value] of table.entries()) {
          expect(valueAt(order, Number(bits), rank)).toBe(BigInt(value));
          expect(rankOf(order, Number(bits), value)).toBe(BigInt(rank));
          values += 1;
        }
      }
    }
    expect(values).toBe(3 * 510);
  });
});
