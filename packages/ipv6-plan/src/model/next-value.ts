import { Prefix } from "../address/prefix.js";
import { FreeSpace } from "../allocate/free-space.js";
import { planFailures } from "../failures.js";
import type { Field, Layout, Plan, Unit } from "../schema.js";
import { placedFields, reserveRanges, unitPrefix } from "./bit-fields.js";
import { planIndex, rootsOfUnit } from "./plan-index.js";

/** Values of a field from one to another, both included. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the value of a field that is given out next: the first in the field's order that is neither taken nor in the
 * reserve; `undefined` when there is none. A field whose values a person gives out is counted up.
 *
 * @param taken values and ranges of values; what does not fit the field does not matter.
 * @param keepNeighbour pass over values whose neighbour, the other half of the pair, is not free to grow into.
 * @example
 * nextValue({ name: "unit", bits: 8, order: "leftmost" }, [0]) // => 128
 */
export function nextValue(
  field: Field,
  taken: Iterable<number | ValueRange>,
  keepNeighbour = false,
): number | undefined {
  // A field's values are divided as the addresses of a block as wide are.
  const whole = Prefix.from(`::/${128 - field.bits}`);
  const top = 2 ** field.bits - 1;
  const used: Prefix[] = [];
  const reserves: { first: Prefix["first"]; last: Prefix["first"] }[] = [];
  const keep = ({ from, to }: ValueRange): void => {
    if (from <= Math.min(to, top))
      reserves.push({ first: whole.child(128, from).first, last: whole.child(128, Math.min(to, top)).first });
  };
  for (const one of taken) {
    if (typeof one !== "number") keep(one);
    else if (one >= 0 && one <= top) used.push(whole.child(128, one));
  }
  for (const range of reserveRanges(field)) keep(range);
  const strategy = field.order === "explicit" ? "rightmost" : field.order;
  const found = FreeSpace.of(whole, used, { reserves }).next({
    length: 128,
    strategy,
    reserveNeighbour: keepNeighbour && field.bits > 0,
  });
  return found?.address.bits(whole.length, field.bits);
}

/** Returns the field of a layout that has a name. */
export const fieldNamed = (layout: Layout | undefined, name: string): Field | undefined =>
  layout?.fields.find((field) => field.name === name);

/**
 * Returns the index of a new unit: free in every root that it is to have space in, and never used before in any of them.
 *
 * @throws Failure when a root has no field `unit`, or none is left.
 */
export function nextIndex(plan: Plan, unit: Omit<Unit, "index">, keepNeighbour = false): number {
  const roots = rootsOfUnit(planIndex(plan), { ...unit, index: 0 });
  const field = fieldNamed(roots[0]?.layout, "unit");
  if (!field) {
    throw planFailures.noUnitField({ unit: unit.id });
  }
  const taken: (number | ValueRange)[] = [];
  for (const { prefix, layout } of roots) {
    const lowest = layout && unitPrefix(prefix, layout, { ...unit, index: 0 });
    const placed = layout && placedFields(layout).find((one) => one.field.name === "unit");
    if (!lowest || !placed) taken.push({ from: 0, to: Number.MAX_SAFE_INTEGER });
    else {
      // What the narrowest root cannot hold is of no use in the others.
      taken.push({ from: 2 ** placed.field.bits, to: Number.MAX_SAFE_INTEGER });
      taken.push(...valuesTaken(plan, lowest.parent(placed.from), placed.to));
    }
  }
  const value = nextValue(field, taken, keepNeighbour);
  if (value === undefined) {
    throw planFailures.tierFull({ tier: unit.tier, unit: unit.id });
  }
  return value;
}

/**
 * The values that are no longer free of the field that ends at a bit and divides a block: those of other units, those with
 * something in use under a unit that the plan does not name, and those that rest.
 */
function* valuesTaken(plan: Plan, block: Prefix, end: number): Generator<number | ValueRange> {
  const index = planIndex(plan);
  const bits = end - block.length;
  const valuesOf = (prefix: Prefix): number | ValueRange => {
    const from = prefix.address.bits(block.length, bits);
    return prefix.length >= end ? from : { from, to: from + 2 ** (end - prefix.length) - 1 };
  };
  for (const other of plan.units) {
    for (const { prefix, layout } of rootsOfUnit(index, other)) {
      const own = layout && unitPrefix(prefix, layout, other);
      if (own && block.contains(own)) yield valuesOf(own);
    }
  }
  for (const { prefix, node } of index.nodes) {
    // A container around many units is what they are in.
    if (block.contains(prefix) && (prefix.length >= end || node.kind !== "container")) yield valuesOf(prefix);
  }
  for (const { prefix: text } of plan.retired ?? []) {
    const prefix = Prefix.parse(text);
    if (prefix && block.contains(prefix)) yield valuesOf(prefix);
  }
}
