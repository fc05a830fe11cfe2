import {
  isUnparsed,
  type LeafSchema,
  leaf,
  list,
  type RuleInfo,
  scalarSchema,
  text,
  textSchema,
  type Unparsed,
  UnparsedSchema,
  type Wire,
  type WireReading,
  type WireYield,
} from "@egov-vn/core";
import type { CodeList } from "../code-lists.js";
import type { SourceSystem } from "../enums.js";
import { readerRules } from "../rules/reader.js";
import { type CodeAtSource, TextSchema, WholeNumberSchema } from "../schema.js";

const TEXT = { vi: "chuỗi", en: "a string" };
const NUMBER = { vi: "số", en: "a number" };

/** Reads a scalar as text; what is neither text nor number nor boolean is reported. Empty text is no value. */
function scalar(raw: unknown, reading: WireReading, as: "string" | "number"): string | undefined {
  if (typeof raw === "string") {
    if (as === "number" && raw.trim() !== "") reading.mistyped(raw, NUMBER);
    return raw.trim() || undefined;
  }
  if (typeof raw !== "number" && typeof raw !== "boolean")
    return reading.misshapen(raw, as === "number" ? NUMBER : TEXT);
  if (typeof raw !== as) reading.mistyped(raw, as === "number" ? NUMBER : TEXT);
  return String(raw);
}

/** What is returned for what is not understood. */
export const unparsed: WireYield = { fits: UnparsedSchema };

function kept(reading: WireReading, rule: RuleInfo, written: string, params: Record<string, string> = {}): Unparsed {
  reading.report(rule, { text: written, ...params });
  return { unparsed: written };
}

/** Digits that are a number and nothing else: no zero in front. */
const NUMERAL = /^(?:0|-?[1-9]\d{0,14})$/;

const written = (value: string, as: "string" | "number"): string | number =>
  as === "number" && NUMERAL.test(value) ? Number(value) : value;

/** Text that may be all white space, which is no value. */
export const words: Wire<string> = leaf(
  (raw, reading) => text.read(raw, reading) || undefined,
  text.write,
  { written: textSchema, accepted: scalarSchema },
  { fits: TextSchema },
);

/** An id or code that travels as a number. Text is read, with a finding where it is a number in text. */
export const numeral: Wire<string> = leaf(
  (raw, reading) => {
    if (typeof raw !== "string") return typeof raw === "number" ? String(raw) : text.read(raw, reading);
    if (NUMERAL.test(raw.trim())) reading.mistyped(raw, NUMBER);
    return words.read(raw, reading);
  },
  (value) => written(value, "number"),
  // Text is written where it is no number.
  { written: { type: ["string", "integer"] }, accepted: scalarSchema },
  { fits: TextSchema },
);

/** Returns the schema of a value without parts. */
export function leafSchemaOf({ shape }: Wire<unknown>): LeafSchema {
  return shape && "leaf" in shape ? shape.leaf : { written: {}, accepted: {} };
}

/**
 * Returns the wire of a code of a list of one system, whose meanings are not those of another system's list: it is read
 * with its system, and written for that system alone.
 */
export function ownCode(system: SourceSystem, code: Wire<string> = words): Wire<CodeAtSource> {
  return leaf(
    (raw, reading) => {
      const read = code.read(raw, reading);
      return read === undefined ? undefined : { system, code: read };
    },
    (value) => (value.system === system ? code.write(value.code) : undefined),
    leafSchemaOf(code as Wire<unknown>),
    {
      fields: new Map([
        ["system", { values: [system] }],
        ["code", code.yields],
      ]),
      whole: true,
    },
  );
}

/**
 * Returns the wire of a code of a list. A code that the list does not have is kept, and written again; but where another
 * list did not have it and this one does, it is not, because it would come to mean something here.
 */
export function codeIn<List extends string, M extends string>(
  codes: CodeList<List, M>,
  as: "string" | "number" = "string",
): Wire<M | Unparsed> {
  return leaf<M | Unparsed>(
    (raw, reading) => {
      const known = typeof raw === as ? codes.meanings.get(String(raw)) : undefined;
      if (known !== undefined) return known;
      const code = scalar(raw, reading, as);
      if (code === undefined) return undefined;
      return codes.meanings.get(code) ?? kept(reading, readerRules.codeUnknown, code, { list: codes.list });
    },
    (value) => {
      if (isUnparsed(value) && codes.meanings.has(value.unparsed)) return undefined;
      const code = isUnparsed(value) ? value.unparsed : codes.codeFor(value as string);
      return code === undefined ? undefined : written(code, as);
    },
    {
      written: {
        enum: [...codes.meanings.keys()].map((code) => written(code, as)),
        "x-codes": Object.fromEntries(codes.meanings),
      },
      accepted: scalarSchema,
    },
    [{ values: Array.from(codes.meanings.values()) }, unparsed],
  );
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ["0", false],
  ["1", true],
  ["false", false],
  ["true", true],
]);

/** Returns the wire of a flag, read in any spelling seen and written in one. */
export function flagAs(no: string | number | boolean, yes: string | number | boolean): Wire<boolean | Unparsed> {
  return leaf<boolean | Unparsed>(
    (raw, reading) => {
      if (raw === yes) return true;
      if (raw === no) return false;
      if (typeof raw === "object") return reading.misshapen(raw, TEXT);
      const flag = String(raw).trim();
      if (flag === "") return undefined;
      return TRUTH.get(flag.toLowerCase()) ?? kept(reading, readerRules.flagUnknown, flag);
    },
    (value) => (isUnparsed(value) ? value.unparsed : value ? yes : no),
    { written: { enum: [no, yes] }, accepted: scalarSchema },
    [{ values: [false, true] }, unparsed],
  );
}

/** More digits would not be read back as they are written. */
const WHOLE = /^\d{1,15}$/;
const GROUPED = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/;

/** Returns the wire of a whole number not below 0: đồng, copies. Text that is no such number is kept, never made 0. */
export function wholeNumber(as: "string" | "number" = "string"): Wire<number | Unparsed> {
  return leaf<number | Unparsed>(
    (raw, reading) => {
      const digits = scalar(raw, reading, as);
      if (digits === undefined) return undefined;
      if (WHOLE.test(digits)) return Number(digits);
      const ungrouped = typeof raw === "string" && GROUPED.test(digits) ? digits.replaceAll(/[.,]/g, "") : "";
      if (!WHOLE.test(ungrouped)) return kept(reading, readerRules.numberUnreadable, digits);
      reading.report(readerRules.numberGrouped, { text: digits });
      return Number(ungrouped);
    },
    (value) => (isUnparsed(value) ? value.unparsed : as === "number" ? value : String(value)),
    {
      written:
        as === "number"
          ? { type: "integer", minimum: 0, maximum: 1e15 - 1 }
          : { type: "string", pattern: "^\\d{1,15}$" },
      accepted: scalarSchema,
    },
    [{ fits: WholeNumberSchema }, unparsed],
  );
}

/** `DuocTaiSuDung`: 0 no, 1 yes, 2 of a meaning that is not known. */
export const reuse: Wire<0 | 1 | 2 | Unparsed> = leaf<0 | 1 | 2 | Unparsed>(
  (raw, reading) => {
    const code = scalar(raw, reading, "string");
    if (code === undefined) return undefined;
    if (code === "0" || code === "1" || code === "2") return Number(code) as 0 | 1 | 2;
    return kept(reading, readerRules.codeUnknown, code, { list: "dvcqg DuocTaiSuDung" });
  },
  (value) => (isUnparsed(value) ? value.unparsed : String(value)),
  { written: { enum: ["0", "1", "2"] }, accepted: scalarSchema },
  [{ values: [0, 1, 2] }, unparsed],
);

/** Returns the wire of a list that is absent rather than empty. */
export function some<T>(item: Wire<T>): Wire<T[]> {
  const whole = list(item);
  return {
    ...whole,
    yields: { items: item.yields, filled: true },
    read: (raw, reading) => {
      const items = whole.read(raw, reading);
      return items === undefined || items.length === 0 ? undefined : (items as T[]);
    },
    write: (items) => whole.write(items),
  };
}
