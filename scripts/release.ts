/**
 * Releases the packages. `pnpm release --dry-run` shows the new versions and change logs, from the notes in `.changeset`,
 * in a copy, and publishes nothing. `pnpm release` writes them here, builds, checks and publishes the tarballs that were
 * checked; it asks for a clean branch `main` and for `npm login`.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { packAll, publicPackages, root, type Tarball } from "./packing.js";

const CHANGESET = join(root, "node_modules/@changesets/cli/bin.js");

function run(cwd: string, command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd, stdio: "inherit" });
}

/** Returns the part of a change log that a release wrote: from its heading to the next one. */
function newestPart(changeLog: string): string {
  const [, newest = ""] = /^(## [\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changeLog) ?? [];
  return newest.trim();
}

/** Writes the versions and change logs of the next release in a copy of the last commit, and prints them. */
function dryRun(): void {
  const copy = mkdtempSync(join(tmpdir(), "release-"));
  try {
    execFileSync("git", ["clone", "--quiet", root, copy]);
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    execFileSync(process.execPath, [CHANGESET, "version"], { cwd: copy, stdio: "pipe" });
    for (const { folder, manifest } of publicPackages()) {
      const there = join(copy, relative(root, folder));
      const { version } = JSON.parse(readFileSync(join(there, "package.json"), "utf8")) as { version: string };
      console.log(`\n${manifest.name} ${manifest.version} → ${version}`);
      const changeLog = join(there, "CHANGELOG.md");
      if (existsSync(changeLog)) console.log(newestPart(readFileSync(changeLog, "utf8")));
    }
    console.log("\nNothing was written here, and nothing was published.");
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Orders packages so that each comes after those that it depends on. */
function dependenciesFirst(tarballs: readonly Tarball[]): Tarball[] {
  const ordered = new Set<Tarball>();
  const add = (tarball: Tarball): void => {
    const { dependencies = {} } = tarball.manifest;
    for (const other of tarballs) if (other !== tarball && other.manifest.name in dependencies) add(other);
    ordered.add(tarball);
  };
  for (const tarball of tarballs) add(tarball);
  return [...ordered];
}

function release(): void {
  const state = execFileSync("git", ["status", "--porcelain"], { cwd: root }).toString();
  const branch = execFileSync("git", ["branch", "--show-current"], { cwd: root }).toString().trim();
  if (state !== "" || branch !== "main")
    throw new Error(`A release starts on a clean main, not on ${branch}:\n${state}`);
  const pnpm = (...args: readonly string[]): void => run(root, "npx", "--yes", "pnpm@10.34.9", ...args);
  run(root, process.execPath, CHANGESET, "version");
  pnpm("install", "--no-frozen-lockfile");
  pnpm("generate");
  pnpm("build");
  pnpm("check:packages");
  run(root, "git", "add", "--all");
  run(root, "git", "commit", "--message", "Release");
  const folder = mkdtempSync(join(tmpdir(), "release-"));
  try {
    for (const { file } of dependenciesFirst(packAll(folder)))
      run(folder, "npm", "publish", `./${file}`, "--access", "public");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  run(root, process.execPath, CHANGESET, "tag");
}

if (process.argv.includes("--dry-run")) dryRun();
else release();
