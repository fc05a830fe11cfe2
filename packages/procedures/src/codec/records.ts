import { wireRules } from "../rules/wire.js";
import type { Transcript } from "./transcript.js";

export type Report = (transcript: Transcript) => void;

/** A record found inside a document. */
export interface Found {
  readonly raw: unknown;
  readonly base: readonly string[];
  readonly before?: Report;
}

export type Json = Readonly<Record<string, unknown>>;

/** The names under which answers hold their records, outermost first. */
const CONTAINERS = ["result", "data", "response", "items", "rows", "docs", "message"] as const;
const DEEPEST = 6;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const SUCCESS: ReadonlySet<string> = new Set(["", "0", "00", "200", "201", "ok", "success"]);

const isRefusal = (code: unknown): boolean =>
  (typeof code === "string" || typeof code === "number") && !SUCCESS.has(String(code).trim().toLowerCase());

const isJsonText = (value: unknown): value is string => typeof value === "string" && /^\s*[{[]/.test(value);

/**
 * Yields the records of a document: itself, the items of a list, what an answer holds, what stands as text inside it. An
 * answer that reports an error has a record that is nothing but that.
 *
 * @param open parses text; it throws when there is no JSON in it.
 */
export function* recordsIn(
  document: unknown,
  isRecord: (value: Json) => boolean,
  open: (text: string) => unknown = JSON.parse,
  base: readonly string[] = [],
  before?: Report,
): Generator<Found, void, undefined> {
  const found = (raw: unknown, report: Report | undefined = before): Found => ({
    raw,
    base,
    ...(report && { before: report }),
  });
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries()) {
      const place = [...base, String(index)];
      if (isObject(item) && !isRecord(item) && base.length < DEEPEST)
        yield* recordsIn(item, isRecord, open, place, before);
      else yield { raw: item, base: place, ...(before && { before }) };
    }
    return;
  }
  if (!isObject(document) || isRecord(document) || base.length >= DEEPEST) {
    yield found(document);
    return;
  }
  const code = document.error_code ?? document.code;
  const inside = CONTAINERS.find((name) => isObject(document[name]) || Array.isArray(document[name]));
  // A refusal may come with an empty list beside it.
  if (inside !== undefined && !(isEmpty(document[inside]) && isRefusal(code))) {
    yield* recordsIn(document[inside], isRecord, open, [...base, inside], before);
    return;
  }
  const written = CONTAINERS.find((name) => isJsonText(document[name]));
  if (written !== undefined) {
    yield* recordsInText(document[written] as string, isRecord, open, [...base, written], before);
    return;
  }
  if (typeof code === "string" || typeof code === "number") {
    const reason = [document.message, document.error_message, document.msg].find((one) => typeof one === "string");
    yield found(undefined, (transcript) =>
      transcript.report(wireRules.refused, [], { code: String(code), reason: String(reason ?? "") }),
    );
    return;
  }
  yield found(document);
}

/** Yields the records of a document that stands as text inside another. */
function* recordsInText(
  text: string,
  isRecord: (value: Json) => boolean,
  open: (text: string) => unknown,
  place: readonly string[],
  before?: Report,
): Generator<Found, void, undefined> {
  const container = place.at(-1) as string;
  let opened: unknown;
  try {
    opened = open(text);
  } catch {
    yield {
      raw: undefined,
      base: place,
      before: (transcript) => transcript.report(wireRules.brokenText, [], { container }),
    };
    return;
  }
  yield* recordsIn(opened, isRecord, open, place, (transcript) => {
    before?.(transcript);
    transcript.report(wireRules.textInText, [], { container });
  });
}
