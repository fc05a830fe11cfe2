/**
 * The peers, as one would write them by hand: read a mebibyte at a time, cut at line feeds, decode, JSON.parse, and check
 * by ajv. With two threads, each reads its own half of the file.
 *
 * `own` reads lines as egov does, and parses them: what no check of ours can go below.
 *
 * node loop.mjs parse|own|ajv|ajv-all THREADS FILE [SCHEMA]
 */
import { once } from "node:events";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import Ajv2020 from "ajv/dist/2020.js";

const CHUNK = 1024 * 1024;

function* linesOf(path, start, end) {
  const file = openSync(path, "r");
  const buffer = Buffer.allocUnsafe(CHUNK);
  let carried = Buffer.alloc(0);
  let offset = start;
  // The line that the range before has finished.
  let skipping = start > 0;
  while (true) {
    const size = readSync(file, buffer, 0, CHUNK, offset);
    if (size === 0) break;
    const chunk = carried.length > 0 ? Buffer.concat([carried, buffer.subarray(0, size)]) : buffer.subarray(0, size);
    let at = offset - carried.length;
    offset += size;
    let from = 0;
    for (let feed = chunk.indexOf(10); feed !== -1; feed = chunk.indexOf(10, from)) {
      if (!skipping) yield chunk.toString("utf8", from, feed);
      skipping = false;
      from = feed + 1;
      if (at + from > end) {
        closeSync(file);
        return;
      }
    }
    carried = Buffer.from(chunk.subarray(from));
    at += from;
  }
  closeSync(file);
  if (carried.length > 0) yield carried.toString("utf8");
}

// Loaded for `own` alone: the other loops do not pay for what they do not use.
const { ByteLines } = process.argv[2] === "own" ? await import("@egov-vn/core") : {};
const { decodeUtf8 } = process.argv[2] === "own" ? await import("@egov-vn/validate/files") : {};

function* ownLinesOf(path) {
  const file = openSync(path, "r");
  const lines = new ByteLines(2 ** 28);
  const buffer = Buffer.allocUnsafe(64 * 1024);
  for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
    for (const { bytes } of lines.push(buffer.subarray(0, size))) yield decodeUtf8(bytes);
  }
  closeSync(file);
}

function run({ what, path, start, end, schema }) {
  const check =
    what === "parse" || what === "own"
      ? () => true
      : new Ajv2020.default({ allErrors: what === "ajv-all", strict: false }).compile(
          JSON.parse(readFileSync(schema, "utf8")),
        );
  let records = 0;
  let invalid = 0;
  for (const text of what === "own" ? ownLinesOf(path) : linesOf(path, start, end)) {
    records += 1;
    if (!check(JSON.parse(text))) invalid += 1;
  }
  return { records, invalid };
}

if (!isMainThread) parentPort.postMessage(run(workerData));
else {
  const [what, threads, path, schema] = process.argv.slice(2);
  const { size } = statSync(path);
  const half = Math.floor(size / 2);
  const halves =
    threads === "1"
      ? [run({ what, path, start: 0, end: size, schema })]
      : await Promise.all(
          [
            [0, half],
            [half, size],
          ].map(async ([start, end]) => {
            const worker = new Worker(fileURLToPath(import.meta.url), {
              workerData: { what, path, start, end, schema },
            });
            const [told] = await once(worker, "message");
            return told;
          }),
        );
  const sum = (key) => halves.reduce((total, part) => total + part[key], 0);
  console.log(JSON.stringify({ records: sum("records"), invalid: sum("invalid") }));
}
