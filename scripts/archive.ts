/**
 * Makes `egov-vn-<version>.tgz`: every public package and every package that they depend on, for machines without a network.
 * `npm install` takes the files as they are. The archive is tried out first, by the lines that the README shows: with an empty
 * cache, offline, and a registry that does not answer.
 *
 * `pnpm archive` writes it into `archive/`; the packages must be built.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Manifest, manifestIn, packAll, publicPackages, root, thirdPartyPackages } from "./packing.js";

/** The lines that install: all into a project, and the command alone. */
const installLines = (version: string): readonly [all: string, command: string] => [
  `npm install --offline ./egov-vn-${version}/*.tgz`,
  `npm install --offline --global ./egov-vn-${version}/egov-vn-cli-${version}.tgz`,
];

const README = (version: string, [all, command]: readonly [string, string]): string => `@egov-vn ${version}: every \
package, and what they depend on.

Install all, without a network, from the folder of your project, where this folder was unpacked:

    ${all}

The command alone needs no other file:

    ${command}
`;

/** Packages that a caller may leave out, in the versions that this repository is tested with. */
const optionalPackages = (): string[] =>
  publicPackages().flatMap(({ folder, manifest }) =>
    Object.keys(manifest.peerDependenciesMeta ?? {}).map(
      (name) => `${name}@${manifestIn(join(folder, "node_modules", name)).version}`,
    ),
  );

/** Unpacks an archive in an empty project, installs it by the lines of its README, and loads what was installed. */
function tryOut(archive: string, lines: readonly [all: string, command: string], names: readonly string[]): void {
  const project = mkdtempSync(join(tmpdir(), "offline-"));
  const env = {
    ...process.env,
    npm_config_cache: join(project, "cache"),
    npm_config_prefix: join(project, "global"),
    npm_config_registry: "http://127.0.0.1:9/",
  };
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd: project, env, stdio: "pipe" }).toString();
  try {
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "offline", private: true }));
    run("tar", "-xzf", archive);
    for (const line of lines) run("sh", "-c", line);
    run(
      process.execPath,
      "--input-type=module",
      "-e",
      `for (const name of ${JSON.stringify(names)}) await import(name);`,
    );
    for (const bin of ["node_modules/.bin", "global/bin"]) run(join(project, bin, "egov"), "--version");
    // What npm knows of is what `npm audit` asks about.
    const listed = new Set(JSON.parse(run("npm", "query", "*")).map((one: Manifest) => `${one.name}@${one.version}`));
    const unseen = [...thirdPartyPackages(), ...optionalPackages()].filter((name) => !listed.has(name));
    if (unseen.length > 0) throw new Error(`npm does not see ${unseen.join(", ")}`);
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
  const lines = installLines(version);
  const page = readFileSync(join(root, "README.md"), "utf8");
  const absent = lines.filter((line) => !page.includes(line));
  if (absent.length > 0) throw new Error(`the README does not say: ${absent.join(" · ")}`);
  const folder = join(work, name);
  execFileSync("mv", [draft, folder]);
  const others = [...thirdPartyPackages(), ...optionalPackages()];
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder, ...others], { cwd: work, stdio: "pipe" });
  writeFileSync(join(folder, "README.txt"), README(version, lines));
  const entries = tarballs.filter(({ manifest }) => manifest.exports && "." in manifest.exports);
  mkdirSync(join(root, "archive"), { recursive: true });
  const file = join(root, "archive", `${name}.tgz`);
  execFileSync("tar", ["-czf", file, "-C", work, name]);
  tryOut(
    file,
    lines,
    entries.map(({ manifest }) => manifest.name),
  );
  const size = (readFileSync(file).length / 1e6).toFixed(1);
  console.log(
    `archive/${name}.tgz: ${tarballs.length} packages and ${others.length} of others, ${size} MB, installed offline`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
