import { type Bilingual, defineFailures } from "@egov-vn/core";

/** What a signature, a certificate or a file of trust cannot be read for. */
export const failures = defineFailures("signatures", {
  derCutOff: { vi: "mã DER bị cắt cụt tại byte {at}", en: "the DER code is cut off at byte {at}" },
  derLength: {
    vi: "độ dài DER tại byte {at} không theo dạng ngắn nhất có độ dài xác định",
    en: "the DER length at byte {at} is not the shortest definite one",
  },
  derTag: {
    vi: "mã DER tại byte {at}: cần {wanted}, gặp {found}",
    en: "the DER code at byte {at}: expected {wanted}, found {found}",
  },
  derTrailing: {
    vi: "còn dữ liệu thừa sau mã DER tại byte {at}",
    en: "there are bytes after the DER code at byte {at}",
  },
  derDeep: { vi: "mã DER lồng quá sâu", en: "the DER code is nested too deeply" },
  derValue: { vi: "giá trị DER tại byte {at} viết sai", en: "the DER value at byte {at} is misspelt" },
  missing: { vi: "thiếu {part}", en: "{part} is missing" },
  twice: { vi: "{part} có hơn một lần", en: "{part} is there more than once" },
  mismatch: { vi: "{part} không khớp nhau", en: "{part} do not agree" },
  unsupported: { vi: "không hỗ trợ {part}", en: "{part} is not supported" },
  pdf: { vi: "cấu trúc PDF sai: {part}", en: "the structure of the PDF is wrong: {part}" },
  notTrust: {
    vi: "tệp tin cậy {file} sai: {reason}",
    en: "the trust file {file} is wrong: {reason}",
  },
  noAnchors: {
    vi: "thư mục tin cậy {folder} không có tệp .json nào",
    en: "the trust folder {folder} has no .json file",
  },
  notOfKind: {
    vi: "{file} không phải {kind} đọc được: {reason}",
    en: "{file} is no {kind} that can be read: {reason}",
  },
});

/** Returns words in both languages. */
export const words = (vi: string, en: string): Bilingual => ({ vi, en });
