import { type LocalDate, type LocalDateTime, localDate, localDateTime } from "@egov-vn/core";

/**
 * The leaf formats of the wire: dates `yyyy/MM/dd`, times `yyyy/MM/dd HH:mm:ss` in local time, plain integers
 * (facts: the official SDK, its samples and two more systems agree). `odd` is set when the text was understood but is
 * not in that form.
 */
export interface LeafValue<T> {
  readonly value: T;
  readonly odd: boolean;
}

// The usual form first: one test decides nearly every packet.
const WIRE_DATE = /^(\d{4})\/(\d{2})\/(\d{2})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const TIME = /^(\S+)[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?$/;
const WIRE_TIME = /^\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}$/;

const dateOf = (year = "", month = "", day = ""): LocalDate | undefined =>
  localDate(Number(year), Number(month), Number(day));

/**
 * Returns the day a text names, or `undefined`. Reads the wire form, the same with `-` or `.`, and day first, the order
 * of every Vietnamese form; never a day that the calendar lacks.
 *
 * @example
 * readDate("30/10/2020") // => { value: "2020-10-30", odd: true }
 * readDate("2014/02/30") // => undefined
 */
export function readDate(text: string): LeafValue<LocalDate> | undefined {
  const usual = WIRE_DATE.exec(text);
  if (usual) {
    const value = dateOf(usual[1], usual[2], usual[3]);
    return value && { value, odd: false };
  }
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  const dayFirst = yearFirst ? null : DAY_FIRST.exec(trimmed);
  const value = yearFirst
    ? dateOf(yearFirst[1], yearFirst[2], yearFirst[3])
    : dayFirst
      ? dateOf(dayFirst[3], dayFirst[2], dayFirst[1])
      : undefined;
  return value && { value, odd: true };
}

/**
 * Returns the wall-clock time a text names, or `undefined`. Seconds may be missing; a fraction is dropped.
 *
 * @example
 * readTimestamp("2024/05/06 07:08:09") // => { value: "2024-05-06T07:08:09", odd: false }
 */
export function readTimestamp(text: string): LeafValue<LocalDateTime> | undefined {
  const match = TIME.exec(text.trim());
  const date = match && readDate(match[1] as string);
  if (!date) return undefined;
  const value = localDateTime(date.value, Number(match[2]), Number(match[3]), Number(match[4] ?? "0"));
  return value && { value, odd: !WIRE_TIME.test(text) };
}

/**
 * Returns the integer a text names, or `undefined`.
 *
 * @example
 * readInteger("18") // => { value: 18, odd: false }
 * readInteger("1(mặc định)") // => undefined
 */
export function readInteger(text: string): LeafValue<number> | undefined {
  const trimmed = text.trim();
  if (!/^[+-]?\d{1,15}$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return { value: value === 0 ? 0 : value, odd: String(value) !== text };
}

/** Returns the truth value a text names, or `undefined`. The SDK writes `true` and `false`. */
export function readBoolean(text: string): LeafValue<boolean> | undefined {
  const folded = text.trim().toLowerCase();
  if (folded === "true" || folded === "1") return { value: true, odd: text !== "true" };
  if (folded === "false" || folded === "0") return { value: false, odd: text !== "false" };
  return undefined;
}

const CID = /^\s*(?:cid:)+/i;

/** Returns a content id without its `cid:`, however often that was put in front. */
export function readContentId(text: string): LeafValue<string> & { prefixes: number } {
  const prefix = CID.exec(text)?.[0] ?? "";
  const prefixes = prefix.trim().length / "cid:".length;
  return { value: text.slice(prefix.length).trim(), odd: prefixes !== 1, prefixes };
}

/** Returns a day in the wire form. */
export const writeDate = (value: LocalDate): string => value.replaceAll("-", "/");

/** Returns a time in the wire form. */
export const writeTimestamp = (value: LocalDateTime): string => value.replaceAll("-", "/").replace("T", " ");
