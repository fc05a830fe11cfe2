import type { JsonPointer } from "@egov-vn/core";
import type { Limits } from "../limits.js";
import { type ExamplePacket, exampleXml } from "./packets.js";

/** How an example packet is made to break a rule. */
export type PacketExample = { readonly base: ExamplePacket } & (
  | {
      /** Texts of the packet, each by the text that stands in its place: what passes, and what fails. */
      readonly replace: readonly (readonly [from: string, to: string])[];
    }
  | {
      /** What passes and what fails, where it cannot be shown as text that was replaced. */
      readonly shown: readonly [passing: string, failing: string];
      /** The packet's bytes made to fail. */
      readonly bytes?: (text: string) => Uint8Array;
      /** The reader's limits under which the packet fails as it is. */
      readonly limits?: Partial<Limits>;
      /** A part of the packet's value by what makes it fail; for rules that no text can break. */
      readonly value?: readonly [path: JsonPointer, value: () => unknown];
    }
);

/** Returns an example of texts that are replaced: from, to, from, to, … */
export function replacing(base: ExamplePacket, ...texts: string[]): PacketExample {
  const replace: [string, string][] = [];
  for (let index = 0; index < texts.length; index += 2)
    replace.push([texts[index] as string, texts[index + 1] as string]);
  return { base, replace };
}

/** Returns an example of one element's text; the name is written as on the wire, with its prefix. */
export const setting = (base: ExamplePacket, name: string, from: string, to: string): PacketExample =>
  replacing(base, `<${name}>${from}</${name}>`, `<${name}>${to}</${name}>`);

/** What is shown where an element is missing. */
export const gap = (name: string): string => `<!-- ${name} -->`;

/** Returns a packet's first element of a name, whole. */
export function elementOf(base: ExamplePacket, name: string): string {
  const text = exampleXml[base];
  const start = text.search(new RegExp(`<${name}[\\s>]`));
  return text.slice(start, text.indexOf(`</${name}>`, start) + `</${name}>`.length);
}

/** Returns an example of elements that are missing. */
export const lacking = (base: ExamplePacket, ...names: string[]): PacketExample =>
  replacing(base, ...names.flatMap((name) => [elementOf(base, name), gap(name)]));

/** Returns the packet that breaks an example's rule, as text; bytes and values are not text. */
export function failingText(example: PacketExample): string {
  const text = exampleXml[example.base];
  if (!("replace" in example)) return text;
  return example.replace.reduce((failing, [from, to]) => failing.replace(from, () => to), text);
}

/** Returns the bytes of the packet that breaks an example's rule. */
export function failingBytes(example: PacketExample): Uint8Array {
  const text = failingText(example);
  return "bytes" in example && example.bytes ? example.bytes(text) : new TextEncoder().encode(text);
}
