import {
  type Bilingual,
  type Codec,
  decodeWire,
  type JsonHead,
  jsonHead,
  jsonRecords,
  type SchemaOf,
  type Wire,
} from "@egov-vn/core";
import { wireRules } from "../rules/wire.js";
import type { Procedure } from "../schema.js";
import type { Transcript } from "./transcript.js";

type Report = (transcript: Transcript) => void;

/** A record found inside a document. */
interface Found {
  readonly raw: unknown;
  readonly base: readonly string[];
  readonly before?: Report;
}

/** The names under which answers hold their records, outermost first. */
const CONTAINERS = ["result", "data", "response", "items", "rows", "docs"] as const;
const DEEPEST = 6;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const SUCCESS: ReadonlySet<string> = new Set(["", "0", "00", "200", "201", "ok", "success"]);

const isRefusal = (code: unknown): boolean =>
  (typeof code === "string" || typeof code === "number") && !SUCCESS.has(String(code).trim().toLowerCase());

/**
 * Yields the records of a document: itself, the items of a list, what an answer holds, what stands as text inside it. An
 * answer that reports an error has a record that is nothing but that.
 */
function* recordsIn(
  document: unknown,
  isRecord: (value: Json) => boolean,
  base: readonly string[] = [],
  before?: Report,
): Generator<Found, void, undefined> {
  if (Array.isArray(document)) {
    for (const [index, item] of document.entries()) {
      if (isObject(item) && !isRecord(item) && base.length < DEEPEST)
        yield* recordsIn(item, isRecord, [...base, String(index)], before);
      else yield { raw: item, base: [...base, String(index)], ...(before && { before }) };
    }
    return;
  }
  if (!isObject(document) || isRecord(document) || base.length >= DEEPEST) {
    yield { raw: document, base, ...(before && { before }) };
    return;
  }
  const code = document.error_code ?? document.code;
  const inside = CONTAINERS.find((name) => typeof document[name] === "object" && document[name] !== null);
  // A refusal may come with an empty list beside it.
  if (inside !== undefined && !(isEmpty(document[inside]) && isRefusal(code))) {
    yield* recordsIn(document[inside], isRecord, [...base, inside], before);
    return;
  }
  const { message } = document;
  if (typeof message === "string" && /^\s*[{[]/.test(message)) {
    const place = [...base, "message"];
    try {
      const opened: unknown = JSON.parse(message);
      yield* recordsIn(opened, isRecord, place, (transcript) => {
        before?.(transcript);
        transcript.report(wireRules.textInText, [], { field: "message" });
      });
    } catch {
      const report: Report = (transcript) => transcript.report(wireRules.brokenText, [], { field: "message" });
      yield { raw: undefined, base: place, before: report };
    }
    return;
  }
  if (typeof code === "string" || typeof code === "number") {
    const reason = [message, document.error_message, document.msg].find((one) => typeof one === "string") ?? "";
    const report: Report = (transcript) =>
      transcript.report(wireRules.refused, [], { code: String(code), reason: String(reason) });
    yield { raw: undefined, base, before: report };
    return;
  }
  yield { raw: document, base, ...(before && { before }) };
}

/** What a codec of procedures is made of. */
export interface RecordCodecParts {
  readonly id: string;
  readonly title: Bilingual;
  readonly standard: () => SchemaOf<Procedure>;
  readonly recognises: (head: JsonHead) => boolean;
  readonly isRecord: (value: Json) => boolean;
  /** Returns the wire of one record, made anew for each. */
  readonly wire: (before?: Report) => Wire<Procedure>;
  /** Returns the document that a procedure is sent in; absent when the format is only read. */
  readonly document?: (value: Procedure) => unknown;
}

/** Returns a codec of procedures in JSON: one record, a list, an answer, or NDJSON of any of them. */
export function recordCodec(parts: RecordCodecParts): Codec<Procedure> {
  const { id, title, isRecord, document } = parts;
  return {
    id,
    title,
    mediaTypes: ["application/json", "application/x-ndjson"],
    extensions: [".json", ".ndjson", ".jsonl"],
    recognises(bytes) {
      const head = jsonHead(bytes);
      return head !== undefined && parts.recognises(head);
    },
    async *decode(source, context) {
      const standard = parts.standard();
      for await (const record of jsonRecords(source, context)) {
        if (record.value === undefined) {
          yield { ...unread, findings: record.findings, line: (number) => record.line(number) };
          continue;
        }
        for (const { raw, base, before } of recordsIn(record.value, isRecord))
          yield decodeWire(standard, parts.wire(before), raw, record, base, context);
      }
    },
    ...(document && {
      encode: (value: Procedure) => new TextEncoder().encode(JSON.stringify(document(value))),
    }),
  };
}

const unread = { locate: () => undefined, raw: () => undefined };
