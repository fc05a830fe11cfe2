import {
  describeField,
  type FormatWords,
  type LocalDate,
  type LocalDateTime,
  type PersonalKind,
  type Unparsed,
  UnparsedSchema,
} from "@egov-vn/core";
import * as z from "zod";
import {
  applicantKinds,
  channels,
  collectionTimes,
  copyKinds,
  dossierStatuses,
  feeTypes,
  filingPlaces,
  identityDocumentKinds,
  onlinePayments,
  returnChannels,
  sourceSystems,
} from "./enums.js";

// Named, so that the published schema says it once.
const Kept = UnparsedSchema.meta({
  id: "Unparsed",
  title: "Text or code that could not be understood, kept as it was written",
  titleVi: "Chuỗi hoặc mã không hiểu được, giữ nguyên như đã ghi",
  personal: "none",
});

/**
 * A point in time as it was written: to the second, or to the day where only a day was written (midnight is not
 * invented), or text that is neither.
 */
export type Moment = LocalDateTime | LocalDate | Unparsed;

/** Returns whether a moment is known to the second. */
export function isDateTime(moment: Moment | undefined): moment is LocalDateTime {
  return typeof moment === "string" && moment.length > 10;
}

/**
 * Returns the day of a moment, `undefined` when it is absent or was not understood.
 *
 * @example
 * dayOf("2024-11-15T08:30:00") // => "2024-11-15"
 */
export function dayOf(moment: Moment | undefined): LocalDate | undefined {
  return typeof moment === "string" ? (moment.slice(0, 10) as LocalDate) : undefined;
}

const named = <S extends z.ZodType>(schema: S, vi: string, en: string, personal: PersonalKind = "none"): S =>
  describeField(schema, vi, en, { personal });

// No white space round it: readers trim, so that would not come back.
const TEXT = /^\S(?:[\s\S]*\S)?$/;
/** Accepts text without white space round it. */
export const TextSchema = z.string().regex(TEXT);
const text = (vi: string, en: string, personal?: PersonalKind) => named(TextSchema, vi, en, personal);
/** Lists are absent rather than empty: nothing in the wire formats tells the two apart. */
const list = <S extends z.ZodType>(item: S, vi: string, en: string) => named(z.array(item).min(1), vi, en);
const coded = <const V extends readonly [string, ...string[]]>(values: V, vi: string, en: string) =>
  named(z.union([z.enum(values), Kept]), vi, en);
const flag = (vi: string, en: string) => named(z.union([z.boolean(), Kept]), vi, en);
/** Accepts a whole number not below 0. */
export const WholeNumberSchema = z.int().min(0);
const count = (vi: string, en: string) => named(z.union([WholeNumberSchema, Kept]), vi, en);
const money = (vi: string, en: string) =>
  describeField(z.union([WholeNumberSchema, Kept]), vi, en, { personal: "none", unit: "đồng" });

// One pattern for both precisions: the calendar's own, with a time that may follow.
const DAY = (z.regexes.date as RegExp).source.replace(/^\^|\$$/g, "");
const MOMENT = new RegExp(`^(?:${DAY})(?:T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)?$`);
/** Accepts a day, or a time of a day. */
export const MomentTextSchema = z.string().regex(MOMENT);
const MomentSchema = z.union([MomentTextSchema, Kept]) as unknown as z.ZodType<Moment, Moment>;

/** What the patterns of a dossier ask for, in words. */
export const FORMATS: FormatWords = [
  [TEXT, { vi: "văn bản, không có khoảng trắng ở hai đầu", en: "some text, without white space round it" }],
  [
    MOMENT,
    {
      vi: "năm-tháng-ngày, có thể kèm giờ, như 2026-08-04T08:30:00",
      en: "year-month-day, with a time or without, as in 2026-08-04T08:30:00",
    },
  ],
];

const moment = (vi: string, en: string, personal?: PersonalKind) => named(MomentSchema, vi, en, personal);

const unmapped = named(
  z.record(z.string(), z.unknown()),
  "Các trường lạ, giữ nguyên như đã nhận",
  "Fields that the wire format's table does not know, as they came",
  "unknown",
);

/** Accepts an address: codes as the sending system counts, and the rest as text. */
export const AddressSchema = z
  .strictObject({
    provinceCode: text("Mã tỉnh (theo hệ thống gửi)", "Province code, as the sender counts", "address").optional(),
    communeCode: text("Mã xã (theo hệ thống gửi)", "Commune code, as the sender counts", "address").optional(),
    detail: text("Địa chỉ chi tiết", "Street address", "address").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "Address", title: "Address", titleVi: "Địa chỉ", personal: "none" });

/** Accepts an identity number with its kind. */
export const IdentityDocumentSchema = z
  .strictObject({
    kind: coded(identityDocumentKinds, "Loại định danh", "Kind of number").optional(),
    number: text("Số định danh", "Number", "identity-number").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "IdentityDocument", title: "Identity document", titleVi: "Giấy tờ định danh", personal: "none" });

/** Accepts an applicant or a submitter. */
export const PersonSchema = z
  .strictObject({
    kind: coded(applicantKinds, "Loại đối tượng", "Kind of applicant").optional(),
    name: text("Họ tên hoặc tên tổ chức", "Name", "name").optional(),
    paperNumber: text("Số giấy tờ", "Number of an identity paper, of no stated kind", "identity-number").optional(),
    identityDocuments: list(IdentityDocumentSchema, "Các giấy tờ định danh", "Identity documents").optional(),
    techId: text("TechID do Cổng Dịch vụ công quốc gia cấp", "TechID of the national sign-on", "account").optional(),
    localId: text("Mã tài khoản ở hệ thống gửi", "Account id at the sending system", "account").optional(),
    birthDate: moment("Ngày sinh", "Date of birth", "birth-date").optional(),
    email: text("Thư điện tử", "E-mail", "email").optional(),
    telephone: text("Điện thoại", "Telephone", "telephone").optional(),
    fax: text("Fax", "Fax", "telephone").optional(),
    address: named(AddressSchema, "Địa chỉ", "Address").optional(),
    addressText: text("Địa chỉ, ghi thành một dòng", "Address as one text", "address").optional(),
    otherInformation: text("Thông tin khác", "Other information", "unknown").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "Person", title: "Person or organisation", titleVi: "Người hoặc tổ chức", personal: "none" });

/** Accepts a submitted file: its content (base64), an address it can be fetched from, or an id with a hash. */
export const AttachmentSchema = z
  .strictObject({
    id: text("Mã tệp", "File id").optional(),
    fileName: text("Tên tệp", "File name").optional(),
    deleted: flag("Đã xóa", "Deleted").optional(),
    componentCode: text("Mã thành phần hồ sơ", "Code of the component it belongs to").optional(),
    url: text("Đường dẫn tải tệp", "Address it can be fetched from").optional(),
    hash: text("Giá trị băm của tệp", "Hash of the file").optional(),
    base64: text("Nội dung tệp (base64)", "Content (base64)", "unknown").optional(),
    verified: flag("Đã xác thực", "Verified").optional(),
    digitised: flag("Được số hóa", "Digitised").optional(),
    reuse: named(
      z.union([z.literal(0), z.literal(1), z.literal(2), Kept]),
      "Được tái sử dụng: 0 không, 1 có, 2 chưa rõ nghĩa",
      "Reused: 0 no, 1 yes, 2 of unknown meaning",
    ).optional(),
    fromNationalStore: flag("Lấy từ kho dữ liệu quốc gia", "Taken from the national store").optional(),
    replacedByResultCode: text("Mã kết quả thay thế", "Code of the result that stands in for it").optional(),
    resultCode: text("Mã kết quả", "Code of the earlier result it is").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "Attachment", title: "Submitted file", titleVi: "Tài liệu nộp", personal: "none" });

/** Accepts a component of a dossier with the files that make it up. */
export const DossierComponentSchema = z
  .strictObject({
    code: text("Mã thành phần hồ sơ", "Component code").optional(),
    name: text("Tên thành phần hồ sơ", "Component name").optional(),
    copies: count("Số lượng", "Copies").optional(),
    copyKind: coded(copyKinds, "Loại bản", "Original, copy or electronic").optional(),
    attachments: list(AttachmentSchema, "Các tệp của thành phần", "Files of the component").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "DossierComponent", title: "Component with its files", titleVi: "Thành phần hồ sơ", personal: "none" });

/** Accepts a code of a list that only its system knows: the same digits in the list of another mean something else. */
export const CodeAtSourceSchema = z
  .strictObject({
    system: named(z.enum(sourceSystems), "Hệ thống có danh sách này", "System whose list this is"),
    code: text("Mã trong danh sách", "Code in the list"),
  })
  .meta({
    id: "CodeAtSource",
    title: "Code of one system's list",
    titleVi: "Mã trong danh sách của một hệ thống",
    personal: "none",
  });

/** Accepts a paper outside the components. */
export const OtherPaperSchema = z
  .strictObject({
    name: text("Tên giấy tờ", "Name").optional(),
    copies: count("Số lượng", "Copies").optional(),
    kind: named(CodeAtSourceSchema, "Loại giấy tờ (theo hệ thống gửi)", "Kind, as the sender counts").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "OtherPaper", title: "Other paper", titleVi: "Giấy tờ khác", personal: "none" });

/** Accepts a fee; the amount is whole đồng, or the text that stood in its place. */
export const DossierFeeSchema = z
  .strictObject({
    name: text("Tên phí, lệ phí", "Name").optional(),
    type: coded(feeTypes, "Phí hay lệ phí", "Phí (charge) or lệ phí (fee)").optional(),
    kind: named(CodeAtSourceSchema, "Loại (theo hệ thống gửi)", "Kind, as the sender counts").optional(),
    collected: coded(collectionTimes, "Thu khi nào", "When it is collected").optional(),
    amount: money("Số tiền (đồng)", "Amount (đồng)").optional(),
    paid: flag("Đã thanh toán", "Paid").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "DossierFee", title: "Fee", titleVi: "Phí, lệ phí", personal: "none" });

/** Accepts a request to supplement and what came of it. */
export const SupplementSchema = z
  .strictObject({
    id: text("Mã yêu cầu bổ sung", "Id").optional(),
    requestedBy: text("Người yêu cầu bổ sung", "Officer who asked", "name").optional(),
    content: text("Nội dung bổ sung", "What is asked for", "unknown").optional(),
    requestedAt: moment("Ngày yêu cầu bổ sung", "Time of the request").optional(),
    receivedBy: text("Người tiếp nhận bổ sung", "Officer who received it", "name").optional(),
    receiptNote: text("Thông tin tiếp nhận", "Note on receipt", "unknown").optional(),
    receivedAt: moment("Ngày tiếp nhận bổ sung", "Time of receipt").optional(),
    supplemented: flag("Trạng thái bổ sung", "Whether it was supplied (the flag's meaning is inferred)").optional(),
    papers: list(AttachmentSchema, "Giấy tờ bổ sung", "Papers supplied").optional(),
    fees: list(DossierFeeSchema, "Phí, lệ phí bổ sung", "Fees added").optional(),
    appointedBefore: moment("Ngày hẹn trả trước đó", "Appointed time before").optional(),
    appointedAfter: moment("Ngày hẹn trả mới", "New appointed time").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "Supplement", title: "Request to supplement", titleVi: "Yêu cầu bổ sung", personal: "none" });

/** Accepts a result paper. */
export const DossierResultSchema = z
  .strictObject({
    name: text("Tên giấy tờ kết quả", "Name").optional(),
    resultCode: text("Mã giấy tờ kết quả", "Code of the result").optional(),
    componentCode: text("Mã thành phần hồ sơ", "Code of the component").optional(),
    paperId: text("Mã giấy tờ", "Paper id").optional(),
    url: text("Đường dẫn tệp kết quả", "Address of the file").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "DossierResult", title: "Result paper", titleVi: "Giấy tờ kết quả", personal: "none" });

/** Accepts the code of a national database that was consulted. */
export const DatabaseConsultedSchema = z
  .strictObject({
    code: text("Mã cơ sở dữ liệu", "Code of the database").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({
    id: "DatabaseConsulted",
    title: "National database consulted",
    titleVi: "CSDL quốc gia đã tra cứu",
    personal: "none",
  });

/** Accepts a status as the system that has it calls it. */
export const StatusAtSourceSchema = z
  .strictObject({
    system: named(z.enum(sourceSystems), "Hệ thống nguồn", "System whose own status this is"),
    code: text("Mã trạng thái ở hệ thống nguồn", "Its code").optional(),
    word: text("Trạng thái bằng chữ ở hệ thống nguồn", "Its word").optional(),
    subWord: text("Trạng thái phụ ở hệ thống nguồn", "Its sub-status").optional(),
  })
  .meta({
    id: "StatusAtSource",
    title: "Status where it comes from",
    titleVi: "Trạng thái ở hệ thống nguồn",
    personal: "none",
  });

const status = coded(dossierStatuses, "Trạng thái hồ sơ (mã 1–10)", "Status (codes 1–10)");

/**
 * Accepts a dossier. Only its code is required: what a source does not say is absent, what could not be understood is
 * `{ unparsed }`, fields that are not known are under `unmapped`. Times are wall-clock time in Viet Nam, amounts đồng.
 */
export const DossierSchema = z
  .strictObject({
    code: text("Mã hồ sơ", "Dossier code"),
    sourceId: text("Mã nội bộ ở hệ thống nguồn", "Internal id at the source").optional(),
    receiptNumber: text("Số biên nhận", "Receipt number").optional(),
    procedure: z
      .strictObject({
        code: text("Mã thủ tục hành chính", "Procedure code").optional(),
        name: text("Tên thủ tục hành chính", "Procedure name").optional(),
        nameEn: text("Tên thủ tục bằng tiếng Anh", "Procedure name in English").optional(),
        serviceCode: text("Mã dịch vụ công", "Code of the online service").optional(),
        unmapped: unmapped.optional(),
      })
      .meta({ title: "Procedure", titleVi: "Thủ tục hành chính", personal: "none" })
      .optional(),
    sector: z
      .strictObject({
        code: text("Mã lĩnh vực", "Sector code").optional(),
        name: text("Tên lĩnh vực", "Sector name").optional(),
      })
      .meta({ title: "Sector", titleVi: "Lĩnh vực", personal: "none" })
      .optional(),
    channel: coded(channels, "Kênh thực hiện", "Filing channel").optional(),
    filedAt: coded(filingPlaces, "Nơi nộp hồ sơ", "Where it was filed").optional(),
    applicant: named(PersonSchema, "Chủ hồ sơ", "Applicant").optional(),
    submitter: named(PersonSchema, "Người nộp", "Submitter").optional(),
    subject: text("Trích yếu hồ sơ", "Subject matter", "unknown").optional(),
    submittedAt: moment("Ngày nộp hồ sơ", "Time of filing").optional(),
    receivedAt: moment("Ngày tiếp nhận", "Time of reception").optional(),
    appointedAt: moment("Ngày hẹn trả", "Appointed time of return").optional(),
    finishedAt: moment("Ngày kết thúc xử lý", "Time at which processing ended").optional(),
    returnedAt: moment("Ngày trả", "Time of return").optional(),
    refusedAt: moment("Ngày từ chối", "Time of refusal").optional(),
    status: status.optional(),
    statusAtSource: StatusAtSourceSchema.optional(),
    currentTask: text("Bước đang xử lý", "Task it is at").optional(),
    handlingUnit: text("Đơn vị xử lý", "Handling unit").optional(),
    receivingUnitCode: text("Mã đơn vị tiếp nhận", "Code of the receiving unit").optional(),
    responsibleUnit: text("Cơ quan chủ trì", "Unit in charge").optional(),
    responsibleUnitCode: text("Mã cơ quan chủ trì", "Code of the unit in charge").optional(),
    returnChannel: coded(returnChannels, "Hình thức trả kết quả", "How the result is returned").optional(),
    returnInformation: text("Thông tin trả", "Note on the return", "unknown").optional(),
    note: text("Ghi chú", "Note", "unknown").optional(),
    attachments: list(AttachmentSchema, "Tài liệu nộp", "Submitted files").optional(),
    components: list(DossierComponentSchema, "Thành phần hồ sơ", "Components with their files").optional(),
    otherPapers: list(OtherPaperSchema, "Giấy tờ khác", "Other papers").optional(),
    fees: list(DossierFeeSchema, "Phí, lệ phí", "Fees").optional(),
    supplements: list(SupplementSchema, "Các lần yêu cầu bổ sung", "Requests to supplement").optional(),
    results: list(DossierResultSchema, "Giấy tờ kết quả", "Result papers").optional(),
    onlinePayment: coded(onlinePayments, "Thanh toán trực tuyến", "Online payment").optional(),
    hasDigitisedComponents: flag("Hồ sơ có thành phần số hóa", "Has digitised components").optional(),
    accountVerifiedByVneid: flag("Tài khoản được xác thực với VNeID", "Account verified by VNeID").optional(),
    databasesConsulted: list(
      DatabaseConsultedSchema,
      "Các CSDL quốc gia đã tra cứu",
      "National databases consulted",
    ).optional(),
    declared: z
      .strictObject({
        succeeded: flag("Đã giải quyết xong", "Settled").optional(),
        succeededAt: moment("Ngày giải quyết xong", "Time it was settled").optional(),
        returned: flag("Đã trả", "Returned").optional(),
        approvedBy: text("Người phê duyệt", "Who approved", "name").optional(),
        approverPosition: text("Chức vụ người phê duyệt", "Position of who approved").optional(),
        note: text("Ghi chú kết quả", "Note on the outcome", "unknown").optional(),
        hasSupplements: flag("Có yêu cầu bổ sung", "Has requests to supplement").optional(),
      })
      .meta({
        title: "What the older LGSP document says in flags",
        titleVi: "Các cờ của bản tin LGSP cũ",
        personal: "none",
      })
      .optional(),
    eform: named(
      z.record(z.string(), z.unknown()),
      "Dữ liệu tờ khai điện tử",
      "Data of the e-form",
      "declaration",
    ).optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "Dossier", title: "One-stop dossier", titleVi: "Hồ sơ thủ tục hành chính", personal: "none" });

/** Accepts one step in the processing of a dossier: who did what, when, and by when it was due. */
export const ProgressStepSchema = z
  .strictObject({
    dossierCode: text("Mã hồ sơ", "Dossier code"),
    sourceId: text("Mã nội bộ ở hệ thống nguồn", "Internal id at the source").optional(),
    officer: text("Người xử lý", "Officer", "name").optional(),
    position: text("Chức danh", "Position").optional(),
    at: moment("Thời điểm xử lý", "Time of the step").optional(),
    unit: text("Phòng ban xử lý", "Section").optional(),
    responsibleUnit: text("Cơ quan chủ trì", "Unit in charge").optional(),
    responsibleUnitCode: text("Mã cơ quan chủ trì", "Code of the unit in charge").optional(),
    content: text("Nội dung xử lý", "What was done", "unknown").optional(),
    status: status.optional(),
    statusAtSource: StatusAtSourceSchema.optional(),
    startedAt: moment("Ngày bắt đầu", "Start").optional(),
    dueAt: moment("Ngày kết thúc theo quy định", "Due time").optional(),
    unmapped: unmapped.optional(),
  })
  .meta({ id: "ProgressStep", title: "Step of processing", titleVi: "Tiến độ xử lý hồ sơ", personal: "none" });

export type Address = z.infer<typeof AddressSchema>;
export type IdentityDocument = z.infer<typeof IdentityDocumentSchema>;
export type Person = z.infer<typeof PersonSchema>;
export type Attachment = z.infer<typeof AttachmentSchema>;
export type DossierComponent = z.infer<typeof DossierComponentSchema>;
export type CodeAtSource = z.infer<typeof CodeAtSourceSchema>;
export type OtherPaper = z.infer<typeof OtherPaperSchema>;
export type DossierFee = z.infer<typeof DossierFeeSchema>;
export type Supplement = z.infer<typeof SupplementSchema>;
export type DossierResult = z.infer<typeof DossierResultSchema>;
export type StatusAtSource = z.infer<typeof StatusAtSourceSchema>;
export type DatabaseConsulted = z.infer<typeof DatabaseConsultedSchema>;
export type Dossier = z.infer<typeof DossierSchema>;
export type ProgressStep = z.infer<typeof ProgressStepSchema>;
