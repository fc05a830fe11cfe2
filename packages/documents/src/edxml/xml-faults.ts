import type { Bilingual } from "@egov-vn/core";

/** Where a fault's place is to be looked for, from the offset at which the tokeniser noticed it. */
export type FaultPlace = "here" | "tagEnd" | "entity" | "textStart" | "closeTag" | "mismatch";

interface FaultWords {
  readonly when: RegExp;
  readonly reason: Bilingual;
  readonly place: FaultPlace;
}

/** What the XML tokeniser says, in both languages. The last entry takes whatever has no words of its own. */
const FAULTS: readonly FaultWords[] = [
  {
    when: /^unexpected close tag/,
    reason: { vi: "thẻ đóng không khớp với thẻ đang mở", en: "the end tag does not match the open element" },
    place: "mismatch",
  },
  {
    when: /^unmatched closing tag/,
    reason: { vi: "thẻ đóng không có thẻ mở tương ứng", en: "the end tag has no start tag" },
    place: "closeTag",
  },
  {
    when: /^unclosed tag/,
    reason: {
      vi: "tệp kết thúc khi phần tử chưa đóng (có thể bị cắt cụt)",
      en: "the file ends inside an element (it may be cut off)",
    },
    place: "here",
  },
  {
    when: /^unexpected end/,
    reason: {
      vi: "tệp kết thúc giữa một thẻ hoặc chú thích (có thể bị cắt cụt)",
      en: "the file ends inside a tag or comment (it may be cut off)",
    },
    place: "here",
  },
  {
    when: /^text data outside of root/,
    reason: { vi: "có chữ nằm ngoài phần tử gốc", en: "there is text outside the root element" },
    place: "textStart",
  },
  {
    when: /^document must contain a root/,
    reason: { vi: "không có phần tử gốc", en: "there is no root element" },
    place: "here",
  },
  {
    when: /^documents may contain only one root/,
    reason: { vi: "có hơn một phần tử gốc", en: "there is more than one root element" },
    place: "here",
  },
  {
    when: /^(undefined entity|disallowed character in entity|empty entity|malformed character entity)/,
    reason: {
      vi: "thực thể sau dấu & không được định nghĩa hoặc viết sai",
      en: "the entity after & is undefined or misspelt",
    },
    place: "entity",
  },
  {
    when: /^disallowed character\.?$/,
    reason: { vi: "có ký tự mà XML không cho phép ở đây", en: "there is a character that XML does not allow here" },
    place: "here",
  },
  {
    when: /^disallowed character|^malformed name|^forward-slash/,
    reason: {
      vi: "tên thẻ hoặc thuộc tính có ký tự không được phép",
      en: "a tag or attribute name has a character that is not allowed",
    },
    place: "here",
  },
  {
    when: /XML declaration|^processing instruction|^expected|^did not expect|^value|^version|^encoding|^standalone|^whitespace required/,
    reason: {
      vi: "khai báo XML hoặc chỉ thị xử lý viết sai hoặc sai chỗ",
      en: "the XML declaration or a processing instruction is misspelt or misplaced",
    },
    place: "here",
  },
  {
    when: /^duplicate attribute/,
    reason: { vi: "một thuộc tính được ghi hai lần", en: "an attribute is given twice" },
    place: "tagEnd",
  },
  {
    when: /^(attribute without value|unquoted attribute|no whitespace between attributes)/,
    reason: { vi: "thuộc tính viết sai", en: "an attribute is misspelt" },
    place: "here",
  },
  {
    when: /^malformed comment/,
    reason: { vi: "chú thích viết sai", en: "a comment is misspelt" },
    place: "here",
  },
  {
    when: /\]\]>/,
    reason: { vi: "chuỗi ]]> không được phép trong văn bản", en: "the characters ]]> are not allowed in text" },
    place: "here",
  },
  {
    when: /^/,
    reason: { vi: "cú pháp XML sai", en: "the XML syntax is wrong" },
    place: "here",
  },
];

/** Returns the words and the place for what the tokeniser reported, as `line:column: message`. */
export function faultOf(report: string): { reason: Bilingual; place: FaultPlace } {
  const message = report.replace(/^(?:[^:]*:)?\d+:\d+: /, "");
  return FAULTS.find((fault) => fault.when.test(message)) as FaultWords;
}

/** Finds the reference that the tokeniser has just refused: where its & stands, and as much of it as is shown. */
export function entityAt(text: string, position: number): readonly [start: number, reference: string] {
  const start = Math.max(text.lastIndexOf("&", position - 1), 0);
  const [reference] = text.slice(start, start + 24).split(/(?<=;)|[\s<]/) as [string];
  return [start, reference];
}

/**
 * Returns where a fault lies in the text, from the offset at which the tokeniser noticed it; of tags, to their end.
 *
 * @param rootEnd where the root element ends, 0 while it does not.
 */
export function faultSpan(
  place: FaultPlace,
  text: string,
  position: number,
  rootEnd: number,
): readonly [start: number, end?: number] {
  const noticed = Math.max(position - 1, 0);
  const last = (what: string): number => Math.max(text.lastIndexOf(what, noticed), 0);
  if (place === "closeTag" || place === "mismatch") return [last("</"), noticed + 1];
  if (place === "tagEnd") return [last("<")];
  if (place !== "textStart") return [noticed];
  const offset = text.slice(rootEnd).search(/[^\s]/);
  return [offset === -1 ? rootEnd : rootEnd + offset];
}
