import { describe, expect, test } from "vitest";
import {
  type Evaluation,
  effectiveWeights,
  evaluate,
  evaluator,
  layoutOf,
  type Method,
  type Normalisation,
  ranksOf,
  ranksWithin,
  type Table,
} from "../src/index.js";
import { asemTable, asemTree, expectFile, expectSame, referenceColumns, referenceRows } from "./reference.js";

const example: Method = {
  impute: { by: "group-mean", group: "EurAsia" },
  treat: { skew: 2, kurtosis: 3.5, winsorise: 5, otherwise: { by: "log", form: "shifted" } },
  normalise: { by: "min-max", to: [0, 100] },
  aggregate: { by: "arithmetic" },
};
const oneToHundred: Method = { ...example, normalise: { by: "min-max", to: [1, 100] } };

describe("the ASEM index as COINr computes it", () => {
  const table: Table = asemTable();
  const layout = layoutOf(asemTree());
  const { units } = table;
  const run = evaluator(layout, table);
  const values = (found: Evaluation) => (name: string) => found.values[layout.numberOf.get(name) as number];
  const stage = (columns: readonly Float64Array[]) => (name: string) => columns[layout.numberOf.get(name) as number];

  test("each step of the example", () => {
    const found = run(example);
    const treated = found.treated.map((one) => one.column);
    const raw = (name: string) => table.columns.get(name);
    const compared = [
      expectFile("01_raw.csv", units, raw),
      expectFile("02_denominated.csv", units, stage(found.divided)),
      expectFile("03_imputed.csv", units, stage(found.imputed)),
      expectFile("04_screened.csv", units, stage(found.imputed)),
      expectFile("05_treated.csv", units, stage(treated)),
      expectFile("06_normalised_minmax0_100.csv", units, stage(found.values)),
      expectFile("07_aggregated_amean.csv", units, values(found)),
    ];
    expect(compared).toEqual([2499, 2499, 2499, 2499, 2499, 2499, 3060]);
  });

  test("what the treatment did to each indicator", () => {
    const found = run(example);
    const rows = referenceRows("coinr-asem/oracle/05_treated_details.csv");
    for (const row of rows) {
      const one = found.treated[layout.numberOf.get(row.iCode as string) as number];
      expect(one?.moved, row.iCode).toBe(Number(row["winsorise.nwin"] || 0));
      expectSame(
        [one?.before.skewness ?? 0, one?.before.kurtosis ?? 0],
        [Number(row["check_SkewKurt0.Skew"]), Number(row["check_SkewKurt0.Kurt"])],
        row.iCode as string,
      );
    }
    expect(rows.length).toBe(49);
  });

  test("results: ranks, ranks within groups, effective weights", () => {
    const found = run(example);
    let compared = 0;
    compared += expectFile("08_results_ranks.csv", units, (name) => ranksOf(values(found)(name) as Float64Array));
    const groups = table.groups?.get("EurAsia") as string[];
    const within = referenceColumns("coinr-asem/oracle/08_results_groupranks_EurAsia.csv", units);
    for (const [name, wanted] of within) {
      if (name === "EurAsia_group") continue;
      compared += expectSame(ranksWithin(values(found)(name) as Float64Array, groups), wanted, name);
    }
    const weights = effectiveWeights(layout);
    for (const row of referenceRows("coinr-asem/oracle/09_effective_weights.csv")) {
      compared += expectSame(
        [weights.get(row.iCode as string) as number],
        [Number(row.EffWeight)],
        row.iCode as string,
      );
    }
    expect(compared).toBe(51 * 11 * 2 + 60);
  });

  test("imputation variants", () => {
    const variants = {
      "imp_i_mean.csv": { by: "mean" },
      "imp_i_median.csv": { by: "median" },
      "imp_i_mean_grp.csv": { by: "group-mean", group: "EurAsia" },
      "imp_i_median_grp.csv": { by: "group-median", group: "EurAsia" },
    } as const;
    let compared = 0;
    for (const [file, impute] of Object.entries(variants)) {
      compared += expectFile(file, units, stage(run({ ...example, impute }).imputed));
    }
    expect(compared).toBe(4 * 2499);
  });

  test("normalisation variants", () => {
    const posts = Object.fromEntries(
      referenceRows("coinr-asem/oracle/norm_goalposts_params.csv").map((row) => [
        row.iCode,
        [Number(row.lower), Number(row.upper)] as const,
      ]),
    ) as Record<string, readonly [number, number]>;
    const variants: Record<string, Normalisation> = {
      "norm_minmax_0_1.csv": { by: "min-max" },
      "norm_minmax_0_100.csv": { by: "min-max", to: [0, 100] },
      "norm_minmax_1_100.csv": { by: "min-max", to: [1, 100] },
      "norm_zscore_0_1.csv": { by: "z-score" },
      "norm_zscore_10_2.csv": { by: "z-score", mean: 10, sd: 2 },
      "norm_rank.csv": { by: "rank" },
      "norm_percentile_rank.csv": { by: "percentile" },
      "norm_borda.csv": { by: "borda" },
      "norm_dist2max.csv": { by: "distance-to-max" },
      "norm_dist2targ.csv": { by: "distance-to-target" },
      "norm_goalposts.csv": { by: "goalposts", to: [0, 100], posts },
    };
    let compared = 0;
    for (const [file, how] of Object.entries(variants)) {
      compared += expectFile(file, units, stage(run({ ...example, normalise: how }).values));
    }
    expect(compared).toBe(11 * 2499);
  });

  test("aggregation variants", () => {
    const variants: Record<string, Method> = {
      "agg_amean.csv": oneToHundred,
      "agg_gmean.csv": { ...oneToHundred, aggregate: { by: "geometric" } },
      "agg_hmean.csv": { ...oneToHundred, aggregate: { by: "harmonic" } },
      "agg_genmean_p0.5.csv": { ...oneToHundred, aggregate: { by: "power", exponent: 0.5 } },
      "agg_amean_gmean_hmean_by_level.csv": {
        ...oneToHundred,
        aggregateAt: { "3": { by: "geometric" }, "4": { by: "harmonic" } },
      },
      "agg_copeland_top.csv": { ...oneToHundred, aggregateAt: { Index: { by: "copeland" } } },
      "agg_ictindex_style_minmax01_equal.csv": { ...example, normalise: { by: "min-max" } },
    };
    const compared = Object.entries(variants).map(([file, method]) => expectFile(file, units, values(run(method))));
    expect(compared).toEqual(Object.keys(variants).map(() => 3060));
  });

  test("with gaps, and with a threshold of data", () => {
    const { impute: _, treat: __, ...gaps } = example;
    expect(expectFile("agg_amean_unimputed.csv", units, values(run(gaps)))).toBe(3060);
    expect(expectFile("agg_amean_unimputed_datthresh0.75.csv", units, values(run({ ...gaps, present: 0.75 })))).toBe(
      3060,
    );
  });

  test("given weights", () => {
    let compared = 0;
    for (const name of ["w_unequal", "w_pca_level2_abs"]) {
      const file = name === "w_unequal" ? "w_unequal_weights.csv" : "w_pca_level2_abs_full.csv";
      const rows = referenceRows(`coinr-asem/oracle/${file}`);
      const weights = Object.fromEntries(rows.map((row) => [row.iCode as string, Number(row.Weight)]));
      compared += expectFile(`${name}_aggregated.csv`, units, values(run({ ...example, weights })));
    }
    expect(compared).toBe(2 * 3060);
  });

  test("the Vietnamese method: z-scores, mean of each group, stretched to 0..1, plain means", () => {
    const rows = referenceRows("coinr-asem/extra/egdi_style_zscore_minmax_equal.csv");
    const { impute, treat } = example;
    const found = evaluate(layout, table, {
      ...(impute && { impute }),
      ...(treat && { treat }),
      normalise: { by: "z-score" },
      rescale: { level: 2, to: [0, 1] },
      aggregate: { by: "arithmetic" },
    });
    const wanted = referenceColumns("coinr-asem/extra/egdi_style_zscore_minmax_equal.csv", units);
    let compared = 0;
    for (const [name, column] of wanted) {
      if (name === "Rank") compared += expectSame(ranksOf(found.values.at(-1) as Float64Array), column, name);
      else compared += expectSame(values(found)(name) as Float64Array, column, name);
    }
    expect([rows.length, compared]).toEqual([51, 51 * 12]);
  });
});
