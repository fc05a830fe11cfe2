/** Letters that a reader of source does not see, or that turn its direction; and what ends a script inside HTML. */
const UNSAFE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb<>]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Quotes and backslashes that a printer with a simple idea of strings takes for the end of one, and what it takes for a
 * comment, as escapes.
 */
const plainer = (text: string): string =>
  text
    .replaceAll(/\\(["\\])/g, (found, letter: string, at: number) => {
      if (letter === '"') return "\\u0022";
      const next = text.charAt(at + 2);
      return next === "\\" || next === '"' ? "\\u005c" : found;
    })
    .replaceAll("*/", "*\\u002f")
    .replaceAll("/*", "\\u002f*");

const textLiteral = (text: string): string =>
  plainer(JSON.stringify(text)).replaceAll(UNSAFE, escaped).replaceAll(LONE_SURROGATE, escaped);

/**
 * Prints a value as a literal of TypeScript. One of the three ways from the text of a specification into source.
 *
 * @throws TypeError for what is no JSON; a reader has taken that out.
 * @example
 * lit("a\u2028<b>") // => "\"a\\u2028\\u003cb\\u003e\""
 */
export function lit(value: unknown): string {
  if (typeof value === "string") return textLiteral(value);
  if (value === null || value === undefined || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
    return Object.is(value, -0) ? "-0" : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(lit).join(", ")}]`;
  if (typeof value !== "object") throw new TypeError(`a ${typeof value} is no literal`);
  const members = Object.entries(value).filter(([, part]) => part !== undefined);
  return members.length === 0 ? "{}" : `{ ${members.map(([name, part]) => `${key(name)}: ${lit(part)}`).join(", ")} }`;
}

const BARE = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Prints the name of a property, in a value or in a type.
 *
 * @example
 * key("from") // => "from"
 * key("XroadVnpt-from") // => "\"XroadVnpt-from\""
 * key("__proto__") // => "[\"__proto__\"]": which makes a property and no prototype
 */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return BARE.test(name) ? name : textLiteral(name);
}

/** More of a text is no help in an editor. */
const LIMITS = { lines: 40, line: 400 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/**
 * Returns text as it may stand in a doc comment: nothing ends the comment, nothing is a tag, nothing is invisible.
 *
 * @example
 * doc("a *\/ b @throws") // => "a *∕ b ＠throws"
 */
export function doc(text: string): string {
  const lines = text.slice(0, LIMITS.lines * LIMITS.line).split(/\r\n|[\n\r\u2028\u2029]/);
  const shown = lines.slice(0, LIMITS.lines).map((line) => {
    const plain = line.replaceAll(INVISIBLE, "").replaceAll(LONE_SURROGATE, "");
    const cut = plain.length > LIMITS.line ? `${plain.slice(0, LIMITS.line)}…` : plain;
    return cut.replaceAll("*/", "*∕").replaceAll("/*", "∕*").replaceAll("@", "＠").trimEnd();
  });
  return [...shown, ...(lines.length > LIMITS.lines ? ["…"] : [])].join("\n").replaceAll(LONE_SURROGATE, "").trim();
}
