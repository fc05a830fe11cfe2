import type { LocalDate } from "@egov-vn/core";

const MILLISECONDS = 86_400_000;

/** Returns the days since 1 January 1970. */
export function dayNumber(day: LocalDate): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MILLISECONDS;
}

/** Returns the day that is that many days after 1 January 1970. */
export function dateOfDayNumber(number: number): LocalDate {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10) as LocalDate;
}

/** Returns a day some days later, or earlier when the number is negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(day) + days);
}

/** Returns the day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
