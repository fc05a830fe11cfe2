/**
 * Files on a disk, for programs that run in Node.
 *
 * @packageDocumentation
 */
export { nodeHash } from "./files/node-hash.js";
export { type OpenFile, openFile } from "./files/open-file.js";
export { readTrust, type TrustFiles } from "./files/trust-folder.js";
