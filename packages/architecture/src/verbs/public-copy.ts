import { atPointer, type JsonPointer, toPointer } from "@egov-vn/core";
import { walk } from "../model/walk.js";
import { type Architecture, ArchitectureSchema } from "../schema.js";

/** Something that is not in the public copy, or that a person must read before it is published. */
export interface PublicRemark {
  /** Where it stands in the original. */
  readonly path: JsonPointer;
  readonly what: string;
}

/** The copy of a file for everybody, and what was left out of it. */
export interface PublicCopy {
  readonly file: Architecture;
  readonly left: readonly PublicRemark[];
  /** Texts of the copy that hold the name of something left out: only a person can tell if they may be published. */
  readonly named: readonly PublicRemark[];
}

type Part = Readonly<Record<string, unknown>>;

/** Who can be reached or vouches: names of people may stand there. */
const CONTACTS = ["contact", "confirmedBy"] as const;
/** Rows with contacts. Elsewhere a field of this name is no text. */
const WITH_CONTACTS = ["objects", "relations"] as const;

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);

const inside = (path: JsonPointer, key: string | number): JsonPointer => `${path}${toPointer([key])}`;

/** Returns a copy without the parts at some paths, and the path in the original of each item of a list of the copy. */
function without(file: Architecture, gone: ReadonlySet<JsonPointer>) {
  const origin = new Map<JsonPointer, JsonPointer>();
  const copied = (value: unknown, path: JsonPointer, own: JsonPointer): unknown => {
    origin.set(own, path);
    if (Array.isArray(value)) {
      const kept = value.map((item, at) => [item, inside(path, at)] as const).filter(([, at]) => !gone.has(at));
      return kept.map(([item, from], at) => copied(item, from, inside(own, at)));
    }
    if (!isPart(value)) return value;
    const kept = Object.entries(value).filter(([key]) => !gone.has(inside(path, key)));
    return Object.fromEntries(kept.map(([key, inner]) => [key, copied(inner, inside(path, key), inside(own, key))]));
  };
  return { copy: copied(file, "", "") as Architecture, origin };
}

/** Returns what tells that a text names a code: as a word of its own, where a digit shows that it is no common word. */
function mentions(codes: ReadonlySet<string>): (text: string) => boolean {
  const words = [...codes].filter((code) => /\d/.test(code)).map((code) => code.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const word =
    words.length > 0 && new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${words.join("|")})(?![\\p{L}\\p{N}_]|-\\p{N})`, "u");
  return (text) => codes.has(text) || (word !== false && word.test(text));
}

/** Returns the path of the innermost item of a list that a path of zod lies in; nothing for one in no list. */
function itemAround(path: readonly PropertyKey[]): JsonPointer | undefined {
  const last = path.findLastIndex((key) => typeof key === "number");
  if (last === -1) return undefined;
  return toPointer(path.slice(0, last + 1));
}

const nameOf = (value: unknown): string => {
  if (!isPart(value)) return String(value);
  const { name, what, title, content, code, id, from, to, phrase, object } = value;
  return String(name ?? what ?? title ?? phrase ?? code ?? id ?? content ?? object ?? `${from} → ${to}`);
};

/**
 * Returns the public copy of a file: without what is marked restricted, what names its codes, the statements that rest on it,
 * and contacts. A row that cannot stand without a code that was left out goes too, and so do the references to that row. Each
 * thing left out is listed by its place in the original. Paths in statements follow the copy.
 *
 * @example
 * publicCopy(file).file.classification // => "public"
 */
export function publicCopy(file: Architecture): PublicCopy {
  const gone = new Map<JsonPointer, string>();
  const codes = new Set<string>();
  const names = new Set<string>();
  const leave = (path: JsonPointer, value: unknown): void => {
    gone.set(path, nameOf(value));
    if (!isPart(value)) return;
    for (const code of [value.code, value.id]) if (typeof code === "string") codes.add(code);
    if (typeof value.name === "string") names.add(value.name);
  };
  for (const list of WITH_CONTACTS)
    for (const [at, row] of (file[list] ?? []).entries())
      for (const key of CONTACTS) {
        const contact = (row as Part)[key];
        if (contact !== undefined) gone.set(`/${list}/${at}/${key}`, String(contact));
      }
  walk(file, (value, keys) => {
    if (!isPart(value) || value.restricted !== true) return true;
    leave(toPointer(keys), value);
    return false;
  });

  // What goes may be named elsewhere, and take more with it; so until nothing more goes.
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    const isNamed = mentions(codes);
    walk(file, (value, keys) => {
      const path = toPointer(keys);
      if (gone.has(path)) return false;
      if (!isNamed(keys.at(-1) ?? "") && !(typeof value === "string" && isNamed(value))) return true;
      leave(path, value);
      return false;
    });
    for (const [at, { fields, phrase }] of (file.statements ?? []).entries()) {
      const rests = fields.some((field) =>
        [...gone.keys()].some((path) => field === path || field.startsWith(`${path}/`)),
      );
      if (rests) gone.set(`/statements/${at}`, phrase);
    }
    const { copy, origin } = without(file, new Set(gone.keys()));
    for (const { path } of ArchitectureSchema.safeParse(copy).error?.issues ?? []) {
      const row = origin.get(itemAround(path) ?? "");
      if (row !== undefined && row !== "") leave(row, atPointer(file, row));
    }
  }

  const { copy, origin } = without(file, new Set(gone.keys()));
  const ownOf = new Map(Array.from(origin, ([own, path]) => [path, own]));
  const statements = copy.statements?.map((row) => ({
    ...row,
    fields: row.fields.map((field) => ownOf.get(field as JsonPointer) ?? field),
  }));
  const named: PublicRemark[] = [];
  walk(copy, (value, keys) => {
    if (typeof value === "string" && [...names].some((name) => value.includes(name)))
      named.push({ path: origin.get(toPointer(keys)) ?? toPointer(keys), what: value });
    return true;
  });
  const left: PublicRemark[] = [];
  walk(file, (_value, keys) => {
    const path = toPointer(keys);
    const what = gone.get(path);
    if (what !== undefined) left.push({ path, what });
    return what === undefined;
  });
  return { file: { ...copy, ...(statements && { statements }), classification: "public" }, left, named };
}
