import {
  type FormatWords,
  type LocalDate,
  LocalDateSchema,
  type LocalDateTime,
  LocalDateTimeSchema,
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
  .strictObject({ unparsed: z.string().min(1) })
  .meta({ id: "Unparsed", title: "Text that could not be understood", titleVi: "Chuỗi không hiểu được" });

/**
 * Returns whether a field holds text that could not be understood.
 *
 * @example
 * isUnparsed({ unparsed: "2014/02/30" }) // => true
 */
export function isUnparsed(value: unknown): value is Unparsed {
  return typeof value === "object" && value !== null && "unparsed" in value;
}

/** Titles a schema in both languages; `clause` is the number the sources give the element (QCVN 102:2016 tables). */
function named<S extends z.ZodType>(schema: S, titleVi: string, title: string, clause?: string): S {
  return schema.meta({ title, titleVi, ...(clause !== undefined && { clause }) });
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

const text = (vi: string, en: string, clause?: string) => named(WritableText, vi, en, clause);
/** Lists are absent rather than empty, as on the wire. */
const list = <S extends z.ZodType>(item: S, vi: string, en: string, clause?: string) =>
  named(z.array(item).min(1), vi, en, clause);
const date = (vi: string, en: string, clause?: string) =>
  named(z.union([LocalDateSchema, UnparsedSchema]) as z.ZodType<LocalDate | Unparsed>, vi, en, clause);
const timestamp = (vi: string, en: string, clause?: string) =>
  named(z.union([LocalDateTimeSchema, UnparsedSchema]) as z.ZodType<LocalDateTime | Unparsed>, vi, en, clause);
const integer = (vi: string, en: string, clause?: string) => named(z.union([z.int(), UnparsedSchema]), vi, en, clause);
// On any memory: a caller's bytes, Node's Buffer among them, are seldom typed as on an ArrayBuffer.
const Bytes: z.ZodType<Uint8Array, Uint8Array> = named(
  z.instanceof(Uint8Array),
  "Nội dung như đóng gói",
  "Bytes as packed",
);
const flag = (vi: string, en: string, clause?: string) => named(z.union([z.boolean(), UnparsedSchema]), vi, en, clause);

export const PartySchema = z
  .strictObject({
    organId: text("Mã định danh", "Agency code", "1.1.1"),
    organizationInCharge: text("Cơ quan chủ quản (tên hoặc mã)", "Superior body (name or code)", "1.1.2").optional(),
    organName: text("Tên cơ quan", "Name", "1.1.3").optional(),
    address: text("Địa chỉ", "Address", "1.1.4").optional(),
    email: text("Thư điện tử", "E-mail", "1.1.5").optional(),
    telephone: text("Điện thoại", "Telephone", "1.1.6").optional(),
    fax: text("Fax", "Fax", "1.1.7").optional(),
    website: text("Trang thông tin điện tử", "Website", "1.1.8").optional(),
  })
  .meta({ id: "Party", title: "Sender or receiver", titleVi: "Nơi gửi hoặc nơi nhận", clause: "1.1" });

export const ResponseForSchema = z
  .strictObject({
    organId: text("Mã cơ quan ban hành văn bản gốc", "Issuer of the original", "1.12.1").optional(),
    code: text("Số/ký hiệu văn bản gốc", "Number/notation of the original", "1.12.2").optional(),
    documentId: text("Mã định danh văn bản gốc", "Id of the original", "1.12.4").optional(),
    promulgationDate: date("Ngày ban hành văn bản gốc", "Date of the original", "1.12.3").optional(),
  })
  .meta({ id: "ResponseFor", title: "The document answered", titleVi: "Văn bản được phản hồi", clause: "1.12" });

export const StaffInfoSchema = z
  .strictObject({
    department: text("Phòng ban", "Department", "2.2.5.1").optional(),
    departmentId: text("Mã phòng ban", "Department id").optional(),
    staff: text("Cán bộ xử lý", "Officer", "2.2.5.2").optional(),
    staffId: text("Mã cán bộ", "Officer id").optional(),
    email: text("Thư điện tử", "E-mail", "2.2.5.4").optional(),
    mobile: text("Điện thoại di động", "Mobile", "2.2.5.3").optional(),
  })
  .meta({ id: "StaffInfo", title: "Officer in charge", titleVi: "Cán bộ xử lý", clause: "2.2.5" });

export const ReceiverChangeSchema = z
  .strictObject({
    organId: text("Mã định danh nơi nhận", "Agency code"),
    receiverType: integer("Loại thay đổi: 0 bỏ khỏi danh sách, 1 thêm mới", "0 removed, 1 added").optional(),
  })
  .meta({ id: "ReceiverChange", title: "A changed receiver", titleVi: "Nơi nhận thay đổi" });

export const DocumentChangeSchema = z
  .strictObject({
    documentInfo: integer("Thông tin văn bản thay đổi (1 có, 0 không)", "Document changed", "2.2.3.1").optional(),
    documentReceiver: integer("Danh sách nhận thay đổi (1 có, 0 không)", "Receivers changed", "2.2.3.2").optional(),
    receivers: list(ReceiverChangeSchema, "Các nơi nhận thay đổi", "Changed receivers", "2.2.3.3").optional(),
  })
  .meta({ id: "DocumentChange", title: "What an update changes", titleVi: "Nội dung cập nhật", clause: "2.2.3" });

export const ReplacementSchema = z
  .strictObject({
    documentId: text("Mã văn bản bị thay thế", "Id of the replaced document").optional(),
    organIds: list(WritableText, "Các nơi nhận áp dụng", "Receivers it applies to").optional(),
  })
  .meta({ id: "Replacement", title: "A replaced document", titleVi: "Văn bản bị thay thế", clause: "2.2.8" });

export const BusinessSchema = z
  .strictObject({
    documentId: text("Mã văn bản bị tác động", "Id of the document acted on", "2.2.4").optional(),
    docType: integer("Loại nghiệp vụ: 0 mới, 1 thu hồi, 2 cập nhật, 3 thay thế", "Business action", "2.2.1").optional(),
    reason: text("Lý do", "Reason", "2.2.2").optional(),
    paper: integer("Gửi kèm bản giấy (hoặc số trang)", "Paper copy follows (or page count)", "2.2.6").optional(),
    changes: list(DocumentChangeSchema, "Nội dung cập nhật", "Changes", "2.2.3").optional(),
    replacements: list(ReplacementSchema, "Các văn bản bị thay thế", "Replaced documents", "2.2.8").optional(),
    staff: list(StaffInfoSchema, "Cán bộ xử lý", "Officers", "2.2.5").optional(),
  })
  .meta({ id: "Business", title: "Business action", titleVi: "Nghiệp vụ", clause: "2.2" });

export const TraceSchema = z
  .strictObject({
    organId: text("Mã hệ thống hoặc cơ quan", "Node or agency code", "2.1.1").optional(),
    timestamp: timestamp("Thời điểm", "Time", "2.1.2").optional(),
  })
  .meta({ id: "Trace", title: "One hop", titleVi: "Vết luân chuyển", clause: "2.1" });

export const TraceHeaderListSchema = z
  .strictObject({
    id: text("Mã danh sách vết", "List id").optional(),
    version: text("Phiên bản", "Version").optional(),
    paper: integer("Bản giấy (ghi ở danh sách vết)", "Paper (on the list)").optional(),
    business: BusinessSchema.optional(),
    hops: list(TraceSchema, "Các vết luân chuyển", "Hops", "2.1").optional(),
  })
  .meta({ id: "TraceHeaderList", title: "Trace headers", titleVi: "Danh sách vết luân chuyển", clause: "2" });

export const SignatureReferenceSchema = z
  .strictObject({
    uri: named(z.string(), "Đối tượng được ký (rỗng: cả tệp)", "What is signed (empty: the whole file)").optional(),
    transforms: list(z.string(), "Các phép biến đổi", "Transforms").optional(),
    digestMethod: text("Thuật toán băm", "Digest algorithm").optional(),
    digestValue: text("Giá trị băm", "Digest").optional(),
  })
  .meta({ id: "SignatureReference", title: "A signed reference", titleVi: "Tham chiếu được ký" });

export const SignatureSchema = z
  .strictObject({
    canonicalizationMethod: text("Phép chuẩn tắc hóa", "Canonicalisation").optional(),
    signatureMethod: text("Thuật toán ký", "Signature algorithm").optional(),
    references: list(SignatureReferenceSchema, "Các tham chiếu", "References").optional(),
    signatureValue: text("Giá trị chữ ký", "Signature value").optional(),
    subjectName: text("Chủ thể chứng thư", "Certificate subject").optional(),
    certificate: text("Chứng thư số (base64)", "Certificate (base64)").optional(),
  })
  .meta({ id: "Signature", title: "Envelope signature", titleVi: "Chữ ký số trên gói tin" });

export const ReferenceSchema = z
  .strictObject({
    contentId: text("Mã nội dung, không có tiền tố cid:", "Content id, without the cid: prefix").optional(),
    contentType: text("Kiểu MIME khai báo", "Declared media type").optional(),
    description: text("Mô tả", "Description").optional(),
    attachmentName: text("Tên tệp", "File name").optional(),
  })
  .meta({ id: "Reference", title: "Manifest entry", titleVi: "Mục trong danh mục tệp" });

export const AttachmentSchema = z
  .strictObject({
    contentId: text("Mã nội dung, không có tiền tố cid:", "Content id, without the cid: prefix").optional(),
    attachmentName: text("Tên tệp", "File name").optional(),
    description: text("Mô tả", "Description").optional(),
    fieldName: text("Tên trường (mở rộng của SDK)", "Field name (SDK extra)").optional(),
    mimeType: text("Kiểu MIME (mở rộng của SDK)", "Media type (SDK extra)").optional(),
    contentType: text("Kiểu MIME", "Media type").optional(),
    content: Bytes.optional(),
  })
  .meta({ id: "Attachment", title: "Attached file", titleVi: "Tệp đính kèm" });

export const DocumentPacketSchema = z
  .strictObject({
    kind: z.literal("document"),
    from: PartySchema,
    to: list(PartySchema, "Các nơi nhận", "Receivers", "1.2"),
    documentId: text("Mã định danh văn bản", "Document id", "1.14").optional(),
    code: z
      .strictObject({
        number: text("Số", "Number", "1.3.1").optional(),
        notation: text("Ký hiệu", "Notation", "1.3.2").optional(),
      })
      .meta({ title: "Number and notation", titleVi: "Số, ký hiệu", clause: "1.3" })
      .optional(),
    promulgation: z
      .strictObject({
        place: text("Nơi ban hành", "Place", "1.4.1").optional(),
        date: date("Ngày ban hành", "Date", "1.4.2").optional(),
      })
      .meta({ title: "Issue", titleVi: "Thông tin ban hành", clause: "1.4" })
      .optional(),
    documentType: z
      .strictObject({
        type: integer(
          "Mã loại (1 quy phạm pháp luật, 2 hành chính; có nơi ghi số thứ tự)",
          "Type code",
          "1.5.1",
        ).optional(),
        detail: integer("Chi tiết loại", "Detail", "1.5.2").optional(),
        name: text("Tên loại văn bản", "Type name", "1.5.3").optional(),
      })
      .meta({ title: "Document type", titleVi: "Loại văn bản", clause: "1.5" })
      .optional(),
    subject: text("Trích yếu", "Abstract", "1.6"),
    summary: text("Nội dung tóm tắt", "Summary", "1.7").optional(),
    signer: z
      .strictObject({
        competence: text("Quyền hạn (TL., KT., …)", "Authority (TL., KT., …)", "1.8.1").optional(),
        position: text("Chức vụ", "Position", "1.8.2").optional(),
        fullName: text("Họ tên", "Full name", "1.8.3").optional(),
      })
      .meta({ title: "Signer", titleVi: "Người ký", clause: "1.8" })
      .optional(),
    dueDate: date("Hạn trả lời", "Due date", "1.9").optional(),
    other: z
      .strictObject({
        priority: integer("Độ khẩn (0–4)", "Urgency (0–4)", "1.11.1").optional(),
        scope: text("Phạm vi lưu hành", "Circulation scope", "1.11.2").optional(),
        typerNotation: text("Ký hiệu người soạn thảo", "Drafter's mark", "1.11.3").optional(),
        copies: integer("Số lượng bản phát hành", "Copies", "1.11.4").optional(),
        pages: integer("Số trang", "Pages", "1.11.5").optional(),
        replyFors: text("Trả lời cho (mở rộng của SDK)", "Reply for (SDK extra)").optional(),
        direction: flag("Chỉ đạo (mở rộng của SDK)", "Direction (SDK extra)").optional(),
        referenceCodes: text("Mã tham chiếu (mở rộng của SDK)", "Reference codes (SDK extra)").optional(),
        appendixes: list(WritableText, "Phụ lục", "Appendixes", "1.11.6").optional(),
      })
      .meta({ title: "Other information", titleVi: "Thông tin khác", clause: "1.11" })
      .optional(),
    responseFor: list(ResponseForSchema, "Văn bản được phản hồi", "Documents answered", "1.12").optional(),
    steeringType: integer("Loại chỉ đạo", "Steering", "1.13").optional(),
    tasks: list(WritableText, "Mã nhiệm vụ (mở rộng của SDK)", "Task codes (SDK extra)").optional(),
    applicationType: text("Loại ứng dụng (mở rộng của SDK)", "Application type (SDK extra)").optional(),
    filingPlaces: list(WritableText, "Nơi nhận để lưu", "Places for filing", "1.10").optional(),
    trace: TraceHeaderListSchema.optional(),
    signature: SignatureSchema.optional(),
    manifest: z
      .strictObject({
        version: text("Phiên bản", "Version").optional(),
        references: list(ReferenceSchema, "Các tệp khai báo", "References").optional(),
      })
      .meta({ title: "Manifest", titleVi: "Danh mục tệp" })
      .optional(),
    attachments: list(AttachmentSchema, "Các tệp đính kèm", "Attachments").optional(),
  })
  .meta({ id: "DocumentPacket", title: "Document message", titleVi: "Gói tin văn bản" });

export const StatusPacketSchema = z
  .strictObject({
    kind: z.literal("status"),
    from: PartySchema,
    responseFor: ResponseForSchema.optional(),
    staff: StaffInfoSchema.optional(),
    statusCode: text("Mã trạng thái, hai chữ số", "Status code, two digits"),
    description: text("Ý kiến, lý do", "Remark or reason").optional(),
    timestamp: timestamp("Thời điểm", "Time").optional(),
  })
  .meta({ id: "StatusPacket", title: "Status message", titleVi: "Gói tin trạng thái" });

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
