import type { Citation } from "../citation.js";
import type { InstrumentKey } from "./generated/instrument-keys.js";
import { instrumentName } from "./instrument-name.js";

/**
 * Returns a citation of an instrument of the law register. It holds the key and the printed number only; what became of
 * the instrument is asked of `@egov-vn/core/law`, by the day.
 *
 * @param key of the register.
 * @param article in Vietnamese as printed: `Điều 9 khoản 2`, `Phụ lục I`.
 *
 * @example
 * cite("nd-118-2025", "Điều 18 khoản 2")
 * // => { key: "nd-118-2025", instrument: "Nghị định 118/2025/NĐ-CP", article: "Điều 18 khoản 2" }
 */
export function cite(key: InstrumentKey, article?: string): Citation {
  return { key, instrument: instrumentName(key), ...(article !== undefined && { article }) };
}
