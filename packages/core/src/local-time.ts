/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type LocalDate = `${number}-${number}-${number}`;

/** A wall-clock time in Viet Nam (Asia/Ho_Chi_Minh, UTC+7 all year), `YYYY-MM-DDTHH:mm:ss`. */
export type LocalDateTime = `${LocalDate}T${number}:${number}:${number}`;

/** The zone every local time of the library is in. Viet Nam has had no daylight saving since 1975. */
export const TIME_ZONE = "Asia/Ho_Chi_Minh";

const UTC_OFFSET_MINUTES = 7 * 60;
const DAYS_BEFORE_MONTH_END = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (DAYS_BEFORE_MONTH_END[month - 1] ?? 0);

/**
 * Returns the day, or `undefined` when the calendar has no such day (`2014-02-30`). Years 1 to 9999.
 *
 * @example
 * localDate(2024, 2, 29) // => "2024-02-29"
 * localDate(2014, 2, 30) // => undefined
 */
export function localDate(year: number, month: number, day: number): LocalDate | undefined {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysIn(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate;
}

/**
 * Returns the wall-clock time, or `undefined` when the day or the time does not exist. Seconds 0 to 59.
 *
 * @example
 * localDateTime("2024-05-06", 7, 8, 9) // => "2024-05-06T07:08:09"
 */
export function localDateTime(date: LocalDate, hour: number, minute: number, second = 0): LocalDateTime | undefined {
  const inRange = (value: number, top: number): boolean => Number.isInteger(value) && value >= 0 && value <= top;
  if (!inRange(hour, 23) || !inRange(minute, 59) || !inRange(second, 59)) return undefined;
  return `${date}T${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}` as LocalDateTime;
}

/**
 * Returns the day a `YYYY-MM-DD` text names, or `undefined` when it is written otherwise or does not exist.
 *
 * @example
 * parseLocalDate("2025-07-01") // => "2025-07-01"
 * parseLocalDate("1/7/2025") // => undefined
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? localDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/**
 * Returns the wall-clock time in Viet Nam at an instant. The instant must be given: the library has no hidden "now".
 *
 * @example
 * localDateTimeAt(new Date("2024-12-31T17:30:00Z")) // => "2025-01-01T00:30:00"
 */
export function localDateTimeAt(instant: Date): LocalDateTime {
  const shifted = new Date(instant.getTime() + UTC_OFFSET_MINUTES * 60_000);
  return shifted.toISOString().slice(0, 19) as LocalDateTime;
}

/**
 * Returns the day in Viet Nam at an instant.
 *
 * @example
 * localDateAt(new Date("2024-12-31T17:30:00Z")) // => "2025-01-01"
 */
export function localDateAt(instant: Date): LocalDate {
  return localDateTimeAt(instant).slice(0, 10) as LocalDate;
}

/**
 * Returns the instant of a wall-clock time in Viet Nam.
 *
 * @example
 * instantOf("2025-01-01T00:30:00").toISOString() // => "2024-12-31T17:30:00.000Z"
 */
export function instantOf(time: LocalDateTime): Date {
  return new Date(new Date(`${time}Z`).getTime() - UTC_OFFSET_MINUTES * 60_000);
}

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2})?$/;

/** Returns whether a text has the form of a {@link LocalDate} or a {@link LocalDateTime}; the day may not exist. */
export function isLocalTime(text: string): text is LocalDate | LocalDateTime {
  return LOCAL_TIME.test(text);
}

/**
 * Writes a day as a Vietnamese reader writes it, for messages of either language.
 *
 * @example
 * writeDay("2025-10-13") // => "13/10/2025"
 */
export function writeDay(day: LocalDate): string {
  return day.split("-").reverse().join("/");
}

/**
 * Writes a day, or a time, as a Vietnamese reader writes it, for messages of either language.
 *
 * @example
 * writeTime("2025-10-13T08:30:00") // => "13/10/2025 08:30:00"
 * writeTime("2025-10-13") // => "13/10/2025"
 */
export function writeTime(time: LocalDate | LocalDateTime): string {
  const [day, clock] = time.split("T") as [LocalDate, string?];
  return clock === undefined ? writeDay(day) : `${writeDay(day)} ${clock}`;
}

/** A stretch of days, both ends included; without `to` it has no end yet. */
export interface Period {
  readonly from: LocalDate;
  readonly to?: LocalDate;
}

/**
 * Returns whether a day lies within a period, its first and last day included.
 *
 * @example
 * isWithin("2025-07-01", { from: "2004-07-08", to: "2025-06-30" }) // => false
 */
export function isWithin(day: LocalDate, period: Period): boolean {
  return day >= period.from && (period.to === undefined || day <= period.to);
}
