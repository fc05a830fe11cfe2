import type { Criterion, Edition } from "../schema.js";

const component = (code: string, vi: string, en: string, weight?: number): Criterion => ({
  code,
  title: { vi, en },
  range: [0, 1],
  ...(weight !== undefined && { weight, confidence: "inferred" as const }),
});

/**
 * The Vietnam ICT Index of provinces, surveys of 2022 and 2023, from its published components upward. The criteria below
 * them were not seen, so the edition checks published figures and does not score raw ones.
 *
 * The application sub-index fits a share of points over all its items: Đà Nẵng 2023 has UD-NB 1, DVCTT 0.9474 = 18/19
 * and UD 0.9655 = 28/29, hence 10 items and 19. Equal halves, as in 2016-2020, would print 0.9737 and are excluded. That is an
 * inference from three numbers: where it is wrong, declare other weights in an edition file.
 */
export const ictIndex2022: Edition = {
  id: "ict-index-2022",
  index: "vietnam-ict-index",
  title: { vi: "Vietnam ICT Index cấp tỉnh, 2022–2023", en: "Vietnam ICT Index of provinces, 2022-2023" },
  subject: "province",
  period: { from: "2022-01-01", to: "2023-12-31" },
  scale: 1,
  decimals: 4,
  partial: true,
  citations: [],
  evidence: {
    vi: "Không có khảo sát năm 2021. Tiêu chí của 2022–2023 chưa đọc được; UD khớp tỷ lệ điểm trên 29 mục (10 nội bộ, 19 trực tuyến), HTKT khớp trung bình hai nhóm.",
    en: "There was no survey in 2021. The criteria of 2022-2023 were not seen; UD fits a share of points over 29 items (10 internal, 19 online), HTKT fits the mean of its two groups.",
  },
  method: { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "ICT",
    title: { vi: "Chỉ số ICT Index", en: "ICT Index" },
    children: [
      {
        code: "HTKT",
        title: { vi: "Hạ tầng kỹ thuật", en: "Technical infrastructure" },
        children: [
          component("HTKT-XH", "Hạ tầng kỹ thuật của xã hội", "Infrastructure of society"),
          component("HTKT-CQNN", "Hạ tầng kỹ thuật của các cơ quan nhà nước", "Infrastructure of state agencies"),
        ],
      },
      {
        code: "HTNL",
        title: { vi: "Hạ tầng nhân lực", en: "Human resources" },
        children: [
          component("HTNL-XH", "Hạ tầng nhân lực của xã hội", "Human resources of society"),
          component("HTNL-CQNN", "Hạ tầng nhân lực của các cơ quan nhà nước", "Human resources of state agencies"),
        ],
      },
      {
        code: "UD",
        title: { vi: "Ứng dụng CNTT", en: "IT application" },
        children: [
          component("UD-NB", "Ứng dụng CNTT nội bộ cơ quan nhà nước", "IT inside state agencies", 10),
          component("DVCTT", "Dịch vụ công trực tuyến", "Online public services", 19),
        ],
      },
    ],
  },
};
