// `pnpm demo`: writes a small outbox of packets and dossiers, validates it with the real command, prints what is wrong in
// Vietnamese, looks at one packet, takes a file out of it, says when a dossier is due, and writes a report to print. Then a
// vendor goes through a mock province: over a good line, over a bad one, and wrongly. `outbox/index.html` leads to all of it.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { markup } from "@egov-vn/core/markup";
import { dossierLines } from "./lib/dossiers.mjs";
import { showMockProvince } from "./lib/mock-demo.mjs";
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

// The folder is git-ignored, and made again each time.
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

const links = [
  ["bao-cao.html", "Báo cáo kiểm tra hộp thư đi"],
  ...(await showMockProvince(join(root, folder), console.log)),
  ...Object.keys(Object.fromEntries(files)).map((name) => [name, `Tệp mẫu ${name}`]),
];
const picture = links.find(([name]) => name.endsWith(".png"))?.[0];
const title = "Kết quả chạy thử";
const page = markup`<h1>${title}</h1><ul>${links.map(([name, words]) => markup`<li><a href="${encodeURI(name)}">${words}</a></li>`)}</ul>${picture !== undefined && markup`<p><img src="${picture}" alt="Bảng theo dõi tỉnh giả lập: các lời gọi, đồng hồ, lỗi giả lập" width="960"></p>`}`;
const index = join(root, folder, "index.html");
writeFileSync(
  index,
  `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}img{max-width:100%;height:auto;border:1px solid #999}</style></head>
<body>${page}</body></html>
`,
);

console.log(`\nBáo cáo để xem và in: ${pathToFileURL(report).href}`);
console.log(`Mọi kết quả: ${pathToFileURL(index).href}`);
console.log("The findings above are meant to be there; the demo itself went well.");
