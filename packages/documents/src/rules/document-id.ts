import { type LocalDate, localDate } from "@egov-vn/core";

/**
 * A document id taken apart. `main` is `<agency>,<yyyy/MM/dd>,<number>/<notation>`; `dashes` the same with
 * `yyyy-MM-dd`; `year` is `<agency>-<year>-<number/notation>`.
 */
export type DocumentIdParts =
  | {
      readonly form: "main" | "dashes";
      readonly organId: string;
      /** The date as written. */
      readonly day: string;
      /** Absent when the calendar has no such day. */
      readonly date?: LocalDate;
      readonly code: string;
    }
  | { readonly form: "uuid" | "year" | "other" };

const DAY = /^\d{4}(?:\/\d{1,2}\/\d{1,2}|-\d{1,2}-\d{1,2})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const YEAR = /^[0-9A-Z.]+-\d{4}-.+$/;

/**
 * Returns a document id's form and, for those that have them, its parts. A notation may itself hold `/`, `,` and
 * Vietnamese letters.
 *
 * @example
 * documentIdParts("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT")
 * // => { form: "main", organId: "000.00.00.G22", day: "2015/09/30", date: "2015-09-30", code: "7816/VPCP-TTĐT" }
 */
export function documentIdParts(id: string): DocumentIdParts {
  const first = id.indexOf(",");
  const second = first > 0 ? id.indexOf(",", first + 1) : -1;
  if (second !== -1 && second < id.length - 1) {
    const day = id.slice(first + 1, second);
    if (DAY.test(day)) {
      const [year, month, last] = day.split(/[/-]/).map(Number);
      const date = localDate(year as number, month as number, last as number);
      const form = day.charAt(4) === "/" ? "main" : "dashes";
      return { form, organId: id.slice(0, first), day, ...(date && { date }), code: id.slice(second + 1) };
    }
  }
  if (UUID.test(id)) return { form: "uuid" };
  return { form: YEAR.test(id) ? "year" : "other" };
}
