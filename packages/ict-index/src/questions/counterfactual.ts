import { type Failure, nearest } from "@egov-vn/core";
import { type ColumnMemory, evaluator } from "../engine/evaluate.js";
import { type Layout, layoutOf } from "../engine/layout.js";
import { ranksOf } from "../engine/rank.js";
import { type Table, withChanges } from "../engine/table.js";
import { failures } from "../failures.js";
import type { Method } from "../method.js";
import { type Group, type IndexNode, isCriterion } from "../schema.js";
import type { Scored } from "../score.js";

/** New figures by unit and criterion, as they count: rates after division. */
export type Changes = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The set with some figures changed. */
export interface Outcome {
  /** On the edition's scale, in the order of the units; `NaN` where there is no score. */
  readonly scores: Float64Array;
  readonly ranks: readonly number[];
}

function undivided(group: Group): Group {
  const plain = (node: IndexNode): IndexNode => {
    if (!isCriterion(node)) return undivided(node);
    const { denominatedBy: _, ...rest } = node;
    return rest;
  };
  return { ...group, children: group.children.map(plain) };
}

/** The figures and steps that a changed set is computed from. */
export interface Frozen {
  readonly layout: Layout;
  readonly table: Table;
  readonly method: Method;
  /** What was worked out from columns that do not change. */
  readonly memory: ColumnMemory;
}

/** Returns why a question about a unit has no answer: there is no such unit, or it has no score. */
export function noScoreOf(scored: Scored, unit: string): Failure {
  const known = scored.units.map((one) => one.unit);
  return known.includes(unit) ? failures.noScore({ unit }) : failures.noUnit({ unit, near: nearest(unit, known) });
}

/**
 * Returns the set as it was after division and imputation, with the steps that follow: which units are in and what was filled
 * in must not move when another figure changes.
 */
export function freeze({ evaluation }: Scored): Frozen {
  const { screen: _, impute: __, ...method } = evaluation.method;
  const columns = new Map(evaluation.table.columns);
  evaluation.layout.criteria.forEach((criterion, number) => {
    columns.set(criterion.code, evaluation.imputed[number] as Float64Array);
  });
  const layout = layoutOf(undivided(evaluation.layout.root));
  return { layout, table: { ...evaluation.table, columns }, method, memory: new WeakMap() };
}

/**
 * Returns the set's scores and ranks with some figures changed: the whole set is computed again.
 *
 * @throws Failure when a unit or a criterion is not there.
 */
export function outcomeOf(scored: Scored, frozen: Frozen, changes: Changes): Outcome {
  let table = frozen.table;
  for (const [unit, own] of Object.entries(changes)) table = withChanges(table, unit, own);
  return outcomeOfTable(scored, frozen, table);
}

/** Returns the scores and ranks of a table that shares columns with the frozen one. */
export function outcomeOfTable(scored: Scored, frozen: Frozen, table: Table): Outcome {
  const { layout, method, memory } = frozen;
  const total = evaluator(layout, table, memory)(method).values.at(-1) as Float64Array;
  return { scores: total.map((value) => value * scored.edition.scale), ranks: ranksOf(total) };
}
