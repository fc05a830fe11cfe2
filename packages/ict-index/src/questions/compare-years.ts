import { evaluate } from "../engine/evaluate.js";
import { ranksOf } from "../engine/rank.js";
import { failures } from "../failures.js";
import type { Scored } from "../score.js";
import { freeze } from "./counterfactual.js";

/** One unit in two years. */
export interface Shift {
  readonly unit: string;
  readonly name: string;
  readonly before: { readonly score: number; readonly rank: number };
  readonly after: { readonly score: number; readonly rank: number };
  /** Places gained since; negative for places lost. */
  readonly places: number;
  /** Places it would have gained had only its own figures changed. */
  readonly ownPlaces: number;
  /** The rest: what the others' figures and the set did. */
  readonly othersPlaces: number;
  /** The change of each node's score, by code, where both years have it. */
  readonly nodes: Readonly<Record<string, number>>;
}

/**
 * Returns what changed for each unit between two years of one edition, and how much of it is the unit's own doing: its new
 * figures are put among the others' old ones. Units that lack a score in either year are left out.
 *
 * @throws Failure when the two are of different editions: their scores cannot be compared.
 */
export function compareYears(before: Scored, after: Scored): Shift[] {
  if (before.edition.id !== after.edition.id) {
    throw failures.otherEdition({ before: before.edition.id, after: after.edition.id });
  }
  const [old, now] = [freeze(before), freeze(after)];
  const places = new Map(before.evaluation.units.map((unit, place) => [unit, place]));
  const earlier = new Map(before.units.map((unit) => [unit.unit, unit]));
  const shifts = after.units.flatMap((unit, nowPlace): Shift[] => {
    const was = earlier.get(unit.unit);
    const place = places.get(unit.unit);
    if (was?.score === undefined || was.rank === undefined || place === undefined) return [];
    if (unit.score === undefined || unit.rank === undefined) return [];
    const columns = new Map(old.table.columns);
    for (const [code, column] of old.table.columns) {
      const own = now.table.columns.get(code)?.[nowPlace];
      if (own === undefined) continue;
      const changed = column.slice();
      changed[place] = own;
      columns.set(code, changed);
    }
    const total = evaluate(old.layout, { ...old.table, columns }, old.method).values.at(-1) as Float64Array;
    const ownRank = ranksOf(total)[place] as number;
    const moved = was.rank - unit.rank;
    const nodes = Object.entries(unit.nodes).flatMap(([code, node]) => {
      const then = was.nodes[code];
      return then ? [[code, node.score - then.score] as const] : [];
    });
    return [
      {
        unit: unit.unit,
        name: unit.name,
        before: { score: was.score, rank: was.rank },
        after: { score: unit.score, rank: unit.rank },
        places: moved,
        ownPlaces: was.rank - ownRank,
        othersPlaces: moved - (was.rank - ownRank),
        nodes: Object.fromEntries(nodes),
      },
    ];
  });
  return shifts.sort((left, right) => left.after.rank - right.after.rank);
}
