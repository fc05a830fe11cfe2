import type { RuleInfo } from "@egov-vn/core";
import { neededBy, PEERS, qcvn } from "./basis.js";

/** What the scanner reports: the file as XML, before anything is known of its meaning. */
export const fileRules = {
  malformed: {
    id: "DOC-001",
    title: { vi: "Tệp không phải XML hợp lệ", en: "The file is not well-formed XML" },
    message: { vi: "XML sai cú pháp: {reason}.", en: "Not well-formed XML: {reason}." },
    remedy: { vi: "Sửa tại vị trí được chỉ ra rồi gửi lại.", en: "Mend it at the place shown and send it again." },
    severity: "error",
    basis: qcvn,
  },
  malformedInside: {
    id: "DOC-002",
    title: { vi: "XML sai cú pháp bên trong một phần tử", en: "The XML is not well-formed inside an element" },
    message: {
      vi: "XML sai cú pháp: {reason}. Phần tử đang mở là <{element}> ở dòng {line}.",
      en: "Not well-formed XML: {reason}. The open element is <{element}> from line {line}.",
    },
    remedy: {
      vi: "Đóng <{element}> đúng chỗ, hoặc sửa tại vị trí được chỉ ra.",
      en: "Close <{element}> where it ends, or mend the place shown.",
    },
    severity: "error",
    basis: qcvn,
  },
  doctype: {
    id: "DOC-003",
    title: { vi: "Có khai báo DOCTYPE", en: "There is a DOCTYPE" },
    message: {
      vi: "Tệp có DOCTYPE; gói tin không được có, vì thực thể bên ngoài có thể đọc trộm dữ liệu của bên nhận.",
      en: "The file has a DOCTYPE; a packet must not, as external entities can read the receiver's own files.",
    },
    remedy: { vi: "Bỏ DOCTYPE và mọi thực thể tự định nghĩa.", en: "Remove the DOCTYPE and every entity of its own." },
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện Java chính thức mở thực thể bên ngoài (XXE); đã thử trực tiếp.",
      "The official Java library resolves external entities (XXE); tested on the library itself.",
    ),
  },
  invalidUtf8: {
    id: "DOC-004",
    title: { vi: "Có byte không phải UTF-8", en: "There are bytes that are not UTF-8" },
    message: {
      vi: "Byte 0x{byte} ở đây không thuộc UTF-8; có thể tệp được lưu bằng bảng mã khác.",
      en: "Byte 0x{byte} here is not UTF-8; the file may have been saved in another encoding.",
    },
    remedy: { vi: "Lưu lại tệp bằng UTF-8.", en: "Save the file as UTF-8." },
    severity: "error",
    basis: neededBy([PEERS.sdk, PEERS.dotnet], "Mọi gói tin đã thấy đều là UTF-8.", "Every packet seen is UTF-8."),
  },
  encodingMismatch: {
    id: "DOC-005",
    title: { vi: "Bảng mã khai báo không đúng", en: "The declared encoding is not right" },
    message: {
      vi: 'Khai báo encoding="{declared}" nhưng nội dung được đọc là {used}.',
      en: 'The declaration says encoding="{declared}", but the bytes were read as {used}.',
    },
    remedy: { vi: 'Ghi encoding="UTF-8" và lưu bằng UTF-8.', en: 'Write encoding="UTF-8" and save as UTF-8.' },
    severity: "warning",
    oddity: true,
    basis: neededBy([PEERS.sdk, PEERS.dotnet], "Mọi gói tin đã thấy đều là UTF-8.", "Every packet seen is UTF-8."),
  },
  otherEncoding: {
    id: "DOC-006",
    title: { vi: "Gói tin không dùng UTF-8", en: "The packet is not in UTF-8" },
    message: { vi: "Tệp dùng bảng mã {used}.", en: "The file is in {used}." },
    remedy: { vi: "Chuyển sang UTF-8.", en: "Convert it to UTF-8." },
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Mọi gói tin đã thấy đều là UTF-8; bộ đọc chính thức có nhận UTF-16.",
      "Every packet seen is UTF-8; the official reader does accept UTF-16.",
    ),
  },
  byteOrderMark: {
    id: "DOC-007",
    title: { vi: "Có dấu BOM ở đầu tệp", en: "The file begins with a byte order mark" },
    message: { vi: "Tệp bắt đầu bằng BOM.", en: "The file begins with a byte order mark." },
    remedy: { vi: "Lưu bằng UTF-8 không BOM.", en: "Save as UTF-8 without a byte order mark." },
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Không mẫu nào có BOM; bộ đọc chính thức vẫn nhận.",
      "No sample has one; the official reader accepts it.",
    ),
  },
  noDeclaration: {
    id: "DOC-008",
    title: { vi: "Thiếu khai báo XML", en: "The XML declaration is missing" },
    message: { vi: "Tệp không bắt đầu bằng <?xml …?>.", en: "The file does not begin with <?xml …?>." },
    remedy: {
      vi: 'Thêm <?xml version="1.0" encoding="UTF-8"?> ở dòng đầu.',
      en: 'Put <?xml version="1.0" encoding="UTF-8"?> on the first line.',
    },
    severity: "info",
    oddity: true,
    basis: neededBy([PEERS.sdk], "Mọi mẫu đều có khai báo XML.", "Every sample has the declaration."),
  },
  empty: {
    id: "DOC-009",
    title: { vi: "Tệp rỗng", en: "The file is empty" },
    message: { vi: "Tệp không có nội dung.", en: "There is nothing in the file." },
    remedy: { vi: "Kiểm tra lại bước xuất hoặc tải tệp.", en: "Look at the step that exported or downloaded it." },
    severity: "error",
    basis: qcvn,
  },
  markupTooLarge: {
    id: "DOC-010",
    title: { vi: "Phần ngoài tệp đính kèm quá lớn", en: "The part outside the attachments is too large" },
    message: {
      vi: "Phần ngoài tệp đính kèm vượt {limit} ký tự; dừng đọc.",
      en: "What is not attachment exceeds {limit} characters; reading stopped.",
    },
    remedy: {
      vi: "Đưa nội dung lớn vào tệp đính kèm, hoặc nâng giới hạn khi đọc.",
      en: "Put large content into attachments, or raise the reader's limit.",
    },
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
  },
  tooDeep: {
    id: "DOC-011",
    title: { vi: "Lồng quá sâu", en: "Nested too deeply" },
    message: {
      vi: "Các phần tử lồng nhau quá {limit} tầng; dừng đọc.",
      en: "Elements are nested more than {limit} deep; reading stopped.",
    },
    remedy: {
      vi: "Gói tin đúng chuẩn không quá 10 tầng; kiểm tra bộ ghi.",
      en: "A proper packet is at most 10 deep; look at the writer.",
    },
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
  },
  tooManyElements: {
    id: "DOC-012",
    title: { vi: "Quá nhiều phần tử", en: "Too many elements" },
    message: {
      vi: "Tệp có hơn {limit} phần tử; dừng đọc.",
      en: "The file has more than {limit} elements; reading stopped.",
    },
    remedy: {
      vi: "Chia nhỏ gói tin, hoặc nâng giới hạn khi đọc.",
      en: "Split the packet, or raise the reader's limit.",
    },
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
  },
  tooManyAttachments: {
    id: "DOC-013",
    title: { vi: "Quá nhiều tệp đính kèm", en: "Too many attachments" },
    message: {
      vi: "Gói tin có hơn {limit} tệp đính kèm; dừng đọc.",
      en: "The packet has more than {limit} attachments; reading stopped.",
    },
    remedy: {
      vi: "Chia thành nhiều gói tin, hoặc nâng giới hạn khi đọc.",
      en: "Split it into several packets, or raise the reader's limit.",
    },
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giải mã mọi tệp cùng lúc.",
      "The official reader decodes all attachments at once.",
    ),
  },
  attachmentTooLarge: {
    id: "DOC-014",
    title: { vi: "Tệp đính kèm vượt giới hạn đọc", en: "An attachment exceeds the reader's limit" },
    message: {
      vi: "Một tệp đính kèm lớn hơn {limit} byte; dừng đọc.",
      en: "An attachment is larger than {limit} bytes; reading stopped.",
    },
    remedy: {
      vi: "Gửi tệp bằng đường khác, hoặc nâng giới hạn khi đọc.",
      en: "Send the file another way, or raise the reader's limit.",
    },
    severity: "error",
    basis: neededBy(
      [PEERS.langSon],
      "Hướng dẫn kết nối được trích dẫn nêu giới hạn khoảng 50 MB.",
      "The connection guide, as quoted, puts the limit at about 50 MB.",
    ),
  },
} as const satisfies Record<string, RuleInfo>;
