import { instantOf, type LocalDate, type LocalDateTime, localDateTimeAt, writeTime } from "@egov-vn/core";

const MILLISECONDS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time: milliseconds, or a number with a unit, such as `90s`, `15m`, `2h`, `3d`. */
export type Duration = number | `${number}${keyof typeof MILLISECONDS}`;

/** Returns a length of time in milliseconds, or `undefined` when the text is no length. */
export function durationOf(duration: Duration | string): number | undefined {
  if (typeof duration === "number") return duration >= 0 ? duration : undefined;
  const [, amount, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(duration) ?? [];
  return unit === undefined ? undefined : Number(amount) * MILLISECONDS[unit as keyof typeof MILLISECONDS];
}

/** Returns the moment of a wall-clock time in Viet Nam, or of a day at 08:00, in milliseconds since 1970. */
export function momentOf(time: LocalDate | LocalDateTime | string): number {
  const whole = /^\d{4}-\d\d-\d\d$/.test(time) ? `${time}T08:00:00` : time;
  return instantOf(whole as LocalDateTime).getTime();
}

/** Returns the wall-clock time in Viet Nam of a moment. */
export const localTime = (moment: number): LocalDateTime => localDateTimeAt(new Date(moment));

/** Writes a moment as `yyyyMMddHHmmss` in the time of Viet Nam. */
export const compactTime = (moment: number): string => localTime(moment).replace(/\D/g, "");

/** Writes a moment as `dd/MM/yyyy HH:mm:ss` in the time of Viet Nam. */
export function slashedTime(moment: number): string {
  return writeTime(localTime(moment));
}
