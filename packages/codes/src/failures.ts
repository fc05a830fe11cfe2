import { defineFailures } from "@egov-vn/core";

/** What this package throws to people. */
export const failures = /* @__PURE__ */ defineFailures("codes", {
  noListedCode: {
    vi: "“{code}” không phải mã tỉnh (24) hay mã cơ quan (H02). Với mã xã, hãy nạp @egov-vn/codes/communes.",
    en: "“{code}” is no code of a province (24) or an agency (H02). For communes, load @egov-vn/codes/communes.",
  },
  noUnitCode: {
    vi: "“{code}” không phải mã tỉnh (24), mã huyện (213) hay mã xã (07207).",
    en: "“{code}” is no code of a province (24), a district (213) or a commune (07207).",
  },
  daysReversed: {
    vi: "Ngày {later} đứng trước ngày {earlier}. Hãy đổi chỗ hai ngày.",
    en: "The day {later} lies before {earlier}. Swap the two days.",
  },
  dayBeforeNewCommunes: {
    vi: "Ngày {asOf} chưa có đơn vị hành chính cấp xã mới. Hãy hỏi từ ngày {first} trở đi.",
    en: "On {asOf} there were no new communes. Ask for {first} or a later day.",
  },
  noSource: {
    vi: "“{id}” không phải nguồn của danh mục nào đã nạp.",
    en: "“{id}” is not a source of a list that was loaded.",
  },
  dayNotCovered: {
    vi: "Danh mục bắt đầu từ ngày {from}, sau ngày {days}. Hãy hỏi từ ngày {from} trở đi.",
    en: "The list begins on {from}, after {days}. Ask for {from} or a later day.",
  },
});
