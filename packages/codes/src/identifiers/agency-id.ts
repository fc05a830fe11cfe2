import type { Bilingual, LocalDate, Params } from "@egov-vn/core";
import type * as z from "zod";
import type { Agency } from "../agencies.js";
import { agency, agencyGroups } from "../agencies.js";
import { basis } from "./citations.js";
import { type IdentifierPart, identifier, identifierRule, malformedRule, sameWords, words } from "./family.js";
import { taxCode } from "./tax-code.js";

/** An electronic identification code of an agency, taken apart. */
export interface AgencyIdParts {
  /**
   * `decision-20`: left to right, `H26.12`. `qcvn-102`: right to left with four fixed groups, `000.00.12.H26`.
   * `qcvn-102-short`: the same with groups left out, as some systems write it. `registration`: a business's registration
   * number. `scheme`: another scheme, `Z01` to `Z99`, and its own code.
   */
  readonly form: "decision-20" | "qcvn-102" | "qcvn-102-short" | "registration" | "scheme";
  /** The level-1 code; `""` for `registration` and `scheme`. */
  readonly level1: string;
  /** The groups as written, from the left. */
  readonly groups: readonly string[];
  /** The unit numbers below level 1, from the top down, empty levels at the end left out. */
  readonly units: readonly string[];
}

const LEVEL_1 = /^[A-Y]\d{2}$/;
const WIDTHS = [3, 2, 2] as const;
const isEmpty = (group: string): boolean => /^0+$/.test(group);

function readOld(groups: readonly string[]): AgencyIdParts {
  const level1 = groups.at(-1) as string;
  const below = groups.slice(0, -1).reverse();
  const units = [...below];
  while (units.length > 0 && isEmpty(units.at(-1) as string)) units.pop();
  return { form: below.length === 3 ? "qcvn-102" : "qcvn-102-short", level1, groups, units };
}

/** Answers to keep: a file names few agencies, each of them a thousand times. */
const MOST_KEPT = 2000;

/** Returns the function with its last answers kept, by the text of its arguments. */
function remembered<A extends readonly (string | undefined)[], R>(work: (...args: A) => R): (...args: A) => R {
  const answers = new Map<string, R>();
  return (...args) => {
    const key = args.join("\n");
    const kept = answers.get(key);
    if (kept !== undefined) return kept;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = work(...args);
    answers.set(key, answer);
    return answer;
  };
}

/** Returns a code of an agency taken apart, or `undefined`. */
export const readAgencyId: (written: string) => AgencyIdParts | undefined = remembered(takenApart);

function takenApart(written: string): AgencyIdParts | undefined {
  const text = written.toUpperCase();
  const groups = text.split(".");
  const [first, last] = [groups[0] as string, groups.at(-1) as string];
  if (/^\d{8,14}(?:-\d{3})?$/.test(text)) return { form: "registration", level1: "", groups: [text], units: [] };
  if (/^Z(?!00)\d{2}[0-9A-Z]{1,32}$/.test(text)) {
    return { form: "scheme", level1: "", groups: [text.slice(0, 3), text.slice(3)], units: [] };
  }
  if (!groups.every((group) => /^[0-9A-Z]+$/.test(group))) return undefined;
  if (LEVEL_1.test(first)) return { form: "decision-20", level1: first, groups, units: groups.slice(1) };
  return LEVEL_1.test(last) && groups.length <= 4 ? readOld(groups) : undefined;
}

/** Returns a code of an agency in its own form. */
export const formatAgencyId = ({ form, groups }: AgencyIdParts): string => groups.join(form === "scheme" ? "" : ".");

type Level1Status =
  | { kind: "named"; agency: Agency }
  | { kind: "group" }
  | { kind: "closed"; last: Agency }
  | { kind: "unlisted" };

/** What a level-1 code is on a day: named, given to its group, closed, or in no list. */
export const level1Status: (code: string, asOf: LocalDate | undefined) => Level1Status = remembered(lookedUp);

function lookedUp(code: string, asOf: LocalDate | undefined): Level1Status {
  const group = agencyGroups().find(({ code: letter }) => letter === code.charAt(0));
  if (group && !group.named && code >= group.firstCode && code <= group.lastCode) return { kind: "group" };
  const answer = agency(code, asOf === undefined ? {} : { asOf });
  if (answer.kind === "one") return { kind: "named", agency: answer.value };
  const known = answer.kind === "ambiguous" ? answer.candidates : answer.known;
  const last = known.at(-1);
  if (!last) return { kind: "unlisted" };
  const closed = asOf !== undefined && last.period.to !== undefined && last.period.to < asOf;
  return closed ? { kind: "closed", last } : { kind: "named", agency: last };
}

/** Yields the parameters of a finding that a level-1 code is closed. */
export function* closedLevel1(code: string, asOf: LocalDate | undefined): Generator<Params> {
  const status = code === "" ? undefined : level1Status(code, asOf);
  if (status?.kind !== "closed") return;
  const { last } = status;
  yield {
    code,
    name: last.name || "?",
    day: last.period.to ?? "",
    next: last.successorCode ?? { vi: "không nêu", en: "not named" },
  };
}

const TRANSITION_END = "2022-09-15";

const rules = [
  identifierRule<AgencyIdParts>({
    id: "IDN-102",
    title: ["Mã kiểu cũ sau thời gian chuyển tiếp", "Old form after the transition"],
    message: [
      "Mã theo QCVN 102:2016 viết từ phải sang trái; từ {end} dùng mã theo Quyết định 20/2020/QĐ-TTg.",
      "The code of QCVN 102:2016 is written right to left; from {end} on the form of Quyết định 20/2020/QĐ-TTg is used.",
    ],
    remedy: [
      "Hỏi cơ quan mã mới. Đảo các nhóm chỉ là gợi ý về cú pháp: số của đơn vị có thể đã cấp lại.",
      "Ask the agency for its new code. Reversing the groups is a syntactic aid only: unit numbers may have been reissued.",
    ],
    severity: "info",
    oddity: true,
    basis: basis.agencyTransition,
    example: { passing: "H49", failing: "000.00.00.H49", asOf: "2026-01-01" as LocalDate },
    *check({ form }, asOf) {
      if (form.startsWith("qcvn") && asOf !== undefined && asOf >= TRANSITION_END) yield { end: TRANSITION_END };
    },
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-103",
    title: ["Nhóm sai độ dài", "A group has the wrong width"],
    message: [
      "Nhóm {group} phải có {width} chữ số ở kiểu mã cũ.",
      "The group {group} must have {width} digits in the old form.",
    ],
    remedy: ["Đối chiếu với mã đã công bố của cơ quan.", "Compare it with the agency's published code."],
    severity: "error",
    basis: basis.oldAgencyForm,
    example: { passing: "000.00.51.H04", failing: "000.00.051.H04" },
    *check({ form, groups }) {
      if (form === "qcvn-102") {
        for (const [index, width] of WIDTHS.entries()) {
          const group = groups[index] as string;
          if (group.length !== width || /\D/.test(group)) yield { group, width };
        }
      }
      if (form === "qcvn-102-short") {
        for (const group of groups.slice(0, -1)) if (!/^\d{2,3}$/.test(group)) yield { group, width: 2 };
      }
    },
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-104",
    title: ["Đơn vị nằm dưới cấp trống", "A unit below an empty level"],
    message: [
      "Cấp trên của {unit} để trống (00); có thể các nhóm bị đảo chỗ.",
      "The level above {unit} is empty (00); the groups may have been swapped.",
    ],
    remedy: [
      "Kiểm tra thứ tự: đơn vị cấp 2 đứng ngay trước mã cấp 1, như 000.00.12.H26.",
      "Check the order: a level-2 unit stands right before the level-1 code, as in 000.00.12.H26.",
    ],
    severity: "warning",
    oddity: true,
    basis: basis.oldAgencyForm,
    example: { passing: "000.00.12.H26", failing: "000.12.00.H26" },
    *check({ form, units }) {
      const gap = form === "decision-20" ? -1 : units.findIndex(isEmpty);
      if (gap >= 0) yield { unit: units[gap + 1] ?? "" };
    },
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-105",
    title: ["Mã kiểu cũ thiếu nhóm", "Old form with groups left out"],
    message: [
      "Có {count} nhóm, kiểu cũ phải có 4; không rõ nhóm nào bị bỏ.",
      "It has {count} groups, the old form has 4; which one was left out cannot be told.",
    ],
    remedy: ["Ghi đủ bốn nhóm, nhóm trống ghi 000 hoặc 00.", "Write all four groups, 000 or 00 for an empty one."],
    severity: "warning",
    oddity: true,
    basis: basis.oldAgencyForm,
    example: { passing: "000.00.19.H29", failing: "000.19.H29" },
    *check({ form, groups }) {
      if (form === "qcvn-102-short") yield { count: groups.length };
    },
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-106",
    title: ["Mã cấp 1 đã đóng", "The level-1 code is closed"],
    message: [
      "{code} ({name}) dùng đến hết {day}; mã kế tục: {next}.",
      "{code} ({name}) was in use until {day}; taken over by: {next}.",
    ],
    remedy: [
      "Dữ liệu cũ vẫn đọc được; mã mới phải dùng mã cấp 1 đang mở.",
      "Old data can still be read; new codes must use an open level-1 code.",
    ],
    severity: "warning",
    basis: basis.agencyClosed,
    example: { passing: "H05.12", failing: "H02.12", asOf: "2025-11-14" as LocalDate },
    check: ({ level1 }, asOf) => closedLevel1(level1, asOf),
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-107",
    title: ["Mã cấp 1 không có trong danh mục", "The level-1 code is in no list"],
    message: [
      "{code} không có trong Phụ lục I; trục liên thông dùng mã như W00 cho nút của mình.",
      "{code} is not in Annex I; the exchange uses such codes, W00 among them, for nodes of its own.",
    ],
    remedy: ["Kiểm tra lại mã với bên gửi.", "Check the code with the sender."],
    severity: "warning",
    basis: basis.agencyList,
    example: { passing: "H26.12", failing: "02.29.W00" },
    *check({ level1 }, asOf) {
      if (level1 !== "" && level1Status(level1, asOf).kind === "unlisted") yield { code: level1 };
    },
  }),
  identifierRule<AgencyIdParts>({
    id: "IDN-108",
    title: ["Mã dài quá 35 ký tự", "Longer than 35 characters"],
    message: ["Mã dài {length} ký tự.", "It is {length} characters long."],
    remedy: ["Rút xuống còn tối đa 35 ký tự.", "Bring it down to 35 characters at most."],
    severity: "error",
    basis: basis.agencyForm,
    example: { passing: "H21.24.01.07", failing: "H21.24.01.07.01.02.03.04.05.06.07.08" },
    *check(value) {
      const { length } = formatAgencyId(value);
      if (length > 35) yield { length };
    },
  }),
];

/** Returns what a level-1 code means on a day, as a part of an explanation. */
export function level1Part(code: string, asOf: LocalDate | undefined): IdentifierPart {
  const part = { text: code, label: words("Mã cấp 1", "Level-1 code") };
  const status = level1Status(code, asOf);
  if (status.kind === "named") return { ...part, meaning: sameWords(status.agency.name || "?") };
  if (status.kind === "closed") {
    const { name, period } = status.last;
    return { ...part, meaning: words(`${name}, đến ${period.to}`, `${name}, until ${period.to}`) };
  }
  const group = agencyGroups().find(({ code: letter }) => letter === code.charAt(0));
  return status.kind === "group" && group ? { ...part, meaning: group.title } : part;
}

const FORMS: Record<AgencyIdParts["form"], Bilingual> = {
  "decision-20": words("Quyết định 20/2020/QĐ-TTg, trái sang phải", "Quyết định 20/2020/QĐ-TTg, left to right"),
  "qcvn-102": words("QCVN 102:2016, phải sang trái", "QCVN 102:2016, right to left"),
  "qcvn-102-short": words("QCVN 102:2016, thiếu nhóm", "QCVN 102:2016, groups left out"),
  registration: words("Mã số đăng ký của tổ chức kinh doanh", "Registration number of a business"),
  scheme: words("Hệ mã khác (Z01–Z99)", "Another scheme (Z01–Z99)"),
};

/**
 * The electronic identification code of an agency: of Quyết định 20/2020/QĐ-TTg (`H26.12`, left to right) and of QCVN
 * 102:2016 (`000.00.12.H26`, right to left), both in use. Lenient reading takes missing groups and wrong widths.
 *
 * @example
 * agencyId.parse("000.00.12.H26").value // => { form: "qcvn-102", level1: "H26", units: ["12"], … }
 * agencyId.parse("H02.12", { asOf: "2025-11-14" }).findings[0]?.rule // => "IDN-106"
 */
export const agencyId = identifier<AgencyIdParts, "AgencyId">({
  id: "agency-id",
  title: words("Mã định danh điện tử của cơ quan", "Electronic identification code of an agency"),
  personal: "none",
  pattern: /^[0-9A-Z.-]{1,40}$/,
  malformed: malformedRule(
    "IDN-101",
    words("mã định danh cơ quan", "an agency code"),
    words(
      "cần mã cấp 1 ở đầu (H26.12) hoặc ở cuối (000.00.12.H26), các nhóm chữ số cách nhau bằng dấu chấm",
      "it takes a level-1 code in front (H26.12) or at the end (000.00.12.H26) and groups parted by dots",
    ),
    basis.agencyForm,
    "H26.12",
    "BTP-PTP",
  ),
  rules,
  read: readAgencyId,
  format: formatAgencyId,
  // The code of an enterprise is its tax code; a dependent unit's has a hyphen and three digits.
  holds: [taxCode],
  held: ({ form, groups: [text = ""] }) =>
    form === "registration" && /^\d{10}(?:-\d{3})?$/.test(text) ? [{ kind: taxCode, text }] : [],
  // Digits alone are too many other things, personal numbers among them.
  recognises: ({ form }) => form !== "registration",
  parts({ form, level1, units, groups }, asOf) {
    const kind = { text: groups.join("."), label: words("Dạng mã", "Form"), meaning: FORMS[form] };
    if (level1 === "") return [kind];
    const below = units.map((text, index) => ({
      text,
      label: words(`Đơn vị cấp ${index + 2}`, `Unit of level ${index + 2}`),
    }));
    return [kind, level1Part(level1, asOf), ...below];
  },
});

export const AgencyIdSchema = agencyId.schema;
export type AgencyId = z.infer<typeof AgencyIdSchema>;

/** A code rewritten in the other form. */
export interface ConvertedAgencyId {
  readonly text: string;
  /** Always so: provinces reissued unit numbers, so the result need not be the code that the unit was given. */
  readonly basis: "syntactic";
}

/**
 * Returns a code in the form of Quyết định 20/2020/QĐ-TTg: groups reversed, empty ones at the end dropped. A syntactic
 * aid, not an identity. `undefined` for a code that cannot be carried over: another form, or a unit below an empty level.
 *
 * @example
 * toDecision20("000.90.03.H32") // => { text: "H32.03.90", basis: "syntactic" }
 */
export function toDecision20(text: string): ConvertedAgencyId | undefined {
  const { value, verdict } = agencyId.parse(text);
  if (verdict === "fail" || value?.form !== "qcvn-102" || value.units.some(isEmpty)) return undefined;
  return { text: [value.level1, ...value.units].join("."), basis: "syntactic" };
}

/**
 * Returns a code in the four groups of QCVN 102:2016. A syntactic aid, not an identity. `undefined` for a code with more
 * than four levels, or with groups that are not digits of the old widths.
 *
 * @example
 * toQcvn102("H26.12") // => { text: "000.00.12.H26", basis: "syntactic" }
 * toQcvn102("H26.103.25") // => undefined
 */
export function toQcvn102(text: string): ConvertedAgencyId | undefined {
  const { value, verdict } = agencyId.parse(text);
  if (verdict === "fail" || value?.form !== "decision-20" || value.units.length > WIDTHS.length) return undefined;
  const groups = WIDTHS.map((width, index) => value.units[WIDTHS.length - 1 - index] ?? "0".repeat(width));
  const fits = groups.every((group, index) => /^\d+$/.test(group) && group.length === WIDTHS[index]);
  const hasGap = value.units.some(isEmpty);
  return fits && !hasGap ? { text: [...groups, value.level1].join("."), basis: "syntactic" } : undefined;
}
