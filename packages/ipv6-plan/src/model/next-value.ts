import { valuesInOrder } from "../allocate/order.js";
import type { Field, Layout, Plan, Unit } from "../schema.js";
import { reserveOf, unitPrefix } from "./bit-fields.js";
import { planIndex, rootsOfUnit } from "./plan-index.js";

/** How far a person's choice is looked ahead of: a field of this many values is never full in one plan. */
const MOST_TRIED = 2 ** 20;

/**
 * Returns the value of a field that is given out next: the first in the field's order that is neither taken nor in the
 * reserve; `undefined` when there is none. A field whose values a person gives out is counted up.
 *
 * @param keepNeighbour pass over values whose neighbour, the other half of the pair, is taken, so that it can grow.
 * @example
 * nextValue({ name: "unit", bits: 8, order: "leftmost" }, (value) => value === 0) // => 128
 */
export function nextValue(field: Field, taken: (value: number) => boolean, keepNeighbour = false): number | undefined {
  const order = field.order === "explicit" ? "rightmost" : field.order;
  let tried = 0;
  for (const wide of valuesInOrder(order, field.bits)) {
    const value = Number(wide);
    tried += 1;
    if (tried > MOST_TRIED) return undefined;
    if (taken(value) || reserveOf(field, value)) continue;
    if (keepNeighbour && taken(value ^ 1)) continue;
    return value;
  }
  return undefined;
}

/** Returns the field of a layout that has a name. */
export const fieldNamed = (layout: Layout | undefined, name: string): Field | undefined =>
  layout?.fields.find((field) => field.name === name);

/**
 * Returns the index of a new unit: free in every root that it is to have space in, and never used before in any of them.
 *
 * @throws RangeError when a root has no field `unit`, or none is left.
 */
export function nextIndex(plan: Plan, unit: Omit<Unit, "index">, keepNeighbour = false): number {
  const index = planIndex(plan);
  const roots = rootsOfUnit(index, { ...unit, index: 0 });
  const taken = new Set<string>();
  for (const other of plan.units) {
    for (const { prefix, layout } of rootsOfUnit(index, other))
      taken.add(`${layout && unitPrefix(prefix, layout, other)}`);
  }
  // Space in use under a unit that the plan does not name is not free either.
  for (const { prefix, root } of index.nodes) {
    const length = root?.layout && unitLength(root.layout);
    if (length !== undefined && prefix.length >= length) taken.add(`${prefix.parent(length)}`);
  }
  const [first] = roots;
  const field = fieldNamed(first?.layout, "unit");
  if (!first || !field) throw new RangeError(`unit "${unit.id}" has no root with a field "unit"`);
  const value = nextValue(
    field,
    (candidate) =>
      roots.some(({ prefix, layout }) => {
        const own = layout && unitPrefix(prefix, layout, { ...unit, index: candidate });
        return !own || taken.has(`${own}`);
      }),
    keepNeighbour,
  );
  if (value === undefined) throw new RangeError(`tier ${unit.tier} has no free value of the field "unit" left`);
  return value;
}

function unitLength(layout: Layout): number | undefined {
  let at = layout.rootLength;
  for (const { name, bits } of layout.fields) {
    at += bits;
    if (name === "unit") return at;
  }
  return undefined;
}
