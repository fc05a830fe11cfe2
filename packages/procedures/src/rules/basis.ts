import { type Basis, type Citation, cite } from "@egov-vn/core";

/** Returns the basis of a part that article 8 clause 2 of Decree 63/2010 names, by its letter. */
export const part = (letter: string): Basis => ({ citations: [cite("nd-63-2010", `Điều 8 khoản 2 điểm ${letter}`)] });

/** What the publishing decision must name. */
export const PUBLISHING: Basis = { citations: [cite("nd-63-2010", "Điều 15 khoản 1")] };

/** The codes of sectors: the list of 2025 was not read, so the old one is the article that can be named. */
export const SECTOR: Basis = { citations: [cite("tt-03-2025-vpcp"), cite("tt-01-2018-vpcp", "Điều 20")] };

export const PROCEDURE_LAW: readonly Citation[] = [
  cite("nd-63-2010", "Điều 8"),
  cite("nd-63-2010", "Điều 14"),
  cite("nd-63-2010", "Điều 15"),
  cite("tt-03-2025-vpcp"),
  cite("tt-01-2018-vpcp", "Điều 16"),
  cite("tt-01-2018-vpcp", "Điều 20"),
];

const practice = (systems: readonly [string, ...string[]], vi: string, en: string): Basis => ({
  interoperability: systems,
  evidence: { vi, en },
});

/** Returns the basis of what was counted on the national portal of 2026. */
export const measured = (vi: string, en: string): Basis =>
  practice(["Cổng Dịch vụ công quốc gia"], `Đo ngày 18/7/2026: ${vi}`, `Measured on 18/7/2026: ${en}`);

/** What open implementations of the integration service `LayThuTuc` work around. */
export const INTEGRATION = practice(
  ["DVCQG", "Hệ thống một cửa điện tử cấp tỉnh"],
  "Mã nguồn của các hệ thống đang nhận thủ tục qua dịch vụ LayThuTuc phải xử lý riêng cách ghi này.",
  "The code of systems that fetch procedures by the service LayThuTuc has to work round this way of writing.",
);

/** The old portal, its lists and its Word export. */
export const OLD_PORTAL = practice(
  ["Cổng Dịch vụ công quốc gia (trước 2025)"],
  "Thấy trong dữ liệu xuất từ cổng cũ.",
  "Seen in what the old portal exported.",
);

export const TWO_LEVELS = practice(
  ["Cổng Dịch vụ công quốc gia"],
  "Cấp huyện kết thúc hoạt động từ 01/7/2025; danh mục mã cấp thực hiện từ ngày đó chỉ còn Bộ, Tỉnh, Xã.",
  "The district level ended on 1/7/2025; since that day the list of levels has ministry, province and commune only.",
);

export const OURS = practice(
  ["@egov-vn"],
  "Mô hình thủ tục của gói này; mọi định dạng được đọc về cùng mô hình.",
  "This package's model of a procedure; every format is read into it.",
);
