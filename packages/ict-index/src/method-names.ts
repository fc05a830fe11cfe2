import type { Bilingual } from "@egov-vn/core";
import type { Aggregation, Normalisation } from "./method.js";

/** What the steps of a computation are called in messages. */
const STEPS: Readonly<Record<string, Bilingual>> = {
  impute: { vi: "bổ khuyết số thiếu", en: "imputation" },
  treat: { vi: "xử lý số ngoại lai", en: "treatment of outliers" },
  normalise: { vi: "chuẩn hóa", en: "normalisation" },
  rescale: { vi: "kéo giãn nhóm", en: "stretching of groups" },
  aggregate: { vi: "tổng hợp", en: "aggregation" },
};

const WAYS: Readonly<Record<Normalisation["by"] | Aggregation["by"], Bilingual>> = {
  "min-max": { vi: "nhỏ nhất–lớn nhất", en: "min-max" },
  "z-score": { vi: "Z-score", en: "z-scores" },
  rank: { vi: "thứ hạng", en: "ranks" },
  percentile: { vi: "thứ hạng phần trăm", en: "percentile ranks" },
  borda: { vi: "điểm Borda", en: "Borda points" },
  "distance-to-max": { vi: "khoảng cách đến mức tốt nhất", en: "distance to the best" },
  "share-of-max": { vi: "tỷ lệ so với mức tốt nhất", en: "share of the best" },
  "distance-to-reference": { vi: "so với đơn vị tham chiếu", en: "distance to a reference unit" },
  "distance-to-target": { vi: "khoảng cách đến đích", en: "distance to a target" },
  goalposts: { vi: "hai mốc cố định", en: "goalposts" },
  points: { vi: "thang điểm", en: "points" },
  "as-is": { vi: "giữ nguyên", en: "as it is" },
  arithmetic: { vi: "cộng", en: "arithmetic" },
  geometric: { vi: "nhân", en: "geometric" },
  harmonic: { vi: "điều hòa", en: "harmonic" },
  power: { vi: "lũy thừa", en: "power" },
  copeland: { vi: "Copeland", en: "Copeland" },
};

/** Returns what a normalisation or an aggregation is called. */
export const wayName = (by: Normalisation["by"] | Aggregation["by"]): Bilingual => WAYS[by];

/** Returns what steps are called, one behind the other. */
export function stepNames(steps: readonly string[]): Bilingual {
  const names = steps.map((step) => STEPS[step] ?? { vi: step, en: step });
  return { vi: names.map(({ vi }) => vi).join(", "), en: names.map(({ en }) => en).join(", ") };
}
