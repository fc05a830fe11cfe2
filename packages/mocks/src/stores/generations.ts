import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Fold, type LogLine, readLines, sync, writeLine } from "./lines.js";

/** What was wrong with a folder, and was put right when it was opened. */
export type Repair =
  | { readonly kind: "torn-tail"; readonly file: string; readonly bytes: number }
  | { readonly kind: "damaged-lines"; readonly file: string; readonly lines: number }
  | { readonly kind: "damaged-snapshot"; readonly file: string }
  | { readonly kind: "lost-attachment"; readonly file: string };

// A generation is a snapshot, and a log of what came after it. The one before is kept, in case a snapshot is damaged.

export const logName = (generation: number): string => `log-${generation}.ndjson`;
const snapshotName = (generation: number): string => `snapshot-${generation}.ndjson`;
const PER_LINE = 200;

/** What lies in a folder. */
export interface FolderReading {
  readonly fold: Fold;
  readonly repairs: readonly Repair[];
  /** The generation whose log is written. */
  readonly generation: number;
  /** Bytes of its log. */
  readonly size: number;
}

async function generationsIn(folder: string, name: (generation: number) => string): Promise<number[]> {
  const files = await readdir(folder);
  const numbers = files.map((file) => Number(/-(\d+)\.ndjson$/.exec(file)?.[1] ?? Number.NaN));
  return numbers.filter((number, at) => files[at] === name(number)).sort((one, other) => one - other);
}

/** Reads a snapshot, as far as it can be read. */
async function readSnapshot(folder: string, generation: number): Promise<{ fold: Fold; whole: boolean }> {
  const fold = new Fold();
  let [count, end] = [0, -1];
  const reading = await readLines(join(folder, snapshotName(generation)), (value) => {
    const line = value as LogLine | { readonly end: number };
    if ("end" in line) end = line.end;
    else {
      count += line.changes.length;
      fold.take(line);
    }
  });
  const whole = reading !== undefined && reading.damaged === 0 && reading.whole === reading.size && end === count;
  return { fold, whole };
}

/**
 * Reads a folder: the newest snapshot that is whole, then all logs after it. What is damaged is told, and stops nothing.
 *
 * @param upTo the last generation that is read.
 */
export async function readFolder(folder: string, upTo = Number.POSITIVE_INFINITY): Promise<FolderReading> {
  const repairs: Repair[] = [];
  const logs = (await generationsIn(folder, logName)).filter((one) => one <= upTo);
  const snapshots = (await generationsIn(folder, snapshotName)).filter((one) => one <= upTo);
  let fold = new Fold();
  let from = 0;
  let torn: Fold | undefined;
  for (const generation of snapshots.toReversed()) {
    const read = await readSnapshot(folder, generation);
    if (read.whole) {
      [fold, from, torn] = [read.fold, generation, undefined];
      break;
    }
    repairs.push({ kind: "damaged-snapshot", file: snapshotName(generation) });
    if (!torn) [torn, from] = [read.fold, generation];
  }
  // Without a snapshot that is whole, the first log tells everything, or else the damaged one what is left of it.
  if (torn && logs[0] === 0) from = 0;
  else if (torn) fold = torn;
  let size = 0;
  const last = logs.at(-1);
  for (const generation of logs.filter((one) => one >= from)) {
    const file = logName(generation);
    const reading = await readLines(join(folder, file), (value) => fold.take(value as LogLine));
    if (!reading) continue;
    if (reading.damaged > 0) repairs.push({ kind: "damaged-lines", file, lines: reading.damaged });
    if (reading.whole < reading.size) repairs.push({ kind: "torn-tail", file, bytes: reading.size - reading.whole });
    if (generation === last) size = reading.whole;
  }
  return { fold, repairs, generation: Math.max(last ?? 0, from), size };
}

/** Writes the snapshot of a generation from the files before, and removes what is older than the one before. */
export async function writeSnapshot(folder: string, generation: number): Promise<void> {
  const { fold, repairs } = await readFolder(folder, generation - 1);
  // What is damaged is not made the ground of a new generation: all files are kept then.
  if (repairs.length > 0) return;
  const draft = join(folder, `${snapshotName(generation)}.new`);
  const file = await open(draft, "w", 0o600);
  try {
    let count = 0;
    let changes: LogLine["changes"][number][] = [];
    for (const change of fold.changes()) {
      changes.push(change);
      count += 1;
      if (changes.length < PER_LINE) continue;
      await file.appendFile(writeLine({ changes }));
      changes = [];
    }
    await file.appendFile(writeLine({ changes }) + writeLine({ end: count }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(folder, snapshotName(generation)));
  await sync(folder);
  for (const name of [snapshotName, logName]) {
    const old = (await generationsIn(folder, name)).filter((one) => one < generation - 1);
    for (const one of old) await rm(join(folder, name(one)), { force: true });
  }
}
