import { type FileHandle, mkdir, open, readdir, rm, truncate } from "node:fs/promises";
import { join } from "node:path";
import type { Change, Store } from "../store.js";
import { Attachments } from "./attachments.js";
import { lockFolder } from "./folder-lock.js";
import { logName, type Repair, readFolder, writeSnapshot } from "./generations.js";
import { sync, writeLine } from "./lines.js";

export type { Repair } from "./generations.js";

/** How a folder is written. */
export interface DiskStoreOptions {
  /** Bytes of the log from which on a snapshot is made. Default: 16 MiB. */
  readonly snapshotAt?: number;
}

/** A store in a folder. */
export interface DiskStore extends Store {
  /** What was put right when the folder was read; empty before `load`. */
  readonly repairs: readonly Repair[];
  close(): Promise<void>;
}

interface Waiting {
  readonly changes: readonly Change[];
  readonly replace?: true;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const SNAPSHOT_AT = 16 * 1024 * 1024;

class FolderStore implements DiskStore {
  readonly repairs: Repair[] = [];
  readonly #folder: string;
  readonly #snapshotAt: number;
  readonly #attachments: Attachments;
  #unlock: (() => Promise<void>) | undefined;
  #log: FileHandle | undefined;
  #generation = 0;
  #size = 0;
  #waiting: Waiting[] = [];
  #busy: Promise<void> | undefined;
  #snapshot: Promise<void> | undefined;
  /** A write that failed: what came before is kept, and nothing after it. */
  #broken: { readonly error: unknown } | undefined;

  constructor(folder: string, snapshotAt: number) {
    this.#folder = folder;
    this.#snapshotAt = snapshotAt;
    this.#attachments = new Attachments(join(folder, "attachments"));
  }

  async load(): Promise<Change[]> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    this.#unlock = await lockFolder(this.#folder);
    const { fold, repairs, generation, size } = await readFolder(this.#folder);
    this.repairs.push(...repairs);
    const log = join(this.#folder, logName(generation));
    if (repairs.some(({ kind, file }) => kind === "torn-tail" && file === logName(generation)))
      await truncate(log, size);
    const changes: Change[] = [];
    const used = new Set<string>();
    for (const stored of fold.changes()) {
      const change = await this.#attachments.read(stored);
      if (typeof change === "string") this.repairs.push({ kind: "lost-attachment", file: change });
      else changes.push(change);
      if (stored[3] !== undefined) used.add(stored[3]);
    }
    for (const name of await readdir(this.#attachments.folder).catch(() => [])) {
      if (!used.has(name)) await rm(join(this.#attachments.folder, name), { force: true });
    }
    [this.#generation, this.#size] = [generation, size];
    await this.#openLog();
    return changes;
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.#append(changes);
  }

  replace(changes: readonly Change[]): Promise<void> {
    return this.#append(changes, true);
  }

  async close(): Promise<void> {
    await this.#busy;
    await this.#snapshot;
    await this.#log?.close();
    this.#log = undefined;
    await this.#unlock?.();
    this.#unlock = undefined;
  }

  #append(changes: readonly Change[], replace?: true): Promise<void> {
    const written = new Promise<void>((done, failed) =>
      this.#waiting.push({ changes, done, failed, ...(replace && { replace }) }),
    );
    this.#busy ??= this.#drain();
    return written;
  }

  /** Writes what waits: all that came while the disk was busy goes together, with one sync. */
  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        if (this.#broken) throw this.#broken.error;
        await this.#write(batch);
        for (const { done } of batch) done();
      } catch (error) {
        this.#broken ??= { error };
        for (const { failed } of batch) failed(error);
      }
    }
    this.#busy = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    let text = "";
    for (const { changes, replace } of batch) {
      const stored = await this.#attachments.store(changes);
      text += writeLine({ changes: stored, ...(replace && { replace }) });
    }
    await this.#log?.appendFile(text);
    await this.#log?.datasync();
    this.#size += Buffer.byteLength(text);
    if (this.#size >= this.#snapshotAt && !this.#snapshot) await this.#turnOver();
  }

  /** Begins the next log, and makes the snapshot of what came before in the meantime. */
  async #turnOver(): Promise<void> {
    await this.#log?.close();
    this.#generation += 1;
    this.#size = 0;
    await this.#openLog();
    // A snapshot that fails costs nothing: the logs hold all of it.
    this.#snapshot = writeSnapshot(this.#folder, this.#generation)
      .catch(() => {})
      .finally(() => {
        this.#snapshot = undefined;
      });
  }

  async #openLog(): Promise<void> {
    this.#log = await open(join(this.#folder, logName(this.#generation)), "a", 0o600);
    await sync(this.#folder);
  }
}

/**
 * Makes a store in a folder: a log of lines with a checksum each, on the disk before a call is answered, and now and then a
 * snapshot. It outlives `kill -9`. Large texts, such as packets, lie in files of their own that are named after their content.
 * One process at a time has the folder. A damaged file never stops the start: `repairs` tells what was left out.
 *
 * @example
 * createProvince({ store: diskStore("./tinh-mau") })
 */
export function diskStore(folder: string, { snapshotAt = SNAPSHOT_AT }: DiskStoreOptions = {}): DiskStore {
  return new FolderStore(folder, snapshotAt);
}
