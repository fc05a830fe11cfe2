import { defineFailures } from "@egov-vn/core";

/** What this package throws to people. */
export const failures = defineFailures("serviceLevels", {
  noSuchReading: {
    vi: "Tiêu chí {criterion} không có cách hiểu “{reading}”. Hãy dùng một cách hiểu mà thang này có.",
    en: "Criterion {criterion} has no reading “{reading}”. Use one of the scale's own readings.",
  },
  scoreBelowZero: {
    vi: "{points} không phải điểm đánh giá. Hãy ghi một số từ 0 trở lên.",
    en: "{points} is no score. Give a number of 0 or more.",
  },
  scoreTooHigh: {
    vi: "{points} không phải tổng điểm đánh giá. Hãy ghi một số không quá {most}.",
    en: "{points} is no total score. Give a number of {most} or less.",
  },
});
