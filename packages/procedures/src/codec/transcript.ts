import {
  atPointer,
  type Finding,
  fromPointer,
  type JsonPointer,
  joinNames,
  type Params,
  placeOfItem,
  type RuleInfo,
  toFinding,
  toPointer,
  type Wire,
  type WireReading,
} from "@egov-vn/core";
import type { NameTable, Path, ReadInto } from "./name-table.js";

interface Place {
  readonly ours: Path;
  readonly wire: Path;
}

const RECORD: Place = { ours: [], wire: [] };

/**
 * What is known while one record of a wire format is rewritten into our shape: which part came from where, so that
 * findings can be placed in the source and told in our terms. Fields of parts are found by the table of names.
 */
export class Transcript {
  readonly #byOurs = new Map<JsonPointer, Place>();
  readonly #byWire = new Map<JsonPointer, Place>();
  readonly #used = new Set<JsonPointer>();

  constructor(
    readonly reading: WireReading,
    readonly raw: unknown,
    readonly names: NameTable,
  ) {}

  /** Says where a part of ours was written, when the table of names alone does not tell. */
  place(ours: Path, wire: Path): void {
    this.#byOurs.set(toPointer(ours), { ours, wire });
    this.placeAlso(ours, wire);
  }

  /** Says which part of ours a part of the wire was read into as well. */
  placeAlso(ours: Path, wire: Path): void {
    const pointer = toPointer(wire);
    if (!this.#byWire.has(pointer)) this.#byWire.set(pointer, { ours, wire });
  }

  /** Says that a part of the wire was understood, although no field shows it. */
  use(wire: Path): void {
    this.#used.add(toPointer(wire));
  }

  isUsed(wire: Path): boolean {
    return this.#used.has(toPointer(wire));
  }

  /** Returns the items of a list rewritten, each placed; `undefined` when no item is left. */
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
    if (values === undefined) return;
    // Of several lists that make one of ours, the first stands for it.
    if (!this.#byOurs.has(toPointer(ours))) this.place(ours, wire);
    for (const [index, value] of values.entries()) {
      // An item that could not be read has been reported.
      if (value === undefined || value === null) continue;
      const [here, there] = [
        [...ours, made.length],
        [...wire, placeOfItem(values, index)],
      ];
      const item = make(value, here, there);
      if (item === undefined) continue;
      this.place(here, there);
      made.push(item);
    }
  }

  /** Reports something of a part of the wire. */
  report(rule: RuleInfo, wire: Path, params: Params = {}): void {
    const finding = toFinding(rule, { path: "", params }, this.reading.grading);
    if (!finding) return;
    this.reading.findings.push({ ...finding, field: { field: "", name: joinNames(wire) } });
    this.reading.places.push(toPointer(wire));
  }

  /** Turns the paths of what was found from the wire's into ours, now that all places are known. */
  settle(): void {
    const { findings, places } = this.reading;
    findings.forEach((finding, index) => {
      const path = toPointer(this.ourPath(fromPointer(places[index] ?? "")));
      const settled: Finding = { ...finding, path, ...(finding.field && { field: { ...finding.field, field: path } }) };
      findings[index] = settled;
    });
  }

  /** Returns the way on the wire to a part of ours. */
  wirePath(ours: readonly string[]): Path {
    const item = nearest(this.#byOurs, ours);
    // What the table has no name for was kept as it is.
    if (ours[0] === "unmapped" && item !== RECORD) return [...item.wire, ...ours.slice(item.ours.length)];
    return this.names.wirePath(ours, item);
  }

  /** Returns the part of ours that a part of the wire was read into, or the nearest that is known. */
  ourPath(wire: readonly string[]): Path {
    return this.names.ourPath(wire, nearest(this.#byWire, wire));
  }

  /** Returns the parts of ours that a part of the wire was read into. */
  fieldsAt(wire: Path): readonly ReadInto[] {
    const item = nearest(this.#byWire, wire.map(String));
    if (item !== RECORD && item.wire.length === wire.length) return [{ path: item.ours, first: true }];
    return this.names.fieldsAt(wire, item);
  }
}

function nearest(places: ReadonlyMap<JsonPointer, Place>, path: readonly string[]): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const known = places.get(toPointer(path.slice(0, length)));
    if (known) return known;
  }
  return RECORD;
}

const saysNothing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Yields the fields that a mirror has no name for, by where they stand in the source, but for those that say nothing. */
function* unnamedIn(mirrored: unknown, path: Path): Generator<[Path, unknown], void, undefined> {
  if (typeof mirrored !== "object" || mirrored === null) return;
  for (const [key, part] of Object.entries(mirrored)) {
    if (Array.isArray(mirrored)) yield* unnamedIn(part, [...path, placeOfItem(mirrored, Number(key))]);
    else if (key !== "unmapped") yield* unnamedIn(part, [...path, key]);
    else
      for (const [name, value] of Object.entries(part as object))
        if (!saysNothing(value)) yield [[...path, name], value];
  }
}

/** Returns what a mirror has no name for: the record's own fields by name, deeper ones by their JSON pointer. */
function unmappedOf(mirrored: unknown, to: Transcript): Record<string, unknown> | undefined {
  const kept: [string, unknown][] = [];
  for (const [path, value] of unnamedIn(mirrored, [])) {
    const key = path.length === 1 ? String(path[0]) : toPointer(path);
    to.place(["unmapped", key], path);
    kept.push([key, value]);
  }
  // fromEntries makes an own property even of `__proto__`.
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** What is reported of a record in addition to what its own reader reports. */
export interface RecordReport {
  readonly before?: ((transcript: Transcript) => void) | undefined;
  readonly after?: ((value: unknown, transcript: Transcript) => void) | undefined;
}

/** A procedure but for what the table of its format has no name for. */
export type Rewritten<T> = Omit<T, "unmapped"> & { unmapped?: Readonly<Record<string, unknown>> | undefined };

/**
 * Returns the wire of one record that is read in two steps: its shape by `mirror`, then its sense by `rewrite`. It
 * remembers the places of that record and must not be used for another. What the mirror has no name for is kept in
 * `unmapped`: the record's own fields by name, deeper ones by their JSON pointer in the source.
 *
 * @param report reports what was found on the way to the record, and what of it was not kept.
 */
export function rewriting<M, T extends { readonly unmapped?: Readonly<Record<string, unknown>> | undefined }>(
  mirror: Wire<M>,
  names: NameTable,
  rewrite: (mirrored: M, transcript: Transcript) => Rewritten<T>,
  report: RecordReport = {},
): Wire<T> {
  let transcript: Transcript | undefined;
  return {
    ...(mirror.shape && { shape: mirror.shape }),
    read(raw, reading) {
      transcript = new Transcript(reading, raw, names);
      report.before?.(transcript);
      const mirrored = raw === undefined ? undefined : mirror.read(raw, reading);
      let value = mirrored === undefined ? undefined : (rewrite(mirrored, transcript) as T);
      const unmapped = unmappedOf(mirrored, transcript);
      if (value && unmapped) value = { ...value, unmapped: { ...value.unmapped, ...unmapped } };
      report.after?.(value, transcript);
      transcript.settle();
      return value;
    },
    write: () => undefined,
    trace(path, index, names, value) {
      const ours = path.slice(index);
      const wire = (transcript?.wirePath(ours) ?? []).map(String);
      // A list of texts is taken over as it was read, without the items that could not be.
      const list = atPointer(value, toPointer(ours.slice(0, -1)));
      const place = Array.isArray(list) ? placeOfItem(list, Number(ours.at(-1))) : undefined;
      if (place !== undefined && wire.at(-1) === ours.at(-1)) wire[wire.length - 1] = String(place);
      names.push(...wire);
    },
  };
}
