import type { Citation, Language, LocalDate, RuleInfo } from "@egov-vn/core";

/** What became of a citation on the day of a check, for programs. */
export interface LawStanding {
  /** The key of the instrument in the law register. */
  readonly key: string | null;
  readonly instrument: string;
  readonly article?: string;
  /** `in-force`, `amended`, `repealed` …, as in `StandingStatus` of `@egov-vn/core/law`. */
  readonly status: string;
  readonly since?: LocalDate;
  /** The keys of what took its place, the last being the one to look at. */
  readonly successors: readonly string[];
}

/** Why a rule exists. */
export interface BasisText {
  readonly kind: "law" | "systems";
  /** On one line; law that is not in force on the day says so. */
  readonly text: string;
  /** For law: each citation with how it stands on the day. */
  readonly lines?: readonly string[];
  readonly law?: readonly LawStanding[];
  /** What the systems do, when it is about systems. */
  readonly evidence?: string;
}

/** Tells what rules rest on, on one day. */
export interface Bases {
  /** Returns what a rule rests on: the law, or the systems that need it and what is known of them. */
  of(rule: RuleInfo, language: Language): BasisText;
  /** Returns citations on one line, as they stand on the day. */
  line(citations: readonly Citation[], language: Language): string;
}

/**
 * Loads the law register and returns what rules rest on, on a day.
 *
 * @example
 * const bases = await loadBases("2026-11-28");
 * bases.of(rule, "en").text // => "Nghị định 42/2022/NĐ-CP (ended on 1 July 2026; see Điều 13, Nghị định 224/2026/NĐ-CP now)"
 */
export async function loadBases(asOf: LocalDate): Promise<Bases> {
  const law = await import("@egov-vn/core/law");
  return {
    line: (citations, language) => law.citationsLine(citations, asOf, language),
    of({ basis }, language) {
      if (!("citations" in basis)) {
        return { kind: "systems", text: basis.interoperability.join(", "), evidence: basis.evidence[language] };
      }
      const standings = law.resolveBasis(basis, asOf);
      return {
        kind: "law",
        text: law.citationsLine(basis.citations, asOf, language),
        lines: law.basisLines(basis, asOf, language),
        law: basis.citations.map(({ key, instrument, article }, index): LawStanding => {
          const { status, since, successors } = standings[index] as (typeof standings)[number];
          return {
            key: key ?? null,
            instrument,
            ...(article !== undefined && { article }),
            status,
            ...(since !== undefined && { since }),
            successors: successors.map((successor) => successor.key),
          };
        }),
      };
    },
  };
}
