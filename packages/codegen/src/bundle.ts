import { dirname, resolve } from "node:path";
import type { ReadOptions } from "./reader.js";
import { follow, inside, isObject, own, ownText, type Place } from "./references.js";
import { SchemaNames } from "./schema-names.js";
import { SpecFiles } from "./spec-files.js";

/** What a schema inside a document must not have: it would start an address of its own. */
const DROPPED: ReadonlySet<string> = new Set(["$id", "$schema", "$comment", "$defs"]);
/** References in a chain that are followed. */
const LONGEST_CHAIN = 20;

/**
 * Returns a specification as one document that refers to nothing outside itself, for generators that cannot be trusted
 * to load files. Schemas are named by their `$id`, else by where they stand.
 *
 * @throws Failure for a file that cannot be read.
 * @example
 * bundleSpec("specs/openapi/payment.yaml", { folder: "specs" })
 */
export function bundleSpec(file: string, options: ReadOptions = {}): Record<string, unknown> {
  const path = resolve(file);
  const files = new SpecFiles(options.folder ?? dirname(path), options.published ?? new Map());
  const resource = files.open(path);
  // Generated code takes the place of published schemas; a document has to have them whole.
  const names = new SchemaNames(resource, files, { whole: true });
  const copy = (value: unknown, place: Place, isSchema = false): unknown => {
    if (Array.isArray(value)) return value.map((part, index) => copy(part, inside(place, index), isSchema));
    if (!isObject(value)) return value;
    const reference = ownText(value, "$ref");
    if (reference !== undefined) return referred(value, place);
    const members = Object.entries(value).filter(([name]) => !isSchema || !DROPPED.has(name));
    return Object.fromEntries(members.map(([name, part]) => [name, copy(part, inside(place, name), isSchema)]));
  };
  const referred = (value: Readonly<Record<string, unknown>>, place: Place): unknown => {
    let here: { readonly place: Place; readonly value: unknown } = { place, value };
    for (let count = 0; count < LONGEST_CHAIN; count += 1) {
      const next = ownText(here.value, "$ref");
      if (next === undefined) return copy(here.value, here.place);
      const followed = follow(next, here.place, files);
      if (followed === undefined || followed === "refused") return {};
      const name = names.at(followed.place);
      const others = Object.fromEntries(Object.entries(value).filter(([key]) => key !== "$ref" && !DROPPED.has(key)));
      if (name !== undefined) return { $ref: `#/components/schemas/${name}`, ...others };
      here = followed;
    }
    return {};
  };
  const document = copy(resource.root, { resource, pointer: "" }) as Record<string, unknown>;
  const schemas = names.places.map((at): [string, unknown] => {
    const found = follow(`#${at.pointer}`, { resource: at.resource, pointer: "" }, files);
    const value = found === undefined || found === "refused" ? {} : found.value;
    return [names.at(at) as string, copy(value, at, true)];
  });
  const components = own(document, "components");
  return {
    ...document,
    components: { ...(isObject(components) ? components : {}), schemas: Object.fromEntries(schemas) },
  };
}
