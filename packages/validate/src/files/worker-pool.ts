import { setImmediate } from "node:timers/promises";
import type { Tinypool } from "tinypool";
import type { CheckSettings } from "../settings.js";
import { checkFiles, checkLinesOf } from "./worker.js";

const TASKS = { checkFiles, checkLinesOf };
type Tasks = typeof TASKS;
type TaskName = keyof Tasks;

/** Tasks that a worker is given: one to do, one to go on with while this thread is busy with its own. */
const PER_WORKER = 2;

interface Waiting {
  /** Does it in this thread. */
  readonly here: () => Promise<unknown>;
  /** Has it done by a worker. */
  readonly there: () => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Worker threads and this one, sharing out tasks: a free thread takes the next. This thread has everything loaded, so it
 * begins at once, and workers, which need most of a second to start, join it.
 */
export class WorkerPool {
  readonly #waiting: Waiting[] = [];
  #room = 0;
  #helping = false;
  #closed = false;

  private constructor(readonly threads: Tinypool) {}

  /** @param workers threads in addition to this one. */
  static async start(filename: string, workers: number, settings: CheckSettings): Promise<WorkerPool> {
    const { Tinypool } = await import("tinypool");
    const size = { minThreads: workers, maxThreads: workers, concurrentTasksPerWorker: PER_WORKER };
    const pool = new WorkerPool(new Tinypool({ filename, ...size }));
    const begun = pool.threads.run({ inputs: [], settings }, { name: "checkFiles" satisfies TaskName });
    begun.then(
      () => {
        pool.#room = workers * PER_WORKER;
        pool.#handOut();
      },
      // Without workers this thread does the work.
      () => {},
    );
    return pool;
  }

  /** Returns what comes of a task once somebody has done it. */
  run<N extends TaskName>(name: N, task: Parameters<Tasks[N]>[0]): Promise<Awaited<ReturnType<Tasks[N]>>> {
    const done = new Promise<Awaited<ReturnType<Tasks[N]>>>((resolve, reject) => {
      const here = async (): Promise<unknown> => TASKS[name](task as never);
      this.#waiting.push({ here, there: () => this.threads.run(task, { name }), resolve, reject });
    });
    // Awaited when its turn comes; a failure meanwhile is no unhandled one.
    done.catch(() => {});
    this.#handOut();
    void this.#help();
    return done;
  }

  /** Ends the workers, and begins nothing more. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.threads.destroy();
  }

  #handOut(): void {
    for (; this.#room > 0; this.#room -= 1) {
      const next = this.#waiting.shift();
      if (!next) return;
      const done = next.there();
      done.then(next.resolve as (result: unknown) => void, next.reject).finally(() => {
        this.#room += 1;
        this.#handOut();
      });
    }
  }

  async #help(): Promise<void> {
    if (this.#helping) return;
    this.#helping = true;
    for (;;) {
      // What workers report and want is heard between two tasks.
      await setImmediate();
      const next = this.#closed ? undefined : this.#waiting.shift();
      if (!next) break;
      await next.here().then(next.resolve as (result: unknown) => void, next.reject);
    }
    this.#helping = false;
  }
}
