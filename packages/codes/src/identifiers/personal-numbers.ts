import type { LocalDate } from "@egov-vn/core";
import type * as z from "zod";
import { province } from "../provinces.js";
import { basis, INSURANCE, PERSONAL_INSURANCE, practice } from "./citations.js";
import { identifier, identifierRule, malformedRule, sameWords, words } from "./family.js";
import { RedactedNumber, reveal } from "./redacted.js";

const DIGITS_ONLY = /[\s.-]/g;
/** Since this day the law asks for twelve digits only: Luật 26/2023/QH15, Điều 12. */
const STRUCTURE_ENDED = "2024-07-01" as LocalDate;
const LAST_OLD_DAY = "2025-06-30" as LocalDate;

/** Returns the name of the old province that a two-digit statistical code stood for, or `undefined`. */
function oldProvince(code: string): string | undefined {
  const answer = province(code, { asOf: LAST_OLD_DAY });
  return answer.kind === "one" ? answer.value.name : undefined;
}

/** The personal number of a citizen. Printing it shows the place of registration only. */
export class CitizenNumberParts extends RedactedNumber {
  /** The three digits of the province or country of birth registration. */
  readonly birthPlaceCode: string;
  /** The province, among the 63 of that time; absent for other codes: countries' codes were not found. */
  readonly birthProvince?: string;
  readonly sex: "male" | "female";
  readonly birthYear: number;

  constructor(text: string) {
    super(text, 3);
    this.birthPlaceCode = text.slice(0, 3);
    const name = text.startsWith("0") ? oldProvince(text.slice(1, 3)) : undefined;
    if (name !== undefined) this.birthProvince = name;
    const mark = Number(text.charAt(3));
    this.sex = mark % 2 === 0 ? "male" : "female";
    this.birthYear = 1900 + 100 * Math.floor(mark / 2) + Number(text.slice(4, 6));
  }
}

const citizenRules = [
  identifierRule<CitizenNumberParts>({
    id: "IDN-502",
    title: ["Mã nơi đăng ký khai sinh chưa biết", "Unknown place of birth registration"],
    message: [
      "{code} không thuộc 63 mã tỉnh; có thể là mã quốc gia hoặc mã cấp sau 1/7/2025, chưa có nguồn.",
      "{code} is not one of the 63 provinces; it may be a country's code or one given after 1/7/2025: no source was found.",
    ],
    remedy: ["Không từ chối số này vì lý do đó.", "Do not refuse the number for that."],
    severity: "info",
    basis: basis.citizenStructure,
    example: { passing: "001198000001", failing: "500198000001" },
    *check({ birthPlaceCode, birthProvince }) {
      if (birthProvince === undefined) yield { code: birthPlaceCode };
    },
  }),
  identifierRule<CitizenNumberParts>({
    id: "IDN-503",
    title: ["Năm sinh ở tương lai", "The year of birth lies ahead"],
    message: [
      "Chữ số thế kỷ và năm cho năm sinh {year}, sau ngày đang xét {asOf}; số cấp từ 01/07/2024 có thể không theo cấu trúc cũ.",
      "The digits of century and year give {year}, after {asOf}; numbers given since 1 July 2024 may not follow the old structure.",
    ],
    remedy: ["Kiểm tra chữ số thứ tư đến thứ sáu.", "Check the fourth to the sixth digit."],
    severity: "warning",
    severityOn: (asOf) => (asOf < STRUCTURE_ENDED ? "error" : "warning"),
    basis: basis.citizenStructure,
    example: { passing: "001198000001", failing: "001298000001", asOf: "2026-01-01" as LocalDate },
    *check({ birthYear }, asOf) {
      if (asOf !== undefined && birthYear > Number(asOf.slice(0, 4))) yield { year: String(birthYear), asOf };
    },
  }),
];

const SEXES = { male: words("Nam", "Male"), female: words("Nữ", "Female") };

/**
 * The twelve-digit personal number (số định danh cá nhân): place of birth registration, century and sex, year, six more
 * digits. It has no check digit. The law asks for twelve digits only since 1/7/2024, so that a number given since then need
 * not be made up this way; and since 1/9/2026 the identifier of a place has twelve digits as well. The value prints as stars; {@link reveal} returns the number.
 *
 * @example
 * const { value } = citizenNumber.parse("001198000001");
 * `${value}`; // => "001*********"
 * [value?.birthProvince, value?.sex, value?.birthYear] // => ["Hà Nội", "female", 1998]
 */
export const citizenNumber = identifier<CitizenNumberParts, "CitizenNumber">({
  id: "citizen-number",
  title: words("Số định danh cá nhân (CCCD)", "Personal number of a citizen"),
  personal: "identity-number",
  pattern: /^\d{12}$/,
  malformed: malformedRule(
    "IDN-501",
    words("số định danh cá nhân", "a personal number"),
    words("cần đúng 12 chữ số", "it takes exactly 12 digits"),
    basis.citizen,
    "001198000001",
    "00119800000",
  ),
  rules: citizenRules,
  read(text) {
    const digits = text.replaceAll(DIGITS_ONLY, "");
    return /^\d{12}$/.test(digits) ? new CitizenNumberParts(digits) : undefined;
  },
  format: reveal,
  show: String,
  parts: ({ birthPlaceCode, birthProvince, sex, birthYear }) => [
    {
      text: birthPlaceCode,
      label: words("Nơi đăng ký khai sinh", "Place of birth registration"),
      ...(birthProvince && { meaning: sameWords(birthProvince) }),
    },
    { text: "*", label: words("Giới tính", "Sex"), meaning: SEXES[sex] },
    { text: "**", label: words("Năm sinh", "Year of birth"), meaning: sameWords(String(birthYear)) },
    { text: "******", label: words("Số ngẫu nhiên", "Random digits") },
  ],
});

/** The nine-digit number of an old identity card. */
export class OldIdNumberParts extends RedactedNumber {
  constructor(text: string) {
    super(text, 2);
  }
}

/**
 * The nine-digit number of the old identity card (chứng minh nhân dân). Nothing is decoded from it.
 *
 * @example
 * String(oldIdNumber.parse("123456789").value) // => "12*******"
 */
export const oldIdNumber = identifier<OldIdNumberParts, "OldIdNumber">({
  id: "old-id-number",
  title: words("Số chứng minh nhân dân (9 số)", "Number of an old identity card (9 digits)"),
  personal: "identity-number",
  pattern: /^\d{9}$/,
  malformed: malformedRule(
    "IDN-511",
    words("số chứng minh nhân dân", "the number of an old identity card"),
    words("cần đúng 9 chữ số", "it takes exactly 9 digits"),
    practice(
      ["Cổng Dịch vụ công quốc gia"],
      "LoaiDinhDanh 2 trong gói tin hồ sơ là số CMND 9 chữ số.",
      "LoaiDinhDanh 2 in dossier packets is the nine-digit number.",
    ),
    "123456789",
    "12345678",
  ),
  rules: [],
  read(text) {
    const digits = text.replaceAll(DIGITS_ONLY, "");
    return /^\d{9}$/.test(digits) ? new OldIdNumberParts(digits) : undefined;
  },
  format: reveal,
  show: String,
  parts: (value) => [{ text: String(value), label: words("Số chứng minh nhân dân", "Old identity card") }],
});

/** A social-insurance number. */
export class SocialInsuranceNumberParts extends RedactedNumber {
  /** `own`: ten digits of the insurance's own. `personal`: the personal number, which replaced them. */
  readonly form: "own" | "personal";

  constructor(text: string) {
    super(text, text.length === 12 ? 3 : 2);
    this.form = text.length === 12 ? "personal" : "own";
  }
}

const INSURANCE_LABEL = {
  own: words("Mã số bảo hiểm xã hội", "Social-insurance number"),
  personal: words("Số định danh cá nhân", "Personal number"),
};

const PERSONAL_SINCE = "2025-08-01" as LocalDate;

const insuranceRules = [
  identifierRule<SocialInsuranceNumberParts>({
    id: "IDN-622",
    title: [
      "Số định danh làm mã số bảo hiểm xã hội trước 1/8/2025",
      "A personal number as social-insurance number before 1/8/2025",
    ],
    message: [
      "Số định danh cá nhân là mã số bảo hiểm xã hội từ {since}; ngày đang xét là {asOf}.",
      "Personal numbers are social-insurance numbers from {since} on; the day in question is {asOf}.",
    ],
    remedy: ["Tìm mã số bảo hiểm xã hội 10 chữ số.", "Look for the number of ten digits."],
    severity: "warning",
    basis: PERSONAL_INSURANCE,
    example: { passing: "0123456789", failing: "001198000001", asOf: "2024-01-01" as LocalDate },
    *check({ form }, asOf) {
      if (form === "personal" && asOf !== undefined && asOf < PERSONAL_SINCE) yield { since: PERSONAL_SINCE, asOf };
    },
  }),
  identifierRule<SocialInsuranceNumberParts>({
    id: "IDN-623",
    title: ["Mã số bảo hiểm xã hội 10 chữ số từ 1/8/2025", "A social-insurance number of ten digits since 1/8/2025"],
    message: [
      "Từ {since} mã số bảo hiểm xã hội là số định danh cá nhân 12 chữ số; đây là mã cũ.",
      "From {since} on the social-insurance number is the personal number of 12 digits; this is the old one.",
    ],
    remedy: [
      "Vẫn đọc được; khi lập hồ sơ mới, ghi số định danh cá nhân.",
      "It can still be read; write the personal number in new records.",
    ],
    severity: "info",
    basis: PERSONAL_INSURANCE,
    example: { passing: "001198000001", failing: "0123456789", asOf: "2026-01-01" as LocalDate },
    *check({ form }, asOf) {
      if (form === "own" && asOf !== undefined && asOf >= PERSONAL_SINCE) yield { since: PERSONAL_SINCE };
    },
  }),
];

/**
 * The social-insurance number: since 1/8/2025 the twelve-digit personal number, which obeys that number's rules; before,
 * ten digits without a known check digit, which old records keep.
 *
 * @example
 * socialInsuranceNumber.parse("0123456789").verdict // => "pass"
 * socialInsuranceNumber.parse("001198000001").value?.form // => "personal"
 */
export const socialInsuranceNumber = identifier<SocialInsuranceNumberParts, "SocialInsuranceNumber">({
  id: "social-insurance-number",
  title: words("Mã số bảo hiểm xã hội", "Social-insurance number"),
  personal: "identity-number",
  pattern: /^(?:\d{10}|\d{12})$/,
  malformed: malformedRule(
    "IDN-621",
    words("mã số bảo hiểm xã hội", "a social-insurance number"),
    words("cần 12 chữ số, hoặc 10 chữ số ở mã cũ", "it takes 12 digits, or 10 in an old one"),
    INSURANCE,
    "0123456789",
    "012345678",
  ),
  rules: insuranceRules,
  read(text) {
    const digits = text.replaceAll(DIGITS_ONLY, "");
    return /^(?:\d{10}|\d{12})$/.test(digits) ? new SocialInsuranceNumberParts(digits) : undefined;
  },
  holds: [citizenNumber],
  held: (value) => (value.form === "personal" ? [{ kind: citizenNumber, text: reveal(value) }] : []),
  format: reveal,
  show: String,
  parts: (value) => [{ text: String(value), label: INSURANCE_LABEL[value.form] }],
});

/** Characters on cards before 2021. */
const FULL_CARD = 15;

/** The number of a health-insurance card. Printing it shows group, benefit level and province only. */
export class HealthCardNumberParts extends RedactedNumber {
  /** `number`: the social-insurance number alone, as cards have it since 2021. `full`: with group, level and province. */
  readonly form: "number" | "full";
  /** Two letters: the group of the insured. Only cards before 2021 have it. */
  readonly group?: string;
  /** 1 to 5 in cards that follow the rule. Only cards before 2021 have it. */
  readonly benefitLevel?: number;
  /** Only cards before 2021 have it. */
  readonly provinceCode?: string;
  /** The province among the 63, absent for other codes. */
  readonly province?: string;

  constructor(text: string) {
    const full = text.length === FULL_CARD;
    super(text, full ? 5 : 2);
    this.form = full ? "full" : "number";
    if (!full) return;
    this.group = text.slice(0, 2);
    this.benefitLevel = Number(text.charAt(2));
    this.provinceCode = text.slice(3, 5);
    const name = oldProvince(this.provinceCode);
    if (name !== undefined) this.province = name;
  }
}

const healthRules = [
  identifierRule<HealthCardNumberParts>({
    id: "IDN-632",
    title: ["Mức hưởng ngoài 1 đến 5", "The benefit level is not 1 to 5"],
    message: ["Ký tự thứ ba là {level}.", "The third character is {level}."],
    remedy: ["Kiểm tra lại với thẻ.", "Check it with the card."],
    severity: "error",
    basis: INSURANCE,
    example: { passing: "DN4010123456789", failing: "DN9010123456789" },
    *check({ benefitLevel }) {
      if (benefitLevel !== undefined && (benefitLevel < 1 || benefitLevel > 5)) yield { level: String(benefitLevel) };
    },
  }),
  identifierRule<HealthCardNumberParts>({
    id: "IDN-633",
    title: ["Mã tỉnh trên thẻ chưa biết", "Unknown province on the card"],
    message: ["{code} không thuộc 63 mã tỉnh.", "{code} is not one of the 63 provinces."],
    remedy: ["Không từ chối thẻ chỉ vì mã tỉnh.", "Do not refuse the card for its province alone."],
    severity: "info",
    basis: INSURANCE,
    example: { passing: "DN4010123456789", failing: "DN4990123456789" },
    *check({ provinceCode, province: name }) {
      if (provinceCode !== undefined && name === undefined) yield { code: provinceCode };
    },
  }),
];

/**
 * The number of a health-insurance card: since 2021 ten characters, the social-insurance number (Quyết định 1666/QĐ-BHXH,
 * Điều 3.1); on older cards fifteen: two letters, a benefit level, a province, and that number.
 *
 * @example
 * String(healthCardNumber.parse("DN4010123456789").value) // => "DN401**********"
 * healthCardNumber.parse("0123456789").value?.form // => "number"
 */
export const healthCardNumber = identifier<HealthCardNumberParts, "HealthCardNumber">({
  id: "health-card-number",
  title: words("Mã thẻ bảo hiểm y tế", "Number of a health-insurance card"),
  personal: "identity-number",
  pattern: /^(?:[A-Z]{2}[1-5]\d{12}|\d{10})$/,
  malformed: malformedRule(
    "IDN-631",
    words("mã thẻ bảo hiểm y tế", "the number of a health-insurance card"),
    words(
      "cần 10 chữ số, hoặc 2 chữ cái và 13 chữ số ở thẻ trước năm 2021",
      "it takes 10 digits, or 2 letters and 13 digits on cards before 2021",
    ),
    basis.healthCard,
    "DN4010123456789",
    "DN40101234567",
  ),
  rules: healthRules,
  read(text) {
    const compact = text.replaceAll(DIGITS_ONLY, "").toUpperCase();
    return /^(?:[A-Z]{2}\d{13}|\d{10})$/.test(compact) ? new HealthCardNumberParts(compact) : undefined;
  },
  holds: [socialInsuranceNumber],
  held: (value) => [{ kind: socialInsuranceNumber, text: reveal(value).slice(-10) }],
  // A card keeps the number that it was printed with.
  instead: ["IDN-623"],
  // Ten digits alone are taken for what they are: the social-insurance number.
  recognises: ({ form }) => form === "full",
  format: reveal,
  show: String,
  parts(value) {
    const { group, benefitLevel, provinceCode, province: name } = value;
    const number = { label: INSURANCE_LABEL.own };
    if (group === undefined || provinceCode === undefined) return [{ text: String(value), ...number }];
    return [
      { text: group, label: words("Nhóm đối tượng", "Group of the insured") },
      { text: String(benefitLevel), label: words("Mức hưởng", "Benefit level") },
      { text: provinceCode, label: words("Tỉnh", "Province"), ...(name && { meaning: sameWords(name) }) },
      { text: "**********", ...number },
    ];
  },
});

export const CitizenNumberSchema = citizenNumber.schema;
export type CitizenNumber = z.infer<typeof CitizenNumberSchema>;
export const OldIdNumberSchema = oldIdNumber.schema;
export type OldIdNumber = z.infer<typeof OldIdNumberSchema>;
export const SocialInsuranceNumberSchema = socialInsuranceNumber.schema;
export type SocialInsuranceNumber = z.infer<typeof SocialInsuranceNumberSchema>;
export const HealthCardNumberSchema = healthCardNumber.schema;
export type HealthCardNumber = z.infer<typeof HealthCardNumberSchema>;
