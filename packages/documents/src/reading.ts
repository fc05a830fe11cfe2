import {
  checkSchema,
  type Decoded,
  type Finding,
  firstOfAKind,
  fromPointer,
  type JsonPointer,
  joinNames,
  type ReadContext,
  type RuleInfo,
  type SourceSpan,
  toFinding,
} from "@egov-vn/core";
import type { ContentFacts } from "./edxml/content.js";
import { type DecodedTree, decodeTree, type UnreadElement } from "./edxml/decode.js";
import type { XmlElement } from "./edxml/element.js";
import type { EncodingFacts } from "./edxml/encoding.js";
import { type Found, follow, namesAlong } from "./edxml/plan.js";
import type { Scan } from "./edxml/scanner.js";
import { fileRules } from "./rules/file.js";
import { packetSchema } from "./rules/schema.js";
import type { Packet } from "./schema.js";

/** Something that the reader noticed. */
export interface Noticed {
  readonly rule: RuleInfo;
  readonly path: JsonPointer;
  readonly params: Finding["params"];
  readonly at: SourceSpan;
}

/** What is known of an attached file's body: see {@link ContentFacts}. */
export type BodyFacts = Omit<ContentFacts, "element">;

/**
 * A packet as it was read: the value, what was found, and the way back from any part of the value to the place in the
 * source it came from.
 */
export class PacketReading implements Decoded<Packet> {
  /** The packet, when it has all that the schema requires. */
  readonly value?: Packet;
  /** The packet with whatever was there, when the XML could be read at all. */
  readonly partial?: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  readonly codec = "edxml";
  readonly encoding: EncodingFacts;
  /** Elements that no field of the model stands for. */
  readonly unread: readonly UnreadElement[];

  readonly #scan: Scan;
  readonly #noticed: readonly Noticed[];
  readonly #tree: DecodedTree | undefined;
  #bodies: ReadonlyMap<XmlElement, ContentFacts> | undefined;

  /** @internal Readings are made by `readPacket` and `readPacketFrom`. */
  constructor(scan: Scan, context: ReadContext, keep: boolean) {
    this.#scan = scan;
    this.encoding = scan.encoding;
    const findings: Finding[] = [];
    const add = (rule: RuleInfo, path: JsonPointer, at: SourceSpan | undefined, params: Finding["params"]): void => {
      const finding = toFinding(rule, { path, params, ...(at && { at }) }, context);
      if (finding) findings.push(finding);
    };
    const scanned = firstOfAKind(scan.findings, ({ rule }) => rule.id);
    findings.push(...scanned.more);
    for (const { rule, params, start, end } of scanned.kept) add(rule, "", scan.text.span(start, end), params);
    for (const [rule, params] of encodingFindings(scan)) add(rule, "", { line: 1, column: 1 }, params);
    // A tree that ends early would be said to lack what was only not reached.
    if (scan.root && !scan.stopped) {
      const tree = decodeTree(scan.root, scan.contents, keep, scan.older);
      this.#tree = tree;
      this.unread = tree.unread;
      const { kept, more } = firstOfAKind(tree.findings, ({ rule }) => rule.id);
      for (const { rule, params, path, element } of kept) add(rule, path, this.#span(element), params);
      findings.push(...more);
      if (tree.value) {
        this.partial = tree.value;
        const failures = checkSchema(packetSchema, tree.value, context);
        for (const finding of failures) {
          const at = this.locate(finding.path);
          findings.push(at ? { ...finding, at } : finding);
        }
        if (failures.length === 0) this.value = tree.value as Packet;
      }
    } else this.unread = [];
    this.findings = findings;
    this.#noticed = [
      ...scan.findings.map(({ rule, params, start, end }) => ({
        rule,
        params,
        path: "",
        at: scan.text.span(start, end),
      })),
      ...(this.#tree?.findings ?? []).map(({ rule, params, path, element }) => ({ rule, params, path, element })),
    ].map(({ rule, params, path, ...place }) => {
      const span = () => ("element" in place ? this.#span(place.element) : place.at);
      return {
        rule,
        params,
        path,
        get at() {
          return span();
        },
      };
    });
  }

  locate(path: JsonPointer): SourceSpan | undefined {
    const found = this.#follow(path);
    return found && this.#span(found.element, found);
  }

  nameOf(path: JsonPointer): string | undefined {
    if (!this.#tree) return undefined;
    return joinNames(namesAlong(this.#tree.plan, this.#scan.root, fromPointer(path), this.#tree.dropped)) || undefined;
  }

  raw(path: JsonPointer): string | undefined {
    const found = this.#follow(path);
    if (!found || found.partial) return undefined;
    const { element, attribute } = found;
    return attribute === undefined ? element.text : element.attributes?.[attribute];
  }

  line(number: number): string | undefined {
    return this.#scan.text.line(number);
  }

  /**
   * Returns what a rule of the reader noticed, however its findings are graded: profiles judge how a packet was written
   * even where a user does not want to hear of it.
   */
  noticed(rule: RuleInfo): readonly Noticed[] {
    return this.#noticed.filter((one) => one.rule === rule);
  }

  /** Returns what is known of the body of an attached file, by its place in `attachments`. */
  body(index: number): BodyFacts | undefined {
    const element = this.#follow(`/attachments/${index}/content`)?.element;
    this.#bodies ??= new Map(this.#scan.contents.map((content) => [content.element, content]));
    return element && this.#bodies.get(element);
  }

  #follow(path: JsonPointer): Found | undefined {
    const { root } = this.#scan;
    return root && this.#tree && follow(this.#tree.plan, root, fromPointer(path), this.#tree.dropped);
  }

  /** The text of a leaf; the start tag of anything else. */
  #span(element: XmlElement, found?: Found): SourceSpan {
    const text = this.#scan.text.text();
    const start = text.lastIndexOf("<", element.openEnd - 1);
    const leaf = element.children.length === 0 && found?.attribute === undefined && !found?.partial;
    const closing = leaf && element.closeEnd > element.openEnd ? text.lastIndexOf("</", element.closeEnd - 1) : 0;
    if (closing <= element.openEnd) return this.#scan.text.span(start, element.openEnd);
    const inner = text.slice(element.openEnd, closing);
    const from = element.openEnd + (inner.length - inner.trimStart().length);
    return this.#scan.text.span(from, from + inner.trim().length);
  }
}

function* encodingFindings(scan: Scan): Generator<[RuleInfo, Finding["params"]]> {
  const { encoding, text, root } = scan;
  if (text.length === 0) {
    yield [fileRules.empty, {}];
    return;
  }
  if (encoding.mismatch) {
    yield [fileRules.encodingMismatch, { declared: encoding.declared ?? "", used: encoding.used }];
  }
  if (encoding.used !== "utf-8") yield [fileRules.otherEncoding, { used: encoding.used }];
  if (encoding.bom && encoding.used === "utf-8") yield [fileRules.byteOrderMark, {}];
  if (root && !encoding.declaration) yield [fileRules.noDeclaration, {}];
}
