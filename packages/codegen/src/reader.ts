import { dirname, resolve } from "node:path";
import { failures } from "./failures.js";
import { fileName } from "./names.js";
import { OperationReader } from "./operation-reader.js";
import { isObject, own, ownList, ownObject, ownText } from "./references.js";
import type { Ambiguity, Representation, SecurityNode, ServerNode } from "./representation.js";
import { SchemaNames } from "./schema-names.js";
import { SchemaReader } from "./schema-reader.js";
import { type PublishedSchema, SpecFiles, type SpecResource } from "./spec-files.js";

/** Where a specification may reach. */
export interface ReadOptions {
  /** The folder that its references may lead into; by default its own. */
  readonly folder?: string;
  /** Schemas that it may refer to by their `$id`. */
  readonly published?: ReadonlyMap<string, PublishedSchema>;
}

/**
 * Reads a specification, OpenAPI 3.0 or 3.1, with the files below its folder that it refers to. Nothing is fetched.
 *
 * @throws Failure for a file that is no specification.
 * @example
 * readSpec("specs/openapi/document-axis.yaml").operations[0]?.name // => "getAgenciesList"
 */
export function readSpec(file: string, options: ReadOptions = {}): Representation {
  const path = resolve(file);
  const files = new SpecFiles(options.folder ?? dirname(path), options.published ?? new Map());
  return readFrom(files.open(path), files, file);
}

/**
 * Reads a specification that is an object already. It may refer to itself and to published schemas.
 *
 * @throws Failure for what is no specification.
 */
export function readDocument(
  document: unknown,
  name: string,
  options: Pick<ReadOptions, "published"> = {},
): Representation {
  return readFrom({ name, root: document }, new SpecFiles(undefined, options.published ?? new Map()), name);
}

function readFrom(resource: SpecResource, files: SpecFiles, file: string): Representation {
  const { root } = resource;
  const version = ownText(root, "openapi") ?? ownText(root, "swagger") ?? "";
  if (!isObject(root) || !/^3\.[01]\.\d+/.test(version)) throw failures.notOpenApi({ file, version });
  const info = ownObject(root, "info");
  const names = new SchemaNames(resource, files);
  const schemas = new SchemaReader(files, names, version.startsWith("3.0"));
  const operations = new OperationReader(schemas, { resource, pointer: "" });
  const named = schemas.named();
  const title = ownText(info, "title") ?? "";
  return {
    id:
      ownText(info, "x-id") ??
      fileName(
        file
          .split(/[\\/]/)
          .at(-1)
          ?.replace(/\.[^.]*$/, "") ?? "",
      ),
    title: [title, ownText(info, "x-title-en") ?? title],
    description: [
      ownText(info, "description") ?? "",
      ownText(info, "x-description-en") ?? ownText(info, "description") ?? "",
    ],
    version: ownText(info, "version") ?? "",
    servers: ownList(root, "servers").map(serverOf),
    security: Object.entries(ownObject(ownObject(root, "components"), "securitySchemes")).map(([name, scheme]) =>
      securityOf(name, scheme),
    ),
    operations: operations.read("paths"),
    inbound: operations.read("webhooks"),
    ambiguities: ambiguitiesOf(root),
    unknowns: ownList(root, "x-unknown").map(wordsOf),
    schemas: named,
    findings: schemas.findings,
  };
}

const serverOf = (server: unknown): ServerNode => ({
  url: ownText(server, "url") ?? "/",
  variables: Object.entries(ownObject(server, "variables")).map(([name, variable]) => [
    name,
    ownText(variable, "default") ?? "",
  ]),
});

function securityOf(name: string, scheme: unknown): SecurityNode {
  const flow = ownObject(ownObject(scheme, "flows"), "clientCredentials");
  const own = {
    scheme: ownText(scheme, "x-scheme") ?? ownText(scheme, "scheme"),
    in: ownText(scheme, "in"),
    key: ownText(scheme, "name"),
    tokenUrl: ownText(flow, "tokenUrl"),
  };
  const stated = Object.entries(own).filter(([, value]) => value !== undefined);
  return { name, type: ownText(scheme, "type") ?? "", ...Object.fromEntries(stated) };
}

const wordsOf = (words: unknown): [vi: string, en: string] => [ownText(words, "vi") ?? "", ownText(words, "en") ?? ""];

function ambiguitiesOf(root: unknown): Ambiguity[] {
  return Object.entries(ownObject(root, "x-ambiguities")).map(([id, one]) => ({
    id,
    question: wordsOf(own(one, "question")),
    readings: ownList(one, "readings").map(wordsOf),
    taken: wordsOf(own(one, "taken")),
  }));
}
