import { expect, test } from "vitest";
import { evaluate, layoutOf, type Method } from "../src/index.js";
import { asemTable, asemTree, referenceColumns } from "./reference.js";

test("share of the maximum and distance to a reference, where COINr gives a number", () => {
  const table = asemTable();
  const layout = layoutOf(asemTree());
  const base: Method = {
    impute: { by: "group-mean", group: "EurAsia" },
    treat: { skew: 2, kurtosis: 3.5, winsorise: 5, otherwise: { by: "log", form: "shifted" } },
    normalise: { by: "share-of-max" },
    aggregate: { by: "arithmetic" },
  };
  let compared = 0;
  for (const [file, method] of [
    ["norm_fracmax.csv", base],
    ["norm_dist2ref_unit1.csv", { ...base, normalise: { by: "distance-to-reference", unit: "AUS" } }],
  ] as [string, Method][]) {
    const found = evaluate(layout, table, method);
    for (const [code, wanted] of referenceColumns(`coinr-asem/oracle/${file}`, table.units)) {
      const mine = found.values[layout.numberOf.get(code) as number] as Float64Array;
      if (mine.every((value) => Number.isNaN(value))) {
        // COINr divides by zero here; ours is a finding.
        expect(found.findings.some((one) => one.params.criterion === code)).toBe(true);
        continue;
      }
      wanted.forEach((value, place) => {
        if (!Number.isFinite(value)) return;
        expect(Math.abs((mine[place] as number) - value), `${file} ${code}`).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(value)),
        );
        compared += 1;
      });
    }
  }
  expect(compared).toBeGreaterThan(4000);
});
