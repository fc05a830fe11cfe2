import { article, DECREE_224_2026 } from "../law.js";
import { type ProactiveLevel, proactiveLevel } from "../scales.js";
import { criterion, type ScaleCriteria } from "./criterion.js";

const ART_16 = (clause: number, point: string) => article(DECREE_224_2026, `Điều 16 khoản ${clause} điểm ${point}`);

const reminds = criterion(
  "P1-REMIND",
  ["Chủ động phát hiện, thông báo, nhắc, hướng dẫn", "Finds out by itself; tells, reminds and guides"],
  ART_16(1, "a"),
  "/proactive/reminds",
);
const prepares = criterion(
  "P2-PREPARE",
  ["Chuẩn bị sẵn hồ sơ, dữ liệu", "Prepares the dossier and its data"],
  ART_16(2, "a"),
  "/proactive/prepares",
);
const recommends = criterion(
  "P3-RECOMMEND",
  ["So sánh và khuyến nghị phương án phù hợp nhất", "Compares and recommends the most suitable option"],
  ART_16(3, "a"),
  "/proactive/recommends",
);

/** The proactive levels as data. */
export const criteriaProactive: ScaleCriteria<ProactiveLevel> = {
  scale: "proactive-2026",
  title: { vi: "Mức độ dịch vụ công trực tuyến chủ động", en: "Levels of proactive services" },
  citation: article(DECREE_224_2026, "Điều 16"),
  readings: [
    {
      id: "as-titled",
      title: {
        vi: "Theo tên gọi mức độ 4: luôn gồm khuyến nghị phương án",
        en: "By the title of level 4: it always includes recommending",
      },
    },
    {
      id: "as-worded",
      title: {
        vi: "Theo nội dung: chỉ khuyến nghị khi có nhiều phương án",
        en: "By its wording: recommending is for several options",
      },
    },
  ],
  steps: [
    {
      level: proactiveLevel(4),
      criteria: [
        reminds,
        prepares,
        criterion("P4-RECOMMEND", ["Khuyến nghị phương án", "Recommends an option"], ART_16(4, "a"), {
          readings: {
            "as-titled": { condition: "/proactive/recommends" },
            "as-worded": { condition: { any: ["/proactive/recommends", "/proactive/onlyOneOption"] } },
          },
        }),
        criterion(
          "P4-ACT",
          ["Tự động giải quyết, không cần nộp hồ sơ", "Settles by itself, no dossier filed"],
          ART_16(4, "a"),
          "/proactive/acts",
        ),
        criterion(
          "P4-REFUSE",
          ["Được xác nhận, từ chối, yêu cầu điều chỉnh", "The user may confirm, refuse or ask to adjust"],
          ART_16(4, "a"),
          "/proactive/userMayRefuse",
        ),
        criterion(
          "P4-RESTORE",
          ["Khôi phục được nguyên trạng", "The prior state can be restored"],
          ART_16(4, "b"),
          "/proactive/restorable",
        ),
      ],
    },
    { level: proactiveLevel(3), criteria: [reminds, prepares, recommends] },
    { level: proactiveLevel(2), criteria: [reminds, prepares] },
    { level: proactiveLevel(1), criteria: [reminds] },
  ],
  duties: [
    criterion(
      "DP-CONFIRM",
      ["Người dùng xác nhận, bổ sung và quyết định tiếp tục", "The user confirms, adds and decides whether to go on"],
      ART_16(2, "b"),
      { any: [{ no: "/proactive/prepares" }, "/proactive/acts", "/proactive/userConfirms"] },
    ),
    criterion(
      "DP-REFUSE",
      ["Có quyền từ chối dịch vụ chủ động", "The user may refuse proactive service"],
      article(DECREE_224_2026, "Điều 17 khoản 3"),
      "/proactive/userMayRefuse",
    ),
  ],
};
