import { defineFailures } from "@egov-vn/core";

/** What is thrown to people who share a check. */
export const failures = defineFailures("work", {
  noAddress: {
    vi: "Thiếu hàng đợi. Ghi --store postgres://người-dùng@máy/cơ-sở-dữ-liệu.",
    en: "The queue is missing. Add --store postgres://user@host/database.",
  },
  otherAddress: {
    vi: "Không có hàng đợi cho địa chỉ này. Ghi địa chỉ PostgreSQL, bắt đầu bằng postgres://.",
    en: "There is no queue for this address. Name a PostgreSQL, with postgres:// in front.",
  },
  databaseAway: {
    vi: "Không dùng được cơ sở dữ liệu: {reason}. Kiểm tra địa chỉ, tài khoản và máy chủ.",
    en: "The database cannot be used: {reason}. Check the address, the account and the server.",
  },
  badOption: {
    vi: "Không hiểu: {reason}. Xem egov work --help.",
    en: "This is not understood: {reason}. See egov work --help.",
  },
});
