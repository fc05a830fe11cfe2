import type { PublishedRow } from "../questions/consistency.js";

/**
 * Scores of provinces in the Vietnam ICT Index, 2016 to 2023, exactly as the press and official pages print them, slips
 * included (Bắc Ninh 2023 is ranked below a lower score).
 */
export const publishedProvinces: readonly PublishedRow[] = [
  {
    year: 2016,
    unit: "Đà Nẵng",
    rank: 1,
    scores: { ICT: "0.83", HTKT: "0.84", HTNL: "0.76", UD: "0.89" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2016,
    unit: "Hà Nội",
    rank: 2,
    scores: { ICT: "0.67", HTKT: "0.589", UD: "0.74" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2016,
    unit: "TP. Hồ Chí Minh",
    rank: 3,
    scores: { ICT: "0.65", HTKT: "0.589" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2016,
    unit: "Lào Cai",
    rank: 7,
    scores: { ICT: "0.5741" },
    source: "http://quyhoach.laocai.gov.vn/vi/bai-viet/6811",
  },
  {
    year: 2016,
    unit: "Thanh Hóa",
    scores: { HTNL: "0.88" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2016,
    unit: "Phú Thọ",
    scores: { HTNL: "0.75" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2016,
    unit: "Quảng Ninh",
    scores: { UD: "0.72" },
    source: "http://baodanang.vn/channel/5418/201703/da-nang-tiep-tuc-dung-dau-chi-so-viet-nam-ict-index-2544998/",
  },
  {
    year: 2019,
    unit: "Đà Nẵng",
    rank: 1,
    scores: { ICT: "0.8654", HTKT: "0.7925", HTNL: "0.9538", UD: "0.85", DVCTT: "0.7" },
    source:
      "https://amp.cand.com.vn/Su-kien-Binh-luan-thoi-su/Da-Nang-dung-dau-bang-xep-hang-Viet-Nam-ICT-Index-11-nam-lien-tiep-i533493/",
  },
  {
    year: 2019,
    unit: "Thừa Thiên Huế",
    rank: 2,
    scores: { ICT: "0.8046", HTNL: "0.9578", UD: "0.9062", DVCTT: "1" },
    source:
      "https://amp.cand.com.vn/Su-kien-Binh-luan-thoi-su/Da-Nang-dung-dau-bang-xep-hang-Viet-Nam-ICT-Index-11-nam-lien-tiep-i533493/",
  },
  {
    year: 2019,
    unit: "Quảng Ninh",
    rank: 3,
    scores: { ICT: "0.7350", DVCTT: "0.86" },
    source:
      "https://amp.cand.com.vn/Su-kien-Binh-luan-thoi-su/Da-Nang-dung-dau-bang-xep-hang-Viet-Nam-ICT-Index-11-nam-lien-tiep-i533493/",
  },
  {
    year: 2019,
    unit: "Tiền Giang",
    scores: { DVCTT: "0.72" },
    source:
      "https://amp.cand.com.vn/Su-kien-Binh-luan-thoi-su/Da-Nang-dung-dau-bang-xep-hang-Viet-Nam-ICT-Index-11-nam-lien-tiep-i533493/",
  },
  {
    year: 2019,
    unit: "Bà Rịa - Vũng Tàu",
    scores: { HTKT: "0.7125" },
    source:
      "https://amp.cand.com.vn/Su-kien-Binh-luan-thoi-su/Da-Nang-dung-dau-bang-xep-hang-Viet-Nam-ICT-Index-11-nam-lien-tiep-i533493/",
  },
  {
    year: 2019,
    unit: "Tây Ninh",
    rank: 25,
    scores: { ICT: "0.4582" },
    source: "https://baotayninh.vn/tay-ninh-tang-8-bac-trong-bang-xep-hang-ict-index-2019-a113629.html",
  },
  {
    year: 2020,
    unit: "Đà Nẵng",
    rank: 1,
    scores: { ICT: "0.9238", UD: "1.00" },
    source: "https://en.vietnamplus.vn/da-nang-tops-vietnam-ict-index-for-12-straight-years/202125.vnp",
  },
  {
    year: 2020,
    unit: "Thừa Thiên Huế",
    rank: 2,
    scores: { ICT: "0.8147" },
    source: "https://en.vietnamplus.vn/da-nang-tops-vietnam-ict-index-for-12-straight-years/202125.vnp",
  },
  {
    year: 2020,
    unit: "Quảng Ninh",
    rank: 3,
    scores: { ICT: "0.6909", UD: "0.48" },
    source: "https://en.vietnamplus.vn/da-nang-tops-vietnam-ict-index-for-12-straight-years/202125.vnp",
  },
  {
    year: 2020,
    unit: "Cần Thơ",
    rank: 4,
    scores: { ICT: "0.6845", UD: "0.48" },
    source: "https://en.vietnamplus.vn/da-nang-tops-vietnam-ict-index-for-12-straight-years/202125.vnp",
  },
  {
    year: 2020,
    unit: "TP. Hồ Chí Minh",
    rank: 5,
    scores: { ICT: "0.5852" },
    source: "https://en.vietnamplus.vn/da-nang-tops-vietnam-ict-index-for-12-straight-years/202125.vnp",
  },
  {
    year: 2020,
    unit: "Nam Định",
    rank: 11,
    scores: { ICT: "0.541", HTKT: "0.583", HTNL: "0.82", UD: "0.23" },
    source: "Báo cáo của tỉnh",
  },
  {
    year: 2022,
    unit: "Đà Nẵng",
    rank: 1,
    scores: { ICT: "0.909" },
    source: "https://susta.vn/da-chieu/chi-so-ict-tinh-son-la-nam-2022-29040",
  },
  {
    year: 2022,
    unit: "Quảng Ninh",
    rank: 3,
    scores: { ICT: "0.6706", HTKT: "0.70", HTNL: "0.56", UD: "0.75" },
    source: "https://giaoduc.net.vn/quang-ninh-xep-hang-3-trong-bang-xep-hang-ict-index-2022-post238135.gd",
  },
  {
    year: 2022,
    unit: "Đắk Lắk",
    rank: 31,
    scores: { ICT: "0.4645" },
    source: "https://susta.vn/da-chieu/chi-so-ict-tinh-son-la-nam-2022-29040",
  },
  {
    year: 2022,
    unit: "Sơn La",
    rank: 55,
    scores: { ICT: "0.3528" },
    source: "https://susta.vn/da-chieu/chi-so-ict-tinh-son-la-nam-2022-29040",
  },
  {
    year: 2022,
    unit: "Cao Bằng",
    rank: 63,
    scores: { ICT: "0.2521" },
    source: "https://susta.vn/da-chieu/chi-so-ict-tinh-son-la-nam-2022-29040",
  },
  {
    year: 2023,
    unit: "Đà Nẵng",
    rank: 1,
    scores: {
      ICT: "0.8485",
      HTKT: "0.7908",
      "HTKT-XH": "0.7915",
      "HTKT-CQNN": "0.7901",
      HTNL: "0.7892",
      UD: "0.9655",
      "UD-NB": "1",
      DVCTT: "0.9474",
    },
    source: "https://vietnam.vn/en/da-nang-giu-quan-quan-bang-xep-hang-ict-index-14-nam-lien-tiep",
  },
  {
    year: 2023,
    unit: "Cần Thơ",
    rank: 2,
    scores: { ICT: "0.6881" },
    source: "https://www.vietnam.vn/de/14-nam-lien-tiep-da-nang-dung-dau-bang-xep-hang-ict-index",
  },
  {
    year: 2023,
    unit: "Quảng Ninh",
    rank: 3,
    scores: { ICT: "0.6514" },
    source: "https://www.vietnam.vn/de/14-nam-lien-tiep-da-nang-dung-dau-bang-xep-hang-ict-index",
  },
  {
    year: 2023,
    unit: "Bắc Ninh",
    rank: 4,
    scores: { ICT: "0.664" },
    source: "https://www.vietnam.vn/de/14-nam-lien-tiep-da-nang-dung-dau-bang-xep-hang-ict-index",
  },
  {
    year: 2023,
    unit: "Phú Yên",
    rank: 63,
    scores: { ICT: "0.1993" },
    source: "https://www.vietnam.vn/de/14-nam-lien-tiep-da-nang-dung-dau-bang-xep-hang-ict-index",
  },
];

/** Scores of ministries in the same reports. */
export const publishedMinistries: readonly PublishedRow[] = [
  {
    year: 2016,
    unit: "Bộ Tài chính",
    rank: 1,
    scores: { ICT: "0.8075" },
    source: "https://tapchitaichinh.vn/bo-tai-chinh-dan-dau-xep-hang-vietnam-ict-index-2016.html",
  },
  {
    year: 2018,
    unit: "Bộ Tài chính",
    rank: 1,
    scores: { ICT: "0.9263", HTNL: "1.0000", UD: "0.9000", "UD-NB": "1.0000" },
    source:
      "https://daibieunhandan.vn/bo-tai-chinh-6-nam-lien-tiep-giu-vi-tri-so-1-trong-vietnam-ict-index-post74689.html",
  },
  {
    year: 2018,
    unit: "Bảo hiểm Xã hội Việt Nam",
    rank: 2,
    scores: { ICT: "0.9175" },
    source:
      "https://daibieunhandan.vn/bo-tai-chinh-6-nam-lien-tiep-giu-vi-tri-so-1-trong-vietnam-ict-index-post74689.html",
  },
  {
    year: 2018,
    unit: "Ngân hàng Nhà nước",
    rank: 3,
    scores: { ICT: "0.7270" },
    source:
      "https://daibieunhandan.vn/bo-tai-chinh-6-nam-lien-tiep-giu-vi-tri-so-1-trong-vietnam-ict-index-post74689.html",
  },
  {
    year: 2020,
    unit: "Bộ Tài chính",
    rank: 1,
    scores: { ICT: "0.8002" },
    source: "https://tapchitaichinh.vn/bo-tai-chinh-lan-thu-8-lien-tiep-dan-dau-vietnam-ict-index.html",
  },
  {
    year: 2022,
    unit: "Bộ Tài nguyên và Môi trường",
    rank: 2,
    scores: { ICT: "0.7739", HTKT: "0.7469", HTNL: "0.6018", UD: "0.9730" },
    source: "https://www.vietnam.vn/en/bo-tnmt-dung-thu-2-ve-chi-so-ict-index-2022",
  },
  {
    year: 2022,
    unit: "Bộ Văn hóa, Thể thao và Du lịch",
    rank: 1,
    scores: { ICT: "0.8838" },
    source: "https://www.vietnam.vn/en/bo-tnmt-dung-thu-2-ve-chi-so-ict-index-2022",
  },
];
