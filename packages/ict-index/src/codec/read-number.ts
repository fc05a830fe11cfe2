/** What the text of a cell says. */
export type Reading =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "ambiguous"; readonly one: number; readonly other: number }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "formula-error" }
  | { readonly kind: "other" };

const NOT_APPLICABLE = new Set(["kad", "k/ad", "khong ap dung", "n/a", "na", "not applicable"]);
const FORMULA_ERROR = /^#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!)$/i;
const YES = new Set(["co", "yes", "true", "x"]);
const NO = new Set(["khong", "no", "false"]);

/** As spreadsheets write very small and very large numbers: `5e-1`, `1,2E+07`. */
const SCIENTIFIC = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

const grouped = (text: string, mark: string): boolean => {
  const [first = "", ...rest] = text.split(mark);
  return rest.length > 0 && /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
};

/**
 * Returns what a cell's text says: a number in Vietnamese (`1.234,5`) or English (`1,234.5`) writing, with or without a
 * per cent sign, or with an exponent (`5e-1`); yes and no as 1 and 0; "không áp dụng"; a spreadsheet's error. A single mark before exactly three digits
 * (`1.234`) can be read both ways and is never guessed.
 *
 * @param folded the text without marks and capitals.
 * @example
 * readNumber("1.234,5", "1.234,5") // => { kind: "number", value: 1234.5, percent: false }
 * readNumber("1.234", "1.234") // => { kind: "ambiguous", one: 1.234, other: 1234 }
 */
export function readNumber(text: string, folded: string): Reading {
  const trimmed = text.replaceAll(/[\s\u00a0\u202f]/g, "");
  if (trimmed === "" || trimmed === "-" || trimmed === "…" || trimmed === "...") return { kind: "empty" };
  if (FORMULA_ERROR.test(trimmed)) return { kind: "formula-error" };
  if (NOT_APPLICABLE.has(folded)) return { kind: "not-applicable" };
  if (YES.has(folded)) return { kind: "number", value: 1, percent: false };
  if (NO.has(folded)) return { kind: "number", value: 0, percent: false };
  if (SCIENTIFIC.test(trimmed)) {
    const value = Number(trimmed.replace(",", "."));
    return Number.isFinite(value) ? { kind: "number", value, percent: false } : { kind: "other" };
  }
  const match = /^([+-]?)(\d[\d.,]*)(%?)$/.exec(trimmed);
  if (!match) return { kind: "other" };
  const [, sign, digits = "", percent] = match;
  const signed = (value: number): number => (sign === "-" ? -value : value);
  const number = (value: number): Reading =>
    Number.isFinite(value) ? { kind: "number", value: signed(value), percent: percent === "%" } : { kind: "other" };
  const [dots, commas] = [digits.split(".").length - 1, digits.split(",").length - 1];
  if (dots === 0 && commas === 0) return number(Number(digits));
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
    const thousands = decimal === "," ? "." : ",";
    const [whole = "", fraction = "", extra] = digits.split(decimal);
    if (extra !== undefined || !grouped(whole, thousands) || /\D/.test(fraction)) return { kind: "other" };
    return number(Number(`${whole.replaceAll(thousands, "")}.${fraction || "0"}`));
  }
  const mark = dots > 0 ? "." : ",";
  if (dots + commas > 1) return grouped(digits, mark) ? number(Number(digits.replaceAll(mark, ""))) : { kind: "other" };
  // 0.583 is no group of thousands: those do not begin with zero.
  if (grouped(digits, mark) && !digits.startsWith("0")) {
    const [one, other] = [Number(digits.replace(",", ".")), Number(digits.replace(mark, ""))];
    return { kind: "ambiguous", one: signed(one), other: signed(other) };
  }
  return number(Number(digits.replace(",", ".")));
}
