import {
  type Bilingual,
  type Citation,
  type Duration,
  durationText,
  isUnparsed,
  type LocalDate,
  type LocalDateTime,
  localDate,
  type Params,
  type Unparsed,
} from "@egov-vn/core";
import { type CalendarDay, type WorkingCalendar, workingCalendar } from "./calendar.js";
import { addDays } from "./day-number.js";
import {
  atMinute,
  closing,
  isOpen,
  minuteAfter,
  minuteOfDay,
  minutesLeft,
  minutesPerDay,
  type OfficeHours,
  opening,
  type Sessions,
  sessionsOf,
  USUAL_OFFICE_HOURS,
} from "./office-hours.js";
import { citationsOn } from "./one-stop-law.js";
import { type DeadlineStep, dayWords, DEADLINE_LAW as LAW, reasonWords, type StepCode, stepsOfDays } from "./steps.js";

/**
 * What the limit runs from: the `receipt` of the dossier, or its `handover` to the handling unit, which is the next
 * working day for a dossier received after 15:00 or on a day of rest.
 */
export type CountedFrom = "receipt" | "handover";

/** What a due time is asked of. */
export interface DeadlineRequest {
  /** When the complete dossier was received. */
  readonly received: LocalDateTime;
  readonly limit: Duration | Unparsed;
  /** `receipt` unless given: the article on 15:00 speaks of handing over, and a promise must not be too late. */
  readonly countedFrom?: CountedFrom;
  /** The latest time of receipt for a handover on the same day, `HH:mm`; 15:00 unless given. */
  readonly cutOff?: string;
  readonly officeHours?: OfficeHours;
  /** How limits in hours and minutes run: in `office` hours, which is assumed unless given, or by the `clock`. */
  readonly hoursRun?: "office" | "clock";
  /** The calendar of the civil service, with every decision in the table, unless given. */
  readonly calendar?: WorkingCalendar;
}

/** A due time with the way to it. */
export interface ComputedDeadline {
  readonly kind: "computed";
  /** Always within office hours of a working day. */
  readonly due: LocalDateTime;
  /** The latest time at which the desk has to hand the dossier over. */
  readonly handoverBy: LocalDateTime;
  readonly countedFrom: CountedFrom;
  /** What the other reading of the 15:00 rule gives, where it gives another time. */
  readonly otherReading?: { readonly countedFrom: CountedFrom; readonly due: LocalDateTime };
  /** False when the way leads over days of which the yearly decision is not known. */
  readonly certain: boolean;
  readonly steps: readonly DeadlineStep[];
}

/** Why there is no due time. */
export interface NoDeadline {
  readonly kind: "not-computable";
  readonly cause: "unparsed" | "zero" | "fraction" | "out-of-range";
  readonly reason: Bilingual;
}

export type DeadlineResult = ComputedDeadline | NoDeadline;

interface Setting {
  readonly received: LocalDateTime;
  readonly limit: Duration;
  readonly calendar: WorkingCalendar;
  readonly sessions: Sessions;
  readonly hours: string;
  readonly cutOff: string;
  readonly byClock: boolean;
}

interface Handover {
  /** The day on which the dossier is handed over, and the earliest minute of it. */
  readonly day: LocalDate;
  readonly minute: number;
  readonly by: LocalDateTime;
  readonly steps: readonly DeadlineStep[];
}

const step = (code: StepCode, params: Params, ...citations: Citation[]): DeadlineStep => ({
  code,
  params,
  citations,
  sources: [],
});
const timeWords = (minute: number): string => atMinute("2000-01-01", minute).slice(11, 16);
const dayIn = (time: LocalDateTime): LocalDate => time.slice(0, 10) as LocalDate;

function nextWorkingDay(day: LocalDate, calendar: WorkingCalendar): LocalDate {
  let next = addDays(day, 1);
  while (!calendar.dayOf(next).working) next = addDays(next, 1);
  return next;
}

function handoverOf({ received, calendar, sessions, cutOff }: Setting): Handover {
  const day = dayIn(received);
  const minute = minuteOfDay(received);
  const first = step("received", { time: received.slice(11, 16), day: dayWords(day) });
  const { working, reason } = calendar.dayOf(day);
  if (working && received.slice(11) <= `${cutOff}:00`) {
    const start = Math.max(minute, opening(sessions));
    const steps = [first, step("handover-same-day", { cutOff }, ...citationsOn("Điều 18", day))];
    return { day, minute: start, by: atMinute(day, closing(sessions)), steps };
  }
  const next = nextWorkingDay(day, calendar);
  const steps = working
    ? [first, step("handover-next-day", { cutOff, next: dayWords(next) }, ...citationsOn("Điều 18", day))]
    : [
        first,
        step("received-off", { day: dayWords(day), next: dayWords(next), reason: reason ? reasonWords(reason) : "" }),
      ];
  return { day: next, minute: opening(sessions), by: atMinute(next, opening(sessions)), steps };
}

interface Reached {
  readonly due: LocalDateTime;
  readonly steps: readonly DeadlineStep[];
}

/** What one day in a fraction of its office hours comes to; nothing is left over below a minute. */
function fractionEnd(
  day: LocalDate,
  fraction: number,
  { sessions }: Setting,
): { due: LocalDateTime; step: DeadlineStep } {
  const minutes = Math.round(fraction * minutesPerDay(sessions));
  const params = { fraction, hours: minutes / 60, day: dayWords(day) };
  return {
    due: atMinute(day, minuteAfter(sessions, 0, minutes)),
    step: step("fraction", params),
  };
}

const fractionOf = (amount: number): number => Math.round((amount - Math.floor(amount)) * 10_000) / 10_000;

function endOfOffice(day: LocalDate, { sessions, hours }: Setting): Reached {
  const minute = closing(sessions);
  return {
    due: atMinute(day, minute),
    steps: [step("end-of-office", { time: timeWords(minute), hours }, LAW.endOfDay)],
  };
}

function workingDaysFrom(start: LocalDate, setting: Setting): Reached {
  const { calendar, limit } = setting;
  const whole = Math.floor(limit.amount);
  const fraction = fractionOf(limit.amount);
  const needed = whole + (fraction > 0 ? 1 : 0);
  const walked: CalendarDay[] = [];
  let day = start;
  let lastWhole = start;
  for (let counted = 0; counted < needed; ) {
    day = addDays(day, 1);
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
  const due = step("due", { time: end.due.slice(11, 16), day: dayWords(day), hours: setting.hours });
  return { due: end.due, steps: [...steps, end.step, due] };
}

/** Returns the day that corresponds some months later, or the month's last when it has none. */
function addMonths(day: LocalDate, months: number): LocalDate {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  for (let last = Number(day.slice(8, 10)); last > 28; last -= 1) {
    const found = localDate(year, month, last);
    if (found) return found;
  }
  return localDate(year, month, Math.min(28, Number(day.slice(8, 10)))) as LocalDate;
}

function calendarDaysFrom(start: LocalDate, setting: Setting): Reached {
  const { calendar, limit } = setting;
  // A part of a calendar day ends with that day, as the Code ends days.
  const end =
    limit.unit === "day"
      ? addDays(start, Math.ceil(limit.amount))
      : addMonths(start, limit.unit === "year" ? limit.amount * 12 : limit.amount);
  const law = limit.unit === "day" ? LAW.endOfDay : limit.unit === "month" ? LAW.endOfMonth : LAW.endOfYear;
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

function officeHoursFrom(start: LocalDate, minute: number, minutes: number, setting: Setting): Reached {
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
  const head = step("hours-in-office", { limit: words, time: timeWords(begin), day: dayWords(day) }, LAW.startOfHours);
  while (left > minutesLeft(sessions, from)) {
    left -= minutesLeft(sessions, from);
    from = opening(sessions);
    do {
      day = addDays(day, 1);
      walked.push(calendar.dayOf(day));
    } while (!calendar.dayOf(day).working);
  }
  const due = atMinute(day, minuteAfter(sessions, from, left));
  const last = step("due", { time: due.slice(11, 16), day: dayWords(day), hours });
  return { due, steps: [head, ...stepsOfDays(walked), last] };
}

function clockHoursFrom(start: LocalDate, minute: number, minutes: number, setting: Setting): Reached {
  const { calendar, sessions, limit, hours } = setting;
  const end = minute + minutes;
  const day = addDays(start, Math.floor(end / 1440));
  const at = end % 1440;
  const words: Bilingual = { vi: durationText(limit, "vi"), en: durationText(limit, "en") };
  const steps = [
    step("hours-by-clock", { limit: words, time: timeWords(Math.floor(at)), day: dayWords(day) }, LAW.startOfHours),
  ];
  const open = calendar.dayOf(day).working;
  let due = atMinute(day, at);
  if (!open || !isOpen(sessions, at)) {
    const later = open ? sessions.find(([from]) => from >= at) : undefined;
    const next = later ? day : nextWorkingDay(day, calendar);
    due = atMinute(next, later ? later[0] : opening(sessions));
    const params = {
      time: timeWords(Math.floor(at)),
      day: dayWords(day),
      nextTime: due.slice(11, 16),
      next: dayWords(next),
    };
    steps.push(step("hours-moved", params));
  }
  steps.push(step("due", { time: due.slice(11, 16), day: dayWords(dayIn(due)), hours }));
  return { due, steps };
}

function reached(setting: Setting, handover: Handover, countedFrom: CountedFrom): Reached {
  const { limit, received, byClock } = setting;
  const start = countedFrom === "receipt" ? dayIn(received) : handover.day;
  const minute = countedFrom === "receipt" ? minuteOfDay(received) : handover.minute;
  if (limit.unit === "working-day") return workingDaysFrom(start, setting);
  if (limit.unit !== "hour" && limit.unit !== "minute") return calendarDaysFrom(start, setting);
  const minutes = limit.unit === "hour" ? limit.amount * 60 : limit.amount;
  return (byClock ? clockHoursFrom : officeHoursFrom)(start, minute, minutes, setting);
}

/** Returns a step for each year on the way whose decided days are not in the table, and for each open proposal. */
function doubtsBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): DeadlineStep[] {
  const steps: DeadlineStep[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const { decided, days, proposals } = calendar.yearOf(year);
    const touched = days.filter(({ day, reason }) => reason?.assumed && day >= from && day <= addDays(to, 7));
    const names: Bilingual[] = [];
    if (!decided.tet && touched.some(({ reason }) => reason?.occasion === "tet"))
      names.push({ vi: "Tết Âm lịch", en: "Tết" });
    if (!decided.nationalDay && touched.some(({ reason }) => reason?.occasion === "national-day")) {
      names.push({ vi: "Quốc khánh", en: "National Day" });
    }
    // Swaps are announced together with these days: without them none can be known.
    if (!decided.tet && names.length === 0) names.push({ vi: "ngày hoán đổi", en: "swapped days" });
    if (names.length > 0) {
      const what: Bilingual = { vi: names.map(({ vi }) => vi).join(", "), en: names.map(({ en }) => en).join(", ") };
      steps.push(step("not-decided", { year: String(year), what }));
    }
    for (const { off, worked, sources } of proposals) {
      if (worked < from || off > to) continue;
      steps.push({
        ...step("proposed-swap", { off: dayWords(off), worked: dayWords(worked) }),
        from: off,
        to: worked,
        sources,
      });
    }
  }
  return steps;
}

const noDeadline = (cause: NoDeadline["cause"], vi: string, en: string): NoDeadline => ({
  kind: "not-computable",
  cause,
  reason: { vi, en },
});

/**
 * Returns when a dossier is due, with every step that leads there; or why that cannot be said: a limit that was not
 * understood, that is zero, that is a fraction of a month or year, or that leads out of the calendar.
 *
 * Days: the first is not counted, and a limit in calendar days, months or years that ends on a day of rest ends on the
 * next working day (Civil Code 2015, Articles 147 and 148). A fraction of a working day is that part of the office hours
 * of the day after the whole ones; a calendar day that has begun is a whole one. The due time is the close of office,
 * although the Code lets a day run to midnight: a result is handed out at a desk.
 *
 * Article 18 of Decree 61/2018 has a dossier handed over the same day, or first thing on the next working day when it was
 * received after 15:00. It does not say that the limit starts later; both readings can be had, and the result names the
 * other one. The decree was replaced on 1/7/2025 by Decree 118/2025, which was not read.
 *
 * @throws RangeError when the office hours or the cut-off are not times of day, or the day of receipt is not covered by
 * the calendar.
 * @example
 * deadline({ received: "2026-02-12T15:30:00", limit: { amount: 5, unit: "working-day" } })
 * // => { kind: "computed", due: "2026-02-26T17:30:00", otherReading: { countedFrom: "handover", due: "2026-02-27T17:30:00" }, … }
 */
export function deadline(request: DeadlineRequest): DeadlineResult {
  const { received, limit, countedFrom = "receipt", cutOff = "15:00", officeHours = USUAL_OFFICE_HOURS } = request;
  if (isUnparsed(limit)) {
    const text = limit.unparsed;
    return noDeadline("unparsed", `không hiểu được thời hạn “${text}”`, `the limit “${text}” could not be understood`);
  }
  if (limit.amount === 0) return noDeadline("zero", "thời hạn ghi là 0", "the limit is given as 0");
  if ((limit.unit === "month" || limit.unit === "year") && !Number.isInteger(limit.amount)) {
    return noDeadline(
      "fraction",
      "không có quy tắc tính phần lẻ của tháng, năm",
      "no rule says what a part of a month or year is",
    );
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff)) throw new RangeError(`"${cutOff}" is not a time of day as HH:mm`);
  const setting: Setting = {
    received,
    limit,
    calendar: request.calendar ?? workingCalendar(),
    sessions: sessionsOf(officeHours),
    hours: officeHours.map(({ from, to }) => `${from}–${to}`).join(", "),
    cutOff,
    byClock: request.hoursRun === "clock",
  };
  const { calendar } = setting;
  const day = dayIn(received);
  calendar.dayOf(day);
  if (!endsWithin(setting, day)) {
    const { from, to } = calendar.covers;
    return noDeadline("out-of-range", `lịch chỉ có từ ${from} đến ${to}`, `the calendar covers ${from} to ${to} only`);
  }
  const handover = handoverOf(setting);
  const { due, steps } = reached(setting, handover, countedFrom);
  const other: CountedFrom = countedFrom === "receipt" ? "handover" : "receipt";
  const otherDue = reached(setting, handover, other).due;
  const doubts = doubtsBetween(day, dayIn(due), calendar);
  const reading =
    countedFrom === "receipt"
      ? step("from-receipt", { cutOff })
      : step("from-handover", { start: dayWords(handover.day) });
  const isLate = handover.day !== day;
  return {
    kind: "computed",
    due,
    handoverBy: handover.by,
    countedFrom,
    ...(otherDue !== due && { otherReading: { countedFrom: other, due: otherDue } }),
    certain: doubts.length === 0,
    steps: [...handover.steps, ...(isLate ? [reading] : []), ...steps, ...doubts],
  };
}

const DAYS_PER = { "working-day": 2.5, day: 1, hour: 1, minute: 1 / 60, month: 31, year: 366 } as const;
/** No run of days of rest is longer than this, nor does a year hold so few working days that it would matter. */
const LEEWAY_DAYS = 40;

/** Returns whether a limit surely ends before the calendar does, without counting to it. */
function endsWithin({ limit, calendar }: Setting, day: LocalDate): boolean {
  const days = limit.amount * DAYS_PER[limit.unit] + LEEWAY_DAYS;
  return days < 60_000 && addDays(day, Math.ceil(days)) <= calendar.covers.to;
}
