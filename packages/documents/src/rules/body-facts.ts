import { EXTENSIONS, type FileKind, fileKind } from "../file-kind.js";
import { type BodyFacts, PacketReading } from "../reading.js";
import type { Attachment, DocumentPacket } from "../schema.js";
import { type ZipFacts, zipFacts } from "../zip-facts.js";
import { oncePerRun } from "./check.js";

/** An attached file as rules look at it. */
export interface Body {
  readonly attachment: Attachment;
  readonly index: number;
  /** The name's extension, lower case, without the dot; `""` when there is none. */
  readonly extension: string;
  /** Absent when nothing is there where the content should be. */
  readonly facts?: BodyFacts;
  readonly kind?: FileKind;
  /** Present when the bytes begin as a zip. */
  readonly zip?: ZipFacts;
  /** The zip is only packaging round the file that the name promises, as the official SDK makes it. */
  readonly wrapped: boolean;
}

const HEAD = 1024;
const TAIL = 16 * 1024;
const ZIP_BASED = new Set([...EXTENSIONS.ooxml, ...EXTENSIONS.odf]);

/**
 * Returns a file name's extension in lower case, without the dot.
 *
 * @example
 * extensionOf("Cong van.SIGNED.PDF") // => "pdf"
 */
export function extensionOf(name: string | undefined): string {
  const dot = name?.lastIndexOf(".") ?? -1;
  return name === undefined || dot <= 0 || dot === name.length - 1 ? "" : name.slice(dot + 1).toLowerCase();
}

function factsOfBytes(bytes: Uint8Array): BodyFacts {
  return { size: bytes.length, spaces: 0, head: bytes.subarray(0, HEAD), tail: bytes.subarray(-TAIL), bytes };
}

function isPackaging(kind: FileKind, zip: ZipFacts | undefined, extension: string): boolean {
  if (kind !== "zip" || extension === "zip") return false;
  if (!ZIP_BASED.has(extension)) return true;
  // A docx begins as a zip too: it is packed once more only if the zip holds one file that is itself a docx.
  return zip?.entries?.length === 1 && extensionOf(zip.entries[0]?.name) === extension;
}

function bodyOf(attachment: Attachment, index: number, facts: BodyFacts | undefined): Body {
  const extension = extensionOf(attachment.attachmentName);
  if (facts === undefined) return { attachment, index, extension, wrapped: false };
  const kind = fileKind(facts.head);
  const zip = zipFacts(facts);
  const wrapped = isPackaging(kind, zip, extension);
  return { attachment, index, extension, facts, kind, ...(zip && { zip }), wrapped };
}

/**
 * Returns the attached files of a document with what is known of their bytes: from the reading when there is one, which
 * has measured them without holding them; else from the value's own bytes.
 */
export const bodiesOf = oncePerRun((document: DocumentPacket, { decoded }): readonly Body[] =>
  (document.attachments ?? []).map((attachment, index) => {
    if (decoded instanceof PacketReading) return bodyOf(attachment, index, decoded.body(index));
    return bodyOf(attachment, index, attachment.content && factsOfBytes(attachment.content));
  }),
);
