import {
  type Bilingual,
  isUnparsed,
  type LocalDate,
  type LocalDateTime,
  leaf,
  localDate,
  localDateTime,
  localDateTimeAt,
  type Wire,
  writeTime,
} from "@egov-vn/core";
import { readerRules } from "../rules/reader.js";
import { type Moment, MomentTextSchema } from "../schema.js";
import { unparsed } from "./leaves.js";

/** The ways in which known systems write a point in time. All are wall-clock time in Viet Nam unless a zone is written. */
export type MomentEncoding =
  | "yyyyMMddHHmmss"
  | "yyyyMMdd"
  | "dd/MM/yyyy HH:mm:ss"
  | "dd/MM/yyyy hh:mm:ss SA/CH"
  | "dd/MM/yyyy"
  | "dd-MM-yyyy"
  | "ISO 8601"
  | "epoch-ms";

/** A point in time, and how it was written. */
export interface ReadMoment {
  readonly moment: LocalDateTime | LocalDate;
  readonly encoding: MomentEncoding;
}

const DIGITS = /^\d+$/;
const DAY_FIRST = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: (SA|CH|AM|PM))?)?$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i;
/** Eleven digits in milliseconds are 1973; fewer are no dossier's. */
const EPOCH_DIGITS = { least: 12, most: 13 };
/** Years in which digits that begin as yyyyMMdd may be a day. */
const DAY_YEARS = { first: 1900, last: 2100 };

/**
 * Returns the point in time that a text or number stands for, however it is written, or `undefined`. Only the day is
 * given where only a day is written; milliseconds since 1970 that fall on midnight in Viet Nam are a day. Fractions of a
 * second are cut off. What may be read in two ways is not guessed: digits that begin as yyyyMMdd are no milliseconds, and
 * the AM and PM of American programs do not tell the day from the month.
 *
 * @example
 * readMoment("20241115083000") // => { moment: "2024-11-15T08:30:00", encoding: "yyyyMMddHHmmss" }
 * readMoment("15/11/2024 03:15:00 CH")?.moment // => "2024-11-15T15:15:00"
 * readMoment(1731603600000)?.moment // => "2024-11-15": midnight in Viet Nam
 * readMoment("202411150830") // => undefined: it has no seconds, and is no number of milliseconds
 * readMoment("05/06/2024 03:15:00 PM") // => undefined: 5 June or 6 May
 */
export function readMoment(written: string | number): ReadMoment | undefined {
  const text = typeof written === "number" ? String(written) : written.trim();
  if (DIGITS.test(text)) return fromDigits(text);
  const iso = ISO.exec(text);
  if (iso) return fromIso(iso);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst ? fromDayFirst(dayFirst) : undefined;
}

function fromDigits(text: string): ReadMoment | undefined {
  const date = localDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)));
  if (text.length === 8) return date && { moment: date, encoding: "yyyyMMdd" };
  if (text.length === 14) {
    const moment =
      date && localDateTime(date, Number(text.slice(8, 10)), Number(text.slice(10, 12)), Number(text.slice(12)));
    return moment && { moment, encoding: "yyyyMMddHHmmss" };
  }
  if (text.length < EPOCH_DIGITS.least || text.length > EPOCH_DIGITS.most) return undefined;
  const year = Number(text.slice(0, 4));
  if (date && year >= DAY_YEARS.first && year <= DAY_YEARS.last) return undefined;
  return { moment: dayAtMidnight(localDateTimeAt(new Date(Number(text)))), encoding: "epoch-ms" };
}

const dayAtMidnight = (time: LocalDateTime): LocalDateTime | LocalDate =>
  time.endsWith("T00:00:00") ? (time.slice(0, 10) as LocalDate) : time;

function fromIso(match: RegExpExecArray): ReadMoment | undefined {
  const [, year, month, day, hour, minute, second = "0", , zone] = match;
  const date = localDate(Number(year), Number(month), Number(day));
  if (!date) return undefined;
  if (hour === undefined) return { moment: date, encoding: "ISO 8601" };
  const time = localDateTime(date, Number(hour), Number(minute), Number(second));
  if (!time) return undefined;
  if (zone === undefined) return { moment: time, encoding: "ISO 8601" };
  const instant = new Date(`${time}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()}`);
  return Number.isNaN(instant.getTime()) ? undefined : { moment: localDateTimeAt(instant), encoding: "ISO 8601" };
}

function fromDayFirst(match: RegExpExecArray): ReadMoment | undefined {
  const [, day, mark, month, year, hour, minute, second = "0", half] = match;
  const date = localDate(Number(year), Number(month), Number(day));
  if (!date) return undefined;
  if (hour === undefined) return { moment: date, encoding: mark === "/" ? "dd/MM/yyyy" : "dd-MM-yyyy" };
  const isAmerican = half !== undefined && /^[AP]M$/i.test(half);
  if (isAmerican && Number(day) <= 12 && Number(day) !== Number(month)) return undefined;
  const hours = half === undefined ? Number(hour) : fullHour(Number(hour), half.toUpperCase());
  const moment = localDateTime(date, hours, Number(minute), Number(second));
  return moment && { moment, encoding: half ? "dd/MM/yyyy hh:mm:ss SA/CH" : "dd/MM/yyyy HH:mm:ss" };
}

/** SA (sáng) is a.m., CH (chiều) is p.m., as .NET writes them under the Vietnamese culture. */
function fullHour(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return -1;
  return (hour % 12) + (half === "CH" || half === "PM" ? 12 : 0);
}

/** The forms that are written. `ISO 8601 +07:00` is read as any other ISO 8601. */
export type WrittenEncoding = "yyyyMMddHHmmss" | "dd/MM/yyyy HH:mm:ss" | "ISO 8601" | "ISO 8601 +07:00";

/**
 * Returns a moment as a system writes it. A day without a time stays one, in the nearest form without a time.
 *
 * @example
 * writeMoment("2024-11-15T08:30:00", "yyyyMMddHHmmss") // => "20241115083000"
 * writeMoment("2024-11-15", "yyyyMMddHHmmss") // => "20241115"
 */
export function writeMoment(moment: Moment, encoding: WrittenEncoding): string {
  if (isUnparsed(moment)) return moment.unparsed;
  if (encoding === "ISO 8601") return moment;
  // As SimpleDateFormat writes it: milliseconds, and a zone without a colon.
  if (encoding === "ISO 8601 +07:00") return moment.length === 10 ? moment : `${moment}.000+0700`;
  if (encoding === "yyyyMMddHHmmss") return moment.replaceAll(/[-T:]/g, "");
  return writeTime(moment);
}

const COMPACT = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])([0-5]\d)([0-5]\d)$/;
/** What stands for no date: noughts only, or year 1, which is what .NET has where nothing was set. */
const ZERO = /^(?:0+|0000-00-00|0001-?01-?01|01\/01\/0001)(?:$|[T ]?[0:.]*(?:Z|[+-]\d{2}:?\d{2})?$)/;
const ISO_TIME = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

/** Returns the pattern of the days that there are, the last of February in leap years only. */
const days = (between: string): string => {
  const leapYear = "(?:[12]\\d(?:0[48]|[2468][048]|[13579][26])|(?:1[26]|2[048])00)";
  const long = `(?:0[13578]|1[02])${between}(?:0[1-9]|[12]\\d|3[01])`;
  const short = `(?:0[469]|11)${between}(?:0[1-9]|[12]\\d|30)`;
  const february = `02${between}(?:0[1-9]|1\\d|2[0-8])`;
  return `(?:${leapYear}${between}02${between}29|[12]\\d{3}${between}(?:${long}|${short}|${february}))`;
};
const HOURS = "(?:[01]\\d|2[0-3])";
const SIXTY = "[0-5]\\d";
const DAY_FIRST_WRITTEN =
  "(?:(?:0[1-9]|[12]\\d|3[01])/(?:0[13578]|1[02])|(?:0[1-9]|[12]\\d|30)/(?:0[469]|11)|(?:0[1-9]|[12]\\d)/02)/[12]\\d{3}";

/** What is written of a day with its time, or of a day alone. */
const WRITTEN: Readonly<Record<WrittenEncoding, string>> = {
  yyyyMMddHHmmss: `^${days("")}${HOURS}${SIXTY}${SIXTY}$`,
  "dd/MM/yyyy HH:mm:ss": `^${DAY_FIRST_WRITTEN}(?: ${HOURS}:${SIXTY}:${SIXTY})?$`,
  "ISO 8601": `^${days("-")}(?:T${HOURS}:${SIXTY}:${SIXTY})?$`,
  "ISO 8601 +07:00": `^${days("-")}(?:T${HOURS}:${SIXTY}:${SIXTY}\\.000\\+0700)?$`,
};

const inWords = (encoding: MomentEncoding): Bilingual | string =>
  encoding === "epoch-ms" ? { vi: "số mili giây từ năm 1970", en: "milliseconds since 1970" } : encoding;

/** Returns the wire of a time that is written in one way. Other ways are understood with a finding, the rest is kept. */
export function momentIn(wanted: WrittenEncoding): Wire<Moment> {
  const read: MomentEncoding = wanted === "ISO 8601 +07:00" ? "ISO 8601" : wanted;
  return leaf<Moment>(
    (raw, reading) => {
      // The form nearly every value has needs no second look; days 29 to 31 depend on the month.
      if (typeof raw === "string") {
        if (wanted === "yyyyMMddHHmmss" && COMPACT.test(raw) && raw.slice(6, 8) < "29") {
          return `${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6, 8)}T${raw.slice(8, 10)}:${raw.slice(10, 12)}:${raw.slice(12)}` as LocalDateTime;
        }
        if (read === "ISO 8601" && ISO_TIME.test(raw)) return raw as LocalDateTime;
        if (raw.trim() === "") return undefined;
      } else if (typeof raw !== "number") return reading.misshapen(raw, { vi: wanted, en: wanted });
      const found = ZERO.test(String(raw)) ? undefined : readMoment(raw);
      // Year 1 with the hours of a zone, or of a clock of twelve, is no day either.
      if (ZERO.test(String(raw)) || found?.moment.startsWith("0001-01-0")) {
        reading.report(readerRules.zeroMoment, { text: String(raw) });
        return undefined;
      }
      if (!found) {
        reading.report(readerRules.momentUnreadable, { text: String(raw), wanted });
        return { unparsed: String(raw).trim() };
      }
      if (found.encoding !== read) {
        reading.report(readerRules.momentEncoding, { encoding: inWords(found.encoding), wanted });
      }
      return found.moment;
    },
    (value) => writeMoment(value, wanted),
    {
      written: { type: "string", pattern: WRITTEN[wanted], "x-moment": wanted },
      accepted: { type: ["string", "number"] },
    },
    [{ fits: MomentTextSchema }, unparsed],
  );
}
