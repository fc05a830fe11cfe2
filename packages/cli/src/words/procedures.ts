import type { Bilingual } from "@egov-vn/core";

/** The words of `egov procedures`. */
export const procedureWords = {
  proAbout: {
    vi: "Danh mục thủ tục hành chính: so sánh hai danh mục, thống kê một danh mục",
    en: "Catalogues of procedures: compare two, count one",
  },
  proDiffAbout: {
    vi: "Thủ tục nào mới ban hành, sửa đổi, bãi bỏ giữa hai danh mục",
    en: "Which procedures were issued, amended or repealed between two catalogues",
  },
  proStatsAbout: {
    vi: "Đếm thủ tục theo cấp, loại, trạng thái, lĩnh vực, toàn trình",
    en: "Count procedures by level, type, state, sector, full process",
  },
  proOld: {
    vi: "danh mục cũ: JSON hoặc NDJSON, mọi định dạng đã biết",
    en: "the older catalogue: JSON or NDJSON of any known format",
  },
  proNew: {
    vi: "danh mục mới, có thể khác định dạng; - là đầu vào chuẩn",
    en: "the newer one, in the same or another format; - is standard input",
  },
  proFile: {
    vi: "danh mục: JSON hoặc NDJSON; - là đầu vào chuẩn",
    en: "the catalogue: JSON or NDJSON; - is standard input",
  },
  proDiffExample: { vi: "những gì đã đổi trong một tháng", en: "what changed within a month" },
  proStatsExample: { vi: "danh mục này có những gì", en: "what this catalogue consists of" },
  proNotProcedures: {
    vi: "{file} không phải danh mục thủ tục. Đọc được: JSON chuẩn, LayThuTuc, danh sách cổng cũ, tệp Word đã tách, Cổng 2026.",
    en: "{file} is no catalogue of procedures. These are read: canonical JSON, LayThuTuc, lists of the old gateway, Word exports, the portal of 2026.",
  },
  proUnread: {
    vi: "{file}: {count} bản ghi không đọc được nên không được tính; xem egov validate {file}.",
    en: "{file}: {count} records could not be read and do not count; see egov validate {file}.",
  },
  proBothStdin: {
    vi: "chỉ một trong hai danh mục được lấy từ đầu vào chuẩn",
    en: "only one of the two catalogues may be standard input",
  },
  proIssued: { vi: "Mới ban hành", en: "Issued" },
  proAmended: { vi: "Sửa đổi, bổ sung, thay thế", en: "Amended" },
  proRepealed: { vi: "Hủy bỏ, bãi bỏ", en: "Repealed" },
  proSame: { vi: "Không có gì khác: {count} thủ tục.", en: "No difference: {count} procedures." },
  proRepeated: {
    vi: "Mã có nhiều bản ghi, chỉ so sánh bản ghi cuối: {codes}",
    en: "Codes with several records, of which the last is compared: {codes}",
  },
  proSummary: {
    vi: "Mới ban hành {added}, sửa đổi {changed}, bãi bỏ {repealed}, không đổi {unchanged}",
    en: "Issued {added}, amended {changed}, repealed {repealed}, unchanged {unchanged}",
  },
  proDiffExit: {
    vi: "Mã thoát: 0 không có gì khác, 1 có khác, 2 dùng sai, 3 có bản ghi không đọc được",
    en: "Exit codes: 0 no difference, 1 differences, 2 wrong use, 3 records that could not be read",
  },
  proCounted: {
    vi: "Mã có nhiều bản ghi, mỗi bản ghi đều được đếm: {codes}",
    en: "Codes with several records, each of which is counted: {codes}",
  },
  proTotal: {
    vi: "Tổng số bản ghi: {count}; số mã khác nhau: {codes}",
    en: "Records: {count}; different codes: {codes}",
  },
  proByExtent: { vi: "Mức đầy đủ của bản ghi", en: "Extent of the record" },
  proByLevel: {
    vi: "Cấp thực hiện (một thủ tục có thể thuộc nhiều cấp)",
    en: "Levels (a procedure may be of several)",
  },
  proByType: { vi: "Loại", en: "Type" },
  proByState: { vi: "Trạng thái", en: "State" },
  proByPrefix: { vi: "Chữ số đầu của mã (5, 6: nội bộ)", en: "First digit of the code (5, 6: internal)" },
  proBySector: { vi: "Lĩnh vực", en: "Sectors" },
  proByPublisher: { vi: "Cơ quan công bố", en: "Publishers" },
  proFullProcess: { vi: "Toàn trình", en: "Full process" },
  proTimeLimits: { vi: "Thời hạn giải quyết tính được thành số", en: "Time limits understood as amounts" },
  proMore: {
    vi: "còn {count} giá trị nữa; --format json có đủ",
    en: "{count} more values; --format json has them all",
  },
  proUnstated: { vi: "(nguồn không ghi)", en: "(the source does not say)" },
  proYes: { vi: "có", en: "yes" },
  proNo: { vi: "không", en: "no" },
  proUnknown: { vi: "chưa rõ", en: "unknown" },
  proUnderstood: { vi: "tính được tất cả", en: "all of them" },
  proPartly: { vi: "tính được một phần", en: "some of them" },
  proNotUnderstood: { vi: "không tính được thời hạn nào", en: "not one of them" },
  proNoLimit: { vi: "bản ghi không có thời hạn", en: "the record has no limit" },
  proFull: { vi: "đầy đủ", en: "full" },
  proListing: { vi: "dòng danh mục", en: "row of a list" },
  proMinistry: { vi: "bộ", en: "ministry" },
  proProvince: { vi: "tỉnh", en: "province" },
  proDistrict: { vi: "huyện", en: "district" },
  proCommune: { vi: "xã", en: "commune" },
  proOther: { vi: "cơ quan khác", en: "other agency" },
  proUndetermined: { vi: "chưa xác định", en: "undetermined" },
  proStandard: { vi: "chung cả nước", en: "standard" },
  proSpecific: { vi: "đặc thù địa phương", en: "specific to a place" },
  proInternal: { vi: "nội bộ", en: "internal" },
  proActive: { vi: "đang hiệu lực", en: "active" },
  proUpdated: { vi: "đã cập nhật", en: "updated" },
  proInactive: { vi: "ngừng", en: "inactive" },
  proDeleted: { vi: "đã xóa", en: "deleted" },
  proExpired: { vi: "hết hiệu lực", en: "expired" },
} as const satisfies Record<string, Bilingual>;
