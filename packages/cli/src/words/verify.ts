import type { Bilingual } from "@egov-vn/core";

/** The words of `egov verify`. */
export const verifyWords = {
  verifyAbout: {
    vi: "Kiểm tra chữ ký số của tệp PDF, hoặc của gói tin và các tệp PDF đính kèm",
    en: "Verify the digital signatures of a PDF, or of a packet and the PDFs attached to it",
  },
  verifyFiles: { vi: "tệp PDF hoặc gói tin edXML", en: "PDF files or edXML packets" },
  verifyTrustOption: {
    vi: "thư mục tin cậy: chứng thư gốc theo dấu vân tay, chứng thư trung gian, danh sách thu hồi",
    en: "trust folder: roots by fingerprint, intermediate certificates, revocation lists",
  },
  verifyCrlOption: { vi: "danh sách thu hồi; có thể lặp lại", en: "a revocation list; may be repeated" },
  verifyOcspOption: { vi: "phản hồi OCSP; có thể lặp lại", en: "an OCSP response; may be repeated" },
  verifyAtOption: {
    vi: "kiểm tra theo thời điểm này, ví dụ 2026-03-05T08:00:00; mặc định là bây giờ",
    en: "check for this time, such as 2026-03-05T08:00:00; default: now",
  },
  verifySha1Option: {
    vi: "chấp nhận SHA-1, chỉ khi kiểm tra chứng thư cũ",
    en: "accept SHA-1, for old certificates only",
  },
  verifyExample: { vi: "kiểm tra một công văn đã ký", en: "verify a signed letter" },
  verifyExamplePacket: { vi: "kiểm tra một gói tin và các tệp PDF đính kèm", en: "verify a packet and its PDFs" },
  verifyExamplePage: { vi: "trang kết quả để in", en: "a page of the result, to print" },
  verifySignature: { vi: "Chữ ký", en: "Signature" },
  verifyStamp: { vi: "Dấu thời gian", en: "Time stamp" },
  verifySigner: { vi: "Người ký", en: "Signer" },
  verifyIssuer: { vi: "Cơ quan cấp", en: "Issuer" },
  verifyTime: { vi: "Thời điểm ký", en: "Signed" },
  verifyCovers: { vi: "Bao phủ", en: "Covers" },
  verifyCoversWhole: { vi: "toàn bộ tệp ({size})", en: "the whole file ({size})" },
  verifyCoversPart: { vi: "{end} đầu trong {size}", en: "the first {end} of {size}" },
  verifyCoversEarlier: {
    vi: "{end} đầu trong {size}; sau đó có: {changes}",
    en: "the first {end} of {size}; afterwards: {changes}",
  },
  verifyEnvelope: { vi: "Chữ ký trên phong bì", en: "Signature of the envelope" },
  verifyCoversPacket: { vi: "toàn bộ gói tin, gồm các tệp đính kèm", en: "the whole packet, attachments included" },
  verifyCoversFiles: { vi: "chỉ các tệp {files}", en: "the files {files} only" },
  verifyCoversUnknown: { vi: "không xác định được", en: "cannot be told" },
  verifyMaths: { vi: "Phép tính", en: "Maths" },
  verifyForm: { vi: "Hình thức", en: "Form" },
  verifyTrust: { vi: "Tin cậy", en: "Trust" },
  verifyValidity: { vi: "Thời hạn", en: "In time" },
  verifyRevocation: { vi: "Thu hồi", en: "Revocation" },
  verifyNotRevoked: { vi: "không bị thu hồi", en: "not revoked" },
  verifyRevokedSince: { vi: "bị thu hồi từ {time}", en: "revoked since {time}" },
  verifyReason: { vi: "Lý do ký", en: "Reason" },
  verifyFingerprint: { vi: "Dấu vân tay", en: "Fingerprint" },
  verifyPageTitle: { vi: "Kết quả kiểm tra chữ ký số", en: "Digital signatures: result of the check" },
  verifyPageTime: { vi: "Kiểm tra theo thời điểm {time}.", en: "Checked for {time}." },
  verifyPageLimits: {
    vi: "Kết quả không khẳng định giá trị pháp lý của văn bản, thẩm quyền của người ký hay hình ảnh chữ ký, con dấu.",
    en: "The result claims nothing on the legal force of the document, the authority of the signer, or images of signatures and seals.",
  },
  badTime: {
    vi: '"{value}" không phải là thời điểm. Ghi 2026-03-05, 2026-03-05T08:00:00 (giờ Việt Nam) hoặc 2026-03-05T01:00:00Z.',
    en: '"{value}" is no time. Write 2026-03-05, 2026-03-05T08:00:00 (in Viet Nam) or 2026-03-05T01:00:00Z.',
  },
} as const satisfies Record<string, Bilingual>;
