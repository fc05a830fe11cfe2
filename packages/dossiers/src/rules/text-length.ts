import { defineRule, type Rule, type Violation } from "@egov-vn/core";
import { changed, changedStep } from "../examples/wire.js";
import type { Dossier, ProgressStep } from "../schema.js";
import { overlongStepTexts, overlongTexts } from "../text-limits.js";
import { basis } from "./basis.js";

/** Rules on texts of dossiers that a receiver would cut. */
export const textLengthRules: readonly Rule<Dossier>[] = [
  defineRule<Dossier>({
    id: "DOS-092",
    severity: "warning",
    basis: basis.truncation,
    title: ["Văn bản dài hơn mức bên nhận giữ", "A text is longer than what a receiver keeps"],
    message: [
      "{field} dài {length} ký tự; bên nhận giữ tối đa {limit}, phần còn lại bị cắt mà không báo.",
      "{field} has {length} characters; a receiver keeps {limit}, the rest is cut without a word.",
    ],
    remedy: ["Viết ngắn lại, hoặc tự cắt và ghi lại chỗ đã cắt.", "Shorten it, or cut it yourself and record the cut."],
    check: (dossier) => {
      let violations: Violation[] | undefined;
      for (const { path, length, limit } of overlongTexts(dossier)) {
        violations ??= [];
        violations.push({ path, params: { length, limit } });
      }
      return violations;
    },
    example: changed({ TrichYeuHoSo: "Đề nghị ".repeat(126).trim() }),
  }),
];

/** The same of steps. */
export const stepTextLengthRules: readonly Rule<ProgressStep>[] = [
  defineRule<ProgressStep>({
    id: "DOS-211",
    severity: "warning",
    basis: basis.truncation,
    title: ["Tên người xử lý dài hơn mức bên nhận giữ", "The officer's name is longer than what a receiver keeps"],
    message: [
      "{field} dài {length} ký tự; bên nhận giữ tối đa {limit}.",
      "{field} has {length} characters; a receiver keeps {limit}.",
    ],
    remedy: ["Ghi họ tên, không ghi kèm chức danh và đơn vị.", "Write the name alone, without position and unit."],
    check: (step) => {
      const [first] = overlongStepTexts(step);
      return first && { path: first.path, params: { length: first.length, limit: first.limit } };
    },
    example: changedStep({ NguoiXuLy: "TRẦN THỊ MẪU, Chuyên viên Phòng Mẫu, Sở Mẫu tỉnh A, phụ trách" }),
  }),
];
