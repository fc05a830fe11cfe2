import { type Citation, cite } from "@egov-vn/core";

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
