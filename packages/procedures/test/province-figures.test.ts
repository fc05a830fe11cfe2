import { fileURLToPath } from "node:url";
import type { DeclaredFigures, Finding } from "@egov-vn/core";
import { describe, expect, it } from "vitest";

const example = fileURLToPath(new URL("../../../examples/province-figures.mjs", import.meta.url));

describe("the figures of the four provinces", () => {
  it("contradict themselves in two places and in no other", async () => {
    const { reports, findings } = (await import(example)) as {
      reports: readonly DeclaredFigures[];
      findings: readonly Finding[];
    };
    const checkable = reports.flatMap(({ totals = [], shares = [] }) => [...totals, ...shares]);
    const others = reports.flatMap(({ values = [] }) => values);
    expect([checkable.length, others.length]).toEqual([4, 6]);
    expect(findings.map(({ rule, params }) => ({ rule, ...params }))).toMatchObject([
      { rule: "EGV-021", source: "Bắc Giang, 24/12/2018", printed: 2127, computed: 2682, difference: 555 },
      {
        rule: "EGV-022",
        source: "Bắc Giang, 2019",
        printed: 81.85,
        computed: 81.8753,
        proper: 81.88,
        from: 81.845,
        below: 81.855,
      },
    ]);
    expect(findings.length).toBe(2);
  });
});
