import type { Edition, Sheet } from "../schema.js";

/**
 * An agency rating as a province may declare it in a file, invented for illustration: blocks as Lâm Đồng ranks in (Báo cáo
 * 78/2016: sở, ngành dọc, huyện), a criterion that is not asked of one block, each kind of points, and classes with
 * the gaps that Bình Phước's decision prints.
 */
export const inventedAgencyRating: Edition = {
  id: "vi-du-xep-hang-don-vi",
  index: "vi-du-xep-hang-don-vi",
  title: { vi: "Ví dụ: xếp hạng ứng dụng CNTT của các đơn vị", en: "Example: rating of agencies' use of IT" },
  subject: "agency",
  period: { from: "2024-01-01" },
  scale: 100,
  decimals: 2,
  citations: [],
  evidence: {
    vi: "Bộ tiêu chí tự đặt để minh họa; không phải văn bản của tỉnh nào.",
    en: "Made up as an illustration; no province's own rule.",
  },
  blocks: [
    { code: "so", title: { vi: "Sở, ban, ngành", en: "Departments" } },
    { code: "nganh-doc", title: { vi: "Cơ quan ngành dọc", en: "Agencies of central branches" } },
    { code: "xa", title: { vi: "Xã, phường", en: "Communes and wards" } },
  ],
  classes: [
    { code: "tot", title: { vi: "Tốt", en: "Good" }, from: 85, to: 100 },
    { code: "kha", title: { vi: "Khá", en: "Fair" }, from: 70, to: 84 },
    { code: "trung-binh", title: { vi: "Trung bình", en: "Average" }, from: 50, to: 69 },
    { code: "yeu", title: { vi: "Yếu", en: "Weak" }, from: 0, to: 49 },
  ],
  method: { normalise: { by: "points" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "XH",
    title: { vi: "Mức độ ứng dụng CNTT", en: "Use of IT" },
    children: [
      {
        code: "HT",
        title: { vi: "Hạ tầng", en: "Infrastructure" },
        weight: 30,
        children: [
          {
            code: "HT-1",
            title: { vi: "Máy tính/cán bộ", en: "Computers per official" },
            weight: 10,
            numerator: { vi: "số máy tính", en: "computers" },
            denominator: { vi: "số cán bộ", en: "officials" },
            range: [0, null],
            points: { by: "ratio", max: 10 },
          },
          {
            code: "HT-2",
            title: { vi: "Kết nối mạng TSLCD", en: "On the specialised data network" },
            weight: 20,
            points: { by: "yes-no", max: 20 },
          },
        ],
      },
      {
        code: "UD",
        title: { vi: "Ứng dụng", en: "Applications" },
        weight: 50,
        children: [
          {
            code: "UD-1",
            title: { vi: "Văn bản ký số", en: "Digitally signed documents" },
            weight: 30,
            numerator: { vi: "văn bản ký số", en: "signed documents" },
            denominator: { vi: "văn bản đi", en: "outgoing documents" },
            range: [0, 1],
            points: { by: "ratio", max: 30 },
          },
          {
            code: "UD-2",
            title: { vi: "Hồ sơ trực tuyến", en: "Online dossiers" },
            weight: 20,
            numerator: { vi: "hồ sơ trực tuyến", en: "online dossiers" },
            denominator: { vi: "hồ sơ tiếp nhận", en: "dossiers received" },
            range: [0, 1],
            appliesTo: ["so", "xa"],
            points: { by: "ratio", max: 20 },
          },
        ],
      },
      {
        code: "LD",
        title: { vi: "Chỉ đạo, điều hành", en: "Leadership" },
        weight: 20,
        children: [
          {
            code: "LD-1",
            title: { vi: "Số cuộc họp ban chỉ đạo trong năm", en: "Steering meetings in the year" },
            weight: 20,
            range: [0, null],
            points: {
              by: "steps",
              max: 20,
              steps: [
                { from: 4, points: 20 },
                { from: 3, points: 15 },
                { from: 2, points: 10 },
                { from: 1, points: 5 },
              ],
            },
          },
        ],
      },
    ],
  },
};

/** Five invented agencies in three blocks; the branch agency is not asked about online dossiers. */
export const inventedAgencies: Sheet = {
  edition: "vi-du-xep-hang-don-vi",
  year: 2024,
  units: [
    {
      code: "H01.01",
      name: "Sở Ví Dụ A",
      block: "so",
      answers: {
        "HT-1": { numerator: 52, denominator: 50 },
        "HT-2": 1,
        "UD-1": { numerator: 970, denominator: 1000 },
        "UD-2": { numerator: 640, denominator: 800 },
        "LD-1": 4,
      },
    },
    {
      code: "H01.02",
      name: "Sở Ví Dụ B",
      block: "so",
      answers: {
        "HT-1": { numerator: 40, denominator: 50 },
        "HT-2": 1,
        "UD-1": { numerator: 410, denominator: 1000 },
        "UD-2": { numerator: 120, denominator: 400 },
        "LD-1": 2,
      },
    },
    {
      code: "N01",
      name: "Cơ quan ngành dọc Ví Dụ",
      block: "nganh-doc",
      answers: {
        "HT-1": { numerator: 30, denominator: 30 },
        "HT-2": 1,
        "UD-1": { numerator: 300, denominator: 400 },
        "LD-1": 3,
      },
    },
    {
      code: "X01",
      name: "Xã Ví Dụ A",
      block: "xa",
      answers: {
        "HT-1": { numerator: 18, denominator: 20 },
        "HT-2": 0,
        "UD-1": { numerator: 90, denominator: 120 },
        "UD-2": { numerator: 55, denominator: 60 },
        "LD-1": 1,
      },
    },
    {
      code: "X02",
      name: "Xã Ví Dụ B",
      block: "xa",
      answers: {
        "HT-1": { numerator: 20, denominator: 20 },
        "HT-2": 1,
        "UD-1": { numerator: 110, denominator: 120 },
        "UD-2": { numerator: 45, denominator: 50 },
        "LD-1": 3,
      },
    },
  ],
};
