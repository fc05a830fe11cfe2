// How much memory a workbook takes that is small and unfolds to hundreds of megabytes: it is refused before it is opened.
// Aim: under 200 MB at the peak. Run after `pnpm build`, on Linux: node bench/ict-index-inflating.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { validateSource } from "../packages/core/dist/index.js";
import { ictIndex2016, ictIndexStandard, inventedProvinces } from "../packages/ict-index/dist/index.js";
import { writeSheet } from "../packages/ict-index/dist/xlsx.js";

const MEGABYTE = 1e6;
const UNFOLDED = 700 * MEGABYTE;

async function refuse(file) {
  const bytes = new Uint8Array(readFileSync(file));
  const codec = ictIndexStandard.codecs.find(({ id }) => id === "xlsx");
  const start = performance.now();
  codec.recognises(bytes.subarray(0, 65_536));
  const told = [];
  for await (const { report } of validateSource(ictIndexStandard, codec, bytes, { asOf: "2026-11-28" })) {
    told.push(report.verdict, ...report.findings.map(({ rule }) => rule));
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  // Linux counts what the parent held before this program began in maxRSS, but not in VmHWM.
  const held = /VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
  const peak = (Number(held) / 1024).toFixed(0);
  process.stdout.write(`${told.join(" ")}: ${seconds} s, ${peak} MiB at the peak\n`);
}

if (process.argv[2]) await refuse(process.argv[2]);
else {
  const { unzipSync, zipSync } = createRequire(new URL("../packages/ict-index/package.json", import.meta.url))(
    "fflate",
  );
  const folder = mkdtempSync(join(tmpdir(), "inflating-"));
  try {
    const parts = unzipSync(await writeSheet(ictIndex2016, inventedProvinces(2019), "vi"));
    const honest = join(folder, "honest.xlsx");
    writeFileSync(honest, zipSync(parts));
    const sheet = Object.keys(parts).find((name) => name.startsWith("xl/worksheets/"));
    // Blanks behind the sheet: as small as deflate makes anything, and well-formed.
    const padded = new Uint8Array(UNFOLDED).fill(32);
    padded.set(parts[sheet]);
    const inflating = join(folder, "inflating.xlsx");
    writeFileSync(inflating, zipSync({ ...parts, [sheet]: padded }, { level: 9 }));
    for (const file of [honest, inflating]) {
      const size = (statSync(file).size / MEGABYTE).toFixed(2);
      process.stdout.write(`${size} MB: `);
      process.stdout.write(execFileSync(process.execPath, [import.meta.filename, file], { encoding: "utf8" }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
