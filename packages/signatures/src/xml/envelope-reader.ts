import { type Failure, isFailure, joinBytes } from "@egov-vn/core";
import { failures } from "../failures.js";
import { type MakeHash, sameBytes } from "../hashing.js";
import { AttachmentDigests } from "./attachment-digests.js";
import { Canonicaliser } from "./canonical.js";
import { EDXML_NAMESPACE, namespaceOf, XMLDSIG_NAMESPACE, type XmlObserver, type XmlStart } from "./events.js";
import { readSignatureElement, type SignatureElement, type XmlNode } from "./signature-element.js";

/** An attachment that a signature covers, and how it was digested. */
export interface CoveredAttachment {
  /** Its place in the packet, from 0. */
  readonly index: number;
  readonly contentId: string;
  /** `text`: the Base64 as written. `bytes`: what it stands for. */
  readonly as: "text" | "bytes";
}

/** The signature of an envelope as it stands in the packet; nothing is judged yet. */
export interface EnvelopeSignature {
  /** `rewritten`: its names are in the namespace of the packet, where the axis puts them when it writes a packet again. */
  readonly place: "kept" | "rewritten";
  readonly element?: SignatureElement;
  /** What the signature's value is over, in the form that is named, in its place. */
  readonly signedInfo?: Uint8Array;
  /** The same as it was before it was put into a packet: by itself, without white space between elements. */
  readonly alone?: () => Uint8Array;
  /** `matches` when each digest is that of what is in the packet. */
  readonly digest?: "matches" | "differs";
  readonly covers: {
    /** Everything but the signature itself, attachments included. */
    readonly document: boolean;
    readonly attachments: readonly CoveredAttachment[];
  };
  /** An element whose value a comment cuts in two: a comment is not signed, and other readers see the first part only. */
  readonly cut?: string;
  /** Why it cannot be checked. */
  readonly failure?: Failure;
}

interface Place {
  readonly local: string;
  readonly namespace: string | undefined;
  readonly xmlAttributes: Readonly<Record<string, string>>;
  commented: boolean;
  spoken: boolean;
}

type Piece = (to: Canonicaliser) => void;

const WAY: readonly string[] = ["edXML", "edXMLEnvelope", "edXMLHeader"];
/** Parts that a packet has once: of two, one reader shows the first and another the last. */
const WHOLES: ReadonlySet<string> = new Set([...WAY, "MessageHeader", "edXMLBody", "AttachmentEncoded"]);
const SIGNATURE = "Signature";
/** What stands before the signature is held until its form is known: more than this is no header. */
const MOST_HELD = 4 * 1024 * 1024;
const MOST_PIECES = 400_000;
const DEEPEST = 8;
const NO_ATTRIBUTES: Readonly<Record<string, string>> = Object.freeze({});
const SPACE_ONLY = /^[ \t\r\n]*$/;

/**
 * Digests a packet while it is read. The signature has one place, the end of `edXMLHeader`, and one grammar. What stands
 * before it is held; what follows is digested as it passes, so that memory does not grow with the attachments.
 */
export class EnvelopeReader implements XmlObserver {
  readonly #makeHash: MakeHash;
  readonly #places: Place[] = [];
  #held: Piece[] | undefined = [];
  #heldSize = 0;
  #failure: Failure | undefined;
  #signatures = 0;
  #kind: EnvelopeSignature["place"] = "kept";
  readonly #wholes = new Set<string>();
  /** The elements of the signature that are open now; the signature itself first. */
  readonly #nodes: XmlNode[] = [];
  #element: SignatureElement | undefined;
  #signedInfo: Uint8Array | undefined;
  #alone: (() => Uint8Array) | undefined;
  #canonical: Canonicaliser | undefined;
  #hash: ReturnType<MakeHash> | undefined;
  #attachments: AttachmentDigests | undefined;
  #cut: string | undefined;
  #headerDone = false;

  constructor(makeHash: MakeHash) {
    this.#makeHash = makeHash;
  }

  open(start: XmlStart): void {
    const namespace = namespaceOf(start);
    if (this.#nodes.length > 0) {
      this.#openInside(start);
      return;
    }
    if (WHOLES.has(start.local)) {
      if (this.#wholes.has(start.local)) this.#refused(failures.twice({ part: start.local }));
      this.#wholes.add(start.local);
    }
    if (start.local === SIGNATURE && this.#beginSignature(start, namespace)) return;
    if (this.#element && this.#places.length === WAY.length && this.#isInHeader())
      this.#refused(failures.mismatch({ part: `${SIGNATURE}, ${start.local}` }));
    this.#places.push({
      local: start.local,
      namespace,
      xmlAttributes: xmlAttributesOf(start),
      commented: false,
      spoken: false,
    });
    this.#piece((to) => to.open(start), start.name.length + sizeOf(start.attributes));
    this.#guard(() => this.#attachments?.open(start.local));
  }

  close(): void {
    if (this.#nodes.length > 0) {
      const node = this.#nodes.pop() as XmlNode;
      if (this.#nodes.length === 0) this.#endSignature(node);
      return;
    }
    this.#attachments?.close();
    this.#piece((to) => to.close(), 1);
    const place = this.#places.pop();
    if (place?.commented && place.spoken) this.#cut ??= place.local;
    if (place?.local === "edXMLHeader" && this.#places.length === WAY.length - 1) this.#endHeader();
  }

  text(text: string): void {
    const node = this.#nodes.at(-1);
    if (node) {
      node.children.push(text);
      return;
    }
    this.#piece((to) => to.text(text), text.length);
    this.#attachments?.text(text);
    if (!SPACE_ONLY.test(text)) this.#spoken();
  }

  raw(bytes: Uint8Array, isPlain: boolean): void {
    if (this.#nodes.length > 0) this.#refused(failures.unsupported({ part: `${SIGNATURE}: Base64` }));
    else if (this.#canonical) this.#canonical.raw(bytes, isPlain);
    else if (this.#held) {
      const own = bytes.slice();
      this.#piece((to) => to.raw(own), own.length);
    }
    this.#attachments?.raw(bytes);
    this.#spoken();
  }

  decoded(bytes: Uint8Array): void {
    this.#attachments?.decoded(bytes);
  }

  comment(): void {
    if (this.#nodes.length > 0) this.#refused(failures.unsupported({ part: `${SIGNATURE}: <!-- -->` }));
    const place = this.#places.at(-1);
    if (place) place.commented = true;
  }

  instruction(target: string, body: string): void {
    if (this.#nodes.length > 0) this.#refused(failures.unsupported({ part: `${SIGNATURE}: <?${target}?>` }));
    this.#piece((to) => to.instruction(target, body), target.length + body.length);
  }

  refuse(part: string): void {
    this.#refused(failures.unsupported({ part }));
  }

  /** Returns the signature, or nothing when the packet has none. */
  end(): EnvelopeSignature | undefined {
    if (this.#signatures === 0) return undefined;
    const place = this.#kind;
    const element = this.#element;
    const base = { place, ...(this.#cut !== undefined && { cut: this.#cut }) };
    const nothing = { document: false, attachments: [] };
    if (this.#failure) return { ...base, covers: nothing, failure: this.#failure };
    if (!element && place === "rewritten" && this.#nodes.length === 0) return { ...base, covers: nothing };
    if (!element) return { ...base, covers: nothing, failure: failures.missing({ part: `</${SIGNATURE}>` }) };
    const parts = { ...base, element, ...this.#values() };
    if (place === "rewritten") return { ...parts, covers: nothing };
    try {
      this.#canonical?.end();
      const document = this.#hash?.digest();
      let same = true;
      const attachments: CoveredAttachment[] = [];
      for (const reference of element.references) {
        if (reference.hash === undefined) return { ...parts, covers: nothing };
        const found =
          reference.uri === "" ? document && sameBytes(document, reference.digest) : this.#attachments?.find(reference);
        if (!found) same = false;
        else if (typeof found === "object") attachments.push(found);
      }
      if (!same) return { ...parts, covers: nothing, digest: "differs" };
      return { ...parts, digest: "matches", covers: { document: document !== undefined, attachments } };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { ...parts, covers: nothing, failure: error };
    }
  }

  #values(): Pick<EnvelopeSignature, "signedInfo" | "alone"> {
    return { ...(this.#signedInfo && { signedInfo: this.#signedInfo }), ...(this.#alone && { alone: this.#alone }) };
  }

  #refused(failure: Failure): void {
    this.#failure ??= failure;
    this.#held = undefined;
    this.#canonical = undefined;
    this.#attachments = undefined;
  }

  #guard(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!isFailure(error)) throw error;
      this.#refused(error);
    }
  }

  #spoken(): void {
    const place = this.#places.at(-1);
    if (place) place.spoken = true;
  }

  #piece(piece: Piece, size: number): void {
    const to = this.#canonical;
    if (to) {
      this.#guard(() => piece(to));
      return;
    }
    if (!this.#held) return;
    this.#held.push(piece);
    this.#heldSize += size;
    if (this.#heldSize <= MOST_HELD && this.#held.length <= MOST_PIECES) return;
    // A header ends long before: a signature that comes later is not in its place.
    this.#held = undefined;
    this.#headerDone = true;
  }

  #isInHeader(): boolean {
    return this.#places.every(({ local, namespace }, index) => local === WAY[index] && namespace === EDXML_NAMESPACE);
  }

  /** Tells whether what begins is looked at as a signature. */
  #beginSignature(start: XmlStart, namespace: string | undefined): boolean {
    this.#signatures += 1;
    if (this.#signatures > 1) this.#refused(failures.twice({ part: SIGNATURE }));
    const known = namespace === XMLDSIG_NAMESPACE || namespace === EDXML_NAMESPACE;
    if (!known) this.#refused(failures.unsupported({ part: `xmlns="${namespace ?? ""}"` }));
    const isPlaced = this.#places.length === WAY.length && this.#isInHeader() && !this.#headerDone;
    if (!isPlaced || this.#wholes.has("AttachmentEncoded") || this.#wholes.has("edXMLBody"))
      this.#refused(failures.mismatch({ part: `${SIGNATURE}, edXMLHeader` }));
    if (this.#failure) return false;
    this.#kind = namespace === XMLDSIG_NAMESPACE ? "kept" : "rewritten";
    this.#nodes.push({ start, children: [] });
    return true;
  }

  #openInside(start: XmlStart): void {
    const node: XmlNode = { start, children: [] };
    if (this.#nodes.length > DEEPEST) this.#refused(failures.unsupported({ part: `${SIGNATURE}: ${start.name}` }));
    (this.#nodes.at(-1) as XmlNode).children.push(node);
    this.#nodes.push(node);
  }

  #endSignature(node: XmlNode): void {
    if (this.#failure) return;
    try {
      const element = readSignatureElement(node, this.#kind === "kept" ? XMLDSIG_NAMESPACE : EDXML_NAMESPACE);
      this.#element = element;
      this.#digestInfo(element, node);
      if (this.#kind === "kept") this.#beginDigests(element);
    } catch (error) {
      if (!isFailure(error)) throw error;
      // One that was written again is not verified in any case: the dummy of the samples is no whole signature.
      if (this.#kind === "kept") this.#refused(error);
      else this.#element = undefined;
    }
    this.#held = undefined;
  }

  #digestInfo({ signedInfo, form }: SignatureElement, signature: XmlNode): void {
    const above = [...this.#places.map(({ xmlAttributes }) => xmlAttributes), xmlAttributesOf(signature.start)];
    const around = { xmlAttributes: Object.assign({}, ...above) as Record<string, string> };
    this.#alone = () => canonicalBytes((to) => writeAlone(signedInfo, to), form);
    if (this.#kind === "kept") this.#signedInfo = canonicalBytes((to) => writeNode(signedInfo, to), form, around);
  }

  #beginDigests({ references }: SignatureElement): void {
    const files = references.filter(({ uri }) => uri !== "");
    if (files.length > 0) this.#attachments = new AttachmentDigests(files, this.#makeHash);
    const whole = references.find(({ uri }) => uri === "");
    if (!whole?.form || !whole.hash) return;
    const hash = this.#makeHash(whole.hash);
    const canonical = new Canonicaliser(whole.form, (bytes) => hash.update(bytes));
    for (const piece of this.#held ?? []) piece(canonical);
    this.#canonical = canonical;
    this.#hash = hash;
  }

  #endHeader(): void {
    this.#headerDone = true;
    this.#held = undefined;
  }
}

function xmlAttributesOf({ attributes }: XmlStart): Readonly<Record<string, string>> {
  let found: Record<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xml:")) continue;
    found ??= {};
    found[name] = attributes[name] as string;
  }
  return found ?? NO_ATTRIBUTES;
}

function sizeOf(attributes: XmlStart["attributes"]): number {
  let size = 0;
  for (const name in attributes) size += name.length + (attributes[name] as string).length;
  return size;
}

function canonicalBytes(
  write: (to: Canonicaliser) => void,
  form: SignatureElement["form"],
  around?: ConstructorParameters<typeof Canonicaliser>[2],
): Uint8Array {
  const found: Uint8Array[] = [];
  const canonical = new Canonicaliser(form, (bytes) => found.push(bytes.slice()), around);
  write(canonical);
  canonical.end();
  return joinBytes(found);
}

function writeNode({ start, children }: XmlNode, to: Canonicaliser): void {
  to.open(start);
  for (const child of children)
    if (typeof child === "string") to.text(child);
    else writeNode(child, to);
  to.close();
}

/** Writes an element as it was before others put it elsewhere: in the namespace of signatures, without white space. */
function writeAlone({ start, children }: XmlNode, to: Canonicaliser): void {
  const attributes: Record<string, string> = {};
  for (const name in start.attributes)
    if (name !== "xmlns" && !name.startsWith("xmlns:")) attributes[name] = start.attributes[name] as string;
  const isListed = start.local === "InclusiveNamespaces";
  const scope = { "": isListed ? (namespaceOf(start) ?? "") : XMLDSIG_NAMESPACE };
  const own = { name: start.local, local: start.local, attributes, scope };
  to.open({ ...own, attributes: { xmlns: scope[""], ...attributes } });
  for (const child of children)
    if (typeof child !== "string") writeAlone(child, to);
    else if (!SPACE_ONLY.test(child)) to.text(child);
  to.close();
}
