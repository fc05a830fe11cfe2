import { checkingRules, type RuleInfo } from "@egov-vn/core";

/** What the engine itself reports, besides the rules of checking that `core` has. */
export const engineRules = {
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
