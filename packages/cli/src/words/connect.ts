import type { Bilingual } from "@egov-vn/core";

/** The words of `egov connect`. */
export const connectWords = {
  connectAbout: {
    vi: "Kết nối tới hệ thống của cơ quan khác",
    en: "Connections to systems of other agencies",
  },
  connectCheckAbout: {
    vi: "Thử một kết nối bằng một lời gọi không thay đổi dữ liệu, và cho biết phần nào không đạt",
    en: "Try a connection by a call that changes nothing, and tell which part fails",
  },
  connectFile: { vi: "tệp kết nối (YAML)", en: "connection file (YAML)" },
  connectExample: {
    vi: "tên, đường truyền, chứng thư, mã truy cập, giờ, quyền",
    en: "name, line, certificate, token, clock, permission",
  },
  connectDns: { vi: "Tên miền", en: "Name" },
  connectLine: { vi: "Đường truyền", en: "Line" },
  connectTls: { vi: "Chứng thư", en: "Certificate" },
  connectToken: { vi: "Mã truy cập", en: "Token" },
  connectClock: { vi: "Đồng hồ", en: "Clock" },
  connectPermission: { vi: "Quyền", en: "Permission" },
} as const satisfies Record<string, Bilingual>;
