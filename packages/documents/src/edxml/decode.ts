import {
  type Bilingual,
  type JsonPointer,
  type Params,
  type RuleInfo,
  toPointer,
  unknownName,
  writeDay,
  writeTime,
} from "@egov-vn/core";
import { envelopeRules } from "../rules/envelope.js";
import type { ContentFacts } from "./content.js";
import type { XmlElement } from "./element.js";
import { attachments, CONTENT_ELEMENT, EDXML_NAMESPACE, type Leaf, XMLDSIG_NAMESPACE } from "./fields.js";
import { documentPlan, knownNames, type Plan, STATUS_ELEMENT, statusPlan } from "./plan.js";
import { OLDER_NAMESPACES } from "./recognise.js";
import {
  readBoolean,
  readContentId,
  readDate,
  readInteger,
  readTimestamp,
  writeDate,
  writeTimestamp,
} from "./values.js";

/** Something the decoder found, by the element it is about. */
interface DecodeFinding {
  readonly rule: RuleInfo;
  readonly params: Params;
  readonly path: JsonPointer;
  readonly element: XmlElement;
}

/** An element that no field of the model stands for, kept so that nothing is lost. */
export interface UnreadElement {
  readonly name: string;
  /** The object of the model it stood in. */
  readonly path: JsonPointer;
  readonly text: string;
}

/** An envelope's tree as a value of the model; `value` may still lack what the schema requires. */
export interface DecodedTree {
  readonly value: Record<string, unknown> | undefined;
  readonly plan: Plan;
  readonly findings: readonly DecodeFinding[];
  readonly unread: readonly UnreadElement[];
  /** Empty elements, which have no place in the model's lists. */
  readonly dropped: ReadonlySet<XmlElement>;
}

const ENVELOPE = "edXMLEnvelope";
/** Parts that a packet has once: a second one makes another packet of it for every reader. */
const WHOLES: ReadonlySet<string> = new Set([
  ENVELOPE,
  "edXMLHeader",
  "MessageHeader",
  "edXMLBody",
  attachments.within ?? "",
]);
// The misspelling is the usual spelling; the right one is worth a rule of its own.
const CORRECTLY_SPELT = /^Business/;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Returns text without XML's white space round it; other spaces (U+00A0) are part of the text. */
function trimXml(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

type Target = Record<string, unknown>;

class Decoder {
  readonly findings: DecodeFinding[] = [];
  readonly unread: UnreadElement[] = [];
  readonly dropped = new Set<XmlElement>();
  readonly #strangers = new Set<string>();
  /** By parent, what it holds parts of the same object in: each is read once. */
  readonly #holders = new Map<XmlElement, Set<string>>();
  readonly #root: XmlElement;
  /** Where in the value the decoder is. A pointer is only made of it when something is reported. */
  readonly #path: (string | number)[] = [];
  #pointer: JsonPointer | undefined;

  constructor(
    readonly contents: ReadonlyMap<XmlElement, ContentFacts>,
    readonly keep: boolean,
    root: XmlElement,
  ) {
    this.#root = root;
  }

  report(rule: RuleInfo, element: XmlElement, params: Params = {}, path = this.#here()): void {
    this.findings.push({ rule, params, path, element });
  }

  // Thousands of unknown elements stand in one place.
  #here(): JsonPointer {
    this.#pointer ??= toPointer(this.#path);
    return this.#pointer;
  }

  #enter(...keys: (string | number)[]): void {
    this.#path.push(...keys);
    this.#pointer = undefined;
  }

  #leave(count: number): void {
    this.#path.length -= count;
    this.#pointer = undefined;
  }

  #keepUnread(element: XmlElement): void {
    this.unread.push({ name: element.name, path: this.#here(), text: trimXml(element.text) });
  }

  /** Fills an object from an element's attributes and children. */
  fill(target: Target, plan: Plan, element: XmlElement): void {
    this.#stray(element);
    for (const { key, attribute } of plan.attributes) {
      const value = element.attributes?.[attribute];
      if (value !== undefined) target[key] = value;
    }
    for (const child of element.children) this.#child(target, plan, child);
  }

  #child(target: Target, plan: Plan, child: XmlElement): void {
    const entry = plan.steps.get(child.local);
    if (!entry) {
      this.#unknown(child, plan);
      return;
    }
    const { step, usual } = entry;
    if (usual !== child.local && step.kind !== "dotnet") this.#spelling(child, usual);
    if (child.local === attachments.within && child.parent?.local === ENVELOPE)
      this.report(envelopeRules.attachmentsInside, child, {}, "/attachments");
    switch (step.kind) {
      case "dotnet":
        this.report(envelopeRules.dotnetLayout, child, { name: child.name });
        this.#keepUnread(child);
        return;
      case "container":
        this.#container(target, step.plan, child, usual);
        return;
      case "leaves":
      case "groups": {
        const list = (target[step.key] as unknown[] | undefined) ?? [];
        this.#enter(step.key, list.length);
        const value = step.kind === "leaves" ? this.#leaf(step.leaf, child) : this.#group(step.plan, child);
        this.#leave(2);
        if (value === undefined) return;
        list.push(value);
        target[step.key] = list;
        return;
      }
    }
    this.#enter(step.key);
    if (target[step.key] !== undefined) {
      this.report(envelopeRules.repeated, child, { name: child.name });
      this.#keepUnread(child);
    } else {
      const value =
        step.kind === "content"
          ? this.#content(child)
          : step.kind === "group"
            ? this.#group(step.plan, child)
            : this.#leaf(step.leaf, child);
      if (value !== undefined) target[step.key] = value;
    }
    this.#leave(1);
  }

  /** Reads what an element holds for the object round it. Of several of one name only the first is read. */
  #container(target: Target, plan: Plan, element: XmlElement, usual: string): void {
    // Attached files have one place, which may be in the envelope or next to it.
    const place = usual === attachments.within ? this.#root : (element.parent ?? element);
    const known = this.#holders.get(place) ?? new Set<string>();
    this.#holders.set(place, known);
    if (known.has(usual)) {
      const rule = WHOLES.has(usual) ? envelopeRules.secondPart : envelopeRules.repeated;
      this.report(rule, element, { name: element.name });
      this.#keepUnread(element);
      return;
    }
    known.add(usual);
    if (element.children.length === 0) this.#empty(element);
    this.fill(target, plan, element);
  }

  #group(plan: Plan, element: XmlElement): Target | undefined {
    const target: Target = {};
    const before = this.findings.length;
    this.fill(target, plan, element);
    for (const _ in target) return target;
    // A body that was only measured leaves no key, but it is there.
    if (element.child(CONTENT_ELEMENT)) return target;
    // The emptiness of the whole says that of its parts.
    const inside = this.findings.splice(before);
    this.findings.push(...inside.filter(({ rule }) => rule !== envelopeRules.emptyElement));
    if (this.findings.length === before) this.#empty(element);
    else this.dropped.add(element);
    return undefined;
  }

  /** Reports text that stands next to the elements that belong here, or in place of them. */
  #stray(element: XmlElement): void {
    const text = trimXml(element.text);
    if (text === "") return;
    this.#keepUnread(element);
    this.report(envelopeRules.strayText, element, { name: element.name, text: text.slice(0, 60) });
  }

  /** Reports what stands in the middle of a value: some readers take what is before it for the whole. */
  #broken(element: XmlElement): void {
    if (element.interrupted && (element.local === CONTENT_ELEMENT || trimXml(element.text) !== ""))
      this.report(envelopeRules.interrupted, element, { name: element.name });
  }

  #content(element: XmlElement): Uint8Array | undefined {
    this.#broken(element);
    for (const child of element.children) this.#unknown(child);
    return this.keep ? this.contents.get(element)?.bytes : undefined;
  }

  #empty(element: XmlElement): void {
    this.dropped.add(element);
    this.report(envelopeRules.emptyElement, element, { name: element.name });
  }

  /** Keeps an element that the model has no field for. Elements of one name are reported once. */
  #unknown(element: XmlElement, plan?: Plan): void {
    this.#keepUnread(element);
    if (/^edXMLAttachments?$/i.test(element.local)) {
      this.report(envelopeRules.foreignAttachments, element, { name: element.name });
      return;
    }
    if (this.#strangers.has(element.local)) return;
    this.#strangers.add(element.local);
    const params = unknownName(element.local, plan ? knownNames(plan) : []);
    this.report(envelopeRules.unknownElement, element, params);
  }

  #spelling(element: XmlElement, wire: string): void {
    if (element.local === STATUS_ELEMENT) {
      this.report(envelopeRules.statusElement, element, { name: element.name, wire });
      return;
    }
    const rule = CORRECTLY_SPELT.test(element.local) ? envelopeRules.businessSpelling : envelopeRules.otherName;
    this.report(rule, element, { name: element.name, wire });
  }

  #leaf(leaf: Leaf, element: XmlElement): unknown {
    for (const child of element.children) this.#unknown(child);
    if (leaf.attribute !== undefined) return element.attributes?.[leaf.attribute];
    this.#broken(element);
    const raw = element.text;
    const text = trimXml(raw);
    if (text === "") {
      if (element.children.length === 0) this.#empty(element);
      else this.dropped.add(element);
      return undefined;
    }
    if (text.length !== raw.length && leaf.trim === undefined)
      this.report(envelopeRules.surroundingSpace, element, { name: element.name });
    switch (leaf.kind) {
      case "text":
        return text;
      case "date": {
        const read = readDate(text);
        if (!read) return this.#unparsed(envelopeRules.badDate, text, element);
        const { value, odd } = read;
        if (odd)
          this.report(envelopeRules.oddDate, element, { raw: text, value: writeDay(value), wire: writeDate(value) });
        return value;
      }
      case "timestamp": {
        const read = readTimestamp(text);
        if (!read) return this.#unparsed(envelopeRules.badTimestamp, text, element);
        const { value, odd } = read;
        if (odd)
          this.report(envelopeRules.oddTimestamp, element, {
            raw: text,
            value: writeTime(value),
            wire: writeTimestamp(value),
          });
        return value;
      }
      case "integer": {
        const read = readInteger(text);
        if (!read) return this.#unparsed(envelopeRules.badInteger, text, element);
        if (read.odd) this.report(envelopeRules.oddInteger, element, { raw: text, value: String(read.value) });
        return read.value;
      }
      case "boolean": {
        const read = readBoolean(text);
        if (!read) return this.#unparsed(envelopeRules.badBoolean, text, element);
        if (read.odd) this.report(envelopeRules.oddBoolean, element, { raw: text, value: String(read.value) });
        return read.value;
      }
      case "cid": {
        const { value, prefixes } = readContentId(text);
        if (prefixes === 0) this.report(envelopeRules.cidMissing, element, { raw: text, value });
        if (prefixes > 1) this.report(envelopeRules.cidRepeated, element, { raw: text, value, count: prefixes });
        return value === "" ? undefined : value;
      }
    }
  }

  #unparsed(rule: RuleInfo, text: string, element: XmlElement): { unparsed: string } {
    this.report(rule, element, { raw: text });
    return { unparsed: text };
  }
}

/**
 * Returns a tree as a value of the model, and everything that was odd about it.
 *
 * @param older the namespace of an older format that the packet declares.
 */
export function decodeTree(
  root: XmlElement,
  contents: readonly ContentFacts[],
  keep: boolean,
  older?: string,
): DecodedTree {
  const decoder = new Decoder(new Map(contents.map((content) => [content.element, content])), keep, root);
  const done = (value: Target | undefined, plan: Plan): DecodedTree => ({
    value,
    plan,
    findings: decoder.findings,
    unread: decoder.unread,
    dropped: decoder.dropped,
  });
  const namespace = older ?? [root, ...root.children].map((part) => part.namespace ?? "").find(isOlderNamespace);
  if (namespace !== undefined) {
    decoder.report(envelopeRules.olderFormat, root, { namespace });
    return done(undefined, documentPlan);
  }
  const envelope = root.child(ENVELOPE);
  const head = envelope?.child("edXMLHeader");
  const header = head?.child("MessageHeader", STATUS_ELEMENT);
  if (!envelope || !head || !header) {
    const outer = head ?? envelope ?? root;
    decoder.report(envelopeRules.notEnvelope, outer, { root: root.name, missing: missingPart(root, envelope, head) });
    return done(undefined, documentPlan);
  }
  const own = envelope.namespace;
  if (own !== EDXML_NAMESPACE && (own !== undefined || envelope.prefix === "")) {
    decoder.report(envelopeRules.foreignNamespace, envelope, { namespace: own ?? "" });
  }
  if (root.local !== "edXML") decoder.report(envelopeRules.otherName, root, { name: root.name, wire: "edXML" });
  const status = header.child("StatusCode") !== undefined && header.child("Subject") === undefined;
  const value: Target = { kind: status ? "status" : "document" };
  const plan = status ? statusPlan : documentPlan;
  decoder.fill(value, plan, root);
  if (status) padStatusCode(decoder, value, header);
  const signature = head.child("Signature");
  if (signature && signature.namespace !== XMLDSIG_NAMESPACE && value.signature !== undefined) {
    decoder.report(envelopeRules.signatureMoved, signature, {}, "/signature");
  }
  return done(value, plan);
}

const isOlderNamespace = (namespace: string): boolean => OLDER_NAMESPACES.includes(namespace);

/** Says which part of a packet is not there, and where it should be. */
function missingPart(root: XmlElement, envelope: XmlElement | undefined, head: XmlElement | undefined): Bilingual {
  if (root.local === ENVELOPE) return { vi: "thiếu <edXML> bao quanh nó", en: "<edXML> is missing round it" };
  const [outer, inner] = head
    ? ["edXMLHeader", "MessageHeader"]
    : envelope
      ? [ENVELOPE, "edXMLHeader"]
      : [root.name, ENVELOPE];
  return { vi: `<${outer}> không có <${inner}>`, en: `<${outer}> has no <${inner}>` };
}

function padStatusCode(decoder: Decoder, value: Target, header: XmlElement): void {
  const raw = value.statusCode;
  if (typeof raw !== "string" || !/^\d$/.test(raw)) return;
  value.statusCode = `0${raw}`;
  const element = header.child("StatusCode") as XmlElement;
  decoder.report(envelopeRules.statusCodeWidth, element, { raw, value: `0${raw}` }, "/statusCode");
}
