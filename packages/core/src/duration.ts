import * as z from "zod";
import { describeField } from "./field.js";
import { fillTemplate, type Language } from "./language.js";
import { foldVietnamese } from "./vietnamese-spelling.js";

/** The units in which Vietnamese procedures give their time limits. A `day` is a calendar day. */
export const DURATION_UNITS = [
  "working-day",
  "day",
  "working-hour",
  "hour",
  "minute",
  "week",
  "month",
  "year",
] as const;

/** One of {@link DURATION_UNITS}. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/**
 * Accepts an amount, zero or more and not necessarily whole (7.5 working days exist), with its unit. `sameDay` says that
 * the one day or working day is the very day of receipt: `trong ngày làm việc`.
 */
export const DurationSchema = describeField(
  z.strictObject({
    amount: describeField(z.number().nonnegative(), "Số lượng", "Amount", { personal: "none" }),
    unit: describeField(z.enum(DURATION_UNITS), "Đơn vị thời gian", "Unit of time", { personal: "none" }),
    sameDay: describeField(z.literal(true), "Ngay trong ngày nhận", "On the day of receipt", {
      personal: "none",
    }).optional(),
  }),
  "Thời hạn",
  "Duration",
  { personal: "none" },
);

/** Accepts what a source wrote instead of a duration, as it wrote it. */
export const UnparsedSchema = describeField(
  z.strictObject({
    unparsed: describeField(z.string().min(1), "Chuỗi giữ nguyên như đã ghi", "The text as it was written", {
      personal: "unknown",
    }),
  }),
  "Chưa hiểu được",
  "Not understood",
  { personal: "none" },
);

/** A length of time. The caller decides whether 24 hours are a day. */
export type Duration = z.infer<typeof DurationSchema>;

/** What was written where a value was expected, kept because it could not be understood: it is never 0. */
export type Unparsed = z.infer<typeof UnparsedSchema>;

const UNIT_NAMES: Readonly<Record<DurationUnit, { readonly vi: string; readonly en: readonly [string, string] }>> = {
  "working-day": { vi: "ngày làm việc", en: ["working day", "working days"] },
  day: { vi: "ngày", en: ["day", "days"] },
  "working-hour": { vi: "giờ làm việc", en: ["working hour", "working hours"] },
  hour: { vi: "giờ", en: ["hour", "hours"] },
  minute: { vi: "phút", en: ["minute", "minutes"] },
  week: { vi: "tuần", en: ["week", "weeks"] },
  month: { vi: "tháng", en: ["month", "months"] },
  year: { vi: "năm", en: ["year", "years"] },
};

/** By their folded spelling: the words of both languages, and the constants of the national portal of 2026. */
const UNITS: ReadonlyMap<string, DurationUnit> = new Map<string, DurationUnit>([
  ...DURATION_UNITS.flatMap((unit) => {
    const { vi, en } = UNIT_NAMES[unit];
    return [vi, ...en, unit.replace("-", "_")].map((name) => [foldVietnamese(name), unit] as const);
  }),
  ["gio hanh chinh", "working-hour"],
  ["h", "hour"],
  ["business day", "working-day"],
  ["business days", "working-day"],
  ["ngay lich", "day"],
  ["ngay duong lich", "day"],
  ["calendar day", "day"],
  ["calendar days", "day"],
]);

/** How a limit may begin: it is a greatest length whether it says so or not. */
const LEAD =
  /^(?:within |at most |no more than |not more than |up to |(?:(?:trong )?thoi (?:han|gian)(?: giai quyet)?:? |trong vong |trong )?(?:toi da khong qua |toi da la |toi da |khong qua |cham nhat la |cham nhat )?)/;

/** From when a limit runs, where that is said as the law has it: from receipt of the dossier. */
const FROM_RECEIPT =
  /,? (?:ke tu |tinh tu |tu )(?:ngay |khi |luc |thoi diem )(?:tiep )?nhan(?: duoc)?(?: day)?(?: du)? ho so(?: day du)?(?:,? (?:va )?hop le)?(?: theo quy dinh)?$/;

// Up to two decimals: "1.000" is as likely a thousand as a one, so it is not understood.
const FIGURE = "\\d{1,4}(?:[.,]\\d{1,2})?";
/** `05 ngày`, `05 (năm) ngày`, `năm (05) ngày`, `năm ngày`: the figure, the words, the unit. */
const FORMS: readonly (readonly [form: RegExp, figure: number, words: number, unit: number])[] = [
  [new RegExp(`^(${FIGURE}) ?(?:\\(([a-z ]{2,30})\\) ?)?([^\\d()]+)$`), 1, 2, 3],
  [new RegExp(`^([a-z ]{2,30}?) ?\\((${FIGURE})\\) ?([^\\d()]+)$`), 2, 1, 3],
];

/** `trong ngày làm việc`, `ngay trong ngày tiếp nhận hồ sơ`. */
const SAME_DAY = /^(?:ngay )?trong (?:cung )?ngay( lam viec)?(?: (?:tiep )?nhan(?: du)?(?: ho so)?(?: hop le)?)?$/;
const WITHIN = { day: "within the day", "working-day": "within the working day" } as const;

const NUMERALS = new Map(
  "khong mot hai ba bon nam sau bay tam chin".split(" ").map((word, value) => [word, value] as const),
);
/** Numerals of English that limits have, and the half of both languages. */
const OTHER_NUMERALS = new Map<string, number>([
  ..."one two three four five six seven eight nine ten".split(" ").map((word, index) => [word, index + 1] as const),
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["half a", 0.5],
  ["nua", 0.5],
]);
/** After tens the words change: hai mươi mốt, hai mươi tư, hai mươi lăm. */
const AFTER_TENS = new Map([...NUMERALS, ["tu", 4], ["lam", 5], ["nham", 5]]);

/** Returns the number from 1 to 999 that folded Vietnamese words say, or `undefined`. */
function numberInWords(words: string): number | undefined {
  const match = /^(?:(\w+) tram(?: (?:linh|le) (?=\w+$)| |$))?(?:(\w+) muoi ?|(muoi) ?)?(\w+)?$/.exec(words);
  if (!match) return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const parts = [
    hundreds === undefined ? 0 : NUMERALS.get(hundreds),
    tens === undefined ? (ten ? 1 : 0) : NUMERALS.get(tens),
    ones === undefined ? 0 : (tens ?? ten) ? AFTER_TENS.get(ones) : NUMERALS.get(ones),
  ];
  if (parts.includes(undefined)) return undefined;
  const [hundred = 0, decade = 0, unit = 0] = parts;
  return hundred * 100 + decade * 10 + unit || undefined;
}

/** Longer texts are sentences, and a sentence says more than a duration does. */
const MAXIMUM_LENGTH = 120;

/**
 * Returns the unit that a word or a constant names, or `undefined`. Case, marks and white space do not matter.
 *
 * @example
 * parseDurationUnit("Ngày làm việc") // => "working-day"
 * parseDurationUnit("OTHER") // => undefined
 */
export function parseDurationUnit(text: string): DurationUnit | undefined {
  return text.length > MAXIMUM_LENGTH ? undefined : UNITS.get(foldVietnamese(text));
}

/**
 * Returns the duration that a text is, as a whole: `05 ngày làm việc`, `7,5 Ngày`, `5 WORKING_DAY`, and as decisions put
 * it: `không quá 10 ngày làm việc`, `05 (năm) ngày làm việc`, `năm ngày`, `nửa ngày`, `trong ngày làm việc`. What follows may
 * say that it runs from receipt of the dossier, as the law has it. Anything else is returned trimmed and unparsed: an amount
 * without a unit, a figure that its own words contradict, a sentence with a duration in it. An empty text is `undefined`.
 * A decimal comma or point may have one or two digits after it.
 *
 * Source: the units of the national procedure database (`Ngày làm việc`, `Ngày`, `Giờ`) and of the national portal of
 * 2026 (`WORKING_DAY`, `DAY`, `HOUR`, `MINUTE`, `MONTH`, `YEAR`; `OTHER` is no unit).
 *
 * @example
 * parseDurationText("05 (năm) ngày làm việc") // => { amount: 5, unit: "working-day" }
 * parseDurationText("trong ngày làm việc") // => { amount: 1, unit: "working-day", sameDay: true }
 * parseDurationText("Theo mô tả") // => { unparsed: "Theo mô tả" }
 */
export function parseDurationText(text: string): Duration | Unparsed | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  return (trimmed.length > MAXIMUM_LENGTH ? undefined : durationIn(foldVietnamese(trimmed))) ?? { unparsed: trimmed };
}

function durationIn(folded: string): Duration | undefined {
  const text = folded.replace(/ ?[.;]$/, "").replace(FROM_RECEIPT, "");
  const day = SAME_DAY.exec(text);
  if (day) return { amount: 1, unit: day[1] ? "working-day" : "day", sameDay: true };
  if (text === WITHIN.day) return { amount: 1, unit: "day", sameDay: true };
  if (text === WITHIN["working-day"]) return { amount: 1, unit: "working-day", sameDay: true };
  const limit = text.slice(LEAD.exec(text)?.[0].length);
  for (const [form, figureAt, wordsAt, unitAt] of FORMS) {
    const match = form.exec(limit);
    const unit = match && UNITS.get((match[unitAt] as string).trim());
    if (!unit) continue;
    const amount = Number((match[figureAt] as string).replace(",", "."));
    const words = match[wordsAt];
    return words === undefined || numberInWords(words.trim()) === amount ? { amount, unit } : undefined;
  }
  return inWords(limit);
}

/** Reads `năm ngày làm việc`: of the words before the unit, the longest run that is a unit counts. */
function inWords(limit: string): Duration | undefined {
  for (let space = limit.indexOf(" "); space !== -1; space = limit.indexOf(" ", space + 1)) {
    const unit = UNITS.get(limit.slice(space + 1));
    const words = limit.slice(0, space);
    const amount = unit && (numberInWords(words) ?? OTHER_NUMERALS.get(words));
    if (unit && amount !== undefined) return { amount, unit };
  }
  return undefined;
}

/**
 * Returns whether a value is one that could not be understood.
 *
 * @example
 * isUnparsed({ amount: 5, unit: "day" }) // => false
 * isUnparsed({ unparsed: "31/02/2024" }) // => true
 */
export function isUnparsed(value: unknown): value is Unparsed {
  return typeof value === "object" && value !== null && "unparsed" in value;
}

/**
 * Returns a duration in words, or the text that was not understood as it is.
 *
 * @example
 * durationText({ amount: 7.5, unit: "working-day" }, "vi") // => "7,5 ngày làm việc"
 * durationText({ amount: 1, unit: "hour" }, "en") // => "1 hour"
 */
export function durationText(value: Duration | Unparsed, language: Language): string {
  if (isUnparsed(value)) return value.unparsed;
  const { vi, en } = UNIT_NAMES[value.unit];
  if (value.sameDay) return language === "vi" ? `trong ${vi}` : `within the ${en[0]}`;
  const unit = language === "vi" ? vi : en[value.amount === 1 ? 0 : 1];
  return fillTemplate(`{amount} ${unit}`, { amount: value.amount }, language);
}
