import { DurationSchema, LocalDateTimeSchema, UnparsedSchema } from "@egov-vn/core";
import * as z from "zod";
import { channels } from "../enums.js";

const at = LocalDateTimeSchema.meta({ title: "Time", titleVi: "Thời điểm" });
const text = (titleVi: string, title: string) => z.string().min(1).meta({ title, titleVi });
const event = <K extends string, S extends z.ZodRawShape>(kind: K, titleVi: string, title: string, shape: S) =>
  z.strictObject({ kind: z.literal(kind), at, ...shape }).meta({ title, titleVi });

/**
 * Accepts one thing that happens to a dossier. The shapes ask for what the law wants recorded: who was consulted about
 * what and until when, why something was refused, which new day was promised.
 */
export const DossierEventSchema = z
  .discriminatedUnion("kind", [
    event("submit", "Nộp hồ sơ", "Filed", { channel: z.enum(channels).meta({ title: "Channel", titleVi: "Kênh" }) }),
    event("instruct", "Hướng dẫn bổ sung khi tiếp nhận", "Told what is missing, at reception", {}),
    event("resubmit", "Nộp bổ sung", "Filed again", {}),
    event("refuse", "Từ chối tiếp nhận", "Refused at reception", { reason: text("Lý do", "Reason") }),
    event("accept", "Tiếp nhận", "Received", {
      limit: z.union([DurationSchema, UnparsedSchema]).meta({ title: "Time limit", titleVi: "Thời hạn giải quyết" }),
      competentAt: LocalDateTimeSchema.meta({
        title: "Received by the competent agency, when received elsewhere",
        titleVi: "Thời điểm cơ quan có thẩm quyền nhận, khi tiếp nhận không phụ thuộc địa giới hành chính",
      }).optional(),
      atOnce: z.boolean().meta({ title: "Result due at once", titleVi: "Giải quyết ngay" }).optional(),
    }),
    event("hand-over", "Chuyển cho bộ phận xử lý", "Handed over to the handling unit", {}),
    event("consult", "Lấy ý kiến cơ quan khác", "Another body was asked", {
      body: text("Cơ quan được hỏi", "Body asked"),
      question: text("Nội dung lấy ý kiến", "What it was asked"),
      answerBy: LocalDateTimeSchema.meta({ title: "Answer due", titleVi: "Thời hạn trả lời" }),
    }),
    event("return-ineligible", "Trả lại sau thẩm định", "Returned after appraisal", {
      reason: text("Lý do", "Reason"),
    }),
    event("request-payment", "Yêu cầu nộp phí, lệ phí", "Asked to pay", {}),
    event("pay", "Đã nộp phí, lệ phí", "Paid", {}),
    event("extend", "Xin lỗi và hẹn lại", "Apologised for, with a new day", {
      newDue: LocalDateTimeSchema.meta({ title: "New due time", titleVi: "Ngày hẹn lại" }),
      reason: text("Lý do", "Reason"),
    }),
    event("request-withdrawal", "Yêu cầu rút hồ sơ", "Withdrawal requested", {}),
    event("stop", "Dừng xử lý", "Processing stopped", { reason: text("Lý do", "Reason") }),
    event("finish", "Xử lý xong", "Processed", {}),
    event("return-result", "Trả kết quả", "Result returned", {}),
  ])
  .meta({ id: "DossierEvent", title: "Event of a dossier", titleVi: "Sự kiện của hồ sơ" });

export type DossierEvent = z.infer<typeof DossierEventSchema>;
export type DossierEventKind = DossierEvent["kind"];
