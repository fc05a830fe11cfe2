import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { decodeYaml } from "@egov-vn/core/yaml";
import { describe, expect, test } from "vitest";
import { assess, checklist, digestOf } from "../src/index.js";
import type { Architecture } from "../src/schema.js";
import { architectureStandard } from "../src/standard.js";
import { yamlRules } from "../src/yaml-rules.js";
import { FAULTS, type Fault } from "./complete-faults.js";

const path = fileURLToPath(new URL("../../../examples/provinces/vi-du-2027.yaml", import.meta.url));
const decoded = decodeYaml(architectureStandard, yamlRules, readFileSync(path), { asOf: "2027-02-01" });
const file = decoded.value as Architecture;

const unmet = (one: Architecture): string[] =>
  assess(one).flatMap(({ rule, verdict }) => (verdict === "unmet" ? [rule.number] : []));

/** The file with a fault; its history knows the new contents, so that only the fault is new. */
function planted(fault: Fault): Architecture {
  const draft = structuredClone(file) as { -readonly [Key in keyof Architecture]: Architecture[Key] };
  fault(draft);
  const versions = draft.versions?.map((row, at) =>
    row.version === draft.version && row.digest === file.versions?.[at]?.digest
      ? { ...row, digest: digestOf(draft) }
      : row,
  );
  return { ...draft, ...(versions && { versions }) };
}

describe("a complete province", () => {
  test("is read without a finding; at least 100 rules decide, and none is broken", () => {
    expect(decoded.findings).toEqual([]);
    const verdicts = assess(file).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict === "met").length).toBeGreaterThanOrEqual(130);
    expect(unmet(file)).toEqual([]);
    expect(file.objects.filter(({ record, invented }) => record === "own" && invented !== true)).toEqual([]);
    expect(checklist(file).map(({ verdict }) => verdict)).toEqual(Array.from({ length: 12 }, () => "met"));
  });

  test("has a planted fault for at least 100 of the rules that it decides", () => {
    const decided = new Set(assess(file).flatMap(({ rule, verdict }) => (verdict === "met" ? [rule.number] : [])));
    const planted = Object.keys(FAULTS).filter((number) => decided.has(number as never));
    expect(planted.length).toBe(Object.keys(FAULTS).length);
    expect(planted.length).toBeGreaterThanOrEqual(100);
  });

  test.each(Object.entries(FAULTS))("a fault planted for %s is found alone", (number, fault) => {
    expect(unmet(planted(fault))).toEqual([number]);
  });
});
