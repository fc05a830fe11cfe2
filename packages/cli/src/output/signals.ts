import { removePartFiles } from "./part-file.js";

/** What else is to be put right when the process is ended: a hidden cursor. */
const tidying = new Set<() => void>();

/** Does something also when the process is ended before its time; returns how to call that off. */
export function onBreak(tidy: () => void): () => void {
  tidying.add(tidy);
  return () => tidying.delete(tidy);
}

/**
 * Lets Ctrl-C, a closed terminal and a request to end leave nothing behind: no partial file, no hidden cursor. The process
 * then ends by that very signal, so that shells and build servers see why.
 */
export function endOnSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      for (const tidy of tidying) tidy();
      removePartFiles();
      process.kill(process.pid, signal);
    });
  }
}
