import {
  type Finding,
  fromPointer,
  type JsonPointer,
  type Params,
  type RuleInfo,
  toFinding,
  toPointer,
  type Wire,
  type WireReading,
} from "@egov-vn/core";

/** Keys and indexes, from the record on. */
export type Path = readonly (string | number)[];

/**
 * What is known while one record of a wire format is rewritten into our shape: which part came from where, so that
 * findings can be placed in the source and told in our terms.
 */
export class Transcript {
  readonly #wireOf = new Map<string, Path>();
  readonly #oursOf = new Map<string, Path>();

  constructor(
    readonly reading: WireReading,
    readonly raw: unknown,
  ) {}

  /** Says where a part of ours was written. */
  place(ours: Path, wire: Path): void {
    this.#wireOf.set(toPointer(ours), wire);
    const pointer = toPointer(wire);
    if (!this.#oursOf.has(pointer)) this.#oursOf.set(pointer, ours);
  }

  /** Returns the items of a list rewritten, each placed; `undefined` when none is left. */
  items<A, B>(
    values: readonly A[] | undefined,
    ours: Path,
    wire: Path,
    make: (value: A, ours: Path, wire: Path) => B | undefined,
  ): B[] | undefined {
    const made: B[] = [];
    this.append(made, values, ours, wire, make);
    return made.length > 0 ? made : undefined;
  }

  /** Appends the items of a list, rewritten and placed, to what was made of others. */
  append<A, B>(
    made: B[],
    values: readonly A[] | undefined,
    ours: Path,
    wire: Path,
    make: (value: A, ours: Path, wire: Path) => B | undefined,
  ): void {
    this.place(ours, wire);
    for (const [index, value] of (values ?? []).entries()) {
      // An item that could not be read has been reported.
      if (value === undefined || value === null) continue;
      const [here, there] = [
        [...ours, made.length],
        [...wire, index],
      ];
      const item = make(value, here, there);
      if (item === undefined) continue;
      this.place(here, there);
      made.push(item);
    }
  }

  /** Reports something of a part of the wire. */
  report(rule: RuleInfo, wire: Path, params: Params = {}): void {
    const named = { field: String(wire.findLast((key) => typeof key === "string") ?? ""), ...params };
    const finding = toFinding(rule, { path: toPointer(wire), params: named }, this.reading.grading);
    if (!finding) return;
    this.reading.findings.push(finding);
    this.reading.places.push(toPointer(wire));
  }

  /** Turns the paths of what was found from the wire's into ours, now that all places are known. */
  settle(): void {
    const { findings, places } = this.reading;
    findings.forEach((finding, index) => {
      const settled: Finding = {
        ...finding,
        path: toPointer(this.#nearest(this.#oursOf, fromPointer(places[index] ?? ""))),
      };
      findings[index] = settled;
    });
  }

  /** Returns the way on the wire to a part of ours; below the nearest part that is known, the names are taken to agree. */
  wirePath(ours: readonly string[]): Path {
    for (let length = ours.length; length > 0; length -= 1) {
      const known = this.#wireOf.get(toPointer(ours.slice(0, length)));
      if (known) return [...known, ...ours.slice(length)];
    }
    return ours;
  }

  #nearest(places: ReadonlyMap<string, Path>, path: readonly string[]): Path {
    for (let length = path.length; length > 0; length -= 1) {
      const known = places.get(toPointer(path.slice(0, length)));
      if (known) return known;
    }
    return [];
  }
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/**
 * Yields the fields that a mirror has no name for, below the record itself, by where they stand in the source. Fields that
 * say nothing are left out.
 */
function* unnamedBelow(mirrored: unknown, path: Path): Generator<[JsonPointer, unknown], void, undefined> {
  if (typeof mirrored !== "object" || mirrored === null) return;
  for (const [key, part] of Object.entries(mirrored)) {
    if (Array.isArray(mirrored)) yield* unnamedBelow(part, [...path, Number(key)]);
    else if (key !== "unmapped") yield* unnamedBelow(part, [...path, key]);
    else if (path.length > 0)
      for (const [name, value] of Object.entries(part as object))
        if (!saysNothing(value)) yield [toPointer([...path, name]), value];
  }
}

/**
 * Returns the wire of one record that is read in two steps: its shape by `mirror`, then its sense by `rewrite`. It
 * remembers the places of that record and must not be used for another. What the mirror has no name for is kept in
 * `unmapped`: the record's own fields by name, deeper ones by their JSON pointer in the source.
 *
 * @param before reports what was found on the way to the record.
 */
export function rewriting<M, T extends { readonly unmapped?: Readonly<Record<string, unknown>> | undefined }>(
  mirror: Wire<M>,
  rewrite: (mirrored: M, transcript: Transcript) => T,
  before?: (transcript: Transcript) => void,
): Wire<T> {
  let transcript: Transcript | undefined;
  return {
    read(raw, reading) {
      transcript = new Transcript(reading, raw);
      before?.(transcript);
      const mirrored = raw === undefined ? undefined : mirror.read(raw, reading);
      let value = mirrored === undefined ? undefined : rewrite(mirrored, transcript);
      const deeper = Object.fromEntries(unnamedBelow(mirrored, []));
      if (value && Object.keys(deeper).length > 0) value = { ...value, unmapped: { ...value.unmapped, ...deeper } };
      transcript.settle();
      return value;
    },
    write: () => undefined,
    trace(path, index, names) {
      names.push(...(transcript?.wirePath(path.slice(index)) ?? []).map(String));
    },
  };
}
