import { emitSchemas, type PublishedSchema, readDocument, typeName } from "@egov-vn/codegen";
import type { Standard } from "@egov-vn/core";
import { moduleBanner } from "./files.js";
import { jsonSchemaOf } from "./schemas.js";
import { wireSchemas } from "./wire-schemas.js";

/** The packages that carry code for wire schemas, by the standards whose formats they read. */
const PACKAGES: Readonly<Record<string, string>> = {
  dossier: "dossiers",
  "dossier-progress": "dossiers",
  procedure: "procedures",
};

/** The names of the types of a standard's model, where a package has an entry for its schema alone. */
const MODELS: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  dossier: { module: "@egov-vn/dossiers/schema", name: "Dossier" },
  "dossier-progress": { module: "@egov-vn/dossiers/schema", name: "ProgressStep" },
  procedure: { module: "@egov-vn/procedures/schema", name: "Procedure" },
};

/** Returns the name of the type of a message: `DvcqgDossierWritten`. */
export const wireTypeName = (path: string): string => {
  const [, standard = "", message = "", form = ""] =
    /^specs\/schemas\/([^/]+)\/wire\/(.+)\.(\w+)\.json$/.exec(path) ?? [];
  return typeName(`${message} ${standard} ${form}`);
};

/** Returns the modules with types and zod schemas of the messages of all formats. */
export function wireModuleFiles(standards: readonly Standard<unknown>[]): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of new Set(Object.values(PACKAGES))) {
    const own = standards.filter(({ id }) => PACKAGES[id] === folder);
    const schemas = own.flatMap(wireSchemas).map(({ path, schema }) => [wireTypeName(path), schema] as const);
    const document = {
      openapi: "3.1.0",
      info: { title: folder, version: "1" },
      components: { schemas: Object.fromEntries(schemas) },
    };
    const spec = readDocument(document, folder);
    if (spec.findings.length > 0) throw new Error(`${folder}: ${JSON.stringify(spec.findings)}`);
    for (const [name, text] of emitSchemas(spec, { types: "wire-types", schemas: "wire-schemas", suffix: "Schema" })) {
      const banner = moduleBanner("the field tables of the wire formats", text);
      files.set(`packages/${folder}/src/generated/${name}`, `${banner}\n${text}`);
    }
  }
  return files;
}

/** Returns every published schema by its `$id`, with the place of its code where a package has it. */
export function publishedSchemas(standards: readonly Standard<unknown>[]): Map<string, PublishedSchema> {
  return new Map(
    standards.flatMap((standard): [string, PublishedSchema][] => {
      const model = MODELS[standard.id];
      const canonical = jsonSchemaOf(standard);
      const code = model && { module: model.module, schema: `${model.name}Schema`, type: model.name };
      const wires = wireSchemas(standard).map(({ path, schema }): [string, PublishedSchema] => {
        const name = wireTypeName(path);
        const module = `@egov-vn/${PACKAGES[standard.id]}/wire`;
        return [schema.$id as string, { schema, code: { module, schema: `${name}Schema`, type: name } }];
      });
      return [[canonical.$id as string, { schema: canonical, ...(code && { code }) }], ...wires];
    }),
  );
}
