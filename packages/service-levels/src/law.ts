import type { Citation } from "@egov-vn/core";

/** Information and online services on agencies' portals: the scale of four levels. Its day of force is not stated at hand. */
export const DECREE_43_2011: Citation = { instrument: "Nghị định 43/2011/NĐ-CP", issued: "2011-06-13" };

/** What each of the four levels demands in detail. */
export const CIRCULAR_32_2017: Citation = {
  instrument: "Thông tư 32/2017/TT-BTTTT",
  issued: "2017-11-15",
  inForce: "2018-06-01",
};

/** Information and online services on the network: two forms. Known from one secondary description and from its repeal. */
export const DECREE_42_2022: Citation = {
  instrument: "Nghị định 42/2022/NĐ-CP",
  issued: "2022-06-24",
  repealed: "2026-07-01",
};

/** Digital transformation: toàn trình by default, một phần with a published reason, proactive levels, measuring. */
export const DECREE_224_2026: Citation = {
  instrument: "Nghị định 224/2026/NĐ-CP",
  issued: "2026-06-24",
  inForce: "2026-07-01",
};

/** One-stop forms, codes and the scoring of how procedures are settled. */
export const CIRCULAR_01_2018: Citation = { instrument: "Thông tư 01/2018/TT-VPCP", inForce: "2019-01-06" };

/** The index of how people and businesses are served. */
export const DECISION_766_2022: Citation = { instrument: "Quyết định 766/QĐ-TTg năm 2022" };

/** Returns an article of an instrument, named as officials print it. */
export function article(instrument: Citation, text: string): Citation {
  return { ...instrument, article: text };
}
