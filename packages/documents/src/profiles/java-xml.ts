import type { CheckContext, Violation } from "@egov-vn/core";
import type { EncodingFacts } from "../edxml/encoding.js";
import { PacketReading } from "../reading.js";
import type { Packet } from "../schema.js";

/** What Java's XML reader makes of the encoding that a packet declares over text that is UTF-8. */
type EncodingOutcome = "asWritten" | "refused" | "misread";

/** Tells what becomes of a packet by its encoding: the declaration is believed, whatever the bytes are. */
function encodingOutcome({ used, declared, mismatch, bom }: EncodingFacts, isAscii: boolean): EncodingOutcome {
  if (!mismatch || used !== "utf-8" || declared === undefined) return "asWritten";
  if (declared.startsWith("utf-16") || declared.startsWith("ucs-2")) return "refused";
  if (decoderOf(declared) === undefined) return "refused";
  if (isAscii || bom) return "asWritten";
  return /^(?:us-)?ascii$/.test(declared) ? "refused" : "misread";
}

type Decode = (bytes: Uint8Array) => string;

const latin1: Decode = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

function decoderOf(label: string): Decode | undefined {
  // Browsers read Latin-1 as windows-1252; Java does not.
  if (/^(?:iso-8859-1|latin1|(?:us-)?ascii)$/.test(label)) return latin1;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Returns what a reader that believes the declared encoding makes of a text that is UTF-8. */
const misreadText = (text: string, declared: string): string =>
  decoderOf(declared)?.(new TextEncoder().encode(text)) ?? text;

const beyondAscii = (text: string): boolean => /[\u0080-\uffff]/.test(text);

function* texts(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array))
    for (const part of Object.values(value)) yield* texts(part);
}

/** The encoding of a packet whose declaration is not right; of the others there is nothing to say. */
const encodingOf = ({ decoded }: CheckContext): EncodingFacts | undefined =>
  decoded instanceof PacketReading && decoded.encoding.mismatch ? decoded.encoding : undefined;

/** Returns a violation where the declared encoding makes the reader refuse the packet. */
export function refusedEncoding(packet: Packet, context: CheckContext): Violation | undefined {
  const encoding = encodingOf(context);
  if (!encoding) return undefined;
  const isAscii = ![...texts(packet)].some(beyondAscii);
  return encodingOutcome(encoding, isAscii) === "refused"
    ? { path: "", params: { declared: encoding.declared ?? "" }, at: { line: 1, column: 1 } }
    : undefined;
}

/** Returns a violation where the declared encoding makes the reader read other letters: an example of both. */
export function misreadEncoding(packet: Packet, context: CheckContext): Violation | undefined {
  const encoding = encodingOf(context);
  const sample = encoding && [...texts(packet)].find(beyondAscii);
  if (!encoding?.declared || sample === undefined || encodingOutcome(encoding, false) !== "misread") return undefined;
  const raw = sample.slice(0, 40);
  const read = misreadText(raw, encoding.declared);
  return { path: "", params: { declared: encoding.declared, raw, read }, at: { line: 1, column: 1 } };
}
