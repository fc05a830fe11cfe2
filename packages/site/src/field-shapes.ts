import type { Bilingual, Standard } from "@egov-vn/core";
import * as z from "zod";

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Words for what a field may be. */
const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: "chuỗi", en: "text" },
  number: { vi: "số", en: "number" },
  integer: { vi: "số nguyên", en: "whole number" },
  boolean: { vi: "có/không", en: "true or false" },
  array: { vi: "danh sách", en: "list" },
  object: { vi: "nhóm", en: "group" },
  null: { vi: "rỗng", en: "null" },
};

const FORMATS: Readonly<Record<string, Bilingual>> = {
  date: { vi: "ngày", en: "day" },
  "date-time": { vi: "thời điểm", en: "time" },
  email: { vi: "thư điện tử", en: "e-mail" },
};

/** What a schema allows at one place. */
export interface FieldShape {
  readonly required: boolean;
  /** Type and limits, in words. */
  readonly text: Bilingual;
  /** The values of an enumeration. */
  readonly values: readonly string[];
  /** A regular expression that texts fit. */
  readonly pattern?: string;
}

/** What may stand at each path of a standard, as its JSON Schema says. */
export class FieldShapes {
  readonly #root: Node;

  constructor(standard: Standard<unknown>) {
    this.#root = z.toJSONSchema(standard.schema, { io: "input", unrepresentable: "any" }) as Node;
  }

  /**
   * Returns what may stand at a path, `*` for any item or key; nothing where the schema does not tell.
   *
   * @param path as `fieldsOf` gives it: `/fees/*` + `/amount`.
   */
  at(path: string): FieldShape | undefined {
    let nodes = this.#open(this.#root);
    let required = false;
    for (const key of path.split("/").slice(1)) {
      required = nodes.some(({ required: names }) => Array.isArray(names) && names.includes(key));
      nodes = nodes.flatMap((node) => this.#below(node, key));
    }
    return nodes.length === 0 ? undefined : { required, ...told(nodes) };
  }

  /** Returns the alternatives that a node stands for, references followed. */
  #open(node: unknown, seen: ReadonlySet<unknown> = new Set()): Node[] {
    if (!isNode(node) || seen.has(node)) return [];
    const ways = new Set([...seen, node]);
    const { $ref, anyOf, oneOf, allOf } = node;
    if (typeof $ref === "string") return this.#open(this.#referred($ref), ways);
    const choices = [anyOf, oneOf, allOf].flatMap((list) => (Array.isArray(list) ? list : []));
    if (choices.length > 0) return choices.flatMap((choice) => this.#open(choice, ways));
    return [node];
  }

  #referred(reference: string): unknown {
    let found: unknown = this.#root;
    for (const part of reference.replace(/^#\/?/, "").split("/").filter(Boolean)) {
      found = isNode(found) ? found[part] : undefined;
    }
    return found;
  }

  #below({ properties, items, additionalProperties, prefixItems }: Node, key: string): Node[] {
    if (key !== "*") return isNode(properties) ? this.#open(properties[key]) : [];
    const tuple = Array.isArray(prefixItems) ? prefixItems : [];
    return [items, additionalProperties, ...tuple].flatMap((node) => this.#open(node));
  }
}

function told(nodes: readonly Node[]): Omit<FieldShape, "required"> {
  const parts = nodes.map((node) => limitsOf(node));
  const join = (language: keyof Bilingual): string =>
    [...new Set(parts.map((part) => part[language]).filter(Boolean))].join(language === "vi" ? " hoặc " : " or ");
  const values = nodes.flatMap(({ enum: all, const: one }) => [
    ...(Array.isArray(all) ? all : []),
    ...(one === undefined ? [] : [one]),
  ]);
  const pattern = nodes.map((node) => node.pattern).find((one) => typeof one === "string");
  return {
    text: { vi: join("vi"), en: join("en") },
    values: [...new Set(values.map(String))],
    ...(pattern !== undefined && { pattern }),
  };
}

/** Numbers that only say that a number is a safe integer are no limits. */
const isLimit = (value: unknown): value is number =>
  typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER;

function limitsOf(node: Node): Bilingual {
  const { type, format, minLength, maxLength, minimum, maximum, minItems, maxItems } = node;
  const name = (typeof format === "string" && FORMATS[format]) || (typeof type === "string" && TYPES[type]);
  const exclusive = { above: node.exclusiveMinimum, below: node.exclusiveMaximum };
  const limits: Bilingual[] = [
    ...rangeOf(minLength, maxLength, { vi: "ký tự", en: "characters" }),
    ...rangeOf(minItems, maxItems, { vi: "mục", en: "items" }),
    ...rangeOf(minimum, maximum, { vi: "", en: "" }),
    ...(isLimit(exclusive.above) ? [both(`> ${exclusive.above}`)] : []),
    ...(isLimit(exclusive.below) ? [both(`< ${exclusive.below}`)] : []),
  ];
  const written = (language: keyof Bilingual): string =>
    [name ? name[language] : "", ...limits.map((limit) => limit[language])].filter(Boolean).join(", ");
  return { vi: written("vi"), en: written("en") };
}

const both = (text: string): Bilingual => ({ vi: text, en: text });

function rangeOf(least: unknown, most: unknown, unit: Bilingual): Bilingual[] {
  const [from, to] = [isLimit(least) ? least : undefined, isLimit(most) ? most : undefined];
  if (from === undefined && to === undefined) return [];
  const range =
    to === undefined ? `≥ ${from}` : from === undefined ? `≤ ${to}` : from === to ? `${from}` : `${from}–${to}`;
  return [{ vi: `${range} ${unit.vi}`.trim(), en: `${range} ${unit.en}`.trim() }];
}
