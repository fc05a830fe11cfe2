import type { LocalDate } from "@egov-vn/core";
import { writeDate } from "./edxml/values.js";
import { failures } from "./failures.js";
import { documentIdParts } from "./rules/document-id.js";

/** What a document's id is made of. */
export interface DocumentIdSource {
  /** The issuer's agency code. */
  readonly organId: string;
  /** The day of issue. */
  readonly date: LocalDate;
  /** The number, as `7816`. */
  readonly number: string;
  /** The notation, as `VPCP-TTĐT`; may hold `/` and commas. */
  readonly notation: string;
}

/** A document id taken apart, by the forms that real systems write. */
export type DocumentId =
  /** `<agency>,<yyyy/MM/dd>,<number>/<notation>`, or the same with `yyyy-MM-dd` (`dashed`). */
  | {
      readonly form: "main" | "dashed";
      readonly organId: string;
      /** The date as it was written. */
      readonly day: string;
      /** Absent when the calendar has no such day, as in one of the official samples. */
      readonly date?: LocalDate;
      readonly number: string;
      /** Absent when there is no `/`. */
      readonly notation?: string;
    }
  | { readonly form: "uuid"; readonly uuid: string }
  /** `<agency>-<year>-<number>/<notation>`, the form that Decision 395/QĐ-BTTTT is said to describe. */
  | {
      readonly form: "year";
      readonly organId: string;
      readonly year: number;
      readonly number: string;
      readonly notation?: string;
    }
  /** `GW-<time>-<n>`, from a gateway. */
  | { readonly form: "gateway"; readonly time: string; readonly sequence: string }
  | { readonly form: "other"; readonly text: string };

const YEAR = /^([0-9A-Z][0-9A-Z.]*)-(\d{4})-(.+)$/su;
const GATEWAY = /^GW-(\d+)-([0-9A-Za-z]+)$/;

/** Splits at the first `/`: a number in this place has no `/`, and a notation may have one. */
function codeOf(code: string): { number: string; notation?: string } {
  const slash = code.indexOf("/");
  return slash < 0 ? { number: code } : { number: code.slice(0, slash), notation: code.slice(slash + 1) };
}

/**
 * Returns the id of a document in the main form, `<agency>,<yyyy/MM/dd>,<number>/<notation>`.
 *
 * @throws Failure when the agency code is empty or holds a comma, which parts the id, or the number is empty.
 * @example
 * documentIdOf({ organId: "000.00.00.G22", date: "2015-09-30", number: "7816", notation: "VPCP-TTĐT" })
 * // => "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT"
 */
export function documentIdOf({ organId, date, number, notation }: DocumentIdSource): string {
  if (organId === "" || organId.includes(",")) {
    throw failures.badAgencyCode({ code: organId });
  }
  if (number === "") {
    throw failures.badNumber({ number });
  }
  return `${organId},${writeDate(date)},${number}/${notation}`;
}

/**
 * Returns a document id taken apart; text in no known form is `other`. It never throws.
 *
 * @example
 * parseDocumentId("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT")
 * // => { form: "main", organId: "000.00.00.G22", day: "2015/09/30", date: "2015-09-30", number: "7816", notation: "VPCP-TTĐT" }
 * parseDocumentId("H26.15-2021-12/UBND-VP")
 * // => { form: "year", organId: "H26.15", year: 2021, number: "12", notation: "UBND-VP" }
 */
export function parseDocumentId(text: string): DocumentId {
  const parts = documentIdParts(text);
  if (parts.form === "main" || parts.form === "dashes") {
    const { organId, day, date, code } = parts;
    const form = parts.form === "main" ? "main" : "dashed";
    return { form, organId, day, ...(date && { date }), ...codeOf(code) };
  }
  if (parts.form === "uuid") return { form: "uuid", uuid: text };
  const [, time, sequence] = GATEWAY.exec(text) ?? [];
  if (time !== undefined && sequence !== undefined) return { form: "gateway", time, sequence };
  const [, organId, year, code] = YEAR.exec(text) ?? [];
  if (organId === undefined || code === undefined) return { form: "other", text };
  return { form: "year", organId, year: Number(year), ...codeOf(code) };
}
