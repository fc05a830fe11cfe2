import type { LocalDate } from "@egov-vn/core";

const lastDay = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`;

function endOf(text: string): string | undefined {
  const match =
    /^(?:(?<day>\d{4}-\d{2}-\d{2})|(?<year>\d{4})(?:-(?:Q(?<quarter>[1-4])|(?<month>\d{2})))?)$/.exec(text)?.groups ??
    /^(?:(?<d>\d{1,2})\/)?(?<m>\d{1,2})\/(?<y>\d{4})$/.exec(text)?.groups ??
    /^(?:năm\s+)(?<year>\d{4})$/i.exec(text)?.groups ??
    /^quý\s+(?<q>[1-4]|I{1,3}|IV)[/ ]\s*(?:năm\s+)?(?<y>\d{4})$/i.exec(text)?.groups;
  if (!match) return undefined;
  const { day, year, quarter, month, d, m, y, q } = match;
  if (day) return day;
  if (q && y) {
    const number = { I: 1, II: 2, III: 3, IV: 4 }[q.toUpperCase()] ?? Number(q);
    return lastDay(Number(y), number * 3);
  }
  if (m && y) return d ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : lastDay(Number(y), Number(m));
  if (quarter) return lastDay(Number(year), Number(quarter) * 3);
  if (month) return lastDay(Number(year), Number(month));
  return `${year}-12-31`;
}

/**
 * Returns the last day of a deadline or phase, or `undefined` for one that is not concrete.
 *
 * @example
 * deadlineDay("2026-Q4") // => "2026-12-31"
 * deadlineDay("quý II/2027") // => "2027-06-30"
 * deadlineDay("ngắn hạn") // => undefined
 */
export function deadlineDay(text: string): LocalDate | undefined {
  const whole = endOf(text.trim());
  if (whole !== undefined) return whole as LocalDate;
  const parts = text.split(/\s*(?:–|—|→|đến|-(?=\s*\d{4}$))\s*/);
  const last = parts.length === 2 ? endOf((parts[1] as string).trim()) : undefined;
  return last as LocalDate | undefined;
}
