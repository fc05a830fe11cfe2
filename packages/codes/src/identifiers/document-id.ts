import { type LocalDate, localDate } from "@egov-vn/core";
import type * as z from "zod";
import { agencyId, closedLevel1, formatAgencyId, level1Part, readAgencyId } from "./agency-id.js";
import { basis, practice } from "./citations.js";
import { identifier, identifierRule, malformedRule, words } from "./family.js";

/** The id of an exchanged document, taken apart. */
export type DocumentIdParts =
  | {
      /** `<agency>,<yyyy/MM/dd>,<number>/<notation>`: the main form on the exchange. */
      readonly form: "agency-date-number";
      readonly agency: string;
      readonly dateText: string;
      /** Absent when the calendar has no such day; it need not be the day of issue. */
      readonly date?: LocalDate;
      /** `7816/VPCP-TTĐT`; a notation may itself hold slashes. */
      readonly code: string;
    }
  /** `<agency>-<year>-<number/notation>`, as Quyết định 395/QĐ-BTTTT is quoted; seen in one implementation. */
  | { readonly form: "agency-year-number"; readonly agency: string; readonly year: string; readonly code: string }
  | { readonly form: "uuid"; readonly uuid: string };

const MAIN = /^([^,\s]{1,75}),\s*(\d{4})([/-])(\d{2})\3(\d{2}),\s*(\S.{0,99})$/u;
const YEARLY = /^([0-9A-Z.]{3,35})-((?:19|20)\d{2})-([^,\s][^,]{0,99})$/u;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function read(text: string): DocumentIdParts | undefined {
  if (UUID.test(text)) return { form: "uuid", uuid: text.toLowerCase() };
  const main = MAIN.exec(text);
  if (main) {
    const [, agency, year, , month, day, code] = main as unknown as string[] &
      [string, string, string, string, string, string, string];
    const date = localDate(Number(year), Number(month), Number(day));
    const dateText = `${year}/${month}/${day}`;
    return { form: "agency-date-number", agency, dateText, ...(date && { date }), code };
  }
  const yearly = YEARLY.exec(text);
  if (!yearly || !readAgencyId(yearly[1] as string)) return undefined;
  return {
    form: "agency-year-number",
    agency: yearly[1] as string,
    year: yearly[2] as string,
    code: yearly[3] as string,
  };
}

function format(value: DocumentIdParts): string {
  if (value.form === "uuid") return value.uuid;
  if (value.form === "agency-year-number") return `${value.agency}-${value.year}-${value.code}`;
  return `${value.agency},${value.dateText},${value.code}`;
}

const rules = [
  identifierRule<DocumentIdParts>({
    id: "IDN-802",
    title: ["Ngày trong mã văn bản không có thật", "The day in the document id does not exist"],
    message: ["{date} không có trong lịch.", "{date} is not in the calendar."],
    remedy: [
      "Giữ nguyên mã khi đối chiếu; ngày ban hành lấy ở trường ngày ban hành.",
      "Keep the id as it is when matching; take the day of issue from its own field.",
    ],
    severity: "warning",
    basis: practice(
      ["Trục liên thông văn bản quốc gia"],
      "Mẫu chính thức của trục có mã với ngày 2014/02/30.",
      "An official sample of the exchange has an id with the day 2014/02/30.",
    ),
    example: {
      passing: "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT",
      failing: "000.00.00.G22,2014/02/30,7816/VPCP-TTĐT",
    },
    *check(value) {
      if (value.form === "agency-date-number" && !value.date) yield { date: value.dateText };
    },
  }),
  identifierRule<DocumentIdParts>({
    id: "IDN-803",
    title: ["Phần mã cơ quan không đọc được", "The agency part cannot be read"],
    message: ["{agency} không phải mã định danh cơ quan.", "{agency} is no agency code."],
    remedy: ["Kiểm tra mã định danh của bên gửi.", "Check the sender's agency code."],
    severity: "warning",
    basis: basis.oldAgencyForm,
    example: { passing: "H26.12,2026/01/05,12/QĐ-UBND", failing: "vxp.saas.03,2026/01/05,12/QĐ-UBND" },
    *check(value) {
      if (value.form !== "uuid" && !readAgencyId(value.agency)) yield { agency: value.agency };
    },
  }),
  identifierRule<DocumentIdParts>({
    id: "IDN-804",
    title: ["Mã cấp 1 đã đóng vào ngày trong mã văn bản", "The level-1 code was closed on that day"],
    message: [
      "{code} ({name}) dùng đến hết {day}; mã kế tục: {next}.",
      "{code} ({name}) was in use until {day}; taken over by: {next}.",
    ],
    remedy: ["Vẫn nhận văn bản; báo bên gửi cập nhật mã.", "Accept it all the same; tell the sender."],
    severity: "warning",
    basis: basis.agencyClosed,
    example: { passing: "H05.12,2026/01/05,12/QĐ-UBND", failing: "H02.12,2026/01/05,12/QĐ-UBND" },
    *check(value) {
      if (value.form !== "agency-date-number") return;
      yield* closedLevel1(readAgencyId(value.agency)?.level1 ?? "", value.date);
    },
  }),
  identifierRule<DocumentIdParts>({
    id: "IDN-805",
    title: ["Mã văn bản không cho biết cơ quan ban hành", "The document id does not tell the issuer"],
    message: ["Mã là một UUID.", "The id is a UUID."],
    remedy: ["Đối chiếu bằng cơ quan, số ký hiệu và ngày ban hành.", "Match by agency, number and day of issue."],
    severity: "info",
    basis: practice(
      ["Trục liên thông văn bản quốc gia"],
      "Bộ công cụ chính thức tự sinh UUID khi không được cho mã.",
      "The official kit invents a UUID when it is given no id.",
    ),
    example: {
      passing: "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT",
      failing: "9fbfbad2-f1f8-4d3a-8a60-0d2f4f1f2a11",
    },
    *check({ form }) {
      if (form === "uuid") yield {};
    },
  }),
];

/**
 * The id of an exchanged document. The main form is the sender's agency code, a day and the number with its notation,
 * parted by commas; a day written with dashes is understood.
 *
 * @example
 * documentId.parse("000.00.00.G22,2015/09/30,7816/VPCP-TTĐT").value // => { form: "agency-date-number", date: "2015-09-30", code: "7816/VPCP-TTĐT", … }
 */
export const documentId = identifier<DocumentIdParts, "DocumentId">({
  id: "document-id",
  title: words("Mã định danh văn bản", "Document id"),
  personal: "none",
  pattern: /^\S(?:.{0,198}\S)?$/u,
  malformed: malformedRule(
    "IDN-801",
    words("mã định danh văn bản", "a document id"),
    words(
      "cần mã cơ quan, ngày yyyy/MM/dd và số/ký hiệu, cách nhau bằng dấu phẩy",
      "it takes an agency code, a day yyyy/MM/dd and number/notation, parted by commas",
    ),
    basis.oldAgencyForm,
    "000.00.00.G22,2015/09/30,7816/VPCP-TTĐT",
    "7816/VPCP-TTĐT",
  ),
  rules,
  read,
  format,
  // An id keeps the form that its agency had. A finding about a closed or unknown code belongs to the whole id.
  holds: [agencyId],
  held: (value, asOf) =>
    value.form === "uuid" || !readAgencyId(value.agency)
      ? []
      : [{ kind: agencyId, text: value.agency, asOf: value.form === "agency-date-number" ? value.date : asOf }],
  instead: ["IDN-102", "IDN-106"],
  parts(value, asOf) {
    if (value.form === "uuid") return [{ text: value.uuid, label: words("UUID", "UUID, of no meaning") }];
    const agency = readAgencyId(value.agency);
    const day = value.form === "agency-year-number" ? undefined : (value.date ?? asOf);
    return [
      { text: agency ? formatAgencyId(agency) : value.agency, label: words("Cơ quan gửi", "Sending agency") },
      ...(agency && agency.level1 !== "" ? [level1Part(agency.level1, day)] : []),
      value.form === "agency-year-number"
        ? { text: value.year, label: words("Năm ban hành", "Year of issue") }
        : { text: value.dateText, label: words("Ngày", "Day") },
      { text: value.code, label: words("Số, ký hiệu", "Number and notation") },
    ];
  },
});

export const DocumentIdSchema = documentId.schema;
export type DocumentId = z.infer<typeof DocumentIdSchema>;
