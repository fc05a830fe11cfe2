import { schemaRules } from "@egov-vn/core";
import { PacketSchema } from "../schema.js";
import { qcvn } from "./basis.js";

/** What the schema reports, as rules. */
export const schemaFailures = schemaRules("DOC", qcvn);

/** The schema of a packet together with the rules that its failures are. */
export const packetSchema = { schema: PacketSchema, schemaFinding: schemaFailures.finding };
