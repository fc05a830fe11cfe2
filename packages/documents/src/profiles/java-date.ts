/** A day in years that may lie outside 1 to 9999, as Java's hybrid calendar counts them. */
export interface JavaDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const THREE_NUMBERS = /^[ \t]*(\d{1,9})\/[ \t]*(\d{1,9})\/[ \t]*(\d{1,9})/;
const CLOCK = /^ [ \t]*(\d{1,9}):[ \t]*(\d{1,9}):[ \t]*(\d{1,9})/;
/** Julian day number of 15 October 1582, the first day that Java counts by the Gregorian calendar. */
const CUTOVER = 2_299_161;

/** Julian day number of the first of a month; months run on past 12. Richards' algorithm, with the calendar's shift. */
function firstOfMonth(year: number, month: number, gregorian: boolean): number {
  const months = year * 12 + (month - 1);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const before = Math.floor((14 - m) / 12);
  const years = y + 4800 - before;
  const days = 1 + Math.floor((153 * (m + 12 * before - 3) + 2) / 5) + 365 * years + Math.floor(years / 4);
  return gregorian ? days - Math.floor(years / 100) + Math.floor(years / 400) - 32045 : days - 32083;
}

function dayOf(number: number): JavaDay {
  const gregorian = number >= CUTOVER;
  const a = gregorian ? number + 32044 : number + 32082;
  const century = gregorian ? Math.floor((4 * a + 3) / 146097) : 0;
  const c = gregorian ? a - Math.floor((146097 * century) / 4) : a;
  const d = Math.floor((4 * c + 3) / 1461);
  const e = c - Math.floor((1461 * d) / 4);
  const m = Math.floor((5 * e + 2) / 153);
  return {
    day: e - Math.floor((153 * m + 2) / 5) + 1,
    month: m + 3 - 12 * Math.floor(m / 10),
    year: 100 * century + d - 4800 + Math.floor(m / 10),
  };
}

/**
 * Returns the day that Java's `SimpleDateFormat("yyyy/MM/dd")`, lenient as it is by default, makes of a text; `undefined`
 * when it parses nothing. Months and days past their end roll over; what follows the day is ignored; before 15 October
 * 1582 the Julian calendar is used.
 *
 * Source: tests on the official SDK, which reads dates this way; JDK documentation of SimpleDateFormat, GregorianCalendar.
 *
 * @example
 * javaDay("30/10/2020")?.year // => 36
 * javaDay("2024/02/30") // => { year: 2024, month: 3, day: 1 }
 */
export function javaDay(text: string): JavaDay | undefined {
  const match = THREE_NUMBERS.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const gregorian = firstOfMonth(year, month, true) + day - 1;
  return dayOf(gregorian >= CUTOVER ? gregorian : firstOfMonth(year, month, false) + day - 1);
}

/** The numbers that a text names as year, month and day, whether there is such a day or not. */
export type NamedDay = readonly [year: number, month: number, day: number];

/** Returns the three numbers of a text of the form `yyyy/MM/dd`; what follows is ignored. */
export function namedDay(text: string): NamedDay | undefined {
  const match = THREE_NUMBERS.exec(text);
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined;
}

/**
 * Returns the day that Java's `SimpleDateFormat("yyyy/MM/dd")` makes of a text when it is not lenient: it must be in the
 * calendar. What follows the day is ignored.
 *
 * Source: Bkav's public server code of May 2021, run on 28/11/2026.
 *
 * @example
 * javaStrictDay("2024/5/6 00:00:00") // => { year: 2024, month: 5, day: 6 }
 * javaStrictDay("2024/02/30") // => undefined
 */
export function javaStrictDay(text: string): JavaDay | undefined {
  const day = javaDay(text);
  const named = namedDay(text);
  return day && named && day.year === named[0] && day.month === named[1] && day.day === named[2] ? day : undefined;
}

/** A time of a day that may lie outside the years 1 to 9999. */
export interface JavaTime extends JavaDay {
  /** From midnight. */
  readonly seconds: number;
}

const SECONDS_OF_DAY = 86_400;

/**
 * Returns the time that Java's lenient `SimpleDateFormat("yyyy/MM/dd HH:mm:ss")` makes of a text; `undefined` when it parses
 * nothing. Hours, minutes and seconds past their end roll over into the next day.
 *
 * @example
 * javaTime("2024/05/06 25:00:00") // => { year: 2024, month: 5, day: 7, seconds: 3600 }
 */
export function javaTime(text: string): JavaTime | undefined {
  const match = THREE_NUMBERS.exec(text);
  const clock = match && CLOCK.exec(text.slice(match[0].length));
  if (!match || !clock) return undefined;
  const total = Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const days = Math.floor(total / SECONDS_OF_DAY);
  const day = javaDay(`${match[1]}/${match[2]}/${Number(match[3]) + days}`);
  return day && { ...day, seconds: total % SECONDS_OF_DAY };
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Writes a time as `yyyy/MM/dd HH:mm:ss`. */
export const javaTimeText = (time: JavaTime): string =>
  `${javaDayText(time)} ${two(Math.floor(time.seconds / 3600))}:${two(Math.floor((time.seconds % 3600) / 60))}:${two(time.seconds % 60)}`;

/** Writes a day as Java's `yyyy/MM/dd` does: a year before the first is written without a sign, counted backwards. */
export const javaDayText = ({ year, month, day }: JavaDay): string =>
  `${String(year > 0 ? year : 1 - year).padStart(4, "0")}/${two(month)}/${two(day)}`;
