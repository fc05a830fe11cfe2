import type * as z from "zod";

type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
};

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

function inOrder(schema: z.core.$ZodType, value: unknown): unknown {
  const { type, shape, element, innerType } = definitionOf(schema);
  if (innerType) return inOrder(innerType, value);
  if (element && Array.isArray(value)) return value.map((item) => inOrder(element, item));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const given = value as Record<string, unknown>;
  if (type === "record") {
    return Object.fromEntries(Object.entries(given).sort(([left], [right]) => (left < right ? -1 : 1)));
  }
  if (!shape) return value;
  const ordered: Record<string, unknown> = {};
  for (const key in shape) {
    if (given[key] !== undefined) ordered[key] = inOrder(shape[key] as z.core.$ZodType, given[key]);
  }
  return ordered;
}

/**
 * Returns an equal value whose fields stand in the order of its schema, so that equal values are written in equal bytes.
 *
 * @example
 * orderFields(z.object({ a: z.string(), b: z.string() }), { b: "2", a: "1" }) // => { a: "1", b: "2" }
 */
export function orderFields<T>(schema: z.ZodType, value: T): T {
  return inOrder(schema, value) as T;
}
