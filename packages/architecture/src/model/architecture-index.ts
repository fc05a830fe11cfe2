import type { LocalDate } from "@egov-vn/core";
import type { Architecture, ArchitectureObject, Gap, Relation, Task, Unit } from "../schema.js";
import { LAYERS } from "../tables/tables.js";
import { sameName } from "./same-name.js";

/** A row with its place in its list. */
export interface Placed<T> {
  readonly row: T;
  readonly at: number;
}

/** What rules and verbs ask of a file, found once. */
export interface ArchitectureIndex {
  readonly file: Architecture;
  readonly objects: readonly Placed<ArchitectureObject>[];
  readonly relations: readonly Placed<Relation>[];
  readonly gaps: readonly Placed<Gap>[];
  readonly tasks: readonly Placed<Task>[];
  /** The first object of each code. */
  readonly byCode: ReadonlyMap<string, Placed<ArchitectureObject>>;
  readonly taskByCode: ReadonlyMap<string, Placed<Task>>;
  /** Relations by the code at either end. */
  readonly relationsOf: ReadonlyMap<string, readonly Placed<Relation>[]>;
  /** Units by what they are called, as {@link sameName} compares. */
  readonly unitsByName: ReadonlyMap<string, readonly Unit[]>;
}

/** Returns rows with their places. */
export const placed = <T>(rows: readonly T[] | undefined): Placed<T>[] => (rows ?? []).map((row, at) => ({ row, at }));

function put<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Returns the first row of each code. */
function firstOf<T extends { readonly code: string }>(rows: readonly Placed<T>[]): Map<string, Placed<T>> {
  const first = new Map<string, Placed<T>>();
  for (const one of rows) if (!first.has(one.row.code)) first.set(one.row.code, one);
  return first;
}

const known = new WeakMap<Architecture, ArchitectureIndex>();

/** Returns what is asked of a file; of one value it is made once. */
export function architectureIndex(file: Architecture): ArchitectureIndex {
  const found = known.get(file);
  if (found) return found;
  const objects = placed(file.objects);
  const relations = placed(file.relations);
  const tasks = placed(file.tasks);
  const relationsOf = new Map<string, Placed<Relation>[]>();
  for (const relation of relations) {
    const { from, to } = relation.row;
    put(relationsOf, from, relation);
    if (to !== from) put(relationsOf, to, relation);
  }
  const unitsByName = new Map<string, Unit[]>();
  for (const unit of file.units ?? []) put(unitsByName, sameName(unit.name), unit);
  const index: ArchitectureIndex = {
    file,
    objects,
    relations,
    gaps: placed(file.gaps),
    tasks,
    byCode: firstOf(objects),
    taskByCode: firstOf(tasks),
    relationsOf,
    unitsByName,
  };
  known.set(file, index);
  return index;
}

/** Tells whether a unit was there on a day. */
export const isThere = ({ since, until }: Unit, day: LocalDate): boolean =>
  (since === undefined || since <= day) && (until === undefined || day <= until);

/** Tells whether an object works today: on trial, operating, or being changed while in use. */
export const isLive = ({ lifeCycle, useState, state }: ArchitectureObject): boolean =>
  state !== "to-be" &&
  (lifeCycle === "operating" ||
    lifeCycle === "upgrading" ||
    lifeCycle === "merging" ||
    lifeCycle === "replacing" ||
    useState === "in-use" ||
    useState === "partly");

/** Tells whether an object is part of what is there. */
export const isNow = ({ state }: ArchitectureObject): boolean => state !== "to-be";

/** Tells whether an object is a system, platform or database of the province's own. */
export const isOwnSystem = ({ record, kind }: ArchitectureObject): boolean =>
  record === "own" && (kind === "information-system" || kind === "platform" || kind === "data");

/** Tells whether an object is of one of the four layers; the others run across them. */
export const isLayered = ({ layer }: Pick<ArchitectureObject, "layer">): boolean =>
  (LAYERS as readonly string[]).includes(layer);

/** Tells whether others than its owner use an object. */
export const isShared = ({ sharing }: Pick<ArchitectureObject, "sharing">): boolean =>
  sharing !== undefined && sharing !== "own" && sharing !== "none";

/** Returns an object as messages call it: its code and name. */
export const calledObject = ({ code, name }: Pick<ArchitectureObject, "code" | "name">): string => `${code} ${name}`;
