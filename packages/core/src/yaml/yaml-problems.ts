import type { ErrorCode } from "yaml";
import type { Bilingual } from "../language.js";

const EXPECTED: Readonly<Partial<Record<ErrorCode, Bilingual>>> = {
  ALIAS_PROPS: { vi: "bí danh không được có thẻ hay neo", en: "an alias may have no tag or anchor" },
  BAD_ALIAS: { vi: "bí danh không trỏ tới đâu", en: "an alias that names nothing" },
  BAD_COLLECTION_TYPE: { vi: "thẻ không hợp với kiểu tập hợp", en: "a tag that does not fit the collection" },
  BAD_DIRECTIVE: { vi: "chỉ thị % viết sai", en: "a wrongly written % directive" },
  BAD_DQ_ESCAPE: { vi: "chuỗi thoát sau dấu \\ không hợp lệ", en: "the escape after a backslash is not valid" },
  BAD_INDENT: { vi: "thụt dòng sai", en: "the indentation is wrong" },
  BAD_PROP_ORDER: { vi: "thẻ hoặc neo đặt sai chỗ", en: "a tag or anchor is in the wrong place" },
  BAD_SCALAR_START: {
    vi: "giá trị bắt đầu bằng ký tự phải đặt trong dấu nháy",
    en: "a value begins with a character that needs quotes",
  },
  BLOCK_AS_IMPLICIT_KEY: { vi: "khối lồng nhau trên cùng một dòng", en: "a nested block on the line of its key" },
  BLOCK_IN_FLOW: { vi: "khối nằm trong ngoặc", en: "a block within brackets" },
  DUPLICATE_KEY: { vi: "tên trường lặp lại", en: "a key is given twice" },
  IMPOSSIBLE: { vi: "cấu trúc không đọc được", en: "a structure that cannot be read" },
  KEY_OVER_1024_CHARS: { vi: "tên trường quá dài", en: "a key is too long" },
  MISSING_CHAR: { vi: "thiếu một ký tự", en: "a character is missing" },
  MULTILINE_IMPLICIT_KEY: { vi: "tên trường trải nhiều dòng", en: "a key runs over several lines" },
  MULTIPLE_ANCHORS: { vi: "một giá trị có hai neo", en: "a value has two anchors" },
  MULTIPLE_DOCS: { vi: "tệp có hơn một văn bản YAML", en: "the file holds more than one YAML document" },
  MULTIPLE_TAGS: { vi: "một giá trị có hai thẻ", en: "a value has two tags" },
  NON_STRING_KEY: { vi: "tên trường không phải là chuỗi", en: "a key is not a string" },
  TAB_AS_INDENT: { vi: "thụt dòng bằng phím Tab", en: "a tab is used to indent" },
  TAG_RESOLVE_FAILED: { vi: "thẻ lạ", en: "an unknown tag" },
  UNEXPECTED_TOKEN: { vi: "ký tự bất ngờ", en: "an unexpected character" },
};

/** Returns in words what the reader of YAML stumbled over. */
export function expectedOf(code: ErrorCode): Bilingual {
  return EXPECTED[code] ?? { vi: `lỗi ${code}`, en: `error ${code}` };
}
