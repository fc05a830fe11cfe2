import { fillTemplate, type Language } from "@egov-vn/core";
import type { Method } from "../method.js";

const STEPS = {
  vi: {
    screen: "Loại đơn vị trả lời dưới {answered} % tiêu chí.",
    mean: "Số thiếu được thay bằng trung bình.",
    median: "Số thiếu được thay bằng trung vị.",
    "group-mean": "Số thiếu được thay bằng trung bình của nhóm.",
    "group-median": "Số thiếu được thay bằng trung vị của nhóm.",
    panel: "Số thiếu được lấy từ các năm khác.",
    treat:
      "Số ngoại lai (độ lệch từ {skew} và độ nhọn từ {kurtosis}) được kéo về giá trị kế tiếp, tối đa {winsorise} điểm.",
    "min-max": "Mỗi tiêu chí được đưa về khoảng từ đơn vị yếu nhất đến mạnh nhất.",
    "z-score": "Mỗi tiêu chí được chuẩn hóa Z-score: trừ trung bình, chia độ lệch chuẩn.",
    rank: "Mỗi tiêu chí được thay bằng thứ hạng.",
    percentile: "Mỗi tiêu chí được thay bằng thứ hạng phần trăm.",
    borda: "Mỗi tiêu chí được thay bằng điểm Borda.",
    "distance-to-max": "Mỗi tiêu chí được đo theo khoảng cách đến mức tốt nhất.",
    "share-of-max": "Mỗi tiêu chí được chia cho mức tốt nhất.",
    "distance-to-reference": "Mỗi tiêu chí được đo so với đơn vị tham chiếu.",
    "distance-to-target": "Mỗi tiêu chí được đo theo khoảng cách đến đích.",
    goalposts: "Mỗi tiêu chí được đo giữa hai mốc cố định.",
    points: "Mỗi câu trả lời được quy ra điểm theo thang điểm của tiêu chí.",
    "as-is": "Số liệu được dùng nguyên như đã nộp.",
    rescale: "Nhóm tiêu chí được kéo về khoảng {low} đến {high} giữa đơn vị yếu nhất và mạnh nhất.",
    arithmetic: "Điểm được tổng hợp bằng trung bình cộng có trọng số.",
    geometric: "Điểm được tổng hợp bằng trung bình nhân có trọng số.",
    harmonic: "Điểm được tổng hợp bằng trung bình điều hòa có trọng số.",
    power: "Điểm được tổng hợp bằng trung bình lũy thừa.",
    copeland: "Đơn vị được so từng cặp theo Copeland.",
    ties: "Điểm bằng nhau thì đồng hạng: 1, 2, 2, 4.",
  },
  en: {
    screen: "Units that answer less than {answered} % of the criteria are left out.",
    mean: "Missing figures are replaced by the mean.",
    median: "Missing figures are replaced by the median.",
    "group-mean": "Missing figures are replaced by the mean of the group.",
    "group-median": "Missing figures are replaced by the median of the group.",
    panel: "Missing figures are taken from other years.",
    treat:
      "Outliers (skewness from {skew} and kurtosis from {kurtosis}) are pulled in to the next value, at most {winsorise} points.",
    "min-max": "Each criterion is put between its weakest and its strongest unit.",
    "z-score": "Each criterion is made a z-score: less the mean, over the standard deviation.",
    rank: "Each criterion is replaced by its rank.",
    percentile: "Each criterion is replaced by its percentile rank.",
    borda: "Each criterion is replaced by its Borda points.",
    "distance-to-max": "Each criterion is measured by its distance to the best.",
    "share-of-max": "Each criterion is divided by the best.",
    "distance-to-reference": "Each criterion is measured against a reference unit.",
    "distance-to-target": "Each criterion is measured by its distance to a target.",
    goalposts: "Each criterion is measured between two fixed posts.",
    points: "Each answer earns points by its criterion's rule.",
    "as-is": "Figures are used as they were handed in.",
    rescale: "Groups are stretched to {low} to {high} between the weakest and the strongest unit.",
    arithmetic: "Scores are combined by weighted arithmetic means.",
    geometric: "Scores are combined by weighted geometric means.",
    harmonic: "Scores are combined by weighted harmonic means.",
    power: "Scores are combined by power means.",
    copeland: "Units are compared pair by pair after Copeland.",
    ties: "Equal scores share a rank: 1, 2, 2, 4.",
  },
} as const;

/** Returns the steps of a method in words, in their order. */
export function methodWords(method: Method, language: Language): string[] {
  const steps = STEPS[language];
  const say = (key: keyof typeof steps, params: Record<string, number> = {}): string =>
    fillTemplate(steps[key], params, language);
  return [
    ...(method.screen?.answered === undefined ? [] : [say("screen", { answered: method.screen.answered * 100 })]),
    ...(method.impute ? [say(method.impute.by)] : []),
    ...(method.treat
      ? [say("treat", { skew: method.treat.skew, kurtosis: method.treat.kurtosis, winsorise: method.treat.winsorise })]
      : []),
    say(method.normalise.by),
    ...(method.rescale ? [say("rescale", { low: method.rescale.to[0], high: method.rescale.to[1] })] : []),
    say(method.aggregate.by),
    say("ties"),
  ];
}
