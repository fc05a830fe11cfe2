import { agenciesOf } from "./parts.js";
import type { Level, Procedure } from "./schema.js";

/** Procedures with the questions that are asked of them. Each index keeps the order of the list. */
export interface Catalogue {
  readonly procedures: readonly Procedure[];
  /** By code. Real lists have a code twice now and then, so each has a list. */
  readonly byCode: ReadonlyMap<string, readonly Procedure[]>;
  /** By the code of the sector and by its name. */
  readonly bySector: ReadonlyMap<string, readonly Procedure[]>;
  /** By the code and by the name of every agency in any role. */
  readonly byAgency: ReadonlyMap<string, readonly Procedure[]>;
  /** By level. A procedure may be of several levels. */
  readonly byLevel: ReadonlyMap<Level, readonly Procedure[]>;
}

/**
 * Returns procedures indexed by code, sector, agency and level.
 *
 * @example
 * catalogue(procedures).bySector.get("G99-NV01")?.length // => 2
 */
export function catalogue(procedures: readonly Procedure[]): Catalogue {
  return {
    procedures,
    byCode: indexed(procedures, ({ code }) => [code]),
    bySector: indexed(procedures, ({ sectors }) => sectors?.flatMap(namesOf) ?? []),
    byAgency: indexed(procedures, (procedure) => agenciesOf(procedure).flatMap(({ value }) => namesOf(value))),
    byLevel: indexed(procedures, ({ levels }) =>
      (levels ?? []).flatMap(({ level }) => (typeof level === "string" ? [level] : [])),
    ),
  };
}

const namesOf = ({ code, name }: { code?: string | undefined; name?: string | undefined }): string[] =>
  [code, name].filter((one) => one !== undefined);

function indexed<K>(
  procedures: readonly Procedure[],
  keysOf: (procedure: Procedure) => readonly K[],
): Map<K, Procedure[]> {
  const index = new Map<K, Procedure[]>();
  for (const procedure of procedures) {
    for (const key of new Set(keysOf(procedure))) {
      const known = index.get(key);
      if (known) known.push(procedure);
      else index.set(key, [procedure]);
    }
  }
  return index;
}
