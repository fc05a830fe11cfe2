import type { NamedSchema, SchemaNode } from "./representation.js";

/** Samples stay small, however much a schema refers to itself. */
const LIMITS = { depth: 8, parts: 400 } as const;

/** A value that a sampler could not make. */
const NONE: unique symbol = Symbol("none");

/**
 * Makes a value that a schema takes: as little of it as the schema allows, never more than some hundred parts. Returns
 * `undefined` where it can only guess, as of a pattern.
 */
export function sampleOf(node: SchemaNode, schemas: ReadonlyMap<string, NamedSchema>): unknown {
  let parts = 0;
  const make = (one: SchemaNode, depth: number): unknown => {
    parts += 1;
    if (depth > LIMITS.depth || parts > LIMITS.parts) return NONE;
    switch (one.kind) {
      case "unknown":
        return {};
      case "null":
        return null;
      case "boolean":
        return true;
      case "number":
        return numberIn(one);
      case "string":
        if (one.pattern !== undefined || (one.least ?? 0) > 1_000) return NONE;
        return "a".repeat(Math.max(one.least ?? 1, Math.min(1, one.most ?? 1)));
      case "literals":
        return one.values.length > 0 ? one.values[0] : NONE;
      case "array": {
        const items = Array.from({ length: Math.min(one.least ?? 0, 10) }, () => make(one.items, depth + 1));
        return (one.least ?? 0) > 10 || (one.unique && items.length > 1) || items.includes(NONE) ? NONE : items;
      }
      case "object": {
        if (one.needed.length > 0 || (one.least ?? 0) > one.properties.length) return NONE;
        const value: [string, unknown][] = [];
        for (const { name, node: inner, required } of one.properties) {
          if (!required) continue;
          const part = make(inner, depth + 1);
          if (part === NONE) return NONE;
          value.push([name, part]);
        }
        return value.length < (one.least ?? 0) ? NONE : Object.fromEntries(value);
      }
      case "union": {
        if (one.exclusive) return NONE;
        for (const choice of one.of) {
          const value = make(choice, depth + 1);
          if (value !== NONE) return value;
        }
        return NONE;
      }
      case "reference": {
        const schema = schemas.get(one.name);
        return schema && !schema.published ? make(schema.node, depth + 1) : NONE;
      }
      default:
        return NONE;
    }
  };
  const value = make(node, 0);
  return value === NONE ? undefined : value;
}

function numberIn({ integer, bounds }: Extract<SchemaNode, { kind: "number" }>): unknown {
  const candidates = [0, 1, -1, ...bounds.flatMap(({ value }) => [value, value + 1, value - 1])];
  const fits = (candidate: number): boolean =>
    (!integer || Number.isInteger(candidate)) &&
    bounds.every(({ kind, value }) => {
      if (kind === "min") return candidate >= value;
      if (kind === "max") return candidate <= value;
      if (kind === "gt") return candidate > value;
      return kind === "lt" ? candidate < value : candidate % value === 0;
    });
  return candidates.find(fits) ?? NONE;
}
