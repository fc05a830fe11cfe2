import { atPointer, type Finding, fromPointer, type Param, type Params } from "@egov-vn/core";

/** A text without personal data. */
export interface MaskedText {
  readonly text: string;
  /** Returns where a column of the original lies in it. */
  column(original: number): number;
}

type Kind = "email" | "phone" | "name" | "subject" | "opaque";

/** What holds personal data, by element or field name in lower case: names on the wire and names of the models alike. */
const PERSONAL: Readonly<Record<string, Kind>> = {
  email: "email",
  telephone: "phone",
  mobile: "phone",
  fax: "phone",
  staff: "name",
  fullname: "name",
  staffid: "opaque",
  subjectname: "subject",
  x509subjectname: "subject",
  certificate: "opaque",
  x509certificate: "opaque",
  // Dossiers and their steps: the fields of the model, then the names of the wire formats.
  papernumber: "opaque",
  techid: "opaque",
  localid: "opaque",
  birthdate: "opaque",
  addresstext: "opaque",
  officer: "name",
  requestedby: "name",
  receivedby: "name",
  approvedby: "name",
  chuhoso: "name",
  tennguoinop: "name",
  nguoixuly: "name",
  nguoiyeucaubosung: "name",
  nguoitiepnhanbosung: "name",
  citizenname: "name",
  username: "name",
  approvername: "name",
  sodinhdanh: "opaque",
  sogiaytochuhoso: "opaque",
  madoituong: "opaque",
  sodienthoai: "phone",
  phone: "phone",
  ngaysinh: "opaque",
  diachichitiet: "opaque",
  otherinformation: "opaque",
  thongtinkhac: "opaque",
  citizeninfo: "opaque",
  applicantsid: "opaque",
  // The whole declaration of a citizen.
  eform: "opaque",
  eformthongtinchitiet: "opaque",
  // Fields that no format has, yet systems send.
  hoten: "name",
  hotennguoinop: "name",
  diachi: "opaque",
  diachinguoinop: "opaque",
  dienthoai: "phone",
  sodt: "phone",
  cccd: "opaque",
  cmnd: "opaque",
  socccd: "opaque",
  socmnd: "opaque",
};

/** What holds personal data only inside an object of these names: a name of a person, not of a paper. */
const OF_PERSONS: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  applicant: { name: "name", unmapped: "opaque" },
  submitter: { name: "name", unmapped: "opaque" },
  identitydocuments: { number: "opaque" },
  address: { detail: "opaque" },
};

/** A name of a person, and of a group of facts about one that are told apart. */
const GROUPS: ReadonlySet<string> = new Set(["staff"]);

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
]);

// Shorter ones would be found in the middle of other words and numbers.
const SHORTEST_TEXT = 3;
const SHORTEST_NUMBER = 6;

const EMAIL = /(?<!cid:)(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]+)@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const NAMES = Object.keys(PERSONAL).join("|");
const ELEMENT = new RegExp(
  `<(?:[\\w.-]+:)?(${NAMES})(?:\\s[^>]*)?(?<!/)>((?:<!\\[CDATA\\[[\\s\\S]*?(?:\\]\\]>|$)|<!--[\\s\\S]*?(?:-->|$)|[^<])*)`,
  "gi",
);
const MEMBER = new RegExp(`"(${NAMES})"\\s*:\\s*"((?:[^"\\\\]|\\\\.)*)`, "gi");
/** The same, with a number or what JSON nests where a text belongs. */
const NESTING_MEMBER = new RegExp(`"(?!(?:${[...GROUPS].join("|")})")(?:${NAMES})"\\s*:\\s*(?=[-\\d[{])`, "gi");
/** What opens a file to whoever has its address. */
const SECRET_IN_URL =
  /([?&;](?:[\w-]*token|sig|[\w-]*signature|[\w-]*key|password|pwd|session(?:id)?|x-amz-credential)=)([^&\s"'<>\\]+)/gi;

/** Returns where a JSON number, list or object that begins at a place ends: the end of the text when it is cut off. */
function endOfJson(text: string, start: number): number {
  if (/[-\d]/.test(text[start] ?? ""))
    return start + (/^[-+.\deE]+/.exec(text.slice(start, start + 40))?.[0].length ?? 0);
  let depth = 0;
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"?|[[\]{}]/g)) {
    if (token === "[" || token === "{") depth += 1;
    else if (token === "]" || token === "}") depth -= 1;
    if (depth === 0) return start + index + 1;
  }
  return text.length;
}

/** Returns the matches of a pattern that takes a sign: most texts have none of it, which is quickly seen. */
function matchesWith(sign: string, pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.includes(sign) ? text.matchAll(pattern) : [];
}

/** @param of the name of what holds the field, lists passed over. */
function kindOf(key: string, of: string): Kind | undefined {
  return PERSONAL[key.toLowerCase()] ?? OF_PERSONS[of.toLowerCase()]?.[key.toLowerCase()];
}

const first = (word: string): string => Array.from(word.normalize("NFC"))[0] ?? "";
const initials = (text: string): string => text.replaceAll(/[\p{L}\p{N}\p{M}]+/gu, (word) => `${first(word)}…`);

const MASKS: Record<Kind, (text: string) => string> = {
  email: (text) =>
    text.replaceAll(/[^\s@,;]+@[^\s,;]*/g, (address) => `${first(address)}***@…`).replace(/^[^@]+$/, "…"),
  phone: (text) => (/\d/.test(text) ? `…${text.replaceAll(/\D/g, "").slice(-2)}` : "…"),
  name: initials,
  // The kinds of a distinguished name's parts (CN=, O=) say nothing of the person.
  subject: (text) =>
    text.includes("=") ? text.replaceAll(/=([^,]*)/g, (_, value: string) => `=${initials(value)}`) : initials(text),
  opaque: () => "…",
};

function masked(text: string, kind: Kind): string {
  const inner = text.trim();
  return inner === "" ? text : text.replace(inner, () => MASKS[kind](inner));
}

/**
 * Masks personal data before anything is reported: e-mail addresses (`n***@…`), telephone numbers, names of officers
 * (`N… V… A…`), certificate subjects and certificates. Three nets, one behind the other:
 *
 * 1. values: every text the reader put into a field of the table above, wherever it turns up again;
 * 2. source lines: what stands in elements and JSON members of those names, also when the file could not be read as a
 *    whole (the lines before the shown one are looked at, as an element may begin there);
 * 3. anything that looks like an e-mail address, and what in an address of the web opens what lies there (`token=…`).
 *
 * Agencies, positions, document numbers and subjects stay: a report without them would be of no use.
 */
export class PersonalData {
  readonly #known = new Map<string, Kind>();

  /** @param value what was read, complete or not. */
  constructor(readonly value: unknown) {
    this.#collect(value, 0, "");
  }

  /** @param within the kind of the field that it is nested in. */
  #collect(value: unknown, depth: number, of: string, within?: Kind): void {
    if (depth > 32 || typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return;
    const list = Array.isArray(value);
    for (const [key, part] of Object.entries(value)) {
      const kind = kindOf(key, of) ?? within;
      if (typeof part !== "string") this.#collect(part, depth + 1, list ? of : key, GROUPS.has(key) ? undefined : kind);
      else if (kind && part.length >= (kind === "phone" ? SHORTEST_NUMBER : SHORTEST_TEXT)) this.#known.set(part, kind);
    }
  }

  /** Returns the parameters of a finding without personal data. */
  params(finding: Finding): Params {
    const kind = this.#kindAt(finding.path);
    const entries = Object.entries(finding.params).map(([key, param]) => [key, this.#param(key, param, kind)]);
    return Object.fromEntries(entries) as Params;
  }

  #kindAt(path: string): Kind | undefined {
    if (path === "") return undefined;
    const keys = fromPointer(path).filter((key) => !/^\d+$/.test(key));
    const kind = kindOf(keys.at(-1) ?? "", keys.at(-2) ?? "");
    return kind === undefined || typeof atPointer(this.value, path) === "object" ? undefined : kind;
  }

  #param(key: string, param: Param, kind: Kind | undefined): Param {
    if (typeof param === "string") {
      return kind && !OF_THE_FORMAT.has(key) ? masked(param, kind) : this.text(param);
    }
    return Array.isArray(param) ? param.map((item: string) => this.#param(key, item, kind) as string) : param;
  }

  /** Returns free text without personal data. */
  text(text: string): string {
    return applied(text, this.#edits(text)).text;
  }

  /**
   * Returns a source line without personal data, and where a column of the original lies in it.
   *
   * @param before the lines just before it, in which an element may have begun.
   */
  line(line: string, before: readonly string[] = []): MaskedText {
    const lead = before.map((text) => `${text}\n`).join("");
    const whole = lead + line;
    const edits: Edit[] = [];
    for (const { start, end, replacement } of this.#edits(whole)) {
      if (end <= lead.length) continue;
      // A value that began on a line before: its words here are masked as a whole.
      const from = Math.max(start, lead.length);
      edits.push({
        start: from - lead.length,
        end: end - lead.length,
        replacement: from === start ? replacement : "…",
      });
    }
    return applied(line, edits);
  }

  #edits(text: string): Edit[] {
    const edits: Edit[] = [];
    const add = (start: number, found: string, kind: Kind): void => {
      const inner = found.trim();
      if (inner === "") return;
      const from = start + found.indexOf(inner);
      edits.push({ start: from, end: from + inner.length, replacement: MASKS[kind](inner) });
    };
    for (const matches of [matchesWith("<", ELEMENT, text), matchesWith('"', MEMBER, text)]) {
      for (const match of matches) {
        const [whole, name = "", content = ""] = match;
        const kind = PERSONAL[name.toLowerCase()] as Kind;
        add(match.index + whole.length - content.length, content, kind);
      }
    }
    let nestedTo = 0;
    for (const { 0: whole, index } of matchesWith('"', NESTING_MEMBER, text)) {
      // Within one that was masked as a whole; looking again would take the square of a hostile text's length.
      if (index < nestedTo) continue;
      const start = index + whole.length;
      nestedTo = endOfJson(text, start);
      edits.push({ start, end: nestedTo, replacement: "…" });
    }
    for (const match of matchesWith("=", SECRET_IN_URL, text)) {
      const [whole, lead = ""] = match;
      edits.push({ start: match.index + lead.length, end: match.index + whole.length, replacement: "…" });
    }
    for (const [value, kind] of this.#known) {
      for (let at = text.indexOf(value); at !== -1; at = text.indexOf(value, at + value.length)) add(at, value, kind);
    }
    for (const match of matchesWith("@", EMAIL, text)) add(match.index, match[0], "email");
    return separate(edits);
  }
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Returns the edits in order, the longer one where two overlap. */
function separate(edits: Edit[]): Edit[] {
  edits.sort((left, right) => left.start - right.start || right.end - left.end);
  const apart: Edit[] = [];
  let end = 0;
  for (const edit of edits) {
    if (edit.start < end) continue;
    apart.push(edit);
    end = edit.end;
  }
  return apart;
}

function applied(text: string, edits: readonly Edit[]): MaskedText {
  let result = "";
  let from = 0;
  for (const { start, end, replacement } of edits) {
    result += text.slice(from, start) + replacement;
    from = end;
  }
  result += text.slice(from);
  return {
    text: result,
    column(original) {
      let shift = 0;
      for (const { start, end, replacement } of edits) {
        if (original - 1 <= start) break;
        if (original - 1 < end) return start + shift + 1;
        shift += replacement.length - (end - start);
      }
      return original + shift;
    },
  };
}

/** Returns a copy of a value with every field that holds personal data masked. */
export function withoutPersonalData(value: unknown): unknown {
  const data = new PersonalData(value);
  const copy = (part: unknown, key: string, of: string, within?: Kind): unknown => {
    const kind = kindOf(key, of) ?? within;
    if (typeof part === "string") return kind ? masked(part, kind) : data.text(part);
    if (typeof part === "number" && kind) return "…";
    if (Array.isArray(part)) return part.map((item) => copy(item, key, of, within));
    const nested = GROUPS.has(key) ? undefined : kind;
    if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, copy(inner, name, key, nested)]));
  };
  return copy(value, "", "");
}
