import type { Example } from "@egov-vn/core";
import { readPacket } from "../read.js";
import type { Packet } from "../schema.js";
import { STATUS_CODES, type StatusCode } from "../status-codes.js";
import { EXAMPLE_DAY, type ExamplePacket, exampleXml } from "./packets.js";

const TITLES: Readonly<Record<Exclude<ExamplePacket, `status-${string}`>, Example<Packet>["title"]>> = {
  document: { vi: "Văn bản mới", en: "A new document" },
  reply: { vi: "Văn bản trả lời", en: "A reply" },
  revocation: { vi: "Văn bản thu hồi", en: "A revocation" },
  update: { vi: "Văn bản cập nhật", en: "An update" },
  replacement: { vi: "Văn bản thay thế", en: "A replacement" },
  packed: { vi: "Văn bản có tệp được nén", en: "A document with a zipped file" },
  signed: { vi: "Văn bản có chữ ký trên gói tin", en: "A document with an envelope signature" },
};

function titleOf(name: ExamplePacket): Example<Packet>["title"] {
  if (!name.startsWith("status-")) return TITLES[name as keyof typeof TITLES];
  const { vi, en } = STATUS_CODES[name.slice("status-".length) as StatusCode];
  return { vi: `Trạng thái: ${vi}`, en: `Status: ${en}` };
}

function exampleOf(name: ExamplePacket): Example<Packet> {
  let value: Packet | undefined;
  return {
    name,
    title: titleOf(name),
    // Read when asked for: importing the library must not parse sixteen packets.
    get value() {
      value ??= readPacket(exampleXml[name], { asOf: EXAMPLE_DAY }).value as Packet;
      return value;
    },
  };
}

/** The example packets as values. */
export const documentExamples: readonly Example<Packet>[] = (Object.keys(exampleXml) as ExamplePacket[]).map(exampleOf);

export { EXAMPLE_DAY, type ExamplePacket, exampleXml } from "./packets.js";
