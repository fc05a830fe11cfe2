import type { LocalDate } from "@egov-vn/core";

// Counting to a deadline steps over every day of it, and making a Date for each is slow. The calendar repeats
// after 400 years of 146,097 days; a year that begins in March has its leap day at the end.
const DAYS_PER_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

/** Returns the days since 1 January 1970. */
export function dayNumber(day: LocalDate): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_TO_1970;
}

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** Returns the day that is that many days after 1 January 1970; years 1 to 9999. */
export function dateOfDayNumber(number: number): LocalDate {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` as LocalDate;
}

/** Returns a day some days later, or earlier when the number is negative. */
export function addDays(day: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(day) + days);
}

/** Returns the day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: LocalDate): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}
