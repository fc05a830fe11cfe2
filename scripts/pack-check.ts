/**
 * Packs every public package, installs the tarballs in an empty project as a user would, and loads every entry point as
 * ESM and as CommonJS, in bare Node, without this workspace.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface Manifest {
  name: string;
  private?: boolean;
  bin?: Record<string, string>;
  exports?: Record<string, unknown>;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const project = mkdtempSync(join(tmpdir(), "packed-"));
const pnpm = ["--yes", "pnpm@10.34.9"];

const packages = readdirSync(join(root, "packages"))
  .map((folder) => ({
    folder: join(root, "packages", folder),
    manifest: JSON.parse(readFileSync(join(root, "packages", folder, "package.json"), "utf8")) as Manifest,
  }))
  .filter(({ manifest }) => !manifest.private);

try {
  for (const { folder } of packages) {
    execFileSync("npx", [...pnpm, "pack", "--pack-destination", project], { cwd: folder, stdio: "pipe" });
  }
  const tarballs = readdirSync(project).filter((file) => file.endsWith(".tgz"));
  if (tarballs.length !== packages.length) throw new Error(`packed ${tarballs.length} of ${packages.length} packages`);
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", ...tarballs.map((file) => `./${file}`)], {
    cwd: project,
    stdio: "pipe",
  });

  const count = (code: string, kind: string): number =>
    Number(execFileSync(process.execPath, [`--input-type=${kind}`, "-e", code], { cwd: project }).toString());
  let loaded = 0;
  for (const { manifest } of packages) {
    const specifiers = Object.keys(manifest.exports ?? {})
      .filter((key) => !key.endsWith(".json"))
      .map((key) => manifest.name + key.slice(1));
    for (const specifier of specifiers) {
      const esm = count(`const m = await import("${specifier}"); console.log(Object.keys(m).length)`, "module");
      const cjs = count(`console.log(Object.keys(require("${specifier}")).length)`, "commonjs");
      if (esm === 0 || cjs !== esm) throw new Error(`${specifier}: ${esm} exports as ESM, ${cjs} as CommonJS`);
      console.log(`${specifier}: ${esm} exports, as ESM and as CommonJS`);
      loaded += 1;
    }
    // What two entries export must be one thing: an instance of a class of one is then an instance for the other. Two
    // functions of one name that do different things are no copies (successors of provinces, and of communes).
    const twice = `const seen = {}; let twice = 0; for (const m of all) for (const [name, value] of Object.entries(m)) {
      const other = seen[name]; seen[name] = value;
      if (other === undefined || other === value) continue;
      const functions = [other, value].every((one) => typeof one === "function" && !String(one).startsWith("class"));
      if (!functions || String(other) === String(value)) twice += 1; } console.log(twice)`;
    const list = JSON.stringify(specifiers);
    const doubled =
      count(`const all = await Promise.all(${list}.map((one) => import(one))); ${twice}`, "module") +
      count(`const all = ${list}.map((one) => require(one)); ${twice}`, "commonjs");
    if (doubled > 0) throw new Error(`${manifest.name}: ${doubled} exports differ from one entry to another`);
    for (const name of Object.keys(manifest.bin ?? {})) {
      const help = execFileSync(join(project, "node_modules/.bin", name), ["--help"], { cwd: project }).toString();
      if (!help.includes(name)) throw new Error(`${name} --help does not name itself`);
      console.log(`${name}: runs`);
      loaded += 1;
    }
  }
  console.log(`${loaded} entry points of ${packages.length} packages load from their tarballs`);
} finally {
  rmSync(project, { recursive: true, force: true });
}
