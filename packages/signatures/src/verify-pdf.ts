import { type Finding, isFailure, type JsonPointer, reasonOf, toFinding } from "@egov-vn/core";
import { isBound, type SignedData } from "./cms/signed-data.js";
import { signatureMaths } from "./cms/signed-maths.js";
import { isStampRight } from "./cms/time-stamp.js";
import type { MakeHash } from "./hashing.js";
import type { ByteSource } from "./pdf/byte-source.js";
import { type PdfSignature, readPdfSignatures } from "./pdf/read-signatures.js";
import { type ValidationData, validationData } from "./pdf/validation-data.js";
import type { Certificate } from "./pki/certificate.js";
import { readCrl } from "./pki/crl.js";
import { isKeyStrong, maySign } from "./pki/path.js";
import { readable } from "./pki/readable.js";
import type { Trust } from "./pki/trust.js";
import { mathsRules } from "./rules/maths-rules.js";
import type { Deviation, FiveAnswers, MathsAnswer } from "./verdict/answers.js";
import { findingsOf } from "./verdict/findings.js";
import { judge, provedBy } from "./verdict/judge.js";
import { signerOf, type VerifiedSignature } from "./verdict/verified.js";
import { wordOf } from "./verdict/word.js";

/** A signature of a PDF with the five answers, and what it covers. */
export interface VerifiedPdfSignature extends VerifiedSignature {
  readonly signature: PdfSignature;
}

/** What is known of a file's signatures. */
export interface PdfVerification {
  /** Of the format, such as `1.7`; absent when the file could not be read. */
  readonly version?: string;
  readonly size: number;
  readonly signatures: readonly VerifiedPdfSignature[];
  readonly findings: readonly Finding[];
}

/** How a file is checked. */
export interface VerifySettings {
  /** Whom the caller trusts. Without it no signature is `valid`. */
  readonly trust: Trust;
  /** The time asked about, in milliseconds since 1970. */
  readonly at: number;
  /** `nodeHash` of `@egov-vn/signatures/files` in Node. */
  readonly makeHash?: MakeHash;
}

/**
 * Verifies every signature of a PDF. Five questions are answered apart: is the maths right, is the form as prescribed, is the
 * certificate trusted, was it in time, was it revoked. A file that cannot be read is a finding, not an error.
 *
 * @param source reads the file piece by piece; memory does not grow with the file.
 *
 * @example
 * const source = sourceOfBytes(new TextEncoder().encode("<html>"));
 * const { findings } = await verifyPdf(source, { trust: NO_TRUST, at: Date.now() });
 * findings.map(({ rule }) => rule) // => ["SIG-051"]
 */
export async function verifyPdf(source: ByteSource, { trust, at, makeHash }: VerifySettings): Promise<PdfVerification> {
  const { size } = source;
  try {
    const { document, signatures } = await readPdfSignatures(source, makeHash);
    const { version } = document;
    const brought = await validationData(document);
    // Lists and responses are signed by the authorities themselves, so that it does not matter who brought them (RFC 5280,
    // section 6.3; RFC 6960, section 3.2). What the file brings counts for its signers and for its time stamps alike.
    const known = {
      ...trust,
      crls: [...(trust.crls ?? []), ...brought.crls],
      ocsps: [...(trust.ocsps ?? []), ...brought.ocsps],
    };
    const proofs = await proofsOf(signatures, brought, known);
    const verified: VerifiedPdfSignature[] = [];
    for (const signature of signatures) {
      const proved = proofs.find(({ end }) => provesOf(signature, end))?.time;
      verified.push(await verifyOne(signature, { version, brought, trust: known, at, proved }));
    }
    const findings = verified.flatMap((one, index) => findingsFor(one, `/signatures/${index}`, version));
    const none = signatures.length === 0 ? toFinding(mathsRules.noSignature, { path: "" }) : undefined;
    return { version, size, signatures: verified, findings: none ? [none] : findings };
  } catch (error) {
    if (!isFailure(error)) throw error;
    const finding = toFinding(mathsRules.notReadable, { path: "", params: { reason: reasonOf(error) } });
    return { size, signatures: [], findings: finding ? [finding] : [] };
  }
}

/** A time stamp over the document proves what it covers, and its own time. */
function provesOf({ coverage, kind }: PdfSignature, end: number): boolean {
  return coverage !== undefined && (kind === "time-stamp" ? end >= coverage.end : end > coverage.end);
}

interface Known {
  readonly version: string;
  readonly brought: ValidationData;
  readonly trust: Trust;
  readonly at: number;
  readonly proved: number | undefined;
}

/** Returns what the time stamps of the whole document prove, the earliest first. */
async function proofsOf(
  signatures: readonly PdfSignature[],
  { certificates }: ValidationData,
  trust: Trust,
): Promise<{ readonly end: number; readonly time: number }[]> {
  const proofs: { end: number; time: number }[] = [];
  for (const { kind, token, digest, coverage, failure } of signatures) {
    if (kind !== "time-stamp" || !token || !coverage || failure || digest !== "matches") continue;
    const time = await provedBy(token, certificates, trust);
    if (typeof time === "number") proofs.push({ end: coverage.end, time });
  }
  return proofs.sort((left, right) => left.time - right.time);
}

async function verifyOne(signature: PdfSignature, known: Known): Promise<VerifiedPdfSignature> {
  const { cms, kind } = signature;
  const { brought, trust, at, proved, version } = known;
  const others = [...(cms?.certificates ?? []), ...brought.certificates];
  const certificate = cms?.signer ?? (cms && [...others, ...trust.certificates].find(cms.isBy));
  const maths = await mathsOf(signature, certificate);
  const claimed = signature.token?.time ?? cms?.signingTime;
  const isStamp = kind === "time-stamp";
  const judged = {
    signer: certificate,
    use: isStamp ? ("time-stamp" as const) : ("sign" as const),
    others,
    crls: readable(cms?.crls ?? [], readCrl),
    ...(claimed !== undefined && { claimed }),
    ...(proved !== undefined && { proved }),
    ...(cms && !isStamp && { cms }),
  };
  const deviations = cms ? deviationsOf(signature, cms, certificate, version, trust) : [];
  const state = cms ? (deviations.length > 0 ? "deviates" : "as-prescribed") : "unreadable";
  const answers: FiveAnswers = { maths, form: { state, deviations }, ...(await judge(judged, trust, at)) };
  return { signature, ...signerOf(certificate), ...answers, word: wordOf(answers, signature) };
}

async function mathsOf(
  { failure, digest, cms, token }: PdfSignature,
  certificate: Certificate | undefined,
): Promise<MathsAnswer> {
  if (failure) return { state: "unreadable", reason: { vi: failure.text("vi"), en: failure.text("en") } };
  if (digest === "differs") return { state: "altered" };
  if (!cms?.method || !certificate) return { state: "unsupported" };
  if (cms.binding && !isBound(certificate, cms.binding)) return { state: "wrong" };
  const said = await signatureMaths(cms, certificate);
  if (said !== "right" || !token) return { state: said };
  // A time stamp signs the token's own content as well.
  return {
    state: (await isStampRight({ ...token, signedData: { ...cms, signer: certificate } }, true)) ? "right" : "wrong",
  };
}

function deviationsOf(
  { kind, subFilter }: PdfSignature,
  { method, binding }: SignedData,
  certificate: Certificate | undefined,
  version: string,
  { allowLegacySha1 }: Trust,
): Deviation[] {
  const isSignature = kind === "signature";
  const checks: readonly (readonly [Deviation, boolean])[] = [
    ["not-for-signing", isSignature && certificate !== undefined && !maySign(certificate)],
    ["sha-1", method?.hash === "SHA-1" && allowLegacySha1 !== true],
    ["short-key", certificate !== undefined && !isKeyStrong(certificate)],
    ["not-pss", isSignature && method?.kind === "rsa-pkcs1"],
    ["not-pades", isSignature && subFilter !== "ETSI.CAdES.detached"],
    ["not-bound", isSignature && binding === undefined],
    ["old-pdf", isSignature && Number(version) < 1.4],
  ];
  return checks.flatMap(([deviation, is]) => (is ? [deviation] : []));
}

function findingsFor(verified: VerifiedPdfSignature, path: JsonPointer, version: string): Finding[] {
  const { signature, signer, certificate } = verified;
  const { coverage, later, isRemoved, permits, subFilter, field } = signature;
  return findingsOf({
    ...{ path, answers: verified, signer, place: field, version },
    ...(certificate && { certificate }),
    ...(subFilter !== undefined && { subFilter }),
    ...(coverage && {
      after: { later, isRemoved, ...(permits && { permits }), end: coverage.end, size: coverage.size },
    }),
  });
}
