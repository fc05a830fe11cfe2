import type { Bilingual } from "@egov-vn/core";

/** One part of a published index. */
export interface PublishedPart {
  readonly code: string;
  readonly title: Bilingual;
  /** The lowest and the highest score that can be printed; absent when it was not read. */
  readonly range?: readonly [low: number, high: number];
}

/** An index of provinces whose results are published and not computed here. */
export interface PublishedIndex {
  readonly id: string;
  readonly title: Bilingual;
  readonly publisher: string;
  /** The total, then the components. */
  readonly parts: readonly [PublishedPart, ...PublishedPart[]];
  /** What is known of it and what is not. */
  readonly evidence: Bilingual;
}

const part = (code: string, vi: string, en: string, range?: readonly [number, number]): PublishedPart => ({
  code,
  title: { vi, en },
  ...(range && { range }),
});

const RECALLED: Bilingual = {
  vi: "Tên và thang điểm của các thành phần theo trí nhớ, chưa đối chiếu văn bản. Trọng số không có ở đây.",
  en: "Names and scales of the components are recalled, not compared with a text. Weights are not here.",
};

const PERCENT = [0, 100] as const;
const TEN = [1, 10] as const;

/** The provincial index of public administrative reform, in per cent. */
export const parIndex: PublishedIndex = {
  id: "par-index",
  title: { vi: "Chỉ số cải cách hành chính (PAR Index)", en: "Public administrative reform index (PAR Index)" },
  publisher: "Bộ Nội vụ",
  parts: [
    part("PAR", "Chỉ số cải cách hành chính", "PAR Index", PERCENT),
    part("PAR-CD", "Công tác chỉ đạo, điều hành cải cách hành chính", "Leadership of the reform", PERCENT),
    part("PAR-TC", "Cải cách thể chế", "Institutional reform", PERCENT),
    part("PAR-TTHC", "Cải cách thủ tục hành chính", "Reform of administrative procedures", PERCENT),
    part("PAR-BM", "Cải cách tổ chức bộ máy hành chính", "Reform of the apparatus", PERCENT),
    part("PAR-CV", "Cải cách chế độ công vụ", "Civil-service reform", PERCENT),
    part("PAR-TCC", "Cải cách tài chính công", "Public-finance reform", PERCENT),
    part("PAR-CQS", "Xây dựng và phát triển chính quyền điện tử, chính quyền số", "Digital government", PERCENT),
    part("PAR-TD", "Tác động của cải cách hành chính", "Effects of the reform", PERCENT),
  ],
  evidence: RECALLED,
};

/** The provincial competitiveness index, of 100 points. */
export const pciIndex: PublishedIndex = {
  id: "pci",
  title: { vi: "Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)", en: "Provincial competitiveness index (PCI)" },
  publisher: "Liên đoàn Thương mại và Công nghiệp Việt Nam (VCCI)",
  parts: [
    part("PCI", "Chỉ số năng lực cạnh tranh", "PCI", PERCENT),
    part("PCI-GNTT", "Gia nhập thị trường", "Entry costs", TEN),
    part("PCI-DD", "Tiếp cận đất đai", "Access to land", TEN),
    part("PCI-MB", "Tính minh bạch", "Transparency", TEN),
    part("PCI-TG", "Chi phí thời gian", "Time costs", TEN),
    part("PCI-KCT", "Chi phí không chính thức", "Informal charges", TEN),
    part("PCI-CTBD", "Cạnh tranh bình đẳng", "Policy bias", TEN),
    part("PCI-ND", "Tính năng động của chính quyền tỉnh", "Proactivity", TEN),
    part("PCI-HT", "Chính sách hỗ trợ doanh nghiệp", "Business support", TEN),
    part("PCI-LD", "Đào tạo lao động", "Labour policy", TEN),
    part("PCI-PL", "Thiết chế pháp lý và an ninh trật tự", "Law and order", TEN),
  ],
  evidence: RECALLED,
};

/** The provincial governance index as citizens see it: eight dimensions of 1 to 10 points, added up. */
export const papiIndex: PublishedIndex = {
  id: "papi",
  title: {
    vi: "Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh (PAPI)",
    en: "Provincial governance and public administration performance index (PAPI)",
  },
  publisher: "UNDP, CECODES",
  parts: [
    part("PAPI", "Chỉ số PAPI", "PAPI", [8, 80]),
    part("PAPI-1", "Tham gia của người dân ở cấp cơ sở", "Participation at local levels", TEN),
    part("PAPI-2", "Công khai, minh bạch", "Transparency", TEN),
    part("PAPI-3", "Trách nhiệm giải trình với người dân", "Vertical accountability", TEN),
    part("PAPI-4", "Kiểm soát tham nhũng trong khu vực công", "Control of corruption", TEN),
    part("PAPI-5", "Thủ tục hành chính công", "Public administrative procedures", TEN),
    part("PAPI-6", "Cung ứng dịch vụ công", "Public service delivery", TEN),
    part("PAPI-7", "Quản trị môi trường", "Environmental governance", TEN),
    part("PAPI-8", "Quản trị điện tử", "E-governance", TEN),
  ],
  evidence: RECALLED,
};

/** The indices whose published results are kept next to those of the ICT Index. */
export const publishedIndices: readonly PublishedIndex[] = [parIndex, pciIndex, papiIndex];
