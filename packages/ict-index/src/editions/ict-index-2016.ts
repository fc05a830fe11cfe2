import type { Edition } from "../schema.js";
import { agencies, internal, online, skills, society, staff } from "./ict-index-2016-criteria.js";

/**
 * The Vietnam ICT Index of provinces, surveys of 2016 to 2020: 30 criteria in six groups and three sub-indices.
 *
 * Each criterion carries a confidence mark: 7 names were read in public texts (Lào Cai, Kế hoạch 332/KH-UBND of
 * 21/12/2017), 8 are from provinces' own reports, 15 are recalled and must be checked before use as official text. The
 * method follows the UN e-government survey: z-scores (read for 2020), groups stretched to 0..1 (inferred: winners of a
 * group have exactly 1.0000), and plain means (1/3 each fits six published rows).
 */
export const ictIndex2016: Edition = {
  id: "ict-index-2016",
  index: "vietnam-ict-index",
  title: { vi: "Vietnam ICT Index cấp tỉnh, 2016–2020", en: "Vietnam ICT Index of provinces, 2016-2020" },
  subject: "province",
  period: { from: "2016-01-01", to: "2020-12-31" },
  scale: 1,
  decimals: 4,
  citations: [],
  evidence: {
    vi: "Ba chỉ số thành phần, 30 tiêu chí, nhóm đầu 8 tiêu chí: đã đọc. Z-score: đã đọc cho 2020. Chuẩn hóa nhóm về 0..1 và trung bình cộng: suy ra từ số đã công bố. Quy tắc cho số thiếu: chưa tìm thấy.",
    en: "Three sub-indices, 30 criteria, 8 in the first group: read. Z-scores: read for 2020. Groups to 0..1 and plain means: worked out from published figures. A rule for missing figures was not found.",
  },
  method: { normalise: { by: "z-score" }, rescale: { level: 2, to: [0, 1] }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "ICT",
    title: { vi: "Chỉ số ICT Index", en: "ICT Index" },
    children: [
      {
        code: "HTKT",
        title: { vi: "Hạ tầng kỹ thuật", en: "Technical infrastructure" },
        confidence: "verified",
        children: [
          {
            code: "HTKT-XH",
            title: { vi: "Hạ tầng kỹ thuật của xã hội", en: "Infrastructure of society" },
            confidence: "verified",
            children: society,
          },
          {
            code: "HTKT-CQNN",
            title: { vi: "Hạ tầng kỹ thuật của các cơ quan nhà nước", en: "Infrastructure of state agencies" },
            confidence: "verified",
            children: agencies,
          },
        ],
      },
      {
        code: "HTNL",
        title: { vi: "Hạ tầng nhân lực", en: "Human resources" },
        confidence: "verified",
        children: [
          {
            code: "HTNL-XH",
            title: { vi: "Hạ tầng nhân lực của xã hội", en: "Human resources of society" },
            confidence: "recalled",
            children: skills,
          },
          {
            code: "HTNL-CQNN",
            title: { vi: "Hạ tầng nhân lực của các cơ quan nhà nước", en: "Human resources of state agencies" },
            confidence: "recalled",
            children: staff,
          },
        ],
      },
      {
        code: "UD",
        title: { vi: "Ứng dụng CNTT", en: "IT application" },
        confidence: "verified",
        children: [
          {
            code: "UD-NB",
            title: { vi: "Ứng dụng CNTT nội bộ cơ quan nhà nước", en: "IT inside state agencies" },
            confidence: "verified",
            children: internal,
          },
          {
            code: "DVCTT",
            title: { vi: "Dịch vụ công trực tuyến", en: "Online public services" },
            confidence: "verified",
            children: online,
          },
        ],
      },
    ],
  },
};
