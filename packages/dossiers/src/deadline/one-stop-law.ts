import type { Citation, LocalDate } from "@egov-vn/core";

const REPLACED: LocalDate = "2025-07-01";

/** Returns an article of Decree 61/2018 on the one-stop mechanism, with the day from which it no longer bound. */
export const article = (name: string): Citation => ({
  instrument: "Nghị định 61/2018/NĐ-CP",
  article: name,
  repealed: REPLACED,
});

/**
 * Returns what an event of a day rests on: the article of Decree 61/2018, and from 1/7/2025 the decree that replaced it
 * in front, without an article because its text was not read.
 */
export function citationsOn(name: string, day: LocalDate): Citation[] {
  const old = article(name);
  return day < REPLACED ? [old] : [{ instrument: "Nghị định 118/2025/NĐ-CP", inForce: REPLACED }, old];
}
