import { type Citation, cite, type LocalDate } from "@egov-vn/core";

/** Decree 118/2025 replaced Decree 61/2018. */
export const DECREE_118_FROM: LocalDate = "2025-07-01";

/** Circular 03/2025/TT-VPCP brought forms 01 to 07. */
export const FORMS_OF_2025_FROM: LocalDate = "2025-09-15";

/** Decree 309/2026 settled what a limit runs from: the receipt, as shown on the receipt slip. */
export const START_SETTLED_FROM: LocalDate = "2026-08-05";

/**
 * Articles of Decree 61/2018 with those of Decree 118/2025 that answer to them. What is not here was not read in the new
 * decree. A test compares it with the law register.
 */
export const ANSWERING_ARTICLES: Readonly<Record<string, string>> = {
  "Điều 17": "Điều 17",
  "Điều 17 khoản 1": "Điều 17",
  "Điều 17 khoản 2": "Điều 17 khoản 2a",
  "Điều 18": "Điều 18",
  "Điều 18 khoản 1": "Điều 18 khoản 1",
  "Điều 18 khoản 2": "Điều 18 khoản 2",
  "Điều 26": "Điều 17 khoản 3",
};

/**
 * Returns what an article of Decree 61/2018 rests on today: the article of Decree 118/2025 that answers to it (the decree
 * alone when that was not read), and the old one, by which older dossiers are judged.
 */
export const oneStopLaw = (name: string): readonly [Citation, Citation] => [
  cite("nd-118-2025", ANSWERING_ARTICLES[name]),
  cite("nd-61-2018", name),
];

/** Returns what an event of a day rests on: until 30/6/2025 the article of Decree 61/2018 alone. */
export function citationsOn(name: string, day: LocalDate): Citation[] {
  const [now, old] = oneStopLaw(name);
  return day < DECREE_118_FROM ? [old] : [now, old];
}

/** The article by which a limit runs from receipt, and that on dossiers received away from the competent agency. */
export const START_OF_LIMIT = {
  receipt: cite("nd-118-2025", "Điều 17 khoản 3"),
  elsewhere: cite("nd-118-2025", "Điều 14 khoản 4"),
} as const satisfies Record<string, Citation>;
