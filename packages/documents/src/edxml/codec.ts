import type { Codec } from "@egov-vn/core";
import { readPacketFrom } from "../read.js";
import type { Packet } from "../schema.js";
import { writePacket } from "../write.js";
import { detectEncoding } from "./encoding.js";

const ROOT = /<(?:[\w.-]+:)?(?:edXML|edXMLEnvelope)[\s>]/i;

/** The wire form of a packet: one `.edxml` file, one message. */
export const edxmlCodec: Codec<Packet> = {
  id: "edxml",
  title: { vi: "Gói tin edXML", en: "edXML packet" },
  mediaTypes: ["application/xml", "text/xml"],
  extensions: [".edxml"],
  recognises(head) {
    return ROOT.test(new TextDecoder(detectEncoding(head).used).decode(head));
  },
  async *decode(source, context) {
    yield await readPacketFrom(source, context.keepContent ? { ...context, content: "keep" } : context);
  },
  encode: writePacket,
};
