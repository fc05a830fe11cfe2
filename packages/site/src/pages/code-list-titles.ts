import type { EnumerationName } from "@egov-vn/codes/terms";
import type { Bilingual } from "@egov-vn/core";
import {
  applicantKindTitles,
  type CollectionTime,
  type CopyKind,
  channelTitles,
  type FeeType,
  type FilingPlace,
  type IdentityDocumentKind,
  type OnlinePayment,
  statusTitles,
} from "@egov-vn/dossiers";

/** The small code lists in words. A list without a title does not compile. */
export const ENUMERATION_TITLES: Readonly<Record<EnumerationName, Bilingual>> = {
  "exchange-business": { vi: "Nghiệp vụ của gói tin văn bản", en: "Business of a document packet" },
  "exchange-status": { vi: "Trạng thái xử lý văn bản", en: "Status of a document" },
  "exchange-urgency": { vi: "Độ khẩn của văn bản", en: "Urgency of a document" },
  "exchange-steering-from-1": { vi: "Loại chỉ đạo, đếm từ 1", en: "Kind of steering, from 1" },
  "exchange-steering-from-0": { vi: "Loại chỉ đạo, đếm từ 0", en: "Kind of steering, from 0" },
  "exchange-receiver-change": { vi: "Thay đổi nơi nhận", en: "Change of receivers" },
  "dossier-status": { vi: "Trạng thái hồ sơ", en: "Status of a dossier" },
  "dossier-channel": { vi: "Kênh nộp hồ sơ", en: "Channel of filing" },
  "dossier-applicant": { vi: "Loại người nộp, Cổng quốc gia", en: "Kind of applicant, national portal" },
  "dossier-applicant-ministry": { vi: "Loại người nộp, cổng bộ", en: "Kind of applicant, ministry portal" },
  "dossier-return": { vi: "Hình thức trả kết quả", en: "How a result is returned" },
  "dossier-filed-at": { vi: "Nơi nộp hồ sơ", en: "Where a dossier was filed" },
  "dossier-fee-collection": { vi: "Thời điểm thu phí", en: "When a fee is collected" },
  "identity-paper": { vi: "Loại giấy tờ định danh", en: "Kind of identity paper" },
  "procedure-level": { vi: "Cấp thực hiện thủ tục", en: "Level of a procedure" },
  "procedure-fee": { vi: "Loại phí của thủ tục", en: "Kind of fee of a procedure" },
  "portal-procedure-state": { vi: "Trạng thái thủ tục trên Cổng", en: "State of a procedure on the portal" },
  "portal-procedure-type": { vi: "Loại thủ tục trên Cổng", en: "Type of procedure on the portal" },
  "portal-submission-method": { vi: "Cách nộp trên Cổng", en: "Way of filing on the portal" },
  "portal-time-unit": { vi: "Đơn vị thời hạn trên Cổng", en: "Unit of time on the portal" },
  "portal-fee-type": { vi: "Loại phí trên Cổng", en: "Kind of fee on the portal" },
  "portal-subject": { vi: "Đối tượng thực hiện trên Cổng", en: "Who files, on the portal" },
  "budget-unit-kind": { vi: "Loại đơn vị quan hệ ngân sách", en: "Kind of budget unit" },
  "personal-number-century": { vi: "Thế kỷ và giới trong số định danh", en: "Century and sex in a personal number" },
};

type OtherMeaning = FilingPlace | OnlinePayment | FeeType | CollectionTime | IdentityDocumentKind | CopyKind;

const OTHER_MEANINGS: Readonly<Record<OtherMeaning, Bilingual>> = {
  "national-portal": { vi: "Cổng Dịch vụ công quốc gia", en: "National portal" },
  "local-system": { vi: "Hệ thống của địa phương", en: "Local system" },
  none: { vi: "Không", en: "None" },
  paid: { vi: "Đã thanh toán", en: "Paid" },
  requested: { vi: "Đã yêu cầu thanh toán", en: "Payment requested" },
  phi: { vi: "Phí", en: "Charge (phí)" },
  "le-phi": { vi: "Lệ phí", en: "Fee (lệ phí)" },
  "on-reception": { vi: "Khi tiếp nhận", en: "On reception" },
  "on-supplement": { vi: "Khi bổ sung", en: "On supplement" },
  "on-return": { vi: "Khi trả kết quả", en: "On return" },
  "citizen-id": { vi: "Căn cước", en: "Citizen identity" },
  "old-id": { vi: "Chứng minh nhân dân", en: "Old identity card" },
  original: { vi: "Bản chính", en: "Original" },
  copy: { vi: "Bản sao", en: "Copy" },
  electronic: { vi: "Bản điện tử", en: "Electronic" },
};

const MEANINGS: Readonly<Record<string, Bilingual>> = {
  ...OTHER_MEANINGS,
  ...channelTitles,
  ...statusTitles,
  ...applicantKindTitles,
};

/** Returns what a code of a system means, in words; the word of the model where it has no other. */
export const meaningWords = (meaning: string): Bilingual => MEANINGS[meaning] ?? { vi: meaning, en: meaning };
