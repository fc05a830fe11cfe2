import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FilePath, forSystem } from "./file-path.js";

/**
 * Returns the SHA-256 of bytes, or of a file, in hexadecimal; `undefined` where the bytes cannot be read.
 *
 * @param source chunks of bytes, or the path of a file.
 */
export async function digestOfBytes(source: Iterable<Uint8Array> | FilePath): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    const isPath = typeof source === "string" || source instanceof Uint8Array;
    for await (const chunk of isPath ? createReadStream(forSystem(source)) : source) hash.update(chunk);
  } catch {
    // The check says why.
    return undefined;
  }
  return hash.digest("hex");
}

/** Returns the SHA-256 of a value's JSON, in hexadecimal. */
export function digestOfJson(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
