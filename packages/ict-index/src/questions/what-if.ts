import type { Scored } from "../score.js";
import { type Changes, freeze, outcomeOf } from "./counterfactual.js";

/** One unit before and after. */
export interface Move {
  readonly unit: string;
  readonly name: string;
  readonly before: { readonly score: number; readonly rank: number };
  readonly after: { readonly score: number; readonly rank: number };
  /** Places gained; negative for places lost. */
  readonly places: number;
}

/**
 * Returns what a change of figures would do to every unit: in an index that compares units, one unit's better figure also
 * moves the others. Units without a score before or after are left out; the best after the change come first.
 *
 * @param changes new values by unit and criterion, as they count: rates in the criterion's own unit.
 * @throws Failure when a unit or a criterion is not there.
 * @example
 * whatIf(scored, { T06: { "HTKT-CQNN-3": 100 } }).find((move) => move.unit === "T06")?.places
 */
export function whatIf(scored: Scored, changes: Changes): Move[] {
  const { scores, ranks } = outcomeOf(scored, freeze(scored), changes);
  const moves = scored.units.flatMap((unit, place): Move[] => {
    const rank = ranks[place] as number;
    if (unit.score === undefined || unit.rank === undefined || rank === 0) return [];
    return [
      {
        unit: unit.unit,
        name: unit.name,
        before: { score: unit.score, rank: unit.rank },
        after: { score: scores[place] as number, rank },
        places: unit.rank - rank,
      },
    ];
  });
  return moves.sort((left, right) => left.after.rank - right.after.rank);
}
