import { isUnparsed, type Wire, WireReading } from "@egov-vn/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeRecord } from "../exchange/write.js";
import type { Dossier, ProgressStep } from "../schema.js";
import type { DossierFormat } from "./dossier-format.js";
import { dossierFormats, progressFormats } from "./formats.js";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const isParts = (value: unknown): value is object => typeof value === "object" && value !== null;

/** Lists the scalars of a value with the names that lead to them. */
function scalars(value: unknown, way: readonly string[] = []): { way: readonly string[]; value: unknown }[] {
  if (!isParts(value)) return [{ way, value }];
  return Object.entries(value).flatMap(([key, part]) => scalars(part, [...way, key]));
}

const leads = (shorter: readonly string[], longer: readonly string[]): boolean =>
  shorter.every((key, index) => longer[index] === key);

/** A value that stands in one field of the wire. */
const isOneField = (value: unknown): boolean => isParts(value) && (isUnparsed(value) || "system" in value);

/** Lists the fields of a model value. */
function fields(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (!isParts(value) || isOneField(value)) return [way];
  const parts = Object.entries(value);
  return parts.length === 0 ? [way] : parts.flatMap(([key, part]) => fields(part, [...way, key]));
}

const oddScalar = fc.oneof(
  fc.constantFrom<Json>(null, "", " ", "0", "1", 0, 1, true, false, "20241115083000", "2024-11-15T08:30:00", "?"),
  fc.string({ maxLength: 4 }),
  fc.integer(),
);
const oddJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: oddScalar },
  { weight: 1, arbitrary: fc.array(oddScalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.dictionary(fc.constantFrom("La", "TenTepDinhKem", "name"), oddScalar, { maxKeys: 2 }) },
);

/** Makes records of a format: its names with whatever may stand there, and names that it does not know. */
function recordsOf<T>({ wire, example = {} }: DossierFormat<T>): fc.Arbitrary<Record<string, Json>> {
  const names = wire?.shape && "fields" in wire.shape ? wire.shape.fields.map(({ name }) => name) : [];
  const changes = fc.dictionary(fc.constantFrom(...names, "La", "NgayNop", "Status"), oddJson, { maxKeys: 6 });
  return changes.map((changed) => ({ ...(example as Record<string, Json>), ...changed }));
}

/** Checks that each scalar of a record was read into a field of the model, or that a finding names its place. */
function readWhole<T>(wire: Wire<T>, record: Json): T | undefined {
  const reading = new WireReading({}, true);
  const value = wire.read(record, reading);
  const told = [
    ...reading.places.map((place) => place.split("/").slice(1)),
    ...(reading.silent ?? []).map(({ name = "" }) => name.replaceAll(/\[(\d+)\]/g, ".$1").split(".")),
  ];
  const carried = fields(value).map((way) => {
    const names: string[] = [];
    wire.trace(way, 0, names, value);
    return names;
  });
  const lost = scalars(record).filter(
    (scalar) =>
      !told.some((place) => leads(place, scalar.way)) &&
      !carried.some((names) => names.length > 0 && leads(names, scalar.way)),
  );
  expect(lost).toEqual([]);
  return value;
}

/** Checks that each field of a value comes back from the target, or that a finding names it. */
function writtenWhole<T>(target: DossierFormat<T>, value: T): void {
  const { document, findings } = writeRecord(target, value);
  const sent = JSON.parse(JSON.stringify(document));
  const back = target.wire ? target.wire.read(sent, new WireReading()) : sent;
  const told = new Set(findings.map(({ path }) => path));
  const at = (way: readonly string[]): unknown =>
    way.reduce((here: unknown, key) => (isParts(here) ? (here as Record<string, unknown>)[key] : undefined), back);
  for (const way of fields(value)) {
    const path = `/0/${way.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
    if (told.has(path)) continue;
    const own = way.reduce((here: unknown, key) => (here as Record<string, unknown>)[key], value);
    expect(at(way), path).toEqual(own);
  }
}

function pairsOf<T>(formats: readonly DossierFormat<T>[]) {
  const read = formats.filter(({ wire }) => wire);
  const written = formats.filter(({ readOnly }) => !readOnly);
  return read.flatMap((from) => written.map((to) => ({ from, to, name: `${from.id} to ${to.id}` })));
}

function holds<T>(from: DossierFormat<T>, to: DossierFormat<T>): void {
  let count = 0;
  fc.assert(
    fc.property(recordsOf(from), (record) => {
      const value = readWhole(from.wire as Wire<T>, record);
      if (value !== undefined) writtenWhole(to, value);
      count += 1;
    }),
    { numRuns: 60 },
  );
  expect(count).toBe(60);
}

describe("every scalar of a record is in the output, or a finding names it", () => {
  it.each(pairsOf<Dossier>(dossierFormats))("from $name", ({ from, to }) => holds(from, to));
  it.each(pairsOf<ProgressStep>(progressFormats))("of steps, from $name", ({ from, to }) => holds(from, to));
});
