import { existsSync } from "node:fs";
import type { Source } from "@egov-vn/core";
import { type CheckSettings, checkInput, type Input } from "./check.js";
import type { FileResult } from "./result.js";

const BATCH = 32;
/** Batches under way for each worker: enough to keep it busy, few enough that results do not pile up. */
const AHEAD = 3;

// Only the build has it; run from source, everything is done in this thread, with the same results.
const WORKER = new URL("./worker.js", import.meta.url);

/**
 * Yields the outcome for each input, in the order of the inputs whatever the number of jobs.
 *
 * @param jobs worker threads; 1 does the work here.
 * @param stdin the bytes of the input that has no path.
 */
export async function* checkAll(
  inputs: readonly Input[],
  settings: CheckSettings,
  jobs: number,
  stdin: Source,
): AsyncGenerator<FileResult> {
  if (jobs <= 1 || inputs.length < 2 || !existsSync(WORKER)) {
    for (const input of inputs) yield await checkInput(input, settings, input.path === undefined ? stdin : undefined);
    return;
  }
  const { Tinypool } = await import("tinypool");
  const threads = Math.min(jobs, Math.ceil(inputs.length / Math.min(BATCH, Math.ceil(inputs.length / jobs))));
  const pool = new Tinypool({ filename: WORKER.href, minThreads: threads, maxThreads: threads });
  try {
    const size = Math.max(1, Math.min(BATCH, Math.ceil(inputs.length / threads)));
    const pending: Promise<FileResult[]>[] = [];
    let next = 0;
    const submit = (): void => {
      const batch = inputs.slice(next, next + size);
      next += size;
      const here = batch.some(({ path, nothing }) => path === undefined && !nothing);
      const work = here ? checkHere(batch, settings, stdin) : pool.run({ inputs: batch, settings });
      // Awaited in order below; a failure meanwhile is no unhandled one.
      work.catch(() => {});
      pending.push(work);
    };
    while (next < inputs.length || pending.length > 0) {
      while (next < inputs.length && pending.length < threads * AHEAD) submit();
      yield* (await pending.shift()) ?? [];
    }
  } finally {
    await pool.destroy();
  }
}

// Standard input cannot be handed to a worker.
async function checkHere(batch: readonly Input[], settings: CheckSettings, stdin: Source): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const input of batch) {
    results.push(await checkInput(input, settings, input.path === undefined ? stdin : undefined));
  }
  return results;
}
