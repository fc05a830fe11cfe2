import { type Failure, isFailure } from "@egov-vn/core";
import type { HashName } from "../asn1/algorithms.js";
import { readSignedData, type SignedData } from "../cms/signed-data.js";
import { readTimeStamp, type TimeStampToken } from "../cms/time-stamp.js";
import { failures } from "../failures.js";
import { type MakeHash, portableHash, sameBytes } from "../hashing.js";
import { type Coverage, endsRevision, signedBytes } from "./byte-range.js";
import { type ByteSource, piecesOf } from "./byte-source.js";
import { changesSince, type LaterChange } from "./changes.js";
import { PdfDocument } from "./document.js";
import { isDocumentTimeStamp, type SignatureField, signatureFields, subFilterOf, textOf } from "./fields.js";
import { isArray, isDictionary, nameIn, type PdfDictionary, PdfString } from "./values.js";

/** A signature of a PDF as it stands in the file; nothing is judged yet. */
export interface PdfSignature {
  /** Name of its field. */
  readonly field: string;
  /** Kind of its bytes, such as `adbe.pkcs7.detached`. */
  readonly subFilter?: string;
  readonly kind: "signature" | "time-stamp";
  /** Where it is shown on its page, in points: left, bottom, right, top. */
  readonly rectangle?: SignatureField["rectangle"];
  readonly reason?: string;
  readonly location?: string;
  /** What its author still permits: 1 nothing, 2 filling in and signing, 3 annotations too. */
  readonly permits?: 1 | 2 | 3;
  /** A later revision has it no more. */
  readonly isRemoved: boolean;
  readonly coverage?: Coverage;
  /** What was done to the file after it; empty when it covers the whole. */
  readonly later: readonly LaterChange[];
  readonly cms?: SignedData;
  readonly token?: TimeStampToken;
  /** `matches` when the digest of the bytes is the one that was signed. */
  readonly digest?: "matches" | "differs";
  /** Why it cannot be read. */
  readonly failure?: Failure;
}

/** The signatures of a PDF. */
export interface PdfSignatures {
  readonly document: PdfDocument;
  /** In the order in which they were made, as far as what they cover tells. */
  readonly signatures: readonly PdfSignature[];
}

const MOST_REVISIONS = 256;

/**
 * Reads every signature of a PDF, those that a later revision removed among them. The file is read in pieces: memory does
 * not grow with it.
 *
 * @param makeHash `nodeHash` of `@egov-vn/signatures/files` in Node.
 * @throws Failure when the file is no PDF, is encrypted, or has a structure that cannot be followed.
 */
export async function readPdfSignatures(source: ByteSource, makeHash: MakeHash = portableHash): Promise<PdfSignatures> {
  const document = await PdfDocument.open(source);
  const { newest } = document;
  if (!newest) throw failures.pdf({ part: "xref" });
  if (newest.trailer.has("Encrypt")) throw failures.unsupported({ part: "/Encrypt" });
  const found = new Map<number, { readonly field: SignatureField; readonly isRemoved: boolean }>();
  let without = 0;
  const revisions = document.sections.slice(0, MOST_REVISIONS).map((_, index) => document.sections.slice(index));
  for (const [index, sections] of revisions.entries()) {
    const [first] = sections;
    if (!first) continue;
    for (const field of await fieldsOf(document, { trailer: first.trailer, sections }, index)) {
      const contents = field.value?.get("Contents");
      without -= 1;
      const place = contents instanceof PdfString && contents.from >= 0 ? contents.from : without;
      if (field.value && !found.has(place) && (index === 0 || place >= 0))
        found.set(place, { field, isRemoved: index > 0 });
    }
  }
  const signatures: PdfSignature[] = [];
  for (const { field, isRemoved } of found.values())
    signatures.push(await signatureOf(document, field, isRemoved, makeHash));
  const end = ({ coverage }: PdfSignature): number => coverage?.end ?? source.size;
  return { document, signatures: signatures.toSorted((left, right) => end(left) - end(right)) };
}

/** The fields of an older revision are only looked through for what was removed: it may be half of a file. */
async function fieldsOf(
  document: PdfDocument,
  revision: Parameters<typeof signatureFields>[1],
  index: number,
): Promise<readonly SignatureField[]> {
  if (index === 0) return signatureFields(document, revision);
  try {
    return await signatureFields(document, revision);
  } catch {
    return [];
  }
}

async function signatureOf(
  document: PdfDocument,
  field: SignatureField,
  isRemoved: boolean,
  makeHash: MakeHash,
): Promise<PdfSignature> {
  const value = field.value as PdfDictionary;
  const subFilter = subFilterOf(value);
  const [reason, location] = [textOf(value.get("Reason")), textOf(value.get("Location"))];
  const permits = await permitted(document, value);
  const facts = {
    field: field.name,
    ...(subFilter !== undefined && { subFilter }),
    kind: isDocumentTimeStamp(value) ? ("time-stamp" as const) : ("signature" as const),
    ...(field.rectangle && { rectangle: field.rectangle }),
    ...(reason !== undefined && { reason }),
    ...(location !== undefined && { location }),
    ...(permits !== undefined && { permits }),
    isRemoved,
  };
  let coverage: Coverage | undefined;
  let later: readonly LaterChange[] = [];
  try {
    const signed = await signedBytes(document, value);
    coverage = signed.coverage;
    if (!(await endsRevision(document, coverage.end))) throw failures.pdf({ part: "/ByteRange ≠ startxref" });
    if (coverage.covers === "revision") later = await changesSince(document, coverage.end);
    const read = contentOf(facts.kind, subFilter, signed.contents);
    const digest = await digestOver(document.source, coverage, read.hash, makeHash);
    return { ...facts, coverage, later, ...read.part, digest: sameBytes(digest, read.wanted) ? "matches" : "differs" };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ...facts, ...(coverage && { coverage }), later, failure: error };
  }
}

interface Content {
  readonly part: Pick<PdfSignature, "cms" | "token">;
  readonly hash: HashName;
  readonly wanted: Uint8Array;
}

const DETACHED: ReadonlySet<string> = new Set(["adbe.pkcs7.detached", "ETSI.CAdES.detached"]);

function contentOf(kind: PdfSignature["kind"], subFilter: string | undefined, contents: Uint8Array): Content {
  if (kind === "time-stamp") {
    const token = readTimeStamp(contents);
    return { part: { token, cms: token.signedData }, hash: token.hash, wanted: token.imprint };
  }
  if (subFilter === undefined || !DETACHED.has(subFilter))
    throw failures.unsupported({ part: subFilter ?? "/SubFilter" });
  const cms = readSignedData(contents);
  if (cms.content) throw failures.mismatch({ part: "encapContentInfo" });
  return { part: { cms }, hash: cms.hash, wanted: cms.messageDigest };
}

async function digestOver(
  source: ByteSource,
  { gap, end }: Coverage,
  name: HashName,
  makeHash: MakeHash,
): Promise<Uint8Array> {
  const hash = makeHash(name);
  for await (const piece of piecesOf(source, 0, gap.from)) hash.update(piece);
  for await (const piece of piecesOf(source, gap.to, end)) hash.update(piece);
  return hash.digest();
}

/** Returns what a certifying signature permits (ISO 32000-1, section 12.8.2.2). */
async function permitted(document: PdfDocument, value: PdfDictionary): Promise<PdfSignature["permits"]> {
  const { newest } = document;
  if (!newest) return undefined;
  const list = await document.resolved(newest, value.get("Reference"));
  for (const given of isArray(list) ? list : []) {
    const reference = await document.resolved(newest, given);
    if (!isDictionary(reference) || nameIn(reference, "TransformMethod") !== "DocMDP") continue;
    const parameters = await document.resolved(newest, reference.get("TransformParams"));
    const level = isDictionary(parameters) ? (parameters.get("P") ?? 2) : 2;
    return level === 1 || level === 3 ? level : 2;
  }
  return undefined;
}
