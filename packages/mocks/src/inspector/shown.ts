import { masked, type OperationData } from "@egov-vn/clients/runtime";
import type { RecordedBody } from "../recording.js";
import type { Say } from "./words.js";

/** What of a body a page may show. */
export interface ShownBody {
  readonly text: string;
  /** Set when `text` is said of the body, and not the body. */
  readonly about?: true;
}

const MOST = 20_000;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the fields of a form; of a name that comes twice, all values. */
function fieldsOf(text: string): Readonly<Record<string, unknown>> {
  const fields = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(fields.keys())].map((name) => {
      const values = fields.getAll(name);
      return [name, values.length > 1 ? values : values[0]];
    }),
  );
}

/**
 * Returns what may be shown of a body: JSON and forms with secrets and personal data masked. Of anything else only length and
 * type are told, for what in it is personal is not known.
 */
export function shownBody(
  { bytes, length }: RecordedBody,
  type: string,
  say: Say,
  marked: Pick<OperationData, "secrets" | "persons"> = {},
): ShownBody {
  if (length === 0) return { text: say("noBody"), about: true };
  const about = say("bytes", { count: length, type: type || "?" });
  if (bytes.length < length) return { text: about, about: true };
  const text = new TextDecoder().decode(bytes);
  const value = /json/i.test(type) ? jsonIn(text) : /x-www-form-urlencoded/i.test(type) ? fieldsOf(text) : undefined;
  // A text alone may be anything, such as a token.
  if (typeof value !== "object" || value === null) return { text: about, about: true };
  const written = JSON.stringify(masked(value, marked, ["body"]), undefined, 2);
  return { text: written.length > MOST ? `${written.slice(0, MOST)}…` : written };
}
