import type * as z from "zod";
import type { RuleId } from "./finding.js";
import { type JsonPointer, toPointer } from "./json-pointer.js";
import { type Bilingual, fillTemplate, type Params } from "./language.js";
import { unknownName } from "./nearest.js";
import { type Basis, defineRule, type RuleExample, type RuleInfo, type RuleParts } from "./rule.js";

/** The ways a value can fail a schema, whatever the schema library calls them. */
export type SchemaFailure =
  | "required"
  | "type"
  | "tooSmall"
  | "tooBig"
  | "format"
  | "value"
  | "unknownKey"
  | "union"
  | "multipleOf"
  | "element"
  | "custom";

type RuleWords = Pick<RuleParts, "title" | "message" | "remedy">;

const WORDS: Record<SchemaFailure, RuleWords> = {
  required: {
    title: ["Thiếu trường bắt buộc", "A required field is missing"],
    message: ["{field} còn thiếu.", "{field} is missing."],
    remedy: ["Bổ sung {field}.", "Add {field}."],
  },
  type: {
    title: ["Sai kiểu dữ liệu", "The type is wrong"],
    message: ["{field} phải là {wanted}, không phải {found}.", "{field} must be {wanted}, not {found}."],
    remedy: ["Ghi lại {field} đúng kiểu {wanted}.", "Write {field} as {wanted}."],
  },
  tooSmall: {
    title: ["Ngắn hoặc nhỏ hơn mức cho phép", "Shorter or smaller than allowed"],
    message: ["{field} phải từ {bound} trở lên.", "{field} must be at least {bound}."],
    remedy: ["Ghi từ {bound} trở lên.", "Make it at least {bound}."],
  },
  tooBig: {
    title: ["Dài hoặc lớn hơn mức cho phép", "Longer or larger than allowed"],
    message: ["{field} không được quá {bound}.", "{field} must be at most {bound}."],
    remedy: ["Ghi không quá {bound}.", "Make it at most {bound}."],
  },
  format: {
    title: ["Sai khuôn dạng", "The format is wrong"],
    message: ["{field} không đúng khuôn dạng: {format}.", "{field} is not in the format asked for: {format}."],
    remedy: ["Ghi lại theo khuôn dạng: {format}.", "Write it in this format: {format}."],
  },
  value: {
    title: ["Giá trị ngoài danh sách", "The value is not in the list"],
    message: ["{field} phải là một trong: {allowed}.", "{field} must be one of: {allowed}."],
    remedy: ["Chọn một giá trị trong danh sách.", "Choose a value from the list."],
  },
  unknownKey: {
    title: ["Trường không có trong tiêu chuẩn", "The field is not in the standard"],
    message: ["Tiêu chuẩn không có trường {field}.{near}", "The standard has no field {field}.{near}"],
    remedy: ["Bỏ trường này hoặc sửa lại tên.", "Remove the field or correct its name."],
  },
  union: {
    title: ["Không khớp dạng nào được phép", "It does not match any of the allowed forms"],
    message: [
      "{field} không khớp dạng nào trong {count} dạng được phép.",
      "{field} does not match any of the {count} allowed forms.",
    ],
    remedy: ["Xem lại các dạng được phép của trường này.", "Look at the forms allowed for this field."],
  },
  multipleOf: {
    title: ["Không là bội số", "Not a multiple"],
    message: ["{field} phải là bội số của {limit}.", "{field} must be a multiple of {limit}."],
    remedy: ["Làm tròn về bội số của {limit}.", "Round it to a multiple of {limit}."],
  },
  element: {
    title: ["Khóa hoặc phần tử không hợp lệ", "A key or element is not valid"],
    message: ["{field} có khóa hoặc phần tử không hợp lệ.", "{field} has a key or element that is not valid."],
    remedy: ["Sửa khóa hoặc phần tử đó.", "Correct that key or element."],
  },
  custom: {
    title: ["Không thỏa điều kiện của tiêu chuẩn", "A condition of the standard is not met"],
    message: ["{field} không thỏa điều kiện: {condition}.", "{field} does not meet the condition: {condition}."],
    remedy: ["Sửa giá trị cho thỏa điều kiện này.", "Change the value so that it meets the condition."],
  },
};

const FAILURES = Object.keys(WORDS) as SchemaFailure[];

const TYPES: Record<string, Bilingual> = {
  string: { vi: "chuỗi", en: "a string" },
  number: { vi: "số", en: "a number" },
  int: { vi: "số nguyên", en: "an integer" },
  bigint: { vi: "số nguyên lớn", en: "a big integer" },
  boolean: { vi: "giá trị đúng/sai", en: "a boolean" },
  date: { vi: "ngày", en: "a date" },
  object: { vi: "đối tượng", en: "an object" },
  record: { vi: "đối tượng", en: "an object" },
  map: { vi: "bảng khóa–giá trị", en: "a map" },
  array: { vi: "danh sách", en: "a list" },
  tuple: { vi: "bộ giá trị", en: "a tuple" },
  set: { vi: "tập hợp", en: "a set" },
  null: { vi: "null", en: "null" },
  undefined: { vi: "không có gì", en: "nothing" },
  nan: { vi: "NaN", en: "NaN" },
};

const UNITS: Record<string, Bilingual> = {
  string: { vi: "ký tự", en: "characters" },
  array: { vi: "phần tử", en: "elements" },
  set: { vi: "phần tử", en: "elements" },
  map: { vi: "phần tử", en: "elements" },
  file: { vi: "byte", en: "bytes" },
};

/** Returns a limit with what it counts; of a number's value, the limit alone. */
function boundOf(limit: number, origin: string): Bilingual | number {
  const unit = UNITS[origin];
  if (!unit) return limit;
  const en = limit === 1 ? unit.en.slice(0, -1) : unit.en;
  return {
    vi: fillTemplate(`{limit} ${unit.vi}`, { limit }, "vi"),
    en: fillTemplate(`{limit} ${en}`, { limit }, "en"),
  };
}

/** Formats that zod knows by name. */
const FORMATS: Record<string, Bilingual> = {
  date: { vi: "năm-tháng-ngày, như 2026-08-04", en: "year-month-day, as in 2026-08-04" },
  datetime: {
    vi: "năm-tháng-ngày và giờ, không kèm múi giờ, như 2026-08-04T08:30:00",
    en: "year-month-day and time without a zone, as in 2026-08-04T08:30:00",
  },
};

const nameOf = (type: string): Bilingual => TYPES[type] ?? { vi: type, en: type };

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isNaN(value) ? "nan" : "number";
  return typeof value;
}

type Issue = z.core.$ZodIssue;

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[key];
  }
  return here;
}

/**
 * Returns the issue that tells most about the failure of a value. For a value that fits no form of several, it is the
 * issue of the one form that it was meant for.
 */
export function tellingIssue(issue: Issue, value: unknown): Issue {
  return closest(issue, valueAt(value, issue.path));
}

/**
 * Returns the failure of the one choice that a value was meant for: of text where a value of a list or an object may
 * stand, that it is not in the list says more than that it is neither; of text where a number or an object may stand,
 * that it is no number.
 */
function closest(issue: Issue, found: unknown): Issue {
  if (issue.code !== "invalid_union") return issue;
  const alone = issue.errors.flatMap((failures) => (failures.length === 1 ? failures : []));
  const atRoot = alone.filter(({ path }) => path.length === 0);
  const near = atRoot.filter((failure) => isNear(failure, found));
  const plain = typeof found === "object" ? [] : atRoot.filter((failure) => !wantsObject(failure));
  const [only, ...others] = near.length > 0 ? near : plain;
  if (!only || others.length > 0) return issue;
  // A word that may stand for an object need not stand there.
  if (near.length === 0 && only.code !== "invalid_type") return issue;
  return closest({ ...only, path: issue.path } as Issue, found);
}

const wantsObject = (failure: Issue): boolean =>
  failure.code === "invalid_type" && (failure.expected === "object" || failure.expected === "record");

// A list of words also refuses an object, because it is not one of them.
const isNear = (failure: Issue, found: unknown): boolean =>
  failure.code === "invalid_value"
    ? failure.values.some((value) => typeof value === typeof found)
    : failure.code !== "invalid_type";

function failureOf(issue: Issue, found: unknown): SchemaFailure {
  switch (issue.code) {
    case "invalid_type":
      return found === undefined ? "required" : "type";
    case "too_small":
      return "tooSmall";
    case "too_big":
      return "tooBig";
    case "invalid_format":
      return "format";
    case "invalid_value":
      return found === undefined ? "required" : "value";
    case "unrecognized_keys":
      return "unknownKey";
    case "invalid_union":
      return found === undefined ? "required" : "union";
    case "not_multiple_of":
      return "multipleOf";
    case "invalid_key":
    case "invalid_element":
      return "element";
    default:
      return "custom";
  }
}

function paramsOf(issue: Issue, found: unknown, formats: ReadonlyMap<string, Bilingual>): Params {
  switch (issue.code) {
    case "invalid_type":
      return { wanted: nameOf(issue.expected), found: nameOf(typeOf(found)) };
    case "too_small":
    case "too_big": {
      const limit = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
      return { limit, bound: boundOf(limit, issue.origin) };
    }
    case "invalid_format":
      return { format: formats.get(issue.pattern ?? "") ?? FORMATS[issue.format] ?? issue.pattern ?? issue.format };
    case "invalid_value":
      return { allowed: issue.values.map(String) };
    case "invalid_union":
      return { count: issue.errors.length };
    case "not_multiple_of":
      return { limit: Number(issue.divisor) };
    case "custom":
      return { condition: String(issue.params?.condition ?? issue.message) };
    default:
      return {};
  }
}

/**
 * Lists the failures of one issue: of unknown keys each key by itself, so that each is reported at its own place.
 *
 * @param keysAt lists the keys that the schema has at a path.
 */
export function failuresOf(
  issue: Issue,
  keysAt: (path: JsonPointer) => Iterable<string>,
): { readonly path: JsonPointer; readonly params?: Params }[] {
  const path = toPointer(issue.path);
  if (issue.code !== "unrecognized_keys") return [{ path }];
  return issue.keys.map((key) => ({ path: path + toPointer([key]), params: unknownName(key, keysAt(path)) }));
}

/** The rules that stand for failures of one standard's schema. */
export interface SchemaRules {
  readonly rules: readonly RuleInfo[];
  /** Returns the rule and parameters of a schema issue in a value. */
  finding(issue: Issue, value: unknown): { rule: RuleInfo; params: Params };
}

/** Patterns and what they ask for, in words. */
export type FormatWords = readonly (readonly [RegExp, Bilingual])[];

/** What a standard says of its schema's failures in words of its own. */
export interface SchemaWords {
  /** Rules that say the same more precisely, by failure and pointer; `*` stands for any index. */
  readonly instead?: Readonly<Partial<Record<`${SchemaFailure} ${string}`, RuleInfo>>>;
  /** Patterns of the schema and what they ask for. Others are shown as they are. */
  readonly formats?: FormatWords;
  /** An example of each failure that the schema can have; the other failures are left out of `rules`. By default all are in. */
  readonly examples?: Readonly<Partial<Record<SchemaFailure, RuleExample | (() => RuleExample)>>>;
}

/**
 * Returns one rule for each way a value can fail a schema, numbered from 901 in a standard's own series, and the mapping
 * from zod's issues to them. The words are ours: zod's Vietnamese texts leave type names and units in English.
 *
 * @param prefix the standard's three capitals.
 * @param basis what the schema rests on.
 * @example
 * schemaRules("DOC", basis).rules[0]?.id // => "DOC-901"
 */
export function schemaRules(prefix: string, basis: Basis, words: SchemaWords = {}): SchemaRules {
  const { instead = {}, examples } = words;
  const formats = new Map(words.formats?.map(([pattern, format]) => [String(pattern), format]));
  const generic = new Map(
    FAILURES.map((failure, index) => {
      const id = `${prefix}-${901 + index}` as RuleId;
      const example = examples?.[failure];
      const parts: RuleParts = { id, severity: "error", basis, ...WORDS[failure], ...(example && { example }) };
      return [failure, defineRule(failure === "unknownKey" ? { ...parts, once: "name" } : parts)];
    }),
  );
  const precise = Object.keys(instead).length > 0;
  return {
    rules: [...generic].flatMap(([failure, rule]) => (!examples || examples[failure] ? [rule] : [])),
    finding(failed, value) {
      const found = valueAt(value, failed.path);
      const issue = closest(failed, found);
      const failure = failureOf(issue, found);
      const rule = precise ? instead[placeOf(failure, issue.path)] : undefined;
      return { rule: rule ?? (generic.get(failure) as RuleInfo), params: paramsOf(issue, found, formats) };
    },
  };
}

function placeOf(failure: SchemaFailure, path: readonly PropertyKey[]): `${SchemaFailure} ${string}` {
  return `${failure} ${toPointer(path.map((key) => (typeof key === "number" ? "*" : key)))}`;
}
