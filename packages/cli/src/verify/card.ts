import { type Bilingual, localDateTimeAt } from "@egov-vn/core";
import { vgcaCodeOf } from "@egov-vn/signatures";
import {
  CHANGE_WORDS,
  FORM_WORDS,
  joinedWords,
  MATHS_WORDS,
  NO_ANSWER_WORDS,
  TIME_WORDS,
  TRUST_WORDS,
  VALIDITY_WORDS,
  VERDICT_WORDS,
} from "@egov-vn/signatures/words";
import { timeText } from "@egov-vn/validate";
import { sizeText } from "../cards/sizes.js";
import type { Session } from "../session.js";
import type { AnySignature } from "./verify-file.js";

/** What is told of one signature: the word, who, when, what is covered, then the five answers. */
export interface SignatureCard {
  readonly title: string;
  readonly word: string;
  readonly facts: readonly (readonly [name: string, text: string])[];
}

/** Makes the card of a signature: signer, time and integrity as circular 15/2025/TT-BKHCN asks for, and the five answers. */
export function signatureCard(verified: AnySignature, number: number, session: Session): SignatureCard {
  const { say, language } = session;
  const { signer, organization, issuer, certificate, maths, form, trust, time, revocation } = verified;
  const text = ({ [language]: words }: Bilingual): string => words;
  const moment = (at: number): string => timeText(localDateTimeAt(new Date(at)), language);
  const facts: (readonly [string, string])[] = [
    [say("verifySigner"), [signer, organization].filter(Boolean).join(", ")],
    [say("verifyIssuer"), issuer ?? "–"],
    [say("verifyTime"), [time.at === undefined ? "" : moment(time.at), text(TIME_WORDS[time.state])].join(" ").trim()],
    [say("verifyCovers"), covered(verified, session)],
    [say("verifyMaths"), text(MATHS_WORDS[maths.state])],
    [say("verifyForm"), text(FORM_WORDS[form.state])],
    [
      say("verifyTrust"),
      [text(TRUST_WORDS[trust.state]), trust.anchor && `(${trust.anchor.name})`].filter(Boolean).join(" "),
    ],
    [say("verifyValidity"), text(VALIDITY_WORDS[time.validity])],
    [say("verifyRevocation"), revoked()],
  ];
  const pdf = "signature" in verified ? verified.signature : undefined;
  if (pdf?.reason) facts.push([say("verifyReason"), pdf.reason]);
  if (certificate) facts.push([say("verifyFingerprint"), certificate.fingerprint]);
  const vgca = vgcaCodeOf(verified);
  if (vgca) facts.push(["VGCA", vgca]);
  const kind = say(pdf?.kind === "time-stamp" ? "verifyStamp" : "verifySignature");
  return { title: pdf ? `${kind} ${number}` : say("verifyEnvelope"), word: text(VERDICT_WORDS[verified.word]), facts };

  function revoked(): string {
    if (revocation.state === "good") return say("verifyNotRevoked");
    if (revocation.state === "revoked") return say("verifyRevokedSince", { time: moment(revocation.since) });
    return `${text(VERDICT_WORDS.unknown)}: ${text(NO_ANSWER_WORDS[revocation.why])}`;
  }
}

function covered(verified: AnySignature, { say, language }: Session): string {
  if ("envelope" in verified) {
    const { document, attachments } = verified.envelope.covers;
    if (document) return say("verifyCoversPacket");
    const files = attachments.map(({ contentId }) => contentId).join(", ");
    return files === "" ? say("verifyCoversUnknown") : say("verifyCoversFiles", { files });
  }
  const { coverage, later } = verified.signature;
  if (!coverage) return say("verifyCoversUnknown");
  const size = sizeText(coverage.size, language);
  if (coverage.covers === "whole") return say("verifyCoversWhole", { size });
  const changes = joinedWords(later.map((change) => CHANGE_WORDS[change]));
  const end = sizeText(coverage.end, language);
  return later.length === 0
    ? say("verifyCoversPart", { end, size })
    : say("verifyCoversEarlier", { end, size, changes });
}
