// `pnpm demo`: writes a small outbox of packets and dossiers, validates it with the real command, prints what is wrong in
// Vietnamese, looks at one packet, takes a file out of it, says when a dossier is due, and writes a report to print.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { dossierLines } from "./lib/dossiers.mjs";
import { outbox } from "./lib/packets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const egovFile = join(dirname(require.resolve("@egov-vn/cli/package.json")), "bin/egov.js");
const folder = "outbox";

/** Runs `egov` as a user would, and stops the demo when it ends otherwise than it should. */
function egov(expected, ...argv) {
  console.log(`\n$ egov ${argv.join(" ")}\n`);
  const { status, error } = spawnSync(process.execPath, [egovFile, ...argv], { cwd: root, stdio: "inherit" });
  if (error) throw error;
  if (status !== expected) {
    console.error(`egov ended with ${status}, not with ${expected}: the demo is broken`);
    process.exit(1);
  }
}

const conforms = 0;
const findings = 1;

// The folder is git-ignored, and made anew each time.
rmSync(join(root, folder), { recursive: true, force: true });
mkdirSync(join(root, folder), { recursive: true });
const files = Object.entries({ ...outbox(), "ho-so.ndjson": dossierLines() });
for (const [name, content] of files) writeFileSync(join(root, folder, name), content);
console.log(`Wrote ${files.length} files into ${folder}/ (Đã ghi hộp thư đi mẫu)`);

const good = `${folder}/01-cong-van.edxml`;
egov(findings, "validate", folder, "--lang", "vi");
egov(conforms, "inspect", good, "--lang", "vi");
egov(conforms, "explain", "DOC-031", "--lang", "vi");
egov(conforms, "deadline", "--received", "2026-02-12T15:30", "--limit", "10 ngày làm việc", "--lang", "vi");
const report = join(root, folder, "bao-cao.html");
egov(
  findings,
  "validate",
  folder,
  "--profile",
  "bkav",
  "--format",
  "html",
  "-o",
  relative(root, report),
  "--lang",
  "vi",
);
egov(conforms, "extract", good, "--only", "2", "-o", `${folder}/tep-dinh-kem`, "--lang", "vi");

console.log(`\nBáo cáo để xem và in: ${pathToFileURL(report).href}`);
console.log("The findings above are meant to be there; the demo itself went well.");
