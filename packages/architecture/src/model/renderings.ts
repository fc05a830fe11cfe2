import { fromPointer } from "@egov-vn/core";
import type { Architecture } from "../schema.js";
import { valueWords } from "../tables/values.js";

/** Returns the value of a field that a statement names; `undefined` for a missing field and for an object or a list. */
export function fieldValueAt(file: Architecture, pointer: string): string | number | boolean | undefined {
  let here: unknown = file;
  for (const key of fromPointer(pointer)) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return typeof here === "string" || typeof here === "number" || typeof here === "boolean" ? here : undefined;
}

/** Returns a text as print is compared: composed, small letters, one space, since print loses and doubles them. */
const plain = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");

/** What a word of a list may read like in print. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  about: ["khoảng"],
  over: ["trên", "hơn"],
  nearly: ["gần"],
  estimated: ["ước"],
  "at-least": ["tối thiểu", "ít nhất", "đều phải", "đều có"],
  "at-most": ["tối đa", "không quá"],
  province: ["tỉnh"],
  department: ["sở", "ngành", "cơ quan thuộc ubnd tỉnh", "cơ quan chuyên môn", "cấp sở"],
  district: ["huyện", "thành phố", "địa phương"],
  commune: ["xã", "phường"],
  central: ["trung ương"],
  "unit-below": ["đơn vị"],
  month: ["hàng tháng", "hằng tháng", "tháng"],
  year: ["hàng năm", "hằng năm", "năm"],
  officer: ["cán bộ"],
  yearly: ["hàng năm", "hằng năm"],
  monthly: ["hàng tháng", "hằng tháng"],
  done: ["đã", "100%", "hoàn thành"],
  ongoing: ["đang"],
  partial: ["một số", "chưa"],
  planned: ["dự kiến", "xây dựng", "đầu tư", "triển khai"],
  none: ["chưa", "không có", "không"],
  trial: ["thử nghiệm"],
  operating: ["vận hành", "đang", "đã", "sử dụng", "triển khai", "được"],
  upgrading: ["nâng cấp"],
  building: ["xây dựng", "đầu tư"],
  "full-time": ["chuyên trách", "chuyên môn", "phụ trách"],
  "side-duty": ["kiêm nhiệm"],
  hired: ["thuê"],
  all: ["100%", "tất cả", "toàn", "cơ bản"],
  most: ["hầu hết", "đa số", "hầuhết"],
  some: ["một số", "từng bước", "cơ bản"],
  few: ["ít"],
  high: ["cao"],
  middle: ["trung bình"],
  low: ["thấp"],
  rising: ["tăng"],
  falling: ["giảm"],
  stable: ["ổn định", "duy trì"],
  drafting: ["xây dựng", "triển khai"],
  "not-connected": ["chưa"],
  "N+1": ["n+1"],
};

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

function numberTexts(value: number): string[] {
  const whole = Math.trunc(value);
  const decimals = String(value).split(".")[1];
  const grouped = String(Math.abs(whole)).replaceAll(/\B(?=(\d{3})+$)/g, ".");
  const ends = decimals === undefined ? [""] : [`,${decimals}`, `.${decimals}`];
  const texts = ends.flatMap((end) => [`${grouped}${end}`, `${Math.abs(whole)}${end}`]);
  if (decimals === undefined && whole >= 0 && whole < 10) texts.push(`0${whole}`, DIGITS[whole] as string);
  for (const [unit, words] of [
    [1e9, ["tỷ", "tỉ"]],
    [1e6, ["triệu"]],
    [1e3, ["nghìn", "ngàn"]],
  ] as const) {
    if (Math.abs(value) < unit) continue;
    const part = Math.round((value / unit) * 1e6) / 1e6;
    for (const text of numberTextsSmall(part)) for (const word of words) texts.push(`${text} ${word}`, text + word);
  }
  return texts;
}

/** Numbers before “triệu”, “tỷ”: with a decimal comma or point and grouped thousands. */
function numberTextsSmall(value: number): string[] {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined
    ? [grouped, whole]
    : [`${grouped},${decimals}`, `${whole},${decimals}`, `${whole}.${decimals}`];
}

function dayTexts(day: string): string[] {
  const [year, month, date] = day.split("-") as [string, string, string];
  const [m, d] = [String(Number(month)), String(Number(date))];
  const dates = [...new Set([date, d])];
  const months = [...new Set([month, m])];
  return dates.flatMap((one) =>
    months.flatMap((two) => ["/", "-", "."].map((sign) => `${one}${sign}${two}${sign}${year}`)),
  );
}

/** Returns whether the number stands in the text and is no piece of a longer one. */
function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const [before, after] = [text[at - 1] ?? "", text.slice(at + number.length)];
    if (/^\d/.test(number) && /\d/.test(before)) continue;
    if (/^\d/.test(number) && /[.,]/.test(before) && /\d/.test(text[at - 2] ?? "")) continue;
    if (/\d$/.test(number) && /^(?:\d|[.,]\d)/.test(after)) continue;
    return true;
  }
  return false;
}

/** Fields whose text is a word of a list of the schema. */
const LISTED = new Set([
  "qualifier",
  "levels",
  "per",
  "state",
  "lifeCycle",
  "judged",
  "trend",
  "degree",
  "recurring",
  "itOfficer",
  "useState",
  "level",
]);
/** Flags that a phrase says by these words. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  single: ["duy nhất", "một hệ thống", "thống nhất", "tập trung", "dùng chung", "sử dụng chung"],
  hired: ["thuê"],
  sharesData: ["chia sẻ"],
  fibre: ["cáp quang"],
  growth: ["bổ sung thêm", "tăng"],
  calledNormative: ["quy phạm pháp luật"],
  goal: ["đạt"],
  licensedAll: ["bản quyền"],
  antiMalware: ["virus", "mã độc"],
  signs: ["ký số"],
  protectedMachines: ["diệt virus"],
  admitted: ["tham gia"],
  cumulative: [],
};

/** How far before a word its denial may stand, in letters. */
const NEAR = 40;

/**
 * Tells whether a printed phrase says what a field holds: a number in one of its written forms, a day, a word of a list by
 * the words that print has for it, a text as it stands.
 *
 * @example
 * saysField("đã cấp được trên 11.000 tài khoản", "/figures/0/value", 11000) // => true
 * saysField("đã cấp được trên 11.000 tài khoản", "/figures/0/qualifier", "over") // => true
 */
export function saysField(phrase: string, pointer: string, value: string | number | boolean): boolean {
  const text = plain(phrase);
  // Numbers keep their spaces: “24/12/2018 14:06” holds two of them.
  const spaced = phrase.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ");
  if (typeof value === "number") return numberTexts(value).some((one) => holdsNumber(spaced, one));
  const keys = fromPointer(pointer);
  const key = keys.findLast((part) => !/^\d+$/.test(part)) ?? "";
  if (typeof value === "boolean") {
    return (FLAGS[key] ?? []).some((one) => {
      const at = text.indexOf(plain(one));
      if (at === -1) return false;
      const denied = /(?:chưa|không|thiếu)[^,.;]*$/.test(text.slice(Math.max(0, at - NEAR), at));
      return denied !== value;
    });
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayTexts(value).some((one) => holdsNumber(spaced, one));
  if (LISTED.has(key)) {
    const words = [
      ...(WORDS[value] ?? []),
      ...(key === "lifeCycle" || key === "useState" ? [valueWords(key, value).vi] : []),
    ];
    return words.some((one) => text.includes(plain(one)));
  }
  return text.includes(plain(value));
}
