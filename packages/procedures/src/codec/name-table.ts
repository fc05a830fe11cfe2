import { type FieldPath, type WireName, type WireShape, wireNames } from "@egov-vn/core";

/** Keys and indexes, from the record on. */
export type Path = readonly (string | number)[];

/**
 * Where on the wire each field of the model stands, with `*` for the index of an item: `/steps/*` is `executionSteps/*`. A
 * field that is read from several is at the first of them; the others are read into it as well.
 */
export type NamesByField = Readonly<Record<FieldPath, string | readonly string[]>>;

type Pattern = readonly string[];

const isIndex = (key: string | number): boolean => typeof key === "number" || /^\d+$/.test(key);

const patternOf = (path: Path): Pattern => path.map((key) => (isIndex(key) ? "*" : String(key)));

const beginsWith = (pattern: Pattern, lead: Pattern): boolean => lead.every((key, index) => pattern[index] === key);

const sharedLength = (left: Pattern, right: Pattern): number => {
  const apart = left.findIndex((key, index) => key !== right[index]);
  return apart === -1 ? Math.min(left.length, right.length) : apart;
};

/** A field that a part of the wire is read into. */
export interface ReadInto {
  readonly path: Path;
  /** Set when the part gives the field its name; otherwise the part is a further one, or the field lies round it. */
  readonly first: boolean;
}

/** The names of a wire format for the fields of the model. */
export class NameTable {
  readonly #wireOf = new Map<string, readonly Pattern[]>();
  readonly #oursOf = new Map<string, { readonly field: Pattern; readonly first: boolean }[]>();

  constructor(names: NamesByField) {
    for (const [field, wire] of Object.entries(names)) {
      const ours = field.slice(1);
      const patterns = [wire].flat().map((one) => one.split("/"));
      this.#wireOf.set(ours, patterns);
      for (const [index, pattern] of patterns.entries()) {
        const key = pattern.join("/");
        this.#oursOf.set(key, [...(this.#oursOf.get(key) ?? []), { field: ours.split("/"), first: index === 0 }]);
      }
    }
  }

  /**
   * Finds the way on the wire to a field, or to the nearest part that holds it and has a name.
   *
   * @param item the nearest part of ours that is known to come from somewhere, with the way to it on the wire.
   */
  wirePath(ours: Path, item: { readonly ours: Path; readonly wire: Path }): Path {
    const own = patternOf(ours);
    for (let length = own.length; length > item.ours.length; length -= 1) {
      const choices = this.#wireOf.get(own.slice(0, length).join("/"));
      if (choices) return filled(nearest(choices, patternOf(item.wire)), item.wire, ours.slice(item.ours.length));
    }
    return item.wire;
  }

  /** Finds the field that a part of the wire is read into; the item that is known to come from there, if no field is. */
  ourPath(wire: Path, item: { readonly ours: Path; readonly wire: Path }): Path {
    const own = patternOf(wire);
    for (let length = own.length; length > item.wire.length; length -= 1) {
      const [field] = this.#fieldsAt(own.slice(0, length), item.ours);
      if (field) return field.path;
    }
    return item.ours;
  }

  /** Finds all fields that a part of the wire is read into; of each, whether it is named after the part. */
  fieldsAt(wire: Path, item: { readonly ours: Path; readonly wire: Path }): readonly ReadInto[] {
    const fields = this.#fieldsAt(patternOf(wire), item.ours);
    return fields.length > 0 ? fields : [{ path: this.ourPath(wire, item), first: false }];
  }

  #fieldsAt(wire: Pattern, item: Path): ReadInto[] {
    const lead = patternOf(item);
    return (this.#oursOf.get(wire.join("/")) ?? []).flatMap(({ field, first }) =>
      beginsWith(field, lead)
        ? [{ path: [...item, ...field.slice(item.length).map((key) => (key === "*" ? 0 : key))], first }]
        : [],
    );
  }

  /** Lists the names of a format's shape with the fields that they stand for. */
  *names(shape: WireShape | undefined): Generator<WireName, void, undefined> {
    const fields = new Map<string, FieldPath[]>();
    for (const [field, patterns] of this.#wireOf) {
      for (const pattern of patterns) {
        const key = pattern.join("/");
        fields.set(key, [...(fields.get(key) ?? []), `/${field}`]);
      }
    }
    for (const { names, within } of wireNames(shape)) {
      const paths = fields.get([...within, names[0]].join("/")) ?? [undefined];
      for (const path of paths) yield { ...(path !== undefined && { path }), names, within };
    }
  }
}

function nearest(choices: readonly Pattern[], to: Pattern): Pattern {
  let best = choices[0] as Pattern;
  for (const choice of choices) if (sharedLength(choice, to) > sharedLength(best, to)) best = choice;
  return best;
}

/** Puts indexes into a pattern: those of the item where the two go the same way, then those of what lies in the item. */
function filled(pattern: Pattern, item: Path, rest: Path): Path {
  const same = sharedLength(pattern, patternOf(item));
  const indexes = rest.filter(isIndex);
  return pattern.map((key, at) =>
    key !== "*" ? key : at < same ? (item[at] as string | number) : (indexes.shift() ?? 0),
  );
}
