import { encodeBase64 } from "./edxml/base64.js";
import { encodePacket, type Piece, type WriteOptions } from "./edxml/encode.js";
import { UnwritablePacketError } from "./failures.js";
import type { Packet } from "./schema.js";

// A multiple of three, so that only the last slice of a body is padded.
const SLICE = 96 * 1024;

function piecesOf(packet: Packet, options: WriteOptions): readonly Piece[] {
  const { pieces, findings } = encodePacket(packet, options);
  if (findings.length > 0) throw new UnwritablePacketError(findings);
  return pieces;
}

const encoder = new TextEncoder();
const lengthOf = (piece: Piece): number =>
  typeof piece === "string" ? encoder.encode(piece).length : Math.ceil(piece.length / 3) * 4;

function* bytesOf(pieces: readonly Piece[]): Generator<Uint8Array, void, undefined> {
  for (const piece of pieces) {
    if (typeof piece === "string") yield encoder.encode(piece);
    else for (let at = 0; at < piece.length; at += SLICE) yield encodeBase64(piece.subarray(at, at + SLICE));
  }
}

/**
 * Returns the file of a packet, in exactly the form in which the official SDK writes it (EdXML102 0.0.3): UTF-8, CRLF,
 * the prefix `edXML:` from the envelope down, the SDK's order. Equal values give equal bytes. What is absent, and groups
 * with nothing in them, are left out; text that could not be understood is written as it was.
 *
 * @param options name the peer, where it takes statuses in another form.
 *
 * @throws UnwritablePacketError when the value does not fit the schema, has an attachment without its bytes, or holds
 * something that a reader would not get back.
 * @example
 * const bytes = writePacket({
 *   kind: "status",
 *   from: { organId: "000.00.01.H99" },
 *   statusCode: "03",
 *   timestamp: "2024-05-06T08:00:00",
 * });
 * new TextDecoder().decode(bytes).includes("<edXML:StatusCode>03</edXML:StatusCode>") // => true
 */
export function writePacket(packet: Packet, options: WriteOptions = {}): Uint8Array<ArrayBuffer> {
  const pieces = piecesOf(packet, options);
  const size = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const file = new Uint8Array(size);
  let at = 0;
  for (const chunk of bytesOf(pieces)) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/**
 * Yields the same bytes as {@link writePacket} in chunks, so that the base64 of large attachments is never all in memory.
 *
 * @throws UnwritablePacketError before the first chunk, as {@link writePacket} does.
 * @example
 * for (const chunk of packetChunks(packet)) file.write(chunk);
 */
export function packetChunks(packet: Packet, options: WriteOptions = {}): Iterable<Uint8Array> {
  return bytesOf(piecesOf(packet, options));
}
