import type { Bilingual } from "@egov-vn/core";

/** The words of `egov codes` and `egov id`. */
export const codeWords = {
  codesAbout: {
    vi: "Tra cứu danh mục mã theo ngày: tỉnh, huyện, xã, cơ quan, lĩnh vực",
    en: "Ask the code lists, by the day: provinces, districts, communes, agencies, sectors",
  },
  codesLookupAbout: {
    vi: "Mã hay tên này là gì, vào những ngày nào",
    en: "What a code or a name stands for, and when",
  },
  codesText: { vi: "mã hoặc tên", en: "a code or a name" },
  codesListOption: { vi: "chỉ tìm trong danh mục này", en: "search this list only" },
  codesAsOfOption: {
    vi: "chỉ xét ngày này (YYYY-MM-DD); mặc định mọi ngày",
    en: "only on this day (YYYY-MM-DD); by default, on every day",
  },
  codesLookupExample: { vi: "mã 24 nghĩa là gì, theo từng thời kỳ", en: "what code 24 stood for, period by period" },
  codesLookupExampleList: { vi: "chỉ tìm trong danh mục xã", en: "search the communes only" },
  codesResolveAbout: {
    vi: "Địa chỉ trước 1/7/2025 nay thuộc xã nào; không đoán khi xã bị chia",
    en: "Where an address of before 1/7/2025 lies now; no guess when a commune was divided",
  },
  codesAddress: {
    vi: "mã xã cũ, hoặc địa chỉ có xã, huyện, tỉnh; không xét số nhà và tên đường đứng trước",
    en: "an old commune code, or an address with commune, district and province; house and street are left aside",
  },
  codesResolveExample: { vi: "xã mới của một địa chỉ cũ", en: "the new commune of an old address" },
  codesDiffAbout: { vi: "Danh mục khác nhau thế nào giữa hai ngày", en: "How a list differs between two days" },
  codesList: { vi: "danh mục", en: "the list" },
  codesDay: { vi: "ngày YYYY-MM-DD", en: "a day, YYYY-MM-DD" },
  codesDiffExample: { vi: "sáp nhập tỉnh ngày 1/7/2025", en: "the provinces merged on 1/7/2025" },
  codesExplainAbout: {
    vi: "Lịch sử của một mã: từ đâu đến, thành gì, theo nguồn nào",
    en: "The history of a code: what it came from, what it became, by which sources",
  },
  codesCode: {
    vi: "mã tỉnh (24), xã (00004), huyện (001) hoặc cơ quan cấp 1 (H02)",
    en: "a province (24), commune (00004), district (001) or level-1 agency (H02)",
  },
  codesExplainExample: { vi: "lịch sử của mã cơ quan H02", en: "the history of agency code H02" },
  codesFollowAbout: {
    vi: "Mã của một ngày nay thành mã nào, qua mọi lần thay đổi",
    en: "Where a code of a day went, over all changes up to a later day",
  },
  codesFollowFrom: { vi: "ngày mà mã có nghĩa (YYYY-MM-DD)", en: "the day that the code is meant of (YYYY-MM-DD)" },
  codesFollowUntil: {
    vi: "đến ngày này (YYYY-MM-DD); mặc định hôm nay",
    en: "up to this day (YYYY-MM-DD); by default, today",
  },
  codesFollowExample: {
    vi: "phường Bình Khánh (Quận 2 cũ) nay thuộc phường nào",
    en: "where a ward of the former Quận 2 lies now",
  },
  codesBadOrder: {
    vi: "Ngày {second} đứng trước ngày {first}; hãy ghi ngày sớm hơn trước.",
    en: "{second} lies before {first}; write the earlier day first.",
  },
  codesEndedBefore: {
    vi: "mã đã hết hiệu lực từ sau ngày {day}; theo dõi từ ngày đó, cần người kiểm tra",
    en: "the code ended on {day}; it is followed from that day, and a person has to check",
  },
  codesDivided: { vi: "đơn vị bị chia, thuộc một trong số này", en: "the unit was divided; it lies in one of these" },
  codesNowhere: { vi: "không theo dõi tiếp được", en: "it cannot be followed further" },
  codesLost: {
    vi: "{unit} kết thúc ngày {day}, không nguồn nào cho biết nhập vào đâu",
    en: "{unit} ended on {day}; no source says where it went",
  },
  codesOpened: {
    vi: "thành lập {day}; danh mục không cho biết từ đơn vị nào",
    en: "made on {day}; the list does not say out of which units",
  },
  codesCovers: { vi: "danh mục {list} có từ {day}", en: "the list {list} covers the days from {day} on" },
  codesOutside: {
    vi: "Danh mục {list} bắt đầu từ {day} nên không so sánh được với ngày {days}. Hãy chọn ngày từ {day} trở đi.",
    en: "The list {list} begins on {day} and says nothing of {days}. Choose days from {day} on.",
  },
  codesNone: { vi: "Không danh mục nào có {text}.", en: "No list has {text}." },
  codesUntil: { vi: "đến {day}", en: "until {day}" },
  codesSince: { vi: "từ {day}", en: "since {day}" },
  codesSources: { vi: "nguồn", en: "sources" },
  codesSingleSource: { vi: "chỉ một nguồn", en: "a single source" },
  codesConfidence: { vi: "độ tin cậy {grade}", en: "confidence {grade}" },
  codesBecame: { vi: "từ {day} thành", en: "from {day} on" },
  codesCameFrom: { vi: "ngày {day}, từ", en: "on {day}, out of" },
  codesEnded: { vi: "kết thúc {day}: {reason}", en: "ended on {day}: {reason}" },
  codesNotListed: {
    vi: "danh mục bắt đầu từ {day}; ngày được hỏi chưa có",
    en: "the list begins on {day} and says nothing of the day asked about",
  },
  codesCertain: { vi: "chắc chắn", en: "certain" },
  codesPartial: { vi: "xã bị chia, thuộc một trong số này", en: "the commune was divided; it lies in one of these" },
  codesUnclear: { vi: "các nguồn không khớp, cần người kiểm tra", en: "the sources differ; a person has to check" },
  codesCurrent: { vi: "đã là địa chỉ mới", en: "already a new address" },
  codesAmbiguous: { vi: "nhiều xã cùng tên", en: "several communes bear the name" },
  codesNotFound: { vi: "không có {part} tên {given}", en: "there is no {part} named {given}" },
  codesNear: { vi: "tên gần nhất: {names}", en: "nearest names: {names}" },
  codesPartProvince: { vi: "tỉnh", en: "province" },
  codesPartDistrict: { vi: "huyện", en: "district" },
  codesPartCommune: { vi: "xã", en: "commune" },
  codesBadAddress: {
    vi: "Chưa có địa chỉ. Hãy ghi xã, huyện, tỉnh hoặc mã xã 5 chữ số.",
    en: "There is no address. Write commune, district and province, or a five-digit commune code.",
  },
  codesBadList: { vi: "Không có danh mục {value}. Có: {known}.", en: "There is no list {value}. There are: {known}." },
  codesBadCode: {
    vi: "{value} không phải mã tỉnh, huyện, xã hay cơ quan cấp 1.",
    en: "{value} is no code of a province, district, commune or level-1 agency.",
  },
  codesDiffSummary: {
    vi: "{added} mã mới, {removed} mã hết hiệu lực, {changed} mã đổi nghĩa, {same} mã giữ nguyên",
    en: "{added} added, {removed} removed, {changed} changed, {same} the same",
  },
  relationWhole: { vi: "toàn bộ", en: "all of it" },
  relationPart: { vi: "một phần", en: "a part" },
  relationUnclear: { vi: "chưa rõ", en: "unclear" },
  idAbout: {
    vi: "Cho biết một mã là gì, giải mã, và có gì bất thường (số cá nhân được che)",
    en: "Says what an identifier is, takes it apart, and tells what is odd (personal numbers are masked)",
  },
  idText: { vi: "mã định danh bất kỳ", en: "any identifier" },
  idExample: { vi: "giải mã một mã hồ sơ", en: "take a dossier code apart" },
  idDoubtful: { vi: "cần xem lại", en: "to be looked at again" },
  idNone: { vi: "{text} không giống loại mã nào.", en: "{text} looks like no kind of identifier." },
} as const satisfies Record<string, Bilingual>;
