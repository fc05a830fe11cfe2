import type { DurationUnit } from "@egov-vn/core";
import type { Channel, Level } from "../schema.js";

/** KENH. Source: two independent implementations. */
export const CHANNEL_CODES = [
  ["1", "direct"],
  ["2", "online"],
  ["3", "postal"],
] as const satisfies readonly (readonly [string, Channel])[];

/** CAPTHUCHIEN. There is no district since 1/7/2025. */
export const LEVEL_CODES = [
  ["0", "ministry"],
  ["1", "province"],
  ["2", "district"],
  ["3", "commune"],
] as const satisfies readonly (readonly [string, Level])[];

/** MAPHILEPHI. */
export const FEE_CODES = [
  ["1", "phi"],
  ["2", "le-phi"],
] as const;

/** DONVITINH: the two first are the ones seen; the others are written the way the old portal prints them. */
export const UNIT_NAMES: Readonly<Record<DurationUnit, string>> = {
  "working-day": "Ngày làm việc",
  day: "Ngày",
  "working-hour": "Giờ làm việc",
  hour: "Giờ",
  minute: "Phút",
  week: "Tuần",
  month: "Tháng",
  year: "Năm",
};

export const VND = "Đồng";
export const NONE = "Không";
export const NO_LIMIT = "Không quy định";

/** TRANGTHAI of a procedure that is public. What other values mean was not found. */
export const PUBLIC = "1";
