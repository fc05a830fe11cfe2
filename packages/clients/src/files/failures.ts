import { defineFailures } from "@egov-vn/core/failures";

/** Failures that are thrown to a caller that reads a connection file or connects by one. */
export const failures = defineFailures("clients", {
  noFile: {
    vi: "Không đọc được tệp {path}: {reason}. Hãy kiểm tra đường dẫn và quyền đọc.",
    en: "The file {path} cannot be read: {reason}. Check the path and that it may be read.",
  },
  notYaml: {
    vi: "Tệp kết nối {path} sai cú pháp ở dòng {line}. Hãy kiểm tra cách thụt lề và dấu hai chấm.",
    en: "The connection file {path} is not well-formed at line {line}. Check its indentation and colons.",
  },
  badConnection: {
    vi: "Tệp kết nối {path} có chỗ sai. {reasons}",
    en: "The connection file {path} has mistakes. {reasons}",
  },
  noVariable: {
    vi: "Thiếu biến môi trường {name}, cần cho {field}. Hãy đặt biến này rồi chạy lại.",
    en: "The environment variable {name}, needed for {field}, is missing. Set it and run again.",
  },
  plainSecret: {
    vi: "{field} là bí mật, không được ghi trong tệp. Hãy ghi {example} và đặt biến môi trường đó.",
    en: "{field} is a secret and must not stand in the file. Write {example} and set that environment variable.",
  },
  noUndici: {
    vi: "Kết nối dùng chứng thư riêng hoặc máy chủ trung gian, nên cần gói undici. Hãy chạy: npm install undici.",
    en: "The connection has certificates of its own or a proxy, which need the package undici. Run: npm install undici.",
  },
});
