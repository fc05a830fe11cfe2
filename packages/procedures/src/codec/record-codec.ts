import {
  type Bilingual,
  type Codec,
  type Decoded,
  decodeWire,
  fitOfNames,
  type JsonRecord,
  jsonHead,
  jsonRecords,
  lineRecord,
  parseBeginning,
  type ReadContext,
  type SchemaOf,
  topNames,
  type Wire,
  type WireShape,
} from "@egov-vn/core";
import type { Procedure } from "../schema.js";
import { account, accountEnvelope } from "./account.js";
import type { NameTable } from "./name-table.js";
import { isObject, type Json, RecordFinder } from "./records.js";
import type { RecordReport } from "./transcript.js";

/** What a codec of procedures is made of. */
export interface RecordCodecParts {
  readonly id: string;
  readonly title: Bilingual;
  readonly standard: () => SchemaOf<Procedure>;
  /** What an envelope calls the service that gives these records. */
  readonly services?: readonly string[];
  /** Tells a record from an envelope that holds records. */
  readonly isRecord: (value: Json) => boolean;
  /** Names are not told apart by case. */
  readonly anyCase?: boolean;
  readonly shape: WireShape | undefined;
  readonly names: NameTable;
  /** Returns the wire of one record; each record has its own. */
  readonly wire: (report: RecordReport) => Wire<Procedure>;
  /** Returns the document that a procedure is sent in; absent when the format is only read. */
  readonly document?: (value: Procedure) => unknown;
}

/** Records at the beginning of a document whose names are looked at. */
const RECORDS_LOOKED_AT = 3;

/** Returns a codec of procedures in JSON: one record, a list, an answer, or NDJSON of any of them. */
export function recordCodec(parts: RecordCodecParts): Codec<Procedure> {
  const { id, title, isRecord, document, services = [], shape, names } = parts;
  const finder = new RecordFinder(isRecord);
  const beginnings = new RecordFinder(isRecord, parseBeginning);
  const spelled = (name: string): string => (parts.anyCase ? name.toUpperCase() : name);
  const known = new Set(topNames(shape).map(spelled));
  const valuesOf = function* (record: JsonRecord, context: ReadContext): Generator<Decoded<Procedure>> {
    if (record.value === undefined) {
      yield { ...unread, codec: id, findings: record.findings, line: (number) => record.line(number) };
      return;
    }
    // Of a source that may not be there after a conversion, all is told that the values do not have.
    const after = context.keepContent ? account : undefined;
    let first = true;
    for (const { raw, base, before, around } of finder.find(record.value)) {
      const envelope = context.keepContent && first ? around : undefined;
      first = false;
      const report: RecordReport = {
        before(transcript) {
          before?.(transcript);
          if (envelope) accountEnvelope(envelope, transcript);
        },
        after,
      };
      yield decodeWire(parts.standard(), { id, wire: parts.wire(report) }, raw, record, base, context);
    }
  };
  return {
    id,
    title,
    mediaTypes: ["application/json", "application/x-ndjson"],
    extensions: [".json", ".ndjson", ".jsonl"],
    ...(services.length > 0 && { services }),
    ...(shape && { messages: { [id]: shape } }),
    recognises(bytes) {
      const head = jsonHead(bytes)?.document;
      if (head === undefined) return 0;
      const records: Json[] = [];
      for (const { raw } of beginnings.find(head)) {
        if (isObject(raw) && isRecord(raw)) records.push(raw);
        if (records.length === RECORDS_LOOKED_AT) break;
      }
      if (records.length === 0) return 0;
      const service = isObject(head) ? head.service : undefined;
      // A request for a record names the service, too, and stands in no envelope.
      if (typeof service === "string") return services.includes(service) && records[0] !== head ? 1 : 0;
      return fitOfNames([...new Set(records.flatMap((one) => Object.keys(one).map(spelled)))], known);
    },
    fields: () => names.names(shape),
    async *decode(source, context) {
      for await (const record of jsonRecords(source, context)) yield* valuesOf(record, context);
    },
    lines: {
      recognises: (bytes) => jsonHead(bytes)?.lines === true,
      decode(line, number, context) {
        const record = lineRecord(line, number, context);
        return record ? valuesOf(record, context) : [];
      },
    },
    ...(document && {
      encode: (value: Procedure) => new TextEncoder().encode(JSON.stringify(document(value))),
    }),
  };
}

const unread = { locate: () => undefined, raw: () => undefined };
