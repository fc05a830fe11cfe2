import type { JsonPointer, RuleExample } from "@egov-vn/core";
import type { Limits } from "../limits.js";
import { type ExamplePacket, exampleXml } from "./packets.js";

/** What is shown of a rule, and how an example packet is made to break it. */
export interface PacketExample extends RuleExample {
  readonly base: ExamplePacket;
  /** Texts of the packet, each with the text that stands in its place: what passes, and what fails. */
  readonly replace?: readonly (readonly [from: string, to: string])[];
  /** Makes the packet's bytes fail. */
  readonly bytes?: (text: string) => Uint8Array;
  /** The reader's limits under which the packet fails as it is. */
  readonly limits?: Partial<Limits>;
  /** A part of the packet's value and what makes it fail; for rules that no text can break. */
  readonly value?: readonly [path: JsonPointer, value: () => unknown];
}

type MakeExample = () => PacketExample;

const LINE = /\n\s*/g;
const LONGEST_SHOWN = 600;

/** Makes an example of texts that are replaced: from, to, from, to, … */
export function replacing(base: ExamplePacket, ...texts: string[]): MakeExample {
  return () => {
    const replace: [string, string][] = [];
    for (let index = 0; index < texts.length; index += 2)
      replace.push([texts[index] as string, texts[index + 1] as string]);
    const side = (index: 0 | 1): string =>
      replace.map((pair) => pair[index].replaceAll(LINE, "\n").slice(0, LONGEST_SHOWN)).join("\n…\n");
    return { base, replace, passing: side(0), failing: side(1) };
  };
}

/** Makes an example of one element's text; the name is written as on the wire, with its prefix. */
export const setting = (base: ExamplePacket, name: string, from: string, to: string): MakeExample =>
  replacing(base, `<${name}>${from}</${name}>`, `<${name}>${to}</${name}>`);

/** Makes an example of the name of the attached file. */
export const naming = (to: string): MakeExample => setting("document", "AttachmentName", "Cong van 123.pdf", to);

/** Makes an example of the document's subject. */
export const titling = (to: string): MakeExample =>
  setting("document", "edXML:Subject", "V/v rà soát danh mục thiết bị năm 2024", to);

/** Writes what is shown where an element is missing. */
export const gap = (name: string): string => `<!-- ${name} -->`;

/** Returns a packet's first element of a name, whole. */
export function elementOf(base: ExamplePacket, name: string): string {
  const text = exampleXml[base];
  const start = text.search(new RegExp(`<${name}[\\s>]`));
  return text.slice(start, text.indexOf(`</${name}>`, start) + `</${name}>`.length);
}

/** Makes an example of elements that are missing. */
export const lacking =
  (base: ExamplePacket, ...names: string[]): MakeExample =>
  () =>
    replacing(base, ...names.flatMap((name) => [elementOf(base, name), gap(name)]))();

/** Makes an example of an element that differs in one text from that of the packet. */
export const changing =
  (base: ExamplePacket, name: string, from: string, to: string): MakeExample =>
  () =>
    replacing(
      base,
      elementOf(base, name),
      elementOf(base, name).replace(from, () => to),
    )();

/** Makes an example of the reader's limits: the packet fails under a lower one. */
export const limiting =
  (limits: Partial<Limits>, most: number): MakeExample =>
  () => ({ base: "document", limits, passing: `≤ ${most}`, failing: `> ${most}` });

/** Makes an example of a value that no text gives. */
export const valuing =
  (path: JsonPointer, value: unknown, passing: string): MakeExample =>
  () => ({
    base: "document",
    value: [path, () => value],
    passing: `${path}: ${passing}`,
    failing: `${path}: ${JSON.stringify(value)}`,
  });

/** Makes an example of the packet's bytes. */
export const writing =
  (bytes: (text: string) => Uint8Array, passing: string, failing: string): MakeExample =>
  () => ({ base: "document", bytes, passing, failing });

/** Makes an example of a file one byte over 50 MB. */
export const oversized: MakeExample = () => ({
  base: "document",
  value: ["/attachments/0/content", () => new Uint8Array(50 * 1024 ** 2 + 1)],
  passing: "≤ 50 MB",
  failing: "> 50 MB",
});

/** Returns the packet that breaks an example's rule, as text; bytes and values are not text. */
export function failingText({ base, replace = [] }: PacketExample): string {
  return replace.reduce((failing, [from, to]) => failing.replace(from, () => to), exampleXml[base]);
}

/** Returns the bytes of the packet that breaks an example's rule. */
export function failingBytes(example: PacketExample): Uint8Array {
  const text = failingText(example);
  return example.bytes?.(text) ?? new TextEncoder().encode(text);
}
