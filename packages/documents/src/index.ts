// Reading

export { DEFAULT_LIMITS } from "./limits.js";
export type { ReadOptions } from "./read.js";
export { readPacket, readPacketFrom } from "./read.js";
export { PacketReading } from "./reading.js";
export { documentExchange } from "./standard.js";

// Writing

export { packetChunks, UnwritablePacketError, writePacket } from "./write.js";
