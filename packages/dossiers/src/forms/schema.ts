import { DurationSchema, LocalDateSchema, LocalDateTimeSchema, UnparsedSchema } from "@egov-vn/core";
import * as z from "zod";

const named = <S extends z.ZodType>(schema: S, titleVi: string, title: string): S => schema.meta({ title, titleVi });
const text = (titleVi: string, title: string) => named(z.string().min(1), titleVi, title);
const time = (titleVi: string, title: string) => named(LocalDateTimeSchema, titleVi, title);
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

/** Accepts form 01, the receipt that names the day the result is due. */
export const ReceiptFormSchema = z
  .strictObject({
    form: z.literal("01"),
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
    title: "Form 01: receipt with the appointed day",
    titleVi: "Mẫu số 01: Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
  });

/** Accepts form 02, the request to complete a dossier. */
export const SupplementRequestFormSchema = z
  .strictObject({
    form: z.literal("02"),
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
    title: "Form 02: request to complete the dossier",
    titleVi: "Mẫu số 02: Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
  });

/** Accepts form 03, the refusal. */
export const RefusalFormSchema = z
  .strictObject({
    form: z.literal("03"),
    head,
    dossierCode: dossierCode.optional(),
    applicant,
    request,
    reason: text("Lý do từ chối", "Reason"),
    officer: officer.optional(),
  })
  .meta({
    id: "RefusalForm",
    title: "Form 03: refusal",
    titleVi: "Mẫu số 03: Phiếu từ chối tiếp nhận giải quyết hồ sơ",
  });

/** Accepts form 04, the apology with a new day. */
export const ApologyFormSchema = z
  .strictObject({
    form: z.literal("04"),
    head,
    dossierCode,
    applicant,
    request,
    receivedAt: time("Thời gian nhận hồ sơ", "Received at"),
    dueAt: time("Ngày hẹn trả kết quả", "Appointed time"),
    reason: text("Lý do chậm", "Reason for the delay"),
    newDueAt: time("Ngày hẹn lại", "New appointed time"),
    signer: z
      .strictObject({ title: text("Chức vụ", "Office"), name: text("Họ tên", "Name").optional() })
      .meta({ title: "Who signs", titleVi: "Người ký" })
      .optional(),
  })
  .meta({
    id: "ApologyForm",
    title: "Form 04: apology with a new day",
    titleVi: "Mẫu số 04: Phiếu xin lỗi và hẹn lại ngày trả kết quả",
  });

const HANDOVER_OUTCOMES = ["early", "on-time", "late"] as const;

/** Accepts form 05, the process control slip. */
export const ControlSlipFormSchema = z
  .strictObject({
    form: z.literal("05"),
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
    title: "Form 05: process control slip",
    titleVi: "Mẫu số 05: Phiếu kiểm soát quá trình giải quyết hồ sơ",
  });

/** Accepts form 06, the tracking book. */
export const TrackingBookFormSchema = z
  .strictObject({
    form: z.literal("06"),
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
  .meta({ id: "TrackingBookForm", title: "Form 06: tracking book", titleVi: "Mẫu số 06: Sổ theo dõi hồ sơ" });

/**
 * Accepts any of the six forms of Circular 01/2018/TT-VPCP, Article 9. Its annex was not read: the fields are those
 * that Decree 61/2018 and the circular's articles ask for, and the wording of the printed pages is ours. Compare with
 * the annex before they replace official paper.
 */
export const DossierFormSchema = z
  .discriminatedUnion("form", [
    ReceiptFormSchema,
    SupplementRequestFormSchema,
    RefusalFormSchema,
    ApologyFormSchema,
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
export type ControlSlipForm = z.infer<typeof ControlSlipFormSchema>;
export type TrackingBookForm = z.infer<typeof TrackingBookFormSchema>;
export type DossierForm = z.infer<typeof DossierFormSchema>;
