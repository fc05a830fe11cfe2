import { checkingRules, defineRule } from "@egov-vn/core";

/** What the engine itself reports, besides the rules of checking that `core` has. */
export const engineRules = {
  nothingToCheck: defineRule({
    id: "CLI-001",
    title: ["Không có gì để kiểm tra", "There is nothing to check"],
    message: ["Không có gì để kiểm tra: {reason}.", "There is nothing to check: {reason}."],
    remedy: ["Kiểm tra lại đường dẫn hoặc mẫu tên tệp.", "Check the path or the pattern."],
    severity: "warning",
    unchecked: "skipped",
    basis: checkingRules.unrecognised.basis,
  }),
} as const;
