import { foldHeading } from "./labels.js";

/** Rows that sum a table up, as sheets call them. */
const SUMMARIES = new Set([
  "tong",
  "tong cong",
  "tong so",
  "cong",
  "trung binh",
  "binh quan",
  "trung binh cong",
  "trung binh chung",
  "trung vi",
  "toan tinh",
  "ca nuoc",
  "toan quoc",
  "lon nhat",
  "nho nhat",
  "cao nhat",
  "thap nhat",
  "do lech chuan",
  "total",
  "grand total",
  "sum",
  "subtotal",
  "average",
  "mean",
  "median",
  "max",
  "maximum",
  "min",
  "minimum",
  "standard deviation",
]);

/** Words that may follow: `Tổng cộng (63 tỉnh)`, `Trung bình cả nước`. */
const TAIL = /^(.+?)\s*(?:\(.*\)|[:;,.-]+.*|toan tinh|ca nuoc|toan quoc|chung|cac don vi|cac tinh)$/;

function isWord(text: string): boolean {
  const folded = foldHeading(text);
  if (SUMMARIES.has(folded)) return true;
  const tail = TAIL.exec(folded)?.[1];
  return tail !== undefined && SUMMARIES.has(tail);
}

/**
 * Tells whether a row sums others up and is no unit: the words stand where its code should, or in its name, and it has no
 * code. A commune may be named Trung Bình, and has a code.
 */
export function isSummary(code: string, name: string, texts: readonly string[]): boolean {
  if (code !== "" && code !== name) return isWord(code);
  if (name !== "") return isWord(name);
  return texts.some(isWord);
}

const NOTE = /^(?:ghi chu|nguon|luu y|chu thich|nguoi lap|nguoi ky|thu truong|note|source|remark|[*†‡]|\(\d+\))/;

/** Tells whether a text begins as notes and signatures below a table do. */
export const isNote = (text: string): boolean => NOTE.test(foldHeading(text));
