import { describe, expect, test } from "vitest";
import { evaluate, type Group, layoutOf, ranksOf, type Table } from "../src/index.js";
import { eGovernment2018, humanDevelopment } from "./public-figures.js";

const node = (code: string) => ({ code, title: { vi: code, en: code } });

function tableOf(units: readonly string[], columns: Readonly<Record<string, readonly number[]>>): Table {
  return {
    units,
    columns: new Map(Object.entries(columns).map(([code, values]) => [code, Float64Array.from(values)])),
  };
}

describe("indices that others publish come out to the last printed digit", () => {
  test("the UN's e-government index of 2018: the mean of three, and the ranks", () => {
    const tree: Group = { ...node("EGDI"), children: [node("OSI"), node("TII"), node("HCI")] };
    const table = tableOf(
      eGovernment2018.map(({ unit }) => unit),
      {
        OSI: eGovernment2018.map(({ services }) => services),
        TII: eGovernment2018.map(({ infrastructure }) => infrastructure),
        HCI: eGovernment2018.map(({ capital }) => capital),
      },
    );
    const found = evaluate(layoutOf(tree), table, { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } });
    const scores = found.values.at(-1) as Float64Array;
    expect([...scores].map((score) => score.toFixed(4))).toEqual(eGovernment2018.map(({ printed }) => printed));
    expect([...ranksOf(scores)]).toEqual(eGovernment2018.map(({ rank }) => rank));
  });

  test("the Human Development Index of 2020 and 2021: fixed posts, a mean within education, a geometric mean", () => {
    const tree: Group = {
      ...node("HDI"),
      children: [
        node("LIFE"),
        { ...node("EDUCATION"), children: [node("EXPECTED"), node("MEAN")] },
        // Income counts by its logarithm, as do its posts of 100 and 75,000 dollars.
        node("INCOME"),
      ],
    };
    const layout = layoutOf(tree);
    const table = tableOf(
      humanDevelopment.map(({ unit }) => unit),
      {
        LIFE: humanDevelopment.map(({ life }) => life),
        EXPECTED: humanDevelopment.map(({ expected }) => expected),
        MEAN: humanDevelopment.map(({ mean }) => mean),
        INCOME: humanDevelopment.map(({ income }) => Math.log(income)),
      },
    );
    const found = evaluate(layout, table, {
      normalise: {
        by: "goalposts",
        posts: { LIFE: [20, 85], EXPECTED: [0, 18], MEAN: [0, 15], INCOME: [Math.log(100), Math.log(75_000)] },
      },
      aggregate: { by: "arithmetic" },
      aggregateAt: { HDI: { by: "geometric" } },
    });
    const scores = found.values[layout.numberOf.get("HDI") as number] as Float64Array;
    expect([...scores].map((score) => score.toFixed(3))).toEqual(humanDevelopment.map(({ printed }) => printed));
    expect(found.findings).toEqual([]);
  });
});
