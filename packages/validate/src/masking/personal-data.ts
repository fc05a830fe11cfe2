import {
  atPointer,
  type Codec,
  type Finding,
  fromPointer,
  type Param,
  type Params,
  type Standard,
  toPointer,
} from "@egov-vn/core";
import { applied, type Edit, type MaskedText, separate } from "./edits.js";
import { type MaskedKind, masked } from "./masks.js";
import { type PersonalFields, personalFields } from "./personal-fields.js";
import { scanJson, type TakeValue } from "./scan-json.js";
import { scanXml } from "./scan-xml.js";
import { scanYaml } from "./scan-yaml.js";

/** What a value was read as. */
export interface ReadAs {
  readonly standard: Standard<unknown>;
  readonly codec: Codec<unknown>;
}

/** Parameters that name parts of the format rather than quote the data. */
const OF_THE_FORMAT = new Set([
  "name",
  "wire",
  "element",
  "prefix",
  "wanted",
  "found",
  "format",
  "unit",
  "path",
  "limit",
  "near",
  "nearest",
]);

// Shorter ones would be found in the middle of other words and numbers.
const SHORTEST_TEXT = 3;
const SHORTEST_NUMBER = 6;
const DEEPEST = 32;

const EMAIL = /(?<!cid:)(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]+)@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Secrets in an address: anyone who has the address can open the file. */
const SECRET_IN_URL =
  /([?&;](?:[\w-]*token|sig|[\w-]*signature|[\w-]*key|password|pwd|session(?:id)?|x-amz-credential)=)([^&\s"'<>\\]+)/gi;

/** Returns the matches of a pattern that takes a sign: most texts do not have the sign, which is quickly seen. */
function matchesWith(sign: string, pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.includes(sign) ? text.matchAll(pattern) : [];
}

/** What no name of a format has. */
const NO_PLAIN_NAME = /[^\p{L}\d/~*_-]/u;

type Keyed = Readonly<Record<string, unknown>>;
type Syntax = "json" | "xml" | "yaml" | "other";

function syntaxOf({ mediaTypes }: Codec<unknown>): Syntax {
  if (mediaTypes.some((type) => /\bjson\b/.test(type))) return "json";
  if (mediaTypes.some((type) => /\bxml$/.test(type))) return "xml";
  return mediaTypes.some((type) => /\byaml\b/.test(type)) ? "yaml" : "other";
}

/**
 * Masks personal data before anything is reported. What is personal is stated by the fields of the standard. Three nets, one
 * behind the other:
 *
 * 1. values: every text the reader put into a personal field, wherever it turns up again;
 * 2. source lines: what stands under the names that the format has for personal fields, and under names that it does not
 *    have, also when the file could not be read as a whole;
 * 3. anything that looks like an e-mail address, and what in an address of the web opens what lies there (`token=…`).
 *
 * Agencies, positions, document numbers and subjects stay: a report without them would be of no use.
 */
export class PersonalData {
  readonly #known = new Map<string, MaskedKind>();
  readonly #fields: PersonalFields | undefined;
  readonly #syntax: Syntax;

  /**
   * @param value what was read, complete or not.
   * @param as what it was read as; without it only the third net is there.
   */
  constructor(
    readonly value: unknown,
    as?: ReadAs,
  ) {
    this.#fields = as && personalFields(as.standard, as.codec);
    this.#syntax = as ? syntaxOf(as.codec) : "other";
    if (this.#fields) this.#collect(this.#fields, value, "", 0);
  }

  #collect(fields: PersonalFields, value: unknown, path: string, depth: number): void {
    if (typeof value === "string" || typeof value === "number") {
      const kind = fields.at(path);
      const text = String(value);
      // What is merely not known to be harmless must not blot out every common word.
      const long = kind === "telephone" || kind === "unknown" || typeof value === "number";
      const shortest = long ? SHORTEST_NUMBER : SHORTEST_TEXT;
      if (kind !== undefined && text.length >= shortest) this.#known.set(text, kind);
      return;
    }
    if (depth > DEEPEST || typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    if (Array.isArray(value)) for (const part of value) this.#collect(fields, part, `${path}/*`, depth + 1);
    else for (const key in value) this.#collect(fields, (value as Keyed)[key], path + toPointer([key]), depth + 1);
  }

  /**
   * Returns a finding whose names hold no personal data. Where a separator is missing, as in `{ contact:Tên Người }` of YAML,
   * a value is part of the name.
   */
  named(finding: Finding): Finding {
    if (!NO_PLAIN_NAME.test(finding.path) || !this.#fields) return finding;
    const fields = this.#fields;
    const tails = fromPointer(finding.path).flatMap((name) => {
      const [known = ""] = /^[\p{L}\d_-]+/u.exec(name) ?? [];
      return known.length < name.length && fields.hasName(known) ? [name.slice(known.length)] : [];
    });
    if (tails.length === 0) return finding;
    const written = tails.flatMap((tail) => [tail, toPointer([tail]).slice(1)]);
    const hidden = (part: unknown): unknown => {
      if (typeof part === "string") return written.reduce((text, tail) => text.replaceAll(tail, "…"), part);
      if (Array.isArray(part)) return part.map(hidden);
      if (typeof part !== "object" || part === null) return part;
      return Object.fromEntries(Object.entries(part).map(([key, own]) => [key, hidden(own)]));
    };
    return hidden(finding) as Finding;
  }

  /** Returns the parameters of a finding without personal data. */
  params(finding: Finding): Params {
    const kind = this.#kindAt(finding.path);
    const entries = Object.entries(finding.params).map(([key, param]) => [key, this.#param(key, param, kind)]);
    return Object.fromEntries(entries) as Params;
  }

  #kindAt(path: string): MaskedKind | undefined {
    if (path === "" || !this.#fields) return undefined;
    const kind = this.#fields.at(path);
    return kind === undefined || typeof atPointer(this.value, path) === "object" ? undefined : kind;
  }

  #param(key: string, param: Param, kind: MaskedKind | undefined): Param {
    const quoted = kind !== undefined && !OF_THE_FORMAT.has(key);
    if (typeof param === "string") return quoted ? masked(param, kind) : this.text(param);
    if (typeof param === "number") return quoted ? "…" : param;
    if (!Array.isArray(param)) return param;
    return param.map((item) => (typeof item === "string" ? this.#param(key, item, kind) : item)) as Param;
  }

  /** Returns free text without personal data. */
  text(text: string): string {
    return applied(text, separate(this.#everywhere(text))).text;
  }

  /** Returns a copy of something outside the model, its texts without personal data. */
  everywhere(something: unknown): unknown {
    if (typeof something === "string") return this.text(something);
    if (Array.isArray(something)) return something.map((part) => this.everywhere(part));
    if (typeof something !== "object" || something === null || ArrayBuffer.isView(something)) return something;
    return Object.fromEntries(Object.entries(something).map(([key, part]) => [key, this.everywhere(part)]));
  }

  /**
   * Returns a source line without personal data, and where a column of the original lies in it.
   *
   * @param before the lines just before it, in which a value may have begun.
   * @param whole whether the first of these lines, or this one, begins the record.
   */
  line(line: string, before: readonly string[] = [], whole = false): MaskedText {
    const lead = before.map((text) => `${text}\n`).join("");
    const text = lead + line;
    const edits = this.#everywhere(text);
    this.#scan(text, whole, (start, end, kind) => {
      const inner = text.slice(start, end);
      edits.push({ start, end, replacement: /^[{[]/.test(inner) ? "…" : masked(inner, kind) });
    });
    const own: Edit[] = [];
    for (const { start, end, replacement } of separate(edits)) {
      if (end <= lead.length) continue;
      // A value that began on a line before: its words here are masked as a whole.
      const from = Math.max(start, lead.length);
      own.push({
        start: from - lead.length,
        end: end - lead.length,
        replacement: from === start ? replacement : "…",
      });
    }
    return applied(line, own);
  }

  #scan(text: string, whole: boolean, take: TakeValue): void {
    if (!this.#fields) return;
    if (this.#syntax === "json") scanJson(text, this.#fields, whole, take);
    else if (this.#syntax === "xml") scanXml(text, this.#fields, whole, take);
    else if (this.#syntax === "yaml") scanYaml(text, this.#fields, take);
  }

  /** What is hidden wherever it stands. */
  #everywhere(text: string): Edit[] {
    const edits: Edit[] = [];
    const add = (start: number, found: string, kind: MaskedKind): void => {
      edits.push({ start, end: start + found.length, replacement: masked(found, kind) });
    };
    for (const match of matchesWith("=", SECRET_IN_URL, text)) {
      const [whole, lead = ""] = match;
      edits.push({ start: match.index + lead.length, end: match.index + whole.length, replacement: "…" });
    }
    for (const [value, kind] of this.#known) {
      for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) add(at, value, kind);
    }
    for (const match of matchesWith("@", EMAIL, text)) add(match.index, match[0], "email");
    return edits;
  }
}

/** Returns a copy of a value with every field that holds personal data masked. */
export function withoutPersonalData(value: unknown, as: ReadAs): unknown {
  const data = new PersonalData(value, as);
  const fields = personalFields(as.standard, as.codec);
  const copy = (part: unknown, path: string): unknown => {
    if (typeof part === "string") {
      const kind = fields.at(path);
      return kind ? masked(part, kind) : data.text(part);
    }
    if (typeof part === "number") return fields.at(path) ? "…" : part;
    if (Array.isArray(part)) return part.map((item) => copy(item, `${path}/*`));
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return part;
    const entries = Object.entries(part).map(([name, inner]) => {
      return [name, copy(inner, path + toPointer([name]))];
    });
    return Object.fromEntries(entries);
  };
  return copy(value, "");
}
