import type { Bilingual } from "@egov-vn/core";

/** Why something could not be checked: parts of sentences. */
export const reasonWords = {
  reasonMissing: { vi: "không có tệp này", en: "there is no such file" },
  reasonForbidden: { vi: "không có quyền", en: "permission denied" },
  reasonFolder: { vi: "đây là thư mục", en: "it is a folder" },
  reasonNotFolder: { vi: "đường dẫn đi qua một tệp", en: "the path goes through a file" },
  reasonDiskFull: { vi: "ổ đĩa đã đầy", en: "the disk is full" },
  reasonTooManyOpen: { vi: "có quá nhiều tệp đang mở", en: "too many files are open" },
  reasonNameTooLong: { vi: "đường dẫn dài hơn mức hệ thống nhận", en: "the path is longer than the system takes" },
  reasonLinkCircle: { vi: "các liên kết dẫn vòng tròn", en: "the links lead in a circle" },
  reasonDisk: { vi: "lỗi ổ đĩa", en: "the disk failed" },
  reasonNoMatch: { vi: "mẫu không khớp tệp nào", en: "the pattern matches no file" },
  reasonEmptyFolder: { vi: "thư mục không có tệp nào", en: "the folder holds no file" },
  reasonEmpty: { vi: "tệp rỗng", en: "the file is empty" },
  reasonPipe: { vi: "đây là đường ống có tên, không phải tệp", en: "it is a named pipe, not a file" },
  reasonSocket: { vi: "đây là socket, không phải tệp", en: "it is a socket, not a file" },
  reasonDevice: { vi: "đây là thiết bị, không phải tệp", en: "it is a device, not a file" },
  reasonNoValues: { vi: "tệp không chứa bản ghi nào", en: "the file holds no record" },
} as const satisfies Record<string, Bilingual>;
