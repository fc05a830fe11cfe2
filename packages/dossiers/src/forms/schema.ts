import { DurationSchema, LocalDateSchema, LocalDateTimeSchema, UnparsedSchema } from "@egov-vn/core";
import * as z from "zod";
import { FORMS_OF_2025_FROM } from "../deadline/one-stop-law.js";
import type { FormKind } from "./editions.js";

const named = <S extends z.ZodType>(schema: S, titleVi: string, title: string): S => schema.meta({ title, titleVi });
const text = (titleVi: string, title: string) => named(z.string().min(1), titleVi, title);
const time = (titleVi: string, title: string) => named(LocalDateTimeSchema, titleVi, title);
const kind = <K extends FormKind>(value: K) => named(z.literal(value), "Loại biểu mẫu", "Kind of form");
const count = (titleVi: string, title: string) => named(z.int().min(1), titleVi, title);

/** Accepts the head of a form: who issues it, under which number, where and when. */
export const FormHeadSchema = z
  .strictObject({
    parent: text("Cơ quan chủ quản", "Superior agency").optional(),
    agency: text("Cơ quan, đơn vị", "Agency"),
    desk: text("Bộ phận tiếp nhận và trả kết quả", "One-stop desk").optional(),
    number: text("Số", "Number, as printed after “Số:”").optional(),
    place: text("Địa danh", "Place"),
    date: named(LocalDateSchema, "Ngày lập", "Day of issue"),
  })
  .meta({ id: "FormHead", title: "Head of a form", titleVi: "Phần đầu biểu mẫu" });

/** Accepts who a form is about. */
export const FormPartySchema = z
  .strictObject({
    name: text("Họ tên hoặc tên tổ chức", "Name"),
    address: text("Địa chỉ", "Address").optional(),
    telephone: text("Số điện thoại", "Telephone").optional(),
    email: text("Thư điện tử", "E-mail").optional(),
  })
  .meta({ id: "FormParty", title: "Applicant on a form", titleVi: "Người nộp hồ sơ" });

const head = FormHeadSchema;
const applicant = FormPartySchema;
const dossierCode = text("Mã hồ sơ", "Dossier code");
const request = text("Nội dung yêu cầu giải quyết", "What is applied for");
const officer = text("Người tiếp nhận, hướng dẫn", "Officer");

/** Accepts the receipt that names the day the result is due (form 01). */
export const ReceiptFormSchema = z
  .strictObject({
    form: kind("receipt"),
    head,
    dossierCode,
    applicant,
    request,
    components: named(
      z.array(
        z.strictObject({
          name: text("Tên giấy tờ", "Paper"),
          copies: count("Số bản", "Copies").optional(),
          note: text("Ghi chú", "Note").optional(),
        }),
      ),
      "Thành phần hồ sơ nộp",
      "Papers filed",
    ),
    sets: count("Số lượng hồ sơ (bộ)", "Sets").optional(),
    limit: named(
      z.union([DurationSchema, UnparsedSchema]),
      "Thời gian giải quyết theo quy định",
      "Time limit",
    ).optional(),
    receivedAt: time("Thời gian nhận hồ sơ", "Received at"),
    dueAt: time("Thời gian trả kết quả", "Result due at").optional(),
    returnAt: text("Đăng ký nhận kết quả tại", "Where the result is to be had").optional(),
    book: z
      .strictObject({ volume: text("Quyển số", "Volume"), entry: text("Số thứ tự", "Entry") })
      .meta({ title: "Entry in the tracking book", titleVi: "Vào sổ theo dõi hồ sơ" })
      .optional(),
    submitter: text("Người nộp hồ sơ", "Who filed it").optional(),
    officer: officer.optional(),
  })
  .meta({
    id: "ReceiptForm",
    title: "Receipt with the appointed day",
    titleVi: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
  });

/** Accepts the request to complete a dossier (form 02). */
export const SupplementRequestFormSchema = z
  .strictObject({
    form: kind("supplement-request"),
    head,
    dossierCode: dossierCode.optional(),
    applicant,
    request,
    items: named(z.array(z.string().min(1)).min(1), "Nội dung cần bổ sung, hoàn thiện", "What is to be completed"),
    reason: text("Lý do", "Reason").optional(),
    contact: text("Liên hệ khi cần", "Whom to ask").optional(),
    officer: officer.optional(),
  })
  .meta({
    id: "SupplementRequestForm",
    title: "Request to complete the dossier",
    titleVi: "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
  });

/** Accepts the refusal (form 03). */
export const RefusalFormSchema = z
  .strictObject({
    form: kind("refusal"),
    head,
    dossierCode: dossierCode.optional(),
    applicant,
    request,
    reason: text("Lý do từ chối", "Reason"),
    officer: officer.optional(),
  })
  .meta({
    id: "RefusalForm",
    title: "Refusal",
    titleVi: "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
  });

/**
 * Accepts the apology (form 04): with a new day until 14/9/2025, since then with a request for more time. The data are the
 * same; the fields of the new form were not read.
 */
export const ApologyFormSchema = z
  .strictObject({
    form: kind("apology"),
    head,
    dossierCode,
    applicant,
    request,
    receivedAt: time("Thời gian nhận hồ sơ", "Received at"),
    dueAt: time("Ngày hẹn trả kết quả", "Appointed time"),
    reason: text("Lý do chậm", "Reason for the delay"),
    newDueAt: time("Ngày hẹn lại, hoặc thời gian đề nghị gia hạn đến", "New time, appointed or asked for"),
    extensionLimit: text("Giới hạn của việc gia hạn", "How far it may be extended").optional(),
    signer: z
      .strictObject({ title: text("Chức vụ", "Office"), name: text("Họ tên", "Name").optional() })
      .meta({ title: "Who signs", titleVi: "Người ký" })
      .optional(),
  })
  .meta({
    id: "ApologyForm",
    title: "Apology: a new day, or a request for more time",
    titleVi: "Xin lỗi và hẹn lại, hoặc đề nghị gia hạn",
  });

/**
 * Accepts the notice that processing stops (form 05), which there is since 15/9/2025: after a request to stop, while no
 * decision on the result was taken. The fields of the printed form were not read; these are the data that one published
 * design names.
 */
export const StopNoticeFormSchema = z
  .strictObject({
    form: kind("stop-notice"),
    head,
    dossierCode,
    applicant,
    request,
    receivedAt: time("Thời gian nhận hồ sơ", "Received at").optional(),
    requestedAt: time("Thời gian đề nghị dừng", "When stopping was asked for"),
    reason: text("Lý do đề nghị dừng", "Reason").optional(),
    stage: text("Giai đoạn giải quyết khi dừng", "Stage at which it stops"),
    decision: text("Quyết định về việc dừng", "Decision to stop").optional(),
    money: text("Phí, lệ phí đã nộp và việc hoàn trả", "Fees paid, and what is returned").optional(),
    signer: z
      .strictObject({ title: text("Chức vụ", "Office"), name: text("Họ tên", "Name").optional() })
      .meta({ title: "Who signs", titleVi: "Người ký" })
      .optional(),
  })
  .refine((form) => form.head.date >= FORMS_OF_2025_FROM, { path: ["head", "date"] })
  .meta({
    id: "StopNoticeForm",
    title: "Notice that processing stops",
    titleVi: "Thông báo dừng giải quyết hồ sơ",
  });

const HANDOVER_OUTCOMES = ["early", "on-time", "late"] as const;

/** Accepts the process control slip (form 05 until 14/9/2025, 06 since). */
export const ControlSlipFormSchema = z
  .strictObject({
    form: kind("control-slip"),
    head,
    dossierCode,
    request,
    settledBy: text("Cơ quan, bộ phận giải quyết", "Settled by").optional(),
    withBodies: text("Cơ quan phối hợp", "Together with").optional(),
    handovers: named(
      z.array(
        z.strictObject({
          from: text("Bên giao", "Handed over by"),
          to: text("Bên nhận", "Received by"),
          at: time("Thời gian giao, nhận", "At").optional(),
          dueAt: time("Phải xong trước", "Due at").optional(),
          outcome: named(
            z.enum(HANDOVER_OUTCOMES),
            "Kết quả: trước hạn, đúng hạn, quá hạn",
            "Early, on time or late",
          ).optional(),
          note: text("Ghi chú", "Note").optional(),
        }),
      ),
      "Các lần giao, nhận",
      "Handovers",
    ),
  })
  .meta({
    id: "ControlSlipForm",
    title: "Process control slip",
    titleVi: "Phiếu kiểm soát quá trình giải quyết hồ sơ",
  });

/** Accepts the tracking book (form 06 until 14/9/2025, 07 since). */
export const TrackingBookFormSchema = z
  .strictObject({
    form: kind("tracking-book"),
    head,
    volume: text("Quyển số", "Volume").optional(),
    from: named(LocalDateSchema, "Từ ngày", "From").optional(),
    to: named(LocalDateSchema, "Đến ngày", "To").optional(),
    entries: named(
      z.array(
        z.strictObject({
          dossierCode,
          procedure: text("Tên thủ tục hành chính", "Procedure"),
          sets: count("Số lượng hồ sơ (bộ)", "Sets").optional(),
          applicant,
          agency: text("Cơ quan chủ trì giải quyết", "Agency in charge").optional(),
          receivedAt: time("Nhận hồ sơ", "Received at"),
          dueAt: time("Hẹn trả kết quả", "Due at").optional(),
          returnedAt: time("Trả kết quả", "Returned at").optional(),
          returnMethod: text("Phương thức nhận kết quả", "How the result is had").optional(),
          note: text("Ghi chú", "Note").optional(),
        }),
      ),
      "Các hồ sơ",
      "Dossiers",
    ),
  })
  .meta({ id: "TrackingBookForm", title: "Tracking book", titleVi: "Sổ theo dõi hồ sơ" });

/**
 * Accepts any of the forms of Circular 01/2018/TT-VPCP (01 to 06) and Circular 03/2025/TT-VPCP (01 to 07), told apart by
 * what they are; the number follows from the day in the head. The annexes were not read: the fields are those that the
 * decree and the circular's articles ask for, and the wording of the printed pages is ours. Compare with the annex before
 * they replace official paper.
 */
export const DossierFormSchema = z
  .discriminatedUnion("form", [
    ReceiptFormSchema,
    SupplementRequestFormSchema,
    RefusalFormSchema,
    ApologyFormSchema,
    StopNoticeFormSchema,
    ControlSlipFormSchema,
    TrackingBookFormSchema,
  ])
  .meta({ id: "DossierForm", title: "Form of the one-stop system", titleVi: "Biểu mẫu một cửa" });

export type FormHead = z.infer<typeof FormHeadSchema>;
export type FormParty = z.infer<typeof FormPartySchema>;
export type ReceiptForm = z.infer<typeof ReceiptFormSchema>;
export type SupplementRequestForm = z.infer<typeof SupplementRequestFormSchema>;
export type RefusalForm = z.infer<typeof RefusalFormSchema>;
export type ApologyForm = z.infer<typeof ApologyFormSchema>;
export type StopNoticeForm = z.infer<typeof StopNoticeFormSchema>;
export type ControlSlipForm = z.infer<typeof ControlSlipFormSchema>;
export type TrackingBookForm = z.infer<typeof TrackingBookFormSchema>;
export type DossierForm = z.infer<typeof DossierFormSchema>;
