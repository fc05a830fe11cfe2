import { extensionOf, type FileKind, fileKind, isPackaging } from "../file-kind.js";
import { type BodyFacts, PacketReading } from "../reading.js";
import type { Attachment, DocumentPacket } from "../schema.js";
import { type ZipFacts, zipFacts } from "../zip-facts.js";
import { oncePerRun } from "./check.js";

/** An attached file as rules look at it. */
export interface Body {
  readonly attachment: Attachment;
  readonly index: number;
  /** The name's extension, lower case, without the dot; `""` when the name has no extension. */
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

function factsOfBytes(bytes: Uint8Array): BodyFacts {
  return { size: bytes.length, spaces: 0, head: bytes.subarray(0, HEAD), tail: bytes.subarray(-TAIL), bytes };
}

function bodyOf(attachment: Attachment, index: number, facts: BodyFacts | undefined): Body {
  const extension = extensionOf(attachment.attachmentName);
  if (facts === undefined) return { attachment, index, extension, wrapped: false };
  const kind = fileKind(facts.head);
  const zip = zipFacts(facts);
  const only = zip?.entries?.length === 1 ? zip.entries[0]?.name : undefined;
  const wrapped = isPackaging(kind, extension, only);
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
