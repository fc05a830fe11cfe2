import { defineRule } from "@egov-vn/core";
import { zipSync } from "fflate";
import { gap, limiting, replacing, setting, writing } from "../examples/rule-example.js";
import { neededBy, PEERS, qcvn } from "./basis.js";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const MEGABYTE = 1024 ** 2;
const encoder = new TextEncoder();

/** What the scanner reports: the file as XML, before anything is known of its meaning. */
export const fileRules = {
  malformed: defineRule({
    id: "DOC-001",
    severity: "error",
    basis: qcvn,
    title: ["Tệp không phải XML hợp lệ", "The file is not well-formed XML"],
    message: ["XML sai cú pháp: {reason}.", "Not well-formed XML: {reason}."],
    remedy: ["Sửa tại vị trí được chỉ ra rồi gửi lại.", "Correct it at the place shown and send it again."],
    example: replacing("document", DECLARATION, `1212${DECLARATION}`),
  }),
  malformedInside: defineRule({
    id: "DOC-002",
    severity: "error",
    basis: qcvn,
    title: ["XML sai cú pháp bên trong một phần tử", "The XML is not well-formed inside an element"],
    message: [
      "XML sai cú pháp: {reason}. Phần tử đang mở là <{element}> ở dòng {line}.",
      "Not well-formed XML: {reason}. The open element is <{element}> from line {line}.",
    ],
    remedy: [
      "Đóng <{element}> đúng chỗ, hoặc sửa tại vị trí được chỉ ra.",
      "Close <{element}> where it ends, or correct the place shown.",
    ],
    example: replacing(
      "document",
      "<edXML:CodeNumber>123</edXML:CodeNumber>",
      "<edXML:CodeNumber>123</edXML:CodeNotation>",
    ),
  }),
  badReference: defineRule({
    id: "DOC-016",
    severity: "error",
    basis: qcvn,
    title: ["Dấu & không mở đầu một tham chiếu", "An & that begins no reference"],
    message: [
      "“{text}” không phải một tham chiếu hợp lệ; XML dùng dấu & để mở đầu tham chiếu.",
      "“{text}” is not a valid reference; in XML an & begins one.",
    ],
    remedy: ["Ghi &amp; thay cho dấu &.", "Write &amp; for the &."],
    example: setting("document", "edXML:TypeName", "Công văn", "Công văn & phụ lục"),
  }),
  doctype: defineRule({
    id: "DOC-003",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Thư viện Java chính thức mở thực thể bên ngoài (XXE); đã thử trực tiếp.",
      "The official Java library resolves external entities (XXE); tested on the library itself.",
    ),
    title: ["Có khai báo DOCTYPE", "There is a DOCTYPE"],
    message: [
      "Tệp có DOCTYPE; gói tin không được có, vì thực thể bên ngoài có thể đọc trộm dữ liệu của bên nhận.",
      "The file has a DOCTYPE; a packet must not, as external entities can read the receiver's own files.",
    ],
    remedy: ["Bỏ DOCTYPE và mọi thực thể tự định nghĩa.", "Remove the DOCTYPE and every entity of its own."],
    example: replacing("document", DECLARATION, `${DECLARATION}\n<!DOCTYPE edXML [<!ENTITY a SYSTEM "file:///a">]>`),
  }),
  invalidUtf8: defineRule({
    id: "DOC-004",
    severity: "error",
    basis: neededBy([PEERS.sdk, PEERS.dotnet], "Mọi gói tin đã thấy đều là UTF-8.", "Every packet seen is UTF-8."),
    title: ["Có byte không phải UTF-8", "There are bytes that are not UTF-8"],
    message: [
      "Byte 0x{byte} ở đây không thuộc UTF-8; có thể tệp được lưu bằng bảng mã khác.",
      "Byte 0x{byte} here is not UTF-8; the file may have been saved in another encoding.",
    ],
    remedy: ["Lưu lại tệp bằng UTF-8.", "Save the file as UTF-8."],
    example: writing(
      (text) => {
        const bytes = encoder.encode(text);
        bytes[bytes.indexOf(0xc6)] = 0xff;
        return bytes;
      },
      "Cơ quan mẫu A (43 C6 A1 …)",
      "C\uFFFD quan mẫu A (43 FF A1 …)",
    ),
  }),
  encodingMismatch: defineRule({
    id: "DOC-005",
    severity: "warning",
    oddity: true,
    basis: neededBy([PEERS.sdk, PEERS.dotnet], "Mọi gói tin đã thấy đều là UTF-8.", "Every packet seen is UTF-8."),
    title: ["Bảng mã khai báo không đúng", "The declared encoding is not right"],
    message: [
      'Khai báo encoding="{declared}" nhưng nội dung được đọc là {used}.',
      'The declaration says encoding="{declared}", but the bytes were read as {used}.',
    ],
    remedy: ['Ghi encoding="UTF-8" và lưu bằng UTF-8.', 'Write encoding="UTF-8" and save as UTF-8.'],
    example: replacing("document", 'encoding="UTF-8"', 'encoding="UTF-16"'),
  }),
  otherEncoding: defineRule({
    id: "DOC-006",
    severity: "warning",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Mọi gói tin đã thấy đều là UTF-8; bộ đọc chính thức có nhận UTF-16.",
      "Every packet seen is UTF-8; the official reader does accept UTF-16.",
    ),
    title: ["Gói tin không dùng UTF-8", "The packet is not in UTF-8"],
    message: ["Tệp dùng bảng mã {used}; gói tin phải là UTF-8.", "The file is in {used}; a packet must be in UTF-8."],
    remedy: ["Chuyển sang UTF-8.", "Convert it to UTF-8."],
    example: writing(
      (text) => {
        const wide = `\uFEFF${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
        return new Uint8Array(Uint16Array.from(wide, (_, index) => wide.charCodeAt(index)).buffer);
      },
      DECLARATION,
      '<?xml version="1.0" encoding="UTF-16"?> (FF FE …)',
    ),
  }),
  byteOrderMark: defineRule({
    id: "DOC-007",
    severity: "info",
    oddity: true,
    basis: neededBy(
      [PEERS.sdk],
      "Không mẫu nào có BOM; bộ đọc chính thức vẫn nhận.",
      "No sample has one; the official reader accepts it.",
    ),
    title: ["Có dấu BOM ở đầu tệp", "The file begins with a byte order mark"],
    message: [
      "Tệp bắt đầu bằng dấu BOM; gói tin không cần dấu này.",
      "The file begins with a byte order mark, which a packet does not need.",
    ],
    remedy: ["Lưu bằng UTF-8 không BOM.", "Save as UTF-8 without a byte order mark."],
    example: writing(
      (text) => encoder.encode(`\uFEFF${text}`),
      "3C 3F 78 6D 6C (<?xml)",
      "EF BB BF 3C 3F 78 6D 6C (BOM, <?xml)",
    ),
  }),
  noDeclaration: defineRule({
    id: "DOC-008",
    severity: "info",
    oddity: true,
    basis: neededBy([PEERS.sdk], "Mọi mẫu đều có khai báo XML.", "Every sample has the declaration."),
    title: ["Thiếu khai báo XML", "The XML declaration is missing"],
    message: ["Tệp không bắt đầu bằng <?xml …?>.", "The file does not begin with <?xml …?>."],
    remedy: [
      'Thêm <?xml version="1.0" encoding="UTF-8"?> ở dòng đầu.',
      'Put <?xml version="1.0" encoding="UTF-8"?> on the first line.',
    ],
    example: replacing("document", DECLARATION, gap("?xml")),
  }),
  empty: defineRule({
    id: "DOC-009",
    severity: "error",
    basis: qcvn,
    title: ["Tệp rỗng", "The file is empty"],
    message: ["Tệp không có nội dung.", "There is nothing in the file."],
    remedy: ["Kiểm tra lại bước xuất hoặc tải tệp.", "Look at the step that exported or downloaded it."],
    example: writing(() => new Uint8Array(0), `${DECLARATION}…`, "0 byte"),
  }),
  markupTooLarge: defineRule({
    id: "DOC-010",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
    title: ["Phần ngoài tệp đính kèm quá lớn", "The part outside the attachments is too large"],
    message: [
      "Phần ngoài tệp đính kèm vượt {limit} ký tự; phần sau đó không được đọc.",
      "What is not attachment exceeds {limit} characters; reading stopped.",
    ],
    remedy: [
      "Đưa nội dung lớn vào tệp đính kèm, hoặc nâng giới hạn khi đọc.",
      "Put large content into attachments, or raise the reader's limit.",
    ],
    example: limiting({ markup: 2_000 }, 4 * MEGABYTE),
  }),
  tooDeep: defineRule({
    id: "DOC-011",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
    title: ["Lồng quá sâu", "Nested too deeply"],
    message: [
      "Các phần tử lồng nhau quá {limit} tầng; phần sau đó không được đọc.",
      "Elements are nested more than {limit} deep; reading stopped.",
    ],
    remedy: [
      "Gói tin đúng chuẩn không quá 10 tầng; kiểm tra bộ ghi.",
      "A proper packet is at most 10 deep; look at the writer.",
    ],
    example: limiting({ depth: 3 }, 64),
  }),
  tooManyElements: defineRule({
    id: "DOC-012",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giữ cả cây XML trong bộ nhớ.",
      "The official reader holds the whole tree in memory.",
    ),
    title: ["Quá nhiều phần tử", "Too many elements"],
    message: [
      "Tệp có hơn {limit} phần tử; phần sau đó không được đọc.",
      "The file has more than {limit} elements; reading stopped.",
    ],
    remedy: ["Chia nhỏ gói tin, hoặc nâng giới hạn khi đọc.", "Split the packet, or raise the reader's limit."],
    example: limiting({ elements: 20 }, 200_000),
  }),
  tooManyAttachments: defineRule({
    id: "DOC-013",
    severity: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức giải mã mọi tệp cùng lúc.",
      "The official reader decodes all attachments at once.",
    ),
    title: ["Quá nhiều tệp đính kèm", "Too many attachments"],
    message: [
      "Gói tin có hơn {limit} tệp đính kèm; phần sau đó không được đọc.",
      "The packet has more than {limit} attachments; reading stopped.",
    ],
    remedy: [
      "Chia thành nhiều gói tin, hoặc nâng giới hạn khi đọc.",
      "Split it into several packets, or raise the reader's limit.",
    ],
    example: limiting({ attachments: 0 }, 1_000),
  }),
  attachmentTooLarge: defineRule({
    id: "DOC-014",
    severity: "error",
    basis: neededBy(
      [PEERS.langSon],
      "Hướng dẫn kết nối được trích dẫn nêu giới hạn khoảng 50 MB.",
      "The connection guide, as quoted, puts the limit at about 50 MB.",
    ),
    title: ["Tệp đính kèm vượt giới hạn đọc", "An attachment exceeds the reader's limit"],
    message: [
      "Một tệp đính kèm lớn hơn {limit} byte; phần sau đó không được đọc.",
      "An attachment is larger than {limit} bytes; reading stopped.",
    ],
    remedy: [
      "Gửi tệp bằng đường khác, hoặc nâng giới hạn khi đọc.",
      "Send the file another way, or raise the reader's limit.",
    ],
    example: limiting({ attachment: 10 }, 2 * 1024 * MEGABYTE),
  }),
  zipOfPackets: defineRule({
    id: "DOC-015",
    severity: "error",
    unchecked: "error",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức nhận từng tệp .edxml, không nhận tệp ZIP.",
      "The official reader takes one .edxml file at a time and no ZIP.",
    ),
    title: ["Tệp ZIP chứa các gói tin", "A ZIP that holds packets"],
    message: [
      "Tệp này là một tệp ZIP chứa {count} gói tin edXML; các gói tin trong đó chưa được kiểm tra.",
      "This file is a ZIP with {count} edXML packets in it; they were not checked.",
    ],
    remedy: ["Giải nén rồi kiểm tra từng tệp .edxml.", "Unzip it and check each .edxml file."],
    example: writing(
      (text) => zipSync({ "van-ban.edxml": encoder.encode(text) }, { mtime: "1980-01-01" }),
      "3C 3F 78 6D 6C (<?xml)",
      "50 4B 03 04 … van-ban.edxml (ZIP)",
    ),
  }),
  zipOfOthers: defineRule({
    id: "DOC-046",
    severity: "error",
    unchecked: "skipped",
    basis: neededBy(
      [PEERS.sdk],
      "Bộ đọc chính thức nhận từng tệp .edxml, không nhận tệp ZIP.",
      "The official reader takes one .edxml file at a time and no ZIP.",
    ),
    title: ["Tệp ZIP không có gói tin nào", "A ZIP without packets"],
    message: [
      "Tệp này là một tệp ZIP không có gói tin edXML nào; các tệp trong đó chưa được kiểm tra.",
      "This file is a ZIP without edXML packets; the files in it were not checked.",
    ],
    remedy: ["Giải nén rồi kiểm tra từng tệp.", "Unzip it and check each file."],
    example: writing(
      (text) => zipSync({ "ghi-chu.txt": encoder.encode(text) }, { mtime: "1980-01-01" }),
      "3C 3F 78 6D 6C (<?xml)",
      "50 4B 03 04 … ghi-chu.txt (ZIP)",
    ),
  }),
} as const;
