import { joinBytes, type Params, type RuleInfo } from "@egov-vn/core";
import type { XmlObserver } from "@egov-vn/signatures";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Limits } from "../limits.js";
import { envelopeRules } from "../rules/envelope.js";
import { fileRules } from "../rules/file.js";
import { ContentCollector, type ContentFacts, type ContentUse } from "./content.js";
import { CONTENT_NAME_LENGTH, indexOfContentName } from "./content-name.js";
import { XmlElement } from "./element.js";
import { detectEncoding, ENCODING_PROBE, type EncodingFacts, transcoder } from "./encoding.js";
import { CONTENT_ELEMENT } from "./fields.js";
import { MarkupDecoder } from "./markup-decoder.js";
import { NO_SCOPE, Prefixes } from "./prefixes.js";
import { olderNamespace } from "./recognise.js";
import { asciiReferred, ReferenceScan } from "./references.js";
import { SourceText } from "./source-text.js";
import { entityAt, faultOf, faultSpan } from "./xml-faults.js";

/** Something the scanner found, by offsets into the kept text. */
export interface ScanFinding {
  readonly rule: RuleInfo;
  readonly params: Params;
  readonly start: number;
  readonly end?: number;
}

/** A packet as a tree, the bodies of its attachments measured. */
export interface Scan {
  readonly root: XmlElement | undefined;
  readonly contents: readonly ContentFacts[];
  readonly findings: readonly ScanFinding[];
  readonly text: SourceText;
  readonly encoding: EncodingFacts;
  /** The scan ended before the source did: what is there may lack the rest. */
  readonly stopped: boolean;
  /** The namespace of a format from before 2016, when the first bytes declare one and not that of the regulation. */
  readonly older: string | undefined;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const LONGEST_REFERENCE = 12;
// No attachment has a start tag that is longer than this.
const LONGEST_TAG = 64 * 1024;

const lenientUtf8 = new TextDecoder("utf-8", { ignoreBOM: true });
const encoder = new TextEncoder();

/** Thrown inside the tokeniser to leave it at once. */
const STOP = new Error("scan stopped");

/**
 * Reads a packet pushed in pieces of any size. The markup goes through a strict XML tokeniser; the text of
 * `ContentTransferEncoded` goes round it, straight to a base64 decoder, so that neither time nor memory is spent on
 * making strings of it. The tokeniser alone decides what is an element: the way round is taken only when it has just
 * opened one of that name.
 */
export class PacketScanner {
  readonly #limits: Limits;
  readonly #use: ContentUse;
  readonly #isText: boolean;
  readonly #observer: XmlObserver | undefined;
  readonly #text = new SourceText();
  readonly #references = new ReferenceScan();
  readonly #decoder = new MarkupDecoder();
  #findings: ScanFinding[] = [];
  readonly #contents: ContentFacts[] = [];
  readonly #saxes = new SaxesParser({ xmlns: false, position: false });

  #encoding: EncodingFacts | undefined;
  #older: string | undefined;
  #transcode: ((bytes?: Uint8Array) => Uint8Array) | undefined;
  #held: Uint8Array = new Uint8Array(0);

  #root: XmlElement | undefined;
  #current: XmlElement | undefined;
  #lastClosed: XmlElement | undefined;
  #depth = 0;
  #elements = 0;
  #attributed = false;
  readonly #prefixes = new Prefixes();
  #justOpened: XmlElement | undefined;
  #collector: ContentCollector | undefined;
  #direct = false;
  #stopped = false;

  /**
   * @param isText whether the bytes were text already, whose declared encoding says nothing of them any more.
   * @param observer gets all that is read, as it is read.
   */
  constructor(limits: Limits, use: ContentUse, isText = false, observer?: XmlObserver) {
    this.#limits = limits;
    this.#use = use;
    this.#isText = isText;
    this.#observer = observer;
    this.#saxes.on("attribute", () => {
      this.#attributed = true;
    });
    this.#saxes.on("opentag", (tag) => this.#open(tag));
    this.#saxes.on("closetag", () => this.#close());
    this.#saxes.on("text", (text) => this.#characters(text));
    this.#saxes.on("cdata", (text) => this.#characters(text));
    this.#saxes.on("doctype", () => {
      const end = this.#saxes.position;
      const start = this.#text.text().lastIndexOf("<!DOCTYPE", end);
      this.#stop(fileRules.doctype, {}, Math.max(start, 0), start + "<!DOCTYPE".length);
    });
    this.#saxes.on("comment", () => {
      this.#interrupt();
      observer?.comment();
    });
    this.#saxes.on("processinginstruction", ({ target, body }) => {
      this.#interrupt();
      observer?.instruction(target, body);
    });
    this.#saxes.on("xmldecl", ({ version }) => {
      if (version !== "1.0") observer?.refuse(`XML ${version}`);
    });
    this.#saxes.on("error", (error) => this.#malformed(error.message));
  }

  /** The scan has ended early; further bytes are ignored. */
  get stopped(): boolean {
    return this.#stopped;
  }

  push(chunk: Uint8Array): void {
    if (this.#stopped) return;
    if (!this.#encoding) {
      this.#held = this.#held.length === 0 ? chunk : joinBytes([this.#held, chunk]);
      if (this.#held.length >= ENCODING_PROBE) this.#begin();
    } else this.#utf8(this.#transcode ? this.#transcode(chunk) : chunk);
  }

  end(): Scan {
    if (!this.#encoding) this.#begin();
    if (this.#transcode) this.#utf8(this.#transcode());
    if (!this.#stopped && this.#held.length > 0) this.#markup(this.#held);
    if (!this.#stopped) {
      this.#references.end();
      this.#guard(() => {
        this.#refuseReference();
        this.#saxes.close();
      });
    }
    if (this.#collector) this.#finishContent(false);
    return {
      root: this.#root,
      contents: this.#contents,
      findings: this.#findings,
      text: this.#text,
      encoding: this.#encoding as EncodingFacts,
      stopped: this.#stopped,
      older: this.#older,
    };
  }

  #begin(): void {
    const first = this.#held;
    this.#held = new Uint8Array(0);
    const probe = first.subarray(0, ENCODING_PROBE);
    const detected = detectEncoding(probe);
    this.#older = olderNamespace(probe);
    const encoding = this.#isText ? { ...detected, used: "utf-8", mismatch: false } : detected;
    this.#encoding = encoding;
    if (encoding.mismatch) this.#observer?.refuse(encoding.declared ?? "encoding");
    if (encoding.used !== "utf-8") {
      this.#observer?.refuse(encoding.used);
      this.#transcode = transcoder(encoding.used);
      this.#utf8(this.#transcode(first));
      return;
    }
    this.#utf8(encoding.bom ? first.subarray(3) : first);
  }

  #utf8(chunk: Uint8Array): void {
    const bytes = this.#held.length === 0 ? chunk : joinBytes([this.#held, chunk]);
    this.#held = new Uint8Array(0);
    let at = 0;
    while (at < bytes.length && !this.#stopped) {
      if (this.#direct) at = this.#content(bytes, at);
      else {
        const found = indexOfContentName(bytes, at);
        const greater = found === -1 ? -1 : bytes.indexOf(GREATER, found + CONTENT_NAME_LENGTH);
        if (greater === -1) {
          this.#hold(bytes, at, found);
          return;
        }
        this.#markup(bytes.subarray(at, greater + 1));
        at = greater + 1;
        // Within a body that is already being collected, another one is only a foreign element.
        if (this.#justOpened?.local === CONTENT_ELEMENT && !this.#collector) {
          this.#collector = this.#collect(this.#justOpened);
          this.#direct = true;
        }
      }
    }
  }

  /** Passes on what cannot be part of a name that is still arriving, and keeps the rest for the next chunk. */
  #hold(bytes: Uint8Array, at: number, found: number): void {
    let keepFrom = found === -1 ? Math.max(at, bytes.length - CONTENT_NAME_LENGTH + 1) : found;
    if (bytes.length - keepFrom > LONGEST_TAG) keepFrom = bytes.length - CONTENT_NAME_LENGTH + 1;
    while (keepFrom > at && ((bytes[keepFrom] as number) & 0xc0) === 0x80) keepFrom -= 1;
    if (keepFrom > at) this.#markup(bytes.subarray(at, keepFrom));
    this.#held = bytes.slice(keepFrom);
  }

  #content(bytes: Uint8Array, at: number): number {
    const collector = this.#collector as ContentCollector;
    const less = bytes.indexOf(LESS, at);
    const stop = less === -1 ? bytes.length : less;
    const run = bytes.subarray(at, stop);
    const ampersand = run.indexOf(AMPERSAND);
    if (ampersand === 0) return this.#reference(bytes, at);
    const end = ampersand === -1 ? stop : at + ampersand;
    const body = bytes.subarray(at, end);
    const { decoder } = collector;
    const { spaces } = decoder;
    decoder.push(body);
    this.#observer?.raw(body, decoder.spaces === spaces && decoder.fault === undefined);
    this.#text.skip(body);
    if (collector.decoder.size > this.#limits.attachment) {
      this.#stop(fileRules.attachmentTooLarge, { limit: this.#limits.attachment }, this.#text.length);
    }
    if (end === less) this.#direct = false;
    return end;
  }

  /** A character reference among base64: .NET writes a line break as `&#xD;`. Others are the tokeniser's to judge. */
  #reference(bytes: Uint8Array, at: number): number {
    const semicolon = bytes.subarray(at, at + LONGEST_REFERENCE).indexOf(SEMICOLON);
    if (semicolon === -1 && bytes.length - at < LONGEST_REFERENCE) {
      this.#held = bytes.slice(at);
      return bytes.length;
    }
    const written = bytes.subarray(at, at + semicolon + 1);
    const code = asciiReferred(lenientUtf8.decode(written));
    if (code === undefined) {
      this.#direct = false;
      return at;
    }
    this.#observer?.text(String.fromCharCode(code));
    (this.#collector as ContentCollector).decoder.push(Uint8Array.of(code));
    this.#text.skip(written);
    return at + written.length;
  }

  #markup(bytes: Uint8Array): void {
    const { piece, invalid } = this.#decoder.decode(bytes);
    if (invalid) {
      const start = this.#text.length + invalid.at;
      this.#findings.push({ rule: fileRules.invalidUtf8, params: { byte: invalid.byte }, start, end: start + 1 });
      this.#observer?.refuse(`0x${invalid.byte}`);
    }
    const room = this.#limits.markup - this.#text.length;
    const taken = piece.slice(0, room);
    this.#text.append(taken);
    this.#references.push(taken);
    this.#justOpened = undefined;
    this.#guard(() => {
      this.#saxes.write(taken);
      this.#refuseReference();
    });
    if (piece.length > room && !this.#stopped) {
      this.#stop(fileRules.markupTooLarge, { limit: this.#limits.markup }, 0);
      return;
    }
    // Only a tag that ends this very piece can be followed by its content.
    if (this.#opened()?.openEnd !== this.#text.length) this.#justOpened = undefined;
  }

  // The assignment happens in a handler, where the compiler does not see it.
  #opened(): XmlElement | undefined {
    return this.#justOpened;
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error !== STOP) throw error;
    }
  }

  #stop(rule: RuleInfo, params: Params, start: number, end?: number): void {
    this.#stopped = true;
    this.#observer?.refuse(rule.id);
    // Bytes are decoded ahead of the tokeniser, how far depends on how they arrived: what lies behind the end was not read.
    const read = rule === fileRules.badReference ? start : this.#saxes.position;
    this.#findings = this.#findings.filter((finding) => finding.rule !== fileRules.invalidUtf8 || finding.start < read);
    this.#findings.push({ rule, params, start, ...(end !== undefined && { end }) });
  }

  #open(tag: SaxesTagPlain): void {
    const { name } = tag;
    const parent = this.#current;
    const outer = parent === undefined ? NO_SCOPE : parent.scope;
    let scope = outer;
    // Most tags have no attributes, and walking an empty dictionary is not free.
    const attributes = this.#attributed ? tag.attributes : undefined;
    this.#attributed = false;
    if (attributes) {
      for (const key in attributes) {
        if (key === "xmlns" || key.startsWith("xmlns:")) {
          // One link more, not a copy: a thousand declarations must not cost a million steps.
          if (scope === outer) scope = Object.create(outer);
          (scope as Record<string, string>)[key.slice("xmlns:".length)] = attributes[key] as string;
        }
      }
      for (const key in attributes) {
        const colon = key.indexOf(":");
        if (colon > 0 && !key.startsWith("xmlns:")) this.#unbound(this.#prefixes.missing(key.slice(0, colon), scope));
      }
    }
    const colon = name.indexOf(":");
    const local = colon === -1 ? name : name.slice(colon + 1);
    if (colon !== -1) this.#unbound(this.#prefixes.missingOf(name, colon, scope));
    const element = new XmlElement(name, local, attributes, scope, parent, this.#saxes.position);
    if (parent) parent.add(element);
    else this.#root ??= element;
    this.#current = element;
    this.#depth += 1;
    this.#elements += 1;
    this.#justOpened = tag.isSelfClosing ? undefined : element;
    this.#observer?.open(element);
    const limits = this.#limits;
    if (this.#depth > limits.depth) this.#leave(fileRules.tooDeep, { limit: limits.depth });
    if (this.#elements > limits.elements) this.#leave(fileRules.tooManyElements, { limit: limits.elements });
    if (local === CONTENT_ELEMENT && this.#contents.length >= limits.attachments) {
      this.#leave(fileRules.tooManyAttachments, { limit: limits.attachments });
    }
  }

  /** Reports a prefix that no element in scope declares: a namespace-aware reader would refuse the file. */
  #unbound(prefix: string | undefined): void {
    if (prefix === undefined) return;
    const end = this.#saxes.position;
    const start = this.#text.text().lastIndexOf("<", end - 1);
    this.#findings.push({ rule: envelopeRules.unboundPrefix, params: { prefix }, start, end });
  }

  #close(): void {
    const element = this.#current as XmlElement;
    element.closeEnd = this.#saxes.position;
    // Without the direct way: an empty body, or one that arrived as CDATA.
    if (element.local === CONTENT_ELEMENT && this.#collectorOf(element)) this.#finishContent(true);
    this.#observer?.close();
    this.#lastClosed = element;
    this.#current = element.parent;
    this.#depth -= 1;
  }

  #characters(text: string): void {
    const element = this.#current;
    if (!element) return;
    this.#observer?.text(text);
    const collector = element.local === CONTENT_ELEMENT ? this.#collectorOf(element) : undefined;
    if (collector) collector.decoder.push(encoder.encode(text));
    else element.text += text;
  }

  /** Returns the collector of a content element, made when it is missing; nothing for an element inside another. */
  #collectorOf(element: XmlElement): ContentCollector | undefined {
    this.#collector ??= this.#collect(element);
    return this.#collector.element === element ? this.#collector : undefined;
  }

  #collect(element: XmlElement): ContentCollector {
    const observer = this.#observer;
    return new ContentCollector(
      element,
      this.#contents.length,
      this.#use,
      observer && ((bytes) => observer.decoded(bytes)),
    );
  }

  #finishContent(whole: boolean): void {
    const collector = this.#collector as ContentCollector;
    this.#collector = undefined;
    this.#contents.push(collector.finish(whole));
  }

  #leave(rule: RuleInfo, params: Params): never {
    this.#stop(rule, params, this.#saxes.position);
    throw STOP;
  }

  /** Marks the element whose text a comment or a processing instruction stands in. */
  #interrupt(): void {
    if (this.#current) this.#current.interrupted = true;
  }

  /** Stops at an `&` that begins no reference, if there is one. */
  #refuseReference(): void {
    const { found } = this.#references;
    if (found === undefined) return;
    const text = /^&(?:[^\s<&;]{0,20};?)?/.exec(this.#text.text().slice(found, found + 24))?.[0] ?? "&";
    this.#stop(fileRules.badReference, { text }, found, found + 1);
    throw STOP;
  }

  #malformed(report: string): never {
    const { reason, place } = faultOf(report);
    if (this.#older !== undefined) {
      this.#stop(envelopeRules.olderFormat, { namespace: this.#older }, 0);
      throw STOP;
    }
    const bare = this.#references.found ?? Number.POSITIVE_INFINITY;
    const text = this.#text.text();
    if (place === "entity" && bare >= this.#saxes.position) {
      const [start, reference] = entityAt(text, this.#saxes.position);
      this.#stop(fileRules.badReference, { text: reference }, start, start + reference.length);
      throw STOP;
    }
    if (bare < this.#saxes.position) this.#refuseReference();
    const [start, end] = faultSpan(place, text, this.#saxes.position, this.#root?.closeEnd ?? 0);
    // The tokeniser closes what it finds open before it says that the name is another.
    const open = place === "mismatch" ? this.#lastClosed : this.#current;
    const opened = open && this.#text.span(text.lastIndexOf("<", open.openEnd - 1));
    this.#stop(
      opened ? fileRules.malformedInside : fileRules.malformed,
      { reason, ...(open && opened && { element: open.name, line: opened.line }) },
      start,
      end,
    );
    throw STOP;
  }
}
