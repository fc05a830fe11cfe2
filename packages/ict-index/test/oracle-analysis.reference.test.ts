import { describe, expect, test } from "vitest";
import {
  aggregate,
  balanceWeights,
  type CorrelationKind,
  codesAtLevel,
  correlationOf,
  correlations,
  criteriaOf,
  cronbachAlpha,
  type Evaluation,
  evaluator,
  type Group,
  type IndexNode,
  isCriterion,
  layoutOf,
  type Method,
  outrankingMatrix,
  principalComponents,
  principalWeights,
  ranksOf,
  removeOne,
  screen,
  seededRandom,
  statisticsOf,
  strengthsAndWeaknesses,
  type Table,
  transform,
} from "../src/index.js";
import { asemTable, asemTree, expectSame, referenceColumns, referenceRows, referenceText } from "./reference.js";

const example: Method = {
  impute: { by: "group-mean", group: "EurAsia" },
  treat: { skew: 2, kurtosis: 3.5, winsorise: 5, otherwise: { by: "log", form: "shifted" } },
  normalise: { by: "min-max", to: [0, 100] },
  aggregate: { by: "arithmetic" },
};
const oracle = (file: string) => referenceRows(`coinr-asem/oracle/${file}`);

function withoutDenominators(group: Group): Group {
  const plain = (node: IndexNode): IndexNode => {
    if (!isCriterion(node)) return withoutDenominators(node);
    const { denominatedBy: _, ...rest } = node;
    return rest;
  };
  return { ...group, children: group.children.map(plain) };
}

describe("analysis of the ASEM index as COINr has it", () => {
  const table: Table = asemTable();
  const tree = asemTree();
  const layout = layoutOf(tree);
  const { units } = table;
  const run = evaluator(layout, table);
  const column = (found: Evaluation, code: string) => found.values[layout.numberOf.get(code) as number] as Float64Array;

  test("statistics of each indicator, raw and treated", () => {
    const found = run(example);
    const stages = {
      "10_stats_raw.csv": (code: string) => table.columns.get(code),
      "10_stats_treated.csv": (code: string) => found.treated[layout.numberOf.get(code) as number]?.column,
    };
    let compared = 0;
    for (const [file, at] of Object.entries(stages)) {
      for (const row of oracle(file)) {
        const mine = statisticsOf(at(row.iCode as string) as Float64Array);
        const { min, max, mean, median, deviation, skewness, kurtosis, answered, nonZero, unique, same } = mine;
        const names = [
          "Min",
          "Max",
          "Mean",
          "Median",
          "Std",
          "Skew",
          "Kurt",
          "N.Avail",
          "N.NonZero",
          "N.Unique",
          "N.Same",
        ];
        // COINr counts a gap as a value that is not zero and as a value of its own.
        const gaps = units.length - answered;
        const theirs = names.map((name) => Number(row[name]));
        const adjusted = [nonZero, unique, same];
        compared += expectSame(
          [min, max, mean, median, deviation, skewness, kurtosis, answered],
          theirs.slice(0, 8),
          `${file} ${row.iCode}`,
        );
        if (gaps === 0) compared += expectSame(adjusted, theirs.slice(8), `${file} ${row.iCode} counts`);
      }
    }
    expect(compared).toBeGreaterThan(2 * 49 * 8);
  });

  test("screening", () => {
    const found = run(example);
    const codes = layout.criteria.map((criterion) => criterion.code);
    const rows = new Map(screen(table, found.imputed, codes, { answered: 0.9 }).map((row) => [row.unit, row]));
    const wanted = oracle("04_screened_summary.csv");
    for (const row of wanted) {
      const mine = rows.get(row.uCode as string);
      expectSame(
        [mine?.missing ?? -1, mine?.zero ?? -1, mine?.answered ?? -1, mine?.nonZero ?? -1],
        [row.N_missing, row.N_zero, row.Dat_Avail, row.Non_Zero].map(Number),
        row.uCode as string,
      );
      expect(String(mine?.included).toUpperCase()).toBe(row.Included);
    }
    expect(wanted.length).toBe(51);
  });

  test("every transform, the log of the Global Innovation Index by its formula", () => {
    const rows = oracle("treat_functions.csv");
    const names = [...new Set(rows.map((row) => row.iCode as string))];
    let compared = 0;
    for (const name of names) {
      const own = rows.filter((row) => row.iCode === name);
      const x = Float64Array.from(own, (row) => Number(row.x));
      const wanted = (field: string) => own.map((row) => Number(row[field]));
      const variants = {
        log_CT: { by: "log", form: "shifted" },
        log_CT_plus: { by: "log", form: "by-skew" },
        log_CT_orig: { by: "log", form: "plus-one" },
        log_GII_formula: { by: "log", form: "gii" },
        boxcox_l0: { by: "box-cox", lambda: 0 },
        "boxcox_l0.5": { by: "box-cox", lambda: 0.5 },
      } as const;
      for (const [field, how] of Object.entries(variants))
        compared += expectSame(transform(x, how), wanted(field), `${name} ${field}`);
      // COINr returns its input from log_GII.
      expect(Array.from(transform(x, { by: "log", form: "gii" }))).not.toEqual(wanted("log_GII_as_coded"));
    }
    expect([names.length, compared]).toEqual([6, 6 * 6 * 51]);
  });

  test("correlations of the pillars, and of the indicators with the index", () => {
    const found = run(example);
    let compared = 0;
    for (const kind of ["pearson", "spearman", "kendall"] as CorrelationKind[]) {
      for (const row of oracle(`corr_level2_${kind}.csv`)) {
        const mine = correlationOf(column(found, row.Var1 as string), column(found, row.Var2 as string), kind);
        compared += expectSame([mine], [Number(row.Correlation)], `${kind} ${row.Var1} ${row.Var2}`);
      }
    }
    for (const row of oracle("corr_indicators_vs_index.csv")) {
      const mine = correlations(found, [row.Var1 as string, row.Var2 as string])[0]?.[1] as number;
      compared += expectSame([mine], [Number(row.Correlation)], `${row.Var1} ${row.Var2}`);
    }
    expect(compared).toBe(3 * 64 + 49);
  });

  test("Cronbach's alpha", () => {
    const found = run(example);
    const rows = oracle("cronbach.csv");
    for (const row of rows) {
      const codes = criteriaOf(tree, row.group === "all" ? "Index" : (row.group as string));
      expectSame([cronbachAlpha(codes.map((code) => column(found, code)))], [Number(row.alpha)], row.group as string);
    }
    expect(rows.length).toBe(9);
  });

  test("principal components of every group, whatever their sign", () => {
    const found = run(example);
    const levels = JSON.parse(referenceText("coinr-asem/oracle/pca_by_group.json")) as Record<
      string,
      Record<string, { iCodes: string[]; eigenvalues: number[]; var_explained: number[]; rotation: number[][] }>
    >;
    let compared = 0;
    for (const groups of Object.values(levels)) {
      for (const [group, wanted] of Object.entries(groups)) {
        const mine = principalComponents(
          wanted.iCodes,
          wanted.iCodes.map((code) => column(found, code)),
        );
        compared += expectSame(mine.eigenvalues, wanted.eigenvalues, `${group} eigenvalues`);
        compared += expectSame(mine.explained, wanted.var_explained, `${group} explained`);
        mine.loadings.forEach((loading, place) => {
          const theirs = wanted.rotation[place] as number[];
          const sign = Math.sign(loading.reduce((sum, entry, at) => sum + entry * (theirs[at] as number), 0));
          compared += expectSame(
            loading.map((entry) => entry * sign),
            theirs,
            `${group} component ${place + 1}`,
          );
        });
      }
    }
    expect(compared).toBeGreaterThan(300);
    const all = principalComponents(
      codesAtLevel(tree, 1),
      codesAtLevel(tree, 1).map((code) => column(found, code)),
    );
    expect(
      expectSame(
        all.eigenvalues,
        oracle("pca_all49_eigen.csv").map((row) => Number(row.eigenvalue)),
        "all",
      ),
    ).toBe(49);
    for (const level of [1, 2, 3]) {
      for (const row of oracle(`w_pca_level${level}.csv`)) {
        const parent = layout.nodes[layout.parent[layout.numberOf.get(row.iCode as string) as number] as number]
          ?.code as string;
        const codes = (layout.children[layout.numberOf.get(parent) as number] ?? []).map(
          (child) => layout.nodes[child]?.code as string,
        );
        const first = principalComponents(
          codes,
          codes.map((code) => column(found, code)),
        ).loadings[0] as number[];
        compared += expectSame(
          [Math.abs(first[codes.indexOf(row.iCode as string)] as number)],
          [Math.abs(Number(row.Weight))],
          row.iCode as string,
        );
      }
    }
  });

  test("Copeland on eight pillars, equal and unequal weights, and its matrix", () => {
    const found = run({ ...example, normalise: { by: "min-max", to: [1, 100] } });
    const file = referenceColumns("coinr-asem/oracle/agg_copeland_8pillars.csv", units);
    const pillars = Object.keys(oracle("audit_remove_level2_ranks.csv")[0] ?? {}).slice(2);
    const columns = pillars.map((code) => column(found, code));
    const ones = pillars.map(() => 1);
    let compared = expectSame(
      aggregate({ by: "copeland" }, { columns, weights: ones }),
      file.get("Copeland8") as Float64Array,
      "Copeland8",
    );
    const matrix = outrankingMatrix({ columns, weights: ones });
    for (const row of oracle("agg_outranking_matrix_8pillars.csv")) {
      const mine = matrix[units.indexOf(row.uCode as string)] as Float64Array;
      compared += expectSame(
        mine,
        units.map((unit) => Number(row[unit])),
        row.uCode as string,
      );
    }
    expect([pillars.length, compared]).toEqual([8, 51 + 51 * 51]);
  });

  test("the index without each pillar, and without each sub-index", () => {
    let compared = 0;
    for (const level of [2, 3]) {
      const shifts = new Map(
        oracle(`audit_remove_level${level}_meanabsdiff.csv`).map((row) => [row.removed, Number(row.MeanAbsDiff)]),
      );
      const scores = referenceColumns(`coinr-asem/oracle/audit_remove_level${level}_scores.csv`, units);
      const ranks = referenceColumns(`coinr-asem/oracle/audit_remove_level${level}_ranks.csv`, units);
      for (const removal of removeOne(tree, table, example, codesAtLevel(tree, level))) {
        compared += expectSame(removal.scores, scores.get(removal.removed) as Float64Array, removal.removed);
        compared += expectSame(removal.ranks, ranks.get(removal.removed) as Float64Array, removal.removed);
        compared += expectSame([removal.meanShift], [shifts.get(removal.removed) as number], removal.removed);
      }
    }
    expect(compared).toBe(10 * (51 + 51 + 1));
  });

  test("strengths and weaknesses of two units", () => {
    const found = run(example);
    let compared = 0;
    // COINr ranks the figures before they are divided by population and the like.
    const undivided = layoutOf(withoutDenominators(tree));
    const raw = evaluator(undivided, table)(example);
    for (const unit of ["AUT", "VNM"]) {
      const { strengths, weaknesses } = strengthsAndWeaknesses(raw, unit, layout.criteria.length);
      const rows = oracle(`unit_strweak_${unit}.csv`);
      const ranks = new Map(strengths.map((one) => [one.code, one.rank]));
      for (const row of rows)
        expect(ranks.get(row.iCode ?? (row.Code as string)), `${unit} ${row.Code}`).toBe(Number(row.Rank));
      expect(strengths.slice(0, 5).map((one) => one.rank)).toEqual(rows.slice(0, 5).map((row) => Number(row.Rank)));
      expect(weaknesses.map((one) => one.rank)).toEqual(strengths.map((one) => one.rank).reverse());
      compared += rows.length;
      for (const row of oracle(`unit_summary_${unit}.csv`)) {
        const values = column(found, row.Code as string);
        const place = units.indexOf(unit);
        compared += expectSame(
          [values[place] as number, ranksOf(values)[place] as number],
          [Number(row.Score), Number(row.Rank)],
          row.Code as string,
        );
      }
    }
    expect(compared).toBe(2 * (10 + 22));
  });

  test("weights that balance two sub-indices agree with COINr where its optimiser is sound", () => {
    const found = balanceWeights(run, example, ["Conn", "Sust"]);
    const wanted = oracle("w_opt_level3_equal.csv").map((row) => Number(row.OptWeight));
    expectSame(Object.values(found.weights), wanted, "weights", 1e-3);
    expect(found.gap).toBeLessThan(1e-6);
    expect(found.findings).toEqual([]);
  });

  test("balanced weights of eight pillars: none negative, the obtained shares are those of the weights, a miss is said", () => {
    const pillars = codesAtLevel(tree, 2);
    const found = balanceWeights(run, example, pillars);
    const weights = Object.values(found.weights);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
    const gapOf = (given: Record<string, number>): number => {
      const result = run({ ...example, weights: given });
      const own = pillars.map((code) => correlationOf(column(result, code), result.values.at(-1) as Float64Array));
      const sum = own.reduce((all, value) => all + value, 0);
      return Math.sqrt(own.reduce((all, value) => all + (value / sum - 1 / 8) ** 2, 0) / 8);
    };
    expect(gapOf(found.weights)).toBeCloseTo(found.gap, 9);
    expect(found.findings.map((one) => one.rule)).toEqual(["ICT-049"]);
    // COINr's own answer has three negative weights.
    expect(oracle("w_opt_level2_equal.csv").filter((row) => Number(row.OptWeight) < 0).length).toBe(3);
    const random = seededRandom(5);
    for (let trial = 0; trial < 500; trial += 1) {
      const near = trial % 2 === 0;
      const other = Object.fromEntries(
        pillars.map((code) => [
          code,
          near ? Math.max(0, (found.weights[code] as number) + 0.02 * (random.next() - 0.5)) : random.next() ** 3,
        ]),
      );
      expect(gapOf(other)).toBeGreaterThan(found.gap - 1e-6);
    }
  });

  test("principal weights are never negative, and a negative loading is said", () => {
    const { weights, loadings, findings } = principalWeights(run(example), codesAtLevel(tree, 2));
    expect(Math.min(...Object.values(weights))).toBeGreaterThanOrEqual(0);
    for (const group of codesAtLevel(tree, 2)) {
      expect(criteriaOf(tree, group).reduce((sum, code) => sum + (weights[code] as number), 0)).toBeCloseTo(1, 9);
    }
    const negative = Object.entries(loadings).filter(([, loading]) => loading < 0);
    expect(findings.map((one) => one.params.node)).toEqual(negative.map(([code]) => code));
    expect(negative.length).toBeGreaterThan(0);
  });
});
