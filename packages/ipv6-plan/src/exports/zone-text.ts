/** A record of a zone file: owner and data as absolute names in small letters without the final dot. */
interface ZoneRecord {
  readonly line: number;
  readonly owner: string;
  readonly type: string;
  readonly data: readonly string[];
}

/** What was read of a zone file. */
export interface ZoneText {
  readonly records: readonly ZoneRecord[];
  /** The first `$ORIGIN`. */
  readonly origin: string | undefined;
  /** Lines that are no record. */
  readonly unreadable: readonly { readonly line: number; readonly text: string }[];
}

interface Entry {
  readonly line: number;
  readonly indented: boolean;
  readonly words: readonly string[];
}

/** Returns the entries of a zone file: parentheses join lines, comments are gone, a quoted text is one word. */
function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  let [words, line, began, indented, depth]: [string[], number, number, boolean, number] = [[], 1, 1, false, 0];
  const token = /(\n)|(;[^\n]*)|([()])|"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s;()"\\]|\\[^\n])+)|([^\S\n]+)|([\s\S])/g;
  let start = true;
  for (const [whole, newline, , bracket, quoted, word, space, other] of text.matchAll(token)) {
    if (newline !== undefined) {
      line += 1;
      if (depth > 0) continue;
      if (words.length > 0) entries.push({ line: began, indented, words });
      [words, began, indented, start] = [[], line, false, true];
      continue;
    }
    if (bracket !== undefined) depth = Math.max(0, depth + (bracket === "(" ? 1 : -1));
    else if (quoted !== undefined) {
      words.push(quoted);
      line += whole.split("\n").length - 1;
    } else if (word !== undefined || other !== undefined) words.push(word ?? other ?? "");
    else if (space !== undefined && start) indented = true;
    start = false;
  }
  if (words.length > 0) entries.push({ line: began, indented, words });
  return entries;
}

/** Types whose data are names; the others stay as written. */
const NAMES: Readonly<Record<string, number>> = { NS: 1, PTR: 1, CNAME: 1, DNAME: 1, SOA: 2 };

/**
 * Returns the records of a zone file (RFC 1035 §5.1) with their names made absolute. `$INCLUDE` and `$GENERATE` are not
 * followed: they are listed as unreadable.
 *
 * @param zone the zone's name, for names before any `$ORIGIN`.
 */
export function readZone(text: string, zone = ""): ZoneText {
  let origin = zone.replace(/\.$/, "").toLowerCase();
  let [first, owner]: [string | undefined, string] = [undefined, ""];
  const records: ZoneRecord[] = [];
  const unreadable: { line: number; text: string }[] = [];
  const absolute = (name: string): string => {
    if (name === "@") return origin;
    if (name.endsWith(".") && !name.endsWith("\\.")) return name.slice(0, -1).toLowerCase();
    return (origin === "" ? name : `${name}.${origin}`).toLowerCase();
  };
  for (const { line, indented, words } of entriesOf(text)) {
    const [head = "", ...rest] = words;
    if (head.startsWith("$")) {
      if (head.toUpperCase() === "$ORIGIN" && rest.length === 1) {
        origin = absolute(rest[0] as string);
        first ??= origin;
      } else if (!(head.toUpperCase() === "$TTL" && /^\d+[smhdw]?$/i.test(rest[0] ?? ""))) {
        unreadable.push({ line, text: words.join(" ") });
      }
      continue;
    }
    if (!indented) owner = absolute(head);
    const fields = indented ? [...words] : rest;
    // TTL and class may come in either order.
    while (fields[0] !== undefined && (/^\d+[smhdw]?$/i.test(fields[0]) || /^(?:IN|CH|HS)$/i.test(fields[0])))
      fields.shift();
    const [type, ...data] = fields;
    if (type === undefined || data.length === 0 || !/^[A-Z][A-Z0-9]*$/i.test(type)) {
      unreadable.push({ line, text: words.join(" ") });
      continue;
    }
    const kind = type.toUpperCase();
    records.push({
      line,
      owner,
      type: kind,
      data: data.map((word, place) => (place < (NAMES[kind] ?? 0) ? absolute(word) : word)),
    });
  }
  return { records, origin: first, unreadable };
}
