/** Builds every package that is not built from what is here (`pnpm build`). */
import { execFileSync } from "node:child_process";
import { createHash, type Hash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type PublicPackage, publicPackages, root } from "./packing.js";

/** What each build reads: the build's own scripts, and the versions of the libraries. */
const BUILDERS = ["library-build", "declarations", "third-party", "direct-imports", "packing"];
const SHARED = ["pnpm-lock.yaml", "tsconfig.base.json", ...BUILDERS.map((name) => `scripts/${name}.ts`)];

/** Other sources of a package, apart from its folder and the packages that it needs. */
const OTHER_SOURCES: Readonly<Record<string, readonly string[]>> = {
  "@egov-vn/site": ["specs/openapi/bundled", "docs/guides"],
};

const packages = new Map(publicPackages().map((one) => [one.manifest.name, one]));

/** Lists a package and those of ours that it needs, whose sources its build reads. */
function withNeeded({ folder, manifest }: PublicPackage, found = new Set<string>()): Set<string> {
  found.add(folder);
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
    const needed = packages.get(name);
    if (needed && !found.has(needed.folder)) withNeeded(needed, found);
  }
  return found;
}

/** Adds files to a digest, those included that git does not know yet. */
function digest(hash: Hash, ...paths: readonly string[]): Hash {
  const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard", "--", ...paths], { cwd: root });
  for (const file of new Set(listed.toString("utf8").split("\0").filter(Boolean).sort())) {
    const path = join(root, file);
    if (/\.(?:test|test-d|bench)\.ts$/.test(file) || !existsSync(path)) continue;
    hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash;
}

const shared = digest(createHash("sha256").update(process.version), ...SHARED).digest("hex");
const inputsOf = (one: PublicPackage): string =>
  digest(
    createHash("sha256").update(shared),
    ...withNeeded(one),
    ...(OTHER_SOURCES[one.manifest.name] ?? []).map((path) => join(root, path)),
  ).digest("hex");
/** Lies in `dist`, so that a package which is built alone, and not from here, counts as one that is not built. */
const stampOf = ({ folder }: PublicPackage): string => join(folder, "dist", "metafile-inputs.txt");

const due = [...packages.values()]
  .map((one) => ({ ...one, stamp: stampOf(one), inputs: inputsOf(one) }))
  .filter(({ stamp, inputs }) => !existsSync(stamp) || readFileSync(stamp, "utf8") !== inputs);
if (due.length > 0) {
  // No build needs another's result: all read sources.
  const chosen = due.map(({ manifest }) => `--filter=${manifest.name}`);
  execFileSync("pnpm", [...chosen, "--no-sort", "run", "build"], { cwd: root, stdio: "inherit" });
  for (const { stamp, inputs } of due) writeFileSync(stamp, inputs);
}
console.log(`${due.length} of ${packages.size} packages were built; the others are built from what is here`);
