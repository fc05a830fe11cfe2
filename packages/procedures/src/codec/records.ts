import { wireRules } from "../rules/wire.js";
import { scalarsIn } from "./account.js";
import type { Path } from "./name-table.js";
import type { Transcript } from "./transcript.js";

type Report = (transcript: Transcript) => void;

/** A record found inside a document. */
export interface Found extends Way {
  readonly raw: unknown;
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

/** The way to a part of a document, and what was met on it. */
interface Way {
  readonly base: readonly string[];
  readonly before?: Report | undefined;
  /** What stands round the part and does not belong to it. */
  readonly around: readonly Path[];
}

const START: Way = { base: [], around: [] };

/**
 * Finds the records of a document: itself, the items of a list, what an answer holds, what stands as text inside it. An
 * answer that reports an error has a record that is nothing but that.
 */
export class RecordFinder {
  /**
   * @param isRecord tells a record from an envelope that holds records.
   * @param open parses text; it throws when there is no JSON in it.
   */
  constructor(
    readonly isRecord: (value: Json) => boolean,
    readonly open: (text: string) => unknown = JSON.parse,
  ) {}

  *find(document: unknown, way: Way = START): Generator<Found, void, undefined> {
    if (Array.isArray(document)) {
      for (const [index, item] of document.entries()) {
        const here = { ...way, base: [...way.base, String(index)] };
        if (isObject(item) && !this.isRecord(item) && way.base.length < DEEPEST) yield* this.find(item, here);
        else yield { raw: item, ...here };
      }
      return;
    }
    if (!isObject(document) || this.isRecord(document) || way.base.length >= DEEPEST) {
      yield { raw: document, ...way };
      return;
    }
    const code = document.error_code ?? document.code;
    const inside = CONTAINERS.find((name) => isObject(document[name]) || Array.isArray(document[name]));
    // A refusal may come with an empty list next to it.
    if (inside !== undefined && !(isEmpty(document[inside]) && isRefusal(code))) {
      yield* this.find(document[inside], into(inside, document, way));
      return;
    }
    const written = CONTAINERS.find((name) => isJsonText(document[name]));
    if (written !== undefined) {
      yield* this.#inText(document[written] as string, into(written, document, way));
      return;
    }
    if (typeof code === "string" || typeof code === "number") {
      const reason = [document.message, document.error_message, document.msg].find((one) => typeof one === "string");
      const params = { code: String(code), reason: String(reason ?? "") };
      yield { raw: undefined, ...way, before: (transcript) => transcript.report(wireRules.refused, [], params) };
      return;
    }
    yield { raw: document, ...way };
  }

  /** Finds the records of a document that stands as text inside another. */
  *#inText(text: string, way: Way): Generator<Found, void, undefined> {
    const container = way.base.at(-1) as string;
    let opened: unknown;
    try {
      opened = this.open(text);
    } catch {
      yield {
        raw: undefined,
        ...way,
        before: (transcript) => transcript.report(wireRules.brokenText, [], { container }),
      };
      return;
    }
    const before: Report = (transcript) => {
      way.before?.(transcript);
      transcript.report(wireRules.textInText, [], { container });
    };
    yield* this.find(opened, { ...way, before });
  }
}

/** Returns the way into a part of an envelope. */
function into(name: string, envelope: Json, { base, before, around }: Way): Way {
  const others = Object.entries(envelope).filter(([key]) => key !== name);
  const met = others.flatMap(([key, part]) => Array.from(scalarsIn(part, [...base, key]), ([path]) => path));
  return { base: [...base, name], before, around: [...around, ...met] };
}
