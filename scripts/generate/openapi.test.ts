import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleSpec, parseSpec } from "@egov-vn/codegen";
import { standards } from "@egov-vn/standards";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { openApiFiles, readServices } from "./openapi.js";
import { publishedSchemas } from "./wire-modules.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const published = publishedSchemas(standards);
const services = readServices(root, published);
const files = openApiFiles(root);

const HOST = "https://egov-vn.example/openapi";
const ajv = new Ajv2020({ strict: false, validateFormats: false });
for (const [id, { schema }] of published) ajv.addSchema(schema as object, id);

interface Media {
  readonly pointer: string;
  readonly examples: readonly [name: string, value: unknown][];
}

/** Every media type of a document that has examples. */
function mediaIn(value: unknown, pointer = ""): Media[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const examples = (part as { examples?: Record<string, { value: unknown }>; schema?: unknown } | null)?.examples;
    if (!examples || Array.isArray(examples) || !("schema" in (part as object))) return mediaIn(part, here);
    return [{ pointer: here, examples: Object.entries(examples).map(([name, one]) => [name, one.value]) }];
  });
}

/** Agency codes of the specifications are of provinces and ministries that do not exist. */
const REAL_CODE = /\b[GH](?!9[89])\d{2}\.\d/;

describe.each(files.map((file, index) => [basename(file), file, services[index]] as const))(
  "%s",
  (name, file, service) => {
    const text = readFileSync(file, "utf8");
    const document = parseSpec(text, file);

    it("is read without a finding", () => {
      expect(service?.findings).toEqual([]);
      expect((service?.operations.length ?? 0) + (service?.inbound.length ?? 0)).toBeGreaterThan(0);
    });

    it("has examples that its schemas take", () => {
      ajv.addSchema(document as object, `${HOST}/${name}`);
      const media = mediaIn(document);
      expect(media.length).toBeGreaterThan(0);
      for (const { pointer, examples } of media) {
        const validate = ajv.compile({ $ref: `${HOST}/${name}#${encodeURI(pointer).replaceAll("#", "%23")}/schema` });
        for (const [example, value] of examples) {
          expect(validate(value), `${pointer} ${example}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
        }
      }
    });

    it("says of every call how it is known, and how surely", () => {
      for (const { id, summary, confidence, source } of [...(service?.operations ?? []), ...(service?.inbound ?? [])]) {
        expect(["official", "vendor", "two-or-more", "one-source", "general", "own"], id).toContain(confidence);
        expect(source, id).toMatch(/, \d{4}(-\d{2})?$/);
        expect(summary[0], id).not.toBe(summary[1]);
      }
    });

    it("names every ambiguity that it lists, and lists every one that it names", () => {
      const named = new Set(
        [...(service?.operations ?? []), ...(service?.inbound ?? [])].flatMap((one) => one.ambiguities),
      );
      expect([...named].sort()).toEqual(service?.ambiguities.map(({ id }) => id).sort());
    });

    it("names no agency, host or person that may be real", () => {
      expect(REAL_CODE.exec(text)?.[0]).toBeUndefined();
      for (const [, host] of text.matchAll(/https?:\/\/([a-z0-9.-]+)/g))
        expect(host).toMatch(/(?:^|\.)example(?:\.com|\.org)?$/);
    });

    it("is one document that refers to itself alone, once bundled", () => {
      const bundle = bundleSpec(file, { folder: `${root}/specs`, published });
      const text = JSON.stringify(bundle);
      const references = [...text.matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference = ""]) => reference);
      const components = bundle.components as { readonly schemas: Record<string, unknown> };
      for (const reference of references) {
        expect(reference).toMatch(/^#\/components\/schemas\//);
        expect(components.schemas).toHaveProperty([reference.slice("#/components/schemas/".length)]);
      }
      expect(text).not.toContain('"$id"');
      const own = new Ajv2020({ strict: false, validateFormats: false });
      own.addSchema(bundle, "bundle");
      for (const schema of Object.keys(components.schemas))
        own.compile({ $ref: `bundle#/components/schemas/${schema}` });
    });
  },
);

it("gives every ambiguity an id of its own", () => {
  const ids = services.flatMap(({ ambiguities }) => ambiguities.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^AMB-\d{3}$/);
});
