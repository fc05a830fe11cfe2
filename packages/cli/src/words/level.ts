import type { Bilingual } from "@egov-vn/core";

/** The words of `egov level`. */
export const levelWords = {
  levelAbout: {
    vi: "Dịch vụ đạt mức độ, hình thức nào, vì sao, còn thiếu gì, theo điều khoản nào",
    en: "Which level or form a service reaches, why, what is missing, and by which article",
  },
  levelFile: {
    vi: "bản khai khả năng dịch vụ (JSON, danh sách hoặc NDJSON), hoặc -",
    en: "service features (JSON, a list or NDJSON), or -",
  },
  levelDeclared: {
    vi: "mức khai để đối chiếu, ví dụ level-2011:4, form-2026:toan-trinh",
    en: "the declared level to compare, such as level-2011:4, form-2026:toan-trinh",
  },
  levelTo: { vi: "quy đổi sang thang này", en: "also map to this scale" },
  levelExample: { vi: "xét theo ngày hôm nay", en: "by the rules of today" },
  levelExampleDay: { vi: "xét theo thang 2011", en: "by the scale of 2011" },
  levelExampleDeclared: { vi: "mức khai có đúng không", en: "whether a declared level holds" },
  levelExampleTo: { vi: "quy đổi sang hình thức năm 2022", en: "map to the forms of 2022" },
  levelNotFeatures: {
    vi: "{path} không phải bản khai khả năng dịch vụ: không thấy khóa “serviceFeatures”",
    en: "{path} is not a record of service features: there is no key “serviceFeatures”",
  },
  levelBadScale: {
    vi: "không có thang “{value}”; các thang: {known}",
    en: "there is no scale “{value}”; the scales are: {known}",
  },
  levelBadDeclared: {
    vi: "không hiểu mức “{value}”; ghi thang và mức, ví dụ level-2011:4",
    en: "level “{value}” is not understood; write scale and level, such as level-2011:4",
  },
  levelUnnamed: { vi: "dịch vụ không ghi tên", en: "a service without a name" },
  levelNoScale: { vi: "Ngày {day} chưa có thang nào.", en: "On {day} there was no scale." },
  levelReached: { vi: "đạt {level}", en: "{level} is reached" },
  levelNoneReached: { vi: "chưa đạt mức nào", en: "no level is reached" },
  levelOneOf: { vi: "chưa đủ thông tin; có thể là", en: "not enough is known; it may be" },
  levelNone: { vi: "không mức nào", en: "no level" },
  levelOr: { vi: " hoặc ", en: " or " },
  levelContested: { vi: "tùy cách hiểu quy định", en: "it depends on the reading of the law" },
  levelCriterion: { vi: "Tiêu chí", en: "Criterion" },
  levelDuty: { vi: "Yêu cầu khác", en: "Other demand" },
  levelAnswer: { vi: "Kết quả", en: "Answer" },
  levelArticle: { vi: "Căn cứ", en: "Article" },
  levelMet: { vi: "đạt", en: "met" },
  levelNotMet: { vi: "không đạt", en: "not met" },
  levelUnknown: { vi: "chưa biết", en: "unknown" },
  levelByReading: { vi: "tùy cách hiểu", en: "by reading" },
  levelMissing: { vi: "Để đạt {level} còn thiếu:", en: "Missing for {level}:" },
  levelMissingUnder: { vi: "Để đạt {level} còn thiếu ({reading}):", en: "Missing for {level} ({reading}):" },
  levelMapped: { vi: "Quy đổi chắc chắn", en: "Maps for certain to" },
  levelNotDecidable: { vi: "Không quy đổi được; có thể là", en: "Cannot be mapped; it may be" },
  levelNotMapped: {
    vi: "Không quy đổi được: chưa xác định dịch vụ đạt mức nào",
    en: "Not mapped: no one level is reached",
  },
  levelNeeds: { vi: "Cần biết", en: "Needs to be known" },
} as const satisfies Record<string, Bilingual>;
