import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from "libphonenumber-js/core";
import type * as z from "zod";
import { phoneMetadata } from "./generated/phone-metadata.js";
import { practice } from "./identifiers/citations.js";
import { identifier, identifierRule, malformedRule, sameWords, words } from "./identifiers/family.js";
import { provinceRows } from "./provinces.js";
import { once } from "./table.js";

/** A Vietnamese telephone number, taken apart. */
export interface PhoneNumberParts {
  /** `+84912345678`; service numbers, which cannot be dialled from abroad, as they are dialled at home: `19001234`. */
  readonly canonical: string;
  readonly kind: "mobile" | "landline" | "service" | "other" | "invalid";
  /** As it is written at home: `0912 345 678`. */
  readonly national: string;
  /** The provinces of a landline's area code (63 codes of 2017); empty otherwise. */
  readonly provinces: readonly string[];
}

const metadata = once(() => JSON.parse(phoneMetadata) as MetadataJson);

const KINDS: Readonly<Record<string, PhoneNumberParts["kind"]>> = {
  MOBILE: "mobile",
  FIXED_LINE: "landline",
  FIXED_LINE_OR_MOBILE: "mobile",
  TOLL_FREE: "service",
  PREMIUM_RATE: "service",
  UAN: "service",
};

const VIET_NAM: CountryCode = "VN";
const SERVICE = /^1[89]00\d{4,6}$/;

function provincesOf(national: string): string[] {
  const digits = national.replaceAll(/\D/g, "");
  const rows = provinceRows().filter(({ areaCodes }) => areaCodes.some((code) => digits.startsWith(code)));
  // The old provinces: a merged one has several area codes, so the area tells more than it.
  return [...new Set(rows.filter(({ areaCodes }) => areaCodes.length === 1).map(({ name }) => name))];
}

function read(text: string): PhoneNumberParts | undefined {
  const compact = text.replaceAll(/[\s.()-]/g, "");
  if (!/^\+?\d{7,15}$/.test(compact)) return undefined;
  const number = parsePhoneNumberFromString(compact, VIET_NAM, metadata());
  if (number?.countryCallingCode !== "84") return undefined;
  const national = number.formatNational();
  if (SERVICE.test(number.nationalNumber)) {
    return { canonical: number.nationalNumber, kind: "service", national, provinces: [] };
  }
  const kind = number.isValid() ? (KINDS[number.getType() ?? ""] ?? "other") : "invalid";
  return { canonical: number.number, kind, national, provinces: kind === "landline" ? provincesOf(national) : [] };
}

const NUMBERING = practice(
  ["libphonenumber"],
  "Quy hoạch số theo dữ liệu libphonenumber của Việt Nam.",
  "The numbering plan as libphonenumber has it for Viet Nam.",
);

const rules = [
  identifierRule<PhoneNumberParts>({
    id: "IDN-702",
    title: ["Số không thuộc quy hoạch", "Not in the numbering plan"],
    message: [
      "Đầu số này chưa cấp, hoặc số thiếu hay thừa chữ số.",
      "The prefix is not given out, or there are digits too few or too many.",
    ],
    remedy: [
      "Di động: 0 và 9 chữ số; cố định: 11 chữ số kể cả mã vùng.",
      "Mobile: 0 and 9 digits; landline: 11 digits with the area code.",
    ],
    severity: "error",
    basis: NUMBERING,
    example: { passing: "+84912345678", failing: "0112345678" },
    *check({ kind }) {
      if (kind === "invalid") yield {};
    },
  }),
];

const KIND_WORDS = {
  mobile: words("Di động", "Mobile"),
  landline: words("Cố định", "Landline"),
  service: words("Số dịch vụ", "Service number"),
  other: words("Loại khác", "Another kind"),
  invalid: words("Không hợp lệ", "Not valid"),
};

/**
 * A Vietnamese telephone number. Canonical: E.164 (`+84912345678`); service numbers 1800 and 1900 as dialled at home.
 *
 * @example
 * phoneNumber.parse("0912 345 678").value?.canonical // => "+84912345678"
 * phoneNumber.parse("024 3825 4134").value?.provinces // => ["Hà Nội"]
 */
export const phoneNumber = identifier<PhoneNumberParts, "PhoneNumber">({
  id: "phone-number",
  title: words("Số điện thoại", "Telephone number"),
  personal: "telephone",
  pattern: /^(?:\+84\d{7,10}|1[89]00\d{4,6})$/,
  malformed: malformedRule(
    "IDN-701",
    words("số điện thoại Việt Nam", "a Vietnamese telephone number"),
    words("cần 0 hoặc +84 và các chữ số", "it takes 0 or +84 and digits"),
    NUMBERING,
    "+84912345678",
    "09-12-AB",
  ),
  rules,
  read,
  format: ({ canonical }) => canonical,
  recognises: ({ kind }) => kind !== "invalid",
  parts: ({ national, kind, provinces }) => [
    { text: national, label: words("Loại số", "Kind"), meaning: KIND_WORDS[kind] },
    ...(provinces.length > 0
      ? [
          {
            text: national.split(" ")[0] as string,
            label: words("Mã vùng", "Area code"),
            meaning: sameWords(provinces.join(", ")),
          },
        ]
      : []),
  ],
});

export const PhoneNumberSchema = phoneNumber.schema;
export type PhoneNumber = z.infer<typeof PhoneNumberSchema>;
