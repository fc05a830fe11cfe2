import { type Failure, type Finding, isFailure } from "@egov-vn/core";
import { failures } from "./failures.js";
import { type Certificate, namesIssuer, readCertificate } from "./pki/certificate.js";
import { type Maths, verifyMaths } from "./pki/key.js";
import { isKeyStrong, maySign } from "./pki/path.js";
import type { Trust } from "./pki/trust.js";
import type { Deviation, FiveAnswers, MathsAnswer } from "./verdict/answers.js";
import { envelopeFindings } from "./verdict/envelope-findings.js";
import { judge } from "./verdict/judge.js";
import { signerOf, type VerifiedSignature } from "./verdict/verified.js";
import { wordOf } from "./verdict/word.js";
import type { VerifySettings } from "./verify-pdf.js";
import type { EnvelopeSignature } from "./xml/envelope-reader.js";
import type { SignatureElement } from "./xml/signature-element.js";

/** The signature of an envelope with the five answers, and what it covers. */
export interface VerifiedEnvelopeSignature extends VerifiedSignature {
  readonly envelope: EnvelopeSignature;
}

/** What is known of an envelope's signature. */
export interface EnvelopeVerification {
  readonly signature: VerifiedEnvelopeSignature;
  readonly findings: readonly Finding[];
}

const MOST_TRIED = 64;

/**
 * Verifies what an {@link EnvelopeReader} read. Five questions are answered apart, as for a PDF. `valid` is only said when
 * the whole packet is covered, and no comment cuts a value.
 *
 * @example
 * const reader = new EnvelopeReader(portableHash);
 * const signature = reader.end(); // nothing was read
 * signature && (await verifyEnvelope(signature, { trust: NO_TRUST, at: Date.now() })) // => undefined
 */
export async function verifyEnvelope(
  envelope: EnvelopeSignature,
  { trust, at }: Omit<VerifySettings, "makeHash">,
): Promise<EnvelopeVerification> {
  const { element } = envelope;
  const { certificates, signer: named } = certificatesOf(element);
  const tried = await tryKeys(envelope, named === "several" ? undefined : named, trust);
  const { certificate } = tried;
  const maths = mathsOf(envelope, tried, named !== "several");
  const deviations = element ? deviationsOf(element, certificate, trust) : [];
  const state = maths.state === "unreadable" ? "unreadable" : deviations.length > 0 ? "deviates" : "as-prescribed";
  const judged = { signer: certificate, use: "sign" as const, others: certificates, crls: [] };
  const answers: FiveAnswers = { maths, form: { state, deviations }, ...(await judge(judged, trust, at)) };
  const word = wordOf(answers);
  const isWhole = envelope.covers.document && envelope.cut === undefined;
  const signature: VerifiedEnvelopeSignature = {
    envelope,
    ...signerOf(certificate),
    ...answers,
    word: !isWhole && (word === "valid" || word === "recognised-foreign") ? "unknown" : word,
  };
  return { signature, findings: envelopeFindings(signature) };
}

/** Returns the certificates that came along, and the one that is no other's issuer; `undefined` when several are not. */
function certificatesOf(element: SignatureElement | undefined): {
  readonly certificates: readonly Certificate[];
  readonly signer: Certificate | "several" | undefined;
} {
  const certificates: Certificate[] = [];
  for (const bytes of element?.certificates ?? []) {
    try {
      const read = readCertificate(bytes);
      if (!certificates.some(({ fingerprint }) => fingerprint === read.fingerprint)) certificates.push(read);
    } catch (error) {
      if (!isFailure(error)) throw error;
    }
  }
  const ends = certificates.filter((one) => !certificates.some((other) => other !== one && namesIssuer(other, one)));
  return { certificates, signer: ends.length > 1 ? "several" : ends[0] };
}

interface Tried {
  readonly certificate?: Certificate;
  /** The value over what is signed, in its place. */
  readonly inPlace: Maths;
  /** The value over what is signed as it was before it was put into a packet. */
  readonly alone: Maths;
}

/** Looks for the certificate whose key made the value: the one that came along, else one that the caller has. */
async function tryKeys(
  { element, signedInfo, alone }: EnvelopeSignature,
  named: Certificate | undefined,
  { certificates }: Trust,
): Promise<Tried> {
  const method = element?.method;
  const by = { inPlace: "unsupported", alone: "unsupported", ...(named && { certificate: named }) } as const;
  if (!element || !method) return by;
  const over = async ({ key }: Certificate, data: Uint8Array | undefined): Promise<Maths> =>
    data ? verifyMaths(key, method, data, element.value, "raw") : "unsupported";
  const theirs = element.certificates.length === 0 ? certificates.filter(maySign).slice(0, MOST_TRIED) : [];
  for (const certificate of named ? [named] : theirs) {
    const inPlace = await over(certificate, signedInfo);
    if (inPlace === "right") return { certificate, inPlace, alone: "unsupported" };
    const before = await over(certificate, alone?.());
    if (named || before === "right") return { certificate, inPlace, alone: before };
  }
  return by;
}

const inBoth = (failure: Failure) => ({ vi: failure.text("vi"), en: failure.text("en") });

function mathsOf(
  { failure, place, digest }: EnvelopeSignature,
  { inPlace, alone }: Tried,
  isNamed: boolean,
): MathsAnswer {
  if (failure) return { state: "unreadable", reason: inBoth(failure) };
  if (!isNamed) return { state: "unreadable", reason: inBoth(failures.twice({ part: "X509Certificate" })) };
  if (place === "rewritten") return { state: "rewritten", value: alone };
  // What was signed before it was put into a packet, and indented there, is genuine and yet not verifiable.
  if (alone === "right") return { state: "rewritten", value: alone };
  if (digest === undefined) return { state: "unsupported" };
  return { state: digest === "differs" ? "altered" : inPlace };
}

function deviationsOf(
  { method, references }: SignatureElement,
  certificate: Certificate | undefined,
  { allowLegacySha1 }: Trust,
): Deviation[] {
  const sha1 = method?.hash === "SHA-1" || references.some(({ hash }) => hash === "SHA-1");
  const checks: readonly (readonly [Deviation, boolean])[] = [
    ["not-for-signing", certificate !== undefined && !maySign(certificate)],
    ["sha-1", sha1 && allowLegacySha1 !== true],
    ["short-key", certificate !== undefined && !isKeyStrong(certificate)],
    ["not-pss", method?.kind === "rsa-pkcs1"],
    ["not-bound", true],
  ];
  return checks.flatMap(([deviation, is]) => (is ? [deviation] : []));
}
