import type { LocalDate } from "@egov-vn/core";
import type * as z from "zod";
import { budgetUnitKinds } from "../generated/budget-unit-kinds.js";
import { basis, practice } from "./citations.js";
import { identifier, identifierRule, malformedRule, words } from "./family.js";
import { CitizenNumberParts, citizenNumber } from "./personal-numbers.js";
import { reveal } from "./redacted.js";

/** A tax code, taken apart. */
export type TaxCodeParts =
  | {
      /** `head`: ten digits. `dependent`: ten digits, a hyphen and three. */
      readonly kind: "head" | "dependent";
      readonly head: string;
      /** `001` to `999`; `""` for a head. */
      readonly branch: string;
    }
  /** A person's or household's: the personal number, from 1/7/2025. Masked when printed. */
  | { readonly kind: "person"; readonly person: CitizenNumberParts };

const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;

/**
 * Returns the check digit of the first nine digits of a tax code, or `undefined` when it does not exist (remainder 0 would
 * give 10): such a code is not given out. No legal text publishes the formula; it holds for every real code that was
 * looked at.
 *
 * @example
 * taxCheckDigit("010010910") // => 6
 */
export function taxCheckDigit(nine: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(nine.charAt(index)), 0);
  const remainder = sum % 11;
  return remainder === 0 ? undefined : 10 - remainder;
}

const PERSONAL_SINCE = "2025-07-01" as LocalDate;

const rules = [
  identifierRule<TaxCodeParts>({
    id: "IDN-602",
    title: ["Sai chữ số kiểm tra", "The check digit is wrong"],
    message: [
      "Chữ số thứ 10 của {head} không khớp với chín chữ số đầu.",
      "The tenth digit of {head} does not fit the nine before it.",
    ],
    remedy: ["Gõ lại mã số thuế theo giấy chứng nhận.", "Type the code again from its certificate."],
    severity: "error",
    basis: practice(
      ["Hệ thống thuế"],
      "Công thức trọng số 31 29 23 19 17 13 7 5 3, môđun 11: đúng với hơn 100 mã thật, nhưng chưa văn bản nào công bố.",
      "Weights 31 29 23 19 17 13 7 5 3, modulo 11: right for more than 100 real codes, but published by no legal text.",
    ),
    readings: [
      ["Số dư 0: không cấp mã như vậy.", "Remainder 0: no such code is given out."],
      [
        "Số dư 0: chữ số kiểm tra là 0 (hai phần mềm đọc như vậy).",
        "Remainder 0: the check digit is 0 (two programs read it so).",
      ],
    ],
    example: { passing: "0100109106", failing: "0100109107" },
    *check(value) {
      if (value.kind === "person") return;
      const expected = taxCheckDigit(value.head.slice(0, 9));
      if (String(expected) !== value.head.charAt(9)) yield { head: value.head };
    },
  }),
  identifierRule<TaxCodeParts>({
    id: "IDN-603",
    title: ["Số đơn vị phụ thuộc là 000", "The branch number is 000"],
    message: ["Số đơn vị phụ thuộc từ 001 đến 999.", "Branch numbers run from 001 to 999."],
    remedy: ["Bỏ phần -000 nếu là đơn vị chủ quản.", "Drop -000 when the head itself is meant."],
    severity: "error",
    basis: basis.tax,
    example: { passing: "0314409058-002", failing: "0314409058-000" },
    *check(value) {
      if (value.kind === "dependent" && value.branch === "000") yield {};
    },
  }),
  identifierRule<TaxCodeParts>({
    id: "IDN-604",
    title: ["Số định danh làm mã số thuế trước 1/7/2025", "A personal number as tax code before 1/7/2025"],
    message: [
      "Số định danh cá nhân dùng làm mã số thuế từ {since}; ngày đang xét là {asOf}.",
      "Personal numbers are tax codes from {since} on; the day in question is {asOf}.",
    ],
    remedy: ["Tìm mã số thuế 10 chữ số của người nộp thuế.", "Look for the taxpayer's ten-digit code."],
    severity: "warning",
    basis: basis.personalTaxCode,
    example: { passing: "0100109106", failing: "001198000001", asOf: "2024-01-01" as LocalDate },
    *check({ kind }, asOf) {
      if (kind === "person" && asOf !== undefined && asOf < PERSONAL_SINCE) yield { since: PERSONAL_SINCE, asOf };
    },
  }),
];

/**
 * A tax code: ten digits, the last a check digit; with a hyphen and three more for a dependent unit; from 1/7/2025 a
 * person's or household's twelve-digit personal number, which has no check digit.
 *
 * @example
 * taxCode.parse("0314409058-002").value // => { kind: "dependent", head: "0314409058", branch: "002" }
 * taxCode.parse("0100109107").findings[0]?.rule // => "IDN-602"
 */
export const taxCode = identifier<TaxCodeParts, "TaxCode">({
  id: "tax-code",
  title: words("Mã số thuế", "Tax code"),
  personal: "identity-number",
  pattern: /^(?:\d{10}(?:-\d{3})?|\d{12})$/,
  malformed: malformedRule(
    "IDN-601",
    words("mã số thuế", "a tax code"),
    words("cần 10 chữ số, 10 chữ số và -NNN, hoặc 12 chữ số", "it takes 10 digits, 10 digits and -NNN, or 12 digits"),
    basis.tax,
    "0100109106",
    "010010910",
  ),
  rules,
  read(text) {
    const compact = text.replaceAll(/[\s.]/g, "").replaceAll(/[–—]/g, "-");
    const match = /^(\d{10})(?:-?(\d{3}))?$/.exec(compact);
    if (match?.[2]) return { kind: "dependent", head: match[1] as string, branch: match[2] };
    if (match) return { kind: "head", head: match[1] as string, branch: "" };
    return /^\d{12}$/.test(compact) ? { kind: "person", person: new CitizenNumberParts(compact) } : undefined;
  },
  holds: [citizenNumber],
  held: (value) => (value.kind === "person" ? [{ kind: citizenNumber, text: reveal(value.person) }] : []),
  format(value) {
    if (value.kind === "person") return reveal(value.person);
    return value.kind === "head" ? value.head : `${value.head}-${value.branch}`;
  },
  show(value) {
    if (value.kind === "person") return String(value.person);
    return value.kind === "head" ? value.head : `${value.head}-${value.branch}`;
  },
  parts(value) {
    if (value.kind === "person") {
      return [{ text: String(value.person), label: words("Số định danh cá nhân", "Personal number") }];
    }
    return [
      { text: value.head, label: words("Đơn vị chủ quản", "Head unit") },
      ...(value.branch === "" ? [] : [{ text: value.branch, label: words("Đơn vị phụ thuộc", "Dependent unit") }]),
    ];
  },
});

export const TaxCodeSchema = taxCode.schema;
export type TaxCode = z.infer<typeof TaxCodeSchema>;

/** The code of a unit with a budget relation, taken apart. */
export interface BudgetUnitCodeParts {
  /** 1, 2 budget units; 3 other units; 7, 8 investment projects. */
  readonly kind: "1" | "2" | "3" | "7" | "8";
  /** The six digits after it. */
  readonly serial: string;
}

/**
 * The code of a unit with a budget relation (mã số đơn vị quan hệ ngân sách): seven digits, the first its kind. Codes are
 * never reused. Whether Thông tư 185/2015/TT-BTC still binds in November 2026 was not checked.
 *
 * @example
 * budgetUnitCode.parse("7012345").value // => { kind: "7", serial: "012345" }
 */
export const budgetUnitCode = identifier<BudgetUnitCodeParts, "BudgetUnitCode">({
  id: "budget-unit-code",
  title: words("Mã số đơn vị quan hệ ngân sách", "Code of a unit with a budget relation"),
  personal: "none",
  pattern: /^[12378]\d{6}$/,
  malformed: malformedRule(
    "IDN-611",
    words("mã số đơn vị quan hệ ngân sách", "the code of a unit with a budget relation"),
    words("cần 7 chữ số, chữ số đầu là 1, 2, 3, 7 hoặc 8", "it takes 7 digits, the first 1, 2, 3, 7 or 8"),
    basis.budgetUnit,
    "1012345",
    "4012345",
  ),
  rules: [],
  read(text) {
    const match = /^([12378])(\d{6})$/.exec(text.replaceAll(/\s/g, ""));
    return match ? { kind: match[1] as BudgetUnitCodeParts["kind"], serial: match[2] as string } : undefined;
  },
  format: ({ kind, serial }) => kind + serial,
  parts({ kind, serial }) {
    const [, vi, en] = budgetUnitKinds.flatMap(({ rows }) => rows).find(([code]) => code === kind) ?? [];
    return [
      {
        text: kind,
        label: words("Loại đơn vị", "Kind of unit"),
        ...(vi !== undefined && en !== undefined && { meaning: { vi, en } }),
      },
      { text: serial, label: words("Số thứ tự", "Serial number") },
    ];
  },
});

export const BudgetUnitCodeSchema = budgetUnitCode.schema;
export type BudgetUnitCode = z.infer<typeof BudgetUnitCodeSchema>;
