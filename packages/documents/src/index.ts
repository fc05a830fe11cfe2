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

// Writing

export { packetChunks, UnwritablePacketError, writePacket } from "./write.js";
