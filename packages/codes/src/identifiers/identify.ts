import { type RuleInfo, ruleCatalogue } from "@egov-vn/core";
import { agencyId } from "./agency-id.js";
import { documentId } from "./document-id.js";
import { dossierCode } from "./dossier-code.js";
import { blanksAround, type Explanation, type Identifier, type IdentifierOptions, otherSpelling } from "./family.js";
import { componentCode, resultCode } from "./paper-codes.js";
import { citizenNumber, healthCardNumber, oldIdNumber, socialInsuranceNumber } from "./personal-numbers.js";
import { procedureCode } from "./procedure-code.js";
import { sectorCode } from "./sector-code.js";
import { budgetUnitCode, taxCode } from "./tax-code.js";

/** Any kind of identifier. */
export type AnyIdentifier = Pick<
  Identifier<unknown, string>,
  "id" | "title" | "personal" | "rules" | "holds" | "validate" | "explain" | "recognises"
>;

/**
 * Every kind of identifier of the main entry, the telling ones first. Telephone numbers are in `@egov-vn/codes/phone`.
 */
export const identifiers: readonly AnyIdentifier[] = [
  dossierCode,
  documentId,
  procedureCode,
  componentCode,
  resultCode,
  sectorCode,
  healthCardNumber,
  citizenNumber,
  taxCode,
  oldIdNumber,
  budgetUnitCode,
  socialInsuranceNumber,
  agencyId,
];

/** Returns the rules of the given kinds of identifiers and of those that lie in them, those that all kinds share first. */
export function identifierRules(kinds: readonly AnyIdentifier[] = identifiers): readonly RuleInfo[] {
  const own = kinds.flatMap((kind) => [...kind.rules, ...kind.holds.flatMap(({ rules }) => rules)]);
  return [...ruleCatalogue(new Set<RuleInfo>([blanksAround, otherSpelling, ...own])).values()];
}

const weight = ({ verdict, findings }: Explanation): number => {
  if (verdict === "fail") return 2;
  return findings.some(({ severity }) => severity === "warning") ? 1 : 0;
};

/**
 * Returns everything that a text may be, each taken apart, the likeliest first: what breaks no rule before what is odd
 * before what is wrong. Ten digits may be a tax code, a social-insurance number and a telephone number at once; nothing
 * is decided for the asker. Empty when it is not one of the kinds.
 *
 * @param kinds the kinds to try; add `phoneNumber` from `@egov-vn/codes/phone` for telephone numbers.
 * @example
 * identify("H57.132-260804-0583").map(({ family }) => family) // => ["dossier-code"]
 * identify("0100109106").map(({ family }) => family) // => ["tax-code", "social-insurance-number"]
 */
export function identify(
  text: string,
  options: IdentifierOptions = {},
  kinds: readonly AnyIdentifier[] = identifiers,
): readonly Explanation[] {
  return kinds
    .filter((kind) => kind.recognises(text))
    .map((kind) => kind.explain(text, options))
    .sort((left, right) => weight(left) - weight(right));
}
