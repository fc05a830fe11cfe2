/** The table of communes and its questions, as `@egov-vn/codes/communes` exports them. */
export type CommuneQuestions = typeof import("./communes.js");

/**
 * Returns the table of communes with its questions, fetched at the first call: it weighs more than all else together. It is
 * what the entry `@egov-vn/codes/communes` exports.
 *
 * @example
 * const { resolveAddress } = await loadCommunes();
 * resolveAddress({ province: "Hà Nội", district: "Ba Đình", commune: "Phúc Xá" }).kind // => "certain"
 */
export function loadCommunes(): Promise<CommuneQuestions> {
  return import("./communes.js");
}
