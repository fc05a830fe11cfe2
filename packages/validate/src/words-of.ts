import { type Finding, type Language, type RenderedFinding, type RuleCatalogue, renderFinding } from "@egov-vn/core";
import { printable } from "@egov-vn/core/tables";

/** Returns a finding in words that show what they quote: no control character, and nothing that reorders a line. */
export function wordsOf(finding: Finding, rules: RuleCatalogue, language: Language): RenderedFinding {
  const { title, message, remedy } = renderFinding(finding, rules, language);
  return { title, message: printable(message), remedy: printable(remedy) };
}
