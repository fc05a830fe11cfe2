import { createReadStream, readFileSync, statSync } from "node:fs";
import type { Source } from "@egov-vn/core";
import { type FilePath, forSystem } from "./file-path.js";

/** Up to here a file is read at once, which is quicker; above, it is streamed, so that memory does not grow with it. */
const SMALL = 1024 * 1024;
const CHUNK = 256 * 1024;

/** Returns whether a path is that of a file, which can be read again, and not of a pipe. */
export function isFile(path: FilePath): boolean {
  return statSync(forSystem(path)).isFile();
}

/**
 * Returns a file's bytes, at once when it is small, else as a stream. A pipe, whose size is not known, is a stream.
 *
 * @throws what the system says when there is no such file or it may not be read.
 */
export function sourceOf(given: FilePath): Source {
  const path = forSystem(given);
  // Nothing else runs meanwhile, and five trips to the thread pool take longer than the file.
  const found = statSync(path);
  const small = found.isFile() && found.size <= SMALL;
  return small ? readFileSync(path) : createReadStream(path, { highWaterMark: CHUNK });
}
