// Reading

export { DEFAULT_LIMITS } from "./limits.js";
export type { ReadOptions } from "./read.js";
export { readPacket, readPacketFrom } from "./read.js";
export { PacketReading } from "./reading.js";
export { documentExchange } from "./standard.js";

// Writing

export { packetChunks, UnwritablePacketError, writePacket } from "./write.js";

// Attached files

export type { ExtractedFile, FileSink, ListedAttachment, OpenedFile, OpenOptions } from "./attachments.js";
export { extractAttachments, listAttachments, openAttachment } from "./attachments.js";
export { safeFileName } from "./safe-file-name.js";
export type { AttachmentFault } from "./unpack.js";
export { AttachmentError } from "./unpack.js";

// Building

export type { DocumentDraft, DraftAbout, StatusDraft } from "./build.js";
export {
  createDocument,
  createReplacement,
  createReply,
  createRevocation,
  createStatus,
  createUpdate,
  DOCUMENT_ACTION,
  referenceTo,
} from "./build.js";
export type { DocumentId, DocumentIdSource } from "./document-id.js";
export { documentIdOf, parseDocumentId } from "./document-id.js";
export type { FileToPack, Packaging } from "./packaging.js";
export { PACKAGING, packAttachment, packagingOf, ZIPPED } from "./packaging.js";

// Rules, peers and examples

export type { ExamplePacket } from "./examples/index.js";
export { documentRuleExamples, EXAMPLE_DAY, exampleXml } from "./examples/index.js";
export type { FileKind } from "./file-kind.js";
export { fileKind } from "./file-kind.js";
export { documentProfiles } from "./profiles/index.js";
export type { OrganIdForm } from "./rules/organ-id.js";
export { meantOrganId, organIdForm, sameAgency } from "./rules/organ-id.js";
export type { StatusCode } from "./rules/status.js";
export { STATUS_CODES } from "./rules/status.js";
