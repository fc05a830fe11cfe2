import { type Bilingual, isWithin, type LocalDate, localDate, type Period } from "@egov-vn/core";
import { failures } from "../failures.js";
import { holidayRows, holidaySourceRows } from "../generated/holidays.js";
import { addDays, dayNumber, weekdayOf } from "./day-number.js";
import type { Occasion } from "./holiday-table.js";
import { solarOf } from "./lunar.js";

/** What a day off rests on: a law, an announcement found on a public page, or an observation. */
export interface HolidaySource {
  readonly id: string;
  readonly kind: "law" | "list" | "observation";
  /** In Vietnamese, and it says so when the text itself was not read. */
  readonly title: string;
  /** Absent when the day was not found. */
  readonly issued?: LocalDate;
  readonly inForce?: LocalDate;
  readonly repealed?: LocalDate;
}

/** How well a day is known, as in the code lists: `A` settled to `D` not verified. */
export type HolidayConfidence = "A" | "B" | "C" | "D";

/** Why a day is not worked, or why a day of rest is. */
export interface DayReason {
  /**
   * `in-lieu` follows a holiday that fell on a weekly day of rest; `swapped-off` is a working day given off against
   * another, `swapped-on` that other day; `closure` is what the caller named.
   */
  readonly kind: "weekly-rest" | "holiday" | "in-lieu" | "swapped-off" | "swapped-on" | "closure";
  readonly occasion?: Occasion;
  /** The holiday that it makes up for, or the day it was swapped with. */
  readonly insteadOf?: LocalDate;
  /** The law leaves the choice of this day to a yearly decision, which is not in the table: a usual choice stands here. */
  readonly assumed: boolean;
  /** The caller's words for a closure. */
  readonly name?: Bilingual;
  readonly sources: readonly HolidaySource[];
  readonly confidence: HolidayConfidence;
}

/** A day of the calendar. An ordinary working day has no reason. */
export interface CalendarDay {
  readonly day: LocalDate;
  readonly working: boolean;
  readonly reason?: DayReason;
}

/** A swap of working days that was proposed; whether it was decided is not known, so the calendar does not apply it. */
export interface ProposedSwap {
  readonly off: LocalDate;
  readonly worked: LocalDate;
  readonly sources: readonly HolidaySource[];
}

/** What is special in one year. */
export interface CalendarYear {
  readonly year: number;
  /** In order; ordinary weekends are left out. */
  readonly days: readonly CalendarDay[];
  /** Which of the days that are decided year by year are in the table. */
  readonly decided: { readonly tet: boolean; readonly nationalDay: boolean };
  readonly proposals: readonly ProposedSwap[];
}

/** The working days of the civil service of Viet Nam. */
export interface WorkingCalendar {
  /** The days it knows. */
  readonly covers: Required<Period>;
  /** @throws Failure for a day that it does not cover. */
  dayOf(day: LocalDate): CalendarDay;
  /** @throws Failure for a year that it does not cover. */
  yearOf(year: number): CalendarYear;
}

/** How to make a calendar. */
export interface CalendarOptions {
  /** Only decisions that were announced by this day are applied; those without a known day of announcement always are. */
  readonly asOf?: LocalDate;
  /** Further days on which one agency is closed, such as for a storm, with the reason. */
  readonly closures?: readonly { readonly day: LocalDate; readonly name: Bilingual }[];
}

const FIRST_YEAR = 2014;
const LAST_YEAR = 2060;
const COVERS = { from: `${FIRST_YEAR}-01-01`, to: `${LAST_YEAR}-12-31` } as Required<Period>;

const sources = new Map(
  holidaySourceRows.map(([id, kind, title, issued, inForce, repealed]): [string, HolidaySource] => [
    id,
    {
      id,
      kind: kind as HolidaySource["kind"],
      title,
      ...(issued && { issued: issued as LocalDate }),
      ...(inForce && { inForce: inForce as LocalDate }),
      ...(repealed && { repealed: repealed as LocalDate }),
    },
  ]),
);

interface Row {
  readonly occasion: Occasion;
  readonly kind: string;
  readonly rule: string;
  readonly days: number;
  readonly period: Period;
  readonly sources: readonly HolidaySource[];
  readonly confidence: HolidayConfidence;
  readonly worked?: LocalDate;
}

const rows = holidayRows.map(([occasion, kind, rule, days, from, to, cited, confidence, worked]): Row => {
  const period = { from: from as LocalDate, ...(to && { to: to as LocalDate }) };
  return {
    occasion: occasion as Occasion,
    kind,
    rule,
    days: Number(days),
    period,
    sources: cited.split(" ").flatMap((id) => sources.get(id) ?? []),
    confidence: confidence as HolidayConfidence,
    ...(worked && { worked: worked as LocalDate }),
  };
});

const ofKind = (kind: string): Row[] => rows.filter((row) => row.kind === kind);
const [weekly] = ofKind("weekly") as [Row];
const WEEKLY_REST: DayReason = {
  kind: "weekly-rest",
  occasion: "weekly-rest",
  assumed: false,
  sources: weekly.sources,
  confidence: weekly.confidence,
};
const isWeekend = (day: LocalDate): boolean => weekdayOf(day) === 0 || weekdayOf(day) === 6;
const yearIn = (day: LocalDate): number => Number(day.slice(0, 4));

/**
 * Returns the two days of rest of National Day before they are decided: the neighbour that joins the holiday to a
 * weekend, else the day before.
 */
function usualNationalDays(day: LocalDate): LocalDate[] {
  const [before, after] = [addDays(day, -1), addDays(day, 1)];
  const joins = (neighbour: LocalDate, beyond: LocalDate): boolean => !isWeekend(neighbour) && isWeekend(beyond);
  const second =
    !joins(before, addDays(day, -2)) && (joins(after, addDays(day, 2)) || isWeekend(before)) ? after : before;
  return [day, second].sort();
}

/** Returns the days of a holiday of the law in a year, and the row of the decision that fixed them when there is one. */
function daysOfHoliday(row: Row, year: number, decisions: readonly Row[]): { days: LocalDate[]; decision?: Row } {
  if (row.rule === "lunar 03-10") return { days: [solarOf(year, 3, 10) as LocalDate] };
  const decision = decisions.find((one) => one.occasion === row.occasion && yearIn(one.period.from) === year);
  if (decision && row.days > 1) {
    return { decision, days: Array.from({ length: row.days }, (_, index) => addDays(decision.period.from, index)) };
  }
  if (row.rule === "lunar tet") {
    const tet = solarOf(year, 1, 1) as LocalDate;
    // Two days before and three after: the division that was decided in most years.
    return { days: Array.from({ length: row.days }, (_, index) => addDays(tet, index - 2)) };
  }
  const day = `${year}-${row.rule}` as LocalDate;
  return { days: row.days > 1 ? usualNationalDays(day) : [day] };
}

/**
 * Returns the calendar of working days of the civil service: five days a week, the holidays of the Labour Code of 2012
 * and, from 2021, of 2019, Vietnamese Culture Day from 2026, the following working day for a holiday that falls on a
 * weekly day of rest, and the days that were decided for 2019 to 2026. It covers 2014 to 2060.
 *
 * The Code leaves open which five days are Tết and on which side of 2 September the second day lies. Where the decision
 * of a year is not in the table, usual days stand in for it and are marked as assumed. Whether Culture Day is made up
 * for when it falls on a day of rest is not said by Resolution 28/2026/QH16; here it is not.
 *
 * Source: Articles 115 (2012) and 111, 112 (2019) of the Labour Code, and `specs/codes/holidays.csv` with the
 * announcement that each decided day rests on.
 *
 * @example
 * workingCalendar().dayOf("2024-05-04").reason?.kind // => "swapped-on"
 */
export function workingCalendar({ asOf, closures = [] }: CalendarOptions = {}): WorkingCalendar {
  const isKnown = ({ sources: cited }: Row): boolean => {
    const announced = cited.flatMap(({ issued }) => issued ?? []);
    return asOf === undefined || announced.length === 0 || announced.some((day) => day <= asOf);
  };
  const decisions = ofKind("decreed").filter(isKnown);
  const swaps = ofKind("swap").filter(isKnown);
  const proposals = ofKind("proposed-swap").filter(isKnown);
  const closed = new Map(closures.map(({ day, name }) => [day, name]));
  const years = new Map<number, CalendarYear & { reasons: ReadonlyMap<LocalDate, DayReason> }>();

  function computeYear(year: number) {
    const reasons = new Map<LocalDate, DayReason>();
    const toMakeUp: [LocalDate, DayReason][] = [];
    for (const row of ofKind("statutory")) {
      if (!isWithin(localDate(year, 12, 31) as LocalDate, row.period)) continue;
      const { days, decision } = daysOfHoliday(row, year, decisions);
      for (const day of days) {
        const reason: DayReason = {
          kind: "holiday",
          occasion: row.occasion,
          assumed: row.days > 1 && decision === undefined && day.slice(5) !== row.rule && day !== solarOf(year, 1, 1),
          sources: [...row.sources, ...(decision?.sources ?? [])],
          confidence: decision?.confidence ?? row.confidence,
        };
        reasons.set(day, reason);
        if (isWeekend(day) && row.occasion !== "culture-day") toMakeUp.push([day, reason]);
      }
    }
    for (const [day, reason] of toMakeUp.sort(([left], [right]) => (left < right ? -1 : 1))) {
      let next = addDays(day, 1);
      while (isWeekend(next) || reasons.has(next)) next = addDays(next, 1);
      reasons.set(next, { ...reason, kind: "in-lieu", insteadOf: day });
    }
    for (const { period, worked = period.from, occasion, sources: cited, confidence } of swaps) {
      const reason = { occasion, assumed: false, sources: cited, confidence } as const;
      if (yearIn(period.from) === year) {
        reasons.set(period.from, { ...reason, kind: "swapped-off", insteadOf: worked });
      }
      if (yearIn(worked) === year) reasons.set(worked, { ...reason, kind: "swapped-on", insteadOf: period.from });
    }
    const isDecided = (occasion: Occasion): boolean =>
      decisions.some((row) => row.occasion === occasion && yearIn(row.period.from) === year);
    const days = [...reasons]
      .map(([day, reason]): CalendarDay => ({ day, working: reason.kind === "swapped-on", reason }))
      .sort((left, right) => dayNumber(left.day) - dayNumber(right.day));
    return {
      year,
      days,
      reasons,
      decided: { tet: isDecided("tet"), nationalDay: year < 2021 || isDecided("national-day") },
      proposals: proposals
        .filter(({ period }) => yearIn(period.from) === year)
        .map(({ period, worked = period.from, sources: cited }) => ({ off: period.from, worked, sources: cited })),
    };
  }

  function yearTable(year: number) {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
      throw failures.yearBeyondCalendar({ first: String(FIRST_YEAR), last: String(LAST_YEAR), year: String(year) });
    }
    const table = years.get(year) ?? computeYear(year);
    years.set(year, table);
    return table;
  }

  function madeDay(day: LocalDate): CalendarDay {
    const table = yearTable(yearIn(day));
    const name = closed.get(day);
    if (name) {
      const reason = { kind: "closure", name, assumed: false, sources: [], confidence: "A" } as const;
      return { day, working: false, reason };
    }
    const reason = table.reasons.get(day) ?? (isWeekend(day) ? WEEKLY_REST : undefined);
    return reason ? { day, working: reason.kind === "swapped-on", reason } : { day, working: true };
  }
  // Deadlines step over the same days again and again; there are no more than the calendar covers.
  const days = new Map<LocalDate, CalendarDay>();

  return {
    covers: COVERS,
    dayOf(day) {
      const known = days.get(day);
      if (known) return known;
      const found = madeDay(day);
      days.set(day, found);
      return found;
    },
    yearOf(year) {
      const { reasons: _, ...rest } = yearTable(year);
      return rest;
    },
  };
}
