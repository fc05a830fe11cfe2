import type { Bilingual } from "@egov-vn/core";
import type * as z from "zod";
import { level1Status } from "./agency-id.js";
import { practice } from "./citations.js";
import { type IdentifierFamily, identifier, identifierRule, malformedRule, words } from "./family.js";

/** An opaque code of a paper: nothing is promised about its parts. */
export interface PaperCodeParts {
  readonly text: string;
  /** The level-1 code of the agency that seems to have given it; absent in shapes that show no agency. */
  readonly agencyCode?: string;
  /** Whether it has one of the usual shapes. */
  readonly usual: boolean;
}

const MEASURED = practice(
  ["Cổng Dịch vụ công quốc gia"],
  "Đo trên 502 thủ tục ngày 18/7/2026: 78 kiểu mã thành phần, 36 kiểu mã kết quả.",
  "Measured on 502 procedures of 18/7/2026: 78 shapes of component codes, 36 of result codes.",
);

function paperFamily(
  id: string,
  first: 411 | 421,
  title: Bilingual,
  usual: RegExp,
  sample: string,
  samples: { readonly blank: string; readonly unusual: string; readonly unlisted: string },
): IdentifierFamily<PaperCodeParts> {
  const rules = [
    identifierRule<PaperCodeParts>({
      id: `IDN-${first + 1}`,
      title: ["Có khoảng trắng trong mã", "A blank inside the code"],
      message: ["Mã {code} có khoảng trắng ở giữa.", "The code {code} has a blank inside."],
      remedy: [
        "Kiểm tra với danh mục; so sánh mã phải giữ nguyên từng ký tự.",
        "Check it against the catalogue; codes are compared character by character.",
      ],
      severity: "warning",
      oddity: true,
      basis: MEASURED,
      example: { passing: sample, failing: samples.blank },
      *check({ text }) {
        if (/\s/.test(text)) yield { code: text };
      },
    }),
    identifierRule<PaperCodeParts>({
      id: `IDN-${first + 2}`,
      title: ["Mã có kiểu hiếm", "An unusual shape"],
      message: [
        "{code} không thuộc các kiểu mã thường gặp; vẫn dùng như một chuỗi nguyên.",
        "{code} does not have a usual shape; it is still used as an opaque text.",
      ],
      remedy: ["Không cần sửa nếu danh mục ghi như vậy.", "Nothing, if the catalogue has it so."],
      severity: "info",
      basis: MEASURED,
      example: { passing: sample, failing: samples.unusual },
      *check(value) {
        if (!value.usual) yield { code: value.text };
      },
    }),
    identifierRule<PaperCodeParts>({
      id: `IDN-${first + 3}`,
      title: ["Mã cơ quan trong mã giấy tờ không có trong danh mục", "The agency in it is in no list"],
      message: ["{code} không phải mã cấp 1 đã biết.", "{code} is no known level-1 code."],
      remedy: ["Kiểm tra với danh mục.", "Check it against the catalogue."],
      severity: "info",
      basis: MEASURED,
      example: { passing: sample, failing: samples.unlisted },
      *check({ agencyCode }, asOf) {
        if (agencyCode && level1Status(agencyCode, asOf).kind === "unlisted") yield { code: agencyCode };
      },
    }),
  ];
  return {
    id,
    title,
    personal: "none",
    pattern: /^\S(?:.{0,98}\S)?$/,
    malformed: malformedRule(
      `IDN-${first}`,
      { vi: title.vi.toLowerCase(), en: `a ${title.en.toLowerCase()}` },
      words("cần 1 đến 100 ký tự trên một dòng", "it takes 1 to 100 characters on one line"),
      MEASURED,
      sample,
      "",
    ),
    rules,
    read(text) {
      if (text === "" || text.length > 100 || /[\r\n]/.test(text)) return undefined;
      const agencyCode = /(?:^|[.-])([A-Y]\d{2})(?=[.-])/.exec(text)?.[1];
      return { text, ...(agencyCode && { agencyCode }), usual: usual.test(text) };
    },
    format: ({ text }) => text,
    recognises: ({ usual: known }) => known,
    parts: ({ text, agencyCode }) => [
      { text, label: title },
      ...(agencyCode ? [{ text: agencyCode, label: words("Mã cấp 1 trong mã", "Level-1 code in it") }] : []),
    ],
  };
}

const COMPONENT = /^(?:(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}|TP)-(?:KQ\d{6,7}|[A-Y]\d{2}\.\d{4,7})$/;
const RESULT = /^(?:KQ\.[A-Y]\d{2}\.\d{6}|(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}-KQ\d{6,7})$/;

/**
 * The code of a component of a dossier: opaque, but looked over. The commonest shape is `000.00.00.G15-KQ004389`; 78
 * shapes are live.
 *
 * @example
 * componentCode.parse("000.00.00.G15-KQ004389").value // => { text: "000.00.00.G15-KQ004389", agencyCode: "G15", usual: true }
 */
export const componentCode = identifier<PaperCodeParts, "ComponentCode">(
  paperFamily(
    "component-code",
    411,
    words("Mã thành phần hồ sơ", "Component code"),
    COMPONENT,
    "000.00.00.G15-KQ004389",
    { blank: "H38- KQ0004556", unusual: "Mẫu 11", unlisted: "L99-KQ004389" },
  ),
);

/**
 * The code of a result of a procedure: opaque, but looked over. The commonest shape is `KQ.G15.000031`; 36 shapes are
 * live.
 *
 * @example
 * resultCode.parse("KQ-H37. 0000020").findings.map(({ rule }) => rule) // => ["IDN-422", "IDN-423"]
 */
export const resultCode = identifier<PaperCodeParts, "ResultCode">(
  paperFamily("result-code", 421, words("Mã kết quả thủ tục", "Result code"), RESULT, "KQ.G15.000031", {
    blank: "KQ-H37. 0000020",
    unusual: "KQ.TT02_73DD",
    unlisted: "KQ.L99.000031",
  }),
);

export const ComponentCodeSchema = componentCode.schema;
export type ComponentCode = z.infer<typeof ComponentCodeSchema>;
export const ResultCodeSchema = resultCode.schema;
export type ResultCode = z.infer<typeof ResultCodeSchema>;
