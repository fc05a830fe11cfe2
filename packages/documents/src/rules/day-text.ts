import type { LocalDate, LocalDateTime } from "@egov-vn/core";

/**
 * Writes a day as Vietnamese readers write it.
 *
 * @example
 * dayText("2025-10-13") // => "13/10/2025"
 */
export const dayText = (day: LocalDate): string => day.split("-").reverse().join("/");

/**
 * Writes a time as Vietnamese readers write it.
 *
 * @example
 * timeText("2025-10-13T08:30:00") // => "13/10/2025 08:30:00"
 */
export const timeText = (time: LocalDateTime): string => {
  const [day, clock] = time.split("T") as [LocalDate, string];
  return `${dayText(day)} ${clock}`;
};
