/** The small lists with their questions, as `@egov-vn/codes/terms` exports them. */
export type TermQuestions = typeof import("./terms.js");

/**
 * Returns the types of documents and the small code lists (statuses, urgency, channels, kinds), fetched at the first call. It
 * is what the entry `@egov-vn/codes/terms` exports.
 *
 * @example
 * const { term } = await loadTerms();
 * term("exchange-status", "13").kind // => "one"
 */
export function loadTerms(): Promise<TermQuestions> {
  return import("./terms.js");
}
