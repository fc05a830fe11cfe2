import { defineFailures } from "@egov-vn/core";

/** Why a drawing was not made. */
export const failures = defineFailures("drawings", {
  noEngine: {
    vi: "Không chạy được bộ vẽ PNG ({reason}): hãy đưa đúng tệp index_bg.wasm của @resvg/resvg-wasm.",
    en: "The PNG engine does not start ({reason}): give it index_bg.wasm of @resvg/resvg-wasm.",
  },
  noLetters: {
    vi: "Không phông chữ nào có đủ chữ tiếng Việt: hãy đưa một phông .ttf hoặc .otf có dấu, như DejaVu Sans.",
    en: "No font has the letters of Vietnamese: give a .ttf or .otf that has them, such as DejaVu Sans.",
  },
  noFile: {
    vi: "Thiếu tên hồ sơ kiến trúc: egov {command} <tệp> {options} -o <tệp>.",
    en: "The architecture is not named: egov {command} <file> {options} -o <file>.",
  },
  badOptions: {
    vi: "Không hiểu lựa chọn: {words}. Hãy xem các lựa chọn trong README của @egov-vn/drawings.",
    en: "These options are not known: {words}. The README of @egov-vn/drawings lists them.",
  },
  unreadable: {
    vi: "Tệp {file} không có hồ sơ kiến trúc đọc được: hãy chạy egov architecture check {file}.",
    en: "There is no readable architecture in {file}: run egov architecture check {file}.",
  },
  nothingToDraw: {
    vi: "Hồ sơ chưa có quan hệ nào để vẽ: hãy ghi các quan hệ vào Bảng 2.",
    en: "The file has no relation to draw: list its relations in table 2.",
  },
  noPage: {
    vi: "Sơ đồ có {pages} trang, không có trang “{page}”.",
    en: "The diagram has {pages} pages, but no page “{page}”.",
  },
  noFont: {
    vi: "Không tìm thấy phông chữ có dấu tiếng Việt: hãy nêu một tệp .ttf hoặc .otf bằng --font.",
    en: "No font with Vietnamese letters was found: name a .ttf or .otf file by --font.",
  },
});
