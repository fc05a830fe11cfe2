import { type Basis, type Citation, cite } from "@egov-vn/core";

const law = (...citations: [Citation, ...Citation[]]): Basis => ({ citations });
const DECISION_20 = "qd-20-2020";

/** Numbers and codes that were given under law that has ended keep the form that it gave them. */
const structureOf2016: Basis = {
  citations: [cite("nd-137-2015", "Điều 13"), cite("tt-07-2016-bca", "Điều 7")],
  oldLaw: {
    vi: "Số cấp trước 01/07/2024 mang cấu trúc này; luật hiện hành chỉ quy định số có 12 chữ số.",
    en: "Numbers given before 1 July 2024 are made up this way; the law of today says no more than that there are 12 digits.",
  },
};

/** What the rules of the identifiers rest on. */
export const basis = {
  oldAgencyForm: law(cite("qcvn-102-2016-btttt")),
  agencyForm: law(cite(DECISION_20, "Điều 4")),
  agencyTransition: law(cite(DECISION_20, "Điều 11")),
  agencyBusiness: law(cite(DECISION_20, "Điều 5")),
  agencyClosed: law(cite("qd-09-2025", "Điều 2 khoản 2"), cite(DECISION_20, "Phụ lục I")),
  agencyList: law(cite(DECISION_20, "Phụ lục I")),
  /** That a dossier has one code is in Decree 118/2025; how it is made up was read in the old circular only. */
  dossier: law(
    cite("nd-118-2025", "Điều 17 khoản 3"),
    cite("tt-03-2025-vpcp"),
    cite("tt-01-2018-vpcp", "Điều 19"),
    cite("nd-61-2018", "Điều 26"),
  ),
  sector: law(cite("tt-03-2025-vpcp"), cite("tt-01-2018-vpcp", "Điều 20")),
  citizen: law(cite("luat-26-2023-qh15", "Điều 12"), cite("nd-137-2015", "Điều 13")),
  citizenStructure: structureOf2016,
  tax: law(cite("tt-90-2026-btc", "Điều 5"), cite("tt-86-2024-btc"), cite("tt-105-2020-btc", "Điều 5")),
  personalTaxCode: law(cite("tt-90-2026-btc"), cite("tt-86-2024-btc")),
  healthCard: law(cite("qd-1666-bhxh", "Điều 3 khoản 1")),
  budgetUnit: law(cite("tt-185-2015-btc", "Điều 5")),
} as const satisfies Record<string, Basis>;

/** Returns the basis of a rule that no law states: the systems that need it, and how that is known. */
export const practice = (systems: readonly [string, ...string[]], vi: string, en: string): Basis => ({
  interoperability: systems,
  evidence: { vi, en },
});

export const PORTAL = practice(
  ["Cổng Dịch vụ công quốc gia"],
  "Đo trên 5.670 thủ tục của Cổng ngày 18/7/2026.",
  "Measured on the portal's 5,670 procedures of 18/7/2026.",
);
export const INSURANCE = practice(
  ["Bảo hiểm xã hội Việt Nam"],
  "Theo nhiều phần mềm đang dùng; văn bản quy định chưa tìm thấy.",
  "As several programs in use have it; no legal text was found.",
);
export const PERSONAL_INSURANCE = practice(
  ["Bảo hiểm xã hội Việt Nam"],
  "Từ 1/8/2025 mã số bảo hiểm xã hội là số định danh cá nhân 12 chữ số; văn bản quy định chưa đọc được.",
  "Since 1/8/2025 the social-insurance number is the personal number of 12 digits; the text that says so was not read.",
);
