import {
  type ArchitectureIndex,
  calledObject,
  isLive,
  isOwnSystem,
  type Placed,
  placed,
} from "../model/architecture-index.js";
import type { ArchitectureObject, Figure, Relation } from "../schema.js";
import { lacking, type Outcome } from "./judging.js";

/** What is said of one row: one outcome, several, or nothing where the rule has nothing to ask of it. */
export type Judged = Outcome | Iterable<Outcome> | undefined;
type Judge<T> = (placed: Placed<T>) => Judged;

/** Judges row by row; without a row the file gives no basis, and says what it lacks. */
export function eachRow<T>(
  rows: readonly Placed<T>[],
  lacks: Parameters<typeof lacking>,
  judge: Judge<T>,
): readonly Outcome[] {
  if (rows.length === 0) return [lacking(...lacks)];
  // A list, and no generator within a generator: most rules look at every row, and most rows keep the rule.
  const outcomes: Outcome[] = [];
  for (const row of rows) {
    const judged = judge(row);
    if (judged === undefined) continue;
    if ("kind" in judged) outcomes.push(judged);
    else outcomes.push(...judged);
  }
  return outcomes;
}

export const objectPlace = (at: number, field = ""): string => `/objects/${at}${field}`;
export const called = (row: ArchitectureObject) => ({ object: calledObject(row) });

/** Judges the objects. */
export const eachObject = ({ objects }: ArchitectureIndex, judge: Judge<ArchitectureObject>): Iterable<Outcome> =>
  eachRow(objects, ["/objects", "tệp chưa có đối tượng nào", "the file has no objects"], judge);

/** The systems of the province that are in use. */
export const liveSystems = ({ objects }: ArchitectureIndex): Placed<ArchitectureObject>[] =>
  objects.filter(({ row }) => isOwnSystem(row) && isLive(row));

export const relationPlace = (at: number, field = ""): string => `/relations/${at}${field}`;
export const joined = ({ from, to }: Relation) => ({ relation: `${from} → ${to}` });

/** Judges the relations of a kind. */
export const eachRelation = (
  { relations }: ArchitectureIndex,
  judge: Judge<Relation>,
  wanted: (row: Relation) => boolean = () => true,
  vi = "tệp chưa có quan hệ nào thuộc loại này",
  en = "the file has no relation of this kind",
): Iterable<Outcome> =>
  eachRow(
    relations.filter(({ row }) => wanted(row)),
    ["/relations", vi, en],
    judge,
  );

const ENDS = ["from", "to"] as const;

/** Judges both ends of the relations of a kind; an outcome may be left out for either. */
export const eachEnd = (
  index: ArchitectureIndex,
  judge: (end: (typeof ENDS)[number], placed: Placed<Relation>) => Outcome | undefined,
  ...wanted: [wanted?: (row: Relation) => boolean, vi?: string, en?: string]
): Iterable<Outcome> =>
  eachRelation(
    index,
    (one) => ENDS.map((end) => judge(end, one)).filter((outcome) => outcome !== undefined),
    ...wanted,
  );

/** Judges the printed figures of a kind. */
export const eachFigure = (
  { file }: ArchitectureIndex,
  wanted: (row: Figure) => boolean,
  judge: Judge<Figure>,
): Iterable<Outcome> =>
  eachRow(
    placed(file.figures).filter(({ row }) => wanted(row)),
    ["/figures", "tệp chưa có số liệu thuộc loại này", "the file has no figures of this kind"],
    judge,
  );
