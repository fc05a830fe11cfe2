import { expect, it } from "vitest";
import { referenceJson } from "../../../scripts/reference-data.js";
import { commune } from "../src/communes.js";
import { resolveAddress } from "../src/history.js";
import { onlyOne } from "../src/index.js";

interface AddressCase {
  readonly category: string;
  readonly text: string;
  readonly expect: readonly string[];
  /** One answer; all of several; one or a refusal; a refusal. */
  readonly kind: "one" | "several" | "one-or-none" | "none";
}

type Resolution = ReturnType<typeof resolveAddress>;

const possible = (resolution: Resolution): string[] => {
  if (resolution.kind === "not-found") return [];
  if (resolution.kind === "ambiguous") return [...new Set(resolution.readings.flatMap(possible))].sort();
  return "to" in resolution ? [resolution.to.code] : resolution.candidates.map(({ unit }) => unit.code).sort();
};

/** Returns the code that the list has for a commune: the reference data have 06978 for 06970. */
const listed = (code: string): string => onlyOne(commune(code, { asOf: "2025-07-01" }))?.code ?? code;

it("resolves the addresses of the reference cases; none is certain and wrong", () => {
  const cases = referenceJson<readonly AddressCase[]>("cases/codes/addresses.json");
  expect(cases.length).toBeGreaterThan(130);
  const wrong: string[] = [];
  const unresolved: string[] = [];
  for (const { text, kind, category, ...rest } of cases) {
    const resolution = resolveAddress(text);
    const [expected, got] = [rest.expect.map(listed).sort(), possible(resolution)];
    const isSure = resolution.kind === "certain" || resolution.kind === "current";
    if (isSure && (expected.length !== 1 || got[0] !== expected[0])) wrong.push(text);
    const refused = resolution.kind === "not-found";
    const same = got.join() === expected.join();
    const isRight = {
      one: isSure && same,
      several: !isSure && expected.every((code) => got.includes(code)),
      "one-or-none": refused || same,
      none: refused,
    }[kind];
    if (!isRight) unresolved.push(`${category}: ${text}`);
  }
  expect(wrong).toEqual([]);
  expect(unresolved).toEqual([]);
});
