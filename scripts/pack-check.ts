/**
 * Packs every public package, installs the tarballs in an empty project as a user would, and checks there what a user gets:
 * what the tarballs hold, that they say what they depend on, that every entry loads as ESM and as CommonJS in bare Node,
 * that a page stays under its ceilings, and that the oldest allowed zod gives the same answers as the newest.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { checkBundleSizes } from "./bundle-size.js";
import { billOf, type Manifest, manifestIn, nameOf, packAll, type Tarball } from "./packing.js";

/** The zod that packages must still work with; the newest allowed is what npm installs by itself. */
const OLDEST_ZOD = "4.6.0";
/** Bytes of the command, installed alone. */
const CLI_CEILING = 8_000_000;

function fail(problem: string): never {
  throw new Error(problem);
}

function install(project: string, ...packages: readonly string[]): void {
  if (!existsSync(join(project, "package.json"))) {
    writeFileSync(join(project, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  }
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", ...packages], {
    cwd: project,
    stdio: "pipe",
  });
}

/** Lists the files of a folder by their paths in it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

const packageOf = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** Returns what a caller may leave out, in the version that this repository is tested with: some entries need it. */
const optionalPeers = ({ folder, manifest }: Tarball): string[] =>
  Object.keys(manifest.peerDependenciesMeta ?? {}).map(
    (name) => `${name}@${manifestIn(join(folder, "node_modules", name)).version}`,
  );

/** Checks an installed package: its files, and that each package it needs is either in it or declared, never both. */
function checkContents(project: string, { manifest }: Tarball): void {
  const folder = join(project, "node_modules", manifest.name);
  const files = filesIn(folder);
  const stray = files.filter((file) => /\.map$|metafile|tsbuildinfo|\.test\./.test(file));
  if (stray.length > 0) fail(`${manifest.name} holds ${stray.join(", ")}`);
  for (const file of ["README.md", "LICENSE", "dist/sbom.cdx.json"]) {
    if (!files.includes(file)) fail(`${manifest.name} holds no ${file}`);
  }
  const lost = readFileSync(join(folder, "README.md"), "utf8").match(/\]\(\.{1,2}\/[^)]*\)/g);
  if (lost) fail(`${manifest.name}: README links that lead nowhere on npm: ${lost.join(" ")}`);

  const { dependencies = {}, peerDependencies = {} } = manifestIn(folder) as Manifest;
  const { bundled, installed } = billOf(folder);
  if (bundled.length > 0 && !files.includes("dist/THIRD-PARTY-LICENSES.txt")) {
    fail(`${manifest.name} holds the code of ${bundled.join(", ")} and not their licences`);
  }
  const both = bundled.filter((name) => name in dependencies);
  if (both.length > 0) fail(`${manifest.name} bundles and declares ${both.join(", ")}`);
  const absent = installed.map(nameOf).filter((name) => !existsSync(join(project, "node_modules", name)));
  if (absent.length > 0) fail(`${manifest.name}: its bill names ${absent.join(", ")}, which npm does not install`);

  const used = new Set<string>();
  // The command is one bundle, in which texts look like imports; that nothing is missing shows when it runs alone.
  for (const file of manifest.bin ? [] : files.filter((name) => /\.(?:c?js|d\.c?ts)$/.test(name))) {
    for (const { fileName } of ts.preProcessFile(readFileSync(join(folder, file), "utf8"), true, true).importedFiles) {
      const name = packageOf(fileName);
      if (name.startsWith(".") || isBuiltin(name) || name === manifest.name || bundled.includes(name)) continue;
      if (!(name in dependencies || name in peerDependencies)) {
        fail(`${manifest.name}: ${file} imports ${name}, which is not declared`);
      }
      used.add(name);
    }
  }
  const unused = Object.keys(dependencies).filter((name) => !used.has(name));
  if (unused.length > 0) fail(`${manifest.name} declares ${unused.join(", ")} and does not use them`);
}

/** Returns what a program prints in the project, as JSON. */
function answerOf<T>(project: string, kind: "module" | "commonjs", code: string): T {
  return JSON.parse(
    execFileSync(process.execPath, [`--input-type=${kind}`, "-e", code], { cwd: project, maxBuffer: 1e8 }).toString(),
  ) as T;
}

/** Loads every entry in either module format, and compares what the entries of one package have in common. */
function checkEntries(project: string, { manifest }: Tarball): number {
  const specifiers = Object.keys(manifest.exports ?? {})
    .filter((key) => !key.endsWith(".json"))
    .map((key) => manifest.name + key.slice(1));
  if (specifiers.length === 0) return 0;
  // What two entries export must be one thing: an instance of a class of one is then an instance for the other. Two
  // functions of one name that do different things are no copies (successors of provinces, and of communes); nor are data
  // of one name that say different things (the contract of each service).
  const compared = `const textOf = (one) => typeof one !== "function" ? JSON.stringify(one) : String(one);
    const isPlain = (one) => typeof one === "function" ? !String(one).startsWith("class")
      : [Object.prototype, Array.prototype].includes(Object.getPrototypeOf(Object(one)));
    const seen = {}; let twice = 0; for (const m of all) for (const [name, value] of Object.entries(m)) {
    const other = seen[name]; seen[name] = value;
    if (other === undefined || other === value) continue;
    const isEmpty = Array.isArray(value) && value.length === 0;
    if (!isPlain(other) || !isPlain(value) || (!isEmpty && textOf(other) === textOf(value))) twice += 1; }
    console.log(JSON.stringify({ twice, counts: all.map((m) => Object.keys(m).filter((key) => key !== "default" && key !== "module.exports").length) }))`;
  const list = JSON.stringify(specifiers);
  interface Answer {
    readonly twice: number;
    readonly counts: readonly number[];
  }
  const loadAll = `const all = await Promise.all(${list}.map((one) => import(one))); ${compared}`;
  const esm = answerOf<Answer>(project, "module", loadAll);
  const cjs = answerOf<Answer>(project, "commonjs", `const all = ${list}.map((one) => require(one)); ${compared}`);
  for (const [index, specifier] of specifiers.entries()) {
    const [count, other] = [esm.counts[index] ?? 0, cjs.counts[index]];
    // Entries of types alone have nothing to load.
    const isEmpty = count === 0 && !specifier.includes("/types/");
    if (isEmpty || count !== other) fail(`${specifier}: ${count} exports as ESM, ${other} as CommonJS`);
  }
  if (esm.twice + cjs.twice > 0) fail(`${manifest.name}: exports differ from one entry to another`);
  return specifiers.length;
}

/** Reads, checks and writes every example of every standard, and returns each verdict with its rules. */
const EXAMPLES = `
  import { standards } from "@egov-vn/standards";
  import { rulesOf, validateSource } from "@egov-vn/core";
  const answers = [];
  for (const standard of standards) {
    for (const codec of standard.codecs) {
      for (const rule of rulesOf(standard)) {
        const { passing, failing } = rule.example?.() ?? {};
        for (const example of [passing, failing]) {
          if (typeof example !== "string") continue;
          const bytes = new TextEncoder().encode(example);
          for await (const { report } of validateSource(standard, codec, bytes, { asOf: "2026-03-05" })) {
            answers.push([rule.id, codec.id, report.verdict, report.findings.map(({ rule, path }) => [rule, path])]);
          }
        }
      }
    }
  }
  console.log(JSON.stringify(answers));`;

const project = mkdtempSync(join(tmpdir(), "packed-"));
const alone = mkdtempSync(join(tmpdir(), "packed-cli-"));
try {
  const tarballs = packAll(project);
  install(project, ...tarballs.map(({ file }) => `./${file}`), ...tarballs.flatMap(optionalPeers));
  for (const tarball of tarballs) checkContents(project, tarball);
  const entries = tarballs.reduce((sum, tarball) => sum + checkEntries(project, tarball), 0);
  console.log(`${entries} entries of ${tarballs.length} packages load from their tarballs, as ESM and as CommonJS`);
  await checkBundleSizes(project);

  const cli = tarballs.find(({ manifest }) => manifest.bin) ?? fail("no package has a command");
  install(alone, join(project, cli.file));
  const installed = filesIn(join(alone, "node_modules")).filter((file) => !file.startsWith("."));
  const size = installed.reduce((sum, file) => sum + statSync(join(alone, "node_modules", file)).size, 0);
  const others = installed.filter((file) => !file.startsWith(`${cli.manifest.name}/`));
  if (others.length > 0) fail(`${cli.manifest.name} brings other packages: ${others[0]}`);
  if (size > CLI_CEILING) fail(`${cli.manifest.name}: ${size} bytes on disk, ${CLI_CEILING} allowed`);
  const help = execFileSync(join(alone, "node_modules/.bin/egov"), ["--help"], { cwd: alone }).toString();
  if (!help.includes("egov")) fail("egov --help does not name itself");
  console.log(`${cli.manifest.name}: ${(size / 1e6).toFixed(1)} MB on disk, and no other package`);

  const zodVersion = (): string => manifestIn(join(project, "node_modules/zod")).version;
  const newest = { zod: zodVersion(), answers: answerOf<unknown[]>(project, "module", EXAMPLES) };
  install(project, `zod@${OLDEST_ZOD}`);
  const oldest = { zod: zodVersion(), answers: answerOf<unknown[]>(project, "module", EXAMPLES) };
  if (oldest.zod !== OLDEST_ZOD || newest.answers.length < 100) fail("the examples were not read with both zods");
  const texts = [newest, oldest].map(({ answers }) => answers.map((answer) => JSON.stringify(answer)));
  const at = texts[0]?.findIndex((text, index) => text !== texts[1]?.[index]) ?? -1;
  if (at >= 0) fail(`zod ${newest.zod} says ${texts[0]?.[at]}, zod ${OLDEST_ZOD} ${texts[1]?.[at]}`);
  console.log(`${newest.answers.length} examples: zod ${newest.zod} and ${OLDEST_ZOD} give the same answers`);
} finally {
  for (const folder of [project, alone]) rmSync(folder, { recursive: true, force: true });
}
