import { standardName } from "@egov-vn/core";
import { standards } from "@egov-vn/standards";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes, mutate, plain } from "./mutations.js";
import { jsonSchemaOf } from "./schemas.js";

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
    fc.assert(
      fc.property(fc.constantFrom(...values), changes, (value, some) => {
        const candidate = mutate(value, some);
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
