import { describe, expect, it } from "vitest";
import * as z from "zod";
import { proves, type WireYield } from "./wire-yield.js";

const Text = z.string().regex(/^\S+$/);
const text: WireYield = { fits: Text };
const fields = (entries: Record<string, WireYield | undefined>): ReadonlyMap<string, WireYield | undefined> =>
  new Map(Object.entries(entries));

describe("proves", () => {
  it("follows a schema through titles, wrappers and choices", () => {
    expect(proves(text, Text)).toBe(true);
    expect(proves(text, Text.meta({ title: "Name" }))).toBe(true);
    expect(proves(text, Text.optional().readonly())).toBe(true);
    expect(proves(text, z.union([z.int(), Text.meta({ title: "Name" })]).optional())).toBe(true);
    expect(proves({ values: [0, 1] }, z.union([z.literal(0), z.literal(1), z.string()]))).toBe(true);
    expect(proves([text, { values: [0] }], z.union([z.literal(0), Text]))).toBe(true);
  });

  it("does not know of a schema that asks more, or something else", () => {
    expect(proves(undefined, z.unknown())).toBe(false);
    expect(proves(text, Text.min(2))).toBe(false);
    expect(proves(text, z.string())).toBe(false);
    expect(
      proves(
        text,
        Text.optional().refine((value) => value !== "x"),
      ),
    ).toBe(false);
    expect(
      proves(
        text,
        z.union([Text, z.int()]).refine((value) => value !== "x"),
      ),
    ).toBe(false);
    expect(proves([text, { values: [1] }], z.union([z.literal(0), Text]))).toBe(false);
    expect(proves({ values: [0, 2] }, z.union([z.literal(0), z.literal(1)]))).toBe(false);
  });

  it("goes through lists, and knows whether they may be empty", () => {
    const list = z.array(Text);
    expect(proves({ items: text }, list)).toBe(true);
    expect(proves({ items: text }, list.min(1))).toBe(false);
    expect(proves({ items: text, filled: true }, list.min(1))).toBe(true);
    expect(proves({ items: text, filled: true }, list.min(2))).toBe(false);
    expect(proves({ items: text, filled: true }, list.max(9))).toBe(false);
    expect(
      proves(
        { items: text, filled: true },
        list.refine(() => true),
      ),
    ).toBe(false);
    expect(proves({ items: undefined }, list)).toBe(false);
    expect(proves({ items: text }, Text)).toBe(false);
  });

  it("goes through the members of an object, and what the table does not know", () => {
    const inner = z.strictObject({ kind: Text.optional() });
    const outer = z.strictObject({
      code: Text,
      inner: inner.optional(),
      rest: z.record(z.string(), z.unknown()).optional(),
    });
    const whole = { fields: fields({ code: text, inner: { fields: fields({ kind: text }) } }), rest: "rest" };
    expect(proves(whole, outer)).toBe(true);
    expect(proves({ ...whole, rest: "other" }, outer)).toBe(false);
    expect(proves({ ...whole, rest: "code" }, outer)).toBe(false);
    expect(
      proves(
        whole,
        outer.refine(() => true),
      ),
    ).toBe(false);
    expect(proves({ ...whole, fields: fields({ code: text, more: text }) }, outer)).toBe(false);
    expect(proves({ ...whole, fields: fields({ code: undefined }) }, outer)).toBe(false);
    expect(proves(whole, z.record(z.string(), z.unknown()))).toBe(false);
  });

  it("does not know of a required member inside, unless all members are there", () => {
    const holder = z.strictObject({ inner: z.strictObject({ kind: Text, other: Text.optional() }).optional() });
    const parts = fields({ kind: text });
    expect(proves({ fields: fields({ inner: { fields: parts } }) }, holder)).toBe(false);
    expect(proves({ fields: fields({ inner: { fields: parts, whole: true } }) }, holder)).toBe(true);
    expect(proves({ fields: fields({ inner: { fields: fields({ other: text }), whole: true } }) }, holder)).toBe(false);
  });

  it("takes a record for what was not known only where it takes anything", () => {
    const rest = (schema: z.ZodType) => z.strictObject({ rest: schema.optional() });
    const given = { fields: fields({}), rest: "rest" };
    expect(proves(given, rest(z.record(z.string(), z.unknown())))).toBe(true);
    expect(proves(given, rest(z.record(z.string(), z.string())))).toBe(false);
    expect(proves(given, rest(z.record(z.string().max(9), z.unknown())))).toBe(false);
    expect(proves(given, rest(z.record(z.string(), z.unknown()).refine(() => true)))).toBe(false);
  });
});
