import {
  type Bilingual,
  type Duration,
  isUnparsed,
  type LocalDate,
  type LocalDateTime,
  type Unparsed,
} from "@egov-vn/core";
import type { Channel } from "../enums.js";
import { failures } from "../failures.js";
import { type WorkingCalendar, workingCalendar } from "./calendar.js";
import {
  calendarDaysFrom,
  clockHoursFrom,
  clockIn,
  dayIn,
  fractionOf,
  type Handover,
  handoverOf,
  officeHoursFrom,
  type Reached,
  type Setting,
  sameDay,
  step,
  workingDaysFrom,
} from "./counting.js";
import { addDays } from "./day-number.js";
import { minuteOfDay, minutesPerDay, type OfficeHours, sessionsOf, USUAL_OFFICE_HOURS } from "./office-hours.js";
import { START_OF_LIMIT, START_SETTLED_FROM } from "./one-stop-law.js";
import { type DeadlineStep, dayWords } from "./steps.js";

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
  /**
   * `receipt` unless given: the article on 15:00 speaks of handing over, and a promise must not be too late. Since
   * 5/8/2026 the law says so itself, and `handover` is not followed.
   */
  readonly countedFrom?: CountedFrom;
  /** How it was filed; `direct` unless given. The 15:00 rule is not for dossiers filed `online`. */
  readonly channel?: Channel;
  /**
   * When the competent agency received it, for a dossier received elsewhere, regardless of administrative boundaries. Since
   * 5/8/2026 the limit of such a dossier runs from then.
   */
  readonly competentReceivedAt?: LocalDateTime;
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
  readonly cause: "unparsed" | "zero" | "negative" | "fraction" | "out-of-range";
  readonly reason: Bilingual;
}

export type DeadlineResult = ComputedDeadline | NoDeadline;
function reached(setting: Setting, handover: Handover, countedFrom: CountedFrom): Reached {
  const { limit, received, byClock } = setting;
  const start = countedFrom === "receipt" ? dayIn(received) : handover.day;
  const minute = countedFrom === "receipt" ? minuteOfDay(received) : handover.minute;
  if (limit.sameDay) return sameDay(start, minute, setting);
  switch (limit.unit) {
    case "working-day":
      return workingDaysFrom(start, setting);
    case "working-hour":
      return officeHoursFrom(start, minute, limit.amount * 60, setting);
    case "hour":
      return (byClock ? clockHoursFrom : officeHoursFrom)(start, minute, limit.amount * 60, setting);
    case "minute":
      return (byClock ? clockHoursFrom : officeHoursFrom)(start, minute, limit.amount, setting);
    default:
      return calendarDaysFrom(start, setting);
  }
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
    // Swaps are announced together with these days: before that no swap can be known.
    if (!decided.tet && names.length === 0) names.push({ vi: "ngày hoán đổi", en: "swapped days" });
    if (names.length > 0) {
      const what: Bilingual = { vi: names.map(({ vi }) => vi).join(", "), en: names.map(({ en }) => en).join(", ") };
      steps.push(step("not-decided", { year: String(year), what }));
    }
    for (const { off, worked, sources } of proposals) {
      if ([off, worked].every((day) => day < from || day > to)) continue;
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

let usual: WorkingCalendar | undefined;

/** Returns the calendar with every decision in the table; made once, because its years are not free. */
export function usualCalendar(): WorkingCalendar {
  usual ??= workingCalendar();
  return usual;
}

const noDeadline = (cause: NoDeadline["cause"], vi: string, en: string): NoDeadline => ({
  kind: "not-computable",
  cause,
  reason: { vi, en },
});

/**
 * Returns when a dossier is due, with every step that leads there; or why that cannot be said: a limit that was not
 * understood, that is zero or less, that is a fraction of a month or year, or that leads out of the calendar.
 *
 * Days: the first is not counted, and a limit in calendar days, months or years that ends on a day of rest ends on the
 * next working day (Civil Code 2015, Articles 147 and 148). A fraction of a working day is that part of the office hours
 * of the day after the whole ones; a calendar day that has begun is a whole one. The due time is the close of office,
 * although the Code lets a day run to midnight: a result is handed out at a desk.
 *
 * A dossier received at the desk is handed over the same day, or first thing on the next working day when it was received
 * after 15:00; one filed online at once (Article 18 of Decree 61/2018 and, under the same number, of Decree 118/2025).
 * Decree 61/2018 does not say that the limit starts later then: both readings can be had of dossiers received before
 * 5/8/2026, and the result names the other one. Since that day the limit runs from receipt (Decree 118/2025, Article 17.3
 * as worded by Decree 309/2026), or from when the competent agency had a dossier that was received elsewhere.
 *
 * @throws Failure when the office hours or the cut-off are not times of day, or the day of receipt is not covered by
 * the calendar.
 * @example
 * deadline({ received: "2026-02-12T15:30:00", limit: { amount: 5, unit: "working-day" } })
 * // => { kind: "computed", due: "2026-02-26T17:30:00", otherReading: { countedFrom: "handover", due: "2026-02-27T17:30:00" }, … }
 */
export function deadline(request: DeadlineRequest): DeadlineResult {
  const { received, limit, cutOff = "15:00", officeHours = USUAL_OFFICE_HOURS } = request;
  if (isUnparsed(limit)) {
    const text = limit.unparsed;
    return noDeadline("unparsed", `không hiểu được thời hạn “${text}”`, `the limit “${text}” could not be understood`);
  }
  if (limit.amount < 0) return noDeadline("negative", "thời hạn ghi số âm", "the limit is given as less than 0");
  if (limit.amount === 0 || (limit.unit === "working-day" && limit.amount < 1 && fractionOf(limit.amount) === 0)) {
    return noDeadline("zero", "thời hạn ghi là 0", "the limit is given as 0");
  }
  if ((limit.unit === "month" || limit.unit === "year") && !Number.isInteger(limit.amount)) {
    return noDeadline(
      "fraction",
      "không có quy tắc tính phần lẻ của tháng, năm",
      "no rule says what a part of a month or year is",
    );
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(cutOff)) throw failures.timeOfDay({ time: cutOff });
  const setting: Setting = {
    received,
    limit,
    calendar: request.calendar ?? usualCalendar(),
    sessions: sessionsOf(officeHours),
    hours: officeHours.map(({ from, to }) => `${from}–${to}`).join(", "),
    cutOff,
    byClock: request.hoursRun === "clock",
    online: request.channel === "online",
  };
  const { calendar } = setting;
  const day = dayIn(received);
  calendar.dayOf(day);
  const start = startOf(request);
  const { countedFrom } = start;
  const counted: Setting = { ...setting, received: start.at };
  if (!endsWithin(setting, dayIn(start.at))) {
    const { from, to } = calendar.covers;
    return noDeadline("out-of-range", `lịch chỉ có từ ${from} đến ${to}`, `the calendar covers ${from} to ${to} only`);
  }
  const handover = handoverOf(setting);
  const { due, steps } = reached(counted, handover, countedFrom);
  const other: CountedFrom = countedFrom === "receipt" ? "handover" : "receipt";
  const isLate = handover.day !== day;
  const isApart = !start.settled && (isLate || handover.minute !== minuteOfDay(received));
  const otherDue = isApart ? reached(setting, handover, other).due : due;
  const doubts = doubtsBetween(day, dayIn(due), calendar);
  const reading = start.settled
    ? []
    : countedFrom === "handover"
      ? [step("from-handover", { start: dayWords(handover.day) })]
      : [step("from-receipt", { cutOff })];
  return {
    kind: "computed",
    due,
    handoverBy: handover.by,
    countedFrom,
    ...(otherDue !== due && { otherReading: { countedFrom: other, due: otherDue } }),
    certain: doubts.length === 0,
    steps: [...handover.steps, ...start.steps, ...(isLate ? reading : []), ...steps, ...doubts],
  };
}

/** What a limit runs from, and what the law says about it. */
interface StartOfLimit {
  readonly at: LocalDateTime;
  readonly countedFrom: CountedFrom;
  /** The law names the start, so that there is no other reading. */
  readonly settled: boolean;
  readonly steps: readonly DeadlineStep[];
}

function startOf({ received, countedFrom = "receipt", competentReceivedAt: competent }: DeadlineRequest): StartOfLimit {
  const settled = dayIn(received) >= START_SETTLED_FROM;
  const isElsewhere = competent !== undefined && competent > received;
  if (!settled) {
    return { at: received, countedFrom, settled, steps: isElsewhere ? [step("competent-not-counted", {})] : [] };
  }
  const { receipt, elsewhere } = START_OF_LIMIT;
  if (!isElsewhere) {
    return { at: received, countedFrom: "receipt", settled, steps: [step("receipt-by-law", {}, receipt)] };
  }
  const params = { time: clockIn(competent), day: dayWords(dayIn(competent)) };
  const steps = [step("from-competent", params, receipt, elsewhere)];
  return { at: competent, countedFrom: "receipt", settled, steps };
}

/** No run of days of rest is longer, and no stretch holds fewer working days than two in five. */
const LEEWAY_DAYS = 40;
const DAYS_PER_WORKING_DAY = 2.5;

/** Returns whether a limit surely ends before the calendar does, without counting to it. */
function endsWithin({ limit, calendar, sessions }: Setting, day: LocalDate): boolean {
  const hours = (60 / minutesPerDay(sessions)) * DAYS_PER_WORKING_DAY;
  const daysPer = {
    "working-day": DAYS_PER_WORKING_DAY,
    day: 1,
    "working-hour": hours,
    hour: hours,
    minute: hours / 60,
    week: 7,
    month: 31,
    year: 366,
  };
  const days = limit.amount * daysPer[limit.unit] + LEEWAY_DAYS;
  return days < 60_000 && addDays(day, Math.ceil(days)) <= calendar.covers.to;
}
