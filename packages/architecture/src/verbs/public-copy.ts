import type { JsonPointer } from "@egov-vn/core";
import type { Architecture } from "../schema.js";

/** The copy of a file for everybody, and what was left out of it. */
export interface PublicCopy {
  readonly file: Architecture;
  readonly left: readonly { readonly path: JsonPointer; readonly what: string }[];
}

type Row = {
  readonly restricted?: boolean;
  readonly code?: string;
  readonly id?: string;
  readonly name?: string;
  readonly what?: string;
};
const LISTS = ["objects", "relations", "gaps", "tasks", "figures"] as const;
/** Who can be reached or vouches: names of people may stand there. */
const CONTACTS = ["contact", "confirmedBy"] as const;

/**
 * Returns the public copy of a file: without rows marked restricted, what names them, and contacts. Each thing left out is
 * listed by its place in the original.
 *
 * @example
 * publicCopy(file).file.classification // => "public"
 */
export function publicCopy(file: Architecture): PublicCopy {
  const left: { path: JsonPointer; what: string }[] = [];
  const hidden = new Set(file.objects.filter(({ restricted }) => restricted === true).map(({ code }) => code));
  const drop = (path: JsonPointer, what: string): void => {
    left.push({ path, what });
  };
  const lists: Record<string, unknown> = {};
  for (const list of LISTS) {
    const rows = file[list] as readonly Row[] | undefined;
    if (!rows) continue;
    lists[list] = rows.flatMap((row, at) => {
      const { from, to } = row as { from?: string; to?: string };
      const names = list === "relations" && (hidden.has(from ?? "") || hidden.has(to ?? ""));
      if (row.restricted === true || names) {
        drop(`/${list}/${at}`, row.name ?? row.what ?? row.code ?? `${from} → ${to}`);
        return [];
      }
      const kept: Record<string, unknown> = { ...row };
      for (const key of CONTACTS) {
        if (kept[key] === undefined) continue;
        drop(`/${list}/${at}/${key}`, String(kept[key]));
        delete kept[key];
      }
      return [kept];
    });
  }
  const mappings = file.mappings?.filter(({ object }) => !hidden.has(object));
  const diagrams = file.diagrams?.map((row) =>
    row.objects ? { ...row, objects: row.objects.filter((code) => !hidden.has(code)) } : row,
  );
  return {
    file: {
      ...file,
      ...lists,
      ...(mappings && { mappings }),
      ...(diagrams && { diagrams }),
      classification: "public",
    } as Architecture,
    left,
  };
}
