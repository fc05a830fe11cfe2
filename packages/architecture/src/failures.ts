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
  badHeadingMap: {
    vi: "Bảng đối chiếu tên cột sai ở {place}: hãy sửa chỗ đó, hoặc xóa tệp để nhận bảng gợi ý mới.",
    en: "The mapping of headings is wrong at {place}: correct it, or delete the file to get a new suggestion.",
  },
  noSuchField: {
    vi: "Bảng {table} của Mẫu 03 không có trường “{field}”: hãy ghi đúng tên trường trong bảng đối chiếu.",
    en: "Table {table} of Mẫu 03 has no field “{field}”: write the field's name as the template has it.",
  },
  noDiagram: {
    vi: "Không có sơ đồ “{code}”: chọn SĐ-T-01, SĐ-T-02 hoặc SĐ-T-03.",
    en: "There is no diagram “{code}”: choose SĐ-T-01, SĐ-T-02 or SĐ-T-03.",
  },
});
