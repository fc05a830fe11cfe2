import type { FieldPath } from "../field.js";
import type { WireShape } from "./wire-shape.js";

/** How a wire format calls a field. */
export interface WireName {
  /** The field in the model; absent where the format has it and the model does not. */
  readonly path?: FieldPath;
  /** The name that is written, then the other spellings that are read. */
  readonly names: readonly string[];
  /** The names of what it lies in on the wire, `*` for an item of a list. */
  readonly within: readonly string[];
}

/**
 * Lists the fields of a wire with their names, outer ones first.
 *
 * @example
 * [...wireNames(object<{ price?: string }>({ price: field("Gia", text) }).shape)][0]?.names // => ["Gia"]
 */
export function* wireNames(
  shape: WireShape | undefined,
  path: FieldPath = "",
  within: readonly string[] = [],
): Generator<WireName> {
  if (!shape || "leaf" in shape) return;
  if ("list" in shape) {
    yield* wireNames(shape.list, `${path}/*`, [...within, "*"]);
    return;
  }
  for (const { name, aliases, keys, shape: inner } of shape.fields) {
    const own = [path, ...keys].join("/");
    yield { path: own, names: [name, ...aliases], within };
    yield* wireNames(inner, own, [...within, name]);
  }
  for (const name of shape.kept) yield { names: [name], within };
}

/** Lists the names that the outermost object of a shape has on the wire. */
export function topNames(shape: WireShape | undefined): string[] {
  if (!shape || "leaf" in shape) return [];
  if ("list" in shape) return topNames(shape.list);
  return [...shape.fields.flatMap(({ name, aliases }) => [name, ...aliases]), ...shape.kept];
}

/** Fewer names than this in common are chance, unless a format has a name that no other has. */
const FEWEST_NAMES = 2;
/** A smaller share of known names belongs to another format. */
const LEAST = 0.5;
/** Names alone are never as sure as an envelope that states its service. */
const MOST = 0.99;

/**
 * Tells how well the names of an object fit those of a format: the share that the format knows, from 0 (not this format)
 * to 0.99. Fewer than two known names, or less than half, is 0.
 *
 * @param required names without which no object is of the format.
 * @param fewest names that must be in common.
 * @example
 * fitOfNames(["MaHoSo", "ChuHoSo", "NgayNop"], new Set(["MaHoSo", "ChuHoSo", "NgayHenTra"])) // => 0.66
 */
export function fitOfNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  required: readonly string[] = [],
  fewest: number = FEWEST_NAMES,
): number {
  if (!required.every((name) => names.includes(name))) return 0;
  const common = names.filter((name) => known.has(name)).length;
  const share = names.length === 0 ? 0 : common / names.length;
  return common < fewest || share < LEAST ? 0 : share * MOST;
}
