/** A place in the law. What became of it, and when, is asked of the law register: `resolveCitation` in `@egov-vn/core/law`. */
export interface Citation {
  /** The key of the instrument in the law register. Absent for a text that is not in it, such as a province's own. */
  readonly key?: string;
  /** The instrument as officials name it: `Quyết định 28/2018/QĐ-TTg`. */
  readonly instrument: string;
  /** The article, clause or annex, in Vietnamese as printed: `Điều 5 khoản 2`. */
  readonly article?: string;
}

/**
 * Returns a citation on one line, as a report prints it.
 *
 * @example
 * citationText(cite("qd-20-2020", "Điều 4")) // => "Điều 4, Quyết định 20/2020/QĐ-TTg"
 */
export function citationText(citation: Pick<Citation, "instrument" | "article">): string {
  return citation.article === undefined ? citation.instrument : `${citation.article}, ${citation.instrument}`;
}
