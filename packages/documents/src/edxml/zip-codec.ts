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

const isEntry = (head: Uint8Array, at: number): boolean => SIGNATURE.every((byte, index) => head[at + index] === byte);

/** Returns whether bytes begin a zip that has a packet, by its name, among the files that begin in them. */
function beginsPackets(head: Uint8Array): boolean {
  if (!isEntry(head, 0)) return false;
  for (let at = 0; at !== -1 && at + LOCAL_HEADER <= head.length; at = head.indexOf(SIGNATURE[0], at + 1)) {
    if (!isEntry(head, at)) continue;
    const length = (head[at + 26] as number) | ((head[at + 27] as number) << 8);
    const name = head.subarray(at + LOCAL_HEADER, at + LOCAL_HEADER + length);
    if (PACKET_NAME.test(new TextDecoder().decode(name))) return true;
  }
  return false;
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
    const rule = count === 0 ? fileRules.zipOfOthers : fileRules.zipOfPackets;
    const finding = toFinding(rule, { path: "", params: count === 0 ? {} : { count } }, context);
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
