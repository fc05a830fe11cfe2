import { closeSync, openSync, readSync } from "node:fs";
import { type FilePath, forSystem } from "./file-path.js";

const CHUNK = 64 * 1024;
const NEWLINE = 10;

/** Bytes of a file, from one offset to before another. */
export interface FileRange {
  readonly path: FilePath;
  readonly start: number;
  readonly end: number;
}

/**
 * Yields the bytes of the lines that begin in a range of a file, whole, so that ranges side by side yield every line of
 * the file once. A chunk is overwritten when the next is asked for.
 *
 * @throws what the system says.
 */
export function* linesIn({ path, start, end }: FileRange): Generator<Uint8Array, void, undefined> {
  const file = openSync(forSystem(path), "r");
  try {
    const buffer = new Uint8Array(CHUNK);
    let offset = start === 0 ? 0 : lineStart(file, buffer, start, end);
    while (offset < end) {
      const size = readSync(file, buffer, 0, CHUNK, offset);
      if (size === 0) return;
      const chunk = buffer.subarray(0, size);
      offset += size;
      if (offset < end) {
        yield chunk;
        continue;
      }
      // The last line that begins before the end is ended by the first line feed that is not before its last byte.
      const last = chunk.indexOf(NEWLINE, end - 1 - (offset - size));
      yield last === -1 ? chunk : chunk.subarray(0, last + 1);
      if (last === -1) yield* restOfLine(file, buffer, offset);
    }
  } finally {
    closeSync(file);
  }
}

/** Returns where the first line begins that begins in a range; the end of the range when no line does. */
function lineStart(file: number, buffer: Uint8Array, start: number, end: number): number {
  // The byte before the start tells whether a line begins at the start itself.
  for (let offset = start - 1; offset < end - 1; ) {
    const size = readSync(file, buffer, 0, CHUNK, offset);
    if (size === 0) return end;
    const found = buffer.subarray(0, size).indexOf(NEWLINE);
    if (found !== -1) return offset + found + 1;
    offset += size;
  }
  return end;
}

function* restOfLine(file: number, buffer: Uint8Array, from: number): Generator<Uint8Array, void, undefined> {
  for (let offset = from; ; ) {
    const size = readSync(file, buffer, 0, CHUNK, offset);
    if (size === 0) return;
    const last = buffer.subarray(0, size).indexOf(NEWLINE);
    yield buffer.subarray(0, last === -1 ? size : last + 1);
    if (last !== -1) return;
    offset += size;
  }
}
