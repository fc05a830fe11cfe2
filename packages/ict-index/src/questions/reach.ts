import type { Finding } from "@egov-vn/core";
import { finding, indexRules } from "../rules.js";
import type { Criterion } from "../schema.js";
import type { Scored } from "../score.js";
import { type Frozen, freeze, outcomeOf } from "./counterfactual.js";

/** How far a criterion can be moved, and what that costs. */
export interface Bound {
  /** The value that can be reached; the best of the set, or the end of the criterion's range, unless given. */
  readonly to?: number;
  /** Cost of the whole way from today's value to `to`, in any unit of cost; 1 unless given. */
  readonly cost?: number;
  /** Values come in such steps, as counts of things do. */
  readonly step?: number;
}

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

/** A way to go on one criterion: values from 0 (today) to 1 (the bound). */
interface Road {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** The shares of the way that exist, ascending from 0 to 1; `undefined` when any does. */
  readonly stops?: readonly number[];
}

function roadOf(criterion: Criterion, column: Float64Array, place: number, bound: Bound | undefined): Road | undefined {
  const from = column[place] as number;
  const sign = criterion.direction ?? 1;
  const best = column.reduce((top, other) => (Number.isNaN(other) || other * sign <= top * sign ? top : other), from);
  const limit = criterion.range?.[sign === 1 ? 1 : 0];
  const to = bound?.to ?? (limit !== null && limit !== undefined && limit * sign < best * sign ? limit : best);
  if (Number.isNaN(from) || (to - from) * sign <= 0) return undefined;
  const road = { code: criterion.code, from, to, cost: bound?.cost ?? 1 };
  if (bound?.step === undefined) return road;
  const count = Math.floor(Math.abs(to - from) / bound.step + 1e-9);
  if (count === 0) return undefined;
  const end = from + sign * count * bound.step;
  const cost = (road.cost * Math.abs(end - from)) / Math.abs(to - from);
  return { ...road, to: end, cost, stops: Array.from({ length: count + 1 }, (_, stop) => stop / count) };
}

// Continuous roads are first walked in so many strides, then the last stride is halved until it is as short as this.
const STRIDES = 20;
const FINEST = 1e-4;

/**
 * Returns the cheapest set of changes found that brings a unit to a rank, under bounds on each criterion. The whole set is
 * computed anew at every try, since in an index that compares units a better figure also moves the others.
 *
 * The search starts from each criterion alone and from the best gain for its cost, then drops and shortens every change that
 * the rank can do without, and trades each change for each other while that is cheaper. Where scores add up and costs are
 * proportional the result is the cheapest; where the method bends (z-scores, stretched groups, whole steps) it is the
 * cheapest found. A rank that cannot be reached is a finding (`ICT-050`) with the best rank there is.
 *
 * @param target the rank wanted, 1 the best.
 * @param bounds by criterion; only those named may change when `only` is set.
 * @throws RangeError when the unit has no score, or the target is not a whole number from 1.
 * @example
 * reach(scored, "27", 10, { "HTNL-CQNN-4": { to: 95, cost: 2 } }).steps // the criteria to work on
 */
export function reach(
  scored: Scored,
  unit: string,
  target: number,
  bounds: Readonly<Record<string, Bound>> = {},
  options: { readonly only?: boolean } = {},
): Plan {
  if (!Number.isInteger(target) || target < 1) throw new RangeError(`a rank is a whole number from 1, not ${target}`);
  const { layout, units } = scored.evaluation;
  const place = units.indexOf(unit);
  const own = scored.units.find((one) => one.unit === unit);
  if (own?.rank === undefined) throw new RangeError(`unit "${unit}" has no score`);
  const frozen = freeze(scored);
  const roads = layout.criteria.flatMap((criterion): Road[] => {
    if (options.only && !bounds[criterion.code]) return [];
    const column = frozen.table.columns.get(criterion.code) as Float64Array;
    const road = roadOf(criterion, column, place, bounds[criterion.code]);
    return road ? [road] : [];
  });
  const search = searcher(scored, frozen, unit, place, target, roads);
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
  const plans = starts.map((shares) => search.trade(search.shorten(shares)));
  plans.sort((left, right) => search.cost(left) - search.cost(right));
  return planOf(plans[0] as number[], true);
}

const valueAt = (road: Road, share: number): number => road.from + share * (road.to - road.from);

function searcher(scored: Scored, frozen: Frozen, unit: string, place: number, target: number, roads: readonly Road[]) {
  const memory = new Map<string, { gap: number; rank: number }>();

  /** The rank, and how far the score is above (or below) the one that is just not good enough. */
  const at = (shares: readonly number[]): { gap: number; rank: number } => {
    const key = shares.join();
    const known = memory.get(key);
    if (known) return known;
    const changes = Object.fromEntries(
      roads.map((road, number) => [road.code, valueAt(road, shares[number] as number)]),
    );
    const { scores, ranks } = outcomeOf(scored, frozen, { [unit]: changes });
    const others = Array.from(scores).filter((score, number) => number !== place && !Number.isNaN(score));
    others.sort((left, right) => right - left);
    const rival = others[target - 1] ?? Number.NEGATIVE_INFINITY;
    const rank = ranks[place] as number;
    const distance = (scores[place] as number) - rival;
    // The rank decides; a score within rounding of the rival's is a tie and reaches it.
    const gap = rank <= target ? Math.max(0, distance) : Math.min(distance, -Number.MIN_VALUE);
    memory.set(key, { gap, rank });
    return { gap, rank };
  };
  const cost = (shares: readonly number[]): number =>
    shares.reduce((sum, share, number) => sum + share * (roads[number] as Road).cost, 0);
  const enough = (shares: readonly number[]): boolean => at(shares).gap >= 0;
  const moved = (shares: readonly number[], number: number, share: number): number[] =>
    shares.map((own, other) => (other === number ? share : own));

  /** The shortest way on one road that is still enough; `undefined` when not even its end is. */
  const least = (shares: readonly number[], number: number): number[] | undefined => {
    const { stops } = roads[number] as Road;
    const end = moved(shares, number, 1);
    if (!enough(end)) return undefined;
    let [low, high] = [0, 1];
    if (enough(moved(shares, number, 0))) return moved(shares, number, 0);
    if (stops) {
      let [from, to] = [0, stops.length - 1];
      while (to - from > 1) {
        const middle = (from + to) >> 1;
        if (enough(moved(shares, number, stops[middle] as number))) to = middle;
        else from = middle;
      }
      return moved(shares, number, stops[to] as number);
    }
    while (high - low > FINEST) {
      const middle = (low + high) / 2;
      if (enough(moved(shares, number, middle))) high = middle;
      else low = middle;
    }
    return moved(shares, number, high);
  };

  const nextStop = (road: Road, share: number): number => {
    if (road.stops) return road.stops.find((stop) => stop > share + 1e-12) ?? 1;
    return Math.min(1, share + 1 / STRIDES);
  };

  /** Goes a stride at a time where it gains most for its cost. */
  const climb = (start: readonly number[]): number[] => {
    let shares = [...start];
    while (!enough(shares)) {
      const here = at(shares).gap;
      let best: { gain: number; shares: number[] } | undefined;
      roads.forEach((road, number) => {
        const share = shares[number] as number;
        if (share >= 1) return;
        const next = moved(shares, number, nextStop(road, share));
        const gain = (at(next).gap - here) / Math.max(cost(next) - cost(shares), 1e-12);
        if (!best || gain > best.gain) best = { gain, shares: next };
      });
      if (!best) return shares;
      shares = best.shares;
    }
    return shares;
  };

  /** Shortens each change to what the rank needs, the dearest first, until nothing gets cheaper. */
  const shorten = (start: readonly number[]): number[] => {
    let shares = [...start];
    for (;;) {
      const before = cost(shares);
      const used = roads.map((_, number) => number).filter((number) => (shares[number] as number) > 0);
      used.sort(
        (left, right) =>
          (shares[right] as number) * (roads[right] as Road).cost -
          (shares[left] as number) * (roads[left] as Road).cost,
      );
      for (const number of used) shares = least(shares, number) ?? shares;
      if (cost(shares) > before - 1e-9) return shares;
    }
  };

  /** Gives up one change, wholly or by a quarter, for more of another, while that is cheaper. */
  const trade = (start: readonly number[]): number[] => {
    let shares = [...start];
    for (let improved = true; improved; ) {
      improved = false;
      for (let give = 0; give < roads.length; give += 1) {
        const held = shares[give] as number;
        if (held === 0) continue;
        const { stops } = roads[give] as Road;
        const offers = stops
          ? [0, ...stops.filter((stop) => stop > 0 && stop < held).slice(-1)]
          : [0, held * 0.5, held * 0.9];
        for (const offer of offers) {
          for (let take = 0; take < roads.length; take += 1) {
            if (take === give || (shares[take] as number) >= 1) continue;
            const tried = least(moved(shares, give, offer), take);
            if (tried && cost(tried) < cost(shares) - 1e-6) {
              shares = shorten(tried);
              improved = true;
            }
          }
        }
      }
    }
    return shares;
  };

  const alone = (): number[][] =>
    roads.flatMap((_, number) => {
      const found = least(
        roads.map(() => 0),
        number,
      );
      return found ? [found] : [];
    });
  return { at, cost, climb, shorten, trade, alone, tried: () => memory.size };
}
