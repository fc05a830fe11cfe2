import type { Basis, Bilingual } from "@egov-vn/core";
import type { ErrorCode } from "yaml";
import { rule } from "./rule-builder.js";

const YAML: Basis = {
  interoperability: ["YAML 1.2.2", "PyYAML", "Ansible"],
  evidence: {
    vi: "Đặc tả YAML 1.2.2 (yaml.org/spec/1.2.2); tệp sai đặc tả được mỗi công cụ hiểu một cách khác nhau hoặc không đọc được.",
    en: "The specification YAML 1.2.2 (yaml.org/spec/1.2.2); a file that breaks it is read differently by every tool, or not at all.",
  },
};

const SAFETY: Basis = {
  interoperability: ["@egov-vn"],
  evidence: {
    vi: "Vài trăm byte YAML có bí danh lồng nhau có thể mở ra thành hàng tỷ phần tử; việc kiểm tra phải luôn kết thúc.",
    en: "A few hundred bytes of YAML with nested aliases can unfold into billions of items; a check must always end.",
  },
};

/** What the reader of YAML reports. */
export const yamlRules = {
  notYaml: rule("IPV-101", "error", YAML, {
    title: ["Không phải YAML", "Not YAML"],
    message: ["Văn bản không còn là YAML từ đây: {expected}.", "The text stops being YAML here: {expected}."],
    remedy: [
      "Sửa chỗ này; chú ý thụt dòng bằng dấu cách và dấu hai chấm có dấu cách theo sau.",
      "Correct this place; indent with spaces and put a space behind each colon.",
    ],
  }),
  tooLarge: rule(
    "IPV-102",
    "error",
    SAFETY,
    {
      title: ["Tệp YAML quá lớn", "The YAML file is too large"],
      message: ["Tệp dài hơn {limit} MiB nên không được đọc.", "The file is longer than {limit} MiB and was not read."],
      remedy: [
        "Ghi quy hoạch bằng JSON, hoặc tách phần trang thiết bị ra khỏi quy hoạch.",
        "Write the plan as JSON, or keep single devices out of it.",
      ],
    },
    { unchecked: "error" },
  ),
  tooManyAliases: rule(
    "IPV-103",
    "error",
    SAFETY,
    {
      title: ["Bí danh YAML mở ra quá nhiều", "YAML aliases unfold too far"],
      message: [
        "Các bí danh (*tên) hoặc độ lồng nhau vượt giới hạn nên tệp không được đọc.",
        "The aliases (*name) or the nesting go beyond the limit, so the file was not read.",
      ],
      remedy: ["Ghi thẳng giá trị thay cho bí danh.", "Write the values out instead of aliases."],
    },
    { unchecked: "error" },
  ),
  notUtf8: rule("IPV-104", "error", YAML, {
    title: ["Có byte không phải UTF-8", "There are bytes that are not UTF-8"],
    message: [
      "Văn bản có byte không phải UTF-8; chúng được đọc thành U+FFFD.",
      "The text has bytes that are not UTF-8; they are read as U+FFFD.",
    ],
    remedy: ["Lưu lại tệp bằng UTF-8.", "Save the file as UTF-8."],
  }),
  otherYaml: rule(
    "IPV-105",
    "warning",
    YAML,
    {
      title: ["Cách ghi YAML ít công cụ hiểu", "YAML that few tools understand"],
      message: ["Vẫn đọc được, nhưng: {expected}.", "It was understood, but: {expected}."],
      remedy: ["Bỏ thẻ (!…) hoặc chỉ thị (%…) ở chỗ này.", "Leave out the tag (!…) or directive (%…) at this place."],
    },
    { oddity: true },
  ),
} as const;

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
