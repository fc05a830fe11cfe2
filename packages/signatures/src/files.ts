/**
 * Files on a disk, for programs that run in Node.
 *
 * @packageDocumentation
 */
export { nodeHash } from "./files/node-hash.js";
