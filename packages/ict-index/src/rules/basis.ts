import type { Basis } from "@egov-vn/core";

/** Rules about what agencies send as spreadsheets. */
export const spreadsheets: Basis = {
  interoperability: ["Microsoft Excel", "LibreOffice Calc"],
  evidence: {
    vi: "Các đơn vị gửi phiếu bằng bảng tính; những lỗi này làm sai số liệu mà không ai thấy.",
    en: "Agencies send spreadsheets; these faults change figures without anybody seeing it.",
  },
};
