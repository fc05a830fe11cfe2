import { checkSchema, type Finding, joinBytes, toFinding } from "@egov-vn/core";
import { encodePacket } from "./edxml/encode.js";
import { packetSchema, schemaFailures } from "./rules/schema.js";
import type { Packet } from "./schema.js";

/** A packet that cannot be written; `findings` say which fields and why. */
export class UnwritablePacketError extends Error {
  override readonly name = "UnwritablePacketError";

  constructor(readonly findings: readonly Finding[]) {
    const places = findings.map((finding) => `${finding.path || "the packet"} (${finding.rule})`).join(", ");
    super(`the packet cannot be written: mend ${places}`);
  }
}

function requireWritable(packet: Packet): void {
  const findings = checkSchema(packetSchema, packet, {});
  const attachments = packet.kind === "document" && findings.length === 0 ? (packet.attachments ?? []) : [];
  for (const [index, { content }] of attachments.entries()) {
    if (content) continue;
    // A body that was only measured while reading is gone; read again with `content: "keep"`.
    const rule = schemaFailures.rules.find((candidate) => candidate.id === "DOC-901");
    const finding = rule && toFinding(rule, { path: `/attachments/${index}/content` });
    if (finding) findings.push(finding);
  }
  if (findings.length > 0) throw new UnwritablePacketError(findings);
}

/**
 * Returns a packet as the bytes of an `.edxml` file, in exactly the form that the official SDK writes: every known peer
 * reads it. Equal packets give equal bytes.
 *
 * @throws UnwritablePacketError when the packet does not fit the schema, or an attachment has no content.
 * @example
 * const bytes = writePacket(packet);
 * readPacket(bytes).value // => equal to packet
 */
export function writePacket(packet: Packet): Uint8Array {
  return joinBytes([...packetChunks(packet)]);
}

/**
 * Yields the same bytes in pieces, so that a large packet can be streamed to a file without being held a second time.
 *
 * @throws UnwritablePacketError before the first piece.
 */
export function* packetChunks(packet: Packet): Generator<Uint8Array, void, undefined> {
  requireWritable(packet);
  yield* encodePacket(packet);
}
