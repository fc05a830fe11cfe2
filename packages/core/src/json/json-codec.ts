import type { Decoded } from "../decoded.js";
import type { Finding, SourceSpan } from "../finding.js";
import { fromPointer, type JsonPointer, toPointer } from "../json-pointer.js";
import type { Bilingual } from "../language.js";
import { limitRepeats } from "../report.js";
import type { Codec, ReadContext } from "../standard.js";
import { checkSchema, type SchemaOf, withPlaces } from "../validate.js";
import { type JsonHead, type JsonRecord, jsonHead, jsonRecords, lineRecord } from "./json-source.js";
import { type Wire, WireReading } from "./json-wire.js";

const NOWHERE: readonly string[] = [];
const ITSELF = [NOWHERE];

/** A value that was read from JSON, its paths still known by the names on the wire. */
class WireDecoded<T> implements Decoded<T> {
  #findings: readonly Finding[] | undefined;

  constructor(
    readonly value: T | undefined,
    readonly partial: unknown,
    readonly unplaced: readonly Finding[],
    readonly record: JsonRecord,
    readonly base: readonly string[],
    readonly wire: Wire<T> | undefined,
    /** Where on the wire the findings are that `wire` reported. */
    readonly places?: ReadonlyMap<Finding, JsonPointer>,
  ) {}

  get findings(): readonly Finding[] {
    this.#findings ??= withPlaces(this.unplaced, this);
    return this.#findings;
  }

  #onWire(path: JsonPointer): JsonPointer {
    if (!this.wire && this.base.length === 0) return path;
    const ours = fromPointer(path);
    if (!this.wire) return toPointer([...this.base, ...ours]);
    const names = [...this.base];
    this.wire.trace(ours, 0, names);
    return toPointer(names);
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    return this.record.locate(this.#onWire(path));
  }

  placeOf(finding: Finding): SourceSpan | undefined {
    const place = this.places?.get(finding);
    return place === undefined ? undefined : this.record.locate(toPointer([...this.base, ...fromPointer(place)]));
  }

  raw(path: JsonPointer): string | undefined {
    return this.record.raw(this.#onWire(path));
  }

  line(number: number): string | undefined {
    return this.record.line(number);
  }
}

/**
 * Returns one value of a JSON record, decoded and held to its schema, with the place of every finding.
 *
 * @param base where in the record the value is.
 * @param wire how it is written there; without one it is written as it is.
 */
export function decodeWire<T>(
  standard: SchemaOf<T>,
  wire: Wire<T> | undefined,
  raw: unknown,
  record: JsonRecord,
  base: readonly string[],
  context: ReadContext,
): Decoded<T> {
  const reading = wire && new WireReading(context);
  const partial = wire && reading ? wire.read(raw, reading) : raw;
  const failures = partial === undefined ? [] : checkSchema(standard, partial, context);
  const value = failures.length === 0 ? (partial as T | undefined) : undefined;
  const reported = reading?.findings ?? [];
  if (reported.length === 0) {
    const findings = failures.length === 0 ? record.findings : [...record.findings, ...failures];
    return new WireDecoded(value, partial, findings, record, base, wire);
  }
  const findings = [...record.findings, ...limitRepeats(reported), ...failures];
  const places = new Map(reported.map((finding, index) => [finding, reading?.places[index] as JsonPointer]));
  return new WireDecoded(value, partial, findings, record, base, wire, places);
}

/** What a codec of JSON is made of. */
export interface JsonCodecParts<T> {
  readonly id: string;
  readonly title: Bilingual;
  /** The schema that a value must fit, looked up when the first one is read. */
  readonly standard: () => SchemaOf<T>;
  /** Returns whether the first bytes show this format and no other. */
  readonly recognises: (head: JsonHead) => boolean;
  /** How a value is written; without it as it is. */
  readonly wire?: Wire<T>;
  /** Returns where in a document its values are; by default the items of a list, else the document itself. */
  readonly values?: (document: unknown) => Iterable<readonly string[]>;
  /** Returns the document that one value is sent in. */
  readonly document?: (value: unknown) => unknown;
  /** Set when the format is only read. */
  readonly readOnly?: true;
}

/**
 * Returns a codec of JSON: a document, a list, or NDJSON with one document per line.
 *
 * @example
 * jsonCodec({ id: "json", title, standard: () => progressStandard, recognises: ({ keys }) => keys.has("dossierCode") })
 */
export function jsonCodec<T>(parts: JsonCodecParts<T>): Codec<T> {
  const { id, title, wire, values = itemsOrItself, document = (value: unknown) => value } = parts;
  const valuesOf = (record: JsonRecord, context: ReadContext): Decoded<T>[] => {
    if (record.value === undefined) {
      return [new WireDecoded<T>(undefined, undefined, record.findings, record, NOWHERE, wire)];
    }
    const decoded: Decoded<T>[] = [];
    for (const base of values(record.value)) {
      decoded.push(decodeWire(parts.standard(), wire, partAt(record.value, base), record, base, context));
    }
    return decoded;
  };
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
      for await (const record of jsonRecords(source, context)) yield* valuesOf(record, context);
    },
    lines: {
      recognises: (bytes) => jsonHead(bytes)?.lines === true,
      decode(line, number, context) {
        const record = lineRecord(line, number, context);
        return record ? valuesOf(record, context) : [];
      },
    },
    ...(!parts.readOnly && {
      encode: (value: T) => new TextEncoder().encode(JSON.stringify(document(wire ? wire.write(value) : value))),
    }),
  };
}

function partAt(document: unknown, base: readonly string[]): unknown {
  let here = document;
  for (const key of base) here = (here as Record<string, unknown>)[key];
  return here;
}

function itemsOrItself(document: unknown): Iterable<readonly string[]> {
  return Array.isArray(document) ? document.map((_, index) => [String(index)]) : ITSELF;
}
