import { type LocalDate, localDate } from "@egov-vn/core";
import type * as z from "zod";
import { type AgencyIdParts, agencyId, closedLevel1, formatAgencyId, level1Part, readAgencyId } from "./agency-id.js";
import { basis, practice } from "./citations.js";
import { identifier, identifierRule, malformedRule, words } from "./family.js";

/** The code of a dossier, taken apart. */
export interface DossierCodeParts {
  /** The receiving agency, in either form. */
  readonly agency: AgencyIdParts;
  /** The six digits `YYMMDD`, as written. */
  readonly dateText: string;
  /** The day of receipt, in this century; absent when the calendar has no such day. */
  readonly received?: LocalDate;
  /** The ordinal of the day, as written: four digits by the Circular, up to seven in live ministry codes. */
  readonly ordinal: string;
}

const FORM = /^([0-9A-Z.]+)-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/;

function read(written: string): DossierCodeParts | undefined {
  const match = FORM.exec(written.toUpperCase().replaceAll(/[–—]/g, "-"));
  if (!match) return undefined;
  const [, agencyText, year, month, day, ordinal] = match as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const agency = readAgencyId(agencyText);
  if (!agency || agency.level1 === "") return undefined;
  const received = localDate(2000 + Number(year), Number(month), Number(day));
  return { agency, dateText: `${year}${month}${day}`, ...(received && { received }), ordinal };
}

const rules = [
  identifierRule<DossierCodeParts>({
    id: "IDN-202",
    title: ["Ngày tiếp nhận không có thật", "The day of receipt does not exist"],
    message: ["{date} không phải một ngày (NNTTNN: năm, tháng, ngày).", "{date} is no day (YYMMDD)."],
    remedy: ["Ghi ngày tiếp nhận theo năm, tháng, ngày.", "Write the day of receipt as year, month, day."],
    severity: "error",
    basis: basis.dossier,
    example: { passing: "H57.132-260804-0583", failing: "H57.132-260230-0583" },
    *check({ received, dateText }) {
      if (!received) yield { date: dateText };
    },
  }),
  identifierRule<DossierCodeParts>({
    id: "IDN-203",
    title: ["Số thứ tự không phải 4 chữ số", "The ordinal does not have four digits"],
    message: [
      "Số thứ tự có {digits} chữ số; Thông tư quy định 4, các bộ đang dùng 6 đến 7.",
      "The ordinal has {digits} digits; the Circular says 4, ministries use 6 or 7.",
    ],
    remedy: ["Nhận cả hai; khi cấp mã mới hãy dùng 4 chữ số.", "Accept both; give four digits to new codes."],
    severity: "warning",
    oddity: true,
    basis: basis.dossier,
    example: { passing: "H15.50.05.13-261008-0975", failing: "G22.99-251225-020175" },
    *check({ ordinal }) {
      if (ordinal.length !== 4) yield { digits: ordinal.length };
    },
  }),
  identifierRule<DossierCodeParts>({
    id: "IDN-204",
    title: ["Phần mã cơ quan không đúng mẫu", "The agency part is not in a proper form"],
    message: [
      "Phần mã cơ quan {agency} thiếu nhóm của mẫu cũ.",
      "The agency part {agency} lacks groups of the old form.",
    ],
    remedy: ["Ghi đủ mã cơ quan, như 000.38.98.H29.", "Write the agency's code in full, as in 000.38.98.H29."],
    severity: "warning",
    oddity: true,
    basis: basis.dossier,
    example: { passing: "000.00.53.H48-220921-0099", failing: "38.98.H29-210519-0013" },
    *check({ agency }) {
      if (agency.form === "qcvn-102-short") yield { agency: formatAgencyId(agency) };
    },
  }),
  identifierRule<DossierCodeParts>({
    id: "IDN-205",
    title: ["Mã cấp 1 đã đóng vào ngày tiếp nhận", "The level-1 code was closed on the day of receipt"],
    message: [
      "{code} ({name}) dùng đến hết {day}, trước ngày tiếp nhận; mã kế tục: {next}.",
      "{code} ({name}) was in use until {day}, before the day of receipt; taken over by: {next}.",
    ],
    remedy: [
      "Vẫn đọc hồ sơ; có thể hệ thống giữ tiền tố cũ. Kiểm tra cấu hình cấp mã.",
      "Read the dossier all the same; the system may have kept an old prefix. Check how it gives codes.",
    ],
    severity: "warning",
    basis: basis.agencyClosed,
    example: { passing: "H05.12-251114-0001", failing: "H02.12-251114-0001" },
    check: ({ agency, received }) => closedLevel1(agency.level1, received),
  }),
  identifierRule<DossierCodeParts>({
    id: "IDN-206",
    title: ["Ngày tiếp nhận ở tương lai", "The day of receipt lies ahead"],
    message: ["Ngày tiếp nhận {date} sau ngày đang xét {asOf}.", "The day of receipt {date} is after {asOf}."],
    remedy: ["Kiểm tra lại ngày trong mã.", "Check the day in the code."],
    severity: "warning",
    basis: practice(
      ["Hệ thống thông tin giải quyết thủ tục hành chính"],
      "Ngày trong mã là ngày tiếp nhận, nên không thể ở sau ngày đang xét.",
      "The day in the code is that of receipt, so it cannot lie after the day in question.",
    ),
    example: {
      passing: "H57.132-260804-0583",
      failing: "H57.132-990804-0583",
      asOf: "2026-11-01" as LocalDate,
    },
    *check({ received }, asOf) {
      if (received && asOf !== undefined && received > asOf) yield { date: received, asOf };
    },
  }),
];

const format = ({ agency, dateText, ordinal }: DossierCodeParts): string =>
  `${formatAgencyId(agency)}-${dateText}-${ordinal}`;

/**
 * The code of a dossier: the receiving agency, the day of receipt, the ordinal of that day. The legal form has four
 * groups and four digits (`000.00.53.H48-220921-0099`); the new form of the agency, short old forms and ordinals of up to
 * seven digits are live. Whether Nghị định 118/2025/NĐ-CP words it otherwise is not known: its text was not found.
 *
 * @example
 * dossierCode.parse("H57.132-260804-0583").value // => { received: "2026-08-04", ordinal: "0583", … }
 * dossierCode.parse("H02.12-251114-0001").findings[0]?.rule // => "IDN-205"
 */
export const dossierCode = identifier<DossierCodeParts, "DossierCode">({
  id: "dossier-code",
  title: words("Mã hồ sơ thủ tục hành chính", "Dossier code"),
  personal: "none",
  pattern: /^[0-9A-Z.]+-\d{6}-\d{4,7}$/,
  malformed: malformedRule(
    "IDN-201",
    words("mã hồ sơ", "a dossier code"),
    words(
      "cần mã cơ quan, sáu chữ số ngày và số thứ tự 4 đến 7 chữ số, nối bằng dấu gạch ngang",
      "it takes an agency code, six digits of a date and an ordinal of 4 to 7 digits, joined by dashes",
    ),
    basis.dossier,
    "000.00.53.H48-220921-0099",
    "H57-0583",
  ),
  rules,
  read,
  format,
  // The four groups of the old form are the Circular's own; a missing one and a closed code are said of the whole.
  holds: [agencyId],
  held: ({ agency, received }) => [{ kind: agencyId, text: formatAgencyId(agency), asOf: received }],
  instead: ["IDN-102", "IDN-105", "IDN-106"],
  parts: ({ agency, dateText, received, ordinal }) => [
    { text: formatAgencyId(agency), label: words("Cơ quan tiếp nhận", "Receiving agency") },
    level1Part(agency.level1, received),
    {
      text: dateText,
      label: words("Ngày tiếp nhận", "Day of receipt"),
      ...(received && { meaning: words(received, received) }),
    },
    { text: ordinal, label: words("Số thứ tự trong ngày", "Ordinal of the day") },
  ],
});

export const DossierCodeSchema = dossierCode.schema;
export type DossierCode = z.infer<typeof DossierCodeSchema>;
