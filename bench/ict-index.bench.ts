import { bench, describe } from "vitest";
import {
  evaluate,
  evaluator,
  type Group,
  layoutOf,
  type Method,
  noisyWeights,
  ranksOf,
  seededRandom,
  type Table,
} from "../packages/ict-index/src/index.js";

/*
 * For comparison, COINr 1.1.14 in R 4.2.2 on one machine of this kind: one full rebuild of 51 units x 49 indicators 0.5-0.8 s, 384
 * replications of the sensitivity analysis about 3 minutes. The sets here are invented, of the same size and shape:
 * skewed figures with gaps, eight pillars, two sub-indices. Aims: 384 replications under 2 s; 10,000 units x 100 criteria
 * under 1 s.
 */

const titled = (code: string) => ({ code, title: { vi: code, en: code } });

function indexOf(criteria: number, pillars: number): Group {
  const codes = Array.from({ length: criteria }, (_, place) => `C${place}`);
  const groups = Array.from(
    { length: pillars },
    (_, pillar): Group => ({
      ...titled(`P${pillar}`),
      children: codes.filter((_, place) => place % pillars === pillar).map(titled),
    }),
  );
  const half = Math.ceil((pillars * 5) / 8);
  return {
    ...titled("I"),
    children: [
      { ...titled("S1"), children: groups.slice(0, half) },
      { ...titled("S2"), children: groups.slice(half) },
    ],
  };
}

function tableOf(tree: Group, units: number): Table {
  const random = seededRandom(51);
  const column = () =>
    Float64Array.from({ length: units }, () =>
      random.next() < 0.02 ? Number.NaN : Math.exp(2.2 * random.next() ** 3) + random.next(),
    );
  return {
    units: Array.from({ length: units }, (_, place) => `U${place}`),
    columns: new Map(layoutOf(tree).criteria.map(({ code }) => [code, column()])),
    groups: new Map([["half", Array.from({ length: units }, (_, place) => String(place % 2))]]),
  };
}

const full: Method = {
  impute: { by: "group-mean", group: "half" },
  treat: { skew: 2, kurtosis: 3.5, winsorise: 5, otherwise: { by: "log", form: "shifted" } },
  normalise: { by: "min-max", to: [1, 100] },
  aggregate: { by: "arithmetic" },
};

describe("51 units x 49 indicators (COINr in R: 0.5-0.8 s)", () => {
  const tree = indexOf(49, 8);
  const table = tableOf(tree, 51);
  bench("one full rebuild", () => {
    ranksOf(evaluate(tree, table, full).values.at(-1) as Float64Array);
  });
});

describe("384 replications of 51 x 49 (COINr in R: about 3 min; aim 2 s)", () => {
  const tree = indexOf(49, 8);
  const table = tableOf(tree, 51);
  const weights = noisyWeights("weights", tree, { noise: 0.25, sets: 20, levels: [2, 3], seed: 1 });
  const methods = Array.from({ length: 384 }, (_, rep): Method => {
    const method: Method = {
      ...full,
      treat: { ...(full.treat as NonNullable<Method["treat"]>), winsorise: 1 + (rep % 5) },
      normalise: rep % 2 === 0 ? { by: "min-max", to: [1, 100] } : { by: "z-score", mean: 10, sd: 2 },
      aggregate: { by: rep % 3 === 0 ? "geometric" : "arithmetic" },
    };
    return (weights.alternatives[rep % 20] as (method: Method) => Method)(method);
  });
  bench("steps that replications share computed once", () => {
    const run = evaluator(tree, table);
    for (const method of methods) ranksOf(run(method).values.at(-1) as Float64Array);
  });
  bench("every replication rebuilt from the raw figures", () => {
    for (const method of methods) ranksOf(evaluate(tree, table, method).values.at(-1) as Float64Array);
  });
});

describe("10,000 units x 100 criteria (aim 1 s)", () => {
  const tree = indexOf(100, 10);
  const table = tableOf(tree, 10_000);
  bench("scored and ranked by the Vietnamese method", () => {
    const method: Method = {
      normalise: { by: "z-score" },
      rescale: { level: 2, to: [0, 1] },
      aggregate: { by: "arithmetic" },
    };
    ranksOf(evaluate(tree, table, method).values.at(-1) as Float64Array);
  });
  bench("with imputation and treatment of outliers", () => {
    ranksOf(evaluate(tree, table, full).values.at(-1) as Float64Array);
  });
});
