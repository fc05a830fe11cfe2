import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/** Returns where a file's imports of its own package stand, each without its quotes. */
const ownImports = (text: string): readonly ts.FileReference[] =>
  ts.preProcessFile(text, true, true).importedFiles.filter(({ fileName }) => fileName.startsWith("."));

/** Returns a declaration file as CommonJS sees it: what it imports of its own package has the names of that format. */
function asCommonJs(text: string): string {
  let [made, from] = ["", 0];
  for (const { fileName, pos } of ownImports(text).toSorted((left, right) => left.pos - right.pos)) {
    const start = text.indexOf(fileName, pos);
    made += text.slice(from, start) + fileName.replace(/\.js$/, ".cjs");
    from = start + fileName.length;
  }
  return made + text.slice(from);
}

/**
 * Writes the types of a package, from its folder, into `dist`, for both module formats: those of the given sources, and of
 * what they name. As each source stays a file of its own in `dist`, so do its types, and the compiler writes them; a tool that
 * gathers them in one file takes ten times as long. Whether the sources are right, `pnpm typecheck` says.
 *
 * @throws when a type cannot be written, or names a file outside the package.
 */
export function writeDeclarations(entries: readonly string[]): void {
  const folder = process.cwd();
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: entries }, ts.sys, folder, {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
  });
  const program = ts.createProgram({ rootNames: entries.map((entry) => join(folder, entry)), options });
  const problems: ts.Diagnostic[] = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics()];
  const waiting = entries.map((entry) => join(folder, entry));
  const seen = new Set(waiting);
  for (const path of waiting) {
    const source = program.getSourceFile(path);
    if (relative(join(folder, "src"), path).startsWith("..") || !source) {
      throw new Error(`the types of ${folder} name ${path}, which is no source of it`);
    }
    const { diagnostics } = program.emit(
      source,
      (_, text) => {
        const base = join(folder, "dist", relative(join(folder, "src"), path)).replace(/\.ts$/, "");
        mkdirSync(dirname(base), { recursive: true });
        writeFileSync(`${base}.d.ts`, text);
        writeFileSync(`${base}.d.cts`, asCommonJs(text));
        for (const { fileName } of ownImports(text)) {
          const named = join(dirname(path), fileName.replace(/\.js$/, ".ts"));
          if (!seen.has(named)) waiting.push(named);
          seen.add(named);
        }
      },
      undefined,
      true,
    );
    problems.push(...diagnostics);
  }
  if (problems.length > 0) {
    throw new Error(ts.formatDiagnostics(problems, { ...host, getCurrentDirectory: () => folder }));
  }
}

const host: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => "",
  getNewLine: () => "\n",
};
