import type { LocalDate } from "@egov-vn/core";
import { agencyNamed, agencyRows } from "./agencies.js";
import type { Answer } from "./answer.js";
import { communeNamed } from "./commune-questions.js";
import { type Commune, communeTable } from "./commune-table.js";
import { districtNamed, districtRows } from "./districts.js";
import { provinceNamed, provinceRows } from "./provinces.js";
import type { Listed } from "./table.js";
import { documentTypes, enumeration, type enumerationNames, sectorNamed, sectorRows } from "./terms.js";

/** The lists that {@link lookup} searches, besides the small ones. */
export const LOOKUP_LISTS = ["provinces", "districts", "communes", "agencies", "sectors", "document-types"] as const;

/** The name of a list: one of {@link LOOKUP_LISTS}, or a small code list's. */
export type ListName = (typeof LOOKUP_LISTS)[number] | ReturnType<typeof enumerationNames>[number];

/** A row, and the list it is in. */
export interface Found {
  readonly list: ListName;
  readonly row: Listed;
}

const all = <T>(answer: Answer<T>): readonly T[] => {
  if (answer.kind === "one") return [answer.value];
  return answer.kind === "ambiguous" ? answer.candidates : answer.known;
};

const LISTS: {
  readonly [K in (typeof LOOKUP_LISTS)[number]]: readonly [
    rows: () => readonly Listed[],
    named: (name: string) => readonly Listed[],
  ];
} = {
  provinces: [provinceRows, (name) => all(provinceNamed(name))],
  districts: [districtRows, (name) => all(districtNamed(name))],
  communes: [() => communeTable().rows, (name) => all(communeNamed(name))],
  agencies: [agencyRows, (name) => all(agencyNamed(name))],
  sectors: [sectorRows, (name) => all(sectorNamed(name))],
  "document-types": [
    documentTypes,
    (name) => documentTypes().filter((row) => row.name.toLowerCase() === name.toLowerCase()),
  ],
};

function searched(list: ListName, text: string): readonly Listed[] {
  if (!(list in LISTS)) {
    const terms = enumeration(list as ReturnType<typeof enumerationNames>[number]);
    return terms.filter(({ code }) => code === text);
  }
  const [rows, named] = LISTS[list as keyof typeof LISTS];
  const code = text.toUpperCase();
  const byCode = rows().filter((row) => row.code === code || (row as Commune).otherCode === code);
  return byCode.length > 0 ? byCode : named(text);
}

/**
 * Returns the rows that a code or a name stands for, list by list, the oldest first. A code is looked for before a name.
 *
 * @param options `lists` to search, by default all but the small code lists, whose codes (`1`, `2`) say nothing alone;
 *   `asOf` to have only rows in force on that day.
 * @example
 * lookup("24").map(({ row }) => row.name) // => ["Bắc Giang", "Bắc Ninh", "Bắc Ninh"]
 */
export function lookup(
  text: string,
  options: { readonly asOf?: LocalDate; readonly lists?: readonly ListName[] } = {},
): readonly Found[] {
  const { asOf, lists = LOOKUP_LISTS } = options;
  const wanted = text.trim();
  if (wanted === "") return [];
  return lists.flatMap((list) =>
    [...searched(list, wanted)]
      .filter(
        ({ period }) => asOf === undefined || (asOf >= period.from && (period.to === undefined || asOf <= period.to)),
      )
      .sort((left, right) => (left.period.from < right.period.from ? -1 : 1))
      .map((row): Found => ({ list, row })),
  );
}
