import { checkSchema, proves, type Standard, type Wire, WireReading } from "@egov-vn/core";
import { describe, expect, it } from "vitest";
import { dossierStandard, progressStandard } from "../standard.js";
import type { DossierFormat } from "./dossier-format.js";
import { dossierFormats, progressFormats } from "./formats.js";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const cases = [
  ...dossierFormats.map((format) => ["dossier", format, dossierStandard] as const),
  ...progressFormats.map((format) => ["progress", format, progressStandard] as const),
].flatMap(([kind, format, standard]) =>
  format.wire
    ? [[`${kind} ${format.id}`, format as DossierFormat<unknown>, standard as Standard<unknown>] as const]
    : [],
);

/** Values that stand where others are expected; every field gets each of them. */
const NASTY: readonly Json[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    2,
    3,
    -1,
    0.5,
    -0,
    1e15,
    1e21,
    2 ** 53,
    20241115083000,
    1731603600000,
    [],
    {},
    [[]],
    [{}],
  ],
  ...[
    "",
    " ",
    "0",
    "1",
    "2",
    "3",
    "10",
    "01",
    "-1",
    "1.5",
    "1e3",
    "50.000",
    "1,000",
    "999999999999999",
    "9999999999999999",
  ],
  ...[
    "true",
    "TRUE",
    "False",
    "có",
    "x",
    " x ",
    "\u00a0x",
    "\ufeff",
    "\u200b",
    "\n",
    "x\ny",
    "\ud800",
    "\u0000",
    "null",
  ],
  ...["20241115083000", "20240229000000", "20230229000000", "20241301000000", "20241131000000", "20241115240000"],
  ...["20241115236000", "20e60821170000", "00000101000000", "00010101000000", "00040229000000", "19000229000000"],
  ...[
    "99991231235959",
    "20241115",
    "2024111508",
    "2024-11-15",
    "2024-02-30",
    "2024-11-15T08:30:00",
    "2024-11-15T24:00:00",
  ],
  ...[
    "0000-02-29T00:00:00",
    "2024-11-15T08:30:00Z",
    "2024-11-15T08:30:00.5+07:00",
    "15/11/2024",
    "31/02/2024",
    "5/6/2024 03:15:00 SA",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "direct", "online", "dvcqg"],
];

/** Yields a record once for each of its parts and each nasty value, which stands in the place of the part. */
function* spoilt(value: Json): Generator<Json> {
  yield* NASTY;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const other of spoilt(part)) {
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    }
  }
}

function baseRecords(format: DossierFormat<unknown>, standard: Standard<unknown>): Json[] {
  const written = standard.examples.map(({ value }) => format.wire?.write(value));
  return JSON.parse(JSON.stringify([...(format.example ? [format.example] : []), ...written])) as Json[];
}

const REQUIRED: readonly string[] = ["/code", "/dossierCode"];

describe.each(cases)("%s", (_, format, standard) => {
  it("returns what fits the schema wherever that is taken for proven", () => {
    const wire = format.wire as Wire<unknown>;
    const isProven = proves(wire.yields, standard.schema);
    let read = 0;
    let failed = 0;
    for (const record of baseRecords(format, standard).flatMap((base) => Array.from(spoilt(base)))) {
      const value = wire.read(record, new WireReading());
      if (value === undefined) continue;
      read += 1;
      // A code that is not there is looked for at each value.
      if (checkSchema(standard, value, {}).some(({ path }) => !REQUIRED.includes(path))) failed += 1;
    }
    expect(read).toBeGreaterThan(1_000);
    if (isProven) expect(failed).toBe(0);
  });
});

it("spares the schema for the formats that are sent in bulk", () => {
  const proven = cases.filter(([, { wire }, { schema }]) => proves(wire?.yields, schema)).map(([name]) => name);
  expect(proven).toEqual(["dossier dvcqg", "progress dvcqg"]);
});
