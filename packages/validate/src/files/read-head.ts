import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import { RECOGNITION_HEAD } from "../check-source.js";
import { type FilePath, forSystem } from "./file-path.js";

/** Returns the first bytes of a file, by which its format is recognised; nothing when the file cannot be read. */
export function readHead(path: FilePath): Uint8Array | undefined {
  const head = Buffer.alloc(RECOGNITION_HEAD);
  try {
    const opened = openSync(forSystem(path), "r");
    try {
      return head.subarray(0, readSync(opened, head, 0, RECOGNITION_HEAD, 0));
    } finally {
      closeSync(opened);
    }
  } catch {
    return undefined;
  }
}
