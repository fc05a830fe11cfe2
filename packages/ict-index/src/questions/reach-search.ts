import type { Criterion } from "../schema.js";
import type { Scored } from "../score.js";
import { type Frozen, outcomeOfTable } from "./counterfactual.js";

/** How far a criterion can be moved, and what that costs. */
export interface Bound {
  /** The value that can be reached; the best of the set, or the end of the criterion's range, unless given. */
  readonly to?: number;
  /** Cost of the whole way from today's value to `to`, in any unit of cost; 1 unless given. */
  readonly cost?: number;
  /** Values come in such steps, as counts of things do. */
  readonly step?: number;
}

/** A way to go on one criterion: values from 0 (today) to 1 (the bound). */
export interface Road {
  readonly code: string;
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  /** The shares of the way that exist, ascending from 0 to 1; `undefined` when any does. */
  readonly stops?: readonly number[];
}

/** Returns the way a unit can go on a criterion, `undefined` when it is at the end of it. */
export function roadOf(
  criterion: Criterion,
  column: Float64Array,
  place: number,
  bound: Bound | undefined,
): Road | undefined {
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
const COARSE = 1 / 128;
const FINEST = 1e-4;
// Whole steps are tried in every combination when there are no more than this.
const EXHAUSTIVE = 20_000;
// A trade must save this much, and trading ends after so many computations of the set: the plan then is as good as found.
const WORTHWHILE = 0.995;
const BUDGET = 20_000;

/** Returns the criterion's value after a share of the way. */
export const valueAt = (road: Road, share: number): number => road.from + share * (road.to - road.from);

/**
 * Returns the means to search for a plan: `at` tells the rank and the distance to the rival after some shares of each
 * road; all results are remembered.
 *
 * @param place the unit's place in the set.
 */
export function searcher(scored: Scored, frozen: Frozen, place: number, target: number, roads: readonly Road[]) {
  const memory = new Map<string, { gap: number; rank: number }>();
  const columnMemory = new Map<string, Float64Array>();

  /** A column with the unit's figure so far along the road; the same array each time, so that work on it is not repeated. */
  const columnAt = (road: Road, share: number): Float64Array => {
    const today = frozen.table.columns.get(road.code) as Float64Array;
    if (share === 0) return today;
    const key = `${road.code} ${share}`;
    let column = columnMemory.get(key);
    if (!column) {
      column = today.slice();
      column[place] = valueAt(road, share);
      columnMemory.set(key, column);
    }
    return column;
  };

  /** The rank, and how far the score is above (or below) the one that is just not good enough. */
  const at = (shares: readonly number[]): { gap: number; rank: number } => {
    const key = shares.join();
    const known = memory.get(key);
    if (known) return known;
    const columns = new Map(frozen.table.columns);
    roads.forEach((road, number) => {
      columns.set(road.code, columnAt(road, shares[number] as number));
    });
    const { scores, ranks } = outcomeOfTable(scored, frozen, { ...frozen.table, columns });
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
  // Plans are compared coarsely, and the one that is chosen is made fine.
  let finest = COARSE;
  const polish = (shares: readonly number[]): number[] => {
    finest = FINEST;
    return shorten(shares);
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
    while (high - low > finest) {
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
      if (cost(shares) > before * WORTHWHILE) return shares;
    }
  };

  /** What a little more on each road gains for its cost, here. */
  const efficiencies = (shares: readonly number[]): number[] => {
    const here = at(shares).gap;
    return roads.map((road, number) => {
      const share = shares[number] as number;
      const other = share < 1 ? nextStop(road, share) : share - 1 / STRIDES;
      const gain = at(moved(shares, number, other)).gap - here;
      return gain / ((other - share) * Math.max(road.cost, 1e-12));
    });
  };

  /** Gives up one change, wholly or in part, for more of another that gains more for its cost, while that is cheaper. */
  const trade = (start: readonly number[]): number[] => {
    let shares = [...start];
    for (let improved = true; improved && memory.size < BUDGET; ) {
      improved = false;
      const worth = efficiencies(shares);
      const gives = roads.map((_, number) => number).filter((number) => (shares[number] as number) > 0);
      for (const give of gives) {
        const held = shares[give] as number;
        const { stops } = roads[give] as Road;
        const offers = stops
          ? [0, ...stops.filter((stop) => stop > 0 && stop < held).slice(-1)]
          : [0, held / 2, held * 0.9];
        const takes = roads.flatMap((_, take) =>
          take !== give && (shares[take] as number) < 1 && (worth[take] as number) > (worth[give] as number) * 0.9
            ? [take]
            : [],
        );
        takes.sort((left, right) => (worth[right] as number) - (worth[left] as number));
        for (const offer of offers) {
          for (const take of takes.slice(0, 4)) {
            const tried = least(moved(shares, give, offer), take);
            if (!tried || cost(tried) >= cost(shares) * WORTHWHILE) continue;
            shares = shorten(tried);
            improved = true;
          }
        }
        if (improved) break;
      }
    }
    return shares;
  };

  /** The cheapest of all combinations of stops, when there are few enough to try; `undefined` otherwise. */
  const exhaust = (): number[] | undefined => {
    const combinations = roads.reduce((product, road) => product * (road.stops?.length ?? Number.POSITIVE_INFINITY), 1);
    if (combinations > EXHAUSTIVE) return undefined;
    let best: number[] | undefined;
    const walk = (shares: number[], number: number, spent: number): void => {
      if (best && spent >= cost(best) - 1e-12) return;
      if (number === roads.length) {
        if (enough(shares)) best = shares;
        return;
      }
      // Not even the rest of the way on every road would do.
      if (!enough(shares.map((share, other) => (other < number ? share : 1)))) return;
      const road = roads[number] as Road;
      for (const stop of road.stops ?? []) walk(moved(shares, number, stop), number + 1, spent + stop * road.cost);
    };
    walk(
      roads.map(() => 0),
      0,
      0,
    );
    return best;
  };

  const alone = (): number[][] =>
    roads.flatMap((_, number) => {
      const found = least(
        roads.map(() => 0),
        number,
      );
      return found ? [found] : [];
    });
  return { at, cost, climb, shorten, trade, alone, exhaust, polish, tried: () => memory.size };
}
