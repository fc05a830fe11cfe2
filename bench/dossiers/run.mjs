/**
 * `pnpm bench`: validating dossiers as NDJSON, next to JSON.parse alone and ajv, in one run, a process each, with the same
 * number of threads. `node bench/dossiers/run.mjs 100000` takes fewer records; BENCH_ROUNDS repeats.
 *
 * Every process counts from its start, loading and warming up included: of few records that is most of it. So each is run
 * on a tenth of the records as well, and what the other nine tenths add is shown next to it: that is what a record takes
 * once everything is warm. The peak of the tenth is shown next to the peak of the whole; they are alike when memory is flat.
 */
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measured, median } from "./measured.mjs";
import { writeDossiers } from "./records.mjs";

const RECORDS = Number(process.argv[2] ?? process.env.BENCH_DOSSIERS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 1);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const EGOV = here("../../packages/cli/bin/egov.js");
const SCHEMA = here("../../specs/schemas/dossier/2018.json");

const row = (...cells) =>
  console.log(cells.map((cell, index) => String(cell)[index ? "padStart" : "padEnd"](index ? 10 : 44)).join(" "));

const folder = mkdtempSync(join(tmpdir(), "bench-dossiers-"));

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

/** Makes a file of dossiers and one of its first tenth. */
function written(name, records, share) {
  return [records, Math.ceil(records / 10)].map((count) => {
    const path = join(folder, `${name}-${count}.ndjson`);
    return { path, records: count, invalid: writeDossiers(path, count, share) };
  });
}

function checked(name, { argv, counts }, { path, records, invalid }, base) {
  const args = argv(path);
  const result = measured(args, folder, args.includes("ndjson") ? "ignore" : "pipe");
  const told = counts(result.stdout);
  // A race that not all run to the end has no winner.
  if (told && (told.records !== records || (name !== base && told.invalid !== invalid))) {
    throw new Error(`${name} counted ${JSON.stringify(told)} of ${records} records, ${invalid} invalid`);
  }
  return result;
}

/** @param files the whole and its tenth. */
function compare(title, [whole, tenth], candidates, base) {
  const { path, records, invalid } = whole;
  const size = statSync(path).size / 1e6;
  const results = candidates.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    candidates.forEach(([name, candidate], index) => {
      const all = checked(name, candidate, whole, base);
      const few = checked(name, candidate, tenth, base);
      const warm = { wall: all.wall - few.wall, cpu: all.cpu - few.cpu };
      results[index].push({ all, few, warm });
    });
  }
  console.log(
    `\n${title}: ${records} records, ${invalid} invalid, ${size.toFixed(0)} MB; ${ROUNDS} round(s), a process each.`,
    `\n÷ is to ${base}; "warm" is without start-up and warming up.`,
  );
  row(
    "",
    "records/s",
    "MB/s",
    "wall s",
    "CPU s",
    "wall ÷",
    "CPU ÷",
    "warm µs",
    "warm wall÷",
    "warm CPU÷",
    "peak MB",
    "of tenth",
  );
  const floor = results[candidates.findIndex(([name]) => name === base)];
  candidates.forEach(([name], index) => {
    const list = results[index];
    const of = (part, key) => median(list.map((result) => result[part][key]));
    const ratio = (part, key) =>
      median(list.map((result, round) => result[part][key] / floor[round][part][key])).toFixed(2);
    const peak = (part) => Math.max(...list.map((result) => result[part].rss)).toFixed(0);
    row(
      name,
      Math.round(records / of("all", "wall")),
      (size / of("all", "wall")).toFixed(0),
      of("all", "wall").toFixed(1),
      of("all", "cpu").toFixed(1),
      ratio("all", "wall"),
      ratio("all", "cpu"),
      ((of("warm", "cpu") * 1e6) / (records - tenth.records)).toFixed(1),
      ratio("warm", "wall"),
      ratio("warm", "cpu"),
      peak("all"),
      peak("few"),
    );
  });
}

try {
  const valid = written("valid", RECORDS, 0.01);
  for (const threads of ["1", "2"]) {
    const candidates = [
      ["JSON.parse alone", loop("parse", threads)],
      ["ajv, first error", loop("ajv", threads)],
      ["ajv, all errors", loop("ajv-all", threads)],
      ["egov validate --format json", egov("json", threads)],
    ];
    compare(`Validate, ${threads} thread(s)`, valid, candidates, "JSON.parse alone");
  }
  for (const { path } of valid) rmSync(path);
  const wrong = written("wrong", Math.ceil(RECORDS / 10), 1);
  for (const threads of ["1", "2"]) {
    const candidates = [
      ["ajv, all errors", loop("ajv-all", threads)],
      ["egov validate --format json", egov("json", threads)],
      ["egov validate --format ndjson, every finding", egov("ndjson", threads)],
    ];
    compare(`Every record with five faults, ${threads} thread(s)`, wrong, candidates, "ajv, all errors");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
