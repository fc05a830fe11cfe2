import type { Architecture } from "../schema.js";
import { HEAD } from "./grids.js";
import { TEMPLATE } from "./template.js";

const own = (fields: readonly { readonly field: string }[], prefix = ""): ReadonlySet<string> =>
  new Set(fields.flatMap(({ field }) => (field.startsWith(prefix) ? [field.slice(prefix.length)] : [])));

/** The fields that Mẫu 03 holds of each list; `unknown` stands in the cells of the fields that are unknown. */
const HELD: Readonly<Record<string, ReadonlySet<string>>> = {
  objects: new Set([...own(TEMPLATE.DM_DOITUONG), "unknown"]),
  relations: own(TEMPLATE.QH_KETNOI),
  mappings: own(TEMPLATE.ANHXA),
  gaps: new Set([...own(TEMPLATE.HOANTHIEN_NV, "gap."), "tasks"]),
  tasks: own(TEMPLATE.HOANTHIEN_NV, "task."),
};
const HEAD_FIELDS: ReadonlySet<string> = new Set([...HEAD.map(([, field]) => field), "framework", "versions"]);

/** A field that Mẫu 03 has no place for. */
export interface LeftOut {
  /** Its place in any file, with a star for the place in the list. */
  readonly path: string;
  /** How many rows have it. */
  readonly rows: number;
}

/**
 * Lists what a file says that Mẫu 03 has no place for; it stays in the file.
 *
 * @example
 * leftOutOfTemplate(file).length // => 2
 */
export function leftOutOfTemplate(file: Architecture): LeftOut[] {
  const counts = new Map<string, number>();
  const count = (path: string, rows = 1): void => {
    counts.set(path, (counts.get(path) ?? 0) + rows);
  };
  for (const [key, value] of Object.entries(file)) {
    const held = HELD[key];
    if (held === undefined) {
      if (!HEAD_FIELDS.has(key)) count(`/${key}`, Array.isArray(value) ? value.length : 1);
      continue;
    }
    for (const row of value as readonly object[])
      for (const field of Object.keys(row)) if (!held.has(field)) count(`/${key}/*/${field}`);
  }
  return [...counts].map(([path, rows]) => ({ path, rows }));
}
