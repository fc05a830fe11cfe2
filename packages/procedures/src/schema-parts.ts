import { describeField, type PersonalKind } from "@egov-vn/core";
import * as z from "zod";

/** Titles a schema that tells nothing of a person, or what is stated. */
export const words = <S extends z.ZodType>(schema: S, vi: string, en: string, personal: PersonalKind = "none"): S =>
  describeField(schema, vi, en, { personal });

/**
 * Titles a schema.
 *
 * @param point the letter that article 8 clause 2 of Decree 63/2010 gives the part.
 */
export function named<S extends z.ZodType>(schema: S, vi: string, en: string, point?: string): S {
  const titled = words(schema, vi, en);
  return point === undefined ? titled : titled.meta({ ...titled.meta(), point });
}

const Text = z.string().min(1);

/** What a source wrote that was not understood. Procedures tell nothing of a person, so that it does not either. */
export const UnparsedSchema = named(
  z.strictObject({ unparsed: words(Text, "Chuỗi giữ nguyên như đã ghi", "The text as it was written") }),
  "Chưa hiểu được",
  "Not understood",
);

export const text = (vi: string, en: string, point?: string) => named(Text, vi, en, point);
export const flag = (vi: string, en: string) => words(z.boolean(), vi, en).optional();
export const list = <S extends z.ZodType>(item: S, vi: string, en: string, point?: string) =>
  named(z.array(item).min(1), vi, en, point);
/** @param unit what is counted. */
export const count = (vi: string, en: string, unit: string) =>
  describeField(z.union([z.int().nonnegative(), UnparsedSchema]), vi, en, { personal: "none", unit });

/** One of the words of a list; what the source wrote instead is kept. */
export const oneOf = <const W extends readonly string[]>(choices: W, vi: string, en: string) =>
  words(z.union([z.enum(choices), UnparsedSchema]), vi, en);

/**
 * Items that the law lets a procedure be without (point h). `none` states their absence: a statement of the source.
 * Where the source says nothing the field is absent.
 */
export const listOrNone = <S extends z.ZodType>(item: S, vi: string, en: string) =>
  named(z.union([z.array(item).min(1), z.literal("none")]), vi, en, "h").optional();

/** A code as an opaque text without white space round it, and how it was written where that differs. */
export const code = {
  code: text("Mã", "Code").optional(),
  codeAsWritten: text("Mã như nguồn ghi", "The code as the source has it").optional(),
};

export const idText = text("Định danh trong nguồn", "Id within the source");
