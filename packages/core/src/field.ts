import type * as z from "zod";
import { fromPointer, type JsonPointer } from "./json-pointer.js";
import type { Bilingual } from "./language.js";

/**
 * What a field tells of a person. `none` states that it tells nothing. `unknown` is a field that may hold anything, such
 * as one that keeps what a table does not know.
 *
 * Source: Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, Điều 2; the kinds are those that need masks of their own.
 */
export type PersonalKind =
  | "none"
  | "name"
  | "email"
  | "telephone"
  | "identity-number"
  | "birth-date"
  | "address"
  | "account"
  | "certificate"
  | "certificate-subject"
  | "declaration"
  | "unknown";

/** Facts that a schema gives about a field, in addition to its shape. */
export interface FieldFacts {
  readonly personal: PersonalKind;
  /** What a number counts, as a symbol or a word: `đồng`, `%`. */
  readonly unit?: string;
}

/**
 * Titles a field of a schema in both languages, and states what it tells of a person.
 *
 * @example
 * describeField(z.string(), "Họ tên", "Name", { personal: "name" })
 */
export function describeField<S extends z.ZodType>(schema: S, vi: string, en: string, facts: FieldFacts): S {
  return schema.meta({ title: en, titleVi: vi, ...facts });
}

/** The path of a field in the model, `*` standing for every index and every free key. */
export type FieldPath = string;

/** A field of a standard: its title, its personal data, its unit. Wire names are those of each codec's `wireFields`. */
export interface Field {
  readonly path: FieldPath;
  /** The key in the model; `*` for an item. */
  readonly key: string;
  /** Absent where the schema gives no title. */
  readonly title?: Bilingual;
  /** Absent where the schema does not say. */
  readonly personal?: PersonalKind;
  readonly unit?: string;
  /** Set when other fields lie in it. */
  readonly holds?: true;
}

interface Meta {
  readonly title?: string;
  readonly titleVi?: string;
  readonly personal?: PersonalKind;
  readonly unit?: string;
}

/** What lies in a field. A schema and what wraps it share one. */
interface Parts {
  readonly members: Map<string, Node>;
  item?: Node;
}

interface Node {
  readonly meta: Meta;
  readonly parts: Parts;
}

/** The parts of a zod schema's definition that lead to other schemas. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
  readonly in?: z.ZodType;
  readonly getter?: () => z.ZodType;
}

/** The fields of a schema, found by path. */
export class FieldTable implements Iterable<Field> {
  readonly #root: Node;

  constructor(schema: z.ZodType) {
    this.#root = nodeOf(schema, new Map());
  }

  /**
   * Finds the field at a pointer into a value, or `undefined` where the schema has no such field.
   *
   * @example
   * fieldsOf(dossierStandard).at("/fees/0/amount")?.unit // => "đồng"
   */
  at(pointer: JsonPointer): Field | undefined {
    let node: Node | undefined = this.#root;
    let path = "";
    let key = "";
    for (const segment of fromPointer(pointer)) {
      const parts: Parts = node.parts;
      const member: Node | undefined = parts.members.get(segment);
      key = member ? segment : "*";
      node = member ?? parts.item;
      if (!node) return undefined;
      path += `/${key}`;
    }
    return fieldOf(path, key, node);
  }

  /** Lists the keys that the schema names in the object at a pointer. */
  keysAt(pointer: JsonPointer): string[] {
    return [...(this.#nodeAt(pointer)?.parts.members.keys() ?? [])];
  }

  #nodeAt(pointer: JsonPointer): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const segment of fromPointer(pointer)) node = node?.parts.members.get(segment) ?? node?.parts.item;
    return node;
  }

  /** Lists every field, parents first. A part that holds itself is listed once on its way down. */
  *[Symbol.iterator](): Iterator<Field> {
    yield* below("", this.#root, new Set());
  }
}

function* below(path: FieldPath, { parts }: Node, onWay: Set<Parts>): Generator<Field> {
  if (onWay.has(parts)) return;
  onWay.add(parts);
  for (const [key, member] of [...parts.members, ...(parts.item ? [["*", parts.item] as const] : [])]) {
    yield fieldOf(`${path}/${key}`, key, member);
    yield* below(`${path}/${key}`, member, onWay);
  }
  onWay.delete(parts);
}

function fieldOf(path: FieldPath, key: string, { meta, parts }: Node): Field {
  const { title, titleVi, personal, unit } = meta;
  return {
    path,
    key,
    ...(title !== undefined && titleVi !== undefined && { title: { vi: titleVi, en: title } }),
    ...(personal !== undefined && { personal }),
    ...(unit !== undefined && { unit }),
    ...((parts.members.size > 0 || parts.item) && { holds: true }),
  };
}

/** Makes the node of a schema; what wraps or joins other schemas is gone through. */
function nodeOf(schema: z.ZodType, known: Map<z.ZodType, Node>): Node {
  const found = known.get(schema);
  if (found) return found;
  const own = (schema.meta() ?? {}) as Meta;
  const def = schema.def as unknown as Definition;
  const wrapped = def.innerType ?? def.getter?.() ?? def.in;
  if (wrapped) {
    const inner = nodeOf(wrapped, known);
    const node: Node = { meta: { ...inner.meta, ...own }, parts: inner.parts };
    known.set(schema, node);
    return node;
  }
  const parts: Parts = { members: new Map() };
  const node: Node = { meta: own, parts };
  known.set(schema, node);
  for (const [key, member] of Object.entries(def.shape ?? {})) parts.members.set(key, nodeOf(member, known));
  const items = [
    ...(def.element ? [def.element] : []),
    ...(def.valueType ? [def.valueType] : []),
    ...(def.items ?? []),
  ];
  for (const item of items) parts.item = joined(parts.item, nodeOf(item, known));
  const choices = [...(def.options ?? []), ...(def.left ? [def.left] : []), ...(def.right ? [def.right] : [])];
  for (const choice of choices) add(parts, nodeOf(choice, known).parts);
  return node;
}

/** Adds the fields of one choice to those of another. */
function add(parts: Parts, other: Parts): void {
  if (parts === other) return;
  for (const [key, member] of other.members) parts.members.set(key, joined(parts.members.get(key), member));
  if (other.item) parts.item = joined(parts.item, other.item);
}

/** Joins two fields of one name; the first to say a thing is heard. */
function joined(first: Node | undefined, second: Node): Node {
  if (!first || first === second) return second;
  const parts: Parts = { members: new Map(first.parts.members), ...(first.parts.item && { item: first.parts.item }) };
  add(parts, second.parts);
  return { meta: { ...second.meta, ...first.meta }, parts };
}

const tables = new WeakMap<object, FieldTable>();

/**
 * Lists the fields of a standard with their titles, personal data and units, as its schema states them.
 *
 * @example
 * for (const { path, title } of fieldsOf(dossierStandard)) console.log(path, title?.vi);
 */
export function fieldsOf(standard: { readonly schema: z.ZodType }): FieldTable {
  let table = tables.get(standard.schema);
  if (!table) {
    table = new FieldTable(standard.schema);
    tables.set(standard.schema, table);
  }
  return table;
}

/** A field as a message calls it. */
export interface FieldName {
  /** Where it is in the value. */
  readonly field: JsonPointer;
  /** Its name in the source that was read, such as `DanhSachLePhi[0].Gia`. */
  readonly name?: string;
  readonly title?: Bilingual;
}

/**
 * Names a field in the parameters of a finding. The name in the user's file and the title are filled in when the finding
 * is placed.
 *
 * @example
 * const violation = { path: "/appointedAt", params: { earlier: fieldAt("/receivedAt") } };
 * violation.params.earlier // => { field: "/receivedAt" }
 */
export function fieldAt(field: JsonPointer): FieldName {
  return { field };
}

/**
 * Writes the way to a field as users write it: names joined by dots, indexes in brackets.
 *
 * @example
 * joinNames(["DanhSachLePhi", "0", "Gia"]) // => "DanhSachLePhi[0].Gia"
 */
export function joinNames(names: readonly (string | number)[]): string {
  let joined = "";
  for (const name of names) {
    if (typeof name === "number" || /^\d+$/.test(name)) joined += `[${name}]`;
    else joined += joined === "" ? name : `.${name}`;
  }
  return joined;
}
