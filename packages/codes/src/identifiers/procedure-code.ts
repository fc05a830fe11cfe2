import type { LocalDate } from "@egov-vn/core";
import type * as z from "zod";
import { agencyId, closedLevel1, formatAgencyId, level1Part, readAgencyId } from "./agency-id.js";
import { basis, PORTAL, practice } from "./citations.js";
import { identifier, identifierRule, malformedRule, words } from "./family.js";

/** The code of an administrative procedure, taken apart. */
export interface ProcedureCodeParts {
  /** `1.001193`. */
  readonly procedure: string;
  /** The agency code that older systems append, in either length; `""` without one. */
  readonly tail: string;
  /** The level-1 code in the tail. */
  readonly level1: string;
  /** The ordinal of a case (`1.001193.02`) or, after a tail, of an online service; `""` without one. */
  readonly ordinal: string;
}

const FORM = /^(\d\.\d{6})(?:\.((?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2}))?(?:\.(\d{2}))?$/;

function read(text: string): ProcedureCodeParts | undefined {
  const match = FORM.exec(text.toUpperCase());
  if (!match) return undefined;
  const [, procedure = "", tail = "", ordinal = ""] = match;
  return { procedure, tail, level1: tail.slice(-3), ordinal };
}

const format = ({ procedure, tail, ordinal }: ProcedureCodeParts): string =>
  [procedure, tail, ordinal].filter((part) => part !== "").join(".");

const rules = [
  identifierRule<ProcedureCodeParts>({
    id: "IDN-302",
    title: ["Chữ số đầu chưa từng thấy", "A first digit never seen"],
    message: [
      "Mã bắt đầu bằng {digit}; chỉ thấy 1, 2, 3 và (thủ tục nội bộ) 5, 6.",
      "It begins with {digit}; only 1, 2, 3 and, for internal procedures, 5 and 6 are known.",
    ],
    remedy: ["Đối chiếu với cơ sở dữ liệu quốc gia.", "Compare it with the national database."],
    severity: "warning",
    basis: PORTAL,
    example: { passing: "1.001193", failing: "9.001193" },
    *check({ procedure }) {
      const digit = procedure.charAt(0);
      if (!"12356".includes(digit)) yield { digit };
    },
  }),
  identifierRule<ProcedureCodeParts>({
    id: "IDN-303",
    title: ["Mã thủ tục kèm mã cơ quan", "An agency code is appended"],
    message: [
      "Phần {tail} là mã cơ quan do phần mềm cũ gắn thêm; danh mục quốc gia năm 2026 không có.",
      "{tail} is an agency code that older software appends; the national catalogue of 2026 has no such part.",
    ],
    remedy: ["Đối chiếu theo {procedure}.", "Look it up as {procedure}."],
    severity: "info",
    basis: practice(
      ["Hệ thống một cửa điện tử cấp tỉnh"],
      "Có trong dữ liệu của nhiều hệ thống cấp tỉnh, dài và ngắn.",
      "Found in the data of several provincial systems, in a long and a short form.",
    ),
    example: { passing: "2.000635", failing: "2.000635.000.00.00.H21" },
    *check({ tail, procedure }) {
      if (tail !== "") yield { tail, procedure };
    },
  }),
  identifierRule<ProcedureCodeParts>({
    id: "IDN-304",
    title: ["Mã cơ quan gắn kèm đã đóng", "The appended agency code is closed"],
    message: [
      "{code} ({name}) dùng đến hết {day}; mã kế tục: {next}.",
      "{code} ({name}) was in use until {day}; taken over by: {next}.",
    ],
    remedy: ["Bỏ phần mã cơ quan hoặc thay bằng mã kế tục.", "Drop the agency code or use its successor."],
    severity: "warning",
    basis: basis.agencyClosed,
    example: { passing: "1.012784.H21", failing: "3.000181.000.00.00.H22", asOf: "2026-01-01" as LocalDate },
    check: ({ level1 }, asOf) => closedLevel1(level1, asOf),
  }),
];

/**
 * The code of an administrative procedure (`1.001193`), of a case of it (`1.001193.02`), and of an online service
 * (`2.000815.000.00.00.H55.02`). The first digit has no fixed meaning, save that 5 and 6 are internal procedures (read
 * from the live catalogue). Of its 5,670 codes of July 2026, 4 are slips: one has a blank in front and is understood,
 * three are not.
 *
 * @example
 * procedureCode.parse("1.001193.02").value // => { procedure: "1.001193", tail: "", level1: "", ordinal: "02" }
 * procedureCode.parse("1.0133611").verdict // => "fail"
 */
export const procedureCode = identifier<ProcedureCodeParts, "ProcedureCode">({
  id: "procedure-code",
  title: words("Mã thủ tục hành chính", "Code of an administrative procedure"),
  personal: "none",
  pattern: /^\d\.\d{6}(?:\.(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Y]\d{2})?(?:\.\d{2})?$/,
  malformed: malformedRule(
    "IDN-301",
    words("mã thủ tục hành chính", "the code of an administrative procedure"),
    words("cần một chữ số, dấu chấm và đúng sáu chữ số", "it takes one digit, a dot and exactly six digits"),
    PORTAL,
    "1.001193",
    "1.0133611",
  ),
  rules,
  read,
  format,
  // That a code is appended at all, and that it is closed, is said of the whole.
  holds: [agencyId],
  held: ({ tail }) => (tail === "" ? [] : [{ kind: agencyId, text: tail }]),
  instead: ["IDN-102", "IDN-106"],
  parts({ procedure, tail, level1, ordinal }, asOf) {
    const internal = /^[56]/.test(procedure) ? { meaning: words("Thủ tục nội bộ", "Internal procedure") } : {};
    const agency = tail === "" ? undefined : readAgencyId(tail);
    return [
      { text: procedure, label: words("Thủ tục", "Procedure"), ...internal },
      ...(agency
        ? [
            { text: formatAgencyId(agency), label: words("Mã cơ quan gắn kèm", "Appended agency code") },
            level1Part(level1, asOf),
          ]
        : []),
      ...(ordinal === ""
        ? []
        : [{ text: ordinal, label: agency ? words("Dịch vụ số", "Service number") : words("Trường hợp", "Case") }]),
    ];
  },
});

export const ProcedureCodeSchema = procedureCode.schema;
export type ProcedureCode = z.infer<typeof ProcedureCodeSchema>;
