import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Address } from "./address.js";
import { Prefix } from "./prefix.js";
import { readPrefix } from "./read-prefix.js";

const FOLDER = new URL("../../../../../shared/data/ipv6/", import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.warn("skipped: no reference data");
// biome-ignore lint/suspicious/noExplicitAny: the vectors' shape is theirs
const load = (name: string): any => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));

interface Row {
  in: string;
  addr: string | null;
  prefix: string | null;
  hostBits?: boolean;
}

describe.skipIf(!present)("the texts that CPython and glibc judged (skipped: no reference data, when absent)", () => {
  const rows: Row[] = present
    ? Object.values<{ rows: Row[] }>(load("parse-vectors.json").groups).flatMap((group) => group.rows)
    : [];

  it("reads every address, and nothing else, and writes RFC 5952", () => {
    for (const row of rows) expect(Address.parse(row.in)?.toString() ?? null, JSON.stringify(row.in)).toBe(row.addr);
    expect(rows.length).toBe(1668);
    expect(rows.filter((row) => row.addr !== null).length).toBe(1012);
  });

  it("reads every prefix, and says what is wrong with the others", () => {
    let strict = 0;
    let liberal = 0;
    for (const row of rows) {
      const label = JSON.stringify(row.in);
      const { prefix, problems } = readPrefix(row.in);
      const read = Prefix.parse(row.in);
      if (row.prefix === null) {
        expect(read, label).toBeUndefined();
        expect(problems.length, label).toBeGreaterThan(0);
        if (prefix)
          expect(
            ["space", "zone", "brackets"].some((kind) => (problems as string[]).includes(kind)),
            label,
          ).toBe(true);
      } else {
        expect(prefix?.toString(), label).toBe(row.prefix);
        expect(problems.includes("host-bits"), label).toBe(row.hostBits);
        liberal += 1;
        if (read) strict += 1;
        expect(read?.toString(), label).toBe(
          row.hostBits || problems.includes("length-zeros") ? undefined : row.prefix,
        );
      }
    }
    expect({ strict, liberal }).toEqual({ strict: 21, liberal: 26 });
  });
});
