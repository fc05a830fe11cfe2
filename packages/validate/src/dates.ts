import type { Language, LocalDate, LocalDateTime } from "@egov-vn/core";

/** Returns a day as people of the language write it: `25/11/2026`, `25 November 2026`. */
export function dayText(day: LocalDate, language: Language): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  if (language === "vi") return `${date}/${month}/${year}`;
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Returns a wall-clock time: `07:08:09 25/11/2026`, `25 November 2026, 07:08:09`. */
export function timeText(time: LocalDateTime, language: Language): string {
  const day = dayText(time.slice(0, 10) as LocalDate, language);
  const clock = time.slice(11);
  return language === "vi" ? `${clock} ${day}` : `${day}, ${clock}`;
}
