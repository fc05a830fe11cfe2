import { toPointer } from "@egov-vn/core";
import { type Found, inside, own, ownList, ownObject, ownText, type Place } from "./references.js";
import { specRules } from "./rules.js";
import type { SchemaReader } from "./schema-reader.js";

/** Keywords of a specification that mark a part as secret, or as personal data. */
export type Mark = "x-secret" | "x-personal-data";

export function isMarked(schema: unknown, mark: Mark): boolean {
  const value = own(schema, mark);
  if (mark === "x-secret") return value === true || ownText(schema, "format") === "password";
  return value !== undefined && value !== false && value !== "none";
}

/** Marks that lie deeper than this many schemas are not looked for. */
const DEEPEST = 12;
/** In a ring of schemas there are more ways than can be gone. */
const MOST_STEPS = 20_000;

interface Part {
  readonly value: unknown;
  readonly place: Place;
  /** Its step in a pointer into the value. */
  readonly step: string;
}

/** Finds the marked parts of values. */
export class MarkReader {
  /** Schemas of which it is known whether they, or a part of them, are marked. */
  readonly #leading = new Map<unknown, boolean>();
  #steps = 0;

  constructor(
    readonly mark: Mark,
    readonly schemas: SchemaReader,
  ) {}

  /** Returns the marked parts of a value, as pointers that begin with that of the value itself. */
  read(schema: unknown, place: Place, path: string): string[] {
    const found: string[] = [];
    this.#steps = 0;
    if (this.#leads(schema, place)) this.#collect(schema, place, path, found, new Set());
    if (this.#steps > MOST_STEPS) this.schemas.report(specRules.manyMarks, place, { keyword: this.mark });
    return found;
  }

  #collect(schema: unknown, place: Place, path: string, found: string[], onWay: Set<unknown>): void {
    this.#steps += 1;
    const here = this.schemas.resolve(schema, place);
    if (!here || this.#steps > MOST_STEPS) return;
    const isAgain = onWay.has(here.value) || onWay.size >= DEEPEST;
    if (isMarked(schema, this.mark) || (!isAgain && isMarked(here.value, this.mark))) found.push(path);
    if (isAgain) return;
    onWay.add(here.value);
    for (const part of partsOf(here)) {
      if (this.#leads(part.value, part.place)) this.#collect(part.value, part.place, path + part.step, found, onWay);
    }
    onWay.delete(here.value);
  }

  /** Returns whether a schema or a part of it is marked. */
  #leads(schema: unknown, place: Place): boolean {
    if (isMarked(schema, this.mark)) return true;
    const here = this.schemas.resolve(schema, place);
    if (!here) return false;
    const known = this.#leading.get(here.value);
    if (known !== undefined) return known;
    const seen = new Set<unknown>();
    const leads = this.#search(here, seen);
    this.#leading.set(here.value, leads);
    // What was seen on the way to a mark may or may not lead there itself.
    if (!leads) for (const one of seen) this.#leading.set(one, false);
    return leads;
  }

  #search(here: Found, seen: Set<unknown>): boolean {
    if (seen.has(here.value)) return false;
    seen.add(here.value);
    if (isMarked(here.value, this.mark)) return true;
    return partsOf(here).some(({ value, place }) => {
      if (isMarked(value, this.mark)) return true;
      const part = this.schemas.resolve(value, place);
      return part !== undefined && (this.#leading.get(part.value) ?? this.#search(part, seen));
    });
  }
}

function partsOf({ value, place }: Found): Part[] {
  const parts = Object.entries(ownObject(value, "properties")).map(
    ([name, part]): Part => ({
      value: part,
      place: inside(place, "properties", name),
      step: toPointer([name]),
    }),
  );
  parts.push({ value: own(value, "items"), place: inside(place, "items"), step: "/*" });
  for (const keyword of ["allOf", "anyOf", "oneOf"] as const) {
    for (const [index, part] of ownList(value, keyword).entries())
      parts.push({ value: part, place: inside(place, keyword, index), step: "" });
  }
  return parts;
}
