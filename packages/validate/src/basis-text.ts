import { citationText, type Language, type RuleInfo } from "@egov-vn/core";

/** Why a rule exists, in one line. */
export interface BasisText {
  readonly kind: "law" | "systems";
  readonly text: string;
  /** What the systems do, when it is about systems. */
  readonly evidence?: string;
}

/** Returns what a rule rests on: the law, or the systems that need it and what is known of them. */
export function basisText({ basis }: RuleInfo, language: Language): BasisText {
  if ("citations" in basis) return { kind: "law", text: basis.citations.map(citationText).join("; ") };
  return { kind: "systems", text: basis.interoperability.join(", "), evidence: basis.evidence[language] };
}
