/** The units since 31/8/2004 with their questions, as `@egov-vn/codes/history` exports them. */
export type HistoryQuestions = typeof import("./history.js");

/**
 * Returns the provinces, districts and communes since 31/8/2004 with their questions, fetched at the first call. It is what
 * the entry `@egov-vn/codes/history` exports.
 *
 * @example
 * const { communesOf } = await loadHistory();
 * requireCovered(communesOf("24", { asOf: "2018-12-24" })).length // => 230
 */
export function loadHistory(): Promise<HistoryQuestions> {
  return import("./history.js");
}
