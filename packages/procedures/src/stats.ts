import { isUnparsed } from "@egov-vn/core";
import type { Catalogue } from "./catalogue.js";
import { timeLimits } from "./parts.js";
import { LEVELS, type Level, type Procedure } from "./schema.js";

/** How many procedures have each value; the keys in falling order of the count, but whole numbers before all others. */
export type Counts = Readonly<Record<string, number>>;

/** What a catalogue consists of. */
export interface CatalogueStats {
  readonly total: number;
  /** Codes that stand more than once. */
  readonly repeatedCodes: readonly string[];
  readonly byExtent: Counts;
  /** A procedure of several levels counts in each, so these may add up to more than the total. */
  readonly byLevel: Counts;
  readonly byType: Counts;
  readonly byState: Counts;
  /** The first digit of the code. 5 and 6 are internal procedures. */
  readonly byPrefix: Counts;
  readonly bySector: Counts;
  readonly byPublisher: Counts;
  /** `toàn trình`, as the source marks it. */
  readonly fullProcess: { readonly yes: number; readonly no: number; readonly unknown: number };
  /** Procedures by their time limits: all understood, some (`partly`), not one (`not`); `none` counts those without. */
  readonly timeLimits: {
    readonly understood: number;
    readonly partly: number;
    readonly not: number;
    readonly none: number;
  };
}

/** Stands for a value that the source does not give, or gives in a word that is not known. */
export const UNSTATED = "unstated";

const wordOf = (value: unknown): string => (typeof value === "string" ? value : UNSTATED);

/**
 * Returns what a catalogue consists of, counted.
 *
 * @example
 * stats(catalogue(procedures)).byState // => { updated: 2, active: 1 }
 */
export function stats({ procedures, byCode }: Catalogue): CatalogueStats {
  const limits = { understood: 0, partly: 0, not: 0, none: 0 };
  for (const procedure of procedures) limits[understanding(procedure)] += 1;
  const fullProcess = { yes: 0, no: 0, unknown: 0 };
  for (const { fullProcess: flag } of procedures)
    fullProcess[flag === undefined ? "unknown" : flag ? "yes" : "no"] += 1;
  return {
    total: procedures.length,
    repeatedCodes: [...byCode].filter(([, list]) => list.length > 1).map(([code]) => code),
    byExtent: count(procedures, ({ extent }) => [extent]),
    byLevel: levelCounts(procedures),
    byType: count(procedures, ({ type }) => [wordOf(type)]),
    byState: count(procedures, ({ state }) => [wordOf(state)]),
    byPrefix: count(procedures, ({ code }) => [/^\d(?=\.)/.exec(code)?.[0] ?? UNSTATED]),
    bySector: count(
      procedures,
      ({ sectors }) => sectors?.map(({ code, name }) => name ?? code ?? UNSTATED) ?? [UNSTATED],
    ),
    byPublisher: count(procedures, ({ publisher }) => [publisher?.name ?? publisher?.code ?? UNSTATED]),
    fullProcess,
    timeLimits: limits,
  };
}

function understanding(procedure: Procedure): keyof CatalogueStats["timeLimits"] {
  const limits = timeLimits(procedure);
  const words = limits.filter(({ limit }) => isUnparsed(limit)).length;
  if (limits.length === 0) return "none";
  if (words === 0) return "understood";
  return words === limits.length ? "not" : "partly";
}

function levelCounts(procedures: readonly Procedure[]): Counts {
  const counts = count(procedures, ({ levels }) =>
    levels && levels.length > 0 ? levels.map(({ level }) => wordOf(level)) : [UNSTATED],
  );
  const order: readonly (Level | typeof UNSTATED)[] = [...LEVELS, UNSTATED];
  return Object.fromEntries(order.flatMap((level) => (counts[level] ? [[level, counts[level]]] : [])));
}

function count(procedures: readonly Procedure[], keysOf: (procedure: Procedure) => readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const procedure of procedures)
    for (const key of new Set(keysOf(procedure))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(
    [...counts].sort(([left, most], [right, least]) => least - most || (left < right ? -1 : 1)),
  );
}
