import {
  describeField,
  type FormatWords,
  type LocalDate,
  LocalDateSchema,
  type LocalDateTime,
  LocalDateTimeSchema,
  type PersonalKind,
} from "@egov-vn/core";
import * as z from "zod";

/**
 * Text that stood where a date, a time or a number belongs and could not be understood as one. It is kept, never turned
 * into 0 or dropped.
 */
export interface Unparsed {
  readonly unparsed: string;
}

export const UnparsedSchema = z
  .strictObject({
    unparsed: describeField(z.string().min(1), "Chuỗi như đã ghi", "The text as written", { personal: "none" }),
  })
  .meta({
    id: "Unparsed",
    personal: "none",
    title: "Text that could not be understood",
    titleVi: "Chuỗi không hiểu được",
  });

/**
 * Returns whether a field holds text that could not be understood.
 *
 * @example
 * isUnparsed({ unparsed: "2014/02/30" }) // => true
 */
export function isUnparsed(value: unknown): value is Unparsed {
  return typeof value === "object" && value !== null && "unparsed" in value;
}

/** What a field says in addition to its titles. */
interface More {
  /** The number that the sources give the element (QCVN 102:2016, tables). */
  readonly clause?: string;
  /** Default: the field tells nothing of a person. */
  readonly personal?: PersonalKind;
  readonly unit?: string;
}

/** Titles a schema in both languages and says what it tells of a person. */
function named<S extends z.ZodType>(
  schema: S,
  vi: string,
  en: string,
  { clause, personal = "none", unit }: More = {},
): S {
  const numbered = clause === undefined ? schema : schema.meta({ clause });
  return describeField(numbered, vi, en, { personal, ...(unit !== undefined && { unit }) });
}

// What XML 1.0 can carry, at least one character, no white space round it: writers trim, so that would not come back.
const WRITABLE = /^(?![ \t\r\n])[\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]+(?<![ \t\r\n])$/u;
const WritableText = z.string().regex(WRITABLE);

/** What the patterns of a packet ask for, in words. */
export const FORMATS: FormatWords = [
  [
    WRITABLE,
    {
      vi: "văn bản XML 1.0 chứa được, không có khoảng trắng ở hai đầu",
      en: "some text that XML 1.0 can carry, without white space round it",
    },
  ],
];

const text = (vi: string, en: string, more?: More) => named(WritableText, vi, en, more);
/** Lists are absent rather than empty, as on the wire. */
const list = <S extends z.ZodType>(item: S, vi: string, en: string, more?: More) =>
  named(z.array(item).min(1), vi, en, more);
const texts = (itemVi: string, itemEn: string, vi: string, en: string, more?: More) =>
  list(text(itemVi, itemEn), vi, en, more);
const date = (vi: string, en: string, more?: More) =>
  named(z.union([LocalDateSchema, UnparsedSchema]) as z.ZodType<LocalDate | Unparsed>, vi, en, more);
const timestamp = (vi: string, en: string, more?: More) =>
  named(z.union([LocalDateTimeSchema, UnparsedSchema]) as z.ZodType<LocalDateTime | Unparsed>, vi, en, more);
const integer = (vi: string, en: string, more?: More) => named(z.union([z.int(), UnparsedSchema]), vi, en, more);
const flag = (vi: string, en: string, more?: More) => named(z.union([z.boolean(), UnparsedSchema]), vi, en, more);
// On any memory: a caller's bytes, Node's Buffer among them, are seldom typed as on an ArrayBuffer.
const Bytes: z.ZodType<Uint8Array, Uint8Array> = named(
  z.instanceof(Uint8Array),
  "Nội dung như đóng gói",
  "Bytes as packed",
  { unit: "byte" },
);

export const PartySchema = z
  .strictObject({
    organId: text("Mã định danh", "Agency code", { clause: "1.1.1" }),
    organizationInCharge: text("Cơ quan chủ quản (tên hoặc mã)", "Superior body (name or code)", {
      clause: "1.1.2",
    }).optional(),
    organName: text("Tên cơ quan", "Agency name", { clause: "1.1.3" }).optional(),
    address: text("Địa chỉ", "Address", { clause: "1.1.4" }).optional(),
    email: text("Thư điện tử", "E-mail", { clause: "1.1.5", personal: "email" }).optional(),
    telephone: text("Điện thoại", "Telephone", { clause: "1.1.6", personal: "telephone" }).optional(),
    fax: text("Fax", "Fax", { clause: "1.1.7", personal: "telephone" }).optional(),
    website: text("Trang thông tin điện tử", "Website", { clause: "1.1.8" }).optional(),
  })
  .meta({
    id: "Party",
    personal: "none",
    title: "Sender or receiver",
    titleVi: "Nơi gửi hoặc nơi nhận",
    clause: "1.1",
  });

export const ResponseForSchema = z
  .strictObject({
    organId: text("Mã cơ quan ban hành văn bản gốc", "Issuer of the original", { clause: "1.12.1" }).optional(),
    code: text("Số/ký hiệu văn bản gốc", "Number/notation of the original", { clause: "1.12.2" }).optional(),
    documentId: text("Mã định danh văn bản gốc", "Id of the original", { clause: "1.12.4" }).optional(),
    promulgationDate: date("Ngày ban hành văn bản gốc", "Date of the original", { clause: "1.12.3" }).optional(),
  })
  .meta({
    id: "ResponseFor",
    personal: "none",
    title: "The document answered",
    titleVi: "Văn bản được phản hồi",
    clause: "1.12",
  });

export const StaffInfoSchema = z
  .strictObject({
    department: text("Phòng ban", "Department", { clause: "2.2.5.1" }).optional(),
    departmentId: text("Mã phòng ban", "Department id").optional(),
    staff: text("Cán bộ xử lý", "Officer", { clause: "2.2.5.2", personal: "name" }).optional(),
    staffId: text("Mã cán bộ", "Officer id", { personal: "account" }).optional(),
    email: text("Thư điện tử", "E-mail", { clause: "2.2.5.4", personal: "email" }).optional(),
    mobile: text("Điện thoại di động", "Mobile", { clause: "2.2.5.3", personal: "telephone" }).optional(),
  })
  .meta({ id: "StaffInfo", personal: "none", title: "Officer in charge", titleVi: "Cán bộ xử lý", clause: "2.2.5" });

export const ReceiverChangeSchema = z
  .strictObject({
    organId: text("Mã định danh nơi nhận", "Agency code"),
    receiverType: integer("Loại thay đổi: 0 bỏ khỏi danh sách, 1 thêm mới", "0 removed, 1 added").optional(),
  })
  .meta({ id: "ReceiverChange", personal: "none", title: "A changed receiver", titleVi: "Nơi nhận thay đổi" });

export const DocumentChangeSchema = z
  .strictObject({
    documentInfo: integer("Thông tin văn bản thay đổi (1 có, 0 không)", "Document changed", {
      clause: "2.2.3.1",
    }).optional(),
    documentReceiver: integer("Danh sách nhận thay đổi (1 có, 0 không)", "Receivers changed", {
      clause: "2.2.3.2",
    }).optional(),
    receivers: list(ReceiverChangeSchema, "Các nơi nhận thay đổi", "Changed receivers", {
      clause: "2.2.3.3",
    }).optional(),
  })
  .meta({
    id: "DocumentChange",
    personal: "none",
    title: "What an update changes",
    titleVi: "Nội dung cập nhật",
    clause: "2.2.3",
  });

export const ReplacementSchema = z
  .strictObject({
    documentId: text("Mã văn bản bị thay thế", "Id of the replaced document").optional(),
    organIds: texts("Nơi nhận áp dụng", "A receiver", "Các nơi nhận áp dụng", "Receivers it applies to").optional(),
  })
  .meta({
    id: "Replacement",
    personal: "none",
    title: "A replaced document",
    titleVi: "Văn bản bị thay thế",
    clause: "2.2.8",
  });

export const BusinessSchema = z
  .strictObject({
    documentId: text("Mã văn bản bị tác động", "Id of the document acted on", { clause: "2.2.4" }).optional(),
    docType: integer("Loại nghiệp vụ: 0 mới, 1 thu hồi, 2 cập nhật, 3 thay thế", "Business action", {
      clause: "2.2.1",
    }).optional(),
    reason: text("Lý do", "Reason", { clause: "2.2.2" }).optional(),
    paper: integer("Gửi kèm bản giấy (hoặc số trang)", "Paper copy follows (or page count)", {
      clause: "2.2.6",
    }).optional(),
    changes: list(DocumentChangeSchema, "Nội dung cập nhật", "Changes", { clause: "2.2.3" }).optional(),
    replacements: list(ReplacementSchema, "Các văn bản bị thay thế", "Replaced documents", {
      clause: "2.2.8",
    }).optional(),
    staff: list(StaffInfoSchema, "Cán bộ xử lý", "Officers", { clause: "2.2.5" }).optional(),
  })
  .meta({ id: "Business", personal: "none", title: "Business action", titleVi: "Nghiệp vụ", clause: "2.2" });

export const TraceSchema = z
  .strictObject({
    organId: text("Mã hệ thống hoặc cơ quan", "Node or agency code", { clause: "2.1.1" }).optional(),
    timestamp: timestamp("Thời điểm", "Time", { clause: "2.1.2" }).optional(),
  })
  .meta({ id: "Trace", personal: "none", title: "One hop", titleVi: "Vết luân chuyển", clause: "2.1" });

export const TraceHeaderListSchema = z
  .strictObject({
    id: text("Mã danh sách vết", "List id").optional(),
    version: text("Phiên bản", "Version").optional(),
    paper: integer("Bản giấy (ghi ở danh sách vết)", "Paper (on the list)").optional(),
    business: named(BusinessSchema, "Nghiệp vụ", "Business action", { clause: "2.2" }).optional(),
    hops: list(TraceSchema, "Các vết luân chuyển", "Hops", { clause: "2.1" }).optional(),
  })
  .meta({
    id: "TraceHeaderList",
    personal: "none",
    title: "Trace headers",
    titleVi: "Danh sách vết luân chuyển",
    clause: "2",
  });

export const SignatureReferenceSchema = z
  .strictObject({
    uri: named(z.string(), "Đối tượng được ký (rỗng: cả tệp)", "What is signed (empty: the whole file)").optional(),
    transforms: list(named(z.string(), "Phép biến đổi", "A transform"), "Các phép biến đổi", "Transforms").optional(),
    digestMethod: text("Thuật toán băm", "Digest algorithm").optional(),
    digestValue: text("Giá trị băm", "Digest").optional(),
  })
  .meta({ id: "SignatureReference", personal: "none", title: "A signed reference", titleVi: "Tham chiếu được ký" });

export const SignatureSchema = z
  .strictObject({
    canonicalizationMethod: text("Phép chuẩn tắc hóa", "Canonicalisation").optional(),
    signatureMethod: text("Thuật toán ký", "Signature algorithm").optional(),
    references: list(SignatureReferenceSchema, "Các tham chiếu", "References").optional(),
    signatureValue: text("Giá trị chữ ký", "Signature value").optional(),
    subjectName: text("Chủ thể chứng thư", "Certificate subject", { personal: "certificate-subject" }).optional(),
    certificate: text("Chứng thư số (base64)", "Certificate (base64)", { personal: "certificate" }).optional(),
  })
  .meta({ id: "Signature", personal: "none", title: "Envelope signature", titleVi: "Chữ ký số trên gói tin" });

export const ReferenceSchema = z
  .strictObject({
    contentId: text("Mã nội dung, không có tiền tố cid:", "Content id, without the cid: prefix").optional(),
    contentType: text("Kiểu MIME khai báo", "Declared media type").optional(),
    description: text("Mô tả", "Description").optional(),
    attachmentName: text("Tên tệp", "File name").optional(),
  })
  .meta({ id: "Reference", personal: "none", title: "Manifest entry", titleVi: "Mục trong danh mục tệp" });

export const AttachmentSchema = z
  .strictObject({
    contentId: text("Mã nội dung, không có tiền tố cid:", "Content id, without the cid: prefix").optional(),
    attachmentName: text("Tên tệp", "File name").optional(),
    description: text("Mô tả", "Description").optional(),
    fieldName: text("Tên trường (mở rộng của thư viện)", "Field name (SDK extra)").optional(),
    mimeType: text("Kiểu MIME (mở rộng của thư viện)", "Media type (SDK extra)").optional(),
    contentType: text("Kiểu MIME", "Media type").optional(),
    content: Bytes.optional(),
  })
  .meta({ id: "Attachment", personal: "none", title: "Attached file", titleVi: "Tệp đính kèm" });

export const DocumentPacketSchema = z
  .strictObject({
    kind: named(z.literal("document"), "Loại gói tin", "Kind of message"),
    from: named(PartySchema, "Nơi gửi", "Sender", { clause: "1.1" }),
    to: list(PartySchema, "Các nơi nhận", "Receivers", { clause: "1.2" }),
    documentId: text("Mã định danh văn bản", "Document id", { clause: "1.14" }).optional(),
    code: named(
      z.strictObject({
        number: text("Số", "Document number", { clause: "1.3.1" }).optional(),
        notation: text("Ký hiệu", "Notation", { clause: "1.3.2" }).optional(),
      }),
      "Số, ký hiệu",
      "Number and notation",
      { clause: "1.3" },
    ).optional(),
    promulgation: named(
      z.strictObject({
        place: text("Nơi ban hành", "Place of issue", { clause: "1.4.1" }).optional(),
        date: date("Ngày ban hành", "Date of issue", { clause: "1.4.2" }).optional(),
      }),
      "Thông tin ban hành",
      "Issue",
      { clause: "1.4" },
    ).optional(),
    documentType: named(
      z.strictObject({
        type: integer("Mã loại (1 quy phạm pháp luật, 2 hành chính; có nơi ghi số thứ tự)", "Type code", {
          clause: "1.5.1",
        }).optional(),
        detail: integer("Chi tiết loại", "Detail", { clause: "1.5.2" }).optional(),
        name: text("Tên loại văn bản", "Type name", { clause: "1.5.3" }).optional(),
      }),
      "Loại văn bản",
      "Document type",
      { clause: "1.5" },
    ).optional(),
    subject: text("Trích yếu", "Abstract", { clause: "1.6" }),
    summary: text("Nội dung tóm tắt", "Summary", { clause: "1.7" }).optional(),
    signer: named(
      z.strictObject({
        competence: text("Quyền hạn (TL., KT., …)", "Authority (TL., KT., …)", { clause: "1.8.1" }).optional(),
        position: text("Chức vụ", "Position", { clause: "1.8.2" }).optional(),
        fullName: text("Họ tên", "Full name", { clause: "1.8.3", personal: "name" }).optional(),
      }),
      "Người ký",
      "Signer",
      { clause: "1.8" },
    ).optional(),
    dueDate: date("Hạn trả lời", "Due date", { clause: "1.9" }).optional(),
    other: named(
      z.strictObject({
        priority: integer("Độ khẩn (0–4)", "Urgency (0–4)", { clause: "1.11.1" }).optional(),
        scope: text("Phạm vi lưu hành", "Circulation scope", { clause: "1.11.2" }).optional(),
        typerNotation: text("Ký hiệu người soạn thảo", "Drafter's mark", {
          clause: "1.11.3",
          personal: "name",
        }).optional(),
        copies: integer("Số lượng bản phát hành", "Copies", { clause: "1.11.4" }).optional(),
        pages: integer("Số trang", "Pages", { clause: "1.11.5" }).optional(),
        replyFors: text("Trả lời cho (mở rộng của thư viện)", "Reply for (SDK extra)").optional(),
        direction: flag("Chỉ đạo (mở rộng của thư viện)", "Direction (SDK extra)").optional(),
        referenceCodes: text("Mã tham chiếu (mở rộng của thư viện)", "Reference codes (SDK extra)").optional(),
        appendixes: texts("Phụ lục", "An appendix", "Phụ lục", "Appendixes", { clause: "1.11.6" }).optional(),
      }),
      "Thông tin khác",
      "Other information",
      { clause: "1.11" },
    ).optional(),
    responseFor: list(ResponseForSchema, "Văn bản được phản hồi", "Documents answered", { clause: "1.12" }).optional(),
    steeringType: integer("Loại chỉ đạo", "Steering", { clause: "1.13" }).optional(),
    tasks: texts(
      "Mã nhiệm vụ",
      "A task code",
      "Mã nhiệm vụ (mở rộng của thư viện)",
      "Task codes (SDK extra)",
    ).optional(),
    applicationType: text("Loại ứng dụng (mở rộng của thư viện)", "Application type (SDK extra)").optional(),
    filingPlaces: texts("Nơi nhận để lưu", "A place for filing", "Nơi nhận để lưu", "Places for filing", {
      clause: "1.10",
    }).optional(),
    trace: named(TraceHeaderListSchema, "Danh sách vết luân chuyển", "Trace headers", { clause: "2" }).optional(),
    signature: named(SignatureSchema, "Chữ ký số trên gói tin", "Envelope signature").optional(),
    manifest: named(
      z.strictObject({
        version: text("Phiên bản", "Version").optional(),
        references: list(ReferenceSchema, "Các tệp khai báo", "References").optional(),
      }),
      "Danh mục tệp",
      "Manifest",
    ).optional(),
    attachments: list(AttachmentSchema, "Các tệp đính kèm", "Attachments").optional(),
  })
  .meta({ id: "DocumentPacket", personal: "none", title: "Document message", titleVi: "Gói tin văn bản" });

export const StatusPacketSchema = z
  .strictObject({
    kind: named(z.literal("status"), "Loại gói tin", "Kind of message"),
    from: named(PartySchema, "Nơi gửi", "Sender", { clause: "1.1" }),
    responseFor: named(ResponseForSchema, "Văn bản được phản hồi", "The document answered", {
      clause: "1.12",
    }).optional(),
    staff: named(StaffInfoSchema, "Cán bộ xử lý", "Officer in charge", { clause: "2.2.5" }).optional(),
    statusCode: text("Mã trạng thái, hai chữ số", "Status code, two digits"),
    description: text("Ý kiến, lý do", "Remark or reason").optional(),
    timestamp: timestamp("Thời điểm", "Time").optional(),
  })
  .meta({ id: "StatusPacket", personal: "none", title: "Status message", titleVi: "Gói tin trạng thái" });

export const PacketSchema = z.discriminatedUnion("kind", [DocumentPacketSchema, StatusPacketSchema]);

export type Party = z.infer<typeof PartySchema>;
export type ResponseFor = z.infer<typeof ResponseForSchema>;
export type StaffInfo = z.infer<typeof StaffInfoSchema>;
export type ReceiverChange = z.infer<typeof ReceiverChangeSchema>;
export type DocumentChange = z.infer<typeof DocumentChangeSchema>;
export type Replacement = z.infer<typeof ReplacementSchema>;
export type Business = z.infer<typeof BusinessSchema>;
export type Trace = z.infer<typeof TraceSchema>;
export type TraceHeaderList = z.infer<typeof TraceHeaderListSchema>;
export type Signature = z.infer<typeof SignatureSchema>;
export type SignatureReference = z.infer<typeof SignatureReferenceSchema>;
export type Reference = z.infer<typeof ReferenceSchema>;
export type Attachment = z.infer<typeof AttachmentSchema>;
export type DocumentPacket = z.infer<typeof DocumentPacketSchema>;
export type StatusPacket = z.infer<typeof StatusPacketSchema>;
/** One message: a document or the status of one. */
export type Packet = z.infer<typeof PacketSchema>;
