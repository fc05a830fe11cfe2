import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { rowsIn } from "../state.js";

/** A change as it lies in a file: a large text is named by the hash of its content, and lies in a file of its own. */
export type StoredChange =
  | readonly [table: string, key: string, value?: unknown]
  | readonly [table: string, key: string, value: null, hash: string, form: "base64" | "text"];

/** A line of a log: changes that were committed together, or what the whole state was replaced by. */
export interface LogLine {
  readonly changes: readonly StoredChange[];
  readonly replace?: true;
}

const CHECK_DIGITS = 16;

/** Returns the SHA-256 of a text or of bytes in hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Writes a line with its checksum in front. */
export function writeLine(value: unknown): string {
  const text = JSON.stringify(value);
  return `${sha256(text).slice(0, CHECK_DIGITS)} ${text}\n`;
}

/** Returns the value of a line without its end, or `undefined` when the line is damaged. */
function parsed(line: Buffer): unknown {
  const text = line.toString("utf8", CHECK_DIGITS + 1);
  const whole =
    line[CHECK_DIGITS] === 0x20 && line.toString("latin1", 0, CHECK_DIGITS) === sha256(text).slice(0, CHECK_DIGITS);
  return whole ? JSON.parse(text) : undefined;
}

/** What a file of lines came to. */
export interface FileReading {
  /** Lines in the middle whose checksum is wrong. */
  readonly damaged: number;
  /** Bytes up to the end of the last line that is whole. */
  readonly whole: number;
  readonly size: number;
}

/**
 * Reads a file line by line.
 *
 * @returns what was wrong, or `undefined` when there is no such file.
 */
export async function readLines(path: string, take: (value: unknown) => void): Promise<FileReading | undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let [at, whole, size, damaged, suspect] = [0, 0, 0, 0, 0];
  const line = (bytes: Buffer): void => {
    at += bytes.length + 1;
    const value = parsed(bytes);
    if (value === undefined) {
      suspect += 1;
      return;
    }
    take(value);
    // A damaged line with a whole one behind it is no torn end.
    damaged += suspect;
    suspect = 0;
    whole = at;
  };
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      size += chunk.length;
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        const part = chunk.subarray(from, end);
        line(rest.length > 0 ? Buffer.concat([rest, part]) : part);
        rest = Buffer.alloc(0);
        from = end + 1;
      }
      rest = Buffer.concat([rest, chunk.subarray(from)]);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  return { damaged, whole, size };
}

/** Writes what a name leads to onto the disk: a file, or the names in a folder. */
export async function sync(path: string): Promise<void> {
  // Windows has no handles of folders to sync, and needs the right to write for files.
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes what lies in memory of the changes in a log: their order is that in which keys first came. */
export class Fold {
  readonly #tables = new Map<string, Map<string, StoredChange>>();

  take({ changes, replace }: LogLine): void {
    if (replace) this.#tables.clear();
    for (const change of changes) {
      const [table, key, value] = change;
      const rows = rowsIn(this.#tables, table);
      if (value === undefined) rows.delete(key);
      else rows.set(key, change);
    }
  }

  *changes(): Generator<StoredChange> {
    for (const rows of this.#tables.values()) yield* rows.values();
  }
}
