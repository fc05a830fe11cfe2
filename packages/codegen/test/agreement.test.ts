import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { emit, readDocument } from "../src/index.js";
import { compile } from "./compile.js";

type Schema = Record<string, unknown>;

const document = (schemas: object, paths: object = {}) => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  paths,
  components: { schemas },
});

/** Schemas of what the emitter says, a few levels deep. */
const { schema: anySchema } = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    fc.record(
      { type: fc.constant("string"), minLength: fc.nat(3), pattern: fc.constantFrom("^a", "\\d", "^.{0,2}$") },
      { requiredKeys: ["type"] },
    ),
    fc.record(
      {
        type: fc.constantFrom("number", "integer"),
        minimum: fc.integer({ min: -2, max: 2 }),
        exclusiveMaximum: fc.nat(5),
        multipleOf: fc.constantFrom(1, 2, 0.5),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({ type: fc.constantFrom(["string", "null"], ["boolean", "integer"], "boolean", "null") }),
    fc.record({ enum: fc.uniqueArray(fc.constantFrom("a", "", 0, 1, true, null), { minLength: 1 }) }),
    fc.record({ const: fc.constantFrom("a", 1, null, false) }),
    fc.record(
      { type: fc.constant("array"), items: tie("schema"), minItems: fc.nat(2), maxItems: fc.nat(3) },
      { requiredKeys: ["type", "items"] },
    ),
    fc.record(
      {
        type: fc.constant("array"),
        prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
        items: fc.oneof(fc.constant(false), tie("schema")),
      },
      { requiredKeys: ["type", "prefixItems"] },
    ),
    fc.record(
      {
        type: fc.constant("object"),
        properties: fc.record({ a: tie("schema"), b: tie("schema") }, { requiredKeys: [] }),
        required: fc.subarray(["a", "b", "c"]),
        additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      },
      { requiredKeys: ["type"] },
    ),
    fc.record({ anyOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ oneOf: fc.array(tie("schema"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }) }),
    fc.constantFrom<Schema>({}, { $ref: "#/components/schemas/Tree" }),
  ),
}));

const TREE = { type: "object", properties: { kids: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } };

const plain = fc.constantFrom<unknown>("a", "", "ab", "b1", 0, 1, 2, 3, -1, 0.5, 1.25, true, false, null);
const value = fc.oneof(
  plain,
  fc.array(plain, { maxLength: 4 }),
  fc.dictionary(fc.constantFrom("a", "b", "c", "d"), plain),
);
const near = fc.oneof(
  value,
  // Of 1e300 ajv says that 1 does not divide it: it reads the quotient as text.
  fc.constantFrom<unknown>("a", "", "ab", 0, 1, 2, -1, 0.5, 1e15, true, false, null, [], {}, ["a"], [1, 2], ["a", 1]),
  fc.record({ a: value, b: fc.constantFrom<unknown>("a", 1, null), c: fc.constant(1) }, { requiredKeys: [] }),
);

/** Runs a module of schemas, and returns what it exports. */
function schemasOf(spec: object): Record<string, z.ZodType> {
  const text = emit(readDocument(spec, "t")).get("schemas.ts") as string;
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: Record<string, z.ZodType> = {};
  new Function("exports", "require", outputText)(exports, () => z);
  return exports;
}

describe("generated zod", () => {
  it("means the same as ajv on 400 schemas of 25 values each", () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(anySchema, fc.array(near, { minLength: 25, maxLength: 25 }), (schema, values) => {
        const spec = document({ A: schema, Tree: TREE });
        const ajv = new Ajv2020({ strict: false, validateFormats: false });
        ajv.addSchema(spec, "spec");
        const byAjv = ajv.compile({ $ref: "spec#/components/schemas/A" });
        const byCode = schemasOf(spec).A as z.ZodType;
        for (const one of values) {
          const answer = byAjv(one);
          if (answer) taken += 1;
          else refused += 1;
          if (byCode.safeParse(one).success !== answer)
            expect.fail(`ajv says ${answer} of ${JSON.stringify(one)} by ${JSON.stringify(schema)}`);
        }
      }),
      { numRuns: 400, seed: 20261128, endOnFailure: true },
    );
    expect(taken).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(500);
  });
});

describe("types", () => {
  it("are assignable both ways to those of openapi-typescript where it is right", async () => {
    const schemas = {
      Pet: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "integer" }, tag: { type: "string" }, kind: { enum: ["cat", "dog"] } },
      },
      Pets: { type: "array", items: { $ref: "#/components/schemas/Pet" } },
      Maybe: { type: ["string", "null"] },
      Tree: TREE,
      One: { oneOf: [{ $ref: "#/components/schemas/Pet" }, { type: "string" }] },
      Both: {
        allOf: [
          { $ref: "#/components/schemas/Pet" },
          { type: "object", required: ["n"], properties: { n: { type: "number" } } },
        ],
      },
      Map: { type: "object", additionalProperties: { type: "number" } },
    };
    const spec = document(schemas);
    const theirs = astToString(await openapiTS(structuredClone(spec) as never, { silent: true }));
    const files = emit(readDocument(spec, "t"));
    const checks = Object.keys(schemas).map(
      (name) => `export const to${name} = (value: $.${name === "Map" ? "Map" : name}): T["${name}"] => value;
export const from${name} = (value: T["${name}"]): $.${name} => value;`,
    );
    const check = `import type * as $ from "./types.js";\nimport type { components } from "./theirs.js";\ntype T = components["schemas"];\n${checks.join("\n")}\n`;
    const all = new Map([
      ["types.ts", files.get("types.ts") as string],
      ["theirs.ts", theirs],
      ["check.ts", check],
    ]);
    expect(
      compile(all, { exactOptionalPropertyTypes: false, isolatedDeclarations: false, declaration: false }),
    ).toEqual([]);
  });
});

describe("500 operations", () => {
  const schemas = Object.fromEntries(
    Array.from({ length: 300 }, (_, index): [string, unknown] => [
      `Schema${index}`,
      {
        type: "object",
        required: ["id"],
        properties: {
          id: { type: "integer" },
          name: { type: "string" },
          next: { $ref: `#/components/schemas/Schema${(index + 1) % 300}` },
          all: { type: "array", items: { $ref: `#/components/schemas/Schema${(index * 7) % 300}` } },
        },
      },
    ]),
  );
  const paths = Object.fromEntries(
    Array.from({ length: 500 }, (_, index): [string, unknown] => [
      `/things${index}/{id}`,
      {
        post: {
          operationId: `doThing${index}`,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
          requestBody: {
            content: { "application/json": { schema: { $ref: `#/components/schemas/Schema${index % 300}` } } },
          },
          responses: {
            200: {
              description: "it",
              content: { "application/json": { schema: { $ref: `#/components/schemas/Schema${(index * 3) % 300}` } } },
            },
          },
        },
      },
    ]),
  );

  it("are generated with bounded examples that their own schemas take", () => {
    const files = emit(readDocument(document(schemas, paths), "big"));
    expect(files.get("operations.ts")?.match(/export const doThing/g)).toHaveLength(500);
    const mock = files.get("mock.ts") as string;
    // Schemas that lead to each other in a ring would otherwise give examples without end.
    expect(mock.length).toBeLessThan(500 * 400);
    expect(mock.match(/"sample"/g)).toHaveLength(500);
  });
});
