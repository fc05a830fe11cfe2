import { agencyId } from "@egov-vn/codes";
import {
  field,
  foldVietnamese,
  isUnparsed,
  leaf,
  object,
  parseDurationText,
  parseDurationUnit,
  textSchema,
  type Unparsed,
  type Wire,
  type WireFields,
} from "@egov-vn/core";
import { wireRules } from "../rules/wire.js";
import type { Agency, Component, LimitOfTime, Named, Procedure } from "../schema.js";
import type { Path } from "./name-table.js";
import type { Transcript } from "./transcript.js";

/** Text as it is, white space included: for codes, of which the original is kept. */
export const verbatim: Wire<string> = leaf(
  (raw, reading) => {
    if (typeof raw === "string") return raw;
    if (typeof raw !== "number") return reading.misshapen(raw, { vi: "chuỗi", en: "a string" });
    reading.mistyped(raw, { vi: "chuỗi", en: "a string" });
    return String(raw);
  },
  (value) => value,
  { written: textSchema, accepted: { type: ["string", "number"] } },
);

/** True or false; the words and figures for them are read with a finding. */
export const boolean: Wire<boolean> = leaf(
  (raw, reading) => {
    if (typeof raw === "boolean") return raw;
    const word = typeof raw === "string" || typeof raw === "number" ? String(raw).trim().toLowerCase() : "";
    const wanted = { vi: "đúng/sai", en: "a boolean" };
    if (word !== "true" && word !== "false" && word !== "1" && word !== "0") return reading.misshapen(raw, wanted);
    reading.mistyped(raw, wanted);
    return word === "true" || word === "1";
  },
  (value) => value,
  {
    written: { type: "boolean" },
    accepted: {
      anyOf: [
        { type: "boolean" },
        { enum: [0, 1] },
        { type: "string", pattern: "^\\s*(?:[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[01])\\s*$" },
      ],
    },
  },
);

/** A figure or words: what is there, if it is either. */
export const figureOrText: Wire<number | string> = leaf(
  (raw, reading) =>
    typeof raw === "number" || typeof raw === "string"
      ? raw
      : reading.misshapen(raw, { vi: "số hoặc chuỗi", en: "a number or a string" }),
  (value) => value,
  { written: { type: ["string", "number"] }, accepted: { type: ["string", "number"] } },
);

/** The type of what a wire reads. */
export type Read<W> = W extends Wire<infer T> ? T : never;

/**
 * Returns the wire of an object by its wire names; fields that are not named are kept under `unmapped`.
 *
 * @param options.kept names that the format has and the model does not.
 */
export function mirror<F extends Readonly<Record<string, unknown>>>(
  fields: F,
  options: { readonly anyCase?: boolean; readonly kept?: readonly string[] } = {},
): Wire<{ readonly [K in keyof F]?: Read<F[K]> } & { readonly unmapped?: Readonly<Record<string, unknown>> }> {
  const named = Object.fromEntries(
    Object.entries(fields).map(([name, wire]) => [name, field(name, wire as Wire<unknown>)]),
  );
  return object(named as WireFields<object>, { ...options, rest: "unmapped" as never }) as never;
}

/** Returns an object without the fields that are `undefined`: absent and unknown are the same in the model. */
export function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Returns an object without what is `undefined`, or `undefined` when nothing is left. */
export function anyOf<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } | undefined {
  const kept = present(value);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

/** Returns a code without white space round it, and as it was written where that differs. */
export function codeFields(written: string | undefined): { code?: string; codeAsWritten?: string } {
  const code = written?.trim();
  if (!code || written === undefined) return {};
  return code === written ? { code } : { code, codeAsWritten: written };
}

/** What a source says of something that has a name: its code as it is written there, its id. */
export interface Identified {
  readonly code?: string | undefined;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

/** Returns a named thing; without a name its code or id stands for one, and without any of them it is nothing. */
export function named({ code, id, name }: Identified) {
  const coded = codeFields(code);
  const shown = name || coded.code || id;
  return shown ? { ...coded, ...(id && { id }), name: shown } : undefined;
}

/** Returns a thing that may have a code, an id or a name alone. */
export function looselyNamed({ code, id, name }: Identified) {
  return anyOf({ ...codeFields(code), id: id || undefined, name: name || undefined });
}

const CLASS = /(?:^| )cap (?:bo|trung uong|tinh|huyen|xa)(?: |$)/;

/**
 * Returns whether a name or code means one office or every agency of a class, as far as they tell: `Ủy ban nhân dân cấp
 * xã` is a class, a unit with an agency code is an office, the rest is unstated.
 */
function agencyKind(name: string, code: string | undefined): Agency["kind"] {
  if (CLASS.test(foldVietnamese(name))) return "class";
  return code !== undefined && agencyId.parse(code).verdict === "pass" ? "office" : "unstated";
}

/** Returns an agency of what a source says of it. */
export function agencyOf(identified: Identified, kind?: Agency["kind"]): Agency | undefined {
  const one = named(identified);
  return one && { ...one, kind: kind ?? agencyKind(one.name, one.code) };
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(["khong co thong tin", "chua co thong tin", "dang cap nhat"]);
const SAYS_NONE: ReadonlySet<string> = new Set([
  "khong",
  "khong co",
  "khong quy dinh",
  "khong quy dinh thoi han",
  "khong co thoi han",
  "khong xac dinh thoi han",
]);

/** Returns whether a text says that there is no information. */
export const isSilent = (text: string): boolean =>
  text.length <= 40 && SAYS_NOTHING.has(foldVietnamese(text.replace(/[.;]+$/, "")));

/** Returns a text, `none` where it states an absence, `undefined` where it says nothing. */
export function statement(written: string | undefined): string | "none" | undefined {
  if (!written) return undefined;
  const folded = written.length > 40 ? "" : foldVietnamese(written.replace(/[.;]+$/, ""));
  if (SAYS_NOTHING.has(folded)) return undefined;
  return SAYS_NONE.has(folded) ? "none" : written;
}

/** Returns requirements as the model has them. */
export function requirementsOf(written: string | undefined): Procedure["requirements"] {
  const stated = statement(written);
  return stated === undefined || stated === "none" ? stated : { text: stated };
}

/** Returns a text where it says something. */
export function saying(written: string | undefined): string | undefined {
  const stated = statement(written);
  return stated === "none" ? undefined : stated;
}

/** Returns the word of ours for one of the wire's; another is kept as it is, with a finding. */
export function wordOf<W extends string>(
  words: ReadonlyMap<string, W>,
  written: string | undefined,
  transcript: Transcript,
  wire: Path,
): W | Unparsed | undefined {
  if (!written) return undefined;
  const word = words.get(written);
  if (word !== undefined) return word;
  transcript.report(wireRules.unknownWord, wire, { value: written });
  return { unparsed: written };
}

/** Returns a time limit that is a text; `none` where it states that no limit is set. */
export function limitInWords(written: string | undefined): LimitOfTime | undefined {
  const stated = statement(written?.trim());
  return stated === undefined || stated === "none" ? stated : parseDurationText(stated);
}

/** Returns a time limit written as an amount and a unit, kept as text where they are not understood. */
export function limitOf(amount: number | string | undefined, unit: string | undefined): LimitOfTime | undefined {
  const text = String(amount ?? "").trim();
  const known = unit === undefined ? undefined : parseDurationUnit(unit);
  if (typeof amount === "number" && amount >= 0 && Number.isFinite(amount) && known) return { amount, unit: known };
  const alone = limitInWords(text);
  if (alone === undefined || alone === "none") return alone;
  if (!isUnparsed(alone)) {
    // "5 ngày" next to the unit "Ngày làm việc" does not tell which days are meant.
    return known === undefined || known === alone.unit ? alone : { unparsed: `${text} (${unit})` };
  }
  const both = unit ? parseDurationText(`${text} ${unit}`) : undefined;
  if (both && !isUnparsed(both)) return both;
  // A figure or a range is kept with a unit that is not one, as "1 OTHER"; words speak for themselves.
  const figure = typeof amount === "number" || !/\p{L}/u.test(text);
  return { unparsed: unit && figure ? `${text} ${unit}` : text };
}

/** Returns a number of papers, kept as text where it is not a number. */
export function countIn(written: number | string | undefined): Component["originals"] {
  if (written === undefined) return undefined;
  const value = typeof written === "number" ? written : /^\d{1,6}$/.test(written.trim()) ? Number(written) : Number.NaN;
  return Number.isSafeInteger(value) && value >= 0 ? value : { unparsed: String(written) };
}

/** Returns results as the model has them: one that has no code and is named `Không` states that there are no results. */
export function noneIfStated(results: Named[] | undefined): Procedure["results"] {
  const [only, ...more] = results ?? [];
  return only && more.length === 0 && only.code === undefined && statement(only.name) === "none" ? "none" : results;
}
