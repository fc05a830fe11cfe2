import { describe, expect, test } from "vitest";
import { evaluator, layoutOf, type Method, rankRange, ranksOf, sobolIndices, type Table } from "../src/index.js";
import { asemTable, asemTree, expectSame, referenceColumns, referenceRows } from "./reference.js";

const example: Method = {
  impute: { by: "group-mean", group: "EurAsia" },
  treat: { skew: 2, kurtosis: 3.5, winsorise: 5, otherwise: { by: "log", form: "shifted" } },
  normalise: { by: "min-max", to: [0, 100] },
  aggregate: { by: "arithmetic" },
};
const oracle = (file: string) => referenceRows(`coinr-asem/oracle/${file}`);

describe("the replayed sensitivity analysis", () => {
  const table: Table = asemTable();
  const layout = layoutOf(asemTree());

  test("384 replications of 51 units, their ranks and the indices", () => {
    const run = evaluator(layout, table);
    const sets = new Map<string, Record<string, number>>();
    for (const row of oracle("sa_noisy_weight_sets.csv")) {
      const set = sets.get(row.set as string) ?? {};
      set[row.iCode as string] = Number(row.Weight);
      sets.set(row.set as string, set);
    }
    const design = oracle("sa_design_and_output.csv");
    const scores = referenceColumns("coinr-asem/oracle/sa_scores_all_reps.csv", table.units);
    const ranks = referenceColumns("coinr-asem/oracle/sa_ranks_all_reps.csv", table.units);
    const base: Method = { ...example, normalise: { by: "min-max", to: [1, 100] } };
    const nominal = run(base).values.at(-1) as Float64Array;
    const nominalRanks = ranksOf(nominal);
    const saNominal = new Map(oracle("sa_nominal.csv").map((row) => [row.uCode, row]));
    let compared = expectSame(
      run(example).values.at(-1) as Float64Array,
      table.units.map((unit) => Number(saNominal.get(unit)?.Score)),
      "nominal",
    );
    const histories: number[][] = table.units.map(() => []);
    const outputs = new Map<string, number[]>();
    for (const row of design) {
      const method: Method = {
        ...base,
        treat: { ...(example.treat as NonNullable<Method["treat"]>), winsorise: Number(row.winmax) },
        normalise: row.norm === "n_minmax" ? { by: "min-max", to: [1, 100] } : { by: "z-score", mean: 10, sd: 2 },
        weights: sets.get(row.weight_set as string) as Record<string, number>,
        aggregate: { by: row.agg === "a_amean" ? "arithmetic" : "geometric" },
      };
      const found = run(method).values.at(-1) as Float64Array;
      const own = ranksOf(found);
      compared += expectSame(found, scores.get(`r_${row.rep}`) as Float64Array, `replication ${row.rep}`);
      compared += expectSame(own, ranks.get(`r_${row.rep}`) as Float64Array, `ranks ${row.rep}`);
      // COINr takes the statistics of ranks over the independent samples A and B.
      const sample = row.block === "A" || row.block === "B";
      own.forEach((rank, place) => {
        if (sample) histories[place]?.push(rank);
      });
      const shift =
        own.reduce((sum, rank, place) => sum + Math.abs(rank - (nominalRanks[place] as number)), 0) / own.length;
      compared += expectSame([shift], [Number(row.mean_abs_rank_change)], `shift ${row.rep}`);
      outputs.set(row.block as string, [...(outputs.get(row.block as string) ?? []), shift]);
    }
    const blocks = [...outputs.keys()];
    const [a, b, ...mixed] = blocks.map((block) => outputs.get(block) as number[]);
    const indices = sobolIndices({ a: a as number[], b: b as number[], mixed }, "saltelli");
    oracle("sa_indices.csv").forEach((row, factor) => {
      compared += expectSame(
        [indices[factor]?.first as number, indices[factor]?.total as number],
        [Number(row.Si), Number(row.STi)],
        row.Variable as string,
      );
    });
    const stats = new Map(oracle("sa_rankstats.csv").map((row) => [row.uCode, row]));
    table.units.forEach((unit, place) => {
      const mine = rankRange(unit, nominalRanks[place] as number, histories[place] as number[]);
      const row = stats.get(unit);
      compared += expectSame(
        [mine.nominal, mine.mean, mine.median, mine.low, mine.high],
        [row?.Nominal, row?.Mean, row?.Median, row?.Q5, row?.Q95].map(Number),
        unit,
      );
    });
    expect([design.length, compared]).toEqual([384, 51 + 384 * 103 + 8 + 51 * 5]);
  });

  test("the first-order estimator is not thrown off by the mean, as COINr's is", () => {
    const rows = oracle("sa_estimator_check_sample.csv");
    const size = rows.length / 5;
    const block = (number: number) => rows.slice(number * size, (number + 1) * size).map((row) => Number(row.y));
    const outputs = { a: block(0), b: block(1), mixed: [block(2), block(3), block(4)] };
    const replayed = sobolIndices(outputs, "saltelli");
    const wanted = oracle("sa_estimator_check_indices.csv");
    wanted.forEach((row, factor) => {
      expectSame(
        [replayed[factor]?.first as number, replayed[factor]?.total as number],
        [Number(row.Si), Number(row.STi)],
        row.Variable as string,
      );
    });
    const ours = sobolIndices(outputs);
    const exact = [0.0099, 0.9901, 0];
    exact.forEach((share, factor) => {
      const mine = Math.abs((ours[factor]?.first as number) - share);
      const theirs = Math.abs((replayed[factor]?.first as number) - share);
      expect(mine, `factor ${factor + 1}`).toBeLessThanOrEqual(0.09);
      if (factor === 1) expect(mine).toBeLessThan(theirs / 2);
    });
    expect([rows.length, wanted.length]).toEqual([1280, 3]);
  });
});
