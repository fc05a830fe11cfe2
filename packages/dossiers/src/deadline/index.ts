// The entry for programs that count days and need no records: schemas, formats and rules of records stay out of it.

export type {
  CalendarDay,
  CalendarOptions,
  CalendarYear,
  DayReason,
  HolidayConfidence,
  HolidaySource,
  ProposedSwap,
  WorkingCalendar,
} from "./calendar.js";
export { workingCalendar } from "./calendar.js";
export type { ComputedDeadline, CountedFrom, DeadlineRequest, DeadlineResult, NoDeadline } from "./deadline.js";
export { deadline } from "./deadline.js";
export type { Occasion } from "./holiday-table.js";
export type { LunarDate } from "./lunar.js";
export { lunarOf, solarOf } from "./lunar.js";
export type { OfficeHours, OfficeSession } from "./office-hours.js";
export { USUAL_OFFICE_HOURS } from "./office-hours.js";
export type { DeadlineStep, StepCode } from "./steps.js";
export { dayWords, OCCASION_NAMES, reasonWords, STEP_TEXTS, stepText } from "./steps.js";
