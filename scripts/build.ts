/** Builds every package, unless what they are built from is as it was at the last build (`pnpm build`). */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packing.js";

const STAMP = join(root, "node_modules", ".cache", "build-stamp");
/** What a build reads: sources, manifests, the build's own scripts, and the versions of the libraries. */
const INPUTS = ["packages", "scripts/library-build.ts", "scripts/third-party.ts", "scripts/direct-imports.ts"];
const SHARED = ["pnpm-lock.yaml", "tsconfig.base.json", "package.json"];

/** Returns a digest of all inputs, those that git does not know yet included. */
function digestOfInputs(): string {
  const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard", "--", ...INPUTS, ...SHARED], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
  });
  const hash = createHash("sha256").update(process.version);
  const files = listed.toString("utf8").split("\0").filter(Boolean);
  for (const file of new Set(files.sort())) {
    const path = join(root, file);
    if (/\.(?:test|test-d|bench)\.ts$/.test(file) || !existsSync(path)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

const isBuilt = (): boolean => {
  const names = execFileSync("git", ["ls-files", "--", "packages/*/package.json"], { cwd: root, encoding: "utf8" });
  return names
    .split("\n")
    .filter(Boolean)
    .every((manifest) => existsSync(join(root, manifest, "..", "dist", "sbom.cdx.json")));
};

const digest = digestOfInputs();
if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest && isBuilt()) {
  console.log("the packages are built from what is here; nothing to do");
} else {
  rmSync(STAMP, { force: true });
  execFileSync("pnpm", ["-r", "run", "build"], { cwd: root, stdio: "inherit" });
  execFileSync("tsx", ["scripts/third-party.ts"], { cwd: root, stdio: "inherit" });
  mkdirSync(join(STAMP, ".."), { recursive: true });
  writeFileSync(STAMP, digest);
}
