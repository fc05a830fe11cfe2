import { describeField, type FormatWords, LocalDateSchema, type PersonalKind } from "@egov-vn/core";
import * as z from "zod";

const SLUG = /^[a-z0-9][a-z0-9.-]{0,63}$/;
const PROVINCE = /^\d{2}$/;

/** What the patterns of a plan ask for, in words. */
export const FORMATS: FormatWords = [
  [
    SLUG,
    {
      vi: "tối đa 64 chữ thường không dấu, chữ số, dấu chấm và gạch ngang, như so-tai-chinh",
      en: "at most 64 small plain letters, digits, dots and dashes, as in so-tai-chinh",
    },
  ],
  [PROVINCE, { vi: "hai chữ số, như 24", en: "two digits, as in 24" }],
];

/** Facts about a field, in addition to its titles. */
interface Facts {
  /** What it tells of a person; nothing unless stated. */
  readonly personal?: PersonalKind;
  readonly unit?: string;
}

/** Titles a schema, and states that it tells nothing of a person unless told otherwise. */
export const titled = <S extends z.ZodType>(schema: S, vi: string, en: string, facts: Facts = {}): S =>
  describeField(schema, vi, en, { personal: "none", ...facts });

const Text = z.string().min(1).max(2000);
const Slug = z.string().regex(SLUG);
const Whole = z.int().nonnegative();
const Share = z.number().min(0).max(1);

/**
 * A prefix as text. How it must be written (RFC 5952, no host bits) is a rule and not a matter of shape, so that a prefix
 * typed in another form is named for what it is and the rest of the plan is still checked.
 */
export const PrefixTextSchema = titled(z.string().min(1).max(100), "Khối địa chỉ", "Prefix");
/** An address as text, under the same rule. */
export const AddressTextSchema = titled(z.string().min(1).max(100), "Địa chỉ", "Address");
/** An autonomous system's number (RFC 6793: 32 bits). */
export const AsnSchema = titled(z.int().min(1).max(4_294_967_295), "Số hiệu mạng (ASN)", "Autonomous system number");

/** Text for people. */
export const text = (vi: string, en: string, personal: PersonalKind = "none") => titled(Text, vi, en, { personal });
/** An id, or a word of the plan's own. */
export const slug = (vi: string, en: string) => titled(Slug, vi, en);
/** A whole number from 0. */
export const whole = (vi: string, en: string, unit?: string) =>
  titled(Whole, vi, en, unit === undefined ? {} : { unit });
/** A number of bits of an address. */
export const bits = (vi: string, en: string, least: number, most: number) =>
  titled(z.int().min(least).max(most), vi, en, { unit: "bit" });
/** A part of a whole, from 0 to 1. */
export const share = (vi: string, en: string) => titled(Share, vi, en);
/** A day. */
export const day = (vi: string, en: string) => titled(LocalDateSchema, vi, en);
/** A prefix, by a name of its own. */
export const prefix = (vi: string, en: string) => titled(PrefixTextSchema, vi, en);
/** Yes or no. */
export const flag = (vi: string, en: string) => titled(z.boolean(), vi, en);
/** The two-digit code of a province. */
export const provinceCode = (vi: string, en: string) => titled(z.string().regex(PROVINCE), vi, en);
/** A list, its items titled by themselves. */
export const list = <S extends z.ZodType>(item: S, vi: string, en: string, least = 0) =>
  titled((least > 0 ? z.array(item).min(least) : z.array(item)).readonly(), vi, en);
/** What a person adds. */
export const note = text("Ghi chú", "Note").exactOptional();
