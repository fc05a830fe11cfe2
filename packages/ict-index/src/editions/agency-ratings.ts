import { cite } from "@egov-vn/core";
import type { Criterion, Edition } from "../schema.js";

const group = (code: string, vi: string, en: string): Criterion => ({ code, title: { vi, en } });

/**
 * Bình Phước's rating of its agencies (Quyết định 1538/QĐ-UBND, in force 14/7/2014; the day of signing is not known): four
 * groups, 100 points, classes with gaps between whole points. The points of each group were not seen.
 */
export const binhPhuoc2014: Edition = {
  id: "binh-phuoc-2014",
  index: "agency-rating-binh-phuoc",
  title: {
    vi: "Bình Phước: đánh giá ứng dụng CNTT của các đơn vị, 2014",
    en: "Bình Phước: rating of agencies' use of IT, 2014",
  },
  subject: "agency",
  period: { from: "2014-07-14" },
  scale: 100,
  decimals: 2,
  partial: true,
  blocks: [
    { code: "so", title: { vi: "Sở, ban, ngành", en: "Departments" } },
    { code: "dang", title: { vi: "Cơ quan đảng, đoàn thể", en: "Party and mass organisations" } },
    { code: "huyen", title: { vi: "Huyện, thị xã", en: "Districts and towns" } },
  ],
  classes: [
    { code: "tot", title: { vi: "Tốt", en: "Good" }, from: 85, to: 100 },
    { code: "kha", title: { vi: "Khá", en: "Fair" }, from: 70, to: 84 },
    { code: "trung-binh", title: { vi: "Trung bình", en: "Average" }, from: 50, to: 69 },
    { code: "yeu", title: { vi: "Yếu", en: "Weak" }, from: 0, to: 49 },
  ],
  citations: [],
  evidence: {
    vi: "Quyết định 1538/QĐ-UBND có hiệu lực 14/7/2014, thay Quyết định 921; ngày ký chưa rõ. Nhóm và hạng đã đọc; điểm từng nhóm chưa đọc được. Điểm 84,5 không thuộc loại nào theo bản in.",
    en: "Decision 1538/QĐ-UBND, in force 14/7/2014, replaces Decision 921; the day of signing is not known. Groups and classes were read; the points of each group were not. A score of 84.5 has no class in print.",
  },
  method: { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "BP",
    title: { vi: "Mức độ ứng dụng CNTT", en: "Use of IT" },
    children: [
      group("HTKT", "Hạ tầng kỹ thuật CNTT", "Technical infrastructure"),
      group("HTNL", "Hạ tầng nhân lực CNTT", "Human resources"),
      group("UD", "Ứng dụng CNTT", "IT application"),
      group("LD", "Mức độ quan tâm của lãnh đạo", "Leaders' attention"),
    ],
  },
};

/**
 * The infrastructure group of the ministry's rating of ministries (appendix 1B), the five items that were seen: 190 of the
 * group's 200 points. Bandwidth is scaled by the best ministry, so that item is relative.
 */
export const micAppendix1b: Edition = {
  id: "mic-1b",
  index: "mic-it-application",
  title: {
    vi: "Mức độ ứng dụng CNTT của bộ, nhóm hạ tầng kỹ thuật (phụ lục 1B)",
    en: "IT application of ministries, infrastructure (appendix 1B)",
  },
  subject: "ministry",
  period: { from: "2017-01-01", to: "2019-12-31" },
  scale: 200,
  decimals: 2,
  partial: true,
  citations: [],
  evidence: {
    vi: "Phụ lục 1B của Cục Tin học hóa: đọc được năm mục, cộng 190 trên 200 điểm; thời gian áp dụng lấy theo các bản 2017–2019.",
    en: "Appendix 1B of the Authority of IT Application: five items were read, 190 of 200 points; the period is that of the 2017-2019 editions.",
  },
  method: { normalise: { by: "points" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "HTKT",
    title: { vi: "Hạ tầng kỹ thuật", en: "Technical infrastructure" },
    children: [
      {
        code: "MT",
        title: { vi: "Tỷ lệ CBCCVC được trang bị máy tính", en: "Officials with a computer" },
        weight: 20,
        range: [0, 1],
        points: { by: "ratio", max: 20 },
      },
      {
        code: "AV",
        title: { vi: "Tỷ lệ máy tính cài diệt virus bản quyền", en: "Computers with licensed antivirus" },
        weight: 20,
        range: [0, 1],
        points: { by: "ratio", max: 20 },
      },
      {
        code: "BT",
        title: { vi: "Băng thông Internet quy đổi/CBCCVC", en: "Internet bandwidth per official" },
        weight: 40,
        range: [0, null],
        points: { by: "share-of-best", max: 40 },
      },
      {
        code: "WAN",
        title: {
          vi: "Mạng diện rộng: tỷ lệ kết nối và số ứng dụng",
          en: "Wide-area network: share connected and applications",
        },
        weight: 50,
        range: [0, 1],
        points: { by: "rate-plus-count", max: 50, rate: 45, count: 5 },
      },
      {
        code: "TTDL",
        title: { vi: "Trung tâm dữ liệu/phòng máy chủ", en: "Data centre or server room" },
        weight: 60,
        range: [0, 60],
        points: { by: "points", max: 60 },
      },
    ],
  },
};

/** The ministry's rating of IT application, editions of 2017 to 2019: six groups, 0..1. Their weights were not seen. */
export const mic2017: Edition = {
  id: "mic-2017",
  index: "mic-it-application",
  title: { vi: "Mức độ ứng dụng CNTT (Bộ TT&TT), 2017–2019", en: "IT application rating (MIC), 2017-2019" },
  subject: "province",
  period: { from: "2017-01-01", to: "2019-12-31" },
  scale: 1,
  decimals: 4,
  partial: true,
  citations: [cite("qd-2342-btttt-2017"), cite("qd-2392-btttt-2017")],
  evidence: {
    vi: "Không phải Vietnam ICT Index. Sáu nhóm đã đọc; trọng số chưa đọc được. Ngày hiệu lực lấy theo ngày ký.",
    en: "Not the Vietnam ICT Index. The six groups were read; their weights were not. In force from their dates.",
  },
  method: { normalise: { by: "as-is" }, aggregate: { by: "arithmetic" } },
  tree: {
    code: "MIC",
    title: { vi: "Mức độ ứng dụng CNTT", en: "IT application" },
    children: [
      group("HTKT", "Hạ tầng kỹ thuật CNTT", "Technical infrastructure"),
      group("UD", "Ứng dụng CNTT trong hoạt động", "IT application in operations"),
      group("CTT", "Trang/Cổng thông tin điện tử", "Website or portal"),
      group("DVCTT", "Dịch vụ công trực tuyến", "Online public services"),
      group("CCCS", "Cơ chế, chính sách", "Mechanisms and policies"),
      group("NL", "Nhân lực", "Human resources"),
    ],
  },
};
