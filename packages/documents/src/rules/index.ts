import type { Rule } from "@egov-vn/core";
import type { Packet } from "../schema.js";
import { attachmentRules } from "./attachments.js";
import { documentTypeRules } from "./document-type.js";
import { fileNameRules } from "./file-name.js";
import { headerRules } from "./header.js";
import { identityRules } from "./identity.js";
import { manifestRules } from "./manifest.js";
import { messageKindRules } from "./message-kind.js";
import { packagingRules } from "./packaging.js";
import { partyRules } from "./parties.js";
import { requiredRules } from "./required.js";
import { signatureRules } from "./signature.js";
import { statusRules } from "./status.js";
import { lengthRules, textRules } from "./text.js";
import { traceRules } from "./trace.js";

/** The rules that are checked on a packet once it has been read, in the order of their ids. */
export const packetRules: readonly Rule<Packet>[] = [
  ...requiredRules,
  ...headerRules,
  ...identityRules,
  ...documentTypeRules,
  ...partyRules,
  ...traceRules,
  ...messageKindRules,
  ...statusRules,
  ...manifestRules,
  ...fileNameRules,
  ...attachmentRules,
  ...packagingRules,
  ...signatureRules,
  ...textRules,
  ...lengthRules,
];
