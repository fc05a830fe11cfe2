import { open } from "node:fs/promises";
import type { ByteSource } from "../pdf/byte-source.js";

/** A file that is read in pieces, until it is closed. */
export interface OpenFile extends ByteSource {
  close(): Promise<void>;
}

/**
 * Opens a file of any size: memory does not grow with it.
 *
 * @param path or its bytes, where its name is no text.
 * @throws Error of the system when it cannot be opened.
 */
export async function openFile(path: string | Uint8Array): Promise<OpenFile> {
  const handle = await open(typeof path === "string" ? path : Buffer.from(path));
  const { size } = await handle.stat();
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.subarray(0, at);
    },
    close: () => handle.close(),
  };
}
