import { rmSync } from "node:fs";
import { chmod, chown, type FileHandle, lstat, mkdir, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Tells the temporary files of one process apart. */
let count = 0;

/** What would be left behind if the process ended now. */
const parts = new Set<string>();

/** Removes what was begun and is not whole, at once: for a process that is being ended. */
export function removePartFiles(): void {
  for (const path of parts) {
    try {
      rmSync(path, { force: true, recursive: true });
    } catch {
      // Another program still writes into a folder: the others are removed all the same.
    }
  }
  parts.clear();
}

/** Has a folder removed when the process is ended; returns what takes that back. */
export function removedAtEnd(path: string): () => void {
  parts.add(path);
  return () => parts.delete(path);
}

/**
 * Does what fills a folder under a temporary name, then gives it its own. When that fails or the process is ended, nothing
 * of it stays behind.
 *
 * @param path where the folder will be; what is above it is made.
 * @throws what the work throws, or what the system says: `ENOTEMPTY` when something is there already.
 */
export async function wholeFolder(path: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  count += 1;
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}-${count}.part`);
  const done = removedAtEnd(temporary);
  try {
    await mkdir(temporary, { recursive: true });
    await fill(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => {});
    throw error;
  } finally {
    done();
  }
}

/**
 * A file that will be there whole or not at all: written under a temporary name in the same folder, renamed when it is
 * complete. It takes over the mode and the owner of the file it replaces.
 */
export class PartFile {
  readonly #file: FileHandle;
  readonly #temporary: string;

  private constructor(
    readonly path: string,
    file: FileHandle,
    temporary: string,
  ) {
    this.#file = file;
    this.#temporary = temporary;
  }

  /** @throws what the system says when the folder is not there or may not be written to. */
  static async create(path: string): Promise<PartFile> {
    count += 1;
    // The path's own name may be as long as the system allows.
    const short = basename(path).slice(0, 40);
    const temporary = join(dirname(path), `.${short}.${process.pid}-${count}.part`);
    parts.add(temporary);
    try {
      return new PartFile(path, await open(temporary, "wx"), temporary);
    } catch (error) {
      parts.delete(temporary);
      throw error;
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes);
  }

  /**
   * Gives the file its name.
   *
   * @throws what the system says: `EEXIST` when the name is taken and must be kept, or is no file's.
   */
  async commit(taken: "overwrite" | "keep" = "overwrite"): Promise<void> {
    try {
      await this.#file.close();
      // A rename replaces silently, so the name is claimed first.
      if (taken === "keep") await (await open(this.path, "wx")).close();
      else await this.#takeOver();
      await rename(this.#temporary, this.path);
      parts.delete(this.#temporary);
    } catch (error) {
      await this.#remove();
      throw error;
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await this.#remove();
  }

  async #remove(): Promise<void> {
    await rm(this.#temporary, { force: true });
    parts.delete(this.#temporary);
  }

  async #takeOver(): Promise<void> {
    const there = await lstat(this.path).catch(() => undefined);
    if (!there) return;
    // A rename would replace a device, a pipe or a link.
    if (!there.isFile()) throw Object.assign(new Error(`${this.path} is no file`), { code: "EEXIST" });
    await chmod(this.#temporary, there.mode & 0o7777);
    const own = await stat(this.#temporary);
    const same = own.uid === there.uid && own.gid === there.gid;
    // Only root may give files away; for others the file becomes theirs.
    if (!same) await chown(this.#temporary, there.uid, there.gid).catch(() => {});
  }
}
