import type { Finding } from "@egov-vn/core";
import { nearest } from "@egov-vn/core";
import { failures } from "../failures.js";
import { finding } from "../rules/finding.js";
import { indexRules } from "../rules/index-rules.js";
import type { Scored } from "../score.js";
import { freeze, noScoreOf } from "./counterfactual.js";
import { type Bound, type Road, roadOf, searcher, valueAt } from "./reach-search.js";

/** One criterion to change. */
export interface Step {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
}

/** The plan that {@link reach} found. */
export interface Plan {
  readonly unit: string;
  readonly target: number;
  readonly from: number;
  /** The rank that the plan reaches; with every bound used when the target is out of reach. */
  readonly rank: number;
  readonly reached: boolean;
  readonly cost: number;
  /** The changes, the dearest first; empty when the unit is there already. */
  readonly steps: readonly Step[];
  /** How many times the whole set was computed. */
  readonly tried: number;
  readonly findings: readonly Finding[];
}

/**
 * Returns the cheapest set of changes found that brings a unit to a rank, under bounds on each criterion. The whole set is
 * computed again at every try, since in an index that compares units a better figure also moves the others.
 *
 * The search starts from each criterion alone and from the best gain for its cost, then drops and shortens every change that
 * the rank can do without, and trades one change for another while that is cheaper. Whole steps are tried in every
 * combination when there are at most 20,000. The result is the cheapest where scores add up; where the method bends
 * (z-scores, stretched groups) it is the cheapest found. A rank that cannot be reached is a finding (`ICT-050`) with the best rank there is.
 *
 * @param target the rank wanted, 1 the best.
 * @param bounds by criterion; only those named may change when `only` is set.
 * @throws Failure when the unit has no score, or the target is not a whole number from 1.
 * @example
 * reach(scored, "T07", 10, { "HTNL-CQNN-4": { to: 95, cost: 2 } }).steps // the criteria to work on
 */
export function reach(
  scored: Scored,
  unit: string,
  target: number,
  bounds: Readonly<Record<string, Bound>> = {},
  options: { readonly only?: boolean } = {},
): Plan {
  if (!Number.isInteger(target) || target < 1) throw failures.badRank({ rank: target });
  const { layout, units } = scored.evaluation;
  const place = units.indexOf(unit);
  const own = scored.units.find((one) => one.unit === unit);
  if (own?.rank === undefined) throw noScoreOf(scored, unit);
  const stranger = Object.keys(bounds).find((code) => !layout.criteria.some((criterion) => criterion.code === code));
  if (stranger !== undefined) {
    const known = layout.criteria.map(({ code }) => code);
    throw failures.noColumn({ code: stranger, near: nearest(stranger, known) });
  }
  const frozen = freeze(scored);
  const roads = layout.criteria.flatMap((criterion): Road[] => {
    if (options.only && !bounds[criterion.code]) return [];
    const column = frozen.table.columns.get(criterion.code) as Float64Array;
    const road = roadOf(criterion, column, place, bounds[criterion.code]);
    return road ? [road] : [];
  });
  const search = searcher(scored, frozen, place, target, roads);
  const nowhere = roads.map(() => 0);
  const base = { unit, target, from: own.rank };
  const planOf = (shares: readonly number[], reached: boolean): Plan => {
    const steps = roads.flatMap((road, number): Step[] => {
      const share = shares[number] as number;
      if (share === 0) return [];
      return [{ code: road.code, from: road.from, to: valueAt(road, share), cost: share * road.cost }];
    });
    steps.sort((left, right) => right.cost - left.cost);
    const rank = search.at(shares).rank;
    const cost = steps.reduce((sum, step) => sum + step.cost, 0);
    const params = { unit: own.name, best: rank, target };
    const findings = reached ? [] : [finding(indexRules.notReachable, "", params)];
    return { ...base, rank, reached, cost, steps, tried: search.tried(), findings };
  };
  if (search.at(nowhere).gap >= 0) return planOf(nowhere, true);
  const everything = roads.map(() => 1);
  const starts = [search.climb(nowhere), everything, ...search.alone()].filter((shares) => search.at(shares).gap >= 0);
  if (starts.length === 0) return planOf(everything, false);
  const shortened = starts.map((shares) => search.shorten(shares));
  shortened.sort((left, right) => search.cost(left) - search.cost(right));
  const plans = shortened.slice(0, 2).map((shares) => search.trade(shares));
  const exact = search.exhaust();
  if (exact) plans.push(exact);
  plans.sort((left, right) => search.cost(left) - search.cost(right));
  return planOf(search.polish(plans[0] as number[]), true);
}
