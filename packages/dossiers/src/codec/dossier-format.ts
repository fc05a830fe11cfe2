import {
  type Basis,
  type Bilingual,
  type Codec,
  type JsonPointer,
  jsonCodec,
  type RuleId,
  type SchemaOf,
  type Wire,
  type WireShape,
  type Words,
} from "@egov-vn/core";
import { redactedLine } from "../envelope.js";
import { readerRules } from "../rules/reader.js";
import { recordsIn } from "./records-in.js";

/** A field without which a system takes no record. */
export interface NeededField<T> {
  readonly path: JsonPointer;
  /** Tells the records that it takes without. */
  readonly unless?: (value: T) => boolean;
}

/** What a system cannot do without. */
export interface Needs<T> {
  /** The system, as it stands in a sentence. */
  readonly system: Words;
  readonly basis: Basis;
  readonly fields: readonly NeededField<T>[];
  /** The id of the rule on records that came in this format; absent where these are checked only on request. */
  readonly rule?: RuleId;
  /** The profile that checks records of any origin against the same fields, and the id of its rule. */
  readonly profile?: { readonly rule: RuleId; readonly title: Bilingual; readonly evidence: Bilingual };
}

/**
 * How one system writes dossiers, or steps of processing: all that is known of it. To read, write, check, recognise and
 * mask another format takes one such value and its line in `formats.ts`.
 */
export interface DossierFormat<T> {
  /** Lower case; the id of the codec. */
  readonly id: string;
  readonly title: Bilingual;
  /** The table of its fields; absent where the model is written as it is. */
  readonly wire?: Wire<T>;
  /** What an envelope calls the service that takes these records. */
  readonly services?: readonly string[];
  /** Names on the wire without which nothing is of this format. */
  readonly required: readonly string[];
  /** The name under which a document holds its records. */
  readonly listedUnder?: string;
  /** Returns the document that one record is sent in; by default the record itself. */
  readonly document?: (record: unknown) => unknown;
  /** The shapes of what records are sent in, by the names under which their schemas are published. */
  readonly messages?: Readonly<Record<string, WireShape>>;
  /** Set when the format is only read. */
  readonly readOnly?: true;
  readonly needs?: Needs<T>;
  /** A sound record as the system writes it; everybody and everything in it is invented. */
  readonly example?: Readonly<Record<string, unknown>>;
}

/** Returns the codec of a format; its lines show no session. */
export function codecOf<T>(format: DossierFormat<T>, standard: () => SchemaOf<T>): Codec<T> {
  const { id, title, wire, services, required, listedUnder, document, messages, readOnly } = format;
  return jsonCodec<T>({
    id,
    title,
    standard,
    required,
    showLine: redactedLine,
    silent: readerRules.saysNothing,
    around: readerRules.around,
    values: (document, open) => recordsIn(document, listedUnder, open),
    ...(wire && { wire }),
    ...(services && { services }),
    ...(document && { document }),
    ...(messages && { messages }),
    ...(readOnly && { readOnly }),
  });
}
