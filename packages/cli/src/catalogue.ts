import { identifierRules, identifiers } from "@egov-vn/codes";
import { phoneNumber } from "@egov-vn/codes/phone";
import { type Basis, type RuleCatalogue, type RuleInfo, ruleCatalogue } from "@egov-vn/core";
import { allRules } from "@egov-vn/standards";
import { engineRules } from "@egov-vn/validate";

const NOTHING_LOST: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Các khuôn dạng không chứa cùng một tập trường; điều bị mất khi chuyển phải được nói ra.",
    en: "Formats do not hold the same fields; what is lost between them must be said.",
  },
};

/** What the command itself reports. */
export const commandRules = {
  leftOut: {
    id: "CLI-002",
    title: { vi: "Bản ghi không chuyển được", en: "A record was not converted" },
    message: {
      vi: "Bản ghi không có trong đầu ra ({format}): {reason}.",
      en: "The record is not in the output ({format}): {reason}.",
    },
    remedy: {
      vi: "Sửa các lỗi của bản ghi (xem bằng egov validate) rồi chuyển lại.",
      en: "Mend what is wrong with the record (see it with egov validate) and convert again.",
    },
    severity: "error",
    basis: NOTHING_LOST,
  },
  lost: {
    id: "CLI-003",
    title: { vi: "Khuôn dạng đích không có chỗ cho trường này", en: "The target format has no place for a field" },
    message: {
      vi: "{field} không ghi được bằng khuôn dạng đích ({format}), nên không còn trong đầu ra.",
      en: "{field} cannot be written in the target format ({format}) and is not in the output.",
    },
    remedy: {
      vi: "Giữ lại tệp nguồn, hoặc gửi trường này theo cách khác.",
      en: "Keep the source file, or send the field in another way.",
    },
    severity: "warning",
    // Of a million records the target lacks the same fields: each field is told once.
    once: "place",
    basis: NOTHING_LOST,
  },
  altered: {
    id: "CLI-004",
    title: { vi: "Giá trị đổi khi chuyển khuôn dạng", en: "A value is altered by the conversion" },
    message: {
      vi: "{field} đọc lại từ đầu ra ({format}) không còn như trước.",
      en: "{field}, read back from the output ({format}), is not what it was.",
    },
    remedy: {
      vi: "Đối chiếu trường này ở hai tệp trước khi dùng đầu ra.",
      en: "Compare the field in both files before using the output.",
    },
    severity: "warning",
    basis: NOTHING_LOST,
  },
} as const satisfies Record<string, RuleInfo>;

const kinds = [...identifiers, phoneNumber];

/** The rules on identifiers, which belong to no standard. */
export const rulesOfIdentifiers = identifierRules(kinds);

/** Every rule that a report may mention, by id. */
export const catalogue: RuleCatalogue = ruleCatalogue([
  ...allRules.values(),
  ...rulesOfIdentifiers,
  ...Object.values(engineRules),
  ...Object.values(commandRules),
]);
