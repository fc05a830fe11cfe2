import { type LetterLines, letterLines } from "@egov-vn/core/markup";
import type { Architecture } from "../schema.js";
import type { Block } from "./content.js";

/** Who signs the checks. */
export const CHECKER = "Thủ trưởng đơn vị kiểm tra";

/** Returns the lines around a text: issuer, day, and who signs; by default the head of the issuer. */
export const letterOf = (
  { issuer, effective }: Pick<Architecture, "issuer" | "effective">,
  office?: string,
): LetterLines =>
  letterLines({
    language: "vi",
    kind: "KTS",
    agency: issuer,
    ...(office !== undefined && { office }),
    ...(effective !== undefined && { date: effective }),
  });

/** Makes the place to sign. */
export const signature = (file: Architecture, office?: string): Block => ({
  kind: "signature",
  letter: letterOf(file, office),
});
