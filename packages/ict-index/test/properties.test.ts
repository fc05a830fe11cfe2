import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Aggregation,
  alternatives,
  contributions,
  evaluate,
  type Group,
  type IndexNode,
  isCriterion,
  layoutOf,
  type Method,
  type Normalisation,
  ranksOf,
  SOBOL_DIMENSIONS,
  selectUnits,
  sensitivity,
  sobolDesign,
  sobolIndices,
  sobolSequence,
  type Table,
  withChanges,
} from "../src/index.js";

const titled = (code: string) => ({ code, title: { vi: code, en: code } });

/** Trees of two or three levels below the root, with weights and directions. */
const trees: fc.Arbitrary<Group> = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      nested: fc.boolean(),
      criteria: fc.array(
        fc.record({ weight: fc.integer({ min: 1, max: 9 }), direction: fc.constantFrom<1 | -1>(1, -1) }),
        { minLength: 1, maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) => ({
    ...titled("I"),
    children: groups.map(({ weight, nested, criteria }, g): Group => {
      const leaves = criteria.map((criterion, c) => ({ ...titled(`C${g}-${c}`), ...criterion }));
      if (!nested) return { ...titled(`G${g}`), weight, children: leaves };
      return { ...titled(`G${g}`), weight, children: [{ ...titled(`S${g}`), children: leaves }] };
    }),
  }));

const gaps = fc.option(fc.double({ min: -1000, max: 1000, noNaN: true, noDefaultInfinity: true }), {
  nil: Number.NaN,
  freq: 12,
});

const cases = trees.chain((tree) => {
  const codes = layoutOf(tree).criteria.map((criterion) => criterion.code);
  return fc
    .integer({ min: 2, max: 12 })
    .chain((size) =>
      fc.array(fc.array(gaps, { minLength: size, maxLength: size }), {
        minLength: codes.length,
        maxLength: codes.length,
      }),
    )
    .map((columns): { tree: Group; table: Table } => ({
      tree,
      table: {
        units: (columns[0] as number[]).map((_, place) => `U${place}`),
        columns: new Map(codes.map((code, place) => [code, Float64Array.from(columns[place] as number[])])),
      },
    }));
});

const normalisations: readonly Normalisation[] = [
  { by: "min-max", to: [1, 100] },
  { by: "z-score" },
  { by: "rank" },
  { by: "percentile" },
  { by: "borda" },
];
const aggregations: readonly Aggregation[] = [
  { by: "arithmetic" },
  { by: "geometric" },
  { by: "harmonic" },
  { by: "power", exponent: 0.5 },
  { by: "power", exponent: 2 },
  { by: "copeland" },
];
const methods: fc.Arbitrary<Method> = fc.record({
  normalise: fc.constantFrom(...normalisations),
  aggregate: fc.constantFrom(...aggregations),
});
const stretched: Method = {
  normalise: { by: "z-score" },
  rescale: { level: 2, to: [0, 1] },
  aggregate: { by: "arithmetic" },
};
const anyMethod = fc.oneof(methods, fc.constant(stretched));

const total = (tree: Group, table: Table, method: Method) =>
  evaluate(tree, table, method).values.at(-1) as Float64Array;

function near(mine: ArrayLike<number>, theirs: ArrayLike<number>, tolerance = 1e-8): void {
  for (let place = 0; place < theirs.length; place += 1) {
    const [one, other] = [mine[place] as number, theirs[place] as number];
    if (Number.isNaN(other)) expect(one).toBeNaN();
    else expect(Math.abs(one - other)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(other)));
  }
}

// scipy.stats.qmc.Sobol(21, scramble=False, bits=32).random(64)
const SCIPY_13 = [
  0.8125, 0.6875, 0.8125, 0.0625, 0.4375, 0.9375, 0.5625, 0.5625, 0.5625, 0.4375, 0.8125, 0.9375, 0.0625, 0.8125,
  0.1875, 0.5625, 0.1875, 0.6875, 0.5625, 0.9375, 0.5625,
];
const SCIPY_63 = [
  0.015625, 0.796875, 0.359375, 0.453125, 0.859375, 0.140625, 0.578125, 0.140625, 0.828125, 0.578125, 0.421875,
  0.671875, 0.546875, 0.765625, 0.328125, 0.765625, 0.078125, 0.390625, 0.953125, 0.234375, 0.234375,
];

describe("whatever the tree and the figures", () => {
  test("the order of the units does not matter", () => {
    fc.assert(
      fc.property(cases, anyMethod, fc.integer(), ({ tree, table }, method, seed) => {
        const order = table.units.map((_, place) => place).sort((a, b) => Math.sin(a * seed) - Math.sin(b * seed));
        const shuffled = total(tree, selectUnits(table, order), method);
        const plain = total(tree, table, method);
        near(
          shuffled,
          order.map((place) => plain[place] as number),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("the order of the criteria and groups does not matter", () => {
    const reversed = (node: IndexNode): IndexNode =>
      isCriterion(node) ? node : { ...node, children: [...node.children].reverse().map(reversed) };
    fc.assert(
      fc.property(cases, anyMethod, ({ tree, table }, method) => {
        const [plain, other] = [total(tree, table, method), total(reversed(tree) as Group, table, method)];
        near(other, plain);
        if (method.aggregate.by !== "copeland") expect(ranksOf(other, 6)).toEqual(ranksOf(plain, 6));
      }),
      { numRuns: 150 },
    );
  });

  test("other units of measure do not matter, as every relative normalisation takes them out", () => {
    fc.assert(
      fc.property(
        cases,
        anyMethod,
        fc.integer({ min: -3, max: 8 }),
        fc.integer({ min: -64, max: 64 }),
        ({ tree, table }, method, power, shift) => {
          // Powers of two and whole shifts of whole figures keep the arithmetic exact, so that ties stay ties.
          const whole: Table = {
            ...table,
            columns: new Map([...table.columns].map(([code, column]) => [code, column.map(Math.round)])),
          };
          const scaled: Table = {
            ...whole,
            columns: new Map(
              [...whole.columns].map(([code, column]) => [code, column.map((value) => value * 2 ** power + shift)]),
            ),
          };
          near(total(tree, scaled, method), total(tree, whole, method));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("contributions sum to the score", () => {
    let split = 0;
    fc.assert(
      fc.property(cases, anyMethod, ({ tree, table }, method) => {
        const evaluation = evaluate(tree, table, method);
        // Stretching a group whose values lie close together stretches the rounding of its sums as much.
        const slopes = Array.from(evaluation.stretched.values(), ([low, high]) => 1 / (high - low));
        const tolerance = 1e-10 * Math.max(1, ...slopes.filter(Number.isFinite));
        evaluation.units.forEach((unit, place) => {
          const score = evaluation.values.at(-1)?.[place] as number;
          if (Number.isNaN(score)) return;
          const sum = contributions(evaluation, unit).reduce((all, { points }) => all + points, 0);
          near([sum], [score], tolerance);
          split += 1;
        });
      }),
      { numRuns: 200 },
    );
    expect(split).toBeGreaterThan(500);
  });

  test("doing better on one criterion never costs a place, nor points, under min-max and a mean", () => {
    const plain = fc.constantFrom<Aggregation>(
      { by: "arithmetic" },
      { by: "geometric" },
      { by: "power", exponent: 0.5 },
    );
    fc.assert(
      fc.property(
        cases,
        plain,
        fc.nat(),
        fc.double({ min: 0, max: 500, noNaN: true }),
        ({ tree, table }, aggregate, pick, gain) => {
          const method: Method = { normalise: { by: "min-max", to: [1, 100] }, aggregate };
          const { criteria } = layoutOf(tree);
          const criterion = criteria[pick % criteria.length];
          if (!criterion) return;
          const unit = table.units[pick % table.units.length] as string;
          const place = table.units.indexOf(unit);
          const column = table.columns.get(criterion.code) as Float64Array;
          // Above all others the scale itself stretches, and below it too: stay within it.
          const others = [...column].filter((value) => !Number.isNaN(value));
          const better = (column[place] as number) + gain * (criterion.direction ?? 1);
          if (Number.isNaN(better) || better > Math.max(...others) || better < Math.min(...others)) return;
          const alone = (edge: number) =>
            column[place] === edge && others.filter((value) => value === edge).length === 1;
          if (alone(Math.min(...others)) || alone(Math.max(...others))) return;
          const [before, after] = [
            total(tree, table, method),
            total(tree, withChanges(table, unit, { [criterion.code]: better }), method),
          ];
          if (Number.isNaN(before[place])) return;
          expect(after[place] as number).toBeGreaterThanOrEqual((before[place] as number) - 1e-9);
          expect(ranksOf(after)[place] as number).toBeLessThanOrEqual(ranksOf(before)[place] as number);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("ranks count the units that are better, and ties are 1, 2, 2, 4", () => {
    expect(ranksOf([0.9, 0.8, 0.8, 0.7])).toEqual([1, 2, 2, 4]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }), (scores) => {
        const ranks = ranksOf(scores);
        scores.forEach((score, place) => {
          expect(ranks[place]).toBe(1 + scores.filter((other) => other > score).length);
        });
      }),
    );
  });
});

describe("a power mean with gaps", () => {
  test("drops the gap with its weight, as the other means do (COINr returns NA)", () => {
    const tree: Group = { ...titled("I"), children: [titled("A"), titled("B")] };
    const table: Table = {
      units: ["U", "V"],
      columns: new Map([
        ["A", Float64Array.of(4, 9)],
        ["B", Float64Array.of(Number.NaN, 16)],
      ]),
    };
    const scores = total(tree, table, { normalise: { by: "as-is" }, aggregate: { by: "power", exponent: 0.5 } });
    near(scores, [4, ((3 + 4) / 2) ** 2]);
  });
});

describe("the Sobol sequence", () => {
  test("agrees with SciPy 1.17 in all 21 dimensions", () => {
    expect(sobolSequence(64, SOBOL_DIMENSIONS)[13]).toEqual(SCIPY_13);
    expect(sobolSequence(64, SOBOL_DIMENSIONS)[63]).toEqual(SCIPY_63);
  });

  test("puts one point in each of 2^k equal intervals, shifted or not", () => {
    for (const shifts of [[], Array.from({ length: SOBOL_DIMENSIONS }, (_, place) => place * 0x1234567)]) {
      const points = sobolSequence(256, SOBOL_DIMENSIONS, shifts);
      for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension += 1) {
        expect(new Set(points.map((point) => Math.floor((point[dimension] as number) * 256))).size).toBe(256);
      }
    }
  });

  test("gives the exact indices of a linear model", () => {
    const design = sobolDesign(256, 3, 7);
    const model = ([one, two]: readonly number[]): number => (one as number) + 10 * (two as number);
    const indices = sobolIndices({
      a: design.a.map(model),
      b: design.b.map(model),
      mixed: design.mixed.map((points) => points.map(model)),
    });
    near(
      indices.map((index) => index.first),
      [0.0099, 0.9901, 0],
      0.01,
    );
    near(
      indices.map((index) => index.total),
      [0.0099, 0.9901, 0],
      0.01,
    );
  });

  test("the same seed gives the same analysis", () => {
    const tree: Group = { ...titled("I"), children: [titled("A"), titled("B")] };
    const table: Table = {
      units: ["U", "V", "W"],
      columns: new Map([
        ["A", Float64Array.of(1, 5, 9)],
        ["B", Float64Array.of(9, 4, 2)],
      ]),
    };
    const method: Method = { normalise: { by: "min-max", to: [1, 100] }, aggregate: { by: "arithmetic" } };
    const factors = [
      alternatives("mean", [{}, { aggregate: { by: "geometric" } }]),
      alternatives("weights", [{}, { weights: { A: 3 } }]),
    ];
    const run = (seed: number) => sensitivity(tree, table, method, factors, { size: 32, seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1).replications).toBe(32 * 4);
    expect(run(1).ranges.map((range) => range.unit)).toEqual(["U", "V", "W"]);
  });
});
