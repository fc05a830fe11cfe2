import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { schemaIssues } from "./schema-issues.js";

const AddressSchema = z.strictObject({ commune: z.string().regex(/^\d{5}$/), note: z.string().max(5).optional() });
const Schema = z.strictObject({
  code: z.string().regex(/^[A-Z]\d{2}$/),
  kind: z.enum(["a", "b"]),
  count: z.int().min(0).max(9).nullable(),
  address: AddressSchema,
  second: AddressSchema.optional(),
  papers: z.array(z.object({ name: z.string().min(1), tags: z.array(z.string()).max(2) })).min(1),
  open: z.looseObject({ a: z.number() }),
  counted: z.object({ a: z.number() }).catchall(z.number()).optional(),
  either: z.union([z.string(), z.strictObject({ x: z.number() })]),
  told: z.discriminatedUnion("t", [z.object({ t: z.literal(1), v: z.string() }), z.object({ t: z.literal(2) })]),
  odd: z
    .number()
    .refine((value) => value % 2 === 1, { params: { condition: "odd" } })
    .optional(),
  byKey: z.record(z.string().regex(/^k/), z.number()).readonly(),
});

const GOOD: z.infer<typeof Schema> = {
  code: "A12",
  kind: "a",
  count: null,
  address: { commune: "00001" },
  papers: [{ name: "Đơn", tags: ["x"] }],
  open: { a: 1, other: true },
  either: { x: 1 },
  told: { t: 1, v: "x" },
  byKey: { k1: 1 },
};

const WRONG: readonly unknown[] = [undefined, null, "", "x", -1, 1.5, [], [1], {}, { x: "y" }, true, [{ name: "" }]];

/** What an issue holds besides what it says of the value: its words, and the schema that raised it. */
const BESIDES = new Set(["message", "input", "inst", "schema", "continue"]);

const told = (issues: readonly z.core.$ZodIssue[]): unknown =>
  JSON.parse(
    JSON.stringify(issues, (key, part) =>
      BESIDES.has(key) ? undefined : part instanceof RegExp ? String(part) : part,
    ),
  );

describe("schemaIssues", () => {
  it("lists what safeParse lists, before and after the parts are compiled", () => {
    const places: readonly (readonly string[])[] = [
      ...Object.keys(Schema.shape).map((key) => [key]),
      ["address", "commune"],
      ["address", "unknown"],
      ["address", "note"],
      ["second", "commune"],
      ["papers", "0"],
      ["papers", "0", "name"],
      ["papers", "0", "tags"],
      ["papers", "1"],
      ["open", "a"],
      ["told", "t"],
      ["told", "v"],
      ["byKey", "z"],
      ["byKey", "k1"],
      ["constructor"],
      ["toString"],
      ["unknown"],
    ];
    const change = fc.record({
      place: fc.constantFrom(...places),
      value: fc.constantFrom(...WRONG),
      gone: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        const value = structuredClone(GOOD) as Record<string, unknown>;
        for (const { place, value: wrong, gone } of changes) {
          const keys = [...place];
          const last = keys.pop() as string;
          let here: unknown = value;
          for (const key of keys) here = (here as Record<string, unknown> | undefined)?.[key];
          if (typeof here !== "object" || here === null) continue;
          if (gone) delete (here as Record<string, unknown>)[last];
          else (here as Record<string, unknown>)[last] = structuredClone(wrong);
        }
        const expected = Schema.safeParse(value).error?.issues ?? [];
        expect(told(schemaIssues(Schema, value))).toEqual(told(expected));
      }),
      { numRuns: 3000 },
    );
  });

  it("says nothing of a value that fits, and judges other roots", () => {
    expect(schemaIssues(Schema, GOOD)).toEqual([]);
    for (let round = 0; round < 40; round += 1) {
      for (const value of WRONG) expect(schemaIssues(Schema, value).length).toBeGreaterThan(0);
      expect(schemaIssues(z.array(z.string()).length(1), ["a", "b"])).toMatchObject([{ code: "too_big", path: [] }]);
    }
  });

  it("keeps the words of a refinement", () => {
    for (let round = 0; round < 40; round += 1) {
      expect(schemaIssues(Schema, { ...GOOD, odd: 2 })).toMatchObject([
        { code: "custom", path: ["odd"], params: { condition: "odd" }, message: "Invalid input" },
      ]);
    }
  });
});
