import { nearest } from "@egov-vn/core";
import { failures } from "../failures.js";
import { partsOf } from "./aggregate.js";
import { aggregationOf, type Evaluation } from "./evaluate.js";
import { nodeNumber } from "./layout.js";

/** One node's share of a unit's score. */
export interface Contribution {
  readonly code: string;
  /** In points of the score; the contributions of a unit sum to its score. */
  readonly points: number;
  /** The node's own value for the unit. */
  readonly value: number;
}

/**
 * Returns how a unit's score is made up: one contribution for each criterion, and one for each group whose score cannot
 * be split among its children (Copeland). They sum to the score.
 *
 * For weighted means a contribution is effective weight × normalised value. Geometric, harmonic and power means are split
 * by Euler's theorem for functions homogeneous of degree one. Where a group was stretched to 0..1, the constant that the
 * stretching takes away is shared out by weight, so a criterion below its share of the weakest group's level counts
 * negative.
 *
 * @param node the code of the node to split; the index itself unless given.
 * @throws Failure when the unit is not in the evaluation.
 */
export function contributions(evaluation: Evaluation, unit: string, node?: string): Contribution[] {
  const { layout, method, values, weights, stretched } = evaluation;
  const place = evaluation.units.indexOf(unit);
  if (place < 0) throw failures.noUnit({ unit, near: nearest(unit, evaluation.units) });
  const start = node === undefined ? layout.nodes.length - 1 : nodeNumber(layout, node);
  const found: Contribution[] = [];

  // `factor` and `constant` carry the node's value to the score: points = factor × value + constant.
  const split = (number: number, factor: number, constant: number): void => {
    const value = values[number]?.[place] as number;
    const children = layout.children[number] as readonly number[];
    const code = layout.nodes[number]?.code as string;
    const own = { code, points: Number.isNaN(value) ? 0 : factor * value + constant, value };
    if (children.length === 0 || Number.isNaN(value)) {
      found.push(own);
      return;
    }
    const [low, high] = stretched.get(number) ?? [0, 1];
    const [floor, ceiling] = stretched.has(number) ? (method.rescale?.to ?? [0, 1]) : [0, 1];
    const slope = (ceiling - floor) / (high - low);
    const inner = stretched.has(number) ? (value - floor) / slope + low : value;
    const childValues = children.map((child) => values[child]?.[place] as number);
    const childWeights = children.map((child) => weights[child] as number);
    const parts = partsOf(aggregationOf(layout, method, number), childValues, childWeights, inner);
    if (!parts) {
      found.push(own);
      return;
    }
    const present = childWeights.filter((_, child) => !Number.isNaN(childValues[child]));
    const sum = present.reduce((total, weight) => total + weight, 0);
    const rest = factor * (floor - slope * low) + constant;
    children.forEach((child, position) => {
      const childValue = childValues[position] as number;
      if (Number.isNaN(childValue)) {
        split(child, 0, 0);
        return;
      }
      const share = (childWeights[position] as number) / sum;
      const points = factor * slope * (parts[position] as number);
      split(child, childValue === 0 ? factor * slope * share : points / childValue, rest * share);
    });
  };
  split(start, 1, 0);
  return found;
}
