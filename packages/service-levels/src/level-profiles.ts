import type { Bilingual } from "@egov-vn/core";
import { type Form2022, form2022 } from "./scales.js";

/** How one kind of system writes levels, and what it makes of them. It is practice, never law. */
export interface LevelProfile {
  readonly id: string;
  readonly title: Bilingual;
  /** How it is known, and what contradicts it. */
  readonly evidence: Bilingual;
  /** `measured` on real data, from `one-system`, or `common` practice without a source. */
  readonly confidence: "measured" | "one-system" | "common";
  /** By the text on the wire. */
  readonly forms: Readonly<Record<string, Form2022>>;
  /** Set when the profile contradicts the decrees or another profile of the same system. */
  readonly inconsistent?: true;
}

const full = form2022("toan-trinh");
const part = form2022("mot-phan");
const information = form2022("cung-cap-thong-tin");

/** How systems read levels as forms. For interoperability only: `mapLevel` says what the texts decide. */
export const levelProfiles: readonly LevelProfile[] = [
  {
    id: "one-stop-muc-do",
    title: { vi: "“mucDo” của hệ thống một cửa cấp tỉnh", en: "“mucDo” of a provincial one-stop system" },
    evidence: {
      vi: "Giao diện của một hệ thống một cửa cấp tỉnh hiện “2” là dịch vụ công (thông tin), “3” là một phần, “4” là toàn trình.",
      en: "The screens of one provincial one-stop system show “2” as information, “3” as một phần, “4” as toàn trình.",
    },
    confidence: "one-system",
    forms: { "2": information, "3": part, "4": full },
  },
  {
    id: "emc-tracker",
    title: { vi: "Theo dõi sử dụng EMC", en: "EMC usage tracking" },
    evidence: {
      vi: "Cùng hệ thống đó gửi cho EMC cả “3” và “4” là toàn trình: trái với giao diện của chính nó, và làm tăng tỷ lệ toàn trình.",
      en: "The same system sends EMC both “3” and “4” as toàn trình: against its own screens, and it raises the share of toàn trình.",
    },
    confidence: "one-system",
    forms: { "3": full, "4": full },
    inconsistent: true,
  },
  {
    id: "common-practice",
    title: { vi: "Cách quy đổi phổ biến", en: "Common practice" },
    evidence: {
      vi: "Thường quy mức độ 4 là toàn trình, 3 là một phần, 1–2 là cung cấp thông tin. Không văn bản nào được đọc quy định như vậy; dịch vụ mức độ 4 phải đến nhận kết quả thì không toàn trình.",
      en: "Level 4 is commonly read as toàn trình, 3 as một phần, 1–2 as information. No text that was read says so; a level-4 service whose result must be fetched is not toàn trình.",
    },
    confidence: "common",
    forms: { "1": information, "2": information, "3": part, "4": full },
  },
  {
    id: "portal-is-full-process",
    title: {
      vi: "“isFullProcess” của Cổng Dịch vụ công quốc gia 2026",
      en: "“isFullProcess” of the national portal of 2026",
    },
    evidence: {
      vi: "Trong 502 bản ghi thu ngày 18/7/2026, “isFullProcess” luôn có: 72 đúng, 430 sai. Sai không cho biết là một phần hay không nộp trực tuyến.",
      en: "In 502 records read on 18/7/2026 “isFullProcess” is always there: 72 true, 430 false. False does not say whether it is một phần or not filed online at all.",
    },
    confidence: "measured",
    forms: { true: full },
  },
];

/**
 * Returns the form that a system means by a value, by its profile; `undefined` when the profile says nothing of it.
 *
 * @example
 * readByProfile("one-stop-muc-do", "3")?.form // => "mot-phan"
 * readByProfile("emc-tracker", 3)?.form // => "toan-trinh"
 * readByProfile("portal-is-full-process", false) // => undefined
 */
export function readByProfile(profile: string, wire: string | number | boolean): Form2022 | undefined {
  const forms = levelProfiles.find(({ id }) => id === profile)?.forms;
  const key = String(wire).trim();
  return forms && Object.hasOwn(forms, key) ? forms[key] : undefined;
}
