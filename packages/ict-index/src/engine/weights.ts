import type { Finding } from "@egov-vn/core";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { failures } from "../failures.js";
import type { Method } from "../method.js";
import { finding } from "../rules/finding.js";
import { indexRules } from "../rules/index-rules.js";
import type { Evaluation, evaluator } from "./evaluate.js";
import { nodeNumber } from "./layout.js";
import { correlationOf } from "./statistics.js";

/** The principal components of a group's children, the strongest first. */
export interface Components {
  readonly codes: readonly string[];
  readonly eigenvalues: readonly number[];
  /** Shares of the variance, summing to 1. */
  readonly explained: readonly number[];
  /** One unit vector for each component, in the order of `codes`, turned so that its entries sum to 0 or more. */
  readonly loadings: readonly (readonly number[])[];
}

/** Correlations of two units are always 1 or -1. */
const LEAST_UNITS = 3;

/**
 * Returns the principal components of columns, from their correlation matrix over the units that have them all.
 *
 * @throws Failure when a column does not vary or fewer than three units have all columns.
 */
export function principalComponents(codes: readonly string[], columns: readonly Float64Array[]): Components {
  const size = columns[0]?.length ?? 0;
  const complete = Array.from({ length: size }, (_, place) => place).filter((place) =>
    columns.every((column) => !Number.isNaN(column[place])),
  );
  if (complete.length < LEAST_UNITS) throw failures.tooFewUnits({ least: LEAST_UNITS, count: complete.length });
  const picked = columns.map((column) => Float64Array.from(complete, (place) => column[place] as number));
  const correlations = picked.map((left) => picked.map((right) => (left === right ? 1 : correlationOf(left, right))));
  const still = codes.filter((_, place) => correlations[place]?.some((value) => Number.isNaN(value)));
  if (still.length > 0) throw failures.noSpread({ codes: still });
  const solved = new EigenvalueDecomposition(new Matrix(correlations), { assumeSymmetric: true });
  const order = solved.realEigenvalues.map((_, place) => place);
  order.sort((left, right) => (solved.realEigenvalues[right] as number) - (solved.realEigenvalues[left] as number));
  const eigenvalues = order.map((place) => solved.realEigenvalues[place] as number);
  return {
    codes,
    eigenvalues,
    explained: eigenvalues.map((value) => value / codes.length),
    loadings: order.map((place) => {
      const vector = solved.eigenvectorMatrix.getColumn(place);
      const sign = vector.reduce((sum, entry) => sum + entry, 0) < 0 ? -1 : 1;
      return vector.map((entry) => entry * sign);
    }),
  };
}

/**
 * Returns principal-component weights for the children of groups: the squares of the first component's loadings, which sum
 * to 1 and cannot be negative (OECD/JRC Handbook 2008, step 6). A negative loading is reported: the child runs
 * against its group.
 *
 * @param groups the codes of the groups whose children are weighted.
 */
export function principalWeights(
  evaluation: Evaluation,
  groups: readonly string[],
): { weights: Record<string, number>; loadings: Record<string, number>; findings: Finding[] } {
  const { layout, values } = evaluation;
  const weights: Record<string, number> = {};
  const loadings: Record<string, number> = {};
  const findings: Finding[] = [];
  for (const group of groups) {
    const children = layout.children[nodeNumber(layout, group)] as readonly number[];
    const codes = children.map((child) => layout.nodes[child]?.code as string);
    if (codes.length === 1) {
      weights[codes[0] as string] = 1;
      continue;
    }
    const { loadings: found } = principalComponents(
      codes,
      children.map((child) => values[child] as Float64Array),
    );
    codes.forEach((code, place) => {
      const loading = found[0]?.[place] as number;
      loadings[code] = loading;
      weights[code] = loading ** 2;
      if (loading < 0) findings.push(finding(indexRules.negativeWeight, "", { node: code, loading, group }));
    });
  }
  return { weights, loadings, findings };
}

/**
 * Returns the allowed point that makes pull · d + d · normal · d / 2 least, d being the step from `start`, by accelerated
 * projected gradients (Beck and Teboulle 2009).
 */
function nearestWithin(
  start: readonly number[],
  normal: Matrix,
  pull: Matrix,
  project: (point: readonly number[]) => number[],
): number[] {
  const steepest = normal.trace();
  let [point, ahead, pace] = [[...start], [...start], 1];
  for (let step = 0; step < 500; step += 1) {
    const move = Matrix.columnVector(ahead.map((entry, place) => entry - (start[place] as number)));
    const slope = normal.mmul(move).add(pull);
    const next = project(ahead.map((entry, place) => entry - slope.get(place, 0) / steepest));
    const nextPace = (1 + Math.sqrt(1 + 4 * pace ** 2)) / 2;
    const before = point;
    ahead = next.map((entry, place) => entry + ((pace - 1) / nextPace) * (entry - (before[place] as number)));
    [point, pace] = [next, nextPace];
  }
  return point;
}

/** Weights found by {@link balanceWeights}. */
export interface Balanced {
  readonly weights: Record<string, number>;
  /** Each node's correlation with the index as a share of all of them: what was asked for, and what these weights give. */
  readonly wanted: Record<string, number>;
  readonly obtained: Record<string, number>;
  /** The root of the mean squared difference of the two. */
  readonly gap: number;
  readonly findings: readonly Finding[];
}

/**
 * Returns the point nearest to `point` whose entries lie within bounds and sum to `total`.
 */
function ontoSimplex(point: readonly number[], low: number, high: number, total: number): number[] {
  let [from, to] = [Math.min(...point) - high, Math.max(...point) - low];
  const cut = (shift: number): number[] => point.map((entry) => Math.min(high, Math.max(low, entry - shift)));
  const sum = (entries: readonly number[]): number => entries.reduce((all, entry) => all + entry, 0);
  for (let step = 0; step < 100; step += 1) {
    const middle = (from + to) / 2;
    if (sum(cut(middle)) > total) from = middle;
    else to = middle;
  }
  return cut((from + to) / 2);
}

/**
 * Returns non-negative weights, within bounds and summing to 1, under which each node's correlation with the index comes as
 * near as possible to the share asked for: equal shares unless given (Paruolo, Saisana and Saltelli 2013 on weights
 * and importance). The best weights tried are returned, with the correlations of those same weights; a goal that no
 * weights reach is a finding, never hidden.
 *
 * @param run the computation of one table, from `evaluator`.
 * @param nodes the codes to weight, of one level.
 * @throws Failure when the bounds leave no weights that sum to 1.
 */
export function balanceWeights(
  run: ReturnType<typeof evaluator>,
  method: Method,
  nodes: readonly string[],
  options: {
    readonly wanted?: Readonly<Record<string, number>>;
    /** The least and the greatest weight of a node; 0 and 1. */
    readonly bounds?: readonly [number, number];
    /** The gap that counts as reached, in shares of the correlations; 1e-6. */
    readonly tolerance?: number;
  } = {},
): Balanced {
  const [low, high] = options.bounds ?? [0, 1];
  const count = nodes.length;
  if (low * count > 1 + 1e-9 || high * count < 1 - 1e-9) throw failures.noWeights({ low, high });
  const asked = nodes.map((node) => options.wanted?.[node] ?? 1);
  const askedSum = asked.reduce((sum, share) => sum + share, 0);
  const wanted = asked.map((share) => share / askedSum);
  const tolerance = options.tolerance ?? 1e-6;

  const sharesOf = (weights: readonly number[]): number[] => {
    const given = Object.fromEntries(nodes.map((node, place) => [node, weights[place] as number]));
    const { layout, values } = run({ ...method, weights: { ...method.weights, ...given } });
    const total = values.at(-1) as Float64Array;
    const correlations = nodes.map((node) => correlationOf(values[nodeNumber(layout, node)] as Float64Array, total));
    const sum = correlations.reduce((all, value) => all + value, 0);
    return correlations.map((value) => value / sum);
  };
  const residuals = (weights: readonly number[]): number[] =>
    sharesOf(weights).map((share, place) => share - (wanted[place] as number));
  const gapOf = (errors: readonly number[]): number => {
    const gap = Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / count);
    return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : gap;
  };

  let weights = ontoSimplex(new Array<number>(count).fill(1 / count), low, high, 1);
  let errors = residuals(weights);
  let gap = gapOf(errors);
  // Levenberg-Marquardt steps, each the best allowed weights of the quadratic model; only steps that help are taken.
  for (let damping = 1e-3, step = 0; step < 60 && gap > tolerance * 1e-3 && damping < 1e8; step += 1) {
    const slopes = weights.map((_, place) => {
      const nudged = weights.map((weight, other) => (other === place ? weight + 1e-6 : weight));
      return residuals(nudged).map((error, row) => (error - (errors[row] as number)) / 1e-6);
    });
    const jacobian = new Matrix(slopes).transpose();
    const normal = jacobian.transpose().mmul(jacobian);
    const pull = jacobian.transpose().mmul(Matrix.columnVector(errors));
    const scale = normal.trace() / count;
    for (let place = 0; place < count; place += 1) {
      normal.set(place, place, normal.get(place, place) + damping * scale);
    }
    const next = nearestWithin(weights, normal, pull, (point) => ontoSimplex(point, low, high, 1));
    const nextErrors = residuals(next);
    const nextGap = gapOf(nextErrors);
    if (nextGap < gap) {
      [weights, errors, gap] = [next, nextErrors, nextGap];
      damping = Math.max(damping / 5, 1e-9);
    } else {
      damping *= 4;
    }
  }
  const named = (list: readonly number[]): Record<string, number> =>
    Object.fromEntries(nodes.map((node, place) => [node, list[place] as number]));
  const obtained = errors.map((error, place) => error + (wanted[place] as number));
  const findings = gap > tolerance ? [finding(indexRules.goalMissed, "", { gap })] : [];
  return { weights: named(weights), wanted: named(wanted), obtained: named(obtained), gap, findings };
}
