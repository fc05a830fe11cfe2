import { schemaRules } from "@egov-vn/core";
import { lacking, replacing, valuing } from "../examples/rule-example.js";
import { FORMATS, PacketSchema } from "../schema.js";
import { neededBy, PEERS } from "./basis.js";

const asImplemented = neededBy(
  [PEERS.sdk, PEERS.axis, PEERS.bkav],
  "Trường, số lần xuất hiện và kiểu lấy từ thư viện, mẫu chính thức và các bản cài đặt đã đọc; chưa đối chiếu được toàn văn QCVN 102:2016.",
  "Fields, their types and how often they occur come from the official library, its samples and the implementations that were read. The full text of QCVN 102:2016 has not been checked.",
);

/** What the schema reports, as rules. */
export const schemaFailures = schemaRules("DOC", asImplemented, {
  formats: FORMATS,
  examples: {
    required: lacking("document", "edXML:OrganId"),
    type: valuing("/subject", 5, '"V/v …"'),
    tooSmall: valuing("/to", [], '[{ "organId": "H99.02" }]'),
    format: replacing("document", '<edXML:edXMLManifest version="1.0">', '<edXML:edXMLManifest version=" 1.0">'),
    unknownKey: valuing("/secrecy", "A", "∅"),
    union: valuing("/steeringType", {}, "0"),
  },
});

/** The schema of a packet together with the rules that its failures are. */
export const packetSchema = { schema: PacketSchema, schemaFinding: schemaFailures.finding };
