/**
 * Returns how many days from Monday to Friday lie between two days, the first excluded. Public holidays are not known here:
 * where they fall between, there are fewer working days.
 *
 * @example
 * weekdaysBetween("2026-11-09", "2026-11-20") // => 9
 */
export function weekdaysBetween(from: string, to: string): number {
  const end = Date.parse(`${to}T00:00:00Z`);
  let count = 0;
  for (let time = Date.parse(`${from}T00:00:00Z`) + 86_400_000; time <= end; time += 86_400_000) {
    const weekday = new Date(time).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}
