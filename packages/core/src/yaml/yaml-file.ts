import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node as YamlNode,
} from "yaml";
import type { Decoded } from "../decoded.js";
import { fieldsOf, joinNames } from "../field.js";
import type { Finding, SourceSpan } from "../finding.js";
import { modelNames } from "../json/json-codec.js";
import { fitOfNames } from "../json/wire-fields.js";
import { fromPointer, type JsonPointer } from "../json-pointer.js";
import type { Bilingual, Params } from "../language.js";
import { type RuleInfo, toFinding } from "../rule.js";
import { chunksOf, joinBytes } from "../source.js";
import type { Codec, ReadContext } from "../standard.js";
import { checkSchema, type SchemaOf } from "../validate.js";
import { expectedOf } from "./yaml-problems.js";
import type { YamlRules } from "./yaml-rules.js";

/** A larger file is written as JSON, which is read a hundred times as fast. */
const MOST_YAML_MIB = 4;
const MOST_YAML_BYTES = MOST_YAML_MIB * 2 ** 20;
/** How often aliases may be followed; a person writes a handful. */
const MOST_ALIASES = 100;
const MOST_PROBLEMS = 20;
const LONGEST_LINE = 400;

/** Returns the way to a field as the YAML names it: `nodes[3].prefix`. */
const nameOf = (path: JsonPointer): string => joinNames(fromPointer(path));

const WITHOUT_PLACES = { codec: "yaml", nameOf, locate: () => undefined, raw: () => undefined, line: () => undefined };

/** Returns a YAML document as it was parsed, with the offsets of its lines. */
export function parseYaml(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    // The library compares each key of a map with each: a map of a million keys would never end. Counted below instead.
    uniqueKeys: false,
    logLevel: "error",
  });
  return { document, lines };
}

/** Returns the places of keys that their map has already. */
function repeatedKeys(document: Document.Parsed): [number, number][] {
  const places: [number, number][] = [];
  visit(document, {
    Map: (_key, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key) || !key.range) continue;
        if (seen.has(key.value)) places.push([key.range[0], key.range[1]]);
        seen.add(key.value);
      }
    },
  });
  return places;
}

/** Where a part of the value, or its nearest parent that is there, stands in the document. */
function nodeAt(document: Document.Parsed, path: JsonPointer): { node: YamlNode | undefined; exact: boolean } {
  let node = document.contents as YamlNode | null | undefined;
  for (const key of fromPointer(path)) {
    const here = isAlias(node) ? node.resolve(document) : node;
    const next = isMap(here) ? here.get(key, true) : isSeq(here) ? here.get(Number(key), true) : undefined;
    if (next === undefined) return { node: node ?? undefined, exact: false };
    node = next as YamlNode;
  }
  return { node: node ?? undefined, exact: true };
}

class YamlDecoded<T> implements Decoded<T> {
  readonly codec = "yaml";
  readonly nameOf = nameOf;
  value?: T;
  findings: readonly Finding[] = [];

  constructor(
    readonly text: string,
    readonly document: Document.Parsed,
    readonly lines: LineCounter,
  ) {}

  #span(start: number, end: number): SourceSpan {
    const from = this.lines.linePos(start);
    const to = this.lines.linePos(Math.max(start, end));
    return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
  }

  place(start: number, end: number): SourceSpan {
    return this.#span(Math.min(start, this.text.length), Math.min(end, this.text.length));
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    const range = nodeAt(this.document, path).node?.range;
    if (!range) return undefined;
    const [start, end] = range;
    // A block's end is where the next begins: one line is enough to show.
    const lineEnd = this.text.indexOf("\n", start);
    return this.#span(start, lineEnd === -1 ? end : Math.min(end, lineEnd));
  }

  raw(path: JsonPointer): string | undefined {
    const { node, exact } = nodeAt(this.document, path);
    if (!exact || !isScalar(node) || !node.range) return undefined;
    return this.text.slice(node.range[0], node.range[1]);
  }

  line(number: number): string | undefined {
    const start = this.lines.lineStarts[number - 1];
    if (start === undefined) return undefined;
    const end = this.lines.lineStarts[number] ?? this.text.length;
    const line = this.text.slice(start, end).replace(/\r?\n$/, "");
    return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
  }
}

const foundAs = (rule: RuleInfo, context: Partial<ReadContext>, params: Params = {}, at?: SourceSpan): Finding[] => {
  const finding = toFinding(rule, { path: "", params, ...(at && { at }) }, context);
  return finding ? [finding] : [];
};

/** Returns what the YAML text of one value holds, with a line and column for every finding. */
export function decodeYaml<T>(
  standard: SchemaOf<T>,
  yamlRules: YamlRules,
  bytes: Uint8Array,
  context: Partial<ReadContext>,
): Decoded<T> {
  if (bytes.length > MOST_YAML_BYTES) {
    return { findings: foundAs(yamlRules.tooLarge, context, { limit: MOST_YAML_MIB }), ...WITHOUT_PLACES };
  }
  const { text, utf8 } = textOf(bytes);
  const encoding = utf8 ? [] : foundAs(yamlRules.notUtf8, context);
  let decoded: YamlDecoded<T> | undefined;
  try {
    const { document, lines } = parseYaml(text);
    decoded = new YamlDecoded(text, document, lines);
    return completed(decoded, encoding, standard, yamlRules, context);
  } catch (error) {
    // The library throws over aliases that unfold too far, and over nesting that exhausts the stack.
    if (!(error instanceof RangeError || error instanceof ReferenceError)) throw error;
    const findings = [...encoding, ...foundAs(yamlRules.tooManyAliases, context)];
    if (!decoded) return { findings, ...WITHOUT_PLACES };
    decoded.findings = findings;
    return decoded;
  }
}

function completed<T>(
  decoded: YamlDecoded<T>,
  encoding: readonly Finding[],
  standard: SchemaOf<T>,
  yamlRules: YamlRules,
  context: Partial<ReadContext>,
): Decoded<T> {
  const { document } = decoded;
  if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) throw new RangeError("nested too deep");
  const repeated = document.errors.length > 0 ? [] : repeatedKeys(document);
  const problems = [...document.errors, ...repeated.map((pos) => ({ code: "DUPLICATE_KEY" as const, pos }))];
  const placed = (rule: RuleInfo, list: readonly { code: ErrorCode; pos: [number, number] }[]): Finding[] =>
    list
      .slice(0, MOST_PROBLEMS)
      .flatMap(({ code, pos }) => foundAs(rule, context, { expected: expectedOf(code) }, decoded.place(...pos)));
  const found = [
    ...encoding,
    ...placed(yamlRules.otherYaml, document.warnings),
    ...placed(yamlRules.notYaml, problems),
  ];
  decoded.findings = found;
  if (problems.length > 0) return decoded;
  const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
  const failures = checkSchema(standard, value, context).map((finding) => {
    const at = decoded.locate(finding.path);
    return at ? { ...finding, at } : finding;
  });
  decoded.findings = [...found, ...failures];
  if (failures.length === 0) decoded.value = value as T;
  return decoded;
}

function textOf(bytes: Uint8Array): { text: string; utf8: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), utf8: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), utf8: false };
  }
}

/** What a codec of YAML is made from. */
export interface YamlCodecParts<T> {
  readonly title: Bilingual;
  standard(): SchemaOf<T>;
  readonly rules: YamlRules;
  /** Keys that a file of the standard has and other files seldom: two of them tell one. */
  readonly signs: ReadonlySet<string>;
  write(value: T): string;
}

const FEWEST_SIGNS = 2;

/** Tells how well the outermost keys of a file are those of a standard, from 0 to 0.99. */
export function fitOfKeys<T>(
  keys: readonly string[],
  { signs, standard }: Pick<YamlCodecParts<T>, "signs" | "standard">,
): number {
  if (keys.filter((key) => signs.has(key)).length < FEWEST_SIGNS) return 0;
  return fitOfNames(keys, new Set(fieldsOf(standard()).keysAt("")));
}

/** Returns the keys at the left margin. */
const marginKeys = (text: string): string[] =>
  Array.from(text.matchAll(/^["']?([\w-]+)["']?\s*:/gm), (match) => match[1] as string);

/** Returns the codec of values as YAML: what people edit. */
export function yamlCodec<T>(parts: YamlCodecParts<T>): Codec<T> {
  const { title, standard, rules, write } = parts;
  return {
    id: "yaml",
    title,
    mediaTypes: ["application/yaml"],
    extensions: [".yaml", ".yml"],
    recognises(head) {
      const text = new TextDecoder().decode(head);
      return /^\s*[{[<]/.test(text) ? 0 : fitOfKeys(marginKeys(text), parts);
    },
    fields: () => modelNames(standard()),
    async *decode(source, context) {
      const chunks: Uint8Array[] = [];
      let size = 0;
      for await (const chunk of chunksOf(source)) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MOST_YAML_BYTES) break;
      }
      yield decodeYaml(standard(), rules, joinBytes(chunks), context);
    },
    encode: (value) => new TextEncoder().encode(write(value)),
  };
}
