import * as z from "zod";
import { describeField } from "./field.js";
import { fillTemplate, type Language } from "./language.js";
import { foldVietnamese } from "./vietnamese-text.js";

/** The units in which Vietnamese procedures give their time limits. A `day` is a calendar day. */
export const DURATION_UNITS = ["working-day", "day", "hour", "minute", "month", "year"] as const;

/** One of {@link DURATION_UNITS}. */
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** Accepts an amount, zero or more and not necessarily whole (7.5 working days exist), with its unit. */
export const DurationSchema = describeField(
  z.strictObject({
    amount: describeField(z.number().nonnegative(), "Số lượng", "Amount", { personal: "none" }),
    unit: describeField(z.enum(DURATION_UNITS), "Đơn vị thời gian", "Unit of time", { personal: "none" }),
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

/** A length of time. Whether 24 hours are a day is for whoever counts to say. */
export type Duration = z.infer<typeof DurationSchema>;

/** What was written where a value was expected, kept because it could not be understood: it is never 0. */
export type Unparsed = z.infer<typeof UnparsedSchema>;

/** By their folded spelling: the words of the law, and the constants of the national portal of 2026. */
const UNITS: ReadonlyMap<string, DurationUnit> = new Map([
  ["ngay lam viec", "working-day"],
  ["working_day", "working-day"],
  ["ngay", "day"],
  ["day", "day"],
  ["gio", "hour"],
  ["hour", "hour"],
  ["phut", "minute"],
  ["minute", "minute"],
  ["thang", "month"],
  ["month", "month"],
  ["nam", "year"],
  ["year", "year"],
]);

const UNIT_NAMES: Readonly<Record<DurationUnit, { readonly vi: string; readonly en: readonly [string, string] }>> = {
  "working-day": { vi: "ngày làm việc", en: ["working day", "working days"] },
  day: { vi: "ngày", en: ["day", "days"] },
  hour: { vi: "giờ", en: ["hour", "hours"] },
  minute: { vi: "phút", en: ["minute", "minutes"] },
  month: { vi: "tháng", en: ["month", "months"] },
  year: { vi: "năm", en: ["year", "years"] },
};

// Up to two decimals: "1.000" is as likely a thousand as a one, so it is not understood.
const AMOUNT_AND_UNIT = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(\D+)$/;

/** Longer texts are sentences, and a sentence says more than a duration does. */
const MAXIMUM_LENGTH = 60;

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
 * Returns the duration that a text is, as a whole: `05 ngày làm việc`, `7,5 Ngày`, `5 WORKING_DAY`. Anything else, an
 * amount without a unit or a sentence with a duration in it, is returned trimmed and unparsed; an empty text is
 * `undefined`. A decimal comma or point may have one or two digits after it.
 *
 * Source: the units of the national procedure database (`Ngày làm việc`, `Ngày`, `Giờ`) and of the national portal of
 * 2026 (`WORKING_DAY`, `DAY`, `HOUR`, `MINUTE`, `MONTH`, `YEAR`; `OTHER` is no unit).
 *
 * @example
 * parseDurationText("05 ngày làm việc") // => { amount: 5, unit: "working-day" }
 * parseDurationText("Theo mô tả") // => { unparsed: "Theo mô tả" }
 */
export function parseDurationText(text: string): Duration | Unparsed | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const match = trimmed.length > MAXIMUM_LENGTH ? null : AMOUNT_AND_UNIT.exec(trimmed);
  const unit = match && parseDurationUnit(match[2] as string);
  return unit ? { amount: Number((match[1] as string).replace(",", ".")), unit } : { unparsed: trimmed };
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
  const unit = language === "vi" ? vi : en[value.amount === 1 ? 0 : 1];
  return fillTemplate(`{amount} ${unit}`, { amount: value.amount }, language);
}
