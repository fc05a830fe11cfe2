import {
  type Codec,
  type FieldTable,
  fieldsOf,
  type JsonSchema,
  type Standard,
  type WireObjectShape,
  type WireShape,
  type WireShapeField,
} from "@egov-vn/core";
import { jsonFile } from "./files.js";
import { KEYWORDS, SCHEMA_HOST } from "./schemas.js";

/** What a peer must get, and what this library's reader takes, if with a finding. */
type WireForm = "written" | "accepted";

/** A published schema of a message on the wire. */
export interface WireSchema {
  readonly path: string;
  readonly from: string;
  readonly schema: Record<string, unknown>;
}

/** Returns the schemas of the messages of a standard's formats. A format that is only read has no written form. */
export function wireSchemas(standard: Standard<unknown>): WireSchema[] {
  return standard.codecs.flatMap((codec) =>
    Object.entries(codec.messages ?? {}).flatMap(([name, shape]) => {
      const forms: WireForm[] = codec.encode ? ["written", "accepted"] : ["accepted"];
      return forms.map((form): WireSchema => {
        const path = `${standard.id}/wire/${name}.${form}`;
        return {
          path: `specs/schemas/${path}.json`,
          from: `the field table of ${standard.id} in the format ${codec.id}`,
          schema: {
            $schema: "https://json-schema.org/draft/2020-12/schema",
            $id: `${SCHEMA_HOST}/${path}.json`,
            title: codec.title.en,
            [KEYWORDS.titleVi]: codec.title.vi,
            ...new SchemaWriter(form, standard, codec).document(shape),
          },
        };
      });
    }),
  );
}

/** Returns the files of the schemas of a standard's messages. */
export function wireSchemaFiles(standard: Standard<unknown>): [string, string][] {
  return wireSchemas(standard).map(({ path, from, schema }) => [path, jsonFile(from, schema)]);
}

const NOTHING: readonly JsonSchema[] = [{ type: "null" }, { const: "" }];

class SchemaWriter {
  readonly #fields: FieldTable;
  /** The path in the model of a place on the wire. */
  readonly #paths = new Map<string, string>();
  readonly #required: ReadonlySet<string>;
  readonly #record: WireShape | undefined;
  readonly #names = new Map<WireShape, string>();
  readonly #parts = new Map<string, Record<string, unknown>>();

  constructor(
    readonly form: WireForm,
    standard: Standard<unknown>,
    codec: Codec<unknown>,
  ) {
    this.#fields = fieldsOf(standard);
    this.#required = requiredOf(standard);
    this.#record = codec.messages?.[codec.id];
    for (const { path, names, within } of codec.fields?.() ?? []) {
      const place = [...within, names[0]].join("/");
      if (path !== undefined && !this.#paths.has(place)) this.#paths.set(place, path);
    }
  }

  document(shape: WireShape): Record<string, unknown> {
    const schema = "fields" in shape ? this.#object(shape, []) : this.#shape(shape, []);
    const defs = Object.fromEntries([...this.#parts].sort(([left], [right]) => (left < right ? -1 : 1)));
    return { ...schema, ...(this.#parts.size > 0 && { $defs: defs }) };
  }

  #shape(shape: WireShape | undefined, place: readonly string[]): Record<string, unknown> {
    if (shape === undefined) return {};
    if ("leaf" in shape) return { ...shape.leaf[this.form] };
    if ("fields" in shape) return { $ref: `#/$defs/${this.#part(shape, place)}` };
    const items = this.#shape(shape.list, [...place, "*"]);
    const list = { type: "array", items };
    // One value that stands there without its list is read as a list of one; a text is not.
    const isObject = shape.list !== undefined && "fields" in shape.list;
    return this.form === "accepted" && isObject ? { anyOf: [list, items] } : list;
  }

  /** Returns the name of a part; what it looks like is written down once. */
  #part(shape: WireObjectShape, place: readonly string[]): string {
    const known = this.#names.get(shape);
    if (known !== undefined) return known;
    const wanted = shape.part ?? place.filter((name) => name !== "*").at(-1) ?? "Record";
    const taken = new Set(this.#names.values());
    let name = wanted;
    for (let number = 2; taken.has(name); number += 1) name = `${wanted}${number}`;
    this.#names.set(shape, name);
    // What lies round a record has no place in the model.
    this.#parts.set(name, this.#object(shape, shape === this.#record ? [] : place));
    return name;
  }

  #object({ fields, open }: WireObjectShape, place: readonly string[]): Record<string, unknown> {
    const properties: [string, unknown][] = [];
    const required: string[] = [];
    for (const field of fields) {
      const schema = this.#field(field, place);
      properties.push([field.name, schema]);
      if (this.form === "accepted") for (const alias of field.aliases) properties.push([alias, schema]);
      const isAlwaysThere = field.absent !== undefined || this.#isNeeded(field, place);
      if (this.form === "written" && isAlwaysThere) required.push(field.name);
    }
    return {
      type: "object",
      properties: Object.fromEntries(properties),
      ...(required.length > 0 && { required }),
      ...(this.form === "written" && !open && { additionalProperties: false }),
    };
  }

  #pathOf({ name }: WireShapeField, place: readonly string[]): string | undefined {
    return this.#paths.get([...place, name].join("/"));
  }

  /** A field without which the receiving system, or this library's model, has nothing to work on. */
  #isNeeded(field: WireShapeField, place: readonly string[]): boolean {
    return field.needed === true || this.#required.has(this.#pathOf(field, place) ?? "");
  }

  #field(field: WireShapeField, place: readonly string[]): Record<string, unknown> {
    const own = this.#shape(field.shape, [...place, field.name]);
    const schema =
      this.form === "written" ? this.#written(own, field, this.#isNeeded(field, place)) : accepted(own, field);
    return { ...schema, ...this.#marks(field, place) };
  }

  /** What is written; where the model has nothing, what stands for nothing. */
  #written(
    own: Record<string, unknown>,
    { absent, longest }: WireShapeField,
    needed: boolean,
  ): Record<string, unknown> {
    const isText = own.type === "string";
    const limited = {
      ...own,
      // A field without which nothing is taken says something.
      ...(needed && isText && !("pattern" in own) && { minLength: 1 }),
      ...(longest !== undefined && { maxLength: longest }),
    };
    if (absent === undefined || needed || Array.isArray(absent)) return limited;
    if (Array.isArray(own.enum)) return { ...own, enum: [...new Set([...own.enum, absent])] };
    if (isText && absent === "" && !("pattern" in own)) return limited;
    return { anyOf: [{ const: absent }, limited] };
  }

  #marks(field: WireShapeField, place: readonly string[]): Record<string, unknown> {
    const path = this.#pathOf(field, place);
    const facts = path === undefined ? undefined : this.#fields.at(path);
    return {
      ...(facts?.title && { title: facts.title.en, [KEYWORDS.titleVi]: facts.title.vi }),
      ...(facts?.personal && facts.personal !== "none" && { [KEYWORDS.personal]: facts.personal }),
      ...(facts?.unit && { [KEYWORDS.unit]: facts.unit }),
      ...(field.secret && { "x-secret": true }),
    };
  }
}

/** What is read: null and empty text are no value. */
function accepted(own: Record<string, unknown>, { keepEmpty }: WireShapeField): Record<string, unknown> {
  if (Object.keys(own).length === 0) return own;
  const type = [own.type ?? []].flat();
  if (type.includes("string") && !("pattern" in own)) return { ...own, type: [...type, "null"] };
  const ways = Array.isArray(own.anyOf) ? own.anyOf : [own];
  return { anyOf: [...ways, ...(keepEmpty ? NOTHING.slice(0, 1) : NOTHING)] };
}

/** Returns the paths without which no value is of the model. */
function requiredOf(standard: Standard<unknown>): Set<string> {
  const { schema } = standard;
  const shape = (schema.def as { shape?: Record<string, { safeParse(value: unknown): { success: boolean } }> }).shape;
  const keys = Object.entries(shape ?? {}).filter(([, part]) => !part.safeParse(undefined).success);
  return new Set(keys.map(([key]) => `/${key}`));
}
