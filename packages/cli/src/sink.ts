import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Tells the temporary files of one process apart. */
let made = 0;

/**
 * A file that will be there whole or not at all: written under a temporary name in the same folder, renamed when it is
 * complete.
 */
export class WholeFile {
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
  static async create(path: string): Promise<WholeFile> {
    made += 1;
    // The path's own name may be as long as the system allows.
    const short = basename(path).slice(0, 40);
    const temporary = join(dirname(path), `.${short}.${process.pid}-${made}.part`);
    return new WholeFile(path, await open(temporary, "wx"), temporary);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.#file.writeFile(bytes);
  }

  /**
   * Gives the file its name.
   *
   * @throws what the system says: `EEXIST` when the name is taken and must be kept.
   */
  async commit(taken: "overwrite" | "keep" = "overwrite"): Promise<void> {
    try {
      await this.#file.close();
      // A rename replaces silently, so the name is claimed first.
      if (taken === "keep") await (await open(this.path, "wx")).close();
      await rename(this.#temporary, this.path);
    } catch (error) {
      await rm(this.#temporary, { force: true });
      throw error;
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => {});
    await rm(this.#temporary, { force: true });
  }
}

/**
 * Writes a file whole or not at all.
 *
 * @throws what the system or the pieces throw.
 */
export async function writeWhole(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const file = await WholeFile.create(path);
  try {
    for await (const piece of pieces) await file.write(Buffer.from(piece));
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.commit();
}
