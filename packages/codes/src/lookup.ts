import { isWithin, type LocalDate, type Period } from "@egov-vn/core";
import { agencyLineage, agencyNamed, agencyRows } from "./agencies.js";
import type { Answer } from "./answer.js";
import { type Commune, communeTable } from "./commune-table.js";
import { DISTRICT_COVERAGE, type District, districtRows } from "./districts.js";
import { namedLike } from "./names.js";
import { type Province, provinceLineage, provinceRows } from "./provinces.js";
import { sectorLineage, sectorNamed, sectorRows } from "./sectors.js";
import type { Listed } from "./table.js";
import { documentTypes, enumeration, type enumerationNames } from "./terms.js";

/** The lists that {@link lookup} searches, in addition to the small ones. */
export const LOOKUP_LISTS = ["provinces", "districts", "communes", "agencies", "sectors", "document-types"] as const;

/** The name of a list: one of {@link LOOKUP_LISTS}, or a small code list's. */
export type ListName = (typeof LOOKUP_LISTS)[number] | ReturnType<typeof enumerationNames>[number];

/** A row, and the list it is in. */
export interface Found {
  readonly list: ListName;
  readonly row: Listed;
}

/** A list that does not cover the day asked about: whether it had such a row then is not known. */
export interface NotCovered {
  readonly list: ListName;
  readonly kind: "outside-coverage";
  readonly covers: Period;
}

/** How a list is searched. */
export interface SearchedList {
  readonly rows: () => readonly Listed[];
  readonly named: (name: string, rows: readonly Listed[]) => readonly Listed[];
  readonly covers: () => Period;
}

const all = <T>(answer: Answer<T>): readonly T[] => {
  if (answer.kind === "one") return [answer.value];
  return answer.kind === "ambiguous" ? answer.candidates : answer.known;
};

const likeUnits = (name: string, rows: readonly Listed[]): readonly Listed[] =>
  namedLike(
    name,
    rows as readonly (District | Commune)[],
    (row) => [row.name],
    (row) => row.kind,
  );

/** How each list is searched. */
export const LISTS: Readonly<Record<(typeof LOOKUP_LISTS)[number], SearchedList>> = {
  provinces: {
    rows: provinceRows,
    named: (name, rows) => namedLike(name, rows as readonly Province[], (row) => [row.name, ...row.aliases]),
    covers: () => provinceLineage().covers,
  },
  districts: { rows: districtRows, named: likeUnits, covers: () => DISTRICT_COVERAGE },
  communes: { rows: () => communeTable().rows, named: likeUnits, covers: () => communeTable().covers },
  agencies: { rows: agencyRows, named: (name) => all(agencyNamed(name)), covers: () => agencyLineage().covers },
  sectors: { rows: sectorRows, named: (name) => all(sectorNamed(name)), covers: () => sectorLineage().covers },
  "document-types": {
    rows: documentTypes,
    named: (name, rows) => rows.filter((row) => row.name.toLowerCase() === name.toLowerCase()),
    covers: () => documentTypes().covers,
  },
};

const smallList = (name: ReturnType<typeof enumerationNames>[number]): SearchedList => ({
  rows: () => enumeration(name),
  named: () => [],
  covers: () => enumeration(name).covers,
});

/** Searches lists; see {@link lookup}. */
export function lookupIn(
  lists: typeof LISTS,
  text: string,
  options: { readonly asOf?: LocalDate; readonly lists?: readonly ListName[] },
): readonly (Found | NotCovered)[] {
  const { asOf, lists: wantedLists = LOOKUP_LISTS } = options;
  const wanted = text.trim();
  if (wanted === "") return [];
  return wantedLists.flatMap((list): (Found | NotCovered)[] => {
    const { rows, named, covers } = list in lists ? lists[list as keyof typeof lists] : smallList(list as never);
    if (asOf !== undefined && asOf < covers().from) return [{ list, kind: "outside-coverage", covers: covers() }];
    const code = wanted.toUpperCase();
    const byCode = rows().filter((row) => row.code === code || (row as Commune).otherCode === code);
    return [...(byCode.length > 0 ? byCode : named(wanted, rows()))]
      .filter(({ period }) => asOf === undefined || isWithin(asOf, period))
      .sort((left, right) => (left.period.from < right.period.from ? -1 : 1))
      .map((row): Found => ({ list, row }));
  });
}

/**
 * Returns the rows that a code or a name stands for, list by list, the oldest first. A code is looked for before a name. A
 * list that does not cover the day comes back as such.
 *
 * @param options `lists` to search, by default all but the small code lists, whose codes (`1`, `2`) say nothing alone;
 *   `asOf` to have only rows in force on that day.
 * @example
 * lookup("24") // => [{ row: { name: "Bắc Giang" } }, { row: { name: "Bắc Ninh" } }, { row: { name: "Bắc Ninh" } }]
 * lookup("001", { asOf: "2018-12-24", lists: ["districts"] }) // => [{ list: "districts", kind: "outside-coverage", covers: { from: "2025-03-01" } }]
 */
export function lookup(
  text: string,
  options: { readonly asOf?: LocalDate; readonly lists?: readonly ListName[] } = {},
): readonly (Found | NotCovered)[] {
  return lookupIn(LISTS, text, options);
}
