import {
  type Basis,
  type Finding,
  type JsonPointer,
  type Params,
  type RuleInfo,
  type SourceSpan,
  toFinding,
} from "@egov-vn/core";
import { rule } from "./rule-builder.js";
import { answerRules, sheetRules } from "./sheet-rules.js";

export { answerRules, sheetRules };

const handbook: Basis = {
  interoperability: ["OECD/JRC Handbook on Constructing Composite Indicators (2008)"],
  evidence: {
    vi: "Sổ tay OECD/JRC 2008 về xây dựng chỉ số tổng hợp: xử lý số thiếu, số ngoại lai, chuẩn hóa, trọng số, tổng hợp.",
    en: "The OECD/JRC Handbook of 2008 on composite indicators: missing data, outliers, normalising, weights, aggregation.",
  },
};

const published: Basis = {
  interoperability: ["Vietnam ICT Index"],
  evidence: {
    vi: "Điểm tổng bằng trung bình cộng ba chỉ số thành phần: suy ra từ sáu dòng đã công bố 2016–2023.",
    en: "The total is the mean of the three sub-indices: worked out from six published rows of 2016-2023.",
  },
};

/** Rules that the engine reports. */
export const indexRules = {
  loneUnit: rule(
    "ICT-040",
    "error",
    handbook,
    {
      title: ["Không thể tính điểm một đơn vị đứng riêng", "A unit alone cannot be scored"],
      message: [
        "Chỉ có một đơn vị ({unit}), trong khi phương pháp so sánh các đơn vị với nhau ở bước: {steps}. Không có điểm nào được đưa ra.",
        "There is one unit only ({unit}), while the method compares units in the step: {steps}. No score is given.",
      ],
      remedy: ["Bổ sung số liệu của các đơn vị cùng xếp hạng.", "Add the figures of the units it is ranked with."],
    },
    { unchecked: "error" },
  ),
  allAlike: rule("ICT-041", "warning", handbook, {
    title: ["Tiêu chí không phân biệt được các đơn vị", "A criterion does not tell the units apart"],
    message: [
      "{criterion}: mọi đơn vị bằng nhau nên không chuẩn hóa được; tiêu chí bị loại khỏi điểm của tất cả.",
      "{criterion}: all units are alike, so it cannot be normalised; it is left out of everybody's score.",
    ],
    remedy: ["Kiểm tra số liệu, hoặc bỏ tiêu chí.", "Check the figures, or drop the criterion."],
  }),
  screenedOut: rule("ICT-042", "warning", handbook, {
    title: ["Đơn vị bị loại vì thiếu số liệu", "A unit was left out for lack of figures"],
    message: [
      "{unit} bị loại: tỷ lệ trả lời {answered}, tỷ lệ khác 0 là {nonZero}.",
      "{unit} was left out: share answered {answered}, share not zero {nonZero}.",
    ],
    remedy: ["Bổ sung số liệu để được xếp hạng.", "Supply figures to be ranked."],
  }),
  filledIn: rule("ICT-043", "info", handbook, {
    title: ["Số liệu được bổ khuyết", "A figure was filled in"],
    message: [
      "{unit}, {criterion}: thiếu, được thay bằng {value}.",
      "{unit}, {criterion}: missing, replaced by {value}.",
    ],
    remedy: ["Thu thập số thật nếu có thể.", "Collect the real figure if possible."],
  }),
  notFilled: rule("ICT-044", "warning", handbook, {
    title: ["Không bổ khuyết được", "A gap could not be filled"],
    message: [
      "{unit}, {criterion}: không có số liệu nào để suy ra.",
      "{unit}, {criterion}: there is nothing to infer it from.",
    ],
    remedy: ["Thu thập số thật.", "Collect the real figure."],
  }),
  notNormalised: rule("ICT-045", "error", handbook, {
    title: ["Không chuẩn hóa được tiêu chí", "A criterion could not be normalised"],
    message: [
      "{criterion}: phương pháp “{by}” cần giá trị đích, mốc, thang điểm hoặc đơn vị tham chiếu cao hơn mức thấp nhất.",
      "{criterion}: method “{by}” needs a target, goalposts, a points rule, or a reference unit above the minimum.",
    ],
    remedy: ["Khai báo phần còn thiếu trong bộ chỉ số.", "Declare what is missing in the edition."],
  }),
  meanUndefined: rule("ICT-046", "error", handbook, {
    title: ["Trung bình không xác định", "The mean is not defined"],
    message: [
      "{node}: trung bình “{by}” không xác định với giá trị 0 hoặc âm của: {units}.",
      "{node}: the “{by}” mean is not defined for zero or negative values of: {units}.",
    ],
    remedy: ["Chuẩn hóa về khoảng dương, chẳng hạn 1 đến 100.", "Normalise to a positive range, such as 1 to 100."],
  }),
  noScore: rule("ICT-047", "warning", handbook, {
    title: ["Đơn vị không có điểm", "A unit has no score"],
    message: ["{unit} không có điểm vì thiếu số liệu.", "{unit} has no score for lack of figures."],
    remedy: ["Bổ sung số liệu.", "Supply the figures."],
  }),
  negativeWeight: rule("ICT-048", "warning", handbook, {
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
  goalMissed: rule("ICT-049", "warning", handbook, {
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
  notReachable: rule("ICT-050", "error", handbook, {
    title: ["Không đạt được thứ hạng mong muốn", "The rank cannot be reached"],
    message: [
      "{unit} chỉ lên được hạng {best} khi đạt mọi giới hạn; mục tiêu là {target}.",
      "{unit} gets no higher than rank {best} with every bound used; the target is {target}.",
    ],
    remedy: ["Nới giới hạn hoặc chọn mục tiêu gần hơn.", "Widen the bounds or choose a nearer target."],
  }),
  partialEdition: rule(
    "ICT-051",
    "error",
    handbook,
    {
      title: ["Bộ chỉ số chưa đủ để tính điểm", "The edition is not complete enough to score"],
      message: [
        "Bộ “{edition}” mới có cấu trúc, chưa có đủ tiêu chí thành phần.",
        "Edition “{edition}” has its structure only, not all its criteria.",
      ],
      remedy: ["Khai báo đủ tiêu chí trong một tệp bộ chỉ số.", "Declare all criteria in an edition file."],
    },
    { unchecked: "error" },
  ),
} as const;

/** Rules about published figures and ratings. */
export const publishedRules = {
  unlikelyTotal: rule(
    "ICT-060",
    "warning",
    published,
    {
      title: [
        "Điểm tổng lệch khỏi trung bình các thành phần đã in",
        "The total differs from the mean of the printed components",
      ],
      message: [
        "{unit} {year}, {node}: in {printed}, các thành phần đã in cho {computed}, lệch {difference}, vượt phần làm tròn của chính nó {beyond}. Làm tròn thành phần cho phép tối đa {allowance}; khả năng xảy ra {chance} %.",
        "{unit} {year}, {node}: printed {printed}, the printed components make {computed}, a difference of {difference}, {beyond} beyond its own rounding. Rounding of the components allows {allowance} at most; the chance of that is {chance} %.",
      ],
      remedy: ["Tìm số liệu nhiều chữ số hơn trong báo cáo gốc.", "Look for more digits in the original report."],
    },
    {
      readings: [
        {
          vi: "Số in là đúng và các thành phần bị làm tròn cùng một chiều.",
          en: "The print is right and the components were all rounded the same way.",
        },
        { vi: "Một trong các số in bị sai.", en: "One of the printed figures is wrong." },
      ],
    },
  ),
  wrongTotal: rule("ICT-061", "error", published, {
    title: ["Điểm tổng không thể là trung bình các thành phần", "The total cannot be the mean of the components"],
    message: [
      "{unit} {year}, {node}: in {printed}, các thành phần cho {computed}, lệch {difference}, hơn mức làm tròn cho phép {allowance}.",
      "{unit} {year}, {node}: printed {printed}, the components make {computed}, a difference of {difference}, more than the {allowance} that rounding allows.",
    ],
    remedy: [
      "Đối chiếu báo cáo gốc; một trong các số bị sai, hoặc công thức khác.",
      "Compare with the original report; a figure is wrong, or the formula is another.",
    ],
  }),
  rankAgainstScore: rule("ICT-062", "error", published, {
    title: ["Thứ hạng ngược với điểm", "Rank and score contradict each other"],
    message: [
      "{year}: {unit} hạng {rank} có {score}, cao hơn {other} hạng {otherRank} có {otherScore}.",
      "{year}: {unit}, rank {rank}, has {score}, more than {other}, rank {otherRank}, with {otherScore}.",
    ],
    remedy: ["Một trong các số bị in sai.", "One of the figures is misprinted."],
  }),
  outsideUnit: rule("ICT-063", "error", published, {
    title: ["Điểm nằm ngoài khoảng 0 đến 1", "The score is outside 0 to 1"],
    message: [
      "{unit} {year}, {node}: {printed} không nằm trong khoảng 0 đến 1.",
      "{unit} {year}, {node}: {printed} is not within 0 to 1.",
    ],
    remedy: ["Kiểm tra dấu thập phân.", "Check the decimal mark."],
  }),
  betweenClasses: rule(
    "ICT-070",
    "warning",
    published,
    {
      title: ["Điểm rơi vào khe giữa hai loại", "The score falls between two classes"],
      message: [
        "{score} nằm giữa “{lower}” và “{upper}” như quyết định đã in; chưa xếp loại được.",
        "{score} lies between “{lower}” and “{upper}” as the decision prints them; it has no class.",
      ],
      remedy: [
        "Hỏi cơ quan ban hành, hoặc chọn cách đọc “từ mức dưới trở lên” hay “làm tròn trước”.",
        "Ask who issued it, or choose the reading “from the lower edge” or “round first”.",
      ],
    },
    {
      readings: [
        { vi: "Mỗi loại tính từ mức dưới của nó trở lên.", en: "Each class begins at its lower edge." },
        { vi: "Điểm được làm tròn đến số nguyên rồi mới xếp loại.", en: "Scores are rounded to whole numbers first." },
      ],
    },
  ),
  outsideClasses: rule("ICT-071", "error", published, {
    title: ["Điểm ngoài mọi loại", "The score is outside every class"],
    message: ["{score} không thuộc loại nào.", "{score} belongs to no class."],
    remedy: ["Kiểm tra thang điểm.", "Check the scale."],
  }),
} as const;

/** Every rule of the package that has no schema behind it. */
export const ictIndexRules: readonly RuleInfo[] = [sheetRules, answerRules, indexRules, publishedRules].flatMap(
  (group) => Object.values(group),
);

/** Returns a finding of one of these rules. */
export function finding(of: RuleInfo, path: JsonPointer, params: Params, at?: SourceSpan): Finding {
  return toFinding(of, { path, params, ...(at && { at }) }) as Finding;
}
