import { identifierRules, identifiers } from "@egov-vn/codes";
import { phoneNumber } from "@egov-vn/codes/phone";
import { checkingRules, type RuleCatalogue, type RuleInfo, ruleCatalogue } from "@egov-vn/core";
import { stateRuleExamples, stateRules } from "@egov-vn/dossiers";
import { allRules } from "@egov-vn/standards";

/** What the command itself reports. */
export const commandRules = {
  nothingToCheck: {
    id: "CLI-001",
    title: { vi: "Không có gì để kiểm tra", en: "There is nothing to check" },
    message: { vi: "Không có gì để kiểm tra: {reason}.", en: "There is nothing to check: {reason}." },
    remedy: { vi: "Kiểm tra lại đường dẫn hoặc mẫu tên tệp.", en: "Check the path or the pattern." },
    severity: "warning",
    unchecked: "skipped",
    basis: checkingRules.unrecognised.basis,
  },
} as const satisfies Record<string, RuleInfo>;

const kinds = [...identifiers, phoneNumber];

/** The rules on identifiers, which belong to no standard. */
export const rulesOfIdentifiers = identifierRules(kinds);

/** The rules on the course of a dossier, which is no value of a standard. */
export const rulesOfDossierEvents: readonly RuleInfo[] = Object.values(stateRules);

/** The examples of the rules that belong to no standard, by rule. */
export const looseExamples: ReadonlyMap<string, { readonly passing: string; readonly failing: string }> = new Map([
  ...kinds.flatMap(({ examples }) =>
    examples.map(({ rule, passing, failing }) => [rule.id, { passing, failing }] as const),
  ),
  ...Object.entries(stateRuleExamples),
]);

/** Every rule that a report may mention, by id. */
export const catalogue: RuleCatalogue = ruleCatalogue([
  ...allRules.values(),
  ...rulesOfIdentifiers,
  ...rulesOfDossierEvents,
  ...Object.values(commandRules),
]);
