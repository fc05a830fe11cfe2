import { reportOn, type Standard } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import type { DossierFormat } from "./codec/dossier-format.js";
import { dossierFormats, progressFormats } from "./codec/formats.js";
import { writeRecord } from "./exchange/write.js";
import { dossierStandard, progressStandard } from "./standard.js";

/** Records per format; all 10,000 with `EGOV_MUTATED=10000`. */
const RECORDS = Number(process.env.EGOV_MUTATED ?? 200);
const BATCH = 100;

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Returns numbers from 0 up to but not 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const ODD: readonly Json[] = [
  ...[null, "", " ", 0, -1, 1e308, 4, true, [], {}, [null], [[]], { a: null }, "null", "__proto__", "\ud800", "\u0000"],
  ...["20241115083000", "202411150830", "0001-01-01T00:00:00", "15/11/2024", "2024-11-15", "99999999999999999999"],
  ...["NguyÔn V¨n MÉu", "Sá»Ÿ", "h99.12-241115-0001", "1.009999", "50.000", "không", '{"a":1}', "x".repeat(5_000)],
];

/** Changes one part of a JSON value somewhere: another value, none, a part more, or one of another place. */
function mutated(value: Json, random: () => number, parts: readonly Json[]): Json {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const replacement = (): Json => structuredClone(random() < 0.6 ? pick(ODD) : pick(parts));
  if (typeof value !== "object" || value === null || random() < 0.1) return replacement();
  if (Array.isArray(value)) {
    if (value.length === 0 || random() < 0.3) return [...value, replacement()];
    const at = Math.floor(random() * value.length);
    return value.map((item, index) => (index === at ? mutated(item, random, parts) : item));
  }
  const names = Object.keys(value);
  const name = random() < 0.1 || names.length === 0 ? pick(["La", "constructor", "unmapped", "NgayNop"]) : pick(names);
  const { [name]: old, ...others } = value;
  if (random() < 0.15) return others;
  return { ...others, [name]: old === undefined ? replacement() : mutated(old, random, parts) };
}

function partsOf(value: Json): Json[] {
  return typeof value === "object" && value !== null ? [value, ...Object.values(value).flatMap(partsOf)] : [value];
}

async function survives<T>(standard: Standard<T>, formats: readonly DossierFormat<T>[], format: DossierFormat<T>) {
  const codec = standard.codecs.find(({ id }) => id === format.id) as (typeof standard.codecs)[number];
  const written = standard.examples.map(({ value }) => (format.wire ? format.wire.write(value) : value));
  const sound = JSON.parse(JSON.stringify([...(format.example ? [format.example] : []), ...written])) as Json[];
  const parts = sound.flatMap(partsOf);
  const random = randomFrom(20261128);
  const context = { asOf: "2026-11-01" as const, profiles: standard.profiles.map(({ id }) => id) };
  let read = 0;
  let converted = 0;
  for (let done = 0; done < RECORDS; done += BATCH) {
    // A source of lines begins with an object, or it is read as one document.
    const records = Array.from({ length: BATCH }, (_, index) => {
      if (index === 0) return sound[0] as Json;
      let record = sound[Math.floor(random() * sound.length)] as Json;
      for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) record = mutated(record, random, parts);
      return record;
    });
    const source = new TextEncoder().encode(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
    for await (const decoded of codec.decode(source, context)) {
      read += 1;
      const report = reportOn(standard, codec, decoded, context);
      // A rule that throws is reported as this, as is a source that cannot be read.
      expect(report.findings.filter(({ rule }) => rule === "EGV-001" || rule === "EGV-002")).toEqual([]);
      if (decoded.value === undefined) continue;
      for (const target of formats) {
        if (target.readOnly) continue;
        writeRecord(target, decoded.value);
        converted += 1;
      }
    }
  }
  // A line that is an empty list has no record.
  expect(read).toBeGreaterThan(RECORDS * 0.98);
  expect(converted).toBeGreaterThan(RECORDS / 10);
}

describe(`of ${RECORDS} mutated records neither reader, converter nor rules throw`, () => {
  it.each(dossierFormats)("$id", (format) => survives(dossierStandard, dossierFormats, format), 600_000);
  it.each(progressFormats)("steps, $id", (format) => survives(progressStandard, progressFormats, format), 600_000);
});
