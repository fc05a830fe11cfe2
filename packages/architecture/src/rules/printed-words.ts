import type { Bilingual } from "@egov-vn/core";
import type { Coverage, Figure } from "../schema.js";

const LEVELS = {
  central: ["trung ương", "centre"],
  province: ["tỉnh", "province"],
  department: ["sở", "department"],
  district: ["huyện", "district"],
  commune: ["xã", "commune"],
  "unit-below": ["đơn vị trực thuộc", "unit below"],
} as const;
const STATES = {
  done: ["đã xong", "done"],
  ongoing: ["đang làm", "going on"],
  partial: ["một phần", "in part"],
  planned: ["dự kiến", "planned"],
  none: ["chưa có", "not there"],
} as const;
const QUALIFIERS = {
  about: ["khoảng", "about"],
  over: ["trên, hơn", "over"],
  nearly: ["gần", "nearly"],
  estimated: ["ước", "an estimated"],
  "at-least": ["ít nhất", "at least"],
  "at-most": ["nhiều nhất", "at most"],
} as const;
const words = ([vi, en]: readonly [string, string]): Bilingual => ({ vi, en });

/** Returns the word before a number that says how exact it is. */
export const qualifierWords = (qualifier: NonNullable<Figure["qualifier"]>): Bilingual => words(QUALIFIERS[qualifier]);

function amountWords({ percent, count, of, state }: Coverage): Bilingual {
  if (percent !== undefined) return { vi: `${String(percent).replace(".", ",")} %`, en: `${percent} %` };
  if (count !== undefined) return words([0, 1].map(() => `${count}${of === undefined ? "" : `/${of}`}`) as never);
  return state === undefined ? { vi: "không nêu số", en: "without a number" } : words(STATES[state]);
}

/** Returns what a coverage prints: how much, at which levels. */
export function coverageWords(row: Coverage): Bilingual {
  const amount = amountWords(row);
  const levels = (row.levels ?? []).map((level) => LEVELS[level]);
  if (levels.length === 0) return amount;
  return {
    vi: `${amount.vi} ở cấp ${levels.map(([vi]) => vi).join(", ")}`,
    en: `${amount.en} at ${levels.map(([, en]) => en).join(", ")}`,
  };
}

/** Returns what a figure prints of its growth. */
export function growthWords({ factor, added, since }: NonNullable<Figure["growth"]>): Bilingual {
  const much =
    factor !== undefined
      ? { vi: `gấp ${String(factor).replace(".", ",")} lần`, en: `${factor} times` }
      : added !== undefined
        ? { vi: `tăng thêm ${added}`, en: `${added} more` }
        : { vi: "tăng", en: "more" };
  return since === undefined ? much : { vi: `${much.vi} so với ${since}`, en: `${much.en} compared with “${since}”` };
}
