import { defineFailures } from "@egov-vn/core";

/** Why work on an architecture was not done. */
export const failures = defineFailures("architecture", {
  noProvince: {
    vi: "Không có tỉnh nào mang mã “{code}” vào ngày {day}: hãy tra mã bằng egov codes.",
    en: "There is no province with the code “{code}” on {day}: look it up with egov codes.",
  },
  nothingToMigrate: {
    vi: "Chưa có tệp nào để hợp nhất: hãy nêu ít nhất một tệp.",
    en: "There is no file to merge: name at least one.",
  },
  noDiagram: {
    vi: "Không có sơ đồ “{code}”: chọn SĐ-T-01, SĐ-T-02 hoặc SĐ-T-03.",
    en: "There is no diagram “{code}”: choose SĐ-T-01, SĐ-T-02 or SĐ-T-03.",
  },
});
