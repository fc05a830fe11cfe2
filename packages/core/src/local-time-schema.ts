import * as z from "zod";
import type { LocalDate, LocalDateTime } from "./local-time.js";

/** Accepts a `YYYY-MM-DD` day that the calendar has. */
export const LocalDateSchema = z.iso.date() as unknown as z.ZodType<LocalDate, LocalDate>;

/** Accepts a `YYYY-MM-DDTHH:mm:ss` wall-clock time without a zone. */
export const LocalDateTimeSchema = z.iso
  .datetime({ local: true, offset: false, precision: 0 })
  .regex(/[^Z]$/) as unknown as z.ZodType<LocalDateTime, LocalDateTime>;
