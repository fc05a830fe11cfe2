import { cite } from "@egov-vn/core";
import type { Criterion, Edition, Group } from "../schema.js";

const points = (code: string, vi: string, en: string, max: number, components: number): Criterion => ({
  code,
  title: { vi, en },
  // A main index whose components earn no points is collected and not scored.
  weight: max,
  range: [0, max],
  unit: { vi: "điểm", en: "points" },
  ...(max > 0 && { points: { by: "points" as const, max } }),
  note: { vi: `${components} chỉ số thành phần`, en: `${components} component indices` },
});

const share = (code: string, vi: string, en: string): Criterion => ({ code, title: { vi, en }, range: [0, 1] });

const MAIN_2020 = [
  ["NT", "Chuyển đổi nhận thức", "Change of awareness"],
  ["TC", "Kiến tạo thể chế", "Building institutions"],
  ["HT", "Hạ tầng và nền tảng số", "Digital infrastructure and platforms"],
  ["DL", "Thông tin và dữ liệu số", "Digital information and data"],
  ["HD", "Hoạt động chuyển đổi số", "Digital transformation activities"],
  ["AT", "An toàn, an ninh mạng", "Network safety and security"],
  ["NL", "Đào tạo và phát triển nhân lực", "Training and human resources"],
] as const;

const PILLARS = [
  ["CQS", "Chính quyền số", "Digital government"],
  ["KTS", "Kinh tế số", "Digital economy"],
  ["XHS", "Xã hội số", "Digital society"],
] as const;

const index = { vi: "Chỉ số chuyển đổi số (DTI)", en: "Digital Transformation Index (DTI)" };

/** DTI of 2020: three pillars of seven main indices each, from the main indices upward. Their points were not seen. */
export const dti2020: Edition = {
  id: "dti-2020",
  index: "dti",
  title: { vi: "DTI cấp tỉnh, 2020", en: "Provincial DTI, 2020" },
  subject: "province",
  period: { from: "2020-10-12", to: "2022-05-19" },
  scale: 1,
  decimals: 4,
  partial: true,
  citations: [cite("qd-1726-btttt-2020")],
  evidence: {
    vi: "Cấu trúc đã đọc; điểm của từng chỉ số chưa đọc được. Ngày hiệu lực lấy theo ngày ký; coi là áp dụng đến trước Quyết định 922/QĐ-BTTTT.",
    en: "The structure was read; the points of each index were not. In force from its date; taken as applying until Decision 922/QĐ-BTTTT.",
  },
  method: { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "DTI",
    title: index,
    children: PILLARS.map(
      ([pillar, vi, en]): Group => ({
        code: pillar,
        title: { vi, en },
        children: MAIN_2020.map(([code, mainVi, mainEn]) => share(`${pillar}-${code}`, mainVi, mainEn)),
      }),
    ),
  },
};

/**
 * DTI of 2022: 1,000 points over nine main indices. It is absolute: a province can score itself. The 98 components were
 * not seen, so the answers are the points of the main indices. The last row, digital society, is by subtraction.
 */
export const dti2022: Edition = {
  id: "dti-2022",
  index: "dti",
  title: { vi: "DTI cấp tỉnh, 2022", en: "Provincial DTI, 2022" },
  subject: "province",
  period: { from: "2022-05-20", to: "2025-04-02" },
  scale: 1,
  decimals: 4,
  citations: [cite("qd-922-btttt-2022")],
  evidence: {
    vi: "Điểm của chín chỉ số chính đã đọc; dòng cuối (8 thành phần, 150 điểm) tính bằng phép trừ. DTI = tổng điểm chia điểm tối đa: suy ra từ các giá trị 0..1 đã công bố. Ngày hiệu lực lấy theo ngày ký.",
    en: "The points of the nine main indices were read; the last row (8 components, 150 points) is by subtraction. DTI = points over maximum: inferred from published values of 0..1. In force from its date.",
  },
  method: { normalise: { by: "points" }, normaliseEach: { DTTM: { by: "as-is" } }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "DTI",
    title: index,
    children: [
      {
        code: "NEN-TANG",
        title: { vi: "Nhóm chỉ số nền tảng chung", en: "Common foundations" },
        weight: 500,
        children: [
          points("NTS", "Nhận thức số", "Digital awareness", 100, 10),
          points("TCS", "Thể chế số", "Digital institutions", 100, 11),
          points("HTS", "Hạ tầng số", "Digital infrastructure", 100, 7),
          points("NLS", "Nhân lực số", "Digital human resources", 100, 13),
          points("ATTT", "An toàn thông tin mạng", "Network information security", 100, 12),
          points("DTTM", "Đô thị thông minh", "Smart cities", 0, 3),
        ],
      },
      {
        code: "HOAT-DONG",
        title: { vi: "Nhóm chỉ số hoạt động", en: "Activities" },
        weight: 500,
        children: [
          points("CQS", "Hoạt động chính quyền số", "Digital government", 200, 22),
          points("KTS", "Hoạt động kinh tế số", "Digital economy", 150, 12),
          { ...points("XHS", "Hoạt động xã hội số", "Digital society", 150, 8), confidence: "inferred" },
        ],
      },
    ],
  },
};

/** DTI of 2025: eight main indices and 47 components, of which the press names three. It describes and does not score. */
export const dti2025: Edition = {
  id: "dti-2025",
  index: "dti",
  title: { vi: "DTI cấp tỉnh, 2025", en: "Provincial DTI, 2025" },
  subject: "province",
  period: { from: "2025-04-03" },
  scale: 1,
  decimals: 4,
  partial: true,
  citations: [cite("qd-405-bkhcn-2025")],
  evidence: {
    vi: "8 chỉ số chính, 47 thành phần (báo chí). Trung bình 2024: DTI 0,6961; chính quyền số 0,7582, kinh tế số 0,7723, xã hội số 0,7692: DTI thấp hơn cả ba, nên không phải trung bình của ba trụ cột.",
    en: "8 main indices, 47 components (press). Means of 2024: DTI 0.6961; digital government 0.7582, economy 0.7723, society 0.7692: the DTI is below all three, so it is no mean of three pillars.",
  },
  method: { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } },
  tree: { code: "DTI", title: index, children: PILLARS.map(([code, vi, en]) => share(code, vi, en)) },
};
