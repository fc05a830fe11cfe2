import { describeField, type FormatWords, LocalDateSchema, type PersonalKind } from "@egov-vn/core";
import * as z from "zod";
import { VALUES, type ValueList } from "../tables/values.js";

const SLUG = /^[a-z0-9][a-z0-9.-]{0,79}$/;
const PROVINCE = /^\d{2}$/;
const POINTER = /^(?:\/[^/\s]+)+$/;

/** What the patterns of an architecture ask for, in words. */
export const FORMATS: FormatWords = [
  [
    SLUG,
    {
      vi: "tối đa 80 chữ thường không dấu, chữ số, dấu chấm và gạch ngang, như van-ban",
      en: "at most 80 small plain letters, digits, dots and dashes, as in van-ban",
    },
  ],
  [PROVINCE, { vi: "hai chữ số, như 24", en: "two digits, as in 24" }],
  [POINTER, { vi: "đường dẫn tới một trường, như /figures/0/value", en: "a path to a field, as in /figures/0/value" }],
];

/** What a field says in addition to its titles. */
interface Facts {
  /** What it tells of a person; nothing unless stated. */
  readonly personal?: PersonalKind;
  readonly unit?: string;
}

/** Titles a schema, and states that it tells nothing of a person unless told otherwise. */
export const titled = <S extends z.ZodType>(schema: S, vi: string, en: string, facts: Facts = {}): S =>
  describeField(schema, vi, en, { personal: "none", ...facts });

const Text = z.string().min(1).max(4000);

/** Text for people. */
export const text = (vi: string, en: string, personal: PersonalKind = "none") => titled(Text, vi, en, { personal });
/** A word of the file's own by which its rows name each other. */
export const slug = (vi: string, en: string) => titled(z.string().regex(SLUG), vi, en);
/** A whole number from 0. */
export const whole = (vi: string, en: string, unit?: string) =>
  titled(z.int().nonnegative(), vi, en, unit === undefined ? {} : { unit });
/** A level from 1 to the highest. */
export const grade = (highest: number, vi: string, en: string) => titled(z.int().min(1).max(highest), vi, en);
/** Any number. */
export const number = (vi: string, en: string, unit?: string) =>
  titled(z.number(), vi, en, unit === undefined ? {} : { unit });
/** A day. */
export const day = (vi: string, en: string) => titled(LocalDateSchema, vi, en);
/** Yes or no. */
export const flag = (vi: string, en: string) => titled(z.boolean(), vi, en);
/** The two-digit code of a province. */
export const provinceCode = (vi: string, en: string) => titled(z.string().regex(PROVINCE), vi, en);
/** The path of a field of the file. */
export const pointer = (vi: string, en: string) => titled(z.string().regex(POINTER), vi, en);
/** A list, its items titled by themselves. */
export const list = <S extends z.ZodType>(item: S, vi: string, en: string) => titled(z.array(item).readonly(), vi, en);
/** A list of texts. */
export const texts = (vi: string, en: string, itemVi: string, itemEn: string) => list(text(itemVi, itemEn), vi, en);
/** One value of a list of Mẫu 03. */
export const oneOf = <L extends ValueList>(name: L, vi: string, en: string) => titled(z.enum(VALUES[name]), vi, en);
/** One of some words of our own. */
export const word = <const W extends readonly [string, ...string[]]>(words: W, vi: string, en: string) =>
  titled(z.enum(words), vi, en);
/** What a person adds. */
export const note = text("Ghi chú", "Note").exactOptional();
/** The source that a row was taken from. */
export const source = slug("Nguồn của dòng", "Source of the row").exactOptional();
/** A word before a number that says how exact it is. */
export const qualifier = word(
  ["about", "over", "nearly", "estimated", "at-least", "at-most"],
  "Từ chỉ mức chính xác",
  "Qualifier",
).exactOptional();
/** Administrative levels. */
const LEVELS = ["central", "province", "department", "district", "commune", "unit-below"] as const;
/** One administrative level. */
export const level = (vi: string, en: string) => word(LEVELS, vi, en);
/** Several administrative levels. */
export const levels = (vi: string, en: string) => list(level("Cấp", "Level"), vi, en);
