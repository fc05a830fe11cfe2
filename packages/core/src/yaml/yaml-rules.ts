import type { RuleId } from "../finding.js";
import { type Basis, defineRule, type RuleExample } from "../rule.js";

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

/** Shows aliases that stand for lists of aliases: ten thousand items out of four lines. */
const UNFOLDING = [
  "a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
  "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]",
  "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]",
  "d: [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]",
  "",
].join("\n");

/** What the rules of one standard's YAML are made from. */
export interface YamlRulesParts {
  /** The id of the rule of a number from 1 to 5. */
  id(number: number): RuleId;
  /** Makes the example that a change of the standard's own YAML breaks. */
  example(broken: (text: string) => string): () => RuleExample;
  /** What a file holds and where the rest goes: words for a file that is too large. */
  readonly tooLarge: readonly [vi: string, en: string];
}

/** Returns what the reader of YAML reports, by the ids of one standard. */
export function yamlRulesOf({ id, example, tooLarge }: YamlRulesParts) {
  return {
    notYaml: defineRule({
      id: id(1),
      severity: "error",
      basis: YAML,
      title: ["Không phải YAML", "Not YAML"],
      message: ["Văn bản không còn là YAML từ đây: {expected}.", "The text stops being YAML here: {expected}."],
      remedy: [
        "Sửa chỗ này; chú ý thụt dòng bằng dấu cách và dấu hai chấm có dấu cách theo sau.",
        "Correct this place; indent with spaces and put a space behind each colon.",
      ],
      example: example((text) => `${text}\n  - [`),
    }),
    tooLarge: defineRule({
      id: id(2),
      severity: "error",
      unchecked: "error",
      basis: SAFETY,
      title: ["Tệp YAML quá lớn", "The YAML file is too large"],
      message: ["Tệp dài hơn {limit} MiB nên không được đọc.", "The file is longer than {limit} MiB and was not read."],
      remedy: [tooLarge[0], tooLarge[1]],
    }),
    tooManyAliases: defineRule({
      id: id(3),
      severity: "error",
      unchecked: "error",
      basis: SAFETY,
      title: ["Bí danh YAML mở ra quá nhiều", "YAML aliases unfold too far"],
      message: [
        "Các bí danh (*tên) hoặc độ lồng nhau vượt giới hạn nên tệp không được đọc.",
        "The aliases (*name) or the nesting go beyond the limit, so the file was not read.",
      ],
      remedy: ["Ghi thẳng giá trị thay cho bí danh.", "Write the values out instead of aliases."],
      example: example(() => UNFOLDING),
    }),
    notUtf8: defineRule({
      id: id(4),
      severity: "error",
      basis: YAML,
      title: ["Có byte không phải UTF-8", "There are bytes that are not UTF-8"],
      message: [
        "Văn bản có byte không phải UTF-8; chúng được đọc thành U+FFFD.",
        "The text has bytes that are not UTF-8; they are read as U+FFFD.",
      ],
      remedy: ["Lưu lại tệp bằng UTF-8.", "Save the file as UTF-8."],
    }),
    otherYaml: defineRule({
      id: id(5),
      severity: "warning",
      oddity: true,
      basis: YAML,
      title: ["Cách ghi YAML ít công cụ hiểu", "YAML that few tools understand"],
      message: ["Văn bản vẫn đọc được, nhưng: {expected}.", "It was understood, but: {expected}."],
      remedy: ["Bỏ thẻ (!…) hoặc chỉ thị (%…) ở chỗ này.", "Leave out the tag (!…) or directive (%…) at this place."],
      example: example((text) => text.replace(/^version: /m, "version: !so ")),
    }),
  } as const;
}

/** What the reader of YAML reports. */
export type YamlRules = ReturnType<typeof yamlRulesOf>;
