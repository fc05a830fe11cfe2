import { type LocalDate, writeDay } from "@egov-vn/core";
import { deadlineDay } from "../model/deadline.js";
import type { Architecture, ArchitectureObject, Figure } from "../schema.js";
import { referenceBlock } from "../tables/tables.js";
import { type ValueList, valueWords } from "../tables/values.js";
import { UNKNOWN } from "../template/grids.js";

/** Returns a text, or the words for what is not known. */
export const orUnknown = (text: string | undefined): string => text || UNKNOWN;

/** Returns the Vietnamese words of a value of Mẫu 03; an absent value gives an empty text. */
export const words = (name: ValueList, key: string | undefined): string =>
  key === undefined ? "" : valueWords(name, key).vi;

/** Returns parts as one text; those that are absent or empty leave no trace. */
export const joined = (parts: readonly (string | undefined)[], between = "; "): string =>
  parts.filter((part) => part !== undefined && part !== "").join(between);

/** Returns a day as Vietnamese readers write it; an absent day gives an empty text. */
export const dayOr = (day: LocalDate | undefined): string => (day === undefined ? "" : writeDay(day));

/** Returns a deadline as readers write it: a day, a quarter, a month, or the words of the file. */
export function deadlineWords(deadline: string | undefined): string {
  if (deadline === undefined) return "";
  const [, year, quarter, month, day] = /^(\d{4})-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?)$/.exec(deadline) ?? [];
  if (quarter !== undefined) return `Quý ${["I", "II", "III", "IV"][Number(quarter) - 1]}/${year}`;
  if (day !== undefined) return `${day}/${month}/${year}`;
  return month === undefined ? deadline : `${month}/${year}`;
}

/** The year in which a deadline ends; tasks without a concrete one come last. */
export const deadlineYear = (deadline: string | undefined): string =>
  orUnknown(deadlineDay(deadline ?? "")?.slice(0, 4));

const QUALIFIERS = {
  about: "khoảng",
  over: "trên",
  nearly: "gần",
  estimated: "ước",
  "at-least": "ít nhất",
  "at-most": "nhiều nhất",
} as const;

const LEVELS = {
  central: "trung ương",
  province: "tỉnh",
  department: "sở, ngành",
  district: "huyện",
  commune: "xã",
  "unit-below": "đơn vị trực thuộc",
} as const;

/** Returns administrative levels in words. */
export const levelWords = (levels: readonly (keyof typeof LEVELS)[] | undefined): string =>
  (levels ?? []).map((level) => LEVELS[level]).join(", ");

/** Returns a number as it was printed, or with the signs of Vietnamese print. */
export const numberWords = (value: number | undefined): string =>
  value === undefined ? "" : value.toLocaleString("vi-VN", { maximumFractionDigits: 6 });

/** Returns what a figure says: qualifier, number, unit, or its rank. */
export function figureWords({ value, printed, unit, qualifier, magnitude, rank }: Figure): string {
  const place = rank && `hạng ${rank.place}${rank.of === undefined ? "" : `/${rank.of}`}`;
  if (place !== undefined && value === undefined) return place;
  const number = printed ?? (value === undefined ? magnitude : numberWords(value));
  const said = joined([qualifier && QUALIFIERS[qualifier], number, unit], " ");
  return place === undefined ? said : `${said} (${place})`;
}

/** Returns a qualifier in words; an absent one gives an empty text. */
export const qualifierWords = (qualifier: Figure["qualifier"]): string =>
  qualifier === undefined ? "" : QUALIFIERS[qualifier];

/** Returns objects by their codes and names. */
export function objectNames(file: Architecture, codes: readonly string[] | undefined): string {
  const byCode = new Map(file.objects.map(({ code, name }) => [code, name]));
  return (codes ?? []).map((code) => joined([code, byCode.get(code)], " ")).join("; ");
}

/** Returns the codes of the gaps that name an object. */
export const gapCodes = ({ gaps = [] }: Architecture, object: string): string =>
  gaps
    .filter(({ objects }) => objects?.includes(object))
    .map(({ code }) => code)
    .join(", ");

/** Returns the name of a block of Hình 7, 8 or 9, or the text itself where it names no block. */
export const blockName = (figure: 7 | 8 | 9, text: string | undefined): string =>
  text === undefined ? "" : (referenceBlock(figure, text)?.name ?? text);

/** Returns the title of a source by its id. */
export const sourceTitle = (file: Architecture, id: string | undefined): string =>
  id === undefined ? "" : ((file.sources ?? []).find((one) => one.id === id)?.title ?? id);

/** The state of an object: its life cycle, or its use where others own it. */
export const stateWords = (row: ArchitectureObject): string =>
  row.record === "own" ? words("lifeCycle", row.lifeCycle) : words("useState", row.useState);
