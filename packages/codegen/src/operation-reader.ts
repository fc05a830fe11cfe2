import { isMarked, MarkReader } from "./marks.js";
import { Names, typeName, valueName } from "./names.js";
import {
  type Found,
  inside,
  isObject,
  type JsonObject,
  own,
  ownList,
  ownObject,
  ownText,
  type Place,
} from "./references.js";
import type {
  BodyForm,
  ContentNode,
  ExampleNode,
  OperationNode,
  ParameterForm,
  ParameterNode,
  ParameterPlace,
  ReplyNode,
  SchemaNode,
} from "./representation.js";
import { specRules } from "./rules.js";
import { remarksOf, type SchemaReader } from "./schema-reader.js";
import { outcomeOf } from "./told-outcome.js";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
/** Calls that may be made again, as HTTP has it (RFC 9110, 9.2.2). */
const IDEMPOTENT: ReadonlySet<string> = new Set(["get", "put", "delete", "options", "head", "trace"]);
const PLACES: ReadonlySet<string> = new Set<ParameterPlace>(["path", "query", "header", "cookie"]);
const TEXT: SchemaNode = { kind: "string" };
const FILE: SchemaNode = { kind: "file" };
/** A parameter that callers give, under its key in the input. */
interface Given extends Found {
  readonly key: string;
}

/** A name of the wire that HTTP or the client itself writes. */
const WRITTEN_BY_CLIENT: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** Reads the calls of a specification. */
export class OperationReader {
  readonly #names = new Names();
  readonly #types = new Names();
  readonly #ids = new Set<string>();
  readonly #root: Place;
  readonly #secrets: MarkReader;
  readonly #persons: MarkReader;

  constructor(
    readonly schemas: SchemaReader,
    root: Place,
  ) {
    this.#root = root;
    this.#secrets = new MarkReader("x-secret", schemas);
    this.#persons = new MarkReader("x-personal-data", schemas);
  }

  /** Reads `paths` or `webhooks`. */
  read(holder: "paths" | "webhooks"): OperationNode[] {
    const items = ownObject(this.#root.resource.root, holder);
    return Object.entries(items).flatMap(([path, item]) => {
      const found = this.schemas.resolve(item, inside(this.#root, holder, path));
      if (!found) return [];
      return METHODS.flatMap((method) => {
        const operation = own(found.value, method);
        if (!isObject(operation)) return [];
        return [this.#operation(holder, path, method, found, { value: operation, place: inside(found.place, method) })];
      });
    });
  }

  #operation(holder: string, path: string, method: string, item: Found, operation: Found): OperationNode {
    const { value, place } = operation;
    const id = this.#id(ownText(value, "operationId"), holder === "paths" ? `${method} ${path}` : path, place);
    const type = this.#types.give(typeName(id));
    const keys = new Names();
    keys.give("body");
    const given = this.#given(item, operation, keys);
    const body = this.schemas.resolve(own(value, "requestBody"), inside(place, "requestBody"));
    const source = ownObject(value, "x-source");
    const outcome = outcomeOf(value, place, this.#root.resource.root, this.schemas);
    const paging = own(value, "x-paging");
    const idempotent = own(value, "x-idempotent");
    const bodyNode = body && {
      required: own(body.value, "required") === true,
      contents: this.#contents(body),
    };
    return {
      id,
      name: this.#names.give(valueName(id)),
      typeName: type,
      method: method.toUpperCase(),
      // What follows # tells apart calls that share an address; it is not sent.
      path: holder === "paths" ? pathOf(path) : `/${valueName(path)}`,
      summary: [ownText(value, "summary") ?? id, ownText(value, "x-summary-en") ?? ownText(value, "summary") ?? id],
      ...remarksOf(value),
      idempotent: typeof idempotent === "boolean" ? idempotent : IDEMPOTENT.has(method),
      security: securityOf(own(value, "security") ?? own(this.#root.resource.root, "security")),
      params: this.#parameters(path, given, keys, place),
      ...(bodyNode && { body: bodyNode }),
      replies: this.#replies(operation),
      ...(outcome && { outcome }),
      ...(isObject(paging) && { paging }),
      ...(isObject(own(value, "x-select")) && { select: ownObject(value, "x-select") }),
      secrets: this.#marked(this.#secrets, given, body),
      persons: this.#marked(this.#persons, given, body),
      ...(ownText(value, "x-confidence") && { confidence: ownText(value, "x-confidence") as string }),
      ...(isObject(own(value, "x-source")) && {
        source: [ownText(source, "kind"), ownText(source, "product"), ownText(source, "date")]
          .filter(Boolean)
          .join(", "),
      }),
      ambiguities: ownList(value, "x-ambiguities").filter((one) => typeof one === "string"),
    };
  }

  #id(stated: string | undefined, made: string, place: Place): string {
    let id = stated ?? valueName(made);
    if (stated === undefined || this.#ids.has(stated)) {
      if (this.#ids.has(id)) id = valueName(made);
      for (let number = 2; this.#ids.has(id); number += 1) id = `${valueName(made)}${number}`;
      this.schemas.report(specRules.madeName, place, { operation: made, name: id });
    }
    this.#ids.add(id);
    return id;
  }

  /** Finds the parameters of a call: its own, and those of its path that it does not state itself. */
  #given(item: Found, operation: Found, keys: Names): Given[] {
    const found = new Map<string, Found>();
    for (const holder of [item, operation]) {
      for (const [index, part] of ownList(holder.value, "parameters").entries()) {
        const parameter = this.schemas.resolve(part, inside(holder.place, "parameters", index));
        if (!parameter) continue;
        const name = ownText(parameter.value, "name") ?? "";
        const where = ownText(parameter.value, "in") ?? "";
        if (!PLACES.has(where) || (where === "header" && WRITTEN_BY_CLIENT.has(name.toLowerCase()))) continue;
        found.set(`${where} ${name}`, parameter);
      }
    }
    return [...found.values()].map(({ value, place }) => {
      const key = keys.give(valueName(ownText(value, "x-key") ?? ownText(value, "name") ?? ""));
      return { key, value, place };
    });
  }

  #parameters(path: string, given: readonly Given[], keys: Names, place: Place): ParameterNode[] {
    const nodes = given.map((parameter) => this.#parameter(parameter));
    for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
      if (nodes.some((node) => node.place === "path" && node.name === name)) continue;
      this.schemas.report(specRules.missingParameter, place, { name });
      nodes.push({ key: keys.give(valueName(name)), place: "path", name, required: true, form: "text", node: TEXT });
    }
    return nodes;
  }

  #parameter({ key, value, place }: Given): ParameterNode {
    const name = ownText(value, "name") ?? "";
    const where = ownText(value, "in") as ParameterPlace;
    const [content] = Object.entries(ownObject(value, "content"));
    const at = content ? inside(place, "content", content[0], "schema") : inside(place, "schema");
    const schema = content ? own(content[1], "schema") : own(value, "schema");
    const node = schema === undefined ? TEXT : this.schemas.read(schema, at);
    const [example] = this.#examples(
      content ? content[1] : value,
      content ? inside(place, "content", content[0]) : place,
      schema,
    );
    return {
      key,
      place: where,
      name,
      required: where === "path" || own(value, "required") === true,
      form: content ? "json" : formOf(value, where, schema),
      node,
      ...(example && { example: example.value }),
      ...remarksOf(value),
    };
  }

  #contents({ value, place }: Found): ContentNode[] {
    return Object.entries(ownObject(value, "content")).map(([mediaType, media]): ContentNode => {
      const at = inside(place, "content", mediaType);
      const schema = own(media, "schema");
      const form = bodyForm(mediaType, schema);
      const node: SchemaNode =
        form === "bytes"
          ? { kind: "bytes" }
          : form === "multipart"
            ? this.#parts(schema, inside(at, "schema"))
            : this.schemas.read(schema ?? true, inside(at, "schema"));
      return { mediaType, form, node, examples: this.#examples(media, at, schema) };
    });
  }

  /** Reads a body of parts. What would be text in JSON is a file here, alone or in a list. */
  #parts(schema: unknown, place: Place): SchemaNode {
    const found = this.schemas.resolve(schema, place);
    const node = this.schemas.read(found?.value ?? true, found?.place ?? place);
    if (node.kind !== "object" || !found) return node;
    const at = inside(found.place, "properties");
    const isFile = (part: unknown, where: Place): boolean => {
      const value = this.schemas.resolve(part, where)?.value;
      return ownText(value, "format") === "binary" || ownText(value, "contentMediaType") === "application/octet-stream";
    };
    const properties = node.properties.map((property) => {
      const part = this.schemas.resolve(
        own(ownObject(found.value, "properties"), property.name),
        inside(at, property.name),
      );
      if (!part) return property;
      if (isFile(part.value, part.place)) return { ...property, node: FILE };
      const isList = isFile(own(part.value, "items"), inside(part.place, "items"));
      return isList && property.node.kind === "array"
        ? { ...property, node: { ...property.node, items: FILE } }
        : property;
    });
    return { ...node, properties };
  }

  #examples(media: unknown, place: Place, schema: unknown): ExampleNode[] {
    const named = Object.entries(ownObject(media, "examples")).flatMap(([name, one]): ExampleNode[] => {
      const found = this.schemas.resolve(one, inside(place, "examples", name));
      return found && Object.hasOwn(found.value, "value") ? [{ name, value: found.value.value }] : [];
    });
    if (named.length > 0) return named;
    if (isObject(media) && Object.hasOwn(media, "example")) return [{ name: "example", value: media.example }];
    if (isObject(schema) && Object.hasOwn(schema, "example")) return [{ name: "example", value: schema.example }];
    return ownList(schema, "examples").map((value, index) => ({ name: `example ${index + 1}`, value }));
  }

  #replies({ value, place }: Found): ReplyNode[] {
    return Object.entries(ownObject(value, "responses")).flatMap(([status, reply]): ReplyNode[] => {
      if (!/^(?:[1-5](?:\d\d|XX)|default)$/.test(status)) return [];
      const found = this.schemas.resolve(reply, inside(place, "responses", status));
      return [{ status, contents: found ? this.#contents(found) : [], ...(found && remarksOf(found.value)) }];
    });
  }

  /** Finds the marked parts of what is sent, as pointers from the input on. */
  #marked(reader: MarkReader, given: readonly Given[], body: Found | undefined): string[] {
    const found = given
      .filter(({ value }) => isMarked(value, reader.mark) || isMarked(own(value, "schema"), reader.mark))
      .map(({ key }) => `/${key}`);
    const [content] = Object.entries(ownObject(body?.value, "content"));
    if (body && content) {
      const at = inside(body.place, "content", content[0], "schema");
      found.push(...reader.read(own(content[1], "schema"), at, "/body"));
    }
    return [...new Set(found)].sort();
  }
}

function pathOf(path: string): string {
  const [address = ""] = path.split("#", 1);
  return address === "/" && path !== "/" ? "" : address;
}

function securityOf(stated: unknown): string[][] {
  if (!Array.isArray(stated)) return [];
  return stated.filter(isObject).map((one) => Object.keys(one));
}

function formOf(parameter: JsonObject, where: ParameterPlace, schema: unknown): ParameterForm {
  const style = ownText(parameter, "style");
  if (style === "deepObject") return "object";
  const isList = ownText(schema, "type") === "array" || Object.hasOwn(isObject(schema) ? schema : {}, "items");
  if (!isList) return "text";
  const explode = own(parameter, "explode") ?? (style === undefined || style === "form");
  return (where === "query" || where === "cookie") && explode === true ? "many" : "list";
}

/** How a body of a media type travels. */
function bodyForm(mediaType: string, schema: unknown): BodyForm {
  const type = mediaType.toLowerCase().split(";")[0]?.trim() ?? "";
  if (type === "application/json" || type.endsWith("+json") || type === "text/json") return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (ownText(schema, "format") === "binary" || schema === undefined)
    return type.startsWith("text/") ? "text" : "bytes";
  if (type.startsWith("text/") || type.endsWith("xml")) return "text";
  return type === "*/*" ? "json" : "bytes";
}
