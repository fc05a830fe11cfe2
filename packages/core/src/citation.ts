import type { LocalDate } from "./local-time.js";

/** A place in the law, with the days between which it bound. */
export interface Citation {
  /** The key of the instrument in the law register, `@egov-vn/core/law`. */
  readonly key?: string;
  /** The instrument as officials name it: `Quyết định 28/2018/QĐ-TTg`. */
  readonly instrument: string;
  /** The article, clause or annex, in Vietnamese as printed: `Điều 5 khoản 2`. */
  readonly article?: string;
  /** Absent when no source at hand states it. */
  readonly issued?: LocalDate;
  /** Absent when no source at hand states it; never guessed from the day of issue. */
  readonly inForce?: LocalDate;
  /** The last day it bound is the day before. */
  readonly repealed?: LocalDate;
}

/**
 * Returns whether a citation binds on a day: from the day it came into force until the day before its repeal. Without a
 * known day of force it is `undefined` from the day of issue on, as nobody can say.
 *
 * @example
 * bindsOn({ instrument: "Quyết định 20/2020/QĐ-TTg", issued: "2020-07-22", inForce: "2020-09-15" }, "2020-09-14") // => false
 */
export function bindsOn(citation: Citation, day: LocalDate): boolean | undefined {
  if (citation.repealed !== undefined && day >= citation.repealed) return false;
  if (citation.inForce !== undefined) return day >= citation.inForce;
  return citation.issued !== undefined && day < citation.issued ? false : undefined;
}

/**
 * Returns a citation on one line, as a report prints it.
 *
 * @example
 * citationText({ instrument: "Quyết định 20/2020/QĐ-TTg", article: "Điều 4", issued: "2020-07-22", inForce: "2020-09-15" })
 * // => "Điều 4, Quyết định 20/2020/QĐ-TTg"
 */
export function citationText(citation: Citation): string {
  return citation.article === undefined ? citation.instrument : `${citation.article}, ${citation.instrument}`;
}
