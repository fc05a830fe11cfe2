/**
 * Compiles and runs every program of the READMEs and every example of the docstrings, against the built packages, as users
 * do: in strict TypeScript, with each compiler that is supported and either way of resolving modules.
 *
 * `pnpm snippets` does so with TypeScript 5.9, 6 and 7; `--quick` with the one of this repository. `pnpm snippets core` takes
 * the snippets of one package.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { publicPackages, root } from "../packing.js";
import { comparing, type Snippet, snippetsOf } from "./extract.js";
import { GIVEN } from "./given.js";

const COMPILERS = { "5.9": "typescript", "6.0": "typescript-6", "7.0": "typescript-7" };
const MODULES = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};
const OPTIONS = {
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
};

/** Names of types that every TypeScript knows. */
const TYPES = new Set(["string", "number", "const", "Uint8Array", "Record"]);

const folder = join(root, "node_modules/.cache/snippets");
const quick = process.argv.includes("--quick");
const [only] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));

/** The names that each package exports, with the entries that do, the main one first. */
function exportedNames(): Map<string, Map<string, string[]>> {
  const entries = publicPackages().flatMap(({ folder: home, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([key, target]) => {
      const types = (target as { import?: { types?: string } }).import?.types;
      return types ? [{ name: manifest.name, specifier: manifest.name + key.slice(1), file: join(home, types) }] : [];
    }),
  );
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, skipLibCheck: true },
  );
  const checker = program.getTypeChecker();
  const names = new Map<string, Map<string, string[]>>();
  for (const { name, specifier, file } of entries) {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    if (!symbol) throw new Error(`${file} is not built: run pnpm build`);
    const known = names.get(name) ?? new Map<string, string[]>();
    for (const { name: exportedName } of checker.getExportsOfModule(symbol)) {
      known.set(exportedName, [...(known.get(exportedName) ?? []), specifier]);
    }
    names.set(name, known);
  }
  return names;
}

/** Returns the names that a program uses and neither declares nor imports. */
function freeNames(text: string): Set<string> {
  const source = ts.createSourceFile("snippet.ts", text, ts.ScriptTarget.Latest, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isMember =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      const isDeclared =
        (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent)) &&
        parent.name === node;
      if (isDeclared || ts.isImportSpecifier(parent) || ts.isFunctionDeclaration(parent)) declared.add(node.text);
      else if (!isMember) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return new Set([...used].filter((name) => !declared.has(name)));
}

const exported = exportedNames();
const loaded = new Map<string, Readonly<Record<string, unknown>>>();
async function load(specifier: string): Promise<Readonly<Record<string, unknown>>> {
  const known = loaded.get(specifier) ?? ((await import(specifier)) as Readonly<Record<string, unknown>>);
  loaded.set(specifier, known);
  return known;
}

/** A program as it is compiled and run. */
interface Prepared {
  readonly text: string;
  /** It names what only its own package can import, so it is run and not compiled. */
  readonly internal: boolean;
  /** Names that are neither exported nor given. */
  readonly unknown: readonly string[];
}

/** Returns where a source's own exports are: its built file, or the source of a package that is built as one bundle. */
function builtFile(source: string): string {
  const built = join(root, source.replace("/src/", "/dist/").replace(/\.ts$/, ".js"));
  return existsSync(built) ? built : join(root, source);
}

/** Completes an example: with imports of what it names, of its own package first, and with what its package gives. */
async function prepared({ file, text, given, packageName }: Snippet): Promise<Prepared> {
  const compared = comparing(text);
  if (packageName === undefined) return { text: `${given}\n${compared}`, internal: false, unknown: [] };
  const own = builtFile(file);
  const ownExports = await load(own);
  const imports = new Map<string, string>();
  const givens: string[] = [];
  const unknown: string[] = [];
  let internal = false;
  const seen = new Set<string>();
  const resolve = async (program: string): Promise<void> => {
    for (const name of freeNames(program)) {
      if (seen.has(name)) continue;
      seen.add(name);
      const entries = exported.get(packageName)?.get(name) ?? [];
      const same = name in ownExports ? await sameValue(entries, name, ownExports[name]) : entries[0];
      const elsewhere = [...exported.values()].map((names) => names.get(name)?.[0]).find((one) => one !== undefined);
      const givenText = GIVEN[packageName]?.[name];
      if (same) imports.set(name, same);
      else if (name in ownExports) {
        internal = true;
        imports.set(name, own);
      } else if (givenText) {
        await resolve(givenText);
        givens.push(givenText);
      } else if (elsewhere) imports.set(name, elsewhere);
      else if (!(name in globalThis) && !TYPES.has(name)) unknown.push(name);
    }
  };
  await resolve(text);
  const lines = Array.from(imports, ([name, specifier]) => `import { ${name} } from "${specifier}";`);
  return { text: [...lines, ...givens, compared].join("\n"), internal, unknown };
}

/** Finds the entry that exports the very value: entries of one package share some names. */
async function sameValue(entries: readonly string[], name: string, value: unknown): Promise<string | undefined> {
  for (const entry of entries) if ((await load(entry))[name] === value) return entry;
  return undefined;
}

const snippets = snippetsOf(root).filter(({ file }) => only === undefined || file.startsWith(`packages/${only}/`));
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));

// What a caller may leave out is installed in the packages that are tested with it.
for (const { folder: home, manifest } of publicPackages()) {
  for (const name of Object.keys(manifest.peerDependenciesMeta ?? {})) {
    mkdirSync(join(folder, "node_modules"), { recursive: true });
    symlinkSync(join(home, "node_modules", name), join(folder, "node_modules", name));
  }
}

const files = new Map<string, Snippet>();
const incomplete: string[] = [];
for (const [index, snippet] of snippets.entries()) {
  const name = `${String(index).padStart(3, "0")}-${snippet.file.replace(/^packages\//, "").replaceAll(/[^\w]+/g, "-")}.ts`;
  const { text, internal, unknown } = await prepared(snippet);
  if (unknown.length > 0) {
    incomplete.push(`${snippet.file}:${snippet.line} takes ${unknown.join(", ")} as given`);
    continue;
  }
  files.set(name, snippet);
  const head = internal ? "// @ts-nocheck\n" : "";
  const answers = text.includes("expectAnswer(")
    ? `import { expectAnswer } from "${root}scripts/snippets/expect-answer.js";\n`
    : "";
  writeFileSync(join(folder, name), `${head}${answers}${text}\nexport {};\n`);
}

const problems = new Map<string, Set<string>>();
function report(file: string, problem: string): void {
  const snippet = files.get(file);
  const place = snippet ? `${snippet.file}:${snippet.line}` : file;
  problems.set(place, (problems.get(place) ?? new Set()).add(problem));
}

const require = createRequire(import.meta.url);
for (const [version, alias] of Object.entries(COMPILERS).slice(0, quick ? 1 : undefined)) {
  const compiler = join(require.resolve(`${alias}/package.json`), "../bin/tsc");
  for (const [modules, resolution] of Object.entries(MODULES)) {
    const config = join(folder, `tsconfig.${version}.${modules}.json`);
    writeFileSync(config, JSON.stringify({ compilerOptions: { ...OPTIONS, ...resolution }, include: ["*.ts"] }));
    try {
      execFileSync(process.execPath, [compiler, "-p", config, "--pretty", "false"], { cwd: folder, stdio: "pipe" });
    } catch (error) {
      const { stdout } = error as { stdout: Buffer };
      for (const [, file = "", problem = ""] of stdout.toString().matchAll(/^([^\s(][^(\n]*)\(\d+,\d+\): (.*)$/gm)) {
        report(file, problem);
      }
      if (problems.size === 0) report("tsc", stdout.toString());
    }
  }
}

let answers = 0;
for (const [file, snippet] of files) {
  if (problems.has(`${snippet.file}:${snippet.line}`)) continue;
  const log = console.log;
  console.log = () => {};
  try {
    await import(join(folder, file));
    answers += comparing(snippet.text).split("await expectAnswer(").length - 1;
  } catch (error) {
    report(file, (error as Error).message);
  } finally {
    console.log = log;
    process.chdir(root);
  }
}

for (const [place, list] of problems) console.log(`${place}\n  ${[...list].join("\n  ")}`);
for (const example of incomplete) console.log(example);
console.log(
  `${files.size} of ${snippets.length} snippets, ${answers} answers compared, ${problems.size} with problems, ${incomplete.length} incomplete`,
);
process.exitCode = problems.size + incomplete.length > 0 ? 1 : 0;
