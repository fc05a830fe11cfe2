// Reading
export { DEFAULT_LIMITS } from "./limits.js";
export { readPacket, readPacketFrom } from "./read.js";
export { PacketReading } from "./reading.js";
export { verifyPacket } from "./verify-packet.js";

// Writing and building
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
export { documentIdOf, parseDocumentId } from "./document-id.js";
export { PACKAGING, packAttachment, packagingOf, ZIPPED } from "./packaging.js";
export { UnwritablePacketError } from "./failures.js";
export { refusals } from "./refusals.js";
export { signPacket } from "./sign-packet.js";
export { packetChunks, writePacket } from "./write.js";

// Attached files
export { extractAttachments, listAttachments, openAttachment } from "./attachments.js";
export { fileKind } from "./file-kind.js";
export { safeFileName } from "./safe-file-name.js";
export { AttachmentError } from "./unpack.js";

// The standard: schemas, rules, examples
export { documentExchange } from "./standard.js";
export {
  AttachmentSchema,
  BusinessSchema,
  DocumentChangeSchema,
  DocumentPacketSchema,
  isUnparsed,
  PacketSchema,
  PartySchema,
  ReceiverChangeSchema,
  ReferenceSchema,
  ReplacementSchema,
  ResponseForSchema,
  SignatureReferenceSchema,
  SignatureSchema,
  StaffInfoSchema,
  StatusPacketSchema,
  TraceHeaderListSchema,
  TraceSchema,
  UnparsedSchema,
} from "./schema.js";
export { meantOrganId, organIdForm, sameAgency } from "./rules/organ-id.js";
export { STATUS_CODES } from "./status-codes.js";
export { EXAMPLE_DAY, exampleXml } from "./examples/index.js";

// Types
export type {
  ExtractedFile,
  FileSink,
  ListedAttachment,
  OpenedFile,
  OpenSink,
  OpenOneOptions,
  OpenOptions,
} from "./attachments.js";
export type { DocumentDraft, DraftAbout, StatusDraft } from "./build.js";
export type { DocumentId, DocumentIdSource } from "./document-id.js";
export type { Base64Fault } from "./edxml/base64.js";
export type { ContentFacts, ContentSink, ContentUse } from "./edxml/content.js";
export type { UnreadElement } from "./edxml/decode.js";
export type { XmlElement } from "./edxml/element.js";
export type { EncodingFacts } from "./edxml/encoding.js";
export type { ExamplePacket } from "./examples/index.js";
export type { WriteOptions } from "./edxml/encode.js";
export type { FileKind } from "./file-kind.js";
export type { Limits } from "./limits.js";
export type { FileToPack, Packaging } from "./packaging.js";
export type { ReadOptions } from "./read.js";
export type { Refusal } from "./refusals.js";
export type { BodyFacts, Noticed } from "./reading.js";
export type { OrganIdForm } from "./rules/organ-id.js";
export type { VerifiedAttachment, VerifiedPacket, VerifyPacketOptions } from "./verify-packet.js";
export type { StatusCode } from "./status-codes.js";
export type {
  Attachment,
  Business,
  DocumentChange,
  DocumentPacket,
  Packet,
  Party,
  ReceiverChange,
  Reference,
  Replacement,
  ResponseFor,
  Signature,
  SignatureReference,
  StaffInfo,
  StatusPacket,
  Trace,
  TraceHeaderList,
  Unparsed,
} from "./schema.js";
export type { AttachmentFault, Unpacking } from "./unpack.js";
export type { ZipEntry, ZipFacts, ZipProblem } from "./zip-facts.js";
