import { describe, expect, test } from "vitest";
import {
  contributions,
  evaluate,
  type Group,
  layoutOf,
  type Method,
  overTime,
  relativeSteps,
  type Table,
  tableOf,
} from "../src/index.js";

const titled = (code: string) => ({ code, title: { vi: code, en: code } });
const tree: Group = { ...titled("I"), children: [titled("A"), titled("B"), titled("C")] };
const mean: Method = { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } };
const total = (table: Table, method: Method) => Array.from(evaluate(tree, table, method).values.at(-1) as Float64Array);

describe("gaps", () => {
  const table = tableOf([
    { unit: "U", values: { A: 1, B: 2, C: 3 } },
    { unit: "V", values: { A: 4, B: 5 } },
    { unit: "W", values: { B: 9 }, notApplicable: ["C"] },
  ]);

  test("a gap drops out with its weight", () => {
    expect(total(table, mean)).toEqual([2, 4.5, 9]);
  });

  test("a threshold counts what was asked: what does not apply is no gap", () => {
    expect(total(table, { ...mean, present: 0.6 })).toEqual([2, 4.5, Number.NaN]);
    expect(total(table, { ...mean, present: 0.5 })).toEqual([2, 4.5, 9]);
  });

  test("units are screened by what they answered, before anything is filled in", () => {
    const found = evaluate(tree, table, { ...mean, screen: { answered: 0.6 }, impute: { by: "mean" } });
    expect(found.units).toEqual(["U", "V"]);
    expect(found.findings.map((one) => [one.rule, one.params.unit])).toEqual([
      ["ICT-042", "W"],
      ["ICT-043", "V"],
    ]);
    expect(found.filled).toEqual([{ unit: "V", criterion: "C", value: 3 }]);
  });

  test("what does not apply is never filled in", () => {
    const found = evaluate(tree, table, { ...mean, impute: { by: "mean" } });
    expect(found.filled.map(({ unit, criterion }) => unit + criterion)).toEqual(["WA", "VC"]);
    expect(total(table, { ...mean, impute: { by: "mean" } })).toEqual([2, 4, (2.5 + 9) / 2]);
  });

  test("a group without figures fills nothing, and says so", () => {
    const grouped = tableOf([
      { unit: "U", values: { A: 1, B: 2, C: 3 }, groups: { region: "x" } },
      { unit: "V", values: { A: 4, B: 5 }, groups: { region: "y" } },
    ]);
    const found = evaluate(tree, grouped, { ...mean, impute: { by: "group-mean", group: "region" } });
    expect(found.findings.map((one) => one.rule)).toEqual(["ICT-044"]);
  });
});

describe("other years", () => {
  const points = [
    { time: 2016, value: 1 },
    { time: 2018, value: Number.NaN },
    { time: 2020, value: 9 },
  ];

  test("latest carries forward, constant takes the nearest, linear draws a line; nothing is made up before the first", () => {
    expect(["latest", "constant", "linear"].map((how) => overTime(points, 2019, how as "linear"))).toEqual([1, 9, 7]);
    expect(["latest", "constant", "linear"].map((how) => overTime(points, 2018, how as "linear"))).toEqual([1, 1, 5]);
    expect(["latest", "constant", "linear"].map((how) => overTime(points, 2015, how as "linear"))).toEqual([
      Number.NaN,
      1,
      1,
    ]);
    expect(overTime([], 2019, "linear")).toBeNaN();
  });

  test("a panel fills the same unit's gap, found by name", () => {
    const year = (time: number, value: number) => ({
      time,
      table: tableOf([
        { unit: "V", values: { C: value } },
        { unit: "U", values: { C: 50 } },
      ]),
    });
    const table: Table = {
      ...tableOf([
        { unit: "U", values: { A: 1, B: 2, C: 3 } },
        { unit: "V", values: { A: 4, B: 5, C: undefined } },
      ]),
      time: 2019,
      panel: [year(2018, 6), year(2020, 10)],
    };
    const found = evaluate(tree, table, { ...mean, impute: { by: "panel", how: "linear" } });
    expect(found.filled).toEqual([{ unit: "V", criterion: "C", value: 8 }]);
  });
});

describe("what cannot be computed is a finding and no number", () => {
  const table = tableOf([
    { unit: "U", values: { A: 1, B: 0, C: 3 } },
    { unit: "V", values: { A: 1, B: 5, C: 2 } },
  ]);
  const rules = (method: Method) =>
    evaluate(tree, table, method).findings.map((one) => [
      one.rule,
      one.params.criterion ?? one.params.node ?? one.params.unit,
    ]);

  test("a criterion on which all are alike is left out of everybody's score", () => {
    const method: Method = { ...mean, normalise: { by: "min-max" } };
    expect(rules(method)).toEqual([["ICT-041", "A"]]);
    expect(total(table, method)).toEqual([0.5, 0.5]);
  });

  test("means of zero, targets and posts that are not given, a reference at the bottom", () => {
    expect(rules({ ...mean, aggregate: { by: "geometric" } })).toEqual([
      ["ICT-046", "I"],
      ["ICT-047", "U"],
    ]);
    expect(rules({ ...mean, normaliseEach: { B: { by: "distance-to-target" } } })).toEqual([["ICT-045", "B"]]);
    expect(rules({ ...mean, normaliseEach: { C: { by: "goalposts" } } })).toEqual([["ICT-045", "C"]]);
    expect(rules({ ...mean, normaliseEach: { B: { by: "distance-to-reference", unit: "U" } } })).toEqual([
      ["ICT-045", "B"],
    ]);
    expect(() => evaluate({ ...titled("I"), children: [titled("A"), titled("A")] }, table, mean)).toThrow(/used twice/);
  });

  test("which steps compare units", () => {
    expect(relativeSteps(layoutOf(tree), mean)).toEqual([]);
    expect(
      relativeSteps(layoutOf(tree), { ...mean, normalise: { by: "z-score" }, rescale: { level: 2, to: [0, 1] } }),
    ).toEqual(["normalise", "rescale"]);
  });

  test("Copeland scores are not split, and still sum", () => {
    const nested: Group = {
      ...titled("I"),
      children: [{ ...titled("G"), children: [titled("A"), titled("B")] }, titled("C")],
    };
    const found = evaluate(nested, table, { ...mean, aggregateAt: { G: { by: "copeland" } } });
    expect(contributions(found, "V").map((part) => part.code)).toEqual(["G", "C"]);
    expect(contributions(found, "V").reduce((sum, part) => sum + part.points, 0)).toBe(found.values.at(-1)?.[1]);
  });
});
