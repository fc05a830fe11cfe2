import {
  type Codec,
  type FieldTable,
  fieldsOf,
  fromPointer,
  type JsonPointer,
  modelNames,
  type PersonalKind,
  personalKindOfName,
  type Standard,
  toPointer,
  type WireName,
} from "@egov-vn/core";
import type { MaskedKind } from "./masks.js";

/** A name of a format at one place: the names it lies in, outermost first, lists left out. */
interface NamedPlace {
  readonly within: readonly string[];
  readonly kind: MaskedKind | undefined;
}

const spelled = (name: string): string => name.toLowerCase();
const isList = (name: string): boolean => name === "*" || /^\d+$/.test(name);
const maskedKind = (kind: PersonalKind | undefined): MaskedKind | undefined => (kind === "none" ? undefined : kind);

/** Returns whether one list ends with another. */
function endsWith(names: readonly string[], end: readonly string[]): boolean {
  const from = names.length - end.length;
  return from >= 0 && end.every((name, index) => names[from + index] === name);
}

/** The key that core keeps a text under that was not understood. */
const UNPARSED = "unparsed";
/** Paths whose kinds are remembered: a file may make up as many as it likes. */
const MOST_PATHS = 10_000;

/** What the fields of a standard tell of persons: by their paths in the model, and by their names in one format. */
export class PersonalFields {
  readonly #fields: FieldTable;
  readonly #places = new Map<string, NamedPlace[]>();
  readonly #kinds = new Map<JsonPointer, { readonly kind: MaskedKind | undefined }>();

  constructor(standard: Pick<Standard<unknown>, "schema">, codec?: Pick<Codec<unknown>, "fields">) {
    this.#fields = fieldsOf(standard);
    for (const name of codec?.fields?.() ?? modelNames(standard)) this.#add(name);
  }

  #add({ path, names, within }: WireName): void {
    // What the format has and the model does not may hold anything.
    const kind = path === undefined ? "unknown" : this.at(path);
    const place: NamedPlace = { within: within.filter((name) => !isList(name)).map(spelled), kind };
    for (const name of names) {
      const key = spelled(name);
      const places = this.#places.get(key);
      if (places) places.push(place);
      else this.#places.set(key, [place]);
    }
  }

  /**
   * Returns what a part of the model tells of a person: what its field states, else what holds it.
   *
   * @param pointer `*` may stand for any index.
   */
  at(pointer: JsonPointer): MaskedKind | undefined {
    const known = this.#kinds.get(pointer);
    if (known) return known.kind;
    const kind = this.#find(fromPointer(pointer));
    if (this.#kinds.size < MOST_PATHS) this.#kinds.set(pointer, { kind });
    return kind;
  }

  /** Returns whether a format has a field of that name that tells of a person, or may. */
  hasName(name: string): boolean {
    return this.#places.get(spelled(name))?.some(({ kind }) => kind !== undefined) === true;
  }

  #find(path: readonly string[]): MaskedKind | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      // A text that was not understood stands for its field, and tells what that tells.
      if (path[length - 1] === UNPARSED) continue;
      const part = toPointer(path.slice(0, length));
      const kind = maskedKind(this.#fields.at(part)?.personal);
      if (kind !== undefined) return this.#better(path, kind);
    }
    return undefined;
  }

  /** A field that nothing knows may have a name that tells what it holds. */
  #better(path: readonly string[], kind: MaskedKind): MaskedKind {
    if (kind !== "unknown") return kind;
    const name = path.findLast((part) => !isList(part)) ?? "";
    return maskedKind(personalKindOfName(name)) ?? kind;
  }

  /**
   * Returns what a value of the source tells of a person, by its name and the names it lies in. Where several fields have the
   * name and it is not known which one it is, the one that is masked counts; a name that the format does not have is masked.
   *
   * @param within the names that it lies in, outermost first, lists left out.
   * @param whole whether these are all of them.
   */
  named(name: string, within: readonly string[], whole: boolean): MaskedKind | undefined {
    const places = this.#places.get(spelled(name)) ?? [];
    const around = within.map(spelled);
    // The outer parts around the value are an envelope: a name of the format there would make it another field.
    const exact = places.filter(({ within: own }) => {
      return (
        endsWith(around, own) && !around.slice(0, around.length - own.length).some((outer) => this.#places.has(outer))
      );
    });
    const nearest = Math.max(...exact.map((place) => place.within.length));
    const candidates = whole
      ? exact.filter((place) => place.within.length === nearest)
      : [...exact, ...places.filter((place) => endsWith(place.within, around))];
    if (candidates.length > 0) return candidates.find(({ kind }) => kind !== undefined)?.kind;
    const elsewhere = places.find(({ kind }) => kind !== undefined)?.kind;
    return elsewhere ?? maskedKind(personalKindOfName(name)) ?? "unknown";
  }

  /** Returns whether the format has a field of this name anywhere. */
  knows(name: string): boolean {
    return this.#places.has(spelled(name));
  }
}

const known = new WeakMap<object, WeakMap<object, PersonalFields>>();

/** Returns what the fields of a standard, written in a format, tell of persons; made once for each. */
export function personalFields(standard: Standard<unknown>, codec: Codec<unknown>): PersonalFields {
  let ofStandard = known.get(standard);
  if (!ofStandard) {
    ofStandard = new WeakMap();
    known.set(standard, ofStandard);
  }
  let fields = ofStandard.get(codec);
  if (!fields) {
    fields = new PersonalFields(standard, codec);
    ofStandard.set(codec, fields);
  }
  return fields;
}
