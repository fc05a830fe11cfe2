import { fillTemplate, type Language, type Params } from "@egov-vn/core";

/** The words in drawings. */
const WORDS = {
  rulerTitle: { vi: "Cấu trúc bit của {root}", en: "Bit structure of {root}" },
  rulerAbout: {
    vi: "Thước bit của địa chỉ IPv6: {length} bit đầu là khối gốc {root}, tiếp theo là các trường, cuối cùng là định danh giao diện.",
    en: "Bit ruler of an IPv6 address: the first {length} bits are the root {root}, then the fields, last the interface identifier.",
  },
  root: { vi: "Khối gốc", en: "Root" },
  interface: { vi: "Định danh giao diện", en: "Interface identifier" },
  rest: { vi: "Phần còn lại", en: "Rest" },
  bits: { vi: "{bits} bit", en: "{bits} bits" },
  bitsValues: { vi: "{bits} bit · {values} giá trị", en: "{bits} bits · {values} values" },
  digit: { vi: "chữ số {number}", en: "digit {number}" },
  field: { vi: "Trường", en: "Field" },
  position: { vi: "Vị trí bit", en: "Bits" },
  valuesHead: { vi: "Số giá trị", en: "Values" },
  orderHead: { vi: "Thứ tự cấp", en: "Order of assignment" },
  reserveHead: { vi: "Dự phòng", en: "Reserve" },
  mapTitle: { vi: "Bản đồ phân bổ: {name}", en: "Allocation map: {name}" },
  mapAbout: {
    vi: "{blocks} khối /{length}; hàng là chữ số hex trước, cột là chữ số hex sau.",
    en: "{blocks} blocks of /{length}; rows are the first hexadecimal digit, columns the second.",
  },
  occupied: { vi: "Đã cấp", en: "Assigned" },
  reserved: { vi: "Dự phòng", en: "Reserved" },
  retired: { vi: "Đã thu hồi", en: "Retired" },
  free: { vi: "Còn trống", en: "Free" },
  freeBlocks: { vi: "{count} khối trống", en: "{count} free blocks" },
  more: { vi: "… và {count} khối khác", en: "… and {count} more prefixes" },
  inside: { vi: "{count} khối bên trong", en: "{count} prefixes inside" },
  treeTitle: { vi: "Cây địa chỉ: {name}", en: "Tree of prefixes: {name}" },
  treeAbout: {
    vi: "Cây gồm {total} khối địa chỉ, vẽ {shown} khối.",
    en: "A tree of {total} prefixes, of which {shown} are drawn.",
  },
  leftmost: { vi: "Từ trái (RFC 3531)", en: "Leftmost (RFC 3531)" },
  rightmost: { vi: "Từ phải (RFC 3531)", en: "Rightmost (RFC 3531)" },
  centermost: { vi: "Từ giữa (RFC 3531)", en: "Centermost (RFC 3531)" },
  explicit: { vi: "Do người lập chọn", en: "Chosen by hand" },
} as const;

/** The name of a text in drawings. */
export type DrawingWord = keyof typeof WORDS;

/** Returns a speaker of the drawings' words in one language. */
export function drawingWords(language: Language): (key: DrawingWord, params?: Params) => string {
  return (key, params = {}) => fillTemplate(WORDS[key][language], params, language);
}
