import { type Basis, defineRule } from "@egov-vn/core";
import { json, row, shortRow } from "../examples/fragments.js";
import { DECISION_766_2022 } from "../law.js";

const INDEX_766: Basis = { citations: [DECISION_766_2022] };

/** Rules of reading scores of the index of Quyết định 766/QĐ-TTg. */
export const indexRules = {
  missingScore: defineRule({
    id: "LVL-030",
    severity: "error",
    basis: INDEX_766,
    title: ["Thiếu điểm thành phần", "A component score is missing"],
    message: ["{field} còn thiếu.", "{field} is missing."],
    remedy: ["Lấy lại dữ liệu từ nguồn.", "Fetch the figures again from their source."],
    example: () => ({ passing: row(), failing: json(shortRow) }),
  }),
  notNumber: defineRule({
    id: "LVL-031",
    severity: "error",
    basis: INDEX_766,
    title: ["Điểm không đọc được", "A score cannot be read"],
    message: [
      "{field} ghi “{text}”, không phải số; chuỗi được giữ nguyên.",
      "{field}: “{text}” is no number; the text is kept.",
    ],
    remedy: ["Xem lại nguồn.", "Look at the source."],
    example: () => ({ passing: row(), failing: row({ TTTT: "không có" }) }),
  }),
  sumDiffers: defineRule({
    id: "LVL-032",
    severity: "warning",
    basis: INDEX_766,
    title: ["Tổng điểm khác tổng các thành phần", "The total differs from the sum of the components"],
    message: [
      "Tổng ghi {total}, các thành phần cộng lại {sum}, lệch {difference}, quá mức làm tròn {allowance}.",
      "Total given {total}, components add up to {sum}: off by {difference}, more than rounding allows ({allowance}).",
    ],
    remedy: ["Không tự sửa; hỏi nguồn số liệu nào đúng.", "Do not correct it; ask the source which figure is right."],
    example: () => ({ passing: row(), failing: row({ TONG_SCORE: "81" }) }),
  }),
  beyondMaximum: defineRule({
    id: "LVL-033",
    severity: "error",
    basis: INDEX_766,
    title: ["Điểm vượt mức tối đa", "A score beyond its maximum"],
    message: ["{field} là {score}, tối đa {maximum}.", "{field} is {score}, at most {maximum}."],
    remedy: ["Xem lại nguồn.", "Look at the source."],
    example: () => ({ passing: row(), failing: row({ CKMB: "18.5" }) }),
  }),
  belowZero: defineRule({
    id: "LVL-034",
    severity: "error",
    basis: INDEX_766,
    title: ["Điểm âm", "A score below zero"],
    message: ["{field} là {score}.", "{field} is {score}."],
    remedy: ["Xem lại nguồn.", "Look at the source."],
    example: () => ({ passing: row(), failing: row({ MDSH: "-1" }) }),
  }),
} as const;
