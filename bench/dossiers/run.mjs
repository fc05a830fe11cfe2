/**
 * `pnpm bench`: validating dossiers as NDJSON beside JSON.parse alone and ajv, in one run, a process each, with the same
 * number of threads. `node bench/dossiers/run.mjs 100000` takes fewer records; BENCH_ROUNDS repeats.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { writeDossiers } from "./records.mjs";

const RECORDS = Number(process.argv[2] ?? process.env.BENCH_DOSSIERS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 1);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const EGOV = here("../../packages/cli/bin/egov.js");
const SCHEMA = here("../../specs/schemas/dossier/2018.json");
const USAGE = pathToFileURL(here("usage.mjs")).href;

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
const row = (...cells) =>
  console.log(cells.map((cell, index) => String(cell)[index ? "padStart" : "padEnd"](index ? 11 : 44)).join(" "));

const folder = mkdtempSync(join(tmpdir(), "bench-dossiers-"));

/** Runs one process to its end: what it said, and what it took. */
function measured(argv) {
  const usage = join(folder, "usage.json");
  const start = performance.now();
  const { stdout, stderr, status, error } = spawnSync(process.execPath, ["--import", USAGE, ...argv], {
    env: { ...process.env, BENCH_USAGE: usage },
    maxBuffer: 2 ** 31 - 1,
    encoding: "utf8",
    stdio: ["ignore", argv.includes("ndjson") ? "ignore" : "pipe", "pipe"],
  });
  const wall = (performance.now() - start) / 1000;
  if (error || status === null || status > 1) throw error ?? new Error(`${argv.join(" ")}: ${status} ${stderr}`);
  return { stdout: stdout ?? "", wall, ...JSON.parse(readFileSync(usage, "utf8")) };
}

const loop = (what, threads) => ({
  argv: (path) => [here("loop.mjs"), what, threads, path, SCHEMA],
  counts: (out) => JSON.parse(out),
});
const egov = (format, threads) => ({
  argv: (path) => [EGOV, "validate", path, "--jobs", threads, "--format", format, "--as-of", "2026-11-25", "-q"],
  counts: (out) => {
    if (format !== "json") return undefined;
    const { pass, fail } = JSON.parse(out).summary.records;
    return { records: pass + fail, invalid: fail };
  },
});

function compare(title, path, records, invalid, candidates, base) {
  const size = statSync(path).size;
  const results = candidates.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    candidates.forEach(([name, { argv, counts }], index) => {
      const result = measured(argv(path));
      const told = counts(result.stdout);
      // A race that not all run to the end has no winner.
      if (told && (told.records !== records || (name !== base && told.invalid !== invalid))) {
        throw new Error(`${name} counted ${JSON.stringify(told)} of ${records} records, ${invalid} invalid`);
      }
      results[index].push(result);
    });
  }
  const megabytes = (size / 1e6).toFixed(0);
  console.log(
    `\n${title}: ${records} records, ${invalid} invalid, ${megabytes} MB; ${ROUNDS} round(s), a process each:`,
  );
  row("", "records/s", "MB/s", "peak MB", "wall s", "CPU s", "wall ÷", "CPU ÷");
  const floor = results[candidates.findIndex(([name]) => name === base)];
  candidates.forEach(([name], index) => {
    const list = results[index];
    const wall = median(list.map((result) => result.wall));
    const cpu = median(list.map((result) => result.cpu));
    const ratio = (key) => median(list.map((result, round) => result[key] / floor[round][key])).toFixed(2);
    const peak = Math.max(...list.map((result) => result.rss)).toFixed(0);
    row(
      name,
      Math.round(records / wall),
      (size / 1e6 / wall).toFixed(0),
      peak,
      wall.toFixed(1),
      cpu.toFixed(1),
      ratio("wall"),
      ratio("cpu"),
    );
  });
}

try {
  const path = join(folder, "dossiers.ndjson");
  const invalid = writeDossiers(path, RECORDS, 0.01);
  for (const threads of ["1", "2"]) {
    const candidates = [
      ["JSON.parse alone", loop("parse", threads)],
      ["ajv, first error", loop("ajv", threads)],
      ["ajv, all errors", loop("ajv-all", threads)],
      ["egov validate --format json", egov("json", threads)],
    ];
    compare(`Validate, ${threads} thread(s)`, path, RECORDS, invalid, candidates, "JSON.parse alone");
  }
  rmSync(path);
  const tenth = Math.ceil(RECORDS / 10);
  // Memory beside the rows above: the same whether there are ten times as many records or not.
  const few = writeDossiers(path, tenth, 0.01);
  compare(
    "A tenth of it, 2 threads",
    path,
    tenth,
    few,
    [["egov validate --format json", egov("json", "2")]],
    "egov validate --format json",
  );
  writeDossiers(path, tenth, 1);
  const wrong = [
    ["ajv, all errors", loop("ajv-all", "1")],
    ["egov validate --format json", egov("json", "1")],
    ["egov validate --format ndjson, every finding", egov("ndjson", "1")],
  ];
  compare("Every record with five faults, 1 thread", path, tenth, tenth, wrong, "ajv, all errors");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
