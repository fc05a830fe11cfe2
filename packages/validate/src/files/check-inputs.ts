import { existsSync, statSync } from "node:fs";
import { checkingRules, type Source, standardName } from "@egov-vn/core";
import type { Recognised } from "@egov-vn/standards/loaders";
import { endFile } from "../check-source.js";
import { FileResultBuilder } from "../file-result-builder.js";
import { reasonOf } from "../read-failure.js";
import type { FilePart } from "../result.js";
import { type CheckSettings, standardFor } from "../settings.js";
import { allStandards, recognisedAs } from "../standard-list.js";
import { checkInput, type InputChecking } from "./check-input.js";
import { type FilePath, forSystem } from "./file-path.js";
import type { Input } from "./inputs.js";
import { readHead } from "./read-head.js";
import type { FilesTask, LinesTask } from "./worker.js";
import { WorkerPool } from "./worker-pool.js";

const BATCH = 32;
/** Tasks under way for each thread: enough to keep it busy, few enough that results do not pile up. */
const AHEAD = 3;
/** Bytes of a file that are one task: under half a second's work, and results that fit into memory whatever they are. */
export const RANGE = 4 * 1024 * 1024;
/** From here on a file is not one of several in a task, but several tasks. */
export const LARGE = 2 * RANGE;

// Only the build has it; run from source, everything is done in this thread, with the same results.
export const WORKER = new URL("./worker.js", import.meta.url);

/** Returns how many bytes of the inputs are in files that can be shared out among workers. */
export function largeBytes(inputs: readonly Input[]): number {
  return inputs.map(sizeOf).reduce((sum, size) => (size >= LARGE ? sum + size : sum), 0);
}

/** Returns how many bytes an input has, as far as that is known before it is read. */
export function sizeOf({ path }: Input): number {
  if (path === undefined) return 0;
  try {
    const found = statSync(forSystem(path));
    return found.isFile() ? found.size : 0;
  } catch {
    // What reads the file says what is the matter.
    return 0;
  }
}

/** How inputs are checked, in addition to the settings. */
export interface InputsChecking extends InputChecking {
  /** Threads, this one among them; default: one. With a list or an observer of the caller's own there is one. */
  readonly jobs?: number;
  /** The bytes of the input that has no path. */
  readonly stdin?: Source;
}

/**
 * Yields how each input fares, in the order of the inputs whatever the number of jobs. Large files whose lines can be
 * checked one by one are shared out among the workers.
 */
export async function* checkInputs(
  inputs: readonly Input[],
  settings: CheckSettings,
  { jobs = 1, stdin, list, besides, progress = () => {} }: InputsChecking = {},
): AsyncGenerator<FilePart> {
  const ranges = Math.ceil(largeBytes(inputs) / RANGE);
  const threads = Math.min(jobs, ranges + inputs.length);
  const own = { ...(list && { list }), ...(besides && { besides }), progress };
  if (threads <= 1 || list || besides || !existsSync(WORKER)) {
    for (const input of inputs) yield* checkInput(input, settings, own, input.path === undefined ? stdin : undefined);
    return;
  }
  const pool = await WorkerPool.start(WORKER.href, threads - 1, settings);
  try {
    yield* inOrder(new SharedWork(settings, pool, progress, stdin).begin(inputs, threads), threads * AHEAD);
  } finally {
    await pool.close();
  }
}

/**
 * Yields what pieces of work report, in their order, while the next ones are already under way.
 *
 * @param work begins a piece when it is asked for one.
 */
async function* inOrder(work: AsyncIterator<AsyncIterable<FilePart>>, ahead: number): AsyncGenerator<FilePart> {
  const pending: AsyncIterable<FilePart>[] = [];
  for (;;) {
    while (pending.length < ahead) {
      const begun = await work.next();
      if (begun.done) break;
      pending.push(begun.value);
    }
    const first = pending.shift();
    if (!first) return;
    yield* first;
  }
}

/** Work on inputs, shared out among threads as it is asked for. */
class SharedWork {
  constructor(
    readonly settings: CheckSettings,
    readonly pool: WorkerPool,
    readonly progress: (bytes: number) => void,
    readonly stdin: Source | undefined,
  ) {}

  async *begin(inputs: readonly Input[], threads: number): AsyncGenerator<AsyncIterable<FilePart>> {
    const size = Math.max(1, Math.min(BATCH, Math.ceil(inputs.length / threads)));
    let batch: Input[] = [];
    const begun = (): AsyncIterable<FilePart> => {
      const files = this.#files(batch);
      batch = [];
      return files;
    };
    for (const input of inputs) {
      // Standard input cannot be handed to a worker.
      const here = input.path === undefined && !input.nothing;
      const large = sizeOf(input) >= LARGE;
      if ((here || large) && batch.length > 0) yield begun();
      if (here) yield checkInput(input, this.settings, { progress: this.progress }, this.stdin);
      else if (large) yield* this.#large(input);
      else if (batch.push(input) === size) yield begun();
    }
    if (batch.length > 0) yield begun();
  }

  #files(inputs: readonly Input[]): AsyncIterable<FilePart> {
    const task: FilesTask = { inputs, settings: this.settings };
    const parts = this.pool.run("checkFiles", task);
    const bytes = inputs.map(sizeOf).reduce((sum, size) => sum + size, 0);
    const { progress } = this;
    return (async function* () {
      const checked = await parts;
      progress(bytes);
      yield* checked;
    })();
  }

  async *#large(input: Input): AsyncGenerator<AsyncIterable<FilePart>> {
    const path = input.path as FilePath;
    const { settings, progress } = this;
    const found = await linesFound(path, input.file, standardFor(input.file, settings));
    if (!found) {
      yield checkInput(input, this.settings, { progress });
      return;
    }
    const result = new FileResultBuilder(input.file, settings.everyRecord, found);
    const size = sizeOf(input);
    let open = true;
    for (let start = 0; start < size && open; start += RANGE) {
      // What is written to the file meanwhile is for the last to read.
      const end = start + RANGE < size ? start + RANGE : Number.POSITIVE_INFINITY;
      const names = { standard: standardName(found.standard), codec: found.codec.id };
      const task: LinesTask = { file: input.file, path, start, end, ...names, full: result.full, settings };
      const checked = this.pool.run("checkLinesOf", task);
      yield (async function* () {
        if (!open) return;
        try {
          const next = await checked;
          progress(Math.min(end, size) - start);
          yield result.next(next, result.reached);
        } catch (error) {
          open = false;
          yield result.unchecked(checkingRules.unreadable, { reason: reasonOf(error) });
        }
      })();
    }
    yield (async function* () {
      if (open) yield endFile(result);
    })();
  }
}

/** Returns what a file is checked against when it holds a value on each line. */
export async function linesFound(
  path: FilePath,
  file: string,
  standard: string | undefined,
): Promise<Recognised | undefined> {
  const begin = readHead(path);
  // What reads the file as a whole says what is the matter.
  if (begin === undefined) return undefined;
  const found = await recognisedAs(allStandards, begin, file, standard);
  return found?.codec.lines?.recognises(begin) ? found : undefined;
}
