import type { HashName, SignatureMethod } from "../asn1/algorithms.js";
import { failures } from "../failures.js";
import type { CanonicalForm } from "./canonical.js";
import { namespaceOf, type XmlStart } from "./events.js";
import { BASE64, digestNamed, ENVELOPED, EXCLUSIVE, formNamed, methodNamed } from "./methods.js";

/** An element of a signature, with what is in it. */
export interface XmlNode {
  readonly start: XmlStart;
  readonly children: (XmlNode | string)[];
}

/** What a reference signs, and how it is digested. `undefined` parts have a name that is not known. */
export interface SignedReference {
  /** `""` for the whole document, or `cid:` and the id of an attachment. */
  readonly uri: string;
  readonly hash: HashName | undefined;
  readonly digest: Uint8Array;
  /** For the whole document: its canonical form. */
  readonly form?: CanonicalForm;
  /** For an attachment: only what its Base64 stands for was digested. */
  readonly isDecoded: boolean;
}

/** What a signature element says. */
export interface SignatureElement {
  readonly signedInfo: XmlNode;
  readonly form: CanonicalForm;
  readonly method: SignatureMethod | undefined;
  readonly methodName: string;
  readonly references: readonly SignedReference[];
  readonly value: Uint8Array;
  /** In DER. */
  readonly certificates: readonly Uint8Array[];
}

const MOST_CERTIFICATES = 16;
const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== "string";
const LETTERS_OF_BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Reads the children of one element, each in its place; what is not asked for is refused. */
class Children {
  readonly #left: XmlNode[];

  constructor(
    readonly node: XmlNode,
    readonly namespace: string,
    attributes: readonly string[] = [],
  ) {
    onlyAttributes(node, attributes);
    if (node.children.some((child) => !isNode(child) && !/^[ \t\r\n]*$/.test(child)))
      throw failures.unsupported({ part: `${node.start.name}: text` });
    this.#left = node.children.filter(isNode);
  }

  optional(local: string, namespace = this.namespace): XmlNode | undefined {
    const [first] = this.#left;
    if (first?.start.local !== local || namespaceOf(first.start) !== namespace) return undefined;
    this.#left.shift();
    return first;
  }

  take(local: string): XmlNode {
    const found = this.optional(local);
    if (!found) throw failures.missing({ part: local });
    return found;
  }

  *all(local: string): Generator<XmlNode> {
    for (let next = this.optional(local); next; next = this.optional(local)) yield next;
  }

  end(): void {
    const [first] = this.#left;
    if (first) throw failures.unsupported({ part: `${this.node.start.local}/${first.start.name}` });
  }
}

function onlyAttributes({ start }: XmlNode, allowed: readonly string[]): void {
  for (const name in start.attributes ?? {}) {
    if (name === "xmlns" || name.startsWith("xmlns:") || allowed.includes(name)) continue;
    throw failures.unsupported({ part: `${start.local}/@${name}` });
  }
}

function attributeOf({ start }: XmlNode, name: string): string {
  const value = start.attributes?.[name];
  if (value === undefined) throw failures.missing({ part: `${start.local}/@${name}` });
  return value;
}

/** Returns the text of an element that holds nothing else. */
function leafText(node: XmlNode, attributes: readonly string[] = []): string {
  onlyAttributes(node, attributes);
  if (node.children.some(isNode)) throw failures.unsupported({ part: `${node.start.local}/*` });
  return node.children.join("");
}

function bytesIn(node: XmlNode, attributes: readonly string[] = []): Uint8Array {
  const text = leafText(node, attributes).replaceAll(/[ \t\r\n]+/g, "");
  const refused = failures.unsupported({ part: `${node.start.local}: Base64` });
  if (text === "" || !LETTERS_OF_BASE64.test(text)) throw refused;
  const bytes = atob(text);
  // The last letter may hold bits that stand for nothing: one value would have several texts.
  if (btoa(bytes) !== text) throw refused;
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
}

/** Reads an element that names an algorithm and holds nothing. */
function algorithmIn(node: XmlNode, namespace: string): string {
  new Children(node, namespace, ["Algorithm"]).end();
  return attributeOf(node, "Algorithm");
}

/** Reads an element that names a canonical form; `undefined` when the name is not that of one. */
function formIn(node: XmlNode, namespace: string): CanonicalForm | undefined {
  const kind = formNamed(attributeOf(node, "Algorithm"));
  if (!kind) return undefined;
  const parts = new Children(node, namespace, ["Algorithm"]);
  const listed = kind === "exclusive" ? parts.optional("InclusiveNamespaces", EXCLUSIVE) : undefined;
  parts.end();
  if (!listed) return { kind, prefixes: [] };
  new Children(listed, namespace, ["PrefixList"]).end();
  const names = attributeOf(listed, "PrefixList")
    .split(/[ \t\r\n]+/)
    .filter(Boolean);
  return { kind, prefixes: names.map((name) => (name === "#default" ? "" : name)) };
}

/**
 * Reads a signature element by one strict grammar: nothing may stand in it that is not expected there.
 *
 * @param namespace that its elements are in.
 * @throws Failure that names the part which is missing, or not expected.
 */
export function readSignatureElement(node: XmlNode, namespace: string): SignatureElement {
  const parts = new Children(node, namespace, ["Id"]);
  const signedInfo = parts.take("SignedInfo");
  const value = bytesIn(parts.take("SignatureValue"), ["Id"]);
  const keyInfo = parts.optional("KeyInfo");
  parts.end();
  const info = new Children(signedInfo, namespace, ["Id"]);
  const canonicalization = info.take("CanonicalizationMethod");
  const form = formIn(canonicalization, namespace);
  if (!form) throw failures.unsupported({ part: attributeOf(canonicalization, "Algorithm") });
  const methodName = algorithmIn(info.take("SignatureMethod"), namespace);
  const references = [...info.all("Reference")].map((reference) => referenceIn(reference, namespace));
  info.end();
  if (references.length === 0) throw failures.missing({ part: "Reference" });
  const uris = new Set(references.map(({ uri }) => uri));
  if (uris.size < references.length) throw failures.twice({ part: "Reference/@URI" });
  return {
    ...{ signedInfo, form, methodName },
    method: methodNamed(methodName),
    ...{ references, value },
    certificates: keyInfo ? certificatesIn(keyInfo, namespace) : [],
  };
}

function referenceIn(node: XmlNode, namespace: string): SignedReference {
  const parts = new Children(node, namespace, ["Id", "URI"]);
  const uri = attributeOf(node, "URI");
  const transforms = parts.optional("Transforms");
  const hash = digestNamed(algorithmIn(parts.take("DigestMethod"), namespace));
  const digest = bytesIn(parts.take("DigestValue"));
  parts.end();
  const steps = transforms ? stepsIn(transforms, namespace) : [];
  if (uri === "") return { uri, hash, digest, form: wholeForm(steps, namespace), isDecoded: false };
  // References by Id are how signed parts are wrapped in others.
  if (!uri.startsWith("cid:")) throw failures.unsupported({ part: `URI="${uri}"` });
  const [first, ...more] = steps;
  if (more.length > 0 || (first && algorithmIn(first, namespace) !== BASE64))
    throw failures.unsupported({ part: "Transform" });
  return { uri, hash, digest, isDecoded: first !== undefined };
}

function stepsIn(transforms: XmlNode, namespace: string): XmlNode[] {
  const parts = new Children(transforms, namespace);
  const found = [...parts.all("Transform")];
  parts.end();
  return found;
}

/** The whole document: without the signature, then in one canonical form, which is the inclusive one when none is named. */
function wholeForm([enveloped, step, ...more]: readonly XmlNode[], namespace: string): CanonicalForm {
  if (!enveloped || algorithmIn(enveloped, namespace) !== ENVELOPED)
    throw failures.missing({ part: "Transform enveloped-signature" });
  if (!step) return { kind: "inclusive", prefixes: [] };
  const form = formIn(step, namespace);
  if (!form || more.length > 0)
    throw failures.unsupported({ part: `Transform ${attributeOf((more[0] ?? step) as XmlNode, "Algorithm")}` });
  return form;
}

/** Reads the certificates; what else may name a key is looked at for its shape only. */
function certificatesIn(keyInfo: XmlNode, namespace: string): Uint8Array[] {
  const parts = new Children(keyInfo, namespace, ["Id"]);
  for (const name of parts.all("KeyName")) leafText(name);
  const value = parts.optional("KeyValue");
  if (value) {
    const inner = new Children(value, namespace);
    const numbers = new Children(inner.take("RSAKeyValue"), namespace);
    bytesIn(numbers.take("Modulus"));
    bytesIn(numbers.take("Exponent"));
    numbers.end();
    inner.end();
  }
  const found: Uint8Array[] = [];
  for (const data of parts.all("X509Data")) {
    onlyAttributes(data, []);
    for (const child of data.children.filter(isNode)) {
      const one = new Children({ ...data, children: [child] }, namespace);
      const certificate = one.optional("X509Certificate");
      if (certificate) found.push(bytesIn(certificate));
      else {
        for (const local of ["X509SubjectName", "X509SKI"]) for (const leaf of one.all(local)) leafText(leaf);
        const serial = one.optional("X509IssuerSerial");
        const named = serial && new Children(serial, namespace);
        for (const local of ["X509IssuerName", "X509SerialNumber"]) if (named) leafText(named.take(local));
        named?.end();
      }
      one.end();
    }
    new Children({ ...data, children: data.children.filter((child) => !isNode(child)) }, namespace).end();
  }
  parts.end();
  if (found.length > MOST_CERTIFICATES) throw failures.unsupported({ part: "X509Certificate" });
  return found;
}
