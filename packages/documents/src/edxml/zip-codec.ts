import { type Codec, chunksOf, type Decoded, joinBytes, toFinding } from "@egov-vn/core";
import { fileRules } from "../rules/file.js";
import type { Packet } from "../schema.js";
import { zipFacts } from "../zip-facts.js";
import { packetNames } from "./codec.js";

const LOCAL_HEADER = 30;
const SIGNATURE = [0x50, 0x4b, 0x03, 0x04] as const;
const PACKET_NAME = /\.edxml$/i;
/** A directory of some ten thousand packets. */
const TAIL = 1024 * 1024;

/** Returns whether bytes begin a zip whose first file is a packet by its name. */
function beginsPackets(head: Uint8Array): boolean {
  if (head.length < LOCAL_HEADER || !SIGNATURE.every((byte, index) => head[index] === byte)) return false;
  const length = (head[26] as number) | ((head[27] as number) << 8);
  return PACKET_NAME.test(new TextDecoder().decode(head.subarray(LOCAL_HEADER, LOCAL_HEADER + length)));
}

/**
 * Packets that were zipped together to be handed over. The exchange knows no such form, so the packets in it are counted
 * and not read.
 */
export const edxmlZipCodec: Codec<Packet> = {
  id: "edxml-zip",
  title: { vi: "Tệp ZIP chứa các gói tin edXML", en: "ZIP of edXML packets" },
  mediaTypes: ["application/zip"],
  extensions: [".zip"],
  recognises: (head) => (beginsPackets(head) ? 1 : 0),
  fields: packetNames,
  async *decode(source, context) {
    let head: Uint8Array = new Uint8Array(0);
    let tail: Uint8Array = new Uint8Array(0);
    let size = 0;
    for await (const chunk of chunksOf(source)) {
      if (head.length < LOCAL_HEADER) head = joinBytes([head, chunk.subarray(0, LOCAL_HEADER)]);
      tail = joinBytes([tail, chunk]).slice(-TAIL);
      size += chunk.length;
    }
    const facts = zipFacts({ head, tail, size });
    const packets = facts?.entries?.filter(({ name }) => PACKET_NAME.test(name)).length;
    const count = packets ?? facts?.count ?? 1;
    const finding = toFinding(fileRules.zipOfPackets, { path: "", params: { count } }, context);
    const decoded: Decoded<Packet> = {
      findings: finding ? [finding] : [],
      codec: "edxml-zip",
      locate: () => undefined,
      raw: () => undefined,
      line: () => undefined,
    };
    yield decoded;
  },
};
