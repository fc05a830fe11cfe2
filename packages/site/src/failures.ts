import { defineFailures } from "@egov-vn/core";

/** Why a site was not made. */
export const failures = defineFailures("site", {
  badOptions: {
    vi: "Không hiểu lựa chọn: {words}. Hãy xem egov docs build --help.",
    en: "These options are not known: {words}. See egov docs build --help.",
  },
  noProvinceFile: {
    vi: "Tệp {file} không phải hồ sơ kiến trúc, quy hoạch IPv6 hay phiếu chỉ số: hãy chạy egov inspect {file}.",
    en: "{file} is no architecture, IPv6 plan or index sheet: run egov inspect {file}.",
  },
  unreadable: {
    vi: "Không đọc được tệp {file}: hãy chạy egov validate {file}.",
    en: "{file} cannot be read: run egov validate {file}.",
  },
  badDay: {
    vi: "“{value}” không phải là một ngày: hãy ghi --as-of theo yyyy-MM-dd.",
    en: "“{value}” is not a day: write --as-of as yyyy-MM-dd.",
  },
  notBuilt: {
    vi: "Gói @egov-vn/site chưa có kịch bản của trang ({file}): hãy chạy pnpm build.",
    en: "@egov-vn/site lacks the scripts of its pages ({file}): run pnpm build.",
  },
  brokenLinks: {
    vi: "{count} liên kết không dẫn đến đâu: {links}. Hãy chọn đúng thư mục cho --api, hoặc báo lỗi này.",
    en: "{count} links lead nowhere: {links}. Name the right folder by --api, or report this.",
  },
  longName: {
    vi: "Đường dẫn {file} dài hơn 100 byte, tệp lưu trữ không giữ được: hãy đặt tên ngắn hơn.",
    en: "The path {file} has more than 100 bytes, which the archive cannot hold: choose a shorter name.",
  },
  notEmpty: {
    vi: "Thư mục {folder} có tệp không phải của trang tài liệu: hãy chọn một thư mục khác hoặc thư mục trống.",
    en: "{folder} holds files that are not of a site: choose another folder, or an empty one.",
  },
});
