import { describeField } from "@egov-vn/core";
import * as z from "zod";

/** Titles a field of a sheet, an edition or a method. They tell of agencies and figures, never of a person. */
export function titled<S extends z.ZodType>(schema: S, vi: string, en: string, unit?: string): S {
  return describeField(schema, vi, en, { personal: "none", ...(unit !== undefined && { unit }) });
}

export const text = z.string().min(1);

/** A text in both languages. */
export const BilingualSchema = z
  .strictObject({
    vi: titled(text, "Tiếng Việt", "Vietnamese"),
    en: titled(text, "Tiếng Anh", "English"),
  })
  .readonly();
