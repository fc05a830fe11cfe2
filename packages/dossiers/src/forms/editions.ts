import { type Bilingual, type Citation, cite, type LocalDate } from "@egov-vn/core";
import { FORMS_OF_2025_FROM } from "../deadline/one-stop-law.js";
import type { Paper } from "./page.js";

/** The forms of the one-stop desk, by what they are: their numbers changed on 15/9/2025. */
export const formKinds = [
  "receipt",
  "supplement-request",
  "refusal",
  "apology",
  "stop-notice",
  "control-slip",
  "tracking-book",
] as const;
export type FormKind = (typeof formKinds)[number];

/** A number of a form; what it stands for depends on the edition. */
export type FormNumber = "01" | "02" | "03" | "04" | "05" | "06" | "07";

/** A form in one edition. */
export interface FormEntry {
  readonly number: FormNumber;
  /** As printed. */
  readonly title: string;
  readonly titleEn: string;
  readonly paper: Paper;
}

/** The forms that one circular issued. */
export interface FormEdition {
  readonly from: LocalDate;
  readonly citation: Citation;
  /** The stop notice is of 2025. */
  readonly forms: Readonly<
    Record<Exclude<FormKind, "stop-notice">, FormEntry> & { readonly "stop-notice"?: FormEntry }
  >;
}

const entry = (number: FormNumber, paper: Paper, title: string, titleEn: string): FormEntry => ({
  number,
  title,
  titleEn,
  paper,
});

const RECEIPT = entry("01", "A5 portrait", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt with the appointed day");
const SUPPLEMENT = entry(
  "02",
  "A5 portrait",
  "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
  "Request to complete the dossier",
);
const REFUSAL = entry("03", "A5 portrait", "Phiếu từ chối tiếp nhận giải quyết hồ sơ", "Refusal");
const CONTROL: Bilingual = { vi: "Phiếu kiểm soát quá trình giải quyết hồ sơ", en: "Process control slip" };
const BOOK: Bilingual = { vi: "Sổ theo dõi hồ sơ", en: "Tracking book" };

/**
 * The editions of the forms, the oldest first: 01 to 06 of Circular 01/2018/TT-VPCP, and 01 to 07 of Circular
 * 03/2025/TT-VPCP, which put the stop notice in as 05.
 */
export const FORM_EDITIONS: readonly [FormEdition, ...FormEdition[]] = [
  {
    from: "2019-01-06",
    citation: cite("tt-01-2018-vpcp", "Điều 9"),
    forms: {
      receipt: RECEIPT,
      "supplement-request": SUPPLEMENT,
      refusal: REFUSAL,
      apology: entry("04", "A5 portrait", "Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Apology with a new day"),
      "control-slip": entry("05", "A5 landscape", CONTROL.vi, CONTROL.en),
      "tracking-book": entry("06", "A4 landscape", BOOK.vi, BOOK.en),
    },
  },
  {
    from: FORMS_OF_2025_FROM,
    citation: cite("tt-03-2025-vpcp", "Phụ lục I"),
    forms: {
      receipt: RECEIPT,
      "supplement-request": SUPPLEMENT,
      refusal: REFUSAL,
      apology: entry(
        "04",
        "A5 portrait",
        "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        "Apology that asks for more time",
      ),
      "stop-notice": entry("05", "A5 portrait", "Thông báo dừng giải quyết hồ sơ", "Notice that processing stops"),
      "control-slip": entry("06", "A5 landscape", CONTROL.vi, CONTROL.en),
      "tracking-book": entry("07", "A4 landscape", BOOK.vi, BOOK.en),
    },
  },
];

/**
 * Returns the edition of the forms that is used on a day. The first one stands for all earlier days. Between 1/7/2025, when
 * its decree ended, and 15/9/2025 the forms of 2018 were the only ones.
 *
 * @example
 * formEditionOn("2025-09-14").forms["control-slip"].number // => "05"
 * formEditionOn("2025-09-15").forms["control-slip"].number // => "06"
 */
export function formEditionOn(day: LocalDate): FormEdition {
  return FORM_EDITIONS.findLast(({ from }) => from <= day) ?? FORM_EDITIONS[0];
}

/**
 * Returns a form as it is on a day; `undefined` for the stop notice before 15/9/2025.
 *
 * @example
 * formOn("stop-notice", "2026-03-02")?.number // => "05"
 */
export function formOn(kind: FormKind, day: LocalDate): FormEntry | undefined {
  return formEditionOn(day).forms[kind];
}
