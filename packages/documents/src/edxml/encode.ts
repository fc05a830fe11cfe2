import { isUnparsed, type Packet } from "../schema.js";
import { encodeBase64 } from "./base64.js";
import {
  attachments,
  CONTENT_ELEMENT,
  documentHeaderFields,
  EDXML_NAMESPACE,
  type Field,
  type Fields,
  type Group,
  type Leaf,
  manifest,
  signature,
  statusHeaderFields,
  traceList,
} from "./fields.js";
import { writeDate, writeTimestamp } from "./values.js";

/**
 * Writes packets in the official SDK's form: prefix `edXML:` from the envelope down but not on the signature and the
 * attachments, elements in the field table's order, two spaces, CRLF, nothing that is empty.
 */

/** An element that is to be written. */
interface Node {
  readonly name: string;
  readonly attributes: [name: string, value: string][];
  readonly children: Node[];
  text?: string;
  /** Bytes to be written as base64. */
  bytes?: Uint8Array;
}

const node = (name: string, children: Node[] = [], attributes: Node["attributes"] = []): Node => ({
  name,
  attributes,
  children,
});

function leafText(leaf: Leaf, value: unknown): string {
  if (isUnparsed(value)) return value.unparsed;
  switch (leaf.kind) {
    case "date":
      return writeDate(value as never);
    case "timestamp":
      return writeTimestamp(value as never);
    case "cid":
      return `cid:${value}`;
    default:
      return String(value);
  }
}

function leafNode(leaf: Leaf, value: unknown): Node {
  const made = node(leaf.name);
  if (leaf.attribute !== undefined) made.attributes.push([leaf.attribute, leafText(leaf, value)]);
  else made.text = leafText(leaf, value);
  return made;
}

function groupNode(group: Group, value: unknown): Node | undefined {
  const made = node(group.name);
  fill(made, group.fields, value as Record<string, unknown>);
  return made.children.length > 0 || made.attributes.length > 0 ? made : undefined;
}

const itemNode = (item: Leaf | Group, value: unknown): Node | undefined =>
  item.kind === "group" ? groupNode(item, value) : leafNode(item, value);

/** Returns the element of these nested names, made when it is not there yet: fields may share one. */
function container(parent: Node, names: readonly string[]): Node {
  let here = parent;
  for (const name of names) {
    let next = here.children.find((child) => child.name === name);
    if (!next) {
      next = node(name);
      here.children.push(next);
    }
    here = next;
  }
  return here;
}

/** Puts an object's fields into an element, in the order of the table. */
function fill(into: Node, fields: Fields, object: Record<string, unknown>): void {
  for (const [key, field] of Object.entries(fields)) {
    const value = object[key];
    if (value !== undefined) put(into, field, value);
  }
}

function put(into: Node, field: Field, value: unknown): void {
  switch (field.kind) {
    case "list": {
      const made = (value as unknown[]).map((item) => itemNode(field.item, item)).filter((item) => item !== undefined);
      if (made.length > 0) container(into, field.within === undefined ? [] : [field.within]).children.push(...made);
      return;
    }
    case "inside":
      put(container(into, field.name.split("/")), field.item, value);
      return;
    case "group": {
      const made = groupNode(field, value);
      if (made) into.children.push(made);
      return;
    }
    default:
      if (field.name === "") into.attributes.push([field.attribute as string, leafText(field, value)]);
      else into.children.push(leafNode(field, value));
  }
}

/** Returns the two parts of a packet: what stands in the envelope, and the attached files after it. */
function treeOf(packet: Packet): { envelope: Node; attached: Node | undefined } {
  const header = node("MessageHeader");
  fill(header, packet.kind === "document" ? documentHeaderFields : statusHeaderFields, packet);
  const envelopeHeader = node("edXMLHeader", [header]);
  const envelope = node("edXMLEnvelope", [envelopeHeader], [["xmlns:edXML", EDXML_NAMESPACE]]);
  if (packet.kind === "status") return { envelope, attached: undefined };
  if (packet.trace) put(envelopeHeader, traceList, packet.trace);
  if (packet.signature) put(envelopeHeader, signature, packet.signature);
  const listed = packet.manifest && groupNode(manifest, packet.manifest);
  if (listed) envelope.children.push(node("edXMLBody", [listed]));
  if (!packet.attachments) return { envelope, attached: undefined };
  const files = packet.attachments.map((attachment) => {
    const file = groupNode(attachments.item as Group, attachment) ?? node(attachments.item.name);
    const body = node(`edXML:${CONTENT_ELEMENT}`, [], [["xmlns:edXML", EDXML_NAMESPACE]]);
    if (attachment.content) body.bytes = attachment.content;
    file.children.push(body);
    return file;
  });
  return { envelope, attached: node(attachments.within as string, files) };
}

const NEWLINE = "\r\n";

// Line breaks become the platform's in the SDK, which on every platform is CRLF; parsers turn them back into LF.
const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", NEWLINE);

const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
  "\r": "&#xD;",
};
const escapeAttribute = (text: string): string =>
  text.replaceAll(/[&<>"\t\n\r]/g, (character) => ATTRIBUTE_ESCAPES[character] as string);

/** The signature is written without a prefix, as everything in the attachments. */
const UNPREFIXED = new Set([signature.name]);

function* serialise(element: Node, depth: number, prefix: string): Generator<string | Uint8Array> {
  const indent = "  ".repeat(depth);
  const below = UNPREFIXED.has(element.name) ? "" : prefix;
  const name = below + element.name;
  const attributes = element.attributes.map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join("");
  const start = `${indent}<${name}${attributes}`;
  if (element.bytes && element.bytes.length > 0) {
    yield `${start}>`;
    yield element.bytes;
    yield `</${name}>${NEWLINE}`;
  } else if (element.text !== undefined && element.text !== "") {
    yield `${start}>${escapeText(element.text)}</${name}>${NEWLINE}`;
  } else if (element.children.length > 0) {
    yield `${start}>${NEWLINE}`;
    for (const child of element.children) yield* serialise(child, depth + 1, below);
    yield `${indent}</${name}>${NEWLINE}`;
  } else yield `${start} />${NEWLINE}`;
}

// A multiple of three, so that the pieces of base64 join without padding in between.
const SLICE = 3 * 64 * 1024;

/** Yields a packet's bytes in pieces; a body is turned into base64 a slice at a time. The packet must be writable. */
export function* encodePacket(packet: Packet): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const { envelope, attached } = treeOf(packet);
  let text = `<?xml version="1.0" encoding="UTF-8"?>${NEWLINE}<edXML xmlns="${EDXML_NAMESPACE}">${NEWLINE}`;
  function* all(): Generator<string | Uint8Array> {
    yield* serialise(envelope, 1, "edXML:");
    if (attached) yield* serialise(attached, 1, "");
  }
  for (const piece of all()) {
    if (typeof piece === "string") text += piece;
    else {
      yield encoder.encode(text);
      text = "";
      for (let at = 0; at < piece.length; at += SLICE) yield encodeBase64(piece.subarray(at, at + SLICE));
    }
  }
  yield encoder.encode(`${text}</edXML>${NEWLINE}`);
}
