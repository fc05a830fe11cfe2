import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { type Journal, type JournalEntry, JournalLedger } from "../journal/journal.js";
import { fromBase64, toBase64 } from "../runtime/base64.js";

/** A journal in a folder. */
export interface FolderJournal extends Journal {
  /** How many lines could not be read when it was opened, a torn last line aside. */
  readonly damaged: number;
  close(): Promise<void>;
}

/** A line of the file: a call that began, or how it ended. */
type Line =
  | { readonly begin: JournalEntry }
  | { readonly settle: string; readonly done: boolean; readonly value?: unknown };

const FILE = "journal.ndjson";
/** Ended calls that are remembered when the file is written again. */
const MOST_SETTLED = 100_000;
/** Lines of ended calls that are worth writing the file again. */
const WORTH_REWRITING = 1000;

const packed = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? { $bytes: toBase64(value) } : value;
const unpacked = (_: string, value: unknown): unknown => {
  const bytes = typeof value === "object" && value !== null ? (value as { $bytes?: unknown }).$bytes : undefined;
  return typeof bytes === "string" ? (fromBase64(bytes) ?? value) : value;
};

const checksum = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 16);

function lineOf(line: Line): string {
  // Bytes that are buffers of Node would turn themselves into lists of numbers before `packed` sees them.
  const text = JSON.stringify(line, function (this: Record<string, unknown>, key, value) {
    return packed(key, this[key] instanceof Uint8Array ? this[key] : value);
  });
  return `${checksum(text)} ${text}\n`;
}

function parsed(line: string): Line | undefined {
  const text = line.slice(17);
  return line[16] === " " && line.startsWith(checksum(text)) ? JSON.parse(text, unpacked) : undefined;
}

function apply(ledger: JournalLedger, line: Line): void {
  if ("begin" in line) ledger.begin(line.begin);
  else ledger.settle(line.settle, line.done, line.value);
}

/** Reads what is there, line by line; what is damaged is left out and stops nothing. */
async function readLedger(
  path: string,
): Promise<{ ledger: JournalLedger; damaged: number; lines: number; torn: boolean }> {
  const ledger = new JournalLedger();
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines = text.split("\n");
  const tail = lines.pop() as string;
  let damaged = 0;
  for (const line of lines) {
    const read = parsed(line);
    if (read) apply(ledger, read);
    else damaged += 1;
  }
  return { ledger, damaged, lines: lines.length, torn: tail !== "" };
}

/** Writes a file with what still counts in it, and puts it in the place of the other at once. */
async function rewrite(folder: string, ledger: JournalLedger): Promise<void> {
  const fresh = join(folder, `${FILE}.new`);
  const settled = [...ledger.settled].slice(-MOST_SETTLED);
  const lines = [
    ...settled.map(([key, value]) => lineOf({ settle: key, done: true, value })),
    ...Array.from(ledger.opened.values(), (entry) => lineOf({ begin: entry })),
  ];
  const file = await open(fresh, "w", 0o600);
  try {
    await file.writeFile(lines.join(""));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, join(folder, FILE));
  await syncFolder(folder);
}

/** Makes a new name last. Windows has no handles of folders to sync. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Appends lines: those that wait while others are written go together, with one sync. */
class LineWriter {
  #waiting: { readonly text: string; readonly done: () => void; readonly failed: (error: unknown) => void }[] = [];
  #busy: Promise<void> | undefined;

  constructor(private readonly file: FileHandle) {}

  append(text: string): Promise<void> {
    const written = new Promise<void>((done, failed) => this.#waiting.push({ text, done, failed }));
    this.#busy ??= this.#drain();
    return written;
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.file.appendFile(batch.map(({ text }) => text).join(""));
        await this.file.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.#busy = undefined;
  }

  async close(): Promise<void> {
    await this.#busy;
    await this.file.close();
  }
}

/**
 * Opens a journal in a folder: lines that are only added, each with its checksum, on the disk before `begin` and `settle`
 * are done. It outlives `kill -9`. Inputs lie in it as they are, so only the owner of the file may read it. One process at
 * a time may have it open.
 *
 * @example
 * const journal = await folderJournal("./journal");
 * await resume(journal, [sendEdoc], axis);
 * await journal.close();
 */
export async function folderJournal(folder: string): Promise<FolderJournal> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  const { ledger, damaged, lines, torn } = await readLedger(path);
  const spare = lines - ledger.opened.size - ledger.settled.size;
  if (torn || damaged > 0 || spare > WORTH_REWRITING) await rewrite(folder, ledger);
  const file = await open(path, "a", 0o600);
  await syncFolder(folder);
  const writer = new LineWriter(file);
  return {
    damaged,
    async begin(entry) {
      const before = ledger.begin(entry);
      if (before.state === "new") await writer.append(lineOf({ begin: entry }));
      return before;
    },
    async settle(key, done, value) {
      await writer.append(lineOf({ settle: key, done, value }));
      ledger.settle(key, done, value);
    },
    open: async () => [...ledger.opened.values()],
    close: () => writer.close(),
  };
}
