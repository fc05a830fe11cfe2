import { type Bilingual, describeField, isWithin, type LocalDate } from "@egov-vn/core";
import * as z from "zod";
import { LAW_PERIODS } from "./law.js";

const titled = <S extends z.ZodType>(schema: S, vi: string, en: string): S =>
  describeField(schema, vi, en, { personal: "none" });
const scale = <const S extends string>(name: S) => titled(z.literal(name), "Thang", "Scale");
const oneToFour = () => titled(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), "Mức độ", "Level");
const formTitle = ["Hình thức cung cấp", "Form"] as const;
const formOf = <const F extends string>(name: F) => titled(z.literal(name), ...formTitle);

/**
 * A level of the scale of 2011 (Nghị định 43/2011/NĐ-CP, Điều 3 khoản 4): 1 information, 2 forms to download, 3 filed
 * online, 4 also paid online. It is not the number of a {@link ProactiveLevel}.
 */
export const Level2011Schema = z
  .strictObject({
    scale: scale("level-2011"),
    level: oneToFour(),
  })
  .readonly()
  .meta({ id: "Level2011", title: "Level 1–4 of 2011", titleVi: "Mức độ 1–4 (năm 2011)", personal: "none" });
export type Level2011 = z.output<typeof Level2011Schema>;

/**
 * A form of 2022 (Nghị định 42/2022/NĐ-CP). The decree has two; that systems keep `cung-cap-thong-tin` (information only)
 * as a third value is practice.
 */
export const Form2022Schema = z
  .strictObject({
    scale: scale("form-2022"),
    form: titled(z.enum(["toan-trinh", "mot-phan", "cung-cap-thong-tin"]), ...formTitle),
  })
  .readonly()
  .meta({ id: "Form2022", title: "Form of 2022", titleVi: "Hình thức cung cấp (năm 2022)", personal: "none" });
export type Form2022 = z.output<typeof Form2022Schema>;

/** Why a service may be một phần since 1/7/2026 (Nghị định 224/2026/NĐ-CP, Điều 14), in the order of the article. */
export const PartialReasonSchema = z.enum([
  "user-must-be-present",
  "on-site-verification",
  "technical-incident",
  "other-technical-problem",
]);
export type PartialReason = z.output<typeof PartialReasonSchema>;

/**
 * A form since 1/7/2026 (Nghị định 224/2026/NĐ-CP, Điều 14): toàn trình, or một phần with the reasons and the provision
 * published on the national portal. Absent reasons are not known or not published: a finding where the level is declared.
 */
export const Form2026Schema = z
  .discriminatedUnion("form", [
    z.strictObject({ scale: scale("form-2026"), form: formOf("toan-trinh") }).readonly(),
    z
      .strictObject({
        scale: scale("form-2026"),
        form: formOf("mot-phan"),
        reasons: titled(
          z.array(PartialReasonSchema).min(1).readonly(),
          "Lý do chỉ cung cấp một phần",
          "Reasons for một phần",
        ).exactOptional(),
        provision: titled(
          z.string().min(1),
          "Quy định của pháp luật chuyên ngành",
          "Provision of specialised law",
        ).exactOptional(),
      })
      .readonly(),
  ])
  .meta({
    id: "Form2026",
    title: "Form since 1/7/2026",
    titleVi: "Hình thức cung cấp (từ 1/7/2026)",
    personal: "none",
  });
export type Form2026 = z.output<typeof Form2026Schema>;

/**
 * How proactive a service is (Nghị định 224/2026/NĐ-CP, Điều 16): 1 reminds, 2 also prepares the dossier, 3 also recommends,
 * 4 also acts. It is not the number of a {@link Level2011}.
 */
export const ProactiveLevelSchema = z
  .strictObject({
    scale: scale("proactive-2026"),
    level: oneToFour(),
  })
  .readonly()
  .meta({ id: "ProactiveLevel", title: "Proactive level", titleVi: "Mức độ chủ động", personal: "none" });
export type ProactiveLevel = z.output<typeof ProactiveLevelSchema>;

/** A level or form of any of the four scales, which its `scale` tells apart. */
export const ServiceLevelSchema = z
  .union([Level2011Schema, Form2022Schema, Form2026Schema, ProactiveLevelSchema])
  .meta({
    id: "ServiceLevel",
    title: "Level or form of an online service",
    titleVi: "Mức độ hoặc hình thức cung cấp",
    personal: "none",
  });
export type ServiceLevel = z.output<typeof ServiceLevelSchema>;

/** The name of a scale. */
export type Scale = ServiceLevel["scale"];
/** The level or form that belongs to a scale. */
export type LevelOf<S extends Scale> = Extract<ServiceLevel, { scale: S }>;

/** The four scales, oldest first. */
export const scales = ["level-2011", "form-2022", "form-2026", "proactive-2026"] as const satisfies readonly Scale[];

/** Returns a level of 2011. */
export const level2011 = <L extends Level2011["level"]>(level: L) => ({ scale: "level-2011", level }) as const;
/** Returns a form of 2022. */
export const form2022 = <F extends Form2022["form"]>(form: F) => ({ scale: "form-2022", form }) as const;
/** Returns toàn trình as it is since 1/7/2026. */
export const fullForm = { scale: "form-2026", form: "toan-trinh" } as const satisfies Form2026;
/**
 * Returns một phần as it is since 1/7/2026, with what is published about it.
 *
 * @example
 * partialForm(["user-must-be-present"], "Điều 5 Luật X").form // => "mot-phan"
 */
export function partialForm(reasons?: readonly PartialReason[], provision?: string): Form2026 & { form: "mot-phan" } {
  return {
    scale: "form-2026",
    form: "mot-phan",
    ...(reasons !== undefined && reasons.length > 0 && { reasons }),
    ...(provision !== undefined && { provision }),
  };
}
/** Returns a proactive level. */
export const proactiveLevel = <L extends ProactiveLevel["level"]>(level: L) =>
  ({ scale: "proactive-2026", level }) as const;

const PERIODS = {
  "level-2011": LAW_PERIODS["nd-43-2011"],
  "form-2022": LAW_PERIODS["nd-42-2022"],
  "form-2026": LAW_PERIODS["nd-224-2026"],
  "proactive-2026": LAW_PERIODS["nd-224-2026"],
} as const;

/**
 * Returns the scale services are classed by on a day; `undefined` before 1/10/2011, when Decree 43/2011 came into force.
 *
 * @example
 * scaleOn("2026-07-01") // => "form-2026"
 * scaleOn("2026-06-30") // => "form-2022"
 */
export function scaleOn(day: LocalDate): Exclude<Scale, "proactive-2026"> | undefined {
  return (["level-2011", "form-2022", "form-2026"] as const).find((scale) => isWithin(day, PERIODS[scale]));
}

/**
 * Returns whether services are classed by a scale on a day.
 *
 * @example
 * bindsScale("proactive-2026", "2026-06-30") // => false
 */
export function bindsScale(scale: Scale, day: LocalDate): boolean {
  return isWithin(day, PERIODS[scale]);
}

/**
 * Returns a level's or form's short name within its scale, for tables and commands: `4`, `toan-trinh`. Only with the scale
 * does it mean anything.
 *
 * @example
 * gradeOf({ scale: "level-2011", level: 4 }) // => "4"
 */
export function gradeOf(level: ServiceLevel): string {
  return "level" in level ? String(level.level) : level.form;
}

const NAMES: Readonly<Record<Scale, Readonly<Record<string, Bilingual>>>> = {
  "level-2011": grades("mức độ", "level"),
  "form-2022": {
    "toan-trinh": { vi: "toàn trình", en: "toàn trình (full)" },
    "mot-phan": { vi: "một phần", en: "một phần (partial)" },
    "cung-cap-thong-tin": { vi: "cung cấp thông tin", en: "information only" },
  },
  "form-2026": {
    "toan-trinh": { vi: "toàn trình", en: "toàn trình (full)" },
    "mot-phan": { vi: "một phần", en: "một phần (partial)" },
  },
  "proactive-2026": grades("chủ động mức độ", "proactive level"),
};

const SCALE_YEARS: Readonly<Record<Scale, Bilingual>> = {
  "level-2011": { vi: "thang 2011", en: "scale of 2011" },
  "form-2022": { vi: "hình thức 2022", en: "form of 2022" },
  "form-2026": { vi: "hình thức từ 1/7/2026", en: "form since 1/7/2026" },
  "proactive-2026": { vi: "Nghị định 224/2026", en: "Decree 224/2026" },
};

function grades(vi: string, en: string): Record<string, Bilingual> {
  return Object.fromEntries([1, 2, 3, 4].map((level) => [level, { vi: `${vi} ${level}`, en: `${en} ${level}` }]));
}

/**
 * Returns a level's or form's name with its scale, as it must be printed: a bare "4" would not say which.
 *
 * @example
 * levelName({ scale: "level-2011", level: 4 }).vi // => "mức độ 4 (thang 2011)"
 */
export function levelName(level: ServiceLevel): Bilingual {
  const { vi, en } = NAMES[level.scale][gradeOf(level)] as Bilingual;
  const scale = SCALE_YEARS[level.scale];
  return { vi: `${vi} (${scale.vi})`, en: `${en} (${scale.en})` };
}
