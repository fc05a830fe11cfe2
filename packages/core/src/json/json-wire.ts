import type { Params } from "../language.js";
import { unknownName } from "../nearest.js";
import { jsonRules } from "./json-rules.js";
import type { Wire } from "./wire-reading.js";
import { type LeafSchema, scalarSchema, textSchema, type WireShapeField } from "./wire-shape.js";
import type { WireObjectYield, WireYield } from "./wire-yield.js";

/**
 * Returns the wire of a value without parts.
 *
 * @param schema what is written and what is read, for checks of a message before there is a value of it.
 * @param yields what is returned, as far as that is known.
 */
export function leaf<T>(
  read: Wire<T>["read"],
  write: Wire<T>["write"],
  schema: LeafSchema,
  yields?: WireYield,
): Wire<T> {
  return { read, write, trace: () => {}, shape: { leaf: schema }, ...(yields && { yields }) };
}

const TEXT = { vi: "chuỗi", en: "a string" };
const NUMBER = { vi: "số", en: "a number" };
const LIST = { vi: "danh sách", en: "a list" };
const OBJECT = { vi: "đối tượng", en: "an object" };

/** Text, white space round it left out. A number or a boolean is read as its text, with a finding. */
export const text: Wire<string> = leaf(
  (raw, reading) => {
    if (typeof raw === "string") return raw.trim();
    if (typeof raw !== "number" && typeof raw !== "boolean") return reading.misshapen(raw, TEXT);
    reading.mistyped(raw, TEXT);
    return String(raw);
  },
  (value) => value,
  { written: textSchema, accepted: scalarSchema },
);

/** A number written as one. Text that is a plain number is read, with a finding. */
export const number: Wire<number> = leaf(
  (raw, reading) => {
    if (typeof raw === "number") return raw;
    if (typeof raw !== "string" || !/^\s*-?\d+(?:\.\d+)?\s*$/.test(raw)) return reading.misshapen(raw, NUMBER);
    reading.mistyped(raw, NUMBER);
    return Number(raw);
  },
  (value) => value,
  {
    written: { type: "number" },
    accepted: { anyOf: [{ type: "number" }, { type: "string", pattern: "^\\s*-?\\d+(?:\\.\\d+)?\\s*$" }] },
  },
);

/** Whatever is there, as it is. */
export const anything: Wire<unknown> = leaf(
  (raw) => raw,
  (value) => value,
  { written: {}, accepted: {} },
);

const ITEM = { vi: "một giá trị", en: "a value" };

/** Where the items of a list stood, of lists of which an item was left out. */
const placesOf = new WeakMap<readonly unknown[], readonly number[]>();

/**
 * Returns where an item of a list that {@link list} has read stood on the wire: items that could not be read are left out
 * of the list.
 */
export const placeOfItem = (items: readonly unknown[], index: number): number => placesOf.get(items)?.[index] ?? index;

/** Returns the part of what was read that a key leads to. */
const partOf = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;

/**
 * Returns the wire of a list. One value that stands there without the list is read as a list of one, with a finding. An
 * item that cannot be read is reported and left out; the others are read.
 */
export function list<T>(item: Wire<T>): Wire<readonly T[]> {
  return {
    shape: { list: item.shape },
    yields: { items: item.yields },
    read(raw, reading) {
      if (!Array.isArray(raw)) {
        if (typeof raw !== "object") return reading.misshapen(raw, LIST);
        reading.mistyped(raw, LIST);
      }
      const items: T[] = [];
      reading.enter();
      // Without its list the one value is where the list would be, which a pointer to its first item falls back to.
      let places: number[] | undefined;
      for (const [index, part] of (Array.isArray(raw) ? raw : [raw]).entries()) {
        reading.at(items.length, index);
        const said = reading.findings.length;
        const value = item.read(part, reading);
        if (value === undefined) {
          if (reading.findings.length === said) reading.misshapen(part, ITEM);
          places ??= items.map((_, place) => place);
        } else {
          places?.push(index);
          items.push(value);
        }
      }
      reading.leave();
      if (places) placesOf.set(items, places);
      return items;
    },
    write: (values) => values.map((value) => item.write(value)),
    trace(path, index, names, value) {
      const key = path[index];
      if (key === undefined) return;
      names.push(Array.isArray(value) ? String(placeOfItem(value, Number(key))) : key);
      item.trace(path, index + 1, names, partOf(value, key));
    },
  };
}

/** Facts about a field, apart from what it holds. */
export interface WireFieldOptions {
  /** Other spellings of the name that are read. */
  readonly aliases?: readonly string[];
  /** What is written where we have nothing; by default the field is left out. */
  readonly absent?: unknown;
  /** Empty text says something of its own. Otherwise it is read as if the field were not there, as null is. */
  readonly keepEmpty?: true;
  /** The receiving system takes nothing without it. */
  readonly needed?: true;
  /** Anyone who reads it can enter a system: a session, a password, a key. */
  readonly secret?: true;
  /** How many UTF-16 units of text the receiving system keeps. */
  readonly longest?: number;
}

/** A field of an object: its name on the wire, and what it holds. */
export interface WireField<T> extends WireFieldOptions {
  readonly name: string;
  readonly wire: Wire<T>;
}

/** Returns a field of an object. */
export function field<T>(name: string, wire: Wire<T>, options: WireFieldOptions = {}): WireField<T> {
  return { name, wire, ...options };
}

/** An object of ours whose fields stand on the wire among those of the object that holds it. */
export interface WireGroup<T> {
  readonly group: { readonly [K in keyof T]?: WireField<NonNullable<T[K]>> };
}

/**
 * Returns the fields of an object of ours that the wire does not nest: they stand among those of the holder.
 *
 * @example
 * object<Dossier>({ code: field("MaHoSo", text), procedure: flat({ code: field("MaTTHC", text) }) })
 */
export function flat<T extends object>(group: WireGroup<T>["group"]): WireGroup<T> {
  return { group };
}

/** A field for each key of an object of ours, but for those that are not written. */
export type WireFields<T> = {
  readonly [K in keyof T]?: WireField<NonNullable<T[K]>> | WireGroup<NonNullable<T[K]>>;
};

/** Where an object of ours keeps what the wire has and the table does not know. */
export interface ObjectOptions<T> {
  readonly rest?: keyof T & string;
  /** The name of the table is not told apart by case: `URL` and `Url` are the same field. */
  readonly anyCase?: boolean;
  /** Names that the format has and the model has no place for: they are kept under `rest` without a finding. */
  readonly kept?: readonly string[];
  /** What published schemas call the part. */
  readonly part?: string;
}

interface Entry {
  readonly key: string;
  readonly field: WireField<unknown>;
  /** The key of the object of ours that a flat field belongs to. */
  readonly holder?: string;
  /** Where the value is, seen from the object. */
  readonly keys: string | readonly string[];
}

function entriesOf(fields: object): Entry[] {
  return Object.entries(fields).flatMap(([key, one]: [string, WireField<unknown> | WireGroup<object>]): Entry[] => {
    if (!("group" in one)) return [{ key, field: one, keys: key }];
    const group = Object.entries(one.group) as [string, WireField<unknown>][];
    return group.map(([inner, part]) => ({ key: inner, field: part, holder: key, keys: [key, inner] }));
  });
}

function yieldOf(fields: object, rest?: string): WireObjectYield {
  const each = Object.entries(fields).map(
    ([key, one]: [string, WireField<unknown> | WireGroup<object>]) =>
      [key, "group" in one ? yieldOf(one.group) : one.wire.yields] as const,
  );
  return { fields: new Map(each), ...(rest !== undefined && { rest }) };
}

/** Unknown names of a table whose nearest known names are remembered: the same ones come with every record. */
const MOST_STRANGERS = 1_000;

const shapeOf = ({ field: { wire, aliases = [], ...facts }, keys }: Entry): WireShapeField => ({
  ...facts,
  aliases,
  keys: typeof keys === "string" ? [keys] : keys,
  ...(wire.shape && { shape: wire.shape }),
});

/**
 * Returns the wire of an object, a table of its fields. A field that the table does not know is a finding (EGV-011); it is
 * kept under `rest` and written back.
 *
 * @example
 * const step = object<{ dossier?: string; handler?: string; unmapped?: Record<string, unknown> }>({ dossier: field("MaHoSo", text), handler: field("NguoiXuLy", text) }, { rest: "unmapped" });
 * step.read({ MaHoSo: "H99-240506-0001" }, new WireReading()) // => { dossier: "H99-240506-0001" }
 */
export function object<T extends object>(fields: WireFields<T>, options: ObjectOptions<T> = {}): Wire<T> {
  const entries = entriesOf(fields);
  const byKey = new Map(entries.map((entry) => [String(entry.keys), entry]));
  const holders = new Set(entries.map(({ holder }) => holder));
  const spelled = (name: string): string => (options.anyCase ? name.toLowerCase() : name);
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of [entry.field.name, ...(entry.field.aliases ?? [])]) byName.set(spelled(name), entry);
  }
  const kept = new Set((options.kept ?? []).map(spelled));
  const strangers = new Map<string, Params>();
  const stranger = (name: string): Params => {
    let params = strangers.get(name);
    if (!params) {
      params = unknownName(
        name,
        [...byName.values()].map((entry) => entry.field.name),
      );
      if (strangers.size < MOST_STRANGERS) strangers.set(name, params);
    }
    return params;
  };
  return {
    shape: {
      ...(options.part && { part: options.part }),
      fields: entries.map(shapeOf),
      kept: options.kept ?? [],
      open: options.rest !== undefined,
    },
    yields: yieldOf(fields, options.rest),
    read(raw, reading) {
      if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return reading.misshapen(raw, OBJECT);
      const value: Record<string, unknown> = {};
      let rest: [string, unknown][] | undefined;
      reading.enter();
      for (const name in raw) {
        const part = (raw as Record<string, unknown>)[name];
        const entry = byName.get(options.anyCase ? spelled(name) : name);
        if (entry === undefined) {
          rest ??= [];
          rest.push([name, part]);
          if (kept.has(spelled(name))) continue;
          reading.at(options.rest === undefined ? name : [options.rest, name], name);
          reading.report(jsonRules.unknownField, stranger(name));
          continue;
        }
        if (part === null || part === undefined || (part === "" && !entry.field.keepEmpty)) {
          if (reading.silent) {
            reading.at(entry.keys, name);
            reading.saysNothing();
          }
          continue;
        }
        reading.at(entry.keys, name);
        const said = reading.findings.length;
        const read = entry.field.wire.read(part, reading);
        if (read === undefined) {
          if (reading.silent && reading.findings.length === said) reading.saysNothing();
          continue;
        }
        if (entry.holder === undefined) value[entry.key] = read;
        else {
          value[entry.holder] ??= {};
          (value[entry.holder] as Record<string, unknown>)[entry.key] = read;
        }
      }
      reading.leave();
      // fromEntries makes an own property even of `__proto__`.
      if (options.rest !== undefined && rest !== undefined) value[options.rest] = Object.fromEntries(rest);
      return value as T;
    },
    write(value) {
      const wire: Record<string, unknown> = {};
      for (const { key, holder, field: one } of entries) {
        const from = holder === undefined ? value : (value as Record<string, unknown>)[holder];
        const part = (from as Record<string, unknown> | undefined)?.[key];
        // What the format cannot say is written as what it writes for nothing.
        const written = (part === undefined || part === null ? undefined : one.wire.write(part)) ?? one.absent;
        if (written !== undefined) wire[one.name] = written;
      }
      const rest = options.rest && (value as Record<string, unknown>)[options.rest];
      if (!rest) return wire;
      // What another format did not know may have a name that means something here: it is not this field.
      const strangers = Object.entries(rest as object).filter(([name]) => !byName.has(spelled(name)));
      return Object.fromEntries([...Object.entries(wire), ...strangers]);
    },
    trace(path, index, names, value) {
      const key = path[index];
      if (key === undefined) return;
      const held = holders.has(key);
      const entry = byKey.get(held ? `${key},${path[index + 1]}` : key);
      if (entry) {
        names.push(entry.field.name);
        const part = partOf(value, key);
        const inner = held ? partOf(part, path[index + 1] as string) : part;
        entry.field.wire.trace(path, index + (held ? 2 : 1), names, inner);
      } else if (key === options.rest) names.push(...path.slice(index + 1));
    },
  };
}
