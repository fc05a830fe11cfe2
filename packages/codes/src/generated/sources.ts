// Source: specs/codes/sources.csv, SHA-256 6139e36594d31014623360471e0e18acbc85cc20d00f2a9cc45ea8b73777f381
// Written by `pnpm generate`; change the source and run it again.

import type { SourceRow } from "../table.js";

export type SourceId =
  | "nq-15-2008-qh12"
  | "tt-07-2016-bca"
  | "qd-20-2020"
  | "nq-175-2024-qh15"
  | "qd-09-2025"
  | "nq-60-nq-tw"
  | "nq-202-2025-qh15"
  | "nq-1654-1687-ubtvqh15"
  | "qd-19-2025"
  | "nq-30-2026-qh16"
  | "nq-36-2026-qh16"
  | "nq-39-2026-qh16"
  | "names-derived-2026"
  | "tlq-2.4.1"
  | "tlq-3.0.2"
  | "tlq-3.1.0"
  | "tlq-5.2.0"
  | "nso-conversion"
  | "nso-service-2026"
  | "dvhc-915"
  | "dvhcvn-2025-03"
  | "area-codes-2017"
  | "sector-seed-2023"
  | "portal-2026-07"
  | "tt-01-2022-btttt"
  | "edxml-samples"
  | "edxml-bkav"
  | "dvcqg-implementations"
  | "dvcqg-implementation"
  | "ministry-adapter"
  | "tt-185-2015-btc"
  | "nd-137-2015"
  | "nq-237-ubtvqh16"
  | "nq-388-ubtvqh16"
  | "sapnhap-2025-07"
  | "dvhc-1027"
  | "gso-history"
  | "gso-copies"
  | "unit-news"
  | "nq-1111-1278-reading"
  | "points-2017";

export const sourceRows: readonly SourceRow[] = [
  [
    "nq-15-2008-qh12",
    "list",
    "Nghị quyết 15/2008/QH12 (chưa đọc văn bản; theo danh sách công khai)",
    "2008-05-29",
    "2008-08-01",
  ],
  ["tt-07-2016-bca", "law", "Thông tư 07/2016/TT-BCA", "2016-02-01", "2016-03-20"],
  ["qd-20-2020", "law", "Quyết định 20/2020/QĐ-TTg", "2020-07-22", "2020-09-15"],
  ["nq-175-2024-qh15", "law", "Nghị quyết 175/2024/QH15", "2024-11-30", "2025-01-01"],
  ["qd-09-2025", "law", "Quyết định 09/2025/QĐ-TTg", "2025-04-14", "2025-04-14"],
  ["nq-60-nq-tw", "law", "Nghị quyết 60-NQ/TW"],
  ["nq-202-2025-qh15", "law", "Nghị quyết 202/2025/QH15", "2025-06-12", "2025-06-12"],
  ["nq-1654-1687-ubtvqh15", "list", "Các Nghị quyết 1654 đến 1687/NQ-UBTVQH15, theo bản trích dvhcvn/20250701 (MIT)"],
  ["qd-19-2025", "law", "Quyết định 19/2025/QĐ-TTg", "2025-06-30", "2025-07-01"],
  ["nq-30-2026-qh16", "law", "Nghị quyết 30/2026/QH16", "", "2026-04-30"],
  ["nq-36-2026-qh16", "list", "Nghị quyết 36/2026/QH16 (chưa đọc văn bản; theo danh sách công khai)", "", "2026-09-01"],
  ["nq-39-2026-qh16", "list", "Nghị quyết 39/2026/QH16 (chưa đọc văn bản; theo danh sách công khai)", "", "2026-09-20"],
  ["names-derived-2026", "list", "Tên suy ra từ Nghị quyết 36/2026/QH16 và 39/2026/QH16 (chưa đọc văn bản)"],
  ["tlq-2.4.1", "list", "thanglequoc/vietnamese-provinces-database v2.4.1 (MIT)"],
  ["tlq-3.0.2", "list", "thanglequoc/vietnamese-provinces-database v3.0.2 (MIT)"],
  ["tlq-3.1.0", "list", "thanglequoc/vietnamese-provinces-database v3.1.0 (MIT)"],
  ["tlq-5.2.0", "list", "thanglequoc/vietnamese-provinces-database v5.2.0 (MIT)"],
  ["nso-conversion", "list", "Bảng chuyển đổi đơn vị hành chính mới – cũ (Cục Thống kê)"],
  ["nso-service-2026", "list", "Dịch vụ danh mục hành chính của Cục Thống kê, 2026"],
  ["dvhc-915", "list", "Công văn 915/CTK-CSCL của Cục Thống kê"],
  ["dvhcvn-2025-03", "list", "daohoangson/dvhcvn, 2025-03-01"],
  ["area-codes-2017", "list", "Mã vùng điện thoại cố định mặt đất, 2017-09-01"],
  ["sector-seed-2023", "observation", "Danh mục lĩnh vực thủ tục hành chính trong một cơ sở dữ liệu năm 2023"],
  ["portal-2026-07", "observation", "Cổng Dịch vụ công quốc gia, 2026-07-18"],
];
