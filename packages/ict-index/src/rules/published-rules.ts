import { type Basis, defineRule } from "@egov-vn/core";

const published: Basis = {
  interoperability: ["Vietnam ICT Index"],
  evidence: {
    vi: "Điểm tổng bằng trung bình cộng ba chỉ số thành phần: suy ra từ sáu dòng đã công bố 2016–2023.",
    en: "The total is the mean of the three sub-indices: worked out from six published rows of 2016-2023.",
  },
};

const printedIndices: Basis = {
  interoperability: ["PAR Index", "PCI", "PAPI"],
  evidence: {
    vi: "Kết quả công bố của các chỉ số khác được ghi cạnh ICT Index; thang điểm theo trí nhớ, chưa đối chiếu văn bản.",
    en: "Published results of other indices are kept next to the ICT Index; their scales are recalled, not compared with a text.",
  },
};

/** Rules about published figures and ratings. */
export const publishedRules = {
  unlikelyTotal: defineRule({
    id: "ICT-060",
    severity: "warning",
    basis: published,
    title: [
      "Điểm tổng lệch khỏi trung bình các thành phần đã in",
      "The total differs from the mean of the printed components",
    ],
    message: [
      "{unit} {year}, {node}: in {printed}, các thành phần đã in cho {computed}, lệch {difference}, vượt phần làm tròn của chính nó {beyond}. Làm tròn thành phần cho phép tối đa {allowance}; khả năng xảy ra {chance} %.",
      "{unit} {year}, {node}: printed {printed}, the printed components make {computed}, a difference of {difference}, {beyond} beyond its own rounding. Rounding of the components allows {allowance} at most; the chance of that is {chance} %.",
    ],
    remedy: ["Tìm số liệu nhiều chữ số hơn trong báo cáo gốc.", "Look for more digits in the original report."],
    readings: [
      [
        "Số in là đúng và các thành phần bị làm tròn cùng một chiều.",
        "The print is right and the components were all rounded the same way.",
      ],
      ["Một trong các số in bị sai.", "One of the printed figures is wrong."],
    ],
  }),
  wrongTotal: defineRule({
    id: "ICT-061",
    severity: "error",
    basis: published,
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
  rankAgainstScore: defineRule({
    id: "ICT-062",
    severity: "error",
    basis: published,
    title: ["Thứ hạng ngược với điểm", "Rank and score contradict each other"],
    message: [
      "{year}, {node}: {unit} hạng {rank} có {score}, cao hơn {other} hạng {otherRank} có {otherScore}.",
      "{year}, {node}: {unit}, rank {rank}, has {score}, more than {other}, rank {otherRank}, with {otherScore}.",
    ],
    remedy: ["Một trong các số bị in sai.", "One of the figures is misprinted."],
  }),
  outsideUnit: defineRule({
    id: "ICT-063",
    severity: "error",
    basis: published,
    title: ["Điểm nằm ngoài khoảng 0 đến 1", "The score is outside 0 to 1"],
    message: [
      "{unit} {year}, {node}: {printed} không nằm trong khoảng 0 đến 1.",
      "{unit} {year}, {node}: {printed} is not within 0 to 1.",
    ],
    remedy: ["Kiểm tra dấu thập phân.", "Check the decimal mark."],
  }),
  impossibleRank: defineRule({
    id: "ICT-064",
    severity: "error",
    basis: published,
    title: ["Thứ hạng không thể có", "The rank is impossible"],
    message: [
      "{unit} {year}, {node}: hạng {rank} không nằm trong 1 đến {of}.",
      "{unit} {year}, {node}: rank {rank} is not within 1 to {of}.",
    ],
    remedy: ["Kiểm tra thứ hạng và số đơn vị được xếp hạng.", "Check the rank and the number of units ranked."],
  }),
  outsideScale: defineRule({
    id: "ICT-065",
    severity: "error",
    basis: printedIndices,
    title: ["Điểm nằm ngoài thang điểm của chỉ số", "The score is outside the scale of the index"],
    message: [
      "{unit} {year}, {node}: {printed} không nằm trong khoảng {low} đến {high} của {index}.",
      "{unit} {year}, {node}: {printed} is not within {low} to {high} of the {index}.",
    ],
    remedy: ["Kiểm tra dấu thập phân và thang điểm.", "Check the decimal mark and the scale."],
  }),
  unknownPart: defineRule({
    id: "ICT-066",
    severity: "error",
    basis: printedIndices,
    title: ["Chỉ số không có thành phần này", "The index has no such component"],
    message: [
      "{unit} {year}: {index} không có thành phần “{node}”; các mã là {parts}.",
      "{unit} {year}: the {index} has no component “{node}”; the codes are {parts}.",
    ],
    remedy: ["Dùng mã thành phần của chỉ số.", "Use a component's code of the index."],
  }),
  betweenClasses: defineRule({
    id: "ICT-070",
    severity: "warning",
    basis: published,
    title: ["Điểm rơi vào khe giữa hai loại", "The score falls between two classes"],
    message: [
      "{score} nằm giữa “{lower}” và “{upper}” như quyết định đã in; chưa xếp loại được.",
      "{score} lies between “{lower}” and “{upper}” as the decision prints them; it has no class.",
    ],
    remedy: [
      "Hỏi cơ quan ban hành, hoặc chọn cách đọc “từ mức dưới trở lên” hay “làm tròn trước”.",
      "Ask who issued it, or choose the reading “from the lower edge” or “round first”.",
    ],
    readings: [
      ["Mỗi loại tính từ mức dưới của nó trở lên.", "Each class begins at its lower edge."],
      ["Điểm được làm tròn đến số nguyên rồi mới xếp loại.", "Scores are rounded to whole numbers first."],
    ],
  }),
  outsideClasses: defineRule({
    id: "ICT-071",
    severity: "error",
    basis: published,
    title: ["Điểm ngoài mọi loại", "The score is outside every class"],
    message: ["{score} không thuộc loại nào.", "{score} belongs to no class."],
    remedy: ["Kiểm tra thang điểm.", "Check the scale."],
  }),
} as const;
