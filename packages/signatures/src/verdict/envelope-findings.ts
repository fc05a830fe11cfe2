import type { Finding } from "@egov-vn/core";
import { envelopeRules } from "../rules/envelope-rules.js";
import type { VerifiedEnvelopeSignature } from "../verify-envelope.js";
import { findingsOf, said } from "./findings.js";
import { WAY_WORDS } from "./words.js";

const PATH = "/signature";

/** Returns what there is to say of an envelope's signature. */
export function envelopeFindings(verified: VerifiedEnvelopeSignature): Finding[] {
  const { signer, certificate, maths, envelope } = verified;
  // Nothing else is known of what cannot be verified any more.
  if (maths.state === "rewritten")
    return said(PATH, signer, (say) => {
      say(maths.value === "right" ? envelopeRules.genuineOnce : envelopeRules.rewritten);
    });
  const found = findingsOf({
    ...{ path: PATH, answers: verified, signer, place: "edXMLHeader/Signature" },
    ...(certificate && { certificate }),
  });
  const { document, attachments } = envelope.covers;
  const more = said(PATH, signer, (say) => {
    if (envelope.cut !== undefined) say(envelopeRules.cut, { element: envelope.cut });
    if (!document && envelope.digest === "matches")
      say(envelopeRules.filesOnly, { files: attachments.map(({ contentId }) => contentId) });
    for (const way of ["text", "bytes"] as const) {
      const files = attachments.filter((one) => one.as === way).map(({ contentId }) => contentId);
      if (files.length > 0) say(envelopeRules.filesAs, { files, way: WAY_WORDS[way] });
    }
  });
  return [...found, ...more];
}
