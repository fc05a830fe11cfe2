import type { Finding, JsonPointer, LocalDate, LocalDateTime } from "@egov-vn/core";
import { checkSchema, toFinding, toPointer } from "@egov-vn/core";
import type * as z from "zod";
import { packetSchema } from "../rules/schema.js";
import { isUnparsed, type Packet } from "../schema.js";
import {
  attachments,
  CONTENT_ELEMENT,
  documentHeaderFields,
  EDXML_NAMESPACE,
  type Field,
  type Fields,
  type Leaf,
  manifest,
  signature,
  statusHeaderFields,
  traceList,
} from "./fields.js";
import { STATUS_ELEMENT } from "./plan.js";
import { readContentId, readDate, readInteger, readTimestamp, writeDate, writeTimestamp } from "./values.js";

/** One stretch of a file: text as it stands, or bytes that are written as base64. */
export type Piece = string | Uint8Array;

/** A packet laid out for writing, and what keeps it from being written. */
export interface Encoded {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

const PREFIX = "edXML:";
const LINE = "\r\n";
const INDENT = "  ";
const DECLARATION = `<?xml version="1.0" encoding="UTF-8"?>${LINE}`;

interface Node {
  readonly name: string;
  attributes: string;
  readonly children: Node[];
  text: string;
  content?: Uint8Array;
}

const element = (name: string, children: Node[] = []): Node => ({ name, attributes: "", children, text: "" });
const isEmpty = (node: Node): boolean =>
  node.children.length === 0 && node.text === "" && node.attributes === "" && node.content === undefined;

// The escapes of JDOM 2, which the official SDK writes with: also `>`, quotes only in attributes, every character above
// U+FFFF as a reference; a line break is written as all its line breaks are, CRLF.
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#xD;", "\n": LINE };
const ATTRIBUTE_ESCAPES: Readonly<Record<string, string>> = {
  ...ESCAPES,
  '"': "&quot;",
  "\t": "&#x9;",
  "\n": "&#xA;",
};
const reference = (letter: string): string => `&#x${(letter.codePointAt(0) as number).toString(16)};`;
const escapeText = (text: string): string =>
  text.replace(/[&<>\r\n\u{10000}-\u{10FFFF}]/gu, (letter) => ESCAPES[letter] ?? reference(letter));
const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\t\r\n\u{10000}-\u{10FFFF}]/gu, (letter) => ATTRIBUTE_ESCAPES[letter] ?? reference(letter));

/** What XML 1.0 can carry (section 2.2, production 2). */
const XML_TEXT = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

/** Turns a value into text, or `undefined` when a reader would not get the value back. */
const WRITERS: Readonly<Record<Leaf["kind"], (value: unknown) => string | undefined>> = {
  text: String,
  boolean: String,
  integer: (value) => (Object.is(readInteger(String(value))?.value, value) ? String(value) : undefined),
  date: (value) => {
    const text = writeDate(value as LocalDate);
    return readDate(text) && text;
  },
  timestamp: (value) => {
    const text = writeTimestamp(value as LocalDateTime);
    return readTimestamp(text) && text;
  },
  cid: (value) => (readContentId(`cid:${value}`).value === value ? `cid:${value}` : undefined),
};

/** What a finding calls the format that a value should have had. */
const FORMATS: Readonly<Record<Leaf["kind"], string>> = {
  text: "XML 1.0",
  boolean: "true/false",
  integer: "123",
  date: "yyyy/MM/dd",
  timestamp: "yyyy/MM/dd HH:mm:ss",
  cid: "cid:…",
};

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, unknown>>;

/** Builds elements from values, by the field table; one instance for each way of prefixing. */
class Builder {
  readonly #prefix: string;
  readonly #fail: (issue: z.core.$ZodIssue) => void;

  constructor(prefix: string, fail: (issue: z.core.$ZodIssue) => void) {
    this.#prefix = prefix;
    this.#fail = fail;
  }

  element(name: string, children: Node[] = []): Node {
    return element(this.#prefix + name, children);
  }

  /** Returns an element holding a group's fields. */
  group(name: string, fields: Fields, values: Values, path: Path): Node {
    const node = this.element(name);
    for (const [key, field] of Object.entries(fields)) {
      if (values[key] !== undefined) this.#field(node, field, values[key], [...path, key]);
    }
    return node;
  }

  #field(into: Node, field: Field, value: unknown, path: Path): void {
    switch (field.kind) {
      case "group":
        this.#add(into, this.group(field.name, field.fields, value as Values, path));
        return;
      case "list": {
        const { item, within } = field;
        for (const [index, entry] of (value as readonly unknown[]).entries()) {
          const place = [...path, index];
          const node =
            item.kind === "group"
              ? this.group(item.name, item.fields, entry as Values, place)
              : this.#leaf(item, entry, place);
          this.#add(into, node, within);
        }
        return;
      }
      case "inside":
        this.#add(into, this.#leaf(field.item, value, path), field.name);
        return;
      default:
        if (field.name === "") into.attributes += this.#attribute(field, value, path);
        else this.#add(into, this.#leaf(field, value, path));
    }
  }

  /** Adds an element, inside others where the wire has them; neighbours share those. */
  #add(into: Node, node: Node, within?: string): void {
    if (isEmpty(node)) return;
    let parent = into;
    for (const name of within?.split("/") ?? []) {
      const last = parent.children.at(-1);
      if (last?.name === this.#prefix + name) parent = last;
      else {
        const container = this.element(name);
        parent.children.push(container);
        parent = container;
      }
    }
    parent.children.push(node);
  }

  #leaf(leaf: Leaf, value: unknown, path: Path): Node {
    const node = this.element(leaf.name);
    if (leaf.attribute === undefined) node.text = this.#text(leaf, value, path);
    else node.attributes = this.#attribute(leaf, value, path);
    return node;
  }

  #attribute(leaf: Leaf, value: unknown, path: Path): string {
    return ` ${leaf.attribute}="${escapeAttribute(this.#text(leaf, value, path))}"`;
  }

  #text(leaf: Leaf, value: unknown, path: Path): string {
    const text = isUnparsed(value) ? value.unparsed : WRITERS[leaf.kind](value);
    if (text !== undefined && XML_TEXT.test(text)) return text;
    const message = "would not be read back as it is";
    this.#fail({ code: "invalid_format", format: FORMATS[leaf.kind], path: [...path], message });
    return "";
  }
}

function* rendered(node: Node, depth: number): Generator<Piece> {
  const indent = INDENT.repeat(depth);
  const start = `${indent}<${node.name}${node.attributes}`;
  const end = `</${node.name}>${LINE}`;
  if (node.children.length > 0) {
    yield `${start}>${LINE}`;
    for (const child of node.children) yield* rendered(child, depth + 1);
    yield indent + end;
  } else if (node.content !== undefined && node.content.length > 0) {
    yield `${start}>`;
    yield node.content;
    yield end;
  } else yield node.text === "" ? `${start} />${LINE}` : `${start}>${escapeText(node.text)}${end}`;
}

/** Joins neighbouring stretches of text: what is left is one for each side of a body. */
function merged(pieces: Iterable<Piece>): Piece[] {
  const joined: Piece[] = [];
  let run: string[] = [];
  for (const piece of pieces) {
    if (typeof piece === "string") run.push(piece);
    else {
      joined.push(run.join(""), piece);
      run = [];
    }
  }
  joined.push(run.join(""));
  return joined;
}

const attachmentFields: Fields = attachments.item.kind === "group" ? attachments.item.fields : {};

/** How a packet is written. */
export interface WriteOptions {
  /** The peer that a status is for. \`bkav\` looks for it in \`Status\` instead of \`MessageHeader\`. */
  readonly peer?: "bkav";
}

function rootOf(packet: Packet, { peer }: WriteOptions, fail: (issue: z.core.$ZodIssue) => void): Node {
  const prefixed = new Builder(PREFIX, fail);
  const plain = new Builder("", fail);
  const declared = ` xmlns:${PREFIX.slice(0, -1)}="${EDXML_NAMESPACE}"`;
  const headerFields: Fields = packet.kind === "document" ? documentHeaderFields : statusHeaderFields;
  const name = peer === "bkav" && packet.kind === "status" ? STATUS_ELEMENT : "MessageHeader";
  const header = prefixed.element("edXMLHeader", [prefixed.group(name, headerFields, packet, [])]);
  const envelope = prefixed.element("edXMLEnvelope", [header]);
  envelope.attributes = declared;
  const root = plain.element("edXML", [envelope]);
  root.attributes = ` xmlns="${EDXML_NAMESPACE}"`;
  if (packet.kind === "status") return root;

  const add = (into: Node, node: Node): void => {
    if (!isEmpty(node)) into.children.push(node);
  };
  if (packet.trace) add(header, prefixed.group(traceList.name, traceList.fields, packet.trace, ["trace"]));
  if (packet.signature) add(header, plain.group(signature.name, signature.fields, packet.signature, ["signature"]));
  if (packet.manifest) {
    const body = prefixed.element("edXMLBody");
    add(body, prefixed.group(manifest.name, manifest.fields, packet.manifest, ["manifest"]));
    add(envelope, body);
  }
  const bodies = (packet.attachments ?? []).map((attachment, index) => {
    const path = ["attachments", index];
    const node = plain.group(attachments.item.name, attachmentFields, attachment, path);
    const content = prefixed.element(CONTENT_ELEMENT);
    content.attributes = declared;
    if (attachment.content) content.content = attachment.content;
    else {
      const message = "a body that was only measured cannot be written again";
      fail({ code: "invalid_type", expected: "file", path: [...path, "content"], message });
    }
    node.children.push(content);
    return node;
  });
  if (bodies.length > 0) root.children.push(plain.element(attachments.within as string, bodies));
  return root;
}

/** Returns a packet in the official SDK's form as text and bodies, and the findings that keep it from being written. */
export function encodePacket(packet: Packet, options: WriteOptions = {}): Encoded {
  const failures = checkSchema(packetSchema, packet, {});
  if (failures.length > 0) return { pieces: [], findings: failures };
  const findings: Finding[] = [];
  const root = rootOf(packet, options, (issue) => {
    const { rule, params } = packetSchema.schemaFinding(issue, packet);
    const path: JsonPointer = toPointer(issue.path);
    const finding = toFinding(rule, { path, params });
    if (finding) findings.push(finding);
  });
  return { pieces: merged([DECLARATION, ...rendered(root, 0)]), findings };
}
