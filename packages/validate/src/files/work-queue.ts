import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { failures } from "../failures.js";
import type { CheckSettings } from "../settings.js";
import { digestOfJson } from "./digest.js";
import { findMeantPath } from "./file-path.js";
import type { Input } from "./inputs.js";
import { type CheckedPiece, checkPiece, digestOfPiece, type Piece, type PieceResult, planPieces } from "./pieces.js";

/** A piece that waits for a worker. */
export interface QueuedPiece {
  readonly piece: Piece;
  /** Why there is nothing to read. */
  readonly nothing?: Input["nothing"];
  /** The SHA-256 of what is to be read. */
  readonly digest?: string;
}

/** A check whose pieces are done by workers on one machine or many. */
export interface QueuedCheck {
  /** The SHA-256 of pieces and settings: the same check is put down once. */
  readonly id: string;
  readonly settings: CheckSettings;
  readonly pieces: readonly QueuedPiece[];
}

/** A piece that a worker has claimed. */
export interface ClaimedPiece extends QueuedPiece {
  readonly check: string;
  readonly settings: CheckSettings;
}

/** How far a check has come. */
export interface QueueCount {
  readonly pieces: number;
  readonly finished: number;
  /** Pieces that workers have claimed and not finished. */
  readonly claimed: number;
}

/** Where pieces wait for workers. A worker needs `claim` and `finish`, which may be called by any number of processes. */
export interface WorkQueue {
  /** Gives the next piece to a worker, for a time: a piece that is not finished in time is given to another. */
  claim(): Promise<ClaimedPiece | undefined>;
  /** Keeps the result of a piece. The first result of a piece counts. */
  finish(claimed: ClaimedPiece, result: PieceResult): Promise<void>;
  /** Tells how far a check has come; `undefined` when there is no such check. */
  count(check: string): Promise<QueueCount | undefined>;
  /** Puts down a check; a check that is there goes on. */
  put(check: QueuedCheck): Promise<void>;
  /** Yields the results of a finished check, in the order of its pieces. */
  results(check: string): AsyncIterable<CheckedPiece>;
  /** Forgets a check. */
  remove(check: string): Promise<void>;
  close(): Promise<void>;
}

/** What a package exports in `./egov` that brings a queue. */
export interface QueueExtension {
  /** Opens the queue at an address, such as `postgres://user@host/database`. */
  openQueue(address: string): Promise<WorkQueue>;
}

/**
 * Returns a check of inputs, with a digest of each piece: a worker that has other data is told so.
 *
 * @throws Failure when an input is standard input.
 */
export async function queuedCheck(inputs: readonly Input[], settings: CheckSettings): Promise<QueuedCheck> {
  const pieces: QueuedPiece[] = [];
  for (const planned of await planPieces(inputs, settings)) {
    const digest = await digestOfPiece(planned);
    const { input, ...piece } = planned;
    pieces.push({ piece, ...(input.nothing && { nothing: input.nothing }), ...(digest !== undefined && { digest }) });
  }
  return { id: digestOfJson({ settings, pieces }), settings, pieces };
}

/** How a worker works. */
export interface Working {
  /** The folder that the paths of pieces start from. */
  readonly cwd: string;
  /** Ends the worker when no piece waits. Without it the worker waits for more. */
  readonly untilIdle?: boolean;
  /** Ends the worker after its piece. */
  readonly signal?: AbortSignal;
  /** Is told of each piece that is finished. */
  readonly told?: (piece: Piece) => void;
}

const PAUSE = 500;

/**
 * Does the pieces of a queue, one after the other. Returns the number of pieces.
 *
 * @throws Failure when a file here is not the file that the check was made for.
 */
export async function workOn(queue: WorkQueue, { cwd, untilIdle, signal, told }: Working): Promise<number> {
  let done = 0;
  while (!signal?.aborted) {
    const claimed = await queue.claim();
    if (!claimed) {
      if (untilIdle) break;
      await sleep(PAUSE, undefined, signal && { signal }).catch(() => {});
      continue;
    }
    const { piece, nothing, digest, settings } = claimed;
    const { file } = piece;
    const input: Input = nothing ? { file, nothing } : { file, path: findMeantPath(resolve(cwd, file)) };
    const planned = { ...piece, input };
    if ((await digestOfPiece(planned)) !== digest) throw failures.otherInputHere({ file });
    await queue.finish(claimed, await checkPiece(planned, settings));
    done += 1;
    told?.(piece);
  }
  return done;
}

/**
 * Waits until a check is finished.
 *
 * @param told is told how far the check has come, each time it is asked for.
 */
export async function untilFinished(
  queue: WorkQueue,
  check: string,
  told: (count: QueueCount) => void | Promise<void>,
): Promise<void> {
  for (;;) {
    const count = await queue.count(check);
    if (!count) throw failures.checkGone();
    await told(count);
    if (count.finished === count.pieces) return;
    await sleep(PAUSE);
  }
}
