import { standardName } from "@egov-vn/core";
import { standards } from "@egov-vn/standards";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSchemaOf } from "./schemas.js";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A value without its bytes: those are base64 text in JSON, and each engine sees its own form of them. */
function plain(value: unknown): Json {
  if (value instanceof Uint8Array || value === undefined) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value as Json;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined && !(part instanceof Uint8Array))
      .map(([key, part]) => [key, plain(part)]),
  );
}

/** What a value may be swapped for: the edges of every kind of field. */
const SWAPS: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1,
  1.5,
  2 ** 53,
  1e300,
  "",
  " ",
  "a",
  " a",
  "a ",
  "a\nb",
  "a\u0000b",
  "a\ufffe",
  "\ud800",
  "🙂",
  "Đ",
  "2024-02-29",
  "2023-02-29",
  "2024-13-01",
  "2024-05-06T07:08:09",
  "2024-05-06T07:08:09Z",
  "2024-05-06T24:00:00",
  "document",
  "status",
  [],
  {},
  [null],
  { unparsed: "x" },
  { unparsed: "" },
  { unparsed: "x", more: 1 },
];

interface Place {
  readonly holder: Json[] | { [key: string]: Json };
  readonly key: string;
}

function placesIn(value: Json): Place[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [{ holder: value, key }, ...placesIn(part as Json)]);
}

/** Returns the value with one thing changed in each of a few places. */
function mutate(value: Json, choices: readonly { readonly at: number; readonly how: number }[]): Json {
  const copy = structuredClone(value);
  for (const { at, how } of choices) {
    const places = placesIn(copy);
    const place = places[at % Math.max(places.length, 1)];
    if (!place) return copy;
    const holder = place.holder as { [key: string]: Json };
    if (how === 0) delete holder[place.key];
    else if (how === 1) holder[`${place.key}x`] = "more";
    else holder[place.key] = structuredClone(SWAPS[how % SWAPS.length] as Json);
    if (Array.isArray(place.holder))
      place.holder.splice(0, place.holder.length, ...place.holder.filter((item) => item !== undefined));
  }
  return copy;
}

describe.each(standards.map((standard) => [standardName(standard), standard] as const))("%s", (_name, standard) => {
  const validate = new Ajv2020({ strict: false, allErrors: false, validateFormats: false }).compile(
    jsonSchemaOf(standard),
  );
  const values = standard.examples.map((example) => plain(example.value));

  it("has examples that both engines accept", () => {
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
      expect(standard.schema.safeParse(value).success).toBe(true);
    }
  });

  it("means the same to zod and, as published JSON Schema, to ajv, on 10,000 valid and mutated values", () => {
    let accepted = 0;
    let refused = 0;
    const choice = fc.record({ at: fc.nat(500), how: fc.nat(SWAPS.length * 2) });
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.array(choice, { maxLength: 3 }), (value, choices) => {
        const candidate = mutate(value, choices);
        const byZod = standard.schema.safeParse(candidate).success;
        if (byZod) accepted += 1;
        else refused += 1;
        // The words of a failure cost more than both engines, so they are made only for one.
        if (validate(candidate) !== byZod) expect.fail(`zod says ${byZod} of ${JSON.stringify(candidate)}`);
      }),
      { numRuns: 10_000, seed: 20260102 },
    );
    expect(accepted).toBeGreaterThan(1_000);
    expect(refused).toBeGreaterThan(1_000);
  }, 120_000);
});
