import type { Prefix } from "../address/prefix.js";
import type { Field, Layout, Unit } from "../schema.js";

/** A field and the bits it takes, counted from the left from 0; `to` is the bit after its last. */
export interface PlacedField {
  readonly field: Field;
  readonly from: number;
  readonly to: number;
}

/** Values of fields, by name. */
export type FieldValues = Readonly<Record<string, number | undefined>>;

/**
 * Returns the fields of a layout with their bits.
 *
 * @example
 * placedFields(layout).map(({ field, from, to }) => [field.name, from, to]) // => [["tier", 44, 48], ["unit", 48, 56], ["subnet", 56, 64]]
 */
export function placedFields(layout: Layout): readonly PlacedField[] {
  let fields = placed.get(layout);
  if (!fields) {
    let from = layout.rootLength;
    fields = layout.fields.map((field) => {
      const one = { field, from, to: from + field.bits };
      from = one.to;
      return one;
    });
    placed.set(layout, fields);
  }
  return fields;
}

// Asked for with every node of a plan.
const placed = new WeakMap<Layout, readonly PlacedField[]>();

/** Returns the bit after the last field: 64 when the layout is right. */
export function endOf(layout: Layout): number {
  return layout.fields.reduce((at, { bits }) => at + bits, layout.rootLength);
}

/** Returns the values of the fields that a unit fixes. */
export function valuesOfUnit(unit: Unit): FieldValues {
  return { ...unit.values, tier: unit.tier, unit: unit.index };
}

/** Returns whether a field is wide enough for a value. */
export const fits = (field: Field, value: number): boolean => value < 2 ** field.bits;

/** Returns the range of a field's reserve that a value is in, if it is in one. */
export const reserveOf = (field: Field, value: number) =>
  field.reserve?.find(({ from, to }) => value >= from && value <= to);

/** Returns the reserve of a field as ranges that do not meet, lowest first. */
export function reserveRanges(field: Field): { readonly from: number; readonly to: number }[] {
  const top = 2 ** field.bits - 1;
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...(field.reserve ?? [])].sort((left, right) => left.from - right.from)) {
    const last = merged.at(-1);
    if (from > to || from > top) continue;
    if (last && from <= last.to + 1) last.to = Math.max(last.to, Math.min(to, top));
    else merged.push({ from, to: Math.min(to, top) });
  }
  return merged;
}

/** Returns how many values of a field are in its reserve. */
export function reserveSize(field: Field): number {
  return reserveRanges(field).reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/**
 * Returns the prefix that values make in a root: from the left, as many fields as have a value that fits.
 *
 * @param through the name of the field to stop after; without it, the last field.
 * @example
 * composePrefix(root, layout, { tier: 4, unit: 0x12 }).toString() // => "3fff:40:4:1200::/56"
 */
export function composePrefix(root: Prefix, layout: Layout, values: FieldValues, through?: string): Prefix {
  let prefix = root;
  for (const { field, to } of placedFields(layout)) {
    const value = values[field.name];
    if (value === undefined || to > 128 || !fits(field, value)) return prefix;
    prefix = prefix.child(prefix.length + field.bits, value);
    if (field.name === through) return prefix;
  }
  return prefix;
}

/**
 * Returns a unit's prefix in a root, or `undefined` when the layout does not give it one: no field `unit`, a field before
 * it that the unit has no value for, or a value that does not fit.
 *
 * @example
 * unitPrefix(root, layout, plan.units[3]!)?.toString() // => "3fff:40:4:8000::/56"
 */
export function unitPrefix(root: Prefix, layout: Layout, unit: Unit): Prefix | undefined {
  const end = placedFields(layout).find(({ field }) => field.name === "unit")?.to;
  if (end === undefined || root.length !== layout.rootLength) return undefined;
  const prefix = composePrefix(root, layout, valuesOfUnit(unit), "unit");
  return prefix.length === end ? prefix : undefined;
}

/** Returns the value that a prefix has in one field, when it reaches to the end of it. */
export function valueIn(prefix: Prefix, layout: Layout, name: string): number | undefined {
  for (const { field, from, to } of placedFields(layout)) {
    if (field.name === name) return to <= prefix.length ? prefix.address.bits(from, field.bits) : undefined;
  }
  return undefined;
}

/** Returns the values that a prefix has in the fields it reaches to the end of. */
export function valuesIn(prefix: Prefix, layout: Layout): Record<string, number> {
  const values: Record<string, number> = {};
  for (const { field, from, to } of placedFields(layout)) {
    if (to <= prefix.length) values[field.name] = prefix.address.bits(from, field.bits);
  }
  return values;
}

/** Returns a value as it is read off an address: in hexadecimal, as wide as its field. */
export function hexOf(value: number, bits = 0): string {
  return value.toString(16).padStart(Math.ceil(bits / 4), "0");
}
