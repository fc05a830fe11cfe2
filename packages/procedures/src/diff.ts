import {
  type Bilingual,
  type Duration,
  durationText,
  fieldsOf,
  type JsonPointer,
  toPointer,
  type Unparsed,
} from "@egov-vn/core";
import type { Catalogue } from "./catalogue.js";
import { channelName } from "./parts.js";
import { type Amount, type Procedure, ProcedureSchema, type PublicationEvent } from "./schema.js";

/** One difference between two records of a procedure. */
export interface FieldChange {
  /** In the newer record; of what is gone, in the older one. */
  readonly path: JsonPointer;
  /** The titles on the way to the field, outermost first: which part, which item, which field. */
  readonly title: Bilingual;
  readonly kind: "added" | "removed" | "changed";
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A procedure that both catalogues have, with what differs. */
export interface ChangedProcedure {
  readonly code: string;
  readonly name: string;
  readonly changes: readonly FieldChange[];
}

/** What came between two catalogues, as the three publication events of Decree 63/2010, article 14 clause 2. */
export interface CatalogueDiff {
  /** Mới ban hành. */
  readonly added: readonly Procedure[];
  /** Sửa đổi, bổ sung, thay thế. */
  readonly changed: readonly ChangedProcedure[];
  /** Hủy bỏ, bãi bỏ: gone from the list, or marked in it as inactive, deleted or expired. */
  readonly repealed: readonly Procedure[];
  readonly unchanged: number;
  /** Codes that one of the catalogues has more than once; the last record counts. */
  readonly repeatedCodes: readonly string[];
}

/** What is said of the record and not of the procedure, so no change of it. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  "id",
  "issuerId",
  "codeAsWritten",
  "extent",
  "created",
  "updated",
  "unmapped",
]);

const REPEALED: ReadonlySet<unknown> = new Set(["inactive", "deleted", "expired"]);

const inForce = ({ state }: Procedure): boolean => !REPEALED.has(state);

/**
 * Returns what came between two catalogues. Procedures are the same when their codes are; names are no identity. Of a full
 * record and a row of a list only what both say is compared: what a list leaves out is not known to have changed.
 *
 * @example
 * diffCatalogues(catalogue(before), catalogue(after)).repealed.map(({ code }) => code) // => ["3.009998"]
 */
export function diffCatalogues(older: Catalogue, newer: Catalogue): CatalogueDiff {
  const added: Procedure[] = [];
  const changed: ChangedProcedure[] = [];
  const repealed: Procedure[] = [];
  let unchanged = 0;
  for (const [code, records] of newer.byCode) {
    const after = records.at(-1) as Procedure;
    const before = older.byCode.get(code)?.at(-1);
    const [was, is] = [before !== undefined && inForce(before), inForce(after)];
    if (!was && is) added.push(after);
    else if (before && was && !is) repealed.push(before);
    else if (before && was) {
      const changes = diffProcedures(before, after);
      if (changes.length === 0) unchanged += 1;
      else changed.push({ code, name: after.name, changes });
    }
  }
  for (const [code, records] of older.byCode) {
    const before = records.at(-1) as Procedure;
    if (!newer.byCode.has(code) && inForce(before)) repealed.push(before);
  }
  const repeated = [older, newer].flatMap(({ byCode }) =>
    [...byCode].filter(([, records]) => records.length > 1).map(([code]) => code),
  );
  return { added, changed, repealed, unchanged, repeatedCodes: [...new Set(repeated)] };
}

/** Returns the publication event that each part of a difference is. */
export const EVENT_OF = { added: "issued", changed: "amended", repealed: "repealed" } as const satisfies Readonly<
  Record<"added" | "changed" | "repealed", PublicationEvent>
>;

/** Returns what differs between two records of one procedure, field by field. Items of a list are matched by what names them. */
export function diffProcedures(before: Procedure, after: Procedure): FieldChange[] {
  const both = before.extent !== after.extent;
  const keys = fields.keysAt("") as (keyof Procedure)[];
  return keys.flatMap((key) => {
    if (BOOKKEEPING.has(key) || (both && (before[key] === undefined || after[key] === undefined))) return [];
    return [...compare(before[key], after[key], below({ path: [], titles: [] }, key))];
  });
}

const fields = fieldsOf({ schema: ProcedureSchema });

interface Place {
  readonly path: readonly (string | number)[];
  readonly titles: readonly Bilingual[];
}

function* compare(before: unknown, after: unknown, place: Place): Generator<FieldChange, void, undefined> {
  if (same(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) yield* compareLists(before, after, place);
  else if (isRecord(before) && isRecord(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (BOOKKEEPING.has(key)) continue;
      yield* compare(before[key], after[key], below(place, key));
    }
  } else yield change(before, after, place);
}

function* compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  place: Place,
): Generator<FieldChange, void, undefined> {
  const left = keyed(before);
  const right = keyed(after);
  for (const [key, { item, index }] of right) {
    const known = left.get(key);
    const here = below(place, index, key);
    if (known) yield* compare(known.item, item, here);
    else yield change(undefined, item, here);
  }
  for (const [key, { item, index }] of left) {
    if (!right.has(key)) yield change(item, undefined, below(place, index, key));
  }
}

/** Returns the place of a part; an item of a list has the name it was matched by for a title. */
function below({ path, titles }: Place, key: string | number, name?: string): Place {
  const here = [...path, key];
  const title = name === undefined ? fields.at(toPointer(here))?.title : channelName(name);
  return { path: here, titles: [...titles, title ?? { vi: String(key), en: String(key) }] };
}

function change(before: unknown, after: unknown, { path, titles }: Place): FieldChange {
  const joined = (language: "vi" | "en"): string => titles.map((title) => title[language]).join(" › ");
  return {
    path: toPointer(path),
    title: { vi: joined("vi"), en: joined("en") },
    kind: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

/** The fields that name an item of a list, the surest first. */
const NAMING = ["code", "name", "channel", "level", "case", "kind", "filed"] as const;

/** Items by what names them; those with the same name are numbered in their order. */
function keyed(items: readonly unknown[]): Map<string, { item: unknown; index: number }> {
  const found = new Map<string, { item: unknown; index: number }>();
  const last = new Map<string, number>();
  items.forEach((item, index) => {
    const name = nameOf(item);
    let more = (last.get(name) ?? 0) + 1;
    const numbered = (): string => (name === "" ? String(more) : more === 1 ? name : `${name} (${more})`);
    // A name may itself look like a numbered one.
    while (found.has(numbered())) more += 1;
    last.set(name, more);
    found.set(numbered(), { item, index });
  });
  return found;
}

function nameOf(item: unknown): string {
  if (!isRecord(item)) return JSON.stringify(item);
  for (const key of NAMING) {
    const value = item[key];
    if (typeof value === "string") return value;
  }
  return "";
}

// Limits and amounts are one value each: told apart field by field they would not make sense.
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  !("unparsed" in value) &&
  !("known" in value) &&
  !("amount" in value && "unit" in value);

function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  const [ours, theirs] = [Object.keys(left), Object.keys(right)];
  return (
    Array.isArray(left) === Array.isArray(right) &&
    ours.length === theirs.length &&
    ours.every((key) => Object.hasOwn(right, key) && same(left[key as never], right[key as never]))
  );
}

const NONE = { vi: "không có", en: "none" };
const UNKNOWN = { vi: "chưa rõ", en: "not known" };

/**
 * Returns one side of a change in words: limits and amounts as people say them, an item by its name.
 *
 * @example
 * valueText({ amount: 5, unit: "working-day" }, "vi") // => "5 ngày làm việc"
 */
export function valueText(value: unknown, language: "vi" | "en"): string {
  if (value === undefined) return UNKNOWN[language];
  if (value === "none") return NONE[language];
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return value.map((item) => valueText(item, language)).join("; ");
  if ("unparsed" in value) return String(value.unparsed);
  if ("known" in value) return amountText(value as Amount, language);
  if ("unit" in value && "amount" in value) return durationText(value as Duration | Unparsed, language);
  const { name, code, description, text } = value as Record<string, unknown>;
  const said = [code, name ?? description ?? text].filter((part) => typeof part === "string");
  if (said.length > 0) return said.join(" ");
  return Object.values(value)
    .map((part) => valueText(part, language))
    .join(", ");
}

function amountText(amount: Amount, language: "vi" | "en"): string {
  if (!amount.known)
    return amount.written === undefined ? UNKNOWN[language] : `${UNKNOWN[language]} (${amount.written})`;
  const figure = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB").format(amount.value);
  return amount.currency ? `${figure} ${amount.currency}` : figure;
}
