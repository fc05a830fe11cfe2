import type { Architecture } from "../schema.js";

/** How one former file's names are written in the merged file. */
export interface Renaming {
  /** The new code of an object. */
  readonly code: (old: string) => string;
  /** The new id or code of any other row: ids of two files would clash. */
  readonly id: (old: string) => string;
}

type Row = Readonly<Record<string, unknown>>;

/** What each carried list names: its own id, objects by code, other rows by id. */
const NAMES: Readonly<
  Partial<Record<keyof Architecture, { readonly ids?: readonly string[]; readonly objects?: readonly string[] }>>
> = {
  sources: { ids: ["id"] },
  relations: { objects: ["from", "to"] },
  mappings: { objects: ["object"] },
  gaps: { ids: ["code", "tasks"], objects: ["objects"] },
  tasks: { ids: ["code", "dependsOn", "basis"], objects: ["objects"] },
  goals: { ids: ["code", "declaredBy"], objects: ["objects"] },
  acts: { ids: ["id", "carriesOut"] },
  roles: { ids: ["id"] },
  money: { ids: ["id", "tasks"] },
  sites: { ids: ["id"], objects: ["object"] },
  dataCentres: { objects: ["object"] },
  networks: { objects: ["object"] },
  monitoring: { objects: ["object"] },
};
/** The lists that a merger carries over row by row. */
export const CARRIED = Object.keys(NAMES) as (keyof Architecture)[];

const renamed = (value: unknown, rename: (old: string) => string): unknown =>
  Array.isArray(value) ? value.map((one) => rename(String(one))) : rename(String(value));

/** Returns a row with its ids, its source and the objects that it names as the merged file calls them. */
export function renamedRow<R extends object>(
  row: R,
  { code, id }: Renaming,
  { ids = [], objects = [] }: { readonly ids?: readonly string[]; readonly objects?: readonly string[] },
): R {
  const changed: Record<string, unknown> = Object.fromEntries(Object.entries(row));
  for (const key of [...ids, "source"]) if (changed[key] !== undefined) changed[key] = renamed(changed[key], id);
  for (const key of objects) if (changed[key] !== undefined) changed[key] = renamed(changed[key], code);
  return changed as R;
}

/** Returns the rows of a list as the merged file calls them. */
export const carriedRows = (file: Architecture, list: keyof Architecture, renaming: Renaming): Row[] =>
  ((file[list] ?? []) as readonly Row[]).map((row) => renamedRow(row, renaming, NAMES[list] ?? {}));
