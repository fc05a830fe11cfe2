import type { Bilingual } from "@egov-vn/core";
import type { FileKind } from "../file-kind.js";

const same = (name: string): Bilingual => ({ vi: name, en: name });

/** What messages call the kinds of files. */
export const KIND_NAMES: Readonly<Record<FileKind, Bilingual>> = {
  pdf: same("PDF"),
  zip: { vi: "tệp nén ZIP", en: "a ZIP" },
  ooxml: { vi: "tài liệu Office (docx, xlsx, pptx)", en: "an Office document (docx, xlsx, pptx)" },
  odf: { vi: "tài liệu OpenDocument (odt, ods, odp)", en: "an OpenDocument file (odt, ods, odp)" },
  ole2: { vi: "tài liệu Office cũ (doc, xls, ppt)", en: "an older Office document (doc, xls, ppt)" },
  rtf: same("RTF"),
  png: { vi: "ảnh PNG", en: "a PNG image" },
  jpeg: { vi: "ảnh JPEG", en: "a JPEG image" },
  gif: { vi: "ảnh GIF", en: "a GIF image" },
  tiff: { vi: "ảnh TIFF", en: "a TIFF image" },
  bmp: { vi: "ảnh BMP", en: "a BMP image" },
  rar: { vi: "tệp nén RAR", en: "a RAR archive" },
  "7z": { vi: "tệp nén 7z", en: "a 7z archive" },
  gzip: { vi: "tệp nén gzip", en: "a gzip archive" },
  executable: { vi: "chương trình chạy được", en: "a program" },
  xml: { vi: "XML hoặc HTML", en: "XML or HTML" },
  text: { vi: "văn bản thuần", en: "plain text" },
  empty: { vi: "rỗng", en: "empty" },
  unknown: { vi: "dữ liệu không rõ loại", en: "data of no known kind" },
};
