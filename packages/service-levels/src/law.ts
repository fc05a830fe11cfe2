import { type Citation, cite, isWithin, type LocalDate, type Period } from "@egov-vn/core";

/** Information and online services on agencies' portals: the scale of four levels, until 14/8/2022. */
export const DECREE_43_2011 = cite("nd-43-2011");

/** What each of the four levels demands in detail. */
export const CIRCULAR_32_2017 = cite("tt-32-2017-btttt");

/** Information and online services on the network: two forms, until 30/6/2026. Known from secondary descriptions. */
export const DECREE_42_2022 = cite("nd-42-2022");

/** Digital transformation: toàn trình by default, một phần with a published reason, proactive levels, measuring. */
export const DECREE_224_2026 = cite("nd-224-2026");

/** One-stop forms, codes and the scoring of how procedures are settled, until 2025. */
export const CIRCULAR_01_2018 = cite("tt-01-2018-vpcp");

/** The index of how people and businesses are served; since 5/8/2026 the Ministry of Justice assesses. */
export const DECISION_766_2022 = cite("qd-766-ttg-2022");

/** Returns an article of an instrument, named as officials print it. */
export function article(instrument: Citation, text: string): Citation {
  return { ...instrument, article: text };
}

/** The days between which the instruments of the scales bound. A test compares them with the law register. */
export const LAW_PERIODS = {
  "nd-43-2011": { from: "2011-10-01", to: "2022-08-14" },
  "tt-32-2017-btttt": { from: "2018-06-01", to: "2022-08-14" },
  "nd-42-2022": { from: "2022-08-15", to: "2026-06-30" },
  "nd-224-2026": { from: "2026-07-01" },
} as const satisfies Record<string, Period>;

/** Returns whether an instrument of the scales bound on a day. */
export function bound({ key = "" }: Citation, day: LocalDate): boolean {
  const period: Period | undefined = LAW_PERIODS[key as keyof typeof LAW_PERIODS];
  return period !== undefined && isWithin(day, period);
}
