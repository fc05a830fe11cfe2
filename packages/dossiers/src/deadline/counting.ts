import {
  type Bilingual,
  type Citation,
  type Duration,
  durationText,
  type Language,
  type LocalDate,
  type LocalDateTime,
  localDate,
  type Params,
} from "@egov-vn/core";
import type { CalendarDay, WorkingCalendar } from "./calendar.js";
import { addDays, dateOfDayNumber, dayNumber } from "./day-number.js";
import {
  atMinute,
  closing,
  isOpen,
  minuteAfter,
  minuteOfDay,
  minutesLeft,
  minutesPerDay,
  opening,
  type Sessions,
} from "./office-hours.js";
import { citationsOn } from "./one-stop-law.js";
import { type DeadlineStep, dayWords, DEADLINE_LAW as LAW, reasonWords, type StepCode, stepsOfDays } from "./steps.js";

/** Everything that a count depends on. */
export interface Setting {
  readonly received: LocalDateTime;
  readonly limit: Duration;
  readonly calendar: WorkingCalendar;
  readonly sessions: Sessions;
  readonly hours: string;
  readonly cutOff: string;
  readonly byClock: boolean;
  /** Filed online: handed over at once, whatever the hour. */
  readonly online: boolean;
}

/** When the desk hands a dossier over. */
export interface Handover {
  /** The day on which the dossier is handed over, and the earliest minute of it. */
  readonly day: LocalDate;
  readonly minute: number;
  readonly by: LocalDateTime;
  readonly steps: readonly DeadlineStep[];
}

/** Returns a step that rests on law alone. */
export const step = (code: StepCode, params: Params, ...citations: Citation[]): DeadlineStep => ({
  code,
  params,
  citations,
  sources: [],
});
/** Returns the time of day, with its seconds where there are some: the cut-off is passed by one. */
export const clockIn = (time: LocalDateTime): string => time.slice(11, time.endsWith(":00") ? 16 : 19);
const timeWords = (minute: number): string => clockIn(atMinute("2000-01-01", minute));
export const dayIn = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate;

function nextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let next = addDays(day, 1);
  while (!calendar.dayOf(next).working) next = addDays(next, 1);
  return next;
}

/**
 * Returns when a dossier has to be handed over: the same day, or first thing on the next working day; at once when it was
 * filed online.
 */
export function handoverOf({ received, calendar, sessions, cutOff, online }: Setting): Handover {
  const day = dayIn(received);
  const minute = minuteOfDay(received);
  const first = step("received", { time: clockIn(received), day: dayWords(day) });
  if (online) {
    const why = step("handover-online", { cutOff }, ...citationsOn("Điều 18 khoản 1", day));
    return { day, minute, by: received, steps: [first, why] };
  }
  const { working, reason } = calendar.dayOf(day);
  const isOver = minute > closing(sessions);
  const isLate = received.slice(11) > `${cutOff}:00`;
  if (working && !isLate && !isOver) {
    const start = Math.max(minute, opening(sessions));
    const steps = [first, step("handover-same-day", { cutOff }, ...citationsOn("Điều 18 khoản 2", day))];
    return { day, minute: start, by: atMinute(day, closing(sessions)), steps };
  }
  const next = nextWorkingDay(day, calendar);
  const nextWords = dayWords(next);
  const why = !working
    ? step("received-off", { day: dayWords(day), next: nextWords, reason: reason ? reasonWords(reason) : "" })
    : isLate
      ? step("handover-next-day", { cutOff, next: nextWords }, ...citationsOn("Điều 18 khoản 2", day))
      : step("handover-after-closing", { closing: timeWords(closing(sessions)), next: nextWords });
  return { day: next, minute: opening(sessions), by: atMinute(next, opening(sessions)), steps: [first, why] };
}

/** Where a count ended, and how it got there. */
export interface Reached {
  readonly due: LocalDateTime;
  readonly steps: readonly DeadlineStep[];
}

/** Returns a stretch of minutes in hours and minutes. */
function spanWords(minutes: number, language: Language): string {
  const parts: Duration[] = [
    { amount: Math.floor(minutes / 60), unit: "hour" },
    { amount: minutes % 60, unit: "minute" },
  ];
  const told = parts.filter(({ amount }) => amount > 0);
  return told.map((part) => durationText(part, language)).join(" ");
}

/** What one day in a fraction of its office hours comes to; nothing is left over below a minute. */
function fractionEnd(
  day: LocalDate,
  fraction: number,
  { sessions }: Setting,
): { due: LocalDateTime; step: DeadlineStep } {
  const minutes = Math.round(fraction * minutesPerDay(sessions));
  const params = { fraction, part: { vi: spanWords(minutes, "vi"), en: spanWords(minutes, "en") }, day: dayWords(day) };
  return {
    due: atMinute(day, minuteAfter(sessions, 0, minutes)),
    step: step("fraction", params),
  };
}

/** Returns the part of an amount below one, to four decimals. */
export const fractionOf = (amount: number): number => Math.round((amount - Math.floor(amount)) * 10_000) / 10_000;

function endOfOffice(day: LocalDate, { sessions, hours }: Setting): Reached {
  const minute = closing(sessions);
  return {
    due: atMinute(day, minute),
    steps: [step("end-of-office", { time: timeWords(minute), hours }, LAW.endOfDay)],
  };
}

/** Returns the end of a limit in working days, a fraction of a day included. */
export function workingDaysFrom(start: LocalDate, setting: Setting): Reached {
  const { calendar, limit } = setting;
  const whole = Math.floor(limit.amount);
  const fraction = fractionOf(limit.amount);
  const needed = whole + (fraction > 0 ? 1 : 0);
  const walked: CalendarDay[] = [];
  let day = start;
  let lastWhole = start;
  for (let counted = 0, number = dayNumber(start); counted < needed; ) {
    number += 1;
    day = dateOfDayNumber(number);
    const found = calendar.dayOf(day);
    walked.push(found);
    if (found.working) counted += 1;
    if (found.working && counted === whole) lastWhole = day;
  }
  const steps = [step("first-day", { start: dayWords(start) }, LAW.firstDay), ...stepsOfDays(walked)];
  if (whole > 0) steps.push(step("last-day", { count: whole, day: dayWords(lastWhole) }));
  if (fraction === 0) {
    const end = endOfOffice(day, setting);
    return { due: end.due, steps: [...steps, ...end.steps] };
  }
  const end = fractionEnd(day, fraction, setting);
  const due = step("due", { time: clockIn(end.due), day: dayWords(day), hours: setting.hours });
  return { due: end.due, steps: [...steps, end.step, due] };
}

/** Returns the day that corresponds some months later, or the last day of a month without that day. */
function addMonths(day: LocalDate, months: number): LocalDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = Number(day.slice(8, 10)); last > 28; last -= 1) {
    const found = localDate(year, month, last);
    if (found) return found;
  }
  return localDate(year, month, Math.min(28, Number(day.slice(8, 10)))) as LocalDate;
}

function lastDay(start: LocalDate, { amount, unit }: Duration): { end: LocalDate; law: Citation } {
  if (unit === "month") return { end: addMonths(start, amount), law: LAW.endOfMonth };
  if (unit === "year") return { end: addMonths(start, amount * 12), law: LAW.endOfYear };
  // A part of a calendar day ends with that day, as the Code ends days.
  if (unit === "week") return { end: addDays(start, Math.ceil(amount * 7)), law: LAW.endOfWeek };
  return { end: addDays(start, Math.ceil(amount)), law: LAW.endOfDay };
}

/** Returns the end of a limit that is the very day of receipt: of that day, or of the next on which the office is open. */
export function sameDay(start: LocalDate, minute: number, setting: Setting): Reached {
  const { calendar, sessions, limit } = setting;
  const open = calendar.dayOf(start).working && minutesLeft(sessions, minute) > 0;
  const day = open ? start : nextWorkingDay(start, calendar);
  const words: Bilingual = { vi: durationText(limit, "vi"), en: durationText(limit, "en") };
  const office = endOfOffice(day, setting);
  return { due: office.due, steps: [step("same-day", { limit: words, day: dayWords(day) }), ...office.steps] };
}

/** Returns the end of a limit in calendar days, weeks, months or years. */
export function calendarDaysFrom(start: LocalDate, setting: Setting): Reached {
  const { calendar, limit } = setting;
  const { end, law } = lastDay(start, limit);
  const { working, reason } = calendar.dayOf(end);
  const words: Bilingual = { vi: durationText(limit, "vi"), en: durationText(limit, "en") };
  const steps = [
    step("first-day", { start: dayWords(start) }, LAW.firstDay),
    step("calendar-end", { limit: words, day: dayWords(end) }, law),
  ];
  const last = working ? end : nextWorkingDay(end, calendar);
  if (!working && reason) {
    const params = { day: dayWords(end), reason: reasonWords(reason), next: dayWords(last) };
    steps.push({ ...step("moved", params, LAW.endOnRestDay), from: end, to: end, reason, sources: reason.sources });
  }
  const office = endOfOffice(last, setting);
  return { due: office.due, steps: [...steps, ...office.steps] };
}

/** Returns the end of so many working minutes. */
export function officeHoursFrom(start: LocalDate, minute: number, minutes: number, setting: Setting): Reached {
  const { calendar, sessions, limit, hours } = setting;
  let day = start;
  let from = minute;
  let left = minutes;
  const walked: CalendarDay[] = [];
  if (!calendar.dayOf(day).working || minutesLeft(sessions, from) === 0) {
    const next = nextWorkingDay(day, calendar);
    for (day = addDays(day, 1); day < next; day = addDays(day, 1)) walked.push(calendar.dayOf(day));
    from = opening(sessions);
  }
  const begin = minuteAfter(sessions, from, 0);
  const words: Bilingual = { vi: durationText(limit, "vi"), en: durationText(limit, "en") };
  const how = limit.unit === "working-hour" ? "working-hours" : "hours-in-office";
  const head = step(how, { limit: words, time: timeWords(begin), day: dayWords(day) }, LAW.startOfHours);
  while (left > minutesLeft(sessions, from)) {
    left -= minutesLeft(sessions, from);
    from = opening(sessions);
    do {
      day = addDays(day, 1);
      walked.push(calendar.dayOf(day));
    } while (!calendar.dayOf(day).working);
  }
  const due = atMinute(day, minuteAfter(sessions, from, left));
  const last = step("due", { time: clockIn(due), day: dayWords(day), hours });
  return { due, steps: [head, ...stepsOfDays(walked), last] };
}

/** Returns the end of so many minutes round the clock, moved into office hours. */
export function clockHoursFrom(start: LocalDate, minute: number, minutes: number, setting: Setting): Reached {
  const { calendar, sessions, limit, hours } = setting;
  const end = minute + minutes;
  const day = addDays(start, Math.floor(end / 1440));
  const at = end % 1440;
  const words: Bilingual = { vi: durationText(limit, "vi"), en: durationText(limit, "en") };
  const steps = [step("hours-by-clock", { limit: words, time: timeWords(at), day: dayWords(day) }, LAW.startOfHours)];
  const open = calendar.dayOf(day).working;
  let due = atMinute(day, at);
  if (!open || !isOpen(sessions, at)) {
    const later = open ? sessions.find(([from]) => from >= at) : undefined;
    const next = later ? day : nextWorkingDay(day, calendar);
    due = atMinute(next, later ? later[0] : opening(sessions));
    const params = {
      time: timeWords(at),
      day: dayWords(day),
      nextTime: due.slice(11, 16),
      next: dayWords(next),
    };
    steps.push(step("hours-moved", params));
  }
  steps.push(step("due", { time: clockIn(due), day: dayWords(dayIn(due)), hours }));
  return { due, steps };
}
