import { defineFailures } from "@egov-vn/core";

/** What is thrown to whoever asks for something that cannot be done. */
export const failures = defineFailures("validate", {
  noSuchPath: {
    vi: "Không có tệp hoặc thư mục {path}. Kiểm tra lại đường dẫn; mẫu tên tệp thì đặt trong dấu nháy.",
    en: "There is no file or folder {path}. Check the path; put a pattern in quotes.",
  },
  emptyPath: {
    vi: "Đường dẫn trống. Ghi tên tệp hoặc thư mục; dấu chấm là thư mục hiện tại.",
    en: "A path is empty. Name a file or folder; a dot is the working folder.",
  },
  noDay: {
    vi: 'Thiếu ngày xét vì quy định, danh mục mã đổi theo ngày. Truyền asOf: "YYYY-MM-DD", ví dụ asOf: "2026-03-05".',
    en: 'The day to judge by is missing; rules and codes differ from day to day. Pass asOf: "YYYY-MM-DD", for example asOf: "2026-03-05".',
  },
  badDay: {
    vi: '"{value}" không phải là một ngày có thật. Ghi asOf theo YYYY-MM-DD, ví dụ "2026-03-05".',
    en: '"{value}" is not a real day. Write asOf as YYYY-MM-DD, for example "2026-03-05".',
  },
  noSuchStandard: {
    vi: 'Không có tiêu chuẩn "{value}". Dùng một trong: {allowed}.',
    en: 'There is no standard "{value}". Use one of: {allowed}.',
  },
  noSuchProfile: {
    vi: 'Không có hồ sơ tương thích "{value}". Dùng một trong: {allowed}.',
    en: 'There is no profile "{value}". Use one of: {allowed}.',
  },
});
