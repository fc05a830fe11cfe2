import type { Bilingual, LocalDate } from "@egov-vn/core";
import type * as z from "zod";
import { sector } from "../sectors.js";
import { agencyId, level1Part } from "./agency-id.js";
import { basis, PORTAL } from "./citations.js";
import { identifier, identifierRule, malformedRule, sameWords, words } from "./family.js";

/** The code of a sector of procedures, taken apart. */
export interface SectorCodeParts {
  readonly text: string;
  /** The level-1 code in front; absent in codes that do not follow the Circular. It may be closed: sectors outlive it. */
  readonly agencyCode?: string;
  /** The names the list has for it; usually one. */
  readonly names: readonly string[];
}

/** Who sets the codes of sectors; the power moved on this day. A test compares it with the law register. */
export const SECTOR_CODES_MOVED: LocalDate = "2026-08-05";
const GOVERNMENT_OFFICE = words("Văn phòng Chính phủ", "the Government Office");
const PUBLIC_SECURITY = words("Bộ Công an", "the Ministry of Public Security");
const BOTH = words(
  "Văn phòng Chính phủ (từ 05/08/2026 là Bộ Công an)",
  "the Government Office (since 5 August 2026 the Ministry of Public Security)",
);

const keeperOf = (asOf: LocalDate | undefined): Bilingual => {
  if (asOf === undefined) return BOTH;
  return asOf < SECTOR_CODES_MOVED ? GOVERNMENT_OFFICE : PUBLIC_SECURITY;
};

const LEGAL = /^([A-Y]\d{2})-[0-9A-ZĐ]{2,6}$/;
const ANY = /^[0-9\p{L}]{2,12}(?:[-_][0-9\p{L}]{1,8}){0,2}$/u;

const namesOf = (code: string): string[] => {
  const answer = sector(code);
  if (answer.kind === "one") return [answer.value.name];
  return answer.kind === "ambiguous" ? answer.candidates.map(({ name }) => name) : [];
};

function read(written: string): SectorCodeParts | undefined {
  if (!ANY.test(written)) return undefined;
  // "BHXH-Thu" is in the list in mixed case; the rest are in capitals. "LD" is how some keyboards write "LĐ".
  const upper = written.toUpperCase();
  const spellings = [written, upper, upper.replace(/-([A-Z])D/, "-$1Đ"), upper.replace(/-D/, "-Đ")];
  const text = spellings.find((spelling) => namesOf(spelling).length > 0) ?? upper;
  const agencyCode = LEGAL.exec(text)?.[1];
  return { text, ...(agencyCode && { agencyCode }), names: namesOf(text) };
}

const rules = [
  identifierRule<SectorCodeParts>({
    id: "IDN-402",
    title: ["Mã lĩnh vực không theo mẫu", "The sector code does not follow the form"],
    message: [
      "{code} không bắt đầu bằng mã cấp 1 của cơ quan và dấu gạch ngang.",
      "{code} does not begin with an agency's level-1 code and a dash.",
    ],
    remedy: [
      "Hỏi mã theo mẫu G15-TP07; mã cũ vẫn đọc được.",
      "Ask for the code in the form G15-TP07; the old one can still be read.",
    ],
    severity: "warning",
    oddity: true,
    basis: basis.sector,
    example: { passing: "G15-TP07", failing: "BTC_QLT" },
    *check({ text, agencyCode }) {
      if (agencyCode === undefined) yield { code: text };
    },
  }),
  identifierRule<SectorCodeParts>({
    id: "IDN-403",
    title: ["Mã lĩnh vực chưa có trong bảng", "The sector code is not in the table"],
    message: [
      "Bảng không có {code}. Danh mục đầy đủ do {keeper} quy định chưa tìm thấy, nên mã vẫn có thể đúng.",
      "The table lacks {code}. The full list, which {keeper} sets, was not found, so the code may still be good.",
    ],
    remedy: ["Đối chiếu với Cổng Dịch vụ công quốc gia.", "Compare it with the national portal."],
    severity: "info",
    basis: PORTAL,
    example: { passing: "G07-LĐ01", failing: "G15-TP99" },
    *check({ text, names }, asOf) {
      if (names.length === 0) yield { code: text, keeper: keeperOf(asOf) };
    },
  }),
  identifierRule<SectorCodeParts>({
    id: "IDN-404",
    title: ["Mã lĩnh vực có hai tên", "The sector code carries two names"],
    message: ["{code} mang các tên: {names}.", "{code} carries the names {names}."],
    remedy: ["Gửi kèm tên lĩnh vực.", "Send the sector's name along."],
    severity: "info",
    basis: PORTAL,
    example: { passing: "G15-TP07", failing: "G17-XD11" },
    *check({ text, names }) {
      if (names.length > 1) yield { code: text, names };
    },
  }),
];

/**
 * The code of a sector of administrative procedures: a level-1 agency code, a dash, letters and digits (`G15-TP07`), with
 * `Đ` among the letters (`G07-LĐ01`; a `D` in its place is understood). Several live codes follow no form.
 *
 * @example
 * sectorCode.parse("G15-TP07").value // => { text: "G15-TP07", agencyCode: "G15", names: ["Hộ tịch"] }
 * sectorCode.parse("G07-LD01").value?.text // => "G07-LĐ01"
 */
export const sectorCode = identifier<SectorCodeParts, "SectorCode">({
  id: "sector-code",
  title: words("Mã lĩnh vực thủ tục hành chính", "Code of a sector of procedures"),
  personal: "none",
  pattern: /^[A-Y]\d{2}-[0-9A-ZĐ]{2,6}$/,
  malformed: malformedRule(
    "IDN-401",
    words("mã lĩnh vực", "a sector code"),
    words("cần chữ và số, nối bằng gạch ngang", "it takes letters and digits, joined by dashes"),
    basis.sector,
    "G15-TP07",
    "Đất đai",
  ),
  rules,
  read,
  // A sector outlives its agency's code.
  holds: [agencyId],
  held: ({ agencyCode }) => (agencyCode === undefined ? [] : [{ kind: agencyId, text: agencyCode }]),
  instead: ["IDN-106"],
  format: ({ text }) => text,
  recognises: ({ agencyCode, names }) => agencyCode !== undefined || names.length > 0,
  parts: ({ text, agencyCode, names }, asOf) => [
    {
      text,
      label: words("Lĩnh vực", "Sector"),
      ...(names.length > 0 && { meaning: sameWords(names.join(" / ")) }),
    },
    ...(agencyCode === undefined ? [] : [level1Part(agencyCode, asOf)]),
  ],
});

export const SectorCodeSchema = sectorCode.schema;
export type SectorCode = z.infer<typeof SectorCodeSchema>;
