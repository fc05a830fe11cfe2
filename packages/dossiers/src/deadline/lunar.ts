import { type LocalDate, localDate } from "@egov-vn/core";
import { dateOfDayNumber, dayNumber } from "./day-number.js";

/** A day of the Vietnamese lunar calendar. `leap` marks a month that repeats the number of the one before it. */
export interface LunarDate {
  /** The year that began at Tết: 2026 for Bính Ngọ, although its last days fall in 2027. */
  readonly year: number;
  /** 1 (tháng Giêng) to 12 (tháng Chạp). */
  readonly month: number;
  /** 1 to 30. */
  readonly day: number;
  readonly leap: boolean;
}

const RADIANS = Math.PI / 180;
const sine = (degrees: number): number => Math.sin(degrees * RADIANS);

const J2000 = 2_451_545;
const JULIAN_CENTURY = 36_525;
const SYNODIC_MONTH = 29.530_588_861;
/** The mean new moon of 6 January 2000, in days from J2000, dynamical time. */
const FIRST_NEW_MOON = 2_451_550.097_66;
/** The Julian day at whose noon day number 0 (1 January 1970) has its noon. */
const JULIAN_DAY_OF_EPOCH_MIDNIGHT = 2_440_587.5;
const HOURS_EAST = 7;

/**
 * Returns how far dynamical time is ahead of universal time, in days; good to a few seconds from 1986 on, to perhaps
 * a minute by 2060. The polynomials are those of Espenak and Meeus.
 */
function clockDifference(julianDay: number): number {
  const year = 2000 + (julianDay - J2000) / 365.25;
  const t = year - 2000;
  let seconds: number;
  if (year < 2005) {
    seconds =
      63.86 +
      0.3345 * t -
      0.060_374 * t ** 2 +
      0.001_727_5 * t ** 3 +
      0.000_651_814 * t ** 4 +
      0.000_023_735_99 * t ** 5;
  } else if (year < 2050) {
    seconds = 62.92 + 0.322_17 * t + 0.005_589 * t ** 2;
  } else {
    seconds = -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  }
  return seconds / 86_400;
}

/** What a term of the new moon's periodic series multiplies: sun's anomaly, moon's anomaly, argument of latitude. */
type Term = readonly [coefficient: number, sun: number, moon: number, latitude: number, eccentricity?: number];

const NEW_MOON_TERMS: readonly Term[] = [
  [-0.4072, 0, 1, 0],
  [0.172_41, 1, 0, 0, 1],
  [0.016_08, 0, 2, 0],
  [0.010_39, 0, 0, 2],
  [0.007_39, -1, 1, 0, 1],
  [-0.005_14, 1, 1, 0, 1],
  [0.002_08, 2, 0, 0, 2],
  [-0.001_11, 0, 1, -2],
  [-0.000_57, 0, 1, 2],
  [0.000_56, 1, 2, 0, 1],
  [-0.000_42, 0, 3, 0],
  [0.000_42, 1, 0, 2, 1],
  [0.000_38, 1, 0, -2, 1],
  [-0.000_24, -1, 2, 0, 1],
  [-0.000_07, 2, 1, 0],
  [0.000_04, 0, 2, -2],
  [0.000_04, 3, 0, 0],
  [0.000_03, 1, 1, -2],
  [0.000_03, 0, 2, 2],
  [-0.000_03, 1, 1, 2],
  [0.000_03, -1, 1, 2],
  [-0.000_02, -1, 1, -2],
  [-0.000_02, 1, 3, 0],
  [0.000_02, 0, 4, 0],
];

/** Corrections by the planets: coefficient, then the angle's constant and its rate per lunation, in degrees. */
const PLANET_TERMS: readonly (readonly [coefficient: number, constant: number, rate: number])[] = [
  [0.000_325, 299.77, 0.107_408],
  [0.000_165, 251.88, 0.016_321],
  [0.000_164, 251.83, 26.651_886],
  [0.000_126, 349.42, 36.412_478],
  [0.000_11, 84.66, 18.206_239],
  [0.000_062, 141.74, 53.303_771],
  [0.000_06, 207.14, 2.453_732],
  [0.000_056, 154.84, 7.306_86],
  [0.000_047, 34.52, 27.261_239],
  [0.000_042, 207.19, 0.121_824],
  [0.000_04, 291.34, 1.844_379],
  [0.000_037, 161.72, 24.198_154],
  [0.000_035, 239.56, 25.513_099],
  [0.000_023, 331.55, 3.592_518],
];

/**
 * Returns the day, in Viet Nam, of a new moon; lunation 0 is that of 6 January 2000.
 *
 * Source: J. Meeus, Astronomical Algorithms (2nd edition), chapter 49, all its periodic terms.
 */
function newMoonDay(lunation: number): number {
  const k = lunation;
  const t = (k * SYNODIC_MONTH) / JULIAN_CENTURY;
  const mean = FIRST_NEW_MOON + SYNODIC_MONTH * k + 0.000_154_37 * t ** 2 - 0.000_000_15 * t ** 3;
  const eccentricity = 1 - 0.002_516 * t - 0.000_007_4 * t ** 2;
  const sun = 2.5534 + 29.105_356_7 * k - 0.000_001_4 * t ** 2;
  const moon = 201.5643 + 385.816_935_28 * k + 0.010_758_2 * t ** 2 + 0.000_012_38 * t ** 3;
  const latitude = 160.7108 + 390.670_502_84 * k - 0.001_611_8 * t ** 2 - 0.000_002_27 * t ** 3;
  const node = 124.7746 - 1.563_755_88 * k + 0.002_067_2 * t ** 2;
  let moment = mean - 0.000_17 * sine(node);
  for (const [coefficient, ofSun, ofMoon, ofLatitude, power = 0] of NEW_MOON_TERMS) {
    moment += coefficient * eccentricity ** power * sine(ofSun * sun + ofMoon * moon + ofLatitude * latitude);
  }
  for (const [index, [coefficient, constant, rate]] of PLANET_TERMS.entries()) {
    const angle = constant + rate * k - (index === 0 ? 0.009_173 * t ** 2 : 0);
    moment += coefficient * sine(angle);
  }
  const local = moment - clockDifference(moment) + HOURS_EAST / 24;
  return Math.floor(local - JULIAN_DAY_OF_EPOCH_MIDNIGHT);
}

/**
 * Returns which twelfth of the ecliptic the sun is in as a day begins in Viet Nam: 0 from the March equinox, 9 from
 * the winter solstice.
 *
 * Source: the same, chapter 25 (apparent longitude, good to 0.01 degrees: a quarter of an hour).
 */
function sunSector(day: number): number {
  const universal = day + JULIAN_DAY_OF_EPOCH_MIDNIGHT - HOURS_EAST / 24;
  const t = (universal + clockDifference(universal) - J2000) / JULIAN_CENTURY;
  const anomaly = 357.529_11 + 35_999.050_29 * t - 0.000_153_7 * t ** 2;
  const centre =
    (1.914_602 - 0.004_817 * t - 0.000_014 * t ** 2) * sine(anomaly) +
    (0.019_993 - 0.000_101 * t) * sine(2 * anomaly) +
    0.000_289 * sine(3 * anomaly);
  const longitude = 280.466_46 + 36_000.769_83 * t + 0.000_303_2 * t ** 2 + centre;
  const apparent = longitude - 0.005_69 - 0.004_78 * sine(125.04 - 1934.136 * t);
  return Math.floor((((apparent % 360) + 360) % 360) / 30);
}

/** Returns the number of the lunation whose month holds a day. */
function lunationOf(day: number): number {
  const sinceFirst = day + JULIAN_DAY_OF_EPOCH_MIDNIGHT - FIRST_NEW_MOON;
  let lunation = Math.floor(sinceFirst / SYNODIC_MONTH) + 1;
  while (newMoonDay(lunation) > day) lunation -= 1;
  return lunation;
}

const WINTER_SECTOR = 9;

/** Returns the lunation of month 11 before the Tết of a year: the one that holds the winter solstice. */
function winterLunation(yearOfTet: number): number {
  let day = dayNumber(`${yearOfTet - 1}-12-18` as LocalDate);
  while (sunSector(day + 1) !== WINTER_SECTOR) day += 1;
  return lunationOf(day);
}

interface LunarMonth {
  readonly month: number;
  readonly leap: boolean;
  readonly first: number;
}

const cache = new Map<number, readonly LunarMonth[]>();

/** Returns the months from month 11 before a Tết to the month before the next month 11. */
function monthsAround(yearOfTet: number): readonly LunarMonth[] {
  const known = cache.get(yearOfTet);
  if (known) return known;
  const start = winterLunation(yearOfTet);
  const count = winterLunation(yearOfTet + 1) - start;
  const firsts = Array.from({ length: count + 1 }, (_, index) => newMoonDay(start + index));
  const sectors = firsts.map(sunSector);
  const leapIndex =
    count === 13 ? sectors.findIndex((sector, index) => index > 0 && sector === sectors[index + 1]) : -1;
  const months = firsts.slice(0, count).map((first, index) => {
    const passed = leapIndex >= 0 && index >= leapIndex ? index - 1 : index;
    return { first, month: ((10 + passed) % 12) + 1, leap: index === leapIndex };
  });
  cache.set(yearOfTet, months);
  return months;
}

/**
 * Returns the day on which a lunar day falls, or `undefined` when that month does not have it. Meant for 1990 to 2060,
 * where it was compared with a table; farther off, the earth's rotation is not known to the minute.
 *
 * The Vietnamese calendar is reckoned at UTC+7: it differs from the Chinese one when a new moon or a solar term falls
 * between 23:00 and 24:00 Vietnamese time.
 *
 * @param year the year that begins at Tết.
 * @example
 * solarOf(2026, 1, 1) // => "2026-02-17"
 * solarOf(2026, 3, 10) // => "2026-04-26"
 */
export function solarOf(year: number, month: number, day: number, leap = false): LocalDate | undefined {
  const around = month >= 11 ? monthsAround(year + 1) : monthsAround(year);
  const index = around.findIndex((one) => one.month === month && one.leap === leap);
  const found = around[index];
  if (found === undefined || localDate(year, 1, 1) === undefined) return undefined;
  const next = around[index + 1]?.first ?? monthsAround(month >= 11 ? year + 2 : year + 1)[0]?.first ?? found.first;
  return Number.isInteger(day) && day >= 1 && day <= next - found.first
    ? dateOfDayNumber(found.first + day - 1)
    : undefined;
}

/**
 * Returns the day of the Vietnamese lunar calendar that a day is.
 *
 * @example
 * lunarOf("2026-02-16") // => { year: 2025, month: 12, day: 29, leap: false }
 */
export function lunarOf(day: LocalDate): LunarDate {
  const number = dayNumber(day);
  const solarYear = Number(day.slice(0, 4));
  const groups = [monthsAround(solarYear), monthsAround(solarYear + 1)];
  const months = groups.flat();
  let index = months.length - 1;
  while ((months[index] as LunarMonth).first > number) index -= 1;
  const found = months[index] as LunarMonth;
  // The group that a month stands in is named after the Tết inside it; its months 11 and 12 belong to the year before.
  const yearOfTet = index < (groups[0]?.length ?? 0) ? solarYear : solarYear + 1;
  const early = index - (yearOfTet === solarYear ? 0 : (groups[0]?.length ?? 0)) < 3 && found.month >= 11;
  return {
    year: early ? yearOfTet - 1 : yearOfTet,
    month: found.month,
    day: number - found.first + 1,
    leap: found.leap,
  };
}
