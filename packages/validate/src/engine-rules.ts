import { checkingRules, defineRule } from "@egov-vn/core";

/** Rules that the engine itself reports, in addition to the rules of checking in `core`. */
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
  expired: defineRule({
    id: "CLI-005",
    title: ["Mục bỏ qua đã hết hạn", "An entry that ignores findings has expired"],
    message: [
      "Mục bỏ qua {what} đã hết hạn ngày {until}, nên không còn tác dụng.",
      "The entry that ignores {what} expired on {until} and has no effect any more.",
    ],
    remedy: [
      "Sửa các phát hiện rồi xóa mục này, hoặc ghi lý do và thời hạn mới.",
      "Correct what is found and remove the entry, or give a new reason and day.",
    ],
    severity: "error",
    basis: checkingRules.unrecognised.basis,
  }),
} as const;
