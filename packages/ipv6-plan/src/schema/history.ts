import * as z from "zod";
import { bits, day, list, note, prefix, slug, text, titled, whole } from "./titled.js";

/** One row of a yearly review of use, in blocks of one length. */
export const ReviewSchema = titled(
  z.strictObject({
    date: day("Ngày rà soát", "Day of the review"),
    root: slug("Khối gốc được rà soát", "Reviewed root"),
    /** The length of the blocks that are counted: 64, 60, 56, 48… */
    length: bits("Độ dài khối được đếm", "Counted length", 1, 64),
    total: whole("Tổng số khối", "Total", "khối"),
    used: whole("Số khối đang dùng", "Used", "khối"),
    reserved: whole("Số khối dành riêng", "Reserved", "khối"),
    free: whole("Số khối còn trống", "Free", "khối"),
    note,
  }),
  "Kết quả rà soát",
  "Review",
);
export type Review = Readonly<z.output<typeof ReviewSchema>>;

/** What was given to whom, as a change records it. */
export const AssignedSchema = titled(
  z.strictObject({
    unit: slug("Đơn vị được cấp", "Unit it was given to"),
    prefix: prefix("Khối đã cấp", "Given prefix"),
  }),
  "Mục cấp",
  "Assignment",
);
export type Assigned = Readonly<z.output<typeof AssignedSchema>>;

/** An entry of the change log. */
export const ChangeSchema = titled(
  z.strictObject({
    date: day("Ngày thay đổi", "Day of the change"),
    who: text("Người hoặc cơ quan thực hiện", "Person or body that made it", "name"),
    what: text("Nội dung thay đổi", "What was changed"),
    why: text("Lý do thay đổi", "Why it was changed").exactOptional(),
    assigned: list(AssignedSchema, "Các khối đã cấp", "Prefixes given").exactOptional(),
    withdrawn: list(
      prefix("Khối bị thu hồi", "Withdrawn prefix"),
      "Các khối bị thu hồi",
      "Prefixes withdrawn",
    ).exactOptional(),
  }),
  "Thay đổi",
  "Change",
);
export type Change = Readonly<z.output<typeof ChangeSchema>>;

/** One prefix that moves. */
export const MoveSchema = titled(
  z.strictObject({
    from: prefix("Khối cũ", "Old prefix"),
    to: prefix("Khối mới", "New prefix"),
    /** The unit that moves: the one that has the old prefix. */
    unit: slug("Đơn vị chuyển", "Moving unit").exactOptional(),
  }),
  "Bước chuyển",
  "Move",
);
export type Move = Readonly<z.output<typeof MoveSchema>>;

/** A renumbering: old prefixes to new ones, both valid until the old ones are drained. */
export const RenumberSchema = titled(
  z.strictObject({
    id: slug("Mã đợt đánh số lại", "Renumbering id"),
    title: text("Tên đợt đánh số lại", "Renumbering name").exactOptional(),
    /** The day from which both are valid. */
    from: day("Bắt đầu chuyển", "Renumbering begins"),
    /** The last day of the old prefixes. */
    until: day("Ngày cuối của khối cũ", "Last day of the old prefixes"),
    moves: list(MoveSchema, "Các bước chuyển", "Moves"),
  }),
  "Đợt đánh số lại",
  "Renumbering",
);
export type Renumber = Readonly<z.output<typeof RenumberSchema>>;

/** What the plan stands on and who answers for it. */
export const PlanBasisSchema = titled(
  z.strictObject({
    decisions: list(text("Quyết định", "Decision"), "Các quyết định", "Decisions").exactOptional(),
    programme: text("Chương trình", "Programme").exactOptional(),
    approver: text("Người hoặc cơ quan phê duyệt", "Person or body that approves", "name").exactOptional(),
    validFrom: day("Hiệu lực từ ngày", "Valid from").exactOptional(),
    validUntil: day("Hiệu lực đến hết ngày", "Valid until").exactOptional(),
  }),
  "Căn cứ của quy hoạch",
  "Basis of the plan",
);
export type PlanBasis = Readonly<z.output<typeof PlanBasisSchema>>;
