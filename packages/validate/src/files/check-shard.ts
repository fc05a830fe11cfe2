import { existsSync } from "node:fs";
import { failures } from "../failures.js";
import type { FilePart } from "../result.js";
import type { RunSettings } from "../run.js";
import type { CheckSettings } from "../settings.js";
import { WORKER } from "./check-inputs.js";
import type { Input } from "./inputs.js";
import { checkPiece, digestOfPiece, type PieceDoers, planPieces } from "./pieces.js";
import { isOfShard, WorkFile, workHeader } from "./work-file.js";
import { WorkerPool } from "./worker-pool.js";

/** One shard of a check. */
export interface ShardChecking {
  readonly inputs: readonly Input[];
  readonly run: RunSettings;
  readonly check: CheckSettings;
  /** What was found before any file was read. */
  readonly before: readonly FilePart[];
  /** Which part of the pieces is to be checked: k of n, from 1. */
  readonly shard: readonly [k: number, n: number];
  /** The file in which finished pieces are kept. */
  readonly work: { readonly path: string; readonly shown: string };
  /** Threads, this one among them. */
  readonly jobs: number;
  /** Is told how many more bytes were checked. */
  readonly progress?: (bytes: number) => void;
}

/** How far a shard has come. */
export interface ShardProgress {
  /** Pieces of the shard. */
  readonly pieces: number;
  /** Those that an earlier run had finished. */
  readonly before: number;
}

/** Pieces under way for each thread. */
const AHEAD = 2;

/**
 * Checks the pieces of a shard that its work file does not have, and writes each down when it is finished.
 *
 * @throws Failure when the work file is of other inputs or settings, or an input has changed since a piece was finished.
 */
export async function checkShard(checking: ShardChecking): Promise<ShardProgress> {
  const { inputs, run, check, before, shard, work, jobs, progress = () => {} } = checking;
  const planned = await planPieces(inputs, check);
  const own = planned.filter((piece) => isOfShard(piece, shard));
  const file = await WorkFile.open(work.path, workHeader({ run, check, before, pieces: planned }, shard), work.shown);
  for (const piece of own) {
    if (!file.finished.has(piece.index)) continue;
    if ((await digestOfPiece(piece)) !== file.finished.get(piece.index)) {
      throw failures.inputChanged({ file: piece.file, work: work.shown });
    }
  }
  const left = own.filter(({ index }) => !file.finished.has(index));
  const threads = existsSync(WORKER) ? Math.min(jobs, left.length) : 1;
  const pool = threads > 1 ? await WorkerPool.start(WORKER.href, threads - 1, check) : undefined;
  const doers: PieceDoers | undefined = pool && {
    checkFiles: (task) => pool.run("checkFiles", task),
    checkLinesOf: (task) => pool.run("checkLinesOf", task),
  };
  try {
    const begin = async (piece: (typeof left)[number]) => {
      const digest = await digestOfPiece(piece);
      return { piece, digest, result: await checkPiece(piece, check, doers) };
    };
    const waiting = left.map((piece) => () => begin(piece));
    const pending = waiting.splice(0, threads * AHEAD).map((start) => start());
    for (let first = pending.shift(); first; first = pending.shift()) {
      const { piece, digest, result } = await first;
      file.append(piece, digest, result);
      progress(piece.range ? piece.range.end - piece.range.start : piece.size);
      const next = waiting.shift();
      if (next) pending.push(next());
    }
  } finally {
    file.sync();
    await pool?.close();
  }
  return { pieces: own.length, before: own.length - left.length };
}
