import { joinBytes } from "@egov-vn/core";
import { EnvelopeDigester, type MakeHash, makeEnvelopeSignature, portableHash, type Signer } from "@egov-vn/signatures";
import { PacketScanner } from "./edxml/scanner.js";
import { failures } from "./failures.js";
import { DEFAULT_LIMITS } from "./limits.js";

/**
 * Signs the envelope of a packet: exclusive canonical form, RSA-SHA256 or ECDSA P-256, the whole packet with its
 * attachments. Nothing else of the packet is changed. The signature that an office relies on is still that of the PDF.
 *
 * Software that produces signatures may count as a product of civil cryptography: get advice before it is sold.
 *
 * @param packet the file's bytes, in UTF-8.
 * @param signer makes the value, such as `smartCaSigner` of `@egov-vn/clients/signature`.
 * @throws Failure when the packet cannot be read, is signed already, or the value is not by the signer's certificate;
 * whatever the signer throws.
 *
 * @example
 * const signed = (packet: Uint8Array, signer: Signer) => signPacket(packet, signer);
 */
export async function signPacket(
  packet: Uint8Array,
  signer: Signer,
  { makeHash = portableHash }: { readonly makeHash?: MakeHash } = {},
): Promise<Uint8Array> {
  const digester = new EnvelopeDigester(makeHash);
  const scanner = new PacketScanner(DEFAULT_LIMITS, "measure", false, digester);
  scanner.push(packet);
  const { root, text } = scanner.end();
  const header = root?.child("edXMLEnvelope")?.child("edXMLHeader");
  const end = header ? text.text().lastIndexOf("</", header.closeEnd - 1) : -1;
  if (!header || end < header.openEnd) throw failures.noHeader();
  const before = new TextEncoder().encode(text.text().slice(0, end));
  const bom = packet[0] === 0xef ? 3 : 0;
  const at = bom + before.length;
  // The header stands before the attachments, whose bodies are not in the kept text.
  if (!before.every((octet, index) => octet === packet[bom + index])) throw failures.noHeader();
  const signature = await makeEnvelopeSignature(digester.end(), signer);
  return joinBytes([packet.subarray(0, at), new TextEncoder().encode(signature), packet.subarray(at)]);
}
