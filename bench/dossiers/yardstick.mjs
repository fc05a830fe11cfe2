/**
 * What a record costs once everything is warm, and what a run costs before that: CPU time of whole processes on a short and a
 * long file. The slope is the difference over the records between; the fixed cost is the rest.
 *
 * It compares egov with two loops over JSON.parse and ajv, on lines of one template and on a mix of shapes, with no, some and only
 * faulty records, as the model is written and as the national portal takes it. Lines of one template alone flatter.
 *
 * node bench/dossiers/yardstick.mjs [RECORDS]; BENCH_ROUNDS repeats.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dossierStandard } from "@egov-vn/dossiers";
import { measured, median } from "./measured.mjs";
import { dossier, mixedDossier, writeDossiers } from "./records.mjs";

const LONG = Number(process.argv[2] ?? 60_000);
const SHORT = Math.ceil(LONG / 4);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const EGOV = here("../../packages/cli/bin/egov.js");
const folder = mkdtempSync(join(tmpdir(), "yardstick-"));

const portal = dossierStandard.codecs.find(({ id }) => id === "dvcqg");
const decoder = new TextDecoder();

/** Five faults as a sender of the portal's format makes them. */
function asPortalTakesIt(value, bad) {
  const wire = JSON.parse(decoder.decode(portal.encode(value)));
  if (!bad) return wire;
  return {
    ...wire,
    NgayTiepNhan: "2026-02-30",
    NgayHenTra: "sau 5 ngày",
    LoaiDoiTuong: "0",
    KenhThucHien: "9",
    TrangThaiHoSo: "99",
  };
}

const FORMATS = {
  "as the model is written": { schema: "../../specs/schemas/dossier/2018.json" },
  DongBoHoSoMC: { schema: "../../specs/schemas/dossier/wire/dvcqg.accepted.json", written: asPortalTakesIt },
};
const SHAPES = { "one template": dossier, "a mix": mixedDossier };
const SHARES = [0, 0.02, 1];

const cpuOf = (argv) => measured(argv, folder, "ignore").cpu;

const candidates = (schema) => [
  ["JSON.parse, stream loop", (path) => [here("loop.mjs"), "parse", "1", path]],
  ["JSON.parse, our lines", (path) => [here("loop.mjs"), "own", "1", path]],
  ["ajv, first error", (path) => [here("loop.mjs"), "ajv", "1", path, schema]],
  ["ajv, all errors", (path) => [here("loop.mjs"), "ajv-all", "1", path, schema]],
  [
    "egov validate",
    (path) => [EGOV, "validate", path, "--jobs", "1", "--format", "json", "--as-of", "2026-11-25", "-q"],
  ],
];

try {
  console.log(`CPU time; ${SHORT} and ${LONG} records; median of ${ROUNDS} rounds, a process each.`);
  for (const [format, { schema, written }] of Object.entries(FORMATS)) {
    for (const [shape, make] of Object.entries(SHAPES)) {
      for (const share of SHARES) {
        const [short, long] = [SHORT, LONG].map((count) => {
          const path = join(folder, `${count}.ndjson`);
          writeDossiers(path, count, share, written, make);
          return path;
        });
        const all = candidates(here(schema));
        const times = all.map(() => []);
        for (let round = 0; round < ROUNDS; round += 1) {
          all.forEach(([, argv], index) => {
            const few = cpuOf(argv(short));
            const slope = (cpuOf(argv(long)) - few) / (LONG - SHORT);
            times[index].push({ slope, fixed: few - slope * SHORT });
          });
        }
        console.log(`\n${format}, ${shape}, ${share * 100} % faulty`);
        console.log(
          `${"".padEnd(26)}${"µs a record".padStart(12)}${"÷ loop".padStart(8)}${"÷ ajv all".padStart(11)}${"fixed s".padStart(9)}`,
        );
        const slopes = times.map((list) => median(list.map(({ slope }) => slope)));
        all.forEach(([name], index) => {
          const fixed = median(times[index].map((time) => time.fixed));
          const cells = [
            (slopes[index] * 1e6).toFixed(1).padStart(12),
            (slopes[index] / slopes[0]).toFixed(2).padStart(8),
            (slopes[index] / slopes[3]).toFixed(2).padStart(11),
            fixed.toFixed(2).padStart(9),
          ];
          console.log(name.padEnd(26) + cells.join(""));
        });
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
