import type { Standard } from "@egov-vn/core";
import { edxmlCodec } from "./edxml/codec.js";
import { edxmlZipCodec } from "./edxml/zip-codec.js";
import { documentExamples } from "./examples/index.js";
import { documentProfiles } from "./profiles/index.js";
import { DECISION_20_2020, DECISION_28_2018, QCVN_102, QCVN_102_AMENDMENT } from "./rules/basis.js";
import { envelopeRules } from "./rules/envelope.js";
import { fileRules } from "./rules/file.js";
import { packetRules } from "./rules/index.js";
import { packetSchema, schemaFailures } from "./rules/schema.js";
import type { Packet } from "./schema.js";

/** Document exchange between agencies: edXML packets by QCVN 102:2016/BTTTT. */
export const documentExchange: Standard<Packet> = {
  id: "document-exchange",
  edition: "qcvn-102-2016",
  title: { vi: "Trao đổi văn bản điện tử (edXML)", en: "Document exchange (edXML)" },
  legalBasis: [QCVN_102, QCVN_102_AMENDMENT, DECISION_28_2018, DECISION_20_2020],
  validity: { from: "2016-04-01" },
  ...packetSchema,
  codecs: [edxmlCodec, edxmlZipCodec],
  rules: packetRules,
  readerRules: [...Object.values(fileRules), ...Object.values(envelopeRules), ...schemaFailures.rules],
  profiles: documentProfiles,
  examples: documentExamples,
};
