/** `pnpm bench`: reading packets, compared with the peers, in one run, as tables with ratios. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { largePacket, smallPacket } from "./packets.mjs";
import { large, small } from "./peers.mjs";

const ROUNDS = 3;
const BASE = "saxes: tokenise only, namespaces";
const FLOOR = "floor: indexOf and one base64 decode (not a parser)";

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
const row = (...cells) =>
  console.log(cells.map((cell, index) => String(cell)[index ? "padStart" : "padEnd"](index ? 11 : 52)).join(" "));

/** Each peer in a process of its own, so that no peer pays for another's garbage; in turn, so that a slow moment hits all. */
function benchSmall() {
  const names = Object.keys(small);
  const results = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) results.get(name).push(measured("one-small.mjs", name));
  }
  console.log(`\nA packet of ${smallPacket().length} bytes, ${ROUNDS} rounds, a process each:`);
  row("", "best µs", "median µs", "packets/s", "÷ saxes");
  const base = results.get(BASE);
  for (const [name, list] of results) {
    const time = median(list.map((result) => result.median));
    const ratio = median(list.map((result, round) => result.median / base[round].median));
    const best = Math.min(...list.map((result) => result.best));
    row(name, best.toFixed(0), time.toFixed(0), Math.round(1e6 / time), ratio.toFixed(2));
  }
}

function measured(script, ...args) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return JSON.parse(execFileSync(process.execPath, [path, ...args], { stdio: ["ignore", "pipe", "inherit"] }));
}

async function benchLarge(folder, mebibytes, names, runs) {
  const path = join(folder, `${mebibytes}.edxml`);
  await largePacket(path, mebibytes);
  const size = statSync(path).size;
  const results = new Map(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1)
    for (const name of names) results.get(name).push(measured("one-large.mjs", name, path));
  console.log(
    `\nOne attachment of ${mebibytes} MiB (a file of ${(size / 1e6).toFixed(0)} MB), ${runs} runs, a process each:`,
  );
  row("", "CPU ms", "MB/s", "peak MB", "÷ floor");
  const floor = results.get(FLOOR);
  for (const [name, list] of results) {
    const cpu = median(list.map((result) => result.cpu));
    const speed = median(list.map((result) => size / 1000 / result.wall));
    const ratio = floor ? median(list.map((result, run) => result.cpu / floor[run].cpu)).toFixed(2) : "";
    row(name, cpu.toFixed(0), speed.toFixed(0), Math.max(...list.map((result) => result.memory)).toFixed(0), ratio);
  }
  rmSync(path);
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  benchSmall();
  await benchLarge(folder, 50, Object.keys(large), 5);
  await benchLarge(folder, 500, ["ours: read and check every rule", "ours: extract"], 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
