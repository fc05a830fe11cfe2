import { Prefix } from "../address/prefix.js";
import { FreeSpace, type Strategy } from "../allocate/free-space.js";
import { planFailures } from "../failures.js";
import type { Field, Layout, Plan, Unit } from "../schema.js";
import { placedFields, reserveRanges, unitPrefix } from "./bit-fields.js";
import { planIndex, rootsOfUnit } from "./plan-index.js";

/** Values of a field from one to another, both included. */
export interface ValueRange {
  readonly from: number;
  readonly to: number;
}

/** The values of a field as they are given out, in the field's order. A field whose values a person gives out is counted up. */
export class FieldValues {
  readonly #space: FreeSpace;
  readonly #whole: Prefix;
  readonly #strategy: Strategy;

  /** @param taken values and ranges of values; what does not fit the field does not matter. */
  constructor(
    readonly field: Field,
    taken: Iterable<number | ValueRange>,
  ) {
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
    this.#whole = whole;
    this.#strategy = field.order === "explicit" ? "rightmost" : field.order;
    this.#space = FreeSpace.of(whole, used, { reserves });
  }

  /** Returns the next free value, or `undefined`; it stays free. */
  next(keepNeighbour = false): number | undefined {
    const reserveNeighbour = keepNeighbour && this.field.bits > 0;
    return this.#valueOf(this.#space.next({ length: 128, strategy: this.#strategy, reserveNeighbour }));
  }

  /** Returns the next free value, or `undefined`; it is taken from now on. */
  take(): number | undefined {
    return this.#valueOf(this.#space.take({ length: 128, strategy: this.#strategy }));
  }

  /** Takes one value; returns whether it was free. */
  claim(value: number): boolean {
    if (value < 0 || value >= 2 ** this.field.bits) return false;
    const block = this.#whole.child(128, value);
    if (!this.#space.isFree(block)) return false;
    this.#space.add(block);
    return true;
  }

  #valueOf(found: Prefix | undefined): number | undefined {
    return found?.address.bits(this.#whole.length, this.field.bits);
  }
}

/**
 * Returns the value of a field that is given out next: the first in the field's order that is neither taken nor in the
 * reserve; `undefined` when there is no such value. A field whose values a person gives out is counted up.
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
  return new FieldValues(field, taken).next(keepNeighbour);
}

/** Returns the field of a layout that has a name. */
export const fieldNamed = (layout: Layout | undefined, name: string): Field | undefined =>
  layout?.fields.find((field) => field.name === name);

/** The field of a unit's index, and its values that are no longer free in the roots that the unit is to have space in. */
function indexField(plan: Plan, unit: Omit<Unit, "index">): { field: Field; taken: (number | ValueRange)[] } {
  const roots = rootsOfUnit(planIndex(plan), { ...unit, index: 0 });
  const field = fieldNamed(roots[0]?.layout, "unit");
  if (!field) throw planFailures.noUnitField({ unit: unit.id });
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
  return { field, taken };
}

/**
 * Returns the index of a new unit: free in every root that it is to have space in, and never used before in any of them.
 *
 * @throws Failure when a root has no field `unit`, or no index is left.
 */
export function nextIndex(plan: Plan, unit: Omit<Unit, "index">, keepNeighbour = false): number {
  const { field, taken } = indexField(plan, unit);
  const value = nextValue(field, taken, keepNeighbour);
  if (value === undefined) throw planFailures.tierFull({ tier: unit.tier, unit: unit.id });
  return value;
}

/** Gives out the indexes of many new units of one plan: what is taken is looked up once for each tier. */
export class IndexGiver {
  readonly #values = new Map<string, FieldValues>();

  constructor(readonly plan: Plan) {}

  /** @throws Failure when a root has no field `unit`, or no index is left. */
  take(unit: Omit<Unit, "index">): number {
    const key = JSON.stringify([unit.tier, unit.values, unit.roots]);
    let values = this.#values.get(key);
    if (!values) {
      const { field, taken } = indexField(this.plan, unit);
      values = new FieldValues(field, taken);
      this.#values.set(key, values);
    }
    const value = values.take();
    if (value === undefined) throw planFailures.tierFull({ tier: unit.tier, unit: unit.id });
    return value;
  }
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
