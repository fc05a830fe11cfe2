import type { FieldName } from "./field.js";
import { isLocalTime, writeTime } from "./local-time.js";

/** The two languages every text of the library exists in. */
export type Language = "vi" | "en";

/** One text in both languages. Vietnamese is the one the law is written in. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/**
 * A value that a message may mention. Lists are joined by the language's rules; a bilingual one is its language's text; a
 * field is its name in the user's file and its title.
 */
export type Param = string | number | boolean | readonly string[] | Bilingual | FieldName | readonly FieldName[];

/** What a finding's message is rendered from. */
export type Params = Readonly<Record<string, Param>>;

const PLACEHOLDER = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g;

const LOCALES = { vi: "vi-VN", en: "en-GB" } as const;
const FLAGS = { vi: { true: "có", false: "không" }, en: { true: "yes", false: "no" } } as const;
// Scores differ in the fourth decimal; the default of three would print 0.0033 as 0.003.
const DECIMALS = { maximumFractionDigits: 6 } as const;
const numbers = { vi: new Intl.NumberFormat(LOCALES.vi, DECIMALS), en: new Intl.NumberFormat(LOCALES.en, DECIMALS) };
const lists = {
  vi: new Intl.ListFormat(LOCALES.vi, { type: "conjunction" }),
  en: new Intl.ListFormat(LOCALES.en, { type: "conjunction" }),
};

function shown(value: Param, language: Language): string {
  if (typeof value === "string") return isLocalTime(value) ? writeTime(value) : value;
  if (typeof value === "number") return numbers[language].format(value);
  if (typeof value === "boolean") return FLAGS[language][`${value}`];
  if ("vi" in value) return value[language];
  if ("field" in value) return fieldText(value, language);
  return lists[language].format(value.map((item) => shown(item, language)));
}

const RECORD: Bilingual = { vi: "bản ghi", en: "the record" };

/**
 * Writes a field as a message calls it: its name in the user's file, then its title. A value that was made in code has no
 * file: there the title alone is written, or the path in the model.
 *
 * @example
 * fieldText({ field: "/appointedAt", name: "NgayHenTra", title: { vi: "Ngày hẹn trả", en: "Appointed time" } }, "vi")
 * // => "NgayHenTra (Ngày hẹn trả)"
 */
export function fieldText({ field, name, title }: FieldName, language: Language): string {
  const known = title?.[language];
  if (name !== undefined && name !== "") return known === undefined || known === name ? name : `${name} (${known})`;
  return known ?? (field === "" ? RECORD[language] : field);
}

/** What stands before a parameter that is quoted as a file has it. */
const QUOTING = /[“"‘'`«]$/;

/**
 * Returns a template's text with each `{name}` replaced by that parameter, numbers and lists written as the
 * language writes them, days and times as Vietnamese readers do. A text in quotes stays as it is. A parameter that was not
 * given stays visible as `{name}`.
 *
 * @example
 * fillTemplate("{count} tệp", { count: 12345 }, "vi") // => "12.345 tệp"
 * fillTemplate("sau {day}", { day: "2025-10-13" }, "vi") // => "sau 13/10/2025"
 * fillTemplate("ghi “{day}”", { day: "2025-10-13" }, "vi") // => "ghi “2025-10-13”"
 */
export function fillTemplate(template: string, params: Params, language: Language): string {
  const parts = partsOf(template);
  let text = parts[0] as string;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as string;
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) text += `{${name}}`;
    else text += typeof value === "string" && QUOTING.test(text) ? value : shown(value, language);
    text += parts[index + 1];
  }
  return text;
}

/** Templates taken apart: text, name, text, name … text. There are as many as the rules have texts. */
const taken = new Map<string, readonly string[]>();
const MOST_TEMPLATES = 10_000;

function partsOf(template: string): readonly string[] {
  let parts = taken.get(template);
  if (!parts) {
    parts = template.split(PLACEHOLDER);
    // A caller who fills texts of their own must not fill the memory.
    if (taken.size < MOST_TEMPLATES) taken.set(template, parts);
  }
  return parts;
}

/**
 * Returns the names of a template's placeholders, sorted, each once.
 *
 * @example
 * placeholdersOf("{raw} is not {wanted}, not {raw}") // => ["raw", "wanted"]
 */
export function placeholdersOf(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(PLACEHOLDER), (match) => match[1] as string))].sort();
}
