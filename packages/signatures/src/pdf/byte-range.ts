import { Der } from "../asn1/der.js";
import { failures } from "../failures.js";
import type { ByteSource } from "./byte-source.js";
import { numbersIn } from "./cross-references.js";
import { lastStartOf, type PdfDocument } from "./document.js";
import { type PdfDictionary, PdfString } from "./values.js";

/** What a signature covers. */
export interface Coverage {
  /** Offsets: `0` to `gap.from`, then `gap.to` to `end`. */
  readonly gap: { readonly from: number; readonly to: number };
  readonly end: number;
  /** Bytes of the file. */
  readonly size: number;
  /** `whole`: all of the file but its own value. `revision`: the file as it was before it was added to. */
  readonly covers: "whole" | "revision";
}

/** The value of a signature and the bytes that it is over. */
export interface SignedBytes {
  readonly coverage: Coverage;
  /** The CMS, without the zeros that fill its place. */
  readonly contents: Uint8Array;
}

const MOST_BLANKS = 1024;

/**
 * Reads which bytes a signature is over. Only one shape is taken: from the first byte to the value's opening sign, and from
 * behind its closing sign to the end of a revision.
 *
 * @throws Failure when it is another: what lies in a wider gap, or behind the end, could be changed unseen.
 */
export async function signedBytes(document: PdfDocument, value: PdfDictionary): Promise<SignedBytes> {
  const { source } = document;
  const range = numbersIn(value, "ByteRange");
  const [start = -1, first = 0, second = 0, rest = 0] = range;
  const contents = value.get("Contents");
  if (range.length !== 4 || start !== 0) throw failures.pdf({ part: "/ByteRange" });
  if (!(contents instanceof PdfString) || !contents.isHex) throw failures.missing({ part: "/Contents" });
  if (first !== contents.from || second !== contents.to) throw failures.pdf({ part: "/ByteRange ≠ /Contents" });
  const end = second + rest;
  if (rest === 0 || end > source.size) throw failures.pdf({ part: "/ByteRange" });
  return {
    contents: withoutFilling(contents.bytes),
    coverage: {
      gap: { from: first, to: second },
      ...{ end, size: source.size },
      covers: (await isBlank(source, end)) ? "whole" : "revision",
    },
  };
}

/** Tells whether nothing but a few blanks is behind a place. */
async function isBlank(source: ByteSource, from: number): Promise<boolean> {
  if (source.size - from > MOST_BLANKS) return false;
  return (await source.read(from, source.size)).every((octet) => octet === 10 || octet === 13 || octet === 32);
}

function withoutFilling(bytes: Uint8Array): Uint8Array {
  const { end } = Der.at(bytes);
  if (bytes.subarray(end).some((octet) => octet !== 0)) throw failures.derTrailing({ at: end });
  return bytes.subarray(0, end);
}

/** Tells whether the file, cut off where a signature's bytes end, was a whole PDF that ends with this revision. */
export async function endsRevision(document: PdfDocument, end: number): Promise<boolean> {
  const revision = document.revisionBefore(end);
  if (!revision) return false;
  try {
    const start = await lastStartOf(document.source, end);
    return revision.sections[0]?.offset === start;
  } catch {
    return false;
  }
}
