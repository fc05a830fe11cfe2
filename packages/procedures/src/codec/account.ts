import { atPointer, type FieldName, toPointer } from "@egov-vn/core";
import { wireRules } from "../rules/wire.js";
import type { Path } from "./name-table.js";
import { isSilent } from "./shapes.js";
import type { Transcript } from "./transcript.js";

type Scalar = string | number | boolean | null;

/** Yields every scalar of a document with the way to it. */
export function* scalarsIn(value: unknown, path: Path = []): Generator<[Path, Scalar], void, undefined> {
  if (typeof value !== "object" || value === null) {
    if (value !== undefined) yield [path, value as Scalar];
    return;
  }
  for (const [key, part] of Object.entries(value))
    yield* scalarsIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
}

const saysNothing = (scalar: Scalar): boolean =>
  scalar === null || (typeof scalar === "string" && (scalar.trim() === "" || isSilent(scalar)));

/** Short texts are met in others by chance. */
const SHORT = 4;

const plain = (scalar: unknown): string => String(scalar).trim().replaceAll(/\s+/g, " ").toLowerCase();

/** Returns whether a part of the model has a scalar of the source in it. */
function shows(part: unknown, scalar: Scalar): boolean {
  const wanted = plain(scalar);
  for (const [, found] of scalarsIn(part)) {
    const text = plain(found);
    if (text === wanted || (wanted.length >= SHORT && text.includes(wanted))) return true;
    // A number of a decision is read without the words before it.
    if (text.length >= SHORT && wanted.endsWith(text)) return true;
  }
  return false;
}

/** Returns whether the value made of a record says what a scalar of the record says. */
function isKept(value: unknown, wire: Path, scalar: Scalar, to: Transcript): boolean {
  if (to.isUsed(wire)) return true;
  return to.fieldsAt(wire).some(({ path, first }) => {
    // What gives a field its name has become that field: `ACTIVE` is `active`.
    if (first && atPointer(value, toPointer(path)) !== undefined) return true;
    for (let length = path.length; length > 0; length -= 1) {
      const holder = atPointer(value, toPointer(path.slice(0, length)));
      // Another item of the list may say the same: that is not this one.
      if (Array.isArray(holder) && length < path.length) return false;
      if (holder !== undefined && shows(holder, scalar)) return true;
    }
    return false;
  });
}

/** Groups places by their names without indexes: what is so of one item is mostly so of many. */
class Places {
  readonly #byName = new Map<string, FieldName>();
  #count = 0;

  add(wire: Path, to: Transcript): void {
    this.#count += 1;
    const name = genericName(wire);
    if (!this.#byName.has(name)) this.#byName.set(name, { field: toPointer(to.ourPath(wire.map(String))), name });
  }

  get params(): { readonly count: number; readonly fields: readonly FieldName[] } {
    return { count: this.#count, fields: [...this.#byName.values()] };
  }

  get some(): boolean {
    return this.#count > 0;
  }
}

/** Returns what a place on the wire is called whatever its indexes: `cases[].name`. */
const genericName = (wire: Path): string =>
  wire.map((key, at) => (typeof key === "number" ? "[]" : `${at === 0 ? "" : "."}${key}`)).join("");

/**
 * Reports every scalar of a record that is not in the value made of it: those that say nothing, and those for which the
 * model has no place. For conversions, after which the source may not be there any more.
 */
export function account(value: unknown, to: Transcript): void {
  const [silent, lost] = [new Places(), new Places()];
  for (const [wire, scalar] of scalarsIn(to.raw)) {
    if (saysNothing(scalar)) silent.add(wire, to);
    else if (!isKept(value, wire, scalar, to)) lost.add(wire, to);
  }
  if (lost.some) to.report(wireRules.noPlace, [], { ...lost.params });
  if (silent.some) to.report(wireRules.leftEmpty, [], { ...silent.params });
}

/** Reports what an answer says round its records. */
export function accountEnvelope(wires: readonly Path[], to: Transcript): void {
  if (wires.length === 0) return;
  const names = [...new Set(wires.map(genericName))];
  to.report(wireRules.envelope, [], { names });
}
