/**
 * Makes `egov-vn-<version>.tgz`: every public package and every package that they depend on, for machines without a network.
 * `npm install` takes the files as they are. The archive is tried out first: installed with an empty cache, offline.
 *
 * `pnpm archive` writes it into `archive/`; the packages must be built.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll, root, thirdPartyPackages } from "./packing.js";

const README = (version: string): string => `@egov-vn ${version}: every package, and what they depend on.

Install all, without a network, from the folder of your project:

    npm install --offline ./egov-vn-${version}/*.tgz

The command alone needs no other file:

    npm install --offline ./egov-vn-${version}/egov-vn-cli-${version}.tgz
`;

/** Installs an archive with an empty cache and no network, and loads what was installed. */
function tryOut(folder: string, names: readonly string[]): void {
  const project = mkdtempSync(join(tmpdir(), "offline-"));
  try {
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "offline", private: true }));
    const files = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
    execFileSync(
      "npm",
      [
        "install",
        "--offline",
        "--no-audit",
        "--no-fund",
        ...["--cache", join(project, "cache")],
        ...files.map((file) => join(folder, file)),
      ],
      { cwd: project, stdio: "pipe" },
    );
    const load = `for (const name of ${JSON.stringify(names)}) await import(name);`;
    execFileSync(process.execPath, ["--input-type=module", "-e", load], { cwd: project, stdio: "pipe" });
    execFileSync(join(project, "node_modules/.bin/egov"), ["--version"], { cwd: project, stdio: "pipe" });
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

const work = mkdtempSync(join(tmpdir(), "archive-"));
try {
  const draft = join(work, "draft");
  mkdirSync(draft);
  const tarballs = packAll(draft);
  const version = tarballs.find(({ manifest }) => manifest.bin)?.manifest.version ?? "0.0.0";
  const name = `egov-vn-${version}`;
  const folder = join(work, name);
  execFileSync("mv", [draft, folder]);
  const others = thirdPartyPackages();
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, ...others], { cwd: work, stdio: "pipe" });
  writeFileSync(join(folder, "README.txt"), README(version));
  const entries = tarballs.filter(({ manifest }) => manifest.exports && "." in manifest.exports);
  tryOut(
    folder,
    entries.map(({ manifest }) => manifest.name),
  );
  mkdirSync(join(root, "archive"), { recursive: true });
  const file = join(root, "archive", `${name}.tgz`);
  execFileSync("tar", ["-czf", file, "-C", work, name]);
  const size = (readFileSync(file).length / 1e6).toFixed(1);
  console.log(
    `archive/${name}.tgz: ${tarballs.length} packages and ${others.length} of others, ${size} MB, installed offline`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
