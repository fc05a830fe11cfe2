import { foldVietnamese, type LocalDate } from "@egov-vn/core";
import * as z from "zod";
import {
  form2022,
  fullForm,
  level2011,
  partialForm,
  proactiveLevel,
  type Scale,
  type ServiceLevel,
  ServiceLevelSchema,
  scaleOn,
  scales,
} from "./scales.js";

/**
 * A level as a system declares it: tagged with its scale, or as it is often found, a bare number (`mucDo`) or a word, which
 * do not say of which scale they are.
 */
export const DeclaredLevelSchema = z
  .union([ServiceLevelSchema, z.number(), z.string().min(1)])
  .meta({ id: "DeclaredLevel", title: "Declared level", titleVi: "Mức độ đã khai báo", personal: "none" });
export type DeclaredLevel = z.output<typeof DeclaredLevelSchema>;

/** What a declared level is understood to be. */
export type DeclaredReading =
  | { readonly kind: "tagged"; readonly level: ServiceLevel }
  /** A form's word without its scale: understood by the day. */
  | { readonly kind: "word"; readonly level: ServiceLevel }
  /** A bare number: of 2011, or proactive. It is never guessed which. */
  | { readonly kind: "bare-number"; readonly number: number; readonly candidates: readonly ServiceLevel[] }
  | { readonly kind: "unknown"; readonly text: string };

type Form = "toan-trinh" | "mot-phan" | "cung-cap-thong-tin";

const WORDS: readonly (readonly [RegExp, Form])[] = [
  [/^(dich vu cong )?(truc tuyen )?toan trinh$/, "toan-trinh"],
  [/^(dich vu cong )?(truc tuyen )?mot phan$/, "mot-phan"],
  [/^((dich vu cong )?cung cap thong tin( truc tuyen)?|dich vu cong thong tin)$/, "cung-cap-thong-tin"],
];

const plain = (text: string): string =>
  foldVietnamese(text)
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();

function formOn(form: Form, day: LocalDate): ServiceLevel {
  if (scaleOn(day) !== "form-2026") return form2022(form);
  if (form === "toan-trinh") return fullForm;
  // Information only is a word of 2022 and of no later scale: it is understood, and found to be of another day.
  return form === "mot-phan" ? partialForm() : form2022(form);
}

/**
 * Returns the level of a scale by its short name; `undefined` when the scale has no level of that name.
 *
 * @example
 * levelNamed("level-2011", "4") // => { scale: "level-2011", level: 4 }
 * levelNamed("form-2026", "cung-cap-thong-tin") // => undefined
 */
export function levelNamed(scale: Scale, grade: string): ServiceLevel | undefined {
  const numbered = scale === "level-2011" || scale === "proactive-2026";
  if (numbered && !/^[1-4]$/.test(grade)) return undefined;
  const parsed = ServiceLevelSchema.safeParse(numbered ? { scale, level: Number(grade) } : { scale, form: grade });
  return parsed.success ? parsed.data : undefined;
}

/**
 * Returns what a declared level is understood to be on a day. `level-2011:4` is a tagged level written as text.
 *
 * @example
 * readDeclared("Toàn trình", "2026-07-01") // => { kind: "word", level: { scale: "form-2026", form: "toan-trinh" } }
 * readDeclared("mức độ 4", "2026-07-01").kind // => "bare-number"
 */
export function readDeclared(declared: DeclaredLevel, asOf: LocalDate): DeclaredReading {
  if (typeof declared === "object") return { kind: "tagged", level: declared };
  if (typeof declared === "number") return bareNumber(declared);
  const [scale, grade, ...more] = declared.split(":").map((part) => part.trim());
  const known = scales.find((one) => one === scale);
  const tagged = known && grade !== undefined && more.length === 0 ? levelNamed(known, grade) : undefined;
  if (tagged) return { kind: "tagged", level: tagged };
  const words = plain(declared);
  const number = /^(?:muc (?:do )?|level )?(\d+)$/.exec(words)?.[1];
  if (number !== undefined) return bareNumber(Number(number));
  const form = WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return form ? { kind: "word", level: formOn(form, asOf) } : { kind: "unknown", text: declared };
}

function bareNumber(number: number): DeclaredReading {
  if (number !== 1 && number !== 2 && number !== 3 && number !== 4) return { kind: "unknown", text: String(number) };
  return { kind: "bare-number", number, candidates: [level2011(number), proactiveLevel(number)] };
}
