import type * as z from "zod";
import type { Citation } from "./citation.js";
import type { Decoded } from "./decoded.js";
import type { Finding } from "./finding.js";
import type { WireName } from "./json/wire-fields.js";
import type { WireShape } from "./json/wire-shape.js";
import type { Bilingual } from "./language.js";
import type { Period } from "./local-time.js";
import type { CheckContext, Grading, Rule, RuleInfo } from "./rule.js";
import type { Source } from "./source.js";

/** How to read and what to hold it to. */
export interface ReadContext extends Omit<CheckContext, "decoded">, Grading {
  /** Ids of the interoperability profiles whose rules are run as well. */
  readonly profiles?: readonly string[];
  /** A quicker way to decode UTF-8 than `TextDecoder`, where there is one; `undefined` when the bytes are not UTF-8. */
  readonly decodeUtf8?: (bytes: Uint8Array) => string | undefined;
  /** Set when values are to be written again: what a reader otherwise only measures, attached files, is kept. */
  readonly keepContent?: true;
}

/**
 * How a format is read that may hold its values line by line: each line by itself and at once, so that a large file can
 * be read in parts.
 */
export interface LineReader<T> {
  /** Returns whether the first bytes (64 KiB of them) begin a source with a value on each line. */
  recognises(head: Uint8Array): boolean;
  /**
   * Returns the values of one line; a blank line has no values.
   *
   * @param line its text without the line feed, or its bytes, used no longer than the call lasts; `undefined` for a line
   * that was too long to be kept.
   * @param number of the line in the source, from 1.
   */
  decode(line: string | Uint8Array | undefined, number: number, context: ReadContext): Iterable<Decoded<T>>;
}

/** One wire format of a standard. */
export interface Codec<T> {
  readonly id: string;
  readonly title: Bilingual;
  readonly mediaTypes: readonly string[];
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Tells how surely the first bytes are this format: 0 is no, 1 is certain. Of several formats the surest is taken.
   *
   * @param head the first 64 KiB, or all of a smaller source.
   */
  recognises(head: Uint8Array): number;
  /** What an envelope calls the service that takes these values: a document with such a `service` is of this format. */
  readonly services?: readonly string[];
  /** Names without which no value is of this format. */
  readonly required?: readonly string[];
  /** Names that a value must have in common with the format to be recognised, when it is not two. */
  readonly fewestNames?: number;
  /**
   * Lists the names of a value's outermost object. Present where a value is the document itself or an item of its list, and
   * the names of the first values alone tell the format.
   */
  topNames?(): Iterable<string>;
  /** Lists the names that the format has for the fields of the model, and names that only the format has. */
  fields?(): Iterable<WireName>;
  /**
   * The shapes on the wire, by the names under which their schemas are published: a value under the codec's id, and what
   * values are sent in. Absent where the model is written as it is, or the format is no JSON.
   */
  readonly messages?: Readonly<Record<string, WireShape>>;
  /** Returns every value of a source, one at a time; what cannot be read becomes a finding. */
  decode(source: Source, context: ReadContext): AsyncIterable<Decoded<T>>;
  /** Present when a source may hold a value on each line (NDJSON). */
  readonly lines?: LineReader<T>;
  /** Returns the one form that every known peer accepts. Absent when this library never has to write the format. */
  encode?(value: T): Uint8Array;
}

/** What a known peer system would refuse, misread or lose, as rules to run with the standard's own. */
export interface Profile<T> {
  readonly id: string;
  readonly title: Bilingual;
  /** What is known of the peer, and from where. */
  readonly evidence: Bilingual;
  readonly rules: readonly Rule<T>[];
}

/** A named value. */
export interface Example<T> {
  readonly name: string;
  readonly title: Bilingual;
  readonly value: T;
}

/**
 * One data standard in one edition. The command line, the generator, the mocks, the conformance kit and the documents
 * all walk a list of these; to add a standard is to add one value.
 */
export interface Standard<T> {
  readonly id: string;
  readonly edition: string;
  readonly title: Bilingual;
  readonly legalBasis: readonly Citation[];
  readonly validity: Period;
  /** What a value of the standard is; published as JSON Schema. */
  readonly schema: z.ZodType<T>;
  readonly codecs: readonly Codec<T>[];
  /** Rules that are checked on a value. */
  readonly rules: readonly Rule<T>[];
  /** Rules that are reported rather than checked on a value: by the readers, the schema, or the package's own verbs. */
  readonly readerRules: readonly RuleInfo[];
  /** Returns the finding that a failure of the schema is. */
  schemaFinding(issue: z.core.$ZodIssue, value: unknown): { rule: RuleInfo; params: Finding["params"] };
  readonly profiles: readonly Profile<T>[];
  readonly examples: readonly Example<T>[];
}

/** Returns `id@edition`. */
export function standardName(standard: Pick<Standard<unknown>, "id" | "edition">): string {
  return `${standard.id}@${standard.edition}`;
}

/** Returns every rule of a standard: its readers', its own, its profiles'. */
export function rulesOf<T>(standard: Standard<T>): RuleInfo[] {
  return [...standard.readerRules, ...standard.rules, ...standard.profiles.flatMap((profile) => profile.rules)];
}
