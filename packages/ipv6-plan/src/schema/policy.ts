import * as z from "zod";
import { day, list, note, share, slug, text, titled, whole } from "./titled.js";

/** A step of the transition, of the programme or the owner's own. */
export const StageSchema = titled(
  z.strictObject({
    id: slug("Mã giai đoạn", "Stage id"),
    title: text("Tên giai đoạn", "Stage name"),
    from: day("Giai đoạn bắt đầu", "Stage begins"),
    to: day("Giai đoạn kết thúc", "Stage ends").exactOptional(),
    goals: list(text("Mục tiêu", "Goal"), "Các mục tiêu", "Goals").exactOptional(),
  }),
  "Giai đoạn chuyển đổi",
  "Stage of the transition",
);
export type Stage = Readonly<z.output<typeof StageSchema>>;

/** How a kind of units, or a tier, is expected to grow. */
export const GrowthSchema = titled(
  z.strictObject({
    tier: whole("Tầng tăng trưởng", "Tier that grows"),
    /** Units that are added in a year. */
    perYear: titled(z.number().min(0).max(1e9), "Số đơn vị thêm mỗi năm", "Units added each year", {
      unit: "đơn vị/năm",
    }).exactOptional(),
    /** Or: how many times today's number there will be at the horizon. */
    factor: titled(z.number().min(1).max(1e6), "Số lần tăng", "Growth factor", { unit: "lần" }).exactOptional(),
  }),
  "Mức tăng trưởng",
  "Growth of a tier",
);
export type Growth = Readonly<z.output<typeof GrowthSchema>>;

/** What the owner promises about room and rest. */
export const PolicySchema = titled(
  z.strictObject({
    /** The share of every level that must stay free after growth; 0.25 unless given. */
    minimumFree: share("Tỷ lệ trống tối thiểu", "Least free share").exactOptional(),
    /** The share in use at which a larger block is asked for; 0.75 unless given. */
    trigger: share("Ngưỡng xin thêm khối", "Share at which to ask for more").exactOptional(),
    /** Years that the growth is for; 10 unless given. */
    horizonYears: titled(z.number().min(0).max(100), "Tầm nhìn", "Horizon", { unit: "năm" }).exactOptional(),
    growth: list(GrowthSchema, "Tăng trưởng theo tầng", "Growth by tier").exactOptional(),
    /** Days a retired prefix rests; 365 unless given. */
    restDays: whole("Thời gian nghỉ của khối thu hồi", "Rest of a retired prefix", "ngày").exactOptional(),
    note,
  }),
  "Chính sách địa chỉ",
  "Addressing policy",
);
export type Policy = Readonly<z.output<typeof PolicySchema>>;
