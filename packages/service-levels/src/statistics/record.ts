import type { LocalDate, LocalDateTime } from "@egov-vn/core";
import type { ProactiveLevel, ServiceLevel } from "../scales.js";

/** The three grades of satisfaction: rất hài lòng, hài lòng, chưa hài lòng. */
export const satisfactionGrades = ["very-satisfied", "satisfied", "not-satisfied"] as const;
export type Satisfaction = (typeof satisfactionGrades)[number];

/** What became of a proactive service: the user may confirm, refuse or ask to adjust (Điều 16 khoản 4). */
export const proactiveAnswers = ["confirmed", "refused", "adjusted"] as const;
export type ProactiveAnswer = (typeof proactiveAnswers)[number];

/**
 * One dossier, or one step of one, as far as it is known: what is absent is not known, and is counted as such. A day of
 * `null` says that it has not come yet.
 */
export interface CaseRecord {
  /** Code of the service or procedure. */
  readonly service: string;
  readonly agency?: string;
  /** Who takes part in the transaction. */
  readonly actor?: string;
  /** The step, when records are of steps. */
  readonly step?: string;
  /** The form or level the service is provided at. */
  readonly level?: ServiceLevel;
  readonly channel?: "online" | "in-person" | "post";
  readonly received?: LocalDate | LocalDateTime;
  readonly due?: LocalDate | LocalDateTime;
  readonly settled?: LocalDate | LocalDateTime | null;
  /** Whether it was processed and settled online. */
  readonly settledOnline?: boolean;
  /** Whether all of it, from filing to the result, was online (trực tuyến toàn trình). */
  readonly endToEndOnline?: boolean;
  /** Steps of the process, and those that ran without a person. */
  readonly steps?: { readonly total: number; readonly automated: number };
  readonly satisfaction?: Satisfaction;
  readonly proactive?: {
    readonly level: ProactiveLevel;
    readonly answer?: ProactiveAnswer;
    /** Whether the prior state was restored after a refusal or a demand to adjust. */
    readonly restored?: boolean;
  };
}

/** A period, both days included. */
export interface StatisticsPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Returns the period that Thông tư 32/2017/TT-BTTTT counts over: from 1 January to a day.
 *
 * @example
 * yearToDate("2026-08-31") // => { from: "2026-01-01", to: "2026-08-31" }
 */
export function yearToDate(day: LocalDate): StatisticsPeriod {
  return { from: `${day.slice(0, 4)}-01-01` as LocalDate, to: day };
}

type Moment = LocalDate | LocalDateTime;

const dayOf = (moment: Moment): LocalDate => moment.slice(0, 10) as LocalDate;

/** Returns whether a moment lies in a period; `undefined` when it is not known. */
export function inPeriod(moment: Moment | null | undefined, { from, to }: StatisticsPeriod): boolean | undefined {
  if (moment === undefined) return undefined;
  return moment !== null && dayOf(moment) >= from && dayOf(moment) <= to;
}

/** Returns whether a dossier was settled in time; a due day without an hour lasts to its end. */
export function onTime({ settled, due }: CaseRecord): boolean | undefined {
  if (settled === undefined || settled === null || due === undefined) return undefined;
  const byHour = due.length > 10 && settled.length > 10;
  return byHour ? settled <= due : dayOf(settled) <= dayOf(due);
}

const DAY = 86_400_000;

/** Returns the calendar days from receiving to settling; 0 on the same day, `undefined` when a day is not known. */
export function daysTaken({ received, settled }: CaseRecord): number | undefined {
  if (received === undefined || settled === undefined || settled === null) return undefined;
  const days = (Date.parse(`${dayOf(settled)}T00:00:00Z`) - Date.parse(`${dayOf(received)}T00:00:00Z`)) / DAY;
  return Number.isFinite(days) && days >= 0 ? days : undefined;
}
