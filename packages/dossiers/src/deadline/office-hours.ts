import type { LocalDate, LocalDateTime } from "@egov-vn/core";
import { failures } from "../failures.js";

/** One stretch of an office day, `HH:mm` to `HH:mm`. */
export interface OfficeSession {
  readonly from: string;
  readonly to: string;
}

/** The stretches of an office day, in order. */
export type OfficeHours = readonly [OfficeSession, ...OfficeSession[]];

/**
 * Eight hours, as the week of 40 hours asks for. No national text fixes when they begin: provinces do, some of them by
 * season, so give your own where they differ.
 */
export const USUAL_OFFICE_HOURS: OfficeHours = [
  { from: "07:30", to: "11:30" },
  { from: "13:30", to: "17:30" },
];

/** The stretches of an office day in minutes from midnight. */
export type Sessions = readonly (readonly [from: number, to: number])[];

function minutesOf(time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
  if (!match) throw failures.timeOfDay({ time });
  return Number(match[1]) * 60 + Number(match[2]);
}

/** @throws Failure when a time is malformed, a stretch is empty, or they overlap or are out of order. */
export function sessionsOf(hours: OfficeHours): Sessions {
  let end = -1;
  const sessions = hours.map((session) => {
    const [from, to] = [minutesOf(session.from), minutesOf(session.to)];
    if (from <= end || to <= from) throw failures.officeHoursOrder({ from: session.from, to: session.to });
    end = to;
    return [from, to] as const;
  });
  if (sessions.length === 0) throw failures.noOfficeHours();
  return sessions;
}

/** Returns the working minutes of a day. */
export const minutesPerDay = (sessions: Sessions): number => sessions.reduce((sum, [from, to]) => sum + to - from, 0);

/** Returns the office's first and last minute of the day. */
export const opening = (sessions: Sessions): number => (sessions[0] as readonly [number, number])[0];
export const closing = (sessions: Sessions): number => (sessions.at(-1) as readonly [number, number])[1];

/** Returns the working minutes of a day that lie after a minute of it. */
export function minutesLeft(sessions: Sessions, minute: number): number {
  return sessions.reduce((sum, [from, to]) => sum + Math.max(0, to - Math.max(from, minute)), 0);
}

/** Returns the minute of the day at which so many working minutes have passed since a minute of it. */
export function minuteAfter(sessions: Sessions, since: number, working: number): number {
  let left = working;
  for (const [from, to] of sessions) {
    const start = Math.max(from, since);
    if (start >= to) continue;
    if (left <= to - start) return start + left;
    left -= to - start;
  }
  return closing(sessions);
}

/** Returns whether a minute of the day lies within office hours, both ends of a stretch included. */
export const isOpen = (sessions: Sessions, minute: number): boolean =>
  sessions.some(([from, to]) => minute >= from && minute <= to);

/** Returns the minutes since midnight, seconds as a fraction. */
export const minuteOfDay = (time: LocalDateTime): number =>
  Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16)) + Number(time.slice(17, 19)) / 60;

/** Returns the time of a day, to the second. */
export function atMinute(day: LocalDate, minute: number): LocalDateTime {
  const seconds = Math.round(minute * 60);
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${day}T${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}` as LocalDateTime;
}
