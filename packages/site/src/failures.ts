import { defineFailures } from "@egov-vn/core";

/** Why a site was not made. */
export const failures = defineFailures("site", {
  badOptions: {
    vi: "Không hiểu lựa chọn: {words}. Hãy xem egov docs build --help.",
    en: "These options are not known: {words}. See egov docs build --help.",
  },
  notBuilt: {
    vi: "Gói @egov-vn/site chưa có kịch bản của trang ({file}): hãy chạy pnpm build.",
    en: "@egov-vn/site lacks the scripts of its pages ({file}): run pnpm build.",
  },
  brokenLinks: {
    vi: "{count} liên kết không dẫn đến đâu: {links}. Hãy chọn đúng thư mục cho --api, hoặc báo lỗi này.",
    en: "{count} links lead nowhere: {links}. Name the right folder by --api, or report this.",
  },
  notEmpty: {
    vi: "Thư mục {folder} có tệp không phải của trang tài liệu: hãy chọn một thư mục khác hoặc thư mục trống.",
    en: "{folder} holds files that are not of a site: choose another folder, or an empty one.",
  },
});
