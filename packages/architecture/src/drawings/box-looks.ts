import { INK, MUTED } from "@egov-vn/core/markup";
import type { BoxState } from "./bands.js";

/** How a box of a state is drawn: colours, the dashes of its edge, its word in the legend. */
export interface BoxLook {
  readonly fill: string;
  readonly edge: string;
  readonly dash: string;
  readonly word: string;
}

/** Shades that stay apart in print; a word in the legend tells each, and edges differ. */
export const BOX_LOOKS: Readonly<Record<BoxState, BoxLook>> = {
  "as-is": { fill: "#ffffff", edge: INK, dash: "", word: "hiện trạng" },
  both: { fill: "#eef4fa", edge: INK, dash: "", word: "hiện trạng và mục tiêu" },
  "to-be": { fill: "#fdf3d7", edge: INK, dash: "6 3", word: "mục tiêu" },
  reference: { fill: "#e6e8eb", edge: MUTED, dash: "2 2", word: "tham chiếu" },
  added: { fill: "#d9f0d9", edge: "#1d6b2a", dash: "", word: "thêm" },
  changed: { fill: "#fde3c4", edge: "#9a5200", dash: "", word: "đổi" },
  removed: { fill: "#f9d6d2", edge: "#a01c12", dash: "6 3", word: "bỏ" },
  empty: { fill: "#ffffff", edge: "#b6bfc8", dash: "3 3", word: "chưa có đối tượng" },
};
