import { foldVietnamese } from "@egov-vn/core";
import type { Amount } from "./schema.js";

/** By their folded spelling. The two long ones are the ids that the national portal of 2026 gives its currencies. */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ["dong", "VND"],
  ["d", "VND"],
  ["vnd", "VND"],
  ["viet nam dong", "VND"],
  ["dong viet nam", "VND"],
  ["019b3fb2-b5b8-70ac-85e2-9409ec1eaffa", "VND"],
  ["usd", "USD"],
  ["do la my", "USD"],
  ["019b3fb2-dee2-76ab-aa53-22d4d903a2bb", "USD"],
]);

/**
 * Returns the ISO 4217 code of a currency as Vietnamese systems name it, the name itself where it is not known, and
 * `undefined` for an empty one.
 *
 * @example
 * currencyOf("Đồng") // => "VND"
 */
export function currencyOf(written: string | undefined): string | undefined {
  const name = written?.trim();
  return name ? (CURRENCIES.get(foldVietnamese(name)) ?? name) : undefined;
}

const NOTHING: ReadonlySet<string> = new Set(["khong", "mien", "mien phi", "mien le phi", "khong thu", "khong co"]);
const DIGITS = /^\d{1,15}$/;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;
const DECIMALS = /^\d{1,12}[.,]\d{1,2}$/;

/** An amount that was read from a text. */
export interface ReadAmount {
  readonly amount: Amount;
  /** The text was no plain number, yet it was understood: `không`, or separators of thousands. */
  readonly odd?: "word" | "separators";
}

const known = (value: number, currency: string | undefined): Amount => ({
  known: true,
  value,
  ...(currency && { currency }),
});

/**
 * Returns the amount that a text means. `không` and its like are a stated zero; a figure of 0 is one only where its
 * currency is given and no explanation contradicts it, as 0 is also what entry forms are left at (of 1,956 figures on the
 * national portal 1,397 are 0 with a text beside them). What is not understood is kept.
 *
 * @example
 * readAmount("50.000", "VND", undefined).amount // => { known: true, value: 50000, currency: "VND" }
 * readAmount("0", "VND", "Theo nghị quyết của HĐND").amount // => { known: false, written: 0 }
 */
export function readAmount(
  written: string | number | undefined,
  currency: string | undefined,
  explanation: string | undefined,
): ReadAmount {
  if (written === undefined || written === "") return { amount: { known: false } };
  if (typeof written === "number") return { amount: fromFigure(written, currency, explanation) };
  const trimmed = written.trim();
  if (NOTHING.has(foldVietnamese(trimmed))) return { amount: known(0, currency), odd: "word" };
  if (DIGITS.test(trimmed)) return { amount: fromFigure(Number(trimmed), currency, explanation) };
  // The point of "50.000" parts thousands in đồng; in a currency with cents nobody can tell.
  if (THOUSANDS.test(trimmed) && (currency ?? "VND") === "VND") {
    const value = Number(trimmed.replaceAll(/[.,]/g, ""));
    return { amount: fromFigure(value, currency, explanation), odd: "separators" };
  }
  if (DECIMALS.test(trimmed)) {
    const amount = fromFigure(Number(trimmed.replace(",", ".")), currency, explanation);
    return trimmed.includes(",") ? { amount, odd: "separators" } : { amount };
  }
  return { amount: { known: false, written: trimmed } };
}

function fromFigure(value: number, currency: string | undefined, explanation: string | undefined): Amount {
  if (value < 0 || !Number.isFinite(value)) return { known: false, written: String(value) };
  if (value === 0 && (currency === undefined || explanation !== undefined)) return { known: false, written: 0 };
  if (thousandfold(value, explanation) !== undefined) return { known: false, written: value };
  return known(value, currency);
}

// Bounded repeats: the text comes from outside and may be long.
const IN_TEXT = /(\d{1,3}(?:[.,]\d{3}){0,4}|\d{1,12})\s{0,3}(nghìn|ngàn|triệu)?\s{0,3}(?:đồng|đ(?![\p{L}])|vnđ|vnd)/giu;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6 };

/**
 * Returns the amounts in đồng that a text mentions, in order.
 *
 * @example
 * amountsInText("100.000 đồng/lần; trẻ em 50 nghìn đồng") // => [100000, 50000]
 */
export function amountsInText(text: string): number[] {
  return Array.from(
    text.matchAll(IN_TEXT),
    ([, figure = "", scale]) => Number(figure.replaceAll(/[.,]/g, "")) * (SCALES[scale?.toLowerCase() ?? ""] ?? 1),
  );
}

/**
 * Returns the amount in a text that is a thousand times the figure beside it, as 100 beside `100.000 đồng`: a separator
 * of thousands was taken for a decimal point. `undefined` when there is none, or the text has the figure as well.
 */
export function thousandfold(figure: number, text: string | undefined): number | undefined {
  if (text === undefined || figure <= 0) return undefined;
  const amounts = amountsInText(text);
  return amounts.includes(figure) ? undefined : amounts.find((amount) => amount === figure * 1000);
}
