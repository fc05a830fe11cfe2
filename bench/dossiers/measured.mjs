import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const USAGE = new URL("usage.mjs", import.meta.url).href;

/**
 * Runs one process to its end, and returns what it said and what it took: wall time and CPU time in seconds, memory in MB.
 *
 * @param folder where notes may be written.
 * @param stdout `ignore` where what it says is of no interest.
 */
export function measured(argv, folder, stdout = "pipe") {
  const usage = join(folder, "usage.json");
  const start = performance.now();
  const result = spawnSync(process.execPath, ["--import", USAGE, ...argv], {
    env: { ...process.env, BENCH_USAGE: usage },
    maxBuffer: 2 ** 31 - 1,
    encoding: "utf8",
    stdio: ["ignore", stdout, "pipe"],
  });
  const wall = (performance.now() - start) / 1000;
  const { status, stderr, error } = result;
  if (error || status === null || status > 1) throw error ?? new Error(`${argv.join(" ")}: ${status} ${stderr}`);
  return { stdout: result.stdout ?? "", wall, ...JSON.parse(readFileSync(usage, "utf8")) };
}

/** Returns the middle one of some values. */
export const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
