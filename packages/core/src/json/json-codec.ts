import type { Decoded } from "../decoded.js";
import { fieldsOf, joinNames } from "../field.js";
import type { Finding, SourceSpan } from "../finding.js";
import { fromPointer, type JsonPointer, toPointer } from "../json-pointer.js";
import type { Bilingual } from "../language.js";
import { limitRepeats } from "../report.js";
import { type RuleInfo, toFinding } from "../rule.js";
import type { Codec, ReadContext } from "../standard.js";
import { checkSchema, type SchemaOf, withPlaces } from "../validate.js";
import { jsonHead, parseBeginning } from "./json-head.js";
import { JsonRecord, jsonRecords, lineRecord } from "./json-source.js";
import { fitOfNames, topNames, type WireName, wireNames } from "./wire-fields.js";
import { type Wire, WireReading } from "./wire-reading.js";
import type { WireShape } from "./wire-shape.js";
import { isProven } from "./wire-yield.js";

const NOWHERE: readonly string[] = [];
const ITSELF = [NOWHERE];

/** How the values of one codec are read. */
export interface WireFormat<T> {
  /** The codec's id. */
  readonly id?: string;
  /** How a value is written; without it as it is. */
  readonly wire?: Wire<T>;
  /** Returns a line as reports may show it: without what opens a system to a reader of the report. */
  readonly showLine?: (line: string) => string;
  /**
   * Reports, of a value that is read to be written again, the fields that say nothing: `{count}`, `{fields}`. What says
   * nothing is not in the value.
   */
  readonly silent?: RuleInfo;
}

/** A value that was read from JSON, its paths still known by the names on the wire. */
class WireDecoded<T> implements Decoded<T> {
  #findings: readonly Finding[] | undefined;

  constructor(
    readonly value: T | undefined,
    readonly partial: unknown,
    readonly unplaced: readonly Finding[],
    readonly record: JsonRecord,
    readonly base: readonly string[],
    readonly format: WireFormat<T>,
    /** Where on the wire the findings are that the wire reported. */
    readonly places?: ReadonlyMap<Finding, JsonPointer>,
  ) {}

  get codec(): string | undefined {
    return this.format.id;
  }

  get findings(): readonly Finding[] {
    this.#findings ??= withPlaces(this.unplaced, this);
    return this.#findings;
  }

  /** The names on the wire that lead to a path, seen from the value. */
  #names(path: JsonPointer): string[] {
    const ours = fromPointer(path);
    const { wire } = this.format;
    if (!wire) return ours;
    const names: string[] = [];
    wire.trace(ours, 0, names, this.partial);
    return names;
  }

  #onWire(path: JsonPointer): JsonPointer {
    if (!this.format.wire && this.base.length === 0) return path;
    return toPointer([...this.base, ...this.#names(path)]);
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    return this.record.locate(this.#onWire(path));
  }

  nameOf(path: JsonPointer): string {
    return joinNames(this.#names(path));
  }

  placeOf(finding: Finding): SourceSpan | undefined {
    const place = this.places?.get(finding);
    return place === undefined ? undefined : this.record.locate(toPointer([...this.base, ...fromPointer(place)]));
  }

  raw(path: JsonPointer): string | undefined {
    return this.record.raw(this.#onWire(path));
  }

  line(number: number): string | undefined {
    const line = this.record.line(number);
    return line === undefined ? undefined : (this.format.showLine?.(line) ?? line);
  }
}

/**
 * Returns one value of a JSON record, decoded and checked against its schema, with the place of every finding.
 *
 * @param base where in the record the value is.
 * @param format how it is written there.
 */
export function decodeWire<T>(
  standard: SchemaOf<T>,
  format: WireFormat<T>,
  raw: unknown,
  record: JsonRecord,
  base: readonly string[],
  context: ReadContext,
): Decoded<T> {
  const { wire } = format;
  const reading = wire && new WireReading(context, format.silent !== undefined && context.keepContent === true);
  const partial = wire && reading ? wire.read(raw, reading) : raw;
  const { silent = [] } = reading ?? {};
  if (format.silent && reading && silent.length > 0) {
    const params = { count: silent.length, fields: silent };
    const finding = toFinding(format.silent, { path: "", params }, context);
    if (finding) {
      reading.findings.push(finding);
      reading.places.push("");
    }
  }
  const fits = partial === undefined || isProven(wire?.yields, standard.schema, partial);
  const failures = fits ? [] : checkSchema(standard, partial, context);
  const value = failures.length === 0 ? (partial as T | undefined) : undefined;
  const reported = reading?.findings ?? [];
  if (reported.length === 0) {
    const findings = failures.length === 0 ? record.findings : [...record.findings, ...failures];
    return new WireDecoded(value, partial, findings, record, base, format);
  }
  const findings = [...record.findings, ...limitRepeats(reported), ...failures];
  const places = new Map(reported.map((finding, index) => [finding, reading?.places[index] as JsonPointer]));
  return new WireDecoded(value, partial, findings, record, base, format, places);
}

/** A value of a document that its place alone does not give. */
export interface InnerValue {
  readonly base: readonly string[];
  readonly value: unknown;
  /** What there is to say of how it stands there. */
  readonly findings?: readonly Finding[];
  /** Names of what stands round it inside the text. */
  readonly around?: readonly string[];
}

/** What a codec of JSON is made of. */
export interface JsonCodecParts<T> extends Pick<WireFormat<T>, "wire" | "showLine" | "silent"> {
  readonly id: string;
  readonly title: Bilingual;
  /** The schema that a value must fit, looked up when the first one is read. */
  readonly standard: () => SchemaOf<T>;
  /** What an envelope calls the service that takes these values: a document with such a `service` is of this format. */
  readonly services?: readonly string[];
  /** Names without which no value is of this format. */
  readonly required?: readonly string[];
  /** Names that a value must have in common with the format, 2 by default; 1 where no other format has a required name. */
  readonly fewestNames?: number;
  /** Names of the outermost object, where neither the wire nor the schema has them. */
  readonly names?: readonly string[];
  /**
   * Returns where in a document its values are; by default the items of a list, else the document itself. A value that
   * stands there as text is given with its place.
   *
   * @param open parses JSON text; it throws when there is no JSON in it.
   */
  readonly values?: (document: unknown, open: (text: string) => unknown) => Iterable<readonly string[] | InnerValue>;
  /** Reports, of values that are read to be written again, what stands round them in their document: `{fields}`. */
  readonly around?: RuleInfo;
  /** Returns the document that one value is sent in. */
  readonly document?: (value: unknown) => unknown;
  /** The shapes of what values are sent in, by the names under which their schemas are published. */
  readonly messages?: Readonly<Record<string, WireShape>>;
  /** Set when the format is only read. */
  readonly readOnly?: true;
}

/** Values at the beginning of a document whose names are looked at. */
const VALUES_LOOKED_AT = 3;

/**
 * Returns the names of the first values at the beginning of a JSON source, where a value is the document itself or an item
 * of its list.
 *
 * @param head the first 64 KiB of the source.
 * @example
 * namesAtTop(new TextEncoder().encode('[{"code": "H99", "name": "Sở A"}, {"co')) // => ["code", "name"]
 */
export function namesAtTop(head: Uint8Array): string[] {
  return namesOfFirst(jsonHead(head)?.document, itemsOrItself);
}

function namesOfFirst(document: unknown, values: NonNullable<JsonCodecParts<unknown>["values"]>): string[] {
  const names = new Set<string>();
  for (const placed of Array.from(values(document, parseBeginning)).slice(0, VALUES_LOOKED_AT)) {
    const { value } = innerValue(document, placed);
    if (isObject(value)) for (const name of Object.keys(value)) names.add(name);
  }
  return [...names];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Makes a codec of JSON: a document, a list, or NDJSON with one document per line. It recognises its format by the
 * envelope's `service`, else by how many names of the first values fit.
 *
 * @example
 * jsonCodec({ id: "json", title, standard: () => progressStandard, required: ["dossierCode"] })
 */
export function jsonCodec<T>(parts: JsonCodecParts<T>): Codec<T> {
  const { id, title, wire, values = itemsOrItself, document = (value: unknown) => value, services = [] } = parts;
  const { showLine, silent, around } = parts;
  const format: WireFormat<T> = {
    id,
    ...(wire && { wire }),
    ...(showLine && { showLine }),
    ...(silent && { silent }),
  };
  const valuesOf = (record: JsonRecord, context: ReadContext): Decoded<T>[] => {
    if (record.value === undefined) {
      return [new WireDecoded<T>(undefined, undefined, record.findings, record, NOWHERE, format)];
    }
    const decoded: Decoded<T>[] = [];
    for (const placed of values(record.value, JSON.parse)) {
      const inner = innerValue(record.value, placed);
      const { base, value } = inner;
      const findings = [...(inner.findings ?? [])];
      // What stands round several values is told of the first.
      if (around && context.keepContent && decoded.length === 0) findings.push(...roundOf(record.value, inner, around));
      const { text, firstLine } = record;
      const own =
        findings.length === 0
          ? record
          : new JsonRecord(record.value, [...record.findings, ...findings], text, firstLine);
      decoded.push(decodeWire(parts.standard(), format, value, own, base, context));
    }
    return decoded;
  };
  let known: ReadonlySet<string> | undefined;
  const knownNames = (): ReadonlySet<string> => {
    known ??= new Set([
      ...(parts.names ?? []),
      ...(wire ? topNames(wire.shape) : fieldsOf(parts.standard()).keysAt("")),
    ]);
    return known;
  };
  return {
    id,
    title,
    mediaTypes: ["application/json", "application/x-ndjson"],
    extensions: [".json", ".ndjson", ".jsonl"],
    ...(services.length > 0 && { services }),
    ...(wire?.shape && { messages: { [id]: wire.shape, ...parts.messages } }),
    ...(parts.required && { required: parts.required }),
    ...(parts.fewestNames !== undefined && { fewestNames: parts.fewestNames }),
    ...(!parts.values && { topNames: () => [...knownNames()] }),
    recognises(bytes) {
      const head = jsonHead(bytes);
      if (head?.document === undefined) return 0;
      const service = isObject(head.document) ? head.document.service : undefined;
      if (typeof service === "string" && services.length > 0) return services.includes(service) ? 1 : 0;
      return fitOfNames(namesOfFirst(head.document, values), knownNames(), parts.required, parts.fewestNames);
    },
    *fields() {
      if (wire) yield* wireNames(wire.shape);
      else yield* modelNames(parts.standard());
      for (const name of parts.names ?? []) yield { names: [name], within: [] };
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

/** Lists the fields of a model by their own keys, as a format has them that writes the model as it is. */
export function* modelNames(standard: Pick<SchemaOf<unknown>, "schema">): Generator<WireName> {
  for (const { path, key } of fieldsOf(standard)) {
    if (key !== "*") yield { path, names: [key], within: fromPointer(path).slice(0, -1) };
  }
}

/** Returns the finding that something stands round the values of a document, which is not written again. */
function roundOf(document: unknown, { base, around = [] }: InnerValue, rule: RuleInfo): Finding[] {
  const outer = isObject(document) && base.length > 0 ? Object.keys(document).filter((name) => name !== base[0]) : [];
  const names = [...outer, ...around];
  if (names.length === 0) return [];
  const fields = names.map((name) => ({ field: "" as JsonPointer, name }));
  const finding = toFinding(rule, { path: "", params: { count: names.length, fields } });
  return finding ? [finding] : [];
}

function innerValue(document: unknown, placed: readonly string[] | InnerValue): InnerValue {
  if ("base" in placed) return placed;
  return { base: placed, value: partAt(document, placed) };
}

function partAt(document: unknown, base: readonly string[]): unknown {
  let here = document;
  for (const key of base) here = (here as Record<string, unknown>)[key];
  return here;
}

function itemsOrItself(document: unknown): Iterable<readonly string[]> {
  return Array.isArray(document) ? document.map((_, index) => [String(index)]) : ITSELF;
}
