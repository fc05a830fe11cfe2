import { type Citation, citationText } from "../citation.js";
import type { Language } from "../language.js";
import type { LocalDate } from "../local-time.js";
import type { Basis, RuleInfo } from "../rule.js";
import type { LawRegister } from "./instrument.js";
import { registered } from "./registered.js";
import { type ResolvedCitation, resolveCitation } from "./resolve.js";
import type { StandingStatus } from "./standing.js";
import { standingNote, standingText } from "./words.js";

const OUT_OF_FORCE = new Set<StandingStatus>(["repealed", "expired", "ended-with-parent"]);

/**
 * Returns what became of each citation of a basis on a day, in the order of the basis; empty for a basis that is no law.
 *
 * @example
 * resolveBasis({ citations: [cite("nd-42-2022")] }, "2026-11-28").map(({ status }) => status) // => ["repealed"]
 */
export function resolveBasis(
  basis: Basis,
  asOf: LocalDate,
  register: LawRegister = registered(),
): readonly ResolvedCitation[] {
  return "citations" in basis ? basis.citations.map((citation) => resolveCitation(citation, asOf, register)) : [];
}

/**
 * Returns the law of a basis on a day, a line for each citation: the article, the instrument, how they stand. Empty for a
 * basis that is no law.
 *
 * @example
 * basisLines({ citations: [cite("nd-42-2022")] }, "2026-11-28", "en")
 * // => ["Nghị định 42/2022/NĐ-CP: repealed on 1 July 2026 by Nghị định 224/2026/NĐ-CP; see Điều 13, Nghị định 224/2026/NĐ-CP now"]
 */
export function basisLines(
  basis: Basis,
  asOf: LocalDate,
  language: Language,
  register: LawRegister = registered(),
): string[] {
  if (!("citations" in basis)) return [];
  const lines = basis.citations.map((citation) => {
    const standing = resolveCitation(citation, asOf, register);
    return `${citationText(citation)}: ${standingText(standing, language, register)}`;
  });
  return basis.oldLaw === undefined ? lines : [...lines, basis.oldLaw[language]];
}

/**
 * Returns the law of a basis on a day on one line, with a note after what is not plainly in force; `undefined` for a basis
 * that is no law.
 *
 * @example
 * basisLine({ citations: [cite("nd-224-2026", "Điều 13"), cite("nd-42-2022")] }, "2026-11-28", "en")
 * // => "Điều 13, Nghị định 224/2026/NĐ-CP; Nghị định 42/2022/NĐ-CP (ended on 1 July 2026)"
 */
export function basisLine(
  basis: Basis,
  asOf: LocalDate,
  language: Language,
  register: LawRegister = registered(),
): string | undefined {
  return "citations" in basis ? citationsLine(basis.citations, asOf, language, register) : undefined;
}

/** Returns citations on one line, as they stand on a day; see {@link basisLine}. */
export function citationsLine(
  citations: readonly Citation[],
  asOf: LocalDate,
  language: Language,
  register: LawRegister = registered(),
): string {
  const named = citations.map(({ key }) => key);
  const texts = citations.map((citation) => {
    const note = standingNote(resolveCitation(citation, asOf, register), language, named);
    return note === undefined ? citationText(citation) : `${citationText(citation)} (${note})`;
  });
  return texts.join("; ");
}

/** A citation of law that is out of force, in a rule that does not say what holds now. */
export interface LapsedCitation {
  readonly rule: RuleInfo;
  readonly standing: ResolvedCitation;
}

/**
 * Returns the citations of rules that are out of force on a day, or not in the register, where the rule names neither the
 * successor nor the reason (`oldLaw`). A rule whose list is empty may be shown as living law.
 */
export function lapsedCitations(
  rules: Iterable<RuleInfo>,
  asOf: LocalDate,
  register: LawRegister = registered(),
): LapsedCitation[] {
  const lapsed: LapsedCitation[] = [];
  for (const rule of rules) {
    const { basis } = rule;
    if (!("citations" in basis)) continue;
    const named = new Set(basis.citations.map(({ key }) => key));
    for (const standing of resolveBasis(basis, asOf, register)) {
      const gone = OUT_OF_FORCE.has(standing.status);
      const told = basis.oldLaw !== undefined || standing.successors.some(({ key }) => named.has(key));
      if (standing.reason === "not-registered" || (gone && !told)) lapsed.push({ rule, standing });
    }
  }
  return lapsed;
}
