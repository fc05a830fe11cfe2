import { type Basis, defineRule } from "@egov-vn/core";

const handbook: Basis = {
  interoperability: ["OECD/JRC Handbook on Constructing Composite Indicators (2008)"],
  evidence: {
    vi: "Sổ tay OECD/JRC 2008 về xây dựng chỉ số tổng hợp: xử lý số thiếu, số ngoại lai, chuẩn hóa, trọng số, tổng hợp.",
    en: "The OECD/JRC Handbook of 2008 on composite indicators: missing data, outliers, normalising, weights, aggregation.",
  },
};

/** Rules that the engine reports. */
export const indexRules = {
  loneUnit: defineRule({
    id: "ICT-040",
    severity: "error",
    basis: handbook,
    title: ["Không thể tính điểm một đơn vị đứng riêng", "A unit alone cannot be scored"],
    message: [
      "Chỉ có một đơn vị ({unit}), trong khi phương pháp so sánh các đơn vị với nhau ở bước: {steps}. Các đơn vị chưa có điểm.",
      "There is one unit only ({unit}), while the method compares units in the step: {steps}. No score is given.",
    ],
    remedy: ["Bổ sung số liệu của các đơn vị cùng xếp hạng.", "Add the figures of the units it is ranked with."],
    unchecked: "error",
  }),
  allAlike: defineRule({
    id: "ICT-041",
    severity: "warning",
    basis: handbook,
    title: ["Tiêu chí không phân biệt được các đơn vị", "A criterion does not tell the units apart"],
    message: [
      "{criterion}: mọi đơn vị bằng nhau nên không chuẩn hóa được; tiêu chí bị loại khỏi điểm của tất cả.",
      "{criterion}: all units are alike, so it cannot be normalised; it is left out of everybody's score.",
    ],
    remedy: ["Kiểm tra số liệu, hoặc bỏ tiêu chí.", "Check the figures, or drop the criterion."],
  }),
  screenedOut: defineRule({
    id: "ICT-042",
    severity: "warning",
    basis: handbook,
    title: ["Đơn vị bị loại vì thiếu số liệu", "A unit was left out for lack of figures"],
    message: [
      "{unit} bị loại: tỷ lệ trả lời {answered}, tỷ lệ khác 0 là {nonZero}.",
      "{unit} was left out: share answered {answered}, share not zero {nonZero}.",
    ],
    remedy: ["Bổ sung số liệu để được xếp hạng.", "Supply figures to be ranked."],
  }),
  filledIn: defineRule({
    id: "ICT-043",
    severity: "info",
    basis: handbook,
    title: ["Số liệu được bổ khuyết", "A figure was filled in"],
    message: [
      "{unit}, {criterion}: thiếu, được thay bằng {value}.",
      "{unit}, {criterion}: missing, replaced by {value}.",
    ],
    remedy: ["Thu thập số thật nếu có thể.", "Collect the real figure if possible."],
  }),
  notFilled: defineRule({
    id: "ICT-044",
    severity: "warning",
    basis: handbook,
    title: ["Không bổ khuyết được", "A gap could not be filled"],
    message: [
      "{unit}, {criterion}: không có số liệu nào để suy ra.",
      "{unit}, {criterion}: there is nothing to infer it from.",
    ],
    remedy: ["Thu thập số thật.", "Collect the real figure."],
  }),
  notNormalised: defineRule({
    id: "ICT-045",
    severity: "error",
    basis: handbook,
    title: ["Không chuẩn hóa được tiêu chí", "A criterion could not be normalised"],
    message: [
      "{criterion}: phương pháp “{by}” cần giá trị đích, mốc, thang điểm hoặc đơn vị tham chiếu cao hơn mức thấp nhất.",
      "{criterion}: method “{by}” needs a target, goalposts, a points rule, or a reference unit above the minimum.",
    ],
    remedy: ["Khai báo phần còn thiếu trong bộ chỉ số.", "Declare what is missing in the edition."],
  }),
  meanUndefined: defineRule({
    id: "ICT-046",
    severity: "error",
    basis: handbook,
    title: ["Trung bình không xác định", "The mean is not defined"],
    message: [
      "{node}: trung bình “{by}” không xác định với giá trị 0 hoặc âm của: {units}.",
      "{node}: the “{by}” mean is not defined for zero or negative values of: {units}.",
    ],
    remedy: ["Chuẩn hóa về khoảng dương, chẳng hạn 1 đến 100.", "Normalise to a positive range, such as 1 to 100."],
  }),
  noScore: defineRule({
    id: "ICT-047",
    severity: "warning",
    basis: handbook,
    title: ["Đơn vị không có điểm", "A unit has no score"],
    message: ["{unit} không có điểm vì thiếu số liệu.", "{unit} has no score for lack of figures."],
    remedy: ["Bổ sung số liệu.", "Supply the figures."],
  }),
  negativeWeight: defineRule({
    id: "ICT-048",
    severity: "warning",
    basis: handbook,
    title: ["Trọng số thành phần chính bị âm", "A principal-component weight is negative"],
    message: [
      "{node}: hệ số tải {loading} âm: tiêu chí đi ngược nhóm “{group}”. Trọng số dùng bình phương hệ số tải.",
      "{node}: loading {loading} is negative: it runs against group “{group}”. Weights use the squared loadings.",
    ],
    remedy: [
      "Xem lại chiều của tiêu chí hoặc chỗ của nó trong cây.",
      "Check the criterion's direction or its place in the tree.",
    ],
  }),
  goalMissed: defineRule({
    id: "ICT-049",
    severity: "warning",
    basis: handbook,
    title: ["Không có trọng số nào đạt mục tiêu", "No weights reach the goal"],
    message: [
      "Sai lệch còn lại {gap}: không bộ trọng số không âm nào cho đúng ảnh hưởng mong muốn.",
      "A gap of {gap} is left: no non-negative weights give the influence that was asked for.",
    ],
    remedy: [
      "Dùng bộ trọng số tốt nhất tìm được, hoặc đổi mục tiêu.",
      "Use the best weights found, or change the goal.",
    ],
  }),
  notReachable: defineRule({
    id: "ICT-050",
    severity: "error",
    basis: handbook,
    title: ["Không đạt được thứ hạng mong muốn", "The rank cannot be reached"],
    message: [
      "{unit} chỉ lên được hạng {best} khi đạt mọi giới hạn; mục tiêu là {target}.",
      "{unit} gets no higher than rank {best} with every bound used; the target is {target}.",
    ],
    remedy: ["Nới giới hạn hoặc chọn mục tiêu gần hơn.", "Widen the bounds or choose a nearer target."],
  }),
  partialEdition: defineRule({
    id: "ICT-051",
    severity: "error",
    basis: handbook,
    title: ["Bộ chỉ số chưa đủ để tính điểm", "The edition is not complete enough to score"],
    message: [
      "Bộ “{edition}” mới có cấu trúc, chưa có đủ tiêu chí thành phần.",
      "Edition “{edition}” has its structure only, not all its criteria.",
    ],
    remedy: ["Khai báo đủ tiêu chí trong một tệp bộ chỉ số.", "Declare all criteria in an edition file."],
    unchecked: "error",
  }),
} as const;
