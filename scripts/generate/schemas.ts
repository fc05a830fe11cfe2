import { type Standard, standardName } from "@egov-vn/core";
import * as z from "zod";
import { jsonFile } from "./files.js";

/** What JSON Schema has no keyword for; OpenAPI allows other keywords only with `x-`. */
export const KEYWORDS = { titleVi: "x-title-vi", personal: "x-personal-data", unit: "x-unit" } as const;

/** Where the published schemas say that they are. Nothing is fetched from there. */
export const SCHEMA_HOST = "https://egov-vn.example/schemas";

/** Returns a standard's schema as JSON Schema 2020-12: what a value looks like before defaults and conversions. */
export function jsonSchemaOf(standard: Standard<unknown>): Record<string, unknown> {
  const schema = z.toJSONSchema(standard.schema, {
    target: "draft-2020-12",
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      for (const [key, keyword] of Object.entries(KEYWORDS)) {
        const value = jsonSchema[key];
        delete jsonSchema[key];
        if (value !== undefined && value !== "none") jsonSchema[keyword] = value;
      }
      // Bytes have no JSON form of their own; RFC 4648 base64 is the usual one.
      if (zodSchema._zod.def.type === "custom") {
        jsonSchema.type = "string";
        jsonSchema.contentEncoding = "base64";
      }
    },
  }) as Record<string, unknown>;
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: `${SCHEMA_HOST}/${standard.id}/${standard.edition}.json`,
    title: standard.title.en,
    [KEYWORDS.titleVi]: standard.title.vi,
    ...rest,
  };
}

/** Yields the file of a standard's JSON Schema. */
export function* schemaFiles(standard: Standard<unknown>): Generator<[string, string]> {
  const path = `specs/schemas/${standard.id}/${standard.edition}.json`;
  yield [path, jsonFile(`the schema of ${standardName(standard)}`, jsonSchemaOf(standard))];
}
