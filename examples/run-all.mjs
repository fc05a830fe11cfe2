// Runs every example and ends with 1 when one fails: continuous integration does this, so the examples stay true.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";

// The demo has its own command, `pnpm demo`.
const others = new Set(["run-all.mjs", "demo.mjs"]);
const examples = readdirSync(import.meta.dirname).filter((name) => /\.(mjs|ts)$/.test(name) && !others.has(name));
let failed = 0;
for (const name of examples.sort()) {
  console.log(`\n== examples/${name}`);
  const { status } = spawnSync(process.execPath, name.endsWith(".ts") ? ["--import", "tsx", name] : [name], {
    cwd: import.meta.dirname,
    stdio: "inherit",
  });
  if (status !== 0) failed += 1;
}
console.log(`\n${examples.length - failed} of ${examples.length} examples ran`);
if (failed > 0 || examples.length === 0) process.exitCode = 1;
