import type { MaskedKind } from "./masks.js";
import type { PersonalFields } from "./personal-fields.js";

/** Takes a value to be masked: where it lies in the text, and its kind. */
export type TakeValue = (start: number, end: number, kind: MaskedKind) => void;

/** What stands in JSON, or in what was to be JSON: a text (maybe without its end), a sign, or a run of anything else. */
const TOKEN = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|[{}[\],:]|[^\s"{}[\],:]+/g;
/** Deeper parts are hidden as a whole: to follow a hostile text all the way down would take the square of its length. */
const DEEPEST = 64;

const NUMBER = /^-?\d[\d.eE+-]*$/;
const WORD = /^(?:true|false|null)$/;

/** An object or list that is open, and the name it has. */
interface Open {
  readonly name: string | undefined;
  readonly list: boolean;
}

/**
 * Goes through a piece of JSON, whole or broken, and gives out the values that tell of a person. It follows the names that
 * a value lies in; where it cannot tell which field a value is of, the value is given out.
 *
 * @param fromStart whether the piece begins where a document does.
 */
export function scanJson(text: string, fields: PersonalFields, fromStart: boolean, take: TakeValue): void {
  const open: Open[] = [];
  let known = fromStart;
  // Set when a sign is where JSON allows no sign: then a name may be that of any field that has it, and what has no name
  // of its own may be of any field.
  let astray = false;
  let name: string | undefined;
  let awaits: "value" | "either" = "either";
  // Set when a value has ended: a comma or a bracket is to follow.
  let ended = false;
  const begins = (): void => {
    if (ended) astray = true;
    ended = false;
  };
  const ends = (): void => {
    name = undefined;
    awaits = "either";
    ended = true;
  };
  const around = (to = open.length): string[] => open.slice(0, to).flatMap((one) => one.name ?? []);
  const kindOf = (): MaskedKind | undefined => {
    if (name !== undefined) return fields.named(name, astray ? [] : around(), known && !astray);
    if (astray) return "unknown";
    // An item goes by the name of its list, however many lists lie between.
    let at = open.length - 1;
    while (open[at]?.list && open[at]?.name === undefined) at -= 1;
    const list = open[at];
    if (!list?.list || list.name === undefined) return "unknown";
    return fields.named(list.name, around(at), known);
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [token] = match;
    const { index } = match;
    if (token === "{" || token === "[") {
      begins();
      const kind = name === undefined || !fields.knows(name) ? undefined : kindOf();
      // A list goes by its name; what may hold anything, and what the format does not know, is gone through name by name.
      const whole = token === "{" && kind !== undefined && kind !== "unknown";
      if (whole || open.length >= DEEPEST) {
        const end = endOfNested(text, index);
        take(index, end, kind ?? "unknown");
        TOKEN.lastIndex = end;
        ends();
      } else {
        open.push({ name, list: token === "[" });
        name = undefined;
        awaits = "either";
      }
    } else if (token === "}" || token === "]") {
      // More is closed than was opened: what came before this piece is not known.
      const closed = open.pop();
      if (closed === undefined) known = false;
      else if (closed.list !== (token === "]") || awaits === "value") astray = true;
      ends();
    } else if (token === ",") {
      if (awaits === "value") astray = true;
      ends();
      ended = false;
    } else if (token === ":") {
      if (name === undefined) astray = true;
      awaits = "value";
      ended = false;
    } else if (token.startsWith('"')) {
      begins();
      const isName = awaits !== "value" && /^\s*:/.test(text.slice(TOKEN.lastIndex, TOKEN.lastIndex + 64));
      if (isName) {
        if (open.at(-1)?.list) astray = true;
        name = unescaped(token.slice(1, -1));
        continue;
      }
      const kind = nestedJson(token) ? "unknown" : kindOf();
      const end = index + token.length - (token.length > 1 && token.endsWith('"') ? 1 : 0);
      if (kind !== undefined && /[\p{L}\p{N}]/u.test(token)) take(index + 1, end, kind);
      ends();
    } else {
      begins();
      const isNumber = NUMBER.test(token);
      // Anything else outside quotes is part of something broken.
      if (!isNumber && !WORD.test(token)) astray = true;
      const kind = isNumber ? kindOf() : "unknown";
      if (kind !== undefined && !WORD.test(token)) take(index, index + token.length, "unknown");
      ends();
    }
  }
}

/** A text that is itself JSON with names in it: what is in there is not told apart. */
const nestedJson = (token: string): boolean => /^"\s*[{[]/.test(token) && token.includes('\\"');

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return text;
  }
}

/** Returns where an object or list ends that begins at a place: the end of the text when it is cut off. */
function endOfNested(text: string, start: number): number {
  const token = /"(?:[^"\\]|\\[\s\S])*(?:"|$)|[[\]{}]/g;
  token.lastIndex = start;
  let depth = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "[" || match[0] === "{") depth += 1;
    else if (match[0] === "]" || match[0] === "}") depth -= 1;
    if (depth === 0) return match.index + 1;
  }
  return text.length;
}
