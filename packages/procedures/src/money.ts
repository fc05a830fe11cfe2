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

const NOTHING: ReadonlySet<string> = new Set([
  "khong",
  "khong co",
  "khong thu",
  "khong thu phi",
  "khong thu le phi",
  "khong thu phi, le phi",
  "mien",
  "mien phi",
  "mien le phi",
  "mien phi, le phi",
]);
/** Longer texts are sentences. */
const MAXIMUM_LENGTH = 40;

/** Returns whether a text states that nothing is paid: `Miễn phí`, `Không`. */
function saysFree(text: string | undefined): boolean {
  if (text === undefined || text.length > MAXIMUM_LENGTH) return false;
  return NOTHING.has(foldVietnamese(text.replace(/[.;]+$/, "")));
}

const DIGITS = /^\d{1,15}$/;
// One mark throughout, and no nought in front: "1.000,000" and "0.500" may be fractions.
const THOUSANDS = /^[1-9]\d{0,2}(?:(?:\.\d{3}){1,4}|(?:,\d{3}){1,4})$/;
const DECIMALS = /^\d{1,12}[.,]\d{1,2}$/;

/** An amount that was read from a text. */
export interface ReadAmount {
  readonly amount: Amount;
  /** The text was no plain number, yet it was understood: `không`, separators of thousands, or a currency after the figure. */
  readonly odd?: "word" | "separators" | "currency";
}

const known = (value: number, currency: string | undefined): Amount => ({
  known: true,
  value,
  ...(currency && { currency }),
});

const unknown = (written: string | number | undefined, currency: string | undefined): Amount => ({
  known: false,
  ...(written !== undefined && { written }),
  ...(currency && { currency }),
});

/**
 * Returns the amount that a text means. `không` and its like are a stated zero, as the amount or as its explanation; a
 * figure of 0 is one only where its currency is given and no explanation contradicts it, as 0 is also what entry forms are
 * left at (of 1,956 figures on the national portal 1,397 are 0 with a text next to them). What is not understood is kept.
 *
 * @example
 * readAmount("50.000", "VND", undefined).amount // => { known: true, value: 50000, currency: "VND" }
 * readAmount("0", "VND", "Theo nghị quyết của HĐND").amount // => { known: false, written: 0, currency: "VND" }
 * readAmount(0, undefined, "Miễn phí").amount // => { known: true, value: 0 }
 */
export function readAmount(
  written: string | number | undefined,
  currency: string | undefined,
  explanation: string | undefined,
): ReadAmount {
  if (written === undefined || written === "")
    return { amount: saysFree(explanation) ? known(0, currency) : unknown(undefined, currency) };
  if (typeof written === "number") return { amount: fromFigure(written, currency, explanation) };
  const trimmed = written.trim();
  const understood = trimmed.length > MAXIMUM_LENGTH ? undefined : readText(trimmed, currency, explanation);
  return understood ?? { amount: unknown(trimmed || undefined, currency) };
}

const WITH_CURRENCY = /^(\d[\d.,]*)\s{0,3}(\p{L}{1,4})$/u;

function readText(text: string, currency: string | undefined, explanation: string | undefined): ReadAmount | undefined {
  if (saysFree(text)) return { amount: known(0, currency), odd: "word" };
  const [, figure, word] = WITH_CURRENCY.exec(text) ?? [];
  if (figure !== undefined) {
    const named = CURRENCIES.get(foldVietnamese(word ?? ""));
    // Two currencies that differ do not tell which is meant.
    if (named === undefined || named !== (currency ?? named)) return undefined;
    const read = readText(figure, named, explanation);
    return read && { ...read, odd: "currency" };
  }
  if (DIGITS.test(text)) return { amount: fromFigure(Number(text), currency, explanation) };
  const inDong = (currency ?? "VND") === "VND";
  // The point of "50.000" parts thousands in đồng; in a currency with cents its meaning is open.
  if (inDong && THOUSANDS.test(text)) {
    const value = Number(text.replaceAll(/[.,]/g, ""));
    return { amount: fromFigure(value, currency, explanation), odd: "separators" };
  }
  const value = DECIMALS.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  // There is no part of a đồng: "1,5" may mean millions.
  if (Number.isNaN(value) || (inDong && !Number.isInteger(value))) return undefined;
  const amount = fromFigure(value, currency, explanation);
  return text.includes(",") ? { amount, odd: "separators" } : { amount };
}

function fromFigure(value: number, currency: string | undefined, explanation: string | undefined): Amount {
  if (value < 0 || !Number.isFinite(value)) return unknown(String(value), currency);
  if (value === 0 && !saysFree(explanation) && (currency === undefined || explanation !== undefined))
    return unknown(0, currency);
  if (thousandfold(value, explanation) !== undefined) return unknown(value, currency);
  return known(value, currency);
}

// Bounded repeats: the text comes from outside and may be long. A figure is read from its first digit or not at all.
const IN_TEXT =
  /(?<![\d.,])(?:([1-9]\d{0,2}(?:\.\d{3}){1,4}|[1-9]\d{0,2}(?:,\d{3}){1,4}|\d{1,12})|(\d{1,6}[.,]\d{1,2}(?=\s{0,3}(?:nghìn|ngàn|triệu))))\s{0,3}(nghìn|ngàn|triệu)?\s{0,3}(?:đồng|đ(?![\p{L}])|vnđ|vnd)/giu;
const SCALES: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6 };

/**
 * Returns the amounts in đồng that a text mentions, in order.
 *
 * @example
 * amountsInText("100.000 đồng/lần; trẻ em 50 nghìn đồng") // => [100000, 50000]
 */
export function amountsInText(text: string): number[] {
  return Array.from(text.matchAll(IN_TEXT), ([, whole, fraction = "", scale]) => {
    const figure = whole === undefined ? Number(fraction.replace(",", ".")) : Number(whole.replaceAll(/[.,]/g, ""));
    return Math.round(figure * (SCALES[scale?.toLowerCase() ?? ""] ?? 1));
  });
}

/**
 * Returns the amount in a text that is a thousand times the figure next to it, as 100 with `100.000 đồng`: a separator
 * of thousands was taken for a decimal point. `undefined` without such an amount, or when the text has the figure as well.
 */
export function thousandfold(figure: number, text: string | undefined): number | undefined {
  if (text === undefined || figure <= 0) return undefined;
  const amounts = amountsInText(text);
  return amounts.includes(figure) ? undefined : amounts.find((amount) => amount === figure * 1000);
}
