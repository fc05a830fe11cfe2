import { describe, expect, it } from "vitest";
import { allRules } from "./index.js";

/** Words with which a Vietnamese sentence begins that has no subject. */
const WITHOUT_SUBJECT =
  /^(?:Thiếu|Không(?! gian)(?! [\p{L}\p{M}]+ [\p{L}\p{M}]+ nào )|Có|Chưa|Đã|Bỏ|Dừng|Vẫn|Phải|Cần|Ghi|Được|Nêu|Lấy|Đang|Bị|Tạm|Nhận|Thấy|Đọc)(?![\p{L}\p{M}])/u;

/** English words that are no Vietnamese ones without their marks, and no names of formats or fields. */
const ENGLISH =
  /\b(?:the|is|are|was|were|not|with|from|file|files|field|fields|value|values|record|records|default|online|offline|email|link|server|client|parser|string|boolean|timeout|update|import|export|upload|download|error|warning|exception|missing|invalid|must|should|optional|required|[A-Z]\w+(?:Exception|Error))\b/;

/** What stands in a text as the peer or the format writes it: placeholders, elements, names of fields, in quotes. */
const QUOTED =
  /\{\w+\}|<[^>]*>|“[^”]*”|"[^"]*"|`[^`]*`|https?:\S+|--[a-z-]+|\b[a-z]+=\S+|\b[A-Z][a-z]+(?:[A-Z]\w*|\/\w+)/g;

const sentences = (text: string): string[] => text.split(/(?<=[.!?;])\s+/);

describe("the Vietnamese texts of all rules", () => {
  it("have a subject in each sentence that says what is wrong", () => {
    const found = [...allRules.values()].flatMap(({ id, message }) =>
      sentences(message.vi)
        .filter((sentence) => WITHOUT_SUBJECT.test(sentence))
        .map((sentence) => `${id} ${sentence}`),
    );
    expect(found).toEqual([]);
    expect(WITHOUT_SUBJECT.test("Thiếu {field}.")).toBe(true);
    expect(allRules.size).toBeGreaterThan(500);
  });

  it("have no English words", () => {
    const found = [...allRules.values()].flatMap(({ id, title, message, remedy }) =>
      [title.vi, message.vi, remedy.vi].flatMap((text) => {
        const word = ENGLISH.exec(text.replaceAll(QUOTED, " "))?.[0];
        return word === undefined ? [] : [`${id} ${word}: ${text}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it("call the form of a service that is not whole một phần", () => {
    const found = [...allRules.values()].filter(({ title, message, remedy }) =>
      [title.vi, message.vi, remedy.vi].some((text) => /đạt một phần|dịch vụ công trực tuyến từng phần/i.test(text)),
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});
