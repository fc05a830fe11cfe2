import type { Basis, Citation, LocalDate } from "@egov-vn/core";

// A day that no source at hand states is left out, not guessed.
const cite = (instrument: string, issued: string, inForce?: string): Citation => ({
  instrument,
  issued: issued as LocalDate,
  ...(inForce && { inForce: inForce as LocalDate }),
});

const DECISION_20 = cite("Quyết định 20/2020/QĐ-TTg", "2020-07-22", "2020-09-15");
const DECISION_9 = cite("Quyết định 09/2025/QĐ-TTg", "2025-04-14", "2025-04-14");
const DECREE_61 = cite("Nghị định 61/2018/NĐ-CP", "2018-04-23");
const CIRCULAR_1 = cite("Thông tư 01/2018/TT-VPCP", "2018-11-23", "2019-01-06");
const CIRCULAR_10 = cite("Thông tư 10/2016/TT-BTTTT (QCVN 102:2016/BTTTT)", "2016-04-01");
const DECREE_137 = cite("Nghị định 137/2015/NĐ-CP", "2015-12-31");
const CIRCULAR_7 = cite("Thông tư 07/2016/TT-BCA", "2016-02-01", "2016-03-20");
const CIRCULAR_105 = cite("Thông tư 105/2020/TT-BTC", "2020-12-03");
const CIRCULAR_86 = cite("Thông tư 86/2024/TT-BTC", "2024-12-23");
const CIRCULAR_90 = cite("Thông tư 90/2026/TT-BTC", "2026-06-30", "2026-07-01");
const CIRCULAR_185 = cite("Thông tư 185/2015/TT-BTC", "2015-11-17");

// Neither its day of issue nor that of force is stated by a source at hand.
const DECISION_1666: Citation = { instrument: "Quyết định 1666/QĐ-BHXH" };

const law = (...citations: [Citation, ...Citation[]]): Basis => ({ citations });
const at = (citation: Citation, article: string): Citation => ({ ...citation, article });

/** What the rules of the identifiers rest on. */
export const basis = {
  oldAgencyForm: law(CIRCULAR_10),
  agencyForm: law(at(DECISION_20, "Điều 4")),
  agencyTransition: law(at(DECISION_20, "Điều 11")),
  agencyBusiness: law(at(DECISION_20, "Điều 5")),
  agencyClosed: law(at(DECISION_9, "Điều 2 khoản 2"), at(DECISION_20, "Phụ lục I")),
  agencyList: law(at(DECISION_20, "Phụ lục I")),
  dossier: law(at(CIRCULAR_1, "Điều 19"), at(DECREE_61, "Điều 26")),
  sector: law(at(CIRCULAR_1, "Điều 20")),
  citizen: law(at(DECREE_137, "Điều 13"), at(CIRCULAR_7, "Điều 7")),
  tax: law(at(CIRCULAR_90, "Điều 5"), at(CIRCULAR_105, "Điều 5")),
  personalTaxCode: law(CIRCULAR_86, CIRCULAR_90),
  healthCard: law(at(DECISION_1666, "Điều 3.1")),
  budgetUnit: law(at(CIRCULAR_185, "Điều 5")),
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
