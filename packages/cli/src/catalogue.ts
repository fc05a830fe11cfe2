import { identifierRules, identifiers } from "@egov-vn/codes";
import { phoneNumber } from "@egov-vn/codes/phone";
import { type Basis, defineRule, type RuleCatalogue, ruleCatalogue, type Standard, standardName } from "@egov-vn/core";
import { signatureRules } from "@egov-vn/signatures/rules";
import { allRules, standards } from "@egov-vn/standards";
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
  leftOut: defineRule({
    id: "CLI-002",
    title: ["Bản ghi không chuyển được", "A record was not converted"],
    message: [
      "Bản ghi không có trong đầu ra ({format}): {reason}.",
      "The record is not in the output ({format}): {reason}.",
    ],
    remedy: [
      "Sửa các lỗi của bản ghi (xem bằng egov validate) rồi chuyển lại; hoặc dùng --force để ghi phần đọc được.",
      "Correct what is wrong with the record (see it with egov validate) and convert again, or write what could be read with --force.",
    ],
    severity: "error",
    basis: NOTHING_LOST,
  }),
  lost: defineRule({
    id: "CLI-003",
    title: ["Khuôn dạng đích không có chỗ cho trường này", "The target format has no place for a field"],
    message: [
      "{field} không ghi được bằng khuôn dạng đích ({format}), nên không còn trong đầu ra.",
      "{field} cannot be written in the target format ({format}) and is not in the output.",
    ],
    remedy: [
      "Giữ lại tệp nguồn, hoặc gửi trường này theo cách khác.",
      "Keep the source file, or send the field in another way.",
    ],
    severity: "warning",
    // Of a million records the target lacks the same fields: each field is told once.
    once: "place",
    basis: NOTHING_LOST,
  }),
  altered: defineRule({
    id: "CLI-004",
    title: ["Giá trị đổi khi chuyển khuôn dạng", "A value is altered by the conversion"],
    message: [
      "{field} đọc lại từ đầu ra ({format}) không còn như trước.",
      "{field}, read back from the output ({format}), is not what it was.",
    ],
    remedy: [
      "Đối chiếu trường này ở hai tệp trước khi dùng đầu ra.",
      "Compare the field in both files before using the output.",
    ],
    severity: "warning",
    basis: NOTHING_LOST,
  }),
} as const;

const kinds = [...identifiers, phoneNumber];

/** The rules on identifiers, which belong to no standard. */
export const rulesOfIdentifiers = identifierRules(kinds);

/** Every rule that a report may mention, by id. */
export const catalogue: RuleCatalogue = ruleCatalogue([
  ...allRules.values(),
  ...rulesOfIdentifiers,
  ...Object.values(signatureRules),
  ...Object.values(engineRules),
  ...Object.values(commandRules),
]);

/** Every standard, by `id@edition`. */
export const knownStandards: ReadonlyMap<string, Standard<unknown>> = new Map(
  standards.map((standard) => [standardName(standard), standard]),
);
