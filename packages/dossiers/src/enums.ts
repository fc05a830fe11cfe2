import type { Bilingual } from "@egov-vn/core";

/**
 * The status of a dossier as the national portal counts it, in the order of its codes 1 to 10. Two implementations and a
 * ministry's document agree on the list.
 */
export const dossierStatuses = [
  "registered",
  "accepted",
  "not-accepted",
  "processing",
  "supplement-requested",
  "payment-requested",
  "withdrawal-requested",
  "stopped",
  "finished",
  "returned",
] as const;
export type DossierStatus = (typeof dossierStatuses)[number];

/** The ten statuses in words, the Vietnamese as the national portal prints them. */
export const statusTitles: Readonly<Record<DossierStatus, Bilingual>> = {
  registered: { vi: "Mới đăng ký", en: "Newly registered" },
  accepted: { vi: "Được tiếp nhận", en: "Accepted" },
  "not-accepted": { vi: "Không được tiếp nhận", en: "Not accepted" },
  processing: { vi: "Đang xử lý", en: "Being processed" },
  "supplement-requested": { vi: "Yêu cầu bổ sung giấy tờ", en: "Papers to be supplemented" },
  "payment-requested": { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Financial obligation to be met" },
  "withdrawal-requested": { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawal requested by the citizen" },
  stopped: { vi: "Dừng xử lý", en: "Processing stopped" },
  finished: { vi: "Đã xử lý xong", en: "Processed" },
  returned: { vi: "Đã trả kết quả", en: "Result returned" },
};

/** Systems that have a status of their own, or bend the common one. */
export const sourceSystems = ["dvcqg", "ministry-adapter", "lgsp-document", "opencps", "igate", "local"] as const;
export type SourceSystem = (typeof sourceSystems)[number];

/** The source systems in words. */
export const sourceSystemTitles: Readonly<Record<SourceSystem, Bilingual>> = {
  dvcqg: { vi: "Cổng Dịch vụ công quốc gia", en: "the national portal" },
  "ministry-adapter": { vi: "bộ kết nối cổng bộ – iGate", en: "the ministries' adapter to iGate" },
  "lgsp-document": { vi: "LGSP đời trước", en: "the older LGSP" },
  opencps: { vi: "OpenCPS", en: "OpenCPS" },
  igate: { vi: "iGate", en: "iGate" },
  local: { vi: "hệ thống của đơn vị", en: "the unit's own system" },
};

/**
 * Who files. `organisation` and `other` are what the older LGSP document calls "org" and "other": it does not say whether
 * the former is an agency of the state.
 */
export const applicantKinds = [
  "citizen",
  "enterprise",
  "household-business",
  "state-agency",
  "other-organisation",
  "organisation",
  "other",
] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Who files, in words. */
export const applicantKindTitles: Readonly<Record<ApplicantKind, Bilingual>> = {
  citizen: { vi: "Công dân", en: "Citizen" },
  enterprise: { vi: "Doanh nghiệp", en: "Enterprise" },
  "household-business": { vi: "Hộ kinh doanh", en: "Household business" },
  "state-agency": { vi: "Cơ quan nhà nước", en: "State agency" },
  "other-organisation": { vi: "Tổ chức khác", en: "Other organisation" },
  organisation: { vi: "Tổ chức", en: "Organisation" },
  other: { vi: "Đối tượng khác", en: "Other" },
};

/** How a dossier is filed: at the desk, online, by post (`KenhThucHien` 1 to 3). */
export const channels = ["direct", "online", "post"] as const;
export type Channel = (typeof channels)[number];

/** The ways of filing in words. */
export const channelTitles: Readonly<Record<Channel, Bilingual>> = {
  direct: { vi: "Trực tiếp", en: "At the desk" },
  online: { vi: "Trực tuyến", en: "Online" },
  post: { vi: "Qua bưu chính công ích", en: "By post" },
};

/** How a result is returned (`HinhThuc` 0 and 1). */
export const returnChannels = ["direct", "post"] as const;
export type ReturnChannel = (typeof returnChannels)[number];

/** Where it was filed (`NoiNopHoSo` 1 and 2). */
export const filingPlaces = ["national-portal", "local-system"] as const;
export type FilingPlace = (typeof filingPlaces)[number];

/** Whether the fee was paid online; that `requested` is what code 3 means was inferred from one implementation. */
export const onlinePayments = ["none", "paid", "requested"] as const;
export type OnlinePayment = (typeof onlinePayments)[number];

/** `phi` and `le-phi` are two legal kinds of charge (Luật Phí và lệ phí); English has no pair of words for them. */
export const feeTypes = ["phi", "le-phi"] as const;
export type FeeType = (typeof feeTypes)[number];

/** When a fee is collected (`HinhThucThu` 1, 2 and 4; one implementation). */
export const collectionTimes = ["on-reception", "on-supplement", "on-return"] as const;
export type CollectionTime = (typeof collectionTimes)[number];

/** The citizen's number of 12 digits and the old card's of 9 (`LoaiDinhDanh`). */
export const identityDocumentKinds = ["citizen-id", "old-id"] as const;
export type IdentityDocumentKind = (typeof identityDocumentKinds)[number];

/** Original, copy or electronic (`LoaiBan` 0 to 2 of the ministries' adapter). */
export const copyKinds = ["original", "copy", "electronic"] as const;
export type CopyKind = (typeof copyKinds)[number];
