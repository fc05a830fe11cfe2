import { type Finding, type Params, type RuleInfo, toFinding } from "@egov-vn/core";
import {
  type Found,
  follow,
  inside,
  isObject,
  type JsonObject,
  own,
  ownList,
  ownObject,
  ownText,
  type Place,
  placeName,
  valueAt,
} from "./references.js";
import type { Bound, NamedSchema, ObjectNode, PropertyNode, Remarks, SchemaNode } from "./representation.js";
import { specRules } from "./rules.js";
import type { SchemaNames } from "./schema-names.js";
import type { SpecFiles } from "./spec-files.js";

const UNKNOWN: SchemaNode = { kind: "unknown" };
/** Schemas that are nested deeper without a name are not followed: the compiler gives up on the type of their zod code. */
const DEEPEST = 16;
/** References in a chain that are followed. */
const LONGEST_CHAIN = 20;

/** Keywords that change what a value may be, and that neither types nor zod say. */
const UNSAID = [
  "not",
  "if",
  "then",
  "else",
  "dependentRequired",
  "dependentSchemas",
  "dependencies",
  "contains",
  "minContains",
  "maxContains",
  "propertyNames",
  "patternProperties",
  "unevaluatedProperties",
  "unevaluatedItems",
  "$dynamicRef",
  "$recursiveRef",
] as const;

const OF_OBJECTS = ["properties", "required", "additionalProperties", "minProperties", "maxProperties"] as const;
const OF_LISTS = ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"] as const;
const OF_TEXT = ["minLength", "maxLength", "pattern"] as const;
const OF_NUMBERS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"] as const;

const has = (schema: JsonObject, names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(schema, name));

const all = (nodes: readonly SchemaNode[]): SchemaNode => {
  const said = nodes.filter(({ kind }) => kind !== "unknown");
  if (said.length === 0) return UNKNOWN;
  return said.length === 1 ? (said[0] as SchemaNode) : { kind: "all", of: said };
};

const union = (nodes: readonly SchemaNode[], exclusive = false): SchemaNode => {
  if (nodes.length === 0) return { kind: "never" };
  return nodes.length === 1 ? (nodes[0] as SchemaNode) : { kind: "union", of: nodes, exclusive };
};

/** Reads JSON Schema 2020-12, and the dialect of OpenAPI 3.0, into the representation. */
export class SchemaReader {
  readonly findings: Finding[] = [];
  readonly #reported = new Set<string>();

  constructor(
    readonly files: SpecFiles,
    readonly names: SchemaNames,
    /** The dialect of OpenAPI 3.0: `nullable`, bounds that are booleans, nothing next to `$ref`. */
    readonly isOld: boolean,
  ) {}

  report(rule: RuleInfo, place: Place, params: Params = {}): void {
    const key = `${rule.id} ${placeName(place)} ${JSON.stringify(params)}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const finding = toFinding(rule, { path: place.pointer as Finding["path"], params });
    if (finding) this.findings.push(finding);
  }

  /** Follows references until there is something. */
  resolve(value: unknown, place: Place): Found | undefined {
    let here = { value, place };
    for (let count = 0; count < LONGEST_CHAIN; count += 1) {
      const reference = ownText(here.value, "$ref");
      if (reference === undefined) return isObject(here.value) ? { value: here.value, place: here.place } : undefined;
      const followed = this.#follow(reference, here.place);
      if (followed === undefined) return undefined;
      here = followed;
    }
    return undefined;
  }

  /** Follows one reference; one that leads nowhere, or is not to be followed, is reported. */
  #follow(reference: string, place: Place): { value: unknown; place: Place } | undefined {
    const followed = follow(reference, place, this.files);
    if (followed !== undefined && followed !== "refused") return followed;
    this.report(followed === "refused" ? specRules.refusedReference : specRules.unknownReference, place, { reference });
    return undefined;
  }

  /** Reads every schema that has a name. */
  named(): NamedSchema[] {
    const read = this.names.places.map((place): NamedSchema => {
      const name = this.names.at(place) as string;
      const code = place.pointer === "" ? place.resource.published?.code : undefined;
      if (code) return { name, node: UNKNOWN, published: code };
      const schema = valueAt(place.resource.root, place.pointer);
      return { name, node: this.read(schema, place), ...remarksOf(schema) };
    });
    const endless = endlessOf(read);
    return read.map((schema, index) => {
      if (!endless.has(schema.name)) return schema;
      this.report(specRules.endlessReference, this.names.places[index] as Place, { name: schema.name });
      return { ...schema, node: UNKNOWN };
    });
  }

  read(schema: unknown, place: Place, depth = 0): SchemaNode {
    if (schema === false) return { kind: "never" };
    if (!isObject(schema)) return UNKNOWN;
    if (depth > DEEPEST) {
      this.report(specRules.tooDeep, place, { depth: DEEPEST });
      return UNKNOWN;
    }
    const reference = ownText(schema, "$ref");
    const target = reference === undefined ? UNKNOWN : this.#reference(reference, place);
    if (reference !== undefined && this.isOld) return target;
    for (const keyword of UNSAID)
      if (Object.hasOwn(schema, keyword)) this.report(specRules.unsaidKeyword, place, { keyword });
    const typed = this.#typed(schema, place, depth);
    const joined = [
      target,
      typed,
      ...ownList(schema, "allOf").map((part, index) => this.read(part, inside(place, "allOf", index), depth + 1)),
      ...(["anyOf", "oneOf"] as const).map((keyword) => this.#choice(schema, keyword, place, depth)),
    ];
    const node = all(joined);
    return this.isOld && own(schema, "nullable") === true ? union([node, { kind: "null" }]) : node;
  }

  #reference(reference: string, place: Place): SchemaNode {
    const followed = this.#follow(reference, place);
    const name = followed && this.names.at(followed.place);
    return name === undefined ? UNKNOWN : { kind: "reference", name };
  }

  #choice(schema: JsonObject, keyword: "anyOf" | "oneOf", place: Place, depth: number): SchemaNode {
    const choices = ownList(schema, keyword);
    if (choices.length === 0) return UNKNOWN;
    const read = choices.map((part, index) => this.read(part, inside(place, keyword, index), depth + 1));
    return union(read, keyword === "oneOf");
  }

  #typed(schema: JsonObject, place: Place, depth: number): SchemaNode {
    const literals = this.#literals(schema, place);
    if (literals) return literals;
    const type = own(schema, "type");
    const types = (Array.isArray(type) ? type : type === undefined ? inferred(schema) : [type]).map(String);
    const nodes = types.map((one) => this.#ofType(one, schema, place, depth));
    return types.length === 0 ? UNKNOWN : union(nodes);
  }

  #literals(schema: JsonObject, place: Place): SchemaNode | undefined {
    const isConst = Object.hasOwn(schema, "const");
    if (!isConst && !Object.hasOwn(schema, "enum")) return undefined;
    const values = isConst ? [own(schema, "const")] : own(schema, "enum");
    const keyword = isConst ? "const" : "enum";
    if (!Array.isArray(values) || values.length === 0) {
      this.report(specRules.oddValue, place, { keyword });
      return undefined;
    }
    const type = [own(schema, "type") ?? []].flat();
    const isSaid = (value: unknown): value is string | number | boolean | null =>
      value === null ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value));
    if (!values.every(isSaid)) {
      this.report(specRules.unsaidKeyword, place, { keyword });
      return UNKNOWN;
    }
    const fitting = type.length === 0 ? values : values.filter((value) => type.some((one) => fits(value, String(one))));
    return { kind: "literals", values: [...new Set(fitting)] };
  }

  #ofType(type: string, schema: JsonObject, place: Place, depth: number): SchemaNode {
    switch (type) {
      case "null":
      case "boolean":
        return { kind: type };
      case "string":
        return this.#text(schema, place);
      case "number":
      case "integer":
        return { kind: "number", integer: type === "integer", bounds: this.#bounds(schema, place) };
      case "array":
        return this.#list(schema, place, depth);
      case "object":
        return this.#object(schema, place, depth);
      default:
        this.report(specRules.oddValue, place, { keyword: "type" });
        return UNKNOWN;
    }
  }

  /** A whole number not below 0, or nothing: text there is no number. */
  #count(schema: JsonObject, keyword: string, place: Place): number | undefined {
    const value = own(schema, keyword);
    if (value === undefined) return undefined;
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
    this.report(specRules.oddValue, place, { keyword });
    return undefined;
  }

  #text(schema: JsonObject, place: Place): SchemaNode {
    // Bytes in the form of OpenAPI 3.0; as a part of JSON they are still text.
    const least = this.#count(schema, "minLength", place);
    const most = this.#count(schema, "maxLength", place);
    const pattern = this.#pattern(schema, place);
    return {
      kind: "string",
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
      ...(pattern !== undefined && { pattern }),
    };
  }

  #pattern(schema: JsonObject, place: Place): string | undefined {
    const pattern = own(schema, "pattern");
    if (pattern === undefined) return undefined;
    if (typeof pattern !== "string") {
      this.report(specRules.oddValue, place, { keyword: "pattern" });
      return undefined;
    }
    try {
      new RegExp(pattern, "u");
      return pattern;
    } catch {
      this.report(specRules.brokenPattern, place, { pattern: pattern.slice(0, 100) });
      return undefined;
    }
  }

  #bounds(schema: JsonObject, place: Place): Bound[] {
    const bounds: Bound[] = [];
    const add = (keyword: string, kind: Bound["kind"]): void => {
      const value = own(schema, keyword);
      if (value === undefined) return;
      // A boolean makes the bound next to it exclusive, in 3.0.
      if (typeof value === "boolean" && this.isOld) return;
      if (typeof value === "number" && Number.isFinite(value) && (kind !== "multipleOf" || value > 0))
        bounds.push({ kind, value });
      else this.report(specRules.oddValue, place, { keyword });
    };
    const isExclusive = (keyword: string): boolean => this.isOld && own(schema, keyword) === true;
    add("minimum", isExclusive("exclusiveMinimum") ? "gt" : "min");
    add("maximum", isExclusive("exclusiveMaximum") ? "lt" : "max");
    add("exclusiveMinimum", "gt");
    add("exclusiveMaximum", "lt");
    add("multipleOf", "multipleOf");
    return bounds;
  }

  #list(schema: JsonObject, place: Place, depth: number): SchemaNode {
    const least = this.#count(schema, "minItems", place);
    const most = this.#count(schema, "maxItems", place);
    const items = this.read(own(schema, "items") ?? true, inside(place, "items"), depth + 1);
    const first = ownList(schema, "prefixItems");
    if (first.length > 0) {
      const nodes = first.map((part, index) => this.read(part, inside(place, "prefixItems", index), depth + 1));
      return { kind: "tuple", items: nodes, rest: items, least: least ?? 0, ...(most !== undefined && { most }) };
    }
    return {
      kind: "array",
      items,
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
      ...(own(schema, "uniqueItems") === true && { unique: true as const }),
    };
  }

  #object(schema: JsonObject, place: Place, depth: number): ObjectNode {
    const required = new Set(ownList(schema, "required").filter((name) => typeof name === "string"));
    const properties = Object.entries(ownObject(schema, "properties")).map(([name, part]): PropertyNode => {
      const isOneWay = own(part, "readOnly") === true || own(part, "writeOnly") === true;
      return {
        name,
        node: this.read(part, inside(place, "properties", name), depth + 1),
        // What goes one way only is not there on the other.
        required: required.has(name) && !isOneWay,
        ...remarksOf(part),
      };
    });
    const known = new Set(properties.map(({ name }) => name));
    const others = own(schema, "additionalProperties");
    // Names that a pattern allows are not refused for not being named.
    const rest = Object.hasOwn(schema, "patternProperties")
      ? UNKNOWN
      : this.read(others ?? true, inside(place, "additionalProperties"), depth + 1);
    const least = this.#count(schema, "minProperties", place);
    const most = this.#count(schema, "maxProperties", place);
    return {
      kind: "object",
      properties,
      rest,
      needed: [...required].filter((name) => !known.has(name)),
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
    };
  }
}

/** The type that keywords speak of where no type is stated. */
function inferred(schema: JsonObject): string[] {
  if (has(schema, OF_OBJECTS)) return ["object"];
  if (has(schema, OF_LISTS)) return ["array"];
  if (has(schema, OF_TEXT)) return ["string"];
  return has(schema, OF_NUMBERS) ? ["number"] : [];
}

function fits(value: string | number | boolean | null, type: string): boolean {
  if (value === null) return type === "null";
  if (typeof value === "number") return type === "number" || (type === "integer" && Number.isInteger(value));
  return typeof value === type;
}

/** What a schema says in words. */
export function remarksOf(schema: unknown): Remarks {
  const titles = [ownText(schema, "x-title-vi"), ownText(schema, "title")].filter((text) => text !== undefined);
  const words = [titles.join(" · "), ownText(schema, "description")].filter((text) => text);
  return {
    ...(words.length > 0 && { text: words.join("\n") }),
    ...(own(schema, "deprecated") === true && { deprecated: true as const }),
  };
}

/** Returns the names of schemas that lead back to themselves before anything is said. */
function endlessOf(schemas: readonly NamedSchema[]): Set<string> {
  const byName = new Map(schemas.map((schema) => [schema.name, schema]));
  const direct = (node: SchemaNode): string[] => {
    if (node.kind === "reference") return [node.name];
    return node.kind === "union" || node.kind === "all" ? node.of.flatMap(direct) : [];
  };
  const leadsTo = new Map(schemas.map(({ name, node }) => [name, direct(node)]));
  const endless = new Set<string>();
  for (const { name } of schemas) {
    const seen = new Set<string>();
    const waiting = [...(leadsTo.get(name) ?? [])];
    for (const next of waiting) {
      if (seen.has(next) || !byName.has(next)) continue;
      seen.add(next);
      waiting.push(...(leadsTo.get(next) ?? []));
    }
    if (seen.has(name)) endless.add(name);
  }
  return endless;
}
