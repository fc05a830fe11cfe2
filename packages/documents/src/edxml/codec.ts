import type { Codec, WireName } from "@egov-vn/core";
import { readPacketFrom } from "../read.js";
import type { Packet } from "../schema.js";
import { writePacket } from "../write.js";
import { documentPlan, plannedNames, statusPlan } from "./plan.js";
import { recognisePacket } from "./recognise.js";

/** What only the wire has: the elements that hold a packet together, and the extras of the .NET layout. */
const WITHOUT_FIELD: readonly WireName[] = [
  { names: ["edXML"], within: [] },
  { names: ["edXMLEnvelope"], within: ["edXML"] },
  { names: ["edXMLHeader"], within: ["edXML", "edXMLEnvelope"] },
  { names: ["MessageHeader"], within: ["edXML", "edXMLEnvelope", "edXMLHeader"] },
  { names: ["edXMLBody"], within: ["edXML", "edXMLEnvelope"] },
  ...["Boundary", "ContentId", "ContentType"].map((name) => ({ names: [name], within: ["edXML"] })),
  { names: ["DigitalSignature"], within: ["edXML", "edXMLEnvelope", "edXMLHeader"] },
];

/** Lists the names that edXML has for the fields of a packet. */
export function packetNames(): WireName[] {
  const names = [documentPlan, statusPlan].flatMap((plan) => [...plannedNames(plan, "", ["edXML"])]);
  const known = new Map(names.map((name) => [JSON.stringify(name), name]));
  return [...known.values(), ...WITHOUT_FIELD];
}

/** The wire form of a packet: one `.edxml` file, one message. */
export const edxmlCodec: Codec<Packet> = {
  id: "edxml",
  title: { vi: "Gói tin edXML", en: "edXML packet" },
  mediaTypes: ["application/xml", "text/xml"],
  extensions: [".edxml"],
  recognises: recognisePacket,
  fields: packetNames,
  async *decode(source, context) {
    yield await readPacketFrom(source, context.keepContent ? { ...context, content: "keep" } : context);
  },
  encode: (packet) => writePacket(packet),
};
