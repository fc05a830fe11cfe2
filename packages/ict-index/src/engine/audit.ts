import { nearest } from "@egov-vn/core";
import { failures } from "../failures.js";
import type { Method } from "../method.js";
import type { Group } from "../schema.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import { criteriaUnder, layoutOf, withoutNodes } from "./layout.js";
import { directed } from "./normalise.js";
import { ascendingRanks, ranksOf } from "./rank.js";
import { type CorrelationKind, correlationOf } from "./statistics.js";
import type { Table } from "./table.js";

/** The index without one of its nodes. */
export interface Removal {
  readonly removed: string;
  readonly scores: Float64Array;
  readonly ranks: readonly number[];
  /** Mean absolute change of rank over the units. */
  readonly meanShift: number;
}

/** Returns the mean absolute difference of two lists of ranks, over the units ranked in both. */
export function meanShift(before: readonly number[], after: readonly number[]): number {
  let [sum, count] = [0, 0];
  before.forEach((rank, place) => {
    const other = after[place] as number;
    if (rank === 0 || other === 0) return;
    sum += Math.abs(rank - other);
    count += 1;
  });
  return count === 0 ? Number.NaN : sum / count;
}

/**
 * Returns what the index would be without each of some nodes, their weight shared among their siblings: how much the ranks
 * rest on one of them.
 */
export function removeOne(tree: Group, table: Table, method: Method, codes: readonly string[]): Removal[] {
  const nominal = ranksOf(evaluate(tree, table, method).values.at(-1) as Float64Array);
  return codes.flatMap((removed) => {
    const rest = withoutNodes(tree, new Set([removed]));
    if (!rest) return [];
    const scores = evaluate(rest, table, method).values.at(-1) as Float64Array;
    const ranks = ranksOf(scores);
    return [{ removed, scores, ranks, meanShift: meanShift(nominal, ranks) }];
  });
}

/** Returns the correlations of some nodes with each other, row by row in the order given. */
export function correlations(
  evaluation: Evaluation,
  codes: readonly string[],
  kind: CorrelationKind = "pearson",
): number[][] {
  const columns = codes.map(
    (code) => evaluation.values[evaluation.layout.numberOf.get(code) as number] as Float64Array,
  );
  return columns.map((left) => columns.map((right) => correlationOf(left, right, kind)));
}

/** A criterion on which a unit stands high or low. */
export interface Standing {
  readonly code: string;
  /** The node above it at the level asked for. */
  readonly group: string;
  /** Among the units that have a figure, 1 the best. */
  readonly rank: number;
  /** The figure as collected. */
  readonly value: number;
}

/**
 * Returns the criteria on which a unit ranks highest and lowest, by the figures before treatment, in their own direction.
 *
 * @param count how many of each.
 * @throws Failure when the unit is not in the evaluation.
 */
export function strengthsAndWeaknesses(
  evaluation: Evaluation,
  unit: string,
  count = 5,
): { strengths: Standing[]; weaknesses: Standing[] } {
  const { layout, divided, units } = evaluation;
  const place = units.indexOf(unit);
  if (place < 0) throw failures.noUnit({ unit, near: nearest(unit, units) });
  const standings = layout.criteria.flatMap((criterion, number): Standing[] => {
    const column = divided[number] as Float64Array;
    const rank = ascendingRanks(directed(column, criterion).map((value) => -value))[place] as number;
    if (Number.isNaN(rank)) return [];
    const group = layout.nodes[layout.parent[number] as number]?.code as string;
    return [{ code: criterion.code, group, rank, value: column[place] as number }];
  });
  const sorted = standings.map((standing, order) => ({ standing, order }));
  sorted.sort((left, right) => left.standing.rank - right.standing.rank || left.order - right.order);
  const ordered = sorted.map(({ standing }) => standing);
  return { strengths: ordered.slice(0, count), weaknesses: ordered.slice(-count).reverse() };
}

/** Returns the codes of the nodes at a level: 1 for criteria, 2 for their groups. */
export function codesAtLevel(tree: Group, level: number): string[] {
  const layout = layoutOf(tree);
  return layout.nodes.flatMap((node, number) => (layout.level[number] === level ? [node.code] : []));
}

/** Returns the criteria under a node, by code. */
export function criteriaOf(tree: Group, code: string): string[] {
  const layout = layoutOf(tree);
  const number = layout.numberOf.get(code);
  return number === undefined ? [] : criteriaUnder(layout, number).map((child) => layout.nodes[child]?.code as string);
}
