import { createHash } from "node:crypto";
import { commune, predecessors, successors } from "../src/communes.js";
import {
  province,
  provinceNamed,
  predecessors as provincePredecessors,
  successors as provinceSuccessors,
} from "../src/index.js";
import { communes, provinces } from "./covered.js";

const DAYS = [
  "2025-03-01",
  "2025-06-30",
  "2025-07-01",
  "2025-12-01",
  "2026-04-29",
  "2026-04-30",
  "2026-10-01",
] as const;
const PROVINCE_DAYS = ["2008-08-01", "2024-12-31", "2025-01-01", ...DAYS] as const;

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "sources")
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  );
};

/**
 * Returns the digests of what the tables answer about 10,035 communes and 63 provinces of 30/6/2025 and the 34 provinces
 * after it, by question and day: what the code meant, what became of it, what it came from. Ids of sources are left out:
 * they may be renamed.
 */
export function answersOf2025(): Record<string, string> {
  const digests: Record<string, string> = {};
  const ask = (name: string, codes: readonly string[], question: (code: string) => unknown): void => {
    const hash = createHash("sha256");
    for (const code of codes) hash.update(`${code} ${JSON.stringify(sorted(question(code)))}\n`);
    digests[`${name}, ${codes.length} codes`] = hash.digest("hex");
  };
  const codesOf = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);
  const old = codesOf(communes({ asOf: "2025-06-30" }));
  for (const day of DAYS) {
    ask(`commune on ${day}`, old, (code) => commune(code, { asOf: day }));
    ask(`successors of communes on ${day}`, old, (code) => successors(code, day));
    ask(`predecessors of communes on ${day}`, old, (code) => predecessors(code, day));
  }
  ask("communes without a day", old, (code) => commune(code));
  for (const [eve, days] of [
    ["2025-06-30", PROVINCE_DAYS],
    ["2025-07-01", PROVINCE_DAYS],
  ] as const) {
    const rows = provinces({ asOf: eve });
    for (const day of days) {
      ask(`province on ${day}`, codesOf(rows), (code) => province(code, { asOf: day }));
      ask(`successors of provinces on ${day}`, codesOf(rows), (code) => provinceSuccessors(code, day));
      ask(`predecessors of provinces on ${day}`, codesOf(rows), (code) => provincePredecessors(code, day));
    }
    const names = rows.map(({ name }) => name);
    ask(`provinces by the names of ${eve}`, names, (name) => provinceNamed(name, { asOf: eve }));
  }
  return digests;
}
