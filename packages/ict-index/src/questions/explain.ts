import { contributions } from "../engine/contributions.js";
import { medianOf } from "../engine/statistics.js";
import type { Scored } from "../score.js";
import { freeze, noScoreOf, outcomeOf } from "./counterfactual.js";

/** What one criterion means for a unit's rank. */
export interface CriterionStory {
  readonly code: string;
  /** The unit's figure, after division and imputation. */
  readonly value: number;
  readonly median: number;
  /** The best figure of the set, in the criterion's direction. */
  readonly best: number;
  readonly rank: number;
  /** Points of the score that come from it; all criteria's sum to the score. */
  readonly points: number;
  /** Places the unit would gain if it stood at the median; 0 when it does or stands above. */
  readonly placesToMedian: number;
  /** Places it would gain if it stood at the best. */
  readonly placesToBest: number;
  /** Points of the score it would gain at the best. */
  readonly pointsToBest: number;
}

/** Why a unit stands where it stands. */
export interface Explanation {
  readonly unit: string;
  readonly score: number;
  readonly rank: number;
  readonly of: number;
  /** The criteria that cost the most places first. */
  readonly criteria: readonly CriterionStory[];
}

/**
 * Returns why a unit has its rank: for each criterion the points that come from it, and how many places it costs against the
 * median and the best of the set. The set is computed again for each, as in an index that compares units one
 * unit's figure moves the others' scores.
 *
 * @throws Failure when the unit has no score.
 */
export function explain(scored: Scored, unit: string): Explanation {
  const { evaluation, edition } = scored;
  const { layout, imputed } = evaluation;
  const frozen = freeze(scored);
  const place = evaluation.units.indexOf(unit);
  const own = scored.units.find((one) => one.unit === unit);
  if (own?.score === undefined || own.rank === undefined) throw noScoreOf(scored, unit);
  const points = new Map(contributions(evaluation, unit).map((part) => [part.code, part.points * edition.scale]));
  const at = (code: string, value: number): { rank: number; score: number } => {
    const { scores, ranks } = outcomeOf(scored, frozen, { [unit]: { [code]: value } });
    return { rank: ranks[place] as number, score: scores[place] as number };
  };
  const stories = layout.criteria.flatMap((criterion, number): CriterionStory[] => {
    const column = imputed[number] as Float64Array;
    const value = column[place] as number;
    if (Number.isNaN(value)) return [];
    const sign = criterion.direction ?? 1;
    const median = medianOf(column);
    const best = column.reduce(
      (top, other) => (Number.isNaN(other) || other * sign <= top * sign ? top : other),
      value,
    );
    const below = (mark: number): boolean => mark * sign > value * sign;
    const same = { rank: own.rank as number, score: own.score as number };
    const atMedian = below(median) ? at(criterion.code, median) : same;
    const atBest = below(best) ? at(criterion.code, best) : same;
    return [
      {
        code: criterion.code,
        value,
        median,
        best,
        rank: own.nodes[criterion.code]?.rank ?? 0,
        points: points.get(criterion.code) ?? 0,
        placesToMedian: same.rank - atMedian.rank,
        placesToBest: same.rank - atBest.rank,
        pointsToBest: atBest.score - same.score,
      },
    ];
  });
  stories.sort((left, right) => right.placesToBest - left.placesToBest || right.pointsToBest - left.pointsToBest);
  return { unit, score: own.score, rank: own.rank, of: evaluation.units.length, criteria: stories };
}
